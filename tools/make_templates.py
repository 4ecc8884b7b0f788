"""Writes the Word templates that ship with ckds (``src/ckds/templates/*.docx``), or checks that they are what this says.

They are ordinary Word files in the layout of Nghị định 30/2020/NĐ-CP: every paragraph has a named style (“CKDS …”), so that
an office changes sizes and gaps in Word's list of styles. The same run gives the same bytes.

Usage: python tools/make_templates.py [--check]
"""

import io
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from ckds.render.report_docx.widths import twips

FOLDER: Final = Path(__file__).parent.parent / "src" / "ckds" / "templates"
KINDS: Final = ("periodic", "reminder", "scorecard", "plan", "form")
WHEN: Final = (2020, 3, 5, 0, 0, 0)  # fixed: the day Nghị định 30/2020/NĐ-CP was issued

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FONT: Final = "Times New Roman"

# Twentieths of a point. A4 210 × 297 mm; margins 20, 20, 30 and 15 mm (Phụ lục I, phần I, mục I.3).
SHORT, LONG = 11906, 16838
TOP, BOTTOM, LEFT, RIGHT = 1134, 1134, 1701, 851
WIDE: Final = SHORT - LEFT - RIGHT
LETTERHEAD: Final = (3600, WIDE - 3600)
SIGNATURE: Final = (4300, WIDE - 4300)


