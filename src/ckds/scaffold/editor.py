"""What a new repository has for editors: schemas with its ids, and where they are named."""

import json
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from ckds.lang import Text
from ckds.repository.files import Item
from ckds.repository.load import Loader
from ckds.source.document import Document
from ckds.views.schema.build import every
from ckds.views.schema.editor import associations, file_of, modeline
from ckds.views.schema.fields import KINDS
from ckds.views.schema.ids import ids_of

_ROOT: Final = "plans"
_SETTINGS: Final = ".vscode/settings.json"


def with_schemas(files: dict[str, str], today: date) -> dict[str, str]:
    """Return the files of a new repository with a schema for each record type, named in each record and for VS Code."""
    found = {name: _named(name, text) for name, text in files.items()}
    settings = json.loads(found[_SETTINGS]) | {"yaml.schemas": associations(_ROOT)}
    found[_SETTINGS] = _json(settings)
    loader = Loader(Path(_ROOT), _Memory(found))
    workspace = loader.load(loader.settings(), today, today, pinned=False)
    return found | {file_of(name): _json(one) for name, one in every(ids_of(workspace)).items()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _named(name: str, text: str) -> str:
    """Return a record with the line that names its schema, below the remark that says what the file is."""
    place = name.removeprefix(f"{_ROOT}/")
    kind = next((kind.name for kind in KINDS.values() if place != name and _fits(place, kind.places)), None)
    if kind is None:
        return text
    first, end, rest = text.partition("\n")
    line = f"{modeline(kind, name.count('/'))}\n"
    return f"{first}{end}{line}{rest}" if first.startswith("#") else line + text


def _fits(place: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(place, one) and place.count("/") == one.count("/") for one in patterns)


class _Memory:
    """Files that are not written yet."""

    def __init__(self, files: dict[str, str]) -> None:
        self._files = files

    def listing(self, folder: Path) -> tuple[list[Item], Text | None]:
        """Return what a folder will hold."""
        prefix = f"{folder.as_posix()}/"
        below = sorted(
            {name.removeprefix(prefix).partition("/")[::2] for name in self._files if name.startswith(prefix)}
        )
        names = dict(below)
        return [Item(name, prefix + name, bool(more), False) for name, more in sorted(names.items())], None

    def read(self, path: Path, shown: str) -> Document:
        """Return the document of a file."""
        return Document(shown, self._files[path.as_posix()])

    def is_file(self, path: Path) -> bool:
        """Will there be such a file?"""
        return path.as_posix() in self._files
