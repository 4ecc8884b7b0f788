"""A screen as Markdown for pull requests and files; nothing in a record becomes markup."""

import re
from typing import Final

from ckds.lang import Lang
from ckds.text import safe, squeeze
from ckds.views.screen import Block, Heading, Line, Pairs, Screen, Table

_SPECIAL: Final = re.compile(r"([\\`*_\[\]|#~])")
# A comment after an @ keeps code hosts from calling whoever has that name.
_HTML: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "@<!-- -->"}
# What begins a list, a rule or an underlined heading at the start of a line.
_BLOCK: Final = re.compile(r"^([-+=]|\d{1,9}(?=[.)]))")


def escape(text: str) -> str:
    """Return ``text`` so that Markdown prints it as it is, on one line."""
    marked = _SPECIAL.sub(r"\\\1", safe(squeeze(text)))
    return "".join(_HTML.get(char, char) for char in marked)


def markdown(screen: Screen, lang: Lang) -> str:
    """Return a screen as Markdown."""
    return "\n\n".join(part for part in (_block(block, lang) for block in screen) if part) + "\n"


def _block(block: Block, lang: Lang) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {escape(block.text.to(lang))}"
    if isinstance(block, Line):
        return _BLOCK.sub(_no_block, escape(block.text.to(lang)))
    if isinstance(block, Pairs):
        return "\n".join(f"- **{escape(name.to(lang))}:** {escape(cell.text)}" for name, cell in block.items)
    return _table(block, lang) if isinstance(block, Table) else block.markdown.strip("\n")


def _no_block(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdecimal() else f"\\{found[0]}"


def _table(table: Table, lang: Lang) -> str:
    heads = [escape(column.head.to(lang)) or " " for column in table.columns]
    sides = ["---:" if column.align == "right" else "---" for column in table.columns]
    rows = [[escape(cell.text) for cell in row] for row in table.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, sides, *rows))
