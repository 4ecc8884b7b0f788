"""Text that is no document: thousands of lines that all go on. Found by fuzzing: each was looked at with all before it."""

from ckds.importers.layout import Line, lay_out
from ckds.importers.source import Paragraph, Place, Source


def test_lines_that_go_on_for_ever_are_cut_and_none_is_lost() -> None:
    """No paragraph grows without end, and every word stays where it was."""
    lines = [f"từ {at} và tiếp theo nữa là" for at in range(3_000)]
    blocks = tuple(Paragraph(line, Place(paragraph=at)) for at, line in enumerate(lines, 1))
    laid = lay_out(Source("x.txt", "text", blocks, wrapped=True))
    found = [item for item in laid.items if isinstance(item, Line)]
    assert max(len(one.text) for one in found) < 3_100
    assert " ".join(one.text for one in found).split() == " ".join(lines).split()
    assert [place for one in found for place in one.places] == [block.place for block in blocks]


def test_an_ordinary_long_paragraph_stays_whole() -> None:
    lines = ["Tiếp tục đẩy mạnh việc thực hiện các nhiệm vụ chuyển đổi số trên địa bàn và"] * 30
    blocks = tuple(Paragraph(line, Place(paragraph=at)) for at, line in enumerate(lines, 1))
    assert len(lay_out(Source("x.txt", "text", blocks, wrapped=True)).items) == 1
