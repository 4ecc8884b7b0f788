"""Giá trị không đúng loại: một danh sách ở chỗ cần lời văn, lời văn ở chỗ cần một số nguyên, chữ “có” thay cho `true` …

Giá trị ấy không được đọc, và bản ghi không được tính cho đến khi sửa.

The value is of the wrong kind: a list where a text belongs, words where a whole number belongs, “yes” for `true` …
It is not read, and the record is not counted until it is mended.

Sai | Bad
```yaml
each: có
updates:
  - date: 2030-03-15
    progress: 40%
```

Đúng | Good
```yaml
each: true
updates:
  - date: 2030-03-15
    progress: 40
```
"""

import re

from ckds.finding import Severity
from ckds.lang import Text, same
from ckds.rules.rule import Rule
from ckds.rules.wording import fill
from ckds.rules.words import WANTED
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK033",
    name="wrong-type",
    severity=Severity.ERROR,
    title=Text("Giá trị không đúng loại", "A value of the wrong kind"),
    message=Text("ở đây phải là {wanted}, không phải {given}", "expected {wanted}, found {given}"),
    help=Text("Ví dụ: `{example}`", "For example: `{example}`"),
    kinds=(Kind.WRONG_TYPE,),
)
_EMPTY = Text("ở đây phải là {wanted}, nhưng chưa có gì", "expected {wanted}, found nothing")
_SHAPES = {
    "{…}": Text("các dòng “khóa: giá trị”", "lines of “key: value”"),
    "[…]": Text("một danh sách", "a list"),
}
_YES = frozenset(("yes", "y", "on", "có", "co", "đúng", "1", "x"))
_LINES = Text(
    "Viết thành các dòng bên dưới, thụt vào hai dấu cách: {lines}",
    "Write lines below it, indented by two blanks: {lines}",
)
_UNIT = Text(
    "Viết một mã đơn vị, ví dụ: `{key}: so-y-te`; hoặc hai dòng `unit: …`, `as: …`",
    "Write the id of one unit, for example: `{key}: so-y-te`; or the lines `unit: …` and `as: …`",
)
_NEEDED = Text("Viết một giá trị, hoặc bỏ dòng này.", "Write a value, or remove this line.")
_WORDS = Text("Viết lời văn trên cùng dòng: `{key}: …`", "Write the text on the same line: `{key}: …`")
_DIGITS = re.compile(r"[\d.,\s]*\d")


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Say what belongs there, and how this value would be written."""
    wanted, value = str(problem.args.get("wanted")), str(problem.args.get("value") or "")
    what = WANTED["unit"] if problem.args.get("class") == "UnitRef" else WANTED.get(wanted, same(wanted))
    given = _SHAPES.get(value, same(f"“{value}”"))
    message = fill(RULE.message if value else _EMPTY, problem, wanted=what, given=given)
    return message, _help(problem, wanted, value) if value else _NEEDED


def _help(problem: Problem, wanted: str, value: str) -> Text:
    key = str(problem.args.get("key"))
    if problem.args.get("class") == "UnitRef":
        return fill(_UNIT, problem)
    if wanted == "mapping":
        return fill(_LINES, problem, lines=_lines(problem, value))
    if wanted == "text":
        return fill(_WORDS, problem)
    if wanted == "list":
        first = next(iter(_keys(problem)), "")
        return fill(RULE.help, problem, example=f"- {first}: …" if first else "- …")
    return fill(RULE.help, problem, example=f"{key}: {_truth(value) if wanted == 'bool' else _whole(value)}")


def _truth(value: str) -> str:
    return "true" if value.casefold() in _YES else "false"


def _whole(value: str) -> str:
    """Return the whole number that ``60%`` or ``1.000 ngày`` most likely means."""
    found = _DIGITS.match(value)
    digits = re.sub(r"[.\s](?=\d{3})", "", found.group()) if found else "30"
    return re.split(r"[.,]", digits.strip())[0] or "30"


def _keys(problem: Problem) -> list[str]:
    keys = problem.args.get("keys")
    return [str(key) for key in keys if key != "note"] if isinstance(keys, list) else []


def _lines(problem: Problem, value: str) -> str:
    """Return the first keys of the mapping, with the value where it most likely belongs."""
    names = _keys(problem)
    if "url" in names and value.startswith("http"):
        return f"`url: {value}`"
    number = value.replace(",", "").replace(".", "").isdigit()
    owner = "value" if number and "value" in names else "" if value in _SHAPES else next(iter(names), "")
    shown = [*dict.fromkeys([*names[:2], *([owner] if owner else [])])]
    return ", ".join(f"`{name}: {value if name == owner else '…'}`" for name in shown) or "`title: …`"
