"""Every word that the grammar of deadlines knows, one by one, each in a phrase whose meaning hangs on that word alone."""

from datetime import date

import pytest

from ckds.dates.deadline import Context, Deadline, Kind, read_deadline
from ckds.dates.period import Precision, read_period

YEAR_2030 = Context(issued=date(2030, 1, 10), period=read_period("2030"))


def listed(text: str) -> list[str]:
    """Return the phrases between ``;``."""
    return [phrase.strip() for phrase in text.replace("\n", " ").split(";")]


def read(text: str) -> Deadline:
    """Return a deadline of a plan for 2030, issued on 10 January."""
    return read_deadline(text, YEAR_2030)


def said(text: str) -> str:
    """Return the note in English, empty where there is none."""
    found = read(text).note
    return found.en if found else ""


# --- What stands before a time ---

UNTIL = listed(
    "chậm nhất;muộn nhất;trễ nhất;không quá;không muộn hơn;không chậm hơn;không trễ hơn;không sau;tối đa;"
    "từ nay đến;từ nay cho đến;cho đến;tính đến;đến;tới;hết;trước khi hết;trước khi kết thúc"
)
WITHIN = listed("trong;vào;là;trong thời gian;trong khoảng;nội trong;thời điểm;khoảng;suốt;cả suốt")


@pytest.mark.parametrize("words", UNTIL)
def test_words_that_name_only_an_end(words: str) -> None:
    """The named day counts, and nothing says when to begin."""
    found = read(f"{words} tháng 6/2030")
    assert (found.kind, found.first, found.last) == (Kind.FIXED, None, date(2030, 6, 30))
    assert (found.vague, found.note) == (False, None)


@pytest.mark.parametrize("words", WITHIN)
def test_words_that_name_the_whole_time(words: str) -> None:
    found = read(f"{words} tháng 6/2030")
    assert (found.kind, found.first, found.last) == (Kind.FIXED, date(2030, 6, 1), date(2030, 6, 30))
    assert found.vague == ("khoảng" in words)


