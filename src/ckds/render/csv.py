"""JSON rows as CSV that a spreadsheet opens: nothing in a record becomes a formula."""

import csv
import io
from collections.abc import Sequence
from typing import Any, Final

from ckds.text import safe

_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def as_csv(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> str:
    """Return ``rows`` with a head of ``columns``; lists are joined with ``; ``, an inner mapping is left out."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column)) for column in columns])
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, list):
        value = "; ".join(str(item) for item in value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        text = safe(value)
        return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text
    return value
