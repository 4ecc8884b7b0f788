"""JSON Schema 2020-12 of a record type, for editors: what may be written, and what for.

It says the shape of a record. Whether an id exists, a deadline can be read or a number makes sense is for ``ckds lint``
to judge, so the schema offers ids and never refuses one.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from pydantic import BaseModel

from ckds.lang import Text
from ckds.records.settings import LEVELS
from ckds.records.unit import Members
from ckds.records.values import FULL_ID, ID
from ckds.source.build import NUMERIC
from ckds.views.rows import Json
from ckds.views.schema.fields import KINDS, Field, Kind, fields

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
# For each kind of id: the ids of a repository, each with what it is.
Ids = Mapping[str, Mapping[str, str]]
NO_IDS: Final[Ids] = MappingProxyType({})

_DAY: Final = r"^\d{4}-\d{2}-\d{2}$"
_SPAN: Final = r"\d{4}(-(\d{1,2}(-\d{1,2})?|[QqHh]\d|9[mM]))?"
_WHOLE: Final = r"^\d{1,9}$"
# A number in quotes, as people write it: 2.989 or 41,5.
_NUMBER: Final = r"^\s*[-+]?\d[\d.,\s]*$"
_EXAMPLES: Final[dict[str, list[object]]] = {
    "due": ["tháng 11 năm 2030", "trước ngày 01/7/2030", "Quý I năm 2031", "2030-11-30"],
    "tasks_due": ["năm 2030"],
    "target": ["60%", "trên 55%", "tối thiểu 80%"],
    "period": [2030, "2030/2033", "/2035"],
    "number": ["74/KH-UBND", "03-NQ/TU"],
    "label": ["III.5.a"],
    "grace": ["7d"],
    "requires": [">=0.1"],
    "share_min": ["1%"],
    "record": ["vi-du-2030/v-5-a"],
    "progress": [60],
    "value": [55, 41.5],
}
_BY_VALUE: Final[dict[str, list[object]]] = {
    "day": ["2030-11-30"],
    "when": ["2030-11-30", "2030-11", "2030-Q4", 2030],
}


def schema(kind: Kind, ids: Ids = NO_IDS) -> Json:
    """Return the schema of one record type.

    Args:
        kind: which (see :data:`ckds.views.schema.fields.KINDS`).
        ids: what a repository has: ids of units, groups, KPIs … with their names, to be offered.
    """
    maker = _Maker(ids)
    body = maker.record(kind)
    return {"$schema": DIALECT, "title": f"ckds: {both(kind.title)}", **body, "$defs": maker.definitions()}


def every(ids: Ids = NO_IDS) -> dict[str, Json]:
    """Return the schemas of all record types by their names."""
    return {name: schema(kind, ids) for name, kind in KINDS.items()}


def both(text: Text) -> str:
    """Return a sentence in both languages: an editor has one schema for all its users."""
    return f"{text.vi} | {text.en}" if text.vi != text.en else text.vi


class _Maker:
    """Makes one schema and keeps the mappings that it refers to."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._models: dict[str, type[BaseModel]] = {}
        self._offered: set[str] = set()

    def record(self, kind: Kind) -> Json:
        """Return the schema of a file."""
        about = (kind.model.__doc__ or "").strip()
        if kind.listed:
            empty = [] if kind.name == "units" else ["null"]
            return {"description": about, "type": _types("array", *empty), "items": self._ref(kind.model)}
        whole = self._mapping(kind.model)
        empty = ["null"] if kind.name == "settings" else []
        return {"description": about, **whole, "type": _types("object", *empty)}

    def definitions(self) -> Json:
        """Return the mappings and the ids that were referred to, in the order of their names."""
        done: Json = {}
        while missing := [name for name in self._models if name not in done]:
            for name in missing:
                model = self._models[name]
                done[name] = {"description": (model.__doc__ or "").strip(), **self._mapping(model)}
        done |= {f"{name}-id": _offer(self._ids[name]) for name in self._offered}
        return dict(sorted(done.items()))

    def _mapping(self, model: type[BaseModel]) -> Json:
        known = fields(model)
        required = [field.key for field in known.values() if field.required]
        return {
            "type": "object",
            "properties": {field.key: self._field(field) for field in known.values()},
            **({"required": required} if required else {}),
            "patternProperties": {"^x-": True},
            "additionalProperties": False,
            **({"anyOf": [{"required": ["unit"]}, {"required": ["as"]}]} if {"unit", "as"} <= known.keys() else {}),
        }

    def _ref(self, model: type[BaseModel]) -> Json:
        self._models[model.__name__] = model
        return {"$ref": f"#/$defs/{model.__name__}"}

    def _field(self, field: Field) -> Json:
        one = self._value(field)
        examples = _EXAMPLES.get(field.key) or _BY_VALUE.get(field.value)
        if field.many:
            several: Json = {"type": "array", "items": one}
            one = {"anyOf": [one, several]} if field.many == "one-or-more" else several
        if not field.required and not field.many:  # a key without a value is as good as none
            one = (
                {**one, "type": _types(one["type"], "null")}
                if set(one) == {"type"}
                else {"anyOf": [one, {"type": "null"}]}
            )
        elif not field.required:
            one = {"anyOf": [*one.get("anyOf", [one]), {"type": "null"}]}  # type: ignore[misc]
        return {
            "description": both(field.about),
            **one,
            **({"default": field.default} if field.default is not None else {}),
            **({"examples": examples} if examples and not field.many else {}),
        }

    def _value(self, field: Field) -> Json:
        if field.model is Members:
            return {"anyOf": [{"type": "array", "items": self._id("unit", FULL_ID.pattern)}, self._members()]}
        if field.model:
            whole = self._ref(field.model)
            return {"anyOf": [self._bare(field), whole]} if field.bare else whole
        if field.value in ("id", "full-id"):
            more = ["integer"] if field.refers in ("unit", "area", "task", "plan") else []
            return self._id(field.refers, (FULL_ID if field.value == "full-id" else ID).pattern, *more)
        if field.refers == "rule":
            return {"anyOf": [{"type": "string"}, *self._offered_of("rule")]}
        return _plain(field)

    def _members(self) -> Json:
        (rule,) = (field.model for field in fields(Members).values() if field.model)
        return self._ref(rule)

    def _bare(self, field: Field) -> Json:
        if field.bare == "on":
            return _when()
        return self._id(field.refers, "" if field.loose else FULL_ID.pattern, "integer")

    def _id(self, refers: str, pattern: str, *types: str) -> Json:
        free: Json = {"type": _types("string", *types), **({"pattern": f"^(?:{pattern})$"} if pattern else {})}
        offered = self._offered_of(refers)
        return {"anyOf": [*offered, free]} if offered else free

    def _offered_of(self, refers: str) -> list[Json]:
        if not self._ids.get(refers):
            return []
        self._offered.add(refers)
        return [{"$ref": f"#/$defs/{refers}-id"}]


