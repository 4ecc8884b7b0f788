"""What can be written at a place: keys with what they are for, words of a list, ids with their names."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from lsprotocol import types as lsp
from pydantic import BaseModel

from ckds.lang import Lang
from ckds.lsp.cursor import Cursor, cursor
from ckds.lsp.repo import Site
from ckds.records.unit import Members
from ckds.rules import registry
from ckds.text import bare
from ckds.views.schema.build import both
from ckds.views.schema.fields import KINDS, Field, field_at, keys
from ckds.views.schema.ids import headed
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

_KIND: Final = lsp.CompletionItemKind
# Of ten thousand tasks an editor shows none the better: the list goes on with what is typed.
_MOST: Final = 300


class Choice(NamedTuple):
    """Something that can be written.

    Attributes:
        text: what is written.
        about: what it is.
        kind: how an editor marks it.
        rank: those of a lower rank stand first.
        more: a longer word on it.
    """

    text: str
    about: str
    kind: lsp.CompletionItemKind
    rank: int = 0
    more: str = ""


def complete(site: Site) -> lsp.CompletionList | None:
    """Return what can be written at a place."""
    here = cursor(site.ruler.text, site.offset)
    if here is None or site.place.kind not in KINDS:
        return None
    found = list(_fitting(_choices(site, here), here.word))
    edit = lsp.Range(site.ruler.position(here.start), site.ruler.position(here.end))
    items = [_item(choice, edit) for choice in found[:_MOST]]
    return lsp.CompletionList(is_incomplete=len(found) > _MOST, items=items)


def _choices(site: Site, here: Cursor) -> Iterator[Choice]:
    model = KINDS[site.place.kind].model
    field = field_at(model, here.path)
    if here.on_key:
        inner = field.model if field else None if here.path else model
        if inner and not (
            here.path and field and field.many == "list" and not here.on_item and here.word == "" and not here.others
        ):
            yield from _keys(inner, here, site.lang)
        if field and here.on_item:
            yield from _values(field, site)
    elif field:
        yield from _values(field, site)


def _keys(model: type[BaseModel], here: Cursor, lang: Lang) -> Iterator[Choice]:
    for key, field in keys(model).items():
        if key not in here.others:
            rank = 0 if field.required else 2 if key in ("note", "source") else 1
            yield Choice(f"{key}: ", field.about.to(lang), _KIND.Property, rank, both(field.about))


def _values(field: Field, site: Site) -> Iterator[Choice]:
    for word in field.choices:
        yield Choice(word, "", _KIND.EnumMember)
    if field.value == "truth":
        yield from (Choice(word, "", _KIND.Value) for word in ("true", "false"))
    refers = "unit" if field.model is Members else field.refers
    yield from _ids(refers, site)


def _ids(refers: str, site: Site) -> Iterator[Choice]:
    workspace = site.workspace
    folder = workspace.plans.get(site.place.plan)
    plans = workspace.plans.values()
    if refers == "unit":
        yield from _units(workspace, folder.area if folder else site.place.name)
    elif refers == "group":
        groups = folder.plan.record.groups if folder and folder.plan else ()
        yield from (Choice(_quoted(one.id), headed(one), _KIND.Reference) for one in groups)
    elif refers == "duty":
        duties = folder.plan.record.duties if folder and folder.plan else ()
        yield from (Choice(_quoted(one.id), one.title or one.due or one.every, _KIND.Reference) for one in duties)
    elif refers == "kpi":
        kpis = folder.kpis.values() if folder else ()
        yield from (Choice(_quoted(one.name), one.record.title, _KIND.Reference) for one in kpis)
    elif refers == "plan":
        yield from (Choice(_quoted(one.id), _title(one), _KIND.Folder) for one in plans if one is not folder)
    elif refers in ("task", "record"):
        yield from _tasks(workspace, folder, records=refers == "record")
    elif refers == "area":
        yield from (Choice(_quoted(area), "", _KIND.Folder) for area in sorted(workspace.directory.areas))
    elif refers == "scope":
        yield from (Choice(_quoted(scope), "", _KIND.EnumMember) for scope in workspace.settings.record.scopes)
    elif refers == "rule":
        yield from (Choice(code, rule.title.to(site.lang), _KIND.Reference) for code, rule in registry.rules().items())


def _units(workspace: Workspace, area: str | None) -> Iterator[Choice]:
    """Yield the units as a plan of an area writes them, its own first; those that are no more come last."""
    directory = workspace.directory
    for full, entry in directory.units.items():
        home, _, own = full.partition("/")
        text = own if directory.resolve(own, area) == full else full
        gone = not directory.valid_on(full, workspace.today)
        yield Choice(
            _quoted(text), entry.record.name, _KIND.Reference, (0 if home == area else 1) + (2 if gone else 0), full
        )


def _tasks(workspace: Workspace, folder: PlanFolder | None, *, records: bool) -> Iterator[Choice]:
    """Yield tasks; for `parents` first those of the plans that this one carries out."""
    above = folder.plan.record.parents if folder and folder.plan else ()
    for one in workspace.plans.values():
        rank = 0 if one.id in above else 1 if one is folder else 2
        for task in one.tasks.values():
            near = one is folder and not records
            yield Choice(_quoted(task.name if near else task.id), task.record.title, _KIND.Reference, rank)
        for kpi in one.kpis.values() if records else ():
            yield Choice(kpi.id, kpi.record.title, _KIND.Reference, rank)
        if records:
            yield Choice(one.id, _title(one), _KIND.Folder, rank)


def _title(folder: PlanFolder) -> str:
    return folder.plan.record.title if folder.plan else folder.id


def _quoted(text: str) -> str:
    """Return an id as a file has to write it: one of digits alone is a number without quotes."""
    return f'"{text}"' if text.isdecimal() else text


def _fitting(choices: Iterable[Choice], word: str) -> list[Choice]:
    """Return the choices that have what is typed, in their id or their name, accents or not; nearest first."""
    wanted = bare(word.strip("\"'"))
    ranked = []
    for choice in choices:
        text, about = bare(choice.text.strip("\"'")), bare(choice.about)
        if text.startswith(wanted):
            ranked.append((0, choice))
        elif wanted in text or all(part in about for part in wanted.replace("-", " ").split()):
            ranked.append((1, choice))
    return [choice for _, choice in sorted(ranked, key=lambda one: (one[0], one[1].rank))]


def _item(choice: Choice, edit: lsp.Range) -> lsp.CompletionItem:
    label = choice.text.rstrip(": ")
    more = lsp.MarkupContent(lsp.MarkupKind.PlainText, choice.more) if choice.more else None
    return lsp.CompletionItem(
        label=label,
        label_details=lsp.CompletionItemLabelDetails(description=choice.about) if choice.about else None,
        kind=choice.kind,
        detail=choice.about or None,
        documentation=more,
        filter_text=f"{choice.text} {choice.about}",
        sort_text=f"{choice.rank}{label}",
        text_edit=lsp.TextEdit(edit, choice.text),
    )
