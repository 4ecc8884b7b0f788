"""Part II of a periodic report: KPIs, and tasks by group."""

from collections.abc import Sequence
from typing import Final

from ckds.analysis.kpi import KpiRow
from ckds.analysis.roles import body as who
from ckds.analysis.totals import Totals
from ckds.analysis.words import Standing
from ckds.records.task import Update
from ckds.views.report import cells
from ckds.views.report.charts import groups_chart, kpi_chart
from ckds.views.report.material import Item, Material, Section
from ckds.views.report.model import Annex, Cell, Column, Figures, Row, Table
from ckds.views.report.outline import Outline
from ckds.views.report.period import Span
from ckds.views.report.words import count, lower, percent
from ckds.views.report.words import span as worded

_GROUPS: Final = (
    Column("STT", 6, "center"),
    Column("Nhóm nhiệm vụ", 44),
    Column("Tổng số", 8, "center", "integer"),
    Column("Hoàn thành đúng hạn", 10, "center", "integer"),
    Column("Hoàn thành quá hạn", 10, "center", "integer"),
    Column("Còn trong hạn", 10, "center", "integer"),
    Column("Đã quá hạn", 10, "center", "integer"),
    Column("Không có thời hạn", 10, "center", "integer"),
    Column("Dừng, hủy", 9, "center", "integer"),
)


def label_of(found: Sequence[Annex], key: str) -> str:
    """Return how the body points to an annex: `` (chi tiết tại Phụ lục I)``; nothing when it is not there."""
    return next((f" (chi tiết tại {one.label} kèm theo)" for one in found if one.key == key), "")


def results(body: Outline, material: Material, span: Span, extra: Sequence[Annex]) -> None:
    body.part("Kết quả thực hiện")
    _kpis(body, material, extra)
    body.section("Kết quả thực hiện nhiệm vụ")
    body.say(*_summary(material, extra))
    sections = material.sections()
    if len(sections) > 1:
        body.add(_group_table(material, sections))
        chart = groups_chart(material, sections)
        body.add(*([chart] if chart else []))
    told = [section for section in sections if _told_of(material, section, span)]
    if told:
        body.section("Kết quả cụ thể được ghi nhận trong kỳ")
    for section in told:
        body.point(section.title)
        body.list(_told_of(material, section, span))


def _kpis(body: Outline, material: Material, extra: Sequence[Annex]) -> None:
    body.section("Kết quả thực hiện chỉ tiêu")
    figures = material.figures()
    if not figures.milestones:
        body.say(f"Hồ sơ theo dõi chưa có chỉ tiêu của {material.office.type} này.")
        return
    targeted = figures.milestones - figures.kpis_untargeted
    several = len({row.entry.id for row in material.kpis})
    kept = (
        (figures.kpis_met, "đạt mục tiêu"),
        (figures.kpis_on_track, "đúng tiến độ"),
        (figures.kpis_behind, "chậm so với tiến độ"),
        (figures.kpis_missed, "không đạt mục tiêu"),
        (figures.kpis_no_data - cells.unjudged(material), "chưa có số liệu"),
        (cells.unjudged(material), "có số liệu nhưng chưa đủ căn cứ đánh giá"),
    )
    parts = [f"{count(number)}/{count(targeted)} mốc {words}" for number, words in kept if number]
    if not targeted:
        body.say(
            f"Văn bản không đặt mục tiêu định lượng; theo dõi {count(several)} số liệu{label_of(extra, 'Chỉ tiêu')}."
        )
    text = f"Theo dõi {count(several)} chỉ tiêu với {count(targeted)} mốc mục tiêu{label_of(extra, 'Chỉ tiêu')}"
    if parts:
        body.say(f"{text}: {'; '.join(parts)}.")
    measured = [row for row in material.kpis if row.reading.of and row.milestone]
    if measured:
        body.say("Các chỉ tiêu đã có số liệu:")
        body.list([_aim(row) for row in measured])
        chart = kpi_chart(measured)
        body.add(*([chart] if chart else []))
    watched = [row for row in material.kpis if row.reading.of and row.milestone is None]
    if watched:
        body.say(f"Số liệu theo dõi không gắn với mục tiêu của văn bản ({count(len(watched))} số liệu):")
        body.list([f"{cells.aim(row)}: {_with_unit(row)}" for row in watched])


def _with_unit(row: KpiRow) -> str:
    """Return a value with its unit of measurement and its day."""
    unit = row.kpi.unit or ""
    shown, _, day = cells.actual(row).text.partition(" (")
    return (
        f"{shown} {unit} ({day}"
        if unit and not unit.startswith("%") and row.reading.actual is not None
        else f"{shown} ({day}"
    )


