"""What is not written, and why; whatever is refused leaves every file as it was."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.runs import Ran

Ckds = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _nothing_written(root: Path) -> Iterator[None]:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    yield
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("update", "kh/ii-1-x", "--progress", "5"), "kh/ii-1-a"),
        (("update", "ii-1-a", "--progress", "5"), "kh/ii-1-a, kh2/ii-1-a"),  # a bare id that two plans have
        (("update", "kh/ii-1-a"), "--progress, --note"),
        (("update", "kh/ii-1-a", "--progress", "0,6"), "một phần (60%)"),
        (("update", "kh/ii-1-a", "--progress", "160"), "nhiều hơn 100"),
        (("update", "kh/ii-1-a", "--progress", "sáu mươi"), "số nguyên từ 0 đến 100"),
        (("update", "kh/ii-1-a", "--progress", "5", "--on", "tháng 13 năm 2030"), "Không có tháng 13"),
        (("update", "kh/ii-1-a", "--progress", "5", "--on", "trước ngày 3/3/2030"), "thời hạn đến hết 2030-03-02"),
        (("update", "kh/ii-1-a", "--progress", "5", "--by", "Sở Y tếch"), "Sở Y tế"),
        (("extend", "kh/ii-1-a", "--act", "1/X"), "--to"),
        (("extend", "kh/ii-1-a", "--to", "sớm", "--act", "1/X"), "không cho biết ngày nào"),
        (("pause", "kh/ii-1-a", "--on", "tháng 3/2030"), "cần đúng một ngày"),
        (("measure", "ho-so", "1,234", "--as-of", "2030"), "1.234"),
        (("measure", "hai-cap", "5", "--as-of", "2030"), "city (tỉnh, thành phố), district (cấp huyện)"),
        (("measure", "ho-so", "5", "--as-of", "2030", "--scope", "cty"), "city"),
        (("measure", "ho-so", "5"), "Ví dụ: --as-of 2026-06"),
        (("import", "ke-hoach.docx"), "Ví dụ: --plan ke-hoach-2026"),
        (("receive", "kh9", "2030-q3", "so-y-te"), "kh"),
        (("receive", "kh", "quý ba", "so-y-te"), "2022-q4"),
        (("receive", "kh", "2030-q3", "so-y-te", "--duty", "tuan"), "quy (hằng quý)"),
        (("new", "task", "--plan", "kh", "--title", "x"), "--label"),
        (("new", "task", "Mã Sai", "--plan", "kh", "--title", "x"), "ma-sai"),
        (("new", "task", "ii-1-a", "--plan", "kh", "--title", "x"), "Đã có kh/ii-1-a"),
        (("new", "task", "--plan", "kh", "--title", "x", "--group", "9"), "Có: 1, 2"),
        (("new", "plan", "kh", "--title", "x", "--issuer", "ubnd", "--period", "2030"), "Đã có kế hoạch kh"),
        (("new", "unit", "vd/so-y-te", "--name", "x", "--kind", "department"), "Đã có vd/so-y-te"),
        (("new", "unit", "vd/so-x", "--name", "x", "--kind", "departmnt"), "department"),
    ],
)
def test_wrong_words_are_answered_with_the_right_ones(ckds: Ckds, words: tuple[str, ...], said: str) -> None:
    ran = ckds(*words)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


def test_a_write_that_would_make_the_record_invalid_is_refused_with_the_finding(ckds: Ckds) -> None:
    ran = ckds("new", "plan", "kh-x", "--title", "x", "--issuer", "ubnd", "--period", "năm sau")
    assert ran.status == 2
    assert "CK037" in ran.err
    assert "--force" in ran.err


def test_a_task_that_cannot_be_read_is_named_with_its_file(ckds: Ckds, root: Path) -> None:
    path = root / "kh/tasks/hong.yaml"
    path.write_text("- đây là danh sách\n", encoding="utf-8")
    try:
        ran = ckds("update", "kh/hong", "--progress", "5")
        assert (ran.status, "plans/kh/tasks/hong.yaml" in ran.err or "kh/tasks/hong.yaml" in ran.err) == (2, True)
    finally:
        path.unlink()


def test_an_anchor_in_the_file_is_refused(ckds: Ckds, root: Path) -> None:
    path = root / "kh/tasks/neo.yaml"
    path.write_text("title: &neo Một việc\nlead: so-y-te\n", encoding="utf-8")
    try:
        ran = ckds("update", "kh/neo", "--progress", "5")
        assert (ran.status, "neo (&) ở dòng 1" in ran.err) == (2, True)
    finally:
        path.unlink()
