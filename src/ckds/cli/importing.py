"""What ``ckds import`` does between the document and the files: reads the one, makes the edits of the others."""

import hashlib
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ckds.cli.session import Session
from ckds.errors import UsageError, system_reason
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.acts.act import Act
    from ckds.importers.draft import Draft, Drafted, Proposal
    from ckds.importers.merge import Existing, Merged
    from ckds.importers.setting import Asked
    from ckds.workspace.directory import Directory
    from ckds.workspace.entry import PlanFolder
    from ckds.workspace.workspace import Workspace


_ASKED: Final = {"title": "--title", "period": "--period", "issuer": "--issuer"}
_WORDS: Final = {
    "title": Text("tên kế hoạch", "a title"), "period": Text("thời kỳ", "the time it covers"), "issuer": Text("cơ quan ban hành", "an issuer"),
}  # fmt: skip


def content(file: Path) -> bytes:
    """Return the bytes of the document; a file that is too large is not read at all."""
    from ckds.importers.reading.detect import refuse_size

    try:
        if not file.is_file():
            raise UsageError(
                Text(f"Không có tệp {file}.", f"There is no file {file}."),
                Text("Kiểm tra đường dẫn.", "Check the path."),
            )
        refuse_size(file.name, file.stat().st_size)
        return file.read_bytes()
    except OSError as error:
        why = system_reason(error)
        raise UsageError(
            Text(f"Không đọc được {file}: {why.vi}.", f"{file} cannot be read: {why.en}."),
            Text("Kiểm tra quyền đọc.", "Check the permissions."),
        ) from None


def held(session: Session, *, dry_run: bool) -> AbstractContextManager[None]:
    """Hold the repository while it is read and written; a trial does not."""
    from ckds.repository.root import find_root
    from ckds.repository.write import locked

    if dry_run or not session.folder.is_dir():
        return nullcontext()
    return locked(find_root(session.folder))


def area_of(asked: "Asked", workspace: "Workspace", name: str, content: bytes) -> str | None:
    """Return the area whose bodies the document names: asked for, the plan's own, the only one, or the one it names.

    Raises:
        UsageError: it is unknown, or several can be meant.
    """
    from ckds.cli.choosing import unknown
    from ckds.importers.reading import read
    from ckds.importers.where import areas_named, localities

    directory = workspace.directory
    if asked.area is not None:
        if asked.area not in directory.areas:
            raise unknown("--area", asked.area, sorted(directory.areas))
        return asked.area
    folder = workspace.plans.get(asked.plan)
    if folder and folder.plan and folder.plan.record.area:
        return folder.plan.record.area
    places = localities(directory)
    found = list(places) if len(places) == 1 else areas_named(read(name, content), places)
    if len(found) == 1 or not places:
        return found[0] if found else None
    some = ", ".join(sorted(found or places))
    raise UsageError(
        Text(
            "Không rõ văn bản của địa phương nào trong danh bạ.",
            "It is not clear which place of the directory issued it.",
        ),
        Text(f"Thêm --area; có: {some}", f"Add --area; there are: {some}"),
    )


class Wish(NamedTuple):
    """How an import is to be made.

    Attributes:
        prefer_document: where nobody knows which is right, the document is.
        add_units: bodies that the directory does not have are added to it first.
    """

    prefer_document: bool = False
    add_units: bool = False


class Import(NamedTuple):
    """One import: what was found, what differs, what is written."""

    draft: "Draft"
    merged: "Merged"
    acts: "list[Act]"


def prepared(file: Path, data: bytes, asked: "Asked", workspace: "Workspace", root: Path, wish: Wish) -> Import:
    """Return what the import of a document would do.

    Args:
        file: the document; only its name is used.
        data: its bytes.
        asked: what the person says of it.
        workspace: the repository as it is.
        root: its folder.
        wish: how it is to be made.

    Raises:
        UsageError: the document cannot be read, or lacks what a plan cannot do without.
    """
    from ckds.acts.act import Act
    from ckds.importers.merge import memory_text, merge, remembered

    draft = _recognised(file, data, asked, workspace, workspace.directory)
    folder = workspace.plans.get(asked.plan)
    _refuse_incomplete(draft, folder, file.name)
    units: list[Act] = _unit_acts(draft, asked.area, workspace) if wish.add_units else []
    if units:
        draft = _recognised(file, data, asked, workspace, _directory_with(units, workspace, root))
    memory_path, memory = _memory(workspace, asked.plan, root)
    merged = merge(draft, *_existing(folder), remembered(memory), prefer_document=wish.prefer_document)
    acts = [*units, *_acts(merged, asked, workspace)]
    remembering = memory_text(draft, file.name, hashlib.sha256(data).hexdigest(), remembered(memory))
    if acts or remembering != memory:
        acts.append(Act(asked.plan, memory_path, Text("ghi nhớ lần nhập", "remember the import"), text=remembering))
    return Import(draft, merged, acts)


def _recognised(file: Path, data: bytes, asked: "Asked", workspace: "Workspace", directory: "Directory") -> "Draft":
    from ckds.importers.document import recognise
    from ckds.importers.reading import read
    from ckds.importers.setting import Known

    plans = [folder for folder in workspace.plans.values() if folder.plan and folder.id != asked.plan]
    numbers = {number: folder.id for folder in plans if folder.plan and (number := folder.plan.record.number)}
    settings = workspace.settings.record
    here = workspace.plans.get(asked.plan)
    period = here.plan.record.period.iso if here and here.plan else ""
    known = Known(numbers, tuple(settings.scopes), settings.before_is_exclusive, period)
    return recognise(read(file.name, data), directory, asked, known)


