"""A1.2 cell 6 and A1.3: basis, body, headings, the end."""

from collections.abc import Iterator
from typing import Any, Final

from tests.report.conformance.layout import ARABIC, LETTER, ROMAN, TOLERANCE, Breach, Layout
from tests.report.conformance.resolve import W, text

ROWS: Final = {
    "basis": "Căn cứ: 13-14 italic, one a line, each ends with ; and the last with a full stop",
    "body-type": "13-14 upright",
    "justified": "justified",
    "first-line": "first line in by 1 or 1.27 cm",
    "gap": "at least 6 pt between paragraphs",
    "line-spacing": "lines from single to 1.5",
    "heading-roman": "I. TITLE: capitals, bold upright, 13-14",
    "heading-arabic": "1. Title: bold upright, 13-14",
    "heading-letter": "a) upright, 13-14; letters in Vietnamese order: a b c d đ e g h i k l m n o p q r s t u v x y",
    "literal-labels": "labels are text; no automatic numbering, whose letters go a b c d e f g",
    "order": "I. 1. and a) count from the start without gaps",
    "keep-heading": "a heading stays with what follows it",
    "end": "the text ends with ./.",
}
LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
_FIRST: Final = (567, 720)
_GAP: Final = 120


def text_body(layout: Layout) -> list[Any]:
    """Return the paragraphs of the text itself: after type, subject, addressees and basis; captions and notes left out."""
    found, begun = [], False
    for one in layout.paragraphs():
        words, shape = text(one), layout.shape(one)
        begun = begun or not (
            shape.align == "center"
            or words.startswith(("Kính gửi", "Căn cứ"))
            or (words.startswith("- ") and shape.first < 0)
        )
        if begun and not _beside_table(layout, one):
            found.append(one)
    return found


def _beside_table(layout: Layout, paragraph: Any) -> bool:
    """Is it the caption of a table or chart, or a note below a table?"""
    if layout.shape(paragraph).align == "center":
        return True
    above = paragraph.getprevious()
    while (
        above is not None and above.tag == f"{W}p" and all(look.italic for look in layout.looks(above)) and text(above)
    ):
        above = above.getprevious()
    looks = layout.looks(paragraph)
    return above is not None and above.tag == f"{W}tbl" and bool(looks) and all(look.italic for look in looks)


def basis(layout: Layout) -> Iterator[Breach]:
    lines = [
        one
        for one in layout.paragraphs()
        if text(one).startswith("Căn cứ ") and (layout.looks(one)[0].italic or text(one).endswith(";"))
    ]
    for place, one in enumerate(lines):
        yield from layout.set_as("basis", one, (13, 14), bold=False, italic=True)
        if not text(one).endswith("." if place == len(lines) - 1 else ";"):
            yield Breach("basis", text(one)[:60], f"ends with {text(one)[-1]}")


def paragraphs(layout: Layout) -> Iterator[Breach]:
    for one in text_body(layout):
        words, shape = text(one), layout.shape(one)
        if ROMAN.match(words):
            yield from _roman(layout, one)
        elif found := ARABIC.match(words):
            bold = all(look.bold for look in layout.looks(one))
            if not bold and not found["text"].rstrip().endswith((".", ";", ":")):
                yield Breach("heading-arabic", words[:60], "not bold")
            yield from layout.set_as("heading-arabic", one, (13, 14), bold=bold)
        else:
            row = "heading-letter" if LETTER.match(words) else "body-type"
            yield from layout.set_as(row, one, (13, 14), bold=False)
        if shape.align != "both":
            yield Breach("justified", words[:60], shape.align)
        if all(abs(shape.first - wanted) > TOLERANCE for wanted in _FIRST) or shape.left:
            yield Breach("first-line", words[:60], f"{shape.first}, left {shape.left}")
        if shape.before + shape.after < _GAP:
            yield Breach("gap", words[:60], f"{shape.before} + {shape.after}")
        if shape.rule != "auto" or not 240 <= shape.line <= 360:
            yield Breach("line-spacing", words[:60], f"{shape.line} {shape.rule}")


def _roman(layout: Layout, paragraph: Any) -> Iterator[Breach]:
    words = text(paragraph)
    yield from layout.set_as("heading-roman", paragraph, (13, 14), bold=True)
    if words.upper() != words:
        yield Breach("heading-roman", words[:60], "not in capitals")


def numbering(layout: Layout) -> Iterator[Breach]:
    for one in layout.package.body.iter(f"{W}p"):
        if layout.shape(one).numbered:
            yield Breach("literal-labels", text(one)[:60], "numbered automatically")


def labels(layout: Layout) -> Iterator[Breach]:
    """Headings count on, each level anew below the one above it."""
    counted = {"roman": 0, "arabic": 0}
    letter = ""
    for one in text_body(layout):
        words = text(one)
        if found := ROMAN.match(words):
            counted = {"roman": counted["roman"] + 1, "arabic": 0}
            letter = ""
            if not layout.printed_labels and found["label"] != _in_roman(counted["roman"]):
                yield Breach("order", words[:60], f"after {counted['roman'] - 1}")
        elif (found := ARABIC.match(words)) and layout.looks(one)[0].bold:
            counted["arabic"] += 1
            letter = ""
            if not layout.printed_labels and found["label"] != str(counted["arabic"]):
                yield Breach("order", words[:60], f"after {counted['arabic'] - 1}")
        elif found := LETTER.match(words):
            after = LETTERS.find(letter) + 1 if letter else 0
            now = LETTERS.find(found["label"])
            if now < 0 or (now != after and not layout.printed_labels) or now < after:
                yield Breach("heading-letter", words[:60], f"after “{letter}”")
            letter = found["label"]


def _in_roman(value: int) -> str:
    signs = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    made = ""
    for worth, sign in signs:
        while value >= worth:
            made, value = made + sign, value - worth
    return made


def kept(layout: Layout) -> Iterator[Breach]:
    for one in text_body(layout):
        words = text(one)
        is_heading = ROMAN.match(words) or (ARABIC.match(words) and layout.looks(one)[0].bold)
        if is_heading and not layout.shape(one).keep_next:
            yield Breach("keep-heading", words[:60], "may stand alone at the end of a page")


def end(layout: Layout) -> Iterator[Breach]:
    body = text_body(layout)
    if not body or not text(body[-1]).endswith("./."):
        yield Breach("end", text(body[-1])[-60:] if body else "", "no ./.")


RULES: Final = (basis, paragraphs, numbering, labels, kept, end)
