"""What stands before a named time: ``trong``, ``đến hết``, ``chậm nhất``, ``trước``, a time of day, a day of the week."""

from datetime import date, timedelta
from enum import Enum, auto
from typing import Final, NamedTuple

from ckds.dates import notes
from ckds.dates.notes import Refused
from ckds.dates.patterns import holds, rx
from ckds.dates.spans import WEEKDAY, weekday_number
from ckds.lang import Text

_UNTIL: Final = (
    "cham nhat|muon nhat|tre nhat|khong (?:qua|muon hon|cham hon|tre hon|sau)|han (?:chot|cuoi)|toi da"
    "|tu nay(?: cho)? den|cho den|tinh den|den|toi|het|truoc khi (?:het|ket thuc)"
)
_WITHIN: Final = "trong thoi gian|trong khoang|(?:noi )?trong|vao|la|thoi diem|khoang|ca(?= nam)|ca suot|suot"
_WORD: Final = rf"(?:(?P<until>{_UNTIL})|(?P<before>truoc(?! khi| het| mat))|(?P<within>{_WITHIN}))(?::|,)? (?=.)"
_TIME: Final = (
    r"([0-9]{1,2})(?: ?(?:gio|h|g)(?: ?([0-9]{2})(?: ?(?:phut|p))?)?|:([0-9]{2}))(?:,| cua)? "
    r"(?=ngay |thu |cn\b|[0-9])"
)


class Mode(Enum):
    """How a named time bounds the work."""

    WITHIN = auto()
    UNTIL = auto()
    BEFORE = auto()


class Limit(NamedTuple):
    """A named time with what stood before it.

    Args:
        rest: the name of the time.
        mode: how it bounds the work.
        time: the time of day, such as ``16:00``, or None.
        about: ``khoảng`` was written.
        explicit: some bounding word was written.
        weekday: 0 for Monday .. 6 for Sunday, where stated.
    """

    rest: str
    mode: Mode = Mode.WITHIN
    time: str | None = None
    about: bool = False
    explicit: bool = False
    weekday: int | None = None

    @property
    def notes(self) -> tuple[Text, ...]:
        """What is to be said about the words in front."""
        said = [notes.TIME_OF_DAY.fill(time=self.time)] if self.time else []
        return (*said, *([notes.ABOUT] if self.about else []))

    def bounds(self, first: date, last: date, *, exclusive: bool) -> tuple[date | None, date]:
        """Return the days that the limit leaves of the named ones; None where the start is not stated.

        ``trước 16 giờ ngày X`` ends on X itself; midnight at the start of X ends the day before (Điều 148.6).
        """
        if self.time == "0:00":
            return None, first - timedelta(days=1)
        if self.mode is Mode.BEFORE and self.time is None:
            return None, first - timedelta(days=1) if exclusive else last
        return (None if self.mode is not Mode.WITHIN or self.time else first), last

    def before_note(self, *, exclusive: bool) -> Text | None:
        """Say how ``trước`` was taken, where it was written and made a difference."""
        if self.mode is not Mode.BEFORE or self.time is not None:
            return None
        return notes.BEFORE if exclusive else notes.BEFORE_COUNTS


def limit(text: str) -> Limit:
    """Take the bounding words, a time of day and a day of the week off the front of ``text``.

    Raises:
        Refused: the time of day does not exist.
    """
    found, words = Limit(text), 0
    while words < 4 and (word := rx(_WORD).match(found.rest)):
        about = found.about or "khoang" in word[0]
        mode = Mode.UNTIL if word["until"] else Mode.BEFORE if word["before"] else found.mode
        if found.mode is Mode.BEFORE and word["within"] is None:
            break
        rest, words = found.rest[word.end() :], words + 1
        found = found._replace(rest=rest, mode=mode, about=about, explicit=True)
    return _time_and_weekday(found)


def _time_and_weekday(found: Limit) -> Limit:
    clock = rx(_TIME).match(found.rest) if found.rest[:1].isdigit() else None
    if clock:
        minutes = clock[2] or clock[3] or "00"
        if int(clock[1]) > 24 or int(minutes) > 59 or (clock[1] == "24" and minutes != "00"):
            raise Refused(notes.NO_HOUR.fill(time=clock[0].strip()))
        found = found._replace(rest=found.rest[clock.end() :], time=f"{int(clock[1])}:{minutes}")
    if not holds(found.rest, "thu ", "cn"):
        return found
    day = rx(rf"{WEEKDAY},? (?=ngay |[0-9])").match(found.rest)
    if day:
        return found._replace(rest=found.rest[day.end() :], weekday=weekday_number(day[1]))
    day = rx(rf"(.*[0-9]),? {WEEKDAY}").fullmatch(found.rest)
    if day:
        return found._replace(rest=day[1], weekday=weekday_number(day[2]))
    return found
