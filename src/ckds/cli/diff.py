"""``ckds diff``: what changed between two revisions, in the plan's own terms."""

from pathlib import Path
from typing import Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

FORMATS: Final = ("terminal", "json", "markdown")
HERE: Final = Text("bản đang sửa", "the working tree")
HELP: Final = Text(
    "Những gì đã thay đổi giữa hai phiên bản git, nói bằng lời của kế hoạch: việc thêm, xong, mở lại, lùi hạn (theo văn bản nào), "
    "chuyển đơn vị, mục tiêu và số liệu. Không ghi B thì so với bản đang sửa; không ghi cả hai thì so với HEAD.\n\n"
    "Ví dụ:\n\n  ckds diff\n\n  ckds diff main\n\n  ckds diff v2022 HEAD --format markdown",
    "What changed between two revisions in the plan's own terms: tasks added, completed, reopened, postponed (by which act), "
    "reassigned, targets and measurements. Without B the working tree; without both, HEAD against the working tree.\n\n"
    "Examples:\n\n  ckds diff\n\n  ckds diff main\n\n  ckds diff v2022 HEAD --format markdown",
)
OPTIONS: Final = {
    "old": Text("Phiên bản cũ (mặc định HEAD); merge-base: chỗ rẽ nhánh", "The older revision (HEAD); merge-base: where this branch left"),
    "new": Text("Phiên bản mới (mặc định: bản đang sửa)", "The newer revision (the working tree)"),
    "format_": Text("terminal, json hoặc markdown", "terminal, json or markdown"),
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}  # fmt: skip


def run(
    ctx: typer.Context,
    old: str = typer.Argument("HEAD", show_default=False),
    new: str | None = typer.Argument(None),
    format_: str = typer.Option("terminal", "--format"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> None:
    """Print what changed."""
    from ckds.analysis.changes import difference
    from ckds.analysis.effects import effects
    from ckds.cli.deliver import Result, deliver, destinations
    from ckds.cli.revisions import at
    from ckds.views.changes import screen, to_json

    session: Session = ctx.obj
    where = destinations(FORMATS, format_, file, output)
    workspace, session = session.open()
    before = at(session, workspace, old)
    after = at(session, workspace, new) if new else workspace
    seen = difference(before, after)
    found = [*seen.changes, *effects(seen)]
    shown = new or HERE.to(session.language)
    deliver(
        session,
        Result(
            json=lambda: to_json(found, workspace, old, shown, session.language),
            screen=lambda _: screen(found, old, shown, session.language),
        ),
        where,
    )
