"""The page of every Monday: totals, what is late and about to be, KPIs short of their targets, reports owed."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from ckds.analysis.choose import Choice
from ckds.analysis.duties import DutyRow, duty_rows
from ckds.analysis.duties import of_plan as duties_of
from ckds.analysis.kpi import KpiRow, kpi_rows, rows_of
from ckds.analysis.standing import Row, standings
from ckds.analysis.standing import of_plan as standings_of
from ckds.analysis.totals import Rate, Totals, grouped, totals
from ckds.analysis.words import KPI_URGENCY, KPI_WORDS, URGENCY, KpiStanding, Standing, State
from ckds.lang import Lang, Text, listed
from ckds.views import lists
from ckds.views.rows import Json, duty_row, head, kpi_row, task_row
from ckds.views.screen import Block, Cell, Column, Heading, Line, Screen, Table, cells
from ckds.views.show import days_text
from ckds.views.status_parts import Asked, Key, Part, Some, joined, summed
from ckds.workspace.entry import PlanFolder
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
    workspace = choice.among(workspace)
    rows = choice.tasks(standings(workspace), workspace)
    kpis = choice.kpis(kpi_rows(workspace), workspace)
    return StatusView(
        workspace,
        choice,
        tuple(sorted(rows, key=urgency)),
        tuple(sorted(kpis, key=kpi_urgency)),
        tuple(choice.duties(duty_rows(workspace))),
    )


def of_one(folder: PlanFolder, workspace: Workspace, choice: Choice) -> StatusView:
    """Return the status of one plan, whether or not the workspace holds others."""
    rows = choice.tasks(standings_of(folder, workspace), workspace)
    kpis = choice.kpis(
        (row for entry in folder.kpis.values() if entry.sound for row in rows_of(entry, folder, workspace.today)),
        workspace,
    )
    return StatusView(
        replace(workspace, plans={folder.id: folder}),
        choice,
        tuple(sorted(rows, key=urgency)),
        tuple(sorted(kpis, key=kpi_urgency)),
        tuple(choice.duties(duties_of(folder, workspace))),
    )


def urgency(row: Row) -> Key:
    """Return what tasks are sorted by: the most urgent first."""
    last = row.effective.toordinal() if row.effective else 0
    return URGENCY[row.standing], last, row.obligation.entry.id, row.obligation.period or "", row.obligation.unit or ""


def kpi_urgency(row: KpiRow) -> Key:
    """Return what KPIs are sorted by: those furthest from their targets first."""
    share = row.gap / row.level if row.gap and row.level else Decimal(0)
    by = row.milestone.by.last.toordinal() if row.milestone else 0
    return KPI_URGENCY[row.standing], -abs(share), by, row.entry.id, row.scope or ""


def to_json(view: StatusView, lang: Lang) -> Json:
    """Return the contract's answer: ``tasks``, and beside them KPIs, duties, totals and what was left out."""
    workspace = view.workspace
    return answer(
        workspace,
        view.totals,
        [task_row(row, workspace) for row in view.rows],
        [kpi_row(row, workspace, lang) for row in view.kpis],
        [duty_row(row) for row in view.duties],
        workspace.unsound(),
    )


