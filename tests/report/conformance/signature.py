"""A1.2, cells 7 and 9b: who signs, who receives."""

from collections.abc import Iterator
from typing import Any, Final

from tests.report.conformance.layout import Breach, Layout
from tests.report.conformance.resolve import W, text

ROWS: Final = {
    "signer-rank": "authority and position: capitals, 13-14, upright bold, centred at the right",
    "signer-name": "name: 13-14, upright bold, no academic title",
    "receivers": "Nơi nhận: 12, bold italic, level with the position",
    "receiver-list": "the list: 11 upright, “- …;”",
    "archive": "the last line is “- Lưu: VT …”",
    "signed-together": "the signature does not stand alone on a page and does not break",
}
_TITLES: Final = ("GS.", "PGS.", "TS.", "ThS.", "BS.", "KS.", "CN.", "TSKH.")


def _cells(layout: Layout) -> tuple[list[Any], list[Any]]:
    cells = layout.sign.findall(f"{W}tr/{W}tc") if layout.sign is not None else [[], []]
    left, right = ([one for one in cell if one.tag == f"{W}p" and text(one).strip()] for cell in cells)
    return left, right


def signer(layout: Layout) -> Iterator[Breach]:
    if layout.sign is None:
        yield Breach("signer-rank", "the end", "nobody signs")
        return
    _, right = _cells(layout)
    ranks = [one for one in right if text(one).upper() == text(one)]
    names = [one for one in right if one not in ranks]
    if not ranks or len(names) > 1 or (names and names[0] is not right[-1]):
        yield Breach("signer-rank", " / ".join(map(text, right)), "not position and name")
    for one in ranks:
        yield from layout.set_as("signer-rank", one, (13, 14), bold=True, align="center")
    for one in names:
        yield from layout.set_as("signer-name", one, (13, 14), bold=True, align="center")
        if text(one).startswith(_TITLES):
            yield Breach("signer-name", text(one), "with a title")


def receivers(layout: Layout) -> Iterator[Breach]:
    if layout.sign is None:
        return
    left, _ = _cells(layout)
    if not left or text(left[0]) != "Nơi nhận:":
        yield Breach("receivers", text(left[0]) if left else "", "no “Nơi nhận:”")
        return
    yield from layout.set_as("receivers", left[0], (12, 12), bold=True, italic=True)
    for one in left[1:]:
        yield from layout.set_as("receiver-list", one, (11, 11), bold=False)
        ends = "." if one is left[-1] else ";"
        if not text(one).startswith("- ") or not text(one).endswith(ends):
            yield Breach("receiver-list", text(one), f"not “- …{ends}”")
    if not text(left[-1]).startswith("- Lưu: V"):
        yield Breach("archive", text(left[-1]), "not the last line")


def together(layout: Layout) -> Iterator[Breach]:
    if layout.sign is None:
        return
    above = layout.sign.getprevious()
    if above is None or above.tag != f"{W}p" or not layout.shape(above).keep_next:
        yield Breach("signed-together", "the last paragraph", "is not kept with the signature")
    if layout.sign.find(f"{W}tr/{W}trPr/{W}cantSplit") is None:
        yield Breach("signed-together", "the signature", "may break across pages")


RULES: Final = (signer, receivers, together)
