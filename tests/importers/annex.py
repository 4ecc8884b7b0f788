"""An annex of 140 tasks made for the test after the columns of the programme of Nghị quyết 57, with the irregularities of real
ones: group rows, column numbers, a repeated heading, merged cells, continued rows, several leads in a cell, landscape, other
names of the same columns in a second table. What each row must become is stated beside it, by hand and not by ckds.
"""

import io
from dataclasses import dataclass
from typing import Any, Final

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Mm

HEAD: Final = ("TT", "Tên nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Kết quả", "Thời gian hoàn thành")
OTHER_HEAD: Final = (
    "STT",
    "Nội dung nhiệm vụ, giải pháp",
    "Đơn vị chủ trì thực hiện",
    "Đơn vị phối hợp",
    "Sản phẩm dự kiến",
    "Tiến độ, thời hạn",
)
# As printed, and the units meant (ids of the directory of Hải Phòng; words where it has none).
LEADS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("Sở Khoa học và Công nghệ", ("so-khcn-2025",)),
    ("Sở KH&CN", ("so-khcn-2025",)),
    ("Sở Tài chính; Sở Nội vụ", ("so-tai-chinh-2025", "so-noi-vu-2025")),
    ("Sở Y tế\nSở Giáo dục và Đào tạo", ("so-y-te", "so-gddt")),
    ("Công an thành phố", ("cong-an",)),
    ("Sở Văn hóa, Thể thao và Du lịch, Sở Công Thương", ("so-vhttdl", "so-cong-thuong")),
    ("- Sở Xây dựng;\n- Sở Nông nghiệp và Môi trường", ("so-xay-dung-2025", "so-nnmt")),
    ("Các sở, ban, ngành", ("so-ban-nganh",)),
    ("Văn phòng UBND thành phố", ("van-phong-ubnd",)),
    ("Trung tâm Ví Dụ số", ("as trung tâm ví dụ số",)),
)  # fmt: skip
SUPPORTS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("Sở Tài chính", ("so-tai-chinh-2025",)),
    ("Các sở, ban, ngành; Công an thành phố", ("so-ban-nganh", "cong-an")),
    ("", ()),
    ("Sở Nội vụ, Sở Tư pháp và Sở Y tế", ("so-noi-vu-2025", "so-tu-phap", "so-y-te")),
    ("Viettel Hải Phòng, VNPT Hải Phòng", ("viettel-hai-phong", "vnpt-hai-phong")),
)  # fmt: skip
# As printed, and what it means: kind and last day.
DUES: Final[tuple[tuple[str, str], ...]] = (
    ("Quý IV/2026", "fixed 2026-12-31"), ("Tháng 10/2026", "fixed 2026-10-31"), ("12/2028", "fixed 2028-12-31"), ("2026", "fixed 2026-12-31"),
    ("2026 - 2027", "fixed 2027-12-31"), ("Thường xuyên", "ongoing thường xuyên"), ("Hằng năm", "recurring hằng năm"),
    ("trước ngày 31/12/2026", "fixed 2026-12-30"), ("Trong năm 2026", "fixed 2026-12-31"), ("Xong trong Quý II/2026", "fixed 2026-06-30"),
    ("2026 và những năm tiếp theo", "fixed 2026-12-31"), ("Quý III và Quý IV/2026", "fixed 2026-12-31"), ("15/9/2026", "fixed 2026-09-15"),
    ("từ tháng 9/2026 đến tháng 3/2029", "fixed 2029-03-31"), ("", ""), ("Trước tháng 6/2027", "fixed 2027-05-31"),
)  # fmt: skip
GROUPS: Final = (
    "Hạ tầng số",
    "Dữ liệu số",
    "Chính quyền số",
    "Kinh tế số",
    "Xã hội số",
    "An toàn thông tin mạng",
    "Nhân lực số",
)
EACH: Final = 20
ROWS: Final = EACH * len(GROUPS)


@dataclass(frozen=True)
class Row:
    """A task of the annex, as printed and as meant."""

    number: int
    group: int
    title: str
    lead: tuple[str, tuple[str, ...]]
    support: tuple[str, tuple[str, ...]]
    product: str
    due: tuple[str, str]

    @property
    def cells(self) -> list[str]:
        """The printed cells."""
        return [str(self.number), self.title, self.lead[0], self.support[0], self.product, self.due[0]]


