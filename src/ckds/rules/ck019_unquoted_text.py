"""Ở đây phải là lời văn, nhưng giá trị không có nháy là một con số hoặc `true`/`false`, nên công cụ khác không đọc nó là
chữ. Đặt trong nháy.

A text belongs here, but the value without quotes is a number or `true`/`false`, which other tools do not read as text.
Put it into quotes.

Sai | Bad
```yaml
title: 2030
```

Đúng | Good
```yaml
title: "2030"
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.source.problem import Kind

RULE = Rule(
    code="CK019",
    name="unquoted-text",
    severity=Severity.ERROR,
    title=Text("Lời văn trông như số, không có nháy", "Text that looks like a number, without quotes"),
    message=Text(
        "“{value}” không có nháy nên không được đọc là lời văn",
        "“{value}” has no quotes, so it is not read as text",
    ),
    help=Text("Viết: `{fix}`", "Write: `{fix}`"),
    kinds=(Kind.NOT_TEXT,),
)
