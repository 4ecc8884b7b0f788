"""What happens to a task on its way: progress, a new deadline, a stop, another lead."""

from datetime import date, timedelta
from typing import NamedTuple

from ckds.acts.act import Act, Of, dated, day_words, filled, order
from ckds.acts.reading import deadline
from ckds.analysis.policy import read_against
from ckds.analysis.roles import leads
from ckds.errors import UsageError
from ckds.lang import Text
from ckds.records.task import Task
from ckds.splice.edit import AddKey, Append, SetValue

_TASK = order(Task)


class Told(NamedTuple):
    """What a unit tells about a task.

    Attributes:
        on: the day, month or quarter it is true for.
        by: the full id of the unit.
        note: what is to be known beside it.
    """

    on: str
    by: str | None = None
    progress: int | None = None
    text: str | None = None
    obstacles: str | None = None
    request: str | None = None
    evidence: tuple[str, ...] = ()
    note: str | None = None


class Ruled(NamedTuple):
    """An act of an authority: its day, its number, why."""

    on: date
    act: str | None = None
    reason: str | None = None


def update(of: Of[Task], told: Told) -> Act:
    """Add an entry to the updates of a task.

    Raises:
        UsageError: nothing is told.
    """
    fields = filled(
        {
            "date": told.on,
            "by": of.ref(told.by) if told.by else None,
            "progress": told.progress,
            "text": told.text,
            "obstacles": told.obstacles,
            "request": told.request,
            "evidence": list(told.evidence),
            "note": told.note,
        }
    )
    if not fields.keys() - {"date", "by"}:
        raise UsageError(
            Text("Chưa nêu có gì mới.", "Nothing new is stated."),
            Text(
                "Ghi ít nhất một trong: --progress, --note, --obstacles, --request, --evidence.",
                "State one of --progress, --note, --obstacles, --request, --evidence.",
            ),
        )
    when = day_words(told.on)
    before = next((u.progress for u in reversed(of.record.updates) if u.progress is not None), None)
    what = Text(f"cập nhật {when.vi}", f"update of {when.en}")
    if told.progress is not None:
        was = Text(f" (trước đó {before}%)", f" (before: {before}%)") if before is not None else Text("", "")
        what = Text(f"{what.vi}, tiến độ {told.progress}%{was.vi}", f"{what.en}, progress {told.progress}%{was.en}")
    if told.note:
        what = Text(f"{what.vi} ({told.note})", f"{what.en} ({told.note})")
    return of.act(what, Append(("updates",), fields, _TASK))


def extend(of: Of[Task], to: str, ruled: Ruled, part: str | None = None) -> Act:
    """Add an extension to a task.

    Raises:
        UsageError: the new deadline names no last day.
    """
    context = read_against(of.folder, of.workspace.settings.record)
    read = deadline(to, "--to", context)
    last = dated(read.last.isoformat()) if read.last else Text("?", "?")
    fields = filled({"due": to, "on": ruled.on.isoformat(), "act": ruled.act, "reason": ruled.reason, "for": part})
    old = of.record.due or Text("không ghi", "not stated")
    what = Text(
        "gia hạn đến hết {last} (“{to}”); hạn trong kế hoạch: {old}", "extended to {last} (“{to}”); planned: {old}"
    )
    return of.act(what.fill(last=last, to=to, old=old), Append(("extensions",), fields, _TASK))


def pause(of: Of[Task], ruled: Ruled, until: date | None = None) -> Act:
    """Add a pause to a task.

    Raises:
        UsageError: it is paused already on that day.
    """
    if any(one.on <= ruled.on and (one.until is None or ruled.on <= one.until) for one in of.record.paused):
        raise UsageError(
            Text(f"{of.entry.id} đang tạm dừng rồi.", f"{of.entry.id} is paused already."),
            Text(f"Cho tiếp tục: ckds resume {of.entry.id}", f"Let it go on: ckds resume {of.entry.id}"),
        )
    end = until.isoformat() if until else None
    fields = filled({"on": ruled.on.isoformat(), "until": end, "act": ruled.act, "reason": ruled.reason})
    start, shown = dated(ruled.on.isoformat()), dated(end) if end else None
    what = Text(f"tạm dừng từ {start.vi}", f"paused from {start.en}")
    if shown:
        what = Text(f"{what.vi} đến hết {shown.vi}", f"{what.en} to {shown.en}")
    return of.act(what, Append(("paused",), fields, _TASK))