def test_the_whole_year() -> None:
    assert (read("cả năm 2030").first, read("cả năm 2030").last) == (date(2030, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize("words", ["trong năm", "trong năm nay", "hết năm", "cả năm"])
def test_the_year_of_the_plan(words: str) -> None:
    found = read(words)
    assert (found.last, found.precision) == (date(2030, 12, 31), Precision.YEAR)
    assert "2030" in said(words)


def test_before_and_a_whole_time_lies_before_its_first_day() -> None:
    assert read("trước tháng 6/2030").last == date(2030, 5, 31)
    assert read("trước: tháng 6/2030").last == date(2030, 5, 31)
    assert read("trước quý III/2030").last == date(2030, 6, 30)
    assert read("trước năm 2030").last == date(2029, 12, 31)
    assert read("trước mắt").kind is Kind.NONE


def test_at_most_four_words_stand_before_a_time() -> None:
    assert read("từ nay cho đến hết khoảng trong tháng 6/2030").last == date(2030, 6, 30)
    assert read("đến hết là vào trong tháng 6/2030").kind is Kind.UNREADABLE


# --- Time of day ---


@pytest.mark.parametrize(
    ("time", "shown"),
    [("16 giờ 00", "16:00"), ("16 giờ", "16:00"), ("16h30", "16:30"), ("16g30", "16:30"), ("16:30", "16:30"), ("8 giờ 5 phút", ""),
     ("9 giờ 15 phút", "9:15"), ("9h15p", "9:15"), ("24 giờ", "24:00"), ("24 giờ 00", "24:00"), ("0 giờ 59", "0:59")],
)  # fmt: skip
def test_a_time_of_day_is_kept_in_the_note(time: str, shown: str) -> None:
    found = read(f"trước {time} ngày 15/6/2030")
    if shown:
        assert (found.last, found.precision) == (date(2030, 6, 15), Precision.DAY)
        assert shown in said(f"trước {time} ngày 15/6/2030")
    else:
        assert found.kind is Kind.UNREADABLE


@pytest.mark.parametrize("time", ["25 giờ", "24 giờ 01", "16 giờ 60", "24h30"])
def test_no_clock_shows_it(time: str) -> None:
    found = read(f"trước {time} ngày 15/6/2030")
    assert found.kind is Kind.UNREADABLE
    assert found.note is not None
    assert "Không có giờ" in found.note.vi


def test_midnight_at_the_start_of_a_day_ends_the_day_before() -> None:
    assert read("trước 0 giờ ngày 15/6/2030").last == date(2030, 6, 14)
    assert read("đến 0 giờ 00 ngày 15/6/2030").last == date(2030, 6, 14)
    assert read("trước 0 giờ 30 ngày 15/6/2030").last == date(2030, 6, 15)


def test_a_time_of_day_needs_a_day() -> None:
    assert read("16 giờ tháng 6/2030").kind is Kind.UNREADABLE
    assert (read("16 giờ ngày 15/6/2030").first, read("16 giờ ngày 15/6/2030").last) == (None, date(2030, 6, 15))


@pytest.mark.parametrize(
    "text",
    ["thứ Bảy, ngày 15/6/2030", "ngày 15/6/2030, thứ Bảy", "thứ 7 ngày 15/6/2030", "ngày thứ bảy, ngày 15/6/2030"],
)
def test_a_day_of_the_week_that_fits_says_nothing_more(text: str) -> None:
    """15 June 2030 is a Saturday."""
    assert read(text).last == date(2030, 6, 15)


@pytest.mark.parametrize("text", ["thứ Hai, ngày 15/6/2030", "Chủ nhật, ngày 15/6/2030", "thứ Tư ngày 15/6/2030"])
def test_a_day_of_the_week_that_does_not_fit_is_refused(text: str) -> None:
    found = read(text)
    assert found.kind is Kind.UNREADABLE
    assert found.note is not None
    assert "không phải là thứ" in found.note.vi


@pytest.mark.parametrize(
    ("text", "day"),
    [("thứ Hai, ngày 10/6/2030", 10), ("thứ Ba, ngày 11/6/2030", 11), ("thứ Tư, ngày 12/6/2030", 12), ("thứ Năm, ngày 13/6/2030", 13),
     ("thứ Sáu, ngày 14/6/2030", 14), ("Chủ nhật, ngày 16/6/2030", 16), ("thứ 2, ngày 10/6/2030", 10), ("thu tu, ngay 12/6/2030", 12)],
)  # fmt: skip
def test_the_days_of_one_week(text: str, day: int) -> None:
    assert read(text).last == date(2030, 6, day)


# --- Labels ---


@pytest.mark.parametrize(
    "label",
    listed(
        "Thời gian:;Thời hạn:;Thời điểm:;Tiến độ:;Kỳ hạn:;Hạn chót:;Hạn cuối:;Hạn cuối cùng:;Hạn:;Mốc:;Hoàn thành;Thực hiện;"
        "Triển khai;Xong;Kết thúc;Báo cáo;Gửi;Nộp;Trình;Ban hành;Chính thức;Đưa vào;Sử dụng;Vận hành;Khai thác;Cập nhật;Phải;Cần;"
        "Được;Thời gian hoàn thành -;Thời gian hoàn thành và đưa vào vận hành;Thời gian hoàn thành, chính thức đưa vào sử dụng"
    ),
)
def test_labels_say_nothing(label: str) -> None:
    found = read(f"{label} tháng 6/2030")
    assert (found.kind, found.first, found.last) == (Kind.FIXED, date(2030, 6, 1), date(2030, 6, 30))
    assert (found.vague, found.note) == (False, None)


@pytest.mark.parametrize("label", ["Thời gian hoàn thành:", "Thời hạn:", "Tiến độ:", "Hạn cuối cùng", "Mốc:"])
def test_a_label_alone_is_a_blank(label: str) -> None:
    found = read(label)
    assert (found.kind, found.vague) == (Kind.NONE, False)
    assert found.note is not None


def test_a_verb_alone_is_nothing_that_can_be_read() -> None:
    assert read("Hoàn thành").kind is Kind.UNREADABLE


def test_a_time_that_is_only_striven_for_says_so() -> None:
    found = read("Phấn đấu hoàn thành trong tháng 6/2030")
    assert found.last == date(2030, 6, 30)
    assert said("Phấn đấu hoàn thành trong tháng 6/2030") != ""
    assert said("Hoàn thành trong tháng 6/2030") == ""
    assert said("Phấn đấu trước ngày 01/7/2030") != said("Trước ngày 01/7/2030")
    assert read("phấn đấu").kind is Kind.UNREADABLE


@pytest.mark.parametrize(
    "text", ["tháng 6/2030 hoàn thành", "tháng 6/2030, phải hoàn thành", "tháng 6/2030 cần xong", "tháng 6/2030 xong"]
)
def test_the_verb_may_stand_behind(text: str) -> None:
    assert read(text).last == date(2030, 6, 30)


@pytest.mark.parametrize(
    "remark", ["(xong)", "(đưa vào sử dụng)", "(chính thức)", "(hoàn thành; vận hành)", "(nơi đó)"]
)
def test_a_remark_in_brackets_is_left_out(remark: str) -> None:
    assert read(f"tháng 6/2030 {remark}").last == date(2030, 6, 30)


def test_an_unread_remark_is_noted() -> None:
    assert read("tháng 6/2030 (rất đẹp)").last == date(2030, 6, 30)
    assert said("tháng 6/2030 (rất đẹp)") != ""
    assert said("tháng 6 (rất đẹp)") != said("tháng 6")


# --- No time at all ---


@pytest.mark.parametrize(
    "text",
    listed("không;chưa có;không ghi;chưa nêu;không quy định;chưa xác định;chưa ấn định;không có thời hạn;chưa có thời hạn cụ thể;"
           "không có hạn;chưa xác định thời gian hoàn thành;không có ngày hoàn thành cụ thể"),
)  # fmt: skip
def test_nothing_stated(text: str) -> None:
    found = read(text)
    assert (found.kind, found.vague, found.last) == (Kind.NONE, False, None)
    assert said(text) == said("Thời hạn:")


HASTE = listed(
    "khẩn trương;sớm nhất;sớm;kịp thời;trước mắt;ngay lập tức;lập tức;khẩn cấp;khẩn;gấp;cấp bách;hỏa tốc;nhanh chóng;"
    "nhanh nhất;trong thời gian sớm nhất;trong thời gian tới;thời gian tới;thời gian sớm nhất;càng sớm càng tốt;lâu dài;về lâu dài;"
    "đúng tiến độ;đúng thời hạn;đúng hạn;đúng quy định;chủ động"
)


@pytest.mark.parametrize("text", HASTE)
def test_haste_is_no_deadline_and_vague(text: str) -> None:
    """The word itself stands in the note."""
    found = read(text)
    assert (found.kind, found.vague, found.last) == (Kind.NONE, True, None)
    assert found.note is not None
    assert text in found.note.vi
    assert read(f"sớm, {text}").kind is Kind.NONE
    assert read(f"khẩn trương và {text}").kind is Kind.NONE


# --- Without an end ---


@pytest.mark.parametrize(
    "text",
    listed("thường xuyên;liên tục;nhiệm vụ thường xuyên;công việc thường xuyên;thực hiện liên tục;duy trì thường xuyên;"
           "thường xuyên, liên tục;thường xuyên và liên tục;thường xuyên hoặc đột xuất;thường xuyên, lâu dài;thường xuyên, kịp thời;"
           "thường xuyên, khi có yêu cầu;thường xuyên, khi cần thiết;thường xuyên, khi có phát sinh;thường xuyên, theo quy định;"
           "thường xuyên, theo yêu cầu;thường xuyên - liên tục;thường xuyên; liên tục"),
)  # fmt: skip
def test_work_without_an_end(text: str) -> None:
    found = read(text)
    assert (found.kind, found.first, found.last, found.vague, found.note) == (Kind.ONGOING, None, None, False, None)


def test_every_day_is_noted_as_ongoing() -> None:
    assert read("hàng ngày").kind is Kind.ONGOING
    assert said("hàng ngày") != ""
    assert said("thường xuyên, hằng ngày") == said("hàng ngày")


@pytest.mark.parametrize(
    "rest",
    listed("hàng năm;mỗi quý;từng tháng;hằng tuần;trong năm;trong cả năm;trong suốt năm;theo năm;theo quý;theo tháng"),
)
def test_ongoing_in_every_period_is_ongoing(rest: str) -> None:
    found = read(f"thường xuyên {rest}")
    assert (found.kind, found.occurrences, found.last) == (Kind.ONGOING, (), None)
    assert said(f"thường xuyên {rest}") == said("thường xuyên hàng năm") != ""


def test_ongoing_within_bounds() -> None:
    found = read("thường xuyên, giai đoạn 2030 - 2032")
    assert (found.kind, found.first, found.last) == (Kind.ONGOING, date(2030, 1, 1), None)
    assert "01/01/2030" in said("thường xuyên, giai đoạn 2030 - 2032")
    assert "31/12/2032" in said("thường xuyên, giai đoạn 2030 - 2032")
    until = read("thường xuyên đến năm 2032")
    assert (until.first, until.vague) == (None, False)
    assert "… " in said("thường xuyên đến năm 2032")
    start = read("thường xuyên từ năm 2031")
    assert (start.kind, start.first) == (Kind.ONGOING, date(2031, 1, 1))
    assert read("thường xuyên từ tháng 6").vague
    assert read("thường xuyên ở mọi nơi").kind is Kind.UNREADABLE


@pytest.mark.parametrize(
    "text", ["từ năm 2031", "từ năm 2031 trở đi", "kể từ năm 2031", "bắt đầu từ năm 2031", "năm 2031 trở đi"]
)
def test_a_start_without_an_end_is_ongoing(text: str) -> None:
    found = read(text)
    assert (found.kind, found.first, found.last, found.vague) == (Kind.ONGOING, date(2031, 1, 1), None, False)
    assert "01/01/2031" in said(text)


def test_a_start_without_a_year_is_vague() -> None:
    assert read("từ tháng 6").vague
    assert "01/06/2030" in said("từ tháng 6")


LATER = listed(
    "năm 2030 và những năm tiếp theo;năm 2030 và các năm tiếp theo;2030 và các năm sau;2030 và năm sau đó;2030 và năm kế tiếp;"
    "2030, những năm tiếp theo;2030 và trong những năm tiếp theo;2030 - những năm tiếp theo;2030 và năm tiếp;"
    "2030 và duy trì những năm tiếp theo;2030, sau đó thường xuyên;2030 và thường xuyên những năm tiếp theo;2030 và thường xuyên;"
    "2030 và hàng năm;2030, duy trì hàng năm;2030, cập nhật hàng năm;2030 và tiếp tục các năm sau"
)


@pytest.mark.parametrize("text", LATER)
def test_a_first_milestone_and_no_end(text: str) -> None:
    found = read(text)
    assert (found.kind, found.last, found.ongoing_after) == (Kind.FIXED, date(2030, 12, 31), True)


# --- What waits ---

CONDITIONS = listed(
    "theo hướng dẫn của Bộ|hướng dẫn của Bộ;khi có yêu cầu|yêu cầu;khi cần thiết|cần thiết;sau khi có hướng dẫn|hướng dẫn;"
    "ngay sau khi có văn bản|văn bản;ngay khi có văn bản|văn bản;tùy theo nhu cầu|nhu cầu;tùy thuộc nhu cầu|tùy thuộc nhu cầu;"
    "phụ thuộc vào kinh phí|kinh phí;phụ thuộc kinh phí|kinh phí;căn cứ vào nhu cầu|nhu cầu;căn cứ nhu cầu|nhu cầu;"
    "đột xuất|đột xuất;nếu có phát sinh|nếu có phát sinh;trường hợp cần thiết|trường hợp cần thiết;phát sinh|phát sinh;"
    "định kỳ theo hướng dẫn của Bộ|hướng dẫn của Bộ;trước khi hết dịch|hết dịch;tùy tình hình|tùy tình hình;"
    "sau đại hội|đại hội"
)


@pytest.mark.parametrize("case", CONDITIONS)
def test_what_waits_on_something_else(case: str) -> None:
    text, waits_on = case.split("|")
    found = read(text)
    assert (found.kind, found.waits_on, found.last, found.vague) == (Kind.CONDITIONAL, waits_on, None, False)


@pytest.mark.parametrize(
    "text",
    ["theo Quyết định số 12/QĐ-UBND", "theo Kế hoạch 74/KH-UBND ngày 05/01/2030", "theo Điều 5", "theo khoản 2 Điều 5", "theo mục 3",
     "theo Phụ lục 1", "theo Phần 2", "theo điểm 4", "theo Nghị định 30/2020/NĐ-CP"],
)  # fmt: skip
def test_digits_of_a_cited_document_are_no_deadline(text: str) -> None:
    assert (read(text).kind, read(text).waits_on) == (Kind.CONDITIONAL, text.removeprefix("theo "))


@pytest.mark.parametrize(
    "text",
    [
        "theo hướng dẫn; định kỳ",
        *listed(
            "theo yêu cầu, hàng tháng;khi có yêu cầu và mỗi quý;theo yêu cầu, trước kỳ họp;theo yêu cầu hoặc trong năm"
        ),
    ],
)
def test_a_condition_and_a_time_leave_open_which_counts(text: str) -> None:
    assert read(text).kind is not Kind.CONDITIONAL


# --- Forecasts and horizons ---


@pytest.mark.parametrize(
    "text",
    ["dự kiến Quý III/2030", "dự kiến hoàn thành trong Quý III/2030", "dự kiến thực hiện Quý III/2030", "dự kiến ban hành Quý III/2030",
     "Quý III/2030, dự kiến", "dự kiến, Quý III/2030"],
)  # fmt: skip
def test_a_forecast_is_no_deadline(text: str) -> None:
    found = read(text)
    assert (found.kind, found.vague, found.last) == (Kind.NONE, True, None)
    assert "forecast" in said(text).lower() or "expected" in said(text).lower()


@pytest.mark.parametrize(
    "text",
    [
        "định hướng đến năm 2035",
        "tầm nhìn đến năm 2035",
        "tầm nhìn 2035",
        "định hướng tới năm 2035",
        "tầm nhìn đến hết năm 2035",
        "định hướng 2035",
    ],
)
def test_a_horizon_is_no_deadline(text: str) -> None:
    found = read(text)
    assert (found.kind, found.vague, found.last) == (Kind.NONE, False, None)
    assert "horizon" in said(text)


@pytest.mark.parametrize(
    "text",
    ["đến năm 2030, định hướng đến năm 2035", "đến năm 2030 và tầm nhìn đến năm 2035", "đến năm 2030, có tầm nhìn tới năm 2035",
     "đến năm 2030, hướng đến 2035", "đến năm 2030, định hướng đến hết năm 2035"],
)  # fmt: skip
def test_a_deadline_with_a_horizon_behind_it(text: str) -> None:
    found = read(text)
    assert (found.kind, found.first, found.last, found.vague) == (Kind.FIXED, None, date(2030, 12, 31), False)
    assert "horizon" in said(text)


# --- Terms ---


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("trong vòng 10 ngày kể từ ngày 01/3/2030", date(2030, 3, 11)),
        ("trong thời hạn 10 ngày kể từ ngày 01/3/2030", date(2030, 3, 11)),
        ("trong thời gian 10 ngày tính từ ngày 01/3/2030", date(2030, 3, 11)),
        ("trong 10 ngày từ ngày 01/3/2030", date(2030, 3, 11)),
        ("không quá 10 ngày sau ngày 01/3/2030", date(2030, 3, 11)),
        ("không muộn hơn 10 ngày kể từ ngày 01/3/2030", date(2030, 3, 11)),
        ("chậm nhất 10 ngày kể từ ngày 01/3/2030", date(2030, 3, 11)),
        ("chậm nhất là 10 ngày kể từ ngày 01/3/2030", date(2030, 3, 11)),
        ("muộn nhất 10 ngày kể từ ngày 01/3/2030", date(2030, 3, 11)),
        ("tối đa 10 ngày kể từ ngày 01/3/2030", date(2030, 3, 11)),
        ("là 10 ngày kể từ ngày 01/3/2030", date(2030, 3, 11)),
        ("2 tuần kể từ ngày 01/3/2030", date(2030, 3, 15)),
        ("24 tháng kể từ ngày 31/8/2030", date(2032, 8, 31)),
        ("06 tháng kể từ ngày 31/8/2030", date(2031, 2, 28)),
        ("2 quý kể từ ngày 15/1/2030", date(2030, 7, 15)),
        ("1 năm kể từ ngày 29/2/2028", date(2029, 2, 28)),
        ("10 ngày kể từ ngày ký", date(2030, 1, 20)),
        ("10 ngày kể từ khi ký ban hành", date(2030, 1, 20)),
        ("10 ngày kể từ ngày ban hành Kế hoạch này", date(2030, 1, 20)),
        ("10 ngày kể từ ngày Kế hoạch này được ban hành", date(2030, 1, 20)),
        ("10 ngày kể từ ngày Quyết định này được ký", date(2030, 1, 20)),
        ("10 ngày kể từ ngày ký, ban hành", date(2030, 1, 20)),
    ],
)
def test_terms_end_on_their_matching_day(text: str, last: date) -> None:
    """Điều 147, 148: the day of the event is not counted; where the month lacks the day, its last."""
    found = read(text)
    assert (found.kind, found.precision, found.last, found.vague) == (Kind.RELATIVE, Precision.DAY, last, False)
    assert found.first is not None
    assert found.first in (date(2030, 3, 2), date(2030, 9, 1), date(2030, 1, 16), date(2028, 3, 1), date(2030, 1, 11))


