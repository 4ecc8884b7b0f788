"""Plan folder → workspace: every file read once, every record validated, nothing hidden by a broken neighbour."""

from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

from ckds.errors import SettingsError
from ckds.lang import Text
from ckds.records.kpi import Kpi
from ckds.records.ledger import Receipt, Waiver
from ckds.records.plan import Plan
from ckds.records.settings import FORMAT, Settings
from ckds.records.task import Task
from ckds.records.unit import Unit
from ckds.records.values import ID, Record
from ckds.repository.files import is_folder, listing, looks_like_record, not_read, read
from ckds.repository.root import SETTINGS, base_of, shown
from ckds.source.document import Document
from ckds.source.problem import Kind, Problem
from ckds.workspace.directory import Directory
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.validate import validate
from ckds.workspace.workspace import Workspace

T = TypeVar("T", bound=Record)

_PLACE: Final = Text(
    "ckds không đọc tệp YAML ở chỗ này; các chỗ được đọc: ckds.yaml, waivers.yaml, units/<danh bạ>.yaml, "
    "<kế hoạch>/plan.yaml, <kế hoạch>/kpis/, tasks/, reports/",
    "ckds reads no YAML file here; it reads ckds.yaml, waivers.yaml, units/<area>.yaml, <plan>/plan.yaml, "
    "<plan>/kpis/, tasks/, reports/",
)
_SUFFIX: Final = Text("đuôi tệp phải là .yaml", "the file's ending must be .yaml")
_NAME: Final = Text(
    "tên tệp là mã bản ghi: chữ thường không dấu, số và gạch nối",
    "the file's name is the record's id: lower-case ASCII letters, digits and hyphens",
)


