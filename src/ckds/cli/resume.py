"""``ckds resume``: a paused task goes on."""

from typing import Final

import typer

from ckds.cli.session import Session
from ckds.cli.writing import ACT, COMMIT, DRY, FORCE, FORMAT, FORMS, ON, SHARED, Wish, perform, ruled, tasks
from ckds.lang import Text

FORMATS: Final = FORMS
HELP: Final = Text(
    "Cho nhiệm vụ đang tạm dừng tiếp tục: lần dừng kết thúc vào ngày hôm trước.\n\n"
    "Ví dụ:\n\n  ckds resume hai-phong-2022/v-5-a --act 60/UBND-VX --on 2022-12-01",
    "Let a paused task go on: its pause ends on the day before.\n\n"
    "Example:\n\n  ckds resume hai-phong-2022/v-5-a --act 60/UBND-VX --on 2022-12-01",
)
OPTIONS: Final = SHARED | {
    "task": Text("Mã nhiệm vụ", "Ids of tasks"),
    "act": ACT,
    "on": ON,
}


def run(
    ctx: typer.Context,
    task: list[str] = typer.Argument(...),  # noqa: B008
    act: str | None = typer.Option(None, "--act"),
    on: str | None = typer.Option(None, "--on"),
    dry_run: bool = DRY,
    commit: bool = COMMIT,
    force: bool = FORCE,
    format_: str = FORMAT,
) -> int:
    """A paused task goes on."""
    from ckds.acts.act import Act
    from ckds.acts.tasks import resume
    from ckds.workspace.workspace import Workspace

    session: Session = ctx.obj

    def plan(workspace: Workspace) -> list[Act]:
        by = ruled(workspace, on, act, None)
        return [resume(of, by) for of in tasks(workspace, task)]

    return perform(session, plan, Wish(dry_run, commit, force, format_))
