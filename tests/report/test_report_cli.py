"""``ckds report`` as it is called: what exists is told, files are whole, templates of the repository win."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ckds.cli.main import main
from tests.cli.runs import Ran, Run
from tests.report.conftest import CUT_OFF
from tests.support import World

Ask = Callable[..., Ran]


@pytest.fixture
def ask(run: Run, plan: World) -> Ask:
    """Run ``ckds`` in the repository of the test, on 14 December 2030 unless another day is asked for."""

    def call(*words: str) -> Ran:
        day = [] if any(word.startswith("--today") for word in words) else ["--today", "2030-12-14"]
        return run("-C", str(plan.root), *day, *words)

    return call


PERIODIC = ("report", "periodic", "--plan", "kh", "--period", "2030")


def test_the_kinds_are_listed(ask: Ask) -> None:
    ran = ask("report", "--list")
    assert ran.status == 0
    assert [line.split()[0] for line in ran.out.splitlines()] == ["periodic", "reminder", "scorecard", "plan", "form"]
    assert [one["kind"] for one in ask("report", "--list", "--format", "json").json["reports"]] == ["periodic", "reminder", "scorecard", "plan", "form"]  # fmt: skip


def test_without_a_file_it_prints_markdown(ask: Ask) -> None:
    ran = ask(*PERIODIC)
    assert (ran.status, ran.err) == (0, "")
    assert "# BÁO CÁO" in ran.out
    assert ask(*PERIODIC, "-o", "-").out == ran.out


@pytest.mark.parametrize(
    ("suffix", "begins"),
    [(".md", b"**"), (".html", b"<!DOCTYPE html>"), (".docx", b"PK"), (".xlsx", b"PK"), (".json", b"{")],
)
def test_the_suffix_says_the_format(ask: Ask, tmp_path: Path, suffix: str, begins: bytes) -> None:
    file = tmp_path / f"bao-cao{suffix}"
    ran = ask(*PERIODIC, "-o", str(file))
    assert (ran.status, ran.out) == (0, "")
    assert file.read_bytes().lstrip().startswith(begins)
    assert [one.name for one in tmp_path.iterdir() if "ckds-tmp" in one.name] == []


@pytest.mark.parametrize("suffix", [".md", ".docx", ".json"])
def test_the_file_that_was_written_is_named(ask: Ask, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"x{suffix}"
    assert ask(*PERIODIC, "-o", str(file)).err.split("\n")[-2] == f"Đã ghi {file}."
    assert ask("-q", *PERIODIC, "-o", str(file)).err == ""
    assert "Đã ghi" not in ask(*PERIODIC, "--format", "markdown", "-o", "-").err


@pytest.mark.parametrize("kind", ["periodic", "reminder", "scorecard", "plan", "form"])
@pytest.mark.parametrize("suffix", [".md", ".html", ".docx", ".xlsx"])
def test_every_kind_in_every_format(ask: Ask, tmp_path: Path, kind: str, suffix: str) -> None:
    file = tmp_path / f"x{suffix}"
    assert ask("report", kind, "--plan", "kh", "--period", "2030-Q4", "-o", str(file)).status == 0
    assert file.stat().st_size > 500


@pytest.mark.parametrize(
    ("words", "said", "hint"),
    [
        (("report",), "Cần nêu loại văn bản", "ckds report --list"),
        (("report", "periodc", "--plan", "kh"), "Loại văn bản: không có “periodc”", "periodic"),
        (("report", "periodic", "--plan", "kj", "--period", "2030"), "--plan: không có “kj”", "kh"),
        (("report", "periodic", "--plan", "kh"), "Báo cáo định kỳ cần có kỳ", "--period 2030-Q4"),
        (("report", "periodic", "--plan", "kh", "--period", "2030-Q5"), "--period: không có “2030-Q5”", "2030-Q1"),
        (("report", "periodic", "--plan", "kh", "--period", "2031"), "--period: không có “2031”", "2030"),
        (("report", "periodic", "--plan", "kh", "--period", "2030-12-14"), "--period: không có", "2030-12"),
        ((*PERIODIC, "--unit", "so y tee"), "Đơn vị: không có “so y tee”", "Sở Y tế"),
        ((*PERIODIC, "--from", "khong-co-dau"), "Đơn vị: không có", ""),
        ((*PERIODIC, "-o", "x.dox"), "Đuôi tệp: không có “.dox”", ".docx"),
        ((*PERIODIC, "--format", "docx"), "docx không in ra màn hình được", "-o bao-cao.docx"),
        ((*PERIODIC, "--format", "wrd"), "--format không nhận “wrd”", "docx"),
        ((*PERIODIC, "--template", "periodic-cu"), "Mẫu: không có “periodic-cu”", ""),
        (("report", "reminder", "--plan", "kh", "--by", "mai"), "--by: “mai” không phải là một ngày", "2023-01-15"),
        (("report", "reminder", "--plan", "kh", "--all-units"), "docx không in ra màn hình được", ""),
    ],
)
def test_what_does_not_exist_is_answered_with_what_does(ask: Ask, words: tuple[str, ...], said: str, hint: str) -> None:
    ran = ask(*words)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert hint in ran.err
    assert "Traceback" not in ran.err


def test_the_only_plan_needs_no_name_and_several_do(ask: Ask, plan: World) -> None:
    assert ask("report", "plan").status == 0
    plan["hai/plan.yaml"] = "title: Hai\narea: vd\nissuer: ubnd\nperiod: 2030\n"
    ran = ask("report", "plan")
    assert ran.status == 2
    assert "Có: hai, kh." in ran.err


def test_the_period_is_read_in_small_letters_too(ask: Ask) -> None:
    assert "quý IV năm 2030" in ask("report", "periodic", "--period", "2030-q4").out


def test_figures_are_for_the_cut_off_unless_a_day_is_asked_for(run: Run, plan: World) -> None:
    plan.settings("archive: true\ntoday: 2031-02-01\n")
    ran = run("-C", str(plan.root), *PERIODIC, "--format", "json")
    assert ran.json["today"] == ran.json["reports"][0]["today"] == "2030-12-14"
    assert "Số liệu đến ngày chốt 14/12/2030" in ran.err
    asked = run("-C", str(plan.root), "--today", "2031-01-20", *PERIODIC, "--format", "json")
    assert asked.json["reports"][0]["today"] == "2031-01-20"


def test_one_letter_a_unit_in_a_folder(ask: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "moi" / "cong-van"
    ran = ask("report", "reminder", "--plan", "kh", "--all-units", "-o", str(folder), "--format", "markdown")
    assert ran.status == 0
    assert [one.name for one in folder.iterdir()] == ["don-doc-kh-so-tttt.md"]
    assert "Đã ghi 1 tệp" in ran.err


def test_forms_for_all_units_are_word_files(ask: Ask, tmp_path: Path) -> None:
    assert ask("report", "form", "--plan", "kh", "--all-units", "-o", str(tmp_path / "bieu")).status == 0
    assert sorted(one.name for one in (tmp_path / "bieu").iterdir()) == ["bieu-mau-kh-so-thong-tin-va-truyen-thong.docx", "bieu-mau-kh-so-y-te.docx"]  # fmt: skip


def test_when_nothing_is_overdue_no_file_is_written(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    ran = ask("report", "reminder", "--plan", "kh", "--today", "2030-06-30", "-o", str(file))
    assert ran.status == 0
    assert "Không có nhiệm vụ quá hạn" in ran.err
    assert not file.exists()


def test_templates_of_the_repository_win(ask: Ask, plan: World) -> None:
    folder = plan.root.parent / "templates"
    folder.mkdir()
    (folder / "report.md.j2").write_text("chung: {{ title }}", encoding="utf-8")
    assert ask(*PERIODIC).out.startswith("chung: Báo cáo kết quả")
    (folder / "periodic.md.j2").write_text("riêng: {{ figures.overdue }}", encoding="utf-8")
    assert ask(*PERIODIC).out == "riêng: 2\n"
    (folder / "khac.md.j2").write_text("khác", encoding="utf-8")
    assert ask(*PERIODIC, "--template", "khac").out == ask(*PERIODIC, "--template", "khac.md.j2").out == "khác\n"


def test_a_wrong_template_leaves_the_file_as_it_was(ask: Ask, plan: World, tmp_path: Path) -> None:
    folder = plan.root.parent / "templates"
    folder.mkdir()
    (folder / "periodic.md.j2").write_text("a\n{{ letterhed.number }}", encoding="utf-8")
    file = tmp_path / "x.md"
    file.write_text("cũ", encoding="utf-8")
    ran = ask(*PERIODIC, "-o", str(file))
    assert ran.status == 2
    assert "Mẫu periodic.md.j2, dòng 2: không có biến letterhed.number" in ran.err
    assert "letterhead" in ran.err
    assert file.read_text(encoding="utf-8") == "cũ"
    assert sorted(one.name for one in tmp_path.iterdir() if one.is_file()) == ["x.md"]


def test_a_template_is_no_way_out_of_its_folder(ask: Ask, plan: World, tmp_path: Path) -> None:
    secret = tmp_path / "bi-mat.md.j2"
    secret.write_text("bí mật", encoding="utf-8")
    folder = plan.root.parent / "templates"
    folder.mkdir()
    (folder / "periodic.md.j2").symlink_to(secret)
    linked = ask(*PERIODIC)
    assert linked.status == 2
    assert "liên kết" in linked.err
    (folder / "periodic.md.j2").unlink()
    for name in ("../bi-mat.md.j2", str(secret), "../bi-mat"):
        assert ask(*PERIODIC, "--template", name).status == 2


def test_a_place_that_cannot_be_written_is_said(ask: Ask, tmp_path: Path) -> None:
    ran = ask(*PERIODIC, "-o", str(tmp_path / "khong-co" / "x.md"))
    assert ran.status == 2
    assert "Không ghi được" in ran.err
    folder = tmp_path / "thu-muc.md"
    folder.mkdir()
    assert ask(*PERIODIC, "-o", str(folder)).status == 2


def test_json_shows_what_templates_are_given(ask: Ask) -> None:
    (shown,) = ask(*PERIODIC, "--format", "json").json["reports"]
    assert shown["letterhead"]["issuer"] == ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ VÍ DỤ"]
    assert json.dumps(shown)


def test_messages_are_english_where_that_is_asked(ask: Ask) -> None:
    ran = ask("report", "periodic", "--lang", "en", "--plan", "kh", "--period", "2031")
    assert "--period: there is no “2031”" in ran.err


def test_no_letter_of_its_own_to_a_group_without_members(run: Run, plan: World, tmp_path: Path) -> None:
    plan["kh/tasks/rong.yaml"] = "title: Việc của nhóm\nlead: nhom-rong\ndue: quý III năm 2030\n"
    words = ("--plan", "kh", "--all-units", "--format", "markdown", "-o", str(tmp_path / "thu"))
    ran = run("-C", str(plan.root), "--today", CUT_OFF, "report", "reminder", *words)
    assert ran.status == 0, ran.err
    assert "Không lập công văn riêng cho: Các đơn vị liên quan" in ran.err
    assert not [path for path in (tmp_path / "thu").iterdir() if "nhom-rong" in path.name]


@pytest.mark.slow
def test_no_letter_of_its_own_to_a_body_that_the_plan_does_not_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """“Các cơ quan chủ trì nhiệm vụ” opens no letter; that its tasks are overdue is said."""
    root = Path(__file__).parents[2] / "plans"
    words = ["-C", str(root), "report", "reminder", "--plan", "hai-phong-2022", "--all-units", "-o", str(tmp_path)]
    assert main(words) == 0
    assert "Không lập công văn riêng cho: Các cơ quan chủ trì nhiệm vụ" in capsys.readouterr().err
    assert not [path for path in tmp_path.iterdir() if "chu-tri" in path.name]
