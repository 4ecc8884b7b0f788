"""One KPI with its targets and measurements: ``<plan>/kpis/<kpi>.yaml``."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from ckds.records.plan import PILLARS
from ckds.records.shared import Source, UnitRef
from ckds.records.values import Day, Id, Number, Record, Truth, When, WordList, Words, choice, listing, one_or_more


class Baseline(Record):
    """Where the indicator stood at the start."""

    as_of: When = Field(description="Thời điểm | When")
    value: Number = Field(description="Giá trị | Value in the KPI's unit")
    scope: Id | None = Field(None, description="Cấp | Level")
    source: Source | None = Field(None, description="Nguồn | Source")
    note: Words | None = Field(None, description="Ghi chú | Note")


class TargetEntry(Record):
    """What is to be reached, by when, at which level."""

    by: When = Field(description="Thời điểm phải đạt | By when")
    scope: Id | None = Field(None, description="Cấp | Level: nation, city, district, commune …")
    target: Words = Field(description="Mục tiêu, nguyên văn | Target as the plan words it")
    stretch: Truth = Field(False, description="Phấn đấu | Striven for")
    each: Words | None = Field(None, description="Từng … | Each of these must reach it")
    every: Annotated[str | None, choice("year")] = Field(None, description="Hằng năm | Every year")
    reads: Annotated[str | None, choice("points", "percent")] = Field(None, description="Điểm % hay % | Settles it")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Measurement(Record):
    """What was measured: a value, met or not, or words as printed."""

    as_of: When = Field(description="Thời điểm số liệu | The time it is true for")
    scope: Id | None = Field(None, description="Cấp | Level")
    for_: Words | None = Field(None, alias="for", description="Ngành, phần | Which part, under a target of each")
    value: Number | None = Field(None, description="Giá trị | Value in the KPI's unit")
    met: Truth | None = Field(None, description="Đạt hay không | Met, for a target in words")
    text: Words | None = Field(None, description="Nguyên văn: trên 85% | As printed")
    estimate: Truth = Field(False, description="Ước thực hiện | An estimate")
    method: Words | None = Field(None, description="Cách tính | How it was measured")
    evidence: WordList = Field((), description="Minh chứng | Evidence")
    source: Source | None = Field(None, description="Nguồn | Source")
    note: Words | None = Field(None, description="Ghi chú | Note")


class TargetChange(Record):
    """An act that changed a target."""

    on: Day = Field(description="Ngày | Day")
    act: Words | None = Field(None, description="Văn bản | The act")
    by: When = Field(description="Mốc được sửa | Which milestone")
    scope: Id | None = Field(None, description="Cấp | Level")
    from_: Words | None = Field(None, alias="from", description="Từ | From")
    to: Words = Field(description="Thành | To")
    reason: Words | None = Field(None, description="Lý do | Why")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Kpi(Record):
    """An indicator, what it should reach and what was measured."""

    label: Words | None = Field(None, description="Ký hiệu mục như in | Label as printed")
    title: Words = Field(description="Tên chỉ tiêu | Name of the indicator")
    text: Words | None = Field(None, description="Nguyên văn | The words of the plan")
    pillar: Annotated[str | None, choice(*PILLARS)] = Field(None, description="Trụ cột | Pillar")
    group: Id | None = Field(None, description="Nhóm | Group")
    unit: Words | None = Field(None, description="Đơn vị tính | Unit of measurement")
    owner: UnitRef | None = Field(None, description="Đơn vị theo dõi | Who answers for it")
    excluding: Words | None = Field(None, description="Không tính | What does not count")
    method: Words | None = Field(None, description="Cách tính | How it is measured")
    period_kind: Annotated[str | None, choice("cumulative", "in-period")] = Field(
        None, description="Số liệu tại thời điểm hay trong kỳ | State at the day, or of the period"
    )
    baseline: Annotated[tuple[Baseline, ...], BeforeValidator(one_or_more)] = Field((), description="Mốc gốc | Start")
    targets: Annotated[tuple[TargetEntry, ...], BeforeValidator(listing)] = Field(description="Mục tiêu | Targets")
    measurements: Annotated[tuple[Measurement, ...], BeforeValidator(listing)] = Field((), description="Số đo | Data")
    target_changes: Annotated[tuple[TargetChange, ...], BeforeValidator(listing)] = Field(
        (), description="Điều chỉnh mục tiêu | Changes of targets"
    )
    source: Source | None = Field(None, description="Nguồn | Source")
    note: Words | None = Field(None, description="Ghi chú | Note")
