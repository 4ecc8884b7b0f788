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
            "Chạy lệnh trong kho kế hoạch, hoặc chỉ ra kho bằng -C THƯ_MỤC. Chưa có kho thì tạo kho mới: ckds init THƯ_MỤC",
            "Run the command inside a plan repository, or name it with -C DIR. If there is none yet, make one: ckds init DIR",
        ),
    )


def base_of(root: Path) -> Path:
    """Return what paths in output are relative to: the git top level, else the root (a contract with other programs)."""
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            return folder
    return root


def top_of(root: Path) -> Path:
    """Return where the files beside the plans lie: the git top level, else the folder that holds ``plans/``."""
    base = base_of(root)
    return root.parent if base == root and root.name == "plans" else base


def shown(path: Path, base: Path) -> str:
    """Return ``path`` as output names it: with forward slashes on every system, and as text that can be printed."""
    name, front = str(path), str(base)
    if name == front:
        return "."
    below = front if front.endswith(os.sep) else front + os.sep
    name = name.removeprefix(below).replace(os.sep, "/")
    return name.encode("utf-8", "replace").decode()
