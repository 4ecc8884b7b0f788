"""What happened to a task, as sentences with their days."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from ckds.analysis.roles import body
from ckds.dates.period import Period, Precision
from ckds.lang import Lang, Text
from ckds.records.shared import UnitRef
from ckds.records.task import Task
from ckds.views.show import who
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

Name = Callable[[UnitRef | None], str | None]
Say = Callable[..., str]


class Event(NamedTuple):
    """One thing that happened, and when, as precisely as is known."""

    on: Period
    text: str


def events(task: Task, folder: PlanFolder, workspace: Workspace, lang: Lang) -> Iterator[Event]:
    """Yield everything that happened to a task."""

    def name(ref: UnitRef | None) -> str | None:
        return who(body(ref, folder.area, workspace.directory), workspace.directory) if ref else None

    def say(vi: str, en: str, *more: str | None) -> str:
        return "; ".join(part for part in (Text(vi, en).to(lang), *more) if part)

    if task.started:
        yield Event(task.started, say("bắt đầu", "started"))
    for update in task.updates:
        trouble = say("vướng mắc: " + update.obstacles, "obstacles: " + update.obstacles) if update.obstacles else None
        asked = say("đề xuất: " + update.request, "asks: " + update.request) if update.request else None
        done = f"{update.progress}%" if update.progress is not None else None
        parts = [part for part in (name(update.by), done, update.text, trouble, asked) if part]
        yield Event(update.date, "; ".join(parts) or say("cập nhật", "update"))
    yield from _acts(task, name, say)
    for result in task.results:
        part = result.period.iso if result.period else result.for_ or ""
        text = say(f"hoàn thành {part}".strip(), f"done {part}".strip(), name(result.unit), *result.evidence)
        yield Event(result.completed, text)
    if task.reported:
        yield Event(task.reported.on, say("đơn vị báo đã xong", "reported done", name(task.reported.by)))
    if task.completed:
        yield Event(task.completed.on, say("xác nhận hoàn thành", "confirmed done", *task.completed.evidence))


def _acts(task: Task, name: Name, say: Say) -> Iterator[Event]:
    for one in task.extensions:
        if one.on:
            yield Event(_day(one.on), say(f"gia hạn đến {one.due}", f"extended to {one.due}", one.act, one.reason))
    for change in task.lead_changes:
        to = name(change.to)
        yield Event(_day(change.on), say(f"chuyển chủ trì sang {to}", f"the lead passes to {to}", change.act))
    for pause in task.paused:
        yield Event(_day(pause.on), say("tạm dừng", "paused", pause.act, pause.reason))
    if task.cancelled:
        one_ = task.cancelled
        yield Event(_day(one_.on), say("hủy", "cancelled", one_.act, one_.reason))


def _day(value: date) -> Period:
    return Period(value, value, Precision.DAY)
