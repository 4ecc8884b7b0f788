"""What stands behind "Đơn vị chủ trì:" taken apart: the bodies, then with whom, by when, and what is said besides."""

import re
from collections.abc import Iterable
from typing import Final

from ckds.importers.ends import begins_time, holds_time, list_end, sentence_end
from ckds.importers.fields import DUE, LEAD, REST, SUPPORT, UNREAD, Field, field_at
from ckds.importers.source import Place
from ckds.importers.words import low, rx, tidy

Placed = tuple[Field, tuple[Place, ...]]

_LISTS: Final = (LEAD, SUPPORT, "both", "first")
_JOINED: Final = rx(r"phối hợp(?: chặt chẽ)?(?: thực hiện)?(?:,? cùng)?(?: với)?\s*:?\s*")
_LABEL: Final = rx(
    r"(?:(?:dự kiến|phải|cần)\s+)?(?:(?:hoàn thành|hoàn tất|làm xong|xong|ht|thực hiện|triển khai)|thời (?:gian|hạn|điểm)(?: (?:thực hiện|hoàn thành|triển khai|hoàn tất|dự kiến))*|hạn (?:cuối|chót|nộp|xong))"
    r"(?:\s*[:,]\s*|\s+(?:là|vào|xong)\s+|\s+)"
)
_EDGE: Final = " \t,;:.–-"


def taken_apart(fields: Iterable[Placed]) -> list[Placed]:
    """Return fields whose bodies are only bodies; what stood behind them follows as fields of its own."""
    return [(part, places) for one, places in fields for part in parted(one)]


def parted(field: Field) -> list[Field]:
    """Return a field of bodies without what is none, and that as fields: ``support``, ``due``, ``rest``, ``unread``."""
    if field.kind not in _LISTS:
        return [field]
    kept: list[str] = []
    behind: list[Field] = []
    for line in field.value.split("\n"):
        end = list_end(line, joins=field.kind != SUPPORT)
        said = line[:end].removesuffix("(") if line[:end].rstrip().endswith("(") else line[:end]
        names, dated = _without_dates(said)
        kept.append(names)
        behind += [Field(UNREAD, "", words) for words in dated]
        behind += _behind(line[end:])
    value = "\n".join(kept)
    return [field._replace(value=value) if value.strip(f"{_EDGE}\n") else field._replace(value=""), *behind]


def _without_dates(words: str) -> tuple[str, list[str]]:
    """Take the names out of a list that hold a date; nobody knows what they are."""
    if not holds_time(re.sub(r"\([^()]*\)", "", words)):
        return words, []
    pieces = re.split(r"(?<=[,;])", words)
    dated = [piece for piece in pieces if holds_time(re.sub(r"\([^()]*\)", "", piece))]
    return "".join(piece for piece in pieces if piece not in dated), [tidy(piece) for piece in dated]


def _behind(tail: str) -> list[Field]:
    """Return the fields in what follows a list of bodies."""
    found: list[Field] = []
    while words := tail.lstrip(_EDGE).removeprefix(")").lstrip(_EDGE):
        bracket = re.match(r"\(([^()]*)\)", words)
        own = f"{bracket[1].strip()}; {words[bracket.end() :]}" if bracket else words
        end = sentence_end(own)
        if bracket or begins_time(own):
            end = _before_label(own, end)
        found += _clause(own[:end])
        tail = own[end:]
    return found


def _before_label(words: str, end: int) -> int:
    """Return where a deadline ends before a semicolon or a bracket that it stands in."""
    depth = 0
    for at, char in enumerate(words[:end]):
        depth += {"(": 1, ")": -1}.get(char, 0)
        if char == ";" or depth < 0:
            return at
    return end


def _clause(words: str) -> list[Field]:
    labelled = field_at(words)
    if labelled:
        return parted(labelled)
    if begins_time(words):
        return [Field(DUE, "", tidy(words))]
    joined = _JOINED.match(low(words))
    if joined and words[joined.end() :].strip():
        return parted(Field(SUPPORT, words[: joined.end()], words[joined.end() :]))
    return [Field(REST, "", words.strip())] if tidy(words) else []


def bare_time(words: str) -> str:
    """Return a deadline without "hoàn thành" or "thời gian thực hiện" before it."""
    found = _LABEL.match(low(words))
    return words[found.end() :].strip() if found else words
