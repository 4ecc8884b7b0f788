"""Annexes of 500 and 2,000 rows in Word: ckds against bare docxtpl with the same rows, in the same run.

Usage: python benchmarks/report_docx.py [--check]     (with --check it fails when ckds takes more than 3 times as long)
"""

import io
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date
from statistics import median
from typing import Final

from docxtpl import DocxTemplate

from ckds.render.report_docx.write import docx, shipped
from ckds.views.report.model import Annex, Cell, Column, Letterhead, Paragraph, Report, Row, Signature, Table

MOST: Final = 3.0
RUNS: Final = 5
HEADS: Final = ("STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm", "Kết quả", "Vướng mắc", "Ghi chú")


def report(rows: int) -> Report:
    """Return a report with one annex of so many rows of nine cells."""
    texts = ("", "Nhiệm vụ thử nghiệm có tên dài vừa phải", "Sở Thử nghiệm", "Sở, ban, ngành", "31/12/2030", "Báo cáo", "Đang thực hiện, quá hạn 46 ngày", "", "")  # fmt: skip
    made = tuple(Row(tuple(Cell(text or str(at)) for text in texts)) for at in range(rows))
    table = Table(tuple(Column(head, 10) for head in HEADS), made)
    head = Letterhead(
        "", ("ỦY BAN NHÂN DÂN",), "Số:      /BC-UBND", "Ví Dụ, ngày      tháng 12 năm 2030", "BÁO CÁO", "Đo tốc độ"
    )
    return Report(
        "periodic", "x", "Đo tốc độ", "vi-du", "Kế hoạch", "", "", date(2030, 12, 14), "14/12/2030", "", head,
        (Paragraph("Xem Phụ lục./."),), Signature(("CHỦ TỊCH",)), ("- Lưu: VT.",),
        (Annex("x", "Phụ lục", "BẢNG", "(Kèm theo Báo cáo)", True, table),),
    )  # fmt: skip


def with_loop() -> bytes:
    """Return the shipped template with the annex's table drawn as a person would for bare docxtpl: a row in a loop."""
    cell = '<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="CKDSOBang"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p></w:tc>'
    cells = "".join(cell.format(f"{{{{ row.cells[{at}].text }}}}") for at in range(9))
    tags = [f"<w:tr>{cell.format('{%tr ' + tag + ' %}')}</w:tr>" for tag in ("for row in annex.table.rows", "endfor")]
    head = "<w:tr>" + "".join(cell.format(name) for name in HEADS) + "</w:tr>"
    grid = '<w:gridCol w:w="1500"/>' * 9
    table = f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{head}{tags[0]}<w:tr>{cells}</w:tr>{tags[1]}</w:tbl>"
    return _changed(lambda xml: _instead(xml, "{{p annex.table | table }}", table))


def without_filters(template: bytes) -> bytes:
    """Return a template without what only ckds offers, so that bare docxtpl can read it."""
    return _changed(lambda xml: xml.replace("{{p block | table }}", "").replace("{{ block | drawing }}", ""), template)


def _instead(xml: str, tag: str, new: str) -> str:
    at = xml.index(tag)
    start, end = xml.rindex("<w:p>", 0, at), xml.index("</w:p>", at) + len("</w:p>")
    return xml[:start] + new + xml[end:]


def _changed(change: Callable[[str], str], template: bytes | None = None) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template or shipped("periodic"))) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "word/document.xml":
                content = change(content.decode("utf-8")).encode("utf-8")
            new.writestr(entry, content)
    return made.getvalue()


def bare(shown: Report, template: bytes) -> bytes:
    """Return the report by docxtpl alone."""
    document = DocxTemplate(io.BytesIO(template))
    document.render(shown._asdict(), autoescape=True)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def timed(work: Callable[[], bytes]) -> float:
    """Return the seconds that ``work`` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> int:
    """Print both times and their ratio; with --check fail when ckds is too slow."""
    loop = with_loop()
    plain = without_filters(loop)
    slow = False
    print("rows   docxtpl    ckds, shipped template    ckds, a row loop in the template")
    for rows in (500, 2000):
        shown = report(rows)
        docx(report(2)), bare(report(2), plain)
        times = [(timed(lambda s=shown: bare(s, plain)), timed(lambda s=shown: docx(s)), timed(lambda s=shown: docx(s, loop))) for _ in range(RUNS)]  # type: ignore[misc]  # fmt: skip
        base, own, looped = (median(column) for column in zip(*times, strict=True))
        slow = slow or max(own, looped) > MOST * base
        print(
            f"{rows:5}  {base:6.3f} s   {own:6.3f} s  {own / base:4.2f} x       {looped:6.3f} s  {looped / base:4.2f} x"
        )
    return 1 if slow and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
