"""KPIs in words: what is to be reached, how much, by when, at which level."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from ckds.importers.source import Place
from ckds.importers.words import low, rx, tidy

Places = tuple[Place, ...]

_OP: Final = r"(?:(?:trên|dưới|hơn|tối thiểu|tối đa|ít nhất|không dưới|không quá|không thấp hơn|khoảng|đạt trên|đạt từ|đạt tối thiểu|từ|≥|≤|>=|<=|>|<)\s*)*"
_CHANGE: Final = r"(?:(?:tăng|giảm)(?: bình quân)?(?: lên| còn| xuống còn| thêm| ít nhất| trung bình)?\s+)?"
_NUMBER: Final = r"\d+(?:[.,]\d+)*(?:\s*(?:-|đến)\s*\d+(?:[.,]\d+)*)?"
# A share, with what is said right before and behind it.
_SHARE: Final = rx(
    rf"{_CHANGE}{_OP}{_NUMBER}\s*%(?:\s*(?:-|đến)\s*\d+(?:[.,]\d+)*\s*%)?(?:\s*/\s*năm|\s+(?:grdp|gdp)(?!\w))?"
)
_SHARE_UP: Final = rx(r"[^,.;%]{0,40}? trở lên")
# What is counted in one syllable: "01 tổ công nghệ số".
_CLASSIFIERS: Final = "hộ (?:kinh doanh|gia đình|nghèo|dân)|tổ|xã|phường|thôn|ấp|trường|lớp|cuộc|buổi|đợt|bộ|người|hộ|điểm|trạm|vụ|lượt|hồ sơ"
# A number of things, only where the words say that it is a bound or a place.
_COUNT: Final = rx(
    rf"(?:tối thiểu|ít nhất|không dưới|đạt từ|đạt ít nhất|đạt tối thiểu|trên|hơn)\s+(?P<number>{_NUMBER})\s+(?P<noun>(?:{_CLASSIFIERS})\b|[^\W\d_]+(?: [^\W\d_]+)?)"
    rf"|(?:top|tốp|nhóm|xếp (?:hạng|thứ))\s+(?:đầu |dẫn đầu )?\d{{1,3}}(?: [^\W\d_]+){{0,2}}(?= dẫn đầu|$|[,.;]| về| cả| tỉnh| toàn)"
)
_STRIVE: Final = rx(r"\bphấn đấu\b|\bhướng tới\b")
_AIM: Final = rx(r"hướng tới mục tiêu\s+(?=\S)")
_YEAR: Final = rx(r"(?:đến hết|đến|trong|tới|vào|cuối|hết)?\s*năm (20\d\d)(?!\s*[-–]\s*\d)")
# The year of a target and nothing else behind it: "đạt 32% trong năm 2026" is by 2026, no part of the indicator.
_YEAR_ALONE: Final = re.compile(
    r"^,?\s*(?:(?:đến hết|đến|trong|tới|vào|hết|cuối)\s+)*năm (20\d\d)\s*[.;,]?$", re.IGNORECASE
)
_SINCE: Final = rx(r"so với(?: cùng kỳ)?(?: năm)? 20\d\d|từ năm 20\d\d")
_YEARLY: Final = rx(r"\b(?:hàng năm|mỗi năm|bình quân năm|/\s*năm)")
_EACH: Final = rx(r"\btừng (ngành|lĩnh vực|đơn vị|địa phương|cơ quan|huyện|quận|xã)\b")
_EXCEPT: Final = re.compile(r"\s*\((?:trừ|không bao gồm|không tính)\s+([^()]+)\)", re.IGNORECASE)
_LEVELS: Final = (
    ("commune", rx(r"(?<!từ )(?<!đến )cấp xã(?! đến)|(?:tại|ở|của) (?:các |ủy ban nhân dân (?:các )?)?xã, phường")),
    ("district", rx(r"(?<!từ )(?<!đến )cấp huyện(?! đến)|(?:tại|ở|của) (?:các |ủy ban nhân dân (?:các )?)?quận, huyện")),
    ("department", rx(r"(?<!từ )(?<!đến )cấp sở(?! đến)|(?:tại|ở|của) các sở")),
    ("city", rx(r"(?<!từ )(?<!đến )cấp (?:tỉnh|thành phố)(?! đến)|(?:tại|ở|của) (?:các )?cơ quan (?:thành phố|cấp tỉnh|tỉnh)")),
)  # fmt: skip
_HORIZON: Final = rx(
    r"(?:phấn đấu |mục tiêu )?(?:đến|trong|tới|hết|đến hết)? ?(?:cuối )?năm \d{4}$|trong đó$|cụ thể$|phấn đấu$"
)
_TWO_RATES: Final = rx(r"(?:,? ?đưa )?(?P<one>t[ỷỉ] lệ .+?) và (?P<two>t[ỷỉ] lệ .+?) (?:đều )?đạt ")
# A further milestone in brackets: "đạt 75% trở lên (năm 2027: 90%)".
_FURTHER: Final = rx(
    rf"\s*\((?:(?:phấn đấu|mục tiêu|chỉ tiêu|riêng|đến|trong|hết|và)\s+)*năm (?P<year>20\d\d)\s*(?::|,|là|đạt)?\s*(?P<amount>{_OP}{_NUMBER}\s*%(?: trở lên)?)\)"
)
_SENTENCE: Final = re.compile(r"(?<=[.;])\s+(?=\S)")


class Amount(NamedTuple):
    """A number with its place in a clause."""

    words: str
    start: int
    end: int


class Goal(NamedTuple):
    """One target of one indicator.

    Attributes:
        title: the indicator in the document's words.
        target: the target in the document's words.
        by: the year, where one is said.
        level: the level, where one is said.
        stretch: striven for.
        every: every year.
        each: of what each must reach it.
        excluding: what does not count.
        numeric: a number is said.
    """

    title: str
    target: str
    by: str = ""
    level: str = ""
    stretch: bool = False
    every: bool = False
    each: str = ""
    excluding: str = ""
    numeric: bool = True


def read_goals(text: str, *, only_numbers: bool) -> list[Goal]:
    """Return the targets that a paragraph states.

    Args:
        text: its words.
        only_numbers: leave out what states no number: so among tasks and general aims.
    """
    goals: list[Goal] = []
    for sentence in _sentences(text):
        further = _FURTHER.search(low(sentence))
        said = sentence[: further.start()] + sentence[further.end() :] if further else sentence
        found = _sentence(tidy(said), only_numbers=only_numbers)
        goals += found
        if further and len(found) == 1 and found[0].numeric:
            goals.append(
                found[0]._replace(target=sentence[further.start("amount") : further.end("amount")], by=further["year"])
            )
    return _levels_together(goals)


def _sentences(text: str) -> list[str]:
    parts: list[str] = []
    for part in _SENTENCE.split(text):
        if parts and (parts[-1].count("(") > parts[-1].count(")")):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return [part for part in map(tidy, parts) if part]


def _sentence(sentence: str, *, only_numbers: bool) -> list[Goal]:
    strives = bool(_STRIVE.search(low(sentence)))
    by = _year(low(sentence))
    goals = []
    for clause in _clauses(sentence):
        amount = amount_in(clause)
        aim = _AIM.search(low(clause))
        if amount and not (only_numbers and _is_aside(clause, amount)):
            goals += _numeric(clause, amount, by, strives=strives)
        elif aim and only_numbers:
            words = tidy(re.split(r"\s+(?:nhằm|để)\s+", clause[aim.end() :])[0])
            goals.append(Goal(words, words, by, numeric=False))
        elif not only_numbers and len(clause.split()) > 3:
            words = _unstriven(clause)
            goals.append(Goal(words, words, _year(low(clause)) or by, stretch=strives, numeric=False))
    return goals


def _is_aside(clause: str, amount: Amount) -> bool:
    """Is a number only part of a citation or of a comparison, not of an aim?"""
    before = low(clause[: amount.start])
    return bool(re.search(r"(?:so với|hiện nay|hiện tại|đã đạt|năm 20\d\d đạt)\s*$", before))


def amount_in(text: str) -> Amount | None:
    """Return the first number of a clause that states a target."""
    plain = low(text)
    found = _SHARE.search(plain)
    if found:
        end = found.end()
        up = _SHARE_UP.match(plain[end:])
        return Amount(text[found.start() : end + (up.end() if up else 0)].strip(), found.start(), end)
    counted = _COUNT.search(plain)
    return Amount(text[counted.start() : counted.end()].strip(), counted.start(), counted.end()) if counted else None


def _clauses(sentence: str) -> list[str]:
    """Cut a sentence before each further number; commas within one aim do not cut it."""
    pieces = [
        piece
        for piece in re.split(r"(?<=,)\s+|\s+(?=và (?:trên |dưới |tối thiểu |ít nhất )?\d+(?:[.,]\d+)?\s*%)", sentence)
        if piece.strip()
    ]
    clauses: list[str] = []
    for piece in pieces:
        said = re.sub(r"^và\s+", "", piece.strip())
        if not clauses or (_has_amount(said) and (_has_amount(clauses[-1]) or not _open(clauses[-1]))):
            clauses.append(said)
        else:
            clauses[-1] = f"{clauses[-1]} {said}"
    return [tidy(clause) for clause in clauses]


def _has_amount(text: str) -> bool:
    return amount_in(text) is not None


def _open(clause: str) -> bool:
    """Does a clause without a number only lead up to one: ``Đến năm 2025,``, a list of nouns before its share?"""
    plain = low(tidy(clause))
    return bool(_HORIZON.match(plain)) or not re.match(
        r"(?:phấn đấu|triển khai|xây dựng|hoàn thành|phổ cập|cơ bản|bảo đảm|đảm bảo|nâng|duy trì)\b", plain
    )


def _numeric(clause: str, amount: Amount, by: str, *, strives: bool) -> list[Goal]:
    plain = low(clause)
    excluding = _EXCEPT.search(clause)
    each = _EACH.search(plain)
    every = bool(_YEARLY.search(plain)) and bool(re.search(r"\btăng\b|\bgiảm\b|mỗi năm", plain))
    target = re.sub(r"^(?:đạt|từ)\s+(?=\d|trên|tối)", "", amount.words, flags=re.IGNORECASE)
    since = re.search(r"so với (?:cùng kỳ )?(?:năm )?20\d\d|so với cùng kỳ(?: năm trước)?", plain)
    if since and re.match(r"tăng|giảm", low(target)):
        target = f"{target} {clause[since.start() : since.end()]}"
    goal = Goal(
        _title(_EXCEPT.sub("", clause), amount), target, _year(plain[: amount.end]) or _year(plain) or by, level_in(plain), strives, every,
        each[1] if each else "", tidy(excluding[1]) if excluding else "",
    )  # fmt: skip
    two = _TWO_RATES.search(low(clause[: amount.end] + " "))
    if two:
        return [
            goal._replace(title=_capital(clause[two.start(name) : two.end(name)].strip())) for name in ("one", "two")
        ]
    return [goal]


def _title(clause: str, amount: Amount) -> str:
    """Return the clause without its number and what only leads up to it."""
    before = clause[: amount.start].strip()
    before = re.sub(
        r"^(?:[Pp]hấn đấu\s*)?(?:(?:[Đđ]ến(?: hết)?|[Tt]rong|[Tt]ới) (?:cuối )?năm \d{4}\s*,?\s*)?", "", before
    )
    before = re.sub(r"^(?:[Pp]hấn đấu|[Hh]ướng tới)\s+", "", before)
    after = clause[amount.end :].strip()
    up = re.sub(r"^([^,.;]{0,40}?)\s*trở lên", r"\1", after)
    if not before or (len(before.split()) < 2 and low(before) in ("đạt", "có", "trên", "bảo đảm", "đảm bảo", "đưa")):
        return _capital(tidy(up))
    after, up = (_without_year(one.strip(), clause[: amount.start]) for one in (after, up))
    before = re.sub(r"\s+(?:đạt|là|ở mức|chiếm|tăng|từ|lên|tỷ lệ)$", "", before) if not tidy(after) else before
    return _capital(tidy(f"{before} … {up}" if tidy(up) else before))


def _without_year(after: str, before: str) -> str:
    """Return what stands behind a number without the year of the target; a year before the number is the target's."""
    found = _YEAR_ALONE.match(after)
    return "" if found and _year(low(before)) in ("", found[1]) else after


