"""What pydantic finds wrong → a problem at its place, with all that its sentence needs."""

import re
from typing import Any, Final

from pydantic import BaseModel

from ckds.near import Near
from ckds.source.document import Document
from ckds.source.problem import Kind, Path, Problem
from ckds.source.quoting import quoted
from ckds.workspace.keys import keys_at, keys_of, model_at

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
_KEY: Final = re.compile(r"[a-z_][a-z0-9_-]*")
_MOST: Final = 60


def problem_of(model: type[BaseModel], fault: Any, path: Path, document: Document, at: Path) -> Problem:
    """Return the problem of one fault of the record at ``at``."""
    kind = _KINDS.get(fault["type"], Kind.WRONG_TYPE)
    full = at + path
    given = fault.get("input")
    if kind is Kind.UNKNOWN_KEY:
        return unknown_key(str(path[-1]), keys_at(model, path[:-1]), full, document)
    words = _text_with_colon(given, fault)
    if words:
        args: dict[str, object] = {"key": _key(full), "value": words}
        return Problem(Kind.COLON, document.stretch(full), full, args, fix=_fix(full, words))
    if kind is Kind.MISSING_KEY:
        return _missing(fault, full, document)
    args = {"key": _key(full), **fault.get("ctx", {}), "value": shown(given)}
    if kind is Kind.WRONG_TYPE:
        return _wrong_type(model, fault, path, document, at, args)
    return Problem(kind, document.span(full), full, args)


def unknown_key(key: str, valid: list[str], full: Path, document: Document) -> Problem:
    """Return the problem of a key that the format does not have."""
    args: dict[str, object] = {"key": key, "valid": valid, "near": Near(valid).to(key, most=1)}
    return Problem(Kind.UNKNOWN_KEY, document.span(full, key=True), full, args)


def _missing(fault: Any, full: Path, document: Document) -> Problem:
    keys = fault.get("ctx", {}).get("keys") or [full[-1]]
    blank = fault["type"] == "missing" and full in document.blanks
    place = full if blank or fault["type"] != "missing" else full[:-1]
    args: dict[str, object] = {"keys": keys, "blank": blank}
    return Problem(Kind.MISSING_KEY, document.span(place, key=blank), full, args)


def _wrong_type(
    model: type[BaseModel], fault: Any, path: Path, document: Document, at: Path, args: dict[str, object]
) -> Problem:
    full = at + path
    if isinstance(fault.get("input"), bool) and args.get("wanted") == "text":
        word = document.written(full)
        return Problem(Kind.NOT_TEXT, document.span(full), full, {**args, "value": word}, fix=_fix(full, word))
    below = model_at(model, path)
    args["keys"] = keys_of(below) if below else []
    if "wanted" not in args:
        args["wanted"] = "mapping" if "model" in fault["type"] or "dict" in fault["type"] else "list"
        args["class"] = below.__name__ if below else ""
    return Problem(Kind.WRONG_TYPE, document.span(full), full, args)


def _text_with_colon(given: Any, fault: Any) -> str | None:
    """Return ``Như trên: Sở Y tế`` where a text was wanted and YAML made a mapping of its colon."""
    wants_text = fault.get("ctx", {}).get("wanted") == "text" or fault["type"] == "missing_either"
    if not (wants_text and isinstance(given, dict) and len(given) == 1):
        return None
    key, value = next(iter(given.items()))
    return None if _KEY.fullmatch(key) or not isinstance(value, str) else f"{key}: {value}"


def _key(full: Path) -> str:
    return next((part for part in reversed(full) if isinstance(part, str)), "")


def _fix(full: Path, value: str) -> str:
    return f"- {quoted(value)}" if isinstance(full[-1], int) else f"{full[-1]}: {quoted(value)}"


def shown(value: object) -> str:
    """Return a value as a message quotes it: on one line, and short."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    plain = " ".join(str(value).split())
    return plain if len(plain) <= _MOST else f"{plain[:_MOST]}…"
