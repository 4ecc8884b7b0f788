"""A task is done: the unit says so, and the coordinator confirms it."""

from typing import NamedTuple

from ckds.acts.act import Act, Of, dated, day_words, filled, order
from ckds.acts.occurrences import belongs, confirm, meant, told_done
from ckds.acts.tasks import Told, update
from ckds.analysis.obligation import Obligation, obligations
from ckds.errors import UsageError
from ckds.lang import Text
from ckds.records.task import Task
from ckds.splice.edit import AddKey, Append, Edit, SetValue, Value

_TASK = order(Task)


class Done(NamedTuple):
    """What is said of the end of a task.

    Attributes:
        on: day, month, quarter or year.
        by: full id of the unit that says so.
        period: the occurrence of a recurring task.
        unit: full id of the one unit that is done.
        part: the part that is done.
    """

    on: str
    by: str | None = None
    evidence: tuple[str, ...] = ()
    note: str | None = None
    period: str | None = None
    unit: str | None = None
    part: str | None = None


def report_done(of: Of[Task], done: Done, *, force: bool = False) -> Act:
    """Note that the unit says a task is done; it counts once :func:`complete` confirms it.

    Raises:
        UsageError: it is confirmed already, or reported already, by this unit or another; or it recurs and has several
            open occurrences of which none is named.
    """
    if of.record.completed:
        raise _confirmed(of)
    before = of.record.reported
    period = meant(of, done.period) if done.period or not force else None
    if period and not _free(of, period, done, force=force):
        return update(of, told_done(of, Told(done.on, done.by, evidence=done.evidence, note=done.note), period))
    if before and not force:
        earlier = f" ({before.by.shown})" if before.by else ""
        since = before.on.iso
        raise UsageError(
            Text(f"{of.entry.id} đã được báo xong ngày {since}{earlier}.",
                 f"{of.entry.id} was reported as done on {since}{earlier}."),
            _instead(of, done),
        )  # fmt: skip
    edit = _set(of, "reported", done)
    when = day_words(done.on)
    who = (
        Text(f"{of.short(done.by)} báo xong", f"{of.short(done.by)} reports it done")
        if done.by
        else Text("báo đã xong", "reported done")
    )
    return of.act(Text(f"{who.vi} {when.vi}, chờ xác nhận", f"{who.en} on {when.en}, to be confirmed"), edit)


def _free(of: Of[Task], period: str, done: Done, *, force: bool) -> bool:
    """Is ``reported`` the place for this occurrence: the day belongs to it, and no other one is reported there?

    Raises:
        UsageError: an update says of this occurrence already that it is done.
    """
    before = of.record.reported
    if before and belongs(of, period, before.on.iso):
        return True
    told = told_done(of, Told(done.on, done.by), period)
    by = of.ref(done.by) if done.by else None
    same = [one for one in of.record.updates if one.progress == told.progress and belongs(of, period, one.date.iso)]
    if told.progress is not None and not force and any(one.by is None or by in (None, one.by.key) for one in same):
        raise UsageError(
            Text(f"{of.entry.id}: kỳ {period} đã được báo xong.", f"{of.entry.id}: {period} was reported as done."),
            confirm(of, period, done.by),
        )
    return before is None and belongs(of, period, done.on)


def _instead(of: Of[Task], done: Done) -> Text:
    """Return the way out where a report is noted already: a task has one, so of many units each is confirmed by itself."""
    if done.by and any(one.unit == done.by for one in obligations(of.folder, of.workspace, of.entry)):
        own, unit = f"ckds complete {of.entry.id} --unit {done.by}", of.short(done.by)
        told = f"ckds update {of.entry.id} --by {done.by} --progress 100"
        return Text(f"Từng đơn vị phải làm: xác nhận riêng {unit}: {own}; hoặc chỉ ghi lời báo: {told}",
                    f"Each unit owes it: confirm {unit} by itself: {own}; or note what it says: {told}")  # fmt: skip
    return Text(f"Xác nhận: ckds complete {of.entry.id}; thay báo cũ: --force",
                f"Confirm it: ckds complete {of.entry.id}; to put this in its place: --force")  # fmt: skip


