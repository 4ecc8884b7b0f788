"""A page as a person sees it."""

import re

from ckds.lang import Lang
from ckds.render.terminal import show
from ckds.views.screen import Heading, Screen, Table


def text(screen: Screen, lang: Lang = "vi", columns: int = 120) -> str:
    """Return a page as a terminal shows it."""
    return show(screen, lang, columns=columns, color=False)


def flat(screen: Screen, lang: Lang = "vi") -> str:
    """Return the words of a page on one line, as they follow one another."""
    return re.sub(r"\s+", " ", text(screen, lang, 400))


def headings(screen: Screen) -> list[str]:
    """Return the headings of a page."""
    return [block.text.vi for block in screen if isinstance(block, Heading)]


def tables(screen: Screen) -> list[list[list[str]]]:
    """Return the cells of the tables of a page."""
    return [[[cell.text for cell in row] for row in block.rows] for block in screen if isinstance(block, Table)]
