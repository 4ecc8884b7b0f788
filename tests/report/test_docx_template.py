"""Word templates: those that ship, those that an official edits in Word, and those that somebody else sends."""

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from ckds.render.report.contract import unknown
from ckds.render.report_docx.bounds import Budget, RunawayError
from ckds.render.report_docx.engine import Closed
from ckds.render.report_docx.faults import WordTemplateError
from ckds.render.report_docx.inspect import variables
from ckds.render.report_docx.write import docx, shipped
from ckds.views.report.model import KINDS, Report
from tests.report.conformance import check
from tests.report.conformance.resolve import Package, W, text
from tests.report.samples import LETTER, NAMED
from tests.report.tools import needs_tool

MAIN: Final = "word/document.xml"
ROOT: Final = Path(__file__).parents[2]
OPEN: Final = '<w:r><w:t xml:space="preserve">'
CLOSE: Final = "</w:t></w:r>"


def edited(change: Callable[[str], str], part: str = MAIN, kind: str = "periodic") -> bytes:
    """Return a copy of a shipped template with one part changed, as a file."""
    return packed({**parts_of(shipped(kind)), part: change(parts_of(shipped(kind))[part])})


def parts_of(file: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return {name: archive.read(name).decode("utf-8", "surrogateescape") for name in archive.namelist()}


def packed(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def swap(old: str, new: str) -> Callable[[str], str]:
    def change(xml: str) -> str:
        assert old in xml
        return xml.replace(old, new, 1)

    return change


def words(file: bytes) -> list[str]:
    return [said for one in Package(file).body.iter(f"{W}p") if (said := text(one).strip())]


# --- the shipped ones -----------------------------------------------------------------------------------------------
def test_the_shipped_templates_are_what_the_tool_writes() -> None:
    done = subprocess.run(
        [sys.executable, "tools/make_templates.py", "--check"], cwd=ROOT, check=False, capture_output=True
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("kind", KINDS)
def test_every_variable_of_a_shipped_template_is_in_the_contract(kind: str) -> None:
    found = variables(shipped(kind))
    assert [one.name for one in found if unknown(one.name)] == []
    assert {"letterhead.number", "body[].text", "signature.lines", "annexes[].table"} <= {one.name for one in found}


@pytest.mark.parametrize("kind", KINDS)
def test_every_paragraph_of_a_shipped_template_has_a_named_style(kind: str) -> None:
    package = Package(shipped(kind))
    ids = {style.get(f"{W}styleId") for style in package.tree("word/styles.xml").iterfind(f"{W}style")}
    named = {one.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for one in package.body.iter(f"{W}p")}
    assert named <= ids


# --- edited in Word -------------------------------------------------------------------------------------------------
def in_words_own_way(xml: str) -> str:
    """Do to a template what Word does while a person edits it.

    Tags are split into runs between which proofing marks and revision ids stand, quotes become typographic, a paragraph is
    moved and another written.
    """
    xml = xml.replace(
        "{{ letterhead.number }}",
        f'{{{CLOSE}<w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1B2C3"><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>{{ letter{CLOSE}'
        f'<w:proofErr w:type="spellEnd"/><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>{OPEN}head.number }}{CLOSE}{OPEN}}}',
    )
    xml = xml.replace('block.type == "heading" and', "block.type == “heading” and")
    xml = xml.replace('block.type == "paragraph"', f"block.type{CLOSE}{OPEN} == ‘paragraph’")
    xml = xml.replace('{{ "." if loop.last else ";" }}', "{{ “.” if loop.last else “;” }}")
    xml = xml.replace("{%p endfor %}", f"{{%p{CLOSE}{OPEN}\u00a0endfor %}}", 1)
    signature = re.search(r'<w:p><w:pPr><w:pStyle w:val="CKDSHoTen"/>.*?</w:p>', xml)
    assert signature
    moved = xml.replace(signature[0], "").replace(
        '<w:p><w:pPr><w:pStyle w:val="CKDSTenLoai"/>', f'{signature[0]}<w:p><w:pPr><w:pStyle w:val="CKDSTenLoai"/>', 1
    )
    own = f'<w:p w:rsidR="00D4E5F6"><w:pPr><w:jc w:val="center"/></w:pPr>{OPEN}Số liệu đến {{{{ today_words }}}}{CLOSE}</w:p>'
    return moved.replace(
        '<w:p><w:pPr><w:pStyle w:val="CKDSTrichYeu"/>', f'{own}<w:p><w:pPr><w:pStyle w:val="CKDSTrichYeu"/>', 1
    )


def test_a_template_edited_in_word_renders() -> None:
    found = words(docx(NAMED, edited(in_words_own_way)))
    usual = words(docx(NAMED))
    assert "Số:      /BC-STN" in found
    assert found.index("Nguyễn Văn Thử") == found.index("BÁO CÁO") - 1  # where it was moved to
    assert found.index("Số liệu đến 14/12/2030") == found.index("BÁO CÁO") + 1
    assert sorted(found) == sorted([*usual, "Số liệu đến 14/12/2030"])


def test_variables_are_found_in_a_template_edited_in_word() -> None:
    assert "today_words" in {one.name for one in variables(edited(in_words_own_way))}


def test_a_changed_style_is_kept() -> None:
    changed = edited(
        lambda xml: re.sub(r'(w:styleId="CKDSThanVanBan">.*?)w:firstLine="720"', r'\1w:firstLine="567"', xml, count=1),
        "word/styles.xml",
    )
    assert check(docx(NAMED, changed)) == []


def test_styles_are_known_by_name_so_that_their_ids_may_change() -> None:
    """LibreOffice and Word write ids anew when they save."""
    parts = parts_of(shipped("periodic"))
    for name in (MAIN, "word/styles.xml", "word/header1.xml", "word/header2.xml"):
        parts[name] = re.sub(r'"CKDS(\w+)"', r'"X\1"', parts[name])
    file = docx(NAMED, packed(parts))
    assert b'"CKDS' not in Package(file).parts[MAIN]
    assert check(file) == []


def test_a_row_loop_of_ones_own_renders() -> None:
    """A table drawn in Word: heading, a row with the loop, a sample row."""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p>{OPEN}{{{{ row.cells[{at}].text }}}}{CLOSE}</w:p></w:tc>'
        for at in (1, 2)
    )
    tags = [
        f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>{OPEN}{{%tr {tag} %}}{CLOSE}</w:p></w:tc></w:tr>'
        for tag in ("for row in annexes[0].table.rows", "endfor")
    ]
    table = f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>{tags[0]}<w:tr>{cells}</w:tr>{tags[1]}</w:tbl>'
    file = docx(NAMED, edited(lambda xml: xml.replace("</w:tbl>", f"</w:tbl><w:p/>{table}", 1)))
    rows = Package(file).body.findall(f"{W}tbl")[1].findall(f"{W}tr")
    assert [[text(p) for p in row.iter(f"{W}p")] for row in rows] == [
        [cell.text for cell in row.cells[1:3]] for row in NAMED.annexes[0].table.rows
    ]


def test_headers_and_notes_are_filled_in() -> None:
    found = docx(
        NAMED,
        edited(
            lambda xml: xml.replace("</w:hdr>", f"<w:p>{OPEN}{{{{ plan_title }}}}{CLOSE}</w:p></w:hdr>"),
            "word/header1.xml",
        ),
    )
    assert "Kế hoạch số 1/KH-UBND" in parts_of(found)["word/header1.xml"]


@pytest.mark.slow
def test_a_template_saved_by_an_office_program_renders(tmp_path: Path) -> None:
    program = needs_tool("soffice", "libreoffice")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "mau.docx").write_bytes(shipped("periodic"))
    subprocess.run(
        [program, "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path), str(tmp_path / "in" / "mau.docx")],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    saved = (tmp_path / "mau.docx").read_bytes()
    assert sorted(words(docx(NAMED, saved))) == sorted(words(docx(NAMED)))


# --- errors ---------------------------------------------------------------------------------------------------------
def fault(template: bytes, report: Report = NAMED) -> WordTemplateError:
    with pytest.raises(WordTemplateError) as found:
        docx(report, template, name="mau-cua-toi.docx")
    return found.value


def test_a_misspelt_variable_is_named_with_template_and_paragraph() -> None:
    found = fault(edited(swap("{{ letterhead.number }}", "Số hiệu {{ letterhead.nubmer }}")))
    assert (found.template, found.variable, found.where) == (
        "mau-cua-toi.docx",
        "nubmer",
        "Số hiệu {{ letterhead.nubmer }}",
    )
    assert "mau-cua-toi.docx" in found.message.vi
    assert "“nubmer”; có phải ý bạn là number" in found.message.vi
    assert found.hint is not None
    assert "place_and_date" in found.hint.vi  # what is there instead


def test_a_misspelt_field_of_the_report_is_met_with_the_nearest() -> None:
    found = fault(edited(swap("{{ letterhead.number }}", "{{ lettehead.number }}")))
    assert "“lettehead”; có phải ý bạn là letterhead" in found.message.vi


@pytest.mark.parametrize(
    ("old", "new", "where", "said"),
    [
        ("{{ letterhead.number }}", "{{ letterhead. }}", "{{ letterhead. }}", "không đọc được"),
        ("{{ letterhead.number }}", "{{ letterhead.number | sAfe }}", "{{ letterhead.number | sAfe }}", "sAfe"),
        ("{{ title_ }}", "", "", ""),
        ("{{ letterhead.kind }}", "{{ 1 / 0 }}", "{{ 1 / 0 }}", "division by zero"),
        ("{{ letterhead.kind }}", "{% include 'x' %}", "{% include 'x' %}", "không được dùng"),
    ],
)
def test_errors_name_the_paragraph(old: str, new: str, where: str, said: str) -> None:
    if not new:
        old, new, where, said = "{{ block.title }}", "{{ block.titel }}", "{{ block.titel }}", "“titel”"
    found = fault(edited(swap(old, new)))
    assert found.where == where
    assert said in found.message.vi


def test_a_loop_that_is_not_closed_is_said_so() -> None:
    assert "không đọc được" in fault(edited(lambda xml: xml.replace("{%p endfor %}", "", 1))).message.vi


def test_undeclared_variables_are_listed_without_rendering() -> None:
    found = variables(edited(swap("{{ letterhead.number }}", "Số hiệu {{ letterhead.nubmer }}")))
    wrong = [(one.name, one.where) for one in found if unknown(one.name)]
    assert wrong == [("letterhead.nubmer", "Số hiệu {{ letterhead.nubmer }}")]


def test_variables_follow_loops_and_names_of_ones_own() -> None:
    tag = "{% set first = annexes[0] %}{% for one in first.table.rows %}{{ one.cells[0].txet }}{% endfor %}{{ figures['tasks'] }}"
    names = {one.name for one in variables(edited(swap("{{ letterhead.kind }}", tag)))}
    assert {"annexes[].table.rows[].cells[].txet", "figures.tasks"} <= names


# --- untrusted ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "tag",
    [
        "{{ letterhead.__class__ }}", "{{ ''.__class__.__mro__ }}", "{{ '{0.__class__}'.format(title) }}", "{{ self }}", "{{ cycler }}",
        "{{ title | safe }}", "{{ title | attr('x') }}", "{{ title | map(attribute='__class__') | first }}", "{% import 'os' as os %}",
        "{{ letterhead._replace(number='1') }}", "{{ title.__init__.__globals__ }}", "{{ lipsum() }}", "{{ title | join('', attribute='__class__') }}",
    ],
)  # fmt: skip
def test_code_in_a_template_is_refused(tag: str) -> None:
    fault(edited(swap("{{ letterhead.kind }}", tag)))


@pytest.mark.parametrize(
    "tag",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for a in range(99999) %}{% set x = range(99999) | sum %}{% endfor %}",
        "{{ 'a' * 1000000000 }}", "{{ 9 ** 999999 }}", "{{ '%999999999d' % 1 }}", "{{ range(9) | batch(999999999, 'x') | list }}",
        "{% for a in range(999) %}{{ title | replace('', title * 9) }}{% endfor %}", "{{ range(99999) | join(title ~ title) }}" * 40,
        pytest.param("{% for a in range(99999) %}{% for b in title %}{{ plan_title }}{{ plan_title }}{% endfor %}{% endfor %}", marks=pytest.mark.slow),
    ],
)  # fmt: skip
def test_a_template_always_ends(tag: str) -> None:
    assert "quá nhiều" in fault(edited(swap("{{ letterhead.kind }}", tag))).message.vi


