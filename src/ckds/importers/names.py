"""Every name of the bodies that a plan can mean, and which body printed words are the name of.

Bodies of other localities are left out: a city's plan that says "Sở Y tế" means its own or none.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from ckds.importers.ends import SHORTENED
from ckds.lang import Text
from ckds.text import bare, fold
from ckds.workspace.directory import Directory

_TOKEN: Final = re.compile(r"[^\W_]+(?:[.’'](?=[^\W\d_])[^\W_]+)*|&")
_SHORT: Final = {
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "ubmttq": "ủy ban mặt trận tổ quốc", "mttq": "mặt trận tổ quốc",
    "tp": "thành phố", "t.p": "thành phố", "tw": "trung ương", "tx": "thị xã", "cntt": "công nghệ thông tin",
    "cđs": "chuyển đổi số", "bch": "ban chấp hành", "btv": "ban thường vụ", "bqlda": "ban quản lý dự án", "vp": "văn phòng",
    "dn": "doanh nghiệp", "nhnn": "ngân hàng nhà nước", "ct-xh": "chính trị xã hội", "kt-xh": "kinh tế xã hội",
}  # fmt: skip
_FRONT: Final = frozenset(fold(word) for word in ("các", "những", "toàn", "thể", "mỗi", "từng", "đề", "nghị"))
_TAILS: Final = tuple(
    tuple(fold(word) for word in tail.split())
    for tail in ("có liên quan", "liên quan", "khác", "trực thuộc", "trên địa bàn", "thuộc thành phố", "thuộc tỉnh")
)
_PLACE_WORDS: Final = frozenset(fold(word) for word in ("thành", "phố", "tỉnh", "quận", "huyện", "thị", "xã"))
_SHORTENED: Final = frozenset(fold(word) for word in SHORTENED)
_STOPS: Final = re.compile(r"[.;:\n]")
_COMMITTEE: Final = tuple(fold(word) for word in ("ủy", "ban", "nhân", "dân"))
_AND: Final = fold("và")


class Token(NamedTuple):
    """One word with its place."""

    word: str
    start: int
    end: int


class Match(NamedTuple):
    """A body that words are the name of.

    Attributes:
        units: full ids; several where bodies of one name exist together.
        how: ``name``, ``reduced`` (without "các", the place, "có liên quan"), ``letters`` (an abbreviation), ``slip`` (a
            printing slip).
        size: how many tokens it takes.
        alive: they exist on the day of the plan.
    """

    units: tuple[str, ...]
    how: str
    size: int
    alive: bool = True


def tokens(text: str) -> list[Token]:
    """Return the words of a text as they are compared."""
    return [
        Token(_AND if found.group() == "&" else fold(found.group()), found.start(), found.end())
        for found in _TOKEN.finditer(text)
    ]


class Names:
    """The bodies that a plan of one area can name.

    Args:
        directory: all bodies.
        area: the plan's own area; None when there is none, then every area counts.
        day: a day on which the bodies must exist; None when it is not known.
    """

    def __init__(self, directory: Directory, area: str | None, day: date | None) -> None:
        self.directory, self.area, self.day = directory, area, day
        self.places = _places(directory, area)
        self._exact: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._reduced: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._letters: dict[str, list[str]] = defaultdict(list)
        self._glued: dict[str, list[str]] = defaultdict(list)
        self._longest = 1
        self.ids: set[str] = set()  # of the bodies that can be named, without their areas
        for full, entry in directory.units.items():
            if _visible(directory, full, area):
                unit = entry.record
                self.ids.add(unit.id)
                for name in (unit.name, unit.short or "", *unit.aliases):
                    self._add(full, name)

    def _add(self, full: str, name: str) -> None:
        words = tuple(token.word for token in tokens(name))
        if not words:
            return
        self._longest = max(self._longest, len(words) + 6)
        for table, key in ((self._exact, words), (self._reduced, self.reduce(words))):
            if key and full not in table[key]:
                table[key].append(full)
        for letters in _initials(words):
            if full not in self._letters[letters]:
                self._letters[letters].append(full)
        glued = bare("".join(self.reduce(words)))
        if len(glued) >= 8 and full not in self._glued[glued]:
            self._glued[glued].append(full)

    def reduce(self, words: Iterable[str]) -> tuple[str, ...]:
        """Return a name without what does not tell bodies apart: "các", the plan's own place, "có liên quan"."""
        found: list[str] = []
        for word in words:
            found += [fold(one) for one in _SHORT[word].split()] if word in _SHORT else [word]
        while len(found) > 1 and found[0] in _FRONT:
            found.pop(0)
        changed = True
        while changed:
            changed = False
            for tail in (*_TAILS, *self.places):
                if len(found) > len(tail) and tuple(found[-len(tail) :]) == tail:
                    if tuple(found[: -len(tail)]) == _COMMITTEE:
                        continue  # the place is what tells one committee from another
                    found = found[: -len(tail)]
                    changed = True
        return tuple(found)

    def longest(self, text: str, words: list[Token], at: int) -> list[Match]:
        """Return the bodies whose names begin at a token of ``text``, the longest name first."""
        most = 1
        while at + most < len(words) and most < self._longest:
            between = text[words[at + most - 1].end : words[at + most].start]
            if _STOPS.search(between) and not (between.strip() == "." and words[at + most - 1].word in _SHORTENED):
                break
            most += 1
        found = []
        for size in range(most, 0, -1):
            match = self.exactly([token.word for token in words[at : at + size]])
            if match:
                found.append(match._replace(size=size))
        return found

    def exactly(self, words: list[str]) -> Match | None:
        """Return the body that exactly these words name, abbreviations and the plan's own place aside."""
        key = tuple(words)
        if key in self._exact:
            return self._match(self._exact[key], "name", len(words))
        reduced = self.reduce(key)
        if len(reduced) > 1 and reduced in self._reduced and not all(word in _PLACE_WORDS for word in reduced):
            return self._match(self._reduced[reduced], "reduced", len(words))
        if len(words) <= 4:
            letters = "".join(word for word in words if word != _AND)
            if letters in self._letters and len(letters) > 2:
                return self._match(self._letters[letters], "letters", len(words))
        return None

    def slipped(self, words: list[str]) -> Match | None:
        """Return the one body whose name has all these words but one, or the same letters without marks and blanks."""
        reduced = self.reduce(words)
        glued = bare("".join(reduced))
        if glued in self._glued:
            return self._match(self._glued[glued], "slip", len(words))
        if len(reduced) < 2:
            return None
        near = {
            full
            for name, units in self._reduced.items()
            if len(name) == len(reduced) + 1 and name[0] == reduced[0] and _lacks_one(name, reduced)
            for full in units
        }
        alive = self.alive(near)
        return Match(tuple(alive), "slip", len(words)) if len(alive) == 1 else None

    def _match(self, units: list[str], how: str, size: int) -> Match:
        alive = self.alive(units)
        own = [full for full in alive if full.partition("/")[0] == self.area]
        chosen = own or alive
        exists = self.day is None or any(self.directory.valid_on(full, self.day) for full in chosen)
        return Match(tuple(chosen), how, size, exists)

    def alive(self, units: Iterable[str]) -> list[str]:
        """Return those that exist on the day; all of them where none does, since the document names them all the same."""
        listed = list(units)
        if self.day is None:
            return listed
        return [full for full in listed if self.directory.valid_on(full, self.day)] or listed

    def written(self, full: str) -> str:
        """Return the id as a record of the area writes it: bare where that is clear."""
        own = full.rpartition("/")[2]
        return own if self.directory.resolve(own, self.area) == full else full


