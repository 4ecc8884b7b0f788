"""Problems of text and schema → findings in sentences.

The rule's own sentences take the problem's arguments. Where that is not enough, its module has a function
``word(problem, workspace)`` that returns the message and the help.
"""

from typing import Any

from ckds.finding import Finding, Related
from ckds.lang import Lang, Text, listed
from ckds.rules import registry
from ckds.source.document import Document
from ckds.source.naming import entry_name, field_name
from ckds.source.problem import Problem
from ckds.workspace.entry import Entry
from ckds.workspace.workspace import Workspace

_ALREADY = Text("đã có ở đây", "it stands here already")


def finding_of_problem(
    problem: Problem, document: Document, record: str | None, entry: Entry[Any] | None, workspace: Workspace
) -> Finding:
    """Return the finding of a problem in a file, or in one of its records."""
    module = registry.wording(problem.kind)
    rule = module.RULE
    word = getattr(module, "word", None)
    message, help_ = word(problem, workspace) if word else (fill(rule.message, problem), fill(rule.help, problem))
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=message,
        help=help_,
        path=document.path,
        span=problem.span,
        record=record,
        field=_field(problem, document, entry),
        occurrence=_occurrence(document, entry),
        related=_related(problem, document, getattr(module, "RELATED", _ALREADY)),
        fix=problem.fix,
    )


def fill(text: Text, problem: Problem, **more: object) -> Text:
    """Return a sentence with the problem's arguments; what it does not have stays empty."""
    args = {**problem.args, "fix": problem.fix or "", **more}
    return Text(text.vi.format_map(_Args(args, "vi")), text.en.format_map(_Args(args, "en")))


class _Args(dict[str, object]):
    """Arguments of a sentence in one language."""

    def __init__(self, args: dict[str, object], lang: Lang) -> None:
        super().__init__({name: _shown(value, lang) for name, value in args.items()})

    def __missing__(self, _: str) -> str:
        return ""


def _shown(value: object, lang: Lang) -> object:
    if isinstance(value, list):
        return listed([str(item) for item in value], most=40).to(lang)
    return value.to(lang) if isinstance(value, Text) else value


def _field(problem: Problem, document: Document, entry: Entry[Any] | None) -> str | None:
    field = entry.field(problem.path[len(entry.at) :]) if entry else field_name(document.data, problem.path)
    return field or (str(problem.args["key"]) if problem.args.get("key") else None)


def _occurrence(document: Document, entry: Entry[Any] | None) -> str | None:
    """Return which of the entries of a file it is that have no ids of their own: reports received, waivers."""
    item = document.data[int(entry.at[0])] if entry and entry.at and isinstance(document.data, list) else None
    return entry_name(item) if isinstance(item, dict) and "id" not in item else None


def _related(problem: Problem, document: Document, words: Text) -> tuple[Related, ...]:
    return (Related(document.path, problem.related.line, words),) if problem.related else ()
