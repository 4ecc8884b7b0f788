"""Lists beside the plans: reports received (``<plan>/reports/<period>.yaml``) and waivers (``waivers.yaml``)."""

from pydantic import Field

from ckds.records.shared import Source, UnitRef
from ckds.records.values import Day, Id, Record, When, Words


class Receipt(Record):
    """A report that was handed in."""

    duty: Id = Field(description="Chế độ báo cáo | Which duty")
    unit: UnitRef = Field(description="Đơn vị nộp | Who handed it in")
    on: When = Field(description="Ngày nhận | Day received")
    number: Words | None = Field(None, description="Số báo cáo | Number of the report")
    source: Source | None = Field(None, description="Nguồn | Source")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Waiver(Record):
    """A finding accepted for a while."""

    code: Words = Field(description="Mã quy tắc | Rule")
    record: Words = Field(description="Bản ghi | Record")
    field: Words | None = Field(None, description="Trường | Field")
    occurrence: Words | None = Field(None, description="Kỳ, đơn vị hoặc phần | Period, unit or part")
    reason: Words = Field(description="Lý do | Why")
    owner: UnitRef | None = Field(None, description="Người chịu trách nhiệm | Who answers for it")
    on: Day = Field(description="Ngày chấp nhận | Accepted on")
    until: Day = Field(description="Hết hạn, không quá 180 ngày | Ends, at most 180 days later")
    note: Words | None = Field(None, description="Ghi chú | Note")
