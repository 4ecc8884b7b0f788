"""Defects of deadlines: words that are no day, or a day that cannot be meant."""

from tests.planted.model import B, C, Defect, Found, Gone, H, T, behind

NO_DUE = Gone("CK206", "due")  # a deadline is there now, such as it is

DEFECTS = (
    Defect(
        "deadline-on-31-november",
        f"{B}/tasks/ii-2-a.yaml",
        edits=(("due: tháng 11 năm 2022", "due: 31/11/2022"),),
        found=(Found("CK201", "31/11/2022", "due"),),
    ),
    Defect(
        "deadline-at-the-end-of-june",
        f"{B}/tasks/ii-3-e.yaml",
        edits=(("due: tháng 06 năm 2023", "due: cuối tháng 6 năm 2023"),),
        found=(Found("CK202", "cuối tháng 6 năm 2023", "due"),),
    ),
    Defect(
        "deadline-of-haste-alone",
        f"{C}/tasks/to-chuc-1-1.yaml",
        edits=(behind("each: true", "due: khẩn trương"),),
        found=(Found("CK202", "khẩn trương", "due"),),
        gone=(NO_DUE,),
    ),
    Defect(
        "deadline-without-year",
        f"{T}/tasks/yeu-cau-san-pham.yaml",
        edits=(("due: trong năm 2022", "due: trước ngày 31/12"),),
        found=(Found("CK203", "trước ngày 31/12", "due", help="31/12/2022"),),
    ),
    Defect(
        "deadline-before-the-issue",
        f"{T}/tasks/yeu-cau-ke-hoach.yaml",
        edits=(behind("each: true", "due: tháng 01 năm 2022"),),
        found=(Found("CK204", "tháng 01 năm 2022", "due"),),
        gone=(NO_DUE,),
    ),
    Defect(
        "deadline-after-the-period",
        f"{H}/tasks/v-4-c.yaml",
        edits=(behind("lead: so-noi-vu", "due: tháng 6 năm 2023"),),
        found=(Found("CK205", "tháng 6 năm 2023", "due"),),
        gone=(NO_DUE,),
    ),
    Defect(
        "deadline-that-never-comes",
        f"{H}/tasks/v-4-a.yaml",
        edits=(behind("support: so-tttt", "due: tháng 02 hàng năm"),),
        found=(Found("CK207", "tháng 02 hàng năm", "due"),),
        gone=(NO_DUE,),
    ),
    Defect(
        "deadline-that-waits",
        f"{B}/tasks/vi-1-a.yaml",
        edits=(behind("lead: so-tttt", "due: theo hướng dẫn của Bộ Thông tin và Truyền thông"),),
        found=(Found("CK208", "theo hướng dẫn của Bộ Thông tin và Truyền thông", "due"),),
        gone=(NO_DUE,),
    ),
)