def resume(of: Of[Task], ruled: Ruled) -> Act:
    """End the pause of a task on the day before it goes on; the act is noted with the pause.

    Raises:
        UsageError: it is not paused on that day.
    """
    pauses = of.record.paused
    open_ = [at for at, one in enumerate(pauses) if one.on <= ruled.on and (one.until is None or ruled.on <= one.until)]
    if not open_:
        raise UsageError(
            Text(f"{of.entry.id} không tạm dừng vào ngày {dated(ruled.on.isoformat()).vi}.",
                 f"{of.entry.id} is not paused on {ruled.on}."),
            Text(f"Xem: ckds show {of.entry.id}", f"See: ckds show {of.entry.id}"),
        )  # fmt: skip
    place, stop = open_[-1], pauses[open_[-1]]
    last = max(stop.on, ruled.on - timedelta(days=1)).isoformat()
    path = ("paused", place)
    keys = order(Task, "paused")
    edits = [SetValue((*path, "until"), last) if stop.until else AddKey((*path, "until"), last, keys)]
    when = dated(ruled.on.isoformat())
    if ruled.act:
        words = f"Tiếp tục từ {when.vi} theo {ruled.act}"
        whole = f"{stop.note.rstrip('. ')}. {words}" if stop.note else words
        edits.append(SetValue((*path, "note"), whole) if stop.note else AddKey((*path, "note"), whole, keys))
    return of.act(Text(f"tiếp tục từ {when.vi}", f"goes on from {when.en}"), *edits)


def cancel(of: Of[Task], ruled: Ruled) -> Act:
    """Take a task out of the plan by an act.

    Raises:
        UsageError: it is cancelled already.
    """
    if of.record.cancelled:
        since = dated(of.record.cancelled.on.isoformat())
        raise UsageError(
            Text(f"{of.entry.id} đã hủy từ {since.vi}.", f"{of.entry.id} is cancelled since {since.en}."),
            Text(f"Xem: ckds show {of.entry.id}", f"See: ckds show {of.entry.id}"),
        )
    fields = filled({"on": ruled.on.isoformat(), "act": ruled.act, "reason": ruled.reason})
    when = dated(ruled.on.isoformat())
    return of.act(Text(f"hủy từ {when.vi}", f"cancelled from {when.en}"), AddKey(("cancelled",), fields, _TASK))


def reassign(of: Of[Task], from_: str | None, to: str, ruled: Ruled) -> Act:
    """Pass a task from one lead to another.

    Args:
        from_: full id; None where the task has one lead only.
        to: full id.

    Raises:
        UsageError: the one does not lead the task, or there are several to choose from.
    """
    who = leads(of.record, of.folder.area, of.workspace.directory, ruled.on)
    keys = [one.key for one in who]
    if from_ is None and len(keys) > 1:
        raise _which(of, Text("có nhiều đơn vị chủ trì", "has several leads"), keys)
    old = from_ or (keys[0] if keys else None)
    if old is not None and old not in keys:
        raise _which(of, Text(f"không do {of.short(old)} chủ trì", f"is not led by {of.short(old)}"), keys)
    if to == old:
        raise UsageError(
            Text(
                f"{of.entry.id} đang do {of.short(to)} chủ trì rồi.", f"{of.entry.id} is led by {of.short(to)} already."
            ),
            Text(f"Xem: ckds show {of.entry.id}", f"See: ckds show {of.entry.id}"),
        )
    known = old is not None and old in of.workspace.directory.units
    shown: str | dict[str, str] | None = of.ref(old) if old and known else ({"as": old} if old else None)
    fields = filled(
        {"on": ruled.on.isoformat(), "act": ruled.act, "from": shown, "to": of.ref(to), "reason": ruled.reason}
    )
    when = dated(ruled.on.isoformat())
    giver = Text(f" từ {of.short(old)}", f" from {of.short(old)}") if old else Text("", "")
    what = Text(f"chuyển chủ trì{giver.vi} sang {of.short(to)} từ {when.vi}",
                f"lead passed{giver.en} to {of.short(to)} from {when.en}")  # fmt: skip
    return of.act(what, Append(("lead_changes",), fields, _TASK))


def _which(of: Of[Task], why: Text, keys: list[str]) -> UsageError:
    some = ", ".join(keys) or "–"
    return UsageError(
        Text(f"{of.entry.id} {why.vi}.", f"{of.entry.id} {why.en}."),
        Text(f"Ghi --from một trong: {some}", f"Name one with --from: {some}"),
    )
