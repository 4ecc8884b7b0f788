"""``ckds deadline``: which days a deadline as worded means."""

from pathlib import Path
from typing import Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

FORMATS: Final = ("terminal", "json", "markdown")
UNREADABLE: Final = 1
HELP: Final = Text(
    "Thời hạn viết như trong văn bản được hiểu là ngày nào.\n\n"
    'Ví dụ:\n\n  ckds deadline "Quý I năm 2023"\n\n  ckds deadline "tháng 02 hàng năm" --issued 2022-05-28 --period 2022/2025\n\n'
    '  ckds deadline "trước ngày 20 của tháng cuối quý" --plan hai-phong-bo-tttt-2022-2025',
    "Which days a deadline, as a document words it, means.\n\n"
    'Examples:\n\n  ckds deadline "Quý I năm 2023"\n\n  ckds deadline "tháng 02 hàng năm" --issued 2022-05-28 --period 2022/2025\n\n'
    '  ckds deadline "trước ngày 20 của tháng cuối quý" --plan hai-phong-bo-tttt-2022-2025',
)
OPTIONS: Final = {
    "text": Text("Thời hạn, nguyên văn", "The deadline as worded"),
    "issued": Text("Ngày (hoặc tháng, năm) ban hành văn bản", "Day (or month, year) the document was issued"),
    "period": Text("Thời kỳ kế hoạch: 2023, 2022/2025, /2035", "The time the plan covers: 2023, 2022/2025, /2035"),
    "plan": Text("Lấy ngày ban hành và thời kỳ của kế hoạch này", "Take issue and period from this plan"),
    "format_": Text("terminal, json hoặc markdown", "terminal, json or markdown"),
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}


def run(
    ctx: typer.Context,
    text: str = typer.Argument(...),
    issued: str | None = typer.Option(None, "--issued"),
    period: str | None = typer.Option(None, "--period"),
    plan: str | None = typer.Option(None, "--plan"),
    format_: str = typer.Option("terminal", "--format"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> int:
    """Print what was understood."""
    from ckds.cli.deliver import Result, deliver, destinations
    from ckds.cli.phrases import context
    from ckds.dates.deadline import read_deadline
    from ckds.dates.model import Kind
    from ckds.views.phrases import deadline_screen

    session: Session = ctx.obj
    where = destinations(FORMATS, format_, file, output)
    found = read_deadline(text, context(session, issued, period, plan))
    lang = session.language
    deliver(session, Result(json=lambda: found.to_json(lang), screen=lambda _: deadline_screen(found, lang)), where)
    return UNREADABLE if found.kind is Kind.UNREADABLE else 0
