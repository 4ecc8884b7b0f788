"""``ckds resume``: a paused task goes on."""

from typing import Final

import typer

from ckds.cli.options import ACT, FORMS, ON, SHARED, TASK, ActNumber, Commit, Dry, Force, Form, On, Tasks
from ckds.cli.session import Session
from ckds.cli.writing import Ruling, Wish, by_act
from ckds.lang import Text

FORMATS: Final = FORMS
HELP: Final = Text(
    "Cho nhiệm vụ đang tạm dừng tiếp tục: lần dừng kết thúc vào ngày hôm trước.\n\n"
    "Ví dụ:\n\n  ckds resume hai-phong-2022/v-5-a --act 60/UBND-VX --on 2022-12-01",
    "Let a paused task go on: its pause ends on the day before.\n\n"
    "Example:\n\n  ckds resume hai-phong-2022/v-5-a --act 60/UBND-VX --on 2022-12-01",
)
OPTIONS: Final = SHARED | {
    "task": TASK,
    "act": ACT,
    "on": ON,
}


def run(
    ctx: typer.Context,
    task: Tasks,
    act: ActNumber = None,
    on: On = None,
    dry_run: Dry = False,
    commit: Commit = False,
    force: Force = False,
    format_: Form = "terminal",
) -> int:
    """A paused task goes on."""
    from ckds.acts.tasks import resume

    session: Session = ctx.obj

    return by_act(session, task, Ruling(on, act), Wish(dry_run, commit, force, format_), resume)
