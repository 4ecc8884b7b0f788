"""What a save changed: findings that came and went, tasks that stand otherwise, and how all of it is now."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from ckds.analysis.choose import Choice
from ckds.analysis.standing import standings
from ckds.analysis.words import STANDING_WORDS, Standing
from ckds.finding import Finding, Severity
from ckds.lang import Lang, Text, same
from ckds.rules.engine import lint
from ckds.views import status, status_page
from ckds.views.screen import Block, Heading, Line, Screen, Tone
from ckds.workspace.workspace import Workspace

_MOST: Final = 10
_LISTED: Final = 3
_TONES: Final[dict[Severity, Tone]] = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.INFO: "dim"}
Key = tuple[str, str | None, str | None]


class Seen(NamedTuple):
    """A repository as it was looked at once.

    Attributes:
        workspace: the repository.
        findings: errors and warnings.
        standings: how each obligation stands.
    """

    workspace: Workspace
    findings: tuple[Finding, ...]
    standings: dict[Key, Standing]


def look(workspace: Workspace) -> Seen:
    """Return what is to be seen of a repository."""
    rows = {
        (row.obligation.entry.id, row.obligation.period, row.obligation.unit): row.standing
        for row in standings(workspace)
    }
    return Seen(workspace, tuple(one for one in lint(workspace) if one.severity is not Severity.INFO), rows)


def screen(now: Seen, before: Seen | None, saved: Sequence[str], lang: Lang) -> Screen:
    """Return what changed since the last look, what is wrong, and the status.

    Args:
        now: the repository now.
        before: as it was; None at the first look.
        saved: the files that were saved, as output names them.
        lang: the language of the tables.
    """
    head = Text("Theo dõi {root}", "Watching {root}").fill(root=now.workspace.root)
    return (
        Heading(head, 1),
        *(_changes(now, before, saved) if before else ()),
        Heading(Text("Kiểm tra", "Lint")),
        *_findings(now.findings, before),
        *(_below(block) for block in status_page.screen(status.status(now.workspace, Choice()), lang, most=_LISTED)),
    )


def _below(block: Block) -> Block:
    """Make the title of a page a heading of this one."""
    return block._replace(level=2) if isinstance(block, Heading) else block


def _changes(now: Seen, before: Seen, saved: Sequence[str]) -> list[Block]:
    files = ", ".join(saved[:_LISTED]) + (f" … ({len(saved)})" if len(saved) > _LISTED else "")
    blocks: list[Block] = [Line(Text(f"Vừa lưu: {files}", f"Saved: {files}"), "dim")]
    came, went = _without(now.findings, before.findings), _without(before.findings, now.findings)
    blocks += [_line("+", one) for one in came[:_MOST]]
    blocks += [Line(_told("−", one), "good") for one in went[:_MOST]]
    moved = [(key, before.standings.get(key), standing) for key, standing in now.standings.items()]
    for key, old, new in [one for one in moved if one[1] is not one[2]][:_MOST]:
        blocks.append(Line(_moved(key, old, new), "bad" if new is Standing.OVERDUE else "plain"))
    gone = [key for key in before.standings if key not in now.standings]
    blocks += [Line(_moved(key, before.standings[key], None), "dim") for key in gone[:_MOST]]
    if len(blocks) == 1:
        blocks.append(Line(Text("Không có gì khác trước.", "Nothing is different.")))
    return blocks


def _without(found: Iterable[Finding], others: Iterable[Finding]) -> list[Finding]:
    left = Counter(one.key for one in others)
    rest = []
    for one in found:
        left[one.key] -= 1
        if left[one.key] < 0:
            rest.append(one)
    return rest


def _moved(key: Key, old: Standing | None, new: Standing | None) -> Text:
    name = " · ".join(part for part in key if part)
    none = Text("không có", "not there")
    was, is_ = (STANDING_WORDS[one] if one else none for one in (old, new))
    return Text("{name}: {was} → {is_}", "{name}: {was} → {is_}").fill(name=name, was=was, is_=is_)


def _findings(found: Sequence[Finding], before: Seen | None) -> list[Block]:
    counts = Counter(one.severity for one in found)
    if not found:
        return [Line(Text("Không có lỗi.", "No findings."), "good")]
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    blocks: list[Block] = [
        Line(
            Text(f"{errors} lỗi, {warnings} cảnh báo", f"{errors} errors, {warnings} warnings"),
            "bad" if errors else "warn",
        )
    ]
    first = [one for one in found if one.severity is Severity.ERROR] if before or errors else found
    blocks += [_line("", one) for one in first[:_MOST]]
    if len(first) > _MOST:
        blocks.append(
            Line(Text(f"… còn {len(first) - _MOST}: ckds lint", f"… {len(first) - _MOST} more: ckds lint"), "dim")
        )
    return blocks


def _line(sign: str, one: Finding) -> Line:
    return Line(_told(sign, one), _TONES[one.severity])


def _told(sign: str, one: Finding) -> Text:
    place = same(f"{sign} {one.path}:{one.span.line}:{one.span.column} {one.code}".strip())
    return Text("{place} {message}", "{place} {message}").fill(place=place, message=one.message)
