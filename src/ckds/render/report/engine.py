"""Renders ``.md.j2`` and ``.html.j2``: closed, bounded and escaping, for templates that anybody may have sent.

The same closed language as in Word templates (``ckds.render.report_docx.engine``): output, ``if``, ``for``, ``set`` and a
list of filters; no include, import or macro, so no file but the template itself is ever read; steps and letters are counted.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from jinja2 import nodes
from markupsafe import Markup

from ckds.render.markdown import escape
from ckds.render.report.svg import svg
from ckds.render.report_docx.bounds import TEXT, Budget, RunawayError
from ckds.render.report_docx.engine import LINE_FEED, Closed, clean
from ckds.views.report.model import Report, variables

_START: Final = re.compile(r"^(?:[-+=]|\d{1,9}(?=[.)]))")
LETTERS: Final = 10_000_000  # of a page; an annex of 2,000 rows takes a million
_BLANK: Final = re.compile(" {4,}")
_DOTS: Final = " ...... "


class Html(Closed):
    """For HTML: every text is escaped, a line feed of the data is a line break."""

    def __init__(self) -> None:
        super().__init__(Budget(letters=LETTERS), {"svg": svg, "shares": shares})
        self.trim_blocks = self.lstrip_blocks = True

    def page(self, source: str, report: Report) -> str:
        """Return the page of a report."""
        return self.written(source, variables(report)).replace(LINE_FEED, "<br>")


class Markdown(Closed):
    """For Markdown: nothing in a record becomes markup; ``line`` is for what begins a line, ``cell`` for tables."""

    def __init__(self) -> None:
        filters: Mapping[str, Callable[..., Any]] = {
            "line": line,
            "cell": cell,
            "shares": shares,
            "bar": bar,
            "blank": blank,
        }
        super().__init__(Budget(letters=LETTERS), filters)
        self.autoescape = False
        self.finalize = _shown
        self.trim_blocks = self.lstrip_blocks = True
        self.filters["join"] = _join
        self.filters["escape"] = self.filters["e"] = _shown

    def page(self, source: str, report: Report) -> str:
        """Return the text of a report."""
        text = self.written(source, variables(report))
        return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


def _shown(value: Any) -> Any:
    """Return a value as Markdown prints it as it is."""
    if isinstance(value, Markup):
        return str(value)
    return "<br>".join(escape(part) for part in clean(str(value)).split("\n"))


def line(text: str) -> Markup:
    """Return a text that begins a line, so that it makes no list and no heading."""
    shown = str(_shown(text))
    found = _START.match(shown)
    if not found:
        return Markup(shown)  # noqa: S704 - escaped for Markdown, not for HTML
    mark = found[0]
    return Markup(f"{mark}\\{shown[len(mark) :]}" if mark.isdecimal() else f"\\{shown}")  # noqa: S704


def cell(text: str) -> Markup:
    """Return a text in a cell of a table; an empty one as a blank."""
    return Markup(_shown(text) or " ")  # noqa: S704 - escaped for Markdown, not for HTML


def blank(text: str) -> Markup:
    """Return a text whose blanks to be filled in by hand are dots, which Markdown keeps."""
    return Markup(line(_BLANK.sub(_DOTS, text)))  # noqa: S704 - escaped for Markdown, not for HTML


def shares(columns: Any) -> tuple[float, ...]:
    """Return the width of each column of a table in per cent."""
    total = sum(column.weight for column in columns) or 1
    return tuple(round(100 * column.weight / total, 2) for column in columns)


def bar(value: float | None, most: float = 100.0) -> str:
    """Return a value as a bar of twenty blocks."""
    if value is None or most <= 0:
        return ""
    filled = max(0, min(20, round(20 * value / most)))
    return "█" * filled + "░" * (20 - filled)


def _join(items: Any, between: str = "", attribute: str | None = None) -> Markup:
    parts = [
        str(
            _shown(getattr(item, attribute) if attribute and attribute.isidentifier() and attribute[0] != "_" else item)
        )
        for item in items
    ]
    joined = str(_shown(between) if between.strip() else between).join(parts)
    if len(joined) > TEXT:
        raise RunawayError("text")
    return Markup(joined)  # noqa: S704 - escaped for Markdown, not for HTML


def parse(source: str, *, html: bool) -> nodes.Template:
    """Return a template's tree, when it compiles.

    Raises:
        TemplateError: Jinja's, with the line.
    """
    environment: Closed = Html() if html else Markdown()
    tree = environment.parse(source)
    environment.compile(source)
    return tree
