"""What is wrong with a Markdown or HTML template: template, line, variable, and the way out."""

import re
from types import TracebackType
from typing import Final

from jinja2.exceptions import TemplateSyntaxError, UndefinedError

from ckds.errors import UsageError
from ckds.lang import Text, same
from ckds.near import Near
from ckds.render.report_docx.bounds import RunawayError

_FILE: Final = "<template>"
_MISSING: Final = re.compile(r"has no attribute '?(?P<name>[^'\s]+)'?|'(?P<root>[^']+)' is undefined")
_HINT: Final = Text(
    "Sửa mẫu rồi kiểm tra lại: ckds template check. Các biến: docs/templates.md.",
    "Mend the template and check it again: ckds template check. The variables: docs/templates.md.",
)


class TextTemplateError(UsageError):
    """A Markdown or HTML template that cannot be used as it is.

    Attributes:
        template: its name.
        line: the line at fault, from 1; 0 where it is not one line.
        variable: the variable at fault; empty when it is none.
    """

    def __init__(
        self, template: str, line: int, why: Text, *, variable: str = "", known: list[str] | None = None
    ) -> None:
        place = Text(f", dòng {line}", f", line {line}") if line else same("")
        have = ", ".join(known or [])
        more = Text(f" Ở đó có: {have}.", f" There are: {have}.") if have else same("")
        super().__init__(
            Text(f"Mẫu {template}{place.vi}: {why.vi}.", f"Template {template}{place.en}: {why.en}."),
            Text(_HINT.vi + more.vi, _HINT.en + more.en),
        )
        self.template = template
        self.line = line
        self.variable = variable


def missing(variable: str, part: str, known: list[str]) -> Text:
    """Return what to say of a variable that nothing has, with the nearest that there is."""
    near = Near(known).to(part, most=1)
    said = f"{variable} (“{part}”)" if part != variable else variable
    meant = Text(f"; có phải ý bạn là “{near[0]}”", f"; did you mean “{near[0]}”") if near else same("")
    return Text(f"không có biến {said}{meant.vi}", f"there is no variable {said}{meant.en}")


def explained(template: str, error: Exception) -> TextTemplateError:
    """Return what an error of rendering means for the person who wrote the template."""
    line = error.lineno if isinstance(error, TemplateSyntaxError) else _line(error.__traceback__)
    text = getattr(error, "message", None) or str(error)
    if isinstance(error, RunawayError):
        why = Text(
            "mẫu lặp hoặc ghép văn bản quá nhiều, không văn bản nào cần đến thế",
            "the template repeats or joins more than any document needs",
        )
        return TextTemplateError(template, line, why)
    found = _MISSING.search(text) if isinstance(error, UndefinedError) else None
    if found:
        name = found["name"] or found["root"]
        return TextTemplateError(template, line, missing(name, name, []), variable=name)
    if "not offered" in text or "unsafe" in text or "not safely callable" in text:
        return TextTemplateError(
            template, line, Text(f"mẫu không được dùng lệnh này ({text})", f"a template may not do this ({text})")
        )
    if "No filter named" in text:
        return TextTemplateError(
            template, line, Text(f"không có bộ lọc này ({text})", f"there is no such filter ({text})")
        )
    return TextTemplateError(
        template, line, Text(f"không đọc được lệnh trong mẫu ({text})", f"an instruction cannot be read ({text})")
    )


def _line(trace: TracebackType | None) -> int:
    """Return the line of the template that was running, 0 when none was."""
    found = 0
    while trace:
        if trace.tb_frame.f_code.co_filename == _FILE:
            found = trace.tb_lineno
        trace = trace.tb_next
    return found
