"""``ckds lint``: every fault of the plan files at its line and column."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from ckds.cli.deliver import destinations
from ckds.cli.output import emit
from ckds.cli.session import Session
from ckds.errors import UsageError
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.views.findings import Linted

FORMATS: Final = ("full", "concise", "json")
HELP: Final = Text(
    "Kiểm tra các tệp kế hoạch: mọi lỗi của mọi tệp trong một lần chạy. Chỉ ghi vào tệp khi có --fix.\n\n"
    "Ví dụ:\n\n  ckds lint\n\n  ckds lint plans/hai-phong-2022\n\n  ckds lint --format json\n\n  ckds lint --fix\n\n  ckds lint --diff",
    "Check the plan files: every fault of every file in one run. Writes to files only with --fix.\n\n"
    "Examples:\n\n  ckds lint\n\n  ckds lint plans/hai-phong-2022\n\n  ckds lint --format json\n\n  ckds lint --fix\n\n  ckds lint --diff",
)
OPTIONS: Final = {
    "paths": Text("Chỉ báo lỗi của các tệp, thư mục này", "Show only the findings of these files and folders"),
    "format_": Text("full, concise hoặc json", "full, concise or json"),
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
    "info": Text("Hiện cả các lưu ý", "Show notes as well"),
    "fix": Text("Sửa những lỗi sửa được chắc chắn", "Mend what can be mended safely"),
    "unsafe": Text("Sửa cả khi nội dung có thể đổi nghĩa", "Mend also where the meaning may change"),
    "diff": Text("Chỉ in các chỗ sẽ sửa, không ghi", "Only print what would be mended, write nothing"),
}


def run(
    ctx: typer.Context,
    paths: list[Path] = typer.Argument(None),  # noqa: B008
    format_: str = typer.Option("full", "--format"),
    info: bool = typer.Option(False, "--info"),
    fix: bool = typer.Option(False, "--fix"),
    unsafe: bool = typer.Option(False, "--unsafe-fixes"),
    diff: bool = typer.Option(False, "--diff"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> int:
    """Run the linter."""
    from ckds.render.findings import render
    from ckds.views.findings import blocked, view_of

    session: Session = ctx.obj
    where = destinations(FORMATS, format_, file, output)
    only = named(session, paths or [], diff=diff)
    if unsafe and not (fix or diff):
        raise UsageError(
            Text("--unsafe-fixes chỉ đi cùng --fix hoặc --diff.", "--unsafe-fixes goes with --fix or --diff."),
            Text("Xem trước: ckds lint --unsafe-fixes --diff", "Look first: ckds lint --unsafe-fixes --diff"),
        )
    if diff and (output or file or format_ != "full"):
        raise UsageError(
            Text("--diff chỉ in phần sẽ sửa, không kèm --format, --output hay -o.", "--diff prints what would be mended, without --format, --output or -o."),
            Text("Cần danh sách lỗi thì bỏ --diff; muốn giữ phần sẽ sửa: ckds lint --diff > sua.diff", "For a list of findings leave --diff out; to keep the diff: ckds lint --diff > mend.diff"),
        )  # fmt: skip
    if fix or diff:
        from ckds.cli.repairing import repaired

        linted, session = repaired(session, only, unsafe=unsafe, show=diff)
    else:
        linted, session = _linted(session)
    for name, target in () if diff else where:
        shown = view_of(linted, only, info=info or name == "json")
        color = target is None and session.colored(sys.stdout)
        emit(render(shown, name, session.language, color=color, quiet=session.quiet), target)
    return 1 if blocked(view_of(linted, only, info=False)) else 0


def _linted(session: Session) -> "tuple[Linted, Session]":
    from ckds.cli.progress import progress
    from ckds.repository.lint import lint

    loader, settings, days, session = session.begin(strict=False)
    with progress(session) as told:
        return lint(loader, settings, days, processes=session.processes(), told=told), session


def named(session: Session, paths: list[Path], *, diff: bool = False) -> list[str]:
    """Return files and folders as findings name them; after ``--diff`` a revision of git may have been meant.

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
                _revision(path)
                if diff and len(path.parts) == 1
                else Text("Kiểm tra lại đường dẫn.", "Check the path."),
            )
        found.append(full.relative_to(base).as_posix())
    return found


def _revision(path: Path) -> Text:
    """Return the way out where a path may be meant as a revision to compare with."""
    return Text(
        f"Kiểm tra lại đường dẫn. Muốn so với một phiên bản git thì: ckds check --since {path}",
        f"Check the path. To compare with a revision of git: ckds check --since {path}",
    )
