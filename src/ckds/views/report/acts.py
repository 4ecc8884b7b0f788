"""What was issued in a period: every act that the records of a plan name with its day."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, TypeGuard

from ckds.dates.period import Period
from ckds.records.task import Task
from ckds.views.report.material import Material
from ckds.views.report.office import Office
from ckds.views.report.words import cite, short_day, stated, type_of


class Act(NamedTuple):
    """A document of the period: its day, and what to say of it."""

    on: date
    text: str


def issued(material: Material, first: date, last: date) -> list[Act]:
    """Return what was issued from ``first`` to ``last``, the earliest first."""
    found = [act for act in _all(material) if first <= act.on <= last]
    return sorted(dict.fromkeys(found))


def _all(material: Material) -> Iterator[Act]:
    yield from _of_plan(material)
    yield from _of_kpis(material)
    for task in material.folder.tasks.values():
        if task.sound:
            yield from _of_task(task.record)


def _of_plan(material: Material) -> Iterator[Act]:
    """The plan, what it stands on, what changed it, and the plans that carry it out."""
    plan, office = material.plan, material.office
    if _one_day(plan.issued):
        yield Act(plan.issued.last, office.cited())
    for one in plan.basis:
        if _one_day(one.issued):
            yield Act(one.issued.last, office.basis(one))
    for change in plan.amended:
        if change.issued:
            text = cite(type_of(change.number), change.number, change.issued, "", change.title or "sửa đổi Kế hoạch")
            yield Act(change.issued.last, f"{text}: {change.what}" if change.what else text)
    for other in material.workspace.plans.values():
        if other.plan and material.folder.id in other.plan.record.parents and _one_day(other.plan.record.issued):
            yield Act(other.plan.record.issued.last, Office(material.workspace, other).cited())


def _one_day(issued: Period | None) -> TypeGuard[Period]:
    return issued is not None and issued.first == issued.last


def _of_kpis(material: Material) -> Iterator[Act]:
    for kpi in material.folder.kpis.values():
        for moved in kpi.record.target_changes if kpi.sound else ():
            if moved.act:
                yield Act(
                    moved.on, f"{_cited(moved.act, moved.on)} điều chỉnh mục tiêu “{kpi.record.title}” thành {moved.to}"
                )


def _of_task(task: Task) -> Iterator[Act]:
    title = f"“{task.title}”"
    for longer in task.extensions:
        if longer.act and longer.on:
            yield Act(longer.on, f"{_cited(longer.act, longer.on)} gia hạn nhiệm vụ {title} đến {stated(longer.due)}")
    for change in task.lead_changes:
        if change.act:
            yield Act(change.on, f"{_cited(change.act, change.on)} chuyển đơn vị chủ trì nhiệm vụ {title}")
    for pause in task.paused:
        if pause.act:
            yield Act(pause.on, f"{_cited(pause.act, pause.on)} tạm dừng nhiệm vụ {title}")
    if task.cancelled and task.cancelled.act:
        yield Act(task.cancelled.on, f"{_cited(task.cancelled.act, task.cancelled.on)} hủy nhiệm vụ {title}")
    yield from _evidence(task, title)


def _evidence(task: Task, title: str) -> Iterator[Act]:
    """Documents that results and reports name as their evidence."""
    facts = [(result.completed.last, result.evidence) for result in task.results]
    facts += [(update.date.last, update.evidence) for update in task.updates]
    facts += [(task.completed.on.last, task.completed.evidence)] if task.completed else []
    for day, evidence in facts:
        for proof in evidence:
            if type_of(proof):
                yield Act(
                    day,
                    f"{type_of(proof)} số {proof.removeprefix(type_of(proof)).strip()} – kết quả của nhiệm vụ {title}",
                )


def _cited(act: str, day: date) -> str:
    kind = type_of(act)
    return f"{kind} số {act} ngày {short_day(day)}" if kind else f"Văn bản số {act} ngày {short_day(day)}"
