"""Every sentence that explains how a deadline was read, or why it was not."""

from collections.abc import Iterable
from typing import Final

from ckds.lang import Text

FORMS: Final = Text(
    "Dạng đọc được: «tháng 6 năm 2023», «Quý I năm 2023», «trước ngày 01/7/2022», «trong năm 2022», «hàng năm», "
    "«trước ngày 20 của tháng cuối quý», «thường xuyên», «khi có yêu cầu», 2030-11, 2030-Q3, 2030-11-30, 2030.",
    "Readable forms: «tháng 6 năm 2023», «Quý I năm 2023», «trước ngày 01/7/2022», «trong năm 2022», «hàng năm», "
    "«trước ngày 20 của tháng cuối quý», «thường xuyên», «khi có yêu cầu», 2030-11, 2030-Q3, 2030-11-30, 2030.",
)

# What was assumed.
BLANK: Final = Text("Chưa có thời hạn.", "No deadline is stated.")
NO_DATE: Final = Text(
    "«{words}» không cho biết ngày nào: coi như chưa có thời hạn.", "«{words}» names no day: taken as no deadline."
)
FORECAST: Final = Text("«Dự kiến» là dự báo, không phải thời hạn.", "«Dự kiến» is a forecast, not a deadline.")
HORIZON: Final = Text(
    "«Định hướng», «tầm nhìn» là chân trời của kế hoạch, không phải thời hạn của nhiệm vụ.",
    "«Định hướng», «tầm nhìn» is the plan's horizon, not the deadline of a task.",
)
STRIVE: Final = Text("«Phấn đấu»: mốc phấn đấu.", "«Phấn đấu»: a date to strive for.")
NO_YEAR: Final = Text(
    "Không ghi năm: hiểu là năm {year} theo kế hoạch.", "No year is stated: taken as {year}, from the plan."
)
BEFORE: Final = Text("«Trước» không tính ngày hoặc kỳ được nêu.", "«Trước» leaves out the named day or period itself.")
BEFORE_COUNTS: Final = Text(
    "«Trước» được hiểu là tính cả ngày hoặc kỳ được nêu (cấu hình).",
    "«Trước» is taken to count the named day or period itself (setting).",
)
TIME_OF_DAY: Final = Text("Giờ được nêu: {time}.", "Time of day stated: {time}.")
PART: Final = Text(
    "Đầu, giữa, cuối tháng hoặc năm: hiểu theo Điều 146 Bộ luật Dân sự 2015.",
    "Beginning, middle or end of a month or year: read by Article 146 of the Civil Code 2015.",
)
PART_OF_QUARTER: Final = Text(
    "Đầu, giữa, cuối quý: hiểu tương tự Điều 146 Bộ luật Dân sự 2015, điều này chỉ nói về tháng và năm.",
    "Beginning, middle or end of a quarter: read like Article 146 of the Civil Code 2015, which speaks of months and "
    "years only.",
)
TEN_DAYS: Final = Text(
    "Thượng tuần, trung tuần, hạ tuần: hiểu là ngày 1-10, 11-20, 21 đến hết tháng.",
    "Thượng, trung, hạ tuần: taken as days 1-10, 11-20, 21 to the end of the month.",
)
HALF_MONTH: Final = Text(
    "Nửa tháng: hiểu là mười lăm ngày (Điều 146 Bộ luật Dân sự 2015).",
    "Half a month: taken as fifteen days (Article 146 of the Civil Code 2015).",
)
ABOUT: Final = Text("«Khoảng» chỉ nêu gần đúng.", "«Khoảng» is only approximate.")
MEETING: Final = Text(
    "Ngày họp không được nêu: hiểu theo chữ «giữa năm», «cuối năm».",
    "The day of the meeting is not stated: read by the words «giữa năm», «cuối năm».",
)
UNREAD_BRACKETS: Final = Text(
    "Phần trong ngoặc không chứa thời gian, không đọc.", "The words in brackets hold no time."
)
STARTS: Final = Text("Chỉ nêu lúc bắt đầu ({first}), không có hạn cuối.", "Only a start ({first}) is stated, no end.")
WITHIN: Final = Text("Trong khoảng {first} - {last}.", "Within {first} - {last}.")
EACH_YEAR: Final = Text(
    "Thường xuyên trong mỗi kỳ: không có ngày đến hạn.", "Ongoing in every period: no day on which it falls due."
)
DAILY: Final = Text("Việc hằng ngày: coi như thường xuyên.", "Daily work: taken as ongoing.")
SEVERAL_CADENCES: Final = Text(
    "Nhiều chu kỳ: liệt kê tất cả các kỳ ({units}).", "Several cadences: the occurrences of all of them ({units})."
)
NO_CADENCE: Final = Text(
    "«Định kỳ» không nêu chu kỳ: chưa liệt kê được các kỳ.",
    "«Định kỳ» states no cadence: the occurrences cannot be listed.",
)
TIMES: Final = Text(
    "{count} lần trong mỗi {unit}, không nêu ngày: chỉ chắc là phải đủ khi hết {unit}.",
    "{count} times in each {unit}, no days stated: only the end of the {unit} is certain.",
)
ON_DEMAND: Final = Text("Ngoài định kỳ còn đột xuất khi có yêu cầu.", "Besides these, also on demand.")
NO_LIFE: Final = Text(
    "Chưa biết thời gian của kế hoạch (period) nên chưa liệt kê được các kỳ.",
    "The plan's period is not known, so the occurrences cannot be listed.",
)
SHORT_MONTH: Final = Text(
    "Tháng không có ngày {day}: lấy ngày cuối tháng (Điều 148.3 Bộ luật Dân sự 2015).",
    "In months without a day {day}: the last day (Article 148.3 of the Civil Code 2015).",
)
COUNTED: Final = Text(
    "Tính từ ngày liền sau {start} (Điều 147 Bộ luật Dân sự 2015).",
    "Counted from the day after {start} (Article 147 of the Civil Code 2015).",
)
WORKING_DAYS: Final = Text(
    "Ngày làm việc tính theo lịch nghỉ lễ của ckds.", "Working days by the holiday file of ckds."
)
NOT_COVERED: Final = Text(
    "Chưa có lịch nghỉ lễ năm {year}: chỉ trừ thứ Bảy, Chủ nhật.",
    "No holiday file for {year}: only Saturdays and Sundays are left out.",
)
WAITS: Final = Text("Chưa tính được ngày: chờ «{event}».", "No day can be computed yet: it waits on «{event}».")
HOURS: Final = Text("Hạn tính bằng giờ: cần giờ của sự kiện.", "A term in hours needs the hour of the event.")
AFTER: Final = Text(
    "«Quá», «sau» một thời hạn: hiểu là lúc thời hạn đó kết thúc.",
    "«Quá», «sau» a term: taken as the end of that term.",
)

