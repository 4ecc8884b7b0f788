"""Data on its way to a record: what does not fit is taken out, and every place stays that of the file."""

from copy import deepcopy
from typing import Any, Final

from ckds.source.build import Data
from ckds.source.problem import Path

# What stands in for a required field that is missing, so that the others are still read; never counted, never shown.
STAND_IN: Final[dict[str, Any]] = {
    "title": "?", "issuer": {"as": "?"}, "period": "/2099", "targets": [], "name": "?", "kind": "agency",
}  # fmt: skip
_GONE: Final = object()


class Draft:
    """A copy of the data of one record."""

    def __init__(self, data: dict[str, Data]) -> None:
        self.data: dict[str, Any] = deepcopy(data)
        self._places: dict[int, list[int]] = {}
        self._thinned: list[list[Any]] = []

    def source_path(self, loc: tuple[int | str, ...]) -> Path:
        """Return where the file has what stands at ``loc`` of the draft."""
        here: Any = self.data
        path: list[int | str] = []
        for at, part in enumerate(loc):
            if at and loc[at - 1] == "members" and part in ("ids", "rule"):
                continue  # a group's members hold their list or rule directly
            if isinstance(here, list) and isinstance(part, int) and part < len(here):
                path.append(self._places.get(id(here), range(len(here)))[part])
                here = here[part]
            else:
                path.append(part)
                here = here.get(part) if isinstance(here, dict) else here
        return tuple(path)

    def drop(self, loc: tuple[int | str, ...], *, missing: bool) -> bool:
        """Take the value at ``loc`` out; where one is missing, its whole entry goes, or something stands in for it.

        Lists keep their positions until :meth:`close`. Says whether anything changed.
        """
        chain: list[tuple[Any, Any]] = []
        here: Any = self.data
        for part in loc:
            if part in ("ids", "rule") and chain and chain[-1][1] == "members":
                continue
            if isinstance(here, list) and isinstance(part, int) and part < len(here) and here[part] is _GONE:
                return True
            if not _has(here, part):
                break
            chain.append((here, part))
            here = here[part]
        if missing:
            if len(loc) == 1 and loc[0] in STAND_IN:
                self.data[str(loc[0])] = deepcopy(STAND_IN[str(loc[0])])
                return True
            chain = [(holder, part) for holder, part in chain if isinstance(holder, list)][-1:] or chain[:1]
        return bool(chain) and self._take_out(*chain[-1])

    def _take_out(self, holder: Any, part: Any) -> bool:
        if isinstance(holder, list):
            holder[part] = _GONE
            self._thinned.append(holder)
        else:
            holder.pop(part, None)
        return True

    def close(self) -> None:
        """Leave the gaps in lists out, remembering the places of what stays."""
        for holder in {id(one): one for one in self._thinned}.values():
            places = self._places.get(id(holder), list(range(len(holder))))
            self._places[id(holder)] = [place for place, item in zip(places, holder, strict=True) if item is not _GONE]
            holder[:] = [item for item in holder if item is not _GONE]
        self._thinned = []


def _has(here: Any, part: int | str) -> bool:
    if isinstance(here, dict):
        return part in here
    return isinstance(here, list) and isinstance(part, int) and part < len(here)
