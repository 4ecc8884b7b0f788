"""Regular expressions compiled when first needed, so that rare phrases cost nothing at start-up."""

import re
from functools import cache


@cache
def rx(pattern: str) -> re.Pattern[str]:
    """Return ``pattern`` compiled; digits and word characters are ASCII."""
    return re.compile(pattern, re.ASCII)


@cache
def rx_text(pattern: str) -> re.Pattern[str]:
    """Return ``pattern`` compiled for text in the plan's own spelling; capitals do not count."""
    return re.compile(pattern, re.IGNORECASE)
