"""The plan itself, printed from its records, with its tasks as an annex."""

from ckds.analysis.roles import body as who
from ckds.analysis.words import scope_words
from ckds.records.kpi import Kpi
from ckds.records.plan import Budget, Duty
from ckds.records.shared import UnitRef
from ckds.text import fold, order
from ckds.views.per import PILLAR_WORDS
from ckds.views.report import annexes, cells
from ckds.views.report.assemble import assemble
from ckds.views.report.material import Item, Material, Section
from ckds.views.report.model import Annex, Letterhead, Report
from ckds.views.report.office import recipients
from ckds.views.report.outline import Outline
from ckds.views.report.words import lines, lower, of_issue, stated, upper_first
from ckds.views.report.words import span as worded

_EVERY = {
    "week": "hằng tuần",
    "month": "hằng tháng",
    "quarter": "hằng quý",
    "half-year": "6 tháng",
    "nine-months": "9 tháng",
    "year": "hằng năm",
    "on-demand": "đột xuất",
    "unstated": "định kỳ",
}


def plan_document(material: Material) -> Report:
    """Return the plan as a document: basis, aims, tasks by group, money, reports, and the annex of tasks."""
    office, plan, today = material.office, material.plan, material.workspace.today
    head = office.letterhead(plan.kind or "KH", office.type.upper(), upper_first(plan.title), today)
    letterhead = head._replace(
        number=_number(plan.number, head.number),
        place_and_date=f"{office.place}, {of_issue(plan.issued)}",
        basis=_basis(material),
    )
    body = Outline()
    body.say(_opening(material))
    _aims(body, material)
    _tasks(body, material)
    _money(body, material)
    _duties(body, material)
    body.say(_ending(material))
    name = f"van-ban {material.folder.id}"
    found = assemble(
        material, "plan", name, office.named_plan(), letterhead, body, recipients(tuple(plan.recipients)),
        annexes=_annexes(material, letterhead), named=True,
    )  # fmt: skip
    return found._replace(period=plan.period.iso, period_words=worded(plan.period))


def _ending(material: Material) -> str:
    """Close a draft; of what was issued say that this is drawn from records and does not stand for it."""
    plan, office = material.plan, material.office
    if plan.number and plan.issued:
        return f"Bản này in từ hồ sơ theo dõi để tra cứu, không thay bản gốc {office.type} đã ban hành."
    return f"Trên đây là {office.named_plan()}."


def _number(number: str | None, draft: str) -> str:
    """Return the line of the number: the plan's own, or a draft's with a blank."""
    return f"{draft.partition(' ')[0]} {number}" if number else draft


def _basis(material: Material) -> tuple[str, ...]:
    return lines([f"Căn cứ {material.office.basis(one)}" for one in material.plan.basis])


def _opening(material: Material) -> str:
    plan, office = material.plan, material.office
    when = "" if worded(plan.period) in plan.title else f" {worded(plan.period)}"
    return f"{office.name} ban hành {office.named_plan()}{when} với các nội dung sau:"


def _annexes(material: Material, head: Letterhead) -> tuple[Annex, ...]:
    if not material.items:
        return ()
    number = lower(head.number.replace("Số:", "số").replace("Số", "số"))
    day = head.place_and_date.partition(", ")[2]
    reference = f"(Kèm theo {material.office.type} {number} {day} của {material.office.name})"
    return annexes.numbered([annexes.assigned(material, "DANH MỤC NHIỆM VỤ", reference)])


def _aims(body: Outline, material: Material) -> None:
    kpis = sorted(
        (entry for entry in material.folder.kpis.values() if entry.sound and entry.record.targets),
        key=lambda entry: (order(entry.record.label or entry.name), entry.id),
    )
    if not kpis:
        return
    body.part("Mục tiêu, chỉ tiêu")
    pillars = list(dict.fromkeys(entry.record.pillar for entry in kpis))
    for pillar in sorted(pillars, key=lambda one: list(PILLAR_WORDS).index(one or "–")):
        if len(pillars) > 1:
            body.section(PILLAR_WORDS[pillar].vi if pillar else "Chỉ tiêu khác")
        body.list([_aim(entry.record) for entry in kpis if entry.record.pillar == pillar])


