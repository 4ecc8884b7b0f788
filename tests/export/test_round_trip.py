"""Two hundred plans made by a seed, with the words that tables stumble over: their tables come back as they went."""

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from tests.export.round_trip import again, cells, run
from tests.support import BASE, PLAN, build

pytestmark = pytest.mark.slow

# Words written for the test: what a cell, a CSV file, a spreadsheet or a reader of printed tables takes for something else.
UNITS: Final = """\
- {id: ngan-hang, name: "Ngân hàng Ví Dụ (chi nhánh A)", kind: bank}
- {id: hai-dau, name: "Trung tâm A; B", kind: agency}
- {id: trich, name: 'Viện "Số" Ví Dụ', kind: institute}
- {id: khcn-moi, name: Sở Khoa học và Công nghệ, kind: department, parent: ubnd, valid: {from: 2032-01-01}}
"""
BODIES: Final[tuple[Any, ...]] = (
    "so-y-te", "so-tttt", "so-khcn", "khcn-moi", "quan-a", "cuc-cu", "cac-quan", "nhom-rong", "ngan-hang", "hai-dau", "trich",
    "vd/so-y-te", "khong-co", {"unit": "so-tttt", "as": "Sở TT&TT"}, {"unit": "so-y-te", "as": "địa phương"},
    {"unit": "so-y-te", "for": "phần y tế; dược"}, {"unit": "so-tttt", "for": "lập (trình) báo cáo"}, {"unit": "so-y-te", "for": "phần )( hỏng"},
    {"unit": "ngan-hang", "for": "TTX"}, {"as": "Ngân hàng Ví Dụ (chi nhánh B)"}, {"as": "Sở Y tế"}, {"as": "Sở Y tế, Sở Khoa học và Công nghệ"},
    {"as": "Các Sở: Y tế, Khoa học và Công nghệ"}, {"as": '"Sở" trong ngoặc'}, {"as": "Sở Y tế [vd/so-tttt]"}, {"as": "Từng đơn vị: tất cả"},
    {"as": "- Ban A; Ban B"}, {"as": "=Ban\nhai dòng"}, {"as": "–"}, {"unit": "cac-quan", "as": "UBND quận, huyện", "for": "địa bàn"},
)  # fmt: skip
LABELS: Final = (
    None, "1", "01", "I", "II.2.a", "II.2.đ", "II.10", "11.10", "(1)", "1.", "A", "-", "+1", "=1+1", "III", "Phụ lục 1", "a", "2", "B.", "'=a",
)  # fmt: skip
TITLES: Final = (
    "Xây dựng Kiến trúc đô thị thông minh", "=HYPERLINK(1)", "+84 đường dây nóng", "- gạch đầu dòng", "@nhóm", "'=dấu nháy", "Tổng cộng", "TT",
    "Báo cáo. Đơn vị chủ trì: Sở Y tế. Thời gian hoàn thành: tháng 6/2031", "chữ thường đầu câu", "Đạt 80% hồ sơ trực tuyến, năm 2031", "100%",
    "Tên\n  nhiều dòng", "Câu có dấu chấm.", "I. Như đề mục", "2", "=", 'Việc "hai" | ba; bốn, năm\\sáu', "Dài " + "rất dài, " * 40 + "hết",
    "Hoa\u0323 t đô\u0323ng NFD", "Một\u00a0dấu cách lạ", "\ufeffDấu ẩn", "1/2", "3-4", "TRUE", "2030-11-30", "Cơ quan chủ trì", "(1)",
)  # fmt: skip
TEXTS: Final = (
    None,
    None,
    "Một câu.",
    "Dòng một\n\n  Dòng hai;\n- ba",
    "–",
    "=1",
    "Rất dài. " * 30,
    "Câu một; câu hai\nDòng hai",
)
DUES: Final = (
    None, "tháng 11 năm 2030", "2030-11-30", "2030-Q3", "2030", "trước ngày 01/7/2031", "Thường xuyên", "hằng năm", "khi có yêu cầu", "30/6/2031",
    "Quý I năm 2031; chậm nhất tháng 6", "không đọc được gì", "=", "-", "2030 và những năm tiếp theo", "chính thức đưa vào sử dụng tháng 3/2031, nhé",
)  # fmt: skip
PRODUCTS: Final = (
    "Quyết định",
    "Báo cáo; phụ lục",
    "- Đề án",
    '"Trích" dẫn',
    "Hai\ndòng",
    "=A1",
    "Tờ trình (a; b)",
    "–",
    "Báo cáo.",
    "x) y; (z",
)
TARGETS: Final = (
    "tối thiểu 60%", "100%", "trên 55% [điều kiện]", "60% [cấp huyện]", '"Có"', "Hoàn thành; đúng hạn", "=5", "–", "-", "tăng 10%", "5.000", "[a]",
)  # fmt: skip
BYS: Final = ("2030", "2031", "2030-12", "2031-Q3", "2031-H1", "2031-06-15", "2030/2031", "2031-9m")
GROUPS: Final = (
    ("I", "Dữ liệu"), ("II.2", "Hạ tầng; số"), (None, "Không nhãn"), (None, "Tin. Học"), ("(1)", "Ngoặc"), ("Phần A", "=Phần"), ("1", "Một"),
    (None, "I. Như nhãn"), ("a. b", "c"), (None, '"Trích"'), ("IV", "Đến năm 2030"), (None, "- gạch"),
)  # fmt: skip


