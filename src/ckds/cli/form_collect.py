"""Takes filled forms into the records: every row judged by itself, then all that is good written at once."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from ckds.cli.form_export import Marks
from ckds.cli.session import Session
from ckds.errors import CkdsError, UsageError, system_reason
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.acts.act import Act
    from ckds.finding import Finding
    from ckds.importers.form.collect import Outcome
    from ckds.repository.write import Change
    from ckds.workspace.workspace import Workspace


class Wish(NamedTuple):
    """How forms are to be taken in."""

    anyway: bool = False
    dry_run: bool = False
    commit: bool = False


class Taken(NamedTuple):
    """What became of the forms: each row, and the files that could not be read at all."""

    outcomes: "list[Outcome]"
    unread: list[CkdsError]


class Tried(NamedTuple):
    """What comes of some rows: the changes, the files they would make invalid or that cannot be edited, new warnings."""

    changes: "list[Change]"
    wrong: set[str]
    warnings: "list[Finding]"


def collect(session: Session, files: tuple[Path, ...], wish: Wish, format_: str) -> int:
    """Take the forms in; return 2 when a whole file could not be read, after the others were.

    Raises:
        UsageError: no file is named, or the records cannot be written.
    """
    from ckds.repository.root import find_root
    from ckds.repository.write import locked

    if not files:
        raise UsageError(
            Text("Chưa nêu tệp biểu nào.", "No form is named."),
            Text("Ví dụ: ckds form collect bieu/*.xlsx", "For example: ckds form collect forms/*.xlsx"),
        )
    if wish.dry_run:
        return _collect(session, files, wish, format_)
    with locked(find_root(session.folder)):
        return _collect(session, files, wish, format_)


def _collect(session: Session, files: tuple[Path, ...], wish: Wish, format_: str) -> int:
    from ckds.cli.writing import commit_written, show_diff, top_to_commit
    from ckds.repository.root import find_root

    root = find_root(session.folder)
    workspace, session = session.open()
    taken = _read(files, workspace, Marks(session), wish)
    outcomes, changes = _settled(_once(taken.outcomes), root, workspace)
    if wish.dry_run and format_ == "terminal":
        show_diff(changes, root)
    elif changes and not wish.dry_run:
        if wish.commit:
            top_to_commit(root)
        outcomes, changes = _written(outcomes, changes, root)
    _tell(session, workspace, Taken(outcomes, taken.unread), wish, format_)
    if wish.commit and changes and not wish.dry_run:
        commit_written(session, [act for one in outcomes for act in one.acts], root, changes)
    return 2 if taken.unread else 0


def _written(outcomes: "list[Outcome]", changes: "list[Change]", root: Path) -> "tuple[list[Outcome], list[Change]]":
    """Write file by file; the rows of one that cannot be written are refused with the reason, the others stand."""
    from ckds.importers.form.collect import Fate
    from ckds.repository.root import base_of
    from ckds.repository.write import WriteError, write

    done: list[Change] = []
    failed: dict[Path, Text] = {}
    for change in changes:
        try:
            write([change], root)
            done.append(change)
        except WriteError as error:
            failed[change.path] = error.message
    base, settled = base_of(root), []
    for one in outcomes:
        why = next((failed[base / act.path] for act in one.acts if base / act.path in failed), None)
        settled.append(one._replace(acts=(), fate=Fate.REFUSED, why=why) if why else one)
    return settled, done


def _read(files: tuple[Path, ...], workspace: "Workspace", mark: Marks, wish: Wish) -> Taken:
    from ckds.importers.form.book import read_form
    from ckds.importers.form.collect import Collector

    taken = Taken([], [])
    claimed: dict[str, str] = {}
    for file in files:
        try:
            filled = read_form(file.name, file.read_bytes())
            found = Collector(filled, workspace, mark, wish.anyway, claimed).outcomes()
            taken.outcomes.extend(found)
            claimed.update((one.record, filled.unit) for one in found if one.reports)
        except OSError as error:
            why = system_reason(error)
            taken.unread.append(
                UsageError(Text(f"Không đọc được {file}: {why.vi}.", f"{file} cannot be read: {why.en}."))
            )
        except CkdsError as error:
            taken.unread.append(error)
    return taken


def _once(outcomes: "list[Outcome]") -> "list[Outcome]":
    """Let what two forms say alike be written once; where they differ on the same, the first one counts."""
    from ckds.importers.form.collect import Fate

    seen: set[str] = set()
    said: dict[tuple[str, ...], str] = {}
    found = []
    for one in outcomes:
        acts = tuple(act for act in one.acts if repr(act) not in seen)
        seen.update(repr(act) for act in acts)
        other = next((said[key] for act in acts if said.get(key := _about(act), one.form) != one.form), None)
        if other is not None:
            why = Text(
                f"biểu {other} trong lần nhập này ghi khác cho cùng bản ghi; giữ lại một biểu",
                f"the form {other} says something else of the same record in this run; keep one form",
            )
            found.append(one._replace(acts=(), fate=Fate.REFUSED, why=why))
            continue
        said |= {_about(act): one.form for act in acts}
        found.append(one._replace(acts=acts, fate=one.fate if acts or not one.acts else Fate.THERE))
    return found


def _about(act: "Act") -> tuple[str, ...]:
    """Return what an act is about: two that differ, and are about the same, contradict each other."""
    edit = act.edits[0]
    value = getattr(edit, "value", None)
    fields = value if isinstance(value, dict) else {}
    keys = ("date", "as_of", "scope", "estimate", "by", "unit", "duty")
    return act.path, repr(edit.path), *(str(fields.get(key)) for key in keys)


def _settled(outcomes: "list[Outcome]", root: Path, workspace: "Workspace") -> "tuple[list[Outcome], list[Change]]":
    """Return the outcomes with the files to be written; rows that would make a record invalid are refused one by one."""
    from ckds.importers.form.collect import Fate

    good = [one for one in outcomes if one.acts]
    tried = _tried(good, root, workspace)
    wrong = tried.wrong
    if not wrong:
        return _warned(outcomes, tried, root, workspace), tried.changes
    settled: list[Outcome] = []
    kept: list[Outcome] = []
    for one in outcomes:
        if not one.acts or not wrong & {act.path for act in one.acts}:
            kept += [one] if one.acts else []
            settled.append(one)
            continue
        why = _why_wrong([*(k for k in kept if k.acts[0].path == one.acts[0].path), one], root, workspace)
        if why:
            settled.append(one._replace(fate=Fate.REFUSED, acts=(), why=why))
        else:
            kept.append(one)
            settled.append(one)
    tried = _tried(kept, root, workspace)
    return _warned(settled, tried, root, workspace), tried.changes


def _warned(outcomes: "list[Outcome]", tried: "Tried", root: Path, workspace: "Workspace") -> "list[Outcome]":
    """Return the outcomes, each with what the linter would newly say of its record, in the row that brings it in."""
    told: list[Outcome] = []
    before: dict[str, list[Outcome]] = {}
    for one in outcomes:
        paths = {act.path for act in one.acts}
        found = [finding for finding in tried.warnings if finding.path in paths]
        if found and sum(bool(paths & {act.path for act in other.acts}) for other in outcomes) > 1:
            rows = [row for path in sorted(paths) for row in before.get(path, [])]
            earlier = {finding.key for finding in _tried(rows, root, workspace).warnings}
            found = [f for f in _tried([*rows, one], root, workspace).warnings if f.key not in earlier]
        for path in paths:
            before.setdefault(path, []).append(one)
        told.append(one._replace(warnings=(*one.warnings, *(_said(finding) for finding in found))))
    return told


def _said(finding: "Finding") -> Text:
    return Text("{code}: {message}", "{code}: {message}").fill(code=finding.code, message=finding.message)


def _tried(good: "Sequence[Outcome]", root: Path, workspace: "Workspace") -> "Tried":
    """Return what comes of all rows together."""
    from ckds.cli.writing import drafted, new_faults
    from ckds.repository.draft import load_draft

    acts = [act for one in good for act in one.acts]
    try:
        changes = drafted(acts, root, workspace)
    except CkdsError:
        return Tried([], {act.path for act in acts}, [])
    after = load_draft(root, {change.path: change.after for change in changes}, workspace)
    errors, warnings = new_faults(acts, workspace, after)
    return Tried(changes, {finding.path for finding in errors}, warnings)


def _why_wrong(rows: "Sequence[Outcome]", root: Path, workspace: "Workspace") -> Text | None:
    """Return why the last of some rows of one record cannot be written behind the others."""
    from ckds.cli.writing import drafted, new_faults
    from ckds.repository.draft import load_draft

    acts: list[Act] = [act for one in rows for act in one.acts]
    try:
        changes = drafted(acts, root, workspace)
    except CkdsError as error:
        return error.message
    after = load_draft(root, {change.path: change.after for change in changes}, workspace)
    return next((finding.message for finding in new_faults(acts, workspace, after)[0]), None)


def _tell(session: Session, workspace: "Workspace", taken: Taken, wish: Wish, format_: str) -> None:
    """Print what became of every row, and how many of each fate there are."""
    from ckds.cli.output import as_json
    from ckds.importers.form.collect import Fate
    from ckds.views.form.collected import screen, to_json

    whom = _whom(session, [one.path for one in taken.outcomes if one.fate is Fate.STALE])
    if format_ == "json":
        typer.echo(as_json(to_json(taken.outcomes, workspace, whom, session.language)), nl=False)
    else:
        import shutil
        import sys

        from ckds.render.terminal import show

        columns = max(40, shutil.get_terminal_size().columns)
        page = screen(taken.outcomes, whom, session.language, dry_run=wish.dry_run)
        typer.echo(show(page, session.language, columns=columns, color=session.colored(sys.stdout)), nl=False)
    for error in taken.unread:
        session.say(error.message)
        if error.hint:
            session.say(Text(f"  → {error.hint.vi}", f"  → {error.hint.en}"))


def _whom(session: Session, paths: list[str]) -> dict[str, Text]:
    """Return who changed each file last, in words."""
    from ckds.git.who import last_change
    from ckds.repository.root import base_of, find_root

    base = base_of(find_root(session.folder))
    found: dict[str, Text] = {}
    for path in dict.fromkeys(paths):
        change = last_change(base, path)
        if change is None:
            continue
        if not change.author:
            found[path] = Text("thay đổi chưa commit", "a change that is not committed yet")
        else:
            said = f"{change.author}, {change.day}: {change.subject}"
            found[path] = Text(said, said)
    return found
