"""Where the plan repository is, and how its files are named in output."""

import os
from pathlib import Path
from typing import Final

from ckds.errors import SettingsError
from ckds.lang import Text

SETTINGS: Final = "ckds.yaml"


def find_root(start: Path) -> Path:
    """Return the folder that holds ``ckds.yaml``: looked for upward from ``start``, in each also under ``plans/``.

    Raises:
        SettingsError: there is none.
    """
    start = start.absolute()
    for folder in (start, *start.parents):
        for candidate in (folder, folder / "plans"):
            if (candidate / SETTINGS).is_file():
                return candidate
    raise SettingsError(
        Text(f"Không thấy tệp {SETTINGS} từ {start} trở lên.", f"There is no {SETTINGS} in {start} or above it."),
        Text(
            "Chạy lệnh trong kho kế hoạch, hoặc chỉ ra bằng -C THƯ_MỤC. Kho mới bắt đầu bằng plans/ckds.yaml với dòng “format: 1”.",
            "Run the command inside a plan repository, or name it with -C DIR. A new one begins with plans/ckds.yaml "
            "that says “format: 1”.",
        ),
    )


def base_of(root: Path) -> Path:
    """Return what paths in output are relative to: the git top level, else the root itself."""
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            return folder
    return root


def shown(path: Path, base: Path) -> str:
    """Return ``path`` as output names it: with forward slashes on every system, and as text that can be printed."""
    name, front = str(path), str(base)
    if name == front:
        return "."
    below = front if front.endswith(os.sep) else front + os.sep
    name = name.removeprefix(below).replace(os.sep, "/")
    return name.encode("utf-8", "replace").decode()
