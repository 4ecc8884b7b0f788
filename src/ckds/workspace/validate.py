"""Data → record: every field that does not fit is a problem, and what does fit is kept."""

from collections.abc import Iterator
from copy import deepcopy
from functools import lru_cache
from typing import Any, Final, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from ckds.near import Near
from ckds.source.build import Data
from ckds.source.document import Document
from ckds.source.problem import Kind, Path, Problem

M = TypeVar("M", bound=BaseModel)

_KINDS: Final = {
    "extra_forbidden": Kind.UNKNOWN_KEY,
    "missing": Kind.MISSING_KEY,
    "missing_either": Kind.MISSING_KEY,
    "bad_date": Kind.BAD_DATE,
    "bad_period": Kind.BAD_PERIOD,
    "bad_id": Kind.BAD_ID,
    "bad_value": Kind.BAD_VALUE,
    "bad_number": Kind.BAD_VALUE,
}
# What stands in for a required field that is missing, so that the others are still read; never counted, never shown.
_STAND_IN: Final[dict[str, Any]] = {
    "title": "?", "issuer": {"as": "?"}, "period": "/2099", "targets": [], "id": "x", "name": "?", "kind": "agency",
}  # fmt: skip
_ROUNDS = 6


def validate(model: type[M], data: Data, document: Document, at: Path = ()) -> tuple[M | None, list[Problem]]:
    """Return the record, without the fields that do not fit, and a problem for each of them.

    The record is None only when nothing of it can be read.
    """
    if not isinstance(data, dict):
        args: dict[str, object] = {"wanted": "mapping", "value": "[…]" if isinstance(data, list) else str(data)}
        return None, [Problem(Kind.SHAPE, document.span(at), at, args)]
    problems: list[Problem] = []
    draft: dict[str, Any] = data
    dropped: set[Path] = set()
    for _ in range(_ROUNDS):
        try:
            return model.model_validate(draft), problems
        except ValidationError as error:
            draft = deepcopy(draft)
            for fault in _deepest_first(error):
                path = _source_path(fault["loc"])
                if path not in dropped:
                    problems.append(_problem(model, fault, path, document, at))
                _drop(draft, path, fault["type"], dropped)
    return None, problems


def _deepest_first(error: ValidationError) -> list[Any]:
    faults = error.errors(include_url=False)
    return sorted(faults, key=lambda fault: tuple(-part if isinstance(part, int) else 0 for part in fault["loc"]))


def _source_path(loc: tuple[int | str, ...]) -> Path:
    """Return where the file has it: a group's ``members`` hold their list or rule directly."""
    return tuple(
        part for at, part in enumerate(loc) if not (at and loc[at - 1] == "members" and part in ("ids", "rule"))
    )


def _problem(model: type[BaseModel], fault: Any, path: Path, document: Document, at: Path) -> Problem:
    kind = _KINDS.get(fault["type"], Kind.WRONG_TYPE)
    args: dict[str, object] = {"value": "", "wanted": "", **fault.get("ctx", {})}
    if kind is Kind.UNKNOWN_KEY:
        valid = keys_at(model, path[:-1])
        args |= {"key": path[-1], "valid": valid, "near": Near(valid).to(str(path[-1]), most=1)}
    elif kind is Kind.MISSING_KEY:
        args |= {"keys": args.get("keys") or [path[-1]]}
    elif kind is Kind.WRONG_TYPE and not args["wanted"]:
        args |= {"wanted": "mapping" if "model" in fault["type"] or "dict" in fault["type"] else "list"}
        args["value"] = str(fault.get("input"))[:40]
    full = at + path
    on_key = kind is Kind.UNKNOWN_KEY
    span = document.span(full[:-1] if kind is Kind.MISSING_KEY and fault["type"] == "missing" else full, key=on_key)
    return Problem(kind, span, full, args)


def _drop(draft: dict[str, Any], path: Path, fault: str, dropped: set[Path]) -> None:
    """Take the value at ``path`` out of ``draft``; a required one gets a stand-in, or its whole entry goes."""
    holder: Any = draft
    chain: list[tuple[Any, Any]] = []
    for part in path:
        try:
            below = holder[part]
        except (KeyError, IndexError, TypeError):
            break
        chain.append((holder, part))
        holder = below
    dropped.add(path)
    if len(chain) < len(path) and fault in ("missing", "missing_either"):
        if isinstance(holder, dict) and len(path) == 1 and path[0] in _STAND_IN:
            holder[path[0]] = _STAND_IN[str(path[0])]
            return
        list_items = [(outer, part) for outer, part in chain if isinstance(outer, list)]
        chain = list_items[-1:] or chain[:1]
    if not chain:
        return
    outer, part = chain[-1]
    if isinstance(outer, list):
        outer[part] = _GONE
        outer[:] = [item for item in outer if item is not _GONE]
    else:
        del outer[part]


_GONE: Final = object()


def keys_at(model: type[BaseModel], path: Path) -> list[str]:
    """Return the keys that a mapping at ``path`` of a record may have."""
    return _keys(model, tuple(part for part in path if isinstance(part, str)))


@lru_cache(maxsize=512)
def _keys(model: type[BaseModel], names: tuple[str, ...]) -> list[str]:
    for name in names:
        below = next((field for key, field in model.model_fields.items() if name in (key, field.alias)), None)
        inner = next(_models(below.annotation), None) if below else None
        if inner is None:
            break
        model = inner
    keys = [field.alias or key for key, field in model.model_fields.items()]
    if set(keys) == {"ids", "rule"}:
        return _keys(next(_models(model.model_fields["rule"].annotation)), ())
    return keys


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)
