"""``ckds cancel``: an act takes a task out of the plan."""

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
    "Hủy nhiệm vụ theo văn bản; bản ghi vẫn còn, không tính là trễ.\n\n"
    'Ví dụ:\n\n  ckds cancel hai-phong-2022/v-5-a --act 200/QĐ-UBND --reason "Đã lồng ghép vào đề án khác"',
    "Take a task out of the plan by an act; the record stays and is not late.\n\n"
    'Example:\n\n  ckds cancel hai-phong-2022/v-5-a --act 200/QĐ-UBND --reason "Part of another project now"',
)
OPTIONS: Final = SHARED | {
    "task": TASK,
    "act": ACT,
    "reason": REASON,
    "on": ON,
}


def run(
    ctx: typer.Context,
    task: Tasks,
    act: ActNumber = None,
    reason: Reason = None,
    on: On = None,
    dry_run: Dry = False,
    commit: Commit = False,
    force: Force = False,
    format_: Form = "terminal",
) -> int:
    """An act takes a task out of the plan."""
    from ckds.acts.tasks import cancel

    session: Session = ctx.obj

    return by_act(session, task, Ruling(on, act, reason), Wish(dry_run, commit, force, format_), cancel)
