"""What a deadline or a target in words was understood as, for people."""

from typing import Any

import pytest

from ckds.dates.deadline import Context, read_deadline
from ckds.dates.period import read_period
from ckds.lang import Text
from ckds.numbers.target import read_target
from ckds.views.phrases import deadline_screen, target_screen, unreadable_target
from tests.views.pages import flat, headings, tables

LIFE = Context(period=read_period("2030/2031"))


def deadline(words: str, lang: Any = "vi") -> str:
    """Return the page of a deadline of a plan for 2030 and 2031."""
    return flat(deadline_screen(read_deadline(words, LIFE), lang), lang)


def target(words: str, unit: str | None = None, lang: Any = "vi") -> str:
    """Return the page of a target."""
    return flat(target_screen(read_target(words, unit), lang), lang)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("tháng 11 năm 2030", "Ngày cuối cùng 30/11/2030 Quá hạn từ 01/12/2030 Ngày đầu tiên 01/11/2030"),
        ("ngày 30/11/2030", "Cách hiểu một mốc Ngày cuối cùng 30/11/2030 Quá hạn từ 01/12/2030"),
        ("trước ngày 01/7/2030", "Ngày cuối cùng 30/06/2030 Quá hạn từ 01/07/2030"),
        ("2030 và những năm tiếp theo", "Sau đó tiếp tục, không có hạn"),
        ("khi có yêu cầu", "Cách hiểu chờ một việc khác Chờ yêu cầu"),
        ("thường xuyên", "Cách hiểu thường xuyên, không có ngày cuối"),
        ("khẩn trương", "Cách hiểu không có thời hạn Ghi chú"),
        ("xyz", "Cách hiểu không đọc được Ghi chú"),
    ],
)
def test_a_deadline_says_its_last_day_and_from_when_it_is_late(words: str, says: str) -> None:
    """Only what there is to say."""
    page = deadline(words)
    assert page.lstrip().startswith(f"“{words}”")
    assert says in page


def test_a_recurring_deadline_lists_its_occurrences() -> None:
    """Each with its first and its last day."""
    found = deadline_screen(read_deadline("tháng 02 hàng năm", LIFE), "vi")
    assert tables(found) == [[["2030", "01/02/2030", "28/02/2030"], ["2031", "01/02/2031", "28/02/2031"]]]
    assert "Last day" in deadline("tháng 02 hàng năm", "en")


@pytest.mark.parametrize(
    ("words", "unit", "says"),
    [
        ("60%", "%", "Phải đạt từ 60% trở lên Con số nói về mức đạt được"),
        ("trên 55%", "%", "Phải đạt trên 55%, bằng 55% là chưa đạt"),
        ("không quá 45 vụ", "vụ", "Phải đạt không quá 45 vụ"),
        ("16 - 18%", "%", "Phải đạt từ 16% đến 18%"),
        ("top 10", None, "Phải đạt hạng 10 hoặc cao hơn"),
        ("tăng 10% so với năm 2029", "%", "Con số nói về chưa rõ điểm % hay phần trăm So với 2029"),
        ("Triển khai 5G", None, "Phải đạt định tính: ghi đạt hay chưa đạt, kèm minh chứng"),
        ("Phấn đấu 60%", "%", "Phấn đấu có"),
        ("tối thiểu 5.000 doanh nghiệp", None, "từ 5.000 doanh nghiệp trở lên"),
    ],
)
def test_a_target_says_what_it_asks_for(words: str, unit: str | None, says: str) -> None:
    """In words, with its unit; what is left open is said."""
    assert says in target(words, unit)


def test_several_targets_in_one_phrase_are_shown_each() -> None:
    """60 for the city, 50 for the districts."""
    found = read_target("60% hồ sơ cấp thành phố, 50% cấp huyện và 30% cấp xã")
    page = target_screen(found, "vi")
    assert len(found.parts) == 3
    assert flat(page).count("Phải đạt") == 3
    assert len(headings(page)) == 1


def test_a_target_that_cannot_be_read_is_an_object_without_numbers() -> None:
    """Every key of the contract, and the reason."""
    found = unreadable_target("68,457", Text("có thể là hai số", "may be two"), "en")
    assert found == {
        "text": "68,457",
        "op": None,
        "value": None,
        "high": None,
        "unit": None,
        "basis": None,
        "against": None,
        "note": "may be two",
        "parts": [],
    }
