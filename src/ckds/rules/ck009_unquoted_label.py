"""Ký hiệu mục, mã và số văn bản là chữ, dù trông như số. Không có nháy thì công cụ khác đọc `11.10` thành 11,1 và hai mục
11.1 và 11.10 lẫn vào nhau. Đặt trong nháy.

Labels, ids and document numbers are text even when they look like numbers. Without quotes other tools read `11.10` as
11.1, and the entries 11.1 and 11.10 become one. Put them into quotes.

Sai | Bad
```yaml
label: 11.10
group: 1
```

Đúng | Good
```yaml
label: "11.10"
group: "1"
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.rules.wording import fill
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK009",
    name="unquoted-label",
    severity=Severity.ERROR,
    title=Text("Ký hiệu, mã hoặc số văn bản không có nháy", "A label, id or document number without quotes"),
    message=Text(
        "“{value}” không có nháy nên bị đọc là một con số",
        "“{value}” has no quotes, so it is read as a number",
    ),
    help=Text("Viết: `{fix}`", "Write: `{fix}`"),
    kinds=(Kind.LABEL,),
)
_OTHER = Text(
    "“{value}” không có nháy nên bị đọc là số {read}", "“{value}” has no quotes, so it is read as the number {read}"
)


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Say what the number would be where it looks otherwise: 11.10 is 11.1."""
    value = str(problem.args.get("value"))
    read = _read(value)
    message = fill(RULE.message, problem) if read in (None, value) else fill(_OTHER, problem, read=read)
    return message, fill(RULE.help, problem)


def _read(value: str) -> str | None:
    try:
        return str(int(value)) if value.lstrip("+-").isdecimal() else f"{float(value):g}"
    except ValueError:
        return None