def test_output_is_counted() -> None:
    with pytest.raises(RunawayError):
        Closed(Budget(letters=100), {}).written("{% for a in range(200) %}x{% endfor %}", {})


def test_texts_that_double_are_stopped() -> None:
    with pytest.raises(RunawayError):
        Closed(Budget(), {}).written("{{ " + " ~ ".join(["a"] * 30) + " }}", {"a": "x" * 10_000})


def macro(parts: dict[str, str]) -> None:
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        "document.main+xml", "document.macroEnabled.main+xml"
    )


def outside_picture(parts: dict[str, str]) -> None:
    link = '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/>'
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        "</Relationships>", f"{link}</Relationships>"
    )


def embedded(parts: dict[str, str]) -> None:
    link = '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject" Target="embeddings/oleObject1.bin"/>'
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        "</Relationships>", f"{link}</Relationships>"
    )


def fetching_field(parts: dict[str, str]) -> None:
    parts[MAIN] = parts[MAIN].replace(
        "</w:body>", '<w:p><w:r><w:instrText> INCLUDETEXT "C:\\\\x.docx" </w:instrText></w:r></w:p></w:body>'
    )


def entity(parts: dict[str, str]) -> None:
    parts[MAIN] = parts[MAIN].replace(
        "<w:document", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document', 1
    )


