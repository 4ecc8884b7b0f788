"""What stands in files that could not be read whole: what is not found among the records may stand there."""

import re
from collections.abc import Iterable
from typing import Final

from ckds.rules.once import once
from ckds.source.document import Document
from ckds.workspace.workspace import Workspace

_WORD: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID: Final = re.compile(r"""\bid["']?\s*:\s*["']?([a-z0-9-]+)""")


def may_be_lost(workspace: Workspace, ref: str, area: str | None = None) -> bool:
    """May the unit stand in a file that could not be read whole?

    Args:
        workspace: the repository.
        ref: the id as written, full or bare.
        area: look only there for a bare id.
    """
    home, _, name = ref.rpartition("/")
    home = home or area or ""
    lost = once(workspace, "ids in files not read whole", lambda: _lost(workspace))
    return any(ids is None or name in ids for where, ids in lost.items() if home in ("", where))


def words_of(documents: Iterable[Document]) -> frozenset[str] | None:
    """Return every word that may be an id in these texts; None where one of them has no text at all."""
    texts = [document.lines.text for document in documents]
    return frozenset(_WORD.findall("\n".join(texts))) if all(text.strip() for text in texts) else None


def values_of(documents: Iterable[Document], key: str) -> frozenset[str] | None:
    """Return what these texts have after ``key:``; None where one of them has no text at all."""
    texts = [document.lines.text for document in documents]
    if not all(text.strip() for text in texts):
        return None
    found = re.findall(rf"""\b{key}["']?[ \t]*:[ \t]*([^\n#,}}]*)""", "\n".join(texts))
    return frozenset(value.strip().strip("\"'") for value in found)


def _lost(workspace: Workspace) -> dict[str, frozenset[str] | None]:
    """Return the ids that the texts of such files hold, readable or not; None where there is no text."""
    directory = workspace.directory
    if not directory.unread:
        return {}
    texts = {document.path: document.lines.text for document in workspace.loose}
    texts |= {entry.document.path: entry.document.lines.text for entry in directory.units.values()}
    found: dict[str, frozenset[str] | None] = {}
    for area in directory.unread:
        text = next((text for path, text in texts.items() if path.endswith(f"units/{area}.yaml")), "")
        found[area] = frozenset(_ID.findall(text)) if text.strip() else None
    return found
