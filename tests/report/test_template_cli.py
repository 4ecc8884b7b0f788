"""``ckds template``: what there is, a copy to change, and what is wrong with one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.runs import Ran, Run
from tests.support import World

Ask = Callable[..., Ran]


@pytest.fixture
def ask(run: Run, plan: World) -> Ask:
    """Run ``ckds`` in the repository of the test."""
    return lambda *words: run("-C", str(plan.root), *words)


@pytest.fixture
def folder(plan: World) -> Path:
    """The folder of its templates."""
    found = plan.root.parent / "templates"
    found.mkdir()
    return found


def test_those_shipped_and_those_of_the_repository_are_listed(ask: Ask, folder: Path) -> None:
    (folder / "report.md.j2").write_text("x", encoding="utf-8")
    (folder / "README.md").write_text("x", encoding="utf-8")
    (folder / "~$periodic.docx").write_text("x", encoding="utf-8")
    found = {one["name"]: one["from"] for one in ask("template", "list", "--format", "json").json["templates"]}
    assert found["report.md.j2"] == "repository"
    assert found["report.html.j2"] == "shipped"
    assert {f"{kind}.docx" for kind in ("periodic", "reminder", "scorecard", "plan", "form")} <= set(found)
    assert "README.md" not in found
    assert "~$periodic.docx" not in found
    assert "report.md.j2" in ask("template", "list").out


@pytest.mark.parametrize("name", ["report.md.j2", "report.html.j2", "periodic.docx", "reminder.docx", "scorecard.docx", "plan.docx", "form.docx"])  # fmt: skip
def test_a_copy_is_found_fine_and_used(ask: Ask, plan: World, name: str, tmp_path: Path) -> None:
    assert ask("template", "copy", name).status == 0
    assert (plan.root.parent / "templates" / name).is_file()
    ran = ask("template", "check")
    assert (ran.status, ran.out) == (0, f"{name}: dùng được\n")


def test_a_copy_never_replaces_unless_told(ask: Ask, folder: Path) -> None:
    (folder / "report.md.j2").write_text("của tôi", encoding="utf-8")
    ran = ask("template", "copy", "report.md.j2")
    assert ran.status == 2
    assert "Đã có report.md.j2" in ran.err
    assert ask("template", "copy", "report.md.j2", "--as", "moi.md.j2").status == 0
    assert ask("template", "copy", "report.html.j2", "--as", "moi.md.j2", "--force").status == 2  # another kind of file
    assert (folder / "report.md.j2").read_text(encoding="utf-8") == "của tôi"


@pytest.mark.parametrize("name", ["../x.md.j2", "/tmp/x.md.j2", ".x.md.j2", "x.txt"])
def test_a_copy_stays_in_the_folder(ask: Ask, name: str) -> None:
    assert ask("template", "copy", "report.md.j2", "--as", name).status == 2


def test_faults_are_told_with_line_variable_and_near_match(ask: Ask, folder: Path) -> None:
    (folder / "a.md.j2").write_text("{{ titel }}\n{{ letterhead.numbr }}", encoding="utf-8")
    (folder / "b.html.j2").write_text("{% for x in body %}", encoding="utf-8")
    ran = ask("template", "check")
    assert ran.status == 1
    assert "Mẫu a.md.j2, dòng 1: không có biến titel; có phải ý bạn là “title”." in ran.out
    assert "Mẫu a.md.j2, dòng 2: không có biến letterhead.numbr (“numbr”); có phải ý bạn là “number”." in ran.out
    assert "Mẫu b.html.j2, dòng 1" in ran.out
    told = ask("template", "check", "a.md.j2", "--format", "json").json["templates"]
    assert [(one["line"], one["variable"]) for one in told[0]["faults"]] == [(1, "titel"), (2, "letterhead.numbr")]


def test_a_word_file_that_is_none_is_said(ask: Ask, folder: Path) -> None:
    (folder / "periodic.docx").write_bytes(b"no zip")
    ran = ask("template", "check")
    assert ran.status == 1
    assert "periodic.docx" in ran.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("lst",), "template không nhận “lst”"),
        (("copy",), "copy cần tên một mẫu"),
        (("copy", "periodik.docx"), "Có phải ý bạn là: periodic.docx"),
        (("check", "khong.md.j2"), "Mẫu: không có “khong.md.j2”"),
    ],
)
def test_wrong_use_is_answered_with_what_exists(ask: Ask, words: tuple[str, ...], said: str) -> None:
    ran = ask("template", *words)
    assert ran.status == 2
    assert said in ran.err


def test_without_templates_of_its_own_the_way_is_shown(ask: Ask) -> None:
    ran = ask("template", "check")
    assert ran.status == 0
    assert "ckds template copy periodic.docx" in ran.out


def test_the_small_template_in_the_docs_is_fine(ask: Ask, folder: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
    source = page.partition("```jinja\n")[2].partition("```")[0]
    assert "letterhead.kind" in source
    (folder / "periodic.md.j2").write_text(source, encoding="utf-8")
    assert ask("template", "check").out == "periodic.md.j2: dùng được\n"
    ran = ask("--today", "2030-12-14", "report", "periodic", "--plan", "kh", "--period", "2030")
    assert ran.status == 0
    assert ran.out.startswith("# BÁO CÁO")
    assert ran.out.endswith("Quá hạn: 2/4\n")
