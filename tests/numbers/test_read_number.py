"""Vietnamese numbers, read and shown."""

from decimal import Decimal

import pytest

from ckds.numbers.number import NumberError, read_number, show_number

# as written | value
READ = """
0             | 0
5             | 5
05            | 5
09            | 9
007           | 7
+5            | 5
-3            | -3
−3            | -3
-0,5          | -0.5
100           | 100
1000          | 1000
2022          | 2022
5.000         | 5000
12.345        | 12345
123.456       | 123456
1.234.567     | 1234567
12.345.678,9  | 12345678.9
2.989,5       | 2989.5
2.989,512     | 2989.512
7,0           | 7
0,7           | 0.7
0,8           | 0.8
55,25         | 55.25
1,2345        | 1.2345
68,4570       | 68.457
0,125         | 0.125
00,125        | 0.125
1234,567      | 1234.567
12.5          | 12.5
29.48         | 29.48
0.8           | 0.8
4.0           | 4
0.125         | 0.125
0.000         | 0
1.2345        | 1.2345
2,5 triệu     | 2500000
2,5 TRIỆU     | 2500000
2,5triệu      | 2500000
3 nghìn       | 3000
3 ngàn        | 3000
1,2 tỷ đồng   | 1200000000
1,2 tỉ đồng   | 1200000000
-1,2 tỷ       | -1200000000
500.000 đồng  | 500000
500.000đ      | 500000
2.500 tỷ VNĐ  | 2500000000000
5 nghìn tỷ    | 5000000000000
0,0001 triệu  | 100
"""

# Blanks and composition that a table cannot show.
READ_UNSEEN = [
    ("1\u00a0000\u00a0000", "1000000"),
    ("1\u202f000", "1000"),
    ("1\u2009000,5", "1000.5"),
    ("-12\u2007345", "-12345"),
    ("  5.000\n", "5000"),
    ("\u00a07,0\u00a0", "7"),
    ("2,5 trie\u0323\u0302u", "2500000"),
    ("1,2 ty\u0309 đo\u0302\u0300ng", "1200000000"),
]

# as written | a word of the reason
REFUSED = """
68,457        | 68.457 hoặc 68,457
1,234         | 1.234 hoặc 1,234
-12,500       | 12.500 hoặc 12,500
2,500 triệu   | 2.500 hoặc 2,500
1,234.5       | nước ngoài
1,234,567     | nước ngoài
1.23.456      | không đọc được
1.2345.678    | không đọc được
12.345.67     | không đọc được
1234.567      | không đọc được
01.234        | không đọc được
0.125.000     | không đọc được
5.000.        | không đọc được
5,            | không đọc được
,5            | không đọc được
.5            | không đọc được
5,5,5         | không đọc được
1.000,50,5    | không đọc được
1 000 000     | không đọc được
- 3           | không đọc được
--3           | không đọc được
55%           | không đọc được
5e3           | không đọc được
NaN           | không đọc được
Infinity      | không đọc được
năm           | không đọc được
5 hộ          | không đọc được
tỷ            | không đọc được
5 triệu tỷ tỷ | không đọc được
5 đồng tỷ     | không đọc được
1/2           | không đọc được
٥             | không đọc được
123456789012345678901 | dài quá
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "value"), [*rows(READ), *map(list, READ_UNSEEN)])
def test_a_number_is_read_exactly(text: str, value: str) -> None:
    assert read_number(text) == Decimal(value)


@pytest.mark.parametrize(("text", "reason"), rows(REFUSED))
def test_what_is_no_number_or_two_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(NumberError) as caught:
        read_number(text)
    assert reason in caught.value.reason.vi
    assert str(caught.value) == caught.value.reason.en


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u00a0"])
def test_an_empty_text_is_no_number(text: str) -> None:
    with pytest.raises(NumberError, match="there is no number"):
        read_number(text)


def test_the_reason_names_both_readings_and_how_to_write_either() -> None:
    with pytest.raises(NumberError) as caught:
        read_number("68,457")
    assert caught.value.reason.vi == "“68,457” có thể là 68.457 hoặc 68,457: viết 68.457 hoặc 68,4570"
    assert "68.457 (thousands) or 68,457 (decimals): write 68.457 or 68,4570" in caught.value.reason.en
    assert read_number("68.457") == 68457
    assert read_number("68,4570") == Decimal("68.457")


def test_a_long_text_is_quoted_in_short() -> None:
    with pytest.raises(NumberError) as caught:
        read_number("x" * 500)
    assert len(caught.value.reason.vi) < 200


def test_large_numbers_keep_every_digit() -> None:
    assert read_number("12345678901234567890 tỷ") == Decimal(12345678901234567890000000000)


# value | Vietnamese | English
SHOWN = """
0           | 0            | 0
-0          | 0            | 0
0.000       | 0            | 0
7.0         | 7            | 7
5000        | 5.000        | 5,000
1E+6        | 1.000.000    | 1,000,000
2989.5      | 2.989,5      | 2,989.5
2989.512    | 2.989,512    | 2,989.512
-2989.50    | -2.989,5     | -2,989.5
0.7         | 0,7          | 0.7
0.125       | 0,125        | 0.125
68.457      | 68,4570      | 68.457
-1.500      | -1,5         | -1.5
1E-7        | 0,0000001    | 0.0000001
1234567.891 | 1.234.567,891 | 1,234,567.891
"""


@pytest.mark.parametrize(("value", "vi", "en"), rows(SHOWN))
def test_a_number_is_shown_as_each_language_writes_it(value: str, vi: str, en: str) -> None:
    assert show_number(Decimal(value), "vi") == vi
    assert show_number(Decimal(value), "en") == en
    assert read_number(vi) == Decimal(value)
