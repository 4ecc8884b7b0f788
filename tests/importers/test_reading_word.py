"""Word files: numbers that Word prints, merged cells, text boxes, footnotes, tracked changes, frames."""

import unicodedata

import pytest

from ckds.importers.layout import Line, lay_out
from ckds.importers.reading import read
from ckds.importers.refusal import Refused
from ckds.importers.source import Paragraph, Source, Table
from tests.importers.word import from_body, levels, numbered, p

WIDE = '<w:gridSpan w:val="3"/>'
DOWN = '<w:vMerge w:val="restart"/>'


def texts(source: Source) -> list[str]:
    """Return the paragraphs as they would be printed."""
    return [block.text for block in source.blocks if isinstance(block, Paragraph)]


def read_body(body: str, **more: object) -> Source:
    """Read a Word file made of this body."""
    return read("thu.docx", from_body(body, **more))  # type: ignore[arg-type]


def test_words_own_numbers_stand_before_the_text() -> None:
    form = levels(("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"))
    body = (
        numbered("MỤC TIÊU") + numbered("NHIỆM VỤ") + numbered("Hạ tầng", 1) + numbered("Việc một", 2) + numbered("Việc hai", 2)
        + numbered("gạch", 3) + numbered("Dữ liệu", 1) + numbered("Việc khác", 2)
    )  # fmt: skip
    assert texts(read_body(body, numbering=form)) == [
        "I. MỤC TIÊU", "II. NHIỆM VỤ", "1. Hạ tầng", "a) Việc một", "b) Việc hai", "- gạch", "2. Dữ liệu", "a) Việc khác",
    ]  # fmt: skip


def test_word_letters_run_a_b_c_d_e_as_word_prints_them() -> None:
    body = "".join(numbered(f"việc {at}") for at in range(6))
    assert [text.split(" ")[0] for text in texts(read_body(body, numbering=levels(("lowerLetter", "%1)"))))] == [
        "a)",
        "b)",
        "c)",
        "d)",
        "e)",
        "f)",
    ]


def test_a_number_of_several_levels() -> None:
    form = levels(("upperRoman", "%1."), ("decimal", "%1.%2."))
    form_legal = form.replace('<w:lvlText w:val="%1.%2."/>', '<w:lvlText w:val="%1.%2."/><w:isLgl/>')
    body = numbered("Một") + numbered("Hai") + numbered("con", 1)
    assert texts(read_body(body, numbering=form))[-1] == "II.1. con"
    assert texts(read_body(body, numbering=form_legal))[-1] == "2.1. con"


def test_deleted_words_are_left_out_and_inserted_ones_are_read() -> None:
    body = "<w:p><w:r><w:t>Hạn: </w:t></w:r><w:del><w:r><w:delText>năm 2025</w:delText></w:r></w:del><w:ins><w:r><w:t>năm 2026</w:t></w:r></w:ins></w:p>"
    source = read_body(body)
    assert texts(source) == ["Hạn: năm 2026"]
    assert any("Track Changes" in note.vi for note in source.notes)


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('Số: 12/KH-UBND')}</w:txbxContent>"
    body = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">'
        f"<w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Thân</w:t></w:r></w:p>"
    )  # fmt: skip
    source = read_body(body)
    assert texts(source) == ["Thân", "Số: 12/KH-UBND"]
    assert source.blocks[1].place.part == "textbox"


def test_field_codes_are_not_words() -> None:
    body = '<w:p><w:r><w:t>Trang </w:t></w:r><w:r><w:instrText> HYPERLINK "http://example.org/x" </w:instrText></w:r><w:r><w:t>1</w:t></w:r></w:p>'
    assert texts(read_body(body)) == ["Trang 1"]


def test_footnotes_come_last_with_their_place() -> None:
    note = (
        '<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:footnote w:id="2">{p("Theo Quyết định số 12/QĐ-UBND.")}</w:footnote></w:footnotes>'
    )
    source = read_body(p("Thân"), more={"word/footnotes.xml": note})
    assert texts(source) == ["Thân", "Theo Quyết định số 12/QĐ-UBND."]
    assert source.blocks[-1].place.part == "footnote"


