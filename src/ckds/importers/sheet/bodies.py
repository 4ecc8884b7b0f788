"""Bodies in a cell: ``name``, ``name (part)``, ``name [id]``; entries that the exporter has tried with the reader.

A name alone is looked up; words in quotation marks are kept as printed; an id in square brackets says who is meant where the
words alone do not.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple

from ckds.importers.bodies import read_bodies
from ckds.importers.body import Body
from ckds.importers.names import Names, tokens, why
from ckds.importers.sheet.entries import one_line, quoted, split, stands, unquoted
from ckds.importers.words import low
from ckds.records.shared import UnitRef
from ckds.text import squeeze

EACH: Final = "Từng đơn vị:"
JOINT: Final = "Cùng làm:"
_ID: Final = re.compile(r"(.*\S)\s+\[([a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?)\]", re.DOTALL)
_QUOTED_PART: Final = re.compile(r'(.*\S)\s+\(("(?:[^"]|"")*")\)', re.DOTALL)
_LETTERS: Final = re.compile(r"[A-ZĐ0-9&\-.]{2,12}")
_BULLET: Final = re.compile(r"^(?:[-–—•·▪*+]\s*)+")


class Named(NamedTuple):
    """A body as a cell names it.

    Attributes:
        unit: its full id; None where only the words are known.
        words: the words as printed; empty where they are the name in the directory.
        part: what it answers for.
    """

    unit: str | None
    words: str
    part: str = ""


def named(ref: UnitRef, area: str | None, names: Names) -> Named:
    """Return a body of a record as a cell can name it."""
    unit = (names.directory.resolve(ref.unit, area) or ref.unit) if ref.unit else None
    return _named(unit, one_line(ref.as_), one_line(ref.for_), names)


def _named(unit: str | None, words: str, part: str, names: Names) -> Named:
    return Named(unit, "" if unit and words == _name(unit, names) else words, part)


def _name(unit: str, names: Names) -> str:
    entry = names.directory.units.get(unit)
    return one_line(entry.record.name) if entry else unit


def entry_of(body: Named, names: Names) -> str:
    """Return the plainest entry that is read back as the same body."""
    words = body.words or _name(body.unit or "", names)
    said = (words, quoted(words))
    parts = (f" ({body.part})", f" ({quoted(body.part)})") if body.part else ("",)
    ids = ("", f" [{body.unit}]") if body.unit else ("",)
    tries = [f"{word}{part}{id_}" for word, id_, part in product(said, ids, parts)]
    return next((one for one in tries if _stands(one) and _read(one, names) == [body]), tries[-1])


def _stands(entry: str) -> bool:
    return stands(entry) and not entry.startswith((EACH, JOINT))


def _read(entry: str, names: Names) -> list[Named]:
    return [Named(body.unit, "" if body.exact else body.printed, body.part) for body in _entry(entry, names)]


def read_cell(cell: str, names: Names) -> list[Body]:
    """Return the bodies in a cell."""
    return [body for entry in split(cell) for body in _entry(entry, names)]


def read_leads(cell: str, names: Names) -> tuple[list[Body], bool]:
    """Return who leads, and whether each of them owes the task separately.

    That is so where a group leads, see :func:`leads_each`, unless the cell begins with :data:`EACH` or :data:`JOINT`.
    """
    opening = next((words for words in (EACH, JOINT) if cell.startswith(words)), "")
    found = read_cell(cell[len(opening) :], names)
    return found, opening == EACH if opening else leads_each(found, names)


def leads_each(leads: Sequence[Named | Body], names: Names) -> bool:
    """Is a group among those who lead, not each with a part of its own? Then every member owes the task, unless it is said otherwise."""
    grouped = any(body.unit and names.directory.is_group(body.unit) for body in leads)
    return grouped and not all(body.part for body in leads)


def _entry(entry: str, names: Names) -> Iterator[Body]:
    unit = None
    rest = entry
    found = _ID.fullmatch(entry)
    if found and (full := _known(found[1], found[2], names)):
        rest, unit = found[1], full
    words, part = _parted(rest, names, given=unit is not None)
    literal = unquoted(words)
    if unit:
        body = _named(unit, squeeze(literal if literal is not None else words), part, names)
        yield Body(body.words, unit, part, exact=not body.words)
    elif literal is not None:
        yield Body(squeeze(literal), None, part, exact=False)
    else:
        yield from _looked_up(words, part, rest, names)


def _known(words: str, id_: str, names: Names) -> str | None:
    """Return the full id; an id that no body has counts only where it stands for its own name."""
    full = names.directory.resolve(id_, names.area)
    return full or (id_ if id_ in (words, unquoted(words)) or words.startswith(f"{id_} (") else None)


def _parted(text: str, names: Names, *, given: bool) -> tuple[str, str]:
    """Return words and the part in brackets behind them; brackets that belong to a known name are none."""
    found = _QUOTED_PART.fullmatch(text)
    if found:
        return found[1], squeeze(unquoted(found[2]) or "")
    start = _opens(text)
    if start is None or unquoted(text) is not None:
        return text, ""
    words, part = text[:start].rstrip(), squeeze(text[start + 1 : -1])
    if not given and (_LETTERS.fullmatch(part) or _only(text, names)):
        return text, ""
    return words, part


def _opens(text: str) -> int | None:
    """Return where the bracket begins that a text ends with, behind some words."""
    depth = 0
    if not text.endswith(")"):
        return None
    for at in range(len(text) - 1, 0, -1):
        depth += {")": 1, "(": -1}.get(text[at], 0)
        if depth == 0:
            return at if text[at - 1] == " " and text[:at].strip() and text[at + 1 : -1].strip() else None
    return None


def _only(words: str, names: Names) -> tuple[str, Body] | None:
    """Return the one body that words are a name of."""
    match = names.exactly([token.word for token in tokens(words)])
    if match is None or len(match.units) != 1:
        return None
    unit, note = match.units[0], why(match)
    kept = _named(unit, words, "", names).words
    return unit, Body(kept, unit, exact=not kept, sure=note is None, note=note)


def _looked_up(words: str, part: str, whole: str, names: Names) -> Iterator[Body]:
    plain = squeeze(_BULLET.sub("", words))
    found = _only(plain, names)
    if found:
        yield found[1]._replace(part=part)
        return
    several = read_bodies(whole, names)
    if len(several) > 1 or any(body.unit for body in several):
        for body in several:
            kept = _named(body.unit, squeeze(body.printed), "", names).words if body.unit else body.printed
            yield body._replace(printed=kept, exact=not kept)
    elif plain:
        note = several[0].note if several else None
        yield Body(plain, None, part, exact=False, sure=note is None, note=note)


def distinct(bodies: list[Named]) -> list[Named]:
    """Return bodies, each with its part once, as a record of the import has them."""
    kept: dict[tuple[str, str], Named] = {}
    for body in bodies:
        kept.setdefault((body.unit or low(body.words), body.part), body)
    return list(kept.values())
