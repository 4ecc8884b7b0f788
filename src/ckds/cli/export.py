"""``ckds export``: the plans as typed tables for other systems."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from ckds.cli.session import Session
from ckds.errors import UsageError
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.views.export import Origin, Rows

HELP: Final = Text(
    "Xuất ra các bảng có kiểu dữ liệu: nhiệm vụ, việc phải làm, chỉ tiêu, số đo, đơn vị, lỗi. CSV và JSON Lines, thêm Parquet khi cần; "
    "datapackage.json mô tả từng cột. Gộp nhiều kho: xuất từng kho, rồi hỏi chung bằng ckds sql --from.\n\n"
    "Ví dụ:\n\n  ckds export --to bang/\n\n  ckds export --to bang/ --parquet --name hai-phong",
    "Write typed tables: tasks, obligations, KPIs, measurements, units, findings. CSV and JSON Lines, Parquet where wanted; "
    "datapackage.json describes every column. To roll several repositories up, export each, then ask all with ckds sql --from.\n\n"
    "Examples:\n\n  ckds export --to tables/\n\n  ckds export --to tables/ --parquet --name hai-phong",
)
OPTIONS: Final = {
    "to": Text("Thư mục nhận các bảng; của lần xuất trước thì được thay", "Folder for the tables; that of an export before is replaced"),
    "parquet": Text("Thêm Parquet, chia theo kế hoạch (cần: pip install \"ckds[sql]\")", "Parquet as well, a folder for each plan (needs: pip install \"ckds[sql]\")"),
    "name": Text("Tên kho trong cột repository (mặc định: tên thư mục kho)", "Name of the repository in column `repository` (else its folder's)"),
}  # fmt: skip


def run(
    ctx: typer.Context,
    to: Path | None = typer.Option(None, "--to"),  # noqa: B008
    parquet: bool = typer.Option(False, "--parquet"),
    name: str | None = typer.Option(None, "--name"),
) -> None:
    """Write the tables."""
    from ckds.cli.exporting import replaced, write
    from ckds.cli.extras import needed
    from ckds.cli.progress import progress

    session: Session = ctx.obj
    if to is None:
        raise UsageError(
            Text("Chưa cho biết thư mục nhận.", "Where to is not said."), Text("Thêm: --to THƯ_MỤC", "Add: --to DIR")
        )
    if parquet:
        needed("duckdb", "sql")
    with progress(session) as told, replaced(to) as folder:
        parts, origin, session = opened(session, name, told)
        counts = write(folder, parts, origin, session.language, parquet=parquet)
        if parquet:
            from ckds.cli.database import to_parquet

            to_parquet(folder)
    some = ", ".join(f"{table} {number}" for table, number in counts.items())
    session.say(Text(f"Đã ghi {to}: {some} dòng.", f"Wrote {to}: {some} rows."))


def opened(
    session: Session, name: str | None, told: Callable[[int, int], None] | None
) -> "tuple[Iterator[dict[str, Rows]], Origin, Session]":
    """Return the tables of the repository as they come, what every row begins with, and the session in its language."""
    from ckds.repository.export import tables
    from ckds.repository.stream import Stream
    from ckds.text import slug
    from ckds.views.export import Origin

    loader, settings, days, session = session.begin()
    stream = Stream(loader, settings, days)
    base = loader.base.resolve()
    named = name or (base.parent.name if base.name == "plans" else base.name)
    origin = Origin(slug(named) or "ckds", stream.days.today)
    return tables(stream, origin, session.language, session.processes(), told), origin, session
