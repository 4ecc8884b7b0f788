"""A screen as Markdown for pull requests and files; nothing in a record becomes markup."""

import re
from typing import Final

from ckds.lang import Lang
from ckds.text import safe, squeeze
from ckds.views.screen import Block, Heading, Line, Pairs, Screen, Table

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|#~])")


def escape(text: str) -> str:
    """Return ``text`` so that Markdown prints it as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", safe(squeeze(text))).replace("\\<", "&lt;").replace("\\>", "&gt;")


def markdown(screen: Screen, lang: Lang) -> str:
    """Return a screen as Markdown."""
    return "\n\n".join(part for part in (_block(block, lang) for block in screen) if part) + "\n"


def _block(block: Block, lang: Lang) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {escape(block.text.to(lang))}"
    if isinstance(block, Line):
        return escape(block.text.to(lang))
    if isinstance(block, Pairs):
        return "\n".join(f"- **{escape(name.to(lang))}:** {escape(cell.text)}" for name, cell in block.items)
    return _table(block, lang)


def _table(table: Table, lang: Lang) -> str:
    heads = [escape(column.head.to(lang)) or " " for column in table.columns]
    sides = ["---:" if column.align == "right" else "---" for column in table.columns]
    rows = [[escape(cell.text) for cell in row] for row in table.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, sides, *rows))
