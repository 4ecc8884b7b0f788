"""The numbers that Word prints before paragraphs and that are not in their text."""

import re
from collections import defaultdict
from typing import Any, Final, NamedTuple

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACEHOLDER: Final = re.compile(r"%([1-9])")
_ROMAN: Final = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
                 (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST: Final = 30_000


class _Level(NamedTuple):
    form: str
    text: str
    start: int
    plain: bool


class Numbering:
    """Counts the paragraphs of a document in its order, list by list.

    Args:
        numbering: root of ``numbering.xml``, or None.
        styles: root of ``styles.xml``, or None.
    """

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, int]]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._restarted: set[tuple[str, int]] = set()
        self._styles = _style_numbers(styles) if styles is not None else {}
        if numbering is not None:
            self._read(numbering)

    def label(self, paragraph: Any) -> str:
        """Return what Word prints before a paragraph: ``II.``, ``a)``, ``-``; empty where it has no number."""
        found = self._place(paragraph)
        if not found or found[0] not in self._lists:
            return ""
        number, level = found
        abstract, starts = self._lists[number]
        levels = self._levels.get(abstract, {})
        form = levels.get(level)
        if form is None:
            return ""
        if form.form in ("bullet", "none"):
            return _bullet(form.text) if form.form == "bullet" else ""
        counts = self._count(abstract, number, level, starts, levels)

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            of = levels.get(at)
            value = counts.get(at, of.start if of else 1)
            return as_number(value, "decimal" if form.plain or of is None else of.form)

        return _PLACEHOLDER.sub(shown, form.text).strip()

    def _count(
        self, abstract: str, number: str, level: int, starts: dict[int, int], levels: dict[int, _Level]
    ) -> dict[int, int]:
        counts = self._counts[abstract]
        if level in starts and (number, level) not in self._restarted:
            self._restarted.add((number, level))
            counts[level] = starts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else levels[level].start
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        return counts

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        properties = paragraph.find(f"{W}pPr")
        own = _num_pr(properties) if properties is not None else None
        style = None
        if properties is not None and (named := properties.find(f"{W}pStyle")) is not None:
            style = self._styles.get(named.get(f"{W}val"))
        if own is None:
            return style if style and style[0] != "0" else None
        number, level = own
        if number is None:
            number = style[0] if style else None
        if not number or number == "0":
            return None
        return number, level if level is not None else (style[1] if style else 0)

    def _read(self, root: Any) -> None:
        for abstract in root.iter(f"{W}abstractNum"):
            levels = {}
            for level in abstract.findall(f"{W}lvl"):
                levels[_int(level.get(f"{W}ilvl"), 0)] = _Level(
                    _value(level, "numFmt") or "decimal",
                    _value(level, "lvlText") or "",
                    _int(_value(level, "start"), 1),
                    level.find(f"{W}isLgl") is not None,
                )
            self._levels[abstract.get(f"{W}abstractNumId", "")] = levels
        for one in root.iter(f"{W}num"):
            starts = {}
            for override in one.findall(f"{W}lvlOverride"):
                start = _value(override, "startOverride")
                if start:
                    starts[_int(override.get(f"{W}ilvl"), 0)] = _int(start, 1)
            self._lists[one.get(f"{W}numId", "")] = (_value(one, "abstractNumId") or "", starts)


def as_number(value: int, form: str) -> str:
    """Return a number as Word shows it; its letters run a b c d e f, and zz follows aa after z."""
    value = max(0, min(value, _MOST))
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if value else ""
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = _as_roman(value)
        return roman.upper() if form == "upperRoman" else roman
    if form == "decimalZero":
        return f"{value:02d}"
    return "" if form in ("none", "bullet") else str(value)


def _as_roman(value: int) -> str:
    found = ""
    for size, sign in _ROMAN:
        count, value = divmod(value, size)
        found += sign * count
    return found


def _bullet(sign: str) -> str:
    return "+" if sign.strip() in ("+", "o", "\u25cb") else "*" if sign.strip() == "*" else "-"


def _num_pr(properties: Any) -> tuple[str | None, int | None] | None:
    found = properties.find(f"{W}numPr")
    if found is None:
        return None
    level = _value(found, "ilvl")
    return _value(found, "numId"), None if level is None else _int(level, 0)


def _style_numbers(styles: Any) -> dict[str, tuple[str, int]]:
    """Return which list the paragraphs of a style belong to, styles they are based on included."""
    own: dict[str, tuple[str | None, int | None]] = {}
    based: dict[str, str] = {}
    for style in styles.iter(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        properties = style.find(f"{W}pPr")
        numbers = _num_pr(properties) if properties is not None else None
        if numbers:
            own[name] = numbers
        if above := _value(style, "basedOn"):
            based[name] = above
    found = {}
    for name in {*own, *based}:
        number, level = _resolved(name, own, based)
        if number:
            found[name] = (number, level or 0)
    return found


def _resolved(
    name: str, own: dict[str, tuple[str | None, int | None]], based: dict[str, str]
) -> tuple[str | None, int | None]:
    number: str | None = None
    level: int | None = None
    seen: set[str] = set()
    while name and name not in seen:
        seen.add(name)
        here = own.get(name, (None, None))
        number = here[0] if number is None else number
        level = here[1] if level is None else level
        name = based.get(name, "")
    return number, level


def _value(element: Any, name: str) -> str | None:
    found = element.find(f"{W}{name}")
    value = found.get(f"{W}val") if found is not None else None
    return str(value) if value is not None else None


def _int(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.lstrip("-").isdigit() else otherwise
