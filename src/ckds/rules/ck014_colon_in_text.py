"""Dấu hai chấm rồi dấu cách, hoặc dấu hai chấm ở cuối, tách khóa với giá trị. Trong lời văn thì cả nội dung phải đặt trong
nháy.

A colon with a blank behind it, or at the end, parts a key from its value. Within a text it needs quotes around the
whole.

Sai | Bad
```yaml
title: Chuyển đổi số: giai đoạn hai
```

Đúng | Good
```yaml
title: "Chuyển đổi số: giai đoạn hai"
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.source.problem import Kind

RULE = Rule(
    code="CK014",
    name="colon-in-text",
    severity=Severity.ERROR,
    title=Text("Dấu hai chấm trong lời văn", "A colon within a text"),
    message=Text(
        "dấu hai chấm làm nội dung này bị hiểu thành khóa và giá trị",
        "the colon makes YAML take this text for a key and its value",
    ),
    help=Text("Viết: `{fix}`", "Write: `{fix}`"),
    kinds=(Kind.COLON,),
)