@pytest.mark.parametrize(
    "text", ["5 ngày làm việc kể từ ngày 01/3/2026", "05 (năm) ngày làm việc kể từ ngày 01/3/2026"]
)
def test_working_days_skip_the_weekend(text: str) -> None:
    """1 March 2026 is a Sunday: Monday 2 is the first, Friday 6 the fifth."""
    found = read(text)
    assert (found.first, found.last, found.vague) == (date(2026, 3, 2), date(2026, 3, 6), False)
    assert said(text) != said("5 ngày kể từ ngày 01/3/2026")


def test_after_a_term_is_vague() -> None:
    """``sau 10 ngày``: not before it, and by when nobody says."""
    found = read("sau 10 ngày kể từ ngày 01/3/2030")
    assert (found.last, found.vague) == (date(2030, 3, 11), True)
    assert read("quá 10 ngày kể từ ngày 01/3/2030").vague


@pytest.mark.parametrize(
    ("text", "waits_on"),
    [("10 ngày kể từ ngày nhận đủ hồ sơ", "ngày nhận đủ hồ sơ"), ("10 ngày tính từ khi có hiệu lực", "có hiệu lực"),
     ("10 ngày sau khi kết thúc", "kết thúc"), ("10 ngày từ ngày khai trương", "ngày khai trương"), ("10 ngay ke tu ngay nhan", "ngay nhan"),
     ("10 ngay tinh tu ngay nhan", "ngay nhan")],
)  # fmt: skip
def test_a_term_from_an_event_without_a_day_waits_on_it(text: str, waits_on: str) -> None:
    found = read(text)
    assert (found.kind, found.waits_on, found.last, found.vague) == (Kind.RELATIVE, waits_on, None, False)
    assert waits_on in said(text)


