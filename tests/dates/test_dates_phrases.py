"""What each phrase means: kind, precision, first and last day, flags (V vague, A goes on after, N has a note)."""

import pytest

from ckds.dates.deadline import read_deadline
from tests.dates.dates_tables import CONTEXTS, day, rows

ONE_END = """
# A day
ngày 15/9/2025                                   | -    | fixed | day       | 2025-09-15 | 2025-09-15 |
15/9/2025                                        | -    | fixed | day       | 2025-09-15 | 2025-09-15 |
15/09/2025                                       | -    | fixed | day       | 2025-09-15 | 2025-09-15 |
31.12.2022                                       | -    | fixed | day       | 2022-12-31 | 2022-12-31 |
31-12-2022                                       | -    | fixed | day       | 2022-12-31 | 2022-12-31 |
15 tháng 9 năm 2025                              | -    | fixed | day       | 2025-09-15 | 2025-09-15 |
ngày 15 tháng 9 năm 2025                         | -    | fixed | day       | 2025-09-15 | 2025-09-15 |
Ngày 05 tháng 01 năm 2026                        | -    | fixed | day       | 2026-01-05 | 2026-01-05 |
ngày 15, tháng 9, năm 2025                       | -    | fixed | day       | 2025-09-15 | 2025-09-15 |
ngày 15 tháng 9/2025                             | -    | fixed | day       | 2025-09-15 | 2025-09-15 |
thứ Sáu, ngày 16/9/2022                          | -    | fixed | day       | 2022-09-16 | 2022-09-16 |
ngày 16/9/2022 (thứ Sáu)                         | -    | fixed | day       | 2022-09-16 | 2022-09-16 |
29/2/2024                                        | -    | fixed | day       | 2024-02-29 | 2024-02-29 |
2030-11-30                                       | -    | fixed | day       | 2030-11-30 | 2030-11-30 |
# A day without a year: the year of the plan
31/7                                             | 2022 | fixed | day       | 2022-07-31 | 2022-07-31 | VN
ngày 31/7                                        | s2   | fixed | day       | 2022-07-31 | 2022-07-31 | VN
ngày 24/7                                        | 2022 | fixed | day       | 2022-07-24 | 2022-07-24 | VN
trước ngày 28/5                                  | 2022 | fixed | day       | -          | 2022-05-27 | VN
trước ngày 28/5                                  | incl | fixed | day       | -          | 2022-05-28 | VN
# A month
tháng 06 năm 2023                                | -    | fixed | month     | 2023-06-01 | 2023-06-30 |
tháng 6 năm 2023                                 | -    | fixed | month     | 2023-06-01 | 2023-06-30 |
Tháng 12 năm 2025                                | -    | fixed | month     | 2025-12-01 | 2025-12-31 |
THÁNG 12 NĂM 2025                                | -    | fixed | month     | 2025-12-01 | 2025-12-31 |
tháng 6, năm 2023                                | -    | fixed | month     | 2023-06-01 | 2023-06-30 |
tháng mười hai năm 2023                          | -    | fixed | month     | 2023-12-01 | 2023-12-31 |
tháng Năm năm 2023                               | -    | fixed | month     | 2023-05-01 | 2023-05-31 |
06/2025                                          | -    | fixed | month     | 2025-06-01 | 2025-06-30 |
6/2025                                           | -    | fixed | month     | 2025-06-01 | 2025-06-30 |
2/2025                                           | -    | fixed | month     | 2025-02-01 | 2025-02-28 |
2/2024                                           | -    | fixed | month     | 2024-02-01 | 2024-02-29 |
12/2028                                          | -    | fixed | month     | 2028-12-01 | 2028-12-31 |
12-2028                                          | -    | fixed | month     | 2028-12-01 | 2028-12-31 |
Tháng 10/2025                                    | -    | fixed | month     | 2025-10-01 | 2025-10-31 |
Tháng 12.2022                                    | -    | fixed | month     | 2022-12-01 | 2022-12-31 |
trong tháng 4/2022                               | -    | fixed | month     | 2022-04-01 | 2022-04-30 |
trong tháng 7 năm 2022                           | -    | fixed | month     | 2022-07-01 | 2022-07-31 |
xong trong tháng 5/2026                          | -    | fixed | month     | 2026-05-01 | 2026-05-31 |
tháng6năm2023                                    | -    | fixed | month     | 2023-06-01 | 2023-06-30 |
tháng 9                                          | 2022 | fixed | month     | 2022-09-01 | 2022-09-30 | VN
khoảng tháng 6/2023                              | -    | fixed | month     | 2023-06-01 | 2023-06-30 | VN
tháng cuối quý III/2022                          | -    | fixed | month     | 2022-09-01 | 2022-09-30 |
2030-11                                          | -    | fixed | month     | 2030-11-01 | 2030-11-30 |
# A quarter
Quý I năm 2023                                   | -    | fixed | quarter   | 2023-01-01 | 2023-03-31 |
quý II/2022                                      | -    | fixed | quarter   | 2022-04-01 | 2022-06-30 |
Quý II/2025                                      | -    | fixed | quarter   | 2025-04-01 | 2025-06-30 |
Quý III năm 2022                                 | -    | fixed | quarter   | 2022-07-01 | 2022-09-30 |
trong Quý III/2026                               | -    | fixed | quarter   | 2026-07-01 | 2026-09-30 |
Xong trong Quý II/2026                           | -    | fixed | quarter   | 2026-04-01 | 2026-06-30 |
Quý IV năm 2022                                  | -    | fixed | quarter   | 2022-10-01 | 2022-12-31 |
QUÝ IV NĂM 2022                                  | -    | fixed | quarter   | 2022-10-01 | 2022-12-31 |
Quí IV năm 2022                                  | -    | fixed | quarter   | 2022-10-01 | 2022-12-31 |
Qúy IV năm 2022                                  | -    | fixed | quarter   | 2022-10-01 | 2022-12-31 |
Quý 3/2023                                       | -    | fixed | quarter   | 2023-07-01 | 2023-09-30 |
Q3/2023                                          | -    | fixed | quarter   | 2023-07-01 | 2023-09-30 |
Q.III/2023                                       | -    | fixed | quarter   | 2023-07-01 | 2023-09-30 |
QIV/2022                                         | -    | fixed | quarter   | 2022-10-01 | 2022-12-31 |
Quý IV - 2022                                    | -    | fixed | quarter   | 2022-10-01 | 2022-12-31 |
3 tháng cuối năm 2023                            | -    | fixed | quarter   | 2023-10-01 | 2023-12-31 |
2030-Q3                                          | -    | fixed | quarter   | 2030-07-01 | 2030-09-30 |
2030-q3                                          | -    | fixed | quarter   | 2030-07-01 | 2030-09-30 |
hết quý II                                       | 2022 | fixed | quarter   | -          | 2022-06-30 | VN
hết quý II/2023                                  | 2022 | fixed | quarter   | -          | 2023-06-30 |
# Half-years, nine months, years
6 tháng đầu năm 2023                             | -    | fixed | half-year | 2023-01-01 | 2023-06-30 |
06 tháng đầu năm 2023                            | -    | fixed | half-year | 2023-01-01 | 2023-06-30 |
sáu tháng đầu năm 2023                           | -    | fixed | half-year | 2023-01-01 | 2023-06-30 |
6 tháng cuối năm 2023                            | -    | fixed | half-year | 2023-07-01 | 2023-12-31 |
6 tháng cuối năm                                 | 2022 | fixed | half-year | 2022-07-01 | 2022-12-31 | VN
nửa đầu năm 2023                                 | -    | fixed | half-year | 2023-01-01 | 2023-06-30 |
2030-H1                                          | -    | fixed | half-year | 2030-01-01 | 2030-06-30 |
9 tháng đầu năm 2023                             | -    | fixed | range     | 2023-01-01 | 2023-09-30 |
9 tháng năm 2023                                 | -    | fixed | range     | 2023-01-01 | 2023-09-30 |
2030-9m                                          | -    | fixed | range     | 2030-01-01 | 2030-09-30 |
năm 2025                                         | -    | fixed | year      | 2025-01-01 | 2025-12-31 |
trong năm 2022                                   | -    | fixed | year      | 2022-01-01 | 2022-12-31 |
Trong năm 2026                                   | -    | fixed | year      | 2026-01-01 | 2026-12-31 |
trong cả năm 2023                                | -    | fixed | year      | 2023-01-01 | 2023-12-31 |
2025                                             | -    | fixed | year      | 2025-01-01 | 2025-12-31 |
1990                                             | -    | fixed | year      | 1990-01-01 | 1990-12-31 |
2100                                             | -    | fixed | year      | 2100-01-01 | 2100-12-31 |
trong năm                                        | 2022 | fixed | year      | 2022-01-01 | 2022-12-31 | VN
trong năm nay                                    | 2022 | fixed | year      | 2022-01-01 | 2022-12-31 | VN
# Ranges
2025 - 2026                                      | -    | fixed | range     | 2025-01-01 | 2026-12-31 |
2025-2026                                        | -    | fixed | range     | 2025-01-01 | 2026-12-31 |
2025–2026                                        | -    | fixed | range     | 2025-01-01 | 2026-12-31 |
2022/2025                                        | -    | fixed | range     | 2022-01-01 | 2025-12-31 |
/2035                                            | -    | fixed | range     | -          | 2035-12-31 |
giai đoạn 2022 - 2025                            | -    | fixed | range     | 2022-01-01 | 2025-12-31 |
thời kỳ 2021-2030                                | -    | fixed | range     | 2021-01-01 | 2030-12-31 |
03 năm 2023-2025                                 | -    | fixed | range     | 2023-01-01 | 2025-12-31 |
các năm 2023, 2024 và 2025                       | -    | fixed | range     | 2023-01-01 | 2025-12-31 |
Quý III và Quý IV/2026                           | -    | fixed | range     | 2026-07-01 | 2026-12-31 |
Quý III, IV/2026                                 | -    | fixed | range     | 2026-07-01 | 2026-12-31 |
Quý III-IV/2026                                  | -    | fixed | range     | 2026-07-01 | 2026-12-31 |
Quý IV/2022 - Quý I/2023                         | -    | fixed | range     | 2022-10-01 | 2023-03-31 |
Quý I, II, III năm 2023                          | -    | fixed | range     | 2023-01-01 | 2023-09-30 |
tháng 9, 10/2026                                 | -    | fixed | range     | 2026-09-01 | 2026-10-31 |
tháng 9-12/2026                                  | -    | fixed | range     | 2026-09-01 | 2026-12-31 |
từ tháng 9/2026 đến tháng 3/2029                 | -    | fixed | range     | 2026-09-01 | 2029-03-31 |
từ tháng 9 đến tháng 12/2026                     | -    | fixed | range     | 2026-09-01 | 2026-12-31 |
từ ngày 01/6/2022 đến hết ngày 30/9/2022         | -    | fixed | range     | 2022-06-01 | 2022-09-30 |
từ 01-06-2022 đến 30-09-2022                     | -    | fixed | range     | 2022-06-01 | 2022-09-30 |
từ 15/6 đến 30/9/2022                            | -    | fixed | range     | 2022-06-15 | 2022-09-30 |
01-15/6/2023                                     | -    | fixed | range     | 2023-06-01 | 2023-06-15 |
2022-03/2023-06                                  | -    | fixed | range     | 2022-03-01 | 2023-06-30 |
# Before
trước ngày 01/7/2022                             | -    | fixed | day       | -          | 2022-06-30 | N
trước ngày 01/7/2022                             | incl | fixed | day       | -          | 2022-07-01 | N
trước ngày 31/12/2026                            | -    | fixed | day       | -          | 2026-12-30 | N
trước ngày 01/3/2024                             | -    | fixed | day       | -          | 2024-02-29 | N
trước 01/7/2022                                  | -    | fixed | day       | -          | 2022-06-30 | N
đến trước ngày 01/7/2022                         | -    | fixed | day       | -          | 2022-06-30 | N
chậm nhất trước ngày 15/6/2022                   | -    | fixed | day       | -          | 2022-06-14 | N
trước 2022-07-01                                 | -    | fixed | day       | -          | 2022-06-30 | N
trước tháng 12 năm 2022                          | -    | fixed | month     | -          | 2022-11-30 | N
trước tháng 10 năm 2022                          | -    | fixed | month     | -          | 2022-09-30 | N
trước tháng 10 năm 2022                          | incl | fixed | month     | -          | 2022-10-31 | N
trước tháng 6/2027                               | -    | fixed | month     | -          | 2027-05-31 | N
trước tháng 01/2023                              | -    | fixed | month     | -          | 2022-12-31 | N
trước Quý III/2023                               | -    | fixed | quarter   | -          | 2023-06-30 | N
trước năm 2030                                   | -    | fixed | year      | -          | 2029-12-31 | N
trước năm 2030                                   | incl | fixed | year      | -          | 2030-12-31 | N
# Until
đến ngày 15/6/2025                               | -    | fixed | day       | -          | 2025-06-15 |
đến hết ngày 24/5/2025                           | -    | fixed | day       | -          | 2025-05-24 |
chậm nhất ngày 15/6/2025                         | -    | fixed | day       | -          | 2025-06-15 |
chậm nhất là ngày 30 tháng 6 năm 2023            | -    | fixed | day       | -          | 2023-06-30 |
muộn nhất ngày 30/6/2023                         | -    | fixed | day       | -          | 2023-06-30 |
không quá ngày 15/6/2025                         | -    | fixed | day       | -          | 2025-06-15 |
không muộn hơn ngày 30/6/2023                    | -    | fixed | day       | -          | 2023-06-30 |
đến năm 2025                                     | -    | fixed | year      | -          | 2025-12-31 |
đến hết năm 2026                                 | -    | fixed | year      | -          | 2026-12-31 |
từ nay đến hết năm 2025                          | -    | fixed | year      | -          | 2025-12-31 |
trước khi kết thúc Quý II/2023                   | -    | fixed | quarter   | -          | 2023-06-30 |
đến 2030-Q3                                      | -    | fixed | quarter   | -          | 2030-09-30 |
# A time of day
trước 17 giờ 00 ngày 15/9/2025                   | -    | fixed | day       | -          | 2025-09-15 | N
17h00, ngày 15/9/2025                            | -    | fixed | day       | -          | 2025-09-15 | N
trước 24h00 ngày 15/9/2025                       | -    | fixed | day       | -          | 2025-09-15 | N
trước 0 giờ ngày 01/7/2022                       | -    | fixed | day       | -          | 2022-06-30 | N
# Parts: Điều 146
đầu tháng 7                                      | 2022 | fixed | day       | 2022-07-01 | 2022-07-01 | VN
giữa tháng 02/2024                               | -    | fixed | day       | 2024-02-15 | 2024-02-15 | VN
cuối tháng 6                                     | 2022 | fixed | day       | 2022-06-30 | 2022-06-30 | VN
cuối tháng 02/2024                               | -    | fixed | day       | 2024-02-29 | 2024-02-29 | VN
cuối tháng 6, đầu tháng 7                        | 2022 | fixed | range     | 2022-06-30 | 2022-07-01 | VN
đầu năm 2026                                     | -    | fixed | day       | 2026-01-01 | 2026-01-01 | VN
giữa năm 2026                                    | -    | fixed | day       | 2026-06-30 | 2026-06-30 | VN
cuối năm 2026                                    | -    | fixed | day       | 2026-12-31 | 2026-12-31 | VN
đến cuối năm 2026                                | -    | fixed | day       | -          | 2026-12-31 | VN
cuối năm                                         | 2022 | fixed | day       | 2022-12-31 | 2022-12-31 | VN
kỳ họp giữa năm 2026                             | -    | fixed | day       | 2026-06-30 | 2026-06-30 | VN
đầu quý II/2023                                  | -    | fixed | day       | 2023-04-01 | 2023-04-01 | VN
giữa quý II/2023                                 | -    | fixed | day       | 2023-05-15 | 2023-05-15 | VN
cuối quý II/2023                                 | -    | fixed | day       | 2023-06-30 | 2023-06-30 | VN
ngày cuối cùng của tháng 6/2023                  | -    | fixed | day       | 2023-06-30 | 2023-06-30 |
nửa cuối tháng 6/2023                            | -    | fixed | range     | 2023-06-16 | 2023-06-30 | VN
thượng tuần tháng 6/2023                         | -    | fixed | range     | 2023-06-01 | 2023-06-10 | VN
# Afterwards ongoing; horizons
2025 và những năm tiếp theo                      | -    | fixed | year      | 2025-01-01 | 2025-12-31 | A
năm 2025 và các năm tiếp theo                    | -    | fixed | year      | 2025-01-01 | 2025-12-31 | A
Quý IV/2022 và duy trì hàng năm                  | -    | fixed | quarter   | 2022-10-01 | 2022-12-31 | A
đến năm 2025, định hướng đến năm 2030            | -    | fixed | year      | -          | 2025-12-31 | N
đến năm 2025, tầm nhìn đến năm 2050              | -    | fixed | year      | -          | 2025-12-31 | N
# Labels, punctuation and brackets around it
Thời gian hoàn thành: Quý IV năm 2022.           | -    | fixed | quarter   | 2022-10-01 | 2022-12-31 |
- Thời gian hoàn thành: tháng 06 năm 2023.       | -    | fixed | month     | 2023-06-01 | 2023-06-30 |
Thời gian hoàn thành trong tháng 7 năm 2022.     | -    | fixed | month     | 2022-07-01 | 2022-07-31 |
Thời gian hoàn thành, chính thức đưa vào sử dụng trước ngày 01/7/2022. | - | fixed | day | - | 2022-06-30 | N
Thời hạn hoàn thành trước tháng 10 năm 2022./.   | -    | fixed | month     | -          | 2022-09-30 | N
Thời gian thực hiện: 2025 - 2026                 | -    | fixed | range     | 2025-01-01 | 2026-12-31 |
Tiến độ: Quý IV/2022                             | -    | fixed | quarter   | 2022-10-01 | 2022-12-31 |
hoàn thành trong tháng 10/2025                   | -    | fixed | month     | 2025-10-01 | 2025-10-31 |
(hoàn thành trong Quý III/2026)                  | -    | fixed | quarter   | 2026-07-01 | 2026-09-30 |
Tháng 12/2022 phải hoàn thành                    | -    | fixed | month     | 2022-12-01 | 2022-12-31 |
phấn đấu hoàn thành trong năm 2025               | -    | fixed | year      | 2025-01-01 | 2025-12-31 | N
Quý IV/2022 (chính thức vận hành)                | -    | fixed | quarter   | 2022-10-01 | 2022-12-31 | N
“Quý IV/2022”;                                   | -    | fixed | quarter   | 2022-10-01 | 2022-12-31 |
# Typed without any accent
thang 6 nam 2023                                 | -    | fixed | month     | 2023-06-01 | 2023-06-30 |
truoc ngay 1/7/2022                              | -    | fixed | day       | -          | 2022-06-30 | N
"""

