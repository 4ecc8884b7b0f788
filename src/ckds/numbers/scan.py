"""A phrase made ready for reading: its tokens, which of them are idle, what it compares with, and its sentences."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ckds.numbers.idle import idle_tokens, is_year, outside_brackets, words_at
from ckds.numbers.tokens import Token, clean, tokens
from ckds.numbers.words import AND, CHANGE_VERBS, SO_VOI, YEAR, words

_ENDS: Final = (
    frozenset({",", ";", ".", ":", "(", ")", AND}) | words("đạt là phải sẽ thì được") | frozenset(CHANGE_VERBS)
)
_MOST_BASE: Final = 10
_BULLETS: Final = words("- + * • ·")


# "gấp đôi" is the one number that plans always spell out.
_MULTIPLES: Final = {"đôi": "2", "rưỡi": "1,5"}
_MULTIPLE: Final = re.compile(r"(?i:\b(gấp) (đôi|rưỡi)\b(?: lần)?)")


# A base in brackets counts as if it stood in the open.
_BASED: Final = re.compile(r"(?i:\((so với [^()]*)\))")


class Base(NamedTuple):
    """Something that a change is measured from: ``so với năm 2021``.

    Args:
        start: first token of "so với".
        end: token behind it.
        text: the year where it names nothing else, otherwise the words as printed.
    """

    start: int
    end: int
    text: str


class Line(NamedTuple):
    """A cleaned phrase.

    Args:
        text: the phrase with single blanks.
        tokens: its pieces.
        idle: indices of pieces that state no amount.
        bases: what it compares with.
        sentences: spans of tokens between ``;`` and full stops.
    """

    text: str
    tokens: tuple[Token, ...]
    idle: frozenset[int]
    bases: tuple[Base, ...]
    sentences: tuple[tuple[int, int], ...]

    def printed(self, start: int, end: int) -> str:
        """Return the words of the tokens from ``start`` to before ``end``, without separators at the edges."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end].strip(" ,;.:").removeprefix("- ")

    def has(self, phrase: tuple[str, ...], start: int, end: int) -> bool:
        """Tell whether ``phrase`` stands among the tokens from ``start`` to before ``end``."""
        size = len(phrase)
        return any(words_at(self.tokens, at, size) == phrase for at in range(start, end - size + 1))


def scan(text: str) -> Line:
    """Return ``text`` made ready for reading."""
    plain = _MULTIPLE.sub(_in_digits, _BASED.sub(r"\1", clean(text)))
    pieces = outside_brackets(tokens(plain))
    idle = idle_tokens(pieces)
    bases = tuple(_bases(plain, pieces, idle))
    sentences = tuple(_sentences(pieces, idle))
    idle |= {at for base in bases for at in range(base.start, base.end)}
    idle |= {at for start, _ in sentences for at in _bullet(pieces, start)}
    return Line(plain, pieces, idle, bases, sentences)


def _in_digits(found: re.Match[str]) -> str:
    return f"{found[1]} {_MULTIPLES[found[2].casefold()]} lần"


def _bases(text: str, pieces: Sequence[Token], idle: frozenset[int]) -> Iterator[Base]:
    for start in range(len(pieces) - 2):
        if start in idle or words_at(pieces, start, 2) != SO_VOI:
            continue
        end = start + 2
        while end < len(pieces) and end < start + _MOST_BASE and pieces[end].word not in _ENDS:
            end += 1
        yield Base(start, end, _base_text(text, pieces[start + 2 : end]))


def _base_text(text: str, named: Sequence[Token]) -> str:
    """Return the year, where ``named`` is one, otherwise the words."""
    figures = [token for token in named if token.word != YEAR]
    if len(figures) == 1 and is_year(figures[0]):
        return figures[0].text
    return text[named[0].start : named[-1].end] if named else ""


def _sentences(pieces: Sequence[Token], idle: frozenset[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for at, token in enumerate(pieces):
        if at not in idle and (token.text == ";" or _full_stop(pieces, at)):
            yield start, at
            start = at + 1
    yield start, len(pieces)


def _full_stop(pieces: Sequence[Token], at: int) -> bool:
    """Tell a full stop from the point of ``TP. Hồ Chí Minh`` or of ``1. Tuyên truyền``."""
    if pieces[at].text != "." or at == 0 or at + 1 >= len(pieces):
        return False
    before, after = pieces[at - 1], pieces[at + 1]
    spaced = after.start > pieces[at].end and not after.text[0].islower()
    return spaced and not before.text.isupper() and not (before.kind == "number" and at == 1)


def _bullet(pieces: Sequence[Token], start: int) -> Iterator[int]:
    """Yield the tokens of a label at the head of a sentence: ``a)``, ``1.``, ``iv)``, ``-``."""
    head = pieces[start : start + 3]
    if len(head) > 1 and head[0].word in _BULLETS and head[1].start > head[0].end:
        yield start
    elif len(head) > 2 and len(head[0].text) <= 4 and (head[1].text == ")" or _numbered(head)):
        yield from (start, start + 1)


def _numbered(head: Sequence[Token]) -> bool:
    return head[0].kind == "number" and head[1].text == "." and head[2].start > head[1].end
