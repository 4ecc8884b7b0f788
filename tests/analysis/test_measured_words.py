"""Values given in words (``trên 85%``) against a target: they decide only where every value that they allow decides."""

from decimal import Decimal

import pytest

from ckds.analysis.measured import judge
from ckds.numbers.target import compare, read_target
from ckds.records.kpi import Measurement

FLOORS = ("≥ {}%", "trên {}%")
CEILINGS = ("≤ {}%", "dưới {}%")
# Values close to each other, so that every boundary lies between two of them.
VALUES = [Decimal(step) / 2 for step in range(96, 125)]  # 48 .. 62


def told(words: str, target: str) -> bool | None:
    """Return what a measurement in words says of a target."""
    measured = Measurement.model_validate({"as_of": "2030", "text": words})
    return judge(read_target(target), measured, ()).met


def true_answer(words: str, target: str) -> bool | None:
    """Return it by trying values: all that the words allow meet the target, none does, or some do and some do not."""
    allowed = {compare(read_target(target), value) for value in VALUES if compare(read_target(words), value)}
    return allowed.pop() if len(allowed) == 1 else None


@pytest.mark.parametrize("bound", [50, 54, 55, 56, 60])
@pytest.mark.parametrize("words", [*FLOORS, *CEILINGS])
@pytest.mark.parametrize("target", [*FLOORS, *CEILINGS])
def test_words_decide_where_every_value_they_allow_does(target: str, words: str, bound: int) -> None:
    asked, said = target.format(55), words.format(bound)
    assert told(said, asked) is true_answer(said, asked)


@pytest.mark.parametrize(
    ("words", "target", "met"),
    [
        ("trên 55%", "trên 55%", True),
        ("≥ 55%", "trên 55%", None),
        ("trên 55%", "≥ 55%", True),
        ("dưới 55%", "≥ 55%", False),
        ("≤ 55%", "≥ 55%", None),
        ("≤ 55%", "trên 55%", False),
        ("≤ 54%", "≥ 55%", False),
        ("≥ 56%", "không quá 55%", False),
        ("top 5", "top 10", True),
        ("top 10", "top 10", True),
        ("top 12", "top 10", None),
        ("khoảng 60%", "≥ 55%", None),
        ("tăng 60%", "≥ 55%", None),
        ("tăng 5 điểm %", "≥ 4%", None),
        ("rất tốt", "≥ 55%", None),
        ("???", "≥ 55%", None),
    ],
)
def test_words_by_hand(words: str, target: str, met: bool | None) -> None:
    assert told(words, target) is met


def test_a_target_in_words_is_met_or_not_by_what_is_recorded() -> None:
    asked = read_target("phổ cập điện thoại thông minh")
    met = judge(asked, Measurement.model_validate({"as_of": "2030", "met": True}), ())
    missed = judge(asked, Measurement.model_validate({"as_of": "2030", "met": False}), ())
    number = judge(asked, Measurement.model_validate({"as_of": "2030", "value": "5"}), ())
    assert (met.met, met.why, missed.met, missed.why) == (True, None, False, None)
    assert number.met is None
    assert number.why is not None


def test_a_number_is_not_met_by_met() -> None:
    found = judge(read_target("60%"), Measurement.model_validate({"as_of": "2030", "met": True}), ())
    assert (found.met, found.actual) == (None, None)
    assert found.why is not None
    assert "met or not" in found.why.en


def test_words_that_do_not_decide_are_quoted() -> None:
    found = judge(read_target("60%"), Measurement.model_validate({"as_of": "2030", "text": "trên 55%"}), ())
    assert (found.met, found.actual) == (None, None)
    assert found.why is not None
    assert found.why.en == "there are only words: trên 55%"
    decided = judge(read_target("60%"), Measurement.model_validate({"as_of": "2030", "text": "trên 65%"}), ())
    assert (decided.met, decided.actual, decided.why) == (True, None, None)
