"""“Did you mean”: the known words nearest to an unknown one, quickly, however many are known."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from heapq import nsmallest

from ckds.text import bare

_CROWDED = 400  # a piece that so many words share tells nothing apart
_COMPARED = 24
_ALIKE = 0.6


class Near:
    """An index of words by their three-letter pieces, built when it is first asked."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = words
        self._index: dict[str, list[str]] | None = None
        self._answers: dict[str, list[str]] = {}

    def to(self, word: str, *, most: int = 3) -> list[str]:
        """Return up to ``most`` known words like ``word``, the most alike first; none when nothing is alike."""
        if word not in self._answers:
            self._answers[word] = self._search(word)
        return self._answers[word][:most]

    def _search(self, word: str) -> list[str]:
        shared: Counter[str] = Counter()
        index = self._pieces()
        for piece in _cut(word):
            known = index.get(piece, ())
            if len(known) <= _CROWDED:
                shared.update(known)
        wanted = bare(word)
        scored = []
        for candidate, _ in nsmallest(_COMPARED, shared.items(), key=lambda item: (-item[1], item[0])):
            ratio = SequenceMatcher(None, wanted, bare(candidate)).ratio()
            if ratio >= _ALIKE:
                scored.append((-ratio, candidate))
        return [candidate for _, candidate in sorted(scored)]

    def _pieces(self) -> dict[str, list[str]]:
        if self._index is None:
            self._index = defaultdict(list)
            for word in dict.fromkeys(self._words):
                for piece in _cut(word):
                    self._index[piece].append(word)
        return self._index


def _cut(word: str) -> set[str]:
    padded = f"^{bare(word)}$"
    return {padded[at : at + size] for size in (2, 3) for at in range(len(padded) - size + 1)}
