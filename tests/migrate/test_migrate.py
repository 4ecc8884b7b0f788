"""``ckds migrate``: with steps that these tests register, since format 1 is the only one so far.

The format 2 of these tests calls `note` of a task `remark`; their format 3 writes `unit: x` of KPIs as a list. Neither
exists: they show what the machinery does to files.
"""

import errno
from collections.abc import Sequence
from pathlib import Path

import pytest

from ckds.acts import migration
from ckds.acts.migration.run import migrated
from ckds.acts.migration.step import Step
from ckds.errors import CkdsError, SettingsError, UsageError
from ckds.lang import Text
from ckds.records.kpi import Kpi
from ckds.records.settings import FORMAT
from ckds.records.task import Task
from ckds.records.values import Record
from ckds.repository import write as writing
from ckds.source.build import Data
from ckds.splice.edit import Edit, RenameKey, SetValue
from tests.migrate.conftest import Ask


def remarks(model: type[Record], data: Data) -> Sequence[Edit]:
    """Rename `note` of tasks, unless that was done before."""
    there = model is Task and isinstance(data, dict) and "note" in data
    return [RenameKey(("note",), "remark")] if there else []


def listed(model: type[Record], data: Data) -> Sequence[Edit]:
    """Make a list of the unit of a KPI."""
    unit = data.get("unit") if model is Kpi and isinstance(data, dict) else None
    return [SetValue(("unit",), [unit])] if isinstance(unit, str) else []


TWO = Step(1, Text("note thành remark", "note becomes remark"), remarks)
THREE = Step(2, Text("unit thành danh sách", "unit becomes a list"), listed)
OLD = {
    "ckds.yaml": "# cài đặt\nformat: 1   # định dạng\nlanguage: vi\n",
    "kh/tasks/a.yaml": "title: A\n# vì sao\nnote: 'giữ nguyên'  # cuối\r\n",
    "kh/tasks/b.yaml": "title: B\n",
    "kh/kpis/k.yaml": "title: K\nunit: hồ sơ\ntargets: []\n",
}


def fill(root: Path) -> dict[str, bytes]:
    """Write the files of these tests; return all files of the repository."""
    (root / "kh/kpis").mkdir(exist_ok=True)
    (root / "kh/tasks/c.yaml").unlink()
    for name, text in OLD.items():
        (root / name).write_bytes(text.encode())
    return files(root)


def files(root: Path) -> dict[str, bytes]:
    """Return what every file holds."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_the_steps_lead_to_the_format_that_is_read() -> None:
    """Whoever raises the format adds a step, and the other way round; each begins where the one before it ends."""
    assert migration.latest() == FORMAT
    assert [step.old for step in migration.STEPS] == list(range(migration.FIRST, FORMAT))


def test_today_there_is_nothing_to_migrate(ask: Ask, root: Path) -> None:
    """Format 1 is the latest: exit 0, no file touched."""
    before = fill(root)
    ran = ask("migrate")
    assert (ran.status, ran.out) == (0, "")
    assert "Kho đã ở định dạng 1, không có gì phải chuyển." in ran.err
    assert files(root) == before


def test_a_step_changes_what_it_must_and_nothing_else(ask: Ask, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The key and the stated format; comments, quotes and line ends stay byte for byte."""
    before = fill(root)
    monkeypatch.setattr(migration, "STEPS", (TWO,))
    ran = ask("migrate")
    assert ran.status == 0
    after = files(root)
    assert {name for name in after if after[name] != before[name]} == {"ckds.yaml", "kh/tasks/a.yaml"}
    assert after["ckds.yaml"].decode() == "# cài đặt\nformat: 2   # định dạng\nlanguage: vi\n"
    assert after["kh/tasks/a.yaml"].decode() == "title: A\n# vì sao\nremark: 'giữ nguyên'  # cuối\r\n"
    assert "1 → 2: note thành remark" in ran.err
    assert "Đã chuyển từ định dạng 1 sang 2: 2 tệp." in ran.err


