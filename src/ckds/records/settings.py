"""The settings of a plan repository: ``ckds.yaml``."""

from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from ckds.records.values import Count, Day, Ids, Record, Truth, Words, choice, listing

FORMAT: Final = 1
LEVELS: Final = ("off", "info", "warning", "error")
GATES: Final = ("overdue", "missed", "owed", "stale", "slipped")


def _levels(value: Any) -> Any:
    if isinstance(value, dict):
        return value
    raise PydanticCustomError("wrong_type", "a mapping", {"wanted": "mapping", "value": str(value)})


class Gate(Record):
    """What ``ckds check`` blocks and what it only shows."""

    fail_on: Annotated[tuple[Annotated[str, choice(*GATES)], ...], BeforeValidator(listing)] = Field(
        ("overdue",), description="Chặn khi | Blocks"
    )
    warn_on: Annotated[tuple[Annotated[str, choice(*GATES)], ...], BeforeValidator(listing)] = Field(
        ("missed", "owed"), description="Cảnh báo khi | Warns"
    )
    grace: Words = Field("0d", description="Thời gian châm chước | Grace, as 7d")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Settings(Record):
    """How this repository is read."""

    format: Count = Field(FORMAT, description="Phiên bản định dạng | Version of the record format")
    requires: Words | None = Field(None, description="Phiên bản ckds cần có | Versions of ckds that may read it")
    language: Annotated[str, choice("vi", "en")] = Field("vi", description="Ngôn ngữ | Language")
    timezone: Words = Field("Asia/Ho_Chi_Minh", description="Múi giờ | Time zone that decides what day it is")
    archive: Truth = Field(False, description="Kho lưu trữ | A finished archive")
    today: Day | None = Field(None, description="Ngày ghim của kho lưu trữ | The day an archive is pinned to")
    due_soon_days: Count = Field(30, description="Sắp đến hạn, ngày | Due soon, in days")
    stale_days: Count = Field(90, description="Lâu không cập nhật, ngày | Stale, in days")
    before_is_exclusive: Truth = Field(True, description="“Trước ngày” không tính ngày đó | “Before” is exclusive")
    roll: Annotated[str, choice("none", "next-working-day")] = Field(
        "none", description="Lùi hạn rơi vào ngày nghỉ | What a deadline on a day off becomes (BLDS 2015, Điều 148.5)"
    )
    scopes: Ids = Field(
        ("nation", "city", "department", "district", "commune"), description="Các cấp | Levels that targets may name"
    )
    rules: Annotated[dict[str, Annotated[str, choice(*LEVELS)]], BeforeValidator(_levels)] = Field(
        default_factory=dict, description="Mức của từng quy tắc | Level of each rule"
    )
    gate: Gate = Field(default_factory=Gate, description="Cổng kiểm soát | The gate")
    note: Words | None = Field(None, description="Ghi chú | Note")
