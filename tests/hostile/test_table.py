"""Every hostile file gets its one clear answer, and the page that lists them says what is so."""

import pytest

from tests.hostile.files import CASES, Case
from tests.hostile.table import PAGE, got, page


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_is_refused_with_one_clear_answer(case: Case) -> None:
    """Within two seconds and 200 MB a command; by the rule named, or an error that names the file."""
    answer = got(case)
    assert "fault inside" not in answer.error
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


@pytest.mark.slow
def test_the_page_says_what_is_so() -> None:
    """Written anew by ``python -m tests.hostile.table``."""
    assert PAGE.read_text("utf-8") == page()