def _unstriven(clause: str) -> str:
    return re.sub(r"^(?:[Pp]hấn đấu|[Tt]rong đó,?)\s+", "", tidy(clause))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _year(plain: str) -> str:
    without = _SINCE.sub(" ", plain)
    found = _YEAR.search(without)
    return found[1] if found else ""


def level_in(plain: str) -> str:
    """Return the level that a clause names: ``cấp huyện`` → district."""
    return next((level for level, form in _LEVELS if form.search(plain)), "")


def _levels_together(goals: list[Goal]) -> list[Goal]:
    """Give the aims of one indicator at several levels one name: ``60% hồ sơ … tỉnh; 50% hồ sơ … huyện và 30% …``."""
    leveled = [goal for goal in goals if goal.level and goal.numeric]
    if len(leveled) < 2:
        return goals
    heads = {" ".join(goal.title.split()[:2]).casefold() for goal in leveled}
    if len(heads) > 1 or len({goal.level for goal in leveled}) != len(leveled):
        return goals
    last = leveled[-1]
    words = last.title.split()
    ends = re.search(r"\b(?:được|có|thực hiện|đạt)\b.*", last.title)
    common = _common([goal.title.split() for goal in leveled])
    title = tidy(f"{' '.join(words[:common])} {ends.group() if ends else ''}")
    excluding = next((goal.excluding for goal in leveled if goal.excluding), "")
    return [goal._replace(title=title, excluding=excluding) if goal in leveled else goal for goal in goals]


def _common(titles: Sequence[Sequence[str]]) -> int:
    count = 0
    for words in zip(*titles, strict=False):
        if len({word.casefold() for word in words}) > 1:
            break
        count += 1
    while count and titles[0][count - 1].casefold() in ("tại", "ở", "của", "cho", "cấp", "các"):
        count -= 1
    return max(count, 1)