def bomb(parts: dict[str, str]) -> None:
    parts["word/extra.xml"] = "0" * 60_000_000


def huge_part(parts: dict[str, str]) -> None:
    parts[MAIN] = parts[MAIN].replace("</w:body>", " " * 9_000_000 + "</w:body>")


@pytest.mark.parametrize("change", [macro, outside_picture, embedded, fetching_field, entity, bomb, huge_part])
def test_a_file_that_is_more_than_a_document_is_refused(change: Callable[[dict[str, str]], None]) -> None:
    parts = parts_of(shipped("periodic"))
    change(parts)
    found = fault(packed(parts))
    assert found.template == "mau-cua-toi.docx"
    assert found.hint is not None


@pytest.mark.parametrize(
    "file", [b"", b"PK\x03\x04", b"not a zip", packed({"a.txt": "x"}), packed({"[Content_Types].xml": "<Types/>"})]
)
def test_what_is_no_word_file_is_said_so(file: bytes) -> None:
    assert "Word" in fault(file).message.vi


def test_a_damaged_file_is_said_so() -> None:
    whole = bytearray(shipped("periodic"))
    for at in range(200, len(whole), 997):
        whole[at] ^= 0xFF
    fault(bytes(whole))


def test_a_letter_without_annex_needs_no_second_section() -> None:
    assert len(Package(docx(LETTER._replace(annexes=()))).body.findall(f".//{W}sectPr")) == 1


def test_links_to_pages_stay() -> None:
    """A hyperlink is followed by nobody until a reader clicks it."""
    parts: dict[str, Any] = parts_of(shipped("periodic"))
    link = '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.vn/" TargetMode="External"/>'
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        "</Relationships>", f"{link}</Relationships>"
    )
    assert words(docx(NAMED, packed(parts))) == words(docx(NAMED))
