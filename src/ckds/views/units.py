"""The directory of units, for people and machines."""

import re
from collections.abc import Sequence
from typing import Final

from ckds.lang import Lang, Text
from ckds.text import bare, order
from ckds.views.rows import Json
from ckds.views.screen import Cell, Column, Heading, Line, Screen, Table, cells
from ckds.views.show import day, day_line
from ckds.workspace.directory import Directory
from ckds.workspace.workspace import Workspace

_LETTERS: Final = re.compile(r"[a-z0-9]+")
_SHORTEST: Final = 2


def unit_json(full: str, workspace: Workspace) -> Json:
    """Return one unit as it stands on the day of the answer."""
    directory = workspace.directory
    entry = directory.units[full]
    unit, valid = entry.record, entry.record.valid
    return {
        "id": full,
        "name": unit.name,
        "short": unit.short,
        "aliases": list(unit.aliases),
        "kind": unit.kind,
        "parent": directory.resolve(unit.parent, full.partition("/")[0]),
        "valid_from": valid.from_.isoformat() if valid and valid.from_ else None,
        "valid_to": valid.to.isoformat() if valid and valid.to else None,
        "valid": directory.valid_on(full, workspace.today),
        "now": directory.now(full, workspace.today),
        "successors": directory.successors(full),
        "predecessors": directory.predecessors(full),
        "members": directory.members(full, workspace.today) if directory.is_group(full) else [],
        "note": unit.note,
        "source": {"path": entry.document.path, "line": entry.span().line},
    }


def names(full: str, directory: Directory) -> list[str]:
    """Return what a unit is called: its name, its short name, its other names."""
    unit = directory.units[full].record
    return [unit.name, *([unit.short] if unit.short else []), *unit.aliases]


def by_letters(text: str, directory: Directory) -> list[str]:
    """Return the units whose abbreviation holds the letters of ``text``, or whose name begins its words with them.

    Signs and “và” do not count: ``khcn`` finds “Sở KH&CN”, and “Sở Khoa học và Công nghệ” also by its first letters.
    """
    wanted = "".join(_words(text))
    if len(wanted) < _SHORTEST:
        return []
    short = [
        full for full in directory.units if any(wanted in "".join(_words(one)) for one in names(full, directory)[1:])
    ]
    return short or [full for full in directory.units if _initials(directory.name(full)).endswith(wanted)]


def _words(text: str) -> list[str]:
    return [word for word in _LETTERS.findall(bare(text)) if word != "va"]


def _initials(name: str) -> str:
    return "".join(word[0] for word in _words(name))


def screen(found: Sequence[str], workspace: Workspace, lang: Lang) -> Screen:
    """Return units area by area, in alphabetical order."""
    directory = workspace.directory
    columns = (
        Column(Text("Mã", "Id"), most=34),
        Column(Text("Tên", "Name"), grow=3),
        Column(Text("Loại", "Kind")),
        Column(Text("Ghi chú", "Note"), grow=2),
    )
    ordered = sorted(found, key=lambda full: (full.partition("/")[0], order(directory.name(full))))
    rows = []
    for full in ordered:
        unit = directory.units[full].record
        name = f"{unit.name} ({unit.short})" if unit.short else unit.name
        gone = not directory.valid_on(full, workspace.today)
        rows.append(cells(full, Cell(name, "dim" if gone else "plain"), unit.kind, remark(full, workspace, lang)))
    title = Text("Danh bạ đơn vị", "Directory of units")
    return (
        Heading(title, 1),
        Line(day_line(workspace), "dim"),
        Table(columns, tuple(rows)),
        Line(Text(f"{len(rows)} đơn vị.", f"{len(rows)} units."), "dim"),
    )


def remark(full: str, workspace: Workspace, lang: Lang) -> str:
    """Return what became of a unit, or who is in a group."""
    directory, today = workspace.directory, workspace.today
    if directory.is_group(full):
        members = directory.members(full, today)
        some = ", ".join(directory.short(member) for member in members[:4])
        more = f" … ({len(members)})" if len(members) > 4 else ""
        return some + more if members else Text("nhóm chưa rõ thành viên", "members are not known").to(lang)
    if directory.valid_on(full, today):
        return ""
    valid = directory.units[full].record.valid
    if valid and valid.from_ and today < valid.from_:
        return Text(f"từ {day(valid.from_, 'vi')}", f"from {valid.from_}").to(lang)
    now = "; ".join(directory.name(later) for later in directory.now(full, today))
    if now:
        return Text(f"nay là {now}", f"now {now}").to(lang)
    return Text("đã kết thúc", "ended").to(lang) + (f" {day(valid.to, lang)}" if valid else "")
