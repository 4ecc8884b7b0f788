"""Totals as people read them: a line each, and the overdue rate with what it divides by."""

from collections.abc import Sequence

from ckds.analysis.totals import Totals
from ckds.analysis.words import Standing, State
from ckds.lang import Text
from ckds.views.screen import Cell, Column, Line, Table, cells


def total_table(found: Sequence[tuple[str, Totals]], first: Text) -> Table:
    """Return totals, a line each: done on time and late, not done in time and late, without a deadline."""
    columns = (
        Column(first, grow=1),
        Column(Text("Tổng", "All"), "right"),
        Column(Text("Xong đúng hạn", "Done on time"), "right", most=9),
        Column(Text("Xong quá hạn", "Done late"), "right", most=8),
        Column(Text("Trong hạn", "In time"), "right", most=6),
        Column(Text("Quá hạn", "Overdue"), "right", most=7),
        Column(Text("Không có hạn", "No deadline"), "right", most=9),
        Column(Text("Dừng, hủy", "Paused, cancelled"), "right", most=9),
    )
    rows = []
    for name, total in found:
        count = total.standing
        late = count[Standing.OVERDUE]
        rows.append(
            cells(
                Cell(name, "strong" if name == found[-1][0] and len(found) > 1 else "plain"),
                str(total.all),
                str(count[Standing.DONE_ON_TIME]),
                str(count[Standing.DONE_LATE]),
                str(count[Standing.IN_TIME] + count[Standing.DUE_SOON]),
                Cell(str(late), "bad" if late else "plain"),
                str(count[Standing.UNDATED] + count[Standing.ONGOING]),
                str(count[Standing.PAUSED] + count[Standing.CANCELLED]),
            )
        )
    return Table(columns, tuple(rows))


def bar(share: float, width: int = 20) -> str:
    """Return a share from 0 to 1 as a bar."""
    filled = round(share * width)
    return "█" * filled + "░" * (width - filled)


def rate_line(total: Totals) -> Line:
    """Return the overdue rate with what it divides by."""
    rate = total.overdue
    if rate.percent is None:
        return Line(Text("Chưa có nhiệm vụ nào đến hạn.", "Nothing has fallen due yet."))
    drawn = bar(rate.part / rate.whole)
    vi = f"{rate.percent:g}".replace(".", ",")
    started = total.open_late.get(State.NOT_STARTED, 0)
    return Line(
        Text(
            f"Tỷ lệ quá hạn {drawn} {vi}% ({rate.part} trên {rate.whole} nhiệm vụ đã đến hạn; {started} chưa có tin tức gì)",
            f"Overdue rate {drawn} {rate.percent:g}% ({rate.part} of {rate.whole} that fell due; nothing heard of {started})",
        ),
        "bad" if rate.part else "good",
    )
