"""``ckds check``: lint and gates in one, for pull requests and pipelines."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from ckds.cli.output import emit, one_of
from ckds.cli.session import Session
from ckds.errors import SettingsError, UsageError
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.views.check import CheckView

FORMATS: Final = ("full", "concise", "json", "json-lines", "github", "gitlab", "sarif", "junit", "rdjson", "markdown")
HELP: Final = Text(
    "Cổng kiểm soát: kiểm tra tệp và tình hình thực hiện trong một lần chạy. Có --since thì chỉ chặn lỗi mới so với phiên bản gốc; "
    "lỗi định dạng và tham chiếu luôn bị chặn.\n\n"
    "Các cổng: overdue (quá hạn), missed (chỉ tiêu không đạt), owed (nợ báo cáo), stale (lâu không cập nhật), slipped (lùi hạn không văn bản).\n\n"
    "Ví dụ:\n\n  ckds check\n\n  ckds check --since merge-base --output github=- --output markdown=summary.md\n\n"
    "  ckds check --fail-on overdue,missed --grace 7d",
    "The gate: lint and standing in one run. With --since only what is new against the base blocks; errors of format and "
    "references always do.\n\n"
    "Gates: overdue, missed (KPI), owed (report), stale, slipped (postponed without an act).\n\n"
    "Examples:\n\n  ckds check\n\n  ckds check --since merge-base --output github=- --output markdown=summary.md\n\n"
    "  ckds check --fail-on overdue,missed --grace 7d",
)
OPTIONS: Final = {
    "since": Text("Phiên bản gốc để so; merge-base: tự tìm chỗ rẽ nhánh", "Revision to compare with; merge-base finds where this branch left"),
    "fail_on": Text("Cổng chặn, cách nhau bằng dấu phẩy; none: không chặn", "Gates that block, comma-separated; none"),
    "warn_on": Text("Cổng chỉ cảnh báo", "Gates that only warn"),
    "grace": Text("Châm chước: 7d, 2w", "Grace: 7d, 2w"),
    "no_waivers": Text("Không áp dụng miễn trừ", "Leave waivers out"),
    "show_waived": Text("Hiện cả lỗi đã miễn trừ", "Show waived findings as well"),
    "format_": Text(", ".join(FORMATS), ", ".join(FORMATS)),
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}  # fmt: skip


def run(
    ctx: typer.Context,
    since: str | None = typer.Option(None, "--since"),
    fail_on: str | None = typer.Option(None, "--fail-on"),
    warn_on: str | None = typer.Option(None, "--warn-on"),
    grace: str | None = typer.Option(None, "--grace"),
    no_waivers: bool = typer.Option(False, "--no-waivers"),
    show_waived: bool = typer.Option(False, "--show-waived"),
    format_: str = typer.Option("full", "--format"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> int:
    """Run lint and gates; return 1 when something blocks."""
    from ckds.cli.revisions import at, tell_of_faults
    from ckds.rules.check import check
    from ckds.rules.gate import policy
    from ckds.views.check import view

    session: Session = ctx.obj
    where = _destinations(format_, file, output)
    workspace, session = session.open()
    settings = workspace.settings.record
    _refuse_a_pinned_day(settings.today is not None, archive=settings.archive)
    asked = policy(settings, fail_on, warn_on, grace)
    base = at(session, workspace, since) if since else None
    if base is not None and since:
        tell_of_faults(session, base, since)
    found = check(workspace, base, asked, waive=not no_waivers)
    shown = view(workspace, found, show_waived=show_waived, pages=os.environ.get("CKDS_PAGES", ""))
    status = 1 if found.blocking else 0
    try:
        for name, path in where:
            _emit(shown, name, path, session)
    except BrokenPipeError:  # `ckds check | head`: who reads no further learns the verdict all the same
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status


def _destinations(format_: str, file: Path | None, output: list[str]) -> list[tuple[str, Path | None]]:
    """Return what goes where: each ``--output``, and ``--format`` to ``-o`` or, unless taken, to standard output."""
    one_of("--format", format_, FORMATS)
    several = [(one_of("--output", name, FORMATS), path) for name, path in map(_output, output)]
    found = several if file is None and any(path is None for _, path in several) else [*several, (format_, file)]
    places = [path and path.absolute() for _, path in found]
    if len(set(places)) < len(places):
        raise UsageError(
            Text("Hai đầu ra cùng ghi vào một chỗ.", "Two outputs go to the same place."),
            Text("Mỗi --output một tệp riêng.", "Give each --output a file of its own."),
        )
    return found


def _output(text: str) -> tuple[str, Path | None]:
    name, equals, path = text.partition("=")
    if not equals or not path:
        raise UsageError(
            Text(f"--output cần ĐỊNH_DẠNG=TỆP, không phải “{text}”.", f"--output wants FORMAT=FILE, not “{text}”."),
            Text(
                "Ví dụ: --output sarif=ckds.sarif; dùng - cho màn hình.",
                "For example: --output sarif=ckds.sarif; - is standard output.",
            ),
        )
    return name, None if path == "-" else Path(path)


def _refuse_a_pinned_day(pinned: bool, *, archive: bool) -> None:
    """A copied settings file must never silence a gate."""
    if pinned and not archive:
        raise SettingsError(
            Text("ckds.yaml ghim `today` nhưng không phải kho lưu trữ (`archive: true`), nên cổng không chạy.",
                 "ckds.yaml pins `today` without `archive: true`, so the gate does not run."),
            Text("Xóa dòng `today:` trong ckds.yaml; muốn tính ở ngày khác thì dùng --today.",
                 "Take `today:` out of ckds.yaml; for another day use --today."),
        )  # fmt: skip


def _emit(shown: "CheckView", name: str, path: Path | None, session: Session) -> None:
    from ckds.render.check import render

    to_screen = path is None or str(path) == "-"
    color = to_screen and session.colored(sys.stdout)
    emit(render(shown, name, session.language, color=color, quiet=session.quiet), path, commands=name == "github")
    if to_screen:
        sys.stdout.flush()
