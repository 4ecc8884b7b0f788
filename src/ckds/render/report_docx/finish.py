"""What only a whole document shows: how wide its pages are, how long a line of text is, what must stay together."""

from collections.abc import Iterator
from math import ceil
from typing import Any, Final, NamedTuple

from ckds.render.report_docx.tables import MARK, Widths, fit
from ckds.render.report_docx.widths import twips

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WHOLE: Final = "CKDS Kẻ dài bằng dòng trên"
SHORT: Final = "CKDS Kẻ ngắn dưới dòng trên"
BREAK: Final = "CKDS Ngắt trang"
HEADING: Final = "CKDS Đề mục"
_SHARE: Final = {
    WHOLE: 1.0,
    SHORT: 0.42,
}  # of the line above (Phụ lục I, phần II: as long as it; a third to a half of it)
# When a row of a table is too tall to be kept whole.
_LONG: Final = 400  # letters; shorter cells always fit
_CELL: Final = 12  # points
_SIDES: Final = 140
_LINE: Final = 276  # the height of a line of 12 points
_LOOSE: Final = 1.15  # words do not fill their lines
_PART_OF_PAGE: Final = 0.6
_TWO_LINES: Final = 100  # letters that are to stand above a signature
_RECEIVERS: Final = "Nơi nhận"
_A4: Final = 11906
_MARGINS: Final = 1701 + 851
# What stands before these in a paragraph's properties.
_BEFORE_BREAK: Final = ("pStyle", "keepNext", "keepLines")
_BEFORE_INDENT: Final = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr",
    "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN",
    "bidi", "adjustRightInd", "snapToGrid", "spacing",
)  # fmt: skip


class Type(NamedTuple):
    """How a paragraph style sets its text: points, and whether bold."""

    size: float
    bold: bool


class Sheet(NamedTuple):
    """What the styles of a template say that is needed here.

    Attributes:
        ids: the ids of the styles by their names.
        types: how each style, by id, sets its text.
    """

    ids: dict[str, str]
    types: dict[str, Type]


def finish(body: Any, sheet: Sheet, widths: Widths) -> None:
    """Complete a rendered body in place."""
    _drop_empty_end(body)
    _page_breaks(body, sheet)
    for cell in body.iter(f"{W}tc"):
        if len(cell) == 0 or cell[-1].tag != f"{W}p":
            cell.append(cell.makeelement(f"{W}p"))  # a cell without a paragraph is not a Word file
    for table, room, height in _tables(body):
        _fit(table, room, height, widths)
    _rules(body, sheet)
    _with_signature(body)


# --- sections and pages -------------------------------------------------------------------------------------------
def _drop_empty_end(body: Any) -> None:
    """Let the last section that says something be the last one."""
    final = body.find(f"{W}sectPr")
    if final is None:
        return
    above = final.getprevious()
    spare = []
    while above is not None and above.tag == f"{W}p" and not _says(above) and _break_of(above) is None:
        spare.append(above)
        above = above.getprevious()
    if above is None:
        return
    ended = _break_of(above)
    if ended is None:
        spare = [one for one in spare if above.tag != f"{W}tbl" or one is not spare[-1]]  # after a table Word wants one
    else:
        body.replace(final, ended)
        if not _says(above) and above.getprevious() is not None and above.getprevious().tag != f"{W}tbl":
            spare.append(above)
    for one in spare:
        body.remove(one)


def _break_of(paragraph: Any) -> Any:
    return paragraph.find(f"{W}pPr/{W}sectPr") if paragraph.tag == f"{W}p" else None


def _says(paragraph: Any) -> bool:
    return any(
        paragraph.find(f".//{W}{name}") is not None for name in ("t", "drawing", "pict", "object", "fldSimple", "br")
    )