def test_the_preview_writes_nothing(ask: Ask, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--dry-run` prints the patch of what would be written."""
    before = fill(root)
    monkeypatch.setattr(migration, "STEPS", (TWO,))
    ran = ask("migrate", "--dry-run", "--lang", "en")
    assert files(root) == before
    assert "-note: 'giữ nguyên'  # cuối\r\n+remark: 'giữ nguyên'  # cuối\r\n" in ran.out
    assert "-format: 1   # định dạng\n+format: 2   # định dạng\n" in ran.out
    assert "Would migrate from format 1 to 2: 2 files." in ran.err


def test_several_steps_one_after_the_other_or_some_of_them(
    ask: Ask, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--to 2` stops there; without it the latest is reached, from wherever the repository is."""
    fill(root)
    monkeypatch.setattr(migration, "STEPS", (TWO, THREE))
    ask("migrate", "--to", "2")
    assert b"format: 2" in files(root)["ckds.yaml"]
    assert files(root)["kh/kpis/k.yaml"].decode() == OLD["kh/kpis/k.yaml"]
    ran = ask("migrate")
    assert b"format: 3" in files(root)["ckds.yaml"]
    assert files(root)["kh/kpis/k.yaml"].decode().startswith("title: K\nunit:\n  - hồ sơ\n")
    assert "note thành remark" not in ran.err


def test_settings_without_a_format_are_of_the_first(root: Path) -> None:
    """The key is added where it is missing."""
    made = migrated({"ckds.yaml": "language: vi\n"}, None, (TWO,))
    assert (made.old, made.new) == (1, 2)
    assert made.texts == {"ckds.yaml": "format: 2\nlanguage: vi\n"}


def test_the_settings_are_written_last() -> None:
    """A run that is cut short leaves the old format stated, so that running it again finishes the work."""
    made = migrated({name: OLD[name] for name in sorted(OLD)}, None, (TWO,))
    assert list(made.texts) == ["kh/tasks/a.yaml", "ckds.yaml"]
    half = {**OLD, "kh/tasks/a.yaml": made.texts["kh/tasks/a.yaml"]}
    assert list(migrated(half, None, (TWO,)).texts) == ["ckds.yaml"]


@pytest.mark.parametrize(
    ("settings", "target", "error", "words"),
    [
        ("format: 9\n", None, SettingsError, "ckds này chỉ biết đến định dạng 2"),
        ("format: 1\n", 3, UsageError, "Không có định dạng 3"),
        ("format: 2\n", 1, UsageError, "không chuyển ngược"),
        ("format: hai\n", None, SettingsError, "không phải là một định dạng"),
        ("format: [1\n", None, SettingsError, "có lỗi ở dòng 1"),
    ],
)
def test_what_cannot_be_migrated_is_refused(
    settings: str, target: int | None, error: type[CkdsError], words: str
) -> None:
    """A later format than is known, a format that is not there, a way back, settings that cannot be read."""
    with pytest.raises(error) as told:
        migrated({"ckds.yaml": settings}, target, (TWO,))
    assert words in told.value.message.vi


def test_a_repository_of_a_later_format_is_refused_by_every_command(ask: Ask, root: Path) -> None:
    """Exit 2 with a sentence that names both formats; nothing is written."""
    (root / "ckds.yaml").write_text("format: 2\n")
    before = files(root)
    for words in (["migrate"], ["lint"], ["fmt"], ["status"]):
        ran = ask(*words)
        assert (ran.status, ran.out) == (2, ""), words
        assert "định dạng 2" in ran.err
        assert "Cập nhật ckds" in ran.err
    assert files(root) == before


@pytest.mark.parametrize(
    "text", ["title: B\nnote: x\nlead: [ubnd\n", "title: B\n%%%\n\t- {\nnote: x\n", "note: x\nnote: y\n"]
)
def test_one_file_with_a_fault_keeps_all_as_they_are(
    ask: Ask, root: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """A fault in one task, be the key seen or not: exit 2 names the file, no other file is written."""
    fill(root)
    (root / "kh/tasks/b.yaml").write_text(text)
    before = files(root)
    monkeypatch.setattr(migration, "STEPS", (TWO,))
    ran = ask("migrate")
    assert ran.status == 2
    assert "kh/tasks/b.yaml" in ran.err
    assert "chưa ghi tệp nào" in ran.err
    assert files(root) == before


def test_a_disk_that_fills_up_half_way_leaves_the_old_files(
    ask: Ask, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second of two files cannot be written: the first one gets back what it held."""
    before = fill(root)
    monkeypatch.setattr(migration, "STEPS", (TWO,))
    real, calls = writing._draft, []

    def full(draft: Path, change: writing.Change) -> None:
        calls.append(draft)
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(draft, change)

    monkeypatch.setattr(writing, "_draft", full)
    ran = ask("migrate")
    assert ran.status == 2
    assert "ổ đĩa đầy" in ran.err
    assert len(calls) == 3  # the first, the second that fails, the first once more with what it held
    assert files(root) == before