NO_END = """
# Ongoing
Thường xuyên                                     | -    | ongoing     | | - |
Nhiệm vụ thường xuyên                            | -    | ongoing     | | - |
Thường xuyên, liên tục                           | -    | ongoing     | | - |
thường xuyên và khi có yêu cầu                   | -    | ongoing     | | - |
Thường xuyên, hàng năm                           | -    | ongoing     | | - | N
Thường xuyên trong năm 2022                      | -    | ongoing     | | 2022-01-01 | N
Thường xuyên, đến năm 2025                       | -    | ongoing     | | - | N
hàng ngày                                        | -    | ongoing     | | - | N
Từ năm 2023 trở đi                               | -    | ongoing     | | 2023-01-01 | N
từ tháng 9/2026                                  | -    | ongoing     | | 2026-09-01 | N
# Waiting on something else
theo hướng dẫn của Tổng Cục thống kê và Bộ TTTT  | -    | conditional | hướng dẫn của Tổng Cục thống kê và Bộ TTTT | - |
Theo tiến độ của Trung ương.                     | -    | conditional | tiến độ của Trung ương | - |
theo Kế hoạch số 74/KH-UBND ngày 24/3/2022       | -    | conditional | Kế hoạch số 74/KH-UBND ngày 24/3/2022 | - |
khi có yêu cầu                                   | -    | conditional | yêu cầu | - |
đột xuất (khi có yêu cầu)                        | -    | conditional | yêu cầu | - |
đột xuất                                         | -    | conditional | đột xuất | - |
sau khi có hướng dẫn của Bộ                      | -    | conditional | hướng dẫn của Bộ | - |
ngay sau khi Nghị định được ban hành             | -    | conditional | Nghị định được ban hành | - |
Ngay khi có hướng dẫn của Bộ                     | -    | conditional | hướng dẫn của Bộ | - |
theo quy định tại Điều 5 Nghị định 13/2023/NĐ-CP | -    | conditional | quy định tại Điều 5 Nghị định 13/2023/NĐ-CP | - |
tùy theo tình hình thực tế                       | -    | conditional | tình hình thực tế | - |
# Nothing
                                                 | -    | none        | | - | N
-                                                | -    | none        | | - | N
…                                                | -    | none        | | - | N
không có                                         | -    | none        | | - | N
Không có thời hạn                                | -    | none        | | - | N
chưa xác định                                    | -    | none        | | - | N
Thời gian hoàn thành:                            | -    | none        | | - | N
khẩn trương                                      | -    | none        | | - | VN
sớm                                              | -    | none        | | - | VN
trước mắt                                        | -    | none        | | - | VN
kịp thời                                         | -    | none        | | - | VN
khẩn trương, kịp thời                            | -    | none        | | - | VN
trong thời gian sớm nhất                         | -    | none        | | - | VN
dự kiến hoàn thành trong Quý III/2026            | -    | none        | | - | VN
Quý III/2026 (dự kiến)                           | -    | none        | | - | VN
tầm nhìn đến năm 2050                            | -    | none        | | - | N
"""