def _page_breaks(body: Any, sheet: Sheet) -> None:
    """Put a page break into what follows it: a paragraph of its own would leave an empty line on the new page."""
    name = sheet.ids.get(BREAK)
    headings = {id_ for words_, id_ in sheet.ids.items() if words_.startswith(HEADING)}
    for paragraph in [one for one in body.iterchildren(f"{W}p") if name and style_of(one) == name]:
        after = paragraph.getnext()
        first = after if after is not None and after.tag == f"{W}p" else None
        if after is not None and after.tag == f"{W}tbl":
            first = after.find(f".//{W}p")
        if first is not None and after is not None:
            above = paragraph.getprevious()
            while above is not None and style_of(above) in headings:  # a heading goes with what it heads
                first, above = above, above.getprevious()
            if above is not None and after.tag != f"{W}sectPr":
                _put(properties(first), "pageBreakBefore", _BEFORE_BREAK)
            body.remove(paragraph)


def _sections(body: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each child of the body with the set-up of its section."""
    waiting = []
    for child in body:
        waiting.append(child)
        setup = child if child.tag == f"{W}sectPr" else _break_of(child)
        if setup is not None:
            yield from ((one, setup) for one in waiting)
            waiting = []
    yield from ((one, None) for one in waiting)


def _room(setup: Any) -> int:
    """Return how wide the text of a section is, in twentieths of a point."""
    paper = setup.find(f"{W}pgSz") if setup is not None else None
    margins = setup.find(f"{W}pgMar") if setup is not None else None
    if paper is None or margins is None:
        return _A4 - _MARGINS
    return number(paper, "w") - number(margins, "left") - number(margins, "right") - number(margins, "gutter")


def _height(setup: Any) -> int:
    """Return how tall the text of a section is, in twentieths of a point."""
    paper = setup.find(f"{W}pgSz") if setup is not None else None
    margins = setup.find(f"{W}pgMar") if setup is not None else None
    if paper is None or margins is None:
        return _A4 - _MARGINS
    return number(paper, "h") - abs(number(margins, "top")) - abs(number(margins, "bottom"))


def number(element: Any, name: str) -> int:
    """Return an attribute that holds a length; 0 when it is not there."""
    try:
        return round(float(element.get(f"{W}{name}", "0")))
    except ValueError:
        return 0


# --- tables -------------------------------------------------------------------------------------------------------
def _tables(body: Any) -> list[tuple[Any, int, int]]:
    """Return the marked tables with the width that each has, and how tall a page is."""
    found = []
    for child, setup in _sections(body):
        for caption in child.iter(f"{W}tblCaption"):
            if (caption.get(f"{W}val") or "").startswith(MARK):
                table = caption.getparent().getparent()
                cell = next(table.iterancestors(f"{W}tc"), None)
                width = cell.find(f"{W}tcPr/{W}tcW") if cell is not None else None
                found.append((table, number(width, "w") if width is not None else _room(setup), _height(setup)))
    return found


def _fit(table: Any, room: int, height: int, widths: Widths) -> None:
    caption = table.find(f"{W}tblPr/{W}tblCaption")
    at = (caption.get(f"{W}val") or "")[len(MARK) :]
    caption.getparent().remove(caption)
    if not at.isdigit() or int(at) >= len(widths.tables):
        return
    sizes = fit(widths.tables[int(at)], room)
    table.find(f"{W}tblPr/{W}tblW").set(f"{W}w", str(sum(sizes)))
    for column, size in zip(table.iterfind(f"{W}tblGrid/{W}gridCol"), sizes, strict=True):
        column.set(f"{W}w", str(size))
    for row in table.iterfind(f"{W}tr"):
        _let_break(row, sizes, height)
        start = 0
        for cell in row.iterfind(f"{W}tc"):
            look = cell[0]
            spans = look.find(f"{W}gridSpan")
            end = start + (int(spans.get(f"{W}val")) if spans is not None else 1)
            look[0].set(f"{W}w", str(sum(sizes[start:end])))
            start = end
        if row.find(f"{W}tc/{W}tcPr/{W}gridSpan") is not None:
            for paragraph in row.iterfind(f"{W}tc/{W}p"):  # the heading of a group stays with its first row
                _put(properties(paragraph), "keepNext", ("pStyle",))


def _let_break(row: Any, sizes: list[int], height: int) -> None:
    """Let a row break that would hardly fit a page: LibreOffice cuts off what is left of one that may not."""
    texts = [words(cell) for cell in row.iterfind(f"{W}tc")]
    if len(texts) != len(sizes) or max(map(len, texts), default=0) < _LONG:
        return
    lines = max(
        ceil(_LOOSE * twips(text, _CELL, bold=False) / max(1, size - _SIDES))
        for text, size in zip(texts, sizes, strict=True)
    )
    look = row.find(f"{W}trPr")
    whole = look.find(f"{W}cantSplit") if look is not None else None
    if whole is not None and lines * _LINE > height * _PART_OF_PAGE:
        look.remove(whole)


# --- ruled lines --------------------------------------------------------------------------------------------------
def _rules(body: Any, sheet: Sheet) -> None:
    """Make each ruled line as long as the law wants it below the text above it."""
    shares = {sheet.ids[name]: share for name, share in _SHARE.items() if name in sheet.ids}
    setups = dict(_sections(body))
    for paragraph in body.iter(f"{W}p"):
        share = shares.get(style_of(paragraph))
        above = _text_above(paragraph) if share else None
        if share is None or above is None:
            continue
        cell = next(paragraph.iterancestors(f"{W}tc"), None)
        top = next((one for one in (paragraph, *paragraph.iterancestors()) if one in setups), None)
        width = cell.find(f"{W}tcPr/{W}tcW") if cell is not None else None
        room = number(width, "w") if width is not None else _room(setups.get(top))
        type_ = sheet.types.get(style_of(above), Type(14, True))
        length = min(twips(words(above), type_.size, bold=type_.bold), room)
        side = str((room - round(length * share)) // 2)
        indent = _put(properties(paragraph), "ind", _BEFORE_INDENT)
        indent.attrib.clear()
        indent.set(f"{W}left", side)
        indent.set(f"{W}right", side)


def _text_above(paragraph: Any) -> Any:
    """Return the nearest paragraph above that says something."""
    above = paragraph.getprevious()
    while above is not None and (above.tag != f"{W}p" or not words(above)):
        above = above.getprevious()
    return above


# --- what stays together ------------------------------------------------------------------------------------------
def _with_signature(body: Any) -> None:
    """Keep the last words with the signature: nobody signs a page that says nothing else."""
    for table in body.iterchildren(f"{W}tbl"):
        if not any(words(one).startswith(_RECEIVERS) for one in table.iter(f"{W}p")):
            continue
        for row in table.iterfind(f"{W}tr"):
            look = row.find(f"{W}trPr")
            if look is None:
                look = row.makeelement(f"{W}trPr")
                row.insert(0, look)
            _put(look, "cantSplit", ())
        above, letters = table.getprevious(), 0
        while above is not None and above.tag == f"{W}p" and letters < _TWO_LINES:
            letters += len(words(above))
            look = properties(above)
            _put(look, "keepNext", ("pStyle",))
            _put(look, "keepLines", ("pStyle", "keepNext"))
            above = above.getprevious()


# --- small things -------------------------------------------------------------------------------------------------
def words(paragraph: Any) -> str:
    """Return the text of a paragraph."""
    return "".join(part.text or "" for part in paragraph.iter(f"{W}t")).strip()


def style_of(paragraph: Any) -> str:
    """Return the id of a paragraph's style, empty when it names none."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return (found.get(f"{W}val") or "") if found is not None else ""


def properties(paragraph: Any) -> Any:
    """Return the properties of a paragraph, made when there are none."""
    found = paragraph.find(f"{W}pPr")
    if found is None:
        found = paragraph.makeelement(f"{W}pPr")
        paragraph.insert(0, found)
    return found


def _put(holder: Any, name: str, before: tuple[str, ...]) -> Any:
    """Return the property ``name``, put after those that the schema wants before it."""
    found = holder.find(f"{W}{name}")
    if found is None:
        found = holder.makeelement(f"{W}{name}")
        at = sum(child.tag in {f"{W}{one}" for one in before} for child in holder)
        holder.insert(at, found)
    elif name != "ind":
        found.attrib.pop(f"{W}val", None)
    return found