def why(match: Match) -> Text | None:
    """Return what a person should look at in a match, or None where the words are a known name."""
    if len(match.units) > 1:
        some = ", ".join(match.units[:4])
        return Text(f"nhiều đơn vị cùng tên: {some}", f"several bodies of this name: {some}")
    if not match.alive:
        return Text("không hoạt động vào ngày ban hành", "does not exist on the day of issue")
    if match.how == "slip":
        return Text("chữ in khác tên trong danh bạ", "printed differently from the directory")
    return None


def _lacks_one(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(name[:at] + name[at + 1 :] == words for at in range(1, len(name)))


def _initials(words: tuple[str, ...]) -> list[str]:
    """Return the abbreviations that a name has: ``sttt``, ``sở`` + ``ttvtt`` is known as an alias or by its letters."""
    parts = [word for word in words if word != _AND]
    if len(parts) < 3 or any(not word[0].isalpha() for word in parts):
        return []
    first = [unicodedata.normalize("NFC", word)[0] for word in parts]
    plain = ["đ" if one == "đ" else bare(one) for one in first]
    return ["".join(plain), parts[0] + "".join(plain[1:])]


def _visible(directory: Directory, full: str, area: str | None) -> bool:
    own = full.partition("/")[0]
    return area is None or own == area or f"{own}/ubnd" not in directory.units or own in _above(directory, area)


def _above(directory: Directory, area: str) -> set[str]:
    found: set[str] = set()
    here: str | None = f"{area}/ubnd"
    while here and here in directory.units and here.partition("/")[0] not in found - {area}:
        found.add(here.partition("/")[0])
        here = directory.resolve(directory.units[here].record.parent, here.partition("/")[0])
    return found


def _places(directory: Directory, area: str | None) -> tuple[tuple[str, ...], ...]:
    """Return how the plan's own place stands behind names: ``thành phố Hải Phòng``, ``Hải Phòng``, ``thành phố``."""
    committee = directory.units.get(f"{area}/ubnd")
    words = [token.word for token in tokens(committee.record.name)] if committee else []
    place = tuple(words[4:]) if tuple(words[:4]) == _COMMITTEE else ()
    kinds = [tuple(fold(word) for word in kind.split()) for kind in ("thành phố", "tỉnh")]
    kind = next((one for one in kinds if place[: len(one)] == one), ())
    found = [place, place[len(kind) :], kind] if kind else [place]
    return tuple(one for one in found if one)
