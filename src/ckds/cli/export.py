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
    "datapackage.json mô tả từng cột. Gộp nhiều kho: xuất từng kho, rồi hỏi chung bằng ckds sql --from. Với TABLE: một bảng, một tệp; tasks và kpis "
    "của một kế hoạch theo cột của phụ lục, ckds import đọc lại đúng bảng ấy.\n\n"
    "Ví dụ:\n\n  ckds export --to bang/ --parquet --name hai-phong\n\n  ckds export tasks --plan hai-phong-2022 -o nhiem-vu.xlsx\n\n"
    "  ckds export obligations --format csv -o viec.csv",
    "Write typed tables: tasks, obligations, KPIs, measurements, units, findings. CSV and JSON Lines, Parquet where wanted; "
    "datapackage.json describes every column. To roll several repositories up, export each, then ask all with ckds sql --from. With TABLE: one table, "
    "one file; tasks and kpis of a plan in the columns of an annex, which ckds import reads back as the same table.\n\n"
    "Examples:\n\n  ckds export --to tables/ --parquet --name hai-phong\n\n  ckds export tasks --plan hai-phong-2022 -o tasks.xlsx\n\n"
    "  ckds export obligations --format csv -o obligations.csv",
)
OPTIONS: Final = {
    "table": Text("Một bảng: tasks, kpis (cho người đọc), obligations, measurements, units, findings", "One table: tasks, kpis (for people), obligations, measurements, units, findings"),
    "plan": Text("Kế hoạch của bảng", "The plan of the table"),
    "format_": Text("Dạng của một bảng: xlsx, csv, json, markdown (mặc định: theo đuôi tệp, rồi csv)", "Format of one table: xlsx, csv, json, markdown (as the file's name ends, else csv)"),
    "output_file": Text("Ghi một bảng vào tệp", "Write one table to a file"),
    "to": Text("Thư mục nhận các bảng; của lần xuất trước thì được thay", "Folder for the tables; that of an export before is replaced"),
    "parquet": Text("Thêm Parquet, chia theo kế hoạch (cần: pip install \"ckds[sql]\")", "Parquet as well, a folder for each plan (needs: pip install \"ckds[sql]\")"),
    "name": Text("Tên kho trong cột repository (mặc định: tên thư mục kho)", "Name of the repository in column `repository` (else its folder's)"),
}  # fmt: skip


def run(
    ctx: typer.Context,
    table: str | None = typer.Argument(None),
    to: Path | None = typer.Option(None, "--to"),  # noqa: B008
    parquet: bool = typer.Option(False, "--parquet"),
    name: str | None = typer.Option(None, "--name"),
    plan: str | None = typer.Option(None, "--plan"),
    format_: str | None = typer.Option(None, "--format"),
    output_file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> None:
    """Write the tables."""
    if table is not None:
        from ckds.cli.export_table import Wanted, write_table

        _refuse_mixed(to is not None or parquet, "--to, --parquet", Text("một bảng", "one table"))
        write_table(ctx.obj, Wanted(table, plan, format_, output_file, name))
        return
    _refuse_mixed(any((plan, format_, output_file)), "--plan, --format, -o", Text("cả kho", "all tables"))
    _write_all(ctx.obj, to, name, parquet=parquet)


def _refuse_mixed(mixed: bool, options: str, other: Text) -> None:
    """Refuse options of one table beside those of all tables."""
    if mixed:
        raise UsageError(
            Text(f"{options} không dùng khi xuất {other.vi}.", f"{options} are not for an export of {other.en}."),
            Text("Một bảng: ckds export TABLE -o TỆP. Mọi bảng: ckds export --to THƯ_MỤC.", "One table: ckds export TABLE -o FILE. All tables: ckds export --to DIR."),
        )  # fmt: skip


def _write_all(session: Session, to: Path | None, name: str | None, *, parquet: bool) -> None:
    from ckds.cli.exporting import replaced, write
    from ckds.cli.extras import needed
    from ckds.cli.progress import progress

    if to is None:
        raise UsageError(
            Text("Chưa cho biết thư mục nhận.", "Where to is not said."),
            Text("Thêm: --to THƯ_MỤC; hoặc nêu một bảng: ckds export tasks -o nhiem-vu.xlsx", "Add: --to DIR; or name one table: ckds export tasks -o tasks.xlsx"),
        )  # fmt: skip
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