def maybe(rng: random.Random, of: Sequence[Any], most: int) -> list[Any]:
    """Return none to `most` of some values, each once."""
    return rng.sample(list(of), rng.randint(0, most))


def task(rng: random.Random, groups: Sequence[str]) -> dict[str, Any]:
    """Return a task."""
    found = {
        "label": rng.choice(LABELS), "title": rng.choice(TITLES), "text": rng.choice(TEXTS), "group": rng.choice((None, "mat", *groups)),
        "lead": maybe(rng, BODIES, 3), "each": rng.choice((None, True, False)), "support": maybe(rng, BODIES, 4), "due": rng.choice(DUES),
        "deliverables": maybe(rng, PRODUCTS, 3), "completed": rng.choice((None, "2030-11-01")),
    }  # fmt: skip
    return {name: value for name, value in found.items() if value not in (None, [])}


def kpi(rng: random.Random) -> dict[str, Any]:
    """Return a KPI."""
    found = {
        "label": rng.choice(LABELS), "title": rng.choice(TITLES), "unit": rng.choice((None, "%", "hồ sơ", "=x", "% GRDP", "-")),
        "owner": rng.choice((None, *BODIES)), "excluding": rng.choice((None, None, "hồ sơ mật; tối mật")),
    }  # fmt: skip
    made = {name: value for name, value in found.items() if value is not None}
    return {**made, "targets": [target(rng) for _ in range(rng.randint(0, 3))]}


def target(rng: random.Random) -> dict[str, Any]:
    """Return a target."""
    found = {
        "by": rng.choice(BYS), "scope": rng.choice((None, "city", "district", "commune", "vung-cao")), "target": rng.choice(TARGETS),
        "stretch": rng.choice((None, True)), "each": rng.choice((None, "ngành", "a; b")), "every": rng.choice((None, None, "year")),
        "reads": rng.choice((None, None, "points", "percent")),
    }  # fmt: skip
    return {name: value for name, value in found.items() if value is not None}


def written(data: Any) -> str:
    """Return a record as YAML, every text in quotation marks but days."""
    text: str = yaml.safe_dump(data, allow_unicode=True, default_style=None, sort_keys=False, width=10**6)
    return text


def plan_files(seed: int) -> dict[str, str]:
    """Return a repository with one plan of a seed."""
    rng = random.Random(seed)
    groups = rng.sample(GROUPS, rng.randint(0, 5))
    listed = [
        {"id": f"n{at}", **({"label": label} if label else {}), "title": title}
        for at, (label, title) in enumerate(groups)
    ]
    plan = PLAN + (written({"groups": listed}) if listed else "")
    files = {"kh/plan.yaml": plan, "units/vd.yaml": BASE["units/vd.yaml"] + UNITS}
    files |= {
        f"kh/tasks/t{at}.yaml": written(task(rng, [one["id"] for one in listed])) for at in range(rng.randint(1, 12))
    }
    return files | {f"kh/kpis/k{at}.yaml": written(kpi(rng)) for at in range(rng.randint(1, 6))}


@pytest.mark.parametrize("batch", range(20))
def test_generated_plans_come_back_as_they_went(batch: int, tmp_path: Path) -> None:
    for seed in range(10 * batch, 10 * batch + 10):
        folder = tmp_path / str(seed)
        root = build(folder, plan_files(seed))
        for table in ("tasks", "kpis"):
            ending = "xlsx" if (seed + len(table)) % 2 else "csv"
            first, second = again(root, "kh", table, ending, area="vd", period="2030/2032", folder=folder)
            assert cells(first) == cells(second), (seed, table, ending)
            assert lines(root, table) == count(root, table), (seed, table)


def lines(root: Path, table: str) -> int:
    """Return how many rows beside those of groups a table has."""
    file = root.parent / "rows.json"
    assert run(root, "export", table, "--plan", "kh", "-o", str(file)) == 0
    return len(json.loads(file.read_text("utf-8"))["rows"])


def count(root: Path, table: str) -> int:
    """Return how many rows there must be: one for each task, one for each target or KPI without any."""
    records = [yaml.safe_load(file.read_text("utf-8")) for file in root.glob(f"kh/{table}/*.yaml")]
    return sum(max(1, len(record.get("targets", ()))) for record in records)
