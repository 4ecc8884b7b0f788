"""The page of every Monday: totals, what is late and about to be, KPIs short of their targets, reports owed."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ckds.analysis.choose import Choice
from ckds.analysis.duties import DutyRow, duty_rows
from ckds.analysis.kpi import KpiRow, kpi_rows
from ckds.analysis.standing import Row, standings
from ckds.analysis.totals import Rate, Totals, grouped, has_come, totals
from ckds.analysis.words import KPI_URGENCY, KPI_WORDS, URGENCY, DutyStanding, KpiStanding, Standing, State
from ckds.lang import Lang, Text, listed
from ckds.views import lists
from ckds.views.rows import Json, duty_row, head, kpi_row, task_row
from ckds.views.screen import Block, Cell, Column, Heading, Line, Screen, Table, cells
from ckds.views.show import days_text
from ckds.workspace.workspace import Workspace


class StatusView(NamedTuple):
    """Everything the status page says."""

    workspace: Workspace
    choice: Choice
    rows: tuple[Row, ...]
    kpis: tuple[KpiRow, ...]
    duties: tuple[DutyRow, ...]

    @property
    def totals(self) -> Totals:
        """The totals of the tasks shown."""
        return totals(self.rows, self.workspace.today)


def status(workspace: Workspace, choice: Choice) -> StatusView:
    """Return the status of what is asked for, the most urgent first."""
    rows = choice.tasks(standings(workspace), workspace)
    kpis = choice.kpis(kpi_rows(workspace), workspace)
    return StatusView(
        workspace,
        choice,
        tuple(sorted(rows, key=_urgency)),
        tuple(sorted(kpis, key=_kpi_urgency)),
        tuple(choice.duties(duty_rows(workspace))),
    )


def _urgency(row: Row) -> tuple[object, ...]:
    last = row.effective.toordinal() if row.effective else 0
    return URGENCY[row.standing], last, row.obligation.entry.id, row.obligation.period or "", row.obligation.unit or ""


def _kpi_urgency(row: KpiRow) -> tuple[object, ...]:
    share = row.gap / row.level if row.gap and row.level else Decimal(0)
    by = row.milestone.by.last.toordinal() if row.milestone else 0
    return KPI_URGENCY[row.standing], -abs(share), by, row.entry.id, row.scope or ""


def to_json(view: StatusView, lang: Lang) -> Json:
    """Return the contract's answer: ``tasks``, and beside them KPIs, duties, totals and what was left out."""
    workspace = view.workspace
    return {
        **head(workspace),
        "roll": workspace.settings.record.roll,
        "summary": _summary(view.totals),
        "tasks": [task_row(row, workspace) for row in view.rows],
        "kpis": [kpi_row(row, workspace, lang) for row in view.kpis],
        "duties": [duty_row(row) for row in view.duties],
        "left_out": workspace.unsound(),
    }


def _summary(found: Totals) -> Json:
    return {
        "tasks": found.all,
        "standings": {str(standing): count for standing, count in found.standing.items()},
        "not_done_overdue": {str(state): count for state, count in sorted(found.open_late.items())},
        "not_done_in_time": {str(state): count for state, count in sorted(found.open_in_time.items())},
        "reported": found.reported,
        "overdue_rate": _rate(found.overdue),
        "done_rate": _rate(found.done_rate),
    }


def _rate(rate: Rate) -> Json:
    return {"numerator": rate.part, "denominator": rate.whole, "percent": rate.percent}


def screen(view: StatusView, lang: Lang, *, most: int) -> Screen:
    """Return the page; lists of more than ``most`` lines say how many are left."""
    return (
        *_head(view),
        *_totals(view, lang),
        *_overdue(view, lang, most),
        *_soon(view, lang, most),
        *_waiting(view, lang, most),
        *_kpis(view, lang, most),
        *_owed(view, lang, most),
        *_stale(view),
        *_left_out(view),
    )


def day_line(workspace: Workspace) -> Text:
    """Return the sentence that says for which day the page is true."""
    shown = days_text(workspace.today)
    pinned = (
        Text(" (ngày ghim của kho lưu trữ)", " (the day this archive is pinned to)")
        if workspace.pinned
        else Text("", "")
    )
    roll = Text("", "")
    if workspace.settings.record.roll != "none":
        roll = Text(
            "; hạn rơi vào ngày nghỉ tính đến ngày làm việc kế tiếp",
            "; a deadline on a day off ends on the next working day",
        )
    return Text(f"Tính đến hết ngày {shown.vi}{pinned.vi}{roll.vi}", f"As of the end of {shown.en}{pinned.en}{roll.en}")


def _head(view: StatusView) -> list[Block]:
    return [
        Heading(Text("Tình hình thực hiện kế hoạch chuyển đổi số", "Status of the digital-transformation plans"), 1),
        Line(day_line(view.workspace), "dim"),
    ]


