"""What the writing commands share: from a change to the files, and what is said before and after."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ckds.cli.naming import ruled, tasks
from ckds.cli.options import FORMS
from ckds.cli.output import one_of
from ckds.cli.session import Session
from ckds.cli.written import commit_written as commit_written
from ckds.cli.written import only
from ckds.cli.written import show_diff as show_diff
from ckds.cli.written import top_to_commit as top_to_commit
from ckds.errors import UsageError
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.acts.act import Act, Of
    from ckds.acts.tasks import Ruled
    from ckds.finding import Finding
    from ckds.records.task import Task
    from ckds.repository.write import Change
    from ckds.workspace.workspace import Workspace


class Wish(NamedTuple):
    """How a change is to be made."""

    dry_run: bool = False
    commit: bool = False
    force: bool = False
    format: str = "terminal"


class Ruling(NamedTuple):
    """What the options state of the act of an authority."""

    on: str | None
    act: str | None
    reason: str | None = None


Plan = Callable[["Workspace"], "list[Act]"]


def perform(session: Session, plan: Plan, wish: Wish) -> int:
    """Make the changes that ``plan`` wants of the repository as it is; print what changed and how things stand now.

    Raises:
        UsageError: a change cannot be made, or would make a record invalid; nothing was written then.
        GitError: the files are written, and the commit failed.
    """
    from ckds.repository.root import find_root
    from ckds.repository.write import locked

    one_of("--format", wish.format, FORMS)
    if wish.dry_run:
        return _perform(session, plan, wish)
    with locked(find_root(session.folder)):
        return _perform(session, plan, wish)


def by_act(
    session: Session, words: Sequence[str], ruling: "Ruling", wish: Wish, change: "Callable[[Of[Task], Ruled], Act]"
) -> int:
    """Make one change of each task that words name, as the act of an authority that the options state."""

    def plan(workspace: "Workspace") -> "list[Act]":
        by = ruled(workspace, *ruling)
        return [change(of, by) for of in tasks(workspace, words)]

    return perform(session, plan, wish)


def _perform(session: Session, plan: Plan, wish: Wish) -> int:
    from ckds.cli.written import answer, diff, ready_to_commit, report
    from ckds.repository.draft import load_draft
    from ckds.repository.root import find_root
    from ckds.repository.write import write

    root = find_root(session.folder)
    workspace, session = session.open(on_demand=True)
    acts = plan(workspace)
    changes = drafted(acts, root, workspace)
    after = load_draft(root, {change.path: change.after for change in changes}, workspace)
    _judge(session, acts, workspace, after, wish)
    as_json = wish.format == "json"
    if wish.dry_run:
        answer(session, acts, after, diff=diff(changes, root)) if as_json else show_diff(changes, root)
        session.say(Text("Chưa ghi gì (--dry-run).", "Nothing was written (--dry-run)."))
        return 0
    if wish.commit:
        ready_to_commit(session, top_to_commit(root), changes)
    write(changes, root)
    if not as_json:
        report(session, acts, after)
    made = commit_written(session, acts, root, changes) if wish.commit else None
    if as_json:
        answer(session, acts, after, commit=made)
    return 0


def drafted(acts: "Sequence[Act]", root: Path, workspace: "Workspace") -> "list[Change]":
    """Return the files that acts change, each once, with what they hold now and then.

    Raises:
        SpliceError: a file cannot be edited safely.
        WriteError: a file is not what was read.
    """
    from ckds.repository.root import base_of
    from ckds.repository.write import Change

    base = base_of(root)
    found: dict[str, Change] = {}
    for act in acts:
        if act.record.partition("/")[0] in workspace.plans:
            _ = workspace.plans[act.record.partition("/")[0]].tasks  # so that all of the plan is read
        change = found.get(act.path) or _as_read(base / act.path, act.path, workspace)
        found[act.path] = change._replace(after=_edited(change, act).encode())
    return list(found.values())


def _edited(change: "Change", act: "Act") -> str:
    from ckds.splice.edit import SpliceError, apply

    try:
        return apply(change.after.decode(), act.edits) if act.text is None else act.text
    except SpliceError as error:  # it speaks of "the file": with several ids nobody knows which
        raise SpliceError(
            Text("{path}: {why}", "{path}: {why}").fill(path=act.path, why=error.message), error.hint
        ) from None


def _as_read(path: Path, shown: str, workspace: "Workspace") -> "Change":
    """Return a file as it is, which must be what the workspace was read from."""
    from ckds.repository.write import Change, WriteError
    from ckds.workspace.workspace import documents

    try:
        content = path.read_bytes()
        text = content.decode()
    except FileNotFoundError:
        return Change(path, None, b"")
    except (OSError, UnicodeDecodeError):
        raise UsageError(
            Text(f"Không đọc được {shown}.", f"{shown} cannot be read."), Text("Xem: ckds lint", "See: ckds lint")
        ) from None
    document = next((one for one in documents(workspace) if one.path == shown), None)
    if document is not None and document.lines.text != text.removeprefix("\ufeff"):
        raise WriteError(
            Text(f"{shown} vừa được sửa ở nơi khác.", f"{shown} was changed meanwhile."),
            Text("Chạy lại lệnh: nó sẽ đọc tệp mới.", "Run the command again: it will read the new file."),
        )
    return Change(path, content, content)


def _judge(session: Session, acts: "Sequence[Act]", before: "Workspace", after: "Workspace", wish: Wish) -> None:
    """Refuse what would make a record invalid; show what else the linter would say of it.

    Raises:
        UsageError: there would be a new error.
    """
    from ckds.finding import Severity
    from ckds.render.findings import paint_of, render_one
    from ckds.views.findings import view

    found = _new_findings(acts, before, after)
    shown = view(after, found, [], info=False)
    paint = paint_of(color=session.colored(sys.stderr))
    for finding in shown.findings:
        print(render_one(finding, shown, "full", session.language, paint), file=sys.stderr, end="")  # noqa: T201
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    if errors and not wish.force:
        codes = ", ".join(dict.fromkeys(finding.code for finding in errors))
        raise UsageError(
            Text(
                f"Không ghi: bản ghi sẽ có lỗi {codes} (xem trên).",
                f"Not written: the record would have {codes} (above).",
            ),
            Text(
                "Sửa giá trị, hoặc thêm --force để vẫn ghi.", "Correct the value, or add --force to write all the same."
            ),
        )


def _new_findings(acts: "Sequence[Act]", before: "Workspace", after: "Workspace") -> "list[Finding]":
    """Return what the linter would newly say of the files that change."""
    from collections import Counter

    from ckds.rules.engine import lint

    paths = {act.path for act in acts}
    if all(act.text is None for act in acts):
        plans = {act.record.partition("/")[0] for act in acts}
        before, after = only(before, plans), only(after, plans)
    there = Counter(finding.key for finding in lint(before) if finding.path in paths)
    found = []
    for finding in lint(after):
        if finding.path in paths:
            there[finding.key] -= 1
            if there[finding.key] < 0:
                found.append(finding)
    return found


def new_faults(acts: "Sequence[Act]", before: "Workspace", after: "Workspace") -> "tuple[list[Finding], list[Finding]]":
    """Return the errors and the warnings that the files of some acts would have and do not have now."""
    from ckds.finding import Severity

    found = _new_findings(acts, before, after)
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    return errors, [finding for finding in found if finding.severity is Severity.WARNING]
