"""Documents as an officer of a department types them: what a person reads in them is what the import writes."""

import json
import re
from pathlib import Path

import pytest

from ckds.importers.ends import holds_time
from tests.golden.shipped import Plan
from tests.importers.compare import Score
from tests.importers.officers import DOCUMENTS, _bytes, _document, _table
from tests.importers.officers_by_hand import BY_HAND
from tests.importers.officers_last import LAST, LAST_BY_HAND
from tests.importers.officers_measure import ALL, measure, read_all, row, total
from tests.importers.officers_second import SECOND, SECOND_BY_HAND
from tests.importers.support import imported, repository, run

PAGE = Path(__file__).parents[2] / "docs" / "import.md"
YT, NV = "so-y-te", "so-noi-vu-2025"


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Plan]:
    """Every document, imported."""
    return read_all(tmp_path_factory.mktemp("officers"))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_a_person_reads_is_what_is_written(name: str, plans: dict[str, Plan]) -> None:
    scores = measure(plans[name], BY_HAND[name])
    assert {field: score.wrong for field, score in scores.items() if score.wrong} == {}
    assert set(scores) == set(ALL)


# What is still read otherwise than a person reads it; nothing else may be.
KNOWN = {
    "nhiệm vụ 1": {"deadlines": ["ii-3: missing fixed 2026-12-31"]},
}


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Score]]:
    """The scores of the documents that were typed when the rules for the first were done."""
    plans = read_all(tmp_path_factory.mktemp("later"), SECOND | LAST)
    return {name: measure(plan, (SECOND_BY_HAND | LAST_BY_HAND)[name]) for name, plan in plans.items()}


@pytest.mark.parametrize("name", [*SECOND, *LAST])
def test_later_documents(name: str, later: dict[str, dict[str, Score]]) -> None:
    wrong = {field: sorted(score.wrong) for field, score in later[name].items() if score.wrong}
    assert wrong == KNOWN.get(name, {})


def test_the_table_of_the_docs_is_what_is_measured(plans: dict[str, Plan], later: dict[str, dict[str, Score]]) -> None:
    first = {name: measure(plan, BY_HAND[name]) for name, plan in plans.items()}
    page = PAGE.read_text(encoding="utf-8")
    assert row("sáu văn bản, nay", total(first)) in page
    assert row("ba văn bản, nay", total({name: later[name] for name in SECOND})) in page
    assert row("hai văn bản, nay", total({name: later[name] for name in LAST})) in page


def test_the_measure_sees_a_wrong_group_and_a_lost_duty(plans: dict[str, Plan]) -> None:
    good = plans["đề mục và bảng"]
    tasks = {name: dict(task) for name, task in good.tasks.items()}
    tasks["ii-2-1"]["group"] = "ii-1"
    scores = measure(Plan("x", {**good.record, "duties": []}, tasks, {}), BY_HAND["đề mục và bảng"])
    assert (scores["groups"].hits, scores["duties"].hits) == (4, 0)


def account(document: Path, folder: Path) -> dict:  # type: ignore[type-arg]
    """Return what a trial import says as JSON."""
    repository(folder)
    out = folder / "out.json"
    words = ("--plan", "x", "--area", "hai-phong", "--dry-run", "--format", "json", "-o", str(out))
    assert run(folder, "-q", "import", str(document), *words) == 0
    found: dict = json.loads(out.read_text(encoding="utf-8"))  # type: ignore[type-arg]
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_paragraph_and_cell_is_accounted_for(name: str, tmp_path: Path) -> None:
    file, content = DOCUMENTS[name]
    (tmp_path / file).write_bytes(content())
    said = account(tmp_path / file, tmp_path)
    assert [entry["text"] for entry in said["account"] if entry["status"] == "unread"] == []
    assert not any(holds_time(proposal["name"]) for proposal in said["proposals"])


HEAD = """\
ỦY BAN NHÂN DÂN
THÀNH PHỐ HẢI PHÒNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 913/KH-UBND
Hải Phòng, ngày 22 tháng 01 năm 2026

KẾ HOẠCH
Thử nghiệm năm 2026

II. NHIỆM VỤ
"""


