"""``ckds status``: what is late, due soon, short of its target, owed."""

from pathlib import Path
from typing import Final

import typer

from ckds.cli.output import as_json, emit, one_of
from ckds.cli.session import Session
from ckds.lang import Text

FORMATS: Final = ("terminal", "json", "csv", "markdown")
SOME: Final = 15
EVERY: Final = 10**6
COLUMNS: Final = [
    "id",
    "plan",
    "label",
    "title",
    "group",
    "lead",
    "support",
    "period",
    "unit",
    "due_text",
    "due_from",
    "due_original",
    "due",
    "due_effective",
    "progress",
    "state",
    "standing",
    "days_overdue",
    "done",
    "updated",
]
HELP: Final = Text(
    "Tình hình thực hiện: việc quá hạn và sắp đến hạn với đơn vị chủ trì, chỉ tiêu còn hụt, báo cáo còn nợ.\n\n"
    "Các điều kiện lọc kết hợp được với nhau.\n\n"
    'Ví dụ:\n\n  ckds status --today 2023-01-15\n\n  ckds status --unit "so y te" --standing overdue\n\n'
    "  ckds status --plan hai-phong-2022 --format json",
    "Status: what is overdue and due soon with its lead unit, KPIs short of their targets, reports owed.\n\n"
    "Filters combine.\n\n"
    'Examples:\n\n  ckds status --today 2023-01-15\n\n  ckds status --unit "so y te" --standing overdue\n\n'
    "  ckds status --plan hai-phong-2022 --format json",
)
OPTIONS: Final = {
    "plan": Text("Chỉ kế hoạch này (lặp lại được)", "Only this plan (may be repeated)"),
    "unit": Text("Chỉ đơn vị này: mã, tên, viết tắt, có dấu hay không; nhóm gồm cả thành viên", "Only this unit: id, name, abbreviation; groups include their members"),
    "group": Text("Chỉ nhóm nhiệm vụ này", "Only this group of tasks"),
    "pillar": Text("Chỉ trụ cột này", "Only this pillar"),
    "standing": Text("Chỉ tình trạng này: overdue, due-soon, in-time, missed …", "Only this standing: overdue, due-soon, in-time, missed …"),
    "overdue_by": Text("Quá hạn từ N ngày", "Overdue for at least N days"),
    "per": Text("Lập bảng theo plan, unit, group hoặc pillar", "Tabulate per plan, unit, group or pillar"),
    "all_": Text("In hết các dòng", "Print every line"),
    "format_": Text("terminal, json, csv hoặc markdown", "terminal, json, csv or markdown"),
    "output": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}  # fmt: skip


def run(
    ctx: typer.Context,
    plan: list[str] = typer.Option([], "--plan"),  # noqa: B008
    unit: list[str] = typer.Option([], "--unit"),  # noqa: B008
    group: list[str] = typer.Option([], "--group"),  # noqa: B008
    pillar: list[str] = typer.Option([], "--pillar"),  # noqa: B008
    standing: list[str] = typer.Option([], "--standing"),  # noqa: B008
    overdue_by: int | None = typer.Option(None, "--overdue-by", min=1),
    per: str | None = typer.Option(None, "--per"),
    all_: bool = typer.Option(False, "--all"),
    format_: str = typer.Option("terminal", "--format"),
    output: Path | None = typer.Option(None, "-o", "--output"),  # noqa: B008
) -> None:
    """Print the status."""
    from ckds.analysis.words import DutyStanding, KpiStanding, Standing
    from ckds.cli.choosing import choice
    from ckds.views import per as pers
    from ckds.views.status import screen, status, to_json

    session: Session = ctx.obj
    one_of("--format", format_, FORMATS)
    workspace, session = session.open()
    standings = dict.fromkeys(map(str, (*Standing, *KpiStanding, *DutyStanding)))
    asked = choice(
        workspace, plan=plan, unit=unit, group=group, pillar=pillar, standing=standing, standings=standings,
        overdue_by=overdue_by,
    )  # fmt: skip
    view = status(workspace, asked)
    if per:
        one_of("--per", per, tuple(pers.PER))
    if format_ == "json":
        answer = to_json(view, session.language)
        emit(as_json(answer | {"per": pers.to_json(view, per)} if per else answer), output)
    elif format_ == "csv":
        from ckds.render.csv import as_csv
        from ckds.views.rows import task_row

        emit(as_csv([task_row(row, workspace) for row in view.rows], COLUMNS), output)
    else:
        from ckds.cli.screens import present

        most = EVERY if all_ or format_ == "markdown" else SOME
        page = pers.screen(view, per, session.language) if per else screen(view, session.language, most=most)
        present(session, page, format_, output)
