"""``ckds form``: the Excel forms that units fill in, out and back."""

from pathlib import Path
from typing import Final

import typer

from ckds.cli.output import one_of
from ckds.cli.session import Session
from ckds.lang import Text

ACTIONS: Final = ("export", "collect")
FORMATS: Final = ("terminal", "json")
HELP: Final = Text(
    "Biểu Excel cho đơn vị: lập biểu (export) gửi đi, và nhập lại (collect) các biểu đã điền vào hồ sơ.\n\n"
    "Nhập lại: mỗi dòng xét riêng, dòng sai không chặn dòng khác; bản ghi đã đổi sau khi lập biểu thì không ghi đè; nhập lần hai không đổi gì.\n\n"
    "Ví dụ:\n\n  ckds form export --unit so-tttt --period 2022-Q4 -o so-tttt.xlsx\n\n  ckds form export --all-units --period 2022-Q4 -o bieu\n\n  ckds form collect bieu/*.xlsx --dry-run",
    "Excel forms for units: make them (export), and take filled ones into the records (collect).\n\n"
    "Collecting judges each row by itself: a bad one stops no other, a record that changed meanwhile is not overwritten, and a second time changes nothing.\n\n"
    "Examples:\n\n  ckds form export --unit so-tttt --period 2022-Q4 -o so-tttt.xlsx\n\n  ckds form export --all-units --period 2022-Q4 -o forms\n\n  ckds form collect forms/*.xlsx --dry-run",
)
OPTIONS: Final = {
    "action": Text("export: lập biểu; collect: nhập biểu đã điền", "export forms, or collect filled ones"),
    "files": Text("Các biểu đã điền, với collect", "The filled forms, with collect"),
    "unit": Text("Biểu của đơn vị này: mã, tên hoặc viết tắt", "The form of this unit: id, name or abbreviation"),
    "all_units": Text("Mỗi đơn vị có việc một biểu, vào thư mục -o", "One form for every unit with something to tell, into the folder -o"),
    "period": Text("Kỳ: 2022-12, 2022-Q4, 2022-H1, 2022-9m, 2022", "Period: 2022-12, 2022-Q4, 2022-H1, 2022-9m, 2022"),
    "plan": Text("Chỉ kế hoạch này (lặp lại được)", "Only this plan (may be repeated)"),
    "file": Text("Tệp .xlsx, hoặc thư mục với --all-units", "The .xlsx file, or a folder with --all-units"),
    "anyway": Text("Nhập cả dòng có bản ghi đã đổi sau khi lập biểu", "Take rows of records that changed meanwhile, too"),
    "dry_run": Text("Chỉ in thay đổi, không ghi", "Print the changes, write nothing"),
    "commit": Text("Ghi xong thì commit các tệp đó", "Commit the files once written"),
    "format_": Text("terminal hoặc json, với collect", "terminal or json, with collect"),
}  # fmt: skip


def run(
    ctx: typer.Context,
    action: str = typer.Argument(...),
    files: list[Path] = typer.Argument(None),  # noqa: B008
    unit: str | None = typer.Option(None, "--unit"),
    all_units: bool = typer.Option(False, "--all-units"),
    period: str | None = typer.Option(None, "--period"),
    plan: list[str] = typer.Option([], "--plan"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
    anyway: bool = typer.Option(False, "--anyway"),
    dry_run: bool = typer.Option(False, "--dry-run"),
    commit: bool = typer.Option(False, "--commit"),
    format_: str = typer.Option("terminal", "--format"),
) -> int:
    """Export forms or collect them."""
    session: Session = ctx.obj
    one_of("ckds form", action, ACTIONS)
    one_of("--format", format_, FORMATS)
    if action == "export":
        from ckds.cli.form_export import Asked, export

        return export(session, Asked(unit, all_units, period, tuple(plan), file))
    from ckds.cli.form_collect import Wish, collect

    return collect(session, tuple(files or ()), Wish(anyway, dry_run, commit), format_)