RELATIVE = """
# 2022-03-24 is a Thursday; 11/4/2022 is a day off, and so are 30/4 to 3/5/2022.
05 ngày làm việc kể từ ngày ban hành             | 2022 | 2022-03-25 | 2022-03-31 | | N
05 (năm) ngày làm việc kể từ ngày ban hành       | 2022 | 2022-03-25 | 2022-03-31 | | N
05 ngày làm việc kể từ ngày ban hành             | -    | -          | -          | ngày ban hành | N
30 ngày kể từ ngày ký                            | 2022 | 2022-03-25 | 2022-04-23 | | N
15 ngày sau ngày ban hành kế hoạch               | 2022 | 2022-03-25 | 2022-04-08 | | N
trong vòng 6 tháng kể từ ngày Kế hoạch này được ban hành | 2022 | 2022-03-25 | 2022-09-24 | | N
sau 03 tháng kể từ khi ban hành Kế hoạch         | 2022 | 2022-03-25 | 2022-06-24 | | VN
2 tuần kể từ ngày 15/4/2022                      | -    | 2022-04-16 | 2022-04-29 | | N
24 tháng kể từ ngày 01/7/2022                    | -    | 2022-07-02 | 2024-07-01 | | N
Quá 24 tháng kể từ ngày 01/7/2022                | -    | 2022-07-02 | 2024-07-01 | | VN
01 tháng kể từ ngày 31/01/2022                   | -    | 2022-02-01 | 2022-02-28 | | N
01 năm kể từ ngày 29/02/2024                     | -    | 2024-03-01 | 2025-02-28 | | N
24 (hai mươi bốn) tháng kể từ ngày 31/8/2022     | -    | 2022-09-01 | 2024-08-31 | | N
03 ngày làm việc kể từ ngày 28/4/2022            | -    | 2022-04-29 | 2022-05-05 | | N
03 ngày làm việc kể từ ngày 28/12/2030           | -    | 2030-12-29 | 2031-01-01 | | VN
Quá 24 tháng kể từ ngày giao đất                 | -    | -          | -          | ngày giao đất | VN
10 ngày kể từ ngày nhận được văn bản             | 2022 | -          | -          | ngày nhận được văn bản | N
30 ngày kể từ ngày ban hành Quyết định           | 2022 | -          | -          | ngày ban hành Quyết định | N
24 giờ kể từ khi nhận được yêu cầu               | 2022 | -          | -          | nhận được yêu cầu | VN
"""


