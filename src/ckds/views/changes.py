"""What changed between two revisions, told in the plan's own terms."""

from collections.abc import Sequence
from typing import Final

from ckds.analysis.change import Change, What
from ckds.lang import Lang, Text
from ckds.views.rows import Json, head
from ckds.views.screen import Block, Cell, Column, Heading, Line, Screen, Table, Tone, cells
from ckds.workspace.workspace import Workspace

WORDS: Final = {
    What.PLAN_ADDED: Text("Kế hoạch mới", "Plans added"),
    What.PLAN_REMOVED: Text("Kế hoạch bị xóa", "Plans removed"),
    What.ADDED: Text("Nhiệm vụ mới", "Tasks added"),
    What.REMOVED: Text("Nhiệm vụ bị xóa", "Tasks removed"),
    What.RENAMED: Text("Đổi mã", "Renamed"),
    What.COMPLETED: Text("Hoàn thành", "Completed"),
    What.REOPENED: Text("Mở lại", "Reopened"),
    What.REPORTED: Text("Đơn vị báo xong", "Reported done"),
    What.EXTENDED: Text("Gia hạn", "Extended"),
    What.POSTPONED: Text("Lùi hạn không có văn bản", "Postponed without an act"),
    What.ADVANCED: Text("Rút hạn", "Brought forward"),
    What.OVERDUE: Text("Trở thành quá hạn", "Overdue by this change"),
    What.REASSIGNED: Text("Chuyển đơn vị chủ trì", "Reassigned"),
    What.PAUSED: Text("Tạm dừng", "Paused"),
    What.CANCELLED: Text("Hủy", "Cancelled"),
    What.UPDATED: Text("Cập nhật", "Updated"),
    What.KPI_ADDED: Text("Chỉ tiêu mới", "KPIs added"),
    What.KPI_REMOVED: Text("Chỉ tiêu bị xóa", "KPIs removed"),
    What.TARGET: Text("Mục tiêu thay đổi", "Targets changed"),
    What.MEASURED: Text("Số liệu mới", "New measurements"),
    What.MEASUREMENT_CHANGED: Text("Số liệu bị sửa", "Measurements changed"),
    What.STANDING: Text("Chỉ tiêu đổi tình trạng", "KPIs that stand otherwise"),
    What.RECEIVED: Text("Báo cáo nhận được", "Reports received"),
    What.RECEIPT_REMOVED: Text("Báo cáo bị xóa khỏi sổ", "Receipts removed"),
    What.WAIVED: Text("Miễn trừ mới", "Waivers added"),
    What.CHANGED: Text("Sửa khác", "Other changes"),
}
_TONES: Final[dict[What, Tone]] = {
    What.COMPLETED: "good",
    What.POSTPONED: "bad",
    What.OVERDUE: "bad",
    What.REOPENED: "warn",
    What.RECEIPT_REMOVED: "warn",
    What.WAIVED: "warn",
    What.REMOVED: "warn",
    What.MEASUREMENT_CHANGED: "warn",
}


def to_json(found: Sequence[Change], workspace: Workspace, old: str, new: str, lang: Lang) -> Json:
    """Return the contract's answer: ``changes``."""
    return {**head(workspace), "from": old, "to": new, "changes": rows(found, lang)}


def rows(found: Sequence[Change], lang: Lang) -> list[Json]:
    """Return each change as an object."""
    return [
        {
            "what": str(change.what),
            "record": change.record,
            "title": change.title,
            "unit": change.unit,
            "occurrence": change.occurrence,
            "before": change.before.to(lang) if change.before else None,
            "after": change.after.to(lang) if change.after else None,
            "act": change.act,
        }
        for change in found
    ]


def screen(found: Sequence[Change], old: str, new: str, lang: Lang) -> Screen:
    """Return the changes by kind."""
    return (Heading(Text(f"Thay đổi từ {old} đến {new}", f"Changes from {old} to {new}"), 1), *sections(found, lang))


def sections(found: Sequence[Change], lang: Lang, *, level: int = 2, most: int | None = None) -> list[Block]:
    """Return a table for each kind of change, in the order they matter, each of at most so many rows."""
    if not found:
        return [Line(Text("Không có thay đổi nào trong kế hoạch.", "Nothing changed in the plans."), "dim")]
    blocks: list[Block] = []
    for what, words in WORDS.items():
        of = [change for change in found if change.what is what]
        if of:
            blocks.append(Heading(Text(f"{words.vi} ({len(of)})", f"{words.en} ({len(of)})"), level))
            blocks.append(Table(_COLUMNS, tuple(_row(change, lang) for change in of[:most])))
            left = len(of) - most if most else 0
            if left > 0:
                blocks.append(Line(Text(f"… còn {left}", f"… {left} more"), "dim"))
    return blocks


_COLUMNS: Final = (
    Column(Text("Bản ghi", "Record"), most=32),
    Column(Text("Tên", "Title"), grow=3),
    Column(Text("Kỳ, đơn vị", "Occurrence"), most=18),
    Column(Text("Thay đổi", "Change"), grow=2),
)


def _row(change: Change, lang: Lang) -> tuple[Cell, ...]:
    parts = [part.to(lang) for part in (change.before, change.after) if part]
    shown = " → ".join(parts) + (f" ({change.act})" if change.act else "")
    return cells(
        change.record, change.title, change.occurrence or "–", Cell(shown or "–", _TONES.get(change.what, "plain"))
    )
