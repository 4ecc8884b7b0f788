"""Data → record: every field that does not fit is a problem, and what does fit is kept."""

from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError

from ckds.source.build import Data
from ckds.source.characters import MOST
from ckds.source.document import Document
from ckds.source.problem import Kind, Path, Problem

M = TypeVar("M", bound=BaseModel)

_MISSING: Final = ("missing", "missing_either")
_ROUNDS: Final = 12


def validate(model: type[M], data: Data, document: Document, at: Path = ()) -> tuple[M | None, list[Problem]]:
    """Return the record, without the fields that do not fit, and a problem for each of them.

    The record is None only when nothing of it can be read, or what it cannot do without was lost with its text. What the text alone left in doubt is settled in the
    document's own problems.
    """
    if not isinstance(data, dict):
        return None, [_no_record(data, document, at)]
    record, problems = _read(model, data, document, at)
    if document.partial and any(_lost(problem, document) for problem in problems):
        record = None
    if document.lost and not at:
        problems += [Problem(Kind.SYNTAX, document.span((key,)), (key,), told=False) for key in sorted(document.lost)]
    if document.blanks:
        problems += _unknown_blanks(model, document, at, problems)
    if document.doubts:
        document.problems += _settled(document, at, problems)
    return record, problems


def _no_record(data: Data, document: Document, at: Path) -> Problem:
    value = "" if data is None else "[…]" if isinstance(data, list) else str(data)[:60]
    spoilt = at in document.mended
    return Problem(Kind.SHAPE, document.span(at), at, {"wanted": "mapping", "value": value}, told=not spoilt)


def _read(model: type[M], data: dict[str, Data], document: Document, at: Path) -> tuple[M | None, list[Problem]]:
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        faults = error.errors(include_url=False)
    from ckds.workspace.draft import Draft  # what names faults is imported when there is one
    from ckds.workspace.faults import problem_of

    problems: dict[Path, Problem] = {}
    above: set[Path] = set()
    draft = Draft(data)
    for _ in range(_ROUNDS):
        changed = False
        for fault in faults:
            path = draft.source_path(fault["loc"])
            if path not in above and len(problems) < MOST:  # else it is missing only since it was taken out
                problems[path] = _told(problem_of(model, fault, path, document, at), document)
                above.update(_from_top(path))
            changed |= draft.drop(fault["loc"], missing=fault["type"] in _MISSING)
        draft.close()
        if not changed:
            break
        try:
            return model.model_validate(draft.data), _misspelt(problems)
        except ValidationError as error:
            faults = error.errors(include_url=False)
    return None, _misspelt(problems)


def _misspelt(problems: dict[Path, Problem]) -> list[Problem]:
    """Keep quiet about a missing key where an unknown one beside it is most likely meant to be it."""
    meant = {
        (*path[:-1], near)
        for path, problem in problems.items()
        if problem.kind is Kind.UNKNOWN_KEY and isinstance(names := problem.args["near"], list)
        for near in names
    }
    return [
        problem._replace(told=False) if problem.kind is Kind.MISSING_KEY and path in meant else problem
        for path, problem in problems.items()
    ]


def _told(problem: Problem, document: Document) -> Problem:
    """Keep quiet about what only follows from a fault of the text at the same place."""
    written = document.real(problem.path)
    follows = any(one in document.mended for one in _from_top(written)[1:])
    return problem._replace(told=False) if follows or _lost(problem, document) else problem


def _lost(problem: Problem, document: Document) -> bool:
    """Is a required key of the record missing that may stand in the lines that could not be read?"""
    return problem.kind is Kind.MISSING_KEY and len(problem.path) == 1 and document.partial


def _unknown_blanks(model: type[M], document: Document, at: Path, problems: list[Problem]) -> list[Problem]:
    """Return the unknown keys that have no value either."""
    from ckds.workspace.faults import unknown_key
    from ckds.workspace.keys import keys_at

    told = {document.real(problem.path) for problem in problems}
    found: list[Problem] = []
    for path in document.blanks_of(at):
        inside = path[len(at) :]
        if not inside or not isinstance(inside[-1], str) or path[:-1] in told:
            continue
        valid = keys_at(model, inside[:-1])
        if valid and inside[-1] not in valid and len(found) < MOST:
            found.append(unknown_key(inside[-1], valid, path, document))
    return found


def _settled(document: Document, at: Path, problems: list[Problem]) -> list[Problem]:
    """Return the unquoted numbers that are wrong where they stand, unless something else is wrong with them."""
    covered = {document.real(problem.path) for problem in problems if problem.kind is not Kind.MISSING_KEY}
    return [doubt for doubt in document.doubts_of(at) if covered.isdisjoint(_from_top(doubt.path))][:MOST]


def _from_top(path: Path) -> list[Path]:
    """Return a path and every path above it."""
    return [path[:depth] for depth in range(len(path) + 1)]
