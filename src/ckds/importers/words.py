"""Vietnamese text made alike for recognising phrases, every character still at its place."""

import re
from functools import lru_cache
from typing import Final

_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | {"\u00a0": " ", "\t": " "})
_OLD: Final = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe",
               "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}  # fmt: skip
_TONED: Final = re.compile(rf"(?<!q)(?:{'|'.join(_OLD)})(?!\w)")
_EVERY: Final = re.compile(r"\bhằng(?= (?:năm|quý|tháng|tuần|ngày))")


@lru_cache(maxsize=16384)
def low(text: str) -> str:
    """Return ``text`` in small letters with ``uỷ`` as ``ủy``, ``hoà`` as ``hòa``, ``hằng năm`` as ``hàng năm``, dashes alike.

    Every character stays where it stands, so that places found in it hold in ``text`` as well.
    """
    small = text.lower()
    if len(small) != len(text):
        small = "".join(one if len(one := char.lower()) == 1 else char for char in text)
    plain = small.translate(_DASHES).replace("quí", "quý")
    plain = _TONED.sub(lambda found: _OLD[found.group()], plain)
    return _EVERY.sub("hàng", plain)


def rx(pattern: str) -> re.Pattern[str]:
    """Return a pattern that is matched against :func:`low` text."""
    return re.compile(pattern)


def tidy(text: str) -> str:
    """Return words without the punctuation that ends a paragraph or an entry of a list."""
    return re.sub(r"(?:\s*\./\.|[\s.;,:]+)$", "", text.strip()).strip()


def cut(text: str, most: int) -> str:
    """Return the first words of a text for showing."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
