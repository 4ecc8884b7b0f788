"""Repairs of findings: pure functions from a finding, its file and the repository to the edits that mend it.

``ckds lint --fix`` applies them (``ckds.acts.fixes.repair`` proves each one first); an editor offers them.
"""

from collections.abc import Callable
from typing import Final

from ckds.acts.fixes import names, text
from ckds.acts.fixes.fix import Fix, TextEdit, edited
from ckds.finding import Finding
from ckds.source.document import Document
from ckds.workspace.workspace import Workspace

__all__ = ["Fix", "TextEdit", "edited", "fix_of"]

_OF_TEXT: Final[dict[str, Callable[[Finding, Document], Fix | None]]] = {
    "CK001": text.syntax,
    "CK003": text.marked,
    "CK004": text.marked,
    "CK006": text.tabs,
    "CK008": text.not_nfc,
    "CK009": text.quote,
    "CK010": text.quote,
    "CK011": text.thousands,
    "CK012": text.cut_off,
    "CK013": text.quote,
    "CK014": text.quote,
    "CK018": text.hidden_character,
    "CK019": text.quote,
}
_OF_NAMES: Final[dict[str, Callable[[Finding, Document, Workspace], Fix | None]]] = {
    "CK031": names.unknown_key,
    "CK034": names.day,
    "CK035": names.bad_unit_id,
    "CK037": names.day,
    "CK101": names.unknown_unit,
    "CK102": names.unresolved_body,
    "CK506": names.document_number,
}


def fix_of(finding: Finding, document: Document, workspace: Workspace) -> Fix | None:
    """Return what mends a finding, or None where only a person can.

    Args:
        finding: the finding.
        document: the file it stands in, as it was read when the finding was made.
        workspace: the repository, in which names are looked up.
    """
    if not document.lines.text or finding.span.end_line > len(document.lines):
        return None
    of_text = _OF_TEXT.get(finding.code)
    if of_text:
        return of_text(finding, document)
    of_names = _OF_NAMES.get(finding.code)
    return of_names(finding, document, workspace) if of_names else None


def mendable() -> frozenset[str]:
    """Return the codes of the rules whose findings may have a repair."""
    return frozenset(_OF_TEXT | _OF_NAMES)
