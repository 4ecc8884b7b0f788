"""The page of every Monday: totals, what is late and about to be, KPIs short of their targets, reports owed."""

from collections.abc import Sequence
from dataclasses import replace
from shlex import quote

from ckds.analysis.choose import Choice
from ckds.analysis.duties import DutyRow
from ckds.analysis.kpi import KpiRow
from ckds.analysis.totals import grouped
from ckds.analysis.words import KPI_WORDS, KpiStanding, Standing
from ckds.lang import Lang, Text, listed
from ckds.views import lists
from ckds.views.screen import Block, Column, Heading, Line, Screen, Table
from ckds.views.show import day_line
from ckds.views.status import StatusView, kpi_urgency, urgency
from ckds.views.status_parts import Asked, Part, Some, joined, summed
from ckds.views.totals import rate_line, total_table
from ckds.workspace.workspace import Workspace


def screen(view: StatusView, lang: Lang, *, most: int, filters: str = "") -> Screen:
    """Return the page; lists of more than ``most`` lines say how many are left, and by which command to see them."""
    asked = how(view.workspace, view.choice, lang, most, filters)
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


def how(workspace: Workspace, choice: Choice, lang: Lang, most: int, filters: str = "") -> Asked:
    """Return how the page is laid out: a list of more than ``most`` lines says how many are left.

    Args:
        workspace: the repository.
        choice: what is asked for.
        lang: the language of the page.
        most: see above.
        filters: the options that made the choice, but for the plans, so that the rest of a list is seen by the same.
    """
    number = len(choice.plans or workspace.plans)
    plans = "".join(f" --plan {quote(plan)}" for plan in sorted(choice.plans))
    return Asked(workspace, lang, most, number > 1, number > most, choice.rated, urgency, kpi_urgency, plans, filters)


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
        every = f"ckds status --per plan{asked.plans}{asked.filters}"
        blocks.append(
            Line(
                Text(
                    f"… còn {left} kế hoạch nữa trong dòng Cộng; xem hết: {every}",
                    f"… {left} more in the line All; see all: {every}",
                ),
                "dim",
            )
        )
    if all_.again:
        number = whole.all - all_.again
        blocks.append(
            Line(
                Text(
                    f"{whole.all} phần việc của {number} nhiệm vụ: việc định kỳ tính mỗi kỳ đã đến một lần.",
                    f"{whole.all} pieces of work of {number} tasks: a recurring task counts once for each period that has come.",
                ),
                "dim",
            )
        )
    return [*blocks, rate_line(whole)] if asked.rated else blocks


def _nothing() -> Line:
    return Line(Text("Không có nhiệm vụ nào khớp.", "No task matches."), "warn")


def _section(title: Text, columns: Sequence[Column], some: Some, asked: Asked, plans: str = "") -> list[Block]:
    """Return a list under its heading, and how to see the rest of it; nothing where it is empty."""
    if not some.number:
        return []
    more = f"ckds status --all{plans or asked.plans}{asked.filters}"
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
            blocks += _section(Text("Quá hạn, lâu nhất trước", "Overdue, the longest first"), columns, some, asked)
        else:
            title = Text(f"Quá hạn: {plan}", f"Overdue: {plan}")
            blocks += _section(title, columns, some, asked, f" --plan {quote(plan)}")
    return blocks


def _soon(all_: Part, asked: Asked) -> list[Block]:
    days = asked.workspace.settings.record.due_soon_days
    title = Text(f"Sắp đến hạn, trong {days} ngày", f"Due within {days} days")
    return _section(
        title, lists.upcoming([], asked.workspace, asked.lang, plan=asked.several).columns, all_.soon, asked
    )


def _waiting(all_: Part, asked: Asked) -> list[Block]:
    title = Text("Đơn vị báo đã xong, chờ xác nhận", "Reported done, not confirmed")
    return _section(
        title, lists.tasks([], asked.workspace, asked.lang, plan=asked.several).columns, all_.waiting, asked
    )


def _kpis(all_: Part, asked: Asked) -> list[Block]:
    count = {standing: all_.kpi_standings.get(standing, 0) for standing in KpiStanding}
    whole = sum(count.values())
    if not whole:
        return []
    words = [f"{number_of} {KPI_WORDS[standing].to(asked.lang)}" for standing, number_of in count.items() if number_of]
    title = Text("Chỉ tiêu, hụt nhiều trước", "KPIs, furthest from target first")
    line = Line(Text(f"Trên {whole} mốc: {', '.join(words)}.", f"Of {whole} milestones: {', '.join(words)}."))
    found = _section(title, lists.kpis([], asked.lang, plan=asked.several).columns, all_.kpis, asked)
    return [*(found or [Heading(title)]), line]


def _owed(all_: Part, asked: Asked) -> list[Block]:
    blocks = _section(Text("Báo cáo còn nợ", "Reports owed"), lists.owed([], asked.lang).columns, all_.owed, asked)
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
