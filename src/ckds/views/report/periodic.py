"""The periodic report: leadership, results, evaluation, obstacles, next period, with its annexes."""

from collections.abc import Sequence
from typing import Final

from ckds.analysis.words import DutyStanding, Standing
from ckds.finding import Finding
from ckds.views.report import annexes, cells
from ckds.views.report.acts import issued
from ckds.views.report.assemble import assemble
from ckds.views.report.evaluation import evaluate, obstacles, troubles
from ckds.views.report.material import Item, Material
from ckds.views.report.model import Annex, Report
from ckds.views.report.office import recipients
from ckds.views.report.outline import Outline
from ckds.views.report.period import Span
from ckds.views.report.results import results
from ckds.views.report.words import count, lower, short_day, upper_first
from ckds.views.report.words import span as worded

_MOST: Final = 15


def periodic(
    material: Material, span: Span, findings: Sequence[Finding], to: tuple[str, ...] = (), unit: str = ""
) -> Report:
    """Return the report of a period.

    Args:
        material: what it draws on, judged on the day of the figures.
        span: the period.
        findings: what the linter says of the repository.
        to: to whom it is addressed.
        unit: the unit whose report it is; empty for the whole plan.
    """
    office, plan, today = material.office, material.plan, material.workspace.today
    subject = f"Kết quả{_in(span, plan.title)} {office.carried_out()}"
    extra = _annexes(material, findings, office.reference("Báo cáo", "BC", today))
    body = Outline()
    _opening(body, material, span)
    _leadership(body, material, span)
    results(body, material, span, extra)
    evaluate(body, material, extra)
    obstacles(body, material, span)
    _next(body, material, span)
    ask = ", kính trình xem xét, cho ý kiến chỉ đạo" if to else ""
    body.say(f"Trên đây là báo cáo kết quả {span.words} thực hiện {office.type} của {office.name}{ask}.")
    head = office.letterhead("BC", "BÁO CÁO", subject, today)._replace(addressees=to)
    name = f"bao-cao {material.folder.id} {span.period.iso} {unit}"
    copies = recipients(tuple(plan.recipients) if not unit else (), as_above=bool(to))
    found = assemble(
        material, "periodic", name, f"Báo cáo {lower(subject)}", head, body, copies, annexes=extra, unit=unit
    )
    return found._replace(period=span.period.iso, period_words=span.words)


def _in(span: Span, title: str) -> str:
    """Return the period as the subject names it, unless the plan's title says it already."""
    return "" if title.endswith(span.words) else f" {span.words}"


def _annexes(material: Material, findings: Sequence[Finding], reference: str) -> tuple[Annex, ...]:
    dated = tuple(one for one in material.items if one.dated)
    others = tuple(one for one in material.items if not one.dated)
    found = [annexes.kpis(material, reference)] if material.kpis else []
    if dated:
        found.append(
            annexes.tasks(material, dated, "Nhiệm vụ", "KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ CÓ THỜI HẠN", reference)
        )
    if others:
        title = "CÁC NHIỆM VỤ KHÔNG CÓ THỜI HẠN, THƯỜNG XUYÊN"
        found.append(annexes.tasks(material, others, "Không thời hạn", title, reference))
    check = annexes.checks(material, findings, reference)
    return annexes.numbered([*found, check] if check else found)


def _opening(body: Outline, material: Material, span: Span) -> None:
    name = material.office.name
    body.say(
        f"Thực hiện {material.office.cited()}, {name} báo cáo kết quả thực hiện {span.words} như sau. {span.statement}"
    )


def _leadership(body: Outline, material: Material, span: Span) -> None:
    body.part("Công tác lãnh đạo, chỉ đạo")
    acts = issued(material, span.first, min(span.last, span.day))
    if acts:
        body.say(f"Trong kỳ báo cáo, hồ sơ theo dõi ghi nhận {count(len(acts))} văn bản:")
        body.list([act.text for act in acts])
    else:
        body.say("Trong kỳ báo cáo, hồ sơ theo dõi không ghi nhận văn bản chỉ đạo mới.")
        earlier = [material.office.basis(one) for one in material.plan.basis]
        if earlier:
            body.say("Việc thực hiện tiếp tục theo các văn bản:")
            body.list(earlier)
    body.say(_ledger(material))


def _ledger(material: Material) -> str:
    """Say how the units reported, of what they owed up to the day."""
    by = {one: sum(row.standing is one for row in material.duties) for one in DutyStanding}
    due = by[DutyStanding.SUBMITTED] + by[DutyStanding.LATE] + by[DutyStanding.MISSING]
    if not due:
        return ""
    got = by[DutyStanding.SUBMITTED] + by[DutyStanding.LATE]
    late = f" (trong đó {count(by[DutyStanding.LATE])} báo cáo nộp muộn)" if by[DutyStanding.LATE] else ""
    return f"Về chế độ báo cáo: đã ghi nhận {count(got)}/{count(due)} báo cáo đến hạn của các đơn vị{late}."


def _next(body: Outline, material: Material, span: Span) -> None:
    """What falls due in the next period, and what this one left over."""
    later = span.following
    today, left = material.workspace.today, troubles(material)
    body.part(f"Nhiệm vụ trọng tâm {worded(later)}")
    coming = [one for one in _upcoming(material, span) if one.worst.effective]
    if coming:
        body.section(f"Hoàn thành các nhiệm vụ đến hạn ({count(len(coming))} nhiệm vụ)")
        body.list([_due(item, material) for item in coming[:_MOST]])
        if len(coming) > _MOST:
            body.say(f"Ngoài ra còn {count(len(coming) - _MOST)} nhiệm vụ khác đến hạn đến hết {worded(later)}.")
    else:
        if left:
            body.section("Nhiệm vụ đến hạn")
        kind = material.office.type
        body.say(
            f"Không có nhiệm vụ nào trong hồ sơ theo dõi {kind} đến hạn từ ngày {short_day(today)} đến hết {worded(later)}."
        )
    if left:
        body.section("Khắc phục các tồn tại của kỳ này")
        body.list([upper_first(text) for text in left])


def _upcoming(material: Material, span: Span) -> list[Item]:
    today, last = material.workspace.today, span.following.last
    open_ = material.of(Standing.DUE_SOON, Standing.IN_TIME)
    return [one for one in open_ if one.worst.effective and today <= one.worst.effective <= last]


def _due(item: Item, material: Material) -> str:
    last = item.worst.effective
    day = f"hoàn thành chậm nhất ngày {short_day(last)}" if last else ""
    return f"{item.title}: {cells.leads(item, material.workspace.directory, full=True)} chủ trì, {day}"
