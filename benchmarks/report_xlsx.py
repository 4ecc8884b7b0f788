"""How long a workbook with an annex of 500 and of 2,000 rows takes against bare XlsxWriter with the same cells.

Run: python benchmarks/report_xlsx.py            (prints a table; exit status 1 when the ratio is above 3)
Both write the same rows, side by side in turn, several times; the medians are compared.
"""

import io
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from datetime import time as clock
from statistics import median

import xlsxwriter

from ckds.render.report.xlsx import xlsx
from ckds.views.report.model import Annex, Cell, Column, Letterhead, Report, Row, Signature, Table

MOST = 3.0
TIMES = 7
COLUMNS = (
    Column("STT", 5, "center", "integer"),
    Column("Nhiệm vụ", 28),
    Column("Đơn vị chủ trì", 14),
    Column("Đơn vị phối hợp", 15),
    Column("Thời hạn", 13, "center", "date"),
    Column("Sản phẩm", 12),
    Column("Kết quả thực hiện, tiến độ", 22),
    Column("Khó khăn, vướng mắc", 11),
    Column("Ghi chú", 10),
)


def report(rows: int) -> Report:
    """Return a report with one annex of so many rows, written for this benchmark."""
    due = date(2030, 12, 31)
    cells = [
        Row(
            (
                Cell(str(at), at),
                Cell(f"Nhiệm vụ thử nghiệm số {at}: xây dựng, triển khai và đánh giá kết quả thực hiện"),
                Cell("Sở Thông tin và Truyền thông"),
                Cell("Sở, ban, ngành; UBND các quận, huyện"),
                Cell("31/12/2030", due),
                Cell("Quyết định phê duyệt"),
                Cell(f"Đang thực hiện, trong hạn; tiến độ {at % 100}%"),
                Cell(""),
                Cell(""),
            )
        )
        for at in range(1, rows + 1)
    ]
    annex = Annex("Nhiệm vụ", "Phụ lục", "DANH MỤC", "", True, Table(COLUMNS, tuple(cells)))
    head = Letterhead("", ("ỦY BAN NHÂN DÂN",), "Số:      /BC-UBND", "", "BÁO CÁO", "Thử")
    return Report(
        "periodic", "x", "Thử", "x", "x", "", "", due, "31/12/2030", "", head, (), Signature(()), (), (annex,)
    )


def bare(shown: Report) -> bytes:
    """Return the same rows by XlsxWriter alone, with one format for texts and one for days."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet()
    plain = book.add_format({"text_wrap": True, "border": 1, "valign": "top"})
    day = book.add_format({"num_format": "dd/mm/yyyy", "border": 1, "valign": "top"})
    for at, row in enumerate(shown.annexes[0].table.rows):
        for place, cell in enumerate(row.cells):
            if isinstance(cell.value, date):
                sheet.write_datetime(at, place, datetime.combine(cell.value, clock()), day)
            elif cell.value is not None:
                sheet.write_number(at, place, cell.value, plain)
            else:
                sheet.write_string(at, place, cell.text, plain)
    book.close()
    return out.getvalue()


def timed(make: Callable[[Report], bytes], shown: Report) -> float:
    """Return the processor time that one call takes, in seconds."""
    begun = time.process_time()
    make(shown)
    return time.process_time() - begun


def main() -> int:
    """Print the table; return 1 when a ratio is above the limit."""
    worst = 0.0
    print(f"{'rows':>6} {'bare, s':>9} {'ckds, s':>9} {'ratio':>6}")
    for rows in (500, 2000):
        shown = report(rows)
        bare(shown), xlsx(shown)
        pairs = [(timed(bare, shown), timed(xlsx, shown)) for _ in range(TIMES)]
        alone, ours = median(one for one, _ in pairs), median(two for _, two in pairs)
        worst = max(worst, ours / alone)
        print(f"{rows:>6} {alone:>9.3f} {ours:>9.3f} {ours / alone:>6.2f}")
    return int(worst > MOST)


if __name__ == "__main__":
    sys.exit(main())
