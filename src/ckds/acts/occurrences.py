"""Which occurrence of a recurring task is meant, and on which day what is told of it belongs to it."""

from datetime import date

from ckds.acts.act import Of, dated
from ckds.acts.tasks import Told
from ckds.analysis.done import done_by
from ckds.analysis.obligation import Obligation, obligations
from ckds.analysis.standing import Stretch, stretches
from ckds.dates.period import Precision, read_period
from ckds.errors import UsageError
from ckds.lang import Text
from ckds.records.task import Task

_FULL = 100


def open_periods(of: Of[Task]) -> list[str]:
    """Return the occurrences that have come by today and are not done, in their order."""
    directory, today = of.workspace.directory, of.today
    found = [one for one in _owed(of) if one.period and _begun(one, today) and not done_by(one, directory, today)]
    return list(dict.fromkeys(one.period for one in found if one.period))


def meant(of: Of[Task], stated: str | None) -> str | None:
    """Return the occurrence meant: the one stated, else the only one that is open; None where the task does not recur.

    Raises:
        UsageError: there is no such occurrence, or several are open and none is stated.
    """
    known = list(dict.fromkeys(one.period for one in _owed(of) if one.period))
    open_ = open_periods(of)
    shown = ", ".join((open_ or known)[:6])
    if stated is not None:
        if stated in known:
            return stated
        told = (
            Text(f"{of.entry.id} không có kỳ {stated}.", f"{of.entry.id} has no occurrence {stated}.")
            if known
            else Text(f"{of.entry.id} không phải việc lặp lại.", f"{of.entry.id} does not recur.")
        )
        way = Text(f"Ghi --period: {shown}", f"State --period: {shown}")
        raise UsageError(told, way if known else Text("Bỏ --period.", "Leave --period out."))
    if len(open_) > 1:
        raise UsageError(
            Text(f"{of.entry.id} có {len(open_)} kỳ đã đến mà chưa hoàn thành; chưa rõ báo xong kỳ nào.",
                 f"{of.entry.id} has {len(open_)} occurrences that have come and are not done; which one is not said."),
            Text(f"Ghi --period: {shown}", f"State --period: {shown}"),
        )  # fmt: skip
    return open_[0] if open_ else None


def belongs(of: Of[Task], period: str, on: str) -> bool:
    """Is a fact of this time counted for this occurrence?"""
    time, stretch = read_period(on), _stretch(of, period)
    return time is not None and stretch is not None and stretch.holds(time.last)


def told_done(of: Of[Task], told: Told, period: str | None) -> Told:
    """Return what a unit tells as an update that says: it is done. Of an occurrence, with a day that belongs to it.

    The day on which it was told, where that is another one, and another progress stand in the note.
    """
    note = f"Đơn vị báo đã xong kỳ {period}" if period else "Đơn vị báo đã xong"
    on = _within(of, period, told.on) if period else told.on
    if on is None:  # told before the occurrence has begun: no day of it is known yet
        return told._replace(note=note)
    if on != told.on:
        note = f"{note}, báo ngày {dated(told.on).vi}"
    if told.progress not in (None, _FULL):
        note = f"{note}; tiến độ ghi {told.progress}%"
    if told.note:
        note = f"{note}; {told.note}"
    return told._replace(on=on, progress=_FULL, note=note)


def confirm(of: Of[Task], period: str | None, unit: str | None) -> Text:
    """Return what the coordinator types to confirm what stands as an update."""
    owed_apart = unit is not None and any(one.unit == unit for one in _owed(of))
    words = ["ckds complete", of.entry.id]
    words += ["--period", period] if period else []
    words += ["--unit", unit] if unit and owed_apart else []
    told = " ".join(words)
    return Text(f"Lời báo xong đứng ở cập nhật 100%, chờ xác nhận: {told}",
                f"The word that it is done stands as an update of 100%, to be confirmed: {told}")  # fmt: skip


def _owed(of: Of[Task]) -> list[Obligation]:
    return obligations(of.folder, of.workspace, of.entry)


def _begun(one: Obligation, today: date) -> bool:
    return one.window is None or one.window.first is None or one.window.first <= today


def _stretch(of: Of[Task], period: str) -> Stretch | None:
    owed = _owed(of)
    return next((found for one, found in zip(owed, stretches(owed), strict=True) if one.period == period), None)


def _within(of: Of[Task], period: str, on: str) -> str | None:
    """Return the time itself where it belongs to the occurrence, else the occurrence, else its last day."""
    window = next((one.window for one in _owed(of) if one.period == period), None)
    if belongs(of, period, on):
        return on
    for time in (period, window.last.isoformat() if window else ""):
        read = read_period(time)
        if read and read.precision is not Precision.RANGE and read.last <= of.today and belongs(of, period, read.iso):
            return read.iso
    return None
