"""Forms filled in as people do: with a spreadsheet program, by key of the column, whatever its place."""

import io
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

Fill = Mapping[str, Mapping[str, Mapping[str, Any]]]
HEAD = 4  # the hidden row of keys


def keys(page: Worksheet) -> dict[str, int]:
    """Return the column of each key."""
    return {str(cell.value): cell.column for cell in page[HEAD] if cell.value}


def row_of(page: Worksheet, record: str) -> int:
    """Return the row of a record."""
    column = keys(page)["id"]
    return next(row for row in range(HEAD + 2, page.max_row + 1) if page.cell(row, column).value == record)


def fill(content: bytes, what: Fill) -> bytes:
    """Return a form with cells filled in: sheet → record → key → value."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for sheet, records in what.items():
        page = book[sheet]
        for record, cells in records.items():
            row = row_of(page, record)
            for key, value in cells.items():
                page.cell(row, keys(page)[key]).value = value
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """Return the bytes of a workbook."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def through_libreoffice(file: Path, folder: Path) -> Path:
    """Return the form as LibreOffice saves it, by way of its own format."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is needed: apt-get install libreoffice-calc"
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    for kind, source in (("ods", file), ("xlsx", folder / "ods" / f"{file.stem}.ods")):
        command = [program, "--headless", profile, "--convert-to", kind, "--outdir", str(folder / kind), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / "xlsx" / file.name
