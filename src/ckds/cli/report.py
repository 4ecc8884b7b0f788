"""``ckds report``: documents an office can sign, written from the records."""

from pathlib import Path
from typing import Any, Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

FORMATS: Final = ("markdown", "html", "docx", "xlsx", "pdf", "json")
KINDS: Final = {
    "periodic": Text("Báo cáo định kỳ: tháng, quý, 6 tháng, 9 tháng, năm (cần --period)", "Periodic report: month, quarter, half-year, nine months, year (needs --period)"),
    "reminder": Text("Công văn đôn đốc nhiệm vụ quá hạn: một đơn vị (--unit), mọi đơn vị chung một văn bản, hoặc mỗi đơn vị một văn bản (--all-units)", "Letter on overdue tasks: one unit (--unit), all in one, or one each (--all-units)"),
    "scorecard": Text("Bảng điểm, xếp hạng đơn vị, mỗi đơn vị một trang", "Scorecard: units ranked, a page for each"),
    "plan": Text("Văn bản kế hoạch in ra từ các bản ghi, kèm danh mục nhiệm vụ", "The plan itself, printed from its records, with its tasks"),
    "form": Text("Biểu mẫu để đơn vị điền cho kỳ báo cáo", "The form that a unit fills in for a period"),
}  # fmt: skip
HELP: Final = Text(
    "Lập văn bản từ hồ sơ kế hoạch: báo cáo, công văn đôn đốc, bảng điểm, kế hoạch, biểu mẫu. Số và ngày để trống cho văn thư.\n\n"
    "Định dạng theo đuôi tệp: .docx .pdf .html .xlsx .md; không có -o thì in Markdown.\n\n"
    "Ví dụ:\n\n  ckds report periodic --plan hai-phong-2022 --period 2022-Q4 -o bao-cao.docx\n\n"
    "  ckds report reminder --plan hai-phong-2022 --all-units -o cong-van/\n\n  ckds report --list",
    "Write documents from the records: reports, reminder letters, scorecards, plans, forms. Number and date stay blank.\n\n"
    "The suffix says the format: .docx .pdf .html .xlsx .md; without -o it prints Markdown.\n\n"
    "Examples:\n\n  ckds report periodic --plan hai-phong-2022 --period 2022-Q4 -o report.docx\n\n"
    "  ckds report reminder --plan hai-phong-2022 --all-units -o letters/\n\n  ckds report --list",
)
OPTIONS: Final = {
    "kind": Text("Loại văn bản: periodic, reminder, scorecard, plan, form", "Kind: periodic, reminder, scorecard, plan, form"),
    "plan": Text("Kế hoạch", "The plan"),
    "period": Text("Kỳ: 2022-Q4, 2022-12, 2022-H1, 2022-9m, 2022; số liệu lấy đến ngày chốt của kỳ, trừ khi có --today", "Period: 2022-Q4, 2022-12, 2022-H1, 2022-9m, 2022; figures as of its cut-off unless --today is given"),
    "unit": Text("Đơn vị: mã, tên, viết tắt", "Unit: id, name, abbreviation"),
    "issuer": Text("Đơn vị ban hành, khi không phải cơ quan ban hành kế hoạch", "Who issues it, when not the plan's issuer"),
    "by": Text("Công văn đôn đốc: hạn trả lời (mặc định 10 ngày, tính đến ngày làm việc)", "Reminder: last day for an answer (default ten days, ending on a working day)"),
    "all_units": Text("Mỗi đơn vị một văn bản; -o là thư mục", "One document a unit; -o is a folder"),
    "template": Text("Mẫu: tên trong templates/ của kho hoặc đi kèm ckds", "Template: a name in the repository's templates/ or among those shipped"),
    "list_": Text("Liệt kê các loại văn bản", "List the kinds"),
    "format_": Text("markdown, html, docx, xlsx, pdf hoặc json; thay cho đuôi tệp", "markdown, html, docx, xlsx, pdf or json; instead of the suffix"),
    "file": Text("Tệp ghi ra; với --all-units là thư mục", "File to write; with --all-units a folder"),
}  # fmt: skip


