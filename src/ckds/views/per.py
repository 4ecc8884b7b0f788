"""Status tabulated: per plan, unit, group or pillar; units ranked, with what they lead and support."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from ckds.analysis.choose import pillars_of
from ckds.analysis.roles import body
from ckds.analysis.standing import Row
from ckds.analysis.totals import Totals, grouped, totals
from ckds.analysis.words import Standing
from ckds.lang import Lang, Text
from ckds.text import order
from ckds.views.rows import Json
from ckds.views.screen import Cell, Column, Heading, Line, Screen, Table
from ckds.views.show import day_line
from ckds.views.status import StatusView
from ckds.views.status_parts import summed
from ckds.views.totals import rate_line, total_table
from ckds.workspace.workspace import Workspace

PER: Final = {
    "plan": Text("Kế hoạch", "Plan"),
    "unit": Text("Đơn vị", "Unit"),
    "group": Text("Nhóm nhiệm vụ", "Group"),
    "pillar": Text("Trụ cột", "Pillar"),
}


def _keys(per: str) -> Callable[[Row], Iterable[str]]:
    if per == "plan":
        return lambda row: [row.obligation.folder.id]
    if per == "group":
        return lambda row: [f"{row.obligation.folder.id}/{row.obligation.task.group or '–'}"]
    if per == "pillar":
        return lambda row: sorted(pillars_of(row)) or ["–"]
    return _units


def _units(row: Row) -> Iterable[str]:
    return [row.obligation.unit] if row.obligation.unit else dict.fromkeys(one.key for one in row.obligation.leads)


class Tally(NamedTuple):
    """The totals of each plan, unit, group or pillar, of one plan or of several.

    Attributes:
        totals: by id.
        whole: of all tasks, each counted once.
        supports: how many tasks each unit supports.
        titles: what groups are called.
    """

    totals: dict[str, Totals]
    whole: Totals
    supports: dict[str, int]
    titles: dict[str, str]


def tally(view: StatusView, per: str) -> Tally:
    """Return the totals of a view."""
    found = grouped(view.rows, _keys(per))
    return Tally(
        {name: totals(rows, view.workspace.today) for name, rows in found.items()},
        view.totals,
        _supports(view) if per == "unit" else {},
        {name: _group(name, view) for name in found} if per == "group" else {},
    )


def added(some: Sequence[Tally]) -> Tally:
    """Return the totals of several plans together."""
    parts: dict[str, list[Totals]] = {}
    supports: dict[str, int] = {}
    titles: dict[str, str] = {}
    for one in some:
        for name, total in one.totals.items():
            parts.setdefault(name, []).append(total)
        for name, number in one.supports.items():
            supports[name] = supports.get(name, 0) + number
        titles |= one.titles
    return Tally({name: summed(of) for name, of in parts.items()}, summed(one.whole for one in some), supports, titles)


def tabulate(found: Tally, per: str) -> list[tuple[str, Totals]]:
    """Return the totals in order: of names, but units with most overdue first."""
    if per == "unit":
        return sorted(
            found.totals.items(), key=lambda one: (-one[1].standing[Standing.OVERDUE], -one[1].all, order(one[0]))
        )
    return sorted(found.totals.items(), key=lambda one: order(one[0]))


def _supports(view: StatusView) -> dict[str, int]:
    directory = view.workspace.directory
    found: dict[str, set[str]] = {}
    for row in view.rows:
        for ref in row.obligation.task.support:
            key = body(ref, row.obligation.folder.area, directory).key
            found.setdefault(key, set()).add(row.obligation.entry.id)
    return {key: len(tasks) for key, tasks in found.items()}


def screen(found: Tally, workspace: Workspace, per: str, lang: Lang, *, rated: bool = True) -> Screen:
    """Return the table, with the overdue rate unless tasks were chosen by how they stand."""
    names = tabulate(found, per)
    shown = _apart([(name, _shown(name, per, found, workspace, lang)) for name, _ in names])
    table = total_table([(words, total) for words, (_, total) in zip(shown, names, strict=True)], PER[per])
    if per == "unit":
        table = _with_support(table, [name for name, _ in names], found)
    title = Text(f"Tình hình theo {PER[per].vi.lower()}", f"Status per {per}")
    rate = (rate_line(found.whole),) if rated else ()
    return Heading(title, 1), Line(day_line(workspace), "dim"), table, *rate


def _apart(named: Sequence[tuple[str, str]]) -> list[str]:
    """Return what ids are called; those that are called alike, each with its area: every province has a Sở Tài chính."""
    alike = Counter(words for _, words in named)
    return [f"{words} ({name.partition('/')[0]})" if alike[words] > 1 else words for name, words in named]


def _with_support(table: Table, names: list[str], found: Tally) -> Table:
    columns = (
        Column(Text("Hạng", "Rank"), "right"),
        *table.columns,
        Column(Text("Phối hợp", "Supports"), "right", most=8),
    )
    rows = [
        (Cell(str(rank)), *row, Cell(str(found.supports.get(name, 0))))
        for rank, (row, name) in enumerate(zip(table.rows, names, strict=True), 1)
    ]
    return Table(columns, tuple(rows))


def _shown(name: str, per: str, found: Tally, workspace: Workspace, lang: Lang) -> str:
    if per == "unit":
        return workspace.directory.short(name) if name in workspace.directory.units else name
    if per == "group":
        return found.titles[name]
    return PILLAR_WORDS.get(name, Text(name, name)).to(lang) if per == "pillar" else name


def _group(name: str, view: StatusView) -> str:
    plan, _, group = name.partition("/")
    folder = view.workspace.plans[plan]
    groups = folder.plan.record.groups if folder.plan else ()
    title = next((f"{one.label or one.id} {one.title}" for one in groups if one.id == group), group)
    return f"{plan}: {title}"


PILLAR_WORDS: Final = {
    "government": Text("Chính quyền số", "Digital government"),
    "economy": Text("Kinh tế số", "Digital economy"),
    "society": Text("Xã hội số", "Digital society"),
    "infrastructure": Text("Hạ tầng số", "Infrastructure"),
    "data": Text("Dữ liệu số", "Data"),
    "security": Text("An toàn thông tin", "Security"),
    "people": Text("Nhân lực số", "People"),
    "institutions": Text("Thể chế số", "Institutions"),
    "–": Text("(chưa gắn trụ cột)", "(no pillar)"),
}


def to_table(found: Tally, per: str) -> tuple[list[Json], list[str]]:
    """Return the table as flat rows, with their columns."""
    rates = ("overdue_rate_numerator", "overdue_rate_denominator", "overdue_rate_percent")
    columns = [per, "tasks", *map(str, Standing), *rates, *(["supports"] if per == "unit" else [])]
    rows: list[Json] = [
        {
            per: name,
            "tasks": total.all,
            **{str(standing): count for standing, count in total.standing.items()},
            **dict(zip(rates, (total.overdue.part, total.overdue.whole, total.overdue.percent), strict=True)),
            "supports": found.supports.get(name, 0),
        }
        for name, total in tabulate(found, per)
    ]
    return rows, columns


def to_json(found: Tally, per: str) -> list[Json]:
    """Return the table as rows."""
    return [
        {
            per: name,
            "tasks": total.all,
            "standings": {str(standing): count for standing, count in total.standing.items()},
            "overdue_rate": {
                "numerator": total.overdue.part,
                "denominator": total.overdue.whole,
                "percent": total.overdue.percent,
            },
            **({"supports": found.supports.get(name, 0)} if per == "unit" else {}),
        }
        for name, total in tabulate(found, per)
    ]
