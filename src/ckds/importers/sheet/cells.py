"""The other cells of the tables: name and words of a task, a group's row, a milestone, a target. Written and read here."""

import re
from typing import Any, Final, NamedTuple

from ckds.dates.period import Period, Precision, quarter_of, read_period
from ckds.importers.sheet.columns import EMPTY, NOTHING
from ckds.importers.sheet.entries import lines, one_line, quoted, split, unquoted
from ckds.importers.titles import title_and_text
from ckds.text import squeeze

_ATOM: Final = r"(?:[IVXLC]{1,6}|[A-ZĐ]|[a-zđ]|\d{1,3})"
_LABELLED: Final = re.compile(rf'("(?>(?:[^"]+|"")*)"|(?>\(?{_ATOM}(?:\.{_ATOM})*\)?))\. (.+)', re.DOTALL)
_QUARTERS: Final = ("I", "II", "III", "IV")
_BY: Final = re.compile(
    r"đến (?:năm (?P<y>\d{4})|tháng (?P<m>\d{1,2})/(?P<my>\d{4})|quý (?P<q>iv|i{1,3})/(?P<qy>\d{4})"
    r"|ngày (?P<d>\d{1,2})/(?P<dm>\d{1,2})/(?P<dy>\d{4})|(?P<iso>[/0-9].*))",
    re.IGNORECASE,
)
_LEVELS: Final = {
    "nation": "cả nước", "city": "cấp tỉnh", "department": "cấp sở", "district": "cấp huyện", "commune": "cấp xã",
}  # fmt: skip
_READS: Final = {"points": "tính theo điểm phần trăm", "percent": "tính theo phần trăm"}
_EXTRAS: Final = re.compile(r"(.*\S)\s*\[([^\[\]]+)\]", re.DOTALL)
_EXCLUDING: Final = "Không tính: "


def words_cell(title: str, text: str | None) -> str:
    """Return the cell of a task's name and words; only the words where they begin with the name, as in a signed plan."""
    name, more = one_line(title), "\n".join(lines(text))
    if more not in EMPTY:
        return more if read_words(more) == (name, more) else f"{name}\n{more}"
    return name if read_words(name) == (name, "") else f"{name}\n{NOTHING}"


def read_words(cell: str) -> tuple[str, str]:
    """Return the name and the words of a task."""
    said = lines(cell)
    if len(said) == 1:
        title, text = title_and_text(said)
        return (title, text) if text else (said[0], "")
    return said[0], "\n".join(line for line in said[1:] if said[1:] != [NOTHING])


def group_cell(label: str | None, title: str) -> str:
    """Return the cell of a group's row: ``III.1. Dữ liệu số``."""
    printed, name = one_line(label), one_line(title)
    plain = f"{printed}. {name}" if printed else name
    return plain if read_group(plain) == (printed, name) else f"{quoted(printed)}. {name}"


def read_group(cell: str) -> tuple[str, str]:
    """Return label and title of a group."""
    words = squeeze(cell)
    found = _LABELLED.fullmatch(words)
    if not found:
        return "", words
    inside = unquoted(found[1])
    return found[1] if inside is None else inside, found[2]


def by_cell(by: Period) -> str:
    """Return the row above the targets of a milestone: ``Đến năm 2030``."""
    first = by.first
    match by.precision:
        case Precision.YEAR:
            return f"Đến năm {by.last.year}"
        case Precision.MONTH:
            return f"Đến tháng {by.last.month}/{by.last.year}"
        case Precision.QUARTER:
            return f"Đến quý {_QUARTERS[quarter_of(by.last) - 1]}/{by.last.year}"
        case Precision.DAY if first:
            return f"Đến ngày {first.day}/{first.month}/{first.year}"
        case _:
            return f"Đến {by.iso}"


def read_by(cell: str) -> str:
    """Return a milestone as a record writes it; empty where a row names none."""
    found = _BY.fullmatch(squeeze(cell))
    if not found:
        years = set(re.findall(r"\b20\d\d\b", cell))
        return years.pop() if len(years) == 1 else ""
    if found["m"]:
        return f"{found['my']}-{int(found['m']):02d}"
    if found["q"]:
        return f"{found['qy']}-Q{_QUARTERS.index(found['q'].upper()) + 1}"
    if found["d"]:
        return f"{found['dy']}-{int(found['dm']):02d}-{int(found['d']):02d}"
    return found["y"] or (found["iso"] if read_period(found["iso"]) else "")


class Aim(NamedTuple):
    """A target without its milestone, as records name its parts."""

    target: str
    scope: str = ""
    stretch: bool = False
    each: str = ""
    every: str = ""
    reads: str = ""

    def fields(self, by: str) -> dict[str, object]:
        """Return it as an entry of a record."""
        some = {"by": by, "scope": self.scope, "target": self.target, "stretch": self.stretch}
        some |= {"each": self.each, "every": self.every, "reads": self.reads}
        return {name: value for name, value in some.items() if value}


def aim_cell(aim: Aim) -> str:
    """Return the cell of a target: ``trên 55% [cấp huyện; phấn đấu]``."""
    said = [_LEVELS.get(aim.scope, f"cấp: {aim.scope}")] if aim.scope else []
    said += ["phấn đấu"] * aim.stretch + [f"từng {aim.each}"] * bool(aim.each)
    said += ["hằng năm"] * bool(aim.every) + ([_READS[aim.reads]] if aim.reads else [])
    tail = f" [{'; '.join(said)}]" if said else ""
    plain = f"{aim.target}{tail}"
    return plain if read_aim(plain) == aim else f"{quoted(aim.target)}{tail}"


def read_aim(cell: str) -> Aim | None:
    """Return the target in a cell; None where there is none."""
    words = squeeze(cell)
    if words in EMPTY:
        return None
    found = _EXTRAS.fullmatch(words)
    said = _said(split(found[2])) if found else None
    target = found[1] if found and said is not None else words
    inside = unquoted(target)
    return Aim(target if inside is None else squeeze(inside))._replace(**(said or {}))


def _said(parts: list[str]) -> dict[str, Any] | None:
    """Return what stands in the square brackets, or None where they are part of the target."""
    found: dict[str, Any] = {}
    scopes = {words: scope for scope, words in _LEVELS.items()}
    reads = {words: name for name, words in _READS.items()}
    for part in parts:
        if part in scopes:
            found["scope"] = scopes[part]
        elif part.startswith("cấp: "):
            found["scope"] = part.removeprefix("cấp: ")
        elif part.startswith("từng "):
            found["each"] = part.removeprefix("từng ")
        elif part in reads:
            found["reads"] = reads[part]
        elif part in ("phấn đấu", "hằng năm"):
            found |= {"stretch": True} if part == "phấn đấu" else {"every": "year"}
        else:
            return None
    return found


def indicator_cell(title: str, excluding: str | None) -> str:
    """Return the cell of a KPI's name, with what does not count on a line of its own."""
    name, left_out = one_line(title), one_line(excluding)
    return f"{name}\n{_EXCLUDING}{left_out}" if left_out else name


def read_indicator(cell: str) -> tuple[str, str]:
    """Return the name of a KPI and what does not count."""
    said = lines(cell)
    last = said[-1]
    if len(said) > 1 and last.startswith(_EXCLUDING):
        return " ".join(said[:-1]), last.removeprefix(_EXCLUDING)
    return " ".join(said), ""