def rows() -> list[Row]:
    """Return the 140 tasks; of two rows in a merged pair the second takes the lead and the deadline of the first."""
    made: list[Row] = []
    for at in range(ROWS):
        title = f"Nhiệm vụ thử nghiệm số {at + 1} về {GROUPS[at // EACH].lower()} trên địa bàn"
        row = Row(
            at + 1,
            at // EACH,
            title,
            LEADS[at % len(LEADS)],
            SUPPORTS[at % len(SUPPORTS)],
            f"Sản phẩm {at + 1}",
            DUES[at % len(DUES)],
        )
        if is_merged(at):
            row = Row(row.number, row.group, row.title, made[-1].lead, row.support, row.product, made[-1].due)
        made.append(row)
    return made


def is_merged(at: int) -> bool:
    """Do lead and deadline of a row continue the cells above?"""
    return at % EACH in (5, 11)


def continues(at: int) -> bool:
    """Is a row printed over two, as where a page ends within it?"""
    return at % EACH == 7


def word_file() -> bytes:
    """Return the annex as a Word file, in two tables, behind the letterhead of a plan."""
    document = docx.Document()
    head = document.add_table(rows=2, cols=2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số: 999/KH-UBND"
    head.cell(1, 1).text = "Hải Phòng, ngày 05 tháng 01 năm 2026"
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Thử nghiệm nhập phụ lục giai đoạn 2026 - 2030")
    document.add_paragraph("I. NHIỆM VỤ")
    document.add_paragraph("Các nhiệm vụ cụ thể tại Phụ lục kèm theo.")
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    document.add_paragraph("PHỤ LỤC")
    document.add_paragraph("DANH MỤC NHIỆM VỤ")
    document.add_paragraph("(Kèm theo Kế hoạch số 999/KH-UBND ngày 05/01/2026)")
    all_rows = rows()
    half = EACH * 4
    _table(document, HEAD, all_rows[:half], column_numbers=True)
    document.add_paragraph("")
    _table(document, OTHER_HEAD, all_rows[half:], column_numbers=False)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _table(document: Any, head: tuple[str, ...], of: list[Row], *, column_numbers: bool) -> None:
    table = document.add_table(rows=0, cols=len(head))
    _add(table, head)
    if column_numbers:
        _add(table, [f"({at})" for at in range(1, len(head) + 1)])
    group = -1
    for row in of:
        at = row.number - 1
        if row.group != group:
            group = row.group
            _group(table, group)
        if at % EACH == 10:
            _add(table, head)  # the heading again, on a new page
        cells = _add(table, row.cells)
        if is_merged(at):
            above = table.rows[len(table.rows) - 2].cells
            for column in (2, 5):
                cells[column].text = ""
                above[column].merge(cells[column])
        if continues(at):
            words = row.title.split(" về ")
            cells[1].text, cells[4].text = words[0], row.product
            _add(table, ["", f"về {words[1]}", "", "", f"Phần tiếp của sản phẩm {row.number}", ""])


def _group(table: Any, group: int) -> None:
    numeral = ("I", "II", "III", "IV", "V", "VI", "VII")[group]
    if group % 2:
        _add(table, [numeral, GROUPS[group], "", "", "", ""])
        return
    cells = _add(table, [f"{numeral}. {GROUPS[group].upper()}", "", "", "", "", ""])
    cells[0].merge(cells[-1])


def _add(table: Any, texts: Any) -> Any:
    cells = table.add_row().cells
    for cell, text in zip(cells, texts, strict=True):
        cell.text = text
    return cells


def sheet_rows() -> list[list[str]]:
    """Return the annex as rows of a sheet: title, heading, groups, tasks."""
    found: list[list[str]] = [
        ["DANH MỤC NHIỆM VỤ", "", "", "", "", ""],
        ["", "", "", "", "", ""],
        list(HEAD),
        ["1", "2", "3", "4", "5", "6"],
    ]
    group = -1
    for row in rows():
        if row.group != group:
            group = row.group
            found.append([("I", "II", "III", "IV", "V", "VI", "VII")[group], GROUPS[group], "", "", "", ""])
        found.append(row.cells)
    return found
