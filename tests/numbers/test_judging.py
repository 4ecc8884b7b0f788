"""Whether a measured value meets a target, and how much is missing."""

from decimal import Decimal

import pytest

from ckds.numbers.target import Target, compare, gap, lower_is_better, read_target
from tests.numbers.target_table import rows

# target | actual | met | gap
JUDGED = """
60% | 60 | yes | 0
60% | 61,5 | yes | 0
60% | 59,5 | no | 0.5
tối thiểu 5.000 doanh nghiệp | 4999 | no | 1
trên 55% | 55 | no | 0
trên 55% | 55,01 | yes | 0
trên 55% | 50 | no | 5
dưới 5% | 5 | no | 0
dưới 5% | 4,9 | yes | 0
dưới 5% | 7 | no | 2
không quá 45 vụ | 45 | yes | 0
không quá 45 vụ | 46 | no | 1
0 vụ | 0 | yes | 0
0 vụ | 2 | no | 2
top 10 | 10 | yes | 0
top 10 | 1 | yes | 0
top 10 | 12 | no | 2
40 - 50 | 40 | yes | 0
40 - 50 | 50 | yes | 0
40 - 50 | 39 | no | 1
40 - 50 | 53 | no | 3
= 100% | 100 | yes | 0
= 100% | 98 | no | 2
= 100% | 101 | no | 1
khoảng 60% | 61 | no | 1
giảm 10% | -10 | yes | 0
giảm 10% | -12 | yes | 0
giảm 10% | -7 | no | 3
giảm 10% | 2 | no | 12
tăng 5 bậc | -5 | yes | 0
tăng 5 bậc | -2 | no | 3
hàng năm tăng tối thiểu 7,0% | 6,8 | no | 0.2
"""


@pytest.mark.parametrize(("text", "actual", "met", "missing"), rows(JUDGED))
def test_a_value_is_judged_by_the_words_of_the_target(text: str, actual: str, met: str, missing: str) -> None:
    target, value = read_target(text), Decimal(actual.replace(",", "."))
    assert compare(target, value) is (met == "yes")
    assert gap(target, value) == Decimal(missing)


@pytest.mark.parametrize("text", ["60%", "trên 55%", "40 - 50", "phổ cập", "tăng 10%", "giảm không quá 5%"])
def test_more_is_better(text: str) -> None:
    assert not lower_is_better(read_target(text))


@pytest.mark.parametrize("text", ["≤ 5%", "dưới 5%", "top 10", "giảm 10%", "giảm còn 5%", "0 vụ", "tăng 5 bậc"])
def test_less_is_better(text: str) -> None:
    assert lower_is_better(read_target(text))


def test_a_range_without_an_upper_bound_is_judged_as_a_point() -> None:
    target = Target("40", "between", Decimal(40))
    assert compare(target, Decimal(40))
    assert gap(target, Decimal(42)) == 2
