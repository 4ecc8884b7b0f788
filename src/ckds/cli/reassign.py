"""``ckds reassign``: the work passes from one lead to another."""

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
    ON,
    REASON,
    SHARED,
    Wish,
    perform,
    required,
    ruled,
    tasks,
    unit,
)
from ckds.lang import Text

FORMATS: Final = FORMS
HELP: Final = Text(
    "Chuyển đơn vị chủ trì theo văn bản (khi sáp nhập, điều chuyển); lead trong kế hoạch giữ nguyên, thêm một mục vào lead_changes.\n\n"
    "Ví dụ:\n\n  ckds reassign iii-5-a iii-5-b --from so-tttt --to so-khcn-2025 --act 45/NQ-HĐND --on 2025-03-01",
    "Pass tasks to another lead by an act (bodies merge, work moves); the plan's lead stays, lead_changes gets one entry more.\n\n"
    "Example:\n\n  ckds reassign iii-5-a iii-5-b --from so-tttt --to so-khcn-2025 --act 45/NQ-HĐND --on 2025-03-01",
)
OPTIONS: Final = SHARED | {
    "task": Text("Mã nhiệm vụ", "Ids of tasks"),
    "act": ACT,
    "reason": REASON,
    "from_": Text("Từ đơn vị (bỏ được khi chỉ có một)", "From which unit (may be left out where there is one)"),
    "to": Text("Sang đơn vị", "To which unit"),
    "on": ON,
}


def run(
    ctx: typer.Context,
    task: list[str] = typer.Argument(...),  # noqa: B008
    act: str | None = typer.Option(None, "--act"),
    reason: str | None = typer.Option(None, "--reason"),
    from_: str | None = typer.Option(None, "--from"),
    to: str | None = typer.Option(None, "--to"),
    on: str | None = typer.Option(None, "--on"),
    dry_run: bool = DRY,
    commit: bool = COMMIT,
    force: bool = FORCE,
    format_: str = FORMAT,
) -> int:
    """The work passes from one lead to another."""
    from ckds.acts.act import Act
    from ckds.acts.tasks import reassign
    from ckds.workspace.workspace import Workspace

    session: Session = ctx.obj
    new = required(to, "--to", Text("đơn vị nhận việc", "the unit that takes over"))

    def plan(workspace: Workspace) -> list[Act]:
        by = ruled(workspace, on, act, reason)
        found = tasks(workspace, task)
        pairs = [
            (unit(workspace, from_, of.folder.area) if from_ else None, unit(workspace, new, of.folder.area))
            for of in found
        ]
        return [reassign(of, old, heir, by) for of, (old, heir) in zip(found, pairs, strict=True)]

    return perform(session, plan, Wish(dry_run, commit, force, format_))
