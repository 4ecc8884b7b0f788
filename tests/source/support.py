"""What the tests of this folder share."""

from ckds.source.document import Document
from ckds.source.problem import Problem


def place(problem: Problem) -> str:
    """Return ``line:column-end_line:end_column``."""
    span = problem.span
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


def told(document: Document) -> list[Problem]:
    """Return the problems that become findings."""
    return [problem for problem in document.problems if problem.told]
