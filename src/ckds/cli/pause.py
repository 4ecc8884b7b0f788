"""``ckds pause``: an act stops the clock of a task."""

from typing import Final

import typer

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

FORMATS: Final = FORMS
HELP: Final = Text(
    "Tạm dừng nhiệm vụ theo văn bản; hạn không đổi, trong lúc dừng không tính là trễ.\n\n"
    'Ví dụ:\n\n  ckds pause hai-phong-2022/v-5-a --act 55/UBND-VX --reason "Chờ quy định mới"',
    "Stop a task by an act; its deadline stays, and while it is stopped it is not late.\n\n"
    'Example:\n\n  ckds pause hai-phong-2022/v-5-a --act 55/UBND-VX --reason "A new rule is awaited"',
)
OPTIONS: Final = SHARED | {
    "task": TASK,
    "act": ACT,
    "reason": REASON,
    "until": Text("Dừng đến hết ngày", "Last day of the pause"),
    "on": ON,
}


def run(
    ctx: typer.Context,
    task: Tasks,
    act: ActNumber = None,
    reason: Reason = None,
    until: str | None = typer.Option(None, "--until"),
    on: On = None,
    dry_run: Dry = False,
    commit: Commit = False,
    force: Force = False,
    format_: Form = "terminal",
) -> int:
    """An act stops the clock of a task."""
    from ckds.acts.reading import day
    from ckds.acts.tasks import pause

    session: Session = ctx.obj

    last = day(until, "--until") if until else None
    return by_act(
        session,
        task,
        Ruling(on, act, reason),
        Wish(dry_run, commit, force, format_),
        lambda of, by: pause(of, by, last),
    )
