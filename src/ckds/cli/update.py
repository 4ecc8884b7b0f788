"""``ckds update``: how far a task is, as the unit tells it."""

from typing import Final

import typer

from ckds.cli.naming import tasks, unit, when
from ckds.cli.options import EVIDENCE, FORMS, ON, SHARED, TASK, Commit, Dry, Evidence, Force, Form, On, Tasks
from ckds.cli.session import Session
from ckds.cli.writing import Wish, perform
from ckds.lang import Text

FORMATS: Final = FORMS
HELP: Final = Text(
    "Ghi tiến độ của một hay nhiều nhiệm vụ: thêm một dòng vào updates, phần còn lại của tệp giữ nguyên từng byte.\n\n"
    'Ví dụ:\n\n  ckds update hai-phong-2022/iii-5-a --progress 60 --note "Đã ký hợp đồng"\n\n  ckds update iii-5-a iii-5-b --progress 30 --by so-tttt --commit',
    "Note the progress of one task or several: one entry more in updates, the rest of the file stays byte for byte.\n\n"
    'Examples:\n\n  ckds update hai-phong-2022/iii-5-a --progress 60 --note "Contract signed"\n\n  ckds update iii-5-a iii-5-b --progress 30 --by so-tttt --commit',
)
OPTIONS: Final = SHARED | {
    "task": TASK,
    "progress": Text("Tiến độ, 0-100", "Per cent done, 0-100"),
    "note": Text("Đã làm gì", "What was done"),
    "obstacles": Text("Khó khăn, vướng mắc", "Obstacles"),
    "request": Text("Đề xuất, kiến nghị", "What is asked for"),
    "evidence": EVIDENCE,
    "by": Text("Đơn vị báo: mã, tên hoặc viết tắt", "Who tells it: id, name or abbreviation"),
    "on": ON,
}


def run(
    ctx: typer.Context,
    task: Tasks,
    progress: str | None = typer.Option(None, "--progress"),
    note: str | None = typer.Option(None, "--note", "--text"),
    obstacles: str | None = typer.Option(None, "--obstacles"),
    request: str | None = typer.Option(None, "--request"),
    evidence: Evidence = None,
    by: str | None = typer.Option(None, "--by"),
    on: On = None,
    dry_run: Dry = False,
    commit: Commit = False,
    force: Force = False,
    format_: Form = "terminal",
) -> int:
    """Add an update to each task."""
    from ckds.acts.act import Act
    from ckds.acts.reading import percent
    from ckds.acts.tasks import Told, update
    from ckds.workspace.workspace import Workspace

    session: Session = ctx.obj
    done = percent(progress) if progress is not None else None

    def plan(workspace: Workspace) -> list[Act]:
        told = Told(when(on, "--on", workspace), None, done, note, obstacles, request, tuple(evidence or ()))
        found = tasks(workspace, task)
        return [update(of, told._replace(by=unit(workspace, by, of.folder.area) if by else None)) for of in found]

    return perform(session, plan, Wish(dry_run, commit, force, format_))
