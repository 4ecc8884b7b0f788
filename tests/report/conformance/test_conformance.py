"""The layout of Nghị định 30/2020/NĐ-CP: our documents keep to it, and the checker sees one thing that does not."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from functools import lru_cache
from typing import Final

import pytest

from ckds.render.report_docx.write import docx
from ckds.views.report.model import KINDS
from tests.report.conformance import FORM, ROWS, check
from tests.report.samples import LETTER, NAMED, PLANS, reports, shipped_plans

Parts = dict[str, str]
MAIN: Final = "word/document.xml"
STYLES: Final = "word/styles.xml"


@lru_cache(maxsize=2)
def made(*, letter: bool = False) -> bytes:
    return docx(LETTER if letter else NAMED)


def parts_of(file: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return {name: archive.read(name).decode("utf-8", "surrogateescape") for name in archive.namelist()}


def packed(parts: Parts) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text.encode("utf-8", "surrogateescape"))
    return file.getvalue()


def change(part: str, old: str, new: str, *, last: bool = False) -> Callable[[Parts], None]:
    """Return a change of one place, the first or the last one."""

    def apply(parts: Parts) -> None:
        text = parts[part]
        at = text.rfind(old) if last else text.find(old)
        assert at >= 0, f"{old!r} is not in {part}"
        parts[part] = text[:at] + new + text[at + len(old) :]

    return apply


def style(name: str, old: str, new: str) -> Callable[[Parts], None]:
    """Return a change inside one style."""

    def apply(parts: Parts) -> None:
        found = re.search(rf'<w:style [^>]*w:styleId="{name}">.*?</w:style>', parts[STYLES], re.DOTALL)
        assert found, name
        assert old in found[0], f"{old!r} is not in {found[0]}"
        parts[STYLES] = parts[STYLES].replace(found[0], found[0].replace(old, new, 1))

    return apply


def at(words: str, old: str, new: str) -> Callable[[Parts], None]:
    """Return a change inside the paragraph that begins with some words."""

    def apply(parts: Parts) -> None:
        for found in re.finditer(r"<w:p>(?:(?!<w:p>).)*?</w:p>", parts[MAIN], re.DOTALL):
            if re.sub(r"<[^>]+>", "", found[0]).startswith(words):
                assert old in found[0], f"{old!r} is not in {found[0]}"
                parts[MAIN] = parts[MAIN].replace(found[0], found[0].replace(old, new, 1), 1)
                return
        raise AssertionError(words)

    return apply


# The longest documents: every unit and its tasks. `make test-all` makes them all,
# the fast run those of the shorter plans.
LONG: Final = {(plan, "scorecard") for plan in shipped_plans() if any((PLANS / plan / "tasks").glob("*.yaml"))}
LONG.update((plan, kind) for plan in ("hai-phong-2022", "hai-phong-bo-tttt-2022-2025") for kind in ("periodic", "plan"))
SIZE_14: Final = '<w:sz w:val="28"/>'
SIZE_13: Final = '<w:sz w:val="26"/>'
BOLD: Final = "<w:b/>"
CENTER: Final = '<w:jc w:val="center"/>'

# One change for each row; a row may have several. (row, letter?, change)
CHANGES: Final[list[tuple[str, bool, Callable[[Parts], None]]]] = [
    ("paper", False, change(MAIN, 'w:h="16838"', 'w:h="15840"')),
    ("orientation", False, change(MAIN, ' w:orient="landscape"', "")),
    ("margins", False, change(MAIN, 'w:left="1701"', 'w:left="1440"')),
    ("margins", False, change(MAIN, 'w:top="1134"', 'w:top="1440"')),
    ("font", False, change(STYLES, 'w:cs="Times New Roman"', 'w:cs="Arial"')),
    ("font", False, change(STYLES, 'w:eastAsia="Times New Roman"', 'w:eastAsia="SimSun"')),
    ("font", False, style("CKDSTrichYeu", BOLD, '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/><w:b/>')),
    ("font", False, at("Trên đây", "<w:r>", '<w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr>')),
    ("nfc", False, at("Trên đây", "Trên đây", unicodedata.normalize("NFD", "Trên đây"))),
    ("black", False, at("Trên đây", "<w:r>", '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr>')),
    ("black", False, change(MAIN, "<w:tcPr>", '<w:tcPr><w:shd w:val="clear" w:fill="DDEEFF"/>', last=True)),
    ("black", False, change("word/charts/chart1.xml", 'srgbClr val="000000"', 'srgbClr val="4472C4"')),
    ("page-number", False, change("word/header1.xml", " PAGE ", " NUMPAGES ")),
    ("page-number", False, style("CKDSSoTrang", CENTER, '<w:jc w:val="right"/>')),
    ("page-number", False, style("CKDSSoTrang", SIZE_14, '<w:sz w:val="20"/>')),
    ("first-page", False, change(MAIN, "<w:titlePg/>", "")),
    ("nation", False, style("CKDSQuocHieu", BOLD, "")),
    ("nation", False, change(MAIN, "CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI")),
    ("motto", False, change(MAIN, "Độc lập - Tự do", "Độc lập – Tự do")),
    ("motto", False, style("CKDSTieuNgu", SIZE_14, '<w:sz w:val="30"/>')),
    ("motto-rule", False, style("CKDSKeCa", 'w:val="single"', 'w:val="none"')),
    ("motto-rule", False, change(MAIN, '<w:pStyle w:val="CKDSKeCa"/><w:ind w:left="', '<w:pStyle w:val="CKDSKeCa"/><w:ind w:left="9')),
    ("parent", False, style("CKDSCoQuanChuQuan", '<w:sz w:val="24"/>', '<w:sz w:val="22"/>')),
    ("issuer", False, style("CKDSCoQuan", SIZE_13, SIZE_14)),
    ("issuer", False, at("SỞ THỬ NGHIỆM", "SỞ THỬ NGHIỆM", "Sở Thử nghiệm")),
    ("issuer-rule", False, change(MAIN, '<w:pStyle w:val="CKDSKeNgan"/><w:ind w:left="1', '<w:pStyle w:val="CKDSKeNgan"/><w:ind w:left="')),
    ("number", False, at("Số:", "/BC-STN", "/STN")),
    ("number", False, at("Số:", "Số:      /", "Số: 5/")),
    ("number", False, style("CKDSSo", SIZE_13, SIZE_14)),
    ("number", True, at("Số:", "/STN", "/CV STN")),
    ("place-date", False, at("Ví Dụ, ngày", "tháng 12", "tháng 03")),
    ("place-date", False, at("Ví Dụ, ngày", "ngày      tháng", "ngày 5 tháng")),
    ("place-date", False, style("CKDSDiaDanh", "<w:i/>", "")),
    ("type", False, style("CKDSTenLoai", BOLD, "")),
    ("type", False, at("BÁO CÁO", "BÁO CÁO", "Báo cáo")),
    ("subject", False, style("CKDSTrichYeu", CENTER, "")),
    ("subject", False, style("CKDSTrichYeu", SIZE_14, '<w:sz w:val="24"/>')),
    ("subject-rule", False, change(MAIN, '<w:pStyle w:val="CKDSKeNgan"/>', '<w:pStyle w:val="CKDSSauBang"/>', last=True)),
    ("about", True, style("CKDSVeViec", SIZE_13, SIZE_14)),
    ("about", True, style("CKDSVeViec", 'w:before="120"', 'w:before="0"')),
    ("addressees", False, at("- Sở Tài chính", "Sở Tài chính.", "Sở Tài chính;")),
    ("addressees", True, at("Kính gửi", "Kính gửi", "Gửi")),
    ("basis", False, at("Căn cứ Luật", "nghiệm;", "nghiệm,")),
    ("basis", False, at("Căn cứ Nghị định", "nghiệm.", "nghiệm;")),
    ("body-type", False, style("CKDSThanVanBan", SIZE_14, '<w:sz w:val="24"/>')),
    ("body-type", False, at("Trên đây", "<w:r>", "<w:r><w:rPr><w:i/></w:rPr>")),
    ("justified", False, at("Trên đây", "</w:pPr>", '<w:jc w:val="left"/></w:pPr>')),
    ("first-line", False, style("CKDSThanVanBan", 'w:firstLine="720"', 'w:firstLine="360"')),
    ("gap", False, style("CKDSThanVanBan", 'w:after="120"', 'w:after="0"')),
    ("line-spacing", False, style("CKDSThanVanBan", 'w:line="264"', 'w:line="400"')),
    ("heading-roman", False, at("I. KẾT QUẢ", "KẾT QUẢ", "Kết quả")),
    ("heading-roman", False, style("CKDSDeMuc1", BOLD, "")),
    ("heading-arabic", False, style("CKDSDeMuc2", BOLD, "")),
    ("heading-letter", False, at("đ) Điểm", "đ) ", "e) ")),
    ("heading-letter", False, at("g) Điểm", "g) ", "f) ")),
    ("literal-labels", False, at("2. Nhiệm vụ", "</w:pPr>", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')),
    ("order", False, at("II. KIẾN NGHỊ", "II. ", "III. ")),
    ("order", False, at("2. Nhiệm vụ", "2. ", "3. ")),
    ("keep-heading", False, style("CKDSDeMuc1", "<w:keepNext/>", "")),
    ("end", False, at("Trên đây", "./.", ".")),
    ("signer-rank", False, at("GIÁM ĐỐC", "GIÁM ĐỐC", "Giám đốc")),
    ("signer-rank", False, style("CKDSChucVu", BOLD, "")),
    ("signer-name", False, at("Nguyễn Văn Thử", "Nguyễn", "TS. Nguyễn")),
    ("signer-name", False, style("CKDSHoTen", BOLD, "")),
    ("receivers", False, style("CKDSNoiNhan", "<w:i/>", "")),
    ("receivers", False, at("Nơi nhận", "Nơi nhận:", "Gửi:")),
    ("receiver-list", False, at("- Như trên", "trên;", "trên,")),
    ("receiver-list", False, style("CKDSNoiNhanDong", '<w:sz w:val="22"/>', SIZE_13)),
    ("archive", False, at("- Lưu", "Lưu: VT, STN", "Sở Tài chính")),
    ("signed-together", False, at("Trên đây", "<w:keepNext/>", "")),
    ("annex-label", False, at("Phụ lục I", "Phụ lục I<", "Phụ lục 1<")),
    ("annex-label", True, at("Phụ lục", "Phụ lục<", "Phụ lục I<")),
    ("annex-label", False, style("CKDSPhuLuc", SIZE_14, SIZE_13)),
    ("annex-title", False, at("BẢNG THỬ NGHIỆM II", "BẢNG THỬ", "Bảng thử")),
    ("annex-reference", False, style("CKDSKemTheo", "<w:i/>", "")),
    ("annex-reference", False, at("(Kèm theo", "(Kèm theo", "(Ban hành kèm")),
    ("annex-pages", False, change(MAIN, '<w:pgNumType w:start="1"/>', "")),
    ("annex-named", False, at("Số liệu tính", " và Phụ lục II", "")),
    ("header-row", False, change(MAIN, "<w:tblHeader/>", "")),
    ("whole-rows", False, change(MAIN, "<w:cantSplit/></w:trPr>", "</w:trPr>", last=True)),
    ("widths", False, change(MAIN, '<w:tblLayout w:type="fixed"/>', "", last=True)),
    ("widths", False, change(MAIN, '<w:gridCol w:w="', '<w:gridCol w:w="1', last=True)),
    ("widths", False, change(MAIN, '<w:tcW w:w="', '<w:tcW w:w="1', last=True)),
    ("table-type", False, style("CKDSOBang", '<w:sz w:val="24"/>', '<w:sz w:val="16"/>')),
]  # fmt: skip


@pytest.mark.parametrize("letter", [False, True])
def test_the_sample_keeps_to_every_row(letter: bool) -> None:
    assert check(made(letter=letter)) == []


@pytest.mark.parametrize(
    ("row", "letter", "changed"), CHANGES, ids=[f"{at}-{row}" for at, (row, _, _) in enumerate(CHANGES)]
)
def test_one_change_is_named(row: str, letter: bool, changed: Callable[[Parts], None]) -> None:
    parts = parts_of(made(letter=letter))
    changed(parts)
    assert row in {breach.row for breach in check(packed(parts))}


def test_every_row_is_tried() -> None:
    assert {row for row, _, _ in CHANGES} == set(ROWS)


@pytest.mark.parametrize(
    ("plan", "kind"),
    [
        pytest.param(plan, kind, marks=[pytest.mark.slow] * ((plan, kind) in LONG))
        for plan in shipped_plans()
        for kind in KINDS
    ],
)
def test_every_kind_for_every_shipped_plan(plan: str, kind: str) -> None:
    found = reports(kind, plan)
    assert found or kind == "reminder"  # nobody is reminded where nothing is overdue
    for report in found:
        without = FORM if kind == "form" else frozenset()
        assert check(docx(report), printed_labels=kind == "plan", without=without) == []
