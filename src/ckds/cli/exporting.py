"""Writes the tables of an export: a folder that is there whole, or as it was before."""

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final, TextIO

from ckds import __version__
from ckds.errors import UsageError, system_reason
from ckds.lang import Lang, Text
from ckds.render.export import csv_head, csv_lines, data_package, json_lines
from ckds.views.export import Origin, Rows
from ckds.views.export_schema import TABLES

PACKAGE: Final = "datapackage.json"


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """Give a new folder to write to; it takes the place of ``folder`` when all went well, and is gone when not.

    Raises:
        UsageError: there is something else than an earlier export, or it cannot be written there.
    """
    if folder.exists() and not _is_ours(folder):
        raise UsageError(
            Text(f"{folder} đã có nội dung khác, nên không ghi đè.", f"{folder} holds something else and is not replaced."),
            Text("Chọn một thư mục mới, hoặc thư mục của lần xuất trước.", "Choose a new folder, or that of an export before."),
        )  # fmt: skip
    draft = folder.with_name(f".{folder.name}.ckds-tmp-{os.getpid()}")
    old = folder.with_name(f".{folder.name}.ckds-old-{os.getpid()}")
    try:
        draft.mkdir(parents=True)
        yield draft
        if folder.exists():
            folder.replace(old)
        draft.replace(folder)
    except OSError as error:
        why = system_reason(error)
        raise UsageError(
            Text(f"Không ghi được {folder}: {why.vi}.", f"{folder} cannot be written: {why.en}."),
            Text("Kiểm tra quyền ghi và chỗ trống.", "Check that it may be written to and that there is room."),
        ) from None
    finally:
        for left in (draft, old):
            shutil.rmtree(left, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    """Is this an empty folder, or an export before?"""
    if not folder.is_dir():
        return False
    return not any(folder.iterdir()) or "ckds" in described(folder)


def described(folder: Path) -> dict[str, Any]:
    """Return what an export says of itself; nothing where the folder holds none."""
    try:
        found = json.loads((folder / PACKAGE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and isinstance(found.get("ckds"), dict) else {}


def write(
    folder: Path, parts: Iterable[dict[str, Rows]], origin: Origin, lang: Lang, *, parquet: bool
) -> dict[str, int]:
    """Write every table, as its rows come, and the description of all; return how many rows each has."""
    counts = dict.fromkeys((table.name for table in TABLES), 0)
    by_name = {table.name: table for table in TABLES}
    with ExitStack() as stack:
        csv = {name: stack.enter_context(_opened(folder / f"csv/{name}.csv", newline="")) for name in by_name}
        jsonl = {name: stack.enter_context(_opened(folder / f"jsonl/{name}.jsonl", newline="\n")) for name in by_name}
        for name, file in csv.items():
            file.write(csv_head(by_name[name]))
        for part in parts:
            for name, rows in part.items():
                csv[name].write(csv_lines(by_name[name], rows))
                jsonl[name].write(json_lines(by_name[name], rows))
                counts[name] += len(rows)
    package = data_package(origin, __version__, counts, lang, parquet=parquet)
    text = json.dumps(package, ensure_ascii=False, indent=2)
    (folder / PACKAGE).write_text(f"{text}\n", encoding="utf-8", newline="\n")
    return counts


def _opened(path: Path, newline: str) -> TextIO:
    path.parent.mkdir(exist_ok=True)
    return path.open("w", encoding="utf-8", newline=newline)
