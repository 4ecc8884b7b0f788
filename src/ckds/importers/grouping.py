"""The groups of a table: rows that are only a heading for those below, and the heading that the table stands under."""

import re
from collections.abc import Sequence

from ckds.importers.columns import KPI, NUMBER, ROMAN_OR_LETTER, TASK, Columns, is_label_only
from ckds.importers.draft import Drafted
from ckds.importers.markers import marker
from ckds.importers.source import Cell, Place
from ckds.importers.words import cut, tidy
from ckds.text import slug

GroupRow = tuple[str, str, tuple[Place, ...]]


def group_row(row: tuple[Cell, ...], columns: Columns) -> GroupRow | None:
    """Return label, title and places of a row that is only a heading for those below."""
    number, main = columns.at(NUMBER), columns.at(KPI) if KPI in columns.roles else columns.at(TASK)
    distinct = list(dict.fromkeys(cell.place for cell in row if cell.text.strip()))
    texts = [tidy(next(cell.text for cell in row if cell.place == place)) for place in distinct]
    label = tidy(row[number].text) if number is not None and not row[number].merged else ""
    if len(distinct) > 1 and _says_more(row, columns, number, main):
        return None
    if len(distinct) == 1:
        return _alone(row, label, texts[0], distinct[0])
    wide = main is not None and (row[main].merged or _is_wide(row, row[main].place))
    if len(distinct) == 2 and label and main is not None and (wide or ROMAN_OR_LETTER.fullmatch(label)):
        return label.strip(".) "), tidy(row[main].text), tuple(distinct)
    return None


def _says_more(row: tuple[Cell, ...], columns: Columns, number: int | None, main: int | None) -> bool:
    """Do columns other than number and name hold words of their own?"""
    shared = {row[at].place for at in (number, main) if at is not None}
    return any(
        role and column not in (number, main) and cell.text.strip() and not (cell.merged and cell.place in shared)
        for column, (role, cell) in enumerate(zip(columns.roles, row, strict=False))
    )


def _alone(row: tuple[Cell, ...], label: str, text: str, place: Place) -> GroupRow | None:
    """Read the only cell of a row that holds words: ``II. Dữ liệu số`` over all columns."""
    found = marker(text)
    roman = found is not None and found.kind in ("roman", "upper", "part")
    if not (_is_wide(row, place) or roman or is_label_only(label, text)):
        return None
    return (found.label, found.rest, (place,)) if found and found.label else ("", text, (place,))


def _is_wide(row: Sequence[Cell], place: Place) -> bool:
    return sum(1 for cell in row if cell.place == place) > 1


class Grouping:
    """The group that the rows of a document's tables belong to, and how their numbers are printed in full."""

    def __init__(self) -> None:
        self.groups: list[Drafted] = []
        self.current: Drafted | None = None
        self._heading: Drafted | None = None
        self._labels: list[str] = []

    def under(self, heading: Drafted | None) -> None:
        """Begin a table under a heading of the text; a group of a table above that stands elsewhere is over."""
        if heading is not self._heading:
            self._heading = self.current = heading
            self._labels = []

    def open(self, found: GroupRow, prefix: str) -> None:
        """Begin the group of a row."""
        label, title, places = found
        level = _level(label)
        self._labels = [*self._labels[:level], *[""] * max(0, level - len(self._labels)), label]
        printed = self.front()
        base = slug(f"{prefix} {printed}") if printed else slug(cut(title, 40))
        group = Drafted("group", free(base or "nhom", {one.id for one in (*self.groups, self._heading) if one}))
        group.put("label", printed, places)
        group.put("title", title, places)
        self.groups.append(group)
        self.current = group

    def front(self, *, with_heading: bool = False) -> str:
        """Return what stands before a row's own number where rows are counted anew: ``II.1``."""
        heading = str(self._heading.data("label") or "") if self._heading and with_heading else ""
        return ".".join(one for one in (heading, *self._labels) if one)


def _level(label: str) -> int:
    roman = re.fullmatch(r"[IVX]+", label)
    if re.fullmatch(r"[A-ZĐ]|Phần.*", label) and not roman:
        return 0
    return 1 if roman else 2


def free(base: str, taken: set[str]) -> str:
    """Return an id that is not taken: ``base``, ``base-2`` …"""
    found, number = base, 1
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    return found
