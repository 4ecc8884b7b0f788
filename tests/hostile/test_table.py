"""Every hostile file gets its one clear answer, and the page that lists them says what is so."""

import pytest

from tests.hostile.files import CASES, HEAVY, Case
from tests.hostile.table import PAGE, begins, got, page, row

TRIED = [pytest.param(case, id=case.name, marks=[pytest.mark.slow] * (case.name in HEAVY)) for case in CASES]


def test_the_heavy_ones_are_known_by_their_names() -> None:
    assert {case.name for case in CASES} >= HEAVY


@pytest.mark.parametrize("case", TRIED)
def test_it_is_refused_with_one_clear_answer(case: Case) -> None:
    """By the rule named, or an error that names the file; within 200 MB, and not without end."""
    answer = got(case)
    assert "fault inside" not in answer.error
    assert row(case) in PAGE.read_text("utf-8").splitlines()
    if case.error:
        assert (answer.status, answer.then) == (2, 2)
        assert case.error in answer.error
        assert len(answer.error) < 2500
    elif case.code is None:
        assert not answer.codes
        assert answer.then == 0
    else:
        assert answer.status in (0, 1)
        assert case.code in answer.codes
        assert answer.codes[case.code] <= case.most
        assert set(answer.codes) <= {case.code, *case.also}
        assert answer.message


def test_the_page_says_what_is_so() -> None:
    """Nothing but the lines that are held above, one by one; written anew by ``python -m tests.hostile.table``."""
    lines = PAGE.read_text("utf-8").splitlines()

    def only(case: Case) -> str:
        (found,) = (line for line in lines if line.startswith(begins(case)))
        return found

    assert PAGE.read_text("utf-8") == page(only)