def complete(of: Of[Task], done: Done, *, force: bool = False) -> Act:
    """Confirm that a task is done, or one occurrence, one unit, one part of it.

    Raises:
        UsageError: it is done already, or it has several occurrences or units and none is named.
    """
    when = dated(done.on)
    if not force:
        _refuse_unclear(of, done)
    if done.period or done.unit or done.part:
        return _result(of, done, when)
    if of.record.completed and not force:
        raise _confirmed(of, "; ghi đè: --force", "; to overwrite: --force")
    return of.act(Text(f"xác nhận hoàn thành {when.vi}", f"confirmed done on {when.en}"), _set(of, "completed", done))


def _result(of: Of[Task], done: Done, when: Text) -> Act:
    unit = of.ref(done.unit) if done.unit else None
    for one in of.record.results:
        same = (one.period.iso if one.period else None, one.unit.shown if one.unit else None, one.for_)
        if same == (done.period, unit, done.part):
            since = one.completed.iso
            raise UsageError(
                Text(f"{of.entry.id}: phần này đã hoàn thành {since}.",
                     f"{of.entry.id}: this part is done since {since}."),
                Text(f"Xem: ckds show {of.entry.id}", f"See: ckds show {of.entry.id}"),
            )  # fmt: skip
    fields = filled(
        {
            "period": done.period,
            "unit": unit,
            "for": done.part,
            "completed": done.on,
            "evidence": list(done.evidence),
            "note": done.note,
        }
    )
    named = ", ".join(filter(None, (done.period, of.short(done.unit) if done.unit else None, done.part)))
    what = Text(f"xác nhận hoàn thành {when.vi} ({named})", f"confirmed done on {when.en} ({named})")
    return of.act(what, Append(("results",), fields, _TASK))


def _set(of: Of[Task], key: str, done: Done) -> Edit:
    """Return the edit that states the end of a task: a bare day, or a day with what proves it."""
    by = of.ref(done.by) if done.by else None
    fields = filled({"on": done.on, "by": by, "evidence": list(done.evidence), "note": done.note})
    value: Value = done.on if fields.keys() == {"on"} else fields
    return SetValue((key,), value) if getattr(of.record, key) else AddKey((key,), value, _TASK)


def _confirmed(of: Of[Task], or_vi: str = "", or_en: str = "") -> UsageError:
    on = dated(of.record.completed.on.iso) if of.record.completed else Text("", "")
    return UsageError(
        Text(
            f"{of.entry.id} đã được xác nhận hoàn thành ({on.vi}).",
            f"{of.entry.id} is confirmed done already ({on.en}).",
        ),
        Text(f"Xem: ckds show {of.entry.id}{or_vi}", f"See: ckds show {of.entry.id}{or_en}"),
    )


def _refuse_unclear(of: Of[Task], done: Done) -> None:
    """Refuse one day for what is owed several times: it would close every occurrence and every unit at once, or none."""
    owed = obligations(of.folder, of.workspace, of.entry)
    periods = [] if done.period else list(dict.fromkeys(one.period for one in owed if one.period))
    units = [] if done.unit or done.part else list(dict.fromkeys(one.unit for one in owed if one.unit))
    if not periods and not units:
        return
    open_ = ", ".join([*periods[:6], *units[:6]])
    option = "--period" if periods else "--unit"
    raise UsageError(
        Text(f"{of.entry.id} phải làm {_times(owed).vi}; chưa rõ xác nhận cái nào.",
             f"{of.entry.id} is owed {_times(owed).en}; which one is not said."),
        Text(f"Ghi {option}: {open_}. Xác nhận tất cả: --force", f"State {option}: {open_}. To confirm all: --force"),
    )  # fmt: skip


def _times(owed: list[Obligation]) -> Text:
    periods, units = len({one.period for one in owed if one.period}), len({one.unit for one in owed if one.unit})
    if periods and units:
        return Text(f"{periods} kỳ, ở {units} đơn vị", f"for {periods} periods by {units} units")
    return (
        Text(f"{periods} kỳ", f"for {periods} periods") if periods else Text(f"ở {units} đơn vị", f"by {units} units")
    )
