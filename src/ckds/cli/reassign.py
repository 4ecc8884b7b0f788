"""``ckds reassign``: the work passes from one lead to another."""

from typing import TYPE_CHECKING, Final

import typer

from ckds.cli.naming import required, unit
from ckds.cli.options import (
    ACT,
    FORMS,
    ON,
    REASON,
    SHARED,
    TASK,
    ActNumber,
    Commit,
    Dry,
    Force,
    Form,
    On,
    Reason,
    Tasks,
)
from ckds.cli.session import Session
from ckds.cli.writing import Ruling, Wish, by_act
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.acts.act import Act, Of
    from ckds.acts.tasks import Ruled
    from ckds.records.task import Task

FORMATS: Final = FORMS
HELP: Final = Text(
    "Chuyển đơn vị chủ trì theo văn bản (khi sáp nhập, điều chuyển); lead trong kế hoạch giữ nguyên, thêm một mục vào lead_changes.\n\n"
    "Ví dụ:\n\n  ckds reassign iii-5-a iii-5-b --from so-tttt --to so-khcn-2025 --act 45/NQ-HĐND --on 2025-03-01",
    "Pass tasks to another lead by an act (bodies merge, work moves); the plan's lead stays, lead_changes gets one entry more.\n\n"
    "Example:\n\n  ckds reassign iii-5-a iii-5-b --from so-tttt --to so-khcn-2025 --act 45/NQ-HĐND --on 2025-03-01",
)
OPTIONS: Final = SHARED | {
    "task": TASK,
    "act": ACT,
    "reason": REASON,
    "from_": Text("Từ đơn vị (bỏ được khi chỉ có một)", "From which unit (may be left out where there is one)"),
    "to": Text("Sang đơn vị", "To which unit"),
    "on": ON,
}


def run(
    ctx: typer.Context,
    task: Tasks,
    act: ActNumber = None,
    reason: Reason = None,
    from_: str | None = typer.Option(None, "--from"),
    to: str | None = typer.Option(None, "--to"),
    on: On = None,
    dry_run: Dry = False,
    commit: Commit = False,
    force: Force = False,
    format_: Form = "terminal",
) -> int:
    """The work passes from one lead to another."""
    from ckds.acts.tasks import reassign

    session: Session = ctx.obj
    new = required(to, "--to", Text("đơn vị nhận việc", "the unit that takes over"))

    def moved(of: "Of[Task]", by: "Ruled") -> "Act":
        area = of.folder.area
        old = unit(of.workspace, from_, area) if from_ else None
        return reassign(of, old, unit(of.workspace, new, area), by)

    return by_act(session, task, Ruling(on, act, reason), Wish(dry_run, commit, force, format_), moved)
