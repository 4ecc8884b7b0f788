"""What an import found and what it writes, as a page for people and as JSON."""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from ckds.importers.draft import BOILERPLATE, CONTEXT, HEADING, UNREAD, USED, Draft, Entry, Proposal
from ckds.importers.merge import Merged, told
from ckds.importers.words import cut
from ckds.lang import Lang, Text
from ckds.views.screen import Block, Cell, Column, Heading, Line, Pairs, Screen, Table, cells

MOST: Final = 25
STATUS_WORDS: Final = {
    USED: Text("đã dùng trong bản ghi", "used in a record"),
    HEADING: Text("đề mục", "heading"),
    CONTEXT: Text("phần không thành bản ghi", "part that makes no record"),
    BOILERPLATE: Text("phần mẫu", "boilerplate"),
    UNREAD: Text("CHƯA HIỂU", "NOT UNDERSTOOD"),
}


class Shown(NamedTuple):
    """An import to be shown.

    Attributes:
        name: the file.
        plan: id of the plan.
        draft: what was found.
        merged: what is written.
        dry_run: nothing is.
    """

    name: str
    plan: str
    draft: Draft
    merged: Merged
    dry_run: bool


def screen(shown: Shown, lang: Lang) -> Screen:
    """Return the page for people."""
    draft = shown.draft
    blocks: list[Block] = [
        Heading(Text(f"{shown.name} → {shown.plan}", f"{shown.name} → {shown.plan}"), 1),
        _facts(shown, lang),
    ]
    blocks += _remarks(draft)
    blocks += _doubts(draft, lang)
    blocks += _differences(shown.merged, lang)
    blocks += _proposals(draft, lang)
    blocks += _account(draft, lang)
    return tuple(blocks)


def _facts(shown: Shown, lang: Lang) -> Pairs:
    draft, plan = shown.draft, shown.draft.plan
    number = plan.data("number") or "–"
    led = sum(1 for task in draft.tasks if task.data("lead"))
    dated = sum(1 for task in draft.tasks if task.data("due"))
    targets = sum(len(kpi.data("targets") or []) for kpi in draft.kpis)
    tasks = Text(
        f"{len(draft.tasks)} (có chủ trì {led}, có thời hạn {dated})",
        f"{len(draft.tasks)} (with a lead {led}, with a deadline {dated})",
    )
    items = [
        (Text("Văn bản", "Document"), same(f"{number}  {plan.data('issued') or ''}".strip())),
        (Text("Tên", "Title"), same(str(plan.data("title") or "–"))),
        (Text("Thời kỳ", "Period"), same(str(plan.data("period") or "–"))),
        (Text("Nhiệm vụ", "Tasks"), tasks),
        (
            Text("Chỉ tiêu", "KPIs"),
            Text(f"{len(draft.kpis)} ({targets} mục tiêu)", f"{len(draft.kpis)} ({targets} targets)"),
        ),
        (Text("Chế độ báo cáo", "Report duties"), same(str(len(plan.data("duties") or [])))),
        (Text("Bản ghi", "Records"), _records(shown)),
    ]
    return Pairs(tuple((name, Cell(text.to(lang))) for name, text in items))


def same(text: str) -> Text:
    """Return a text that reads alike in both languages."""
    return Text(text, text)


def _records(shown: Shown) -> Text:
    merged = shown.merged
    new, changed = len(merged.new), len(merged.edits)
    return Text(
        f"mới {new}, sửa {changed}, không đổi {merged.same}", f"new {new}, changed {changed}, unchanged {merged.same}"
    )


def _remarks(draft: Draft) -> Iterable[Block]:
    if draft.remarks:
        yield Heading(Text("Lưu ý", "Remarks"))
        for remark in draft.remarks:
            yield Line(Text(f"- {remark.vi}", f"- {remark.en}"), "warn")


def _doubts(draft: Draft, lang: Lang) -> Iterable[Block]:
    found = [(record, name, note) for record in draft.records for name, note in record.doubts]
    if not found:
        return
    yield Heading(Text(f"Cần người xem lại ({len(found)})", f"For a person to look at ({len(found)})"))
    rows = [
        cells("plan.yaml" if record.kind == "plan" else record.id, name, Cell(cut(note.to(lang), 160)))
        for record, name, note in found[:MOST]
    ]
    yield Table(
        (Column(Text("Bản ghi", "Record")), Column(Text("Trường", "Field")), Column(Text("Vì sao", "Why"), grow=1)),
        tuple(rows),
    )
    yield from _more(len(found))


def _more(count: int) -> Iterable[Block]:
    if count > MOST:
        left = count - MOST
        yield Line(
            Text(f"… còn {left}; xem đủ trong --report TỆP.html", f"… {left} more; see them all in --report FILE.html"),
            "dim",
        )


def _differences(merged: Merged, lang: Lang) -> Iterable[Block]:
    if not merged.differences and not merged.gone:
        return
    yield Heading(Text("So với kế hoạch đang có", "Against the plan that is there"))
    rows = [
        cells(
            one.record,
            one.field,
            Cell(told(one).to(lang), "warn" if not one.written else "plain"),
            _both(cut(brief(one.old), 70), cut(brief(one.new), 70)).to(lang),
        )
        for one in merged.differences[:MOST]
    ]
    if rows:
        columns = (
            Column(Text("Bản ghi", "Record"), most=20), Column(Text("Trường", "Field"), most=12),
            Column(Text("Việc làm", "Done"), most=24), Column(Text("Nội dung", "Content"), grow=1),
        )  # fmt: skip
        yield Table(columns, tuple(rows))
        yield from _more(len(merged.differences))
    for key in merged.gone:
        yield Line(
            Text(
                f"- {key}: văn bản mới không còn; tệp được giữ nguyên.",
                f"- {key}: no longer in the document; the file stays.",
            ),
            "warn",
        )


