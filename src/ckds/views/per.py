"""Status tabulated: per plan, unit, group or pillar; units ranked, with what they lead and support."""

from collections.abc import Callable, Iterable
from typing import Final

from ckds.analysis.choose import pillars_of
from ckds.analysis.roles import body
from ckds.analysis.standing import Row
from ckds.analysis.totals import Totals, grouped, totals
from ckds.analysis.words import Standing
from ckds.lang import Lang, Text
from ckds.text import order
from ckds.views.rows import Json
from ckds.views.screen import Cell, Column, Heading, Line, Screen, Table
from ckds.views.status import StatusView, day_line, rate_line, total_table
from ckds.workspace.directory import Directory

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


def tabulate(view: StatusView, per: str) -> list[tuple[str, Totals]]:
    """Return the totals of each plan, unit, group or pillar; units with most overdue first."""
    found = grouped(view.rows, _keys(per))
    counted = [(name, totals(rows, view.workspace.today)) for name, rows in found.items()]
    if per == "unit":
        return sorted(counted, key=lambda one: (-one[1].standing[Standing.OVERDUE], -one[1].all, order(one[0])))
    return sorted(counted, key=lambda one: order(one[0]))


def supports(view: StatusView) -> dict[str, int]:
    """Return how many tasks each unit supports."""
    directory = view.workspace.directory
    found: dict[str, set[str]] = {}
    for row in view.rows:
        for ref in row.obligation.task.support:
            key = body(ref, row.obligation.folder.area, directory).key
            found.setdefault(key, set()).add(row.obligation.entry.id)
    return {key: len(tasks) for key, tasks in found.items()}


def screen(view: StatusView, per: str, lang: Lang) -> Screen:
    """Return the table."""
    found = tabulate(view, per)
    named = [(_shown(name, per, view, lang), total) for name, total in found]
    table = total_table(named, PER[per])
    if per == "unit":
        table = _with_support(table, [name for name, _ in found], view)
    title = Text(f"Tình hình theo {PER['unit' if per == 'unit' else per].vi.lower()}", f"Status per {per}")
    return Heading(title, 1), Line(day_line(view.workspace), "dim"), table, rate_line(view.totals)


def _with_support(table: Table, names: list[str], view: StatusView) -> Table:
    counts = supports(view)
    columns = (
        Column(Text("Hạng", "Rank"), "right"),
        *table.columns,
        Column(Text("Phối hợp", "Supports"), "right", most=8),
    )
    rows = [
        (Cell(str(rank)), *row, Cell(str(counts.get(name, 0))))
        for rank, (row, name) in enumerate(zip(table.rows, names, strict=True), 1)
    ]
    return Table(columns, tuple(tuple(row) for row in rows))


def _shown(name: str, per: str, view: StatusView, lang: Lang) -> str:
    directory: Directory = view.workspace.directory
    if per == "unit":
        return directory.short(name) if name in directory.units else name
    if per == "group":
        return _group(name, view)
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


def to_table(view: StatusView, per: str) -> tuple[list[Json], list[str]]:
    """Return the table as flat rows, with their columns."""
    counts = supports(view) if per == "unit" else {}
    rates = ("overdue_rate_numerator", "overdue_rate_denominator", "overdue_rate_percent")
    columns = [per, "tasks", *map(str, Standing), *rates, *(["supports"] if per == "unit" else [])]
    rows: list[Json] = [
        {
            per: name,
            "tasks": total.all,
            **{str(standing): count for standing, count in total.standing.items()},
            **dict(zip(rates, (total.overdue.part, total.overdue.whole, total.overdue.percent), strict=True)),
            "supports": counts.get(name, 0),
        }
        for name, total in tabulate(view, per)
    ]
    return rows, columns


def to_json(view: StatusView, per: str) -> list[Json]:
    """Return the table as rows."""
    counts = supports(view) if per == "unit" else {}
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
            **({"supports": counts.get(name, 0)} if per == "unit" else {}),
        }
        for name, total in tabulate(view, per)
    ]
