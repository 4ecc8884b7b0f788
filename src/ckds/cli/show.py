"""``ckds show``: one record with everything derived from it."""

from typing import Final

import typer

from ckds.cli.output import as_json, one_of
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
}


def run(
    ctx: typer.Context,
    id_: str = typer.Argument(..., metavar="ID"),
    format_: str = typer.Option("terminal", "--format"),
) -> None:
    """Print a record."""
    from ckds.cli.choosing import one_record
    from ckds.cli.screens import present
    from ckds.views.record import screen, to_json

    session: Session = ctx.obj
    one_of("--format", format_, FORMATS)
    workspace, session = session.open()
    full = one_record(workspace, id_)
    if format_ == "json":
        typer.echo(as_json(to_json(full, workspace, session.language)), nl=False)
    else:
        present(session, screen(full, workspace, session.language), format_)
