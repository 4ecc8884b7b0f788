"""``ckds init``: a new plan repository that passes the gate from the first minute."""

from pathlib import Path
from typing import Final

import typer

from ckds import __version__
from ckds.cli.session import Session, day_in
from ckds.errors import UsageError, system_reason
from ckds.lang import Text

TIMEZONE: Final = "Asia/Ho_Chi_Minh"
HELP: Final = Text(
    "Tạo một kho kế hoạch mới: cài đặt, danh bạ đơn vị để điền, một kế hoạch ví dụ, mẫu báo cáo, pipeline cho GitHub và GitLab, "
    "pre-commit, CODEOWNERS, README. Không bao giờ ghi đè: tệp đã có được giữ nguyên và nêu tên.\n\n"
    "Ví dụ:\n\n  ckds init ke-hoach\n\n  ckds init --dry-run",
    "Make a new plan repository: settings, a directory of units to fill in, an example plan, report templates, pipelines for "
    "GitHub and GitLab, pre-commit, CODEOWNERS, README. Nothing is ever overwritten: what exists is kept and named.\n\n"
    "Examples:\n\n  ckds init plans-of-ours\n\n  ckds init --dry-run",
)
OPTIONS: Final = {
    "folder": Text("Thư mục của kho mới (mặc định: thư mục này)", "Folder of the new repository (this one)"),
    "dry_run": Text("Chỉ kê tên tệp, không ghi", "Only list the files, write nothing"),
}  # fmt: skip


def run(
    ctx: typer.Context,
    folder: Path = typer.Argument(Path(), show_default=False),  # noqa: B008
    dry_run: bool = typer.Option(False, "--dry-run"),
) -> None:
    """Write the files that are not there yet, and say which."""
    from ckds.scaffold import new_repository

    session: Session = ctx.obj
    root = session.folder / folder
    if root.exists() and not root.is_dir():
        raise UsageError(
            Text(f"{root} là một tệp, không phải thư mục.", f"{root} is a file, not a folder."),
            Text("Chọn một thư mục, có hay chưa có đều được.", "Name a folder; it need not exist yet."),
        )
    files = new_repository(session.today or day_in(TIMEZONE), __version__)
    if any((root / place).exists() for place in ("ckds.yaml", "plans/ckds.yaml")):  # plans of its own: no example
        ours = ("plans/", "schemas/")  # the schemas offer the ids of the example: `ckds schema --write` takes theirs
        files = {name: text for name, text in files.items() if not name.startswith(ours) or (root / name).exists()}
    kept = [name for name in files if _is_there(root, name)]
    for name, text in files.items():
        if name in kept:
            session.say(Text(f"Giữ nguyên: {name}", f"Kept: {name}"))
        else:
            typer.echo(name)
            if not dry_run:
                _write(root / name, text)
    made = len(files) - len(kept)
    if dry_run:
        session.say(Text(f"{made} tệp sẽ được tạo; chưa ghi gì.", f"{made} files to make; nothing was written."))
    else:
        session.say(_done(root, made))


def _is_there(root: Path, name: str) -> bool:
    """Is something in the place of a file: itself, a dangling link, or a file where a folder is needed?"""
    path = root / name
    above = [folder for folder in path.parents if folder.is_relative_to(root)]
    return path.exists() or path.is_symlink() or any(one.exists() and not one.is_dir() for one in above)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:  # "x": never over a file that came meanwhile
            file.write(text)
    except OSError as error:
        why = system_reason(error)
        raise UsageError(
            Text(f"Không ghi được {path}: {why.vi}.", f"{path} cannot be written: {why.en}."),
            Text("Kiểm tra quyền ghi của thư mục.", "Check that the folder may be written to."),
        ) from None


def _done(root: Path, made: int) -> Text:
    where = "" if root == Path() else f"cd {root} && "
    return Text(
        f"Đã tạo {made} tệp. Tiếp theo: {where}git init -b main && ckds check; đọc README.md.",
        f"{made} files made. Next: {where}git init -b main && ckds check; read README.md.",
    )
