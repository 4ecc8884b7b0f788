"""Tables of tasks and of KPIs: columns by their names in many forms, group rows, merged and continued cells."""

import re
from collections.abc import Sequence
from typing import Final

from ckds.importers.columns import (
    IGNORED,
    KPI,
    NOTE,
    NUMBER,
    TASK,
    Columns,
    counts_anew,
    find_columns,
    is_column_numbers,
)
from ckds.importers.continued import add_note, continues, extend, items
from ckds.importers.draft import BOILERPLATE, HEADING, USED, Drafted, Marks
from ckds.importers.fields import PRODUCT
from ckds.importers.grouping import Grouping, GroupRow, free, group_row
from ckds.importers.kpi_rows import read_kpi
from ckds.importers.kpis import Kpis
from ckds.importers.row_roles import filled, put_row, words_in
from ckds.importers.setting import Setting
from ckds.importers.source import Cell, Table
from ckds.importers.titles import title_and_text
from ckds.importers.words import cut, low, rx, tidy
from ckds.lang import Text
from ckds.text import slug

_TOTAL: Final = rx(r"(?:tổng cộng|tổng số|tổng|cộng)\b[\s:()]*(?:[\d.,%\s]|(?:tỷ|triệu|nghìn|đồng)\b)*\)?$")


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
        self.columns: Columns | None = None
        self.prefix = ""
        self._grouping = Grouping()
        self._year = ""
        self._above: dict[int, str] = {}
        self._anew = False  # rows are counted anew in each group
        self._restarts = False  # and under each heading

    @property
    def groups(self) -> list[Drafted]:
        """The groups that rows of the tables opened."""
        return self._grouping.groups

    def read(self, table: Table, annex: str = "", heading: Drafted | None = None, *, restarts: bool = False) -> bool:
        """Take in a table; False where it is neither of tasks nor of KPIs.

        Args:
            table: the table.
            annex: what the ids of its tasks begin with.
            heading: the group of the heading that it stands under.
            restarts: the rows are counted anew under each heading.
        """
        columns = find_columns(table)
        start = columns.rows[1] if columns else 0
        if columns is None and self.columns and len(self.columns.roles) == len(table.rows[0]):
            columns = self.columns
        if columns is None:
            return False
        if self.columns is not columns:
            self.prefix = annex
            self._above = {}
        self.columns = columns
        self._anew = counts_anew(table, columns, start)
        self._restarts = restarts
        self._grouping.under(heading)
        for row in table.rows[:start]:
            self._say(row, HEADING)
        for row in table.rows[start:]:
            self._row(filled(row, self._above, columns), columns)
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
        elif (group := group_row(row, columns)) is not None:
            self._open_group(group, columns)
            self._say(row, HEADING)
        elif KPI in columns.roles:
            if read_kpi(row, columns, self._year, self.setting, self.kpis):
                self._say([cell for cell, role in zip(row, columns.roles, strict=False) if role], USED)
        elif bool(self.tasks) and continues(row, columns):
            extend(self.tasks[-1], row, columns, self.setting, self.marks)
        else:
            self._task(row, columns)

    def _is_heading_again(self, texts: Sequence[str], columns: Columns) -> bool:
        return sum(1 for text, head in zip(texts, columns.heads, strict=False) if text and low(text) == low(head)) >= 2

    def _open_group(self, found: GroupRow, columns: Columns) -> None:
        years = re.findall(r"\b20\d\d\b", found[1])
        self._year = years[0] if len(set(years)) == 1 else self._year
        if KPI not in columns.roles:
            self._grouping.open(found, self.prefix)

    def _task(self, row: tuple[Cell, ...], columns: Columns) -> None:
        number, main = columns.at(NUMBER), columns.at(TASK)
        if main is None or not row[main].text.strip():
            return
        label = self._label(row, number)
        base = slug(f"{self.prefix} {label}" if self.prefix else label) or slug(cut(row[main].text, 40))
        task = Drafted("task", free(base or "muc", self.taken))
        self.taken.add(task.id)
        if label:
            task.put("label", label, [row[number].place] if number is not None else [])
        words, inside = words_in(row, columns)
        title, text = title_and_text(words)
        task.put("title", title, [row[main].place])
        task.put("text", text, [row[main].place])
        group = self._grouping.current
        if group is not None:
            task.put("group", group.id, group.places)
        put_row(task, row, columns, inside, self.setting)
        self._rest(task, row, columns)
        self.tasks.append(task)

    def _rest(self, task: Drafted, row: Sequence[Cell], columns: Columns) -> None:
        """Take in what the row yields and remarks, and say that it was used."""
        at = columns.at(PRODUCT)
        if at is not None:
            task.put("deliverables", items(row[at]), [row[at].place])
        at = columns.at(NOTE)
        if at is not None and row[at].text.strip():
            add_note(task, row[at])
        self._say([cell for cell, role in zip(row, columns.roles, strict=False) if role and role != IGNORED], USED)

    def _label(self, row: tuple[Cell, ...], number: int | None) -> str:
        """Return the printed number, behind the label of the group where rows are counted anew in each group."""
        own = tidy(row[number].text).strip("()") if number is not None else ""
        if re.fullmatch(r"\d+", own) and (self._anew or self._restarts):
            printed = self._grouping.front(with_heading=self._restarts)
            return f"{printed}.{own}" if printed else own
        return own
