"""Cells of the tables that several documents share: who, by when, how far, and how a KPI stands."""

from decimal import Decimal

from ckds.analysis.kpi import KpiRow
from ckds.analysis.roles import body
from ckds.analysis.standing import Row
from ckds.analysis.words import KPI_WORDS, KpiStanding, Standing, State, scope_words
from ckds.numbers.model import lower_is_better
from ckds.records.kpi import Measurement
from ckds.records.task import Update
from ckds.views import lists
from ckds.views.report.material import Item, Material
from ckds.views.report.model import Cell
from ckds.views.report.words import count, number, percent, short_day, stated, upper_first, when
from ckds.workspace.directory import Directory

NONE = Cell("–")


def blank() -> Cell:
    """Return an empty cell."""
    return Cell("")


def integer(value: int) -> Cell:
    """Return a whole number."""
    return Cell(f"{value:,}".replace(",", "."), value)


def share(part: int, whole: int) -> Cell:
    """Return a share in per cent, with what it divides by."""
    if not whole:
        return NONE
    value = round(100 * part / whole, 2)
    return Cell(f"{percent(value)} ({part}/{whole})", value)


def leads(item: Item, directory: Directory, *, full: bool = False) -> str:
    """Return who leads: the bodies as the plan names them, with the part each answers for.

    Tables have short names, which their annex explains; sentences have full ones.
    """
    call = directory.name if full else directory.short
    parts: dict[str, list[str]] = {}
    for one in item.worst.obligation.leads:
        name = call(one.id) if one.id else one.words
        parts.setdefault(name, []).extend([one.part] if one.part else [])
    if len(item.rows) == 1 and item.worst.obligation.unit:
        unit = item.worst.obligation.unit
        return call(unit) if unit in directory.units else unit
    shown = [f"{name} ({', '.join(dict.fromkeys(of))})" if of else name for name, of in parts.items()]
    return "; ".join(shown) or "Chưa phân công"


def supports(item: Item, material: Material) -> str:
    """Return who supports."""
    directory, area = material.workspace.directory, material.folder.area
    found = [body(ref, area, directory) for ref in item.task.support]
    return "; ".join(dict.fromkeys(directory.short(one.id) if one.id else one.words for one in found))


def due(item: Item) -> Cell:
    """Return the deadline: the words of the plan, and the last day they mean."""
    deadline, last = item.worst.obligation.due, item.worst.effective
    text = deadline.text or ""
    if last is None:
        return Cell(upper_first(text) if text else "Không nêu")
    day = short_day(last)
    said = text if text and day not in text and last.isoformat() not in text else ""
    return Cell(f"{upper_first(said)}\n({day})" if said and not said[:4].isdigit() else day, last)


def products(item: Item) -> str:
    """Return what is to be delivered."""
    return "; ".join(item.task.deliverables)


def standing(row: Row) -> str:
    """Return how a row stands, in the words of the regime of monitoring (Quyết định 42/2014/QĐ-TTg)."""
    if row.state is State.REPORTED:
        late = f", quá hạn {row.days_overdue} ngày" if row.days_overdue else ""
        return f"Đơn vị báo đã xong, chờ xác nhận{late}"
    match row.standing:
        case Standing.DONE_ON_TIME if row.effective is None:
            return f"Đã hoàn thành ({short_day(row.done)})" if row.done else "Đã hoàn thành"
        case Standing.DONE_ON_TIME | Standing.DONE_LATE:
            how = "đúng hạn" if row.standing is Standing.DONE_ON_TIME else "quá hạn"
            return f"Hoàn thành {how} ({short_day(row.done)})" if row.done else f"Hoàn thành {how}"
        case Standing.OVERDUE:
            begun = "Chưa hoàn thành" if row.state is State.IN_PROGRESS else "Chưa có báo cáo thực hiện"
            return f"{begun}, quá hạn {row.days_overdue} ngày"
        case Standing.DUE_SOON | Standing.IN_TIME | Standing.ONGOING | Standing.UNDATED:
            begun = "Đang thực hiện" if row.state is State.IN_PROGRESS else "Chưa có báo cáo thực hiện"
            return f"{begun}, trong hạn" if row.standing in (Standing.DUE_SOON, Standing.IN_TIME) else begun
        case Standing.PAUSED:
            return "Tạm dừng"
    return "Đã hủy"


def result(item: Item, *, told: bool = True) -> str:
    """Return how far an item is: how it stands, the units where several owe it, and the latest word of it."""
    shown = [_of_units(item)] if len(item.rows) > 1 else [standing(item.worst)]
    if item.worst.progress is not None and not item.worst.done:
        shown.append(f"tiến độ {item.worst.progress}%")
    texts = ["; ".join(shown)]
    texts += [said(update) for update in item.heard() if told and (update.text or update.evidence)]
    return ". ".join(text.rstrip(".") for text in texts)


