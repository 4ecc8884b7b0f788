"""Số có một dấu chấm và ba chữ số sau nó, không có nháy: người Việt đọc 5.000 là năm nghìn, công cụ khác đọc là 5. Đặt
trong nháy nếu là hàng nghìn; nếu là số thập phân thì thêm một số 0.

A number with one point and three digits behind it, without quotes: Vietnamese readers take 5.000 for five thousand,
other tools for 5. Put it into quotes when it means thousands; add a zero when it is a decimal.

Sai | Bad
```yaml
target: 5.000
```

Đúng | Good
```yaml
target: "5.000"
```
"""

from ckds.finding import Severity
from ckds.lang import Text, same
from ckds.rules.rule import Rule
from ckds.rules.wording import fill
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK011",
    name="unquoted-number",
    severity=Severity.ERROR,
    title=Text("Số kiểu 5.000 không có nháy", "A number such as 5.000 without quotes"),
    message=Text(
        "“{value}” không có nháy có thể là {whole} hoặc {decimal}",
        "“{value}” without quotes may be {whole} or {decimal}",
    ),
    help=Text(
        "Nếu là {whole}: `{fix}`; nếu là {decimal}: `{key}: {value}0`",
        "If it is {whole}: `{fix}`; if it is {decimal}: `{key}: {value}0`",
    ),
    kinds=(Kind.THOUSANDS,),
)


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Show both numbers that it may be."""
    value = str(problem.args.get("value"))
    whole = same(value.replace(".", ""))
    decimal = Text(value.replace(".", ","), value)
    return fill(RULE.message, problem, whole=whole, decimal=decimal), fill(
        RULE.help, problem, whole=whole, decimal=decimal
    )
