"""``ckds fmt``: every record file in one canonical form."""

import sys
from pathlib import Path
from typing import Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

FORMATS: Final = ("text", "json")
HELP: Final = Text(
    "Viết các tệp kế hoạch theo một dạng chuẩn: thứ tự khóa, ngày, dấu nháy, danh sách, thụt lề, dòng trống, UTF-8 NFC. Nội dung "
    "và chú thích được giữ nguyên từng chữ; tệp có lỗi được để yên và nêu tên.\n\n"
    "Ví dụ:\n\n  ckds fmt\n\n  ckds fmt --check\n\n  ckds fmt --diff plans/hai-phong-2022",
    "Write the plan files in one canonical form: order of keys, days, quotes, lists, indentation, blank lines, UTF-8 NFC. What "
    "they say and their comments stay to the letter; a file with a fault is left alone and named.\n\n"
    "Examples:\n\n  ckds fmt\n\n  ckds fmt --check\n\n  ckds fmt --diff plans/hai-phong-2022",
)
OPTIONS: Final = {
    "paths": Text("Chỉ các tệp, thư mục này", "Only these files and folders"),
    "check": Text("Không ghi; kê các tệp chưa đúng dạng và trả về 1", "Write nothing; list what would change and exit with 1"),
    "diff": Text("Không ghi; in các thay đổi", "Write nothing; print the changes"),
    "format_": Text("text hoặc json", "text or json"),
}  # fmt: skip


def run(
    ctx: typer.Context,
    paths: list[Path] = typer.Argument(None),  # noqa: B008
    check: bool = typer.Option(False, "--check"),
    diff: bool = typer.Option(False, "--diff"),
    format_: str = typer.Option("text", "--format"),
) -> int:
    """Put the files into the canonical form, or say which are not."""
    from ckds.cli import formatting
    from ckds.cli.output import one_of
    from ckds.repository.rewrite import rewrite
    from ckds.repository.root import find_root

    session: Session = ctx.obj
    one_of("--format", format_, FORMATS)
    found, session = formatting.look(session, paths or [])
    root = find_root(session.folder)
    if not (check or diff):
        rewrite(found.changes, root)
    sys.stdout.write(formatting.answer(found, session, root, format_, diff=diff))
    formatting.tell(found, session, wrote=not (check or diff))
    return 1 if check and (found.changes or found.refused) else 0
