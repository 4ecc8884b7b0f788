"""``ckds complete``: the coordinator confirms that a task is done."""

from typing import Final

import typer

from ckds.cli.naming import tasks, unit, when
from ckds.cli.options import EVIDENCE, FORMS, SHARED, TASK, Commit, Dry, Evidence, Force, Form, On, Tasks
from ckds.cli.session import Session
from ckds.cli.writing import Wish, perform
from ckds.lang import Text

FORMATS: Final = FORMS
HELP: Final = Text(
    "Xác nhận hoàn thành: cả nhiệm vụ, hoặc một kỳ (--period), một đơn vị (--unit), một phần (--for) của nó.\n\n"
    "Ví dụ:\n\n  ckds complete hai-phong-2022/iii-5-b --evidence 12/BC-STTTT\n\n  ckds complete ii-12-c-1 --period 2023 --on 2023-02-20",
    "Confirm that a task is done: all of it, or one period (--period), one unit (--unit), one part (--for).\n\n"
    "Examples:\n\n  ckds complete hai-phong-2022/iii-5-b --evidence 12/BC-STTTT\n\n  ckds complete ii-12-c-1 --period 2023 --on 2023-02-20",
)
OPTIONS: Final = SHARED | {
    "task": TASK,
    "evidence": EVIDENCE,
    "period": Text("Kỳ nào, với việc lặp lại: 2023, 2023-Q1", "Which occurrence of a recurring task: 2023, 2023-Q1"),
    "unit_": Text("Đơn vị nào, với việc từng đơn vị phải làm", "Which unit, where each owes it"),
    "part": Text("Phần việc nào", "Which part"),
    "note": Text("Ghi chú", "Note"),
    "on": Text("Ngày hoàn thành (mặc định: hôm nay)", "Day it was done (today unless stated)"),
}


def run(
    ctx: typer.Context,
    task: Tasks,
    evidence: Evidence = None,
    period: str | None = typer.Option(None, "--period"),
    unit_: str | None = typer.Option(None, "--unit"),
    part: str | None = typer.Option(None, "--for"),
    note: str | None = typer.Option(None, "--note"),
    on: On = None,
    dry_run: Dry = False,
    commit: Commit = False,
    force: Force = False,
    format_: Form = "terminal",
) -> int:
    """Confirm each task."""
    from ckds.acts.act import Act
    from ckds.acts.closing import Done, complete
    from ckds.workspace.workspace import Workspace

    session: Session = ctx.obj

    def plan(workspace: Workspace) -> list[Act]:
        which = when(period, "--period", workspace) if period else None
        done = Done(when(on, "--on", workspace), None, tuple(evidence or ()), note, which, None, part)
        found = tasks(workspace, task)
        units = [unit(workspace, unit_, of.folder.area) if unit_ else None for of in found]
        return [complete(of, done._replace(unit=who), force=force) for of, who in zip(found, units, strict=True)]

    return perform(session, plan, Wish(dry_run, commit, force, format_))