# --- styles -------------------------------------------------------------------------------------------------------
def style(
    name: str, title: str, paragraph: str = "", run: str = "", *, based: str = "Normal", after: str | None = None
) -> str:
    """Return a paragraph style."""
    following = f'<w:next w:val="{after}"/>' if after else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{title}"/>'
        f'<w:basedOn w:val="{based}"/>{following}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def gap(before: int = 0, after: int = 0, line: int = 240) -> str:
    """Return the space around a paragraph and between its lines."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def size(points: float) -> str:
    """Return a size of type."""
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


BOLD: Final = "<w:b/><w:bCs/>"
ITALIC: Final = "<w:i/><w:iCs/>"
CENTER: Final = '<w:jc w:val="center"/>'
BOTH: Final = '<w:jc w:val="both"/>'
FIRST: Final = '<w:ind w:firstLine="720"/>'
KEEP: Final = "<w:keepNext/>"
BODY: Final = gap(60, 120, 264)
# A letter about one task is to end on its first page: 6 points between paragraphs, the least that
# Nghị định 30/2020/NĐ-CP allows (Phụ lục I, phần I, mục II.5).
LETTER: Final = gap(0, 120, 252)
# An almost flat paragraph whose upper border is the ruled line; its indents say how long the line is.
RULE: Final = (
    '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>'
    '<w:spacing w:before="40" w:after="0" w:line="60" w:lineRule="exact"/>'
)

STYLES: Final = [
    style("CKDSCoQuanChuQuan", "CKDS Cơ quan chủ quản", gap() + CENTER, size(12)),
    style("CKDSCoQuan", "CKDS Cơ quan ban hành", gap() + CENTER, BOLD + size(13)),
    style("CKDSQuocHieu", "CKDS Quốc hiệu", gap() + CENTER, BOLD + size(13)),
    style("CKDSTieuNgu", "CKDS Tiêu ngữ", gap() + CENTER, BOLD + size(14)),
    style("CKDSKeCa", "CKDS Kẻ dài bằng dòng trên", RULE + CENTER, size(2)),
    style("CKDSKeNgan", "CKDS Kẻ ngắn dưới dòng trên", RULE + CENTER, size(2)),
    style("CKDSSo", "CKDS Số, ký hiệu", gap(120) + CENTER, size(13)),
    style("CKDSVeViec", "CKDS Về việc", gap(120) + CENTER, size(13)),
    style("CKDSDiaDanh", "CKDS Địa danh, ngày tháng", gap(120) + CENTER, ITALIC + size(13)),
    style("CKDSTenLoai", "CKDS Tên loại", KEEP + gap(360) + CENTER, BOLD + size(14), after="CKDSTrichYeu"),
    style("CKDSTrichYeu", "CKDS Trích yếu", KEEP + gap() + '<w:ind w:left="567" w:right="567"/>' + CENTER, BOLD + size(14)),
    style("CKDSKinhGui", "CKDS Kính gửi", gap(360, 120) + CENTER, size(14)),
    style("CKDSKinhGuiDau", "CKDS Kính gửi nhiều nơi", KEEP + gap(360) + '<w:ind w:left="1701"/>', size(14)),
    # The dash stands under the colon: so far in as “Kính gửi” is long.
    style(
        "CKDSKinhGuiDong",
        "CKDS Nơi được gửi",
        gap(60, 60) + f'<w:ind w:left="{1701 + twips("Kính gửi", 14, bold=False) + 160}" w:hanging="160"/>',
        size(14),
    ),
    style("CKDSCanCu", "CKDS Căn cứ", BODY + FIRST + BOTH, ITALIC + size(14)),
    style("CKDSThanVanBan", "CKDS Thân văn bản", BODY + FIRST + BOTH, size(14)),
    style("CKDSDeMuc1", "CKDS Đề mục I", KEEP + BODY + FIRST + BOTH + '<w:outlineLvl w:val="0"/>', BOLD + size(14), after="CKDSThanVanBan"),
    style("CKDSDeMuc2", "CKDS Đề mục 1", KEEP + BODY + FIRST + BOTH + '<w:outlineLvl w:val="1"/>', BOLD + size(14), after="CKDSThanVanBan"),
    style("CKDSDeMuc3", "CKDS Đề mục a)", KEEP + BODY + FIRST + BOTH + '<w:outlineLvl w:val="2"/>', size(14), after="CKDSThanVanBan"),
    style("CKDSGach", "CKDS Gạch đầu dòng", "", "", based="CKDSThanVanBan"),
    style("CKDSCong", "CKDS Dấu cộng đầu dòng", "", "", based="CKDSThanVanBan"),
    style("CKDSTenBang", "CKDS Tên bảng, biểu đồ", KEEP + gap(120, 60) + CENTER, BOLD + size(13)),
    style("CKDSDauBang", "CKDS Đầu bảng", gap(40, 40) + CENTER, BOLD + size(12)),
    style("CKDSOBang", "CKDS Ô bảng", gap(20, 20) + '<w:jc w:val="left"/>', size(12)),
    style("CKDSNhomBang", "CKDS Dòng nhóm trong bảng", KEEP, BOLD, based="CKDSOBang"),
    style("CKDSTongBang", "CKDS Dòng tổng trong bảng", "", BOLD, based="CKDSOBang"),
    style("CKDSGhiChuBang", "CKDS Ghi chú bảng", gap(60) + BOTH, ITALIC + size(12)),
    style("CKDSSauBang", "CKDS Khoảng cách sau bảng", '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>', size(2)),
    style("CKDSBieuDo", "CKDS Biểu đồ", gap(0, 120) + CENTER, size(12)),
    style("CKDSNgatTrang", "CKDS Ngắt trang", gap(), ""),
    style("CKDSChucVu", "CKDS Chức vụ người ký", KEEP + gap() + CENTER, BOLD + size(14)),
    style("CKDSHoTen", "CKDS Họ tên người ký", gap(1500) + CENTER, BOLD + size(14)),
    style("CKDSNoiNhan", "CKDS Nơi nhận", gap(), BOLD + ITALIC + size(12)),
    style("CKDSNoiNhanDong", "CKDS Danh sách nơi nhận", gap(), size(11)),
    style("CKDSPhuLuc", "CKDS Phụ lục", KEEP + gap() + CENTER, BOLD + size(14)),
    style("CKDSTenPhuLuc", "CKDS Tên phụ lục", KEEP + gap() + CENTER, BOLD + size(14)),
    style("CKDSKemTheo", "CKDS Kèm theo", KEEP + gap(0, 180) + CENTER, ITALIC + size(14)),
    style("CKDSNgatMuc", "CKDS Hết phần", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>', size(1)),
    style("CKDSSoTrang", "CKDS Số trang", gap() + CENTER, size(14)),
]  # fmt: skip

_EDGES: Final = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)
TABLES: Final = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:customStyle="1" w:styleId="CKDSBang"><w:name w:val="CKDS Bảng"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
    f"<w:tblPr><w:tblBorders>{_EDGES}</w:tblBorders><w:tblCellMar>"
    '<w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def styles(kind: str) -> str:
    """Return the part with every style."""
    own = "".join(STYLES)
    own = own.replace(BODY, LETTER).replace(gap(360, 120), gap(240, 120)) if kind == "reminder" else own
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    language = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
    return (
        f'{HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}{size(14)}{language}</w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{gap()}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
        '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        f"{TABLES}{own}</w:styles>"
    )


# --- content ------------------------------------------------------------------------------------------------------
def line(style_: str, text: str = "", more: str = "") -> str:
    """Return a paragraph."""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_}"/>{more}</w:pPr>{run}</w:p>'


def tag(text: str) -> str:
    """Return a paragraph that holds only an instruction and leaves nothing behind."""
    return line("CKDSThanVanBan", "{%p " + text + " %}")


def each(loop: str, *inner: str) -> str:
    """Return ``inner`` for every item."""
    return tag(f"for {loop}") + "".join(inner) + tag("endfor")


def when(*cases: tuple[str, str]) -> str:
    """Return the first case whose condition holds."""
    words = ["if", *["elif"] * (len(cases) - 1)]
    return "".join(tag(f"{word} {test}") + inner for word, (test, inner) in zip(words, cases, strict=True)) + tag(
        "endif"
    )


def rule(style_: str, text: str, points: float, cell: int, share: float) -> str:
    """Return a ruled line that is ``share`` of the sample text; it is measured again when a report is written."""
    side = (cell - round(twips(text, points, bold=True) * share)) // 2
    return line(style_, more=f'<w:ind w:left="{side}" w:right="{side}"/>')


def grid(widths: tuple[int, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a table without borders."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    made = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for width, cell in zip(widths, cells, strict=True)
        )
        + "</w:tr>"
        for cells in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0000"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{made}</w:tbl>"
    )


def letterhead(letter: bool) -> str:
    """Return cells 1 to 5 of the layout."""
    motto = "Độc lập - Tự do - Hạnh phúc"
    left, right = LETTERHEAD
    issuer = (
        when(("letterhead.parent", line("CKDSCoQuanChuQuan", "{{ letterhead.parent }}")))
        + each("name in letterhead.issuer", line("CKDSCoQuan", "{{ name }}"))
        + rule("CKDSKeNgan", "ỦY BAN NHÂN DÂN", 13, left, 0.4)
    )
    nation = (
        line("CKDSQuocHieu", "{{ letterhead.nation }}")
        + when(("letterhead.motto", line("CKDSTieuNgu", "{{ letterhead.motto }}")))
        + rule("CKDSKeCa", motto, 14, right, 1)
    )
    number = line("CKDSSo", "{{ letterhead.number }}")
    if letter:
        number += when(("letterhead.about", line("CKDSVeViec", "{{ letterhead.about }}")))
    dated = line("CKDSDiaDanh", "{{ letterhead.place_and_date }}")
    return grid(LETTERHEAD, ((issuer, nation), (number, dated)))


def title() -> str:
    """Return the type and the subject."""
    return (
        line("CKDSTenLoai", "{{ letterhead.kind }}")
        + line("CKDSTrichYeu", "{{ letterhead.subject }}")
        + rule("CKDSKeNgan", "Kết quả thực hiện Kế hoạch chuyển đổi số", 14, WIDE, 0.4)
    )


def addressees() -> str:
    """Return “Kính gửi”: one on the line itself, several below it."""
    several = line("CKDSKinhGuiDau", "Kính gửi:") + each(
        "addressee in letterhead.addressees",
        line("CKDSKinhGuiDong", '- {{ addressee }}{{ "." if loop.last else ";" }}'),
    )
    return when(
        (
            "letterhead.addressees | length == 1",
            line("CKDSKinhGui", "Kính gửi: {{ letterhead.addressees[0] }}"),
        ),
        ("letterhead.addressees", several),
    )


def blocks() -> str:
    """Return the body: one sample of each sort of block."""
    table = (
        when(("block.caption", line("CKDSTenBang", "{{ block.caption }}")))
        + line("CKDSOBang", "{{p block | table }}")
        + each("note in block.notes", line("CKDSGhiChuBang", "{{ note }}"))
        + line("CKDSSauBang")
    )
    chart = line("CKDSTenBang", "{{ block.title }}") + line("CKDSBieuDo", "{{ block | drawing }}")
    broken = '<w:p><w:pPr><w:pStyle w:val="CKDSNgatTrang"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'
    return each(
        "block in body",
        when(
            ('block.type == "heading" and block.level == 1', line("CKDSDeMuc1", "{{ block.label }} {{ block.text }}")),
            ('block.type == "heading" and block.level == 2', line("CKDSDeMuc2", "{{ block.label }} {{ block.text }}")),
            ('block.type == "heading"', line("CKDSDeMuc3", "{{ block.label }} {{ block.text }}")),
            ('block.type == "paragraph"', line("CKDSThanVanBan", "{{ block.text }}")),
            ('block.type == "bullet" and block.level == 1', line("CKDSGach", "- {{ block.text }}")),
            ('block.type == "bullet"', line("CKDSCong", "+ {{ block.text }}")),
            ('block.type == "table"', table),
            ('block.type == "chart"', chart),
            ('block.type == "page-break"', broken),
        ),
    )


def signature() -> str:
    """Return who signs, and beside it who receives the document."""
    receivers = when(
        ("recipients", line("CKDSNoiNhan", "Nơi nhận:") + each("receiver in recipients", line("CKDSNoiNhanDong", "{{ receiver }}"))),
    )  # fmt: skip
    signer = each("words in signature.lines", line("CKDSChucVu", "{{ words }}")) + line(
        "CKDSHoTen", "{{ signature.name }}"
    )
    return when(
        ("signature.lines or recipients", grid(SIGNATURE, ((receivers, signer),))),
    )


def annexes() -> str:
    """Return the annexes, each a section of its own whose pages are numbered from 1."""
    return each(
        "annex in annexes",
        line("CKDSPhuLuc", "{{ annex.label }}"),
        line("CKDSTenPhuLuc", "{{ annex.title }}"),
        line("CKDSKemTheo", "{{ annex.reference }}"),
        each("words in annex.intro", line("CKDSThanVanBan", "{{ words }}")),
        line("CKDSOBang", "{{p annex.table | table }}"),
        each("note in annex.table.notes", line("CKDSGhiChuBang", "{{ note }}")),
        when(
            ("annex.landscape", line("CKDSNgatMuc", more=section(lying=True, first=1))),
            ("not annex.landscape", line("CKDSNgatMuc", more=section(first=1))),
        ),
    )


def section(*, lying: bool = False, first: int | None = None) -> str:
    """Return the set-up of the pages of a section; a number is shown from its second page on."""
    width, height, turned = (LONG, SHORT, ' w:orient="landscape"') if lying else (SHORT, LONG, "")
    numbers = f'<w:pgNumType w:start="{first}"/>' if first is not None else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
        f'<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{TOP}" w:right="{RIGHT}" w:bottom="{BOTTOM}" w:left="{LEFT}" w:header="567" w:footer="567" w:gutter="0"/>'
        f'{numbers}<w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )


def document(kind: str) -> str:
    """Return the main part of a template."""
    letter = kind == "reminder"
    # What follows the last annex is empty and is dropped when a report is written.
    content = (
        letterhead(letter)
        + ("" if letter else title())
        + addressees()
        + each("words in letterhead.basis", line("CKDSCanCu", "{{ words }}"))
        + blocks()
        + signature()
        + when(("annexes", line("CKDSNgatMuc", more=section())))
        + annexes()
        + line("CKDSNgatMuc")
        + section()
    )
    return f'{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{content}</w:body></w:document>'


# --- the file -----------------------------------------------------------------------------------------------------
def numbered() -> str:
    """Return the header with the page number, centred in the upper margin (Phụ lục I, phần I, mục I.7)."""
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return f'{HEAD}<w:hdr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="CKDSSoTrang"/></w:pPr>{field}</w:p></w:hdr>'


def parts(kind: str) -> dict[str, str]:
    """Return the parts of a template by their names in the file."""
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = {
        "/word/document.xml": f"{office}.document.main+xml", "/word/styles.xml": f"{office}.styles+xml",
        "/word/settings.xml": f"{office}.settings+xml", "/word/fontTable.xml": f"{office}.fontTable+xml",
        "/word/header1.xml": f"{office}.header+xml", "/word/header2.xml": f"{office}.header+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }  # fmt: skip
    inside = {
        "rId1": ("styles", "styles.xml"), "rId2": ("settings", "settings.xml"), "rId3": ("fontTable", "fontTable.xml"),
        "rId4": ("header", "header1.xml"), "rId5": ("header", "header2.xml"),
    }  # fmt: skip
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="{name}" ContentType="{kind_}"/>' for name, kind_ in overrides.items())
        + "</Types>",
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{package}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{package}/relationships">'
        + "".join(f'<Relationship Id="{id_}" Type="{R}/{type_}" Target="{target}"/>' for id_, (type_, target) in inside.items())
        + "</Relationships>",
        "word/document.xml": document(kind),
        "word/styles.xml": styles(kind),
        "word/settings.xml": f'{HEAD}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>',
        "word/fontTable.xml": f'{HEAD}<w:fonts xmlns:w="{W}"><w:font w:name="{FONT}"><w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>',
        "word/header1.xml": numbered(),
        "word/header2.xml": f'{HEAD}<w:hdr xmlns:w="{W}">{line("CKDSSoTrang")}</w:hdr>',
        "docProps/core.xml": f'{HEAD}<cp:coreProperties xmlns:cp="{package}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{{ title }}</dc:title><dc:language>vi-VN</dc:language>'
        '<dcterms:created xsi:type="dcterms:W3CDTF">2020-03-05T00:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2020-03-05T00:00:00Z</dcterms:modified></cp:coreProperties>',
    }  # fmt: skip


def file(kind: str) -> bytes:
    """Return a template as a file: the same bytes each time."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in parts(kind).items():
            entry = zipfile.ZipInfo(name, WHEN)
            entry.compress_type = zipfile.ZIP_STORED  # compressed bytes would differ with the version of zlib
            entry.create_system = 0
            archive.writestr(entry, text.encode("utf-8"))
    return made.getvalue()


def main() -> int:
    """Write every template, or say which are not what this tool writes."""
    wrong = []
    for kind in KINDS:
        path = FOLDER / f"{kind}.docx"
        made = file(kind)
        if "--check" not in sys.argv[1:]:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made)
        elif not path.exists() or path.read_bytes() != made:
            wrong.append(path.name)
    for name in wrong:
        print(
            f"templates: {name} khác mã nguồn; chạy: python tools/make_templates.py | is not what the tool writes",
            file=sys.stderr,
        )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
