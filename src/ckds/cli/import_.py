"""``ckds import``: from a signed document to the files of a plan. Named ``import_`` because ``import`` is Python's word."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from ckds.cli.output import one_of
from ckds.cli.session import Session
from ckds.errors import UsageError
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.render.import_report.screen import Shown
    from ckds.workspace.workspace import Workspace

FORMATS: Final = ("terminal", "json")
PREFER: Final = ("file", "document")
HELP: Final = Text(
    "Nhập văn bản kế hoạch đã ký (Word, text, Markdown, Excel, CSV; PDF khi cài ckds[pdf]) thành các tệp của một kế hoạch: nhiệm vụ, chỉ tiêu, "
    "chủ trì, phối hợp, thời hạn đúng như in. Không đoán: đơn vị lạ giữ nguyên chữ in, đoạn chưa hiểu được kê ra. Kế hoạch đã có không bị ghi "
    "đè: chỉ phần văn bản đổi được sửa, kết quả đã ghi giữ nguyên.\n\n"
    "Ví dụ:\n\n  ckds import ke-hoach-74.docx --plan hai-phong-2026 --area hai-phong --dry-run\n\n"
    "  ckds import ke-hoach-74.docx --plan hai-phong-2026 --report doi-chieu.html\n\n"
    '  ckds import phu-luc.xlsx --plan hai-phong-2026 --title "Kế hoạch chuyển đổi số năm 2026" --period 2026 --issuer ubnd',
    "Import a signed plan (Word, text, Markdown, Excel, CSV; PDF with ckds[pdf]) as the files of a plan: tasks, KPIs, leads, supporting units, "
    "deadlines as printed. Nothing is guessed: unknown bodies stay as printed, what was not understood is listed. A plan that is there is "
    "never overwritten: only what the document changed is edited, what happened since stays.\n\n"
    "Examples:\n\n  ckds import ke-hoach-74.docx --plan hai-phong-2026 --area hai-phong --dry-run\n\n"
    "  ckds import ke-hoach-74.docx --plan hai-phong-2026 --report check.html\n\n"
    '  ckds import phu-luc.xlsx --plan hai-phong-2026 --title "Kế hoạch chuyển đổi số năm 2026" --period 2026 --issuer ubnd',
)
OPTIONS: Final = {
    "file": Text("Tệp văn bản: .docx .txt .md .xlsx .csv .pdf", "The document: .docx .txt .md .xlsx .csv .pdf"),
    "plan": Text("Mã kế hoạch: tên thư mục, ví dụ hai-phong-2026", "Id of the plan: the name of its folder"),
    "area": Text("Danh bạ của nơi ban hành (mặc định: nơi văn bản nêu tên)", "Directory of the issuer's place (the one named)"),
    "into": Text("Kho kế hoạch (mặc định: kho ở thư mục này)", "The plan repository (the one of this folder)"),
    "dry_run": Text("Chỉ cho xem, không ghi", "Only show, write nothing"),
    "report": Text("Ghi trang HTML đối chiếu văn bản với bản ghi", "Write an HTML page: the document beside its records"),
    "title": Text("Tên kế hoạch, nếu văn bản không có", "Title, where the document has none"),
    "period": Text("Thời kỳ: 2026, 2026/2030", "The time it covers: 2026, 2026/2030"),
    "issuer": Text("Cơ quan ban hành: mã hoặc tên", "Issuer: an id or a name"),
    "part": Text("Văn bản thứ mấy trong tệp có nhiều văn bản", "Which document of a file that holds several"),
    "prefer": Text("Chỗ tệp và văn bản khác nhau mà không rõ ai đúng: file | document", "Where nobody knows which is right: file | document"),
    "add_units": Text("Thêm các đơn vị lạ vào danh bạ (cần soát lại)", "Add unknown bodies to the directory (check them)"),
    "format_": Text("terminal hoặc json", "terminal or json"),
    "output_file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}  # fmt: skip


def run(
    ctx: typer.Context,
    file: Path = typer.Argument(...),  # noqa: B008
    plan: str = typer.Option(..., "--plan"),
    area: str | None = typer.Option(None, "--area"),
    into: Path | None = typer.Option(None, "--into"),  # noqa: B008
    dry_run: bool = typer.Option(False, "--dry-run"),
    report: Path | None = typer.Option(None, "--report"),  # noqa: B008
    title: str = typer.Option("", "--title", show_default=False),
    period: str = typer.Option("", "--period", show_default=False),
    issuer: str = typer.Option("", "--issuer", show_default=False),
    part: int | None = typer.Option(None, "--part"),
    prefer: str = typer.Option("file", "--prefer"),
    add_units: bool = typer.Option(False, "--add-units"),
    format_: str = typer.Option("terminal", "--format"),
    output_file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> None:
    """Read the document, show what was found, write the files."""
    from ckds.cli.importing import Wish, area_of, content, held, prepared, write
    from ckds.importers.setting import Asked
    from ckds.render.import_report.screen import Shown
    from ckds.repository.root import find_root

    one_of("--format", format_, FORMATS)
    one_of("--prefer", prefer, PREFER)
    session: Session = ctx.obj
    data = content(file)
    session = session._replace(folder=session.folder / into) if into else session
    asked = Asked(_plan_id(plan), area, title, _period(period), issuer, part)
    with held(session, dry_run=dry_run):
        workspace, session = session.open()
        asked = asked._replace(area=area_of(asked, workspace, file.name, data))
        root = find_root(session.folder)
        done = prepared(file, data, asked, workspace, root, Wish(prefer == "document", add_units))
        if not dry_run:
            write(done.acts, root, workspace)
    _show(session, Shown(file.name, plan, done.draft, done.merged, dry_run), report, (format_, output_file), workspace)


def _plan_id(plan: str) -> str:
    from ckds.records.values import ID
    from ckds.text import slug

    if not ID.fullmatch(plan):
        like = slug(plan) or "ke-hoach-2026"
        raise UsageError(
            Text(f"--plan: “{plan}” không dùng làm mã được.", f"--plan: “{plan}” cannot be an id."),
            Text(
                f"Chữ thường không dấu, số, gạch nối; ví dụ: {like}",
                f"Small ASCII letters, digits, hyphens; for example: {like}",
            ),
        )
    return plan


def _period(period: str) -> str:
    from ckds.dates.period import read_period

    if period and read_period(period) is None:
        raise UsageError(
            Text(f"--period: không hiểu “{period}”.", f"--period: “{period}” cannot be read."),
            Text("Ví dụ: 2026, 2026/2030, /2030.", "For example: 2026, 2026/2030, /2030."),
        )
    return period


def _show(
    session: Session, shown: "Shown", report: Path | None, where: tuple[str, Path | None], workspace: "Workspace"
) -> None:
    """Print the page or JSON, and write the page for checking."""
    from ckds.cli.deliver import Result, deliver
    from ckds.cli.output import emit
    from ckds.render.import_report.screen import as_object, screen
    from ckds.views.rows import head

    lang = session.language
    if report:
        from ckds.render.import_report.page import html

        emit(html(shown, lang), report)
    deliver(
        session,
        Result(json=lambda: {**head(workspace), **as_object(shown, lang)}, screen=lambda _: screen(shown, lang)),
        [where],
    )
    if report:
        session.say(Text(f"Trang đối chiếu: {report}", f"Page for checking: {report}"))
    session.say(_done(shown))


def _done(shown: "Shown") -> Text:
    if shown.dry_run:
        return Text("Chưa ghi gì (--dry-run).", "Nothing was written (--dry-run).")
    new, changed = len(shown.merged.new), len(shown.merged.edits)
    return Text(
        f"Đã ghi {new} bản ghi mới, sửa {changed}. Tiếp theo: ckds lint",
        f"Wrote {new} new records, changed {changed}. Next: ckds lint",
    )