class Loader:
    """Reads one plan repository."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.base = base_of(root)
        self.loose: list[Document] = []

    def settings(self) -> Entry[Settings]:
        """Return the settings.

        Raises:
            SettingsError: they are of another format, or nothing of them can be read.
        """
        document = self._document(self.root / SETTINGS)
        data = document.data if isinstance(document.data, dict) else {}
        _format_known(data.get("format"), document.path)
        record, problems = validate(Settings, data, document)
        return Entry("ckds", document, record or Settings(), not problems, tuple(problems))

    def load(self, settings: Entry[Settings], today: date, real_day: date, *, pinned: bool) -> Workspace:
        """Return everything readable of the repository."""
        workspace = Workspace(shown(self.root, self.base), settings, today, real_day, pinned)
        units: list[Entry[Unit]] = []
        unread_areas: list[str] = []
        for item in listing(self.root):
            path = self.root / item.name
            if item.name == SETTINGS:
                continue
            if item.name == "units" and is_folder(item):
                units, unread_areas = self._units(path)
            elif item.name == "waivers.yaml":
                workspace.waivers = self._listed(Waiver, path, "waivers")
            elif is_folder(item):
                self._plan(path, workspace)
            elif looks_like_record(item.name) or item.is_symlink():
                self._stray(path, _PLACE)
        workspace.directory = Directory(units, unread_areas)
        workspace.loose = self.loose
        return workspace

    def _plan(self, path: Path, workspace: Workspace) -> None:
        folder = PlanFolder(path.name)
        for item in listing(path):
            below = path / item.name
            if item.name == "plan.yaml":
                folder.plan = self._record(Plan, below, folder, "plan")
            elif item.name == "kpis" and is_folder(item):
                folder.kpis = self._records(Kpi, below, folder)
            elif item.name == "tasks" and is_folder(item):
                folder.tasks = self._records(Task, below, folder)
            elif item.name == "reports" and is_folder(item):
                folder.receipts = self._receipts(below, folder.id)
            elif looks_like_record(item.name) or item.is_symlink():
                self._stray(below, _PLACE)
        if self._is_plan(folder, path):
            workspace.plans[folder.id] = folder

    def _is_plan(self, folder: PlanFolder, path: Path) -> bool:
        """Note a folder of records without a plan, or with a name that is no id; pass over any other folder."""
        if folder.plan is None and "plan" not in folder.unread:
            if not (folder.kpis or folder.tasks or folder.receipts or folder.unread):
                return False
            self.loose.append(not_read(shown(path / "plan.yaml", self.base), _PLACE, Kind.NO_PLAN, plan=folder.id))
        elif not ID.fullmatch(folder.id):
            self._stray(path / "plan.yaml", _NAME, Kind.BAD_ID)
        return True

    def _records(self, model: type[T], path: Path, folder: PlanFolder) -> dict[str, Entry[T]]:
        found = {}
        for name, file in self._files(path):
            entry = self._record(model, file, folder, f"{path.name}/{name}")
            if entry:
                found[name] = entry
        return found

    def _files(self, path: Path) -> list[tuple[str, Path]]:
        """Return the record files of a folder by id; what cannot be one is noted."""
        found = []
        for item in listing(path):
            file = path / item.name
            name = item.name.removesuffix(".yaml")
            if is_folder(item) and looks_like_record(item.name):
                self.loose.append(self._document(file))
            elif is_folder(item) or not (looks_like_record(item.name) or item.is_symlink()):
                continue
            elif not item.name.endswith(".yaml"):
                self._stray(file, _SUFFIX)
            elif not ID.fullmatch(name):
                self._stray(file, _NAME, Kind.BAD_ID)
            else:
                found.append((name, file))
        return found

    def _record(self, model: type[T], path: Path, folder: PlanFolder, key: str) -> Entry[T] | None:
        document = self._document(path)
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
        """Return all units, and the areas whose file could not be read."""
        units: list[Entry[Unit]] = []
        unread = []
        for area, file in self._files(path):
            before = len(self.loose)
            units += self._listed(Unit, file, area)
            if len(self.loose) > before:
                unread.append(area)
        return units, unread

    def _receipts(self, path: Path, plan: str) -> dict[str, list[Entry[Receipt]]]:
        return {
            file.stem: self._listed(Receipt, file, f"{plan}/reports/{file.stem}", named=False)
            for _, file in self._files(path)
        }

    def _listed(self, model: type[T], path: Path, prefix: str, *, named: bool = True) -> list[Entry[T]]:
        """Return the records of a file that holds a list of them."""
        document = self._document(path)
        found: list[Entry[T]] = []
        if document.data is None or not isinstance(document.data, list):
            self.loose.append(document)
            if document.data is not None:
                document.problems.append(
                    Problem(Kind.SHAPE, document.span(()), args={"wanted": "list", "value": "{…}"})
                )
            return found
        for place, data in enumerate(document.data):
            record, problems = validate(model, data, document, (place,))
            if record is None:
                document.problems += problems
                continue
            name: Any = getattr(record, "id", place)
            entry_id = f"{prefix}/{name}" if named and hasattr(record, "id") else prefix
            found.append(Entry(entry_id, document, record, not problems, tuple(problems), (place,)))
        if not found:
            self.loose.append(document)
        return found

    def _document(self, path: Path) -> Document:
        return read(path, shown(path, self.base))

    def _stray(self, path: Path, reason: Text, kind: Kind = Kind.MISPLACED) -> None:
        self.loose.append(not_read(shown(path, self.base), reason, kind, value=path.stem))


def _damaged(document: Document) -> bool:
    """Was something of the text itself lost, so that the record cannot be counted?"""
    lost = {Kind.SYNTAX, Kind.DUPLICATE_KEY, Kind.DOCUMENTS, Kind.INDICATOR, Kind.COLON, Kind.FLOW_COMMA, Kind.CUT_OFF}
    return any(problem.kind in lost for problem in document.problems)


def _format_known(stated: object, path: str) -> None:
    """Refuse settings of a later format: what they mean is not known here."""
    if isinstance(stated, str) and stated.isdigit() and int(stated) > FORMAT:
        raise SettingsError(
            Text(f"{path}: định dạng {stated} mới hơn phiên bản ckds này (đọc được đến {FORMAT}).",
                 f"{path}: format {stated} is newer than this ckds reads (up to {FORMAT})."),
            Text("Cập nhật ckds rồi chạy lại.", "Update ckds and run again."),
        )  # fmt: skip