def _totals(view: StatusView, lang: Lang) -> list[Block]:
    by_plan = grouped(view.rows, lambda row: [row.obligation.folder.id])
    found = [(plan, totals(rows, view.workspace.today)) for plan, rows in sorted(by_plan.items())]
    if len(found) > 1:
        found.append((Text("Cộng", "All").to(lang), view.totals))
    return [total_table(found, Text("Kế hoạch", "Plan")), rate_line(view.totals)] if found else [_nothing()]


def _nothing() -> Line:
    return Line(Text("Không có nhiệm vụ nào khớp.", "No task matches."), "warn")


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


def _section(title: Text, table: Table, most: int, more: str) -> list[Block]:
    left = len(table.rows) - most
    blocks: list[Block] = [Heading(Text(f"{title.vi} ({len(table.rows)})", f"{title.en} ({len(table.rows)})"))]
    blocks.append(Table(table.columns, table.rows[:most]))
    if left > 0:
        blocks.append(Line(Text(f"… còn {left} dòng; xem hết: {more}", f"… {left} more; see all: {more}"), "dim"))
    return blocks


def _of(view: StatusView, *standing: Standing) -> list[Row]:
    return [row for row in view.rows if row.standing in standing]


def _overdue(view: StatusView, lang: Lang, most: int) -> list[Block]:
    blocks: list[Block] = []
    for plan, rows in grouped(_of(view, Standing.OVERDUE), lambda row: [row.obligation.folder.id]).items():
        table = lists.overdue(rows, view.workspace, lang)
        blocks += _section(
            Text(f"Quá hạn: {plan}", f"Overdue: {plan}"), table, most, f"ckds status --all --plan {plan}"
        )
    return blocks


def _soon(view: StatusView, lang: Lang, most: int) -> list[Block]:
    rows = _of(view, Standing.DUE_SOON)
    days = view.workspace.settings.record.due_soon_days
    title = Text(f"Sắp đến hạn, trong {days} ngày", f"Due within {days} days")
    return _section(title, lists.upcoming(rows, view.workspace, lang), most, "ckds status --all") if rows else []


def _waiting(view: StatusView, lang: Lang, most: int) -> list[Block]:
    rows = [row for row in view.rows if row.state is State.REPORTED]
    title = Text("Đơn vị báo đã xong, chờ xác nhận", "Reported done, not confirmed")
    return _section(title, lists.tasks(rows, view.workspace, lang), most, "ckds status --all") if rows else []


def _kpis(view: StatusView, lang: Lang, most: int) -> list[Block]:
    if not view.kpis:
        return []
    count = {standing: sum(row.standing is standing for row in view.kpis) for standing in KpiStanding}
    words = [f"{number_of} {KPI_WORDS[standing].to(lang)}" for standing, number_of in count.items() if number_of]
    judged = [row for row in view.kpis if row.standing not in (KpiStanding.NO_DATA, KpiStanding.UNTARGETED)]
    title = Text("Chỉ tiêu, hụt nhiều trước", "KPIs, furthest from target first")
    line = Line(
        Text(f"Trên {len(view.kpis)} mốc: {', '.join(words)}.", f"Of {len(view.kpis)} milestones: {', '.join(words)}.")
    )
    return [
        *(_section(title, lists.kpis(judged, lang), most, "ckds status --all") if judged else [Heading(title)]),
        line,
    ]


def _owed(view: StatusView, lang: Lang, most: int) -> list[Block]:
    table = lists.owed(view.duties, lang)
    blocks = _section(Text("Báo cáo còn nợ", "Reports owed"), table, most, "ckds status --all") if table.rows else []
    undated = {(row.folder.id, row.duty.id) for row in view.duties if row.standing is DutyStanding.UNDATED}
    if undated:
        names = listed([f"{plan}/{duty}" for plan, duty in sorted(undated)], most=6)
        vi = f"Văn bản không nêu ngày nộp, nên không tính được ai còn nợ: {names.vi}."
        en = f"The document states no day for these, so nobody can be said to owe them: {names.en}."
        blocks = [*(blocks or [Heading(Text("Chế độ báo cáo", "Report duties"))]), Line(Text(vi, en), "dim")]
    return blocks


def _stale(view: StatusView) -> list[Block]:
    rows = {row.obligation.entry.id for row in view.rows if row.stale and has_come(row, view.workspace.today)}
    if not rows:
        return []
    days = view.workspace.settings.record.stale_days
    return [
        Heading(Text("Lâu không có tin", "Nothing heard for long")),
        Line(
            Text(
                f"{len(rows)} nhiệm vụ chưa xong không có cập nhật nào hơn {days} ngày.",
                f"{len(rows)} open tasks without an update for more than {days} days.",
            ),
            "warn",
        ),
    ]


def _left_out(view: StatusView) -> list[Block]:
    found = view.workspace.unsound()
    if not found:
        return []
    names = listed(found, most=6)
    return [
        Line(
            Text(
                f"Không tính {len(found)} bản ghi có lỗi: {names.vi}. Xem: ckds lint",
                f"Left out {len(found)} records with errors: {names.en}. See: ckds lint",
            ),
            "bad",
        )
    ]