def said(update: Update) -> str:
    """Return what an update tells, with its day."""
    text = (update.text or "Có minh chứng").rstrip().removesuffix(".")
    return f"{text} ({', '.join([*update.evidence, when(update.date)])})"


def _of_units(item: Item) -> str:
    done = sum(row.state is State.DONE for row in item.rows)
    late = [row for row in item.rows if row.standing is Standing.OVERDUE]
    text = f"{count(done)}/{len(item.rows)} đơn vị hoàn thành"
    if late:
        text += f"; {count(len(late))} đơn vị quá hạn {max(row.days_overdue or 0 for row in late)} ngày"
    return text


def obstacles(item: Item) -> str:
    """Return what stands in the way, and what is asked."""
    found = [text for update in item.heard() for text in (update.obstacles, update.request) if text]
    return ". ".join(text.rstrip(".") for text in found)


def remarks(item: Item, material: Material) -> str:
    """Return what changed the task: extensions, changes of lead, pauses, cancellation, each with its act."""
    task, today, directory = item.task, material.workspace.today, material.workspace.directory
    known = [one for one in task.extensions if one.on is None or one.on <= today]
    found = [f"Gia hạn đến {stated(one.due)}{_by(one.act)}" for one in known]
    for change in task.lead_changes:
        if change.on <= today:
            to = body(change.to, material.folder.area, directory)
            found.append(
                f"Chuyển {directory.short(to.id) if to.id else to.words} chủ trì từ {short_day(change.on)}{_by(change.act)}"
            )
    found += [f"Tạm dừng từ {short_day(one.on)}{_by(one.act)}" for one in task.paused if one.on <= today]
    if task.cancelled and task.cancelled.on <= today:
        found.append(f"Hủy từ {short_day(task.cancelled.on)}{_by(task.cancelled.act)}")
    if item.worst.obligation.due.origin == "plan":
        found.append("Thời hạn chung của kế hoạch")
    return "; ".join(found)


def _by(act: str | None) -> str:
    return f" theo {act}" if act else ""


def aim(row: KpiRow) -> str:
    """Return a KPI with its level, where it has several."""
    return f"{row.kpi.title} ({scope_words(row.scope).vi})" if row.scope and _several(row) else row.kpi.title


def _several(row: KpiRow) -> bool:
    return len({one.scope for one in row.kpi.targets} | {m.scope for m in row.kpi.measurements}) > 1


def target(row: KpiRow) -> Cell:
    """Return the target as the plan words it, with the number behind it."""
    if row.milestone is None:
        return NONE
    stretch = "phấn đấu " if row.milestone.stated.stretch and "phấn đấu" not in row.milestone.words.casefold() else ""
    return Cell(f"{stretch}{row.milestone.words}", _value(row.level))


def actual(row: KpiRow) -> Cell:
    """Return what was measured, as of when."""
    seen = row.reading
    if seen.of is None:
        return Cell("Chưa có số liệu")
    shown, value = lists.actual(row, "vi"), seen.actual
    if value is None and seen.of.value is not None and seen.met is None:
        value = seen.of.value
        shown = number(value) + (row.kpi.unit if row.kpi.unit and row.kpi.unit.startswith("%") else "")
    return Cell(f"{shown} ({when(seen.of.as_of)})", _value(value))


def estimate(row: KpiRow) -> Cell:
    """Return the latest estimate, which is never mixed with what was measured."""
    found = row.estimate
    if found is None:
        return NONE
    shown = number(found.value) if found.value is not None else found.text or "–"
    return Cell(f"{shown} ({when(found.as_of)})", _value(found.value))


def of_target(row: KpiRow) -> Cell:
    """Return the measured value in per cent of the target, where more is better and both are levels."""
    aimed = row.milestone.target if row.milestone else None
    seen = row.reading.actual
    if (
        aimed is None
        or seen is None
        or not row.level
        or row.level <= 0
        or lower_is_better(aimed)
        or aimed.op == "between"
    ):
        return NONE
    value = float(round(100 * seen / row.level, 1))
    return Cell(percent(value), value)


def missing(row: KpiRow) -> Cell:
    """Return what is missing to the target; shares in points."""
    return Cell(lists.gap(row, "vi"), _value(row.gap))


def judged(row: KpiRow) -> str:
    """Return how a KPI stands; a figure that cannot be held against the target is said to be so."""
    if row.standing is KpiStanding.NO_DATA and row.reading.of:
        return "Có số liệu, chưa đủ căn cứ đánh giá"
    return upper_first(KPI_WORDS[row.standing].vi)


def unjudged(material: Material) -> int:
    """Return how many milestones have a figure that cannot be held against the target."""
    return sum(row.standing is KpiStanding.NO_DATA and bool(row.reading.of) for row in material.kpis)


def source(measured: Measurement | None) -> str:
    """Return where a figure was published."""
    if measured is None or measured.source is None:
        return ""
    return measured.source.title or measured.source.url or ""


def _value(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
