"""What a deadline was read as, and what must be known about the plan to read it."""

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from ckds.dates.period import Period, Precision
from ckds.lang import Lang, Text


class Kind(StrEnum):
    """What sort of deadline the words state."""

    FIXED = "fixed"
    RECURRING = "recurring"
    ONGOING = "ongoing"
    CONDITIONAL = "conditional"
    RELATIVE = "relative"
    NONE = "none"
    UNREADABLE = "unreadable"


class Occurrence(NamedTuple):
    """One time that a recurring task falls due.

    Args:
        period: the natural period it is for: ``2023``, ``2022-H1``, ``2022-Q3``, ``2022-09``, ``2022-W36``.
        first: the first day to do it.
        last: the last day, included.
    """

    period: str
    first: date
    last: date


class Context(NamedTuple):
    """What is known about the plan the deadline stands in.

    Args:
        issued: the day the plan was issued, where it is known to the day.
        issued_after: a day that the plan's issue must follow (not that day itself).
        period: the plan's life; it bounds recurring tasks.
        before_is_exclusive: ``trước ngày 01/7`` ends on 30/6; False lets the named day or period itself count.
        issue_year: the year of issue where no day is known; ``issued`` wins.
    """

    issued: date | None = None
    issued_after: date | None = None
    period: Period | None = None
    before_is_exclusive: bool = True
    issue_year: int | None = None

    @property
    def not_before(self) -> date | None:
        """The earliest day the plan can have been issued, as far as is known."""
        if self.issued is not None:
            return self.issued
        known = [self.issued_after + timedelta(days=1)] if self.issued_after else []
        known += [date(self.issue_year, 1, 1)] if self.issue_year else []
        return max(known, default=None)

    @property
    def year(self) -> int | None:
        """The year meant where a deadline states none: the plan's, if it has only one, else that of its issue."""
        of_period = self.period.one_year if self.period else None
        return of_period or (self.issued.year if self.issued else self.issue_year)


class Deadline(NamedTuple):
    """A deadline as it was understood.

    Args:
        text: the words as given.
        kind: what sort of deadline they state.
        precision: how finely; of one occurrence where it recurs; None where there is no time.
        first: the first day, where the words state or imply one.
        last: the last day, included; None unless ``fixed``, or ``relative`` to a day that is known.
        vague: the words leave room; ``note`` says how they were taken.
        ongoing_after: after ``last`` the task goes on without an end.
        occurrences: of a recurring task inside the plan's life, earliest first.
        waits_on: the act or event that starts the time, in the words of the plan.
        note: what was assumed, or why it is unreadable and what would be readable.
    """

    text: str
    kind: Kind
    precision: Precision | None = None
    first: date | None = None
    last: date | None = None
    vague: bool = False
    ongoing_after: bool = False
    occurrences: tuple[Occurrence, ...] = ()
    waits_on: str | None = None
    note: Text | None = None

    def to_json(self, lang: Lang = "vi") -> dict[str, object]:
        """Return the object that ``ckds deadline --format json`` prints."""
        return {
            "text": self.text,
            "kind": self.kind.value,
            "precision": self.precision.value if self.precision else None,
            "first": self.first.isoformat() if self.first else None,
            "last": self.last.isoformat() if self.last else None,
            "vague": self.vague,
            "ongoing_after": self.ongoing_after,
            "occurrences": [
                {"period": one.period, "first": one.first.isoformat(), "last": one.last.isoformat()}
                for one in self.occurrences
            ],
            "waits_on": self.waits_on,
            "note": self.note.to(lang) if self.note else None,
        }
