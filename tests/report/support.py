"""A small plan with something of everything, for which the expectations are counted by hand."""

from datetime import date
from pathlib import Path

from ckds.dates.period import read_period
from ckds.views.report.build import Request, build
from ckds.views.report.model import Bullet, Heading, Paragraph, Report
from ckds.views.report.period import spanned
from ckds.workspace.workspace import Workspace
from tests.support import World

# Written for these tests. On 14 December 2030 (the cut-off of the year and of quarter IV):
# a   done on time 20/9 (due 30/9)           b   done late 15/10 (due 30/9)
# c   overdue 75 days (due 30/9), with an obstacle and a request of 1/12
# d   due 31/12, nothing heard               e   ongoing                         f   no deadline
# g   each of so-y-te and so-tttt owes it by 30/11: so-y-te done, so-tttt overdue 14 days
FILES: dict[str, str] = {
    "kh/plan.yaml": """
        number: 15/KH-UBND
        kind: KH
        title: Chuyển đổi số thành phố Ví Dụ năm 2030
        area: vd
        issuer: ubnd
        issued: 2030-01-10
        place: Ví Dụ
        signer: {name: Nguyễn Văn Thử, position: PHÓ CHỦ TỊCH, authority: KT. CHỦ TỊCH, on_behalf: TM. ỦY BAN NHÂN DÂN}
        recipients: [Các sở, "Lưu: VT, KGVX"]
        period: 2030
        groups:
          - {id: "1", label: II.1, title: Hạ tầng số}
          - {id: "2", label: II.2, title: Dữ liệu số}
        duties:
          - {id: quy, every: quarter, due: trước ngày 20 của tháng cuối quý, from: [so-y-te], to: ubnd}
        """,
    "kh/tasks/a.yaml": "label: II.1.a\ntitle: Việc a\ngroup: '1'\nlead: so-y-te\ndue: quý III năm 2030\ncompleted: 2030-09-20\n",
    "kh/tasks/b.yaml": "label: II.1.b\ntitle: Việc b\ngroup: '1'\nlead: so-y-te\ndue: quý III năm 2030\ncompleted: 2030-10-15\n",
    "kh/tasks/c.yaml": """
        label: II.1.c
        title: Việc c
        group: "1"
        lead: so-tttt
        support: so-y-te
        due: quý III năm 2030
        updates:
          - {date: 2030-12-01, by: so-tttt, progress: 40, text: Đã chọn nhà thầu, obstacles: Thiếu vốn, request: Bổ sung vốn}
        """,
    "kh/tasks/d.yaml": "label: II.2.a\ntitle: Việc d\ngroup: '2'\nlead: so-tttt\ndue: 2030-12-31\n",
    "kh/tasks/e.yaml": "label: II.2.b\ntitle: Việc e\ngroup: '2'\nlead: so-tttt\ndue: thường xuyên\n",
    "kh/tasks/f.yaml": "label: II.2.c\ntitle: Việc f\ngroup: '2'\n",
    "kh/tasks/g.yaml": """
        label: II.2.d
        title: Việc g
        group: "2"
        lead: [so-y-te, so-tttt]
        each: true
        due: tháng 11 năm 2030
        results:
          - {unit: so-y-te, completed: 2030-11-20}
        """,
    "kh/kpis/k.yaml": """
        label: I.1
        title: Hồ sơ trực tuyến
        unit: "%"
        owner: so-tttt
        targets: [{by: 2030, target: 80%}]
        measurements:
          - {as_of: 2030-11-30, value: 60, source: {title: Báo cáo thử}}
          - {as_of: 2030-12, value: 75, estimate: true}
        """,
    "kh/kpis/m.yaml": "label: I.2\ntitle: Hộ có cáp quang\nunit: '%'\ntargets: [{by: 2030, target: 50%}]\n",
}


def filled(folder: Path) -> World:
    """Return the plan, written to a folder."""
    world = World(folder)
    for name, text in FILES.items():
        world[name] = text
    return world


def reports(
    workspace: Workspace,
    kind: str = "periodic",
    *,
    period: str | None = "2030",
    unit: str | None = None,
    issuer: str | None = None,
    until: date | None = None,
    apart: bool = False,
) -> list[Report]:
    """Return documents about the plan ``kh``, judged on the workspace's day."""
    found = read_period(period) if period else None
    span = spanned(found, workspace.today, asked=True) if found else None
    return build(Request(kind, workspace.plans["kh"], span, unit, issuer, until, apart), workspace)


def report(workspace: Workspace, kind: str = "periodic", **asked: object) -> Report:
    """Return the one document about the plan ``kh``."""
    (found,) = reports(workspace, kind, **asked)  # type: ignore[arg-type]
    return found


def words(shown: Report) -> list[str]:
    """Return the sentences and headings of a body."""
    return [
        f"{block.label} {block.text}" if isinstance(block, Heading) else block.text
        for block in shown.body
        if isinstance(block, Heading | Paragraph | Bullet)
    ]


def rows(shown: Report, key: str) -> list[list[str]]:
    """Return the rows of an annex as text, group rows apart."""
    (annex,) = [one for one in shown.annexes if one.key == key]
    return [[cell.text for cell in row.cells] for row in annex.table.rows if row.type == "row"]
