"""One task with what happened to it: ``<plan>/tasks/<task>.yaml``."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from ckds.records.shared import Source, UnitRef, UnitRefs
from ckds.records.values import Count, Day, FullIds, Id, Ids, Record, Truth, When, WordList, Words, listing


class Extension(Record):
    """A formal act that moved the deadline."""

    due: Words = Field(description="Hạn mới, nguyên văn | The new deadline as worded")
    on: Day | None = Field(None, description="Ngày gia hạn | Day of the act")
    act: Words | None = Field(None, description="Văn bản | The act")
    reason: Words | None = Field(None, description="Lý do | Why")
    for_: Words | None = Field(None, alias="for", description="Cho phần | For which part")
    note: Words | None = Field(None, description="Ghi chú | Note")


class LeadChange(Record):
    """The work passed from one body to another."""

    on: Day = Field(description="Ngày | Day")
    act: Words | None = Field(None, description="Văn bản | The act")
    from_: UnitRef | None = Field(None, alias="from", description="Từ đơn vị | From")
    to: UnitRef = Field(description="Sang đơn vị | To")
    reason: Words | None = Field(None, description="Lý do | Why")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Reported(Record):
    """The unit says it is done; nobody has confirmed it yet."""

    on: When = Field(description="Ngày báo cáo | Day")
    by: UnitRef | None = Field(None, description="Đơn vị báo cáo | By whom")
    evidence: WordList = Field((), description="Minh chứng | Evidence")
    source: Source | None = Field(None, description="Nguồn | Source")
    note: Words | None = Field(None, description="Ghi chú | Note")

    @model_validator(mode="before")
    @classmethod
    def _bare_day(cls, value: Any) -> Any:
        return value if isinstance(value, dict) else {"on": value}


class Completed(Record):
    """The coordinator confirms that it is done."""

    on: When = Field(description="Ngày hoàn thành | Day")
    by: UnitRef | None = Field(None, description="Đơn vị xác nhận | Confirmed by")
    evidence: WordList = Field((), description="Minh chứng | Evidence")
    source: Source | None = Field(None, description="Nguồn | Source")
    note: Words | None = Field(None, description="Ghi chú | Note")

    @model_validator(mode="before")
    @classmethod
    def _bare_day(cls, value: Any) -> Any:
        return value if isinstance(value, dict) else {"on": value}


class Pause(Record):
    """An act that stopped the clock for a while."""

    on: Day = Field(description="Từ ngày | From")
    until: Day | None = Field(None, description="Đến ngày | Until")
    act: Words | None = Field(None, description="Văn bản | The act")
    reason: Words | None = Field(None, description="Lý do | Why")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Cancelled(Record):
    """An act that took the task out of the plan."""

    on: Day = Field(description="Ngày | Day")
    act: Words | None = Field(None, description="Văn bản | The act")
    reason: Words | None = Field(None, description="Lý do | Why")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Result(Record):
    """Done for one occurrence, one unit, one part."""

    period: When | None = Field(None, description="Kỳ | Which occurrence")
    unit: UnitRef | None = Field(None, description="Đơn vị | Which unit")
    for_: Words | None = Field(None, alias="for", description="Phần việc | Which part")
    completed: When = Field(description="Ngày hoàn thành | Day")
    evidence: WordList = Field((), description="Minh chứng | Evidence")
    source: Source | None = Field(None, description="Nguồn | Source")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Update(Record):
    """How far it was on a day, as the unit reported it."""

    date: When = Field(description="Ngày cập nhật | Day")
    by: UnitRef | None = Field(None, description="Đơn vị | By whom")
    progress: Count | None = Field(None, description="Tiến độ, 0-100 | Per cent done")
    text: Words | None = Field(None, description="Kết quả | What was done")
    obstacles: Words | None = Field(None, description="Khó khăn, vướng mắc | Obstacles")
    request: Words | None = Field(None, description="Đề xuất, kiến nghị | What is asked")
    evidence: WordList = Field((), description="Minh chứng | Evidence")
    source: Source | None = Field(None, description="Nguồn | Source")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Task(Record):
    """What is to be done, by whom, by when, and what happened."""

    label: Words | None = Field(None, description="Ký hiệu mục như in | Label as printed")
    title: Words = Field(description="Tên nhiệm vụ | Short name")
    text: Words | None = Field(None, description="Nội dung | More of the content")
    group: Id | None = Field(None, description="Nhóm | Group")
    lead: UnitRefs = Field((), description="Đơn vị chủ trì | Lead")
    each: Truth | None = Field(None, description="Từng đơn vị phải làm | Each lead owes it separately")
    support: UnitRefs = Field((), description="Đơn vị phối hợp | Supporting units")
    due: Words | None = Field(None, description="Thời hạn, nguyên văn | Deadline as the plan words it")
    extensions: Annotated[tuple[Extension, ...], BeforeValidator(listing)] = Field(
        (), description="Gia hạn | Extensions"
    )
    lead_changes: Annotated[tuple[LeadChange, ...], BeforeValidator(listing)] = Field(
        (), description="Chuyển đơn vị chủ trì | Changes of lead"
    )
    deliverables: WordList = Field((), description="Sản phẩm | Products")
    kpis: Ids = Field((), description="Chỉ tiêu phục vụ | KPIs it serves")
    parents: FullIds = Field((), description="Nhiệm vụ cấp trên | Tasks it carries out: plan/task")
    started: When | None = Field(None, description="Ngày bắt đầu | Started")
    reported: Reported | None = Field(None, description="Đơn vị báo xong | The unit says it is done")
    completed: Completed | None = Field(None, description="Xác nhận hoàn thành | Confirmed done")
    paused: Annotated[tuple[Pause, ...], BeforeValidator(listing)] = Field((), description="Tạm dừng | Pauses")
    cancelled: Cancelled | None = Field(None, description="Hủy | Cancelled")
    results: Annotated[tuple[Result, ...], BeforeValidator(listing)] = Field(
        (), description="Kết quả từng phần | Results"
    )
    updates: Annotated[tuple[Update, ...], BeforeValidator(listing)] = Field((), description="Cập nhật | Updates")
    source: Source | None = Field(None, description="Nguồn | Source")
    note: Words | None = Field(None, description="Ghi chú | Note")
