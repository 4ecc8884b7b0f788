"""Any text, table or bytes: an answer or one refusal, never a traceback; nothing is lost and nothing invented."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from ckds.importers.document import recognise
from ckds.importers.reading import read
from ckds.importers.reading.delimited import table_of
from ckds.importers.refusal import Refused
from ckds.importers.setting import Asked, Known
from ckds.importers.source import Place, Source
from ckds.source.document import Document
from ckds.splice.emit import block
from tests.golden.support import PLANS
from tests.support import load

DIRECTORY = load(PLANS, "2023-01-15").directory
ASKED = Asked("x", "hai-phong")
KNOWN = Known({}, ("city",))
# Pieces of real layouts, in any order and number, with whatever between them.
PIECES = st.sampled_from(
    [
        "I. MỤC TIÊU", "II. NHIỆM VỤ", "III. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế", "a) Xây dựng kho dữ liệu", "đ)", "- Đơn vị chủ trì:", "+ Sở Nội vụ",
        "- Đơn vị phối hợp: Sở Tài chính; (Sở", "Thời gian hoàn thành:", "Thời gian hoàn thành: tháng 13 năm 2022", "100% cơ quan", "Nơi nhận:", "TM. UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: /KH-UBND", "KẾ HOẠCH", "Căn cứ Quyết định số 1/QĐ-UBND ngày 31/02/2022", "|", "-----", "* ", "((", "));",
        "Các Sở: ", "phối hợp với", "Giao Sở Y tế", "2.1.", "Định kỳ hàng tháng, báo cáo", "tỷ lệ A và tỷ lệ B đạt 5%", "\u0301", "  ", "V.", "Phụ lục I", "nếu thì",
        "- Chủ trì: Sở Y tế. Hoàn thành trước ngày 30/9/2026; phối hợp: Sở Nội vụ (xong", "hoàn thành khi", ", trong quý III/2026", "TP. ", "-nt-", "))",
        "Sở Y tế chủ trì A; Sở Nội vụ chủ trì B", "Nhiệm vụ 1: ", ": Sở Y tế, Sở Nội vụ.", "Các đơn vị gửi báo cáo về Sở Y tế ngày 25 hằng tháng", "(thường xuyên).",
    ]
)  # fmt: skip
LINES = st.lists(
    st.one_of(PIECES, st.text(max_size=40), st.builds(lambda a, b: f"{a} {b}", PIECES, PIECES)), max_size=25
)


def words_of(text: str) -> set[str]:
    """Return the words of a text."""
    return set(re.findall(r"\w+", text.casefold()))


@settings(max_examples=150, deadline=None)
@given(LINES)
def test_any_lines(lines: list[str]) -> None:
    try:
        source = read("x.txt", "\n".join(lines).encode("utf-8", "replace"))
    except Refused:
        return
    draft = recognise(source, DIRECTORY, ASKED, KNOWN)
    assert [entry.place for entry in draft.entries] == [place for place, _ in source.pieces()]
    printed = words_of(" ".join(text for _, text in source.pieces()))
    for record in draft.records:
        text = block({name: value.data for name, value in record.fields.items()}) if record.fields else ""
        assert not text or Document("x.yaml", text).problems == []
        for name in ("title", "text", "due", "number"):
            assert words_of(str(record.data(name) or "")) <= printed


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.lists(
            st.one_of(
                PIECES,
                st.text(max_size=12),
                st.sampled_from(["TT", "Tên nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "1", "I", "(1)"]),
            ),
            min_size=3,
            max_size=5,
        ),
        max_size=12,
    )
)
def test_any_table(rows: list[list[str]]) -> None:
    source = Source("x.csv", "csv", (table_of(rows),))
    draft = recognise(source, DIRECTORY, ASKED, KNOWN)
    assert [entry.place for entry in draft.entries] == [place for place, _ in source.pieces()]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["a.docx", "a.xlsx", "a.pdf", "a.csv", "a.txt", "a"]),
    st.binary(max_size=400),
    st.sampled_from([b"", b"PK\x03\x04", b"%PDF-1.7\n", b"\xff\xfe"]),
)
def test_any_bytes(name: str, content: bytes, head: bytes) -> None:
    places: list[Place] = []
    hint: object = "read"
    try:
        places = [place for place, _ in read(name, head + content).pieces()]
    except Refused as refused:
        hint = refused.hint
    assert hint is not None
    assert all(isinstance(place, Place) for place in places)
