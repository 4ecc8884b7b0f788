"""``ckds receive``: a report that a unit handed in."""

from typing import Final

import typer

from ckds.cli.naming import unit, when
from ckds.cli.options import FORMS, SHARED, Commit, Dry, Force, Form, On
from ckds.cli.session import Session
from ckds.cli.writing import Wish, perform
from ckds.lang import Text

FORMATS: Final = FORMS
HELP: Final = Text(
    "Ghi báo cáo đã nhận vào sổ: kế hoạch, kỳ, một hay nhiều đơn vị.\n\n"
    "Ví dụ:\n\n  ckds receive hai-phong-bo-tttt-2022-2025 2022-q4 so-y-te --number 123/BC-SYT --on 2022-12-18",
    "Note a report received in the ledger: plan, period, one unit or several.\n\n"
    "Example:\n\n  ckds receive hai-phong-bo-tttt-2022-2025 2022-q4 so-y-te --number 123/BC-SYT --on 2022-12-18",
)
OPTIONS: Final = SHARED | {
    "plan": Text("Mã kế hoạch", "Id of the plan"),
    "period": Text(
        "Kỳ báo cáo: 2022-12, 2022-q4, 2022-h1, 2022-9m, 2022", "Period: 2022-12, 2022-q4, 2022-h1, 2022-9m, 2022"
    ),
    "unit_": Text("Đơn vị nộp: mã, tên hoặc viết tắt", "Who handed it in: id, name or abbreviation"),
    "duty": Text("Chế độ báo cáo, khi kỳ này có nhiều", "Which duty, where the period has several"),
    "number": Text("Số báo cáo", "Number of the report"),
    "on": Text("Ngày nhận (mặc định: hôm nay)", "Day received (today unless stated)"),
}


def run(
    ctx: typer.Context,
    plan: str = typer.Argument(...),
    period: str = typer.Argument(...),
    unit_: list[str] = typer.Argument(...),  # noqa: B008
    duty: str | None = typer.Option(None, "--duty"),
    number: str | None = typer.Option(None, "--number"),
    on: On = None,
    dry_run: Dry = False,
    commit: Commit = False,
    force: Force = False,
    format_: Form = "terminal",
) -> int:
    """Add the report of each unit to the ledger."""
    from ckds.acts.act import Act
    from ckds.acts.received import Received, not_owing, period_of, receive
    from ckds.cli.choosing import unknown
    from ckds.workspace.workspace import Workspace

    session: Session = ctx.obj
    time = period_of(period)
    later: list[Text] = []

    def acts(workspace: Workspace) -> list[Act]:
        folder = workspace.plans.get(plan)
        if folder is None:
            raise unknown(Text("Kế hoạch", "Plan"), plan, list(workspace.plans))
        who = dict.fromkeys(unit(workspace, words, folder.area) for words in unit_)
        given = Received("", when(on, "--on", workspace), duty, number)
        each = [given._replace(unit=full) for full in who]
        made = [receive(folder, time, one, workspace) for one in each]
        later.extend(told for one in each if (told := not_owing(folder, time, one, workspace)))
        return made

    status = perform(session, acts, Wish(dry_run, commit, force, format_))
    for text in later:
        session.say(text)
    return status
