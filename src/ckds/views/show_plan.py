"""One plan with everything derived from it."""

from ckds.analysis.roles import body
from ckds.analysis.standing import of_plan
from ckds.analysis.totals import grouped, totals
from ckds.lang import Lang, Text, same
from ckds.records.plan import Plan
from ckds.views.links import children
from ckds.views.screen import Block, Cell, Column, Heading, Line, Pairs, Screen, Table, cells
from ckds.views.show import day_line, period, who
from ckds.views.totals import rate_line, total_table
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace


def plan_screen(folder: PlanFolder, workspace: Workspace, lang: Lang) -> Screen:
    """Return the page of a plan: the document, its groups with their totals, its duties, its links."""
    plan = folder.plan.record if folder.plan else None
    blocks: list[Block] = [Heading(same(plan.title if plan else folder.id), 1), Line(day_line(workspace), "dim")]
    if plan:
        blocks.append(Pairs(tuple(_about(plan, folder, workspace, lang))))
    rows = of_plan(folder, workspace)
    if rows:
        titles = {group.id: f"{group.label or group.id} {group.title}" for group in (plan.groups if plan else ())}
        found = grouped(rows, lambda row: [row.obligation.task.group or "–"])
        ordered = [*(name for name in titles if name in found), *(name for name in found if name not in titles)]
        counted = [(titles.get(name, name), totals(found[name], workspace.today)) for name in ordered]
        blocks += [Heading(Text("Nhiệm vụ", "Tasks")), total_table(counted, Text("Nhóm", "Group"))]
        blocks.append(rate_line(totals(rows, workspace.today)))
    if plan:
        blocks += _parts(plan, lang)
    return tuple(blocks)


def _about(plan: Plan, folder: PlanFolder, workspace: Workspace, lang: Lang) -> list[tuple[Text, Cell]]:
    directory = workspace.directory
    below = children(folder.id, workspace)
    stated = plan.stated
    found = [
        (Text("Mã", "Id"), folder.id),
        (Text("Số, ký hiệu", "Number"), plan.number or Text("chưa có (dự thảo)", "none (draft)").to(lang)),
        (Text("Ban hành", "Issued"), period(plan.issued).to(lang) if plan.issued else None),
        (Text("Cơ quan", "Issuer"), who(body(plan.issuer, folder.area, directory), directory)),
        (Text("Thời kỳ", "Period"), plan.period.iso),
        (Text("Chỉ tiêu", "KPIs"), str(len(folder.kpis))),
        (Text("Nhiệm vụ", "Tasks"), str(len(folder.tasks))),
        (Text("Văn bản tự nêu", "It states"), f"{stated.tasks} / {stated.groups}" if stated and stated.tasks else None),
        (Text("Còn thiếu", "Missing"), "; ".join(stated.missing) if stated else None),
        (Text("Thực hiện", "Carries out"), ", ".join(plan.parents)),
        (Text("Được thực hiện bởi", "Carried out by"), ", ".join(below)),
        (Text("Ghi chú", "Note"), plan.note),
    ]
    return [(name, Cell(value)) for name, value in found if value]


def _parts(plan: Plan, lang: Lang) -> list[Block]:
    blocks: list[Block] = []
    if plan.basis:
        heads = (
            Column(Text("Số", "Number"), most=24),
            Column(Text("Ngày", "Day")),
            Column(Text("Trích yếu", "Title"), grow=1),
        )
        rows = [cells(one.number or "–", period(one.issued).to(lang), one.title or "") for one in plan.basis]
        blocks += [Heading(Text("Căn cứ", "Basis")), Table(heads, tuple(rows))]
    if plan.duties:
        heads = (Column(Text("Mã", "Id")), Column(Text("Định kỳ", "Every")), Column(Text("Hạn nộp", "Due"), grow=1))
        rows = [cells(one.id, one.every, one.due or "–") for one in plan.duties]
        blocks += [Heading(Text("Chế độ báo cáo", "Report duties")), Table(heads, tuple(rows))]
    if plan.budget:
        blocks.append(Heading(Text("Kinh phí", "Money")))
        lines = (" ".join(part for part in (one.share_min, one.of, one.text) if part) for one in plan.budget)
        blocks.extend(Line(same(f"- {line}")) for line in lines)
    return blocks
