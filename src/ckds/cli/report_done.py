"""``ckds report-done``: the unit says that a task is done."""

from typing import Final

import typer

from ckds.cli.naming import tasks, unit, when
from ckds.cli.options import EVIDENCE, FORMS, ON, SHARED, TASK, Commit, Dry, Evidence, Force, Form, On, Tasks
from ckds.cli.session import Session
from ckds.cli.writing import Wish, perform
from ckds.lang import Text

FORMATS: Final = FORMS
HELP: Final = Text(
    "Đơn vị báo đã xong; nhiệm vụ chờ xác nhận (ckds complete) mới tính là hoàn thành.\n\n"
    "Ví dụ:\n\n  ckds report-done hai-phong-2022/iii-5-b --by so-tttt --evidence 12/BC-STTTT",
    "The unit says that it is done; the task counts as done once it is confirmed (ckds complete).\n\n"
    "Example:\n\n  ckds report-done hai-phong-2022/iii-5-b --by so-tttt --evidence 12/BC-STTTT",
)
OPTIONS: Final = SHARED | {
    "task": TASK,
    "by": Text("Đơn vị báo", "Who says so"),
    "evidence": EVIDENCE,
    "note": Text("Ghi chú", "Note"),
    "period": Text("Kỳ nào, với việc lặp lại: 2023, 2023-Q1", "Which occurrence of a recurring task: 2023, 2023-Q1"),
    "on": ON,
}


def run(
    ctx: typer.Context,
    task: Tasks,
    by: str | None = typer.Option(None, "--by"),
    evidence: Evidence = None,
    note: str | None = typer.Option(None, "--note"),
    period: str | None = typer.Option(None, "--period"),
    on: On = None,
    dry_run: Dry = False,
    commit: Commit = False,
    force: Force = False,
    format_: Form = "terminal",
) -> int:
    """Note that each task is reported as done."""
    from ckds.acts.act import Act
    from ckds.acts.closing import Done, report_done
    from ckds.acts.occurrences import confirm, meant
    from ckds.workspace.workspace import Workspace

    session: Session = ctx.obj
    later: list[Text] = []

    def plan(workspace: Workspace) -> list[Act]:
        which = when(period, "--period", workspace) if period else None
        done = Done(when(on, "--on", workspace), None, tuple(evidence or ()), note, which)
        found = tasks(workspace, task)
        units = [unit(workspace, by, of.folder.area) if by else None for of in found]
        pairs = list(zip(found, units, strict=True))
        acts = [report_done(of, done._replace(by=who), force=force) for of, who in pairs]
        told = [(of, who) for (of, who), act in zip(pairs, acts, strict=True) if act.edits[0].path == ("updates",)]
        later.extend(confirm(of, meant(of, which), who) for of, who in told)
        return acts

    status = perform(session, plan, Wish(dry_run, commit, force, format_))
    for text in later:
        session.say(text)
    return status
