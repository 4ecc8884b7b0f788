"""One table of an export: of tasks or KPIs for people, or any of the tables for machines, in one file."""

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from ckds.cli.choosing import unknown
from ckds.cli.output import as_json, emit, one_of
from ckds.cli.session import Session
from ckds.errors import UsageError
from ckds.lang import Text
from ckds.views.export import Origin, Rows
from ckds.views.export_schema import TABLES, Table
from ckds.views.sheet import TABLES as FOR_PEOPLE

if TYPE_CHECKING:
    from ckds.workspace.entry import PlanFolder
    from ckds.workspace.workspace import Workspace

FORMATS: Final = ("xlsx", "csv", "json", "markdown")
_ENDINGS: Final = {".xlsx": "xlsx", ".csv": "csv", ".json": "json", ".md": "markdown"}


class Wanted(NamedTuple):
    """What is asked for.

    Attributes:
        table: ``tasks``, ``kpis`` or a table for machines.
        plan: of which plan.
        format: one of :data:`FORMATS`; else what the file's name ends in, else CSV.
        file: where to; None is standard output.
        name: name of the repository in the rows for machines.
    """

    table: str
    plan: str | None
    format: str | None
    file: Path | None
    name: str | None


def write_table(session: Session, wanted: Wanted) -> None:
    """Write one table.

    Raises:
        UsageError: an unknown table or plan, several plans, or a workbook for the terminal.
    """
    known = {table.name: table for table in TABLES}
    if wanted.table not in known:
        raise unknown(Text("Bảng", "Table"), wanted.table, list(known))
    format_ = _format(wanted)
    people = wanted.table in FOR_PEOPLE
    result, rows = _people(session, wanted, format_) if people else _machine(session, wanted, known, format_)
    if isinstance(result, str) and format_ == "csv" and not _to_stdout(wanted.file):
        from ckds.render.sheet import BOM

        result = f"{BOM}{result}"
    emit(result, wanted.file)
    if not _to_stdout(wanted.file):
        session.say(Text(f"Đã ghi {wanted.file}: {rows} dòng.", f"Wrote {wanted.file}: {rows} rows."))


def _to_stdout(file: Path | None) -> bool:
    return file is None or str(file) == "-"


def _format(wanted: Wanted) -> str:
    ending = wanted.file.suffix.lower() if wanted.file else ""
    format_ = one_of("--format", wanted.format, FORMATS) if wanted.format else _ENDINGS.get(ending, "csv")
    if format_ == "xlsx" and _to_stdout(wanted.file):
        raise UsageError(
            Text("Tệp Excel không in ra màn hình được.", "A workbook cannot be printed."),
            Text(f"Thêm: -o {wanted.table}.xlsx", f"Add: -o {wanted.table}.xlsx"),
        )
    return format_


def _people(session: Session, wanted: Wanted, format_: str) -> tuple[str | bytes, int]:
    from ckds.render.sheet import markdown, sheet_csv, sheet_json, workbook
    from ckds.views.rows import head
    from ckds.views.sheet import sheet

    workspace, session = session.open()
    folder = _folder(workspace, wanted)
    made = sheet(wanted.table, folder, workspace)
    rows = sum(not line.is_group for line in made.lines)
    if format_ == "json":
        return as_json({**head(workspace), "plan": folder.id, "table": wanted.table, "rows": sheet_json(made)}), rows
    if format_ == "markdown":
        return markdown(made.heads, [line.cells for line in made.lines]), rows
    return (workbook(made) if format_ == "xlsx" else sheet_csv(made)), rows


def _folder(workspace: "Workspace", wanted: Wanted) -> "PlanFolder":
    """Return the plan asked for, or the only one that has such records: a table of two plans could not come back as one."""
    if wanted.plan is not None:
        if wanted.plan not in workspace.plans:
            raise unknown("--plan", wanted.plan, sorted(workspace.plans))
        return workspace.plans[wanted.plan]
    having = sorted(folder.id for folder in workspace.plans.values() if getattr(folder, wanted.table))
    if len(having) == 1:
        return workspace.plans[having[0]]
    if not having:
        raise UsageError(
            Text("Kho này chưa có bản ghi nào cho bảng ấy.", "This repository has no records for that table."),
            Text("Xem: ckds status", "See: ckds status"),
        )
    raise UsageError(
        Text("Mỗi bảng là của một kế hoạch.", "A table is of one plan."),
        Text(f"Thêm --plan; có: {', '.join(having)}", f"Add --plan; there are: {', '.join(having)}"),
    )


def _machine(session: Session, wanted: Wanted, known: dict[str, Table], format_: str) -> tuple[str | bytes, int]:
    from ckds.cli.export import opened
    from ckds.cli.progress import progress
    from ckds.render.export import csv_head, csv_lines
    from ckds.render.sheet import listed, markdown, typed_workbook

    table = known[wanted.table]
    if wanted.plan is not None and "plan" not in table.names:
        raise UsageError(
            Text(f"Bảng {table.name} không theo kế hoạch.", f"Table {table.name} is of no plan."),
            Text("Bỏ --plan.", "Leave --plan out."),
        )
    with progress(session) as told:
        parts, origin, _ = opened(session, wanted.name, told)
        rows = [row for part in parts for row in part.get(table.name, ())]
    rows = _of_plan(rows, table, wanted.plan, session)
    if format_ == "xlsx":
        return typed_workbook(table, rows, origin.today), len(rows)
    if format_ == "json":
        return as_json(_object(table, rows, origin)), len(rows)
    if format_ == "markdown":
        return markdown(table.names, [[listed(value) for value in row] for row in rows]), len(rows)
    return csv_head(table) + csv_lines(table, rows), len(rows)


def _of_plan(rows: Rows, table: Table, plan: str | None, session: Session) -> Rows:
    if plan is None:
        return rows
    at = table.names.index("plan")
    found = [row for row in rows if row[at] == plan]
    if not found:
        plans = session.open()[0].plans
        if plan not in plans:
            raise unknown("--plan", plan, sorted(plans))
    return found


def _object(table: Table, rows: Rows, origin: Origin) -> dict[str, object]:
    named = [dict(zip(table.names, row, strict=True)) for row in rows]
    return {"today": origin.today.isoformat(), "repository": origin.repository, "table": table.name, "rows": named}