def test_hours_are_not_counted() -> None:
    found = read("24 giờ kể từ ngày 01/3/2030")
    assert (found.kind, found.last, found.vague) == (Kind.UNREADABLE, None, False)
    waiting = read("24 giờ kể từ khi nhận")
    assert (waiting.kind, waiting.last, waiting.vague) == (Kind.RELATIVE, None, True)


@pytest.mark.parametrize(
    "words", ["quyết định", "văn bản", "chương trình", "đề án", "nghị quyết", "chỉ thị", "thông báo"]
)
def test_only_this_document_is_the_plan(words: str) -> None:
    assert read(f"10 ngày kể từ ngày {words} này được ban hành").last == date(2030, 1, 20)
    assert read(f"10 ngày kể từ ngày {words} được ban hành").last is None


# --- What the notes say ---


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("thường xuyên, giai đoạn 2030 - 2032", "Trong khoảng 01/01/2030 - 31/12/2032."),
        ("thường xuyên đến năm 2032", "Trong khoảng … - 31/12/2032."),
        ("từ năm 2031", "Chỉ nêu lúc bắt đầu (01/01/2031), không có hạn cuối."),
        ("trong năm", "Không ghi năm: hiểu là năm 2030 theo kế hoạch."),
        ("01 - 15/6", "Không ghi năm: hiểu là năm 2030 theo kế hoạch."),
        ("10 ngày kể từ ngày 01/3/2030", "Tính từ ngày liền sau 01/03/2030 (Điều 147 Bộ luật Dân sự 2015)."),
        ("hàng quý đến trước tháng 7/2030", "«Trước» không tính ngày hoặc kỳ được nêu."),
        ("trước ngày 18 hằng tháng", "«Trước» không tính ngày hoặc kỳ được nêu."),
        ("trước 16 giờ ngày 15/6/2030", "Giờ được nêu: 16:00."),
        ("ngày 31 hàng tháng", "Tháng không có ngày 31: lấy ngày cuối tháng (Điều 148.3 Bộ luật Dân sự 2015)."),
        ("ngày 29/2 hàng năm", "Tháng không có ngày 29: lấy ngày cuối tháng (Điều 148.3 Bộ luật Dân sự 2015)."),
        ("cuối tháng hàng tháng", "Đầu, giữa, cuối tháng hoặc năm: hiểu theo Điều 146 Bộ luật Dân sự 2015."),
        ("Phấn đấu tháng 6/2030", "«Phấn đấu»: mốc phấn đấu."),
        ("tháng 6/2030 (rất đẹp)", "Phần trong ngoặc không chứa thời gian, không đọc."),
    ],
)
def test_the_note_word_by_word(text: str, note: str) -> None:
    found = read(text).note
    assert found is not None
    assert found.vi == note


