"""``ckds due``: what falls due, in order; also as a calendar."""

from pathlib import Path
from typing import Final

import typer

from ckds.cli.output import emit
from ckds.cli.session import Session
from ckds.lang import Text

FORMATS: Final = ("terminal", "json", "csv", "markdown")
HELP: Final = Text(
    "Việc và báo cáo đến hạn trong một khoảng thời gian, theo thứ tự ngày; --ics ghi thành lịch cho Outlook, điện thoại.\n\n"
    "Ví dụ:\n\n  ckds due\n\n  ckds due --within 90d\n\n  ckds due --month 2023-06\n\n  ckds due --quarter 2023-Q2 --unit so-y-te --ics lich.ics",
    "What falls due in a span of time, in order; --ics writes it as a calendar.\n\n"
    "Examples:\n\n  ckds due\n\n  ckds due --within 90d\n\n  ckds due --month 2023-06\n\n  ckds due --quarter 2023-Q2 --unit so-y-te --ics due.ics",
)
OPTIONS: Final = {
    "within": Text("Trong bao lâu nữa: 30d, 8w, 6m", "Within how long: 30d, 8w, 6m"),
    "month": Text("Trong tháng: 2023-06", "In a month: 2023-06"),
    "quarter": Text("Trong quý: 2023-Q2", "In a quarter: 2023-Q2"),
    "year": Text("Trong năm: 2023", "In a year: 2023"),
    "plan": Text("Chỉ kế hoạch này", "Only this plan"),
    "unit": Text("Chỉ đơn vị này", "Only this unit"),
    "ics": Text("Ghi thành lịch iCalendar vào tệp này", "Write an iCalendar file"),
    "format_": Text("terminal, json, csv hoặc markdown", "terminal, json, csv or markdown"),
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}


def run(
    ctx: typer.Context,
    within: str | None = typer.Option(None, "--within"),
    month: str | None = typer.Option(None, "--month"),
    quarter: str | None = typer.Option(None, "--quarter"),
    year: str | None = typer.Option(None, "--year"),
    plan: list[str] = typer.Option([], "--plan"),  # noqa: B008
    unit: list[str] = typer.Option([], "--unit"),  # noqa: B008
    ics: Path | None = typer.Option(None, "--ics"),  # noqa: B008
    format_: str = typer.Option("terminal", "--format"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> None:
    """Print what falls due."""
    from ckds.cli.choosing import choice
    from ckds.cli.deliver import Result, deliver, destinations
    from ckds.cli.spans import span
    from ckds.cli.status import COLUMNS
    from ckds.views import due as dues

    session: Session = ctx.obj
    where = destinations(FORMATS, format_, file, output)
    workspace, session = session.open(on_demand=True)
    first, last = span(workspace.today, within=within, month=month, quarter=quarter, year=year)
    found = dues.due(workspace, choice(workspace, plan=plan, unit=unit), first, last)
    if ics is not None:
        from ckds.render.ics import calendar

        emit(calendar(dues.events(found, session.language), session.language), ics)
        session.say(Text(f"Đã ghi {len(found.items)} mục vào {ics}.", f"Wrote {len(found.items)} entries to {ics}."))
        return
    result = Result(
        json=lambda: dues.to_json(found),
        screen=lambda _: dues.screen(found, session.language),
        table=lambda: (dues.to_rows(found), COLUMNS),
    )
    deliver(session, result, where)