def _offer(ids: Mapping[str, str]) -> Json:
    """Return the ids with what they are called, as editors show them."""
    return {"enum": list(ids), "enumDescriptions": list(ids.values()), "markdownEnumDescriptions": list(ids.values())}


def _plain(field: Field) -> Json:
    if field.value == "choice":
        return {"enum": list(field.choices)}
    if field.value == "levels":
        return _levels()
    if field.value == "text":
        return {"type": ["string", "number"] if field.key in NUMERIC else "string"}
    if field.value == "life":
        return {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": f"^({_SPAN})?(/{_SPAN})?$"}]}
    simple: dict[str, Json] = {
        "day": {"type": "string", "pattern": _DAY},
        "when": _when(),
        "number": {"anyOf": [{"type": "number"}, {"type": "string", "pattern": _NUMBER}]},
        "count": {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": _WHOLE}]},
        "truth": {"type": "boolean"},
    }
    return simple[field.value]


def _when() -> Json:
    return {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": f"^{_SPAN}(/{_SPAN})?$"}]}


def _levels() -> Json:
    """Return the schema of the levels of rules: by code or by name."""
    from ckds.rules import registry

    known: Json = {}
    for rule in registry.rules().values():
        level = {"description": both(rule.title), "enum": list(LEVELS), "default": str(rule.severity)}
        known |= {rule.code: level, rule.name: level}
    return {"type": "object", "properties": known, "patternProperties": {"^x-": True}, "additionalProperties": False}


def _types(*types: Any) -> Any:
    flat = [name for one in types for name in (one if isinstance(one, list) else [one])]
    return flat[0] if len(flat) == 1 else flat


def described(items: Iterable[tuple[str, str]], *, most: int = 3) -> dict[str, str]:
    """Return each id once with what it is; one that several records have with the first few of them."""
    found: dict[str, list[str]] = {}
    for name, words in items:
        found.setdefault(name, []).append(words)
    return {name: "; ".join(all_[:most]) + (" …" if len(all_) > most else "") for name, all_ in found.items()}
