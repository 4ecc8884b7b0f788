"""What a change of the record format does to each file."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ckds.lang import Text
from ckds.records.values import Record
from ckds.source.build import Data
from ckds.splice.edit import Edit

# From the kind of record a file holds and its data to the edits it needs. A file that was migrated already needs none:
# a run that was cut short is finished by running it again.
EditsOf = Callable[[type[Record], Data], Sequence[Edit]]


class Step(NamedTuple):
    """The way from one format to the next.

    Attributes:
        old: the format it begins with; it ends with the one after it.
        title: what changes, in one sentence.
        edits: what becomes of a file.
    """

    old: int
    title: Text
    edits: EditsOf
