"""``ckds extend``: an act moves the deadline of a task."""

from typing import Final

import typer

from ckds.cli.naming import required
from ckds.cli.options import ACT, FORMS, REASON, SHARED, TASK, ActNumber, Commit, Dry, Force, Form, On, Reason, Tasks
from ckds.cli.session import Session
from ckds.cli.writing import Ruling, Wish, by_act
from ckds.lang import Text

FORMATS: Final = FORMS
HELP: Final = Text(
    "Gia hạn theo văn bản: hạn cũ trong kế hoạch giữ nguyên, thêm một mục vào extensions.\n\n"
    'Ví dụ:\n\n  ckds extend hai-phong-2022/v-5-a --to "Quý I năm 2023" --act 1234/UBND-VX --reason "Chờ bố trí vốn"',
    "Move a deadline by an act: the plan's own words stay, extensions gets one entry more.\n\n"
    'Example:\n\n  ckds extend hai-phong-2022/v-5-a --to "Quý I năm 2023" --act 1234/UBND-VX --reason "Waiting for funds"',
)
OPTIONS: Final = SHARED | {
    "task": TASK,
    "to": Text("Hạn mới, nguyên văn hoặc ISO", "The new deadline, as worded or in ISO form"),
    "act": ACT,
    "reason": REASON,
    "part": Text("Chỉ cho phần, đơn vị hoặc kỳ này", "For this part, unit or period alone"),
    "on": Text("Ngày văn bản (mặc định: hôm nay)", "Day of the act (today unless stated)"),
}


def run(
    ctx: typer.Context,
    task: Tasks,
    to: str | None = typer.Option(None, "--to"),
    act: ActNumber = None,
    reason: Reason = None,
    part: str | None = typer.Option(None, "--for"),
    on: On = None,
    dry_run: Dry = False,
    commit: Commit = False,
    force: Force = False,
    format_: Form = "terminal",
) -> int:
    """Add an extension to each task."""
    from ckds.acts.tasks import extend

    session: Session = ctx.obj
    words = required(to, "--to", Text("hạn mới, như “Quý I năm 2023”", "the new deadline, such as “Quý I năm 2023”"))

    return by_act(
        session,
        task,
        Ruling(on, act, reason),
        Wish(dry_run, commit, force, format_),
        lambda of, by: extend(of, words, by, part),
    )