def run(
    ctx: typer.Context,
    kind: str | None = typer.Argument(None),
    plan: str | None = typer.Option(None, "--plan"),
    period: str | None = typer.Option(None, "--period"),
    unit: str | None = typer.Option(None, "--unit"),
    issuer: str | None = typer.Option(None, "--from"),
    by: str | None = typer.Option(None, "--by"),
    all_units: bool = typer.Option(False, "--all-units"),
    template: str | None = typer.Option(None, "--template"),
    list_: bool = typer.Option(False, "--list"),
    format_: str | None = typer.Option(None, "--format"),
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> None:
    """Write a report."""
    from ckds.cli import reporting
    from ckds.views.report.build import build, unaddressed

    session: Session = ctx.obj
    if list_:
        _list(session, format_)
        return
    chosen = reporting.format_of(format_, file, apart=all_units)
    wanted = reporting.kind_of(kind)
    workspace, session = session.open(on_demand=True)
    folder = reporting.plan_of(workspace, plan)
    options = {"period": period, "unit": unit, "issuer": issuer, "by": by}
    request, workspace = reporting.request_of(session, workspace, wanted, folder, options, apart=all_units)
    used = reporting.template_of(session, wanted, chosen, template)
    reports = build(request, workspace)
    if wanted == "reminder" and all_units and (left := unaddressed(request, workspace)):
        names = "; ".join(left)
        session.say(
            Text(
                f"Không lập công văn riêng cho: {names} – kế hoạch không nêu rõ là cơ quan nào. Xem: ckds status --standing overdue",
                f"No letter of its own for: {names} - the plan names no body. See: ckds status --standing overdue",
            )
        )
    if not reports:
        session.say(
            Text(
                "Không có nhiệm vụ quá hạn nào, nên không lập công văn.", "Nothing is overdue, so no letter is written."
            )
        )
    elif chosen == "json":
        _json(session, workspace, reports, file)
    else:
        _write(session, reports, chosen, used, file, apart=all_units)


def _list(session: Session, format_: str | None) -> None:
    from ckds.cli.output import as_json, emit
    from ckds.cli.rule import nowhere

    lang = session.language
    if format_ == "json":
        kinds = [{"kind": kind, "what": what.to(lang)} for kind, what in KINDS.items()]
        emit(as_json({**nowhere(session), "reports": kinds}), None)
        return
    emit("".join(f"{kind:<10} {what.to(lang)}\n" for kind, what in KINDS.items()), None)


def _json(session: Session, workspace: Any, reports: list[Any], file: Path | None) -> None:
    """Print what templates are given, so that their authors can look at it."""
    from ckds.cli.output import as_json, emit
    from ckds.views.report.model import plainly
    from ckds.views.rows import head

    emit(as_json({**head(workspace), "reports": [plainly(one) for one in reports]}), file)
    _written(session, file)


def _write(session: Session, reports: list[Any], chosen: str, used: Any, file: Path | None, *, apart: bool) -> None:
    from ckds.cli import reporting
    from ckds.cli.documents import folder, place
    from ckds.errors import UsageError

    if not apart:
        place(reporting.made(reports[0], chosen, used, session.language), file)
        _written(session, file)
        return
    if file is None or str(file) == "-":
        raise UsageError(
            Text("--all-units ghi nhiều tệp, cần một thư mục.", "--all-units writes many files and needs a folder."),
            Text("Ví dụ: -o cong-van/", "For example: -o letters/"),
        )
    contents = [reporting.made(one, chosen, used, session.language) for one in reports]
    places = reporting.files(reports, folder(file), chosen)
    for content, path in zip(contents, places, strict=True):
        place(content, path)
    session.say(Text(f"Đã ghi {len(places)} tệp vào {file}.", f"Wrote {len(places)} files into {file}."))


def _written(session: Session, file: Path | None) -> None:
    """Say where the document is, unless it was printed."""
    if file is not None and str(file) != "-":
        session.say(Text(f"Đã ghi {file}.", f"Wrote {file}."))
