"""Which file of a plan holds a record of the draft already: the draft takes over its id."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ckds.importers.draft import Draft, Drafted
from ckds.importers.words import low, tidy


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


def adopt(draft: Draft, plan: Existing | None, tasks: Sequence[Existing], kpis: Sequence[Existing]) -> None:
    """Give the groups, tasks and KPIs of a draft the ids of those that are there."""
    _adopt_groups(draft, plan)
    _adopt_ids(draft.tasks, tasks)
    _rename_kpis(draft.tasks, _adopt_ids(draft.kpis, kpis))


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
