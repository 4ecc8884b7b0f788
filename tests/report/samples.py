"""Reports for the tests: one written here in full, and those of the shipped plans."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from ckds.dates.period import read_period
from ckds.repository.load import Loader
from ckds.views.report.build import Request, build
from ckds.views.report.model import (
    Annex,
    Bullet,
    Cell,
    Chart,
    Column,
    Heading,
    Letterhead,
    PageBreak,
    Paragraph,
    Report,
    Row,
    Series,
    Signature,
    Table,
)
from ckds.views.report.period import spanned
from ckds.workspace.workspace import Workspace
from tests.cli.runs import Run

PLANS: Final = Path(__file__).parents[2] / "plans"
TODAY: Final = date(2023, 1, 15)
COLUMNS: Final = (
    Column("STT", 4, "center", "integer"),
    Column("Nhiệm vụ", 30),
    Column("Thời hạn", 10, "center", "date"),
    Column("Kết quả thực hiện", 16),
)


def row(*cells: str) -> Row:
    """Return a row of texts."""
    return Row(tuple(map(Cell, cells)))


TABLE: Final = Table(
    COLUMNS,
    (
        Row((Cell("I"), Cell("Nhóm thử nghiệm"), Cell(""), Cell("")), "group"),
        row("1", "Việc thử nghiệm thứ nhất", "30/6/2030", "Đang thực hiện"),
        row("2", "Việc thử nghiệm thứ hai", "31/12/2030", "Chưa có báo cáo"),
        Row((Cell(""), Cell("Tổng số"), Cell(""), Cell("2")), "total"),
    ),
    caption="Bảng thử nghiệm",
    notes=("Ghi chú của bảng.",),
)
CHART: Final = Chart(
    "Biểu đồ thử nghiệm", "bars", ("Một", "Hai"), (Series("Mục tiêu", (60, 70)), Series("Thực hiện", (55.5, None))), "%", 100,
    "Một: 55,5 trên 60; Hai: chưa có số liệu",
)  # fmt: skip
LETTERS: Final = "abcdđeg"
NAMED: Final = Report(
    kind="periodic",
    name="bao-cao-thu-nghiem",
    title="Báo cáo thử nghiệm",
    plan="vi-du-2030",
    plan_title="Kế hoạch số 1/KH-UBND",
    period="2030-Q4",
    period_words="quý IV năm 2030",
    today=date(2030, 12, 14),
    today_words="14/12/2030",
    unit="",
    letterhead=Letterhead(
        parent="UBND THÀNH PHỐ VÍ DỤ",
        issuer=("SỞ THỬ NGHIỆM",),
        number="Số:      /BC-STN",
        place_and_date="Ví Dụ, ngày      tháng 12 năm 2030",
        kind="BÁO CÁO",
        subject="Kết quả thử nghiệm quý IV năm 2030",
        addressees=("Ủy ban nhân dân thành phố Ví Dụ", "Sở Tài chính"),
        basis=("Căn cứ Luật Thử nghiệm;", "Căn cứ Nghị định Thử nghiệm."),
    ),
    body=(
        Paragraph("Số liệu tính đến ngày 14/12/2030, chi tiết tại Phụ lục I và Phụ lục II kèm theo."),
        Heading(1, "I.", "KẾT QUẢ"),
        Heading(2, "1.", "Chỉ tiêu"),
        *(Heading(3, f"{letter})", f"Điểm {letter}") for letter in LETTERS),
        Heading(2, "2.", "Nhiệm vụ"),
        Bullet(1, "Một gạch đầu dòng;"),
        Bullet(2, "Một dấu cộng đầu dòng."),
        TABLE,
        CHART,
        PageBreak(),
        Heading(1, "II.", "KIẾN NGHỊ"),
        Paragraph("Trên đây là báo cáo./."),
    ),
    signature=Signature(("GIÁM ĐỐC",), "Nguyễn Văn Thử"),
    recipients=("- Như trên;", "- Lưu: VT, STN."),
    annexes=tuple(
        Annex(
            f"Bảng {label}",
            f"Phụ lục {label}",
            f"BẢNG THỬ NGHIỆM {label}",
            "(Kèm theo Báo cáo số      /BC-STN)",
            landscape,
            TABLE,
        )
        for label, landscape in (("I", True), ("II", False))
    ),
)
LETTER: Final = NAMED._replace(
    kind="reminder",
    letterhead=NAMED.letterhead._replace(
        kind="", subject="", number="Số:      /STN", about="V/v đôn đốc thực hiện nhiệm vụ thử nghiệm", addressees=("Sở Tài chính",), basis=()
    ),
    body=(Paragraph("Đề nghị Sở Tài chính báo cáo trước ngày 20/12/2030 (Phụ lục kèm theo)."), Paragraph("Trân trọng./.")),
    annexes=(NAMED.annexes[0]._replace(label="Phụ lục"),),
)  # fmt: skip


@lru_cache(maxsize=4)
def shipped(today: date = TODAY) -> Workspace:
    """Return the shipped plans as they are on a day."""
    loader = Loader(PLANS)
    return loader.load(loader.settings(), today, date(2026, 1, 1), pinned=False)


def reports(kind: str, plan: str, period: str = "2022", *, apart: bool = False, today: date = TODAY) -> list[Report]:
    """Return the documents of a shipped plan."""
    workspace = shipped(today)
    found = read_period(period)
    assert found is not None
    return build(Request(kind, workspace.plans[plan], spanned(found, today, asked=True), apart=apart), workspace)


_ANSWERS: Final[dict[tuple[str, str], Any]] = {}


def status(run: Run, plan: str, day: str) -> Any:
    """Return what ``ckds status --format json`` says of a shipped plan on a day; asked once, for reading only."""
    if (plan, day) not in _ANSWERS:
        _ANSWERS[plan, day] = run("-C", str(PLANS), "--today", day, "status", "--plan", plan, "--format", "json").json
    return _ANSWERS[plan, day]


def shipped_plans() -> list[str]:
    """Return the ids of the shipped plans."""
    return sorted(path.parent.name for path in PLANS.glob("*/plan.yaml"))
