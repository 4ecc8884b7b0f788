"""Which keys a mapping of a record may have."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, get_args

from pydantic import BaseModel

from ckds.source.problem import Path


def keys_at(model: type[BaseModel], path: Path) -> list[str]:
    """Return the keys that a mapping at ``path`` of a record may have; none where any may stand."""
    return _keys(model, tuple(part for part in path if isinstance(part, str)))


@lru_cache(maxsize=512)
def _keys(model: type[BaseModel], names: tuple[str, ...]) -> list[str]:
    for name in names:
        below = next((field for key, field in model.model_fields.items() if name in (key, field.alias)), None)
        inner = next(_models(below.annotation), None) if below else None
        if inner is None:
            return []
        model = inner
    return keys_of(model)


def keys_of(model: type[BaseModel]) -> list[str]:
    """Return the keys of a mapping that a model reads."""
    keys = [field.alias or key for key, field in model.model_fields.items()]
    if set(keys) == {"ids", "rule"}:  # a group's members: their rule is the mapping
        return keys_of(next(_models(model.model_fields["rule"].annotation)))
    return keys


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """Return the model of the mapping that belongs at ``path``."""
    for name in (part for part in path if isinstance(part, str)):
        below = next((field for key, field in model.model_fields.items() if name in (key, field.alias)), None)
        inner = next(_models(below.annotation), None) if below else None
        if inner is None:
            return None
        model = inner
    return model


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)
