"""What ``ckds waiver`` does: the list, one entry more, and the entries that nothing needs taken out."""

import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ckds.cli.choosing import unknown
from ckds.cli.output import emit
from ckds.cli.session import Session
from ckds.errors import UsageError
from ckds.lang import Text
from ckds.records.ledger import Waiver
from ckds.records.settings import GATES
from ckds.repository.root import find_root
from ckds.rules import registry
from ckds.rules.check import every
from ckds.rules.gate import Policy
from ckds.rules.waiving import LONGEST, in_force, waived
from ckds.source.quoting import quoted
from ckds.views.rows import Json, head
from ckds.views.screen import Cell, Column, Heading, Line, Table, cells
from ckds.workspace.entry import Entry
from ckds.workspace.workspace import Workspace


class Asked(NamedTuple):
    """What is to be waived."""

    code: str | None
    record: str | None
    reason: str | None
    owner: str | None
    until: date
    field: str | None
    occurrence: str | None


def _used(workspace: Workspace) -> set[int]:
    everything = Policy(frozenset(GATES), frozenset(), 0)
    return waived(every(workspace, None, everything), workspace)[1].used


def _state(at: int, entry: Entry[Waiver], workspace: Workspace, used: set[int]) -> str:
    if not in_force(entry, workspace):
        return "expired" if entry.record.until < workspace.today else "not-in-force"
    return "used" if at in used else "unused"


def listed_json(workspace: Workspace) -> Json:
    """Return every waiver with its state."""
    used = _used(workspace)
    rows = [
        {**entry.record.model_dump(mode="json", exclude_none=True), "state": _state(at, entry, workspace, used)}
        for at, entry in enumerate(workspace.waivers)
    ]
    return {**head(workspace), "waivers": rows}


_WORDS = {
    "used": Text("đang dùng", "in use"),
    "unused": Text("không dùng", "unused"),
    "expired": Text("hết hạn", "expired"),
    "not-in-force": Text("không hiệu lực", "not in force"),
}


def present_list(session: Session, workspace: Workspace, format_: str) -> None:
    """Print every waiver with its state."""
    from ckds.cli.deliver import Result, deliver

    used = _used(workspace)
    heads = (
        Text("Mã", "Code"),
        Text("Bản ghi", "Record"),
        Text("Lý do", "Reason"),
        Text("Đến", "Until"),
        Text("Tình trạng", "State"),
    )
    columns = tuple(Column(one, grow=1 if at in (1, 2) else 0) for at, one in enumerate(heads))
    rows = []
    for at, entry in enumerate(workspace.waivers):
        waiver, state = entry.record, _state(at, entry, workspace, used)
        words = Cell(_WORDS[state].to(session.language), "plain" if state == "used" else "warn")
        rows.append(cells(waiver.code, waiver.record, waiver.reason, waiver.until.isoformat(), words))
    count = Text(f"{len(rows)} miễn trừ.", f"{len(rows)} waivers.")
    page = (Heading(Text("Miễn trừ", "Waivers"), 1), Table(columns, tuple(rows)), Line(count, "dim"))
    deliver(session, Result(json=lambda: listed_json(workspace), screen=lambda _: page), [(format_, None)])


def add(session: Session, workspace: Workspace, asked: Asked, *, dry_run: bool) -> None:
    """Append one entry to ``waivers.yaml``; what stands in it already is left byte for byte.

    Raises:
        UsageError: something is missing, unknown, or lasts too long.
    """
    entry = _entry(workspace, asked)
    file = find_root(session.folder) / "waivers.yaml"
    old = file.read_bytes().decode("utf-8") if file.exists() else ""
    if workspace.waivers or not old.strip():
        new = old + ("" if not old or old.endswith("\n") else "\n") + entry
    else:
        raise UsageError(
            Text(f"{file.name} có lỗi nên không ghi thêm.", f"{file.name} has errors, so nothing is added."),
            Text("Sửa theo ckds lint trước.", "Mend it after ckds lint first."),
        )
    if dry_run:
        sys.stdout.write(entry)
        return
    emit(new, file)
    session.say(Text(f"Đã thêm vào {file.name}:\n{entry}", f"Added to {file.name}:\n{entry}"))


def _entry(workspace: Workspace, asked: Asked) -> str:
    if not asked.code or not asked.record or not asked.reason:
        raise UsageError(
            Text("Cần mã quy tắc, mã bản ghi và --reason.", "A rule, a record and --reason are needed."),
            Text(
                'Ví dụ: ckds waiver add CK901 hai-phong-2022/v-5-a --reason "Chờ quyết định"',
                'For example: ckds waiver add CK901 hai-phong-2022/v-5-a --reason "…"',
            ),
        )
    rule = registry.find(asked.code)
    if rule is None:
        raise unknown(Text("Quy tắc", "Rule"), asked.code, list(registry.rules()))
    if not workspace.today <= asked.until <= workspace.today + LONGEST:
        raise UsageError(
            Text(
                f"--until phải từ hôm nay đến {workspace.today + LONGEST}.",
                f"--until must lie between today and {workspace.today + LONGEST}.",
            ),
            Text("Miễn trừ kéo dài nhiều nhất 180 ngày.", "A waiver lasts 180 days at most."),
        )
    known = {f.record for f in every(workspace, None, Policy(frozenset(GATES), frozenset(), 0)) if f.code == rule.code}
    if asked.record not in known:
        raise unknown(
            Text(f"Lỗi {rule.code} của bản ghi", f"A {rule.code} finding of"),
            asked.record,
            sorted(r for r in known if r),
        )
    fields = {
        "code": rule.code,
        "record": asked.record,
        "field": asked.field,
        "occurrence": asked.occurrence,
        "reason": quoted(asked.reason),
        "owner": asked.owner,
        "on": workspace.today.isoformat(),
        "until": asked.until.isoformat(),
    }
    lines = [f"{name}: {value}" for name, value in fields.items() if value is not None]
    return "- " + "\n  ".join(lines) + "\n"


def prune(session: Session, workspace: Workspace, *, dry_run: bool) -> None:
    """Take the entries out of ``waivers.yaml`` that are expired or match nothing; the others stay byte for byte."""
    used = _used(workspace)
    gone = [
        entry
        for at, entry in enumerate(workspace.waivers)
        if _state(at, entry, workspace, used) in ("expired", "unused")
    ]
    for entry in gone:
        session.say(
            Text(f"Bỏ: {entry.record.code} {entry.record.record}", f"Out: {entry.record.code} {entry.record.record}")
        )
    if gone and not dry_run:
        file = find_root(session.folder) / "waivers.yaml"
        emit(_without(file, workspace, gone), file)
    session.say(Text(f"{len(gone)} dòng.", f"{len(gone)} entries."))


def _without(file: Path, workspace: Workspace, gone: list[Entry[Waiver]]) -> str:
    """Return the file without some entries: each goes from its dash to the line before the next one's."""
    lines = file.read_bytes().decode("utf-8").splitlines(keepends=True)
    starts = [entry.span().line - 1 for entry in workspace.waivers]
    out = {id(entry) for entry in gone}
    drop: set[int] = set()
    for at, entry in enumerate(workspace.waivers):
        if id(entry) in out:
            end = starts[at + 1] if at + 1 < len(starts) else len(lines)
            drop.update(range(starts[at], end))
    return "".join(line for number, line in enumerate(lines) if number not in drop)
