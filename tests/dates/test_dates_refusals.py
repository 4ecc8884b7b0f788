"""What only looks like a deadline is refused with its reason, and never guessed."""

import pytest

from ckds.dates.deadline import read_deadline
from tests.dates.dates_tables import CONTEXTS, rows

# phrase | words of the reason
REFUSALS = """
# Numbers of documents
74/KH-UBND                              | số, ký hiệu văn bản
Kế hoạch 74/KH-UBND                     | số, ký hiệu văn bản
12/2025/NĐ-CP                           | số, ký hiệu văn bản
30/2020/NĐ-CP                           | số, ký hiệu văn bản
03-NQ/TU                                | số, ký hiệu văn bản
Quyết định số 1726/QĐ-BTTTT ngày 12/10/2020 | số, ký hiệu văn bản
202/2025/QH15                           | số, ký hiệu văn bản
# Counts, scales, round the clock
22/22 bộ                                | «22/22»
63/63 địa phương                        | «63/63»
1/500                                   | «1/500»
bản đồ 1/500                            | «1/500»
trực 24/7                               | suốt ngày đêm
24/7                                    | suốt ngày đêm
hỗ trợ 24/7                             | suốt ngày đêm
5.000                                   | Không hiểu
7,5%                                    | Không hiểu
100%                                    | Không hiểu
# Days that do not exist
30/02/2023                              | Không có ngày 30/02/2023
ngày 30 tháng 2 năm 2023                | Không có ngày 30/2/2023
31/6/2022                               | Không có ngày 31/6/2022
29/2/2023                               | Không có ngày 29/2/2023
29/2                                    | Không có ngày 29/2/2022
32/1/2023                               | Không có ngày 32/1/2023
15/13/2023                              | Không có ngày 15/13/2023
22/22                                   | Không có ngày 22/22
trước ngày 31/11/2022                   | Không có ngày 31/11/2022
Quý V                                   | Không có Quý V
Quý V/2022                              | Không có Quý V
Quý 0/2022                              | Không có Quý 0
Quý 5 năm 2023                          | Không có Quý 5
tháng 13                                | Không có tháng 13
tháng 13/2022                           | Không có tháng 13
13/2022                                 | Không có tháng 13
tháng 0 năm 2022                        | Không có tháng 0
74/2022                                 | Không có tháng 74
25h ngày 15/9/2025                      | Không có giờ
trước 16 giờ 75 ngày 15/9/2025          | Không có giờ
thứ Năm, ngày 16/9/2022                 | không phải là thứ
2022-13                                 | «2022-13»
2022-02-30                              | «2022-02-30»
2022-6                                  | «2022-6»
# Years
31/12/22                                | hai chữ số
Quý IV/22                               | hai chữ số
tháng 6/23                              | hai chữ số
xong quý IV năm 22 tại bộ, năm 22       | hai chữ số
năm 22                                  | hai chữ số
năm 1989                                | nằm ngoài 1990-2100
1989                                    | nằm ngoài 1990-2100
2101                                    | nằm ngoài 1990-2100
tháng 6 năm 20223                       | nằm ngoài 1990-2100
00/00/0000                              | nằm ngoài 1990-2100
# Backwards, several, only a start
2023-2022                               | kết thúc trước khi bắt đầu
từ tháng 11 đến tháng 2/2023            | kết thúc trước khi bắt đầu
02 năm 2023-2025                        | Số năm không khớp
Quý II và Quý IV/2026                   | Nhiều mốc
Quý IV/2022; Quý II/2023                | Nhiều mốc
Khởi động quý IV/2026; … quý II/2027; cập nhật hằng quý đến 2030 | Nhiều mốc
6/2022 và 12/2023                       | Nhiều mốc
sau năm 2025                            | Chỉ nêu «sau»
trong vòng 30 ngày                      | tính từ ngày nào
5 ngày kể từ tháng 6/2022               | tính từ ngày nào
30 ngày kể từ ngày 15/12/2100           | nằm ngoài 1990-2100
05 ngày làm việc                        | tính từ ngày nào
2 năm/lần                               | Chu kỳ «2 năm»
mỗi 5 tháng                             | Chu kỳ «5 tháng»
ngày 15/6 và 20/6 hàng năm              | cùng một kỳ
# The lunar calendar
tháng Giêng năm 2023                    | âm lịch
tháng Chạp                              | âm lịch
trước Tết Nguyên đán 2023               | âm lịch
ngày 10/3 âm lịch                       | âm lịch
# Words that are left over
Năm 2022, hàng năm                      | có thể làm đổi nghĩa
theo hướng dẫn, trước ngày 30/6         | có thể làm đổi nghĩa
hoàn thành trước 30/6, báo cáo trước 15/7/2022 | có thể làm đổi nghĩa
tháng 12/2022 (giai đoạn 1)             | có thể làm đổi nghĩa
tháng 6/2023 hoặc tháng 7/2023          | có thể làm đổi nghĩa
ngày 27/5/2022 của Bộ                   | có thể làm đổi nghĩa
không trước ngày 01/7/2022              | có thể làm đổi nghĩa
trước và sau năm 2025                   | có thể làm đổi nghĩa
hoàn thành 100% trong năm 2025          | có thể làm đổi nghĩa
trước đến ngày 01/7/2022                | có thể làm đổi nghĩa
ngày 5 hằng tuần                        | Không hiểu
ngày 32 hằng tháng                      | Không hiểu
ngày giữa hằng tháng                    | Không hiểu
quý II và bộ hàng năm                   | có thể làm đổi nghĩa
thường xuyên, lần 2                     | Không hiểu
theo hướng dẫn của Bộ, hàng năm         | Không hiểu
0 ngày kể từ ngày ký                    | Không hiểu
trong 24/7                              | suốt ngày đêm
theo đợt 2                              | Không hiểu
5 ngày kể từ ngày họp lần 2             | Không hiểu
nửa tháng                               | Không hiểu
nửa đầu quý II/2023                     | có thể làm đổi nghĩa
cuối 6 tháng đầu năm 2023               | có thể làm đổi nghĩa
tháng cuối tháng 6                      | có thể làm đổi nghĩa
2025+                                   | Không hiểu
2025-                                   | Không hiểu
2022/                                   | Không hiểu
12                                      | Không hiểu
abc                                     | Không hiểu
???                                     | Không hiểu
hoàn thành                              | Không hiểu
thứ Hai                                 | Không hiểu
trước hết quý II/2023                   | có thể làm đổi nghĩa
theo hướng dẫn, trước ngày 01/7/2022    | có thể làm đổi nghĩa
"""


