"""How rules put values into their sentences."""

from datetime import date

from ckds.lang import Text
from ckds.text import squeeze

_MOST = 80


def short(text: str) -> str:
    """Return ``text`` on one line and short enough to quote."""
    plain = squeeze(text)
    return plain if len(plain) <= _MOST else plain[: _MOST - 1] + "…"


def day(when: date) -> str:
    """Return a day as people write it."""
    return f"{when:%d/%m/%Y}"


def clause(note: Text | None) -> Text:
    """Return a sentence of a reader as the end of another: no capital in front, no full stop."""
    return Text(_clause(note.vi), _clause(note.en)) if note else Text("", "")


def _clause(sentence: str) -> str:
    return (sentence[:1].lower() + sentence[1:]).removesuffix(".")
