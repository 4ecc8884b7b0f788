"""`ckds fmt` over odd files of every style: nothing is lost, and a second run changes nothing."""

import unicodedata
from collections import Counter

import pytest

from ckds.acts.forms import form_of
from ckds.records.kpi import Kpi
from ckds.records.plan import Plan
from ckds.records.task import Task
from ckds.records.unit import Unit
from ckds.source.document import Document
from ckds.splice.canonical import Refused, canonical
from tests.fmt.odd import Odd
from tests.fmt.reading import comments_of, data_of

MODELS = {"task": Task, "kpi": Kpi, "plan": Plan, "unit": Unit}
FILES = 500  # of each kind
FEW = 40  # of each kind in the fast run


def kept(kind: str, seeds: range) -> tuple[int, int]:
    """Hold each file against what `ckds fmt` makes of it; return how many were refused, and how many changed."""
    form = form_of(MODELS[kind])
    refused = changed = 0
    for seed in seeds:
        content = Odd(seed).file(kind)
        made = canonical(content, form)
        if isinstance(made, Refused):
            refused += 1
            assert Document("", content).problems, f"seed {seed}: refused without a fault: {made}"
            continue
        changed += made.encode() != content
        before = unicodedata.normalize("NFC", content.decode("utf-8-sig"))
        assert data_of(made) == data_of(before), f"seed {seed}"
        assert comments_of(made) == comments_of(before), f"seed {seed}"
        assert canonical(made, form) == made, f"seed {seed}: not the same after a second run"
        assert made == unicodedata.normalize("NFC", made), f"seed {seed}"
        assert made.endswith("\n"), f"seed {seed}"
        assert "\r" not in made, f"seed {seed}"
    return refused, changed


@pytest.mark.parametrize("kind", MODELS)
def test_a_few_files_of_each_kind_keep_what_they_hold(kind: str) -> None:
    """The first of those below, for the fast run."""
    assert kept(kind, range(FEW))[1] > 0


@pytest.mark.slow
@pytest.mark.parametrize("kind", MODELS)
def test_the_same_words_and_comments_in_a_form_that_stays(kind: str) -> None:
    """Data and comments, read by another parser, are the same before and after; a second run changes nothing.

    Files that hold a trap (a number that needs quotes, a comma that cuts) are refused, and these must be few.
    """
    refused, changed = kept(kind, range(FILES))
    assert refused < FILES * 0.03, refused
    assert changed > FILES * 0.6, changed


def test_the_files_of_these_tests_are_odd_enough() -> None:
    """The made files hold what is to be told apart: comments, brackets, blocks, CRLF, BOM, letters apart."""
    seen: Counter[str] = Counter()
    for seed in range(FILES):
        text = Odd(seed).file("task").decode()
        seen["crlf"] += "\r\n" in text
        seen["bom"] += text.startswith("\ufeff")
        seen["comment"] += "#" in text
        seen["brackets"] += "[" in text
        seen["block"] += "|" in text or ">" in text
        seen["apart"] += text != unicodedata.normalize("NFC", text)
        seen["no last line end"] += not text.endswith("\n")
    assert min(seen.values()) >= 15, seen
