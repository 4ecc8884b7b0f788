"""What a writing command says of a fact that would count for nobody, or for something else than was meant."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.runs import Ran

Ckds = Callable[..., Ran]


def test_a_report_of_a_unit_that_does_not_owe_it_is_said_to_count_for_nobody(ckds: Ckds) -> None:
    ran = ckds("receive", "kh", "2030", "so-tttt", "--duty", "nam")
    assert (ran.status, "không có trong danh sách phải nộp" in ran.err) == (0, True)
    assert "phải nộp" not in ckds("receive", "kh", "2030", "so-y-te", "--duty", "nam").err


def test_a_fraction_beside_a_target_in_per_cent_is_refused_unless_forced(ckds: Ckds, root: Path) -> None:
    words = ("measure", "ho-so", "0,31", "--as-of", "2030-11")
    ran = ckds(*words)
    assert (ran.status, "31%" in ran.err, "--force" in ran.err) == (2, True, True)
    assert "measurements" not in (root / "kh/kpis/ho-so.yaml").read_text(encoding="utf-8")
    forced = ckds(*words, "--force")
    assert (forced.status, "Hiện: tỉnh, thành phố:" in forced.out) == (0, True)
