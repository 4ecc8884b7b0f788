"""Ở đây phải là một ngày, viết năm-tháng-ngày: `2030-11-28`. Cách viết khác, hoặc ngày không có trên lịch, không được đọc.

A day belongs here, written year-month-day: `2030-11-28`. Any other spelling, or a day that the calendar does not have, is
not read.

Sai | Bad
```yaml
extensions:
  - due: Quý I năm 2031
    on: 30/2/2030
```

Đúng | Good
```yaml
extensions:
  - due: Quý I năm 2031
    on: 2030-02-28
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.iso import impossible, iso, nearest
from ckds.rules.rule import Rule
from ckds.rules.wording import fill
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK034",
    name="bad-date",
    severity=Severity.ERROR,
    title=Text("Ngày không đọc được", "A day that cannot be read"),
    message=Text("“{value}” không phải là một ngày", "“{value}” is no day"),
    help=Text(
        "Viết năm-tháng-ngày, ví dụ: `{key}: {example}`", "Write year-month-day, for example: `{key}: {example}`"
    ),
    kinds=(Kind.BAD_DATE,),
)
_EXAMPLE = "2030-11-28"
_NONE = Text("không có ngày “{value}”: {why}", "there is no day “{value}”: {why}")
_MEANT = Text("Có lẽ là: `{key}: {iso}`", "Perhaps: `{key}: {iso}`")
_WHOLE = Text(
    "Cần đúng một ngày; “{value}” là cả một khoảng. Ví dụ: `{key}: {iso}-01`",
    "One day is needed; “{value}” is a stretch of them. For example: `{key}: {iso}-01`",
)


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Give the ISO form that is probably meant, or say why there is no such day."""
    value = str(problem.args.get("value"))
    why = impossible(value)
    if why:
        return fill(_NONE, problem, why=why), fill(RULE.help, problem, example=nearest(value) or _EXAMPLE)
    meant = iso(value)
    if meant is None:
        return fill(RULE.message, problem), fill(RULE.help, problem, example=_EXAMPLE)
    if len(meant) != len(_EXAMPLE):
        return fill(RULE.message, problem), fill(_WHOLE, problem, iso=_month(meant))
    return fill(RULE.message, problem), fill(_MEANT, problem, iso=meant)


def _month(meant: str) -> str:
    """Return the first month of a period."""
    return meant if len(meant) == len("2030-11") and meant[5:].isdigit() else f"{meant[:4]}-01"
