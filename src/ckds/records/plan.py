"""One plan document: ``<plan>/plan.yaml``."""

from typing import Annotated, Final

from pydantic import BeforeValidator, Field

from ckds.records.shared import Issuer, Source, UnitRef, UnitRefs
from ckds.records.values import Count, Day, Id, Ids, Life, Record, When, WordList, Words, choice, listing

# Nghị định 30/2020/NĐ-CP, Phụ lục III, and the party's and informal ones that plans cite.
DOCUMENT_KINDS: Final = (
    "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ",
    "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "KL", "CL",
)  # fmt: skip
CADENCES: Final = ("week", "month", "quarter", "half-year", "nine-months", "year", "on-demand", "unstated")
PILLARS: Final = (
    "government", "economy", "society", "infrastructure", "data", "security", "people", "institutions",
)  # fmt: skip


class Signer(Record):
    """Who signed, as the signature block has it."""

    name: Words | None = Field(None, description="Họ tên | Name")
    position: Words | None = Field(None, description="Chức vụ | Position")
    authority: Words | None = Field(None, description="Quyền hạn: KT., TL., TUQ. | By what authority")
    on_behalf: Words | None = Field(None, description="TM. … | On whose behalf")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Stated(Record):
    """Totals that the document gives, and parts it refers to that are not here."""

    tasks: Count | None = Field(None, description="Số nhiệm vụ văn bản nêu | Number of tasks it states")
    groups: Count | None = Field(None, description="Số nhóm nhiệm vụ | Number of groups")
    kpis: Count | None = Field(None, description="Số chỉ tiêu | Number of KPIs")
    targets: Count | None = Field(None, description="Số mục tiêu | Number of targets")
    missing: WordList = Field((), description="Phần được dẫn nhưng không có | Parts referred to and absent")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Amendment(Record):
    """A later act that changed the plan."""

    number: Words | None = Field(None, description="Số, ký hiệu | Number")
    issued: When | None = Field(None, description="Ngày ban hành | Day of issue")
    what: Words | None = Field(None, description="Nội dung sửa | What changed")
    title: Words | None = Field(None, description="Trích yếu | Title")
    source: Source | None = Field(None, description="Nguồn | Source")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Basis(Record):
    """A document that the plan stands on (căn cứ)."""

    number: Words | None = Field(None, description="Số, ký hiệu | Number")
    issued: When | None = Field(None, description="Ngày ban hành | Day of issue")
    issuer: Issuer | None = Field(None, description="Cơ quan ban hành | Issuer: an id, or its name")
    title: Words | None = Field(None, description="Trích yếu | Title")
    plan: Id | None = Field(None, description="Mã kế hoạch trong kho này | The same as a plan here")
    source: Source | None = Field(None, description="Nguồn | Source")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Group(Record):
    """A heading that tasks stand under."""

    id: Id = Field(description="Mã nhóm | Id")
    label: Words | None = Field(None, description="Ký hiệu mục như in | Label as printed")
    title: Words = Field(description="Tên nhóm | Title")
    pillar: Annotated[str | None, choice(*PILLARS)] = Field(None, description="Trụ cột | Pillar")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Duty(Record):
    """A duty to report."""

    id: Id = Field(description="Mã chế độ báo cáo | Id")
    label: Words | None = Field(None, description="Ký hiệu mục như in | Label as printed")
    title: Words | None = Field(None, description="Tên báo cáo | What is reported")
    every: Annotated[str, choice(*CADENCES)] = Field(description="Định kỳ | How often")
    due: Words | None = Field(None, description="Hạn nộp, nguyên văn | When, as the plan words it")
    from_: UnitRefs = Field((), alias="from", description="Đơn vị phải báo cáo | Who reports")
    to: UnitRef | None = Field(None, description="Nơi nhận | To whom")
    via: UnitRef | None = Field(None, description="Qua đơn vị tổng hợp | Through whom")
    text: Words | None = Field(None, description="Nguyên văn | The words of the plan")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Budget(Record):
    """A line on money."""

    from_: Words | None = Field(None, alias="from", description="Nguồn | Where from")
    share_min: Words | None = Field(None, description="Tỷ lệ tối thiểu | At least this share")
    amount: Words | None = Field(None, description="Số tiền | Amount with its unit")
    of: Words | None = Field(None, description="Tính trên | Of what")
    every: Annotated[str | None, choice(*CADENCES)] = Field(None, description="Định kỳ | How often")
    text: Words | None = Field(None, description="Nguyên văn | The words of the plan")
    label: Words | None = Field(None, description="Ký hiệu mục như in | Label as printed")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Plan(Record):
    """A plan as it was issued, and what became of the document."""

    number: Words | None = Field(None, description="Số, ký hiệu; bản dự thảo để trống | Number; absent in a draft")
    kind: Annotated[str | None, choice(*DOCUMENT_KINDS)] = Field(None, description="Loại văn bản | Kind of document")
    title: Words = Field(description="Tên kế hoạch | Title")
    area: Id | None = Field(None, description="Danh bạ tra trước | Directory looked up first")
    issuer: UnitRef = Field(description="Cơ quan ban hành | Issuer")
    issued: When | None = Field(None, description="Ngày ban hành | Day of issue, or month or year")
    issued_after: Day | None = Field(None, description="Ban hành sau ngày | A day it must follow")
    place: Words | None = Field(None, description="Nơi ban hành | Place")
    signer: Signer | None = Field(None, description="Người ký | Signer")
    recipients: WordList = Field((), description="Nơi nhận | Recipients")
    period: Life = Field(description="Thời kỳ kế hoạch | The time it covers")
    tasks_due: Words | None = Field(None, description="Hạn chung cho nhiệm vụ không ghi hạn | For tasks without one")
    stated: Stated | None = Field(None, description="Số liệu văn bản tự nêu | What it says of itself")
    closed: Day | None = Field(None, description="Ngày kết thúc | Day it was wound up")
    amended: Annotated[tuple[Amendment, ...], BeforeValidator(listing)] = Field((), description="Sửa đổi | Amendments")
    basis: Annotated[tuple[Basis, ...], BeforeValidator(listing)] = Field((), description="Căn cứ | Basis")
    parents: Ids = Field((), description="Kế hoạch cấp trên trong kho | Plans it carries out")
    groups: Annotated[tuple[Group, ...], BeforeValidator(listing)] = Field((), description="Nhóm nhiệm vụ | Groups")
    duties: Annotated[tuple[Duty, ...], BeforeValidator(listing)] = Field((), description="Chế độ báo cáo | Duties")
    budget: Annotated[tuple[Budget, ...], BeforeValidator(listing)] = Field((), description="Kinh phí | Money")
    source: Source | None = Field(None, description="Nguồn | Source")
    note: Words | None = Field(None, description="Ghi chú | Note")
