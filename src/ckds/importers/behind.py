"""What stands behind the name of a body: "có liên quan", a bracket, its part, the ministry it belongs to."""

import re
from typing import Final

from ckds.importers.body import QUALIFIER, Body, is_over
from ckds.importers.names import Names, tokens
from ckds.importers.words import low, rx

_DASH: Final = rx(r"\s*[-/]\s*|\s+thuộc\s+")
_BRACKET: Final = re.compile(r"\s*\(([^()]*)\)")
_PART: Final = rx(
    r"(?:(?:chủ trì|thực hiện|thí điểm|triển khai|phụ trách|đảm nhiệm|chịu trách nhiệm|trong|đối với|về|các ứng dụng|phần)\b[,:]?\s*)+"
)


def behind(text: str, end: int, body: Body, names: Names) -> tuple[Body, int]:
    """Take in what stands behind a name: "có liên quan", a bracket, the part that it answers for."""
    start = end - len(body.printed)
    qualified = QUALIFIER.match(low(text[end:]))
    if qualified:
        end += qualified.end()
        body = body._replace(
            printed=text[start:end] if text[start:].startswith(body.printed) else body.printed + qualified.group(),
            exact=False,
        )
    bracket = _BRACKET.match(text[end:])
    if bracket:
        inside = bracket[1].strip()
        same = names.exactly([token.word for token in tokens(inside)])
        if not (same and body.unit in same.units) and not re.fullmatch(r"[A-ZĐ0-9&\-.]{2,12}", inside):
            body = body._replace(part=inside)
        end += bracket.end()
    part = _PART.match(low(text[end:].lstrip(" ,")))
    if part and not text[end:].lstrip().startswith((",", "-")):
        said = text[end:].lstrip(" ,")[part.end() :].strip()
        if said:
            body = body._replace(part=said)
            end = len(text)
    return body, end


def parent_of(text: str, end: int, names: Names) -> tuple[str, int]:
    """Return the ministry behind a dash, and where it ends."""
    dash = _DASH.match(low(text[end:]))
    if not dash:
        return "", end
    start = end + dash.end()
    rest = text[start:]
    if not re.match(r"(?:bộ|tổng cục|tổng công ty|tập đoàn|ubnd|ủy ban|văn phòng|tỉnh|thành phố)\b", low(rest)):
        return "", end
    words = tokens(rest)
    for match in names.longest(rest, words, 0):
        last = words[match.size - 1].end
        if is_over(rest[last:], names):
            return match.units[0], start + last
    return "", end


def under(body: Body, parent: str, names: Names) -> Body:
    """Choose the body below a parent where several have one name."""
    if body.unit is not None or "/" not in parent:
        return body
    below = [full for full in names.directory.children(parent) if low(names.directory.name(full)) == low(body.printed)]
    return Body(body.printed, below[0], body.part) if len(below) == 1 else body
