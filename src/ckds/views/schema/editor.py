"""Where editors find the schemas: a folder beside the plans, the settings of VS Code, a line in the file itself."""

from typing import Final

from ckds.views.schema.fields import KINDS

FOLDER: Final = "schemas"


def file_of(name: str) -> str:
    """Return the file of a record type's schema, below the top of the repository."""
    return f"{FOLDER}/{name}.schema.json"


def associations(root: str) -> dict[str, list[str]]:
    """Return which schema is for which files, as ``yaml.schemas`` of VS Code has it.

    Args:
        root: the folder of the plans, from the top of the repository; ``.`` where they are one.
    """
    above = "" if root in ("", ".") else f"{root}/"
    return {f"./{file_of(name)}": [above + place for place in kind.places] for name, kind in KINDS.items()}


def modeline(name: str, depth: int) -> str:
    """Return the line that names a file's schema to any editor with yaml-language-server.

    Args:
        name: the record type.
        depth: how many folders the file lies below the top of the repository.
    """
    return f"# yaml-language-server: $schema={'../' * depth or './'}{file_of(name)}"