# Why it is unreadable.
NOT_UNDERSTOOD: Final = Text("Không hiểu thời hạn này.", "This deadline is not understood.")
TOO_LONG: Final = Text("Quá dài cho một thời hạn.", "Too long for a deadline.")
NO_DAY: Final = Text("Không có ngày {day}/{month}{year}.", "There is no day {day}/{month}{year}.")
NO_MONTH: Final = Text("Không có tháng {month}.", "There is no month {month}.")
NO_QUARTER: Final = Text("Không có Quý {quarter}.", "There is no quarter {quarter}.")
NO_HOUR: Final = Text("Không có giờ «{time}».", "There is no time «{time}».")
NO_WEEKDAY: Final = Text("Ngày {day} không phải là thứ được ghi.", "{day} is not the day of the week that is stated.")
SHORT_YEAR: Final = Text(
    "Năm «{year}» chỉ có hai chữ số: ghi đủ bốn chữ số.", "The year «{year}» has two digits: write all four."
)
FAR_YEAR: Final = Text("Năm «{year}» nằm ngoài 1990-2100.", "The year «{year}» is outside 1990-2100.")
WHICH_YEAR: Final = Text(
    "Không ghi năm, mà cũng không rõ năm của kế hoạch.", "No year is stated, and the plan's year is not known."
)
BACKWARDS: Final = Text("Khoảng thời gian kết thúc trước khi bắt đầu.", "The range ends before it begins.")
COUNT_DIFFERS: Final = Text(
    "Số năm không khớp với các năm được ghi.", "The number of years differs from the years listed."
)
SEVERAL: Final = Text(
    "Nhiều mốc trong một ô: tách thành từng nhiệm vụ hoặc từng phần.",
    "Several milestones in one field: split them into tasks or parts.",
)
DOCUMENT: Final = Text(
    "Trông như số, ký hiệu văn bản, không phải ngày.", "It looks like the number of a document, not a day."
)
ROUND_THE_CLOCK: Final = Text(
    "«24/7» thường là suốt ngày đêm; nếu là ngày, ghi «ngày 24/7» kèm năm.",
    "«24/7» means round the clock; for a day write «ngày 24/7» with the year.",
)
FRACTION: Final = Text("«{found}» trông như phân số hoặc tỷ lệ.", "«{found}» looks like a fraction or a scale.")
BAD_ISO: Final = Text(
    "«{found}» không phải một ngày, tháng có thật dạng năm-tháng-ngày.",
    "«{found}» is no day or month that exists, as year-month-day.",
)
LEFT_OVER: Final = Text(
    "Có thời gian, nhưng phần chữ còn lại không hiểu được và có thể làm đổi nghĩa.",
    "It holds a time, but the words around it are not understood and may change what it means.",
)
LUNAR: Final = Text(
    "Ngày âm lịch, Tết: thời hạn tính theo dương lịch (Điều 145 Bộ luật Dân sự 2015).",
    "A lunar date: terms are counted by the solar calendar (Article 145 of the Civil Code 2015).",
)
NO_EVENT: Final = Text("Không nêu thời hạn tính từ ngày nào.", "It is not stated from which day the term runs.")
EVERY_SO_MANY: Final = Text(
    "Chu kỳ «{words}» không khớp tuần, tháng, quý, nửa năm hay năm.",
    "«{words}» fits no week, month, quarter, half-year or year.",
)
ONLY_AFTER: Final = Text("Chỉ nêu «sau», không có hạn cuối.", "Only «sau» (after) is stated, no end.")
TWICE: Final = Text("Hai mốc rơi vào cùng một kỳ.", "Two of the days fall in one period.")


class Refused(Exception):  # noqa: N818 - not an error: the way a reader says why it cannot go on
    """The words have the shape of a time that cannot be: the reason is told, nothing is guessed."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def joined(notes: Iterable[Text | None]) -> Text | None:
    """Return the notes as one text, each once, in order; None where there is none."""
    kept = list(dict.fromkeys(note for note in notes if note is not None))
    return Text(" ".join(note.vi for note in kept), " ".join(note.en for note in kept)) if kept else None
