"""What happened to a task, each fact with its day, so that the rules on history look at all of them alike."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from ckds.dates.period import Period, Precision
from ckds.lang import Text
from ckds.records.task import Task
from ckds.rules.rows import rows
from ckds.rules.within import within
from ckds.source.problem import Path
from ckds.workspace.entry import Entry, PlanFolder

# What each fact is called in a sentence.
NAMES: Final = {
    "started": Text("ngày bắt đầu", "the start"),
    "reported": Text("ngày đơn vị báo xong", "the report of completion"),
    "completed": Text("ngày hoàn thành", "the completion"),
    "cancelled": Text("ngày hủy", "the cancellation"),
    "results": Text("kết quả", "the result"),
    "updates": Text("lần cập nhật", "the update"),
    "extensions": Text("lần gia hạn", "the extension"),
    "lead_changes": Text("lần chuyển đơn vị chủ trì", "the change of lead"),
    "target_changes": Text("lần điều chỉnh mục tiêu", "the change of target"),
    "receipts": Text("ngày nhận báo cáo", "the receipt of the report"),
}


class Fact(NamedTuple):
    """Something that happened.

    Attributes:
        key: the field of the record: started, updates, …
        path: the way to its day.
        when: when it happened, as far as is known.
        occurrence: tells facts of one field apart.
    """

    key: str
    path: Path
    when: Period
    occurrence: str | None = None

    @property
    def name(self) -> Text:
        """What it is called in a sentence."""
        return NAMES[self.key]


def whole(day: date) -> Period:
    """Return a day as a period."""
    return Period(day, day, Precision.DAY)


def progress(task: Entry[Task]) -> Iterator[Fact]:
    """Yield what was done: the start, updates, reports of completion, completions and results."""
    record = task.record
    if record.started:
        yield Fact("started", ("started",), record.started)
    for at, update in rows(task, "updates"):
        yield Fact("updates", ("updates", at, "date"), update.date)
    yield from endings(task)


def latest(folder: PlanFolder) -> date:
    """Return the latest first day of anything that happened to a task of a plan: most plans end the question here."""
    return max((span[1] for span in _spans(folder)), default=date.min)


def earliest(folder: PlanFolder) -> date:
    """Return the earliest last day of anything that was done on a task of a plan."""
    return min((span[0] for span in _spans(folder)), default=date.max)


def _spans(folder: PlanFolder) -> list[tuple[date, date]]:
    return within(folder, "days of facts", lambda: [_span(task) for task in folder.tasks.values()])


def _span(task: Entry[Task]) -> tuple[date, date]:
    record = task.record
    whens = [update.date for update in record.updates]
    whens += [result.completed for result in record.results]
    if record.started:
        whens.append(record.started)
    whens += [record.reported.on] if record.reported else []
    whens += [record.completed.on] if record.completed else []
    firsts = [when.first or when.last for when in whens]
    firsts += [extension.on for extension in record.extensions if extension.on]
    firsts += [change.on for change in record.lead_changes]
    if record.cancelled:
        firsts.append(record.cancelled.on)
    return min((when.last for when in whens), default=date.max), max(firsts, default=date.min)


def endings(task: Entry[Task]) -> Iterator[Fact]:
    """Yield the facts that say it is done, in whole or in part."""
    record = task.record
    if record.reported:
        yield Fact("reported", ("reported", "on"), record.reported.on)
    if record.completed:
        yield Fact("completed", ("completed", "on"), record.completed.on)
    for at, result in rows(task, "results"):
        yield Fact("results", ("results", at, "completed"), result.completed)


def acts(task: Entry[Task]) -> Iterator[Fact]:
    """Yield what was decided about the task: extensions, changes of lead, its cancellation."""
    for name in ("extensions", "lead_changes"):
        for at, act in rows(task, name):
            if act.on:
                yield Fact(name, (name, at, "on"), whole(act.on))
    if task.record.cancelled:
        yield Fact("cancelled", ("cancelled", "on"), whole(task.record.cancelled.on))


def by_day(placed: list[tuple[int, Any]], name: str = "on") -> list[tuple[int, Any]]:
    """Return entries in the order of their days; those that state none keep their place where one of them does not."""
    if any(getattr(item, name) is None for _, item in placed):
        return placed
    return sorted(placed, key=lambda one: getattr(one[1], name))
