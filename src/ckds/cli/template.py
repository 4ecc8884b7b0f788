"""``ckds template``: the templates of reports: what there is, a copy to change, and what is wrong with one."""

from pathlib import Path
from typing import Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

FORMATS: Final = ("terminal", "json")
ACTIONS: Final = ("list", "copy", "check")
FAULTY: Final = 1
HELP: Final = Text(
    "Mẫu của các văn bản: liệt kê, chép về templates/ để sửa trong Word, kiểm tra. Mẫu trong templates/ được dùng trước.\n\n"
    "Ví dụ:\n\n  ckds template list\n\n  ckds template copy periodic.docx\n\n  ckds template check",
    "Templates of the documents: list them, copy one into templates/ to change it in Word, check. Those in templates/ win.\n\n"
    "Examples:\n\n  ckds template list\n\n  ckds template copy periodic.docx\n\n  ckds template check",
)
OPTIONS: Final = {
    "action": Text("list, copy hoặc check", "list, copy or check"),
    "names": Text("Tên mẫu, ví dụ periodic.docx; check không nêu tên thì kiểm tra mọi mẫu của kho", "Names of templates, such as periodic.docx; check without one takes all of the repository"),
    "as_": Text("copy: tên mới trong templates/", "copy: the new name in templates/"),
    "force": Text("copy: ghi đè mẫu đã có", "copy: replace a template that is there"),
    "format_": Text("terminal hoặc json", "terminal or json"),
}  # fmt: skip


def run(
    ctx: typer.Context,
    action: str = typer.Argument("list"),
    names: list[str] | None = typer.Argument(None),  # noqa: B008
    as_: str | None = typer.Option(None, "--as"),
    force: bool = typer.Option(False, "--force"),
    format_: str = typer.Option("terminal", "--format"),
) -> int:
    """List, copy or check templates."""
    from ckds.cli.output import one_of
    from ckds.repository.root import find_root

    session: Session = ctx.obj
    one_of("--format", format_, FORMATS)
    one_of("template", action, ACTIONS)
    root = find_root(session.folder)
    if action == "copy":
        return _copy(session, root, names or [], as_, force=force)
    if action == "check":
        return _check(session, root, names or [], format_)
    return _list(session, root, format_)


def _list(session: Session, root: Path, format_: str) -> int:
    from ckds.cli.output import as_json, emit
    from ckds.cli.rule import nowhere
    from ckds.render.report.write import shipped_names
    from ckds.repository.templates import names

    own, lang = names(root), session.language
    found = [(name, "repository" if name in own else "shipped") for name in sorted({*own, *shipped_names()})]
    if format_ == "json":
        listed = [{"name": name, "from": where} for name, where in found]
        emit(as_json({**nowhere(session), "templates": listed}), None)
        return 0
    words = {
        "repository": Text("của kho (templates/)", "the repository's (templates/)"),
        "shipped": Text("đi kèm ckds", "shipped with ckds"),
    }
    width = max(len(name) for name, _ in found)
    emit("".join(f"{name:<{width}}  {words[where].to(lang)}\n" for name, where in found), None)
    return 0


def _template(root: Path, name: str) -> bytes:
    """Return a template of the repository, else one that ships with ckds.

    Raises:
        UsageError: there is none of this name; near ones are told.
    """
    from ckds.cli.choosing import unknown
    from ckds.render.report.write import shipped, shipped_names
    from ckds.repository.templates import names, read

    content = read(root, name)
    content = shipped(name) if content is None else content
    if content is None:
        raise unknown(Text("Mẫu", "Template"), name, [*names(root), *shipped_names()])
    return content


def _copy(session: Session, root: Path, names: list[str], as_: str | None, *, force: bool) -> int:
    from ckds.cli.documents import folder, place
    from ckds.errors import UsageError
    from ckds.render.report.write import ENDINGS
    from ckds.repository.templates import folder_of

    if len(names) != 1:
        raise UsageError(
            Text("copy cần tên một mẫu.", "copy needs the name of one template."),
            Text("Xem: ckds template list", "See: ckds template list"),
        )
    name, target = names[0], as_ or names[0]
    content = _template(root, name)
    ending = next((one for one in ENDINGS if name.endswith(one)), "")
    if Path(target).name != target or not target.endswith(ending) or target.startswith("."):
        raise UsageError(
            Text(f"Không đặt tên mẫu là “{target}”.", f"A template cannot be called “{target}”."),
            Text(f"Chỉ một tên tệp, đuôi {ending}.", f"A plain file name that ends in {ending}."),
        )
    path = folder_of(root) / target
    if path.exists() and not force:
        raise UsageError(
            Text(f"Đã có {path.name} trong templates/.", f"{path.name} is already in templates/."),
            Text(
                "Đặt tên khác bằng --as, hoặc ghi đè bằng --force.",
                "Choose another name with --as, or replace it with --force.",
            ),
        )
    folder(path.parent)
    place(content, path)
    session.say(
        Text(
            f"Đã chép vào {path}. Sửa xong, chạy: ckds template check {target}",
            f"Copied to {path}. When changed, run: ckds template check {target}",
        )
    )
    return 0


def _check(session: Session, root: Path, asked: list[str], format_: str) -> int:
    from ckds.cli.output import as_json, emit
    from ckds.cli.rule import nowhere
    from ckds.render.report.write import check
    from ckds.repository.templates import names
    from ckds.text import safe

    lang = session.language
    found = {name: check(_template(root, name), name) for name in asked or names(root)}
    wrong = sum(map(len, found.values()))
    if format_ == "json":
        told = [
            {"name": name, "faults": [{"message": one.message.to(lang), "help": one.hint.to(lang) if one.hint else None, "line": getattr(one, "line", None), "variable": getattr(one, "variable", None)} for one in of]}
            for name, of in found.items()
        ]  # fmt: skip
        emit(as_json({**nowhere(session), "templates": told}), None)
        return FAULTY if wrong else 0
    lines = [
        line
        for of in found.values()
        for one in of
        for line in (one.message.to(lang), f"  → {one.hint.to(lang)}" if one.hint else "")
    ]
    good = [name for name, of in found.items() if not of]
    lines += [Text(f"{name}: dùng được", f"{name}: fine").to(lang) for name in good]
    if not found:
        lines.append(
            Text(
                "Kho này chưa có mẫu riêng. Chép một mẫu: ckds template copy periodic.docx",
                "This repository has no templates of its own. Copy one: ckds template copy periodic.docx",
            ).to(lang)
        )
    emit("".join(f"{safe(line)}\n" for line in lines if line), None)
    return FAULTY if wrong else 0
