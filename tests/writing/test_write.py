"""Files are written whole or not at all, and never over a change that somebody else has made."""

import errno
import os
import stat
import subprocess
from pathlib import Path
from typing import Any

import pytest

from ckds.repository import write as writing
from ckds.repository.write import Change, WriteError, write

OLD, NEW = b"title: c\xc5\xa9\r\n", b"title: m\xe1\xbb\x9bi\r\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that holds OLD."""
    path = tmp_path / "kh" / "t.yaml"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def alone(file: Path) -> None:
    """Fail when a draft was left behind."""
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_the_bytes_and_the_mode_are_as_asked(file: Path, tmp_path: Path) -> None:
    file.chmod(0o640)
    write([Change(file, OLD, NEW)], tmp_path)
    assert file.read_bytes() == NEW
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    alone(file)


def test_a_new_file_and_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "kh" / "reports" / "2030.yaml"
    write([Change(path, None, NEW)], tmp_path)
    assert path.read_bytes() == NEW
    alone(path)


def test_a_draft_that_a_killed_command_left_is_no_hindrance(file: Path, tmp_path: Path) -> None:
    gone = subprocess.Popen(["true"])
    gone.wait()
    file.with_name(f".t.yaml.{gone.pid}.ckds-tmp").write_bytes(b"half")
    write([Change(file, OLD, NEW)], tmp_path)
    assert file.read_bytes() == NEW
    alone(file)


@pytest.mark.parametrize(
    ("before", "there", "said"),
    [
        (b"title: other\n", OLD, "vừa được sửa ở nơi khác"),
        (OLD, None, "vừa bị xóa"),
        (None, OLD, "đã có tệp này"),
    ],
)
def test_what_is_not_as_it_was_read_is_refused(
    file: Path, tmp_path: Path, before: bytes | None, there: bytes | None, said: str
) -> None:
    if there is None:
        file.unlink()
    with pytest.raises(WriteError) as caught:
        write([Change(file, before, NEW)], tmp_path)
    assert said in caught.value.message.vi
    assert (file.read_bytes() if file.exists() else None) == there


def test_a_change_at_the_last_moment_is_seen(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def late(handle: int) -> None:
        file.write_bytes(b"title: someone else\n")  # an editor saves while the draft goes to the disk
        real(handle)

    monkeypatch.setattr("os.fsync", late)
    with pytest.raises(WriteError):
        write([Change(file, OLD, NEW)], tmp_path)
    assert file.read_bytes() == b"title: someone else\n"
    alone(file)


def test_a_read_only_file_stays(file: Path, tmp_path: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(WriteError) as caught:
        write([Change(file, OLD, NEW)], tmp_path)
    assert "chỉ đọc" in caught.value.message.vi
    assert file.read_bytes() == OLD
    alone(file)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "ổ đĩa đầy"),
        (errno.EROFS, "ổ đĩa chỉ đọc"),
        (errno.EIO, "ổ đĩa lỗi khi đọc hoặc ghi"),
        (errno.EPIPE, f"“{os.strerror(errno.EPIPE)}”"),  # in the system's words where we have none
    ],
)
def test_a_full_or_broken_disk_leaves_the_old_file(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def full(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(WriteError) as caught:
        write([Change(file, OLD, NEW)], tmp_path)
    assert said in caught.value.message.vi
    assert file.read_bytes() == OLD
    alone(file)


def test_a_really_full_disk(file: Path, tmp_path: Path) -> None:
    """A file may be no larger than the system allows: the draft breaks off in the middle."""
    import resource
    import signal

    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, old[1]))
        with pytest.raises(WriteError):
            write([Change(file, OLD, b"x" * 100_000)], tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
        signal.signal(signal.SIGXFSZ, handler)
    assert file.read_bytes() == OLD
    alone(file)


def test_a_link_and_a_folder_that_leads_out_are_refused(file: Path, tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "link.yaml").symlink_to(file)
    (root / "out").symlink_to(file.parent, target_is_directory=True)
    for path in (root / "link.yaml", root / "out" / "t.yaml"):
        with pytest.raises(WriteError) as caught:
            write([Change(path, OLD, NEW)], root)
        assert "liên kết" in caught.value.message.vi
    assert file.read_bytes() == OLD


def test_of_several_files_all_are_looked_at_before_the_first_is_written(file: Path, tmp_path: Path) -> None:
    second = file.with_name("u.yaml")
    second.write_bytes(b"changed\n")
    with pytest.raises(WriteError):
        write([Change(file, OLD, NEW), Change(second, OLD, NEW)], tmp_path)
    assert file.read_bytes() == OLD


def test_when_a_later_file_fails_the_written_ones_are_named(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = file.with_name("u.yaml")
    second.write_bytes(OLD)
    real: Any = writing._draft

    def failing(draft: Path, change: Change) -> None:
        if change.path == second:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(draft, change)

    monkeypatch.setattr(writing, "_draft", failing)
    with pytest.raises(WriteError) as caught:
        write([Change(file, OLD, NEW), Change(second, OLD, NEW)], tmp_path)
    assert "Đã ghi xong trước đó: t.yaml" in caught.value.message.vi
    assert (file.read_bytes(), second.read_bytes()) == (NEW, OLD)
