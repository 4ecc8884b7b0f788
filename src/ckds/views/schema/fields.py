"""What each field of a record takes, read off the models; asked only by what shows the format, never at start-up."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final, NamedTuple, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ckds.lang import Text
from ckds.records.kpi import Kpi
from ckds.records.ledger import Receipt, Waiver
from ckds.records.plan import Basis, Plan
from ckds.records.settings import Settings
from ckds.records.shared import UnitRef
from ckds.records.task import Completed, Reported, Task
from ckds.records.unit import MemberRule, Members, Successor, Unit


class Kind(NamedTuple):
    """A kind of record.

    Attributes:
        name: as ``ckds schema`` calls it.
        model: its model.
        places: the files it stands in, below the root of the plans.
        listed: the file holds a list of them.
        title: what it is.
    """

    name: str
    model: type[BaseModel]
    places: tuple[str, ...]
    listed: bool
    title: Text


KINDS: Final = {
    kind.name: kind
    for kind in (
        Kind("settings", Settings, ("ckds.yaml",), False, Text("Cài đặt của kho", "Settings of the repository")),
        Kind("units", Unit, ("units/*.yaml",), True, Text("Danh bạ đơn vị", "Directory of units")),
        Kind("plan", Plan, ("*/plan.yaml",), False, Text("Kế hoạch", "Plan")),
        Kind("kpi", Kpi, ("*/kpis/*.yaml",), False, Text("Chỉ tiêu", "KPI")),
        Kind("task", Task, ("*/tasks/*.yaml",), False, Text("Nhiệm vụ", "Task")),
        Kind("reports", Receipt, ("*/reports/*.yaml",), True, Text("Báo cáo đã nhận", "Reports received")),
        Kind("waivers", Waiver, ("waivers.yaml",), True, Text("Miễn trừ", "Waivers")),
    )
}

_VALUES: Final = {
    "_day": "day", "_when": "when", "_life": "life", "_text": "text", "_number": "number", "_count": "count",
    "_truth": "truth", "_id": "id", "_full_id": "full-id",
}  # fmt: skip
_LISTS: Final = {"listing": "list", "one_or_more": "one-or-more"}
# What an id names.
REFERS: Final[dict[tuple[type[BaseModel], str], str]] = {
    (UnitRef, "unit"): "unit", (Successor, "unit"): "unit", (MemberRule, "parent"): "unit", (Unit, "parent"): "unit",
    (MemberRule, "except"): "unit", (Members, "ids"): "unit", (Task, "group"): "group", (Kpi, "group"): "group",
    (Task, "kpis"): "kpi", (Task, "parents"): "task", (Plan, "parents"): "plan", (Basis, "plan"): "plan",
    (Plan, "area"): "area", (Receipt, "duty"): "duty", (Waiver, "code"): "rule", (Waiver, "record"): "record",
}  # fmt: skip
# Mappings of which the most important value may stand alone.
_BARE: Final[dict[type[BaseModel], str]] = {UnitRef: "unit", Reported: "on", Completed: "on"}


class Field(NamedTuple):
    """One key.

    Attributes:
        key: as the file writes it.
        about: what it is for.
        value: day, when, life, text, number, count, truth, id, full-id, choice, model or levels.
        many: empty, ``list``, or ``one-or-more`` where one value need not stand in a list.
        choices: the words it takes.
        model: the mapping it holds.
        bare: the key of that mapping whose value may stand alone.
        refers: what an id names: unit, group, kpi, task, plan, area, duty, rule, record, scope.
        required: it must be there.
        default: what is meant where it is not there; None where nothing is.
        loose: words may stand where an id does not fit.
    """

    key: str
    about: Text
    value: str
    many: str = ""
    choices: tuple[str, ...] = ()
    model: type[BaseModel] | None = None
    bare: str = ""
    refers: str = ""
    required: bool = False
    default: Any = None
    loose: bool = False


@cache
def fields(model: type[BaseModel]) -> dict[str, Field]:
    """Return the fields of a model by the keys of the file."""
    found = (_field(model, name, field) for name, field in model.model_fields.items())
    return {field.key: field for field in found}


def field_at(model: type[BaseModel], path: tuple[str, ...]) -> Field | None:
    """Return the field at a path of keys; the rule of a group's members stands in ``members`` itself."""
    field = None
    for key in path:
        field = fields(_inner(model)).get(key)
        if field is None:
            return None
        model = field.model or BaseModel
    return field


def keys(model: type[BaseModel]) -> dict[str, Field]:
    """Return what a mapping may hold that a model reads."""
    return fields(_inner(model))


def _inner(model: type[BaseModel]) -> type[BaseModel]:
    return MemberRule if model is Members else model


def _field(model: type[BaseModel], name: str, field: FieldInfo) -> Field:
    key = field.alias or name
    vi, _, en = (field.description or "").partition(" | ")
    found = dict(_marks(field.metadata, field.annotation))
    inner = found.get("model")
    refers = REFERS.get((model, key), "unit" if inner is UnitRef else "scope" if key == "scope" else "")
    if (model, key) == (Settings, "rules"):
        found["value"] = "levels"
    return Field(
        key, Text(vi, en or vi), "model" if inner else found.get("value", "text"), found.get("many", ""),
        found.get("choices", ()), inner, _BARE.get(inner, "") if inner else "", refers, field.is_required(),
        _default(field), found.get("loose", False),
    )  # fmt: skip


def _default(field: FieldInfo) -> Any:
    value = None if field.is_required() or field.default_factory else field.default
    return list(value) or None if isinstance(value, tuple) else value


def _marks(metadata: list[Any], annotation: Any) -> Iterator[tuple[str, Any]]:
    """Yield what the validators and the type of a field say of it, the outermost last."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield "model", annotation
    for part in get_args(annotation):
        marked = hasattr(part, "__metadata__")
        yield from _marks(list(part.__metadata__), part.__origin__) if marked else _marks([], part)
    for one in metadata:
        func = getattr(one, "func", None)
        name = getattr(func, "__name__", "")
        if name in _VALUES:
            yield "value", _VALUES[name]
        elif name in _LISTS:
            yield "many", _LISTS[name]
        elif name == "_words_or_id":
            yield "loose", True
        elif name == "check" and func is not None:
            yield "value", "choice"
            yield "choices", func.__closure__[0].cell_contents