def answer(
    workspace: Workspace, whole: Totals, tasks: list[Json], kpis: list[Json], duties: list[Json], missing: list[str]
) -> Json:
    """Return the contract's answer from its rows."""
    return {
        **head(workspace),
        "roll": workspace.settings.record.roll,
        "summary": _summary(whole),
        "tasks": tasks,
        "kpis": kpis,
        "duties": duties,
        "left_out": missing,
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
    asked = how(view.workspace, view.choice, lang, most)
    return page(asked, [part(one, asked) for one in by_plan(view)])


def by_plan(view: StatusView) -> list[StatusView]:
    """Return what is said of each plan, in their order."""
    rows = grouped(view.rows, lambda row: [row.obligation.folder.id])
    kpis: dict[str, list[KpiRow]] = {}
    for kpi in view.kpis:
        kpis.setdefault(kpi.folder.id, []).append(kpi)
    duties: dict[str, list[DutyRow]] = {}
    for duty in view.duties:
        duties.setdefault(duty.folder.id, []).append(duty)
    return [
        StatusView(
            replace(view.workspace, plans={name: folder}),
            view.choice,
            tuple(rows.get(name, ())),
            tuple(kpis.get(name, ())),
            tuple(duties.get(name, ())),
        )
        for name, folder in view.workspace.plans.items()
    ]


def how(workspace: Workspace, choice: Choice, lang: Lang, most: int) -> Asked:
    """Return how the page is laid out: a list of more than ``most`` lines says how many are left."""
    number = len(choice.plans or workspace.plans)
    return Asked(workspace, lang, most, number > 1, number > most, urgency, kpi_urgency)


def part(view: StatusView, asked: Asked) -> Part:
    """Return what the page takes from a view of one plan."""
    (plan,) = view.workspace.plans
    return asked.part(plan, view.rows, view.kpis, view.duties, view.workspace.left_out())


def page(asked: Asked, parts: Sequence[Part]) -> Screen:
    """Return the page of several plans."""
    all_ = joined(parts, asked.most)
    return (
        *_head(asked.workspace),
        *_totals(all_, asked),
        *_overdue(all_, asked),
        *_soon(all_, asked),
        *_waiting(all_, asked),
        *_kpis(all_, asked),
        *_owed(all_, asked),
        *_stale(all_, asked.workspace),
        *_left_out(all_),
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


def _head(workspace: Workspace) -> list[Block]:
    return [
        Heading(Text("Tình hình thực hiện kế hoạch chuyển đổi số", "Status of the digital-transformation plans"), 1),
        Line(day_line(workspace), "dim"),
    ]


def _totals(all_: Part, asked: Asked) -> list[Block]:
    plans = sorted(all_.totals.items())
    if not plans:
        return [_nothing()]
    whole = summed(all_.totals.values())
    left = len(plans) - asked.most if asked.many else 0
    if left > 0:
        plans = sorted(plans, key=lambda one: -one[1].standing[Standing.OVERDUE])[: asked.most]
    shown = [*plans, (Text("Cộng", "All").to(asked.lang), whole)] if len(all_.totals) > 1 else plans
    blocks: list[Block] = [total_table(shown, Text("Kế hoạch", "Plan"))]
    if left > 0:
        blocks.append(
            Line(
                Text(
                    f"… còn {left} kế hoạch; xem hết: ckds status --per plan",
                    f"… {left} more plans; see all: ckds status --per plan",
                ),
                "dim",
            )
        )
    return [*blocks, rate_line(whole)]


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


def _section(title: Text, columns: Sequence[Column], some: Some, more: str = "ckds status --all") -> list[Block]:
    """Return a list under its heading, and how to see the rest of it; nothing where it is empty."""
    if not some.number:
        return []
    left = some.number - len(some.lines)
    blocks: list[Block] = [
        Heading(Text(f"{title.vi} ({some.number})", f"{title.en} ({some.number})")),
        Table(tuple(columns), tuple(line for _, line in some.lines)),
    ]
    if left > 0:
        blocks.append(Line(Text(f"… còn {left} dòng; xem hết: {more}", f"… {left} more; see all: {more}"), "dim"))
    return blocks


def _overdue(all_: Part, asked: Asked) -> list[Block]:
    columns = lists.overdue([], asked.workspace, asked.lang, plan=asked.many).columns
    blocks: list[Block] = []
    for plan, some in sorted(all_.overdue.items(), key=lambda one: one[1].lines[0][0]):
        if asked.many:
            blocks += _section(Text("Quá hạn, lâu nhất trước", "Overdue, the longest first"), columns, some)
        else:
            more = f"ckds status --all --plan {plan}"
            blocks += _section(Text(f"Quá hạn: {plan}", f"Overdue: {plan}"), columns, some, more)
    return blocks


def _soon(all_: Part, asked: Asked) -> list[Block]:
    days = asked.workspace.settings.record.due_soon_days
    title = Text(f"Sắp đến hạn, trong {days} ngày", f"Due within {days} days")
    return _section(title, lists.upcoming([], asked.workspace, asked.lang, plan=asked.several).columns, all_.soon)


def _waiting(all_: Part, asked: Asked) -> list[Block]:
    title = Text("Đơn vị báo đã xong, chờ xác nhận", "Reported done, not confirmed")
    return _section(title, lists.tasks([], asked.workspace, asked.lang, plan=asked.several).columns, all_.waiting)


def _kpis(all_: Part, asked: Asked) -> list[Block]:
    count = {standing: all_.kpi_standings.get(standing, 0) for standing in KpiStanding}
    whole = sum(count.values())
    if not whole:
        return []
    words = [f"{number_of} {KPI_WORDS[standing].to(asked.lang)}" for standing, number_of in count.items() if number_of]
    title = Text("Chỉ tiêu, hụt nhiều trước", "KPIs, furthest from target first")
    line = Line(Text(f"Trên {whole} mốc: {', '.join(words)}.", f"Of {whole} milestones: {', '.join(words)}."))
    found = _section(title, lists.kpis([], asked.lang, plan=asked.several).columns, all_.kpis)
    return [*(found or [Heading(title)]), line]


def _owed(all_: Part, asked: Asked) -> list[Block]:
    blocks = _section(Text("Báo cáo còn nợ", "Reports owed"), lists.owed([], asked.lang).columns, all_.owed)
    undated = sorted(all_.undated)
    if undated:
        names = listed([f"{plan}/{duty}" for plan, duty in undated], most=6)
        vi = f"Văn bản không nêu ngày nộp, nên không tính được ai còn nợ: {names.vi}."
        en = f"The document states no day for these, so nobody can be said to owe them: {names.en}."
        blocks = [*(blocks or [Heading(Text("Chế độ báo cáo", "Report duties"))]), Line(Text(vi, en), "dim")]
    return blocks


def _stale(all_: Part, workspace: Workspace) -> list[Block]:
    number = all_.stale
    if not number:
        return []
    days = workspace.settings.record.stale_days
    return [
        Heading(Text("Lâu không có tin", "Nothing heard for long")),
        Line(
            Text(
                f"{number} nhiệm vụ chưa xong không có cập nhật nào hơn {days} ngày.",
                f"{number} open tasks without an update for more than {days} days.",
            ),
            "warn",
        ),
    ]


def _left_out(all_: Part) -> list[Block]:
    found = all_.unread + all_.unsound  # first those that could not be read at all
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
