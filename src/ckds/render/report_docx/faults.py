"""What is wrong with a Word template, said to the person who edits it: template, place, variable, and the way out."""

import re
from types import TracebackType
from typing import Final, NamedTuple

from jinja2.exceptions import TemplateSyntaxError, UndefinedError
from jinja2.utils import missing

from ckds.errors import UsageError
from ckds.lang import Text, same
from ckds.near import Near
from ckds.render.report_docx.bounds import RunawayError
from ckds.views.report.model import Report

_TAGS: Final = re.compile(r"<[^>]+>")
_CODE: Final = re.compile(r"\{[{%#].*?[}%#]\}")
_MISSING: Final = re.compile(r"(?:has no attribute|no element) '?(?P<name>[^'\s]+)'?|'(?P<root>[^']+)' is undefined")
_MOST: Final = 120
_FILE: Final = "<template>"  # how Jinja calls a template that comes from a text

_HINT: Final = Text(
    "Sửa mẫu trong Word rồi kiểm tra lại: ckds template check.",
    "Mend the template in Word and check it again: ckds template check.",
)
_TOO_MUCH: Final = Text(
    "mẫu lặp hoặc ghép văn bản quá nhiều, không văn bản nào cần đến thế",
    "the template repeats or joins more than any document needs",
)


class WordTemplateError(UsageError):
    """A template that cannot be used as it is.

    Attributes:
        template: its name.
        where: the paragraph, in the template's own words; empty when it is not one paragraph.
        variable: the variable at fault; empty when it is none.
    """

    def __init__(self, template: str, why: Text, *, where: str = "", variable: str = "", hint: Text = _HINT) -> None:
        place = Text(f", ở đoạn “{where}”", f", in the paragraph “{where}”") if where else same("")
        super().__init__(
            Text(f"Mẫu Word {template}{place.vi}: {why.vi}.", f"Word template {template}{place.en}: {why.en}."), hint
        )
        self.template = template
        self.where = where
        self.variable = variable


class Place(NamedTuple):
    """A paragraph of a template: the source with a line for each paragraph, and which line.

    Attributes:
        source: the template's XML.
        line: from 1.
    """

    source: str
    line: int

    def words(self) -> str:
        """Return the paragraph as it reads in Word, shortened; the instruction in it always stays."""
        lines = self.source.split("\n")
        plain = _TAGS.sub("", lines[self.line - 1]) if 0 < self.line <= len(lines) else ""
        plain = re.sub(r"\s+", " ", plain).strip()
        if len(plain) <= _MOST:
            return plain
        code = _CODE.search(plain)
        start = max(0, code.start() - _MOST // 3) if code else 0
        return ("… " if start else "") + plain[start : start + _MOST].strip() + " …"


def explained(template: str, source: str, error: Exception) -> WordTemplateError:
    """Return what Jinja's error means for the person who wrote the template."""
    line = error.lineno if isinstance(error, TemplateSyntaxError) else _line(error.__traceback__)
    where = Place(source, line).words()
    if isinstance(error, RunawayError):
        return WordTemplateError(template, _TOO_MUCH, where=where)
    if isinstance(error, UndefinedError):
        return _undefined(template, where, error)
    return WordTemplateError(template, _reason(error), where=where)


def _undefined(template: str, where: str, error: UndefinedError) -> WordTemplateError:
    found = _MISSING.search(error.message or "")
    name = (found["name"] or found["root"]) if found else ""
    known = _known(error)
    near = Near(known).to(name, most=1) if name else []
    meant = Text(f"; có phải ý bạn là {near[0]}?", f"; did you mean {near[0]}?") if near else same("")
    listed = ", ".join(known[:20])
    have = Text(f" Ở đó có: {listed}.", f" There are: {listed}.") if known else same("")
    return WordTemplateError(
        template,
        Text(f"không có biến “{name}”{meant.vi}".rstrip("?"), f"there is no variable “{name}”{meant.en}".rstrip("?")),
        where=where,
        variable=name,
        hint=Text(f"{_HINT.vi}{have.vi}", f"{_HINT.en}{have.en}"),
    )


def _known(error: UndefinedError) -> list[str]:
    """Return the names that are there where the missing one was looked for."""
    holder = getattr(error, "holder", None)
    if isinstance(holder, dict):
        return [str(name) for name in holder]
    return list(Report._fields if holder is missing else getattr(holder, "_fields", ()))


def _reason(error: Exception) -> Text:
    text = getattr(error, "message", None) or str(error)
    if "not offered" in text or "unsafe" in text or "not safely callable" in text:
        return Text(f"mẫu không được dùng lệnh này ({text})", f"a template may not do this ({text})")
    if "No filter named" in text:
        return Text(f"không có bộ lọc này ({text})", f"there is no such filter ({text})")
    return Text(f"lệnh trong mẫu không đọc được ({text})", f"the instruction cannot be read ({text})")


def _line(trace: TracebackType | None) -> int:
    """Return the line of the template that was running, 0 when none was."""
    line = 0
    while trace:
        if trace.tb_frame.f_code.co_filename == _FILE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