def _directory_with(acts: "list[Act]", workspace: "Workspace", root: Path) -> "Directory":
    """Return the directory as it will be with the bodies that are added."""
    from ckds.cli.writing import drafted
    from ckds.repository.draft import load_draft

    changes = drafted(acts, root, workspace)
    return load_draft(root, {change.path: change.after for change in changes}, workspace).directory


def _refuse_incomplete(draft: "Draft", folder: "PlanFolder | None", name: str) -> None:
    """Refuse to begin a plan that lacks what a plan cannot do without, and a file in which nothing was found.

    Raises:
        UsageError: naming the options that state it.
    """
    if folder is not None and folder.plan is not None:
        for field in draft.missing:
            draft.plan.fields.pop(field, None)
        return
    if draft.missing:
        words = [_WORDS[field] for field in draft.missing]
        options = " ".join(_ASKED[field] + " …" for field in draft.missing)
        raise UsageError(
            Text(
                f"{name} không nêu {', '.join(w.vi for w in words)}; chưa ghi gì.",
                f"{name} does not state {', '.join(w.en for w in words)}; nothing was written.",
            ),
            Text(f"Thêm: {options}", f"Add: {options}"),
        )


def _memory(workspace: "Workspace", plan: str, root: Path) -> tuple[str, str | None]:
    """Return where the last import is remembered, and what was."""
    from ckds.importers.merge import MEMORY

    shown = _path(workspace, plan, MEMORY)
    try:
        return shown, (root / plan / MEMORY).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return shown, None


def _path(workspace: "Workspace", *parts: str) -> str:
    return "/".join(part for part in (workspace.root if workspace.root != "." else "", *parts) if part)


def _existing(folder: "PlanFolder | None") -> "tuple[Existing | None, list[Existing], list[Existing]]":
    """Return the records of the plan that is there."""
    from ckds.importers.merge import Existing

    def of(entry: Any, name: str) -> Existing:
        data = entry.document.data
        return Existing(name, entry.document.path, data if isinstance(data, dict) else {})

    if folder is None:
        return None, [], []
    plan = of(folder.plan, "plan") if folder.plan else None
    return (
        plan,
        [of(one, name) for name, one in folder.tasks.items()],
        [of(one, name) for name, one in folder.kpis.items()],
    )


def _acts(merged: "Merged", asked: "Asked", workspace: "Workspace") -> "list[Act]":
    """Return the new files and the edits of those that are there."""
    from ckds.acts.act import Act
    from ckds.splice.emit import block
    from ckds.splice.style import Style

    acts = []
    for record in merged.new:
        text = block({name: value.data for name, value in record.fields.items()}, Style(flow_lists=True))
        path = _path(workspace, asked.plan, *_place(record))
        acts.append(Act(f"{asked.plan}/{record.id}", path, Text("mới", "new"), text=text))
    for path, edits in merged.edits.items():
        acts.append(Act(asked.plan, path, Text("sửa theo văn bản", "changed as in the document"), edits=edits))
    return acts


def _place(record: "Drafted") -> tuple[str, ...]:
    return ("plan.yaml",) if record.kind == "plan" else (f"{record.kind}s", f"{record.id}.yaml")


def _unit_acts(draft: "Draft", area: str | None, workspace: "Workspace") -> "list[Act]":
    """Return the addition of unknown bodies to the directory of the area, as new entries at its end."""
    from ckds.acts.act import Act
    from ckds.splice.edit import Append
    from ckds.splice.emit import block
    from ckds.text import fold

    own = (one.record for full, one in workspace.directory.units.items() if full.partition("/")[0] == area)
    there = {fold(name) for unit in own for name in (unit.name, unit.short or "", *unit.aliases)}
    records = [_unit(one) for one in draft.proposals if fold(one.name) not in there]
    if not records:
        return []
    path = _path(workspace, "units", f"{area or 'don-vi'}.yaml")
    what = Text(f"thêm {len(records)} đơn vị", f"add {len(records)} bodies")
    if area in workspace.directory.areas:
        return [Act(f"units/{area}", path, what, edits=tuple(Append((), record) for record in records))]
    return [Act(f"units/{area or 'don-vi'}", path, what, text=block(records))]


def _unit(proposal: "Proposal") -> dict[str, Any]:
    """Return the record of a body that the directory does not have, to be checked by a person."""
    note = "Chưa kiểm chứng: ghi theo chữ in của văn bản."
    if proposal.maybe:
        note += f" Có lẽ cùng là {' hoặc '.join(proposal.maybe)}."
    record = {"id": proposal.id, "name": proposal.name, "short": proposal.short, "aliases": list(proposal.aliases)}
    record |= {"kind": proposal.kind, "note": note}
    return {field: value for field, value in record.items() if value}


def write(acts: "list[Act]", root: Path, workspace: "Workspace") -> None:
    """Write all files, or none where one would be a broken record.

    Raises:
        UsageError: a file would not be a readable record.
    """
    from ckds.cli.writing import drafted
    from ckds.repository.draft import load_draft
    from ckds.repository.write import write as write_files

    changes = drafted(acts, root, workspace)
    after = load_draft(root, {change.path: change.after for change in changes}, workspace)
    broken = [one for one in after.unsound() if one not in set(workspace.unsound())]
    if broken:
        raise UsageError(
            Text(
                f"Không ghi: bản ghi sẽ không đọc được: {', '.join(broken[:5])}.",
                f"Not written: these would be unreadable: {', '.join(broken[:5])}.",
            ),
            Text(
                "Báo lỗi cho ckds kèm văn bản; hoặc xem --dry-run --format json.",
                "Report this to ckds with the document; or see --dry-run --format json.",
            ),
        )
    write_files([change for change in changes if change.before != change.after], root)
