"""How often: ``hàng năm``, ``định kỳ hàng tháng, quý, năm``, ``2 lần/năm``; and the natural periods of each cadence."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum, auto
from typing import Final, NamedTuple

from ckds.dates import notes
from ckds.dates.notes import Refused
from ckds.dates.patterns import rx
from ckds.dates.period import Precision, month_end
from ckds.lang import Text


class Every(Enum):
    """A cadence: how often something recurs."""

    WEEK = auto()
    MONTH = auto()
    QUARTER = auto()
    HALF_YEAR = auto()
    FIRST_HALF = auto()
    SECOND_HALF = auto()
    NINE_MONTHS = auto()
    YEAR = auto()


# In months: where the periods of a year begin, and how long they are.
_MONTHS: Final = {
    Every.MONTH: (range(1, 13), 1),
    Every.QUARTER: (range(1, 13, 3), 3),
    Every.HALF_YEAR: (range(1, 13, 6), 6),
    Every.FIRST_HALF: (range(1, 2), 6),
    Every.SECOND_HALF: (range(7, 8), 6),
    Every.NINE_MONTHS: (range(1, 2), 9),
    Every.YEAR: (range(1, 2), 12),
}
PRECISION: Final = {
    Every.WEEK: Precision.RANGE,
    Every.MONTH: Precision.MONTH,
    Every.QUARTER: Precision.QUARTER,
    Every.HALF_YEAR: Precision.HALF_YEAR,
    Every.FIRST_HALF: Precision.HALF_YEAR,
    Every.SECOND_HALF: Precision.HALF_YEAR,
    Every.NINE_MONTHS: Precision.RANGE,
    Every.YEAR: Precision.YEAR,
}
NAMES: Final = {
    Every.WEEK: Text("tuần", "week"),
    Every.MONTH: Text("tháng", "month"),
    Every.QUARTER: Text("quý", "quarter"),
    Every.HALF_YEAR: Text("6 tháng", "half-year"),
    Every.FIRST_HALF: Text("6 tháng đầu năm", "first half-year"),
    Every.SECOND_HALF: Text("6 tháng cuối năm", "second half-year"),
    Every.NINE_MONTHS: Text("9 tháng", "nine months"),
    Every.YEAR: Text("năm", "year"),
}
WORDS: Final = {
    "tuan": Every.WEEK,
    "thang": Every.MONTH,
    "quy": Every.QUARTER,
    "nua nam": Every.HALF_YEAR,
    "6 thang": Every.HALF_YEAR,
    "6 thang dau nam": Every.FIRST_HALF,
    "6 thang cuoi nam": Every.SECOND_HALF,
    "9 thang": Every.NINE_MONTHS,
    "9 thang dau nam": Every.NINE_MONTHS,
    "nam": Every.YEAR,
}
_UNIT: Final = "tuan|thang|quy|nua nam|0?6 thang(?: (?:dau|cuoi) nam)?|0?9 thang(?: dau nam)?|nam"
EACH: Final = "(?:hang|moi|tung)"
_LIST: Final = (
    rf"(?P<how>dinh ky (?:theo )?|theo )?(?P<each>{EACH} )?(?P<units>(?:{_UNIT})"
    rf"(?:(?:,? (?:va|hoac) |, |/)(?:dinh ky )?(?:{EACH} )?(?:{_UNIT}))*)"
)
# Months, quarters … between two times, as a cadence.
_SPACING: Final = {
    ("thang", 1): Every.MONTH,
    ("thang", 3): Every.QUARTER,
    ("thang", 6): Every.HALF_YEAR,
    ("thang", 12): Every.YEAR,
    ("quy", 1): Every.QUARTER,
    ("quy", 2): Every.HALF_YEAR,
    ("nam", 1): Every.YEAR,
    ("tuan", 1): Every.WEEK,
}


class Slot(NamedTuple):
    """One natural period of a cadence: its key and its first and last day."""

    key: str
    first: date
    last: date


class Cadences(NamedTuple):
    """The cadences that were named, and what is to be said about them; ``vague`` if they leave room."""

    every: tuple[Every, ...]
    note: Text | None = None
    vague: bool = False


def cadences(text: str) -> Cadences | None:
    """Return the cadences that the whole of ``text`` names, or None.

    Raises:
        Refused: a spacing that fits no natural period (``2 năm/lần``).
    """
    if text == "dinh ky":
        return Cadences((), notes.NO_CADENCE, vague=True)
    found = rx(_LIST).fullmatch(text)
    if found and (found["how"] or found["each"]):
        every = tuple(dict.fromkeys(WORDS[unit[0].removeprefix("0")] for unit in rx(_UNIT).finditer(found["units"])))
        names = [NAMES[one] for one in every]
        units = Text(", ".join(name.vi for name in names), ", ".join(name.en for name in names))
        return Cadences(every, notes.SEVERAL_CADENCES.fill(units=units) if len(every) > 1 else None)
    return _times(text) or _spacing(text)


def slots(every: Every, start: date, end: date) -> Iterator[Slot]:
    """Yield the natural periods that touch ``start`` .. ``end``, earliest first."""
    if every is Every.WEEK:
        yield from _weeks(start, end)
        return
    begins, length = _MONTHS[every]
    for year in range(start.year, end.year + 1):
        for month in begins:
            slot = Slot(_key(every, year, month), date(year, month, 1), month_end(year, month + length - 1))
            if slot.last >= start and slot.first <= end:
                yield slot


def _weeks(start: date, end: date) -> Iterator[Slot]:
    monday = start - timedelta(days=start.weekday())
    while monday <= end:
        year, week, _ = monday.isocalendar()
        yield Slot(f"{year}-W{week:02}", monday, monday + timedelta(days=6))
        monday += timedelta(days=7)


def _key(every: Every, year: int, month: int) -> str:
    match every:
        case Every.MONTH:
            return f"{year}-{month:02}"
        case Every.QUARTER:
            return f"{year}-Q{month // 3 + 1}"
        case Every.HALF_YEAR | Every.FIRST_HALF | Every.SECOND_HALF:
            return f"{year}-H{1 if month == 1 else 2}"
        case Every.NINE_MONTHS:
            return f"{year}-9m"
        case _:
            return str(year)


def _times(text: str) -> Cadences | None:
    """Read ``2 lần/năm``, ``mỗi quý 1 lần``: so many times in a period, the days left open."""
    found = rx(
        r"(?:it nhat |toi thieu )?(?P<n>[0-9]{1,2}) lan(?:/| moi | trong | hang | )(?:0?1 )?"
        r"(?P<unit>tuan|thang|quy|(?:0?6 thang)|nam)"
    ).fullmatch(text) or rx(
        rf"(?:dinh ky )?(?:{EACH} |0?1 )?(?P<unit>tuan|thang|quy|nam),? (?:it nhat |toi thieu )?(?P<n>[0-9]{{1,2}}) lan"
    ).fullmatch(text)
    if found is None or int(found["n"]) == 0:
        return None
    every, count = WORDS[found["unit"].removeprefix("0")], int(found["n"])
    if count == 1:
        return Cadences((every,))
    return Cadences((every,), notes.TIMES.fill(count=count, unit=NAMES[every]), vague=True)


def _spacing(text: str) -> Cadences | None:
    """Read ``6 tháng/lần``, ``định kỳ 3 tháng một lần``, ``mỗi 6 tháng``."""
    found = rx(rf"(?:dinh ky )?(?:{EACH} )?([0-9]{{1,2}}) (tuan|thang|quy|nam)(?:/| )(?:0?1 )?lan").fullmatch(text)
    found = found or rx(rf"(?:dinh ky |{EACH} )+([0-9]{{1,2}}) (tuan|thang|quy|nam)").fullmatch(text)
    if found is None:
        return None
    every = _SPACING.get((found[2], int(found[1])))
    if every is None:
        raise Refused(notes.EVERY_SO_MANY.fill(words=f"{int(found[1])} {NAMES[WORDS[found[2]]].vi}"))
    return Cadences((every,))
