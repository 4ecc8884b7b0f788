"""Rows of a table with our columns → tasks and KPIs, cell by cell, without the guesses that printed tables need."""

from collections.abc import Sequence

from ckds.dates.deadline import read_deadline
from ckds.dates.model import Kind
from ckds.importers.body import Body
from ckds.importers.columns import ROMAN_OR_LETTER, counts_anew, find_columns, is_column_numbers
from ckds.importers.draft import BOILERPLATE, HEADING, USED, Drafted, Marks, Value
from ckds.importers.kpis import Kpis
from ckds.importers.roles import as_entry, put_bodies
from ckds.importers.setting import Setting
from ckds.importers.sheet.bodies import read_cell, read_leads
from ckds.importers.sheet.cells import read_aim, read_by, read_group, read_indicator, read_words
from ckds.importers.sheet.columns import EMPTY, KPI_HEADS, TASK_HEADS, heads_of
from ckds.importers.sheet.entries import KEPT_TEXT, read_items
from ckds.importers.source import Cell, Place, Table
from ckds.importers.words import cut, low
from ckds.lang import Text
from ckds.text import slug, squeeze


class SheetReader:
    """Reads one table whose first row is exactly ours.

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
        self.tables = 0
        self._group: Drafted | None = None
        self._counted = ""  # the label before numbers that begin anew in each group
        self._anew = False
        self._by = ""
        self._made: dict[tuple[str, ...], Drafted] = {}

    def read(self, table: Table, *, csv: bool) -> bool:
        """Take in a table; False where its first row is none of ours.

        Args:
            table: the table.
            csv: from a CSV file, in which ``'`` keeps a text from becoming a formula.
        """
        heads = heads_of(table)
        if heads is None:
            return False
        self.tables += 1
        self._group, self._by, self._counted = None, "", ""
        columns = find_columns(table)
        self._anew = columns is not None and counts_anew(table, columns, 1)
        self.marks.say([cell.place for cell in table.rows[0]], HEADING)
        for row in table.rows[1:]:
            self._row([_plain(cell, csv=csv) for cell in row[: len(heads)]], heads)
        return True

    def _row(self, row: Sequence[Cell], heads: tuple[str, ...]) -> None:
        said = [cell for cell in row if cell.text and not cell.merged]
        texts = [squeeze(cell.text) for cell in said]
        places = [cell.place for cell in said]
        if not said:
            return
        repeated = sum(low(squeeze(cell.text)) == low(head) for cell, head in zip(row, heads, strict=True)) > 1
        if repeated or is_column_numbers(texts):
            note = Text("dòng số thứ tự cột hoặc tiêu đề lặp lại", "column numbers or a repeated heading")
            self.marks.say(places, BOILERPLATE, note)
        elif group := _group(row, said):
            self._open(group, places, heads)
        elif not row[1].text or row[1].merged:
            return  # not understood: the account lists it
        else:
            self.marks.say(places, USED)
            (self._task if heads == TASK_HEADS else self._kpi)(row)

    def _open(self, group: tuple[str, str, bool], places: Sequence[Place], heads: tuple[str, ...]) -> None:
        label, title, counted = group
        self.marks.say(places, HEADING)
        if heads == KPI_HEADS:
            self._by = read_by(title if not label else f"{label}. {title}") or read_by(title)
            return
        taken = {one.id for one in self.groups}
        self._group = Drafted("group", _free(slug(label) or slug(cut(title, 40)) or "nhom", taken))
        self._group.put("label", label, places)
        self._group.put("title", title, places)
        self._counted = label if counted and self._anew else ""
        self.groups.append(self._group)

    def _task(self, row: Sequence[Cell]) -> None:
        label = squeeze(row[0].text)
        label = f"{self._counted}.{label}" if self._counted and label.isdigit() else label
        title, text = read_words(row[1].text)
        task = Drafted("task", _free(slug(label) or slug(cut(title, 40)) or "muc", self.taken))
        self.taken.add(task.id)
        task.put("label", label, [row[0].place])
        task.put("title", title, [row[1].place])
        task.put("text", text, [row[1].place])
        if self._group is not None:
            task.put("group", self._group.id, self._group.places)
        leads, each = read_leads(_said(row[2]), self.setting.names)
        put_bodies(task, "lead", self._at(leads, row[2]), self.setting)
        if each:
            task.put("each", True, [row[2].place])
        put_bodies(task, "support", self._at(read_cell(_said(row[3]), self.setting.names), row[3]), self.setting)
        self._due(task, row[5])
        task.put("deliverables", read_items(_said(row[4])), [row[4].place])
        self.tasks.append(task)

    def _at(self, bodies: Sequence[Body], cell: Cell) -> list[tuple[Body, tuple[Place, ...]]]:
        return [(body, (cell.place,)) for body in bodies]

    def _due(self, task: Drafted, cell: Cell) -> None:
        words = squeeze(_said(cell))
        if words:
            found = read_deadline(words, self.setting.context)
            doubt = found.kind is Kind.UNREADABLE or found.vague
            task.put("due", words, [cell.place], found.note if doubt else None, sure=not doubt)

    def _kpi(self, row: Sequence[Cell]) -> None:
        label, unit = squeeze(row[0].text), squeeze(_said(row[2]))
        title, excluding = read_indicator(row[1].text)
        kpi = self._indicator(label, title, excluding, unit, row)
        aim = read_aim(row[3].text)
        if aim is None:
            return
        by, note = self._milestone()
        before = kpi.fields["targets"]
        listed = [*before.data, aim.fields(by)]
        kpi.fields["targets"] = Value(listed, (*before.places, row[3].place), note is None and before.sure, note)

    def _milestone(self) -> tuple[str, Text | None]:
        """Return the milestone of the rows above; where none is said, the last year of the plan's time."""
        if self._by:
            return self._by, None
        period = self.setting.context.period
        year = str(period.last.year) if period else ""
        return year, Text("mốc lấy theo cuối kỳ kế hoạch", "the milestone is the end of the plan's period")

    def _indicator(self, label: str, title: str, excluding: str, unit: str, row: Sequence[Cell]) -> Drafted:
        """Return the KPI of a row: the same where a row above has the same cells but for the target."""
        key = (label, title, excluding, unit, squeeze(row[4].text))
        known = self._made.get(key)
        if known:
            known.put("title", title, [*known.fields["title"].places, row[1].place])
            return known
        base = f"ct-{slug(label)}" if slug(label) else "-".join(slug(title).split("-")[:7])
        kpi = self._made[key] = Drafted("kpi", _free(base or "chi-tieu", self.kpis.taken))
        self.kpis.taken.add(kpi.id)
        kpi.put("label", label, [row[0].place])
        kpi.put("title", title, [row[1].place])
        kpi.put("unit", unit, [row[2].place])
        owners = read_cell(_said(row[4]), self.setting.names)
        if len(owners) == 1:
            owner = owners[0]
            kpi.put("owner", as_entry(owner, self.setting), [row[4].place], owner.note, sure=owner.sure)
        kpi.put("excluding", excluding, [row[1].place])
        kpi.fields["targets"] = Value([])
        self.kpis.made.append(kpi)
        return kpi


def _said(cell: Cell) -> str:
    return "" if squeeze(cell.text) in EMPTY else cell.text


def _plain(cell: Cell, *, csv: bool) -> Cell:
    text = cell.text[1:] if csv and KEPT_TEXT.match(cell.text) else cell.text
    return cell._replace(text=text.strip())


def _group(row: Sequence[Cell], said: Sequence[Cell]) -> tuple[str, str, bool] | None:
    """Return label and title of a row that heads those below, and whether these may be counted anew.

    Ours stand in the first column alone (``III.1. Dữ liệu số``); in printed annexes the number stands there and the title
    in the second (``I`` | ``Dữ liệu số``).
    """
    if len(said) == 1 and said[0] is row[0]:
        return *read_group(row[0].text), False
    label = squeeze(row[0].text).rstrip(".) ")
    if len(said) == 2 and said[0] is row[0] and said[1] is row[1] and ROMAN_OR_LETTER.fullmatch(label):
        return label, squeeze(row[1].text), True
    return None


def _free(base: str, taken: set[str]) -> str:
    found, number = base, 1
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    return found
