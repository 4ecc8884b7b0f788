"""Does a Word document keep to Nghị định 30/2020/NĐ-CP, Phụ lục I? Read from its XML, row by row of the layout.

``check(docx)`` returns a breach for every place that does not; each names its row (``ROWS``). Lengths are in twentieths of a
point with a tolerance of 6 (0.1 mm), as offices' files have them.
"""

from collections.abc import Callable, Iterator
from typing import Final

from tests.report.conformance import annexes, body, letterhead, page, signature, tables
from tests.report.conformance.layout import Breach, Layout
from tests.report.conformance.resolve import Package

Rule = Callable[[Layout], Iterator[Breach]]
RULES: Final[tuple[Rule, ...]] = (
    *page.RULES,
    *letterhead.RULES,
    *body.RULES,
    *signature.RULES,
    *annexes.RULES,
    *tables.RULES,
)
ROWS: Final = {**page.ROWS, **letterhead.ROWS, **body.ROWS, **signature.ROWS, **annexes.ROWS, **tables.ROWS}


# A form that is handed round to be filled in is an attachment: no type of document, nothing that it would be annexed to.
FORM: Final = frozenset({"type", "annex-named", "annex-reference"})


def check(docx: bytes, *, printed_labels: bool = False, without: frozenset[str] = frozenset()) -> list[Breach]:
    """Return every breach of the layout.

    Args:
        docx: the file.
        printed_labels: the labels are those of a document that was signed, gaps and all.
        without: rows that do not apply to it.
    """
    layout = Layout(Package(docx), printed_labels=printed_labels)
    return [breach for rule in RULES for breach in rule(layout) if breach.row not in without]