@pytest.mark.parametrize(("phrase", "reason"), rows(REFUSALS))
def test_it_is_unreadable_and_says_why_and_what_would_be_readable(phrase: str, reason: str) -> None:
    found = read_deadline(phrase, CONTEXTS["2022"])
    assert (found.kind, found.precision, found.first, found.last) == ("unreadable", None, None, None)
    assert (found.vague, found.occurrences, found.waits_on) == (False, (), None)
    assert found.note is not None
    assert reason in found.note.vi
    assert "«trước ngày 01/7/2022»" in found.note.vi
    assert "Readable forms" in found.note.en


@pytest.mark.parametrize("phrase", ["31/7", "trước ngày 28/5", "hết quý II", "cuối năm", "trong năm", "tháng 9"])
def test_no_year_is_made_up_where_the_plan_has_none(phrase: str) -> None:
    found = read_deadline(phrase, CONTEXTS["-"])
    assert found.kind == "unreadable"
    assert found.note is not None
    assert "Không ghi năm" in found.note.vi


def test_a_text_as_long_as_a_page_is_refused_unread() -> None:
    found = read_deadline("tháng 6 năm 2023 " * 100, CONTEXTS["-"])
    assert found.kind == "unreadable"
    assert found.note is not None
    assert found.note.vi.startswith("Quá dài")
