"""A report as a Word document, from a template that an official may have edited."""

import io
import zipfile
from collections.abc import Callable
from datetime import datetime, time
from importlib.resources import files
from typing import Any, Final

from markupsafe import Markup

from ckds.lang import Lang
from ckds.render.report_docx import charts, tables
from ckds.render.report_docx.bounds import Budget
from ckds.render.report_docx.document import Document
from ckds.render.report_docx.engine import Closed
from ckds.render.report_docx.faults import WordTemplateError
from ckds.render.report_docx.finish import finish
from ckds.render.report_docx.guard import checked
from ckds.views.report.model import Chart, Report, Table, variables

_CHART: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WHEN: Final = (1980, 1, 1, 0, 0, 0)
_TAGS: Final = {"vi": "vi-VN", "en": "en-US"}


def shipped(kind: str) -> bytes:
    """Return the Word template that ships with ckds for a kind of report."""
    return files("ckds").joinpath("templates", f"{kind}.docx").read_bytes()


def docx(report: Report, template: bytes | None = None, lang: Lang = "vi", *, name: str = "") -> bytes:
    """Return ``report`` as a Word document: the same bytes for the same report and template.

    Args:
        report: what it says.
        template: a Word template; without one that of the kind which ships with ckds.
        lang: the language of the file's properties; the text of a report is Vietnamese as the law wants it.
        name: what the template is called in errors.

    Raises:
        WordTemplateError: the template cannot be used; template, paragraph and variable are named.
    """
    source = shipped(report.kind) if template is None else template
    called = name or f"{report.kind}.docx"
    checked(source, called)
    document = opened(source, called)
    document.render_init()  # renders into the file that the charts are put into
    widths = tables.Widths()
    environment = Closed(Budget(), _filters(document, widths))
    sheet = document.sheet()
    document.fill(variables(_without_small_charts(report)), environment)
    finish(document.docx.element.body, sheet, widths)
    _properties(document, report, lang)
    made = io.BytesIO()
    document.docx.save(made)
    return _same_bytes(made.getvalue())


def opened(template: bytes, name: str) -> Document:
    """Return a template that passed the guard, open.

    Raises:
        WordTemplateError: python-docx cannot read it.
    """
    from ckds.lang import Text

    document = Document(template, name)
    try:
        document.init_docx()
    except Exception as error:  # python-docx fails in many ways on files that are almost Word's
        why = Text("tệp hỏng hoặc không phải tệp Word (.docx)", "the file is damaged or is no Word file (.docx)")
        raise WordTemplateError(name, why) from error
    return document


def _filters(document: Document, widths: tables.Widths) -> dict[str, Callable[..., Any]]:
    """Return what ckds adds to a template: ``{{p block | table }}`` and ``{{ block | drawing }}``."""
    sheet = document.sheet()
    count = iter(range(1, 1000))

    def table(shown: Table) -> Markup:
        return tables.xml(shown, widths.note(shown), sheet.ids)

    def drawing(chart: Chart) -> Markup:
        link = document.add("chart", _CHART, charts.part(chart, "rId1"), inside=charts.workbook(chart))
        # The tag stands in a run's text: leave it, draw, and go on as before.
        return Markup(f"</w:t></w:r><w:r>{charts.inline(chart, link, next(count))}</w:r><w:r><w:t>")  # noqa: S704

    return {"table": table, "drawing": drawing}


def _without_small_charts(report: Report) -> Report:
    """Leave out charts with fewer than two bars: the sentence beside them says it."""
    return report._replace(
        body=tuple(block for block in report.body if not isinstance(block, Chart) or charts.worth(block))
    )


def _properties(document: Document, report: Report, lang: Lang) -> None:
    about = document.docx.core_properties
    about.created = about.modified = datetime.combine(report.today, time())
    about.language = _TAGS[lang]
    about.revision = 1


def _same_bytes(file: bytes) -> bytes:
    """Return the file with one time on every part, so that the same report is the same file."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as before, zipfile.ZipFile(made, "w") as after:
        for entry in before.infolist():
            again = zipfile.ZipInfo(entry.filename, _WHEN)
            again.compress_type = zipfile.ZIP_DEFLATED
            again.create_system = 0
            after.writestr(again, before.read(entry))
    return made.getvalue()
