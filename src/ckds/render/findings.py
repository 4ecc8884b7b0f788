"""Findings as text: with the lines they stand on and a mark under the token, one a line, or as JSON."""

from collections.abc import Callable
from typing import Final

from ckds.finding import Finding, Severity, Span
from ckds.lang import Lang, Text
from ckds.render.dump import dump
from ckds.source.lines import Lines
from ckds.text import inert, safe, width
from ckds.views.findings import FindingsView

_WORDS: Final = {
    Severity.ERROR: Text("lỗi", "error"),
    Severity.WARNING: Text("cảnh báo", "warning"),
    Severity.INFO: Text("lưu ý", "note"),
}
_COLORS: Final = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_WIDEST: Final = 120

Paint = Callable[[str, str], str]


def render(shown: FindingsView, format_: str, lang: Lang, *, color: bool, quiet: bool) -> str:
    """Return the findings in one of the formats full, concise, json."""
    if format_ == "json":
        return _json(shown, lang)
    paint = paint_of(color=color)
    parts = [render_one(finding, shown, format_, lang, paint) for finding in shown.findings]
    if not quiet:
        parts.append(summary(shown, lang, paint))
    return "".join(parts)


def paint_of(*, color: bool) -> Paint:
    """Return what puts a text in a colour, or leaves it."""
    return (lambda text, code: f"\x1b[{code}m{text}\x1b[0m") if color else (lambda text, _: text)


def render_one(finding: Finding, shown: FindingsView, format_: str, lang: Lang, paint: Paint) -> str:
    """Return one finding, ``concise`` on its line or with the line it stands on."""
    return inert((_concise if format_ == "concise" else _full)(finding, shown, lang, paint))


def _json(shown: FindingsView, lang: Lang) -> str:
    answer = {
        "today": shown.today,
        "pinned": shown.pinned,
        "root": shown.root,
        "files": shown.files,
        "summary": {str(severity): count for severity, count in shown.counts.items()},
        "findings": [finding.to_json(lang) for finding in shown.findings],
    }
    return dump(answer)


def _concise(finding: Finding, _: FindingsView, lang: Lang, paint: Paint) -> str:
    word = paint(_WORDS[finding.severity].to(lang), _COLORS[finding.severity])
    place = f"{_line(finding.path)}:{finding.span.line}:{finding.span.column}"
    return f"{place}: {word} {finding.code} {_line(finding.message.to(lang))}\n"


def _full(finding: Finding, shown: FindingsView, lang: Lang, paint: Paint) -> str:
    color = _COLORS[finding.severity]
    head = paint(f"{_WORDS[finding.severity].to(lang)}[{finding.code}]", color)
    lines = [f"{head} {paint(_line(finding.message.to(lang)), '1')}"]
    gutter = len(str(finding.span.line)) + 1
    lines.append(f"{'':{gutter}}{paint('╭─', '34')} {_line(finding.path)}:{finding.span.line}:{finding.span.column}")
    source = shown.sources.get(finding.path)
    if source and source.text:
        lines += _excerpt(source, finding.span, gutter, color, paint)
    lines += [
        _related(related.path, related.line, related.message.to(lang), gutter, paint) for related in finding.related
    ]
    lines.append(f"{'':{gutter}}{paint('╰─', '34')} {_line(finding.help.to(lang))}")
    return "\n".join(lines) + "\n\n"


def _excerpt(source: Lines, span: Span, gutter: int, color: str, paint: Paint) -> list[str]:
    """Return the line with the token, and a mark under exactly the token."""
    if span.line > len(source.starts):
        return []
    text = source.line(span.line)
    end = span.end_column - 1 if span.end_line == span.line else len(text)
    before, token = text[: span.column - 1], text[span.column - 1 : max(end, span.column - 1)]
    cut = max(0, len(before) - _WIDEST // 2)
    shown = ("…" if cut else "") + text[cut : cut + _WIDEST] + ("…" if len(text) > cut + _WIDEST else "")
    room = _width(before[cut:]) + (1 if cut else 0)
    mark = "^" * max(1, min(_width(token), _WIDEST - room))
    number = paint(f"{span.line:>{gutter - 1}} │", "34")
    return [f"{number} {safe(_tabs(shown))}", f"{'':{gutter}}{paint('│', '34')} {' ' * room}{paint(mark, color)}"]


def _line(text: str) -> str:
    """Return a path or a sentence so that it stays on its line, whatever a file is called or a record holds."""
    return safe(text).replace("\n", " ")


def _width(text: str) -> int:
    return width(safe(_tabs(text)))


def _tabs(text: str) -> str:
    return text.replace("\t", "    ")


def _related(path: str, line: int, message: str, gutter: int, paint: Paint) -> str:
    return f"{'':{gutter}}{paint('├─', '34')} {_line(path)}:{line}: {_line(message)}"


def _counted(severity: Severity, count: int) -> Text:
    words = _WORDS[severity]
    return words if count == 1 else Text(words.vi, f"{words.en}s")


def summary(shown: FindingsView, lang: Lang, paint: Paint) -> str:
    """Return the last line: how many of each weight, in how many files."""
    counts = shown.counts
    if not any(counts.values()):
        return paint(Text(f"{shown.files} tệp, không có lỗi.\n", f"{shown.files} files, no findings.\n").to(lang), "32")
    parts = [
        paint(f"{counts[severity]} {_counted(severity, counts[severity]).to(lang)}", _COLORS[severity])
        for severity in Severity
        if counts[severity]
    ]
    files = Text(f"trong {shown.files} tệp", f"in {shown.files} files").to(lang)
    unlisted = counts[Severity.INFO] and not any(f.severity is Severity.INFO for f in shown.findings)
    hint = Text("  (xem lưu ý: ckds lint --info)", "  (see notes: ckds lint --info)").to(lang) if unlisted else ""
    return f"{', '.join(parts)} {files}.{hint}\n"
