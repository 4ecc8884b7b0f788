"""Plan folder → workspace: every file read once, every record validated, nothing hidden by a broken neighbour."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

from ckds.errors import SettingsError
from ckds.lang import Text
from ckds.near import Near
from ckds.records.kpi import Kpi
from ckds.records.ledger import Receipt, Waiver
from ckds.records.plan import Plan
from ckds.records.settings import FORMAT, Settings
from ckds.records.task import Task
from ckds.records.unit import Unit
from ckds.records.values import Record
from ckds.repository.files import Item, Store, not_read
from ckds.repository.root import SETTINGS, base_of, shown
from ckds.repository.walk import NAME, PLACE, Walk, may_name
from ckds.source.document import Document
from ckds.source.problem import LOSSES, Kind, Problem
from ckds.workspace.directory import Directory
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.validate import validate
from ckds.workspace.workspace import Workspace

T = TypeVar("T", bound=Record)

# So many faults of a file that holds a list are kept; a file with more is none to be mended by hand.
_MOST_TOLD: Final = 1000
_MOST_FAULTY: Final = 10_000  # then no more of it is read
_FOLDERS: Final = ("kpis", "tasks", "reports")
_EXAMPLES: Final[dict[type[Record], str]] = {
    Unit: "- id: so-y-te", Receipt: "- duty: quy", Waiver: "- code: CK401",
}  # fmt: skip


class Days(NamedTuple):
    """The days of an answer.

    Attributes:
        today: the day it is for.
        real: the day on the calendar.
        pinned: the day comes from an archive's settings.
    """

    today: date
    real: date
    pinned: bool


class Loader:
    """Reads one plan repository.

    Args:
        root: its folder.
        store: where its files are read from; the disk unless said otherwise.
        known: records read before, by their documents: a file that did not change is not validated twice.
    """

    def __init__(self, root: Path, store: Store | None = None, known: dict[int, Entry[Any]] | None = None) -> None:
        self.root = root
        self.base = base_of(root)
        self.walk = Walk(lambda path: shown(path, self.base), store)
        self.known = known or {}

    def settings(self) -> Entry[Settings]:
        """Return the settings.

        Raises:
            SettingsError: they are of another format.
        """
        document = self.walk.read(self.root / SETTINGS)
        data = {} if document.data is None else document.data
        if isinstance(data, dict):
            _format_known(data, document.path)
        record, problems = validate(Settings, data, document)
        return Entry("ckds", document, record or Settings(), not problems, tuple(problems))

    def load(self, settings: Entry[Settings], today: date, real_day: date, *, pinned: bool) -> Workspace:
        """Return everything readable of the repository."""
        workspace, places = self.shared(settings, today, real_day, pinned=pinned)
        for place in places:
            self._plan(place, workspace)
        workspace.loose = self.walk.loose
        return workspace

    def shared(
        self, settings: Entry[Settings], today: date, real_day: date, *, pinned: bool
    ) -> tuple[Workspace, list[Item]]:
        """Return what belongs to no plan, and the folders that may be plans."""
        workspace = Workspace(shown(self.root, self.base), settings, today, real_day, pinned)
        units: list[Entry[Unit]] = []
        unread: list[str] = []
        places: list[Item] = []
        for item in self.walk.items(self.root):
            if item.name == "units" and item.is_folder:
                units, unread = self._units(item.path)
            elif item.name == "waivers.yaml":
                workspace.waivers, _ = self._listed(Waiver, self.walk.read(item.path), "waivers", may_be_empty=True)
            elif item.is_folder:
                places.append(item)
            elif item.name != SETTINGS and item.matters:
                self.walk.stray(item)
        workspace.directory = Directory(units, unread)
        workspace.loose = self.walk.loose
        return workspace, places

    def folder(self, place: Item, shared: Workspace) -> tuple[PlanFolder | None, list[Document]]:
        """Return one plan alone, if the folder is one, and the files in it that belong to no record."""
        before, self.walk.loose = self.walk.loose, []
        holder = replace(shared, plans={})
        self._plan(place, holder)
        loose, self.walk.loose = self.walk.loose, before
        return holder.plans.get(place.name), loose

    def outline(self, place: Item) -> PlanFolder:
        """Return a plan with its document, and of its tasks and KPIs no more than their ids."""
        before, self.walk.loose = self.walk.loose, []
        folder = PlanFolder(place.name, listed=frozenset())
        for item in self.walk.items(place.path):
            if item.name == "plan.yaml":
                folder.plan = self._record(Plan, self.walk.read(item.path), folder, "plan")
            elif item.is_folder and item.name in ("kpis", "tasks"):
                folder.listed |= {f"{item.name}/{name}" for name, _ in self.walk.files(item.path) if name}
        self.walk.loose = before
        return folder

    def _plan(self, place: Item, workspace: Workspace) -> None:
        folder = PlanFolder(place.name)
        others: list[Item] = []
        for item in self.walk.items(place.path):
            if item.name == "plan.yaml":
                folder.plan = self._record(Plan, self.walk.read(item.path), folder, "plan")
            elif item.name.casefold() in ("plan.yaml", "plan.yml") and not item.is_folder:
                folder.unread.setdefault("plan", self.walk.misnamed(item, "plan.yaml"))
            elif item.is_folder and item.name in _FOLDERS:
                self._part(item, folder)
            else:
                others.append(item)
        self._others(others, is_plan=self._is_plan(folder, place, workspace))

    def _part(self, item: Item, folder: PlanFolder) -> None:
        """Read one of the folders of a plan."""
        if item.name == "kpis":
            folder.kpis = self._records(Kpi, item.path, folder)
        elif item.name == "tasks":
            folder.tasks = self._records(Task, item.path, folder)
        else:
            folder.receipts = self._receipts(item.path, folder.id)

    def _is_plan(self, folder: PlanFolder, place: Item, workspace: Workspace) -> bool:
        """Take up a plan, noting that its document is missing or its name is no id; pass over any other folder."""
        if folder.plan is None and "plan" not in folder.unread:
            if not (folder.kpis or folder.tasks or folder.receipts or folder.unread):
                return False
            where = shown(place.path / "plan.yaml", self.base)
            self.walk.loose.append(not_read(where, PLACE, Kind.NO_PLAN, plan=folder.id))
        elif not may_name(folder.id):
            args = {"value": folder.id, "file": True, "folder": True}
            self.walk.loose.append(not_read(shown(place.path / "plan.yaml", self.base), NAME, Kind.BAD_ID, **args))
        workspace.plans[folder.id] = folder
        return True

    def _others(self, items: list[Item], *, is_plan: bool) -> None:
        """Note what lies beside the records of a plan, or in a folder that is none, and looks like a record."""
        for item in items:
            if item.is_folder:
                near = Near(_FOLDERS).to(item.name, most=1) if is_plan else []
                if is_plan or self.walk.store.is_file(item.path / "plan.yaml"):
                    self.walk.beyond(item, f"{near[0]}/" if near else "")
            elif item.matters:
                self.walk.stray(item)

    def _records(self, model: type[T], path: Path, folder: PlanFolder) -> dict[str, Entry[T]]:
        found = {}
        part = path.name
        for name, document, is_record in self.walk.documents(path):
            if is_record:
                entry = self._record(model, document, folder, f"{part}/{name}")
                if entry:
                    found[name] = entry
            elif name:
                folder.unread.setdefault(f"{part}/{name}", document)
            else:
                self.walk.loose.append(document)
        return found

    def _record(self, model: type[T], document: Document, folder: PlanFolder, key: str) -> Entry[T] | None:
        before = self.known.get(id(document))
        if before is not None:
            return before
        record: T | None = None
        problems: list[Problem] = []
        if document.data is not None:
            record, problems = validate(model, document.data, document)
        if record is None:
            document.problems += problems
            folder.unread[key] = document
            return None
        name = key.rpartition("/")[2]
        record_id = folder.id if key == "plan" else f"{folder.id}/{name}"
        return Entry(record_id, document, record, not problems and not _damaged(document), tuple(problems))

    def _units(self, path: Path) -> tuple[list[Entry[Unit]], list[str]]:
        """Return all units, and the areas of which something could not be read."""
        units: list[Entry[Unit]] = []
        unread = []
        for area, document, is_record in self.walk.documents(path):
            if is_record:
                found, whole = self._listed(Unit, document, area)
                units += found
            else:
                self.walk.loose.append(document)
                whole = False
            if not whole:
                unread.append(area)
        return units, unread

    def _receipts(self, path: Path, plan: str) -> dict[str, list[Entry[Receipt]]]:
        found = {}
        for name, document, is_record in self.walk.documents(path):
            if is_record:
                prefix = f"{plan}/reports/{name}"
                found[name], _ = self._listed(Receipt, document, prefix, may_be_empty=True)
            else:
                self.walk.loose.append(document)
        return found

    def _listed(
        self, model: type[T], document: Document, prefix: str, *, may_be_empty: bool = False
    ) -> tuple[list[Entry[T]], bool]:
        """Return the records of a file that holds a list of them, and whether all of it could be read."""
        if not isinstance(document.data, list):
            self.walk.loose.append(document)
            _no_list(document, _EXAMPLES[model], may_be_empty=may_be_empty)
            return [], False
        found: list[Entry[T]] = []
        damaged, faulty = _damaged_in(document), 0
        for place, data in enumerate(document.data):
            record, problems = validate(model, data, document, (place,))
            faulty += bool(problems)
            if faulty > _MOST_FAULTY:
                break
            if record is None:
                document.problems += problems if len(document.problems) < _MOST_TOLD else []
                continue
            own: Any = getattr(record, "id", None)
            sound = not problems and damaged.isdisjoint((None, place))
            found.append(
                Entry(f"{prefix}/{own}" if own else prefix, document, record, sound, tuple(problems), (place,))
            )
        if not found:
            self.walk.loose.append(document)
        return found, len(found) == len(document.data) and not damaged


def _no_list(document: Document, example: str, *, may_be_empty: bool) -> None:
    """Say that a list belongs into the file; one that may be empty may also hold nothing but remarks."""
    args: dict[str, object] = {"wanted": "list", "value": "", "example": example}
    if document.data is not None:
        document.problems.append(Problem(Kind.SHAPE, document.span(()), args=args))
    elif may_be_empty and document.lines.text.strip():
        document.problems = [problem for problem in document.problems if problem.kind is not Kind.EMPTY]
    else:
        document.problems = [one._replace(args=args) if one.kind is Kind.EMPTY else one for one in document.problems]


def _damaged(document: Document) -> bool:
    """Was something of the text itself lost, so that a record cannot be counted?"""
    return bool(_damaged_in(document))


def _damaged_in(document: Document) -> set[str | int | None]:
    """Return the entries of a file in which something of the text itself was lost; None among them for the whole."""
    return {problem.path[0] if problem.path else None for problem in document.problems if problem.kind in LOSSES}


def _format_known(data: dict[str, Any], path: str) -> None:
    """Refuse settings of another format: what they mean is not known here."""
    stated = data.get("format")
    if not (isinstance(stated, str) and stated.isdecimal() and len(stated) < 10) or int(stated) == FORMAT:
        return
    wanted = data.get("requires")
    needs = f"ckds {wanted}" if isinstance(wanted, str) else ""
    newer = int(stated) > FORMAT
    raise SettingsError(
        Text(f"{path}: định dạng {stated} không đọc được; phiên bản ckds này đọc định dạng {FORMAT}.",
             f"{path}: format {stated} cannot be read; this ckds reads format {FORMAT}."),
        Text(f"Cập nhật ckds{f' (kho cần {needs})' if needs else ''} rồi chạy lại.",
             f"Update ckds{f' (the repository needs {needs})' if needs else ''} and run again.")
        if newer
        else Text(f"Ghi format: {FORMAT}", f"Write format: {FORMAT}"),
    )  # fmt: skip
