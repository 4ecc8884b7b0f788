"""What the writing commands share: from ids to records, from a change to the files, and what is said afterwards."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import typer

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
    from ckds.records.kpi import Kpi
    from ckds.records.task import Task
    from ckds.repository.write import Change
    from ckds.workspace.workspace import Workspace

# Options of every command that writes.
SHARED: Final = {
    "dry_run": Text("Chỉ in thay đổi, không ghi", "Print the change, write nothing"),
    "commit": Text(
        "Ghi xong thì commit các tệp đó, không kèm gì khác", "Commit these files, and nothing else, once written"
    ),
    "force": Text("Ghi cả khi bản ghi sẽ có lỗi", "Write even where the record would have an error"),
    "format_": Text("terminal hoặc json", "terminal or json"),
}
ON: Final = Text("Ngày (mặc định: hôm nay)", "Day (today unless stated)")
ACT: Final = Text("Số, ký hiệu văn bản", "Number of the act")
REASON: Final = Text("Lý do", "Why")
EVIDENCE: Final = Text(
    "Minh chứng: số văn bản, địa chỉ (lặp lại được)", "Evidence: a number, an address (may be repeated)"
)
DRY: Final = typer.Option(False, "--dry-run")
COMMIT: Final = typer.Option(False, "--commit")
FORCE: Final = typer.Option(False, "--force")
FORMAT: Final = typer.Option("terminal", "--format")
FORMS: Final = ("terminal", "json")


class Wish(NamedTuple):
    """How a change is to be made."""

    dry_run: bool = False
    commit: bool = False
    force: bool = False
    format: str = "terminal"


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


def _perform(session: Session, plan: Plan, wish: Wish) -> int:
    from ckds.cli.written import answer, diff, ready_to_commit, report
    from ckds.repository.draft import load_draft
    from ckds.repository.root import find_root
    from ckds.repository.write import write

    root = find_root(session.folder)
    workspace, session = session.open()
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


def tasks(workspace: "Workspace", ids: Sequence[str]) -> "list[Of[Task]]":
    """Return the tasks that ids mean, each once.

    Raises:
        UsageError: an id means none, or several; near ones or the candidates are named.
    """
    from ckds.acts.act import Of

    found = dict.fromkeys(_record(workspace, word, "tasks") for word in ids)
    pairs = ((workspace.plans[full.partition("/")[0]], full.partition("/")[2]) for full in found)
    return [Of(folder.tasks[name], folder, workspace) for folder, name in pairs]


def kpi(workspace: "Workspace", word: str) -> "Of[Kpi]":
    """Return the KPI that an id means.

    Raises:
        UsageError: it means none, or several.
    """
    from ckds.acts.act import Of

    plan, _, name = _record(workspace, word, "kpis").partition("/")
    return Of(workspace.plans[plan].kpis[name], workspace.plans[plan], workspace)


def _record(workspace: "Workspace", word: str, kind: str) -> str:
    from ckds.cli.choosing import one_record

    word = word.strip().removesuffix(".yaml")
    *_, plan, part, name = ["", "", *word.split("/")] if word.count("/") > 1 else ["", "", ""]
    if part == kind:  # the path of a file, as `Đã ghi: …` prints it
        word = f"{plan}/{name}"
    for folder in workspace.plans.values():
        for key, document in folder.unread.items():
            name = key.removeprefix(f"{kind}/")
            if word in (name, f"{folder.id}/{name}") and key != name:
                raise UsageError(
                    Text(f"{document.path} có lỗi, chưa đọc được.", f"{document.path} has faults and cannot be read."),
                    Text("Sửa trước: ckds lint", "Mend it first: ckds lint"),
                )
    return one_record(workspace, word, kind)


def unit(workspace: "Workspace", words: str, area: str | None) -> str:
    """Return the full id of a unit, named by id, name or abbreviation; those of the plan's area come first.

    Raises:
        UsageError: none or several are meant.
    """
    from ckds.cli.choosing import one_unit, several

    if not words.strip():
        raise UsageError(
            Text("Tên đơn vị để trống.", "The name of a unit is empty."), Text("Xem: ckds units", "See: ckds units")
        )
    directory = workspace.directory
    found = directory.find(words)
    own = [full for full in found if full.startswith(f"{area}/")]
    exact = directory.resolve(words, area) or (own[0] if len(own) == 1 else None)
    if exact is None and len(own or found) > 1:  # what is written must not be a guess
        raise several(words, own or found)
    return exact or one_unit(workspace, words)


def when(text: str | None, option: str, workspace: "Workspace") -> str:
    """Return a time in ISO form; the session's day where none is stated.

    Raises:
        UsageError: it cannot be read.
    """
    from ckds.acts.reading import when as read

    return read(text, option).iso if text else workspace.today.isoformat()


def ruled(workspace: "Workspace", on: str | None, act: str | None, reason: str | None) -> "Ruled":
    """Return the act of an authority that the options state.

    Raises:
        UsageError: its day cannot be read.
    """
    from ckds.acts.reading import day
    from ckds.acts.tasks import Ruled

    return Ruled(day(on, "--on") if on else workspace.today, act, reason)


def required(value: str | None, option: str, why: Text) -> str:
    """Return an option that must be stated.

    Raises:
        UsageError: it is not.
    """
    if value and value.strip():
        return value
    raise UsageError(Text(f"Thiếu {option}: {why.vi}.", f"{option} is missing: {why.en}."))
