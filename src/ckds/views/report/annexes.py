"""The annexes of the reports: KPIs, tasks, tasks without a deadline, data to be checked."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from ckds.analysis.roles import body
from ckds.finding import Finding, Severity
from ckds.text import order
from ckds.views.per import PILLAR_WORDS
from ckds.views.report import cells
from ckds.views.report.material import Item, Material, Section
from ckds.views.report.model import Annex, Cell, Column, Row, Table
from ckds.views.report.words import roman, upper_first, when

_NUMBER = Column("STT", 5, "center")
_KPIS = (
    _NUMBER,
    Column("Chỉ tiêu", 30),
    Column("Mốc", 8, "center"),
    Column("Đơn vị tính", 8, "center"),
    Column("Mục tiêu", 12, "center", "number"),
    Column("Thực hiện", 12, "center", "number"),
    Column("Ước thực hiện", 10, "center", "number"),
    Column("% so với mục tiêu", 9, "center", "percent"),
    Column("Còn thiếu", 9, "center", "number"),
    Column("Đánh giá", 13),
    Column("Nguồn số liệu", 18),
)
_TASKS = (
    _NUMBER,
    Column("Nhiệm vụ", 28),
    Column("Đơn vị chủ trì", 14),
    Column("Đơn vị phối hợp", 15),
    Column("Thời hạn", 13, "center", "date"),
    Column("Sản phẩm, kết quả yêu cầu", 12),
    Column("Kết quả thực hiện, tiến độ", 22),
    Column("Khó khăn, vướng mắc", 11),
    Column("Ghi chú", 10),
)
_ASSIGNED = (*_TASKS[:6], Column("Ghi chú", 14))
# What is said of the name of a file and of nothing that a report counts or prints.
_OF_FILE_NAMES = frozenset({"CK510"})
_CHECKS = (_NUMBER, Column("Nhiệm vụ, chỉ tiêu (mã trong hồ sơ theo dõi)", 52), Column("Nội dung cần kiểm tra", 48))


def numbered(annexes: Sequence[Annex]) -> tuple[Annex, ...]:
    """Give annexes their labels: Roman numbers where there are two or more."""
    several = len(annexes) > 1
    return tuple(
        one._replace(label=f"Phụ lục {roman(at)}" if several else "Phụ lục") for at, one in enumerate(annexes, 1)
    )


def group_row(label: str, title: str, width: int) -> Row:
    """Return a heading between rows."""
    return Row((Cell(label), Cell(title), *[cells.blank()] * (width - 2)), "group")


def by_group(sections: Sequence[Section], columns: tuple[Column, ...], row: Callable[[int, Item], Row]) -> Table:
    """Return items under the headings of their groups; a plan without groups has none."""
    rows: list[Row] = []
    number = 0
    for at, section in enumerate(sections, 1):
        if section.group or len(sections) > 1:
            rows.append(group_row(roman(at), section.title, len(columns)))
        for item in section.items:
            number += 1
            rows.append(row(number, item))
    return Table(columns, tuple(rows))


def kpis(material: Material, reference: str) -> Annex:
    """Return the annex of KPIs: target, actual, estimate apart, per cent of the target, gap, source."""
    found = material.kpis
    pillars = list(dict.fromkeys(row.kpi.pillar for row in found))
    rows: list[Row] = []
    number = 0
    for at, pillar in enumerate(sorted(pillars, key=_pillar_place), 1):
        if len(pillars) > 1:
            title = PILLAR_WORDS[pillar].vi if pillar else "Chỉ tiêu khác"
            rows.append(group_row(roman(at), title, len(_KPIS)))
        for row in found:
            if row.kpi.pillar == pillar:
                number += 1
                shown = (
                    cells.integer(number),
                    Cell(cells.aim(row)),
                    Cell(upper_first(when(row.milestone.by)) if row.milestone else "–"),
                    Cell(row.kpi.unit or (row.milestone.target.unit if row.milestone and row.milestone.target else None) or "–"),
                    cells.target(row),
                    cells.actual(row),
                    cells.estimate(row),
                    cells.of_target(row),
                    cells.missing(row),
                    Cell(cells.judged(row)),
                    Cell(cells.source(row.reading.of)),
                )  # fmt: skip
                rows.append(Row(shown))
    notes = (
        "% so với mục tiêu = số thực hiện chia cho mục tiêu; chỉ tính với chỉ tiêu càng cao càng tốt có số đo.",
        "Số ước thực hiện ghi riêng, không dùng để đánh giá.",
    )
    title = "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU"
    return Annex("Chỉ tiêu", "", title, reference, True, Table(_KPIS, tuple(rows), notes=notes))


def _pillar_place(pillar: str | None) -> int:
    return list(PILLAR_WORDS).index(pillar or "–")


def tasks(material: Material, items: tuple[Item, ...], key: str, title: str, reference: str) -> Annex:
    """Return an annex of tasks with how far each is, under the headings of their groups."""

    def row(number: int, item: Item) -> Row:
        return Row(
            (
                cells.integer(number),
                Cell(item.title),
                Cell(cells.leads(item, material.workspace.directory)),
                Cell(cells.supports(item, material)),
                cells.due(item),
                Cell(cells.products(item)),
                Cell(cells.result(item)),
                Cell(cells.obstacles(item)),
                Cell(cells.remarks(item, material)),
            )
        )

    table = by_group(material.sections(items), _TASKS, row)
    return Annex(key, "", title, reference, True, table._replace(notes=abbreviations(material, items)))


def assigned(material: Material, title: str, reference: str) -> Annex:
    """Return the annex of a plan: tasks as they are given out, without what became of them."""

    def row(number: int, item: Item) -> Row:
        return Row(
            (
                cells.integer(number),
                Cell(item.title),
                Cell(cells.leads(item, material.workspace.directory)),
                Cell(cells.supports(item, material)),
                cells.due(item),
                Cell(cells.products(item)),
                Cell("Từng đơn vị thực hiện riêng" if item.task.each else ""),
            )
        )

    table = by_group(material.sections(), _ASSIGNED, row)
    return Annex("Nhiệm vụ", "", title, reference, True, table._replace(notes=abbreviations(material, material.items)))


def abbreviations(material: Material, items: Sequence[Item]) -> tuple[str, ...]:
    """Return the note that explains the short names of units in a table of tasks; none when nothing is shortened."""
    directory, area = material.workspace.directory, material.folder.area
    found: dict[str, str] = {}
    for item in items:
        units = [one.id for row in item.rows for one in row.obligation.leads]
        for full in [*units, *(body(ref, area, directory).id for ref in item.task.support)]:
            if full is None or directory.short(full) == directory.name(full):
                continue
            if directory.short(full).startswith("UBND "):
                found["UBND"] = "Ủy ban nhân dân"
            elif not directory.is_group(full) and _initials(directory.short(full)):
                found[directory.short(full)] = directory.name(full)
    told = "; ".join(f"{short}: {found[short]}" for short in sorted(found, key=order))
    return (f"Chữ viết tắt: {told}.",) if told else ()


def _initials(short: str) -> bool:
    """Has a short name two capitals together, as TT&TT and SYT have? “Công an thành phố” needs no explaining."""
    return any(one.isupper() and other.isupper() for one, other in pairwise(short))


def checks(material: Material, findings: Sequence[Finding], reference: str) -> Annex | None:
    """Return the annex of records with findings and of those left out of every count; None when there is nothing.

    Remarks (``info``), names of files and the gates (what is late, missed or owed, which the report itself says) are no faults of the data.
    """
    found = _of_interest(material, findings)
    if not found:
        return None
    left_out = set(material.view.workspace.unsound())
    rows = []
    for number, (record, of) in enumerate(sorted(found.items(), key=lambda one: order(one[0])), 1):
        texts = [upper_first(finding.message.vi) for finding in of]
        if record in left_out:
            texts.insert(0, "Không đọc được, chưa tính vào số liệu")
        shown = (Cell(_named(record, material)), Cell(_plainly(_listed(texts))))
        rows.append(Row((cells.integer(number), *shown)))
    title = "SỐ LIỆU CẦN KIỂM TRA"
    return Annex("Cần kiểm tra", "", title, reference, True, Table(_CHECKS, tuple(rows)))


def _of_interest(material: Material, findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Return the findings by record: those of the plan, for the report of units those of what they lead and own."""
    plan = material.folder.id
    own = {item.worst.obligation.entry.id for item in material.items} | {row.entry.id for row in material.kpis}
    whole = not material.view.choice.units
    unread = [one for one in material.view.workspace.unsound() if one.partition("/")[0] == plan and whole]
    found: dict[str, list[Finding]] = {record: [] for record in unread}
    for finding in findings:
        record = finding.record or ""
        wanted = record in own or (whole and record.partition("/")[0] == plan)
        if wanted and _is_of_data(finding):
            found.setdefault(record, []).append(finding)
    return found


def _is_of_data(finding: Finding) -> bool:
    gate = finding.code.startswith("CK9")
    return finding.severity is not Severity.INFO and not gate and finding.code not in _OF_FILE_NAMES


def _listed(texts: list[str]) -> str:
    return "; ".join(text.rstrip(".") for text in dict.fromkeys(texts))


def _named(record: str, material: Material) -> str:
    """Return what a record is called: its title with the name of its file, by which it is found."""
    folder, name = material.folder, record.rpartition("/")[2]
    if "/" not in record:
        return f"{material.office.type} ({record})"
    for kind, entry in (("Nhiệm vụ", folder.tasks.get(name)), ("Chỉ tiêu", folder.kpis.get(name))):
        if entry:
            label = f" {entry.record.label}" if entry.record.label else ""
            return f"{kind}{label}: {entry.record.title} ({name})"
    return record


def _plainly(text: str) -> str:
    """Leave out the marks of code, which nothing in print explains."""
    return text.replace("`", "")
