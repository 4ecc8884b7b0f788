"""``ckds status``: what is late, due soon, short of its target, owed."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import typer

from ckds.cli.output import one_of
from ckds.cli.session import Session
from ckds.lang import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ckds.cli.deliver import Result
    from ckds.lang import Lang
    from ckds.views.per import Tally
    from ckds.views.rows import Json
    from ckds.workspace.workspace import Workspace

FORMATS: Final = ("terminal", "json", "csv", "markdown")
SOME: Final = 15
EVERY: Final = 10**6
COLUMNS: Final = [
    "id",
    "plan",
    "label",
    "title",
    "group",
    "lead",
    "support",
    "period",
    "unit",
    "due_text",
    "due_from",
    "due_original",
    "due",
    "due_effective",
    "progress",
    "state",
    "standing",
    "days_overdue",
    "done",
    "updated",
]
HELP: Final = Text(
    "Tình hình thực hiện: việc quá hạn và sắp đến hạn với đơn vị chủ trì, chỉ tiêu còn hụt, báo cáo còn nợ.\n\n"
    "Các điều kiện lọc kết hợp được với nhau.\n\n"
    'Ví dụ:\n\n  ckds status --today 2023-01-15\n\n  ckds status --unit "so y te" --standing overdue\n\n'
    "  ckds status --plan hai-phong-2022 --format json",
    "Status: what is overdue and due soon with its lead unit, KPIs short of their targets, reports owed.\n\n"
    "Filters combine.\n\n"
    'Examples:\n\n  ckds status --today 2023-01-15\n\n  ckds status --unit "so y te" --standing overdue\n\n'
    "  ckds status --plan hai-phong-2022 --format json",
)
OPTIONS: Final = {
    "plan": Text("Chỉ kế hoạch này (lặp lại được)", "Only this plan (may be repeated)"),
    "unit": Text("Chỉ đơn vị này: mã, tên, viết tắt, có dấu hay không; nhóm gồm cả thành viên", "Only this unit: id, name, abbreviation; groups include their members"),
    "group": Text("Chỉ nhóm nhiệm vụ này", "Only this group of tasks"),
    "pillar": Text("Chỉ trụ cột này", "Only this pillar"),
    "standing": Text("Chỉ tình trạng này: overdue, due-soon, in-time, missed …", "Only this standing: overdue, due-soon, in-time, missed …"),
    "overdue_by": Text("Quá hạn từ N ngày", "Overdue for at least N days"),
    "per": Text("Lập bảng theo plan, unit, group hoặc pillar", "Tabulate per plan, unit, group or pillar"),
    "all_": Text("In hết các dòng", "Print every line"),
    "format_": Text("terminal, json, csv hoặc markdown", "terminal, json, csv or markdown"),
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}  # fmt: skip


def run(
    ctx: typer.Context,
    plan: list[str] = typer.Option([], "--plan"),  # noqa: B008
    unit: list[str] = typer.Option([], "--unit"),  # noqa: B008
    group: list[str] = typer.Option([], "--group"),  # noqa: B008
    pillar: list[str] = typer.Option([], "--pillar"),  # noqa: B008
    standing: list[str] = typer.Option([], "--standing"),  # noqa: B008
    overdue_by: int | None = typer.Option(None, "--overdue-by", min=1),
    per: str | None = typer.Option(None, "--per"),
    all_: bool = typer.Option(False, "--all"),
    format_: str = typer.Option("terminal", "--format"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> None:
    """Print the status."""
    from ckds.analysis.words import DutyStanding, KpiStanding, Standing
    from ckds.cli.choosing import choice
    from ckds.cli.deliver import deliver, destinations
    from ckds.cli.progress import progress

    session: Session = ctx.obj
    where = destinations(FORMATS, format_, file, output)
    *reading, session = session.begin()
    asked = partial(
        choice, plan=plan, unit=unit, group=group, pillar=pillar, standing=standing, overdue_by=overdue_by,
        standings=dict.fromkeys(map(str, (*Standing, *KpiStanding, *DutyStanding))),
    )  # fmt: skip
    if per:
        _known(per)
    filters = _again(
        {
            "--unit": unit,
            "--group": group,
            "--pillar": pillar,
            "--standing": standing,
            "--overdue-by": [overdue_by] if overdue_by else [],
        }
    )
    with progress(session) as told:
        if plan or not _is_large(session, reading):
            made = _whole(session, _read(reading, alone=bool(plan)), asked, per, all_, filters)
        else:
            made = _streamed(session, reading, asked, per, all_, told, filters)
        deliver(session, made, where)


def _again(options: "dict[str, Sequence[object]]") -> str:
    """Return the filters as they are typed, for a command that shows the rest of a list."""
    from shlex import quote

    return "".join(f" {name} {quote(str(value))}" for name, values in options.items() for value in values)


def _known(per: str) -> None:
    from ckds.views.per import PER

    one_of("--per", per, tuple(PER))


def _is_large(session: Session, reading: list[Any]) -> bool:
    """Is the repository read plan by plan?"""
    from ckds.repository.stream import is_large

    return session.processes() != 0 and (bool(session.processes()) or is_large(reading[0].root))


def _read(reading: list[Any], *, alone: bool) -> "Workspace":
    """Return the repository: all of it, or as much as is asked for where some plans alone are."""
    loader, settings, days = reading
    if alone:
        from ckds.repository.demand import on_demand

        return on_demand(loader, settings, days)
    workspace: Workspace = loader.load(settings, days.today, days.real, pinned=days.pinned)
    return workspace


def _whole(session: Session, workspace: "Workspace", asked: Any, per: str | None, all_: bool, filters: str) -> "Result":
    from ckds.cli.deliver import Result
    from ckds.views import per as pers
    from ckds.views.rows import task_row
    from ckds.views.status import status, to_json
    from ckds.views.status_page import screen

    lang = session.language
    chosen = asked(workspace)
    view = status(workspace, chosen)
    if per:
        tally = pers.tally(view, per)
        return _tabulated(tally, workspace, per, lang, chosen.rated, lambda: to_json(view, lang))
    return Result(
        json=lambda: to_json(view, lang),
        screen=lambda name: screen(view, lang, most=_most(name, all_), filters=filters),
        table=lambda: ([task_row(row, workspace) for row in view.rows], COLUMNS),
    )


def _streamed(
    session: Session, reading: list[Any], asked: Any, per: str | None, all_: bool, told: Any, filters: str
) -> "Result":
    from ckds.cli.deliver import Result
    from ckds.repository import status
    from ckds.repository.stream import Stream

    stream, lang, number = Stream(*reading), session.language, session.processes()
    chosen = asked(stream.shared)

    def to_json() -> "Json":
        return status.to_json(status.rows(stream, chosen, lang, number, told), stream.shared)

    if per:
        return _tabulated(
            status.tally(stream, chosen, per, number, told), stream.shared, per, lang, chosen.rated, to_json
        )
    return Result(
        json=to_json,
        screen=lambda name: status.page(stream, chosen, lang, _most(name, all_), number, told, filters),
        table=lambda: (status.tasks(status.rows(stream, chosen, lang, number, told)), COLUMNS),
    )


def _tabulated(
    tally: "Tally", workspace: "Workspace", per: str, lang: "Lang", rated: bool, json: "Callable[[], Json]"
) -> "Result":
    from ckds.cli.deliver import Result
    from ckds.views import per as pers

    return Result(
        json=lambda: json() | {"per": pers.to_json(tally, per)},
        screen=lambda _: pers.screen(tally, workspace, per, lang, rated=rated),
        table=lambda: pers.to_table(tally, per),
    )


def _most(name: str, all_: bool) -> int:
    return EVERY if all_ or name != "terminal" else SOME
