"""A second import: what the document changed is edited, what happened and what people mended stays, all else is shown."""

from pathlib import Path

import pytest

from tests.importers.support import NAME, repository, run

FIRST = """\
ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG

Số: 998/KH-UBND

Hải Phòng, ngày 05 tháng 01 năm 2026

KẾ HOẠCH

Thử nghiệm nhập lại năm 2026

I. NHIỆM VỤ

1. Hạ tầng

a) Xây dựng trục kết nối dữ liệu thử nghiệm

- Đơn vị chủ trì: Sở Y tế.

- Đơn vị phối hợp: Sở Tài chính.

- Thời gian hoàn thành: tháng 6 năm 2026.

b) Nâng cấp mạng thử nghiệm của các cơ quan

- Đơn vị chủ trì: Sở Nội vụ.

- Thời gian hoàn thành: Quý IV năm 2026.
"""
SECOND = FIRST.replace("tháng 6 năm 2026", "tháng 9 năm 2026").replace(
    "Đơn vị phối hợp: Sở Tài chính", "Đơn vị phối hợp: Sở Tài chính; Sở Tư pháp"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository into which the first document was imported."""
    made = repository(tmp_path)
    bring(tmp_path, FIRST)
    return made


def bring(folder: Path, text: str, *more: str) -> str:
    """Import a text; return what was said."""
    (folder / "kh.txt").write_text(text, encoding="utf-8")
    out = folder / "said.txt"
    assert run(folder, "-q", "import", str(folder / "kh.txt"), "--plan", NAME, "-o", str(out), *more) == 0
    return out.read_text(encoding="utf-8")


def task(root: Path, name: str = "i-1-a") -> Path:
    """Return the file of a task."""
    return root / NAME / "tasks" / f"{name}.yaml"


def test_the_same_document_changes_nothing(root: Path) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    said = bring(root.parent, FIRST)
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
    assert "mới 0, sửa 0" in said


def test_what_the_document_changed_is_edited_and_nothing_else(root: Path) -> None:
    path = task(root)
    happened = "# ghi tay\ncompleted: 2026-05-01\nupdates:\n  - date: 2026-04-01\n    progress: 50\n"
    path.write_text(path.read_text(encoding="utf-8") + happened, encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    bring(root.parent, SECOND)
    after = path.read_text(encoding="utf-8")
    assert after.endswith(happened)
    assert "due: tháng 9 năm 2026" in after
    assert "so-tu-phap" in after
    changed = set(after.splitlines()) ^ set(before.splitlines())
    assert all("due:" in line or "support" in line or "so-t" in line for line in changed)


def test_a_field_that_a_person_mended_stays(root: Path) -> None:
    path = task(root)
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            "title: Xây dựng trục kết nối dữ liệu thử nghiệm", "title: Trục kết nối"
        ),
        encoding="utf-8",
    )
    said = bring(root.parent, SECOND)
    assert "title: Trục kết nối" in path.read_text(encoding="utf-8")
    assert "đã có người sửa" in said


def test_where_both_changed_the_file_stays_and_it_is_said(root: Path) -> None:
    path = task(root)
    path.write_text(path.read_text(encoding="utf-8").replace("tháng 6 năm 2026", "tháng 7 năm 2026"), encoding="utf-8")
    said = bring(root.parent, SECOND)
    assert "due: tháng 7 năm 2026" in path.read_text(encoding="utf-8")
    assert "khác văn bản" in said


def test_the_document_wins_where_that_is_asked_for(root: Path) -> None:
    path = task(root)
    path.write_text(path.read_text(encoding="utf-8").replace("tháng 6 năm 2026", "tháng 7 năm 2026"), encoding="utf-8")
    bring(root.parent, SECOND, "--prefer", "document")
    assert "due: tháng 9 năm 2026" in path.read_text(encoding="utf-8")


def test_a_task_that_is_gone_from_the_document_stays_and_is_said(root: Path) -> None:
    said = bring(root.parent, FIRST.partition("b) Nâng cấp")[0])
    assert task(root, "i-1-b").exists()
    assert "i-1-b" in said
    assert "không còn" in said


def test_a_new_task_is_added(root: Path) -> None:
    bring(root.parent, FIRST + "\nc) Đào tạo thử nghiệm\n\n- Đơn vị chủ trì: Sở Y tế.\n")
    assert "lead: so-y-te" in task(root, "i-1-c").read_text(encoding="utf-8")


def test_a_trial_writes_nothing(tmp_path: Path) -> None:
    root = repository(tmp_path)
    bring(tmp_path, FIRST, "--dry-run")
    assert not (root / NAME).exists()


def test_a_plan_typed_by_hand_is_not_overwritten(tmp_path: Path) -> None:
    """No memory of an import: what differs is shown, what is missing is added, ids and groups of the files are kept."""
    root = repository(tmp_path)
    (root / NAME / "tasks").mkdir(parents=True)
    (root / NAME / "plan.yaml").write_text(
        'title: Tên do người đặt\nissuer: ubnd\narea: hai-phong\nperiod: 2026\ngroups:\n  - id: "1"\n    label: I.1\n    title: Hạ tầng\n',
        encoding="utf-8",
    )
    (root / NAME / "tasks" / "truc.yaml").write_text(
        'label: I.1.a\ntitle: Trục\ngroup: "1"\nlead: so-noi-vu\n', encoding="utf-8"
    )
    said = bring(tmp_path, FIRST)
    text = (root / NAME / "tasks" / "truc.yaml").read_text(encoding="utf-8")
    assert "title: Trục\n" in text
    assert "lead: so-noi-vu" in text
    assert "due: tháng 6 năm 2026" in text
    assert "khác văn bản" in said
    assert 'group: "1"' in task(root, "i-1-b").read_text(encoding="utf-8") or "group: 1" in task(
        root, "i-1-b"
    ).read_text(encoding="utf-8")
    assert "title: Tên do người đặt" in (root / NAME / "plan.yaml").read_text(encoding="utf-8")
