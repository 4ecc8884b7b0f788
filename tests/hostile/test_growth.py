"""No regular expression of ckds takes long over a text that was made for it: every one is tried on every such text."""

import re
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest

import ckds
from ckds.dates.deadline import Context, read_deadline
from ckds.numbers.number import NumberError, read_number
from ckds.numbers.target import TargetError, read_target
from ckds.text import bare, fold, order, slug
from tests.fuzz.targets import FailureFound, within
from tests.fuzz.words import DEADLINE, TARGET

pytestmark = pytest.mark.slow

# What repeats in texts made to hurt: pieces that nested or neighbouring repetitions can share out in many ways.
PIECES = (
    "a", "A", "1", " ", "\t", "\n", ".", ",", "-", "_", "/", "(", ")", "[", "{", "'", '"', "\\", "#", ":", ";", "%", "đ", "Ủ", "²", "\u00a0", "\u0301",
    "a ", "1.", "1,", "1/", "1 ", "a-", "a/", "a.", "- ", ": ", " #", "a: ", "''", '""', "\\\"", "(a", "a)", "x1", "1x", "ab1-", "1-A/", "I.1.", "A1:", "so ",
    "quy ", "nam ", "thang 1 ", "ngay 1/", " \t", "\r\n", "<!--", "&#", "![", "](", "||", "<<<<<<< ", "-> ", "v1.", "@a", "\x1b[", "a\u00a0",
)  # fmt: skip
ENDS = ("", "!")
LONG = 1500
SECONDS = 3.0


def patterns() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Yield every pattern that a module of ckds keeps."""
    seen: set[re.Pattern[Any]] = set()
    for module in walk_packages(ckds.__path__, "ckds."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(import_module(module.name)).items():
            for one in _inside(value):
                if one not in seen:
                    seen.add(one)
                    yield f"{module.name}.{name}", one


def _inside(value: object) -> list[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        return [value]
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, list | tuple):
        return [one for item in value for one in _inside(item)]
    return []


ALL = dict(patterns())


def test_patterns_are_found() -> None:
    assert len(ALL) > 60


@pytest.mark.parametrize("name", ALL)
def test_time_grows_with_the_text_alone(name: str) -> None:
    """Fifteen hundred characters in three seconds of computing time: what grows with the square passes by far (it takes less than a
    tenth of a second), and what grows with the cube or without bounds does not. How long whole files of a megabyte take is held by ``test_table.py``."""
    pattern = ALL[name]
    for piece in PIECES:
        for end in ENDS:
            text: Any = piece * (LONG // len(piece)) + end
            text = text.encode() if isinstance(pattern.pattern, bytes) else text
            with within(SECONDS, (name, piece, end)):
                pattern.search(text)
                pattern.fullmatch(text)


@pytest.mark.parametrize("word", [*DEADLINE, "ngày 1 ", "a ", "1, ", "( ", "quý I và "])
def test_deadlines_made_to_hurt(word: str) -> None:
    """As long as a deadline may be, of one word over and over."""
    for joint in ("", " ", ", "):
        for end in ("", "!", " năm", " hàng năm"):
            text = ((word + joint) * 400)[: 400 - len(end)] + end
            with within(0.5, text):
                read_deadline(text, Context())


@pytest.mark.parametrize("word", [*TARGET, "1 ", "a ", "( ", "1. "])
def test_targets_made_to_hurt(word: str) -> None:
    """As long as a target may be, of one word over and over."""
    for joint in ("", " ", ", "):
        text = ((word + joint) * 5000)[:5000]
        with within(6.0, text[:80]), suppress(TargetError):
            read_target(text)


@pytest.mark.parametrize("piece", PIECES)
def test_folding_ordering_and_numbers_of_long_texts(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    with within(6.0, piece):
        fold(text), bare(text), slug(text), order(text)
        with suppress(NumberError):
            read_number(text)


def test_a_hang_is_seen() -> None:
    """The clock of these tests does stop what never ends, also inside the engine of regular expressions."""
    started = time.process_time()
    with pytest.raises(FailureFound), within(0.2, "x"):
        re.search(r"(a+)+$", "a" * 40 + "!")
    assert time.process_time() - started < 5
    assert signal.getitimer(signal.ITIMER_PROF)[0] == 0
