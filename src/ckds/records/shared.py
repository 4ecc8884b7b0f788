"""Parts that several records hold: where a fact comes from, and who stands in a role."""

from typing import Annotated, Any, Final, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from ckds.records.values import FULL_ID, FullId, Record, Words, listing, one_or_more


class Source(Record):
    """Where a figure or a fact was published."""

    title: Words | None = Field(None, description="Tên tài liệu | Title of the document or page")
    url: Words | None = Field(None, description="Địa chỉ | Its address")
    note: Words | None = Field(None, description="Ghi chú | Note")


class UnitRef(Record):
    """A body in a role: an id of the directory, or the words as printed, or both; ``for`` names its part."""

    unit: FullId | None = Field(None, description="Mã đơn vị trong danh bạ | Id in the directory")
    as_: Words | None = Field(None, alias="as", description="Tên như văn bản in | The words as printed")
    for_: Words | None = Field(None, alias="for", description="Phần việc phụ trách | The part it answers for")
    note: Words | None = Field(None, description="Ghi chú | Note")

    @model_validator(mode="wrap")
    @classmethod
    def _bare_id(cls, value: Any, read: Any) -> Any:
        if isinstance(value, str):
            found = _BARE.get(value)
            if found is None:
                if len(_BARE) == _MOST:
                    _BARE.clear()
                found = _BARE[value] = read({"unit": value})
            return found
        if isinstance(value, dict) and not {"unit", "as"} & value.keys():
            raise PydanticCustomError("missing_either", "unit or as", {"keys": ["unit", "as"]})
        return read(value)

    @property
    def shown(self) -> str:
        """The id, or the printed words where there is none."""
        return self.unit or self.as_ or "?"

    @property
    def key(self) -> str:
        """What the entry is known by in findings: its id or words, and its part."""
        return f"{self.shown}/{self.for_}" if self.for_ else self.shown

    def same_body(self, other: Self) -> bool:
        """Do both entries name one body?"""
        return self.shown == other.shown


# A country names its units a million times by a few thousand ids: each is read once, since a reference never changes.
_BARE: Final[dict[str, UnitRef]] = {}
_MOST: Final = 20_000


def _words_or_id(value: Any) -> Any:
    """Read a name that is no id as the words as printed: documents cite issuers that no directory holds."""
    return {"as": value} if isinstance(value, str) and not FULL_ID.fullmatch(value) else value


# Who issued a cited document: an id of the directory, or its name as printed.
Issuer = Annotated[UnitRef, BeforeValidator(_words_or_id)]
UnitRefs = Annotated[tuple[UnitRef, ...], BeforeValidator(one_or_more)]


def entries(model: type[Record]) -> Any:
    """Return the type of a list of ``model``."""
    return Annotated[tuple[model, ...], BeforeValidator(listing)]  # type: ignore[valid-type]
