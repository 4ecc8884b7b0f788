"""``ckds target``: which number a target as worded means."""

from pathlib import Path
from typing import Final

import typer

from ckds.cli.output import one_of
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
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}


def run(
    ctx: typer.Context,
    text: str = typer.Argument(...),
    unit: str | None = typer.Option(None, "--unit"),
    reads: str | None = typer.Option(None, "--reads"),
    format_: str = typer.Option("terminal", "--format"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> int:
    """Print what was understood."""
    from ckds.cli.deliver import Result, deliver, destinations
    from ckds.numbers.model import TargetError
    from ckds.numbers.target import read_target
    from ckds.views.phrases import target_screen, unreadable_screen, unreadable_target

    session: Session = ctx.obj
    where = destinations(FORMATS, format_, file, output)
    if reads is not None:
        one_of("--reads", reads, ("points", "percent"))
    lang = session.language
    try:
        found = read_target(text, unit, reads)
    except TargetError as error:
        why = error.reason
        deliver(
            session, Result(lambda: unreadable_target(text, why, lang), lambda _: unreadable_screen(text, why)), where
        )
        return UNREADABLE
    deliver(session, Result(json=lambda: found.to_json(lang), screen=lambda _: target_screen(found, lang)), where)
    return 0
