"""``ckds schema``: JSON Schema of the record types, for editors and other tools."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.views.schema.build import Ids

HELP: Final = Text(
    "JSON Schema 2020-12 của từng loại bản ghi (settings, units, plan, kpi, task, reports, waivers), có diễn giải hai thứ tiếng và gợi ý "
    "mã đơn vị, nhóm, chỉ tiêu của kho này. Không nêu loại nào thì in cả bảy. --write ghi vào schemas/ ở đầu kho để trình soạn "
    "thảo dùng; chạy lại khi danh bạ thay đổi.\n\n"
    "Ví dụ:\n\n  ckds schema task\n\n  ckds schema --write",
    "JSON Schema 2020-12 of each record type (settings, units, plan, kpi, task, reports, waivers), described in both languages, "
    "offering the ids of units, groups and KPIs of this repository. Without a type all seven are printed. --write puts them into "
    "schemas/ at the top of the repository for editors; run it again when the directory of units changes.\n\n"
    "Examples:\n\n  ckds schema task\n\n  ckds schema --write",
)
OPTIONS: Final = {
    "kind": Text("settings, units, plan, kpi, task, reports hoặc waivers", "settings, units, plan, kpi, task, reports or waivers"),
    "write": Text("Ghi vào thư mục schemas/", "Write them into the folder schemas/"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}  # fmt: skip
_SETTINGS: Final = ".vscode/settings.json"


def run(
    ctx: typer.Context,
    kind: str | None = typer.Argument(None),
    write: bool = typer.Option(False, "--write"),
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> None:
    """Print the schemas, or write them."""
    from ckds.cli.choosing import unknown
    from ckds.cli.output import as_json, emit
    from ckds.views.schema.build import every
    from ckds.views.schema.fields import KINDS

    session: Session = ctx.obj
    if kind and kind not in KINDS:
        raise unknown(Text("Loại bản ghi", "Record type"), kind, list(KINDS))
    ids, where = _repository(session, needed=write)
    found = {name: one for name, one in every(ids).items() if kind in (None, name)}
    if not write or where is None:
        emit(as_json(found[kind] if kind else found), file)
        return
    _write(session, where, {name: as_json(one) for name, one in found.items()})


def _repository(session: Session, *, needed: bool) -> "tuple[Ids, tuple[Path, str] | None]":
    """Return the ids of the repository and its place; nothing where there is none and none is needed."""
    from ckds.errors import SettingsError
    from ckds.repository.root import find_root, shown, top_of
    from ckds.views.schema.build import NO_IDS
    from ckds.views.schema.ids import ids_of

    try:
        workspace, _ = session.open(strict=False)
    except SettingsError:
        if needed:
            raise
        return NO_IDS, None
    root = find_root(session.folder)
    return ids_of(workspace), (top_of(root), shown(root, top_of(root)))


def _write(session: Session, where: tuple[Path, str], texts: dict[str, str]) -> None:
    from ckds.cli.output import emit
    from ckds.errors import UsageError, system_reason
    from ckds.views.schema.editor import FOLDER, file_of

    base, root = where
    try:
        (base / FOLDER).mkdir(exist_ok=True)
    except OSError as error:
        why = system_reason(error)
        raise UsageError(
            Text(f"Không tạo được {base / FOLDER}: {why.vi}.", f"{base / FOLDER} cannot be made: {why.en}."),
            Text("Kiểm tra quyền ghi của thư mục.", "Check that the folder may be written to."),
        ) from None
    for name, text in texts.items():
        path = base / file_of(name)
        if not path.is_file() or path.read_text("utf-8", "replace") != text:
            emit(text, path)
            typer.echo(file_of(name))
    session.say(_told(base / _SETTINGS, root))


def _told(settings: Path, root: str) -> Text:
    """Say what an editor still has to be told."""
    import json

    from ckds.views.schema.editor import FOLDER, associations

    if settings.is_file() and f"{FOLDER}/task.schema.json" in settings.read_text("utf-8", "replace"):
        return Text(f"{FOLDER}/ đã mới.", f"{FOLDER}/ is up to date.")
    lines = json.dumps({"yaml.schemas": associations(root)}, ensure_ascii=False, indent=2)
    return Text(
        f"{FOLDER}/ đã mới. Để VS Code dùng, thêm vào {_SETTINGS} (ckds không sửa tệp này):\n{lines}",
        f"{FOLDER}/ is up to date. For VS Code, add to {_SETTINGS} (ckds does not touch that file):\n{lines}",
    )
