"""Results: whole or not at all into a file, never in place of a device, and in the formats that a command has."""

import json
import os
from pathlib import Path

import pytest

from ckds.cli.deliver import destinations
from ckds.cli.output import as_json, emit, one_of
from ckds.errors import UsageError
from ckds.text import safe

# --- JSON ---


def test_json_never_varies() -> None:
    """The order as given, two blanks, UTF-8, one line end."""
    assert (
        as_json({"b": "Sở", "a": [1, None, True]}) == '{\n  "b": "Sở",\n  "a": [\n    1,\n    null,\n    true\n  ]\n}\n'
    )


def test_json_drives_no_terminal_and_reads_back_the_same() -> None:
    """Control characters, direction marks and half characters are spelled out."""
    value = "a\x1b[31m\x9b\u202e\u2028\ud800\x7f\ufffe"
    text = as_json(value)
    assert safe(text) == text
    assert json.loads(text) == value


# --- Files ---


def test_a_result_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a file, or with a hyphen."""
    emit("một\n", None)
    emit("hai\n", Path("-"))
    assert capsys.readouterr().out == "một\nhai\n"


def test_a_file_is_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    """UTF-8 and line feeds on every system; what was there is replaced; CSV and calendars keep their line ends."""
    file = tmp_path / "x.txt"
    file.write_text("cũ")
    emit("Sở Y tế\r\nhai\n", file)
    assert file.read_bytes() == "Sở Y tế\r\nhai\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]


def test_a_file_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    """No folder, a folder in its place, no name at all: what is wrong is said, and nothing is left behind."""
    for file in (tmp_path / "không" / "x.txt", tmp_path, Path(), Path("/")):
        with pytest.raises(UsageError, match="cannot be written"):
            emit("a", file)
    assert list(tmp_path.iterdir()) == []


def test_a_file_stays_as_it_was_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full in the middle: the old content is still there."""
    file = tmp_path / "x.txt"
    file.write_text("cũ")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match="the disk is full"):
        emit("mới", file)
    assert file.read_bytes() == "cũ".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    """`-o /dev/stdout`, `-o >(cmd)`: they stay what they are."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        emit("Sở\n", pipe)
        assert os.read(reader, 100).decode() == "Sở\n"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_device_is_not_replaced() -> None:
    """Writing to it as an administrator must not make a file of it."""
    emit("x", Path(os.devnull))
    assert not Path(os.devnull).is_file()


# --- Words that have to be one of some ---


def test_one_of_takes_what_is_allowed_and_names_what_is_near() -> None:
    """Near ones, and all of them."""
    assert one_of("--format", "json", ("json", "csv")) == "json"
    with pytest.raises(UsageError) as caught:
        one_of("--format", "jsno", ("json", "csv"))
    assert caught.value.message.en == "--format does not take “jsno”."
    assert caught.value.hint is not None
    assert caught.value.hint.en == "Did you mean json? Choose one of: json, csv."


def test_formats_and_files_are_paired() -> None:
    """One output, one into a file, several at once; a hyphen is standard output."""
    formats = ("terminal", "json", "csv")
    assert destinations(formats, "json", None, []) == [("json", None)]
    assert destinations(formats, "csv", Path("a"), []) == [("csv", Path("a"))]
    assert destinations(formats, "terminal", None, ["json=a.json", "csv=-"]) == [
        ("json", Path("a.json")),
        ("csv", None),
    ]
    assert destinations(formats, "json", Path("b"), ["csv=a"]) == [("csv", Path("a")), ("json", Path("b"))]


@pytest.mark.parametrize("output", ["json", "json=", "xml=a", "=a"])
def test_an_output_without_a_format_or_a_file_is_refused(output: str) -> None:
    """With an example."""
    with pytest.raises(UsageError):
        destinations(("terminal", "json"), "json", None, [output])
