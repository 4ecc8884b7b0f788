"""Random input for a bounded time: a few hundred cases of each kind, or as long as ``CKDS_FUZZ_SECONDS`` says.

``CKDS_FUZZ_SECONDS=600 pytest tests/fuzz`` gives ten minutes, shared by the kinds. ``tools/fuzz.py`` runs the same without hypothesis,
for hours, or guided by coverage; what it finds goes into ``corpus/`` once it is mended.
"""

import os
import random
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import MEGABYTES, NAMES, FailureFound, from_bytes, make, peak, run, to_bytes, within
from tests.support import examples

CORPUS = Path(__file__).parent / "corpus"
FOUND = sorted(path for path in CORPUS.glob("*/*") if path.is_file())
SECONDS = float(os.environ.get("CKDS_FUZZ_SECONDS") or 0)
EXAMPLES = {"deadline": 400, "target": 300, "file": 60, "repository": 12, "command": 150}


@pytest.mark.parametrize("name", NAMES)
def test_random_input_is_answered_or_refused(name: str, tmp_path: Path) -> None:
    """No traceback, no hang, no memory without end, no control character in what is printed."""

    @settings(
        max_examples=max(6, examples(EXAMPLES[name])),
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=True,
        database=None,
    )
    @given(st.binary(max_size=400))
    def tried(data: bytes) -> None:
        run(name, make(name, data), tmp_path)

    tried()


@pytest.mark.parametrize("name", NAMES)
def test_for_as_long_as_is_asked(name: str, tmp_path: Path) -> None:
    """``CKDS_FUZZ_SECONDS``, a fifth for each kind; the seed is told with what is found. Without it, one case of each."""
    seed = random.SystemRandom().randrange(2**32)
    chance = random.Random(seed)
    end = time.monotonic() + SECONDS / len(NAMES)
    while True:
        data = chance.randbytes(chance.choice((16, 64, 256, 1024)))
        case = make(name, data)
        try:
            run(name, case, tmp_path)
        except FailureFound as failure:
            raise AssertionError(f"seed {seed}, {to_bytes(name, case)!r:.3000}") from failure
        if time.monotonic() >= end:
            break


def _kept(path: Path) -> Any:
    """Return a case of the corpus; one that takes seconds is left to `make test-all`."""
    name = f"{path.parent.name}-{path.name}"
    return pytest.param(path, id=name, marks=[pytest.mark.slow] * (name == "repository-chain-of-groups"))


@pytest.mark.parametrize("path", [_kept(path) for path in FOUND])
def test_what_was_found_once_stays_mended(path: Path, tmp_path: Path) -> None:
    name = path.parent.name
    run(name, from_bytes(name, path.read_bytes()), tmp_path)


def test_every_kind_has_found_inputs() -> None:
    assert {path.parent.name for path in FOUND} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_cases_survive_being_kept(name: str) -> None:
    """What the corpus holds is the case that was found."""
    chance = random.Random(1)
    for _ in range(20):
        case = make(name, chance.randbytes(200))
        assert from_bytes(name, to_bytes(name, case)) == case


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no clock of computing time that interrupts")
def test_failures_are_seen() -> None:
    """An exception, a hang and memory without end each end a case."""
    with pytest.raises(FailureFound, match="KeyError"), within(1, "x"):
        raise KeyError("x")
    with pytest.raises(FailureFound, match="more than"), within(0.05, "x"):
        _never_ends()
    with pytest.raises(FailureFound, match="MB"), within(10, "x"):
        _takes_much()


def _never_ends() -> None:
    while True:
        pass


def _takes_much() -> None:
    """Touch every page of a great deal, so that it counts: more than this process ever held."""
    much = bytearray((int(peak()) + 2 * MEGABYTES) * 1_000_000)
    much[::4096] = b"x" * len(range(0, len(much), 4096))
