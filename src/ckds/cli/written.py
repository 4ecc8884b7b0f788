"""What is said of a change: the diff before it, the records and how they stand after it, the commit."""

import difflib
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ckds.cli.session import Session
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.acts.act import Act
    from ckds.repository.write import Change
    from ckds.workspace.workspace import Workspace


def diff(changes: "Sequence[Change]", root: Path) -> str:
    """Return what would change, as a unified diff."""
    from ckds.repository.root import base_of, shown

    found: list[str] = []
    for change in changes:
        name = shown(change.path, base_of(root))
        old, new = ((content or b"").decode().splitlines(keepends=True) for content in (change.before, change.after))
        lines = difflib.unified_diff(old, new, name if change.before is not None else "/dev/null", name)
        found += [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines]
    return "".join(found)


def show_diff(changes: "Sequence[Change]", root: Path) -> None:
    """Print what would change."""
    from ckds.cli.rewriting import in_pipeline
    from ckds.text import inert, safe

    text = diff(changes, root)
    seen = sys.stdout.isatty() or in_pipeline()
    sys.stdout.write(inert(safe(text.replace("\r\n", "\n"))) if seen else text)


def only(workspace: "Workspace", plans: set[str]) -> "Workspace":
    """Return the workspace with some plans alone: what is missing of the others is missing before and after."""
    from dataclasses import replace

    return replace(workspace, plans={name: folder for name, folder in workspace.plans.items() if name in plans})


def report(session: Session, acts: "Sequence[Act]", after: "Workspace") -> None:
    """Print what changed, one line each, and how every task or KPI stands now."""
    from ckds.text import inert, safe
    from ckds.views.standing import standing_of

    lang = session.language
    last = {act.record: at for at, act in enumerate(acts)}
    for at, act in enumerate(acts):
        typer.echo(inert(safe(act.told.to(lang))))
        if last[act.record] == at:
            for line in standing_of(act.record, after):
                typer.echo(inert(f"  {safe(line.to(lang))}"))
            session.say(Text(f"  Đã ghi: {act.path}", f"  Written: {act.path}"))


def answer(session: Session, acts: "Sequence[Act]", after: "Workspace", **more: object) -> None:
    """Print what was done as JSON: each change, and its tasks and KPIs as they stand now."""
    from ckds.analysis.kpi import kpi_rows
    from ckds.analysis.standing import standings
    from ckds.cli.output import as_json
    from ckds.views.rows import head, kpi_row, task_row

    lang = session.language
    alone = only(after, {act.record.partition("/")[0] for act in acts})
    records = {act.record for act in acts}
    told = {
        **head(after),
        "changes": [{"record": act.record, "path": act.path, "message": act.what.to(lang)} for act in acts],
        "tasks": [task_row(row, after) for row in standings(alone) if row.obligation.entry.id in records],
        "kpis": [kpi_row(row, after, lang) for row in kpi_rows(alone) if row.entry.id in records],
        **more,
    }
    typer.echo(as_json(told), nl=False)


def top_to_commit(root: Path) -> Path:
    """Return the top of the work tree; called before anything is written.

    Raises:
        GitError: there is none, git does not know who commits, or a merge or the like is under way in it.
    """
    from ckds.git.commit import under_way
    from ckds.git.revision import top
    from ckds.git.run import GitError, GitMissingError

    try:
        found = top(root)
    except GitMissingError:
        raise
    except GitError as error:
        hint = Text(
            "Chưa ghi gì. Bỏ --commit; hoặc tạo kho git trước: git init -b main",
            "Nothing was written. Leave --commit out; or make a git repository first: git init -b main",
        )
        raise GitError(error.message, hint) from error
    _known_by_name(found)
    begun = under_way(found)
    if begun:
        raise GitError(
            Text(f"Kho git đang dở một lần {begun}, nên không commit được riêng thay đổi này. Chưa ghi gì.",
                 f"A {begun} is under way in this git repository, so this change cannot be committed by itself. Nothing was written."),
            Text(f"Làm cho xong (git {begun} --continue) hoặc bỏ (git {begun} --abort) rồi chạy lại; hay bỏ --commit để chỉ ghi tệp.",
                 f"End it (git {begun} --continue) or give it up (git {begun} --abort) and run again; or leave --commit out to write the files alone."),
        )  # fmt: skip
    return found


def _known_by_name(top: Path) -> None:
    """Refuse a commit that would be nobody's.

    Raises:
        GitError: nobody's name or address is set; with the commands that set them.
    """
    from ckds.git.run import GitError, ask

    try:
        for who in ("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"):
            ask(top, "var", who)
    except GitError as error:
        raise GitError(
            Text("Git chưa biết ai commit (chưa đặt tên và thư điện tử). Chưa ghi gì.",
                 "Git does not know who commits (no name and address are set). Nothing was written."),
            Text('Đặt một lần trên máy này rồi chạy lại: git config --global user.name "Họ và tên"; git config --global user.email "ten@co-quan.vn"',
                 'Set them once on this computer and run again: git config --global user.name "Your Name"; git config --global user.email "you@office.example"'),
        ) from error  # fmt: skip


def ready_to_commit(session: Session, folder: Path, changes: "Sequence[Change]") -> None:
    """Say which of the files have changes already that the commit takes along; called before anything is written."""
    from ckds.git.commit import dirty

    found = dirty(folder, [change.path.resolve().relative_to(folder.resolve()).as_posix() for change in changes])
    if found:
        names = ", ".join(found)
        session.say(
            Text(
                f"Lưu ý: {names} có thay đổi chưa commit từ trước; commit này gồm cả các thay đổi đó.",
                f"Note: {names} had changes not committed before; this commit takes them along.",
            )
        )


def commit_written(session: Session, acts: "Sequence[Act]", root: Path, changes: "Sequence[Change]") -> str:
    """Commit what was written; return the short id of the commit.

    Raises:
        GitError: git says no; the files stay written.
    """
    from ckds.git.commit import commit_files
    from ckds.git.revision import top
    from ckds.git.run import GitError

    folder = top(root)
    paths = [change.path.resolve().relative_to(folder.resolve()).as_posix() for change in changes]
    try:
        made = commit_files(folder, paths, _message(acts, session))
    except GitError as error:
        said = Text("Đã ghi tệp nhưng chưa commit; git báo: {why}", "Written, but not committed; git says: {why}")
        raise GitError(said.fill(why=error.said or error.message), _yourself(folder, paths)) from error
    session.say(Text(f"Đã commit {made}.", f"Committed {made}."))
    return made


def _yourself(folder: Path, paths: list[str]) -> Text:
    """Return how a person makes the commit that git refused."""
    command = shlex.join(["git", "-C", str(folder), "commit", "--", *paths])
    return Text(f"Xử lý điều git báo rồi tự commit: {command}", f"See to it, then commit it yourself: {command}")


def _message(acts: "Sequence[Act]", session: Session) -> str:
    """Return the message of a commit: one record on one line, several as a list."""
    lines = [act.told.to(session.language) for act in acts]
    if len(lines) == 1:
        return f"{lines[0]}\n"
    head = Text(f"Cập nhật {len(lines)} bản ghi", f"Update {len(lines)} records").to(session.language)
    return "\n".join([head, "", *(f"- {line}" for line in lines), ""])