@pytest.mark.parametrize(("phrase", "where", "kind", "precision", "first", "last", "flags"), rows(ONE_END))
def test_a_deadline_with_one_end(
    phrase: str, where: str, kind: str, precision: str, first: str, last: str, flags: str
) -> None:
    found = read_deadline(phrase, CONTEXTS[where])
    assert (found.kind, found.precision, found.first, found.last) == (kind, precision, day(first), day(last))
    shown = "V" * found.vague + "A" * found.ongoing_after + "N" * (found.note is not None)
    assert shown == flags
    assert (found.text, found.occurrences, found.waits_on) == (phrase, (), None)


@pytest.mark.parametrize(("phrase", "where", "kind", "waits_on", "first", "flags"), rows(NO_END))
def test_a_deadline_without_a_last_day(
    phrase: str, where: str, kind: str, waits_on: str, first: str, flags: str
) -> None:
    found = read_deadline(phrase, CONTEXTS[where])
    assert (found.kind, found.waits_on or "", found.first) == (kind, waits_on, day(first))
    assert (found.last, found.precision, found.occurrences) == (None, None, ())
    assert "V" * found.vague + "N" * (found.note is not None) == flags


@pytest.mark.parametrize(("phrase", "where", "first", "last", "waits_on", "flags"), rows(RELATIVE))
def test_a_term_that_runs_from_an_event(
    phrase: str, where: str, first: str, last: str, waits_on: str, flags: str
) -> None:
    found = read_deadline(phrase, CONTEXTS[where])
    assert (found.kind, found.precision, found.first, found.last) == ("relative", "day", day(first), day(last))
    assert (found.waits_on or "") == waits_on
    assert "V" * found.vague + "N" * (found.note is not None) == flags


