"""``ckds kpi``: every target against what was measured; one KPI with its series drawn."""

from pathlib import Path
from typing import Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

FORMATS: Final = ("terminal", "json", "csv", "markdown")
COLUMNS: Final = [
    "id",
    "plan",
    "label",
    "title",
    "pillar",
    "owner",
    "scope",
    "by",
    "target",
    "op",
    "value",
    "unit",
    "actual",
    "actual_text",
    "met",
    "gap",
    "progress",
    "expected",
    "forecast",
    "as_of",
    "age_days",
    "estimate",
    "estimate_as_of",
    "standing",
    "why",
]
HELP: Final = Text(
    "Bảng chỉ tiêu: mục tiêu, số thực hiện, còn thiếu bao nhiêu. Có MÃ thì vẽ chuỗi số liệu của chỉ tiêu đó.\n\n"
    "Ví dụ:\n\n  ckds kpi\n\n  ckds kpi --plan cao-lanh-2025 --standing missed\n\n  ckds kpi hai-phong-2022/kinh-te-so-grdp --today 2026-01-01",
    "KPI table: target, actual, gap. With an ID the series of that KPI is drawn.\n\n"
    "Examples:\n\n  ckds kpi\n\n  ckds kpi --plan cao-lanh-2025 --standing missed\n\n  ckds kpi hai-phong-2022/kinh-te-so-grdp --today 2026-01-01",
)
OPTIONS: Final = {
    "id_": Text("Mã chỉ tiêu: kế-hoạch/chỉ-tiêu", "Id of a KPI: plan/kpi"),
    "plan": Text("Chỉ kế hoạch này", "Only this plan"),
    "unit": Text("Chỉ chỉ tiêu do đơn vị này theo dõi", "Only KPIs that this unit owns"),
    "pillar": Text("Chỉ trụ cột này", "Only this pillar"),
    "standing": Text("Chỉ tình trạng này: missed, behind, no-data …", "Only this standing: missed, behind, no-data …"),
    "format_": Text("terminal, json, csv hoặc markdown", "terminal, json, csv or markdown"),
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}


def run(
    ctx: typer.Context,
    id_: str | None = typer.Argument(None),
    plan: list[str] = typer.Option([], "--plan"),  # noqa: B008
    unit: list[str] = typer.Option([], "--unit"),  # noqa: B008
    pillar: list[str] = typer.Option([], "--pillar"),  # noqa: B008
    standing: list[str] = typer.Option([], "--standing"),  # noqa: B008
    format_: str = typer.Option("terminal", "--format"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> None:
    """Print the KPIs."""
    from ckds.analysis.words import KpiStanding
    from ckds.cli.choosing import choice, one_record
    from ckds.cli.deliver import Result, deliver, destinations
    from ckds.views import kpi as kpis
    from ckds.views.rows import kpi_row

    session: Session = ctx.obj
    where = destinations(FORMATS, format_, file, output)
    workspace, session = session.open(on_demand=True)
    lang = session.language
    asked = choice(workspace, plan=plan, unit=unit, pillar=pillar, standing=standing, standings=map(str, KpiStanding))
    only = one_record(workspace, id_, "kpis") if id_ is not None else None
    rows = kpis.rows(workspace, asked, only)
    result = Result(
        json=lambda: kpis.to_json(rows, workspace, lang),
        screen=lambda _: kpis.one(only, rows, workspace, lang) if only else kpis.table(rows, workspace, lang),
        table=lambda: ([kpi_row(row, workspace, lang) for row in rows], COLUMNS),
    )
    deliver(session, result, where)
