"""``ckds unit``: everything of one unit on one page."""

from pathlib import Path
from typing import Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

FORMATS: Final = ("terminal", "json", "markdown")
HELP: Final = Text(
    "Mọi việc của một đơn vị trên một trang: chủ trì, phối hợp, quá hạn, sắp đến hạn, báo cáo còn nợ, chỉ tiêu theo dõi, tên trước và nay.\n\n"
    'Ví dụ:\n\n  ckds unit "Sở Y tế"\n\n  ckds unit stttt --today 2026-01-01',
    "Everything of one unit on one page: leads, supports, overdue, due soon, reports owed, KPIs owned, before and after.\n\n"
    'Examples:\n\n  ckds unit "Sở Y tế"\n\n  ckds unit stttt --today 2026-01-01',
)
OPTIONS: Final = {
    "name": Text("Tên, mã hoặc viết tắt", "Name, id or abbreviation"),
    "format_": Text("terminal, json hoặc markdown", "terminal, json or markdown"),
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}


def run(
    ctx: typer.Context,
    name: str = typer.Argument(...),
    format_: str = typer.Option("terminal", "--format"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> None:
    """Print the page of a unit."""
    from ckds.cli.choosing import one_unit
    from ckds.cli.deliver import Result, deliver, destinations
    from ckds.views import unit as units

    session: Session = ctx.obj
    where = destinations(FORMATS, format_, file, output)
    workspace, session = session.open()
    view = units.unit(workspace, one_unit(workspace, name))
    deliver(
        session,
        Result(
            json=lambda: units.to_json(view, session.language), screen=lambda _: units.screen(view, session.language)
        ),
        where,
    )
