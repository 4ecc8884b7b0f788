"""Who leads, who supports and by when, in the cells of one row of a table."""

from collections.abc import Sequence
from typing import Final

from ckds.importers import dates_in
from ckds.importers.bodies import read_bodies
from ckds.importers.body import Body
from ckds.importers.columns import LEAD_AND_SUPPORT, TASK, Columns
from ckds.importers.continued import words_and_fields
from ckds.importers.draft import Drafted
from ckds.importers.fields import DUE, LEAD, REST, SUPPORT, UNREAD, Field
from ckds.importers.lists import Placed, taken_apart
from ckds.importers.roles import by_bracket, put_bodies
from ckds.importers.setting import Setting
from ckds.importers.source import Cell, Place
from ckds.importers.words import low, rx

Row = Sequence[Cell]
Named = list[tuple[Body, tuple[Place, ...]]]

_SAME: Final = rx(r"[-–.\s(]*(?:nt|n\.t|như trên|\"|”|″)[-–.\s)]*")
_SAME_ROLES: Final = (LEAD, SUPPORT, LEAD_AND_SUPPORT, DUE)


def filled(row: tuple[Cell, ...], above: dict[int, str], columns: Columns) -> tuple[Cell, ...]:
    """Return a row with the words of the cell above where one says "-nt-" (như trên); ``above`` is kept up to date."""
    cells = []
    for column, (cell, role) in enumerate(zip(row, columns.roles, strict=False)):
        same = role in _SAME_ROLES and _SAME.fullmatch(low(cell.text.strip()))
        here = cell._replace(text=above[column]) if same and above.get(column) else cell
        if here.text.strip() and not here.merged:
            above[column] = here.text
        cells.append(here)
    return (*cells, *row[len(cells) :])


def put_row(task: Drafted, row: Row, columns: Columns, inside: Sequence[Placed], setting: Setting) -> None:
    """Write who leads, who supports and by when; ``inside`` are the fields in the cell of the task itself."""
    fields = [*_fields(row, columns), *taken_apart(inside)]
    leads, supports = _bodies(fields, setting)
    put_bodies(task, "lead", leads, setting)
    if leads and any((unit := one.unit) and setting.names.directory.is_group(unit) for one, _ in leads):
        task.put("each", True, leads[0][1])
    put_bodies(task, "support", supports, setting)
    task.unread += [(one.value, some) for one, some in fields if one.kind in (UNREAD, REST)]
    _due(task, row, columns, fields, setting)


def _fields(row: Row, columns: Columns) -> list[Placed]:
    """Return what the cells of the bodies hold: labels inside them count before the name of the column."""
    found: list[Placed] = []
    for cell, role in zip(row, columns.roles, strict=False):
        if role not in (LEAD, SUPPORT, LEAD_AND_SUPPORT) or not cell.text.strip():
            continue
        plain, inside = words_and_fields(cell)
        kind = SUPPORT if role == SUPPORT else LEAD
        if not inside:
            inside = [Field("first" if role == LEAD_AND_SUPPORT else kind, role, "\n".join(plain))]
        found += [(one, (cell.place,)) for one in inside]
    return taken_apart(found)


def _bodies(fields: Sequence[Placed], setting: Setting) -> tuple[Named, Named]:
    leads: Named = []
    supports: Named = []
    for one, places in fields:
        if one.kind not in (LEAD, SUPPORT, "both", "first"):
            continue
        found = [(body, places) for body in read_bodies(one.value, setting.names)]
        if one.kind in ("both", "first"):  # the first leads, the others support
            leads += found[:1]
            supports += found[1:]
        else:
            (supports if one.kind == SUPPORT else leads).extend(found)
    return by_bracket(leads, supports)


def _due(task: Drafted, row: Row, columns: Columns, fields: Sequence[Placed], setting: Setting) -> None:
    at = columns.at(DUE)
    if at is not None and row[at].text.strip():
        fields = [(Field(DUE, columns.heads[at] or DUE, " ".join(row[at].lines)), (row[at].place,))]
    for one, places in fields:
        if one.kind != DUE or not one.value.strip():
            continue
        found = dates_in.stated(one, setting.context)
        if found and "due" not in task.fields:
            task.put("due", found.words, places, found.note, sure=found.sure)
        elif found is None and not one.label:
            task.unread.append((one.value, places))


def words_in(row: Row, columns: Columns) -> tuple[list[str], list[Placed]]:
    """Return the words of the task's cell and the fields inside it."""
    main = columns.at(TASK) or 0
    words, fields = words_and_fields(row[main])
    return words, [(one, (row[main].place,)) for one in fields]
