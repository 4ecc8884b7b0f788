"""``ckds show``: one record with everything derived from it."""

from pathlib import Path
from typing import Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

FORMATS: Final = ("terminal", "json", "markdown")
HELP: Final = Text(
    "Một bản ghi với mọi điều suy ra: thời hạn được hiểu thế nào, từng phần việc phải làm, diễn biến, liên kết hai chiều.\n\n"
    "Ví dụ:\n\n  ckds show hai-phong-2022\n\n  ckds show hai-phong-bo-tttt-2022-2025/ii-2-b\n\n  ckds show ii-12-c-2",
    "One record with everything derived: how its deadline was read, each obligation, history, links both ways.\n\n"
    "Examples:\n\n  ckds show hai-phong-2022\n\n  ckds show hai-phong-bo-tttt-2022-2025/ii-2-b\n\n  ckds show ii-12-c-2",
)
OPTIONS: Final = {
    "id_": Text("Mã: kế-hoạch, kế-hoạch/nhiệm-vụ, kế-hoạch/chỉ-tiêu", "Id: plan, plan/task, plan/kpi"),
    "format_": Text("terminal, json hoặc markdown", "terminal, json or markdown"),
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}


def run(
    ctx: typer.Context,
    id_: str = typer.Argument(...),
    format_: str = typer.Option("terminal", "--format"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> None:
    """Print a record."""
    from ckds.cli.choosing import one_record
    from ckds.cli.deliver import Result, deliver, destinations
    from ckds.views.record import screen, to_json

    session: Session = ctx.obj
    where = destinations(FORMATS, format_, file, output)
    workspace, session = session.open(on_demand=True)
    full = one_record(workspace, id_)
    deliver(
        session,
        Result(
            json=lambda: to_json(full, workspace, session.language),
            screen=lambda _: screen(full, workspace, session.language),
        ),
        where,
    )