def _aim(kpi: Kpi) -> str:
    """Return an indicator with its targets as worded, by when and at which level."""
    several = len({one.scope for one in kpi.targets}) > 1
    by: dict[str, list[str]] = {}
    for one in kpi.targets:
        level = f" ({scope_words(one.scope).vi})" if one.scope and several else ""
        stretch = "phấn đấu " if one.stretch and "phấn đấu" not in one.target.casefold() else ""
        by.setdefault(worded(one.by), []).append(f"{stretch}{lower(one.target)}{level}")
    aims = "; ".join(f"{', '.join(of)} ({when})" for when, of in by.items())
    if fold(kpi.title) in fold(aims):  # a target in words says what the title says
        return upper_first(aims)
    unit = (
        f" (đơn vị tính: {kpi.unit})"
        if kpi.unit and not kpi.unit.startswith("%") and fold(kpi.unit) not in fold(aims)
        else ""
    )
    apart = f", không tính {kpi.excluding}" if kpi.excluding else ""
    return f"{kpi.title}{apart}{unit}: {aims}"


def _tasks(body: Outline, material: Material) -> None:
    sections = _once(material)
    body.part("Nhiệm vụ")
    if not sections:
        body.say("Hồ sơ của văn bản này chưa có danh mục nhiệm vụ.")
        return
    pointed = "Danh mục nhiệm vụ, đơn vị thực hiện, thời hạn và sản phẩm tại Phụ lục kèm theo."
    body.say(pointed)
    for section in sections:
        body.section(section.title)
        for item in section.items:
            _task(body, material, item)


def _once(material: Material) -> list[Section]:
    """Return each task once, whatever its occurrences."""
    first: dict[str, Item] = {}
    for item in material.items:
        first.setdefault(item.worst.obligation.entry.id, item)
    return material.sections(tuple(first.values()))


def _task(body: Outline, material: Material, item: Item) -> None:
    task, directory = item.task, material.workspace.directory
    body.point(task.title)
    if task.text and task.text != task.title:
        body.say(task.text)
    deadline = upper_first(stated(item.worst.obligation.due.text or ""))
    supports = cells.supports(item, material)
    leads = cells.leads(item, directory) if item.worst.obligation.leads else ""
    facts = (
        ("Đơn vị chủ trì", leads),
        ("Đơn vị phối hợp", supports),
        ("Thời hạn", deadline),
        ("Sản phẩm", cells.products(item)),
    )
    body.list([f"{name}: {value}" for name, value in facts if value])


def _money(body: Outline, material: Material) -> None:
    if material.plan.budget:
        body.part("Kinh phí thực hiện")
        body.list([_budget(one) for one in material.plan.budget])


def _budget(one: Budget) -> str:
    if one.text:
        return one.text
    parts = (one.amount, f"tối thiểu {one.share_min}" if one.share_min else None, f"của {one.of}" if one.of else None)
    return " ".join(part for part in (one.from_, *parts) if part)


def _duties(body: Outline, material: Material) -> None:
    if material.plan.duties:
        body.part("Chế độ báo cáo")
        body.list([_duty(one, material) for one in material.plan.duties])


def _duty(one: Duty, material: Material) -> str:
    if one.text:
        return one.text
    area, directory = material.folder.area, material.workspace.directory

    def named(ref: UnitRef) -> str:
        found = who(ref, area, directory)
        return directory.name(found.id) if found.id else found.words

    by = "; ".join(named(ref) for ref in one.from_)
    to = f" về {named(one.to)}" if one.to else ""
    via = f" qua {named(one.via)}" if one.via else ""
    due = f", {lower(one.due)}" if one.due else ""
    title = one.title or f"Báo cáo {_EVERY[one.every]}"
    return f"{title}: {by} gửi báo cáo{to}{via}{due}" if by else f"{title}{to}{via}{due}"
