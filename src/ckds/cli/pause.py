"""``ckds pause``: an act stops the clock of a task."""

from typing import Final

import typer

from ckds.cli.session import Session
from ckds.cli.writing import ACT, COMMIT, DRY, FORCE, FORMAT, FORMS, ON, REASON, SHARED, Wish, perform, ruled, tasks
from ckds.lang import Text

FORMATS: Final = FORMS
HELP: Final = Text(
    "Tạm dừng nhiệm vụ theo văn bản; hạn không đổi, trong lúc dừng không tính là trễ.\n\n"
    'Ví dụ:\n\n  ckds pause hai-phong-2022/v-5-a --act 55/UBND-VX --reason "Chờ quy định mới"',
    "Stop a task by an act; its deadline stays, and while it is stopped it is not late.\n\n"
    'Example:\n\n  ckds pause hai-phong-2022/v-5-a --act 55/UBND-VX --reason "A new rule is awaited"',
)
OPTIONS: Final = SHARED | {
    "task": Text("Mã nhiệm vụ", "Ids of tasks"),
    "act": ACT,
    "reason": REASON,
    "until": Text("Dừng đến hết ngày", "Last day of the pause"),
    "on": ON,
}


def run(
    ctx: typer.Context,
    task: list[str] = typer.Argument(...),  # noqa: B008
    act: str | None = typer.Option(None, "--act"),
    reason: str | None = typer.Option(None, "--reason"),
    until: str | None = typer.Option(None, "--until"),
    on: str | None = typer.Option(None, "--on"),
    dry_run: bool = DRY,
    commit: bool = COMMIT,
    force: bool = FORCE,
    format_: str = FORMAT,
) -> int:
    """An act stops the clock of a task."""
    from ckds.acts.act import Act
    from ckds.acts.reading import day
    from ckds.acts.tasks import pause
    from ckds.workspace.workspace import Workspace

    session: Session = ctx.obj

    def plan(workspace: Workspace) -> list[Act]:
        by = ruled(workspace, on, act, reason)
        last = day(until, "--until") if until else None
        return [pause(of, by, last) for of in tasks(workspace, task)]

    return perform(session, plan, Wish(dry_run, commit, force, format_))
