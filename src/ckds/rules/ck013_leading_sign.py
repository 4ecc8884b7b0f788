"""Nội dung bắt đầu bằng một dấu mà YAML dành riêng (`>`, `%`, `*`, `&`, `@`, `|`, `!`, `-`, `?`, dấu phẩy, ngoặc, nháy)
thì cả nội dung phải đặt trong nháy, nếu không YAML hiểu sang việc khác.

Text that begins with a sign YAML keeps for itself (`>`, `%`, `*`, `&`, `@`, `|`, `!`, `-`, `?`, a comma, a bracket or a
quote) goes into quotes as a whole; otherwise YAML takes it for something else.

Sai | Bad
```yaml
target: > 60%
title: "Chuyển đổi số" năm 2030
```

Đúng | Good
```yaml
target: "> 60%"
title: '"Chuyển đổi số" năm 2030'
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.source.problem import Kind

RULE = Rule(
    code="CK013",
    name="leading-sign",
    severity=Severity.ERROR,
    title=Text("Nội dung bắt đầu bằng dấu riêng của YAML", "Text that begins with a sign of YAML"),
    message=Text(
        "nội dung bắt đầu bằng “{sign}” phải đặt trong nháy",
        "text that begins with “{sign}” must stand in quotes",
    ),
    help=Text("Viết: `{fix}`", "Write: `{fix}`"),
    kinds=(Kind.INDICATOR,),
)
