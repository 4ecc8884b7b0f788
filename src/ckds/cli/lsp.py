"""``ckds lsp``: the language server that an editor starts."""

from typing import TYPE_CHECKING, Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.lsp.held import Clock

HELP: Final = Text(
    "Máy chủ ngôn ngữ (LSP) cho trình soạn thảo: báo lỗi của ckds lint ngay khi gõ, giải thích thời hạn và đơn vị, gợi ý mã kèm tên, "
    "đi tới nơi định nghĩa, đổi mã trong mọi tệp, sửa nhanh. Trình soạn thảo tự chạy lệnh này; cách cài: docs/editor.md. "
    'Cần: pip install "ckds[editor]".\n\n'
    "Ví dụ:\n\n  ckds lsp\n\n  ckds lsp --lang en",
    "Language server (LSP) for editors: the findings of ckds lint while typing, what deadlines and units mean, ids offered with their "
    "names, go to definition, rename through all files, quick fixes. The editor starts it; set-up: docs/editor.md. "
    'Needs: pip install "ckds[editor]".\n\n'
    "Examples:\n\n  ckds lsp\n\n  ckds lsp --lang en",
)
OPTIONS: Final = {"stdio": Text("Nói qua stdin và stdout (mặc định)", "Speak over stdin and stdout (the default)")}
_WAITS: Final = Text(
    "ckds lsp chờ một trình soạn thảo nói chuyện qua stdin; cách cài: docs/editor.md. Dừng bằng Ctrl-C.",
    "ckds lsp waits for an editor to speak over stdin; set-up: docs/editor.md. Ctrl-C ends it.",
)
# So long a thread may keep the others waiting, in seconds: what is typed is read by another one.
_SWITCH: Final = 0.0005


def run(ctx: typer.Context, stdio: bool = typer.Option(True, "--stdio")) -> int:  # noqa: ARG001
    """Serve until the editor says it is enough."""
    import sys

    from ckds.cli.extras import needed

    needed("pygls", "editor")
    from ckds.lsp.server import make
    from ckds.lsp.talk import serve

    session: Session = ctx.obj
    if sys.stdin.isatty():
        session.say(_WAITS)
    sys.setswitchinterval(_SWITCH)
    return serve(make(_clock(session), session.lang))


def _clock(session: Session) -> "Clock":
    from ckds.cli.session import day_in
    from ckds.lsp.held import Days
    from ckds.records.settings import Settings

    def days(settings: Settings) -> Days:
        real = day_in(settings.timezone)
        pinned = settings.today if settings.archive else None
        return Days(session.today or pinned or real, real, session.today is None and bool(pinned))

    return days
