"""The parts of ``ckds fmt``: which files, what becomes of them, and what is said of it."""

import sys
from pathlib import Path
from typing import NamedTuple

from ckds.acts.forms import form_of, model_of
from ckds.cli.lint import named
from ckds.cli.output import as_json
from ckds.cli.rewriting import diff as patch
from ckds.cli.session import Session
from ckds.lang import Text
from ckds.repository.rewrite import held
from ckds.repository.root import base_of, find_root, shown
from ckds.repository.write import Change
from ckds.splice.canonical import Refused, canonical
from ckds.text import safe
from ckds.workspace.workspace import documents


class Found(NamedTuple):
    """What the canonical form would change.

    Attributes:
        changes: the files that are not in it, with what they become.
        refused: the files that are left alone, with the reason, by their names.
        files: how many were looked at.
        today: the day of the answer.
        root: the folder of the repository as output names it.
    """

    changes: list[Change]
    refused: dict[str, Refused]
    files: int
    today: str
    root: str


def look(session: Session, paths: list[Path]) -> tuple[Found, Session]:
    """Return what the canonical form would change, and the session in the language of the repository.

    Raises:
        UsageError: a path that is not there.
    """
    root = find_root(session.folder)
    only = named(session, paths)
    workspace, session = session.open(strict=False)
    found = Found([], {}, 0, workspace.today.isoformat(), workspace.root)
    number = 0
    for document, path, content in held(root, list(documents(workspace))):
        model = model_of(path.relative_to(root).as_posix())
        if model is None or not _asked(document.path, only):
            continue
        number += 1
        made = canonical(content, form_of(model))
        if isinstance(made, Refused):
            found.refused[document.path] = made
        elif made.encode() != content:
            found.changes.append(Change(path, content, made.encode()))
    return found._replace(files=number), session


def _asked(path: str, only: list[str]) -> bool:
    return not only or any(one in (".", path) or path.startswith(f"{one}/") for one in only)


def answer(found: Found, session: Session, root: Path, format_: str, *, diff: bool) -> str:
    """Return the result: the names of the files, a patch, or JSON."""
    base = base_of(root)
    names = [shown(change.path, base) for change in found.changes]
    if format_ == "json":
        refused = [
            {"path": path, "line": one.line, "message": one.reason.to(session.language)}
            for path, one in found.refused.items()
        ]
        whole = {"today": found.today, "root": found.root, "files": found.files, "changed": names, "refused": refused}
        return as_json(whole)
    if diff:
        return patch(found.changes, base, color=session.colored(sys.stdout))
    return "".join(f"{safe(name)}\n" for name in names)


def tell(found: Found, session: Session, *, wrote: bool) -> None:
    """Say on standard error what was left alone and why, and how many files it is."""
    for path, one in found.refused.items():
        session.say(
            Text(f"{path}:{one.line}: để yên: {one.reason.vi}. Xem: ckds lint {path}",
                 f"{path}:{one.line}: left alone: {one.reason.en}. See: ckds lint {path}")
        )  # fmt: skip
    changed, left = len(found.changes), len(found.refused)
    same = found.files - changed - left
    parts = (
        Text(f"{changed} tệp {'đã được viết lại' if wrote else 'chưa đúng dạng chuẩn'}",
             f"{changed} {'file' if changed == 1 else 'files'} {'rewritten' if wrote else 'not in the canonical form'}"),
        Text(f"{same} tệp đã đúng dạng", f"{same} in it already" if changed else f"{same} files in the canonical form"),
        *([Text(f"{left} tệp để yên", f"{left} left alone")] if left else []),
    )  # fmt: skip
    kept = parts if changed else parts[1:]
    session.say(Text(", ".join(one.vi for one in kept) + ".", ", ".join(one.en for one in kept) + "."))
