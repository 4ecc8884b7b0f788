"""The bodies that a sentence begins with as the ones who act."""

import re

from ckds.importers.bodies import committee_of
from ckds.importers.body import QUALIFIER, VERBS, Body, known, unknown
from ckds.importers.names import Match, Names, Token, tokens
from ckds.importers.words import low


def subjects(text: str, names: Names) -> tuple[list[Body], int]:
    """Return the bodies that a sentence begins with as the ones who act, and where its verb begins.

    Empty where the sentence begins otherwise, or where what follows is no verb.
    """
    words = tokens(text)
    found: list[Body] = []
    at = 0
    end = 0
    while at < len(words):
        match = _subject(text, words, at, names)
        shared = None if match else committee_of(found[-1] if found else None, text, words, at, names)
        match = match or shared
        if match is None:
            break
        end = words[at + match.size - 1].end
        body = known(text[words[at].start : end], match)
        body = body._replace(exact=False) if shared else body
        body, end = _qualified(text, end, body)
        found.append(body)
        if VERBS.match(low(text[end:].lstrip(" ,:"))):
            return found, end + len(text[end:]) - len(text[end:].lstrip(" ,:"))
        joined = re.match(r"\s*(?:,|;|và\b|cùng\b)\s*(?:và\s+)?", low(text[end:]))
        if not joined or not joined.group().strip():
            break
        end += joined.end()
        at = next((place for place in range(at + 1, len(words)) if words[place].start >= end), len(words))
        tail = re.match(
            r"(?:các )?(?:đơn vị|cơ quan|tổ chức|địa phương|cấp|ngành|xã|phường|thị trấn)(?:(?:,| và)? (?:các )?(?:đơn vị|cơ quan|tổ chức|địa phương|cấp|ngành|xã|phường|thị trấn))*(?:(?: có)? liên quan)?(?= )",
            low(text[end:]),
        )
        here = found[-1]
        if tail and not _subject(text, words, at, names) and not committee_of(here, text, words, at, names):
            after = text[end + tail.end() :].strip()
            if VERBS.match(low(after)):
                found.append(unknown(text[end : end + tail.end()], names))
                return found, end + tail.end() + 1
    return [], 0


def _subject(text: str, words: list[Token], at: int, names: Names) -> Match | None:
    for match in names.longest(text, words, at):
        rest = low(text[words[at + match.size - 1].end :])
        if re.match(r"\s*[,;:]|\s+(?:và|cùng)\s", rest) or VERBS.match(rest.lstrip()) or QUALIFIER.match(rest):
            return match
    return None


def _qualified(text: str, end: int, body: Body) -> tuple[Body, int]:
    found = re.match(r"\s+(?:(?:có )?liên quan|trên địa bàn(?: thành phố| tỉnh)?)", low(text[end:]))
    if not found:
        return body, end
    return body._replace(printed=body.printed + text[end : end + found.end()], exact=False), end + found.end()
