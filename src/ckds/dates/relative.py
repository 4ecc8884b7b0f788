"""Terms that run from an event: ``05 ngày làm việc kể từ ngày ban hành``, ``24 tháng kể từ ngày 01/7/2022``."""

from datetime import date, timedelta
from typing import Final

from ckds.dates import notes
from ckds.dates.model import Context, Deadline, Kind
from ckds.dates.notes import Refused
from ckds.dates.patterns import rx, rx_text
from ckds.dates.period import MAX_YEAR, Precision
from ckds.dates.ranges import span
from ckds.dates.words import clean
from ckds.lang import Text

_FRONT: Final = (
    r"(?:(?:trong vong|trong thoi han|trong thoi gian|trong|khong qua|khong muon hon|cham nhat|muon nhat|toi da|la"
    r"|(?P<after>sau|qua)) )*"
)
_COUNT: Final = (
    r"(?P<count>0*[1-9][0-9]{0,2}) (?P<unit>ngay lam viec|ngay|tuan|thang|quy|nam|gio)(?:(?<=gio) lam viec)?"
)
_FIRST_WORDS: Final = frozenset(["trong", "khong", "cham", "muon", "toi", "la", "sau", "qua"])
_SINCE: Final = r",? (?:(?:ke|tinh) tu(?: khi)?|tu(?: khi)?|sau(?: khi)?)"
_PLAN: Final = "(?:ke hoach|(?:quyet dinh|van ban|chuong trinh|de an|nghi quyet|chi thi|thong bao)(?= nay))(?: nay)?"
_ISSUED: Final = rf"(?:ngay |khi )?(?:{_PLAN} )?(?:duoc |co )?(?:ky ban hanh|ky,? ban hanh|ban hanh|ky)(?: {_PLAN})?"
# In the plan's own spelling: what follows "kể từ", "tính từ", "từ", "sau".
_EVENT: Final = r"(?:(?:kể|tính)\s+từ|\btừ|ke tu|tinh tu|\btu|\bsau)\s+(?:khi\s+)?(.+)"


def read_relative(plain: str, text: str, context: Context) -> Deadline | None:
    """Return the deadline if ``plain`` (canonical form of ``text``) is a term from an event, or None.

    Raises:
        Refused: the term starts nowhere, or ends outside the years that are read.
    """
    if not (plain[:1].isdigit() or plain.partition(" ")[0] in _FIRST_WORDS):
        return None
    found = rx(f"{_FRONT}{_COUNT}(?:{_SINCE} (?P<event>.+))?").fullmatch(plain)
    if found is None:
        return None
    if found["event"] is None:
        raise Refused(notes.NO_EVENT)
    unit = found["unit"]
    said = [notes.AFTER] if found["after"] else []
    start = _start(found["event"], context)
    if start is None or unit == "gio":
        return _waiting(found["event"], text, [*said, *([notes.HOURS] if unit == "gio" else [])])
    return _computed(start, int(found["count"]), unit, said)


def _start(event: str, context: Context) -> date | None:
    """Return the day of the event: a printed one, or the plan's day of issue if it is known."""
    if rx(_ISSUED).fullmatch(event):
        return context.issued
    named = span(event, context)
    if named is not None and named.precision is not Precision.DAY:
        raise Refused(notes.NO_EVENT)
    return named.last if named else None


def _waiting(event: str, text: str, said: list[Text]) -> Deadline | None:
    """Return a term whose event has no known day; None if unread digits are left that could be one."""
    if rx(r"[0-9]").search(event):
        return None
    words = rx_text(_EVENT).search(clean(text))
    waits_on = words[1] if words else clean(text)
    note = notes.joined([*said, notes.WAITS.fill(event=waits_on)])
    return Deadline("", Kind.RELATIVE, Precision.DAY, vague=bool(said), waits_on=waits_on, note=note)


def _computed(start: date, count: int, unit: str, said: list[Text]) -> Deadline:
    notes_said = [*said, notes.COUNTED.fill(start=f"{start:%d/%m/%Y}")]
    if unit == "ngay lam viec":
        last, unknown = _working_days_later(start, count)
        notes_said.append(notes.WORKING_DAYS)
        notes_said += [notes.NOT_COVERED.fill(year=year) for year in unknown]
    else:
        last, unknown = _later(start, count, unit), []
    if last.year > MAX_YEAR:
        raise Refused(notes.FAR_YEAR.fill(year=last.year))
    vague = bool(said or unknown)
    first = start + timedelta(days=1)
    return Deadline("", Kind.RELATIVE, Precision.DAY, first, last, vague=vague, note=notes.joined(notes_said))


def _working_days_later(start: date, count: int) -> tuple[date, list[int]]:
    """Return the last day of a term in working days, and the years whose holidays are not known."""
    from ckds.dates.holidays import add_working_days, vietnam  # only such terms need the holiday file

    calendar = vietnam()
    last = add_working_days(start, count, calendar)
    return last, [year for year in range(start.year, last.year + 1) if year not in calendar.years]


def _later(start: date, count: int, unit: str) -> date:
    """Return the last day of a term: the matching day, or the month's last where there is none (Điều 148 BLDS)."""
    if unit in ("ngay", "tuan"):
        return start + timedelta(days=count * (7 if unit == "tuan" else 1))
    from dateutil.relativedelta import relativedelta

    return start + relativedelta(months=count * {"thang": 1, "quy": 3, "nam": 12}[unit])
