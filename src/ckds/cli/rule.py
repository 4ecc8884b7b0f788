"""``ckds rule``: what a rule wants, with a bad and a good example."""

from typing import Final

import typer

from ckds.cli.output import as_json, one_of
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
}


def run(
    ctx: typer.Context,
    code: str | None = typer.Argument(None),
    all_: bool = typer.Option(False, "--all"),
    format_: str = typer.Option("terminal", "--format"),
) -> None:
    """Print the page of a rule, or the list of all."""
    from ckds.cli.choosing import unknown
    from ckds.cli.screens import present
    from ckds.rules import registry
    from ckds.views.rules import listing, page, rules_json

    session: Session = ctx.obj
    one_of("--format", format_, FORMATS)
    chosen = list(registry.rules().values())
    if code and not all_:
        found = registry.find(code)
        if found is None:
            raise unknown(Text("Quy tắc", "Rule"), code, [word for rule in chosen for word in (rule.code, rule.name)])
        chosen = [found]
    if format_ == "json":
        typer.echo(as_json(rules_json(chosen, registry.page, session.language)), nl=False)
    elif len(chosen) == 1:
        present(session, page(chosen[0], registry.page(chosen[0].code)), format_)
    else:
        present(session, listing(chosen, session.language), format_)
