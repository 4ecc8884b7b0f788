"""The grammar of document numbers: state-named, công văn, legal and party documents, and the usual slips.

Nghị định 30/2020/NĐ-CP, Phụ lục I and III; Luật Ban hành văn bản quy phạm pháp luật; Hướng dẫn 36-HD/VPTW of the party.
A draft's number may be empty before its symbol: ``/KH-UBND``.
"""

import re
from functools import lru_cache
from typing import Final

from ckds.records.plan import DOCUMENT_KINDS
from ckds.text import squeeze

# Kinds that the state's list does not have: legal documents, joint ones, the party's.
_LEGAL: Final = ("NĐ", "TT", "TTLT", "NQLT", "L", "PL", "VBHN", "SL")
_PARTY: Final = ("QĐi", "KL", "CV", "CTHĐ", "ĐL", "TTr", "TL")
KINDS: Final = frozenset((*DOCUMENT_KINDS, *_LEGAL, *_PARTY))
# Bodies whose documents are numbered the party's way, and those that never are.
_PARTY_BODY: Final = re.compile(r"(?:TW|TU|HU|ĐU|ThU|QU|TVTU|BTVTU|BCHTW|VPTW|VPTU|BTGTW|BTCTW|UBKTTW)(?:\.\w+)?")
_STATE_BODY: Final = re.compile(r"(?:UBND|HĐND|CP|TTg|VPCP|BTTTT|BKHCN|UBTVQH\d*)(?:[.-]\w+)*")

_NUM: Final = r"(?:0[1-9]|[1-9]\d+)[A-Za-z]?"
# Letters as Vietnamese writes them: the Icelandic Ð looks like Đ and is none.
_UPPER: Final = "A-ZĐÂĂÊÔƠƯ"
_WORD: Final = rf"[{_UPPER}][{_UPPER}a-zđâăêôơư0-9&]*"
_BODY: Final = rf"{_WORD}(?:[.-]{_WORD})*"
_YEAR: Final = r"(?:19[4-9]\d|20\d\d|2100)"
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"(?:{_NUM})?/(?P<kind>{_WORD})-(?P<body>{_BODY})",  # 74/KH-UBND, 12/UBND-VX, /KH-UBND
        rf"(?:{_NUM})/{_YEAR}/(?P<kind>{_WORD})-(?P<body>{_BODY})",  # 30/2020/NĐ-CP
        rf"(?:{_NUM})/{_YEAR}/(?:QH|UBTVQH)\d{{1,2}}",  # 20/2023/QH15
        rf"(?:{_NUM})?-(?P<party>{'|'.join(sorted(KINDS))})/(?P<body>{_BODY})",  # 03-NQ/TU
        r"(?:TCVN|QCVN|TCCS|TIA|ISO(?:/IEC)?|ITU-T)\b.*\d.*",  # standards
    )
)
_PLAIN: Final = str.maketrans(
    {"Ð": "Đ", "ð": "đ", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "_": "-", "\\": "/"}
)
_PREFIX: Final = re.compile(
    r"^(?:(?:kế hoạch|quyết định|nghị quyết|công văn|chỉ thị|chương trình|văn bản) )?số ?:? ?", re.IGNORECASE
)
_PARTS: Final = re.compile(r"(?P<num>\d+[A-Za-z]?)?(?:/(?P<year>\d{4}))?[/-](?P<rest>.+)")
# Slips that would pass for symbols of their own.
_SLIPS: Final = {"QD": "QĐ", "ND": "NĐ", "HDND": "HĐND", "TTG": "TTg"}


def is_number(text: str) -> bool:
    """Is ``text`` written as the number of a document is, with or without the number itself?"""
    number = text.strip()
    if number != squeeze(text):
        return False
    return any(_fits(form, number) for form in _FORMS)


def _fits(form: re.Pattern[str], number: str) -> bool:
    found = form.fullmatch(number)
    if not found:
        return False
    parts = found.groupdict()
    if parts.get("party"):
        return not _STATE_BODY.fullmatch(parts["body"])
    kind, body = parts.get("kind"), parts.get("body") or ""
    return kind not in _SLIPS and not (kind in KINDS and _PARTY_BODY.fullmatch(body)) and body not in _SLIPS


@lru_cache(maxsize=1024)
def likely(text: str) -> str | None:
    """Return the right form that ``text`` was probably meant to have, or None where that cannot be told."""
    plain = _PREFIX.sub("", squeeze(text).translate(_PLAIN))
    plain = re.sub(r" ?([/-]) ?", r"\1", plain).strip(" .;,")
    found = _PARTS.fullmatch(plain)
    if not found or found["rest"].count("/") > 1:
        return plain if is_number(plain) and plain != text else None
    number = _padded(found["num"] or "")
    for meant in _meant(number, found["year"], found["rest"]):
        if is_number(meant) and meant != text:
            return meant
    return None


def _meant(number: str, year: str | None, rest: str) -> list[str]:
    """Return the forms that a number, a year and the rest of a symbol can make, the likeliest first."""
    kind, _, body = rest.replace("/", "-").partition("-")
    if not body:
        kind, body = _split(rest)
    kind, body = _spelled(kind, KINDS), _spelled(body, frozenset(("UBND", "HĐND", "CP", "TTg", "TU", "TW")))
    if year:
        return [f"{number}/{year}/{kind}-{body}", f"{number}/{year}/{kind}"]
    state, party = f"{number}/{kind}-{body}", f"{number}-{kind}/{body}"
    return [party, state] if _PARTY_BODY.fullmatch(body) else [state, party]


def _split(rest: str) -> tuple[str, str]:
    """Part a symbol whose hyphen is lost: ``KHUBND``."""
    for kind in sorted(KINDS, key=len, reverse=True):
        body = rest[len(kind) :]
        if rest.casefold().startswith(kind.casefold()) and (_STATE_BODY.fullmatch(body) or _PARTY_BODY.fullmatch(body)):
            return kind, body
    return rest, ""


def _spelled(word: str, known: frozenset[str]) -> str:
    """Return ``word`` as it is spelled where only its case or a stroke is off."""
    word = _SLIPS.get(word.upper(), word)
    return next((one for one in sorted(known) if one.casefold() == word.casefold()), word)


def _padded(number: str) -> str:
    return f"0{number}" if re.fullmatch(r"[1-9][A-Za-z]?", number) else number
