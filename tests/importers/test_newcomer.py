"""What a newcomer met: an annex of tasks, short names of unknown bodies, ids, another place's issuer, a year in a title."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from ckds.importers.goals import read_goals
from ckds.importers.names import Names
from ckds.importers.proposing import unit_id
from ckds.importers.shortened import is_short_for
from ckds.workspace.directory import Directory
from tests.importers.support import repository, run
from tests.importers.word import from_body, p

HEAD = """\
ỦY BAN NHÂN DÂN
{place}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 05/KH-UBND
Ví Dụ, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Chuyển đổi số năm 2026

Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung như sau:

I. MỤC TIÊU
- Tỷ lệ hồ sơ thủ tục hành chính được xử lý trực tuyến đạt 32% trong năm 2026.

II. NHIỆM VỤ
"""
WORK = """\
1. Xây dựng kho dữ liệu. Đơn vị chủ trì: {one}. Thời gian hoàn thành: tháng 3 năm 2026.
2. Công bố dữ liệu mở. Đơn vị chủ trì: {two}. Thời gian hoàn thành: tháng 4 năm 2026.
3. Bồi dưỡng kỹ năng số. Đơn vị chủ trì: {three}. Thời gian hoàn thành: tháng 5 năm 2026.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Thử
"""
UNITS = [
    {"id": "ubnd", "name": "Ủy ban nhân dân tỉnh Ví Dụ", "short": "UBND tỉnh", "kind": "committee"},
    {"id": "so-noi-vu", "name": "Sở Nội vụ", "kind": "department", "parent": "ubnd"},
]
ANNEX = """\
PHỤ LỤC
DANH MỤC NHIỆM VỤ
TT\tTên nhiệm vụ\tCơ quan chủ trì\tThời gian hoàn thành
1\tXây dựng kho dữ liệu\tSở Nội vụ\tQuý I/2026
2\tCông bố dữ liệu mở\tSở Nội vụ\tQuý II/2026
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose repository knows two bodies of a place that does not exist."""
    root = repository(tmp_path)
    (root / "units" / "vi-du.yaml").write_text(yaml.safe_dump(UNITS, allow_unicode=True), encoding="utf-8")
    return tmp_path


def bring(folder: Path, text: str, *more: str) -> dict[str, Any]:
    """Import a text; return what the command says of it."""
    (folder / "kh.txt").write_text(text, encoding="utf-8")
    words = ("-q", "import", str(folder / "kh.txt"), "--plan", "x", "--area", "vi-du", *more)
    assert run(folder, *words, "--format", "json", "-o", str(folder / "o")) == 0
    said: dict[str, Any] = json.loads((folder / "o").read_text(encoding="utf-8"))
    return said


def work(one: str, two: str, three: str) -> str:
    """Return a plan of three tasks with their leads."""
    return HEAD.format(place="TỈNH VÍ DỤ") + WORK.format(one=one, two=two, three=three)


def added(folder: Path) -> list[dict[str, Any]]:
    """Return the bodies that were added."""
    units = yaml.safe_load((folder / "plans/units/vi-du.yaml").read_text(encoding="utf-8"))
    return list(units[len(UNITS) :])


def test_the_tasks_of_an_annex_are_named_as_the_linter_wants_them(folder: Path) -> None:
    bring(folder, HEAD.format(place="TỈNH VÍ DỤ") + "1. Tuyên truyền. Đơn vị chủ trì: Sở Nội vụ.\n\n" + ANNEX)
    files = sorted(path.stem for path in (folder / "plans/x/tasks").glob("*.yaml"))
    assert [name for name in files if name.startswith("pl-")] == ["pl-1", "pl-2"]
    run(folder, "lint", "--format", "json", "-o", str(folder / "l"))
    assert "CK510" not in (folder / "l").read_text(encoding="utf-8")


def test_a_body_by_its_name_and_its_abbreviation_is_one_proposal(folder: Path) -> None:
    text = work("Sở Khoa học và Công nghệ", "Sở KH&CN", "Sở KH&CN")
    assert [(one["name"], one["short"], one["times"]) for one in bring(folder, text, "--dry-run")["proposals"]] == [
        ("Sở Khoa học và Công nghệ", "Sở KH&CN", 3)
    ]
    bring(folder, text, "--add-units")
    assert [(one["id"], one["short"]) for one in added(folder)] == [("so-khoa-hoc-va-cong-nghe", "Sở KH&CN")]
    leads = [yaml.safe_load(path.read_text(encoding="utf-8"))["lead"] for path in (folder / "plans/x/tasks").iterdir()]
    assert leads == ["so-khoa-hoc-va-cong-nghe"] * 3
    bring(folder, text, "--add-units")
    assert len(added(folder)) == 1


def test_an_abbreviation_of_several_names_stays_and_says_so(folder: Path) -> None:
    text = work("Sở Thông tin", "Sở Thể thao", "Sở TT")
    said = bring(folder, text, "--dry-run", "--report", str(folder / "r.html"))["proposals"]
    assert len(said) == 3
    (short,) = [one for one in said if one["name"] == "Sở TT"]
    assert sorted(short["maybe"]) == ["Sở Thông tin", "Sở Thể thao"]
    assert "có lẽ cùng là" in (folder / "r.html").read_text(encoding="utf-8")
    bring(folder, text, "--add-units")
    (unit,) = [one for one in added(folder) if one["name"] == "Sở TT"]
    assert "Có lẽ cùng là Sở" in unit["note"]


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("Sở TT&TT", "Sở Thông tin và Truyền thông", True),
        ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo", True),
        ("Sở GDĐT", "Sở Giáo dục và Đào tạo", True),
        ("Sở NN&MT", "Sở Nông nghiệp và Môi trường", True),
        ("Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn", True),
        ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch", True),
        ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội", True),
        ("Sở KH&ĐT", "Sở Kế hoạch và Đầu tư", True),
        ("Sở GTVT", "Sở Giao thông vận tải", True),
        ("UBND xã An Bình", "Ủy ban nhân dân xã An Bình", True),
        ("VP HĐND", "Văn phòng Hội đồng nhân dân", True),
        ("Trung tâm CNTT", "Trung tâm Công nghệ thông tin", True),
        ("TTCNTT", "Trung tâm Công nghệ thông tin", True),
        ("UBND xã An Bình", "Ủy ban nhân dân xã An Hòa", False),
        ("UBND", "Ủy ban nhân dân xã An Bình", False),
        ("Sở GD&ĐT", "Sở Giao thông vận tải", False),
        ("Trường A", "Trường An", False),
        ("Sở Khoa học", "Sở Khoa học và Công nghệ", False),
    ],
)
def test_which_name_is_short_for_which(short: str, long: str, same: bool) -> None:
    assert is_short_for(short, long, Names(Directory(), None, None)) is same
    assert not is_short_for(long, short, Names(Directory(), None, None))


def test_ids_of_bodies_spell_đ_as_d_and_stay_apart(folder: Path) -> None:
    assert unit_id("Sở Giáo dục và Đào tạo") == "so-giao-duc-va-dao-tao"
    text = work("Trung tâm Đa Dạng", "Trung tâm Dạ Đang", "Sở Nội vụ")
    bring(folder, text, "--add-units")
    assert [one["id"] for one in added(folder)] == ["trung-tam-da-dang", "trung-tam-da-dang-2"]


@pytest.mark.parametrize(
    ("place", "issuer"),
    [
        ("THÀNH PHỐ KHÔNG CÓ", {"as": "ỦY BAN NHÂN DÂN THÀNH PHỐ KHÔNG CÓ"}),
        ("TỈNH VÍ DỤ MỚI", {"as": "ỦY BAN NHÂN DÂN TỈNH VÍ DỤ MỚI"}),
        ("TỈNH VÍ DỤ", "ubnd"),
        ("TỈNH", "ubnd"),
    ],
)
def test_the_committee_of_another_place_is_not_the_plan_s_own(folder: Path, place: str, issuer: object) -> None:
    said = bring(folder, HEAD.format(place=place) + WORK.format(one="Sở Nội vụ", two="Sở Nội vụ", three="Sở Nội vụ"))
    (plan,) = [one for one in said["records"] if one["kind"] == "plan"]
    assert plan["fields"]["issuer"]["value"] == issuer
    if isinstance(issuer, dict):
        assert "--issuer" in plan["fields"]["issuer"]["note"]


def test_a_department_of_another_place_is_not_the_plan_s_own(folder: Path) -> None:
    text = (
        HEAD.format(place="TỈNH KHÔNG CÓ\nSỞ NỘI VỤ")
        .replace("ỦY BAN NHÂN DÂN\n", "UBND ")
        .replace("/KH-UBND", "/KH-SNV")
    )
    said = bring(folder, text + WORK.format(one="Sở Nội vụ", two="Sở Nội vụ", three="Sở Nội vụ"))
    (plan,) = [one for one in said["records"] if one["kind"] == "plan"]
    assert plan["fields"]["issuer"]["value"] == {"as": "UBND TỈNH KHÔNG CÓ SỞ NỘI VỤ"}


def test_the_year_of_a_target_is_no_part_of_its_title() -> None:
    (goal,) = read_goals("Tỷ lệ hồ sơ được xử lý trực tuyến đạt 32% trong năm 2026.", only_numbers=False)
    assert (goal.title, goal.target, goal.by) == ("Tỷ lệ hồ sơ được xử lý trực tuyến", "32%", "2026")
    (other,) = read_goals("Tỷ lệ hồ sơ tăng 10% so với năm 2025", only_numbers=False)
    assert other.title.endswith("so với năm 2025")


def test_a_word_file_that_is_called_doc_is_read_by_its_content(folder: Path) -> None:
    body = "".join(p(line) for line in work("Sở Nội vụ", "Sở Nội vụ", "Sở Nội vụ").splitlines() if line)
    (folder / "ke-hoach.doc").write_bytes(from_body(body))
    assert run(folder, "-q", "import", str(folder / "ke-hoach.doc"), "--plan", "x", "--area", "vi-du") == 0
    assert len(list((folder / "plans/x/tasks").iterdir())) == 3
