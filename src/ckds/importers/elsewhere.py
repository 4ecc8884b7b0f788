"""Is the committee in a letterhead that of another place than the plan's?"""

from collections.abc import Iterator, Sequence
from typing import Final

from ckds.importers.body import HEAD, is_over
from ckds.importers.names import Names, tokens
from ckds.importers.words import low
from ckds.lang import Text
from ckds.text import fold

_COMMITTEES: Final = (tuple(fold(word) for word in ("ủy", "ban", "nhân", "dân")), (fold("ubnd"),))
_KINDS: Final = (("thành", "phố"), ("tp",), ("t.p",), ("tỉnh",))
NOTE: Final = Text(
    "cơ quan của nơi khác với khu vực của kế hoạch; ghi --issuer, chọn đúng --area, hoặc thêm đơn vị vào danh bạ",
    "a body of another place than the plan's area; state --issuer, choose the right --area, or add the body to the directory",
)


def is_of_elsewhere(words: str, names: Names) -> bool:
    """Do words name the committee of a province or city that is not the plan's own and that nobody knows?

    The last committee counts: the ones before it stand above the issuer.
    """
    if not names.places:
        return False
    listed = tokens(words)
    plain = [token.word for token in listed]
    starts = [
        (at, at + len(form)) for at in range(len(plain)) for form in _COMMITTEES if tuple(plain[at : at + len(form)]) == form
    ]  # fmt: skip
    if not starts:
        return False
    begins, behind = max(starts)
    kind = next((one for one in _KINDS if _starts(plain[behind:], one)), ())
    proper = behind + len(kind)
    if not kind or proper >= len(plain) or HEAD.match(low(words[listed[proper].start :])):
        return False  # "UBND TỈNH", of the plan's own place
    own = (proper + size for size in _own_sizes(plain[proper:], names))
    known = (begins + match.size for match in names.longest(words, listed, begins))
    ends = {end for end in (*own, *known) if end > proper}
    return not any(is_over(words[listed[end - 1].end :], names) for end in ends)


def _starts(words: Sequence[str], with_: Sequence[str]) -> bool:
    return tuple(words[: len(with_)]) == tuple(map(fold, with_))


def _own_sizes(proper: Sequence[str], names: Names) -> Iterator[int]:
    """Yield how many words name the plan's own place, without the word for its kind."""
    kinds = [tuple(map(fold, kind)) for kind in _KINDS]
    for place in names.places:
        name = next((place[len(kind) :] for kind in kinds if place[: len(kind)] == kind), place)
        if name and tuple(proper[: len(name)]) == name:
            yield len(name)
