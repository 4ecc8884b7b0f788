"""``ckds units``: the directory, and who a name or an abbreviation means."""

from pathlib import Path
from typing import Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

FORMATS: Final = ("terminal", "json", "markdown")
HELP: Final = Text(
    "Danh bạ đơn vị. Tìm theo mã, tên, viết tắt hay một phần tên, có dấu hay không.\n\n"
    'Ví dụ:\n\n  ckds units\n\n  ckds units "so y te"\n\n  ckds units STTTT --today 2026-01-01',
    "The directory of units. Look up by id, name, abbreviation or part of a name, with or without accents.\n\n"
    'Examples:\n\n  ckds units\n\n  ckds units "so y te"\n\n  ckds units STTTT --today 2026-01-01',
)
OPTIONS: Final = {
    "text": Text("Tên, mã hoặc viết tắt cần tìm", "Name, id or abbreviation to look for"),
    "area": Text("Chỉ danh bạ này", "Only this directory"),
    "format_": Text("terminal, json hoặc markdown", "terminal, json or markdown"),
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}


def run(
    ctx: typer.Context,
    text: str | None = typer.Argument(None),
    area: str | None = typer.Option(None, "--area"),
    format_: str = typer.Option("terminal", "--format"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> None:
    """Print the units."""
    from ckds.cli.choosing import unknown
    from ckds.cli.deliver import Result, deliver, destinations
    from ckds.views.rows import head
    from ckds.views.units import screen, unit_json

    session: Session = ctx.obj
    where = destinations(FORMATS, format_, file, output)
    workspace, session = session.open()
    directory = workspace.directory
    found = directory.find(text) if text else list(directory.units)
    if area is not None:
        areas = sorted({full.partition("/")[0] for full in directory.units})
        if area not in areas:
            raise unknown("--area", area, areas)
        found = [full for full in found if full.startswith(f"{area}/")]
    if text and not found:
        raise unknown(
            Text("Đơn vị", "Unit"), text, [name for full in directory.units for name in (directory.name(full), full)]
        )
    deliver(
        session,
        Result(
            json=lambda: {**head(workspace), "units": [unit_json(full, workspace) for full in found]},
            screen=lambda _: screen(found, workspace, session.language),
        ),
        where,
    )
