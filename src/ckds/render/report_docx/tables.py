"""A table of the view model as WordprocessingML: fixed widths, a header row that repeats, rows that stay whole."""

from collections.abc import Iterable, Mapping
from html import escape
from itertools import pairwise
from typing import Final

from markupsafe import Markup

from ckds.render.report_docx.engine import clean
from ckds.render.report_docx.widths import twips
from ckds.views.report.model import Cell, Column, Row, Table

# The styles by their names, which Word and LibreOffice keep; the ids they write anew.
TABLE: Final = "CKDS Bảng"
HEAD: Final = "CKDS Đầu bảng"
CELL: Final = "CKDS Ô bảng"
GROUP: Final = "CKDS Dòng nhóm trong bảng"
TOTAL: Final = "CKDS Dòng tổng trong bảng"
MARK: Final = "ckds:"  # with its number it marks a table whose columns are still to be measured

_SIZE: Final = 12  # of the cells as shipped
_SIDES: Final = 170  # what a cell keeps free left and right, and a little more
_WORD: Final = 1900  # a longer word is broken rather than given all the room
_SAMPLE: Final = 200  # rows that are looked at, the longest
_LONGEST: Final = 20  # words by their letters, of which the widest is sought
_LETTER: Final = 108  # how wide a letter is on the average, in twentieths of a point
_ROUNDS, _STEP, _MOST, _GAIN = 6, 1.15, 2.2, 0.985
_HEAD_LINES: Final = 3.5  # words do not fill their lines, so that this makes four or five at most
_FEW: Final = 1  # a group's title begins in the second cell


class Widths:
    """The tables of one rendering, to be fitted to the pages they come to stand on."""

    def __init__(self) -> None:
        self.tables: list[Table] = []

    def note(self, table: Table) -> str:
        """Return the mark of ``table``."""
        self.tables.append(table)
        return f"{MARK}{len(self.tables) - 1}"


def fit(table: Table, room: int) -> list[int]:
    """Return the width of each column in twentieths of a point; they add up to ``room``.

    Every column first gets what its longest word needs; what is left is shared by the columns' weights, somewhat moved
    towards the columns that make rows tall.
    """
    needs = [_need(table, at) for at in range(len(table.columns))]
    if sum(needs) >= room:
        return _shared(room, needs)
    weights = [float(column.weight) for column in table.columns]
    best = _spread(room, weights, needs)
    sample = [[len(cell.text) for cell in row.cells] for row in table.rows if row.type == "row"]
    sample = sorted(sample, key=max, reverse=True)[:_SAMPLE]
    tall = _lines(sample, best)
    for at in [*range(len(weights))] * _ROUNDS:
        if weights[at] < table.columns[at].weight * _MOST:
            tried = [weight * (_STEP if place == at else 1) for place, weight in enumerate(weights)]
            sizes = _spread(room, tried, needs)
            if (lines := _lines(sample, sizes)) < tall * _GAIN:
                weights, best, tall = tried, sizes, lines
    return best


def _lines(sample: list[list[int]], sizes: list[int]) -> float:
    """Return how tall the rows of a sample are, from how many letters their cells hold; a very tall row counts most."""
    room = [max(1.0, (size - _SIDES) / _LETTER) for size in sizes]
    return sum(max(letters / wide for letters, wide in zip(row, room, strict=True)) ** 2 for row in sample)


def _spread(room: int, weights: list[float], needs: list[int]) -> list[int]:
    """Return ``room`` shared by weights, no column with less than it needs."""
    wide = [0.0] * len(needs)
    open_ = set(range(len(needs)))
    left = float(room)
    while open_:  # columns whose share is too little for their words are set first
        total = sum(weights[at] for at in open_)
        tight = {at for at in open_ if left * weights[at] / total < needs[at]}
        for at in tight or open_:
            wide[at] = needs[at] if tight else left * weights[at] / total
        if not tight:
            break
        left -= sum(needs[at] for at in tight)
        open_ -= tight
    return _shared(room, wide)


def _shared(room: int, parts: Iterable[float]) -> list[int]:
    """Return ``parts`` scaled to whole numbers that add up to ``room``."""
    sizes = list(parts)
    ends, done, total = [0], 0.0, sum(sizes)
    for size in sizes:
        done += size
        ends.append(round(room * done / total))
    return [after - before for before, after in pairwise(ends)]


def _need(table: Table, at: int) -> int:
    """Return the least width of a column: its longest word fits, and its heading in a few lines."""
    heading = twips(table.columns[at].head, _SIZE, bold=True) / _HEAD_LINES
    return min(_WORD, _SIDES + max(_longest(table, at), round(heading)))


def _longest(table: Table, at: int) -> int:
    """Return how long the longest word of a column is; the labels of groups stand in the first one."""
    words = {word for row in table.rows if row.type == "row" for word in row.cells[at].text.split()}
    strong = {word for row in table.rows if row.type != "row" and at == 0 for word in row.cells[at].text.split()}
    strong |= set(table.columns[at].head.split())
    plain = max((twips(word, _SIZE, bold=False) for word in sorted(words, key=len)[-_LONGEST:]), default=0)
    return max(plain, max((twips(word, _SIZE, bold=True) for word in strong), default=0))


def xml(table: Table, mark: str, styles: Mapping[str, str]) -> Markup:
    """Return ``table``; its columns get their width when the page is known.

    Args:
        table: what to show.
        mark: put into the table to find it again.
        styles: the ids of the template's styles by their names.
    """
    columns = len(table.columns)
    head = "".join(_cell(Cell(column.head), "", _style(styles, HEAD), middle=True) for column in table.columns)
    looks = {"row": _style(styles, CELL), "group": _style(styles, GROUP), "total": _style(styles, TOTAL)}
    aligns = [_align(column) for column in table.columns]
    rows = [_row(row, aligns, looks[row.type], columns) for row in table.rows]
    name = styles.get(TABLE)
    kind = f'<w:tblStyle w:val="{name}"/>' if name else ""
    grid = '<w:gridCol w:w="1"/>' * columns
    return Markup(  # noqa: S704 - every text below is escaped
        f'<w:tbl><w:tblPr>{kind}<w:tblW w:w="0" w:type="dxa"/>{"" if name else _borders()}<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="0020" w:firstRow="1"/><w:tblCaption w:val="{mark}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{''.join(rows)}</w:tbl>"
    )


def _row(row: Row, aligns: list[str], style: str, columns: int) -> str:
    cells = [_cell(cell, align, style) for cell, align in zip(row.cells, aligns, strict=True)]
    if row.type == "group" and columns > _FEW + 1:
        cells = [cells[0], _cell(row.cells[_FEW], "", style, span=columns - _FEW)]
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _cell(cell: Cell, align: str, style: str, *, span: int = 1, middle: bool = False) -> str:
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{_text(words)}</w:t>' for words in cell.text.split("\n"))
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    place = '<w:vAlign w:val="center"/>' if middle else ""
    look = f"<w:pPr>{style}{align}</w:pPr>" if style or align else ""
    run = f"<w:r>{lines}</w:r>" if cell.text else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/>{spans}{place}</w:tcPr><w:p>{look}{run}</w:p></w:tc>'


def _text(words: str) -> str:
    return escape(clean(words).replace("\t", " "), quote=False)


def _align(column: Column) -> str:
    return f'<w:jc w:val="{column.align}"/>'


def _style(styles: Mapping[str, str], name: str) -> str:
    return f'<w:pStyle w:val="{styles[name]}"/>' if name in styles else ""


def _borders() -> str:
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    made = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for edge in edges)
    return f"<w:tblBorders>{made}</w:tblBorders>"
