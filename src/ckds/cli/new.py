"""``ckds new``: a new plan, task, KPI or unit, from flags or by asking on a terminal."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import typer

from ckds.cli.naming import unit
from ckds.cli.options import FORMS, SHARED, Commit, Dry, Force, Form
from ckds.cli.output import one_of
from ckds.cli.session import Session
from ckds.cli.writing import Wish, perform
from ckds.errors import UsageError
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.acts.act import Act
    from ckds.workspace.entry import PlanFolder
    from ckds.workspace.workspace import Workspace

KINDS: Final = ("plan", "task", "kpi", "unit")
FORMATS: Final = FORMS
HELP: Final = Text(
    "Tạo bản ghi mới: plan, task, kpi hoặc unit. Thiếu gì thì hỏi (chỉ trên terminal). Ký hiệu nhiệm vụ đi tiếp theo nhóm: a b c d đ e g. "
    "Tệp mới có lời nhắc ở từng trường.\n\n"
    'Ví dụ:\n\n  ckds new task --plan hai-phong-2022 --group 5 --title "Mở rộng mạng WAN" --lead so-tttt --due "Quý IV năm 2022"\n\n'
    '  ckds new plan hai-phong-2023 --title "Chuyển đổi số thành phố Hải Phòng năm 2023" --issuer ubnd --area hai-phong --period 2023\n\n'
    '  ckds new kpi --plan hai-phong-2022 --title "Hồ sơ trực tuyến" --unit "%" --target "60%" --by 2022 --scope city\n\n'
    '  ckds new unit hai-phong/so-vi-du --name "Sở Ví Dụ" --kind department --parent ubnd',
    "Make a new record: plan, task, kpi or unit. What is missing is asked for (on a terminal only). A task's label goes on where its group "
    "ends: a b c d đ e g. The new file has a remark at each field.\n\n"
    'Examples:\n\n  ckds new task --plan hai-phong-2022 --group 5 --title "Mở rộng mạng WAN" --lead so-tttt --due "Quý IV năm 2022"\n\n'
    '  ckds new plan hai-phong-2023 --title "Chuyển đổi số thành phố Hải Phòng năm 2023" --issuer ubnd --area hai-phong --period 2023\n\n'
    '  ckds new kpi --plan hai-phong-2022 --title "Hồ sơ trực tuyến" --unit "%" --target "60%" --by 2022 --scope city\n\n'
    '  ckds new unit hai-phong/so-vi-du --name "Sở Ví Dụ" --kind department --parent ubnd',
)
OPTIONS: Final = SHARED | {
    "kind": Text("plan, task, kpi hoặc unit", "plan, task, kpi or unit"),
    "name": Text("Mã (task, kpi: bỏ được; unit: KHU_VỰC/MÃ)", "Id (task, kpi: may be left out; unit: AREA/ID)"),
    "plan": Text("Kế hoạch của nhiệm vụ, chỉ tiêu", "Plan of the task or KPI"),
    "title": Text("Tên", "Title"),
    "label": Text("Ký hiệu như in (nhiệm vụ: mặc định là ký hiệu tiếp theo của nhóm)", "Label as printed (of a task: the next of its group)"),
    "group": Text("Nhóm", "Group"),
    "lead": Text("Đơn vị chủ trì (lặp lại được)", "Lead (may be repeated)"),
    "support": Text("Đơn vị phối hợp (lặp lại được)", "Supporting unit (may be repeated)"),
    "due": Text("Thời hạn, nguyên văn", "Deadline as worded"),
    "unit_of": Text("Chỉ tiêu: đơn vị tính", "KPI: unit of measurement"),
    "owner": Text("Chỉ tiêu: đơn vị theo dõi", "KPI: who answers for it"),
    "target": Text("Chỉ tiêu: mục tiêu, nguyên văn", "KPI: target as worded"),
    "by": Text("Chỉ tiêu: thời điểm phải đạt", "KPI: by when"),
    "scope": Text("Chỉ tiêu: cấp", "KPI: level"),
    "issuer": Text("Kế hoạch: cơ quan ban hành", "Plan: issuer"),
    "issued": Text("Kế hoạch: ngày ban hành", "Plan: day of issue"),
    "period": Text("Kế hoạch: thời kỳ", "Plan: the time it covers"),
    "number": Text("Kế hoạch: số, ký hiệu", "Plan: number"),
    "area": Text("Kế hoạch: danh bạ tra trước", "Plan: directory looked up first"),
    "full_name": Text("Đơn vị: tên đầy đủ", "Unit: full name"),
    "unit_kind": Text("Đơn vị: loại", "Unit: kind"),
    "short": Text("Đơn vị: tên viết tắt", "Unit: short name"),
    "parent": Text("Đơn vị: cấp trên", "Unit: the body above it"),
}  # fmt: skip
# What cannot be left out, with the option that states it.
_NEEDED: Final = {
    "plan": (("name", "MÃ"), ("title", "--title"), ("issuer", "--issuer"), ("period", "--period")),
    "task": (("plan", "--plan"), ("title", "--title")),
    "kpi": (("plan", "--plan"), ("title", "--title")),
    "unit": (("name", "KHU_VỰC/MÃ"), ("full_name", "--name"), ("unit_kind", "--kind")),
}
# What is asked on a terminal, where the help's own words are not a question to whoever makes this kind of record.
_ASKED: Final = {
    "plan": {
        "name": Text("Mã kế hoạch, là tên thư mục (như hai-phong-2027)", "Id of the plan, the name of its folder (such as hai-phong-2027)"),
        "title": Text("Tên kế hoạch", "Title of the plan"),
        "issuer": Text("Cơ quan ban hành (mã, tên hoặc viết tắt)", "Issuer (id, name or abbreviation)"),
        "period": Text("Thời kỳ (như 2027 hoặc 2026/2030)", "The time it covers (such as 2027 or 2026/2030)"),
    },
    "task": {"plan": Text("Kế hoạch của nhiệm vụ", "Plan of the task"), "title": Text("Tên nhiệm vụ", "Title of the task")},
    "kpi": {"plan": Text("Kế hoạch của chỉ tiêu", "Plan of the KPI"), "title": Text("Tên chỉ tiêu", "Title of the KPI")},
    "unit": {
        "name": Text("Danh bạ và mã (KHU_VỰC/MÃ, như hai-phong/so-vi-du)", "Directory and id (AREA/ID, such as hai-phong/so-vi-du)"),
        "full_name": Text("Tên đầy đủ của đơn vị", "Full name of the unit"),
        "unit_kind": Text("Loại đơn vị", "Kind of unit"),
    },
}  # fmt: skip
Given = dict[str, Any]


def run(
    ctx: typer.Context,
    kind: str = typer.Argument(...),
    name: str | None = typer.Argument(None),
    plan: str | None = typer.Option(None, "--plan"),
    title: str | None = typer.Option(None, "--title"),
    label: str | None = typer.Option(None, "--label"),
    group: str | None = typer.Option(None, "--group"),
    lead: list[str] = typer.Option([], "--lead"),  # noqa: B008
    support: list[str] = typer.Option([], "--support"),  # noqa: B008
    due: str | None = typer.Option(None, "--due"),
    unit_of: str | None = typer.Option(None, "--unit"),
    owner: str | None = typer.Option(None, "--owner"),
    target: str | None = typer.Option(None, "--target"),
    by: str | None = typer.Option(None, "--by"),
    scope: str | None = typer.Option(None, "--scope"),
    issuer: str | None = typer.Option(None, "--issuer"),
    issued: str | None = typer.Option(None, "--issued"),
    period: str | None = typer.Option(None, "--period"),
    number: str | None = typer.Option(None, "--number"),
    area: str | None = typer.Option(None, "--area"),
    full_name: str | None = typer.Option(None, "--name"),
    unit_kind: str | None = typer.Option(None, "--kind"),
    short: str | None = typer.Option(None, "--short"),
    parent: str | None = typer.Option(None, "--parent"),
    dry_run: Dry = False,
    commit: Commit = False,
    force: Force = False,
    format_: Form = "terminal",
) -> int:
    """Make the record, asking for what is missing."""
    given: Given = {key: value for key, value in locals().items() if key in OPTIONS and key not in SHARED}
    session: Session = ctx.obj
    one_of("ckds new", kind, KINDS)
    _ask(session, kind, given)
    make = _MAKERS[kind]
    return perform(session, lambda workspace: [make(workspace, given, session)], Wish(dry_run, commit, force, format_))


def _ask(session: Session, kind: str, given: Given) -> None:
    """Ask for what cannot be left out.

    Raises:
        UsageError: there is nobody to ask.
    """
    missing = [(key, option) for key, option in _NEEDED[kind] if not given[key]]
    somebody = sys.stdin.isatty() and sys.stdout.isatty()
    if missing and not somebody:
        some = ", ".join(option for _, option in missing)
        raise UsageError(
            Text(f"ckds new {kind} còn thiếu: {some}.", f"ckds new {kind} lacks: {some}."),
            Text("Xem: ckds new --help", "See: ckds new --help"),
        )
    placed = kind != "task" or given["name"] or given["label"] or given["group"]
    if somebody and (missing or not placed):
        from ckds.cli.asking import answered

        if given["plan"] and kind in ("task", "kpi"):
            _folder(session.open()[0], given["plan"])
        answered(session, kind, given, [key for key, _ in missing], OPTIONS | _ASKED[kind])


def _task(workspace: "Workspace", given: Given, session: Session) -> "Act":
    from ckds.acts.act import filled
    from ckds.acts.fresh import new_task

    folder = _folder(workspace, given["plan"])
    leads = [_ref(workspace, words, folder.area) for words in given["lead"]]
    support = [_ref(workspace, words, folder.area) for words in given["support"]]
    fields = filled(
        {
            "label": given["label"],
            "title": given["title"],
            "group": given["group"],
            "lead": leads[0] if len(leads) == 1 else leads,
            "support": support,
            "due": given["due"],
        }
    )
    return new_task(folder, given["name"], fields, workspace, session.language)


def _kpi(workspace: "Workspace", given: Given, session: Session) -> "Act":
    from ckds.acts.act import filled
    from ckds.acts.fresh import new_kpi
    from ckds.acts.reading import when

    folder = _folder(workspace, given["plan"])
    if bool(given["target"]) != bool(given["by"]):
        raise UsageError(
            Text("--target và --by phải đi cùng nhau.", "--target and --by go together."),
            Text('Ví dụ: --target "60%" --by 2025', 'For example: --target "60%" --by 2025'),
        )
    owner = _ref(workspace, given["owner"], folder.area) if given["owner"] else None
    fields = filled({"label": given["label"], "title": given["title"], "unit": given["unit_of"], "owner": owner})
    if given["target"]:
        aim = {"by": when(given["by"], "--by").iso, "scope": given["scope"], "target": given["target"]}
        fields["targets"] = [{key: value for key, value in aim.items() if value}]
    return new_kpi(folder, given["name"], fields, workspace, session.language)


def _plan(workspace: "Workspace", given: Given, session: Session) -> "Act":
    from ckds.acts.act import filled
    from ckds.acts.fresh import new_plan
    from ckds.acts.reading import when

    fields = filled(
        {
            "number": given["number"],
            "title": given["title"],
            "area": given["area"],
            "issuer": _ref(workspace, given["issuer"], given["area"]),
            "issued": when(given["issued"], "--issued").iso if given["issued"] else None,
            "period": given["period"],
        }
    )
    return new_plan(given["name"], fields, workspace, session.language)


def _unit(workspace: "Workspace", given: Given, session: Session) -> "Act":  # noqa: ARG001
    from ckds.acts.act import filled
    from ckds.acts.fresh import new_unit
    from ckds.records.unit import KINDS as UNIT_KINDS

    area, slash, name = given["name"].partition("/")
    if not slash:
        raise UsageError(
            Text(f"“{area}” thiếu danh bạ.", f"“{area}” lacks its directory."),
            Text(f"Ghi KHU_VỰC/MÃ, như hai-phong/{area}.", f"Write AREA/ID, such as hai-phong/{area}."),
        )
    one_of("--kind", given["unit_kind"], UNIT_KINDS)
    parent = _ref(workspace, given["parent"], area) if given["parent"] else None
    fields = filled({"name": given["full_name"], "kind": given["unit_kind"], "short": given["short"], "parent": parent})
    return new_unit(area, name, fields, workspace)


_MAKERS: Final[dict[str, "Callable[[Workspace, Given, Session], Act]"]] = {
    "plan": _plan, "task": _task, "kpi": _kpi, "unit": _unit,
}  # fmt: skip


def _folder(workspace: "Workspace", word: str) -> "PlanFolder":
    from ckds.cli.choosing import unknown

    if word not in workspace.plans:
        raise unknown(Text("Kế hoạch", "Plan"), word, list(workspace.plans))
    return workspace.plans[word]


def _ref(workspace: "Workspace", words: str, area: str | None) -> str:
    """Return a unit as a record names it: by its bare id where that is clear.

    Raises:
        UsageError: none or several are meant.
    """
    full = unit(workspace, words, area)
    bare = full.rpartition("/")[2]
    return bare if workspace.directory.resolve(bare, area) == full else full
