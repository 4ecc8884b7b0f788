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
        told = (name(update.by), done, update.text, trouble, asked, update.note, _proof(update.evidence, lang))
        parts = [part for part in told if part]
        yield Event(update.date, "; ".join(parts) or say("cập nhật", "update"))
    yield from _acts(task, name, say)
    for result in task.results:
        part = result.period.iso if result.period else result.for_ or ""
        text = say(
            f"hoàn thành {part}".strip(), f"done {part}".strip(), name(result.unit), result.note, *result.evidence
        )
        yield Event(result.completed, text)
    if task.reported:
        said = (name(task.reported.by), task.reported.note, _proof(task.reported.evidence, lang))
        yield Event(task.reported.on, say("đơn vị báo đã xong", "reported done", *said))
    if task.completed:
        shown = (task.completed.note, *task.completed.evidence)
        yield Event(task.completed.on, say("xác nhận hoàn thành", "confirmed done", *shown))


def _acts(task: Task, name: Name, say: Say) -> Iterator[Event]:
    for one in task.extensions:
        if one.on:
            yield Event(
                _day(one.on), say(f"gia hạn đến {one.due}", f"extended to {one.due}", one.act, one.reason, one.note)
            )
    for change in task.lead_changes:
        to = name(change.to)
        yield Event(
            _day(change.on),
            say(f"chuyển chủ trì sang {to}", f"the lead passes to {to}", change.act, change.reason, change.note),
        )
    for pause in task.paused:
        yield Event(_day(pause.on), say("tạm dừng", "paused", pause.act, pause.reason, pause.note))
    if task.cancelled:
        one_ = task.cancelled
        yield Event(_day(one_.on), say("hủy", "cancelled", one_.act, one_.reason, one_.note))


def _proof(evidence: tuple[str, ...], lang: Lang) -> str | None:
    """Return what proves it, in words; None where nothing does."""
    return Text("minh chứng: ", "evidence: ").to(lang) + ", ".join(evidence) if evidence else None


def _day(value: date) -> Period:
    return Period(value, value, Precision.DAY)
