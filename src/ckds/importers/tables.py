"""Tables of tasks and of KPIs: columns by their names in many forms, group rows, merged and continued cells."""

import re
from collections.abc import Sequence
from typing import Final

from ckds.importers import dates_in
from ckds.importers.bodies import read_bodies
from ckds.importers.body import Body
from ckds.importers.columns import (
    IGNORED,
    KPI,
    LEAD_AND_SUPPORT,
    NOTE,
    NUMBER,
    OWNER,
    ROMAN_OR_LETTER,
    TARGET,
    TASK,
    UNIT,
    Columns,
    counts_anew,
    find_columns,
    is_column_numbers,
    is_label_only,
)
from ckds.importers.continued import add_note, continues, extend, items, words_and_fields
from ckds.importers.draft import BOILERPLATE, HEADING, USED, Drafted, Marks
from ckds.importers.fields import DUE, LEAD, PRODUCT, SUPPORT
from ckds.importers.goals import Goal
from ckds.importers.kpis import Kpis
from ckds.importers.markers import marker
from ckds.importers.roles import as_entry, put_bodies
from ckds.importers.setting import Setting
from ckds.importers.source import Cell, Place, Table
from ckds.importers.titles import title_and_text
from ckds.importers.words import cut, low, rx, tidy
from ckds.lang import Text
from ckds.text import slug

_TOTAL: Final = rx(r"(?:tổng|cộng|tổng cộng|tổng số)\b[\s:]*\d*$")


