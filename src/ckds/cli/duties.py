"""``ckds duties``: who handed in which report, who still owes one."""

from pathlib import Path
from typing import Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

FORMATS: Final = ("terminal", "json", "csv", "markdown")
COLUMNS: Final = [
    "id",
    "plan",
    "duty",
    "every",
    "period",
    "unit",
    "due_text",
    "due",
    "due_effective",
    "data_first",
    "data_last",
    "standing",
    "days_overdue",
    "on",
    "number",
]
HELP: Final = Text(
    "Sổ theo dõi báo cáo: kế hoạch × kỳ × đơn vị, đã nộp, nộp muộn, còn nợ, chưa đến hạn; kèm ngày chốt số liệu.\n\n"
    "Ví dụ:\n\n  ckds duties\n\n  ckds duties --period 2022-Q4\n\n  ckds duties --unit so-y-te --standing missing",
    "The ledger of reports: plan × period × unit, submitted, late, missing, not yet due; with the data cut-off.\n\n"
    "Examples:\n\n  ckds duties\n\n  ckds duties --period 2022-Q4\n\n  ckds duties --unit so-y-te --standing missing",
)
OPTIONS: Final = {
    "plan": Text("Chỉ kế hoạch này", "Only this plan"),
    "unit": Text("Chỉ đơn vị này", "Only this unit"),
    "period": Text("Chỉ kỳ này: 2022-Q4, 2022-12", "Only this period: 2022-Q4, 2022-12"),
    "standing": Text(
        "submitted, late, missing, not-yet-due, undated", "submitted, late, missing, not-yet-due, undated"
    ),
    "format_": Text("terminal, json, csv hoặc markdown", "terminal, json, csv or markdown"),
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}


def run(
    ctx: typer.Context,
    plan: list[str] = typer.Option([], "--plan"),  # noqa: B008
    unit: list[str] = typer.Option([], "--unit"),  # noqa: B008
    period: str | None = typer.Option(None, "--period"),
    standing: list[str] = typer.Option([], "--standing"),  # noqa: B008
    format_: str = typer.Option("terminal", "--format"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> None:
    """Print the ledger."""
    from ckds.analysis.choose import Choice
    from ckds.analysis.words import DutyStanding
    from ckds.cli.choosing import choice, unknown
    from ckds.cli.deliver import Result, deliver, destinations
    from ckds.views import duties
    from ckds.views.rows import duty_row

    session: Session = ctx.obj
    where = destinations(FORMATS, format_, file, output)
    workspace, session = session.open(on_demand=True)
    asked = choice(workspace, plan=plan, unit=unit, standing=standing, standings=map(str, DutyStanding))
    rows = duties.rows(workspace, asked)
    if period is not None:
        known = {row.period.casefold(): row.period for row in duties.rows(workspace, Choice()) if row.period}
        if period.casefold() not in known:
            raise unknown("--period", period, list(known.values()))
        rows = [row for row in rows if row.period == known[period.casefold()]]
    result = Result(
        json=lambda: duties.to_json(rows, workspace),
        screen=lambda _: duties.screen(rows, workspace, session.language),
        table=lambda: ([duty_row(row) for row in rows], COLUMNS),
    )
    deliver(session, result, where)
