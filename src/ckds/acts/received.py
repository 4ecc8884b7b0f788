"""A report is handed in: ``<plan>/reports/<period>.yaml``."""

import contextlib
from typing import Final, NamedTuple

from ckds.acts.act import Act, dated, day_words, filled
from ckds.acts.reading import when as read_when
from ckds.analysis.roles import answers_for, body, owing
from ckds.dates.period import Period, Precision, read_period
from ckds.errors import UsageError
from ckds.lang import Text, same
from ckds.records.plan import Duty
from ckds.splice.edit import Append
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

_EVERY: Final = {
    Precision.MONTH: "month", Precision.QUARTER: "quarter", Precision.HALF_YEAR: "half-year",
    Precision.NINE_MONTHS: "nine-months", Precision.YEAR: "year",
}  # fmt: skip

_CADENCES: Final = {
    "week": Text("hằng tuần", "every week"),
    "month": Text("hằng tháng", "every month"),
    "quarter": Text("hằng quý", "every quarter"),
    "half-year": Text("6 tháng một lần", "every half-year"),
    "nine-months": Text("9 tháng", "nine months"),
    "year": Text("hằng năm", "every year"),
    "on-demand": Text("khi có yêu cầu", "on demand"),
    "unstated": Text("không nêu kỳ", "no period stated"),
}
_PERIODS: Final = "2022-12, 2022-q4, quý IV/2022, 2022-h1, 2022-9m, 2022"


class Received(NamedTuple):
    """A report.

    Attributes:
        unit: full id of who handed it in.
        on: the day it came in.
        duty: which duty of the plan; None where only one fits the period.
        number: its number.
    """

    unit: str
    on: str
    duty: str | None = None
    number: str | None = None


def period_of(text: str) -> Period:
    """Return the period a report is for.

    Raises:
        UsageError: it is none.
    """
    found = read_period(text)
    if found is None:
        with contextlib.suppress(UsageError):
            found = read_when(text, "")
    if found is not None and found.precision in _EVERY:
        return found
    raise UsageError(
        Text(f"Kỳ báo cáo: không đọc được “{text}”.", f"The period: “{text}” cannot be read."),
        Text(f"Nhận: {_PERIODS}", f"Accepted: {_PERIODS}"),
    )


def receive(folder: PlanFolder, period: Period, given: Received, workspace: Workspace) -> Act:
    """Add a report received to the list of its period, which is begun where there is none.

    Raises:
        UsageError: the duty cannot be told, or this report was received already.
    """
    duty = _duty(folder, period, given.duty)
    name = period.iso.casefold()
    bare = given.unit.rpartition("/")[2]
    ref = bare if workspace.directory.resolve(bare, folder.area) == given.unit else given.unit
    for entry in folder.receipts.get(name, []):
        who = workspace.directory.resolve(entry.record.unit.unit, folder.area)
        if entry.record.duty == duty and who == given.unit:
            on = entry.record.on.iso
            raise UsageError(
                Text(f"Đã nhận báo cáo này ngày {on}.", f"This report was received on {on}."),
                Text(f"Xem: {entry.document.path}", f"See: {entry.document.path}"),
            )
    fields = filled({"duty": duty, "unit": ref, "on": given.on, "number": given.number})
    when, unit = day_words(given.on), workspace.directory.short(given.unit)
    what = Text(f"nhận báo cáo “{duty}” của {unit} {when.vi}", f"report “{duty}” of {unit} received on {when.en}")
    path = f"{folder_path(folder, workspace)}/reports/{name}.yaml"
    return Act(f"{folder.id}/reports/{name}", path, what, (Append((), fields),))


def not_owing(folder: PlanFolder, period: Period, given: Received, workspace: Workspace) -> Text | None:
    """Return what is to be known of a report that nobody counts: its unit is not among those who owe it; None else."""
    name = _duty(folder, period, given.duty)
    duty = next((one for one in folder.plan.record.duties if one.id == name), None) if folder.plan else None
    if duty is None:
        return None
    directory, day = workspace.directory, folder.first_day()
    who = tuple(body(ref, folder.area, directory) for ref in duty.from_)
    owed = owing(who, directory, day)
    if any(answers_for(given.unit, one, owed, directory, day) for one in owed):
        return None
    empty = [one for one in owed if directory.is_group(one)]
    unit, where = directory.short(given.unit), folder.plan.document.path if folder.plan else folder.id
    told = Text(
        f"{unit} không có trong danh sách phải nộp báo cáo “{name}”; đã ghi nhưng không tính cho ai.",
        f"{unit} is not among those who owe the report “{name}”; it is noted but counts for nobody.",
    )
    if empty:
        shown = ", ".join(directory.name(one) for one in empty)
        return Text(
            f"{told.vi} Nhóm {shown} chưa có đơn vị thành viên: thêm `members` vào nhóm trong danh bạ (units/).",
            f"{told.en} The group {shown} has no members: add `members` to it in the directory (units/).",
        )
    return Text(
        f"{told.vi} Nếu đơn vị này phải nộp thì thêm vào `from` của “{name}” trong {where}.",
        f"{told.en} If this unit owes it, add it to `from` of “{name}” in {where}.",
    )


def folder_path(folder: PlanFolder, workspace: Workspace) -> str:
    """Return the folder of a plan as documents name it."""
    root = workspace.root
    return folder.id if root in ("", ".") else f"{root}/{folder.id}"


def _duty(folder: PlanFolder, period: Period, stated: str | None) -> str:
    duties = folder.plan.record.duties if folder.plan else ()
    known = [duty.id for duty in duties]
    if stated is not None and stated in known:
        return stated
    fits = [duty.id for duty in duties if duty.every == _EVERY[period.precision]]
    if stated is None and len(fits) == 1:
        return fits[0]
    if stated is not None:
        told = Text(
            f"--duty: {folder.id} không có chế độ báo cáo “{stated}”.", f"--duty: {folder.id} has no duty “{stated}”."
        )
    else:
        told = Text(
            f"{folder.id}: chưa rõ báo cáo {dated(period.iso).vi} thuộc chế độ nào.",
            f"{folder.id}: which duty {period.iso} is for is not clear.",
        )
    some = _listed(duties)
    return _refuse(told, Text(f"Ghi --duty một trong: {some.vi}", f"State --duty, one of: {some.en}"))


def _listed(duties: tuple[Duty, ...]) -> Text:
    words = [(duty.id, _CADENCES.get(duty.every, same(duty.every))) for duty in duties]
    vi, en = (", ".join(f"{id_} ({cadence.to(lang)})" for id_, cadence in words) or "–" for lang in ("vi", "en"))
    return Text(vi, en)


def _refuse(told: Text, hint: Text) -> str:
    raise UsageError(told, hint)
