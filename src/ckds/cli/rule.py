"""``ckds rule``: what a rule wants, with a bad and a good example."""

from pathlib import Path
from typing import Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

FORMATS: Final = ("terminal", "json", "markdown")
HELP: Final = Text(
    "Giải thích một quy tắc kiểm tra: vì sao, ví dụ sai, ví dụ đúng.\n\nVí dụ:\n\n  ckds rule CK101\n\n  ckds rule unknown-unit\n\n  ckds rule --all",
    "Explain a rule of the linter: why, a bad and a good example.\n\nExamples:\n\n  ckds rule CK101\n\n  ckds rule unknown-unit\n\n  ckds rule --all",
)
OPTIONS: Final = {
    "code": Text("Mã hoặc tên quy tắc", "Code or name of the rule"),
    "all_": Text("Liệt kê mọi quy tắc", "List every rule"),
    "format_": Text("terminal, json hoặc markdown", "terminal, json or markdown"),
    "output": Text("Thêm một đầu ra: ĐỊNH_DẠNG=TỆP (lặp lại được)", "One more output: FORMAT=FILE (may be repeated)"),
    "file": Text("Ghi kết quả vào tệp", "Write the result to a file"),
}


def run(
    ctx: typer.Context,
    code: str | None = typer.Argument(None),
    all_: bool = typer.Option(False, "--all"),
    format_: str = typer.Option("terminal", "--format"),
    output: list[str] = typer.Option([], "--output"),  # noqa: B008
    file: Path | None = typer.Option(None, "-o"),  # noqa: B008
) -> None:
    """Print the page of a rule, or the list of all."""
    from ckds.cli.choosing import unknown
    from ckds.cli.deliver import Result, deliver, destinations
    from ckds.rules import registry
    from ckds.views.rules import listing, page, rules_json

    session: Session = ctx.obj
    where = destinations(FORMATS, format_, file, output)
    chosen = list(registry.rules().values())
    if code and not all_:
        found = registry.find(code)
        if found is None:
            raise unknown(Text("Quy tắc", "Rule"), code, [word for rule in chosen for word in (rule.code, rule.name)])
        chosen = [found]
    lang = session.language
    result = Result(
        json=lambda: {**nowhere(session), **rules_json(chosen, registry.page, lang)},
        screen=lambda _: page(chosen[0], registry.page(chosen[0].code)) if len(chosen) == 1 else listing(chosen, lang),
    )
    deliver(session, result, where)


def nowhere(session: Session) -> dict[str, object]:
    """Return the head of an answer that holds with or without a repository."""
    from ckds.cli.session import day_in
    from ckds.errors import CkdsError
    from ckds.views.rows import head

    try:
        return head(session.open()[0])
    except CkdsError:
        today = session.today or day_in("Asia/Ho_Chi_Minh")
        return {"today": today.isoformat(), "pinned": False, "root": None}
