"""A1.1 and A1.2: annexes, each a section of its own."""

import re
from collections.abc import Iterator
from typing import Final

from tests.report.conformance.layout import Breach, Layout
from tests.report.conformance.resolve import W, number, text

ROWS: Final = {
    "annex-label": "Phụ lục I: 14 upright bold, centred, on its own line; a number only when there are several",
    "annex-title": "its title: capitals, 13-14, upright bold, centred",
    "annex-reference": "(Kèm theo …): 13-14 italic, centred",
    "annex-pages": "pages numbered from 1 for each annex",
    "annex-named": "the text points to every annex",
}
_LABEL: Final = re.compile(r"^Phụ lục(?: (?P<number>[IVXL]+))?$")


def annexes(layout: Layout) -> Iterator[Breach]:
    several = len(layout.sections) > 2
    said = " ".join(text(one) for one in layout.package.body.iter(f"{W}p") if one in _first(layout))
    for section in layout.sections[1:]:
        lines = [one for one in section.children if one.tag == f"{W}p" and text(one).strip()][:3]
        words = [text(one) for one in lines] + ["", "", ""]
        label = _LABEL.match(words[0])
        if not label or bool(label["number"]) is not several:
            yield Breach("annex-label", words[0], "not “Phụ lục I”" if several else "not “Phụ lục”")
        elif not re.search(rf"{words[0]}\b", said):
            yield Breach("annex-named", words[0], "the text does not point to it")
        for one in lines[:1]:
            yield from layout.set_as("annex-label", one, (14, 14), bold=True, align="center")
        for one in lines[1:2]:
            yield from layout.set_as("annex-title", one, (13, 14), bold=True, align="center")
        if not words[1] or words[1].upper() != words[1]:
            yield Breach("annex-title", words[1], "not in capitals")
        for one in lines[2:3]:
            yield from layout.set_as("annex-reference", one, (13, 14), bold=False, italic=True, align="center")
        if not re.match(r"^\(Kèm theo .+\)$", words[2]):
            yield Breach("annex-reference", words[2][:60], "not “(Kèm theo …)”")
        starts = section.setup.find(f"{W}pgNumType")
        if starts is None or number(starts, "start", -1) != 1:
            yield Breach("annex-pages", words[0], "goes on counting")


def _first(layout: Layout) -> list[object]:
    return [one for child in layout.middle for one in child.iter(f"{W}p")]


RULES: Final = (annexes,)
