"""A draft against the plan that is there: field by field, and what happened since is left alone.

The last import is remembered (:data:`MEMORY`), so that a field can be told apart that a person has mended since from one
that the document has changed. Without that memory a difference is only shown, never taken over unless asked for.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from ckds.importers.draft import Draft, Drafted
from ckds.importers.words import low, tidy
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


class Existing(NamedTuple):
    """A record that is there.

    Attributes:
        id: its file name.
        path: its file, as documents name it.
        data: what the file holds.
    """

    id: str
    path: str
    data: Mapping[str, Any]


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
    _adopt_groups(draft, plan)
    _adopt_ids(draft.tasks, tasks)
    renamed = _adopt_ids(draft.kpis, kpis)
    _rename_kpis(draft.tasks, renamed)
    there = {("plan", "plan"): plan} if plan else {}
    there |= {("task", one.id): one for one in tasks} | {("kpi", one.id): one for one in kpis}
    new: list[Drafted] = []
    edits: dict[str, tuple[Edit, ...]] = {}
    differences: list[Difference] = []
    same = 0
    for record in draft.records:
        known = there.get((record.kind, record.id))
        if known is None:
            new.append(record)
            continue
        found = _differences(record, known, memory.get(_key(record)), prefer_document=prefer_document)
        if draft.partial and record.kind == "plan":
            found = [one for one in found if one.new is not None]
        differences += found
        made = _edits(record.kind, found)
        if made:
            edits[known.path] = made
        else:
            same += 1
    return Merged(tuple(new), edits, tuple(differences), _gone(draft, memory, there), same)


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


def _adopt_groups(draft: Draft, plan: Existing | None) -> None:
    """Use the ids that the plan has for groups of the same label or title."""
    known = plan.data.get("groups") if plan else None
    if not isinstance(known, list):
        return
    ids: dict[str, str] = {}
    for group in known:
        if isinstance(group, Mapping) and group.get("id"):
            ids.setdefault(f"{group.get('label', '')}|{low(tidy(str(group.get('title', ''))))}", str(group["id"]))
    renamed: dict[str, str] = {}
    for group in draft.plan.data("groups") or []:
        found = ids.get(f"{group.get('label', '')}|{low(tidy(str(group.get('title', ''))))}")
        if found and found != group["id"]:
            renamed[group["id"]] = found
            group["id"] = found
    for task in draft.tasks:
        value = task.fields.get("group")
        if value and value.data in renamed:
            task.fields["group"] = value._replace(data=renamed[value.data])


def _adopt_ids(records: Sequence[Drafted], known: Sequence[Existing]) -> dict[str, str]:
    """Give records the ids of the files that hold them already: by id, by a label that only one bears, by title."""
    taken = {one.id for one in known}
    free = [one for one in known if one.id not in {record.id for record in records}]
    renamed: dict[str, str] = {}
    for record in records:
        if record.id in taken:
            continue
        found = _same(record, records, free)
        if found:
            free.remove(found)
            renamed[record.id] = found.id
            record.id = found.id
    return renamed


def _same(record: Drafted, records: Sequence[Drafted], free: Sequence[Existing]) -> Existing | None:
    label, title = record.data("label"), low(tidy(str(record.data("title") or "")))
    by_title = [
        one for one in free if low(tidy(str(one.data.get("title", "")))) == title and one.data.get("label") == label
    ]
    if len(by_title) == 1:
        return by_title[0]
    if not label:
        return None
    by_label = [one for one in free if one.data.get("label") == label]
    own = [one for one in records if one.data("label") == label]
    return by_label[0] if len(by_label) == 1 and len(own) == 1 else None


def _rename_kpis(tasks: Sequence[Drafted], renamed: Mapping[str, str]) -> None:
    for task in tasks:
        value = task.fields.get("kpis")
        if value:
            task.fields["kpis"] = value._replace(data=[renamed.get(one, one) for one in value.data])


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
