"""What holds for every number and every text."""

import json
import string
import subprocess
import sys
import time
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ckds.lang import Text
from ckds.numbers.number import NumberError, read_number, show_number
from ckds.numbers.target import Target, TargetError, compare, gap, read_target

numbers = st.decimals(min_value=-(10**12), max_value=10**12, places=None, allow_nan=False, allow_infinity=False).filter(
    lambda value: len(value.as_tuple().digits) <= 15 and int(value.as_tuple().exponent) >= -7
)
fractions = st.builds(
    lambda whole, places: Decimal(whole).scaleb(-places), st.integers(-(10**9), 10**9), st.integers(0, 6)
)
WORDS = [
    "tối thiểu",
    "ít nhất",
    "trên",
    "dưới",
    "không quá",
    "khoảng",
    "từ",
    "đến",
    "tăng",
    "giảm",
    "còn",
    "lên",
    "gấp",
    "lần",
    "đạt",
    "phấn đấu",
    "top",
    "hạng",
    "xếp thứ",
    "nhóm",
    "dẫn đầu",
    "so với",
    "năm 2021",
    "hàng năm",
    "mỗi",
    "người",
    "%",
    "điểm %",
    "/năm",
    "GRDP",
    "triệu",
    "tỷ đồng",
    "và",
    "hoặc",
    ";",
    ",",
    ".",
    "-",
    "(",
    ")",
    "“",
    "”",
    "≥",
    "≤",
    ">",
    "<",
    "=",
    "5G",
    "24/7",
    "22/22",
    "128/KH-UBND",
    "27/5/2022",
    "mức độ 4",
    "05",
    "5.000",
    "7,0",
    "68,457",
    "1,234.5",
    "2022",
    "100",
    "trở lên",
    "tuổi",
    "tháng",
    "năm",
    "quý",
    "số",
]
phrases = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
texts = st.one_of(st.text(max_size=60), phrases, st.text(alphabet=string.digits + ".,-%/ +;()", max_size=25))


@given(st.one_of(numbers, fractions))
def test_what_is_shown_in_vietnamese_is_read_back(value: Decimal) -> None:
    assert read_number(show_number(value, "vi")) == value


@given(fractions)
def test_both_languages_show_the_same_digits(value: Decimal) -> None:
    assert show_number(value, "en").replace(",", "") == format(value.normalize() + 0, "f")


@given(texts)
def test_a_number_is_read_or_refused_never_anything_else(text: str) -> None:
    try:
        value = read_number(text)
    except NumberError as error:
        explains(error.reason)
    else:
        assert value.is_finite()


@settings(max_examples=300)
@given(
    texts,
    st.sampled_from([None, "%", "hạng", "tỷ đồng", "%/năm", "doanh nghiệp"]),
    st.sampled_from([None, "points", "percent"]),
)
def test_a_phrase_is_read_or_refused_never_anything_else(text: str, unit: str | None, reads: str | None) -> None:
    try:
        target = read_target(text, unit, "points" if reads == "points" else "percent" if reads else None)
    except TargetError as error:
        explains(error.reason)
    else:
        holds(target)


def explains(reason: Text) -> None:
    """Check that a refusal says something in both languages, with every placeholder filled."""
    for said in reason:
        assert said.strip()
        assert "{accepted}" not in said


def holds(target: Target) -> None:
    """Check what is true of every target."""
    assert json.loads(json.dumps(target.to_json())) == target.to_json()
    assert (target.value is None) == (target.op == "qualitative")
    assert (target.high is not None) == (target.op == "between")
    if target.value is not None and target.high is not None:
        assert target.value <= target.high
    assert len(target.parts) != 1
    for part in target.parts:
        holds(part)


@given(
    st.integers(0, 200),
    st.sampled_from(["{}%", "trên {}%", "dưới {}%", "không quá {}%", "top {}", "= {}%"]),
    st.integers(0, 200),
)
def test_what_is_met_has_no_gap_and_a_gap_is_never_met(bound: int, form: str, actual: int) -> None:
    target = read_target(form.format(bound))
    missing = gap(target, Decimal(actual))
    assert missing >= 0
    assert not (missing and compare(target, Decimal(actual)))
    if not missing and not compare(target, Decimal(actual)):
        assert target.op in ("<", ">")
        assert actual == target.value


LONG = [
    "9 " * 2400,
    "9" * 5000,
    "1." * 2400,
    "1,000" * 990,
    "(" * 5000,
    "“" * 5000,
    "so với " * 700,
    "tăng " * 900 + "5%",
    "- " * 2400,
    "a-" * 2400,
    "1-A" * 1600,
    "A1:" * 1600,
    "I.1." * 1200,
    "1/" * 2400,
    "10 - " * 900,
    "gấp đôi " * 600,
    "5 hộ" + "/năm" * 1200,
    "5;" * 20 + "mỗi " * 900,
    "hàng năm " * 400 + "5%; " * 20,
]


@pytest.mark.parametrize("text", LONG, ids=[text[:8] for text in LONG])
def test_no_text_takes_long(text: str) -> None:
    began = time.process_time()
    for read in (read_number, read_target):
        with suppress(NumberError, TargetError):
            read(text)
    assert time.process_time() - began < 20  # hundreds of times what it takes: a guard against hanging, no measurement


def test_the_module_of_targets_does_not_load_its_reader() -> None:
    code = "import sys, ckds.numbers.target; print('ckds.numbers.reader' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
