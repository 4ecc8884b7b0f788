"""The canonical form of every kind of record, from its model: which file holds which, in which order keys stand."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, get_args

from pydantic import BaseModel

from ckds.dates.period import Period
from ckds.records.kpi import Kpi
from ckds.records.ledger import Receipt, Waiver
from ckds.records.plan import Plan
from ckds.records.settings import Settings
from ckds.records.task import Task
from ckds.records.unit import Members, Unit
from ckds.records.values import Record
from ckds.splice.canonical_scalars import Writes
from ckds.splice.canonical_write import Form
from ckds.workspace.keys import keys_of

# A unit is written with all its names together (docs/records/unit.md); its model has what is required first.
_ORDER: Final[dict[type[BaseModel], tuple[str, ...]]] = {
    Unit: ("id", "name", "short", "aliases", "kind", "parent", "valid", "successors", "members", "note", "source"),
}
_IN_FOLDER: Final[dict[str, type[Record]]] = {"kpis": Kpi, "tasks": Task, "reports": Receipt}
_AT_TOP: Final[dict[str, type[Record]]] = {"ckds.yaml": Settings, "waivers.yaml": Waiver}


def model_of(path: str) -> type[Record] | None:
    """Return the kind of record in a file, by its path below the root of the plans; None where none belongs there."""
    match path.split("/"):
        case [name]:
            return _AT_TOP.get(name)
        case ["units", name] if name.endswith(".yaml"):
            return Unit
        case [_, "plan.yaml"]:
            return Plan
        case [_, folder, name] if name.endswith(".yaml"):
            return _IN_FOLDER.get(folder)
    return None


@lru_cache(maxsize=64)
def form_of(model: type[BaseModel], bare: Writes = Writes.TEXT) -> Form:
    """Return the canonical form of a mapping that a model reads.

    Args:
        model: the model.
        bare: what may stand in place of the mapping: an id, a day.
    """
    if model is Members:
        model = next(_models(model.model_fields["rule"].annotation))
    writes: dict[str, Writes] = {}
    below: dict[str, Form] = {}
    for name, field in model.model_fields.items():
        key = field.alias or name
        if _is_free(field.annotation):
            continue
        writes[key] = _writes(field.annotation)
        inner = next(_models(field.annotation), None)
        below[key] = form_of(inner, writes[key]) if inner else Form(bare=writes[key])
    return Form(_ORDER.get(model) or tuple(keys_of(model)), writes, below, bare)


def _is_free(annotation: Any) -> bool:
    """Is it a mapping with keys of its own, such as the levels of rules?"""
    return annotation is dict or getattr(annotation, "__origin__", None) is dict


def _writes(annotation: Any) -> Writes:
    found = set(_types(annotation))
    if found & {date, Period}:
        return Writes.DATE
    if found & {int, Decimal}:
        return Writes.NUMBER
    return Writes.AS_IS if found == {bool} else Writes.TEXT


def _types(annotation: Any) -> list[type]:
    """Return the plain types that an annotation allows, and for a model the type that may stand in its place."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [Period] if "on" in annotation.model_fields and "act" not in annotation.model_fields else [str]
    if isinstance(annotation, type):
        return [] if annotation is type(None) else [annotation]
    return [kind for part in get_args(annotation) for kind in _types(part)]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)
