"""``ckds units``: the directory, and who a name or an abbreviation means."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from ckds.cli.session import Session
from ckds.errors import UsageError
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.workspace.directory import Directory

_FEW: Final = 12
FORMATS: Final = ("terminal", "json", "markdown")
HELP: Final = Text(
    "Danh bạ đơn vị. Tìm theo mã, tên, viết tắt hay một phần tên, có dấu hay không; viết tắt không cần dấu & (KHCN), chữ đầu của tên cũng được.\n\n"
    'Ví dụ:\n\n  ckds units\n\n  ckds units "so y te"\n\n  ckds units STTTT --today 2026-01-01',
    "The directory of units. Look up by id, name, abbreviation or part of a name, with or without accents; an abbreviation needs no & (KHCN), first letters of a name do, too.\n\n"
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
    if area is not None:
        areas = sorted({full.partition("/")[0] for full in directory.units})
        if area not in areas:
            raise unknown("--area", area, areas)
    found = _found(text, directory, f"{area}/" if area is not None else "")
    if text and not found:
        raise _nobody(text, directory)
    deliver(
        session,
        Result(
            json=lambda: {**head(workspace), "units": [unit_json(full, workspace) for full in found]},
            screen=lambda _: screen(found, workspace, session.language),
        ),
        where,
    )


def _found(text: str | None, directory: "Directory", within: str) -> list[str]:
    """Return the units of an area that words name, else those whose abbreviation has their letters; all without words."""
    from ckds.views.units import by_letters

    named = directory.find(text) if text else list(directory.units)
    here = [full for full in named if full.startswith(within)]
    return here or [full for full in by_letters(text or "", directory) if full.startswith(within)]


def _nobody(text: str, directory: "Directory") -> UsageError:
    """Return the error for a name that no unit has, with near ones; of many units not just any are listed."""
    from ckds.cli.choosing import unknown
    from ckds.near import Near
    from ckds.views.units import names

    known = [name for full in directory.units for name in (*names(full, directory), full)]
    told = unknown(Text("Đơn vị", "Unit"), text, known)
    if Near(known).to(text) or len(directory.units) <= _FEW:
        return told
    count = len(directory.units)
    return UsageError(told.message, Text(f"Xem cả {count} đơn vị: ckds units", f"All {count} units: ckds units"))