@pytest.mark.parametrize(
    "text",
    ["tháng 6/2030", "trong tháng 6/2030", "đến tháng 6/2030", "hàng năm", "hàng tháng", "hàng năm từ năm 2030", "hàng quý, đến năm 2030",
     "ngày 28 hàng tháng", "ngày 28/2 hàng năm", "ngày cuối tháng hàng tháng", "ngày đầu quý hàng quý", "hàng năm (2030-2032)", "ngày 15/6/2030",
     "Quý I - Quý II/2030", "giai đoạn 2030 - 2032"],
)  # fmt: skip
def test_what_needs_no_note(text: str) -> None:
    assert (read(text).note, read(text).vague) == (None, False)


@pytest.mark.parametrize(
    ("text", "reason"),
    [("ngày 31/6", "Không có ngày 31/6."), ("ngày 31/6/2030", "Không có ngày 31/6/2030."), ("29/2", "Không có ngày 29/2/2030."),
     ("năm 203", "Năm «203» nằm ngoài 1990-2100."), ("năm 20300", "Năm «20300» nằm ngoài 1990-2100."),
     ("thứ Hai, ngày 15/6/2030", "Ngày 15/06/2030 không phải là thứ được ghi."), ("Quý V/2030", "Không có Quý V"),
     ("ngày 01/6/2030 và ngày 03/6/2030", "Nhiều mốc")],
)  # fmt: skip
def test_the_reason_word_by_word(text: str, reason: str) -> None:
    found = read(text)
    assert found.kind is Kind.UNREADABLE
    assert found.note is not None
    assert found.note.vi.startswith(reason)


