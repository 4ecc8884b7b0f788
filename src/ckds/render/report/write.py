"""A report as text, from a template; and what a template asks for, checked before anything is rendered."""

from importlib.resources import files
from typing import Final

from jinja2.exceptions import TemplateError

from ckds.errors import CkdsError, UsageError
from ckds.lang import Text
from ckds.render.report.contract import unknown
from ckds.render.report.engine import Html, Markdown, parse
from ckds.render.report.faults import TextTemplateError, explained, missing
from ckds.render.report_docx.inspect import uses
from ckds.render.report_docx.inspect import variables as docx_variables
from ckds.views.report.model import Report

ENDINGS: Final = (".md.j2", ".html.j2", ".docx")
# What a template may be as a file; an office's own takes some 20 KB.
MOST_TEXT: Final = 500_000


def shipped(name: str) -> bytes | None:
    """Return a template that ships with ckds, None when there is none of this name."""
    if name not in shipped_names():  # a name and never a path
        return None
    return files("ckds").joinpath("templates", name).read_bytes()


def shipped_names() -> list[str]:
    """Return the names of the templates that ship with ckds."""
    return sorted(one.name for one in files("ckds").joinpath("templates").iterdir() if one.name.endswith(ENDINGS))


def text(report: Report, template: bytes, name: str) -> str:
    """Return a report as Markdown or HTML, by the ending of the template's name.

    Raises:
        TextTemplateError: the template cannot be used; its name, line and variable are told.
    """
    source = read(template, name)
    faults = _faults(source, name)
    if faults:
        raise faults[0]
    environment = Html() if name.endswith(".html.j2") else Markdown()
    try:
        return environment.page(source, report)
    except (
        TemplateError,
        TypeError,
        ValueError,
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
    ) as error:
        raise explained(name, error) from error


def read(template: bytes, name: str) -> str:
    """Return the text of a template.

    Raises:
        TextTemplateError: it is too large, or not UTF-8.
    """
    if len(template) > MOST_TEXT:
        raise TextTemplateError(name, 0, Text("tệp quá lớn", "the file is too large"))
    try:
        return template.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = template[: error.start].count(b"\n") + 1
        raise TextTemplateError(name, line, Text("tệp không phải UTF-8", "the file is not UTF-8")) from None


def check(template: bytes, name: str) -> list[CkdsError]:
    """Return everything wrong with a template that can be told without rendering it."""
    try:
        return list(_faults(read(template, name), name)) if not name.endswith(".docx") else _word(template, name)
    except CkdsError as error:
        return [error]


def _faults(source: str, name: str) -> list[TextTemplateError]:
    try:
        tree = parse(source, html=name.endswith(".html.j2"))
    except (TemplateError, RecursionError) as error:
        return [explained(name, error)]
    found = []
    for path, line in dict.fromkeys(uses(tree, {})):
        wrong = unknown(path)
        if wrong:
            part, known = wrong
            found.append(TextTemplateError(name, line, missing(path, part, known), variable=path, known=known))
    return found


def _word(template: bytes, name: str) -> list[CkdsError]:
    found: list[CkdsError] = []
    for variable in docx_variables(template, name):
        wrong = unknown(variable.name)
        if wrong:
            part, known = wrong
            why = missing(variable.name, part, known)
            place = Text(f"ở đoạn “{variable.where}”", f"in the paragraph “{variable.where}”")
            have = ", ".join(known)
            found.append(
                UsageError(
                    Text(f"Mẫu {name}, {place.vi}: {why.vi}.", f"Template {name}, {place.en}: {why.en}."),
                    Text(f"Ở đó có: {have}.", f"There are: {have}.") if have else None,
                )
            )
    return found
