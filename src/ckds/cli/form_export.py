"""Makes the forms: one for a unit, or one for each unit that has something to tell."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ckds.cli.session import Session
from ckds.errors import UsageError
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.dates.period import Period
    from ckds.views.form.build import Form, Ledger


_MOST_NAMED = 20


class Asked(NamedTuple):
    """What the options ask for."""

    unit: str | None
    all_units: bool
    period: str | None
    plans: tuple[str, ...]
    file: Path | None


def export(session: Session, asked: Asked) -> int:
    """Write the forms asked for.

    Raises:
        UsageError: the options do not fit together, or name what is not there.
    """
    from ckds.acts.received import period_of
    from ckds.cli.choosing import choice, one_unit
    from ckds.views.form.build import form, ledger

    if not asked.period:
        raise UsageError(
            Text("Thiếu --period: biểu cho kỳ nào?", "--period is missing: a form for which period?"),
            Text("Ví dụ: --period 2022-Q4", "For example: --period 2022-Q4"),
        )
    period = period_of(asked.period)
    if asked.all_units == bool(asked.unit):
        raise UsageError(
            Text("Ghi --unit ĐƠN_VỊ hoặc --all-units.", "State --unit UNIT or --all-units."),
            Text("Xem các đơn vị: ckds units", "See the units: ckds units"),
        )
    workspace, session = session.open()
    plans = choice(workspace, plan=asked.plans).plans
    known, mark = ledger(workspace), Marks(session)
    if asked.unit is not None:
        made = form(known, one_unit(workspace, asked.unit), period, mark, plans)
        _one(session, made, asked.file)
        return 0
    return _all(session, known, period, plans, asked.file)


def _one(session: Session, made: "Form", file: Path | None) -> None:
    from ckds.cli.output import emit
    from ckds.render.form_xlsx import workbook

    if made.empty:
        raise UsageError(
            Text(f"{made.name} không có nhiệm vụ, chỉ tiêu hay báo cáo nào phải điền cho kỳ {made.period}.",
                 f"{made.name} has no task, KPI or report to fill in for {made.period}."),
            Text("Xem: ckds unit", "See: ckds unit"),
        )  # fmt: skip
    where = file or Path(f"{_file_name(made)}.xlsx")
    emit(workbook(made), where)
    session.say(_said(made, where))


def _all(session: Session, known: "Ledger", period: "Period", plans: frozenset[str], folder: Path | None) -> int:
    from ckds.cli.output import emit
    from ckds.render.form_xlsx import workbook
    from ckds.views.form.build import form, left_out

    if folder is None:
        raise UsageError(
            Text("Với --all-units phải có -o THƯ_MỤC.", "--all-units needs -o FOLDER."),
            Text("Ví dụ: -o bieu-2022-q4", "For example: -o forms-2022-q4"),
        )
    workspace = known.workspace
    mark = Marks(session)
    units = [unit for unit in workspace.directory.units if not workspace.directory.is_group(unit)]
    forms = [made for unit in units if not (made := form(known, unit, period, mark, plans)).empty]
    folder.mkdir(parents=True, exist_ok=True)
    names: dict[str, int] = {}
    for number, made in enumerate(forms, 1):
        name = _file_name(made)
        names[name] = names.get(name, 0) + 1
        emit(workbook(made), folder / f"{name}{f'-{names[name]}' if names[name] > 1 else ''}.xlsx")
        if not session.quiet and sys.stderr.isatty():
            print(f"\r{number}/{len(forms)}", end="", file=sys.stderr)  # noqa: T201
    if not session.quiet and sys.stderr.isatty():
        print("\r", end="", file=sys.stderr)  # noqa: T201
    session.say(Text(f"Đã lập {len(forms)} biểu trong {folder}.", f"{len(forms)} forms are in {folder}."))
    _say_left_out(session, *left_out(known, forms, period, plans))
    return 0


def _say_left_out(session: Session, tasks: list[str], duties: list[str]) -> None:
    """Name what went to nobody: its unit is unknown, or its group has no members."""
    for ids, of in ((tasks, Text("nhiệm vụ", "tasks")), (duties, Text("báo cáo", "reports"))):
        if ids:
            more = f" … (+{len(ids) - _MOST_NAMED})" if len(ids) > _MOST_NAMED else ""
            named = ", ".join(ids[:_MOST_NAMED]) + more
            session.say(
                Text(f"{len(ids)} {of.vi} không có trong biểu nào, vì không có đơn vị cụ thể nhận (nhóm chưa có thành viên, hoặc "
                     f"đơn vị không có trong danh bạ): {named}. Xem: ckds lint",
                     f"{len(ids)} {of.en} stand in no form, for no single unit answers for them (a group without members, or "
                     f"a unit that is not in the directory): {named}. See: ckds lint")
            )  # fmt: skip


def _file_name(made: "Form") -> str:
    area, _, name = made.unit.partition("/")
    return f"{area}_{name}_{made.period.casefold()}"


def _said(made: "Form", where: Path) -> Text:
    rows = [len(made.rows[key]) for key in ("tasks", "kpis", "duties")]
    return Text(
        f"{where}: {rows[0]} nhiệm vụ, {rows[1]} chỉ tiêu, {rows[2]} báo cáo.",
        f"{where}: {rows[0]} tasks, {rows[1]} KPIs, {rows[2]} reports.",
    )


class Marks:
    """The fingerprint of each file, by its path as documents name it; each file is looked at once."""

    def __init__(self, session: Session) -> None:
        from ckds.repository.root import base_of, find_root

        self._base = base_of(find_root(session.folder))
        self._known: dict[str, str] = {}

    def __call__(self, path: str) -> str:
        """Return the fingerprint of a file; empty where it cannot be read."""
        from ckds.repository.files import fingerprint

        if path not in self._known:
            self._known[path] = fingerprint(self._base / path)
        return self._known[path]
