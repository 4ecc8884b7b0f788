"""The shapes that most targets have are read without the reader; both must say the same of each of them."""

import pytest

from ckds.numbers.model import Reads
from ckds.numbers.reader import read
from ckds.numbers.target import read_target


@pytest.mark.parametrize("reads", [None, "points", "percent"])
@pytest.mark.parametrize("unit", [None, "%", "% GRDP", "điểm %", "người"])
@pytest.mark.parametrize("before", ["", "trên ", "Trên ", "TRÊN "])
def test_every_per_cent(before: str, unit: str | None, reads: Reads | None) -> None:
    """0 % and what is above 100 % among them, which are no plain floors."""
    for number in range(131):
        text = f"{before}{number}%"
        assert read_target(text, unit, reads) == read(text, unit, reads), text