def _aim(row: KpiRow) -> str:
    share = cells.of_target(row)
    part = f", bằng {share.text} mục tiêu" if share.value is not None else ""
    by = f" ({worded(row.milestone.by)})" if row.milestone else ""
    return f"{cells.aim(row)}: {cells.actual(row).text}; mục tiêu {cells.target(row).text}{by}{part}; {lower(cells.judged(row))}"


def _summary(material: Material, extra: Sequence[Annex]) -> list[str]:
    figures = material.figures()
    if not figures.tasks:
        return [
            f"Hồ sơ theo dõi chưa có danh mục nhiệm vụ của {material.office.type} này, nên chưa có số liệu về nhiệm vụ."
        ]
    pointed = label_of(extra, "Nhiệm vụ")
    open_in_time = figures.in_time + figures.due_soon
    texts = [
        f"Tổng số {count(figures.tasks)} nhiệm vụ{pointed}, trong đó: hoàn thành {count(figures.done)} "
        f"(đúng hạn {count(figures.done_on_time)}, quá hạn {count(figures.done_late)}); chưa hoàn thành, trong hạn "
        f"{count(open_in_time)}; chưa hoàn thành, quá hạn {count(figures.overdue)}; không có thời hạn hoặc thường xuyên "
        f"{count(figures.undated + figures.ongoing)}{_ongoing(figures)}{label_of(extra, 'Không thời hạn')}"
        + (f"; tạm dừng {count(figures.paused)}" if figures.paused else "")
        + (f"; hủy {count(figures.cancelled)}" if figures.cancelled else "")
        + "."
    ]
    if any(one.worst.obligation.period for one in material.items):
        texts.append("Nhiệm vụ định kỳ được tính mỗi kỳ đã bắt đầu là một nhiệm vụ.")
    if figures.reported:
        texts.append(
            f"Có {count(figures.reported)} nhiệm vụ đơn vị báo đã xong, đang chờ xác nhận, chưa tính là hoàn thành."
        )
    rates = (
        f"Tỷ lệ hoàn thành: {percent(figures.done_percent)} ({count(figures.done)}/{count(figures.done_of)} nhiệm vụ)"
    )
    if figures.fell_due:
        rates += f". Tỷ lệ quá hạn: {percent(figures.overdue_percent)} ({count(figures.overdue)}/{count(figures.fell_due)} nhiệm vụ đã đến hạn)"
    return [*texts, f"{rates}."]


def _ongoing(figures: Figures) -> str:
    """Tell the tasks without a deadline from those that go on all the time, where there are both."""
    if not (figures.ongoing and figures.undated):
        return ""
    return f" (không có thời hạn {count(figures.undated)}, thường xuyên {count(figures.ongoing)})"


def _group_table(material: Material, sections: list[Section]) -> Table:
    rows = [_counts(str(at), one.title, material.counted(one.items)) for at, one in enumerate(sections, 1)]
    total = _counts("", "Tổng số", material.totals)._replace(type="total")
    return Table(_GROUPS, (*rows, total), "Tình hình thực hiện theo nhóm nhiệm vụ (đơn vị tính: nhiệm vụ)")


def _counts(label: str, title: str, total: Totals) -> Row:
    by = total.standing
    numbers = (
        total.all,
        by[Standing.DONE_ON_TIME],
        by[Standing.DONE_LATE],
        by[Standing.IN_TIME] + by[Standing.DUE_SOON],
        by[Standing.OVERDUE],
        by[Standing.UNDATED] + by[Standing.ONGOING],
        by[Standing.PAUSED] + by[Standing.CANCELLED],
    )
    first = Cell(label, int(label)) if label else cells.blank()
    return Row((first, Cell(title), *map(cells.integer, numbers)))


def _told_of(material: Material, section: Section, span: Span) -> list[str]:
    """Return what was done in a group in the period; a group without news stands in the table alone."""
    news = {id(update): (item, update) for item in reversed(section.items) for update in _news(item, material, span)}
    told = [one for one in reversed(news.values()) if one[1].text or one[1].evidence]
    done = [item for item in section.items if item.worst.done and span.holds(item.worst.done)]
    return [f"{item.title}: {lower(cells.standing(item.worst))}" for item in done] + [
        f"{item.title}: {_told(update, material)}" for item, update in told
    ]


def _news(item: Item, material: Material, span: Span) -> list[Update]:
    found = [
        one
        for one in item.task.updates
        if one.date.last <= material.workspace.today and span.holds(one.date.last) and material.own(one)
    ]
    return sorted(found, key=lambda one: one.date.last)


def _told(update: Update, material: Material) -> str:
    """Return an update with who said it, unless its text names that body first."""
    said, directory = cells.said(update), material.workspace.directory
    if not update.by:
        return said
    one = who(update.by, material.folder.area, directory)
    names = (directory.name(one.id), directory.short(one.id)) if one.id else (one.words,)
    return said if said.startswith(names) else f"{names[0]}: {said}"
