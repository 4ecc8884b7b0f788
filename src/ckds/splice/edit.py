"""Change one thing in the text of a YAML file and leave every other byte as it is: ``apply(text, [SetValue(…)])``.

Paths are keys and list positions from the top: ``("updates", 0, "progress")``. New text takes the style of the file:
indentation, list style, quotes, line ends. A change is verified before it is returned: the new text, read back, must
hold exactly the old data with exactly this change. Comments, order, quotes, blank lines, CRLF, a byte order mark,
trailing blanks and a missing last newline stay. Why not a round trip through a YAML library:
``docs/decisions/0011-writing.md``.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple, TypeAlias

from ckds.splice.add import added, appended
from ckds.splice.cut import removed, renamed
from ckds.splice.errors import SpliceError
from ckds.splice.expect import after_add, after_append, after_remove, after_rename, after_set, plain, same
from ckds.splice.piece import Piece, replaced
from ckds.splice.put import put
from ckds.splice.text import Source
from ckds.splice.values import Path, Value

__all__ = ["AddKey", "Append", "Edit", "Path", "Remove", "RenameKey", "SetValue", "SpliceError", "Value", "apply"]

BOM: Final = "\ufeff"


class SetValue(NamedTuple):
    """Replace what stands at ``path``: a scalar, or a whole mapping or list.

    A quoted scalar stays quoted; a comment behind it stays. The key or entry must be there; a key without a value counts.
    """

    path: Path
    value: Value


class AddKey(NamedTuple):
    """Add a key that is not there yet; the last part of ``path`` is the key.

    Args:
        order: the keys that its mapping may have, in their usual order: the key is put behind the last of those that
            come before it, else before the first that comes after it; without an order, at the end.
    """

    path: Path
    value: Value
    order: tuple[str, ...] = ()


class Append(NamedTuple):
    """Add one entry to the end of the list at ``path``.

    Where the key is not there, it is added (see :class:`AddKey`) with a list of one; where it holds one bare value, that
    value becomes the first entry.
    """

    path: Path
    value: Value
    order: tuple[str, ...] = ()


class Remove(NamedTuple):
    """Take a key with its value, or an entry of a list, out. A collection that loses its last one stays as `[]` or `{}`."""

    path: Path


class RenameKey(NamedTuple):
    """Give the key at the end of ``path`` another name; its value and its place stay."""

    path: Path
    key: str


Edit: TypeAlias = SetValue | AddKey | Append | Remove | RenameKey


def apply(document_text: str, edits: Sequence[Edit]) -> str:
    """Return the text of a YAML file with the edits made, one after the other.

    Args:
        document_text: the whole file, decoded; a byte order mark may stand first.
        edits: each sees the text that the one before it left.

    Raises:
        SpliceError: the text is no YAML, holds anchors, aliases, tags or several documents; a path is not there (or is
            there already, for :class:`AddKey`); or the change cannot be made so that it reads back as meant.
    """
    mark = BOM if document_text.startswith(BOM) else ""
    text = document_text.removeprefix(BOM)
    for edit in edits:
        text = _applied(text, edit)
    return mark + text


def _applied(text: str, edit: Edit) -> str:
    source = Source(text)
    old = plain(source.root)
    if isinstance(edit, AddKey) and (spot := source.spot(edit.path)) is not None and plain(spot.node) is None:
        edit = SetValue(edit.path, edit.value)  # `completed:` without a value: the key is there, and says nothing
    for careful in (False, True):  # a second time with the plainest of styles, where the usual one did not hold
        pieces = _pieces(source, edit, careful=careful)
        new = replaced(text, pieces)
        try:
            data = plain(Source(new).root)
        except SpliceError:
            continue
        if same(data, _expected(old, data, edit)):
            return new
    raise SpliceError.unsure(edit.path)


def _pieces(source: Source, edit: Edit, *, careful: bool) -> list[Piece]:
    match edit:
        case SetValue(path, value):
            return put(source, path, value, careful=careful)
        case AddKey(path, value, order):
            return added(source, path, value, order, careful=careful)
        case Append(path, value, order):
            return appended(source, path, value, order, careful=careful)
        case Remove(path):
            return removed(source, path, careful=careful)
        case RenameKey(path, key):
            return renamed(source, path, key)


def _expected(old: object, new: object, edit: Edit) -> object:
    """Return what the new text must hold: the old data with this one change."""
    match edit:
        case SetValue(path, value):
            return after_set(old, path, value)
        case AddKey(path, value):
            return after_add(old, new, path, value)
        case Append(path, value):
            return after_append(old, new, path, value)
        case Remove(path):
            return after_remove(old, path)
        case RenameKey(path, key):
            return after_rename(old, path, key)
