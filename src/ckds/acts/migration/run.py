"""Files of one format → the same files in a later one; everything else in them stays byte for byte."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ckds.acts.forms import model_of
from ckds.acts.migration import FIRST, latest
from ckds.acts.migration.step import Step
from ckds.errors import SettingsError, UsageError
from ckds.lang import Text
from ckds.source.document import Document
from ckds.source.problem import LOSSES, Kind
from ckds.splice.edit import AddKey, Edit, SetValue, apply
from ckds.splice.errors import SpliceError

SETTINGS = "ckds.yaml"


class Migrated(NamedTuple):
    """What a migration does.

    Attributes:
        old: the format the repository is in.
        new: the one it comes to.
        steps: the steps on the way.
        texts: the new text of every file that changes, by its path below the root, the settings last.
    """

    old: int
    new: int
    steps: tuple[Step, ...]
    texts: dict[str, str]


def stated(settings: str) -> int:
    """Return the format that a settings file states; one that states none is of the first.

    Raises:
        SettingsError: it cannot be read, or what it states is no number.
    """
    document = Document(SETTINGS, settings)
    data = document.data if isinstance(document.data, dict) else {}
    format_ = data.get("format", str(FIRST))
    if document.partial or (document.data is None and settings.strip()):
        line = document.problems[0].span.line if document.problems else 1
        raise SettingsError(
            Text(f"{SETTINGS} có lỗi ở dòng {line}, nên chưa biết định dạng.",
                 f"{SETTINGS} has a fault on line {line}, so its format is not known."),
            Text("Sửa tệp rồi chạy lại.", "Mend the file and run again."),
        )  # fmt: skip
    if not (isinstance(format_, str) and format_.isdecimal() and int(format_) >= FIRST):
        raise SettingsError(
            Text(f"{SETTINGS}: “format: {format_}” không phải là một định dạng.",
                 f"{SETTINGS}: “format: {format_}” is no format."),
            Text(f"Ghi format: {FIRST}", f"Write format: {FIRST}"),
        )  # fmt: skip
    return int(format_)


def migrated(files: Mapping[str, str], target: int | None, steps: tuple[Step, ...]) -> Migrated:
    """Return what a migration does to the files of a repository.

    Args:
        files: the text of each record file, by its path below the root; the settings are among them.
        target: the format to come to; the latest unless stated.
        steps: all there are.

    Raises:
        SettingsError: the repository is of a later format than any that is known.
        UsageError: there is no way to the target, or a file cannot be edited.
    """
    old = stated(files[SETTINGS])
    new = _target(old, target, steps)
    way = steps[old - FIRST : new - FIRST]
    texts: dict[str, str] = {}
    for path, text in files.items():
        made = _file(path, text, way) if path != SETTINGS else text
        if made != text:
            texts[path] = made
    if way:
        texts[SETTINGS] = _file(SETTINGS, _numbered(files[SETTINGS], new), way)
    return Migrated(old, new, way, texts)


def _target(old: int, target: int | None, steps: tuple[Step, ...]) -> int:
    most = latest(steps)
    if old > most:
        raise SettingsError(
            Text(f"Kho theo định dạng {old}; phiên bản ckds này chỉ biết đến định dạng {most}.",
                 f"The repository is of format {old}; this ckds knows formats up to {most}."),
            Text("Cập nhật ckds rồi chạy lại.", "Update ckds and run again."),
        )  # fmt: skip
    new = most if target is None else target
    if new > most:
        raise UsageError(
            Text(f"Không có định dạng {new}; mới nhất là {most}.", f"There is no format {new}; the latest is {most}."),
            Text("Bỏ --to, hoặc cập nhật ckds.", "Leave --to out, or update ckds."),
        )
    if new < old:
        raise UsageError(
            Text(f"Kho đã ở định dạng {old}; không chuyển ngược về {new}.",
                 f"The repository is of format {old}; there is no way back to {new}."),
            Text("Lấy lại bản cũ từ git nếu cần.", "Take the older files from git where they are needed."),
        )  # fmt: skip
    return new


def _file(path: str, text: str, way: tuple[Step, ...]) -> str:
    model = model_of(path)
    if model is None:
        return text
    for step in way:
        document = Document(path, text)
        _whole(document)
        text = _edited(path, text, step.edits(model, document.data))
    return text


def _whole(document: Document) -> None:
    """Refuse a file of which something could not be read: what must change may stand there.

    Raises:
        UsageError: with the line of the fault.
    """
    faults = [problem for problem in document.problems if problem.kind in LOSSES or problem.kind is Kind.NOT_UTF8]
    if faults:
        path, line = document.path, faults[0].span.line
        raise UsageError(
            Text(f"{path} có lỗi ở dòng {line}, nên chưa ghi tệp nào.",
                 f"{path} has a fault on line {line}, so no file was written."),
            Text("Sửa tệp rồi chạy lại.", "Mend the file and run again."),
        )  # fmt: skip


def _numbered(text: str, new: int) -> str:
    data = Document(SETTINGS, text).data
    there = isinstance(data, dict) and "format" in data
    edit = SetValue(("format",), new) if there else AddKey(("format",), new, ("format", "requires", "language"))
    return _edited(SETTINGS, text, [edit])


def _edited(path: str, text: str, edits: Sequence[Edit]) -> str:
    try:
        return apply(text, edits) if edits else text
    except SpliceError as error:
        raise UsageError(
            Text("{path}: {what} Chưa ghi tệp nào.", "{path}: {what} No file was written.").fill(
                path=path, what=error.message
            ),
            error.hint,
        ) from None
