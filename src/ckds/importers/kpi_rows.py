"""A row of a table of KPIs: the indicator, its unit, a target in each column of a year, who measures it."""

import re
from collections.abc import Sequence

from ckds.importers.bodies import read_bodies
from ckds.importers.columns import BASELINE, KPI, NUMBER, OWNER, TARGET, UNIT, Columns
from ckds.importers.draft import Drafted
from ckds.importers.goals import Goal
from ckds.importers.kpis import Kpis
from ckds.importers.roles import as_entry
from ckds.importers.setting import Setting
from ckds.importers.source import Cell
from ckds.importers.words import tidy
from ckds.lang import Text


def read_kpi(row: Sequence[Cell], columns: Columns, year: str, setting: Setting, kpis: Kpis) -> bool:
    """Take in a row; False where it names no indicator. ``year`` is that of the group row above, if one says it."""
    main = columns.at(KPI)
    if main is None or not row[main].text.strip():
        return False
    made = None
    for column, role in enumerate(columns.roles):
        words = tidy(" ".join(row[column].lines))
        if role == TARGET and words and words not in ("-", "–"):
            made = _target(row, columns, column, year, setting, kpis) or made
    if made is not None:
        _owner(made, row, columns, setting)
        _baseline(made, row, columns)
    return True


def _baseline(made: Drafted, row: Sequence[Cell], columns: Columns) -> None:
    """Write where the indicator stood, from the column of a year that is over; only where the cell is a number."""
    at = columns.at(BASELINE)
    words = tidy(" ".join(row[at].lines)) if at is not None else ""
    found = re.fullmatch(r"(\d+(?:[.,]\d+)*)\s*%?", words)
    if at is None or not found or "baseline" in made.fields:
        return
    year = re.findall(r"\b20\d\d\b", columns.heads[at])[-1]
    made.put("baseline", {"as_of": year, "value": found[1]}, [row[at].place])


def _target(
    row: Sequence[Cell], columns: Columns, column: int, year: str, setting: Setting, kpis: Kpis
) -> Drafted | None:
    """Take in the target of one column; None where nothing says by when."""
    years = re.findall(r"\b20\d\d\b", columns.heads[column])
    by = years[-1] if years else year or str(setting.year or "")
    note = None if by else Text("văn bản không nêu mốc", "no milestone is stated")
    if not by and setting.context.period and setting.context.period.last:
        by = str(setting.context.period.last.year)
    if not by:
        return None
    main, unit = columns.at(KPI) or 0, _words(row, columns.at(UNIT))
    words = tidy(" ".join(row[column].lines))
    target = words if "%" in words or not unit.startswith("%") else f"{words}%"
    goal = Goal(tidy(" ".join(row[main].lines)), target)
    places = (row[main].place, row[column].place)
    label = _label(row, columns)
    return kpis.add(goal, label, places, by=by, sure=note is None, note=note, within="table", unit=unit)


def _label(row: Sequence[Cell], columns: Columns) -> str:
    number = columns.at(NUMBER)
    return tidy(row[number].text).strip("()") if number is not None and not row[number].merged else ""


def _words(row: Sequence[Cell], at: int | None) -> str:
    return tidy(row[at].text) if at is not None else ""


def _owner(made: Drafted, row: Sequence[Cell], columns: Columns, setting: Setting) -> None:
    at = columns.at(OWNER)
    found = read_bodies(row[at].text, setting.names) if at is not None else []
    if at is not None and len(found) == 1 and "owner" not in made.fields:
        made.put("owner", as_entry(found[0], setting), [row[at].place], found[0].note, sure=found[0].sure)
