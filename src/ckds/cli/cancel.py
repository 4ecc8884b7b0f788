"""``ckds cancel``: an act takes a task out of the plan."""

from typing import Final

import typer

from ckds.cli.session import Session
from ckds.cli.writing import ACT, COMMIT, DRY, FORCE, FORMAT, FORMS, ON, REASON, SHARED, Wish, perform, ruled, tasks
from ckds.lang import Text

FORMATS: Final = FORMS
HELP: Final = Text(
    "Hủy nhiệm vụ theo văn bản; bản ghi vẫn còn, không tính là trễ.\n\n"
    'Ví dụ:\n\n  ckds cancel hai-phong-2022/v-5-a --act 200/QĐ-UBND --reason "Đã lồng ghép vào đề án khác"',
    "Take a task out of the plan by an act; the record stays and is not late.\n\n"
    'Example:\n\n  ckds cancel hai-phong-2022/v-5-a --act 200/QĐ-UBND --reason "Part of another project now"',
)
OPTIONS: Final = SHARED | {
    "task": Text("Mã nhiệm vụ", "Ids of tasks"),
    "act": ACT,
    "reason": REASON,
    "on": ON,
}


def run(
    ctx: typer.Context,
    task: list[str] = typer.Argument(...),  # noqa: B008
    act: str | None = typer.Option(None, "--act"),
    reason: str | None = typer.Option(None, "--reason"),
    on: str | None = typer.Option(None, "--on"),
    dry_run: bool = DRY,
    commit: bool = COMMIT,
    force: bool = FORCE,
    format_: str = FORMAT,
) -> int:
    """An act takes a task out of the plan."""
    from ckds.acts.act import Act
    from ckds.acts.tasks import cancel
    from ckds.workspace.workspace import Workspace

    session: Session = ctx.obj

    def plan(workspace: Workspace) -> list[Act]:
        by = ruled(workspace, on, act, reason)
        return [cancel(of, by) for of in tasks(workspace, task)]

    return perform(session, plan, Wish(dry_run, commit, force, format_))
