"""``ckds measure``: a figure of a KPI."""

from typing import Final

import typer

from ckds.cli.naming import kpi, required
from ckds.cli.options import FORMS, SHARED, Commit, Dry, Force, Form
from ckds.cli.session import Session
from ckds.cli.writing import Wish, perform
from ckds.lang import Text

FORMATS: Final = FORMS
HELP: Final = Text(
    "Ghi số đo của chỉ tiêu: 85,5 · 5.000 (năm nghìn) · đạt · “không đạt”; --words giữ nguyên chữ như in.\n\n"
    'Ví dụ:\n\n  ckds measure hai-phong-2022/ho-so-cong-viec 85,5 --as-of 2022-12 --scope city --source-title "Báo cáo 12/BC-STTTT"',
    "Note a figure of a KPI: 85,5 · 5.000 (five thousand) · đạt · “không đạt”; --words keeps the words as printed.\n\n"
    'Example:\n\n  ckds measure hai-phong-2022/ho-so-cong-viec 85,5 --as-of 2022-12 --scope city --source-title "Report 12/BC-STTTT"',
)
OPTIONS: Final = SHARED | {
    "kpi_": Text("Mã chỉ tiêu", "Id of the KPI"),
    "value": Text("Giá trị theo đơn vị của chỉ tiêu", "The value in the KPI's unit"),
    "as_of": Text("Số liệu tại: ngày, tháng, quý hoặc năm", "The day, month, quarter or year it is true for"),
    "scope": Text("Cấp: city, district …", "Level: city, district …"),
    "part": Text("Ngành, phần", "Which part"),
    "estimate": Text("Là số ước thực hiện", "It is an estimate"),
    "words": Text("Giữ nguyên chữ như in: trên 85%", "Keep the words as printed: trên 85%"),
    "method": Text("Cách tính, khi khác chỉ tiêu", "How it was measured, where another way"),
    "source_title": Text("Tên nguồn", "Title of the source"),
    "source_url": Text("Địa chỉ nguồn", "Address of the source"),
    "note": Text("Ghi chú", "Note"),
}


def run(
    ctx: typer.Context,
    kpi_: str = typer.Argument(...),
    value: str = typer.Argument(...),
    as_of: str | None = typer.Option(None, "--as-of"),
    scope: str | None = typer.Option(None, "--scope"),
    part: str | None = typer.Option(None, "--for"),
    estimate: bool = typer.Option(False, "--estimate"),
    words: bool = typer.Option(False, "--words"),
    method: str | None = typer.Option(None, "--method"),
    source_title: str | None = typer.Option(None, "--source-title"),
    source_url: str | None = typer.Option(None, "--source-url"),
    note: str | None = typer.Option(None, "--note"),
    dry_run: Dry = False,
    commit: Commit = False,
    force: Force = False,
    format_: Form = "terminal",
) -> int:
    """Add a measurement to the KPI."""
    from ckds.acts.act import Act
    from ckds.acts.figures import Measured, measure
    from ckds.acts.reading import when
    from ckds.workspace.workspace import Workspace

    session: Session = ctx.obj
    time = when(required(as_of, "--as-of", Text("số liệu tại thời điểm nào", "the time it is true for")), "--as-of").iso
    given = Measured(value, time, scope, part, estimate, words, method, source_title, source_url, note)

    def plan(workspace: Workspace) -> list[Act]:
        return [measure(kpi(workspace, kpi_), given, force=force)]

    return perform(session, plan, Wish(dry_run, commit, force, format_))
