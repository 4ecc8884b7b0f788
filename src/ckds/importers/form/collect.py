"""A filled form and the repository → what is to be written, row by row: new, there already, or refused with its reason."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from ckds.acts.act import Act, Of
from ckds.acts.closing import Done, report_done
from ckds.acts.figures import Measured, measure
from ckds.acts.occurrences import belongs, confirm, told_done
from ckds.acts.received import Received, period_of, receive
from ckds.acts.tasks import Told, update
from ckds.analysis.roles import body, leads
from ckds.errors import CkdsError, UsageError
from ckds.importers.form import values
from ckds.importers.form.book import Filled, Line
from ckds.importers.form.columns import DUTIES, KPIS, TASKS
from ckds.lang import Text
from ckds.records.shared import UnitRef
from ckds.records.task import Task
from ckds.source.document import Document
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    THERE = "there"
    STALE = "stale"
    REFUSED = "refused"


class Outcome(NamedTuple):
    """One row of a form with what becomes of it.

    Attributes:
        form: the name of the file.
        place: the sheet and the row.
        record: the id that the row names.
        fate: what becomes of it.
        acts: what is to be written.
        why: why it is not written.
        path: the file of a record that changed meanwhile.
        warnings: what the linter would newly say of the record, which does not keep it from being written.
    """

    form: str
    place: str
    record: str
    fate: Fate
    acts: tuple[Act, ...] = ()
    why: Text | None = None
    path: str = ""
    warnings: tuple[Text, ...] = ()

    @property
    def reports(self) -> bool:
        """Does it write that the task is reported as done?"""
        return any(edit.path == ("reported",) for act in self.acts for edit in act.edits)


_CHANGED = Text("bản ghi đã thay đổi sau khi lập biểu", "the record changed after the form was made")
_OPEN_ANEW = Text("Lấy biểu mới: ckds form export", "Get a new form: ckds form export")


class Collector(NamedTuple):
    """Judges the rows of one form.

    Attributes:
        filled: the form.
        workspace: the repository as it is.
        mark: the fingerprint of the file of a path now.
        anyway: take rows of records that changed meanwhile, too.
        claimed: the units that reported each task as done, in this form or one read before it.
    """

    filled: Filled
    workspace: Workspace
    mark: Callable[[str], str]
    anyway: bool = False
    claimed: dict[str, str] = {}  # noqa: RUF012 - never changed where it is not given

    def outcomes(self) -> list[Outcome]:
        """Return what becomes of every row in which something was filled in.

        Raises:
            UsageError: the form is of another repository.
        """
        if self.filled.unit not in self.workspace.directory.units:
            raise UsageError(
                Text(f"{self.filled.name}: kho này không có đơn vị {self.filled.unit}; biểu của kho khác?",
                     f"{self.filled.name}: there is no unit {self.filled.unit} here; a form of another repository?"),
                _OPEN_ANEW,
            )  # fmt: skip
        twice = _contradicted(self.filled.lines)
        return [self._outcome(line._replace(fault=line.fault or twice.get(line.place))) for line in self.filled.lines]

    def _outcome(self, line: Line) -> Outcome:
        record = line.text("id")
        outcome = Outcome(self.filled.name, line.place, record, Fate.REFUSED, why=line.fault)
        if line.fault:
            return outcome
        try:
            return {TASKS.key: self._task, KPIS.key: self._kpi, DUTIES.key: self._duty}[line.sheet](line, outcome)
        except CkdsError as error:
            return outcome._replace(why=error.message)

    def _task(self, line: Line, outcome: Outcome) -> Outcome:
        folder = self._folder(outcome.record)
        entry = _found(folder.tasks, outcome.record)
        of = Of(entry, folder, self.workspace)
        if not self._answers(of):
            raise UsageError(Text("đơn vị không chủ trì nhiệm vụ này", "the unit does not lead this task"))
        told = Told(
            on=values.dated(line, "date", line.until or self.filled.until),
            by=self.filled.unit,
            progress=values.progress(line),
            text=line.text("text") or None,
            obstacles=line.text("obstacles") or None,
            request=line.text("request") or None,
            evidence=values.evidence(line),
        )
        finished = values.done(line)
        unit = self.filled.unit
        taken = self.claimed.get(entry.id, unit) != unit
        apart = finished and not entry.record.completed and (taken or self._apart(of, line, told.on))
        note: tuple[Text, ...] = ()
        if apart:
            told, note = self._as_update(of, told, line.text("period") or None)
        acts = []
        if _says(told, proof_apart=finished and not apart) and not self._told_already(of, told):
            acts.append(update(of, told))
        if finished and not apart and not (entry.record.reported or entry.record.completed):
            period = line.text("period") or None
            acts.append(report_done(of, Done(told.on, self.filled.unit, told.evidence, period=period)))
        return self._judged(outcome._replace(warnings=note if acts else ()), line, entry.document, acts)

    def _as_update(self, of: Of[Task], told: Told, period: str | None) -> tuple[Told, tuple[Text, ...]]:
        """Return the update that says that it is done, where ``reported`` cannot, and what is to be known of it."""
        if not of.record.each and period is None:
            return told._replace(note="Đơn vị báo đã xong"), ()
        return told_done(of, told, period), (confirm(of, period, self.filled.unit),)

    def _kpi(self, line: Line, outcome: Outcome) -> Outcome:
        folder = self._folder(outcome.record)
        entry = _found(folder.kpis, outcome.record)
        of = Of(entry, folder, self.workspace)
        owner = entry.record.owner
        if owner is None or not self._is_unit(owner, folder):
            raise UsageError(Text("đơn vị không theo dõi chỉ tiêu này", "the unit does not answer for this KPI"))
        if "value" not in line.cells:
            raise UsageError(Text("chưa ghi giá trị", "no value is stated"))
        given = Measured(
            value=values.figure(line),
            as_of=values.dated(line, "as_of", line.until or self.filled.until),
            scope=line.text("scope") or None,
            estimate=values.estimate(line),
            source_title=line.text("source") or None,
            note=line.text("note") or None,
        )
        act = measure(of, given)
        there = any(_same_figure(act, one) for one in entry.record.measurements)
        return self._judged(outcome, line, entry.document, [] if there else [act])

    def _duty(self, line: Line, outcome: Outcome) -> Outcome:
        folder = self._folder(outcome.record)
        period = period_of(line.text("period"))
        duty = outcome.record.partition("/")[2]
        for entry in folder.receipts.get(period.iso.casefold(), []):
            if entry.record.duty == duty and self._is_unit(entry.record.unit, folder):
                return outcome._replace(fate=Fate.THERE)
        on = values.exact_day(line, "on", line.until or self.filled.until)
        given = Received(self.filled.unit, on, duty, line.text("number") or None)
        return outcome._replace(fate=Fate.NEW, acts=(receive(folder, period, given, self.workspace),))

    def _folder(self, record: str) -> PlanFolder:
        found = self.workspace.plans.get(record.partition("/")[0])
        if found is None:
            raise UsageError(Text(f"kho này không có kế hoạch của {record}", f"the plan of {record} is not here"))
        return found

    def _judged(self, outcome: Outcome, line: Line, document: Document, acts: list[Act]) -> Outcome:
        if not acts:
            return outcome._replace(fate=Fate.THERE)
        if line.text("mark") != self.mark(document.path) and not self.anyway:
            return outcome._replace(fate=Fate.STALE, why=_CHANGED, path=document.path)
        return outcome._replace(fate=Fate.NEW, acts=tuple(acts))

    def _answers(self, of: Of[Task]) -> bool:
        """Does the unit lead the task, by itself or as a member of a group?"""
        directory, unit = self.workspace.directory, self.filled.unit
        who = leads(of.record, of.folder.area, directory, self.workspace.today)
        return any(one.id == unit or (one.id is not None and unit in directory.members(one.id, None)) for one in who)

    def _is_unit(self, ref: UnitRef, folder: PlanFolder) -> bool:
        one = body(ref, folder.area, self.workspace.directory)
        directory, unit = self.workspace.directory, self.filled.unit
        return one.id == unit or (one.id is not None and unit in directory.members(one.id, None))

    def _apart(self, of: Of[Task], line: Line, on: str) -> bool:
        """Would `reported` say something else than this row: another unit's report, or another occurrence?

        A task has one `reported`; where it is owed several times, the other reports stand among its updates.
        """
        task, period = of.record, line.text("period")
        before = task.reported
        if before and task.each and before.by and not self._is_unit(before.by, of.folder):
            return True
        return bool(period) and not belongs(of, period, before.on.iso if before else on)

    def _told_already(self, of: Of[Task], told: Told) -> bool:
        for one in of.record.updates:
            same = (one.date.iso, one.progress, one.text, one.obstacles, one.request, one.evidence)
            alike = same == (told.on, told.progress, told.text, told.obstacles, told.request, told.evidence)
            if alike and told.note in (None, one.note) and (one.by is None or self._is_unit(one.by, of.folder)):
                return True
        return False


def _contradicted(lines: Sequence[Line]) -> dict[str, Text]:
    """Return why rows are not read that say different things of one record, by their places."""
    found: dict[tuple[str, ...], list[Line]] = {}
    for line in lines:
        if not line.fault:
            found.setdefault((line.sheet, *(line.text(key) for key in ("id", "period", "scope"))), []).append(line)
    why: dict[str, Text] = {}
    for same in found.values():
        if len({repr(values.filled_in(line)) for line in same}) > 1:
            places = "; ".join(line.place for line in same)
            told = Text("biểu có {n} dòng khác nhau cho bản ghi này: {places}; giữ lại một dòng",
                        "the form has {n} different rows for this record: {places}; keep one")  # fmt: skip
            why |= {line.place: told.fill(n=len(same), places=places) for line in same}
    return why


def _says(told: Told, *, proof_apart: bool) -> bool:
    """Is there anything for an update? What proves that a task is done stands with that, where nothing else is told."""
    words = told.text or told.obstacles or told.request or told.note
    return told.progress is not None or bool(words) or bool(told.evidence and not proof_apart)


def _found(entries: dict[str, Entry[Any]], record: str) -> Entry[Any]:
    found = entries.get(record.partition("/")[2])
    if found is None:
        raise UsageError(Text(f"kho này không có bản ghi {record}", f"there is no record {record} here"))
    if not found.sound:
        where = found.document.path
        raise UsageError(Text(f"{where} có lỗi, chưa đọc được; sửa trước: ckds lint",
                              f"{where} has faults and cannot be read; mend it first: ckds lint"))  # fmt: skip
    return found


def _same_figure(act: Act, there: Any) -> bool:
    """Is the measurement that an act would add there already?"""
    fields: Any = getattr(act.edits[0], "value", None)
    met = {True: True, "true": True, False: False, "false": False}.get(fields.get("met"))
    value = None if there.value is None else f"{there.value:f}"
    return bool(
        fields.get("as_of") == there.as_of.iso
        and fields.get("scope") == there.scope
        and fields.get("value") == value
        and met == there.met
        and bool(fields.get("estimate")) == there.estimate
    )
