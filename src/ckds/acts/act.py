"""What a writing command does to one record: the edits of its file, and how they are told."""

from collections.abc import Mapping
from datetime import date
from typing import Final, Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from ckds.lang import Text
from ckds.records.values import Record
from ckds.splice.edit import Edit, Value
from ckds.text import nfc
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.keys import keys_at
from ckds.workspace.workspace import Workspace

R = TypeVar("R", bound=Record)
Field = str | int | bool | None | list[str] | dict[str, str]

_ROMAN: Final = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_STRETCHES: Final = {"H1": "6 tháng đầu năm {}", "H2": "6 tháng cuối năm {}", "9M": "9 tháng đầu năm {}"}
_WORKED: Final = Text("{id}: {what}", "{id}: {what}")


class Act(NamedTuple):
    """One change of one record.

    Attributes:
        record: its id.
        path: its file, as documents name it.
        what: what changes, in a few words, for people and for the commit.
        edits: on the file as it is; on an empty text where there is no file yet.
        text: the whole text of a new file; no edits then.
    """

    record: str
    path: str
    what: Text
    edits: tuple[Edit, ...] = ()
    text: str | None = None

    @property
    def told(self) -> Text:
        """The change with the record it is made to."""
        return _WORKED.fill(id=self.record, what=self.what)


class Of(NamedTuple, Generic[R]):
    """A record to act on, with its plan and the repository."""

    entry: Entry[R]
    folder: PlanFolder
    workspace: Workspace

    @property
    def record(self) -> R:
        """The record."""
        return self.entry.record

    @property
    def today(self) -> date:
        """The day of the session."""
        return self.workspace.today

    def act(self, what: Text, *edits: Edit) -> Act:
        """Return a change of this record."""
        return Act(self.entry.id, self.entry.document.path, what, edits)

    def ref(self, full: str) -> str:
        """Return a unit as records of this plan name it: by its bare id where that is clear."""
        bare = full.rpartition("/")[2]
        return bare if self.workspace.directory.resolve(bare, self.folder.area) == full else full

    def short(self, full: str) -> str:
        """Return a unit's short name."""
        return self.workspace.directory.short(full)


def order(model: type[BaseModel], *path: str) -> tuple[str, ...]:
    """Return the usual order of the keys at ``path`` of a record."""
    return tuple(keys_at(model, path))


def filled(fields: Mapping[str, Field]) -> dict[str, Value]:
    """Return the fields that are stated, in their order; text as records hold it: NFC, its ends trimmed."""
    cleaned = {key: _clean(value) for key, value in fields.items() if value is not None}
    return {key: value for key, value in cleaned.items() if value not in ([], {}, "")}


def _clean(value: str | int | bool | list[str] | dict[str, str]) -> Value:
    if isinstance(value, str):
        return nfc(value).replace("\r\n", "\n").strip()
    if isinstance(value, list):
        return [nfc(item).strip() for item in value if item.strip()]
    if isinstance(value, dict):
        return {key: nfc(item).strip() for key, item in value.items() if item.strip()}
    return value


def dated(day: str) -> Text:
    """Return a time in ISO form as sentences say it: ``28/11/2022``, ``tháng 11/2022``, ``quý IV/2022``, ``năm 2022``."""
    year, _, part = day.partition("-")
    if len(day) == len("2022-11-28"):
        return Text("/".join(reversed(day.split("-"))), day)
    if part.isdigit():
        return Text(f"tháng {part}/{year}", day)
    if part[:1].upper() == "Q":
        return Text(f"quý {_ROMAN[part[1:]]}/{year}" if part[1:] in _ROMAN else day, day)
    return Text(
        _STRETCHES[part.upper()].format(year) if part.upper() in _STRETCHES else day if part else f"năm {year}", day
    )


def day_words(day: str) -> Text:
    """Return a time as part of a sentence: ``ngày 28/11/2022``, ``tháng 11/2022``."""
    shown = dated(day)
    return Text(f"ngày {shown.vi}" if len(day) == len("2022-11-28") else shown.vi, shown.en)
