"""``ckds sql``: one question over the tables of this repository, or of several exports."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import typer

from ckds.cli.session import Session
from ckds.errors import UsageError
from ckds.lang import Text

FORMATS: Final = ("terminal", "json", "csv", "markdown")
HELP: Final = Text(
    "Hỏi bằng SQL (DuckDB) trên các bảng của ckds export: tasks, obligations, kpis, measurements, units, findings. Chỉ đọc: không ghi, "
    "không mở tệp nào khác, không ra mạng. --from hỏi trên các bảng đã xuất, của một hay nhiều kho.\n\n"
    'Ví dụ:\n\n  ckds sql "select plan, standing, count(*) as so_viec from obligations group by all order by all"\n\n'
    '  ckds sql "describe tasks"\n\n  ckds sql --from bang/a --from bang/b "select repository, count(*) from tasks group by 1"',
    "Ask in SQL (DuckDB) over the tables of ckds export: tasks, obligations, kpis, measurements, units, findings. It only reads: nothing is "
    "written, no other file opened, nothing fetched. --from asks tables that were exported, of one repository or of several.\n\n"
    'Examples:\n\n  ckds sql "select plan, standing, count(*) as tasks from obligations group by all order by all"\n\n'
    '  ckds sql "describe tasks"\n\n  ckds sql --from tables/a --from tables/b "select repository, count(*) from tasks group by 1"',
)
OPTIONS: Final = {
    "question": Text("Một câu SELECT", "One SELECT"),
    "from_": Text(
        "Thư mục đã xuất bằng ckds export (lặp lại được)", "A folder written by ckds export (may be repeated)"
    ),
    "format_": Text("terminal, json, csv hoặc markdown", "terminal, json, csv or markdown"),
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}


def run(
    ctx: typer.Context,
    question: str = typer.Argument(...),
    from_: list[Path] = typer.Option([], "--from"),  # noqa: B008
    format_: str = typer.Option("terminal", "--format"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> None:
    """Ask."""
    from ckds.cli.deliver import Result, deliver, destinations
    from ckds.cli.extras import needed

    session: Session = ctx.obj
    where = destinations(FORMATS, format_, file, output)
    needed("duckdb", "sql")
    from ckds.cli.database import answered, opened, written
    from ckds.lang import same
    from ckds.views.screen import Cell, Column, Table

    with _folders(session, from_) as folders:
        database = opened(folders)
    columns, rows = answered(database, question)
    heads = tuple(
        Column(same(name), "right" if _numbers(rows, at) else "left", grow=1) for at, name in enumerate(columns)
    )
    table = Table(heads, tuple(tuple(Cell(written(value)) for value in row) for row in rows))
    named = [dict(zip(columns, row, strict=True)) for row in rows]
    result = Result(
        json=lambda: {"columns": columns, "rows": named}, screen=lambda _: (table,), table=lambda: (named, columns)
    )
    deliver(session, result, where)


def _numbers(rows: list[tuple[object, ...]], at: int) -> bool:
    found = [row[at] for row in rows if row[at] is not None]
    return bool(found) and all(isinstance(value, int | float) and not isinstance(value, bool) for value in found)


@contextmanager
def _folders(session: Session, asked: list[Path]) -> Iterator[list[Path]]:
    """Give the folders of exports: those asked for, else one of this repository, made for the question."""
    from ckds.cli.export import opened
    from ckds.cli.exporting import described, write
    from ckds.cli.progress import progress

    for folder in asked:
        if not described(folder):
            raise UsageError(
                Text(f"{folder} không phải là thư mục của ckds export.", f"{folder} was not written by ckds export."),
                Text(f"Tạo bằng: ckds export --to {folder}", f"Make it: ckds export --to {folder}"),
            )
    names = [described(folder)["name"] for folder in asked]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise UsageError(
            Text(f"Hai thư mục cùng là của kho “{twice}”.", f"Two folders are both of the repository “{twice}”."),
            Text("Xuất lại một kho với tên khác: ckds export --name …", "Export one again under another name: ckds export --name …"),
        )  # fmt: skip
    if asked:
        yield asked
        return
    with tempfile.TemporaryDirectory(prefix="ckds-sql-") as name, progress(session) as told:
        parts, origin, session = opened(session, None, told)
        write(Path(name), parts, origin, session.language, parquet=False)
        yield [Path(name)]
