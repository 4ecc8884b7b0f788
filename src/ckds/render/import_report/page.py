"""The HTML page that a person checks an import with: each paragraph of the source beside what was made of it."""

from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, StrictUndefined

from ckds.importers.draft import Drafted, Entry
from ckds.lang import Lang, Text
from ckds.render.import_report.screen import STATUS_WORDS, Shown, brief, proposed
from ckds.text import safe

_TEMPLATE: Final = "import.html.j2"
_TOGETHER: Final = 12  # paragraphs in a row at most
_FIELDS: Final = {
    "label": Text("Ký hiệu", "Label"), "title": Text("Tên", "Title"), "text": Text("Nội dung", "Text"), "group": Text("Nhóm", "Group"),
    "lead": Text("Chủ trì", "Lead"), "each": Text("Từng đơn vị", "Each"), "support": Text("Phối hợp", "Support"), "due": Text("Thời hạn", "Due"),
    "deliverables": Text("Sản phẩm", "Products"), "kpis": Text("Chỉ tiêu", "KPIs"), "targets": Text("Mục tiêu", "Targets"),
    "unit": Text("Đơn vị tính", "Unit"), "pillar": Text("Trụ cột", "Pillar"), "excluding": Text("Không tính", "Excluding"),
    "number": Text("Số, ký hiệu", "Number"), "kind": Text("Loại", "Kind"), "area": Text("Khu vực", "Area"), "issuer": Text("Cơ quan ban hành", "Issuer"),
    "issued": Text("Ngày ban hành", "Issued"), "issued_after": Text("Ban hành sau", "Issued after"), "place": Text("Nơi ban hành", "Place"),
    "signer": Text("Người ký", "Signer"), "recipients": Text("Nơi nhận", "Recipients"), "period": Text("Thời kỳ", "Period"),
    "stated": Text("Văn bản tự nêu", "Stated"), "basis": Text("Căn cứ", "Basis"), "parents": Text("Kế hoạch cấp trên", "Parents"),
    "groups": Text("Nhóm nhiệm vụ", "Groups"), "duties": Text("Chế độ báo cáo", "Duties"), "budget": Text("Kinh phí", "Budget"),
    "owner": Text("Đơn vị theo dõi", "Owner"), "note": Text("Ghi chú", "Note"),
}  # fmt: skip


def html(shown: Shown, lang: Lang) -> str:
    """Return the page; it needs nothing beside itself and runs no script."""
    source = (files("ckds") / "templates" / _TEMPLATE).read_text(encoding="utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    said = environment.from_string(source).render(**_values(shown, lang))
    return said if said.endswith("\n") else f"{said}\n"


def _values(shown: Shown, lang: Lang) -> dict[str, Any]:
    draft = shown.draft
    by_id = {"plan.yaml" if record.kind == "plan" else record.id: record for record in draft.records}
    rows = _rows(draft.entries, by_id, lang)
    return {
        "lang": lang,
        "vi": lang == "vi",
        "shown": shown,
        "title": str(draft.plan.data("title") or shown.plan),
        "number": str(draft.plan.data("number") or ""),
        "counts": [(status, STATUS_WORDS[status].to(lang), draft.count(status)) for status in STATUS_WORDS],
        "coverage": f"{draft.coverage * 100:.1f}".replace(".", "," if lang == "vi" else "."),
        "tasks": len(draft.tasks),
        "kpis": len(draft.kpis),
        "doubts": sum(len(record.doubts) for record in draft.records),
        "remarks": [remark.to(lang) for remark in draft.remarks],
        "proposals": [one._replace(name=safe(proposed(one).to(lang))) for one in draft.proposals],
        "rows": rows,
    }


def _rows(entries: list[Entry], by_id: dict[str, Drafted], lang: Lang) -> list[dict[str, Any]]:
    """Return the rows: a record is told in full beside the first paragraph it comes from, later only by its id.

    Paragraphs that follow each other and make the same records stand in one row.
    """
    rows: list[dict[str, Any]] = []
    for entry in entries:
        line = {
            "place": entry.place.shown.to(lang),
            "text": safe(entry.text),
            "status": entry.status,
            "word": STATUS_WORDS[entry.status].to(lang),
        }
        key = (entry.status, entry.records)
        records = [_record(by_id[name], name, entry, lang) for name in entry.records]
        if rows and _joins(rows[-1], key):
            rows[-1]["lines"].append(line)
            rows[-1]["records"] = [
                new if new["whole"] else old for old, new in zip(rows[-1]["records"], records, strict=True)
            ]
            continue
        note = entry.note.to(lang) if entry.note else ""
        rows.append({"key": key, "status": entry.status, "lines": [line], "records": records, "note": note})
    return rows


def _joins(row: dict[str, Any], key: tuple[str, tuple[str, ...]]) -> bool:
    """Does a paragraph that makes the same records stand in the row above? What makes the plan stands alone."""
    return bool(row["key"] == key and key[1] and "plan.yaml" not in key[1] and len(row["lines"]) < _TOGETHER)


def _record(record: Drafted, name: str, entry: Entry, lang: Lang) -> dict[str, Any]:
    """Return a record as it stands beside a paragraph: in full beside its name, elsewhere by its id alone."""
    whole = record.kind != "plan" and record.begins in (None, entry.place)
    fields = _fields(record, entry, whole=whole, lang=lang)
    return {"id": name, "kind": record.kind, "fields": fields, "whole": whole, "anchor": f"r-{name}" if whole else ""}


def _said(value: Any, lang: Lang) -> str:
    """Return a value in words: a body by its id, the printed words in quotes, the part behind a dash."""
    if value is True:
        return Text("có", "yes").to(lang)
    if isinstance(value, list):
        return "; ".join(_said(one, lang) for one in value)
    if isinstance(value, dict) and {"unit", "as"} & value.keys():
        printed = f"“{value['as']}”" if "as" in value else ""
        body = " ".join(part for part in (value.get("unit", ""), printed) if part)
        return f"{body} – {value['for']}" if "for" in value else body
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_said(inner, lang)}" for name, inner in value.items())
    return brief(value)


def _fields(record: Drafted, entry: Entry, *, whole: bool, lang: Lang) -> list[dict[str, Any]]:
    """Return the fields to show: all of a record at its first place, of a plan those that stand in this paragraph."""
    found = []
    for name, value in record.fields.items():
        if not whole and entry.place not in value.places:
            continue
        if not whole and record.kind != "plan":
            continue
        text = safe(_said(value.data, lang))
        if record.kind == "plan" and isinstance(value.data, list) and len(value.data) > 1:
            text = Text(f"{len(value.data)} mục", f"{len(value.data)} entries").to(lang)
        found.append(
            {
                "name": _FIELDS[name].to(lang) if name in _FIELDS else name,
                "value": text,
                "sure": value.sure,
                "note": value.note.to(lang) if value.note and not value.sure else "",
            }
        )
    return found
