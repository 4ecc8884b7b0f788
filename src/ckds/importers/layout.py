"""Printed lines → paragraphs: hard wraps, sentences that a page breaks, header and signature tables."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from ckds.importers.around import parted
from ckds.importers.fields import field_at
from ckds.importers.markers import Marker, is_caps, marker, opens
from ckds.importers.source import Block, Cell, Paragraph, Place, Source, Table
from ckds.importers.words import low

_ENDS: Final = (".", ";", ":", "!", "?", "./.", "…", ".”", '."')
_NOTHING: Final = re.compile(r"[\s|_\-–—=*.·\u2500-\u257f]*")
# A line that ends in one of these is not over, whatever comes next.
_DANGLING: Final = re.compile(
    r"(?:[,–-]|\b(?:và|của|các|những|với|cho|về|tại|trong|từ|đến|theo|do|bằng|hoặc|là|có|được|để|số|giữa|nhằm|qua|thuộc|cùng))$"
)
# The word before a name that a page break took away; a heading may well end in one.
_HEADS: Final = re.compile(
    r"\b(?:sở|bộ|cục|vụ|ban|ủy ban|hội|tổng|chi cục|công ty|tập đoàn|trung tâm|phòng|ủy ban nhân dân)$"
)
_KIND_LINE: Final = re.compile(
    r"(?:dự thảo )?(?:kế hoạch|chương trình(?: hành động)?|quyết định|nghị quyết|chỉ thị|báo cáo|đề án|công văn|thông báo)",
    re.IGNORECASE,
)
_SEQUENCED: Final = frozenset({"number", "roman", "letter", "dotted"})
_SIGNING: Final = re.compile(r"(?:tm\.|kt\.|tl\.|tuq\.|t/m )", re.IGNORECASE)
_OFFICE: Final = re.compile(
    r"(?:phó )?(?:chủ tịch|giám đốc|bí thư|trưởng|chánh|bộ trưởng|thứ trưởng)|phó \w+", re.IGNORECASE
)


class Line(NamedTuple):
    """One paragraph as it was meant.

    Attributes:
        text: its words on one line.
        places: where its printed lines stand.
        starts: at which character of ``text`` each of them begins.
    """

    text: str
    places: tuple[Place, ...]
    starts: tuple[int, ...] = (0,)

    @property
    def marker(self) -> Marker | None:
        """Its number, letter or bullet."""
        return marker(self.text)


Item = Line | Table


class Wrap(NamedTuple):
    """How wide a text was printed, and how wide the first line of a paragraph where that is narrower."""

    width: int
    first: int


class Laid(NamedTuple):
    """Paragraphs and tables in their order, and what carries no words of its own (rules, bars)."""

    items: tuple[Item, ...]
    empty: tuple[Place, ...]


def lay_out(source: Source) -> Laid:
    """Return the paragraphs of a document as they were meant."""
    items: list[Item] = []
    empty: list[Place] = []
    run: list[Paragraph] = []
    blocks = _around(source.blocks) if source.kind in ("xlsx", "csv") else source.blocks
    for block in _flattened(blocks):
        if isinstance(block, Paragraph) and _NOTHING.fullmatch(block.text):
            empty.append(block.place)
            if "|" in block.text and run:  # the edge of a cell of a header table that became text
                items += _joined(run, wrapped=source.wrapped)
                run = []
        elif isinstance(block, Paragraph) and block.place.part != "footnote":
            run.append(block)
        else:
            items += _joined(run, wrapped=source.wrapped)
            run = []
            items.append(block if isinstance(block, Table) else Line(block.text, (block.place,)))
    items += _joined(run, wrapped=source.wrapped)
    return Laid(tuple(items), tuple(empty))


def _around(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield each sheet with what stands above and below its table as paragraphs."""
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            sheet = parted(block, first=at == 0)
            yield from sheet.above
            yield sheet.table
            yield from sheet.below
        else:
            yield block