def test_merged_cells_stand_at_each_of_their_positions() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"

    body = (
        "<w:tbl>"
        f"<w:tr>{cell('I. Nhóm', WIDE)}</w:tr>"
        f"<w:tr>{cell('1')}{cell('Việc một')}{cell('Sở Y tế', DOWN)}</w:tr>"
        f"<w:tr>{cell('2')}{cell('Việc hai')}{cell('', '<w:vMerge/>')}</w:tr>"
        "</w:tbl>"
    )
    (table,) = [block for block in read_body(body).blocks if isinstance(block, Table)]
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["I. Nhóm"] * 3,
        ["1", "Việc một", "Sở Y tế"],
        ["2", "Việc hai", "Sở Y tế"],
    ]
    assert [cell.merged for cell in table.rows[2]] == [False, False, True]


def test_content_controls_are_read() -> None:
    assert texts(read_body(f"<w:sdt><w:sdtContent>{p('Trong khung')}</w:sdtContent></w:sdt>{p('Ngoài')}")) == [
        "Trong khung",
        "Ngoài",
    ]


def test_decomposed_letters_are_composed() -> None:
    assert texts(read_body(p(unicodedata.normalize("NFD", "Sở Y tế chủ trì")))) == ["Sở Y tế chủ trì"]


def test_tcvn3_text_is_refused_by_name() -> None:
    # "Uỷ ban nhân dân thành phố xây dựng kế hoạch chuyển đổi số" in TCVN3, as it looks in Unicode.
    words = "Uû ban nh©n d©n thµnh phè x©y dùng kÕ ho¹ch chuyÓn ®æi sè n¨m 2022, c¸c së ngµnh thùc hiÖn nhiÖm vô"
    with pytest.raises(Refused) as refused:
        read_body(p(words))
    assert "TCVN3" in refused.value.message.vi
    assert refused.value.hint is not None
    assert "Unikey" in refused.value.hint.vi


def test_a_vni_text_file_is_refused_by_name() -> None:
    words = "UÛy ban nhaân daân thaønh phoá xaây döïng keá hoaïch chuyeån ñoåi soá, caùc sôû ngaønh thöïc hieän nhieäm vuï ñöôïc giao"
    with pytest.raises(Refused) as refused:
        read("thu.txt", words.encode())
    assert "VNI" in refused.value.message.vi


def test_a_sentence_broken_by_a_page_is_one_paragraph() -> None:
    body = p("- Đơn vị phối hợp: Vụ Bưu chính; Sở") + p("Công Thương; Sở Y tế.") + p("b) Việc khác")
    lines = [item.text for item in lay_out(read_body(body)).items if isinstance(item, Line)]
    assert lines == ["- Đơn vị phối hợp: Vụ Bưu chính; Sở Công Thương; Sở Y tế.", "b) Việc khác"]


def test_hard_wraps_are_undone() -> None:
    text = (
        "I. MỤC ĐÍCH,\nYÊU CẦU\n1. Mục đích\nTriển khai đầy đủ, hiệu quả các nhiệm vụ chuyển đổi số của thành phố theo\nđúng tiến độ đã đề ra"
        " trong năm.\n2. Phát triển\nChính quyền số\na) Nâng cấp hạ tầng mạng của các cơ quan nhà nước và các đơn vị sự nghiệp\ncông lập"
        " trên địa bàn.\nb) Bảo đảm an toàn thông tin mạng cho các hệ thống thông tin dùng chung\ncủa thành phố và của các quận, huyện"
        " trong giai đoạn này theo quy định.\nc) Đào tạo kỹ năng số cho cán bộ, công chức, viên chức các cấp của thành\nphố.\n"
        "d) Tuyên truyền, phổ biến kiến thức về chuyển đổi số cho người dân và\ndoanh nghiệp trên các nền tảng truyền thông của thành phố, của các\nquận, huyện.\n"
    )  # fmt: skip
    lines = [item.text for item in lay_out(read("thu.txt", text.encode())).items if isinstance(item, Line)]
    assert lines == [
        "I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích",
        "Triển khai đầy đủ, hiệu quả các nhiệm vụ chuyển đổi số của thành phố theo đúng tiến độ đã đề ra trong năm.",
        "2. Phát triển Chính quyền số",
        "a) Nâng cấp hạ tầng mạng của các cơ quan nhà nước và các đơn vị sự nghiệp công lập trên địa bàn.",
        "b) Bảo đảm an toàn thông tin mạng cho các hệ thống thông tin dùng chung của thành phố và của các quận, huyện trong giai đoạn này theo quy định.",
        "c) Đào tạo kỹ năng số cho cán bộ, công chức, viên chức các cấp của thành phố.",
        "d) Tuyên truyền, phổ biến kiến thức về chuyển đổi số cho người dân và doanh nghiệp trên các nền tảng truyền thông của thành phố, của các quận, huyện.",
    ]  # fmt: skip
