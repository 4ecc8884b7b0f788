"""“Did you mean”: near words, none where nothing is near, always the same ones, and cheaply."""

import random
from collections.abc import Callable

import pytest

from ckds import near
from ckds.near import Near

UNITS = ["so-y-te", "so-tttt", "so-khcn", "so-tai-chinh", "cong-an", "cuc-thong-ke", "ubnd"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("so-ytế", "so-y-te"),
        ("so-y-tee", "so-y-te"),
        ("SO-Y-TE", "so-y-te"),
        ("so-taichinh", "so-tai-chinh"),
        ("cuc-thong-kê", "cuc-thong-ke"),
        ("congan", "cong-an"),
    ],
)
def test_a_slip_is_recognised(typed: str, meant: str) -> None:
    """A letter too many or too few, accents, capitals, a missing hyphen."""
    assert Near(UNITS).to(typed, most=1) == [meant]


@pytest.mark.parametrize("typed", ["", "xyz", "123456", "\u0301", "日本"])
def test_nothing_near_is_nothing(typed: str) -> None:
    """No suggestion is better than a wrong one."""
    assert Near(UNITS).to(typed) == []


def test_the_nearest_come_first_and_only_so_many() -> None:
    """The one that is alike most, then the others by likeness; `most` limits them."""
    found = Near(["ii-2-a", "ii-2-b", "ii-12-a", "iii-2-a"]).to("ii-2-aa")
    assert found[0] == "ii-2-a"
    assert len(found) == 3
    assert Near(["ii-2-a", "ii-2-b"]).to("ii-2-aa", most=1) == ["ii-2-a"]


def test_nothing_known_is_no_fault() -> None:
    """An empty list of words has no near ones."""
    assert Near([]).to("x") == []


def test_words_are_read_once_and_only_when_asked() -> None:
    """The index is made at the first question: commands that find everything pay nothing."""
    read = []

    def words() -> list[str]:
        read.append(1)
        return UNITS

    index = Near(one for _ in [0] for one in words())
    assert read == []
    assert index.to("so-y-tee") == index.to("so-y-tee")
    assert read == [1]


def test_the_answer_does_not_depend_on_the_order_of_a_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces of words come out of a set, whose order changes with the hash seed: many equally near words, shuffled
    pieces, one answer."""
    known = [f"x{at:03}-don-vi" for at in range(200)]
    cut: Callable[[str], set[str]] = near._cut

    def answer(seed: int) -> list[str]:
        def shuffled(word: str) -> list[str]:
            pieces = sorted(cut(word))
            random.Random(seed).shuffle(pieces)
            return pieces

        monkeypatch.setattr(near, "_cut", shuffled)
        return Near(known).to("y-don-vi", most=24)

    assert answer(1)
    assert answer(1) == answer(2) == answer(3)


def test_a_thousand_unknown_ids_among_fifteen_thousand_stay_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each unknown id is compared with a few dozen words at most, never with all: comparisons are counted, not seconds.

    The index is made once, with one look at each known word, and an id asked twice is compared once.
    """
    compared: list[str] = []
    cuts: list[str] = []
    cut: Callable[[str], set[str]] = near._cut

    class Counting:
        """Stands in for the comparison of two words."""

        def __init__(self, _: None, wanted: str, known: str) -> None:
            compared.append(known)

        def ratio(self) -> float:
            return 0.0

    def counted(word: str) -> set[str]:
        cuts.append(word)
        return cut(word)

    monkeypatch.setattr(near, "SequenceMatcher", Counting)
    monkeypatch.setattr(near, "_cut", counted)
    known = [f"don-vi-{at:05}" for at in range(15_000)]
    index = Near(known)
    for _ in range(2):
        for at in range(1_000):
            index.to(f"don-vi-x{at * 7:05}")
    assert len(compared) <= 24 * 1_000
    assert len(cuts) == 15_000 + 1_000


def test_a_piece_that_everybody_has_finds_nobody() -> None:
    """Ten thousand ids that begin alike: what differs still finds the right one."""
    known = [f"phuong-{at}" for at in range(10_000)]
    assert Near(known).to("phuong-98a76", most=1) == ["phuong-9876"]