def _both(old: str, new: str) -> Text:
    """Return what stands in the file above what stands in the document: side by side they would be two narrow columns."""
    return Text(f"tệp: {old}\nvăn bản: {new}", f"file: {old}\ndocument: {new}")


def brief(value: Any) -> str:
    """Return a value on one line."""
    if value is None:
        return "–"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {brief(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return ", ".join(brief(inner) for inner in value)
    return str(value)


def _proposals(draft: Draft, lang: Lang) -> Iterable[Block]:
    if not draft.proposals:
        return
    yield Heading(
        Text(
            "Đơn vị chưa có trong danh bạ (giữ nguyên chữ in, chưa ghi vào danh bạ)",
            "Bodies the directory does not have (kept as printed, not added)",
        )
    )
    rows = [cells(proposed(one).to(lang), one.id, one.kind, str(one.times)) for one in draft.proposals[:MOST]]
    columns = (
        Column(Text("Tên in", "Printed"), grow=1),
        Column(Text("Mã có thể đặt", "Possible id"), grow=1),
        Column(Text("Loại", "Kind")),
        Column(Text("Lần", "Times"), "right"),
    )
    yield Table(columns, tuple(rows))
    yield from _more(len(draft.proposals))


def proposed(one: Proposal) -> Text:
    """Return a name with the short ones the document has for it, or with the names that it may be short for."""
    also = ", ".join(f"“{name}”" for name in (one.short, *one.aliases) if name)
    if also:
        return Text(f"{one.name} (còn viết: {also})", f"{one.name} (also written: {also})")
    if one.maybe:
        vi, en = (between.join(f"“{name}”" for name in one.maybe) for between in (" hoặc ", " or "))
        return Text(f"{one.name} (có lẽ cùng là {vi})", f"{one.name} (perhaps the same as {en})")
    return same(one.name)


def _account(draft: Draft, lang: Lang) -> Iterable[Block]:
    yield Heading(Text("Mọi đoạn và ô của văn bản", "Every paragraph and cell of the document"))
    parts = [(status, draft.count(status)) for status in STATUS_WORDS]
    said = [
        Text(f"{STATUS_WORDS[status].vi} {count}", f"{STATUS_WORDS[status].en} {count}")
        for status, count in parts
        if count
    ]
    total, covered = len(draft.entries), f"{draft.coverage * 100:.1f}"
    yield Line(
        Text(
            f"{total} đoạn, ô: {', '.join(one.vi for one in said)}. Hiểu được {covered.replace('.', ',')} %.",
            f"{total} paragraphs and cells: {', '.join(one.en for one in said)}. Understood: {covered} %.",
        ),
        "good" if not draft.count(UNREAD) else "warn",
    )
    unread = [entry for entry in draft.entries if entry.status == UNREAD]
    if unread:
        rows = [cells(entry.place.shown.to(lang), _not_understood(entry, lang)) for entry in unread[:MOST]]
        yield Table((Column(Text("Chỗ", "Place")), Column(Text("Chưa hiểu", "Not understood"), grow=1)), tuple(rows))
        yield from _more(len(unread))


def _not_understood(entry: Entry, lang: Lang) -> str:
    """Return the exact words where only some of a paragraph were not understood, then where they stand."""
    whole = " ".join(entry.text.split())
    return f"{entry.note.to(lang)} ← {cut(whole, 80)}" if entry.note else cut(whole, 200)


def as_object(shown: Shown, lang: Lang) -> dict[str, object]:
    """Return the import as JSON: records with the place and certainty of every value, the account, what is written."""
    draft, merged = shown.draft, shown.merged
    return {
        "plan": shown.plan,
        "file": shown.name,
        "records": [
            {
                "id": shown.plan if record.kind == "plan" else f"{shown.plan}/{record.id}",
                "kind": record.kind,
                "fields": {
                    name: {
                        "value": value.data,
                        "places": [place.shown.to(lang) for place in value.places],
                        "sure": value.sure,
                        "note": value.note.to(lang) if value.note and not value.sure else None,
                    }
                    for name, value in record.fields.items()
                },
            }
            for record in draft.records
        ],
        "account": [
            {
                "place": entry.place.shown.to(lang), "text": entry.text, "status": entry.status, "records": list(entry.records),
                "note": entry.note.to(lang) if entry.note else None,
            }
            for entry in draft.entries
        ],
        "counts": {status: draft.count(status) for status in STATUS_WORDS},
        "coverage": round(draft.coverage, 4),
        "remarks": [remark.to(lang) for remark in draft.remarks],
        "proposals": [one._asdict() for one in draft.proposals],
        "written": {
            "new": [record.id for record in merged.new],
            "changed": list(merged.edits),
            "differences": [{"record": one.record, "field": one.field, "what": one.what, "old": one.old, "new": one.new} for one in merged.differences],
            "gone": list(merged.gone),
        },
        "dry_run": shown.dry_run,
    }  # fmt: skip
