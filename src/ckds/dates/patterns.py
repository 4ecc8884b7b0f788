"""Regular expressions compiled when first needed, so that rare phrases cost nothing at start-up."""

import re
from functools import cache
from typing import Final


@cache
def rx(pattern: str) -> re.Pattern[str]:
    """Return ``pattern`` compiled; digits and word characters are ASCII."""
    return re.compile(pattern, re.ASCII)


def holds(text: str, *words: str) -> bool:
    """Is any of ``words`` in ``text``? A cheap look before a pattern that cannot match without one is compiled."""
    return any(word in text for word in words)


DIGIT: Final = re.compile("[0-9]")


@cache
def rx_text(pattern: str) -> re.Pattern[str]:
    """Return ``pattern`` compiled for text in the plan's own spelling; capitals do not count."""
    return re.compile(pattern, re.IGNORECASE)