class Reader:
    """Reads the tables of one document; a table without a heading goes on with the columns of the one before.

    Args:
        setting: bodies and context.
        kpis: takes in the KPIs.
        marks: is told what became of the cells.
        taken: ids that are taken.
    """

    def __init__(self, setting: Setting, kpis: Kpis, marks: Marks, taken: set[str]) -> None:
        self.setting, self.kpis, self.marks, self.taken = setting, kpis, marks, taken
        self.tasks: list[Drafted] = []
        self.groups: list[Drafted] = []
        self.columns: Columns | None = None
        self.prefix = ""
        self._group: Drafted | None = None
        self._group_labels: list[str] = []
        self._year = ""
        self._anew = False  # rows are counted anew in each group

    def read(self, table: Table, annex: str = "") -> bool:
        """Take in a table; False where it is neither of tasks nor of KPIs."""
        columns = find_columns(table)
        start = columns.rows[1] if columns else 0
        if columns is None and self.columns and len(self.columns.roles) == len(table.rows[0]):
            columns = self.columns
        if columns is None:
            return False
        if self.columns is not columns:
            self.prefix = annex
        self.columns = columns
        self._anew = counts_anew(table, columns, start)
        for row in table.rows[:start]:
            self._say(row, HEADING)
        for row in table.rows[start:]:
            self._row(row, columns)
        return True

    def _say(self, row: Sequence[Cell], status: str, note: Text | None = None) -> None:
        self.marks.say([cell.place for cell in row if cell.text.strip()], status, note)

    def _row(self, row: tuple[Cell, ...], columns: Columns) -> None:
        texts = [tidy(cell.text) for cell in row]
        said = [text for text in texts if text]
        if not said:
            return
        if self._is_heading_again(texts, columns) or is_column_numbers(said):
            self._say(
                row,
                BOILERPLATE,
                Text("dòng số thứ tự cột hoặc tiêu đề lặp lại", "column numbers or a repeated heading"),
            )
        elif _TOTAL.match(low(" ".join(dict.fromkeys(said)))):
            self._say(row, BOILERPLATE, Text("dòng cộng", "a total"))
        elif (group := self._group_row(row, columns)) is not None:
            self._open_group(*group)
            self._say(row, HEADING)
        elif KPI in columns.roles:
            self._kpi(row, columns)
        elif bool(self.tasks) and continues(row, columns):
            extend(self.tasks[-1], row, columns, self.setting, self.marks)
        else:
            self._task(row, columns)

    def _is_heading_again(self, texts: Sequence[str], columns: Columns) -> bool:
        return sum(1 for text, head in zip(texts, columns.heads, strict=False) if text and low(text) == low(head)) >= 2

    def _group_row(self, row: tuple[Cell, ...], columns: Columns) -> tuple[str, str, tuple[Place, ...]] | None:
        """Return label and title of a row that is only a heading for those below."""
        number, main = columns.at(NUMBER), columns.at(KPI) if KPI in columns.roles else columns.at(TASK)
        distinct = list(dict.fromkeys(cell.place for cell in row if cell.text.strip()))
        texts = [tidy(next(cell.text for cell in row if cell.place == place)) for place in distinct]
        label = tidy(row[number].text) if number is not None and not row[number].merged else ""
        others = [
            column for column, role in enumerate(columns.roles)
            if column not in (number, main) and role and row[column].text.strip() and not (row[column].merged and row[column].place in (row[main].place if main is not None else None, row[number].place if number is not None else None))
        ]  # fmt: skip
        if others and len(distinct) > 1:
            return None
        if len(distinct) == 1:
            wide = sum(1 for cell in row if cell.place == distinct[0]) > 1
            found = marker(texts[0])
            if wide or (found and found.kind in ("roman", "upper", "part")) or is_label_only(label, texts[0]):
                return (
                    (found.label, found.rest, tuple(distinct))
                    if found and found.label
                    else ("", texts[0], tuple(distinct))
                )
            return None
        if (
            len(distinct) == 2
            and label
            and main is not None
            and (ROMAN_OR_LETTER.fullmatch(label) or row[main].merged or self._wide(row, main))
        ):
            return label.strip(".) "), tidy(row[main].text), tuple(distinct)
        return None

    def _wide(self, row: tuple[Cell, ...], main: int) -> bool:
        return sum(1 for cell in row if cell.place == row[main].place) > 1

    def _open_group(self, label: str, title: str, places: tuple[Place, ...]) -> None:
        years = re.findall(r"\b20\d\d\b", title)
        self._year = years[0] if len(set(years)) == 1 else self._year
        if KPI in (self.columns.roles if self.columns else ()):
            return
        level = (
            0
            if re.fullmatch(r"[A-ZĐ]|Phần.*", label) and not re.fullmatch(r"[IVX]+", label)
            else 1
            if re.fullmatch(r"[IVX]+", label)
            else 2
        )
        self._group_labels = [*self._group_labels[:level], *[""] * max(0, level - len(self._group_labels)), label]
        printed = ".".join(one for one in self._group_labels if one)
        base = slug(f"{self.prefix} {printed}") if printed else slug(cut(title, 40))
        group = Drafted("group", self._free(base or "nhom", {one.id for one in self.groups}))
        group.put("label", printed, places)
        group.put("title", title, places)
        self.groups.append(group)
        self._group = group

    def _free(self, base: str, taken: set[str]) -> str:
        found, number = base, 1
        while found in taken:
            number += 1
            found = f"{base}-{number}"
        return found

    def _task(self, row: tuple[Cell, ...], columns: Columns) -> None:
        number, main = columns.at(NUMBER), columns.at(TASK)
        if main is None or not row[main].text.strip():
            return
        label = self._label(row, number)
        base = slug(f"{self.prefix} {label}" if self.prefix else label) or slug(cut(row[main].text, 40))
        task = Drafted("task", self._free(base or "muc", self.taken))
        self.taken.add(task.id)
        if label:
            task.put("label", label, [row[number].place] if number is not None else [])
        body, fields = words_and_fields(row[main])
        title, text = title_and_text(body)
        task.put("title", title, [row[main].place])
        task.put("text", text, [row[main].place])
        if self._group is not None:
            task.put("group", self._group.id, self._group.places)
        leads, supports = self._bodies(row, columns, fields)
        put_bodies(task, "lead", leads, self.setting)
        if leads and any((unit := one.unit) and self.setting.names.directory.is_group(unit) for one, _ in leads):
            task.put("each", True, leads[0][1])
        put_bodies(task, "support", supports, self.setting)
        self._due(task, row, columns, fields)
        at = columns.at(PRODUCT)
        if at is not None:
            task.put("deliverables", items(row[at]), [row[at].place])
        at = columns.at(NOTE)
        if at is not None and row[at].text.strip():
            add_note(task, row[at])
        self.marks.say(
            [
                cell.place
                for cell, role in zip(row, columns.roles, strict=False)
                if role and role != IGNORED and cell.text.strip()
            ],
            USED,
        )
        self.tasks.append(task)

    def _label(self, row: tuple[Cell, ...], number: int | None) -> str:
        """Return the printed number, behind the label of the group where rows are counted anew in each group."""
        own = tidy(row[number].text).strip("()") if number is not None else ""
        if not own:
            return ""
        if re.fullmatch(r"\d+", own) and self._anew:
            printed = ".".join(one for one in self._group_labels if one)
            return f"{printed}.{own}" if printed else own
        return own

    def _bodies(
        self, row: tuple[Cell, ...], columns: Columns, fields: Sequence[tuple[str, str]]
    ) -> tuple[list[tuple[Body, tuple[Place, ...]]], list[tuple[Body, tuple[Place, ...]]]]:
        leads: list[tuple[Body, tuple[Place, ...]]] = []
        supports: list[tuple[Body, tuple[Place, ...]]] = []
        names = self.setting.names
        for column, role in enumerate(columns.roles):
            cell = row[column]
            if role not in (LEAD, SUPPORT, LEAD_AND_SUPPORT) or not cell.text.strip():
                continue
            plain, inside = words_and_fields(cell)
            if inside:
                for kind, value in inside:
                    (supports if kind == SUPPORT else leads).extend(
                        (body, (cell.place,)) for body in read_bodies(value, names)
                    )
                continue
            found = [(body, (cell.place,)) for body in read_bodies("\n".join(plain), names)]
            if role == LEAD_AND_SUPPORT:
                leads += found[:1]
                supports += found[1:]
            else:
                (supports if role == SUPPORT else leads).extend(found)
        main = columns.at(TASK)
        here = (row[main].place,) if main is not None else ()
        for kind, value in fields:
            if kind in (LEAD, SUPPORT):
                (supports if kind == SUPPORT else leads).extend((body, here) for body in read_bodies(value, names))
        return leads, supports

    def _due(self, task: Drafted, row: tuple[Cell, ...], columns: Columns, fields: Sequence[tuple[str, str]]) -> None:
        at = columns.at(DUE)
        words = " ".join(row[at].lines) if at is not None else ""
        places = [row[at].place] if at is not None else []
        if not words:
            words = next((value for kind, value in fields if kind == DUE), "")
            places = [row[columns.at(TASK) or 0].place]
        found = dates_in.labelled(words, self.setting.context) if words else None
        if found:
            task.put("due", found.words, places, found.note, sure=found.sure)

    def _kpi(self, row: tuple[Cell, ...], columns: Columns) -> None:
        main, unit_at, owner_at = columns.at(KPI), columns.at(UNIT), columns.at(OWNER)
        if main is None or not row[main].text.strip():
            return
        number = columns.at(NUMBER)
        label = tidy(row[number].text).strip("()") if number is not None and not row[number].merged else ""
        unit = tidy(row[unit_at].text) if unit_at is not None else ""
        made = None
        for column, role in enumerate(columns.roles):
            words = tidy(" ".join(row[column].lines))
            if role != TARGET or not words or words in ("-", "–"):
                continue
            years = re.findall(r"\b20\d\d\b", columns.heads[column])
            by = years[-1] if years else self._year or str(self.setting.year or "")
            note = None if by else Text("văn bản không nêu mốc", "no milestone is stated")
            if not by and self.setting.context.period and self.setting.context.period.last:
                by = str(self.setting.context.period.last.year)
            if not by:
                continue
            target = words if "%" in words or not unit.startswith("%") else f"{words}%"
            goal = Goal(tidy(" ".join(row[main].lines)), target)
            made = self.kpis.add(
                goal,
                label,
                (row[main].place, row[column].place),
                by=by,
                sure=note is None,
                note=note,
                within="table",
                unit=unit,
            )
        if made is not None and owner_at is not None:
            found = read_bodies(row[owner_at].text, self.setting.names)
            if len(found) == 1 and "owner" not in made.fields:
                made.put(
                    "owner", as_entry(found[0], self.setting), [row[owner_at].place], found[0].note, sure=found[0].sure
                )
        self.marks.say(
            [cell.place for cell, role in zip(row, columns.roles, strict=False) if role and cell.text.strip()], USED
        )
