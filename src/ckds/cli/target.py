"""``ckds target``: which number a target as worded means."""

from typing import Final

import typer

from ckds.cli.output import as_json, one_of
from ckds.cli.session import Session
from ckds.lang import Text

FORMATS: Final = ("terminal", "json", "markdown")
UNREADABLE: Final = 1
HELP: Final = Text(
    "Mục tiêu viết như trong văn bản được hiểu là con số nào.\n\n"
    'Ví dụ:\n\n  ckds target "trên 55%"\n\n  ckds target "tối thiểu 5.000 doanh nghiệp"\n\n'
    '  ckds target "Tăng 10% so với năm 2021" --reads points',
    "Which number a target, as a document words it, means.\n\n"
    'Examples:\n\n  ckds target "trên 55%"\n\n  ckds target "tối thiểu 5.000 doanh nghiệp"\n\n'
    '  ckds target "Tăng 10% so với năm 2021" --reads points',
)
OPTIONS: Final = {
    "text": Text("Mục tiêu, nguyên văn", "The target as worded"),
    "unit": Text("Đơn vị tính của chỉ tiêu", "The KPI's unit"),
    "reads": Text(
        "points (điểm %) hoặc percent (%): “tăng 10%” nghĩa là gì", "points or percent: what “tăng 10%” means"
    ),
    "format_": Text("terminal, json hoặc markdown", "terminal, json or markdown"),
}


def run(
    ctx: typer.Context,
    text: str = typer.Argument(...),
    unit: str | None = typer.Option(None, "--unit"),
    reads: str | None = typer.Option(None, "--reads"),
    format_: str = typer.Option("terminal", "--format"),
) -> int:
    """Print what was understood."""
    from ckds.cli.screens import present
    from ckds.numbers.model import TargetError
    from ckds.numbers.target import read_target
    from ckds.views.phrases import target_screen, unreadable_target

    session: Session = ctx.obj
    one_of("--format", format_, FORMATS)
    if reads is not None:
        one_of("--reads", reads, ("points", "percent"))
    try:
        found = read_target(text, unit, reads)
    except TargetError as error:
        if format_ == "json":
            typer.echo(as_json(unreadable_target(text, error.reason, session.language)), nl=False)
        else:
            session.say(
                Text(f"Không đọc được “{text}”: {error.reason.vi}", f"“{text}” cannot be read: {error.reason.en}")
            )
        return UNREADABLE
    if format_ == "json":
        typer.echo(as_json(found.to_json(session.language)), nl=False)
    else:
        present(session, target_screen(found, session.language), format_)
    return 0
