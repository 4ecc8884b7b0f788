"""The filters that several commands share, from words on the command line to ids."""

from collections.abc import Iterable, Sequence

from ckds.analysis.choose import Choice
from ckds.errors import UsageError
from ckds.lang import Text
from ckds.near import Near
from ckds.records.plan import PILLARS
from ckds.workspace.directory import Directory
from ckds.workspace.workspace import Workspace


def choice(
    workspace: Workspace,
    *,
    plan: Sequence[str] = (),
    unit: Sequence[str] = (),
    group: Sequence[str] = (),
    pillar: Sequence[str] = (),
    standing: Sequence[str] = (),
    standings: Iterable[str] = (),
    overdue_by: int | None = None,
) -> Choice:
    """Return the filter that the options state.

    Raises:
        UsageError: a value that nothing has; near ones are named.
    """
    groups = {g.id for f in workspace.plans.values() if f.plan for g in f.plan.record.groups}
    return Choice(
        plans=_known("--plan", plan, workspace.plans),
        units=frozenset(full for words in unit for full in _unit(words, workspace.directory)),
        groups=_known("--group", group, groups),
        pillars=_known("--pillar", pillar, PILLARS),
        standings=_known("--standing", standing, list(standings)),
        overdue_by=overdue_by,
    )


def _known(option: str, asked: Sequence[str], known: Iterable[str]) -> frozenset[str]:
    known = list(known)
    for word in asked:
        if word not in known:
            raise unknown(option, word, known)
    return frozenset(asked)


def unknown(what: str, word: str, known: Sequence[str]) -> UsageError:
    """Return the error for a word that nothing has, with the nearest or, when they are few, all that exist."""
    near = Near(known).to(word)
    some = ", ".join(near or sorted(known)[:12]) or "–"
    asked = Text("Có phải ý bạn là", "Did you mean") if near else Text("Có", "There are")
    end = "?" if near else "."
    return UsageError(
        Text(f"{what}: không có “{word}”.", f"{what}: there is no “{word}”."),
        Text(f"{asked.vi}: {some}{end}", f"{asked.en}: {some}{end}"),
    )


def _unit(words: str, directory: Directory) -> list[str]:
    """Return the units that words name, with the members of groups among them."""
    found = directory.find(words)
    if not found:
        names = {name: full for full in directory.units for name in (directory.name(full), full)}
        raise unknown("--unit", words, list(names))
    return [*found, *(member for full in found for member in directory.members(full, None))]
