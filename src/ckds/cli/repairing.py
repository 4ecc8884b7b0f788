"""The parts of ``ckds lint --fix``: every repair that holds is written, the rest is said."""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from ckds.acts.fixes.fix import Fix
from ckds.acts.fixes.repair import Refusal, Repaired, Seen, repair
from ckds.cli.rewriting import diff as patch
from ckds.cli.session import Session
from ckds.finding import Finding, Severity
from ckds.lang import Text, same
from ckds.records.settings import Settings
from ckds.repository.draft import load_draft
from ckds.repository.rewrite import changes, rewrite
from ckds.repository.root import SETTINGS, base_of, find_root
from ckds.rules.engine import lint
from ckds.source.document import Document
from ckds.views.findings import Linted
from ckds.workspace.entry import Entry
from ckds.workspace.validate import validate
from ckds.workspace.workspace import Workspace, documents

_WORDS: Final = {
    Severity.ERROR: Text("lỗi", "error"),
    Severity.WARNING: Text("cảnh báo", "warning"),
    Severity.INFO: Text("lưu ý", "note"),
}


def repaired(session: Session, only: list[str], *, unsafe: bool, show: bool) -> tuple[Linted, Session]:
    """Repair the findings of some files, or show how; return what is found afterwards on the disk.

    Args:
        session: the session.
        only: the files and folders, all when empty.
        unsafe: also where a repair may change what a record says.
        show: print the changes and write nothing.

    Raises:
        WriteError: a file cannot be written, or was changed meanwhile.
    """
    root = find_root(session.folder)
    workspace, session = session.open(strict=False)
    seen = Seen(workspace, lint(workspace))
    made = repair(seen, lambda texts: _reread(root, texts, workspace), lambda one: _asked(one, only), unsafe=unsafe)
    written = changes(root, made.texts, list(documents(workspace)))
    if show:
        sys.stdout.write(patch(written, base_of(root), color=session.colored(sys.stdout)))
    else:
        rewrite(written, root)
    _tell(session, made, unsafe=unsafe, show=show)
    left = seen if show else made.left
    return Linted.of(left.workspace, list(left.findings)), session


def _asked(finding: Finding, only: list[str]) -> bool:
    return not only or any(one in (".", finding.path) or finding.path.startswith(f"{one}/") for one in only)


def _reread(root: Path, texts: Mapping[str, str], here: Workspace) -> Seen:
    base = base_of(root)
    contents = {base / path: text.encode() for path, text in texts.items()}
    workspace = load_draft(root, contents, here)
    settings = contents.get(root / SETTINGS)
    if settings is not None:
        workspace.settings = _settings(Document(here.settings.document.path, settings))
    return Seen(workspace, lint(workspace))


def _settings(document: Document) -> Entry[Settings]:
    record, problems = validate(Settings, document.data, document)
    return Entry("ckds", document, record or Settings(), not problems, tuple(problems))


def _tell(session: Session, made: Repaired, *, unsafe: bool, show: bool) -> None:
    """Say what was mended, what could not be, and what is left."""
    for one in made.refused:
        session.say(_refused(one))
    fixed, left = len(made.done), _kinds(made.left.findings)
    more = _more(made, unsafe=unsafe)
    hint = Text(f" ({more} lỗi nữa sửa được bằng --unsafe-fixes)", f" ({more} more with --unsafe-fixes)")
    ending = hint if more else Text("", "")
    session.say(
        Text(f"{'Sẽ sửa' if show else 'Đã sửa'} {fixed}, còn {left.vi}{ending.vi}.",
             f"{'Would fix' if show else 'Fixed'} {fixed}, left {left.en}{ending.en}.")
    )  # fmt: skip


def _kinds(findings: Sequence[Finding]) -> Text:
    """Return how many findings there are, and of which weights."""
    counts = Counter(finding.severity for finding in findings)
    told = [_counted(severity, counts[severity]) for severity in Severity if counts[severity]]
    if not told:
        return same("0")
    vi, en = ", ".join(one.vi for one in told), ", ".join(one.en for one in told)
    return Text(f"{len(findings)}: {vi}", f"{len(findings)}: {en}")


def _counted(severity: Severity, count: int) -> Text:
    word = _WORDS[severity]
    return Text(f"{count} {word.vi}", f"{count} {word.en}{'' if count == 1 else 's'}")


def _refused(one: Refusal) -> Text:
    finding, fix = one.mend.finding, one.mend.fix
    place = f"{finding.path}:{finding.span.line}"
    why = Text("lỗi vẫn còn", "it would remain")
    if one.errors:
        first = one.errors[0]
        why = Text(f"sẽ có lỗi {first.code}: {first.message.vi}", f"it would bring {first.code}: {first.message.en}")
    return Text(
        f"{place}: {finding.code} để nguyên ({fix.title.vi}), vì {why.vi}.",
        f"{place}: {finding.code} is left ({fix.title.en}): {why.en}.",
    )


def _more(made: Repaired, *, unsafe: bool) -> int:
    """Return how many of what is left have a repair that may change what a record says."""
    from ckds.acts.fixes import fix_of

    if unsafe:
        return 0
    files = {document.path: document for document in documents(made.left.workspace)}
    fixes: list[Fix | None] = [
        fix_of(one, files[one.path], made.left.workspace) for one in made.left.findings if one.path in files
    ]
    return sum(1 for fix in fixes if fix and not fix.safe)
