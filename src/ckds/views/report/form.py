"""The form that a unit fills in for a period: its tasks and KPIs with their last state, and empty columns."""

from typing import Final

from ckds.views.report import annexes, cells
from ckds.views.report.assemble import assemble
from ckds.views.report.material import Item, Material
from ckds.views.report.model import Annex, Cell, Column, Letterhead, Report, Row, Signature, Table
from ckds.views.report.office import Office, recipients
from ckds.views.report.outline import Outline
from ckds.views.report.words import BLANK, count, lower, short_day, when

_TASKS: Final = (
    Column("STT", 5, "center"),
    Column("Nhiệm vụ", 26),
    Column("Vai trò", 8, "center"),
    Column("Thời hạn", 12, "center", "date"),
    Column("Tình trạng đang ghi nhận", 18),
    Column("Kết quả thực hiện trong kỳ", 20),
    Column("Tiến độ (%)", 7, "center", "integer"),
    Column("Ngày hoàn thành", 10, "center", "date"),
    Column("Khó khăn, vướng mắc", 14),
    Column("Đề xuất, kiến nghị", 12),
    Column("Minh chứng (số, ký hiệu văn bản)", 12),
)
_KPIS: Final = (
    Column("STT", 5, "center"),
    Column("Chỉ tiêu", 34),
    Column("Đơn vị tính", 10, "center"),
    Column("Mốc", 10, "center"),
    Column("Mục tiêu", 14, "center", "number"),
    Column("Số liệu gần nhất", 14, "center", "number"),
    Column("Thực hiện đến ngày chốt", 14, "center", "number"),
    Column("Ước thực hiện cả kỳ", 12, "center", "number"),
    Column("Nguồn số liệu, cách tính", 18),
)


def form(
    material: Material, helped: tuple[Item, ...] = (), *, unit: str = "", period: str = "", cut_off: str = ""
) -> Report:
    """Return the form.

    Args:
        material: the tasks that the unit leads, the KPIs it owns.
        helped: the tasks that it supports.
        unit: the name of the unit; empty for a form of the whole plan.
        period: the period in words, ``quý IV năm 2022``.
        cut_off: the last day of its data, as printed.
    """
    office, today = material.office, material.workspace.today
    when = f" {period}" if period else ""
    subject = f"Báo cáo kết quả{when} {office.carried_out()}"
    reference = f"(Số liệu chốt đến ngày {cut_off or short_day(today)})"
    body = Outline()
    body.say(_opening(material, unit, period, helped))
    asked = material.items or helped or material.kpis
    body.say(
        ""
        if not asked
        else "Cách ghi: điền các cột còn trống; nhiệm vụ đã hoàn thành ghi ngày hoàn thành và số, ký hiệu văn bản minh chứng; không sửa các cột đã in sẵn."
        + ("" if unit else " Đơn vị ghi tên, địa danh và ký hiệu của mình (thay cho “ĐV”) ở phần đầu văn bản.")
    )
    body.say(f"Biểu lập theo hồ sơ theo dõi đến hết ngày {short_day(today)}.")
    head = _head(material, subject, unit)
    found = annexes.numbered(_annexes(material, helped, reference))
    name = f"bieu-mau {material.folder.id} {unit}"
    shown = assemble(
        material, "form", name, f"Biểu mẫu {lower(subject)}", head, body, recipients((), as_above=True),
        annexes=found, unit=unit,
    )  # fmt: skip
    return shown if unit else shown._replace(signature=Signature(("THỦ TRƯỞNG ĐƠN VỊ",)))


def _head(material: Material, subject: str, unit: str) -> Letterhead:
    """The heading of who fills it in, to the issuer of the plan; in a form for all, the unit writes its own name."""
    office, today = material.office, material.workspace.today
    own = Office(material.workspace, material.folder)
    head = office.letterhead("BC", "BIỂU MẪU", subject, today)._replace(addressees=(own.name,))
    if unit:
        return head
    return head._replace(parent="", issuer=("TÊN CƠ QUAN, ĐƠN VỊ",), number=f"Số: {BLANK}/BC-ĐV")


def _opening(material: Material, unit: str, period: str, helped: tuple[Item, ...]) -> str:
    parts = [f"{count(len(material.items))} nhiệm vụ {'chủ trì' if unit else ''}".strip()] if material.items else []
    if helped:
        parts.append(f"{count(len(helped))} nhiệm vụ phối hợp")
    aimed = all(row.milestone for row in material.kpis)
    if material.kpis:
        parts.append(f"{count(len(material.kpis))} {'mốc chỉ tiêu' if aimed else 'chỉ tiêu'}")
    whose = f" của {unit}" if unit else ""
    when = f" {period}" if period else ""
    told = f"Biểu dùng để báo cáo kết quả{when} thực hiện {material.office.cited()}"
    if not parts:
        return f"{told}. Hồ sơ theo dõi chưa có nhiệm vụ, chỉ tiêu{whose} để báo cáo."
    return f"{told}, gồm {', '.join(parts)}{whose}, tại phụ lục kèm theo."


def _annexes(material: Material, helped: tuple[Item, ...], reference: str) -> list[Annex]:
    found = []
    if material.items or helped:
        found.append(Annex("Nhiệm vụ", "", "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ", reference, True, _tasks(material, helped)))
    if material.kpis:
        found.append(Annex("Chỉ tiêu", "", "TÌNH HÌNH THỰC HIỆN CHỈ TIÊU", reference, True, _kpis(material)))
    return found


def _tasks(material: Material, helped: tuple[Item, ...]) -> Table:
    rows = []
    roles = [(item, "Chủ trì") for item in material.items] + [(item, "Phối hợp") for item in helped]
    for at, (item, role) in enumerate(roles, 1):
        shown = (Cell(item.title), Cell(role), cells.due(item), Cell(cells.result(item)))
        rows.append(Row((cells.integer(at), *shown, *[cells.blank()] * 6)))
    return Table(_TASKS, tuple(rows))


def _kpis(material: Material) -> Table:
    rows = []
    for at, row in enumerate(material.kpis, 1):
        by = when(row.milestone.by) if row.milestone else "–"
        shown = (Cell(cells.aim(row)), Cell(row.kpi.unit or "–"), Cell(by), cells.target(row), cells.actual(row))
        rows.append(Row((cells.integer(at), *shown, *[cells.blank()] * 3)))
    return Table(_KPIS, tuple(rows))
