"""Ở đây phải là một thời điểm hoặc một kỳ: ngày `2030-11-28`, tháng `2030-11`, quý `2030-Q4`, nửa năm `2030-H1`, chín tháng
`2030-9m` hoặc năm `2030`. Thời kỳ của kế hoạch còn có thể là `2030/2035`, hoặc `/2035` khi không nêu năm đầu.

A day or a period belongs here: `2030-11-28`, a month `2030-11`, a quarter `2030-Q4`, a half-year `2030-H1`, nine months
`2030-9m` or a year `2030`. A plan's own period may also be `2030/2035`, or `/2035` where its start is not stated.

Sai | Bad
```yaml
measurements:
  - as_of: quý I/2030
    value: 41,5
```

Đúng | Good
```yaml
measurements:
  - as_of: 2030-Q1
    value: 41,5
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
    code="CK037",
    name="bad-period",
    severity=Severity.ERROR,
    title=Text("Thời điểm hoặc kỳ không đọc được", "A day or period that cannot be read"),
    message=Text("“{value}” không phải là một ngày, tháng, quý hay năm", "“{value}” is no day, month, quarter or year"),
    help=Text(
        "Viết: `2030-11-28` (ngày), `2030-11` (tháng), `2030-Q4` (quý), `2030-H1` (nửa năm), `2030-9m` hoặc `2030` (năm)",
        "Write: `2030-11-28` (a day), `2030-11` (a month), `2030-Q4` (a quarter), `2030-H1` (a half-year), `2030-9m` or `2030`",
    ),
    kinds=(Kind.BAD_PERIOD,),
)
_LIFE = Text("“{value}” không phải là thời kỳ của một kế hoạch", "“{value}” is no period of a plan")
_LIFE_HELP = Text(
    "Viết: `period: 2030`, `period: 2030/2035`, `period: /2035` (không nêu năm đầu) hoặc hai ngày nối bằng “/”",
    "Write: `period: 2030`, `period: 2030/2035`, `period: /2035` (start not stated), or two days joined by “/”",
)
_NONE = Text("không có ngày “{value}”: {why}", "there is no day “{value}”: {why}")
_LAST = Text(
    "Ví dụ: `{key}: {last}`, hoặc ít chính xác hơn: `{key}: {last:.7}`",
    "For example: `{key}: {last}`, or less exactly: `{key}: {last:.7}`",
)
_MEANT = Text("Có lẽ là: `{key}: {iso}`", "Perhaps: `{key}: {iso}`")


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Give the ISO form that is probably meant, or say why there is no such day."""
    value, key = str(problem.args.get("value")), problem.path[-1] if problem.path else ""
    life = key == "period" and len(problem.path) == 1
    help_ = fill(_LIFE_HELP if life else RULE.help, problem)
    why = impossible(value)
    if why:
        last = nearest(value)
        return fill(_NONE, problem, why=why), fill(_LAST, problem, last=last) if last else help_
    meant = iso(value)
    message = fill(_LIFE if life else RULE.message, problem)
    return message, fill(_MEANT, problem, iso=meant) if meant and (life or "/" not in meant) else help_
