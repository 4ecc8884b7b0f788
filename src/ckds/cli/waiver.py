"""``ckds waiver``: accept a finding for a while, see what is accepted, clean up."""

from datetime import timedelta
from typing import Final

import typer

from ckds.cli.output import as_json, one_of
from ckds.cli.session import Session, read_day
from ckds.lang import Text

ACTIONS: Final = ("list", "add", "prune")
FORMATS: Final = ("terminal", "json", "markdown")
USUAL: Final = timedelta(days=90)
HELP: Final = Text(
    "Miễn trừ: chấp nhận một lỗi trong thời gian có hạn (nhiều nhất 180 ngày), có lý do và người chịu trách nhiệm.\n\n"
    'Ví dụ:\n\n  ckds waiver list\n\n  ckds waiver add CK901 hai-phong-2022/v-5-a --reason "Chờ quyết định điều chỉnh" --until 2023-03-01\n\n  ckds waiver prune --dry-run',
    "Waivers: accept a finding for a limited time (180 days at most), with a reason and somebody who answers for it.\n\n"
    'Examples:\n\n  ckds waiver list\n\n  ckds waiver add CK901 hai-phong-2022/v-5-a --reason "Waiting for the decision" --until 2023-03-01\n\n  ckds waiver prune --dry-run',
)
OPTIONS: Final = {
    "action": Text("list: xem; add: thêm; prune: dọn dòng hết hạn hoặc không dùng", "list, add, or prune what is expired or unused"),
    "code": Text("Mã quy tắc, với add", "Code of the rule, with add"),
    "record": Text("Mã bản ghi, với add", "Id of the record, with add"),
    "reason": Text("Lý do", "Why"),
    "owner": Text("Đơn vị chịu trách nhiệm", "Who answers for it"),
    "until": Text("Ngày hết hạn (mặc định 90 ngày)", "Last day (90 days unless stated)"),
    "field": Text("Chỉ trường này", "Only this field"),
    "occurrence": Text("Chỉ kỳ, đơn vị hoặc phần này", "Only this period, unit or part"),
    "dry_run": Text("Chỉ in ra, không ghi", "Print only, write nothing"),
    "format_": Text("terminal, json hoặc markdown", "terminal, json or markdown"),
}  # fmt: skip


def run(
    ctx: typer.Context,
    action: str = typer.Argument("list"),
    code: str | None = typer.Argument(None),
    record: str | None = typer.Argument(None),
    reason: str | None = typer.Option(None, "--reason"),
    owner: str | None = typer.Option(None, "--owner"),
    until: str | None = typer.Option(None, "--until"),
    field: str | None = typer.Option(None, "--field"),
    occurrence: str | None = typer.Option(None, "--occurrence"),
    dry_run: bool = typer.Option(False, "--dry-run"),
    format_: str = typer.Option("terminal", "--format"),
) -> None:
    """List, add or prune waivers."""
    from ckds.cli import waivers

    session: Session = ctx.obj
    one_of("ckds waiver", action, ACTIONS)
    one_of("--format", format_, FORMATS)
    workspace, session = session.open()
    if action == "list":
        if format_ == "json":
            typer.echo(as_json(waivers.listed_json(workspace)), nl=False)
        else:
            waivers.present_list(session, workspace, format_)
    elif action == "prune":
        waivers.prune(session, workspace, dry_run=dry_run)
    else:
        last = read_day(until, "--until") if until else workspace.today + USUAL
        asked = waivers.Asked(code, record, reason, owner, last, field, occurrence)
        waivers.add(session, workspace, asked, dry_run=dry_run)
