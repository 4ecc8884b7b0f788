"""``ckds watch``: lint and status again on every save."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.views.watch import Seen

HELP: Final = Text(
    "Mỗi lần lưu một tệp kế hoạch: kiểm tra và tính lại tình hình, nêu điều gì vừa khác đi (lỗi mới, lỗi đã hết, việc đổi tình trạng). "
    'Dừng bằng Ctrl-C. Không ghi vào tệp nào. Cần: pip install "ckds[editor]".\n\n'
    "Ví dụ:\n\n  ckds watch\n\n  ckds watch --today 2023-01-15",
    "On every save of a plan file: lint and status again, and what is different from before (findings that came and went, tasks that "
    'stand otherwise). Ctrl-C ends it. Writes to no file. Needs: pip install "ckds[editor]".\n\n'
    "Examples:\n\n  ckds watch\n\n  ckds watch --today 2023-01-15",
)
OPTIONS: Final = {
    "debounce": Text("Gom các lần lưu trong bấy nhiêu mili giây", "Take saves within so many milliseconds as one"),
}
_CLEAR: Final = "\x1b[2J\x1b[3J\x1b[H"


def run(ctx: typer.Context, debounce: int = typer.Option(300, "--debounce", min=1, max=60_000)) -> None:
    """Look, and look again at every save."""
    from ckds.cli.extras import needed

    needed("watchfiles", "editor")
    from ckds.errors import CkdsError
    from ckds.repository.root import find_root
    from ckds.text import inert, safe

    session: Session = ctx.obj
    root = find_root(session.folder)
    before: Seen | None = None
    try:
        before = _look(session, None, [])
        for saved in _saves(root, debounce):
            try:
                before = _look(session, before, saved)
            except CkdsError as error:  # settings that cannot be used are mended while watching
                _page(session, inert(f"{safe(error.message.to(session.language))}\n"))
    except KeyboardInterrupt:
        return


def _saves(root: Path, debounce: int) -> Iterator[list[str]]:
    """Yield what was saved, file names as output has them; ends with Ctrl-C."""
    from watchfiles import DefaultFilter, watch

    from ckds.repository.root import base_of, shown

    class _Records(DefaultFilter):
        def __call__(self, change: object, path: str) -> bool:
            return path.endswith((".yaml", ".yml")) and super().__call__(change, path)  # type: ignore[arg-type]

    base = base_of(root)
    for changes in watch(root, watch_filter=_Records(), debounce=debounce, step=20, raise_interrupt=True):
        yield sorted({shown(Path(path), base) for _, path in changes})


def _look(session: Session, before: "Seen | None", saved: list[str]) -> "Seen":
    import shutil

    from ckds.render.terminal import show
    from ckds.views.watch import look, screen

    workspace, session = session.open(strict=False)
    seen = look(workspace)
    columns = max(40, shutil.get_terminal_size().columns)
    page = screen(seen, before, saved, session.language)
    _page(session, show(page, session.language, columns=columns, color=session.colored(sys.stdout)))
    return seen


def _page(session: Session, text: str) -> None:
    """Print a page: over the last one on a terminal, below it anywhere else."""
    clear = _CLEAR if sys.stdout.isatty() and session.color != "never" else ""
    sys.stdout.write(f"{clear}{text}\n")
    sys.stdout.flush()
