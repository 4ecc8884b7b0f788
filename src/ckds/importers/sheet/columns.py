"""The columns of the two tables for people, after the annexes of Nghị quyết 57, and when a table is one of them."""

from collections.abc import Sequence
from typing import Final

from ckds.importers.source import Table
from ckds.importers.words import low
from ckds.text import squeeze

TASK_HEADS: Final = ("TT", "Tên nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Kết quả", "Thời gian hoàn thành")
KPI_HEADS: Final = ("TT", "Chỉ tiêu", "Đơn vị", "Kết quả", "Cơ quan chủ trì theo dõi, đánh giá")
# Written where a cell is empty and the row would otherwise say something else.
NOTHING: Final = "–"
EMPTY: Final = ("", "-", "–")


def heads_of(table: Table) -> tuple[str, ...] | None:
    """Return the heads of a table whose first row is exactly one of ours, or None."""
    return _heads([cell.text for cell in table.rows[0]]) if table.rows else None


def is_head(row: Sequence[str]) -> bool:
    """Is a row exactly one of our headings?"""
    return _heads(row) is not None


def _heads(row: Sequence[str]) -> tuple[str, ...] | None:
    said = [low(squeeze(text)) for text in row]
    for heads in (TASK_HEADS, KPI_HEADS):
        if said[: len(heads)] == [low(head) for head in heads] and not any(said[len(heads) :]):
            return heads
    return None
