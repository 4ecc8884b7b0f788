"""``ckds lint``: every fault of the plan files at its line and column."""

import os
import sys
from pathlib import Path
from typing import Final

import typer

from ckds.cli.deliver import destinations
from ckds.cli.output import emit
from ckds.cli.session import Session
from ckds.errors import UsageError
from ckds.lang import Text

FORMATS: Final = ("full", "concise", "json")
HELP: Final = Text(
    "Kiểm tra các tệp kế hoạch: mọi lỗi của mọi tệp trong một lần chạy. Không ghi vào tệp nào.\n\n"
    "Ví dụ:\n\n  ckds lint\n\n  ckds lint plans/hai-phong-2022\n\n  ckds lint --format json",
    "Check the plan files: every fault of every file in one run. Writes to no file.\n\n"
    "Examples:\n\n  ckds lint\n\n  ckds lint plans/hai-phong-2022\n\n  ckds lint --format json",
)
OPTIONS: Final = {
    "paths": Text("Chỉ báo lỗi của các tệp, thư mục này", "Show only the findings of these files and folders"),
    "format_": Text("full, concise hoặc json", "full, concise or json"),
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
    "info": Text("Hiện cả các lưu ý", "Show notes as well"),
}


def run(
    ctx: typer.Context,
    paths: list[Path] = typer.Argument(None),  # noqa: B008
    format_: str = typer.Option("full", "--format"),
    info: bool = typer.Option(False, "--info"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> int:
    """Run the linter."""
    from ckds.render.findings import render
    from ckds.rules.engine import lint
    from ckds.views.findings import blocked, view

    session: Session = ctx.obj
    where = destinations(FORMATS, format_, file, output)
    workspace, session = session.open(strict=False)
    findings = lint(workspace)
    only = named(session, paths or [])
    for name, target in where:
        shown = view(workspace, findings, only, info=info or name == "json")
        color = target is None and session.colored(sys.stdout)
        emit(render(shown, name, session.language, color=color, quiet=session.quiet), target)
    return 1 if blocked(view(workspace, findings, only, info=False)) else 0


def named(session: Session, paths: list[Path]) -> list[str]:
    """Return files and folders as findings name them.

    Raises:
        UsageError: one of them is not there, or not in this repository.
    """
    from ckds.repository.root import base_of, find_root

    base = base_of(find_root(session.folder))
    found = []
    for path in paths:
        near = path if path.exists() else session.folder / path  # beside the caller, else in the folder of -C
        full = Path(os.path.abspath(near))  # noqa: PTH100 - links are not followed, only `..` is taken out
        if not full.exists() or not full.is_relative_to(base):
            raise UsageError(
                Text(f"Không có {path} trong kho này.", f"There is no {path} in this repository."),
                Text("Kiểm tra lại đường dẫn.", "Check the path."),
            )
        found.append(full.relative_to(base).as_posix())
    return found
