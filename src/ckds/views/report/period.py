"""The period of a report: its words, its data cut-off, the day it is judged on, and the period after it."""

from datetime import date, timedelta
from typing import Final, NamedTuple

from ckds.dates.period import Period, Precision, cut_off, read_period
from ckds.views.report.words import short_day, span

_LENGTHS: Final = {
    Precision.MONTH: "month",
    Precision.QUARTER: "quarter",
    Precision.HALF_YEAR: "half",
    Precision.YEAR: "year",
}
REPORTED: Final = (*_LENGTHS, Precision.NINE_MONTHS)


class Span(NamedTuple):
    """The period of a report.

    Attributes:
        period: the period.
        first: the first day whose data it covers (Nghị định 09/2019/NĐ-CP, Điều 12).
        last: the last one, the cut-off.
        day: the day the figures are for.
    """

    period: Period
    first: date
    last: date
    day: date

    @property
    def words(self) -> str:
        """``quý IV năm 2022``."""
        return span(self.period)

    @property
    def statement(self) -> str:
        """The sentence that states the cut-off, and the day of the figures where it is another."""
        rule = "thời gian chốt số liệu theo Điều 12 Nghị định số 09/2019/NĐ-CP của Chính phủ"
        text = f"Số liệu của kỳ báo cáo tính từ ngày {short_day(self.first)} đến ngày {short_day(self.last)} ({rule})"
        if self.day < self.last:
            return f"{text}; kỳ chưa kết thúc nên báo cáo này dùng số liệu có đến hết ngày {short_day(self.day)}."
        if self.day > self.last:
            return f"{text}; tình trạng nhiệm vụ, chỉ tiêu tính đến hết ngày {short_day(self.day)}."
        return f"{text}; tình trạng nhiệm vụ, chỉ tiêu tính đến hết ngày chốt số liệu {short_day(self.day)}."

    def holds(self, day: date) -> bool:
        """Is a fact of this day one of the period? What came after the cut-off belongs to the next report."""
        return self.first <= day <= self.last

    @property
    def following(self) -> Period:
        """The period after it, of the same length; after nine months the last quarter."""
        after = self.period.last + timedelta(days=1)
        year, month = after.year, after.month
        if self.period.precision is Precision.MONTH:
            found = read_period(f"{year}-{month:02d}")
        elif self.period.precision in (Precision.QUARTER, Precision.NINE_MONTHS):
            found = read_period(f"{year}-Q{(month + 2) // 3}")
        elif self.period.precision is Precision.HALF_YEAR:
            found = read_period(f"{year}-H{1 if month == 1 else 2}")
        else:
            found = read_period(str(year))
        if found is None:
            raise ValueError(f"nothing after {self.period.iso}")
        return found


def spanned(period: Period, today: date, *, asked: bool) -> Span:
    """Return the span of a report.

    Args:
        period: a month, quarter, half-year, nine months or year.
        today: the day of the answer.
        asked: whether that day was asked for; else the figures are for the cut-off once it has passed.
    """
    first, last = cut_off(period)
    return Span(period, first, last, today if asked else min(today, last))


def periods(life: Period, began: date | None) -> list[str]:
    """Return the periods that a report of a plan can be asked for, the years first."""
    start = life.first or began
    years = range(start.year if start else life.last.year, life.last.year + 1)
    return [
        text
        for year in years
        for text in (
            str(year), *(f"{year}-Q{n}" for n in range(1, 5)), f"{year}-H1", f"{year}-H2", f"{year}-9m",
            *(f"{year}-{n:02d}" for n in range(1, 13)),
        )
    ]  # fmt: skip
