"""The comment on a pull request: verdict, what blocks, what was there before, what the change does."""

from collections.abc import Iterator, Sequence
from typing import Final

from ckds.finding import Finding, Severity
from ckds.lang import Lang, Text, same
from ckds.render.formats.shared import blocking_first, page_of, sentence
from ckds.rules.check import blocks
from ckds.views.changes import sections
from ckds.views.check import CheckView
from ckds.views.screen import Block, Column, Heading, Line, Table, cells

# Code hosts cut a comment at 65,536 characters.
_MOST: Final = 80
_MOST_CHANGES: Final = 40
_COLUMNS: Final = (
    Column(Text("Mức", "Level")),
    Column(Text("Mã", "Code")),
    Column(Text("Chỗ", "Place")),
    Column(Text("Nội dung", "What")),
)
_WORDS: Final = {
    Severity.ERROR: Text("lỗi", "error"),
    Severity.WARNING: Text("cảnh báo", "warning"),
    Severity.INFO: Text("lưu ý", "note"),
}
_GATES: Final = "CK9"
_BLOCKS: Final = Text("CHẶN", "BLOCKS")


def verdict(shown: CheckView) -> Text:
    """Return the last word: does it pass, what is set apart, and the day it is true for."""
    apart, day = _apart(shown), _day(shown)
    if shown.blocking:
        return Text(
            f"CHẶN: {shown.blocking} lỗi phải xử lý.{apart.vi} {day.vi}",
            f"BLOCKED: {shown.blocking} findings to settle.{apart.en} {day.en}",
        )
    return Text(f"QUA: không có lỗi nào chặn.{apart.vi} {day.vi}", f"PASSED: nothing blocks.{apart.en} {day.en}")


def _day(shown: CheckView) -> Text:
    year, month, day = shown.listed.today.split("-")
    pinned = Text(", ngày ghim của kho lưu trữ", ", the archive's pinned day") if shown.listed.pinned else Text("", "")
    return Text(f"Tính ở ngày {day}/{month}/{year}{pinned.vi}.", f"As of {shown.listed.today}{pinned.en}.")


def _apart(shown: CheckView) -> Text:
    vi, en = "", ""
    if shown.known:
        known = _known(shown.known)
        vi, en = f" Có từ trước: {known.vi}.", f" Known before: {known.en}."
    if shown.waived:
        vi, en = f"{vi} Đã miễn trừ: {len(shown.waived)}.", f"{en} Waived: {len(shown.waived)}."
    return Text(vi, en)


def _known(findings: Sequence[Finding]) -> Text:
    """Return how many, as they are listed: of the gates and of the linter apart, notes by themselves."""
    notes = sum(finding.severity is Severity.INFO for finding in findings)
    told = len(findings) - notes
    gates = sum(finding.code.startswith(_GATES) for finding in findings)
    both = Text(
        f"{told} (cổng: {gates}, ckds lint: {told - gates})", f"{told} (gates: {gates}, ckds lint: {told - gates})"
    )
    count = both if 0 < gates < told else same(str(told))
    if not notes:
        return count
    more = Text(f"{notes} lưu ý", "1 note" if notes == 1 else f"{notes} notes")
    return Text(f"{count.vi} và {more.vi}", f"{count.en} and {more.en}") if told else more


def page(shown: CheckView, lang: Lang) -> Iterator[Block]:
    """Yield the page from its heading to what the change does."""
    yield Heading(Text("ckds: cổng kiểm soát kế hoạch", "ckds: the gate"), 2)
    yield Line(verdict(shown))
    new = Text("Lỗi và cảnh báo mới", "New findings") if shown.compared else Text("Lỗi và cảnh báo", "Findings")
    yield from _section(new, shown.listed.findings, lang)
    if shown.compared:
        yield Heading(Text("Thay đổi này làm gì", "What this change does"), 3)
        yield from sections(shown.changes, lang, level=4, most=_MOST_CHANGES)
    yield from _section(Text("Có từ trước, không chặn", "Known before, not blocking"), shown.known, lang)
    yield from _section(Text("Đã miễn trừ", "Waived"), shown.waived if shown.show_waived else (), lang)
    if shown.listed.findings:
        where = page_of("MÃ", shown.pages), page_of("CODE", shown.pages)
        yield Line(Text(f"Giải thích từng mã: {where[0]}", f"Each code explained: {where[1]}"), "dim")


def _section(head: Text, findings: Sequence[Finding], lang: Lang) -> Iterator[Block]:
    told = [finding for finding in blocking_first(findings) if finding.severity is not Severity.INFO]
    if not told:
        return
    yield Heading(Text(f"{head.vi} ({len(told)})", f"{head.en} ({len(told)})"), 3)
    yield Table(_COLUMNS, tuple(cells(*_row(finding, lang)) for finding in told[:_MOST]))
    left = len(told) - _MOST
    if left > 0:
        yield Line(Text(f"… còn {left}", f"… {left} more"), "dim")


def _row(finding: Finding, lang: Lang) -> tuple[str, str, str, str]:
    level = (_BLOCKS if blocks(finding) else _WORDS[finding.severity]).to(lang)
    return level, finding.code, f"{finding.path}:{finding.span.line}", sentence(finding, lang)
