"""Bodies in words: lists behind "Đơn vị phối hợp:", headings, subjects of sentences. Never a guess: see `Body.sure`."""

import re
from collections.abc import Iterator
from typing import Final

from ckds.importers.behind import behind, parent_of, under
from ckds.importers.body import (
    HEAD,
    UNIT_LIKE,
    Body,
    is_over,
    is_unit_like,
    is_vague,
    known,
    unknown,
)
from ckds.importers.ends import holds_time
from ckds.importers.names import Match, Names, Token, tokens
from ckds.importers.words import low, rx, tidy

_SHARED_HEAD: Final = rx(
    r"(?:các )?(?P<head>sở|bộ|phòng|ban|cục|chi cục|vụ|hội|huyện|quận|công ty|trung tâm)\s*:\s*(?=\S)"
)
_SEPARATOR: Final = rx(r"\s*(?:,|;|/|\+)?\s*(?:(?:và|cùng với|cùng|hoặc|với|phối hợp với)\s+)?")
_BULLETS: Final = re.compile(r"^(?:\s*[-–—•·▪*+])+\s*|^\s*(?:\d{1,2}|[a-zđ])[.)]\s+")
_PLACES: Final = rx(r"(?:các )?(?:quận|huyện|thị xã|xã|phường|thị trấn)\b")
# One office that serves both: "Văn phòng HĐND và UBND xã".
_COUNCIL_OFFICE: Final = rx(r"(?:văn phòng|vp) (?:đoàn đbqh(?:,| và)? )?(?:hđnd|hội đồng nhân dân)(?:,| và)?$")
_COMMITTEE: Final = rx(r"(?:ubnd|ủy ban nhân dân)\b")
_MOST: Final = 400


def read_bodies(text: str, names: Names) -> list[Body]:
    """Return the bodies in a list such as stands behind "Đơn vị phối hợp:"; `;` parts before `,`, each body once."""
    found: list[Body] = []
    for piece in _pieces(text):
        goes_on = not piece.startswith("\n") and found and found[-1].part
        if goes_on and not UNIT_LIKE.match(low(piece.strip())) and not found[-1].part.endswith(")"):
            found[-1] = found[-1]._replace(part=f"{found[-1].part}; {tidy(piece)}")  # the part goes on, not the list
        else:
            found += _segment(piece, names)
    kept: dict[tuple[str, str], Body] = {}
    for body in found:
        if body.unit is None and holds_time(body.printed):
            continue  # a day or a time is no name
        kept.setdefault((body.unit or low(body.printed), body.part), body)
    return list(kept.values())


def _pieces(text: str) -> Iterator[str]:
    """Yield the parts of a list between semicolons and line ends, not inside brackets."""
    depth = start = 0
    for at, char in enumerate(text):
        depth += {"(": 1, ")": -1}.get(char, 0)
        if char == "\n":
            yield text[start:at]
            start, depth = at, 0  # the line end stays, to tell a new line from what follows a semicolon
        elif char == ";" and depth <= 0:
            yield text[start:at]
            start, depth = at + 1, 0
    yield text[start:]


def _segment(piece: str, names: Names) -> list[Body]:
    text = tidy(_BULLETS.sub("", piece))
    if not text:
        return []
    shared = _SHARED_HEAD.match(low(text))
    if shared:
        return _distributed(text[: shared.end("head")].split()[-1], text[shared.end() :], names)
    scoped = re.match(r"([^:]{2,80}):\s+(?=\S)", text)
    if scoped and not UNIT_LIKE.match(low(text)):
        inside = _list(text[scoped.end() :], names)
        if inside and all(body.unit or is_unit_like(body.printed, names) for body in inside):
            return [body._replace(part=body.part or scoped[1].strip()) for body in inside]
    if scoped and (inside := _named_behind_colon(text, scoped, names)):
        return inside
    return _list(text, names)


def _named_behind_colon(text: str, scoped: re.Match[str], names: Names) -> list[Body]:
    """Read ``Các doanh nghiệp viễn thông: Viettel Hải Phòng, VNPT Hải Phòng``: a kind, then its members by name."""
    inside = _list(text[scoped.end() :], names)
    return inside if len(inside) > 1 and all(body.unit for body in inside) else []


def _distributed(head: str, rest: str, names: Names) -> list[Body]:
    """Read ``Các Sở: Tài chính, Kế hoạch và Đầu tư`` with the head before each name; the longest known name wins."""
    found: list[Body] = []
    words, at = tokens(rest), 0
    while at < len(words):
        best = _headed(head, rest, words, at, names)
        if best is None:
            end = _next_comma(rest, words, at)
            printed = f"{head} {tidy(rest[words[at].start : end])}"
            found.append(unknown(printed, names))
            at = next((place for place in range(at, len(words)) if words[place].start >= end), len(words))
        else:
            last = words[at + best.size - 1].end
            found.append(known(f"{head} {rest[words[at].start : last]}", best))
            at += best.size
            while at < len(words) and words[at].word in ("và", "cać"):
                at += 1
    return found