# --- Times inside a year ---


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1 tháng đầu năm 2030", (1, 1), (1, 31)),
        ("3 tháng đầu năm 2030", (1, 1), (3, 31)),
        ("11 tháng đầu năm 2030", (1, 1), (11, 30)),
        ("11 tháng cuối năm 2030", (2, 1), (12, 31)),
        ("9 tháng năm 2030", (1, 1), (9, 30)),
        ("6 tháng cuối năm", (7, 1), (12, 31)),
        ("nửa đầu năm 2030", (1, 1), (6, 30)),
        ("nửa cuối năm", (7, 1), (12, 31)),
        ("tháng đầu quý II/2030", (4, 1), (4, 30)),
        ("tháng giữa quý II/2030", (5, 1), (5, 31)),
        ("tháng cuối cùng của quý II/2030", (6, 1), (6, 30)),
        ("tháng giữa năm 2030", (6, 1), (6, 30)),
        ("tháng đầu năm 2030", (1, 1), (1, 31)),
        ("đầu quý II/2030", (4, 1), (4, 1)),
        ("giữa quý II/2030", (5, 15), (5, 15)),
        ("cuối quý II/2030", (6, 30), (6, 30)),
        ("giữa tháng 6/2030", (6, 15), (6, 15)),
        ("ngày đầu tiên của quý II/2030", (4, 1), (4, 1)),
        ("ngày cuối cùng của năm 2030", (12, 31), (12, 31)),
        ("ngày 15.9", (9, 15), (9, 15)),
        ("ngày 15-9", (9, 15), (9, 15)),
        ("01/6/2030 và 02/6/2030", (6, 1), (6, 2)),
        ("01 - 15/6/2030", (6, 1), (6, 15)),
        ("01 - 15/6", (6, 1), (6, 15)),
        ("QI/2030", (1, 1), (3, 31)),
        ("QIV/2030", (10, 1), (12, 31)),
        ("Q3/2030", (7, 1), (9, 30)),
        ("Q.II/2030", (4, 1), (6, 30)),
        ("trung tuần tháng 6", (6, 11), (6, 20)),
        ("kỳ họp cuối năm 2030", (12, 31), (12, 31)),
        ("kỳ họp thường lệ giữa năm 2030", (6, 30), (6, 30)),
        ("tháng 5, 6/2030", (5, 1), (6, 30)),
        ("quý I, II và III/2030", (1, 1), (9, 30)),
        ("các quý I, II năm 2030", (1, 1), (6, 30)),
        ("từ tháng 3 đến tháng 5 năm 2030", (3, 1), (5, 31)),
        ("trong giai đoạn từ tháng 3 - tháng 5/2030", (3, 1), (5, 31)),
    ],
)
def test_names_of_times(text: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    found = read(text)
    assert (found.kind, found.first, found.last) == (Kind.FIXED, date(2030, *first), date(2030, *last))


@pytest.mark.parametrize(
    "text", ["12 tháng đầu năm 2030", "0 tháng đầu năm 2030", "ngày giữa tháng 6/2030", "ngày giữa hàng quý"]
)
def test_what_is_no_time(text: str) -> None:
    assert read(text).kind is Kind.UNREADABLE


@pytest.mark.parametrize(
    ("text", "years"),
    [("từ tháng 11/2030 đến tháng 2/2031", (2030, 2031)), ("từ tháng 11 năm 2030 - tháng 12", (2030, 2030)), ("tháng 3 - tháng 5/2031", (2031, 2031)),
     ("từ tháng 11/2029 đến tháng 2", None), ("02 năm 2030 - 2031", (2030, 2031)), ("03 năm 2030-2032", (2030, 2032)), ("03 năm 2030 - 2031", None)],
)  # fmt: skip
def test_a_part_without_a_year_takes_the_nearest(text: str, years: tuple[int, int] | None) -> None:
    found = read(text)
    if years is None:
        assert found.kind is Kind.UNREADABLE
    else:
        assert found.first is not None
        assert found.last is not None
        assert (found.first.year, found.last.year) == years


# --- What comes back ---


@pytest.mark.parametrize(
    ("text", "occurrences"),
    [
        ("định kỳ 6 tháng đầu năm", ["2030-H1 2030-01-01 2030-06-30"]),
        ("định kỳ 6 tháng cuối năm", ["2030-H2 2030-07-01 2030-12-31"]),
        ("định kỳ 9 tháng đầu năm", ["2030-9m 2030-01-01 2030-09-30"]),
        ("định kỳ 9 tháng", ["2030-9m 2030-01-01 2030-09-30"]),
        ("thường niên", ["2030 2030-01-01 2030-12-31"]),
        ("ngày đầu tháng cuối quý hàng quý", ["2030-Q1 03-01", "2030-Q2 06-01", "2030-Q3 09-01", "2030-Q4 12-01"]),
        ("ngày cuối cùng của tháng cuối quý", ["2030-Q1 03-31", "2030-Q2 06-30", "2030-Q3 09-30", "2030-Q4 12-31"]),
        ("ngày 10 tháng giữa quý hàng quý", ["2030-Q1 02-10", "2030-Q2 05-10", "2030-Q3 08-10", "2030-Q4 11-10"]),
        ("giữa quý hằng quý", ["2030-Q1 02-15", "2030-Q2 05-15", "2030-Q3 08-15", "2030-Q4 11-15"]),
        ("ngày 15/6 và 15/12 hàng năm", ["2030-06 06-15", "2030-12 12-15"]),
        ("quý II và quý IV hàng năm", ["2030-Q2 06-30", "2030-Q4 12-31"]),
        ("trước ngày 15/6 và 01/12 hàng năm", ["2030-06 06-14", "2030-12 11-30"]),
        ("từ tháng 9 đến tháng 12 hàng năm", ["2030 12-31"]),
        ("tháng 6, tháng 12 hàng năm", ["2030-06 06-30", "2030-12 12-31"]),
        ("6 tháng đầu năm và 6 tháng cuối năm hàng năm", ["2030-H1 06-30", "2030-H2 12-31"]),
    ],
)
def test_occurrences_by_hand(text: str, occurrences: list[str]) -> None:
    shown = [f"{one.period} {one.first} {one.last}" for one in read(text).occurrences]
    short = [f"{one.period} {one.last:%m-%d}" for one in read(text).occurrences]
    assert occurrences in (shown, short)


def test_one_week_apart() -> None:
    """2030 begins on a Tuesday: the first Friday after the issue on 10 January is the 11th, 51 in all."""
    for text in ("1 tuần/lần", "định kỳ 1 tuần", "hằng tuần"):
        assert {(one.last - one.first).days for one in read(text).occurrences} <= {3, 4, 5, 6}
        assert read(text).precision is Precision.RANGE
    assert read("thứ Sáu hằng tuần").occurrences[0].last == date(2030, 1, 11)
    assert len(read("thứ Sáu hằng tuần").occurrences) == 51


# --- The plan that a deadline stands in ---


def test_the_earliest_day_of_issue() -> None:
    assert Context(issue_year=2030).not_before == date(2030, 1, 1)
    assert Context(issue_year=2030, issued_after=date(2029, 5, 1)).not_before == date(2030, 1, 1)
    assert Context(issue_year=2030, issued_after=date(2030, 5, 1)).not_before == date(2030, 5, 2)
    assert Context(issued=date(2030, 3, 1), issued_after=date(2030, 5, 1)).not_before == date(2030, 3, 1)
    assert Context(issued_after=date(2030, 12, 31)).not_before == date(2031, 1, 1)
    assert Context().not_before is None


def test_the_year_of_the_plan_where_none_is_stated() -> None:
    assert Context(issued=date(2030, 3, 1), period=read_period("2031")).year == 2031
    assert Context(issued=date(2030, 3, 1), period=read_period("2031/2032")).year == 2030
    assert Context(issued=date(2030, 3, 1), issue_year=2029).year == 2030
    assert Context(issue_year=2029).year == 2029
    assert Context().year is None


def test_json_is_vietnamese_unless_asked_otherwise() -> None:
    shown = read("tháng 6").to_json()
    assert (shown["first"], shown["last"], shown["note"]) == (
        "2030-06-01",
        "2030-06-30",
        "Không ghi năm: hiểu là năm 2030 theo kế hoạch.",
    )
    assert read("tháng 6").to_json("en")["note"] != shown["note"]
    assert read("tháng 6/2030").to_json()["note"] is None
    assert read("trước tháng 6/2030").to_json()["first"] is None
    assert read("quý I hàng năm").to_json()["occurrences"] == [
        {"period": "2030", "first": "2030-01-01", "last": "2030-03-31"}
    ]


# --- Edges ---


def test_as_many_characters_as_are_read() -> None:
    assert read("tháng 6/2030".ljust(400)).last == date(2030, 6, 30)
    assert read("tháng 6/2030".ljust(401)).kind is Kind.UNREADABLE


@pytest.mark.parametrize(
    "text",
    ["30 / 6 / 2030", "ngày 30 /6/2030", "( 30/6/2030 )", "ngày 30,tháng 6,năm 2030", "ngày 30 , tháng 6 , năm 2030", "01 -30/6/2030", "01- 30/6/2030",
     "**30/6/2030**", "“30/6/2030”", "30/6/2030./.", "tháng6/2030", "30/6/2030 |"],
)  # fmt: skip
def test_blanks_and_marks_change_nothing(text: str) -> None:
    assert read(text).last == date(2030, 6, 30)


@pytest.mark.parametrize(
    ("text", "waits_on"),
    [("Hàng quý và đột xuất", "đột xuất"), ("Hàng quý, khi cần thiết", "cần thiết"), ("Hàng quý hoặc khi có yêu cầu", "yêu cầu"),
     ("hang quy va dot xuat", "dot xuat"), ("Hàng quý và báo cáo đột xuất", "đột xuất")],
)  # fmt: skip
def test_on_demand_beside_a_cadence(text: str, waits_on: str) -> None:
    found = read(text)
    assert (found.kind, found.waits_on, len(found.occurrences)) == (Kind.RECURRING, waits_on, 4)
    assert found.note is not None


def test_ends_that_are_just_read() -> None:
    assert read("5 ngày kể từ ngày 26/12/2100").last == date(2100, 12, 31)
    assert read("6 ngày kể từ ngày 26/12/2100").kind is Kind.UNREADABLE
    assert [one.last for one in read("từ tháng 6 đến tháng 6 hàng năm").occurrences] == [date(2030, 6, 30)]
    assert read("từ tháng 7 đến tháng 6 hàng năm").kind is Kind.UNREADABLE
    assert said("ngày 29 hàng tháng") != ""
    assert said("ngày 28 hàng tháng") == ""
    assert [one.last.day for one in read("ngày 30 hàng tháng").occurrences][:3] == [30, 28, 30]
    assert read("hàng năm, từ đâu đó").kind is Kind.UNREADABLE
    assert read("thu sau, ngay 14/6/2030").last == date(2030, 6, 14)
    assert read("thu nam, ngay 13/6/2030").last == date(2030, 6, 13)
    assert (read("1 ngày kể từ ngày 01/3/2030").first, read("1 ngày kể từ ngày 01/3/2030").last) == (
        date(2030, 3, 2),
        date(2030, 3, 2),
    )
