"""Giá trị không nằm trong danh sách cho phép, hoặc là một con số không đọc được hay đọc được hai cách.

Số viết kiểu Việt Nam: dấu chấm tách hàng nghìn, dấu phẩy thập phân. Ký hiệu `%`, đơn vị tính ghi ở `unit:` của chỉ tiêu,
không ghi trong `value:`.

The value is not one of those allowed, or a number that cannot be read, or could be two. Numbers are written the
Vietnamese way: points for thousands, a comma for decimals. The per cent sign and other units go into the KPI's `unit:`,
not into `value:`.

Sai | Bad
```yaml
pillar: goverment
measurements:
  - as_of: 2030-03
    value: 41,5%
```

Đúng | Good
```yaml
pillar: government
measurements:
  - as_of: 2030-03
    value: 41,5
```
"""

import re
from typing import Final

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.in_words import in_words
from ckds.rules.meant import meant
from ckds.rules.rule import Rule
from ckds.rules.wording import fill
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK036",
    name="bad-value",
    severity=Severity.ERROR,
    title=Text("Giá trị không dùng được", "A value that cannot be used"),
    message=Text("“{value}” không phải là một giá trị của “{key}”", "“{value}” is no value of “{key}”"),
    help=Text("Chọn một trong: {allowed}", "Choose one of: {allowed}"),
    kinds=(Kind.BAD_VALUE,),
)
_NUMBER = Text("“{value}” không phải là một con số rõ ràng", "“{value}” is no number beyond doubt")
_SIGN = Text(
    "Bỏ đơn vị, ghi nó ở `unit:`: `{key}: {number}`", "Leave the unit out, it goes into `unit:`: `{key}: {number}`"
)
_WORDED = Text(
    "Viết một con số, ví dụ `{key}: 55`; nếu văn bản chỉ ghi bằng lời: `text: {value}`",
    "Write a number, for example `{key}: 55`; if it is printed in words alone: `text: {value}`",
)
_WITH_UNIT: Final = re.compile(r"([-+]?\d[\d.,]*)\s*[^\d\s.,].*")


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Word a value that is not allowed, or a number that is none."""
    reason = Text(str(problem.args.get("vi") or ""), str(problem.args.get("en") or ""))
    if reason.vi:
        return fill(_NUMBER, problem), _number(problem, reason)
    allowed, value = problem.args.get("allowed"), str(problem.args.get("value"))
    words = [str(one) for one in allowed] if isinstance(allowed, list) else []
    return fill(RULE.message, problem), meant(in_words(value, words), fill(RULE.help, problem))


def _number(problem: Problem, reason: Text) -> Text:
    value = str(problem.args.get("value"))
    found = _WITH_UNIT.fullmatch(value)
    if found:
        return fill(_SIGN, problem, number=found[1])
    if not any(sign.isdigit() for sign in value):
        return fill(_WORDED, problem)
    return Text(_sentence(reason.vi), _sentence(reason.en))


def _sentence(reason: str) -> str:
    return reason[:1].upper() + reason[1:]
