"""The filters that several commands share, from words on the command line to ids."""

from collections.abc import Iterable, Sequence

from ckds.analysis.choose import Choice
from ckds.errors import UsageError
from ckds.lang import Text, listed, same
from ckds.near import Near
from ckds.records.kpi import Kpi
from ckds.records.plan import PILLARS
from ckds.records.task import Task
from ckds.text import fold
from ckds.workspace.directory import Directory
from ckds.workspace.entry import Entry, PlanFolder
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
    groups = {g.id for f in workspace.folders() if f.plan for g in f.plan.record.groups} if group else set()
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


def unknown(what: str | Text, word: str, known: Sequence[str]) -> UsageError:
    """Return the error for a word that nothing has, with the nearest or, when they are few, all that exist."""
    near = Near(known).to(word)
    some = listed(list(near) or sorted(set(known))) if known else same("–")
    asked = Text("Có phải ý bạn là", "Did you mean") if near else Text("Có", "There are")
    end = "?" if near else "."
    return UsageError(
        Text("{what}: không có “{word}”.", "{what}: there is no “{word}”.").fill(what=what, word=word),
        Text(f"{asked.vi}: {some.vi}{end}", f"{asked.en}: {some.en}{end}"),
    )


def _unit(words: str, directory: Directory) -> list[str]:
    """Return the units that words name, with the members of groups among them."""
    found = directory.find(words) if words.strip() else []
    if not found:
        names = {name: full for full in directory.units for name in (directory.name(full), full)}
        raise unknown("--unit", words, list(names))
    return [*found, *(member for full in found for member in directory.members(full, None))]


def one_unit(workspace: Workspace, words: str) -> str:
    """Return the one unit that words name.

    Raises:
        UsageError: nothing or several units match; near ones or the candidates are named.
    """
    directory = workspace.directory
    found = directory.find(words)
    if not found:
        names = {name: full for full in directory.units for name in (directory.name(full), full)}
        raise unknown(Text("Đơn vị", "Unit"), words, list(names))
    if len(found) > 1:
        led = {full for folder in workspace.plans.values() for full in _named(folder, directory)}
        used = [full for full in found if full in led]
        if len(used) == 1:
            return used[0]
        raise several(words, found)
    return found[0]


def _named(folder: PlanFolder, directory: Directory) -> set[str]:
    """Return every unit that leads something in a plan."""
    refs = [ref.unit for task in folder.tasks.values() for ref in task.record.lead]
    return {full for ref in refs if (full := directory.resolve(ref, folder.area))}


def several(words: str, found: Sequence[str]) -> UsageError:
    """Return the error for a word that means several things."""
    some = ", ".join(found[:12])
    return UsageError(
        Text(f"“{words}” có thể là {len(found)} mục.", f"“{words}” can mean {len(found)} things."),
        Text(f"Ghi rõ một mã: {some}", f"Name one id: {some}"),
    )


def one_record(workspace: Workspace, words: str, kind: str | None = None) -> str:
    """Return the full id of the one record that words mean: ``plan/id``, a plan, an id or label that only one plan has.

    Raises:
        UsageError: there is none, or there are several.
    """
    plan, _, name = words.partition("/")
    here = workspace.plans.get(plan)
    if here and not name and kind is None:
        return words
    known: dict[str, None] = {}
    for folder in [here] if here and name else workspace.plans.values():  # one that is named is looked into alone
        if kind is None:
            known[folder.id] = None
        for part in ("kpis", "tasks"):
            if kind in (None, part):
                known.update(dict.fromkeys(entry.id for entry in getattr(folder, part).values()))
    if words in known:
        return words
    same_name = [full for full in known if full.rpartition("/")[2] == words] or _labelled(workspace, words, known)
    if len(same_name) == 1:
        return same_name[0]
    if same_name:
        raise several(words, same_name)
    raise unknown(Text("Bản ghi", "Record"), words, [*known, *(full.rpartition("/")[2] for full in known)])


def _entries(folder: PlanFolder) -> list[Entry[Task] | Entry[Kpi]]:
    return [*folder.tasks.values(), *folder.kpis.values()]


def _labelled(workspace: Workspace, words: str, known: Iterable[str]) -> list[str]:
    """Return the records whose label, as the screens show it, was typed: ``III.5.a``, ``hai-phong-2022/III.5.a``."""
    plan, _, label = words.rpartition("/")
    wanted = fold(label)
    labels = {
        entry.id: fold(entry.record.label)
        for folder in workspace.plans.values()
        if plan in ("", folder.id)
        for entry in _entries(folder)
        if entry.record.label
    }
    return [full for full in known if wanted and labels.get(full) == wanted]
