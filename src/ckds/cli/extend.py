"""``ckds extend``: an act moves the deadline of a task."""

from typing import Final

import typer

from ckds.cli.session import Session
from ckds.cli.writing import (
    ACT,
    COMMIT,
    DRY,
    FORCE,
    FORMAT,
    FORMS,
    REASON,
    SHARED,
    Wish,
    perform,
    required,
    ruled,
    tasks,
)
from ckds.lang import Text

FORMATS: Final = FORMS
HELP: Final = Text(
    "Gia hạn theo văn bản: hạn cũ trong kế hoạch giữ nguyên, thêm một mục vào extensions.\n\n"
    'Ví dụ:\n\n  ckds extend hai-phong-2022/v-5-a --to "Quý I năm 2023" --act 1234/UBND-VX --reason "Chờ bố trí vốn"',
    "Move a deadline by an act: the plan's own words stay, extensions gets one entry more.\n\n"
    'Example:\n\n  ckds extend hai-phong-2022/v-5-a --to "Quý I năm 2023" --act 1234/UBND-VX --reason "Waiting for funds"',
)
OPTIONS: Final = SHARED | {
    "task": Text("Mã nhiệm vụ", "Ids of tasks"),
    "to": Text("Hạn mới, nguyên văn hoặc ISO", "The new deadline, as worded or in ISO form"),
    "act": ACT,
    "reason": REASON,
    "part": Text("Chỉ cho phần, đơn vị hoặc kỳ này", "For this part, unit or period alone"),
    "on": Text("Ngày văn bản (mặc định: hôm nay)", "Day of the act (today unless stated)"),
}


def run(
    ctx: typer.Context,
    task: list[str] = typer.Argument(...),  # noqa: B008
    to: str | None = typer.Option(None, "--to"),
    act: str | None = typer.Option(None, "--act"),
    reason: str | None = typer.Option(None, "--reason"),
    part: str | None = typer.Option(None, "--for"),
    on: str | None = typer.Option(None, "--on"),
    dry_run: bool = DRY,
    commit: bool = COMMIT,
    force: bool = FORCE,
    format_: str = FORMAT,
) -> int:
    """Add an extension to each task."""
    from ckds.acts.act import Act
    from ckds.acts.tasks import extend
    from ckds.workspace.workspace import Workspace

    session: Session = ctx.obj
    words = required(to, "--to", Text("hạn mới, như “Quý I năm 2023”", "the new deadline, such as “Quý I năm 2023”"))

    def plan(workspace: Workspace) -> list[Act]:
        by = ruled(workspace, on, act, reason)
        return [extend(of, words, by, part) for of in tasks(workspace, task)]

    return perform(session, plan, Wish(dry_run, commit, force, format_))
