"""Rows of a table that go on with the row above, as where a page ends inside it."""

import re
from collections.abc import Sequence

from ckds.importers import dates_in
from ckds.importers.bodies import read_bodies
from ckds.importers.columns import LEAD_AND_SUPPORT, NOTE, NUMBER, TASK, Columns
from ckds.importers.draft import USED, Drafted, Marks
from ckds.importers.fields import DUE, LEAD, PRODUCT, SUPPORT, Field, split_fields
from ckds.importers.roles import put_bodies
from ckds.importers.setting import Setting
from ckds.importers.source import Cell
from ckds.importers.titles import title_and_text
from ckds.importers.words import tidy

Row = Sequence[Cell]


def continues(row: Row, columns: Columns) -> bool:
    """Does a row go on with the one above: no number of its own, and no task, or the rest of its sentence?"""
    number, task = columns.at(NUMBER), columns.at(TASK)
    if task is None or (number is not None and not row[number].merged and tidy(row[number].text)):
        return False
    words = row[task].text.strip()
    if row[task].merged or not words:
        return True
    return number is not None and (words[0].islower() or bool(re.match(r"[-+•]\s", words)))


def extend(task: Drafted, row: Row, columns: Columns, setting: Setting, marks: Marks) -> None:
    """Add what a continued row says to the task above."""
    for cell, role in zip(row, columns.roles, strict=False):
        if not cell.text.strip() or cell.merged:
            continue
        marks.say([cell.place], USED)
        if role == TASK:
            _more_words(task, cell)
        elif role in (LEAD, SUPPORT, LEAD_AND_SUPPORT):
            _more_bodies(task, role, cell, setting)
        elif role == DUE:
            _more_due(task, cell, setting)
        elif role == PRODUCT:
            before = task.fields.get("deliverables")
            listed = [*(before.data if before else []), *items(cell)]
            task.put("deliverables", listed, [*(before.places if before else ()), cell.place])
        elif role == NOTE:
            add_note(task, cell)


def _more_words(task: Drafted, cell: Cell) -> None:
    value = task.fields.get("text") or task.fields["title"]
    title, text = title_and_text([f"{value.data} {' '.join(cell.lines)}"])
    task.put("title", title, [*task.fields["title"].places, cell.place])
    task.put("text", text, [*value.places, cell.place])


def _more_bodies(task: Drafted, role: str, cell: Cell, setting: Setting) -> None:
    name = "support" if role == SUPPORT else "lead"
    before = task.fields.get(name)
    other = Drafted("task", "")
    put_bodies(other, name, [(body, (cell.place,)) for body in read_bodies(cell.text, setting.names)], setting)
    added = other.fields.get(name)
    if added is None:
        return
    listed = [*_listed(before.data if before else []), *_listed(added.data)]
    places = [*(before.places if before else ()), cell.place]
    task.put(name, listed, places, added.note, sure=added.sure and (before is None or before.sure))


def _more_due(task: Drafted, cell: Cell, setting: Setting) -> None:
    before = task.fields.get("due")
    words = f"{before.data} {' '.join(cell.lines)}" if before else " ".join(cell.lines)
    found = dates_in.labelled(words, setting.context)
    if found:
        places = [*(before.places if before else ()), cell.place]
        task.put("due", found.words, places, found.note, sure=found.sure)


def items(cell: Cell) -> list[str]:
    """Return the products in a cell, one a line or parted by semicolons."""
    return [
        words
        for line in cell.lines
        for part in re.split(r";\s+", line)
        if (words := tidy(re.sub(r"^[-–+•]\s*", "", part)))
    ]


def _listed(data: object) -> list[object]:
    return list(data) if isinstance(data, list) else [data]


def add_note(task: Drafted, cell: Cell) -> None:
    """Add what a cell remarks to the note of a task."""
    before = task.data("note")
    words = tidy(" ".join(cell.lines))
    if words:
        task.put("note", f"{before} {words}" if before else words, [cell.place])


def words_and_fields(cell: Cell) -> tuple[list[str], list[Field]]:
    """Return the words of a task's cell, and the fields inside it."""
    words: list[str] = []
    fields: list[Field] = []
    for line in cell.lines:
        before, found = split_fields(line)
        if before:
            words.append(before)
        fields += found
    return words or [cell.text.strip()], fields