def written(lines: str, folder: Path, *more: str) -> Plan:
    """Import a plan with these lines."""
    (folder / "kh.txt").write_text(HEAD + lines, encoding="utf-8")
    return imported(folder, folder / "kh.txt", "hai-phong", *more)


def test_a_date_is_never_written_as_a_unit(tmp_path: Path) -> None:
    plan = written(
        "1. Mua máy. Chủ trì: Tổ Máy Thử. Hoàn thành trước ngày 30/9/2026.\n"
        "2. Nối mạng. Chủ trì: Tổ Mạng Thử, Ban tổ chức Ngày hội năm 2026; hoàn thành khi đủ người.\n",
        tmp_path,
        "--add-units",
    )
    first, second = (plan.tasks[name] for name in ("ii-1", "ii-2"))
    assert (first["lead"], first["due"]) == ("to-may-thu", "trước ngày 30/9/2026")
    assert second["lead"] == "to-mang-thu"
    units = (tmp_path / "plans" / "units" / "hai-phong.yaml").read_text(encoding="utf-8")
    assert "Tổ Máy Thử" in units
    assert not re.search(r"Hoàn thành|hoàn thành|Ngày hội", units)


def test_words_that_nobody_can_place_are_listed_as_not_understood(tmp_path: Path) -> None:
    (tmp_path / "kh.txt").write_text(
        f"{HEAD}1. Nối mạng. Chủ trì: Sở Y tế, Ban tổ chức Ngày hội năm 2026.\n", encoding="utf-8"
    )
    said = account(tmp_path / "kh.txt", tmp_path)
    (entry,) = [entry for entry in said["account"] if entry["status"] == "unread"]
    assert "Ban tổ chức Ngày hội năm 2026" in str(entry["note"])
    assert entry["records"]


def test_a_sentence_behind_the_bodies_stays_in_the_task(tmp_path: Path) -> None:
    plan = written("1. Số hóa hồ sơ. Chủ trì: Sở Nội vụ. Kinh phí lấy từ nguồn sự nghiệp.\n", tmp_path)
    (task,) = plan.tasks.values()
    assert (task["title"], task["lead"]) == ("Số hóa hồ sơ", NV)
    assert task["text"] == "Số hóa hồ sơ. Kinh phí lấy từ nguồn sự nghiệp."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Các đơn vị báo cáo kết quả về Sở Khoa học và Công nghệ trước ngày 20 của tháng cuối quý.", ("quarter", "trước ngày 20 của tháng cuối quý", "so-khcn-2025")),
        ("Các sở, ngành gửi kết quả về Sở Y tế trước ngày 18 hằng tháng để tổng hợp.", ("month", "trước ngày 18 hằng tháng", YT)),
        ("Trước ngày 15 tháng 12, các sở, ngành gửi báo cáo về Sở Y tế.", ("year", "Trước ngày 15 tháng 12", YT)),
        ("Hằng quý, các sở, ngành báo cáo kết quả về Sở Y tế.", ("quarter", None, YT)),
        ("Sở Y tế tổng hợp, báo cáo Ủy ban nhân dân thành phố định kỳ 6 tháng.", ("half-year", None, "ubnd")),
    ],
)  # fmt: skip
def test_a_duty_to_report_in_a_plain_sentence(
    sentence: str, expected: tuple[str, str | None, str], tmp_path: Path
) -> None:
    plan = written(f"1. Nối mạng trường học. Chủ trì: Sở Y tế.\nIII. TỔ CHỨC THỰC HIỆN\n{sentence}\n", tmp_path)
    (duty,) = plan.record["duties"]
    assert (duty["every"], duty.get("due"), duty["to"]) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Các sở, ngành báo cáo kết quả về Sở Y tế trước ngày 15/12/2026.",
        "Nâng cấp hệ thống báo cáo định kỳ của thành phố, gửi Sở Y tế kiểm tra.",
        "Sở Y tế báo cáo Ủy ban nhân dân thành phố kết quả năm 2025.",
    ],
)
def test_what_is_no_duty_to_report(sentence: str, tmp_path: Path) -> None:
    plan = written(f"1. Nối mạng trường học. Chủ trì: Sở Y tế.\nIII. TỔ CHỨC THỰC HIỆN\n1. {sentence}\n", tmp_path)
    assert "duties" not in plan.record


