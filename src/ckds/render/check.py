"""A check in the format asked for."""

import json
from collections.abc import Callable
from typing import Final

from ckds.finding import Finding, Severity
from ckds.lang import Lang, Text
from ckds.render.findings import paint_of, render_one, summary
from ckds.render.formats.github import github
from ckds.render.formats.gitlab import gitlab
from ckds.render.formats.junit import junit
from ckds.render.formats.rdjson import rdjson
from ckds.render.formats.sarif import sarif
from ckds.render.formats.shared import blocking_first
from ckds.render.markdown import markdown
from ckds.views.changes import sections
from ckds.views.check import CheckView
from ckds.views.findings import FindingsView
from ckds.views.screen import Block, Column, Heading, Line, Table, cells

_PIPELINES: Final[dict[str, Callable[[FindingsView, Lang], str]]] = {
    "github": github,
    "gitlab": gitlab,
    "junit": junit,
    "rdjson": rdjson,
}
_MOST: Final = 200


def render(shown: CheckView, format_: str, lang: Lang, *, color: bool, quiet: bool) -> str:
    """Return a check in one of the formats of ``ckds check``."""
    if format_ in _PIPELINES:
        return _PIPELINES[format_](shown.listed, lang)
    if format_ == "sarif":
        return sarif(_every(shown), lang)
    if format_ == "json":
        return _json(shown, lang)
    if format_ == "json-lines":
        return "".join(json.dumps(f.to_json(lang), ensure_ascii=False) + "\n" for f in _every(shown).findings)
    if format_ == "markdown":
        return markdown(tuple(_page(shown, lang)), lang)
    return _terminal(shown, format_, lang, color=color, quiet=quiet)


def _every(shown: CheckView) -> FindingsView:
    """Return all findings, also those that are known or waived: machines are told the state."""
    there = {id(finding) for finding in shown.listed.findings}
    more = tuple(finding for finding in (*shown.known, *shown.waived) if id(finding) not in there)
    return shown.listed._replace(findings=shown.listed.findings + more)


def _json(shown: CheckView, lang: Lang) -> str:
    answer = {
        "today": shown.listed.today,
        "pinned": shown.listed.pinned,
        "root": shown.listed.root,
        "compared": shown.compared,
        "blocking": shown.blocking,
        "summary": {
            **{str(severity): count for severity, count in shown.listed.counts.items()},
            "known": len(shown.known),
            "waived": len(shown.waived),
        },
        "findings": [finding.to_json(lang) for finding in _every(shown).findings],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"


def _terminal(shown: CheckView, format_: str, lang: Lang, *, color: bool, quiet: bool) -> str:
    paint = paint_of(color=color)
    listed = [f for f in blocking_first(shown.listed.findings) if f.severity is not Severity.INFO]
    parts = [render_one(finding, shown.listed, format_, lang, paint) for finding in listed]
    if not quiet:
        parts += [summary(shown.listed, lang, paint), f"{_verdict(shown).to(lang)}\n"]
    return "".join(parts)


def _verdict(shown: CheckView) -> Text:
    apart = _apart(shown)
    if shown.blocking:
        return Text(
            f"CHẶN: {shown.blocking} lỗi phải xử lý.{apart.vi}",
            f"BLOCKED: {shown.blocking} findings to settle.{apart.en}",
        )
    return Text(f"QUA: không có lỗi nào chặn.{apart.vi}", f"PASSED: nothing blocks.{apart.en}")


def _apart(shown: CheckView) -> Text:
    vi, en = "", ""
    if shown.known:
        vi, en = f" Có từ trước: {len(shown.known)}.", f" Known before: {len(shown.known)}."
    if shown.waived:
        vi, en = f"{vi} Đã miễn trừ: {len(shown.waived)}.", f"{en} Waived: {len(shown.waived)}."
    return Text(vi, en)


def _page(shown: CheckView, lang: Lang) -> list[Block]:
    """Return the comment on a pull request: verdict, what blocks, what the change does."""
    day = shown.listed.today
    blocks: list[Block] = [
        Heading(Text(f"ckds: kế hoạch ngày {day}", f"ckds: the plans on {day}"), 2),
        Line(_verdict(shown)),
    ]
    listed = [f for f in blocking_first(shown.listed.findings) if f.severity is not Severity.INFO]
    if listed:
        blocks += [Heading(Text("Lỗi và cảnh báo mới", "New findings"), 3), _findings(listed[:_MOST], lang)]
    if len(listed) > _MOST:
        blocks.append(Line(Text(f"… còn {len(listed) - _MOST}", f"… {len(listed) - _MOST} more")))
    if shown.compared:
        blocks += [Heading(Text("Thay đổi này làm gì", "What this change does"), 3), *sections(shown.changes, lang)]
    return blocks


def _findings(listed: list[Finding], lang: Lang) -> Table:
    columns = (
        Column(Text("Mức", "Level")),
        Column(Text("Mã", "Code")),
        Column(Text("Chỗ", "Place")),
        Column(Text("Nội dung", "What")),
    )
    words = {
        Severity.ERROR: Text("lỗi", "error"),
        Severity.WARNING: Text("cảnh báo", "warning"),
        Severity.INFO: Text("lưu ý", "note"),
    }
    rows = [
        cells(words[f.severity].to(lang), f.code, f"{f.path}:{f.span.line}", f"{f.message.to(lang)}. {f.help.to(lang)}")
        for f in listed
    ]
    return Table(columns, tuple(rows))