def _headed(head: str, text: str, words: list[Token], at: int, names: Names) -> Match | None:
    first = tokens(head)[0].word
    for size in range(min(12, len(words) - at), 0, -1):
        after = text[words[at + size - 1].end :]
        if after.strip() and not re.match(r"\s*(?:[,;.]|và\b)", after):
            continue
        match = names.exactly([first, *(token.word for token in words[at : at + size])])
        if match:
            return match._replace(size=size)
    return None


def committee_of(before: Body | None, text: str, words: list[Token], at: int, names: Names) -> Match | None:
    """Read ``xã, phường, thị trấn`` behind ``Ủy ban nhân dân các quận, huyện``: the head word stands once for both."""
    if before is None or not low(before.printed).startswith(("ủy ban nhân", "ubnd")) or at >= len(words):
        return None
    if not _PLACES.match(low(text[words[at].start :])):
        return None
    head = [token.word for token in tokens("Ủy ban nhân dân các")]
    for size in range(min(8, len(words) - at), 0, -1):
        match = names.exactly([*head, *(token.word for token in words[at : at + size])])
        if match:
            return match._replace(size=size)
    return None


def _next_comma(text: str, words: list[Token], at: int) -> int:
    found = text.find(",", words[at].end)
    return found if found >= 0 else len(text)


def _list(text: str, names: Names) -> list[Body]:
    """Return the bodies of a segment: the longest known name first, unknown ones up to where another begins."""
    words = tokens(text)
    found: list[Body] = []
    open_parent = 0  # from which body on a parent behind a dash counts
    at = 0
    head = ""
    while at < len(words) and len(found) < _MOST:
        match = _bounded(text, words, at, names)
        if match is None and head and (match := _headed(head, text, words, at, names)):
            body = known(f"{head} {text[words[at].start : words[at + match.size - 1].end]}", match)
        elif match is None and (match := committee_of(found[-1] if found else None, text, words, at, names)):
            body = known(text[words[at].start : words[at + match.size - 1].end], match)._replace(exact=False)
        elif match:
            body = known(text[words[at].start : words[at + match.size - 1].end], match)
        else:
            body, at = _unfamiliar(text, words, at, names)
            found.append(body)
            head = ""
            continue
        end = words[at + match.size - 1].end
        headed = HEAD.match(low(text[words[at].start :]))
        head = text[words[at].start : words[at].start + headed.end()].split()[-1] if headed else head
        body, end = behind(text, end, body, names)
        parent, end = parent_of(text, end, names)
        found.append(body)
        if parent:
            found[open_parent:] = [under(one, parent, names) for one in found[open_parent:]]
            open_parent = len(found)
        end += len(_SEPARATOR.match(low(text[end:])).group())  # type: ignore[union-attr]
        at = next((place for place in range(at + 1, len(words)) if words[place].start >= end), len(words))
    return found


def _bounded(text: str, words: list[Token], at: int, names: Names) -> Match | None:
    """Return the longest known name at a token behind which the name is over."""
    for match in names.longest(text, words, at):
        rest = text[words[at + match.size - 1].end :]
        if is_over(rest, names):
            return match
    return None


def _unfamiliar(text: str, words: list[Token], at: int, names: Names) -> tuple[Body, int]:
    """Return the unknown body at a token, up to where another one begins, and the token after it."""
    for place in range(at + 1, len(words)):
        between = text[words[place - 1].end : words[place].start]
        if "(" in text[words[at].start : words[place].start] and ")" not in text[words[at].start : words[place].start]:
            continue
        if _begins(text, words, at, place, between, names):
            end = words[place - 1].end if words[place - 1].word != "và" else words[place - 2].end
            return _bracketed(text, words[at].start, end, names), place
    return _bracketed(text, words[at].start, len(text), names), len(words)


def _bracketed(text: str, start: int, end: int, names: Names) -> Body:
    printed = tidy(text[start:end])
    found = re.fullmatch(r"(.+?)\s*\(([^()]*)\)", printed)
    body = unknown(found[1] if found else printed, names)
    if found and not re.fullmatch(r"[A-ZĐ0-9&\-.]{2,12}", found[2].strip()):
        return body._replace(part=found[2].strip())
    return body


def _begins(text: str, words: list[Token], first: int, place: int, between: str, names: Names) -> bool:
    """Does another body begin at a token?"""
    rest = text[words[place].start :]
    if _COMMITTEE.match(low(rest)) and _COUNCIL_OFFICE.match(low(text[words[first].start : words[place - 1].end])):
        return False
    parted = "," in between or words[place - 1].word == "và" or re.fullmatch(r"\s*[-–/]\s*", between) is not None
    capital = rest[0].isupper()
    if "," in between or words[place - 1].word == "và":
        if _bounded(text, words, place, names):
            return True
        if is_vague(text[words[first].start : words[place - 1].end]) and is_vague(rest):
            return False  # one general phrase: "các cấp, các ngành"
        return (capital and bool(HEAD.match(low(rest)))) or bool(re.match(r"(?:các|những) \w+", low(rest)))
    if parted:
        return False
    # A new name without a comma: "… thành phố Hiệp Hội doanh nghiệp …".
    before = words[place - 1].word
    return (
        capital
        and place - first >= 3
        and before in {token.word for token in tokens("thành phố tỉnh nghiệp hội thông")}
        and bool(re.match(r"(?:hội|hiệp hội|sở|bộ|cục|liên minh|công ty)\b", low(rest)))
    )