COLUMNS = ["STT", "Công việc", "Chủ trì", "Hạn hoàn thành"]


def tables(folder: Path, *parts: str | list[list[str]]) -> Plan:
    """Import a Word file of paragraphs and tables."""
    document = _document(
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG", "917/KH-UBND", "20 tháng 01 năm 2026", "Thử nghiệm năm 2026"
    )
    document.add_paragraph("II. NHIỆM VỤ")
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
        else:
            _table(document, [COLUMNS, *part])
    (folder / "kh.docx").write_bytes(_bytes(document))
    return imported(folder, folder / "kh.docx", "hai-phong")


def grouped(plan: Plan) -> dict[str, tuple[str, str]]:
    """Return label and title of the group of each task."""
    groups = {group["id"]: group["title"] for group in plan.record.get("groups", [])}
    return {task["title"]: (task["label"], groups.get(task.get("group", ""), "")) for task in plan.tasks.values()}


def test_a_heading_over_a_table_is_the_group_of_its_rows_and_no_task(tmp_path: Path) -> None:
    plan = tables(
        tmp_path,
        "1. Hạ tầng số", [["1", "Nối mạng thử", "Sở Y tế", "9/2026"], ["2", "Mua máy thử", "Sở Y tế", "9/2026"]],
        "2. Chính quyền số", [["3", "Ký số thử", "Sở Nội vụ", "9/2026"]],
    )  # fmt: skip
    assert grouped(plan) == {
        "Nối mạng thử": ("1", "Hạ tầng số"), "Mua máy thử": ("2", "Hạ tầng số"), "Ký số thử": ("3", "Chính quyền số"),
    }  # fmt: skip


def test_the_words_over_a_table_are_no_task_and_are_accounted_for(tmp_path: Path) -> None:
    row = [["1", "Nối mạng thử", "Sở Y tế", "9/2026"]]
    plan = tables(
        tmp_path, "1. Hạ tầng số", "Các việc phải làm như sau:", row, "2. Dữ liệu số", "Bảng 2. Việc về dữ liệu", row
    )
    assert len(plan.tasks) == 2
    said = account(tmp_path / "kh.docx", tmp_path / "again")
    assert [entry["text"] for entry in said["account"] if entry["status"] == "unread"] == []


def test_headings_under_headings_and_a_part_behind_them(tmp_path: Path) -> None:
    plan = tables(
        tmp_path,
        "1. Hạ tầng", "a) Mạng", [["1", "Nối mạng thử", "Sở Y tế", "9/2026"]], "b) Máy", [["1", "Mua máy thử", "Sở Y tế", "9/2026"]],
        "III. NHIỆM VỤ KHÁC", [["7", "Tổng kết thử", "Sở Nội vụ", "12/2026"]],
    )  # fmt: skip
    assert grouped(plan) == {
        "Nối mạng thử": ("II.1.a.1", "Mạng"), "Mua máy thử": ("II.1.b.1", "Máy"), "Tổng kết thử": ("7", ""),
    }  # fmt: skip


def test_an_item_with_a_lead_stays_a_task_though_a_table_follows(tmp_path: Path) -> None:
    plan = tables(
        tmp_path, "1. Nối mạng thử. Chủ trì: Sở Nội vụ. Hoàn thành 9/2026.", [["1", "Mua máy thử", "Sở Y tế", "9/2026"]]
    )
    assert set(grouped(plan)) == {"Nối mạng thử", "Mua máy thử"}


def test_the_scores_of_the_documents_are_counted_together() -> None:
    one, other = Score(1, 2, 4), Score(3, 3, 3)
    both = total({"a": {"leads": one}, "b": {"leads": other}})["leads"]
    assert (both.hits, both.imported, both.by_hand) == (4, 5, 7)
