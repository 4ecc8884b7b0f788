"""A draft against the plan that is there: field by field, and what happened since is left alone.

The last import is remembered (:data:`MEMORY`), so that a field can be told apart that a person has mended since from one
that the document has changed. Without that memory a difference is only shown, never taken over unless asked for.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from ckds.importers.adopting import Existing as Existing
from ckds.importers.adopting import adopt
from ckds.importers.draft import Draft, Drafted
from ckds.lang import Text
from ckds.records.kpi import Kpi
from ckds.records.plan import Plan
from ckds.records.task import Task
from ckds.records.values import Record
from ckds.splice.edit import AddKey, Edit, Remove, SetValue
from ckds.text import squeeze

MEMORY: Final = ".ckds-import.json"
_MEMORY_FORMAT: Final = 1
ADDED: Final = "added"
CHANGED: Final = "changed"
REMOVED: Final = "removed"
KEPT: Final = "kept"
DIFFERS: Final = "differs"
# What a document states of a record; everything else is what happened, or a person's own.
STATED: Final = {
    "plan": ("number", "kind", "title", "issuer", "issued", "issued_after", "place", "signer", "recipients", "period", "stated",
             "basis", "parents", "groups", "duties", "budget"),
    "task": ("label", "title", "text", "group", "lead", "each", "support", "due", "deliverables", "kpis"),
    "kpi": ("label", "title", "pillar", "unit", "owner", "excluding", "targets"),
}  # fmt: skip
_MODELS: Final[dict[str, type[Record]]] = {"plan": Plan, "task": Task, "kpi": Kpi}


class Difference(NamedTuple):
    """One field where the document and the file do not agree.

    Attributes:
        record: id of the record.
        field: the field.
        what: :data:`CHANGED`, :data:`ADDED`, :data:`REMOVED`: the file follows the document; :data:`KEPT`: a person has
            changed it and the document has not; :data:`DIFFERS`: nobody knows which is right, the file stays.
        old: what the file holds.
        new: what the document says.
    """

    record: str
    field: str
    what: str
    old: Any
    new: Any

    @property
    def written(self) -> bool:
        """Does the file change?"""
        return self.what in (ADDED, CHANGED, REMOVED)


class Merged(NamedTuple):
    """What an import does to the files of a plan.

    Attributes:
        new: records that are not there yet.
        edits: the edits of each file that is.
        differences: what differs, field by field.
        gone: ids of records of the last import that the document no longer holds; they stay.
        same: how many records do not change.
    """

    new: tuple[Drafted, ...]
    edits: dict[str, tuple[Edit, ...]]
    differences: tuple[Difference, ...]
    gone: tuple[str, ...]
    same: int


def merge(
    draft: Draft,
    plan: Existing | None,
    tasks: Sequence[Existing],
    kpis: Sequence[Existing],
    memory: Mapping[str, Any],
    *,
    prefer_document: bool = False,
) -> Merged:
    """Return what the import of a draft changes; ids of the draft are made those of the files first.

    Args:
        draft: what the document states.
        plan: the plan that is there; None when the plan is new.
        tasks: its tasks.
        kpis: its KPIs.
        memory: what the last import wrote, from :func:`remembered`.
        prefer_document: where nobody knows which is right, the document is.
    """
    adopt(draft, plan, tasks, kpis)
    there = {("plan", "plan"): plan} if plan else {}
    there |= {("task", one.id): one for one in tasks} | {("kpi", one.id): one for one in kpis}
    new: list[Drafted] = []
    edits: dict[str, tuple[Edit, ...]] = {}
    differences: list[Difference] = []
    known = 0
    for record in draft.records:
        file = there.get((record.kind, record.id))
        if file is None:
            new.append(record)
            continue
        known += 1
        found = _of_record(draft, record, file, memory, prefer_document=prefer_document)
        differences += found
        made = _edits(record.kind, found)
        if made:
            edits[file.path] = made
    return Merged(tuple(new), edits, tuple(differences), _gone(draft, memory, there), known - len(edits))


def _of_record(
    draft: Draft, record: Drafted, known: Existing, memory: Mapping[str, Any], *, prefer_document: bool
) -> list[Difference]:
    """Return where a record and its file differ; a table of tasks alone takes nothing away from the plan."""
    found = _differences(record, known, memory.get(_key(record)), prefer_document=prefer_document)
    return [one for one in found if one.new is not None] if draft.partial and record.kind == "plan" else found


def _gone(draft: Draft, memory: Mapping[str, Any], there: Mapping[tuple[str, str], Existing]) -> tuple[str, ...]:
    """Return what the last import held and the document does not; a table of tasks says nothing of KPIs."""
    kept = {_key(record) for record in draft.records}
    kinds = {record.kind for record in draft.records} if draft.partial else {"task", "kpi"}
    parts = {key: key.partition("/") for key in memory if key not in kept and key != "plan"}
    return tuple(key for key, (kind, _, name) in parts.items() if (kind, name) in there and kind in kinds)


def _key(record: Drafted) -> str:
    return "plan" if record.kind == "plan" else f"{record.kind}/{record.id}"


def _differences(
    record: Drafted, known: Existing, base: Mapping[str, Any] | None, *, prefer_document: bool
) -> list[Difference]:
    found: list[Difference] = []
    for name in STATED[record.kind]:
        new, old = record.data(name), known.data.get(name)
        if _plain(new) == _plain(old):
            continue
        before = base.get(name) if base is not None else None
        what = _judged(new, old, before, known=base is not None)
        if what == DIFFERS and prefer_document:
            what = CHANGED if new is not None else REMOVED
        if what:
            found.append(Difference(record.id, name, what, old, new))
    return found


def _judged(new: Any, old: Any, before: Any, *, known: bool) -> str:
    """Say who has changed a field since the last import."""
    if known and _plain(old) == _plain(before):  # untouched since: the document decides
        return REMOVED if new is None else ADDED if old is None else CHANGED
    if known and _plain(new) == _plain(before):
        return KEPT
    if old is None:
        return ADDED
    return "" if new is None and not known else KEPT if new is None else DIFFERS


def _plain(value: Any) -> Any:
    """Return a value in the form in which one and a list of one, and other spacing, are equal."""
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        items = [_plain(inner) for inner in value]
        return items[0] if len(items) == 1 else items
    if value is None or isinstance(value, bool):
        return value
    return squeeze(str(value))


def _edits(kind: str, differences: Sequence[Difference]) -> tuple[Edit, ...]:
    order = tuple(field.alias or name for name, field in _MODELS[kind].model_fields.items())
    made: list[Edit] = []
    for one in differences:
        if one.what == REMOVED:
            made.append(Remove((one.field,)))
        elif one.what == ADDED or (one.what == CHANGED and one.old is None):
            made.append(AddKey((one.field,), one.new, order))
        elif one.what == CHANGED:
            made.append(SetValue((one.field,), one.new))
    return tuple(made)


def memory_text(draft: Draft, name: str, digest: str, memory: Mapping[str, Any]) -> str:
    """Return the text that remembers an import.

    Args:
        draft: what was imported.
        name: the file's name.
        digest: SHA-256 of its bytes.
        memory: what the last import wrote; a table of tasks or KPIs alone leaves the rest of it as it is.
    """
    records = dict(memory) if draft.partial else {}
    for record in draft.records:
        said = {field: record.data(field) for field in STATED[record.kind] if record.data(field) is not None}
        records[_key(record)] = {**records.get("plan", {}), **said} if record.kind == "plan" else said
    data = {"format": _MEMORY_FORMAT, "source": name, "sha256": digest, "records": records}
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def remembered(text: str | None) -> dict[str, Any]:
    """Return what the last import wrote; nothing where there was none or the memory cannot be read."""
    try:
        data = json.loads(text) if text else {}
    except ValueError:
        return {}
    known = isinstance(data, dict) and data.get("format") == _MEMORY_FORMAT and isinstance(data.get("records"), dict)
    return dict(data["records"]) if known else {}


def told(difference: Difference) -> Text:
    """Return what happens to a field, in a few words."""
    return {
        ADDED: Text("thêm", "added"),
        CHANGED: Text("sửa theo văn bản", "changed as in the document"),
        REMOVED: Text("bỏ, văn bản không còn nêu", "removed, no longer stated"),
        KEPT: Text("giữ, đã có người sửa", "kept, mended by a person"),
        DIFFERS: Text("khác văn bản, giữ như trong tệp", "differs from the document, the file stays"),
    }[difference.what]
