"""Which file belongs where: what lies in its place, and what lies elsewhere and would be passed over in silence."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from ckds.lang import Text
from ckds.records.values import ID
from ckds.repository.files import Disk, Item, Store, not_read, read
from ckds.source.document import Document
from ckds.source.problem import Kind

PLACE: Final = Text("ở đây không phải chỗ của bản ghi nào", "no record belongs here")
NAME: Final = Text(
    "tên tệp và thư mục là mã bản ghi: chữ thường không dấu, số và gạch nối",
    "the name of a file or folder is the record's id: lower-case ASCII letters, digits and hyphens",
)
_SUFFIX: Final = Text("tên phải là {name}", "its name must be {name}")
_DEEP: Final = Text("thư mục lồng quá sâu, không xem tiếp", "folders nested too deep, not looked into any further")
_DEEPEST: Final = 12
# Windows keeps these names for devices: a repository that holds one cannot be checked out there.
_RESERVED: Final = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")


def may_name(name: str) -> bool:
    """Is this an id that every system can store as the name of a file or folder?"""
    return ID.fullmatch(name) is not None and not _RESERVED.fullmatch(name)


class Walk:
    """Goes through folders and keeps what is wrong with where things lie.

    Attributes:
        loose: files with something wrong that belong to no record.
    """

    def __init__(self, shown: Callable[[Path], str], store: Store | None = None) -> None:
        self.shown = shown
        self.store: Store = store or Disk()
        self.loose: list[Document] = []

    def items(self, folder: Path) -> list[Item]:
        """Return what a folder holds; that it cannot be looked into is noted."""
        found, reason = self.store.listing(folder)
        if reason:
            self.loose.append(not_read(self.shown(folder), reason))
        return found

    def read(self, path: Path) -> Document:
        """Return the document of a file."""
        return self.store.read(path, self.shown(path))

    def documents(self, folder: Path) -> Iterator[tuple[str, Document, bool]]:
        """Yield what each file of a folder holds by its id, and whether it could be looked into as a record's file."""
        above = self.shown(folder)
        plain = type(self.store) is Disk
        for name, file in self.files(folder):
            if isinstance(file, Document):
                yield name, file, False
            elif plain:  # no more is made of the place than its text
                yield name, read(file.where, f"{above}/{file.name}"), True
            else:
                yield name, self.store.read(file.path, f"{above}/{file.name}"), True

    def files(self, folder: Path) -> Iterator[tuple[str, Item | Document]]:
        """Yield each record file of a folder by its id, or why it is not read; what is no record is noted."""
        for item in self.items(folder):
            name = item.name.removesuffix(".yaml")
            if item.is_folder:
                self.beyond(item)
            elif not item.matters:
                continue
            elif item.is_link or name == item.name:
                stem = item.path.stem.casefold()
                document = self.misnamed(item, f"{stem}.yaml") if item.is_record else self.read(item.path)
                yield (stem if item.is_record and ID.fullmatch(stem) else ""), document
            elif not may_name(name):
                yield "", not_read(self.shown(item.path), NAME, Kind.BAD_ID, value=name, file=True)
            else:
                yield name, item

    def misnamed(self, item: Item, name: str) -> Document:
        """Return why a file is not read that is almost named as it should be."""
        if item.is_link:
            return self.read(item.path)
        return not_read(self.shown(item.path), _SUFFIX.fill(name=name), Kind.MISPLACED, value=item.name, meant=name)

    def stray(self, item: Item, meant: str = "") -> None:
        """Note a file that lies where nothing is read."""
        if item.is_link or item.is_folder:
            self.loose.append(self.read(item.path))
        else:
            args = {"value": item.name, "meant": meant}
            self.loose.append(not_read(self.shown(item.path), PLACE, Kind.MISPLACED, **args))

    def beyond(self, folder: Item, meant: str = "") -> None:
        """Note every record file in and below a folder in which none is read."""
        if folder.is_record:
            self.loose.append(self.read(folder.path))
            return
        open_ = [(folder.path, 0)]
        while open_:
            path, depth = open_.pop(0)
            for item in self.items(path):
                if item.is_folder and depth < _DEEPEST:
                    open_.append((item.path, depth + 1))
                elif item.is_folder:
                    self.loose.append(not_read(self.shown(item.path), _DEEP))
                elif item.matters:
                    self.stray(item, meant)
