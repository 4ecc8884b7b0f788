"""A check in the format asked for."""

from collections.abc import Callable, Sequence
from typing import Final

from ckds.finding import Finding, Severity
from ckds.lang import Lang, Text
from ckds.render.check_page import page, verdict
from ckds.render.dump import dump, dump_line
from ckds.render.findings import Paint, paint_of, render_one, summary
from ckds.render.formats.github import github
from ckds.render.formats.gitlab import gitlab
from ckds.render.formats.junit import junit
from ckds.render.formats.rdjson import rdjson
from ckds.render.formats.sarif import sarif
from ckds.render.formats.shared import blocking_first
from ckds.render.markdown import markdown
from ckds.views.changes import rows
from ckds.views.check import CheckView

_PIPELINES: Final[dict[str, Callable[[CheckView, Lang], str]]] = {
    "github": github,
    "gitlab": gitlab,
    "junit": junit,
    "rdjson": rdjson,
    "sarif": sarif,
    "json": lambda shown, lang: _json(shown, lang),
    "json-lines": lambda shown, lang: _json_lines(shown, lang),
    "markdown": lambda shown, lang: markdown(tuple(page(shown, lang)), lang),
}
_MOST_KNOWN: Final = 20
_MOST_FULL: Final = 20
_SHORTER: Final = Text(
    "Danh sách dài; mỗi lỗi một dòng: ckds check --format concise",
    "A long list; one line each: ckds check --format concise",
)


def render(shown: CheckView, format_: str, lang: Lang, *, color: bool, quiet: bool) -> str:
    """Return a check in one of the formats of ``ckds check``."""
    if format_ in _PIPELINES:
        return _PIPELINES[format_](shown, lang)
    return _terminal(shown, format_, lang, color=color, quiet=quiet)


def _every(shown: CheckView) -> tuple[Finding, ...]:
    """Return all findings, also those that are known or waived: machines are told the state."""
    return (*shown.listed.findings, *shown.known, *shown.waived)


def _json(shown: CheckView, lang: Lang) -> str:
    answer = {
        "today": shown.listed.today,
        "root": shown.listed.root,
        "compared": shown.compared,
        "blocking": shown.blocking,
        "summary": {
            **{str(severity): count for severity, count in shown.listed.counts.items()},
            "known": len(shown.known),
            "waived": len(shown.waived),
        },
        "findings": [finding.to_json(lang) for finding in _every(shown)],
        **({"changes": rows(shown.changes, lang)} if shown.compared else {}),
    }
    return dump(answer)


def _json_lines(shown: CheckView, lang: Lang) -> str:
    return "".join(dump_line(finding.to_json(lang)) for finding in _every(shown))


def _terminal(shown: CheckView, format_: str, lang: Lang, *, color: bool, quiet: bool) -> str:
    paint = paint_of(color=color)
    listed = [f for f in blocking_first(shown.listed.findings) if f.severity is not Severity.INFO]
    parts = [render_one(finding, shown.listed, format_, lang, paint) for finding in listed]
    if not quiet:
        parts.append(_apart(shown.known, Text("Có từ trước, không chặn", "Known before, not blocking"), shown, lang))
        if shown.show_waived:
            parts.append(_apart(shown.waived, Text("Đã miễn trừ", "Waived"), shown, lang))
        parts += [_summary(shown, lang, paint), f"{verdict(shown).to(lang)}\n"]
        if format_ == "full" and len(listed) > _MOST_FULL:
            parts.append(f"{_SHORTER.to(lang)}\n")
    return "".join(parts)


def _summary(shown: CheckView, lang: Lang, paint: Paint) -> str:
    """Return how many findings are listed; of a change that adds none, not that there are none."""
    if shown.known and not any(shown.listed.counts.values()):
        files = shown.listed.files
        return paint(Text(f"{files} tệp, không có lỗi mới.\n", f"{files} files, no new findings.\n").to(lang), "32")
    return summary(shown.listed, lang, paint)


def _apart(findings: Sequence[Finding], head: Text, shown: CheckView, lang: Lang) -> str:
    """Return what is only counted, one a line, the first of many."""
    told = [finding for finding in blocking_first(findings) if finding.severity is not Severity.INFO]
    if not told:
        return ""
    plain = paint_of(color=False)
    lines = [f"  {render_one(finding, shown.listed, 'concise', lang, plain)}" for finding in told[:_MOST_KNOWN]]
    left = len(told) - _MOST_KNOWN
    more = f"  {Text(f'… còn {left}', f'… {left} more').to(lang)}\n" if left > 0 else ""
    return f"{head.to(lang)} ({len(told)}):\n{''.join(lines)}{more}\n"
