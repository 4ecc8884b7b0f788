"""A1.1: paper, margins, type, page numbers."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from tests.report.conformance.layout import TOLERANCE, Breach, Layout
from tests.report.conformance.resolve import SLOTS, A, R, W, colors, number, runs, text

ROWS: Final = {
    "paper": "A4, 210 × 297 mm",
    "orientation": "a section lies on its side only when its paper does",
    "margins": "top and bottom 20-25 mm, left 30-35, right 15-20",
    "font": "Times New Roman for Latin, other, complex and East Asian letters",
    "nfc": "Unicode TCVN 6909:2001: composed letters",
    "black": "black type, no colours, no highlights",
    "page-number": "Arabic, 13-14 upright, centred in the upper margin",
    "first-page": "no number on page 1",
}
_A4: Final = (11906, 16838)
_MARGINS: Final = {"top": (1134, 1417), "bottom": (1134, 1417), "left": (1701, 1984), "right": (850, 1134)}
_TURNED: Final = {"top": "left", "bottom": "right", "left": "bottom", "right": "top"}


def paper(layout: Layout) -> Iterator[Breach]:
    for at, section in enumerate(layout.sections):
        size = section.setup.find(f"{W}pgSz")
        wide, high = number(size, "w"), number(size, "h")
        if abs(min(wide, high) - _A4[0]) > TOLERANCE or abs(max(wide, high) - _A4[1]) > TOLERANCE:
            yield Breach("paper", f"section {at + 1}", f"{wide} × {high}")
        lies = size.get(f"{W}orient") == "landscape"
        if lies != (wide > high) or (lies and at == 0):
            yield Breach("orientation", f"section {at + 1}", f"{wide} × {high}, landscape {lies}")


def margins(layout: Layout) -> Iterator[Breach]:
    for at, section in enumerate(layout.sections):
        found = section.setup.find(f"{W}pgMar")
        lies = section.setup.find(f"{W}pgSz").get(f"{W}orient") == "landscape"
        kept = all(_within(number(found, side), side) for side in _MARGINS)
        turned = lies and all(_within(number(found, side), _TURNED[side]) for side in _MARGINS)
        if not kept and not turned:
            yield Breach("margins", f"section {at + 1}", str({side: number(found, side) for side in _MARGINS}))


def _within(value: int, side: str) -> bool:
    low, high = _MARGINS[side]
    return low - TOLERANCE <= value <= high + TOLERANCE


def type_(layout: Layout) -> Iterator[Breach]:
    """Every run of the body and of the headers: font, composed letters, black."""
    for root in (layout.package.body, *_headers(layout)):
        for paragraph in root.iter(f"{W}p"):
            words = text(paragraph)
            if not unicodedata.is_normalized("NFC", words):
                yield Breach("nfc", words[:60], "decomposed")
            for run in runs(paragraph):
                look = layout.package.look(run)
                wrong = {slot: look.fonts[slot] for slot in SLOTS if look.fonts[slot] != "Times New Roman"}
                if wrong:
                    yield Breach("font", words[:60], str(wrong))
                if look.color.lower() not in ("auto", "000000"):
                    yield Breach("black", words[:60], look.color)
        for element in root.iter():
            yield from (Breach("black", "direct", found) for found in colors(element))
    yield from (Breach("black", "a style", found) for found in layout.package.style_colors())


def charts(layout: Layout) -> Iterator[Breach]:
    """Charts are grey and set in the same type."""
    for name, part in layout.package.parts.items():
        if not re.fullmatch(r"word/charts/chart\d+\.xml", name):
            continue
        root = etree.fromstring(part)
        for color in root.iter(f"{A}srgbClr"):
            value = color.get("val", "")
            if len({value[:2], value[2:4], value[4:]}) > 1:
                yield Breach("black", name, value)
        if next(root.iter(f"{A}schemeClr"), None) is not None:
            yield Breach("black", name, "a colour of the theme")
        fonts = {one.get("typeface") for one in root.iter(f"{A}latin")}
        if fonts != {"Times New Roman"}:
            yield Breach("font", name, str(fonts))


def _headers(layout: Layout) -> list[Any]:
    found = (_header(layout, at, kind) for at in range(len(layout.sections)) for kind in ("default", "first"))
    return [one for one in found if one is not None]


def _header(layout: Layout, at: int, kind: str) -> Any:
    """Return the header of a section: its own, else that of a section before it."""
    for section in reversed(layout.sections[: at + 1]):
        for reference in section.setup.iterfind(f"{W}headerReference"):
            if reference.get(f"{W}type") == kind:
                return layout.package.linked(reference.get(f"{R}id"))
    return None


def _fields(root: Any) -> list[Any]:
    """Return the paragraphs with a page number."""
    fields = [one for one in root.iter(f"{W}instrText") if (one.text or "").split()[:1] == ["PAGE"]]
    fields += [one for one in root.iter(f"{W}fldSimple") if (one.get(f"{W}instr") or "").split()[:1] == ["PAGE"]]
    return [next(one.iterancestors(f"{W}p")) for one in fields]


def numbers(layout: Layout) -> Iterator[Breach]:
    for at in range(len(layout.sections)):
        where = f"section {at + 1}"
        header = _header(layout, at, "default")
        found = _fields(header) if header is not None else []
        if len(found) != 1:
            yield Breach("page-number", where, f"{len(found)} numbers in the header")
        for paragraph in found:
            yield from layout.set_as("page-number", paragraph, (13, 14), bold=False, align="center")
        style = layout.sections[at].setup.find(f"{W}pgNumType")
        if style is not None and style.get(f"{W}fmt") not in (None, "decimal"):
            yield Breach("page-number", where, str(style.get(f"{W}fmt")))
    setup = layout.sections[0].setup
    first = _header(layout, 0, "first")
    if setup.find(f"{W}titlePg") is None:
        yield Breach("first-page", "section 1", "no titlePg")
    if first is not None and _fields(first):
        yield Breach("first-page", "section 1", "a number in the header of the first page")


RULES: Final = (paper, margins, type_, charts, numbers)
