"""What ``ckds waiver`` does: the list, one entry more, and the entries that nothing needs taken out."""

import re
import sys
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from ckds.cli.choosing import unknown
from ckds.cli.rewriting import in_pipeline
from ckds.cli.session import Session
from ckds.errors import UsageError
from ckds.lang import Text
from ckds.records.ledger import Waiver
from ckds.records.settings import GATES
from ckds.repository.root import find_root
from ckds.repository.write import Change, locked, write
from ckds.rules import registry
from ckds.rules.check import every
from ckds.rules.gate import Policy, always
from ckds.rules.waiving import LONGEST, in_force, waived
from ckds.source.build import Data
from ckds.source.document import Document
from ckds.source.problem import Kind
from ckds.source.quoting import quoted
from ckds.text import inert, safe
from ckds.views.rows import Json, head
from ckds.views.screen import Cell, Column, Heading, Line, Table, cells
from ckds.workspace.entry import Entry
from ckds.workspace.workspace import Workspace

_BARE: Final = re.compile(r"[A-Za-z][\w./-]*(?:\[[\w./-]+\][\w.]*)?|\d{4}-[A-Z0-9][\w-]*", re.ASCII)
_SLIPPED: Final = "CK905"  # it is found only against a base


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
    if at not in used and entry.record.code.upper() in (_SLIPPED, "SLIPPED"):
        return "used"  # only a comparison could tell
    return "used" if at in used else "unused"


def listed_json(workspace: Workspace) -> Json:
    """Return every waiver with its state."""
    used = _used(workspace)
    rows = [
        {
            **entry.record.model_dump(mode="json", exclude_none=True, by_alias=True, warnings=False),
            "state": _state(at, entry, workspace, used),
        }
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
    none = Text("Chưa có miễn trừ nào. Thêm: ckds waiver add", "There are no waivers. Add one: ckds waiver add")
    shown = (Table(columns, tuple(rows)), Line(count, "dim")) if rows else (Line(none, "dim"),)
    page = (Heading(Text("Miễn trừ", "Waivers"), 1), *shown)
    deliver(session, Result(json=lambda: listed_json(workspace), screen=lambda _: page), [(format_, None)])


def add(session: Session, workspace: Workspace, asked: Asked, *, dry_run: bool) -> None:
    """Append one entry to ``waivers.yaml``; what stands in it already is left byte for byte.

    Raises:
        UsageError: something is missing, unknown, or lasts too long, or the file cannot be added to.
    """
    entry = _entry(workspace, asked)
    file = find_root(session.folder) / "waivers.yaml"
    old = _text(file)
    end = "\r\n" if "\r\n" in old else "\n"
    new = old + ("" if not old or old.endswith("\n") else end) + entry.replace("\n", end)
    _sure(file, new, [*(_data(old) or []), *(_data(entry) or [])])
    if dry_run:
        seen = sys.stdout.isatty() or in_pipeline()
        sys.stdout.write(inert(safe(entry)) if seen else entry)
        return
    _store(file, old, new)
    session.say(Text(f"Đã thêm vào {file.name}:\n{entry}", f"Added to {file.name}:\n{entry}"))


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8", "surrogateescape") if file.exists() else ""


def _store(file: Path, old: str, new: str) -> None:
    """Write the file whole, unless it is another than the one that was read."""
    before, after = (text.encode("utf-8", "surrogateescape") for text in (old, new))
    with locked(file.parent):
        write([Change(file, before if file.exists() else None, after)], file.parent)


def _data(text: str) -> list[Data] | None:
    """Return the entries of a text; None where it is no clean list."""
    document = Document("waivers.yaml", text)
    if document.data is None and all(problem.kind is Kind.EMPTY for problem in document.problems):
        return []
    return document.data if isinstance(document.data, list) and not document.problems else None


def _sure(file: Path, new: str, wanted: list[Data]) -> None:
    """Refuse to write a text that would not read as exactly what is wanted.

    Raises:
        UsageError: the file is written in a way that cannot be edited line by line.
    """
    if _data(new) != wanted:
        raise UsageError(
            Text(f"{file.name} viết theo cách không sửa tự động được, nên giữ nguyên.",
                 f"{file.name} is written in a way that cannot be edited safely, so it is left as it is."),
            Text("Sửa lỗi theo ckds lint và viết mỗi miễn trừ thành một mục “- code: …” từ đầu dòng.",
                 "Mend it after ckds lint, with each waiver an item “- code: …” at the start of a line."),
        )  # fmt: skip


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
    found = [f for f in every(workspace, None, Policy(frozenset(GATES), frozenset(), 0)) if f.code == rule.code]
    known = {finding.record or finding.path for finding in found}
    if asked.record not in known and rule.code != _SLIPPED:
        what = Text(f"Lỗi {rule.code} của bản ghi", f"A {rule.code} finding of")
        raise unknown(what, asked.record, sorted(known))
    if any(always(finding) for finding in found if asked.record == (finding.record or finding.path)):
        raise UsageError(
            Text(f"{rule.code}: lỗi định dạng và tham chiếu không miễn trừ được.",
                 f"{rule.code}: faults of format and references cannot be waived."),
            Text(f"Sửa lỗi: ckds rule {rule.code}", f"Mend it: ckds rule {rule.code}"),
        )  # fmt: skip
    fields = {
        "code": rule.code,
        "record": _plain(asked.record),
        "field": _plain(asked.field),
        "occurrence": _plain(asked.occurrence),
        "reason": quoted(asked.reason),
        "owner": _plain(asked.owner),
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
        kept = [one for one in workspace.waivers if one not in gone]
        old = _text(file)
        new, data = _without(old, workspace, gone), _data(old) or []
        _sure(file, new, [data[place] for one in kept if isinstance(place := one.at[0], int)])
        _store(file, old, new)
    session.say(Text(f"{len(gone)} dòng.", f"{len(gone)} entries."))


def _without(text: str, workspace: Workspace, gone: list[Entry[Waiver]]) -> str:
    """Return the file without some entries: each from its dash to its last line; comments before the next one stay."""
    lines = text.splitlines(keepends=True)
    starts = [entry.span().line - 1 for entry in workspace.waivers]
    drop: set[int] = set()
    for entry, start, after in zip(workspace.waivers, starts, [*starts[1:], len(lines)], strict=True):
        if entry in gone:
            end = after
            while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
                end -= 1
            drop.update(range(start, end))
    return "".join(line for number, line in enumerate(lines) if number not in drop)


def _plain(value: str | None) -> str | None:
    """Return an id, a path or a field as it may stand without quotes, else in quotes."""
    return value if value is None or _BARE.fullmatch(value) else quoted(value)
