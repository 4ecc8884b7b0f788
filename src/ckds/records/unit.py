"""The directory of units: ``units/<area>.yaml``."""

from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field, model_validator

from ckds.records.shared import Source
from ckds.records.values import Day, FullId, FullIds, Id, Record, WordList, Words, choice, listing, one_or_more

KINDS: Final = (
    "ministry", "agency", "committee", "council", "party", "department", "division", "office", "district", "commune",
    "enterprise", "bank", "press", "institute", "school", "association", "court", "people", "group",
)  # fmt: skip
SUCCESSIONS: Final = ("merger", "split", "rename", "transfer", "dissolution")


class Validity(Record):
    """From the first to the last day on which a body works under this name."""

    from_: Day | None = Field(None, alias="from", description="Ngày bắt đầu hoạt động | First day")
    to: Day | None = Field(None, description="Ngày hoạt động cuối cùng | Last day")
    act: Words | None = Field(None, description="Văn bản | The act")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Successor(Record):
    """The body that goes on with the work."""

    unit: FullId = Field(description="Mã đơn vị kế tục | Id of the successor")
    kind: Annotated[str | None, choice(*SUCCESSIONS)] = Field(None, description="Hình thức | How: merger, split …")
    on: Day | None = Field(None, description="Ngày | Day")
    for_: Words | None = Field(None, alias="for", description="Phần chức năng được chuyển | Which function")
    note: Words | None = Field(None, description="Ghi chú | Note")


class MemberRule(Record):
    """Members of a group by what they are: every unit of these kinds below this parent, valid on the day asked."""

    kind: Annotated[tuple[Annotated[str, choice(*KINDS)], ...] | None, BeforeValidator(one_or_more)] = Field(
        None, description="Loại đơn vị | Kinds"
    )
    parent: FullId | None = Field(None, description="Đơn vị cấp trên | Their parent")
    except_: FullIds = Field((), alias="except", description="Trừ các đơn vị | Left out")
    note: Words | None = Field(None, description="Ghi chú | Note")


class Members(Record):
    """Members by a list of ids, or by a rule."""

    ids: FullIds = ()
    rule: MemberRule | None = None

    @model_validator(mode="before")
    @classmethod
    def _list_or_rule(cls, value: Any) -> Any:
        return {"rule": value} if isinstance(value, dict) else {"ids": value}


class Unit(Record):
    """A body: an authority, an enterprise, a group of bodies as plans name them."""

    id: Id = Field(description="Mã, không đổi khi đổi tên | Stable id")
    name: Words = Field(description="Tên đầy đủ | Full name")
    kind: Annotated[str, choice(*KINDS)] = Field(description="Loại | Kind")
    short: Words | None = Field(None, description="Tên viết tắt | Short name")
    aliases: WordList = Field((), description="Cách viết khác | Other spellings")
    parent: FullId | None = Field(None, description="Đơn vị cấp trên | The body above it")
    valid: Validity | None = Field(None, description="Thời gian hoạt động | When it exists")
    successors: Annotated[tuple[Successor, ...], BeforeValidator(listing)] = Field(
        (), description="Đơn vị kế tục | What came after it"
    )
    members: Members | None = Field(None, description="Thành viên của nhóm | Members of a group")
    source: Source | None = Field(None, description="Nguồn | Source")
    note: Words | None = Field(None, description="Ghi chú | Note")
