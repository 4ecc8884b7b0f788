"""Findings → files with their repairs, each one proved: the finding is gone and no new error has come.

Nothing is written here. The repository is read again with the new texts by a function that the caller hands in.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from ckds.acts.fixes import fix_of
from ckds.acts.fixes.fix import Fix, edited, overlap
from ckds.finding import Finding, Severity
from ckds.source.document import Document
from ckds.workspace.workspace import Workspace, documents

ROUNDS: Final = 8

Key = tuple[str, str, str | None, str | None]
Texts = dict[str, str]


class Seen(NamedTuple):
    """A repository, and all that is found in it."""

    workspace: Workspace
    findings: Sequence[Finding]


# Reads the repository with some texts in the place of its files, by the paths that findings have.
Reread = Callable[[Mapping[str, str]], Seen]


class Mend(NamedTuple):
    """A finding with its repair."""

    finding: Finding
    fix: Fix


class Refusal(NamedTuple):
    """A repair that does not hold.

    Attributes:
        mend: the repair.
        errors: the errors it would bring; none where its own finding would only remain.
    """

    mend: Mend
    errors: tuple[Finding, ...]


class Repaired(NamedTuple):
    """What became of the findings.

    Attributes:
        texts: the new text of every file that changes, without a byte order mark.
        done: what is mended.
        refused: repairs that would not have done away with their finding, or would have brought a new error.
        left: what is found in the repository with these texts.
    """

    texts: Texts
    done: tuple[Mend, ...]
    refused: tuple[Refusal, ...]
    left: Seen


def repair(seen: Seen, reread: Reread, wanted: Callable[[Finding], bool], *, unsafe: bool) -> Repaired:
    """Return the repository with every repair made that holds.

    Args:
        seen: the repository as it is.
        reread: reads it with new texts.
        wanted: says which findings are to be mended.
        unsafe: also where the repair may change what the record says.
    """
    return _Repair(seen, reread, wanted, unsafe=unsafe).run()


class _Repair:
    def __init__(self, seen: Seen, reread: Reread, wanted: Callable[[Finding], bool], *, unsafe: bool) -> None:
        self._seen = seen
        self._asked = reread
        self._last: tuple[Texts, Seen] = {}, seen
        self._wanted = wanted
        self._unsafe = unsafe
        self._texts: Texts = {}
        self._done: list[Mend] = []
        self._refused: list[Refusal] = []

    def run(self) -> Repaired:
        """Go round until nothing is left to mend: one repair may lay the next one open, or lie under it."""
        for _ in range(ROUNDS):
            mends = self._apart(self._open())
            if not mends:
                break
            self._take(mends)
        return Repaired(self._texts, tuple(self._done), tuple(self._refused), self._seen)

    def _open(self) -> list[tuple[Mend, Document]]:
        """Return every repair that is asked for and was not refused before."""
        files = {document.path: document for document in documents(self._seen.workspace)}
        refused = Counter(one.mend.finding.key for one in self._refused)
        found = []
        for finding in self._seen.findings:
            document = files.get(finding.path)
            if document is None or not self._wanted(finding) or refused[finding.key]:
                continue
            fix = fix_of(finding, document, self._seen.workspace)
            if fix and (fix.safe or self._unsafe):
                found.append((Mend(finding, fix), document))
        return found

    def _apart(self, found: Iterable[tuple[Mend, Document]]) -> list[tuple[Mend, Document]]:
        """Return those of which none lies over another of the same file; the rest wait for the next round."""
        kept: dict[str, list[Mend]] = {}
        chosen = []
        for mend, document in found:
            beside = kept.setdefault(mend.finding.path, [])
            if not any(overlap(mend.fix, other.fix) for other in beside):
                beside.append(mend)
                chosen.append((mend, document))
        return chosen

    def _reread(self, texts: Texts) -> Seen:
        """Return the repository with some texts; what was read last is not read again."""
        if texts != self._last[0]:
            self._last = texts, self._asked(texts)
        return self._last[1]

    def _take(self, mends: Sequence[tuple[Mend, Document]]) -> None:
        """Take all repairs that hold: all at once where they do, else the halves apart."""
        held = self._holding(list(mends), [])
        self._texts |= _texts(held)
        self._seen = self._reread(self._texts)
        self._done += [mend for mend, _ in held]

    def _holding(
        self, mends: list[tuple[Mend, Document]], taken: list[tuple[Mend, Document]]
    ) -> list[tuple[Mend, Document]]:
        """Return the repairs that hold together with those taken already, which stay."""
        before = self._reread({**self._texts, **_texts(taken)}) if taken else self._seen
        after = self._reread({**self._texts, **_texts([*taken, *mends])})
        come = come_up(before.findings, after.findings)
        if not come and gone([mend.finding for mend, _ in mends], before.findings, after.findings):
            return [*taken, *mends]
        if len(mends) == 1:
            self._refused.append(Refusal(mends[0][0], tuple(come)))
            return taken
        half = len(mends) // 2
        return self._holding(mends[half:], self._holding(mends[:half], taken))


def gone(mended: Iterable[Finding], before: Iterable[Finding], after: Iterable[Finding]) -> bool:
    """Is every finding gone that was to be mended?"""
    old, new = Counter(one.key for one in before), Counter(one.key for one in after)
    return all(new[key] <= old[key] - number for key, number in Counter(one.key for one in mended).items())


def come_up(before: Iterable[Finding], after: Iterable[Finding]) -> list[Finding]:
    """Return the errors that were not there before; of equal ones, as many as have come."""
    left = Counter(one.key for one in before if one.severity is Severity.ERROR)
    found = []
    for one in after:
        if one.severity is Severity.ERROR:
            left[one.key] -= 1
            if left[one.key] < 0:
                found.append(one)
    return found


def _texts(mends: Iterable[tuple[Mend, Document]]) -> Texts:
    by_file: dict[str, tuple[Document, list[Fix]]] = {}
    for mend, document in mends:
        by_file.setdefault(mend.finding.path, (document, []))[1].append(mend.fix)
    return {
        path: edited(document.lines.text, (edit for fix in fixes for edit in fix.edits))
        for path, (document, fixes) in by_file.items()
    }
