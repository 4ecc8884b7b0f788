"""``ckds import`` as a command: what it asks for, what it refuses, JSON, the page for checking, units."""

import json
from pathlib import Path

import pytest
import yaml

from tests.importers.support import repository, run
from tests.importers.test_again import FIRST
from tests.importers.word import from_body, p

TABLE = "TT,Tên nhiệm vụ,Cơ quan chủ trì,Thời gian hoàn thành\n1,Xây dựng kho dữ liệu thử nghiệm,Sở Y tế; Trung tâm Ví Dụ,Quý I/2026\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a repository and a document."""
    repository(tmp_path)
    (tmp_path / "kh.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "bang.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


def test_the_place_is_the_one_that_the_document_names(folder: Path) -> None:
    assert run(folder, "-q", "import", str(folder / "kh.txt"), "--plan", "x", "-o", str(folder / "o")) == 0
    assert "area: hai-phong" in (folder / "plans/x/plan.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["bang.csv", "--plan", "x"], "--area"),
        (["bang.csv", "--plan", "x", "--area", "hai-phong"], "--title"),
        (["kh.txt", "--plan", "Hải Phòng"], "hai-phong"),
        (["kh.txt", "--plan", "x", "--area", "hai-fong"], "hai-phong"),
        (["khong-co.txt", "--plan", "x"], "Không có tệp"),
        (["kh.txt", "--plan", "x", "--period", "năm nay"], "2026/2030"),
        (["kh.txt", "--plan", "x", "--prefer", "tài liệu"], "document"),
    ],
)
def test_what_is_missing_or_wrong_is_said_with_the_way_out(
    folder: Path, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, "import", str(folder / words[0]), *words[1:]) == 2
    assert said in capsys.readouterr().err
    assert not (folder / "plans/x").exists()


def test_a_table_becomes_a_plan_with_what_the_person_states(folder: Path) -> None:
    more = ("--area", "hai-phong", "--title", "Phụ lục thử", "--period", "2026", "--issuer", "ubnd")
    assert run(folder, "-q", "import", str(folder / "bang.csv"), "--plan", "x", *more, "-o", str(folder / "o")) == 0
    assert yaml.safe_load((folder / "plans/x/tasks/1.yaml").read_text(encoding="utf-8")) == {
        "label": "1", "title": "Xây dựng kho dữ liệu thử nghiệm", "lead": ["so-y-te", {"as": "Trung tâm Ví Dụ"}], "due": "Quý I/2026",
    }  # fmt: skip
    said = (folder / "o").read_text(encoding="utf-8")
    assert "trung-tam-vi-du" in said
    assert "trung-tam-vi-du" not in (folder / "plans/units/hai-phong.yaml").read_text(encoding="utf-8")


def test_unknown_bodies_are_added_only_when_asked_and_nothing_else_of_the_directory_changes(folder: Path) -> None:
    units = folder / "plans/units/hai-phong.yaml"
    before = units.read_text(encoding="utf-8")
    more = ("--area", "hai-phong", "--title", "Phụ lục thử", "--period", "2026", "--issuer", "ubnd", "--add-units")
    assert run(folder, "-q", "import", str(folder / "bang.csv"), "--plan", "x", *more, "-o", str(folder / "o")) == 0
    after = units.read_text(encoding="utf-8")
    assert after.startswith(before.rstrip("\n"))
    assert "- id: trung-tam-vi-du\n  name: Trung tâm Ví Dụ\n" in after


def test_json_says_the_place_and_the_certainty_of_every_value(folder: Path) -> None:
    out = folder / "o.json"
    assert (
        run(
            folder,
            "-q",
            "import",
            str(folder / "kh.txt"),
            "--plan",
            "x",
            "--dry-run",
            "--format",
            "json",
            "-o",
            str(out),
        )
        == 0
    )
    said = json.loads(out.read_text(encoding="utf-8"))
    (task,) = [one for one in said["records"] if one["id"] == "x/i-1-a"]
    assert task["fields"]["due"] == {"value": "tháng 6 năm 2026", "places": ["đoạn 21"], "sure": True, "note": None}
    assert {
        "today",
        "root",
        "records",
        "account",
        "counts",
        "coverage",
        "remarks",
        "proposals",
        "written",
    } <= said.keys()
    assert said["counts"]["unread"] == 0


def test_the_page_shows_the_source_beside_the_records_and_marks_what_is_unsure(folder: Path) -> None:
    page = folder / "r.html"
    more = ("--area", "hai-phong", "--title", "A <b> & B", "--period", "2026", "--issuer", "ubnd")
    assert (
        run(
            folder,
            "-q",
            "import",
            str(folder / "bang.csv"),
            "--plan",
            "x",
            *more,
            "--dry-run",
            "--report",
            str(page),
            "-o",
            str(folder / "o"),
        )
        == 0
    )
    text = page.read_text(encoding="utf-8")
    assert "A &lt;b&gt; &amp; B" in text
    assert 'class="unsure"' in text
    assert "không có trong danh bạ" in text
    assert (
        text.index("Sở Y tế; Trung tâm Ví Dụ") < text.index("so-y-te; “Trung tâm Ví Dụ”")
        or "so-y-te; “Trung tâm Ví Dụ”" in text
    )
    assert "<script" not in text
    assert "http" not in text.split("</style>")[1]


def test_what_was_not_understood_is_listed(folder: Path) -> None:
    (folder / "kh.txt").write_text(
        FIRST.replace("I. NHIỆM VỤ", "I. NHIỆM VỤ\n\nĐoạn văn lạ không thuộc mục nào cả trong văn bản này."),
        encoding="utf-8",
    )
    assert run(folder, "-q", "import", str(folder / "kh.txt"), "--plan", "x", "--dry-run", "-o", str(folder / "o")) == 0
    said = (folder / "o").read_text(encoding="utf-8")
    assert "Chưa hiểu" in said
    assert "Đoạn văn lạ" in said


def test_a_decision_and_the_plan_it_issues_are_two_documents(folder: Path) -> None:
    nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    body = "".join(
        map(
            p,
            [
                nation,
                "Số: 1/QĐ-UBND",
                "QUYẾT ĐỊNH",
                "Ban hành kế hoạch năm 2026",
                "Điều 1. Ban hành kèm theo.",
                "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG",
                nation,
            ],
        )
    )
    body += "".join(p(line) for line in FIRST.splitlines() if line and "ỦY BAN" not in line)
    (folder / "hai.docx").write_bytes(from_body(body))
    assert run(folder, "-q", "import", str(folder / "hai.docx"), "--plan", "x", "-o", str(folder / "o")) == 0
    assert "number: 998/KH-UBND" in (folder / "plans/x/plan.yaml").read_text(encoding="utf-8")
    assert "2 văn bản" in (folder / "o").read_text(encoding="utf-8")


def test_the_plan_repository_may_be_named(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert (
        run(
            elsewhere,
            "-q",
            "import",
            str(folder / "kh.txt"),
            "--plan",
            "x",
            "--into",
            str(folder / "plans"),
            "-o",
            str(folder / "o"),
        )
        == 0
    )
    assert (folder / "plans/x/plan.yaml").exists()
