"""The ledger of report duties."""

from collections.abc import Sequence

from ckds.analysis.choose import Choice
from ckds.analysis.duties import ON_CALL, DutyRow, duty_rows
from ckds.analysis.words import DUTY_WORDS, DutyStanding
from ckds.lang import Lang, Text, same
from ckds.views.lists import TONES
from ckds.views.rows import Json, duty_row, head
from ckds.views.screen import Block, Cell, Column, Heading, Line, Screen, Table, cells
from ckds.views.show import day, day_line
from ckds.workspace.workspace import Workspace

_SHOWN = (DutyStanding.MISSING, DutyStanding.LATE, DutyStanding.SUBMITTED)


def rows(workspace: Workspace, choice: Choice) -> list[DutyRow]:
    """Return the ledger asked for."""
    return choice.duties(duty_rows(choice.among(workspace)))


def to_json(found: Sequence[DutyRow], workspace: Workspace) -> Json:
    """Return the contract's answer."""
    return {**head(workspace), "duties": [duty_row(row) for row in found]}


def screen(found: Sequence[DutyRow], workspace: Workspace, lang: Lang) -> Screen:
    """Return the ledger: a table of periods for each duty, then the units of the periods that have come."""
    blocks: list[Block] = [
        Heading(Text("Sổ theo dõi báo cáo", "Ledger of reports"), 1),
        Line(day_line(workspace), "dim"),
    ]
    by_duty: dict[tuple[str, str], list[DutyRow]] = {}
    for row in found:
        by_duty.setdefault((row.folder.id, row.duty.id), []).append(row)
    for (plan, duty), of in by_duty.items():
        blocks += [Heading(same(f"{plan}/{duty}")), *_duty(of, workspace, lang)]
    return tuple(blocks)


def _duty(of: list[DutyRow], workspace: Workspace, lang: Lang) -> list[Block]:
    duty = of[0].duty
    if of[0].standing is DutyStanding.UNDATED and duty.every in ON_CALL:
        return [
            Line(
                Text(
                    "Khi có yêu cầu hoặc không nêu kỳ: không tính nợ.",
                    "On demand, or no period stated: nothing is owed.",
                ),
                "dim",
            )
        ]
    if all(row.effective is None for row in of):
        unread = Text(f"Không tính được ngày nộp từ “{duty.due}”.", f"No day follows from “{duty.due}”.")
        silent = Text("Kế hoạch không nêu ngày nộp.", "The plan states no day to hand it in.")
        return [Line(unread if duty.due else silent, "dim")]
    periods: dict[str | None, list[DutyRow]] = {}
    for row in of:
        periods.setdefault(row.period, []).append(row)
    return [_periods(periods, lang), *_units(periods, workspace, lang)]


def _periods(periods: dict[str | None, list[DutyRow]], lang: Lang) -> Table:
    columns = (
        Column(Text("Kỳ", "Period")),
        Column(Text("Số liệu đến", "Data up to")),
        Column(Text("Hạn nộp", "Due")),
        Column(Text("Đã nộp", "Submitted"), "right"),
        Column(Text("Muộn", "Late"), "right"),
        Column(Text("Còn nợ", "Owed"), "right"),
        Column(Text("Chưa đến hạn", "Not yet due"), "right"),
    )
    shown = []
    for period, of in periods.items():
        count = {standing: sum(row.standing is standing for row in of) for standing in DutyStanding}
        missing = count[DutyStanding.MISSING]
        shown.append(
            cells(
                period or "–",
                day(of[0].cut_off[1] if of[0].cut_off else None, lang),
                day(of[0].effective, lang),
                str(count[DutyStanding.SUBMITTED]),
                str(count[DutyStanding.LATE]),
                Cell(f"{missing}/{len(of)}", "bad" if missing else "plain"),
                str(count[DutyStanding.NOT_YET_DUE]),
            )
        )
    return Table(columns, tuple(shown))


def _units(periods: dict[str | None, list[DutyRow]], workspace: Workspace, lang: Lang) -> list[Block]:
    """Name the units of the latest period that has come: who handed in, with the number, and who did not."""
    come = [of for of in periods.values() if any(row.standing in _SHOWN for row in of)]
    if not come:
        return []
    directory = workspace.directory
    columns = (
        Column(Text("Đơn vị", "Unit"), grow=3),
        Column(Text("Tình trạng", "Standing")),
        Column(Text("Ngày nhận", "Received")),
        Column(Text("Số báo cáo", "Number"), most=24),
    )
    rows = []
    for row in come[-1]:
        receipt = row.receipt.record if row.receipt else None
        words = DUTY_WORDS[row.standing].to(lang)
        if row.days_overdue:
            words += Text(f" {row.days_overdue} ngày", f" {row.days_overdue} days").to(lang)
        name = directory.short(row.unit.key) if row.unit.key in directory.units else row.unit.words
        on = day(receipt.on.last, lang) if receipt else "–"
        rows.append(
            cells(name, Cell(words, TONES.get(row.standing, "plain")), on, (receipt.number or "–") if receipt else "–")
        )
    period = come[-1][0].period or ""
    return [Line(Text(f"Kỳ gần nhất {period}:", f"Latest period {period}:")), Table(columns, tuple(rows))]