def _flattened(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, the tables that only arrange the head and the signature as paragraphs, column by column."""
    for block in blocks:
        if isinstance(block, Table) and is_frame(block):
            for column in range(len(block.rows[0])):
                for row in block.rows:
                    cell = row[column]
                    if not cell.merged:
                        yield from _paragraphs(cell)
        else:
            yield block


def is_frame(table: Table) -> bool:
    """Does a table only arrange what stands side by side: the letterhead, the list of recipients and the signature?"""
    if not table.rows or len(table.rows[0]) > 4 or len(table.rows) > 8:
        return False
    words = low(" ".join(cell.text for row in table.rows for cell in row if not cell.merged))
    head = "cộng hòa xã hội chủ nghĩa" in words or "độc lập - tự do" in words or "đảng cộng sản việt nam" in words
    return head or "nơi nhận" in words or bool(re.search(r"\b(?:tm|kt|tl|tuq)\. ", words) and len(table.rows) < 5)


def _paragraphs(cell: Cell) -> Iterator[Paragraph]:
    for line in cell.lines:
        yield Paragraph(line, cell.place)


# Characters; printed lines that go on for longer are no paragraph, and every further one would be looked at with all of it.
_LONGEST: Final = 3_000


def _joined(run: list[Paragraph], *, wrapped: bool) -> list[Line]:
    """Return the paragraphs that printed lines make."""
    wrap = _wrap(run) if wrapped else None
    lines: list[Line] = []
    for at, one in enumerate(run):
        if lines and _continues(lines, run, at, wrap):
            before = lines[-1]
            text = f"{before.text} {one.text.strip()}"
            lines[-1] = Line(text, (*before.places, one.place), (*before.starts, len(before.text) + 1))
        else:
            lines.append(Line(one.text.strip(), (one.place,)))
    return lines


def _wrap(run: list[Paragraph]) -> Wrap:
    width = max((len(one.text) for one in run), default=0)
    heads = sorted(
        len(one.text)
        for one, after in pairwise(run)
        if opens(one.text) and not opens(after.text) and not one.text.endswith(_ENDS)
    )
    first = heads[len(heads) // 2] if len(heads) > 7 else width
    return Wrap(width, first if first < width * 0.6 else width)


def _continues(lines: list[Line], run: list[Paragraph], at: int, wrap: Wrap | None) -> bool:
    before, here = lines[-1], run[at].text.strip()
    if len(before.text) > _LONGEST:
        return False
    apart = run[at - 1].place.part != run[at].place.part or run[at].numbered or run[at].place.row is not None
    labelled = opens(here) and not (wrap and _no_label(before.text, here))
    kind = is_caps(before.text) and _KIND_LINE.fullmatch(before.text.strip())
    if apart or labelled or kind or _stands_alone(before.text, here):
        return False
    if before.text.endswith(_ENDS):
        return _goes_on_after_stop(before.text, run, at, wrap)
    if here[0] in "(*" and _is_heading(before.text):
        return False
    if _DANGLING.search(low(before.text)) or not here[0].isupper():
        return True
    if _HEADS.search(low(before.text)) and field_at(before.text):
        return True
    if wrap is None:
        return _goes_on_capital(before, here)
    return not _is_heading(before.text) or _heading_goes_on(before.text, run, at)


def _stands_alone(before: str, here: str) -> bool:
    """Is one of the two a line of the letterhead or of the signature?"""
    if _SIGNING.match(before):
        return not (is_caps(here) and not _OFFICE.match(here) and len(here.split()) < 3)
    if _OFFICE.match(here) and is_caps(here):
        return True
    if _OFFICE.fullmatch(before) and is_caps(before):
        return True
    kind = _KIND_LINE.fullmatch(here) and is_caps(here)
    return bool(kind)


def _no_label(before: str, here: str) -> bool:
    """In wrapped text a line may begin with a number that is no label: ``mức độ⏎4. Cơ quan``."""
    found = marker(here)
    if found is None or found.kind not in _SEQUENCED or before.endswith(_ENDS) or marker(before) is None:
        return False
    return found.kind == "number" and bool(_DANGLING.search(low(before)))


def _goes_on_after_stop(before: str, run: list[Paragraph], at: int, wrap: Wrap | None) -> bool:
    """After a full stop a line goes on where the next word would not have fitted, and a list behind its semicolon."""
    here = run[at].text.strip()
    if before.endswith(";") and (field_at(before) or here[0].islower()) and not is_caps(here):
        return True
    if wrap is None or before.endswith((":", "./.")) or is_caps(here):
        return False
    if here[0].islower():
        return True
    if wrap.first < wrap.width and len(here) < wrap.first * 1.4 and not here.endswith(_ENDS):
        return False  # where paragraphs begin with a short line, this is one
    last = run[at - 1].text.strip()
    return len(last) + 1 + len(here.split(" ")[0]) > wrap.width


def _goes_on_capital(before: Line, here: str) -> bool:
    """A list of bodies that a page breaks goes on with a name: ``…; Sở⏎Công Thương; …``."""
    return bool(field_at(before.text)) and (";" in here or here.endswith(".")) and before.text.endswith((";", ","))


def _is_heading(text: str) -> bool:
    found = marker(text)
    if is_caps(text):
        return True
    return found is not None and found.kind in ("roman", "number", "dotted", "upper", "part") and ". " not in found.rest


def _heading_goes_on(before: str, run: list[Paragraph], at: int) -> bool:
    """A heading goes on in a line with a capital where no whole sentence follows before the next label."""
    here = run[at].text.strip()
    if is_caps(before):
        return is_caps(here)
    last = here
    for one in run[at + 1 :]:
        if opens(one.text.strip()) or is_caps(one.text):
            break
        last = one.text.strip()
    return not last.endswith((".", ";", ":", "./."))