def test_the_tables_are_as_long_as_the_phrases_are_many() -> None:
    assert len(rows(ONE_END)) + len(rows(NO_END)) + len(rows(RELATIVE)) >= 170


@pytest.mark.parametrize(
    ("phrase", "vi", "en"),
    [
        ("trước ngày 01/7/2022", "«Trước» không tính", "leaves out the named day"),
        ("cuối tháng 6", "là năm 2022 theo kế hoạch. Đầu, giữa, cuối", "taken as 2022, from the plan. Beginning"),
        ("trước 16 giờ 30 ngày 15/9/2022", "Giờ được nêu: 16:30.", "Time of day stated: 16:30."),
        ("05 ngày làm việc kể từ ngày ban hành", "ngày liền sau 24/03/2022 (Điều 147", "Article 147"),
        ("sớm", "«sớm» không cho biết ngày nào", "«sớm» names no day"),
        ("31/12/22", "bốn chữ số. Dạng đọc được: «tháng 6 năm 2023»", "write all four. Readable forms: «tháng"),
    ],
)
def test_the_note_says_what_was_assumed_in_both_languages(phrase: str, vi: str, en: str) -> None:
    note = read_deadline(phrase, CONTEXTS["2022"]).note
    assert note is not None
    assert vi in note.vi
    assert en in note.en
