"""Builds a body: headings numbered I. 1. a), paragraphs, points."""

from ckds.views.report.model import Block, Bullet, Heading, Paragraph
from ckds.views.report.words import letter, roman


class Outline:
    """The blocks of a body in order; labels are counted here and stand as text."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._at = [0, 0, 0]

    def part(self, title: str) -> None:
        """Begin ``I. TITLE``."""
        self._head(1, title.upper())

    def section(self, title: str) -> None:
        """Begin ``1. Title``."""
        self._head(2, title)

    def point(self, title: str) -> None:
        """Begin ``a) Title``."""
        self._head(3, title)

    def _head(self, level: int, text: str) -> None:
        place = self._at[level - 1]
        self._at = [*self._at[: level - 1], place + 1, *[0] * (3 - level)]
        label = (f"{roman(place + 1)}.", f"{place + 1}.", f"{letter(place)})")[level - 1]
        self.blocks.append(Heading(level, label, text))

    def say(self, *texts: str) -> None:
        """Add paragraphs."""
        self.blocks += [Paragraph(text) for text in texts if text]

    def list(self, texts: list[str], level: int = 1) -> None:
        """Add points, each with its mark at the end."""
        last = len(texts) - 1
        self.blocks += [Bullet(level, _ended(text, ";" if at < last else ".")) for at, text in enumerate(texts)]

    def add(self, *blocks: Block) -> None:
        """Add blocks."""
        self.blocks += blocks

    def end(self) -> tuple[Block, ...]:
        """Return the body; ``./.`` closes the last sentence (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
        last = self.blocks[-1]
        if isinstance(last, Paragraph | Bullet):
            self.blocks[-1] = last._replace(text=f"{last.text.rstrip('.;')}./.")
        return tuple(self.blocks)


def _ended(text: str, mark: str) -> str:
    return f"{text.rstrip().rstrip(';.')}{mark}"
