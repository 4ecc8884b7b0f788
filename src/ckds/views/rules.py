"""Rules of the linter, listed and explained."""

from collections.abc import Callable, Sequence

from ckds.finding import Severity
from ckds.lang import Lang, Text
from ckds.rules.rule import Rule
from ckds.views.rows import Json
from ckds.views.screen import Cell, Column, Heading, Line, Own, Screen, Table, Tone, cells

_TONES: dict[Severity, Tone] = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.INFO: "dim"}
_WORDS = {
    Severity.ERROR: Text("lỗi", "error"),
    Severity.WARNING: Text("cảnh báo", "warning"),
    Severity.INFO: Text("lưu ý", "note"),
}
_FAMILIES = {
    "CK0": Text("Tệp và định dạng", "Files and format"),
    "CK1": Text("Đơn vị và tham chiếu", "Units and references"),
    "CK2": Text("Thời hạn", "Deadlines"),
    "CK3": Text("Mục tiêu và số liệu", "Targets and measurements"),
    "CK4": Text("Diễn biến", "History"),
    "CK5": Text("Độ đầy đủ và văn bản", "Coverage and document"),
    "CK9": Text("Cổng kiểm soát", "Gates"),
}


def listing(rules: Sequence[Rule], lang: Lang) -> Screen:
    """Return all rules by family."""
    columns = (
        Column(Text("Mã", "Code")),
        Column(Text("Tên", "Name")),
        Column(Text("Mức", "Level")),
        Column(Text("Nội dung", "About"), grow=1),
    )
    blocks: list[Heading | Table | Line] = []
    for family, title in _FAMILIES.items():
        rows = [
            cells(
                rule.code, rule.name, Cell(_WORDS[rule.severity].to(lang), _TONES[rule.severity]), rule.title.to(lang)
            )
            for rule in rules
            if rule.code.startswith(family)
        ]
        if rows:
            blocks += [Heading(title), Table(columns, tuple(rows))]
    total = Text(f"{len(rules)} quy tắc. Chi tiết: ckds rule MÃ", f"{len(rules)} rules. Details: ckds rule CODE")
    return (*blocks, Line(total, "dim"))


def page(rule: Rule, text: str) -> Screen:
    """Return the page of one rule."""
    title = Text(f"{rule.code} {rule.name}: {rule.title.vi}", f"{rule.code} {rule.name}: {rule.title.en}")
    level = _WORDS[rule.severity]
    return (
        Heading(title, 1),
        Line(Text(f"Mức: {level.vi}", f"Level: {level.en}"), _TONES[rule.severity]),
        Own(text),
    )


def rules_json(rules: Sequence[Rule], text_of: Callable[[str], str], lang: Lang) -> Json:
    """Return rules for machines."""
    return {
        "rules": [
            {
                "code": rule.code,
                "name": rule.name,
                "severity": str(rule.severity),
                "title": rule.title.to(lang),
                "message": rule.message.to(lang),
                "help": rule.help.to(lang),
                "text": text_of(rule.code),
            }
            for rule in rules
        ]
    }
