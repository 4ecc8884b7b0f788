"""The KPI tables: what is measured, and what the table must say of it, each number worked out by hand in the case's ``why``.

A gap is what is missing, in the KPI's unit, never below 0: target − actual where more is better, actual − target for a rank.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tests.golden.support import S1, S2, S3, S4_RESOLUTION, S5, Json, copy_plans, without

MADE_UP: Final = "Số liệu đặt ra để kiểm thử"


def measured(as_of: str, **facts: Any) -> str:
    """Return a measurement as it stands in a file; ``part`` is its key ``for``."""
    lines = [f"  - as_of: {as_of}"]
    for key, value in facts.items():
        shown = str(value).lower() if isinstance(value, bool) else value
        lines.append(f"    {'for' if key == 'part' else key}: {shown}")
    return "\n".join([*lines, "    source:", f"      title: {MADE_UP}"]) + "\n"


@dataclass(frozen=True)
class Row:
    """What the table must say of one KPI at one level for one milestone; None is null in JSON.

    Attributes:
        scope: the level.
        by: the milestone.
        actual: the value that counts.
        gap: what is missing.
        standing: how it stands.
        more: further keys of the row and their values.
    """

    scope: str | None
    by: str | None
    actual: float | None
    gap: float | None
    standing: str
    more: Json = field(default_factory=dict)


@dataclass(frozen=True)
class Kpi:
    """One KPI: its file, what is written into it, and its rows.

    Attributes:
        id: the file's name.
        why: what the case shows, with the paragraph.
        measurements: replace those of the file; none leaves the file's own.
        rows: the rows of the table, every one.
        keys: further lines at the top level of the file: a baseline, a method.
        reads: settles “tăng 10%” in the file's one target.
    """

    id: str
    why: str
    rows: tuple[Row, ...]
    measurements: tuple[str, ...] = ()
    keys: str = ""
    reads: str = ""

    def __str__(self) -> str:
        return self.id

    def written(self, text: str) -> str:
        """Return the file with what the case adds."""
        if self.measurements:
            text = without(text, ("measurements",)).rstrip("\n") + "\nmeasurements:\n" + "".join(self.measurements)
        if self.reads:
            text = text.replace("    target: ", f"    reads: {self.reads}\n    target: ")
        return text + self.keys


@dataclass(frozen=True)
class Table:
    """The KPI table of one plan on one day."""

    name: str
    plan: str
    today: str
    kpis: tuple[Kpi, ...]

    def __str__(self) -> str:
        return self.name

    def write(self, to: Path) -> Path:
        """Return a copy of the plans with the measurements of the table."""
        copy = copy_plans(to, only=(self.plan,))
        for kpi in self.kpis:
            file = copy / self.plan / "kpis" / f"{kpi.id}.yaml"
            file.write_text(kpi.written(file.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
        return copy


CITY: Final = "city"

S1_AFTER = Table("s1 after 2022", S1, "2023-01-15", (
    Kpi("dvctt-muc-4", "II.1.a 100 %: the shipped 100 of December 2023 comes after the milestone and does not count: 100 − 96 = 4",
        (Row(CITY, "2022", 96, 4, "missed", {"as_of": "2022-11", "expected": 100}),),
        (measured("2022-11", scope=CITY, value=96), measured("2023-12", scope=CITY, value=100))),
    Kpi("dinh-danh-nguoi-dung-dvctt", "II.1.b 100 %: nothing measured",
        (Row(CITY, "2022", None, None, "no-data", {"as_of": None, "forecast": None}),)),
    Kpi("ho-so-cong-viec", "II.1.c “60% … cơ quan thành phố; 50% … cấp huyện và 30% … cấp xã”: 60 − 58 = 2; 50 is enough; 30 − 27,5 = 2,5",
        (Row(CITY, "2022", 58, 2, "missed"), Row("district", "2022", 50, 0, "met"), Row("commune", "2022", 27.5, 2.5, "missed")),
        (measured("2022-12", scope=CITY, value=58), measured("2022-12", scope="district", value=50), measured("2022-12", scope="commune", value=27.5))),
    Kpi("bao-cao-he-thong-quoc-gia", "II.1.d 70 %: the later 71 is an estimate, kept apart; 70 − 68 = 2",
        (Row(CITY, "2022", 68, 2, "missed", {"as_of": "2022-11", "estimate": 71}),),
        (measured("2022-11", scope=CITY, value=68), measured("2022-12", scope=CITY, value=71, estimate=True))),
    Kpi("ho-so-dien-tu", "II.1.d in words: met: false after the milestone; there is no gap to compute",
        (Row(CITY, "2022", None, None, "missed", {"op": "qualitative"}),), (measured("2022-12", scope=CITY, met=False),)),
    Kpi("nen-tang-phan-tich-du-lieu", "II.1.d in words: met: true",
        (Row(CITY, "2022", None, None, "met", {"op": "qualitative"}),), (measured("2022-12", scope=CITY, met=True),)),
    Kpi("kinh-te-so-grdp", "II.2.a 10 % GRDP, the published 29,48 for 2022",
        (Row(CITY, "2022", 29.48, 0, "met", {"unit": "% GRDP", "target": "10% GRDP"}),)),
    Kpi("kinh-te-so-tung-nganh", "II.2.b “từng ngành … tối thiểu 9%”: the worst of three decides, 9 − 7,5 = 1,5; the best is first and last in the file",
        (Row(CITY, "2022", 7.5, 1.5, "missed"),),
        (measured("2022-12", scope=CITY, part="công nghiệp", value=12), measured("2022-12", scope=CITY, part="nông nghiệp", value=7.5),
         measured("2022-12", scope=CITY, part="dịch vụ", value=14))),
    Kpi("nang-suat-lao-dong", "II.2.c “hàng năm tăng tối thiểu 15%”: a rate of the year, never summed: 15 − 13,2 = 1,8",
        (Row(CITY, "2022", 13.2, 1.8, "missed", {"basis": "yearly-rate"}),),
        (measured("2021", scope=CITY, value=16.5), measured("2022", scope=CITY, value=13.2))),
    Kpi("cap-quang-ho-gia-dinh", "II.3.a 80 %: the latest of three values counts, 80 − 79,95 = 0,05",
        (Row(CITY, "2022", 79.95, 0.05, "missed"),),
        (measured("2022-12-30", scope=CITY, value=79.95), measured("2022-06", scope=CITY, value=81), measured("2022-Q3", scope=CITY, value=70))),
    Kpi("dich-vu-5g", "II.3.b in words: done",
        (Row(CITY, "2022", None, None, "met"),), (measured("2022-12-20", scope=CITY, met=True),)),
    Kpi("dien-thoai-thong-minh", "II.3.c “phổ cập”: 78,4 % says neither met nor not",
        (Row(CITY, "2022", None, None, "no-data", {"op": "qualitative"}),)),
    Kpi("tai-khoan-thanh-toan-dien-tu", "II.3.c “trên 30%” is strict: 30 itself is not enough, though nothing is missing but the least bit",
        (Row(CITY, "2022", 30, 0, "missed", {"op": ">"}),), (measured("2022-12", scope=CITY, value=30),)),
    Kpi("danh-tinh-so", "II.3.c “tối thiểu 20%”: 20 is enough",
        (Row(CITY, "2022", 20, 0, "met", {"op": ">="}),), (measured("2022-12", scope=CITY, value=20),)),
    Kpi("che-do-bao-cao-dien-tu", "III.5.c 100 %", (Row(CITY, "2022", 100, 0, "met"),), (measured("2022", scope=CITY, value=100),)),
    Kpi("dao-tao-ky-nang-so", "III.9.a 100 %: 100 − 87,5 = 12,5", (Row(CITY, "2022", 87.5, 12.5, "missed"),), (measured("2022-12", scope=CITY, value=87.5),)),
    Kpi("giao-vien-ky-nang-so", "III.9.b 100 %: 100 − 99,9 = 0,1, not 0,09999…", (Row(CITY, "2022", 99.9, 0.1, "missed"),), (measured("2022-12", scope=CITY, value=99.9),)),
))  # fmt: skip

# 2021-12-31 → 2022-12-31 is 365 days, → 2022-09-15 258 days; 2022-03-31 → 06-30 is 91 days, → 12-31 another 184.
S1_BEFORE = Table("s1 on 15/9/2022", S1, "2022-09-15", (
    Kpi("cap-quang-ho-gia-dinh",
        "II.3.a 80 % from 56: expected 56 + 24 × 258 ÷ 365 = 72,96; trend 68 + 6 × 184 ÷ 91 = 80,13; half of the way is gone; 80 − 68 = 12",
        (Row(CITY, "2022", 68, 12, "behind", {"expected": 72.96, "forecast": 80.13, "progress": 50, "as_of": "2022-06"}),),
        (measured("2022-03", scope=CITY, value=62), measured("2022-06", scope=CITY, value=68), measured("2022-09-16", scope=CITY, value=90)),
        keys="baseline: {as_of: 2021, value: 56}\n"),
    Kpi("danh-tinh-so", "II.3.c 20 % from 10: expected 10 + 10 × 258 ÷ 365 = 17,07, 18 is above it; 20 − 18 = 2; no trend from one value",
        (Row(CITY, "2022", 18, 2, "on-track", {"expected": 17.07, "forecast": None, "progress": 80}),),
        (measured("2022-08", scope=CITY, value=18),), keys="baseline: {as_of: 2021, value: 10}\n"),
    Kpi("tai-khoan-thanh-toan-dien-tu", "II.3.c “trên 30%”: 30,1 is met before its milestone; without a baseline nothing is expected before it",
        (Row(CITY, "2022", 30.1, 0, "met", {"expected": None, "progress": None}),), (measured("2022-08", scope=CITY, value=30.1),)),
    Kpi("ho-so-dien-tu", "II.1.d in words: not yet met, and the milestone is still to come",
        (Row(CITY, "2022", None, None, "behind"),), (measured("2022-08", scope=CITY, met=False),)),
    Kpi("bao-cao-he-thong-quoc-gia", "II.1.d 70 %: an estimate alone is shown, not judged",
        (Row(CITY, "2022", None, None, "no-data", {"estimate": 71}),), (measured("2022-08", scope=CITY, value=71, estimate=True),)),
    Kpi("kinh-te-so-tung-nganh", "II.2.b: of each part the latest value counts: nông nghiệp rose from 7,5 to 9,5, dịch vụ stands at 9,2",
        (Row(CITY, "2022", 9.2, 0, "met"),),
        (measured("2022-03", scope=CITY, part="nông nghiệp", value=7.5), measured("2022-06", scope=CITY, part="nông nghiệp", value=9.5),
         measured("2022-06", scope=CITY, part="dịch vụ", value=9.2))),
))  # fmt: skip

S2_TABLE = Table("s2", S2, "2023-01-15", (
    Kpi("xep-hang-ha-tang-vien-thong", "3.a “top 10”: rank 12 is two places short; fewer is better",
        (Row(CITY, "2022", 12, 2, "missed", {"op": "rank<="}),), (measured("2022-12", scope=CITY, value=12),)),
    Kpi("dien-thoai-thong-minh", "3.d “mỗi người dân … 01 điện thoại”: in words, not yet met in its year",
        (Row(CITY, "2023", None, None, "behind", {"op": "qualitative"}),), (measured("2022-12", scope=CITY, met=False),)),
    Kpi("ho-nong-nghiep-len-san", "4.b 100 %: “trên 85%” leaves open whether it is 100, so it is no data",
        (Row(CITY, "2022", None, None, "no-data", {"actual_text": "trên 85%"}),), (measured("2022-12", scope=CITY, text="trên 85%"),)),
    Kpi("kham-chua-benh-tu-xa", "4.c 100 % by 2023 (the task is due in June): 100 − 64 = 36, the year is not over",
        (Row(CITY, "2023", 64, 36, "behind"),), (measured("2022-12", scope=CITY, value=64),)),
    Kpi("doanh-nghiep-nho-va-vua", "5.d “tối thiểu 5.000” is five thousand: 5000 − 4200 = 800",
        (Row(CITY, "2022", 4200, 800, "missed", {"unit": "doanh nghiệp", "value": 5000}),), (measured("2022-12", scope=CITY, value=4200),)),
    Kpi("phe-duyet-cap-do", "7.c 100 %: 100 − 88 = 12", (Row(CITY, "2022", 88, 12, "missed"),), (measured("2022-Q4", scope=CITY, value=88),)),
    Kpi("dvctt-phat-sinh-ho-so", "12.a 60 %, the first rate: “trên 60%” settles it without a number",
        (Row(CITY, "2022", None, 0, "met", {"actual_text": "trên 60%"}),), (measured("2022-12", scope=CITY, text="trên 60%"),)),
    Kpi("ho-so-truc-tuyen", "12.a 60 %, the second rate, the published 55: 60 − 55 = 5", (Row(CITY, "2022", 55, 5, "missed", {"as_of": "2022"}),)),
    Kpi("thanh-toan-khong-tien-mat", "12.d 100 %", (Row(CITY, "2022", 100, 0, "met"),), (measured("2022-12", scope=CITY, value=100),)),
    Kpi("to-cong-nghe-so-cong-dong", "12.e 100 %: 100 − 97,25 = 2,75", (Row(CITY, "2022", 97.25, 2.75, "missed"),), (measured("2022-12", scope=CITY, value=97.25),)),
    Kpi("pho-cap-dien-thoai-thong-minh", "VI.4.b “trước tháng 12”: a value of December is after the milestone",
        (Row(CITY, "2022-11", None, None, "no-data"),), (measured("2022-12", scope=CITY, value=100),)),
    Kpi("ma-dia-chi-buu-chinh", "VI.4.c “trước tháng 10”: the third quarter ends with the milestone; 100 − 97,5 = 2,5",
        (Row(CITY, "2022-09", 97.5, 2.5, "missed"),), (measured("2022-Q3", scope=CITY, value=97.5),)),
))  # fmt: skip

S2_RANK = Table("s2, rank 10", S2, "2023-01-15", (
    Kpi("xep-hang-ha-tang-vien-thong", "3.a “top 10”: the tenth is in it", (Row(CITY, "2022", 10, 0, "met"),), (measured("2022-12", scope=CITY, value=10),)),
    Kpi("doanh-nghiep-nho-va-vua", "5.d: more than asked for leaves no gap, not one below 0",
        (Row(CITY, "2022", 5321, 0, "met"),), (measured("2022-12", scope=CITY, value=5321),)),
))  # fmt: skip

S3_TABLE = Table("s3", S3, "2023-01-15", (
    Kpi("dien-thoai-thong-minh", "i) 85 %: “trên 85%” is more than enough", (Row(CITY, "2022", None, 0, "met", {"actual_text": "trên 85%"}),), (measured("2022-12", scope=CITY, text="trên 85%"),)),
    Kpi("internet-cap-quang", "ii) 70 %", (Row(CITY, "2022", 70, 0, "met"),), (measured("2022-12", scope=CITY, value=70),)),
    Kpi("ho-so-truc-tuyen", "iii) “Tăng 10% … so với năm 2021”: points or per cent is left open, so 34 cannot be judged",
        (Row(CITY, "2022", 34, None, "no-data", {"basis": "ambiguous", "expected": None}),), (measured("2022-12", scope=CITY, value=34),)),
    Kpi("thu-tuc-muc-do-3-4", "iv) 100 %: 100 − 98,5 = 1,5", (Row(CITY, "2022", 98.5, 1.5, "missed"),), (measured("2022-12", scope=CITY, value=98.5),)),
    Kpi("thanh-toan-dien-tu", "v) 100 %", (Row(CITY, "2022", 100, 0, "met"),), (measured("2022-12", scope=CITY, value=100),)),
    Kpi("kinh-te-so", "vi) 15 % GRDP: 18,66, 18,86 and 13,51 by several methods and none is chosen",
        (Row(CITY, "2022", None, None, "no-data", {"unit": "% GRDP"}),)),
))  # fmt: skip

BASE_2021: Final = "baseline: {as_of: 2021, value: 20}\n"
S3_POINTS = Table("s3, settled one way", S3, "2023-01-15", (
    Kpi("ho-so-truc-tuyen", "iii) read as points from 20: 20 + 10 = 30 is asked for; 30 − 29 = 1",
        (Row(CITY, "2022", 29, 1, "missed", {"basis": "points", "expected": 30}),), (measured("2022-12", scope=CITY, value=29, method="tính theo thủ tục hành chính được đưa vào trực tuyến"),), BASE_2021, "points"),
    Kpi("kinh-te-so", "vi) by the statistics office's method: 15 − 13,51 = 1,49",
        (Row(CITY, "2022", 13.51, 1.49, "missed"),), keys="method: phương pháp tính của Tổng cục Thống kê\n"),
))  # fmt: skip
S3_PERCENT = Table("s3, settled the other way", S3, "2023-01-15", (
    Kpi("ho-so-truc-tuyen", "iii) read as per cent of 20: 20 × 1,1 = 22 is asked for; 22 − 21 = 1",
        (Row(CITY, "2022", 21, 1, "missed", {"basis": "percent", "expected": 22}),), (measured("2022-12", scope=CITY, value=21),), BASE_2021, "percent"),
    Kpi("kinh-te-so", "vi) by the ministry's method: 18,66 or 18,86, met either way",
        (Row(CITY, "2022", 18.86, 0, "met"),), keys="method: ước lượng của Bộ Thông tin và Truyền thông\n"),
))  # fmt: skip

S4_TABLE = Table("s4", S4_RESOLUTION, "2024-01-15", (
    Kpi("dvctt-muc-4", "paragraph 1, 100 % by 2025: the published 100 of December 2023", (Row(CITY, "2025", 100, 0, "met", {"as_of": "2023-12"}),)),
    Kpi("ban-chi-dao-cds", "07 Sở, ngành, 07 quận, huyện: no target, so nothing to judge",
        (Row("department", None, 7, None, "untargeted"), Row("district", None, 7, None, "untargeted"))),
    Kpi("ke-hoach-hanh-dong-cds", "09 Sở, ngành, 07 quận, huyện", (Row("department", None, 9, None, "untargeted"), Row("district", None, 7, None, "untargeted"))),
    Kpi("ke-hoach-tuyen-truyen-cds", "02 Sở", (Row("department", None, 2, None, "untargeted"),)),
))  # fmt: skip


def one(kpi_id: str, why: str, by: str, value: float, gap: float, standing: str) -> Kpi:
    """Return a KPI of s5 with one milestone and one value, of 2025."""
    return Kpi(kpi_id, why, (Row(None, by, value, gap, standing),), (measured("2025", value=value),))


def two(kpi_id: str, why: str, value: float, gaps: tuple[float, float], standings: tuple[str, str]) -> Kpi:
    """Return a KPI of s5 with the milestones 2025 and 2030 and one value, of 2025, which counts for both."""
    rows = tuple(
        Row(None, by, value, gap, word) for by, gap, word in zip(("2025", "2030"), gaps, standings, strict=True)
    )
    return Kpi(kpi_id, why, rows, (measured("2025", value=value),))


LATER: Final = tuple(Row(None, str(year), None, None, "no-data") for year in range(2026, 2031))
# 2021-12-31 → 2030-12-31 is 3287 days (2024 and 2028 are leap years), → 2026-01-15 1476; 2024-12-31 → 2025-12-31 365, → 2030-12-31 another 1826.
S5_TABLE = Table("s5", S5, "2026-01-15", (
    one("linh-vuc-chuyen-doi-so", "1 “ít nhất 05 lĩnh vực”: 5 − 4 = 1", "2025", 4, 1, "missed"),
    one("dich-vu-cong-muc-do-4", "2.1-1 100 %: 100 − 92 = 8", "2025", 92, 8, "missed"),
    one("van-ban-dien-tu", "2.1-2 100 % (trừ văn bản mật)", "2025", 100, 0, "met"),
    one("du-lieu-mo", "2.1-3 100 %: 100 − 45 = 55", "2025", 45, 55, "missed"),
    one("boi-duong-ky-nang-so", "2.1-4 100 %: 100 − 99,5 = 0,5", "2025", 99.5, 0.5, "missed"),
    two("doanh-nghiep-thuong-mai-dien-tu", "2.2-1 “Trên 55%”: 55 is not met, gap 0; 3.2-1 “Trên 70%”: 70 − 55 = 15 to go", 55, (0, 15), ("missed", "behind")),
    two("mua-sam-truc-tuyen", "2.2-2 “60% dân số trở lên”: 60 is enough; 3.2-2: 70 − 60 = 10", 60, (0, 10), ("met", "behind")),
    Kpi("san-pham-ocop", "2.2-3 100 %, the published 100 of 2024", (Row(None, "2025", 100, 0, "met", {"as_of": "2024"}),)),
    one("nong-dan-iot", "2.2-4 “Trên 60%”: 60 − 41,2 = 18,8", "2025", 41.2, 18.8, "missed"),
    Kpi("nang-suat-lao-dong", "2.2-5 “hàng năm tăng tối thiểu 7,0%” is a row a year, each by its own value: 7 − 6,4 = 0,6; 3.2-4 8 % from 2026 on",
        (Row(None, "2022", 7, 0, "met", {"value": 7, "basis": "yearly-rate"}), Row(None, "2023", None, None, "no-data"),
         Row(None, "2024", 9.3, 0, "met"), Row(None, "2025", 6.4, 0.6, "missed"), *LATER),
        (measured("2022", value=7.0), measured("2024", value=9.3), measured("2025", value=6.4))),
    one("internet-bang-rong-co-dinh", "2.3-1 “Trên 80%”: 80,01 is above it", "2025", 80.01, 0, "met"),
    one("thue-bao-dien-thoai-thong-minh", "2.3-2 100 %: 100 − 85 = 15", "2025", 85, 15, "missed"),
    Kpi("tai-khoan-thanh-toan-dien-tu",
        "2.3-3 “Trên 60%”: 60 − 56 = 4; 3.3-2 “Trên 80%” from 40: expected 40 + 40 × 1476 ÷ 3287 = 57,96, trend 56 + 6 × 1826 ÷ 365 = 86,02, 80 − 56 = 24",
        (Row(None, "2025", 56, 4, "missed", {"expected": 60}), Row(None, "2030", 56, 24, "behind", {"expected": 57.96, "forecast": 86.02, "progress": 40})),
        (measured("2024", value=50), measured("2025", value=56)), keys="baseline: {as_of: 2021, value: 40}\n"),
    one("ky-nang-so-co-ban", "2.3-4 70 %: 70 − 69,7 = 0,3", "2025", 69.7, 0.3, "missed"),
    one("danh-tinh-so", "2.3-5 100 %: 100 − 88,8 = 11,2", "2025", 88.8, 11.2, "missed"),
    two("co-so-giao-duc-moi-truong-so", "2.3-6 60 %, 3.3-3 100 %: 100 − 75 = 25", 75, (0, 25), ("met", "behind")),
    two("ho-so-suc-khoe-dien-tu", "2.3-7 90 %, 3.3-4 100 %: 100 − 91 = 9", 91, (0, 9), ("met", "behind")),
    one("tu-van-kham-tu-xa", "2.3-8 100 %: 100 − 0 = 100", "2025", 0, 100, "missed"),
    one("hai-long-thu-tuc-hanh-chinh", "3.1-1 “Trên 90%”: 90 − 84 = 6, years to go", "2030", 84, 6, "behind"),
    one("du-lieu-mo-may-doc", "3.1-2 100 %: 100 − 10 = 90", "2030", 10, 90, "behind"),
    one("nong-dan-iot-san-giao-dich", "3.2-3 “Trên 80%”: 81 is met early", "2030", 81, 0, "met"),
    one("internet-cap-quang-5g", "3.3-1 100 %: 100 − 63 = 37", "2030", 63, 37, "behind"),
))  # fmt: skip

S5_STRICT = Table("s5, 55,1", S5, "2026-01-15", (
    two("doanh-nghiep-thuong-mai-dien-tu", "2.2-1 “Trên 55%”: 55,1 is met; 3.2-1: 70 − 55,1 = 14,9", 55.1, (0, 14.9), ("met", "behind")),
))  # fmt: skip

TABLES: Final = (S1_AFTER, S1_BEFORE, S2_TABLE, S2_RANK, S3_TABLE, S3_POINTS, S3_PERCENT, S4_TABLE, S5_TABLE, S5_STRICT)
WHOLE: Final = (S1_AFTER, S2_TABLE, S3_TABLE, S4_TABLE, S5_TABLE)
