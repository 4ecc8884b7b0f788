"""Vietnamese text: one form for comparing, ids from labels, alphabetical order, width on a terminal.

Nothing here changes what a record holds; every function returns a form *for matching or showing*.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Tone marks as combining characters: huyền, sắc, ngã, hỏi, nặng (TCVN 6909:2001 = Unicode).
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
# The Vietnamese alphabet with the letters of foreign words (f j w z) where dictionaries put them.
_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# Dictionaries order tones: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONE_ORDER: Final = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_LETTER_ORDER: Final = {letter: place for place, letter in enumerate(_ALPHABET)}
_DASHES: Final = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_SPACES: Final = re.compile(r"\s+")
_WORDS: Final = re.compile(r"\w+")
# Two spellings of one word, decomposed with the tone last: "quí" is "quý", "hằng năm" is "hàng năm".
_SAME_WORD: Final = {"qui\u0301": "quy\u0301", "ha\u0306ng\u0300": "hang\u0300"}
# Anything beyond Latin letters (with those of Vietnamese) and common signs, box lines and bars.
_UNUSUAL: Final = re.compile(
    r"[^\x00-\xac\xae-\u02ff\u1e00-\u1eff\u2010-\u2027\u20ab\u2190-\u21ff\u2264\u2265\u2500-\u259f]"
)
# What ends a line, turns the direction of writing, drives a terminal or cannot be written at all.
CONTROLS: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
# What the log of a pipeline takes for a command: ``::error::`` at the beginning of a line (blanks and colours before it
# do not count), ``##[error]``, ``##vso[…]`` and ``##teamcity[…]`` anywhere in it.
_COMMANDS: Final = re.compile(r"(?im)^((?:[^\S\n]|\x1b\[[\d;]*m)*):(?=:)|(?<=#)#(?=[a-z]*\[)")
_DIGITS: Final = 18  # so many of a number are compared
_LETTERS_FROM: Final = 2 * 10**_DIGITS  # after every number


def nfc(text: str) -> str:
    """Return ``text`` composed (NFC), without copying when it is so already."""
    return text if text.isascii() or unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def squeeze(text: str) -> str:
    """Return ``text`` composed, with every run of white space (also non-breaking) as one blank."""
    return _SPACES.sub(" ", nfc(text)).strip()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return the form in which spellings that mean the same word are equal.

    Case, white space, dash shapes, where the tone mark stands (``hóa``/``hoá``, ``Ủy``/``Uỷ``), ``&``/``và``,
    ``Hàng``/``Hằng`` before a span of time and ``quí``/``quý`` do not count.
    """
    plain = squeeze(text).translate(_DASHES).casefold().replace("&", " và ")
    folded = _SPACES.sub(" ", _WORDS.sub(_one_spelling, nfc(plain))).strip()
    return folded if folded.isascii() else unicodedata.normalize("NFC", folded)


def _one_spelling(found: re.Match[str]) -> str:
    """Move the tone mark of a word to its end, where both habits of writing agree."""
    word = found.group()
    if word.isascii():
        return word
    marks = unicodedata.normalize("NFD", word)
    tone = "".join(mark for mark in marks if mark in _TONES)
    moved = "".join(mark for mark in marks if mark not in _TONES) + tone
    return _SAME_WORD.get(moved, moved)


@lru_cache(maxsize=65536)
def bare(text: str) -> str:
    """Return ``text`` folded and without any accent, for look-up by people who type ``so y te``."""
    decomposed = unicodedata.normalize("NFD", fold(text)).replace("đ", "d")
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


def slug(label: str) -> str:
    """Return the ASCII id of a label: ``II.2.a`` → ``ii-2-a``.

    ``đ`` becomes ``dd`` so that điểm d and điểm đ stay apart.
    """
    spelled = squeeze(label).casefold().replace("đ", "dd")
    decomposed = unicodedata.normalize("NFD", spelled)
    ascii_only = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")


@lru_cache(maxsize=65536)
def order(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Return the sort key of Vietnamese alphabetical order: letters first, then tones, then case.

    Runs of digits sort as numbers, so ``II.2`` comes before ``II.10``.
    """
    letters: list[int] = []
    tones: list[int] = []
    for part in re.split(r"(\d+)", squeeze(text).casefold()):
        if part.isdecimal():
            letters.append(1000 + int(part[:_DIGITS]))
            tones.append(0)
            continue
        for char in part:
            letter, tone = _letter_and_tone(char)
            letters.append(
                _LETTER_ORDER[letter] + _LETTERS_FROM if letter in _LETTER_ORDER else min(ord(letter[0]), 900)
            )
            tones.append(tone)
    return tuple(letters), tuple(tones), text


def _letter_and_tone(char: str) -> tuple[str, int]:
    decomposed = unicodedata.normalize("NFD", char)
    tone = next((mark for mark in decomposed if mark in _TONE_ORDER), "")
    letter = unicodedata.normalize("NFC", decomposed.replace(tone, "") if tone else decomposed)
    return letter or char, _TONE_ORDER[tone]


def safe(text: str) -> str:
    """Return ``text`` without control characters and direction overrides, so that a record cannot drive a terminal.

    Line feeds and tabs stay.
    """
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def inert(text: str) -> str:
    """Return lines to be printed so that none is a command to the log of a pipeline; how wide they are stays.

    For lines as they are printed, with their breaks: what a record holds may be wrapped to the beginning of one.
    """
    if "::" not in text and "##" not in text:
        return text
    return _COMMANDS.sub(lambda found: f"{found[1] or ''}\N{REPLACEMENT CHARACTER}", text)


def width(text: str) -> int:
    """Return how many terminal columns ``text`` takes: wide East Asian characters two, combining marks none."""
    if text.isascii() or not _UNUSUAL.search(text):
        return len(text)
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
