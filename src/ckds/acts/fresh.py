"""New records: their id, their label, and a first file with a short remark at each field that says what it wants."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from pydantic import BaseModel

from ckds.acts.act import Act
from ckds.acts.received import folder_path
from ckds.errors import UsageError
from ckds.lang import Lang, Text
from ckds.near import Near
from ckds.records.kpi import Kpi
from ckds.records.plan import Plan
from ckds.records.task import Task
from ckds.records.unit import Unit
from ckds.records.values import ID
from ckds.rules.labels import LATIN, VIETNAMESE
from ckds.splice.edit import Append, Value
from ckds.splice.emit import Manner, pair_lines
from ckds.splice.style import Style
from ckds.text import slug
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

# What a new record is first asked for; the others are left to be looked up.
_SHOWN: Final[dict[type[BaseModel], tuple[str, ...]]] = {
    Task: ("label", "text", "group", "lead", "support", "due", "deliverables", "kpis", "parents"),
    Kpi: ("label", "pillar", "unit", "owner", "method", "baseline", "measurements"),
    Plan: ("number", "kind", "area", "issued", "place", "signer", "tasks_due", "basis", "groups", "duties", "source"),
}
_LATER: Final = Text("Điền khi có (bỏ dấu # ở đầu dòng):", "To be filled in when known (take the # away):")
_LAST: Final = re.compile(r"(?P<stem>.*?)(?P<part>\d+|[^\W\d_])")


def check_id(name: str, what: Text) -> str:
    """Return an id.

    Raises:
        UsageError: it is none; the id that the words make is named.
    """
    if ID.fullmatch(name):
        return name
    made = slug(name)
    told = Text("{what}: “{name}” không dùng làm mã được.", "{what}: “{name}” cannot be an id.").fill(
        what=what, name=name
    )
    rule = Text(
        "Mã gồm chữ thường không dấu, số và gạch nối", "An id has lower-case letters without marks, digits and hyphens"
    )
    return _refuse(told, Text(f"{rule.vi}: {made}", f"{rule.en}: {made}") if made else rule)


def _refuse(told: Text, hint: Text) -> str:
    raise UsageError(told, hint)


def next_label(folder: PlanFolder, group: str | None) -> str | None:
    """Return the label that follows those of a group: a b c d đ e g …, or the next number.

    A row that runs a b c d e f is gone on with in its own way. None where the group has no labels to go by.
    """
    labels = [e.record.label for e in folder.tasks.values() if e.record.group == group and e.record.label]
    found = [match for label in labels if (match := _LAST.fullmatch(label))]
    if not found:
        groups = folder.plan.record.groups if folder.plan else ()
        head = next((one.label for one in groups if one.id == group and one.label), None)
        return f"{head}.a" if head else None
    stems = [match["stem"] for match in found]
    stem = max(stems, key=stems.count)
    parts = [match["part"] for match in found if match["stem"] == stem]
    part = _next(parts)
    return f"{stem}{part}" if part else None


def _next(parts: Sequence[str]) -> str | None:
    if all(part.isdigit() for part in parts):
        return str(max(map(int, parts)) + 1)
    letters = [part.lower() for part in parts if not part.isdigit()]
    latin = any(letter in "fjwz" for letter in letters) or ("e" in letters and "đ" not in letters and "d" in letters)
    alphabet = LATIN if latin else VIETNAMESE
    last = max(alphabet.find(letter) for letter in letters)
    if not 0 <= last < len(alphabet) - 1:
        return None
    return alphabet[last + 1].upper() if parts[0].isupper() else alphabet[last + 1]


def new_task(
    folder: PlanFolder, name: str | None, fields: Mapping[str, Value], workspace: Workspace, lang: Lang
) -> Act:
    """Return a new task; without a name its id is made of its label.

    Raises:
        UsageError: there is such a task, or neither a name nor a label to make one of.
    """
    group = fields.get("group")
    known = [one.id for one in folder.plan.record.groups] if folder.plan else []
    if isinstance(group, str) and known and group not in known:
        near = ", ".join(Near(known).to(group, most=1) or known[:12])
        _refuse(Text(f"--group: {folder.id} không có nhóm “{group}”.", f"--group: {folder.id} has no group “{group}”."),
                Text(f"Có: {near}", f"There are: {near}"))  # fmt: skip
    label = fields.get("label") or next_label(folder, group if isinstance(group, str) else None)
    if name is None and not label:
        _refuse(
            Text("Chưa biết mã của nhiệm vụ mới.", "The id of the new task is not known."),
            Text(
                "Ghi mã, hoặc --label (III.5.e), hoặc --group có sẵn ký hiệu.",
                "State an id, a --label (III.5.e), or a --group with labels.",
            ),
        )
    made = check_id(name or slug(str(label)), Text("Nhiệm vụ", "Task"))
    whole = fields if not label or (name and "label" not in fields) else {**fields, "label": label}
    return _file(folder, "tasks", made, Task, whole, workspace, lang)


def new_kpi(folder: PlanFolder, name: str | None, fields: Mapping[str, Value], workspace: Workspace, lang: Lang) -> Act:
    """Return a new KPI; without a name its id is made of its title.

    Raises:
        UsageError: there is such a KPI.
    """
    _stated(fields, "title", "--title")
    made = check_id(name or slug(str(fields["title"])), Text("Chỉ tiêu", "KPI"))
    return _file(folder, "kpis", made, Kpi, {"targets": [], **fields}, workspace, lang)


def _file(
    folder: PlanFolder, part: str, name: str, model: type[BaseModel], fields: Mapping[str, Value],
    workspace: Workspace, lang: Lang,
) -> Act:  # fmt: skip
    if folder.has_task(name) if part == "tasks" else folder.has_kpi(name):
        _refuse(Text(f"Đã có {folder.id}/{name}.", f"There is {folder.id}/{name} already."),
                Text("Chọn mã khác, hoặc ký hiệu khác.", "Choose another id or label."))  # fmt: skip
    _stated(fields, "title", "--title")
    path = f"{folder_path(folder, workspace)}/{part}/{name}.yaml"
    what = Text(f"thêm mới “{fields['title']}”", f"new, “{fields['title']}”")
    return Act(f"{folder.id}/{name}", path, what, text=record_text(model, fields, lang))


def _stated(fields: Mapping[str, Value], key: str, option: str) -> None:
    """Refuse a record without its name: blanks alone are no name."""
    if key not in fields:
        _refuse(Text(f"{option} để trống.", f"{option} is empty."),
                Text(f"Ghi tên đầy đủ sau {option}.", f"Write the full name after {option}."))  # fmt: skip


def new_plan(name: str, fields: Mapping[str, Value], workspace: Workspace, lang: Lang) -> Act:
    """Return a new plan.

    Raises:
        UsageError: there is such a plan, or the name is no id.
    """
    made = check_id(name, Text("Kế hoạch", "Plan"))
    if made in workspace.plans:
        _refuse(
            Text(f"Đã có kế hoạch {made}.", f"There is a plan {made} already."),
            Text("Chọn mã khác.", "Choose another id."),
        )
    _stated(fields, "title", "--title")
    path = f"{folder_path(PlanFolder(made), workspace)}/plan.yaml"
    what = Text(f"kế hoạch mới “{fields['title']}”", f"new plan, “{fields['title']}”")
    return Act(made, path, what, text=record_text(Plan, fields, lang))


def new_unit(area: str, name: str, fields: Mapping[str, Value], workspace: Workspace) -> Act:
    """Return a new unit at the end of the directory of its area, which is begun where there is none.

    Raises:
        UsageError: there is such a unit, or a name is no id.
    """
    full = f"{check_id(area, Text('Danh bạ', 'Directory'))}/{check_id(name, Text('Đơn vị', 'Unit'))}"
    if full in workspace.directory.units:
        shown = workspace.directory.name(full)
        _refuse(
            Text(f"Đã có {full}: {shown}.", f"There is {full} already: {shown}."),
            Text("Chọn mã khác.", "Choose another id."),
        )
    _stated(fields, "name", "--name")
    order = [field.alias or key for key, field in Unit.model_fields.items()]
    whole = {"id": name, **fields}
    ordered = {key: whole[key] for key in order if key in whole}
    what = Text(f"đơn vị mới “{fields['name']}”", f"new unit, “{fields['name']}”")
    path = f"{folder_path(PlanFolder('units'), workspace)}/{area}.yaml"
    return Act(full, path, what, (Append((), ordered),))


def record_text(model: type[BaseModel], fields: Mapping[str, Value], lang: Lang) -> str:
    """Return a new file: each field under a remark that says what it wants, then the names of those to be filled in later."""
    lines: list[str] = []
    later: list[str] = []
    for key, field in model.model_fields.items():
        name = field.alias or key
        said = (field.description or "").split(" | ")
        words = said[-1] if lang == "en" else said[0]
        if name in fields:
            lines += [f"# {words}", *pair_lines(name, fields[name], Manner(Style()))]
        elif name in _SHOWN[model]:
            later.append(f"# {name}:  ({words})")
    if later:
        lines += [f"# {_LATER.to(lang)}", *later]
    return "".join(f"{line}\n" for line in lines)
