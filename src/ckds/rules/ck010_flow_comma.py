"""Trong `{…}` và `[…]`, dấu phẩy kết thúc mục: `7,0%` thành “7” và một mục lạ “0%”, tên “Sở Lao động, Thương binh và Xã
hội” bị cắt đôi. Nội dung là lời văn thì viết mỗi khóa một dòng.

Within `{…}` and `[…]` a comma ends the entry: `7,0%` becomes “7” and a stray “0%”, and names that hold a comma are cut
in two. Write entries with free text in block style, one key a line.

Sai | Bad
```yaml
targets:
  - {by: 2030, target: tăng tối thiểu 7,0%}
```

Đúng | Good
```yaml
targets:
  - by: 2030
    target: tăng tối thiểu 7,0%
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.source.problem import Kind

RULE = Rule(
    code="CK010",
    name="flow-comma",
    severity=Severity.ERROR,
    title=Text("Dấu phẩy cắt nội dung trong {…} hoặc […]", "A comma cuts text within {…} or […]"),
    message=Text("dấu phẩy cắt “{value}” thành nhiều mục", "the comma cuts “{value}” into several entries"),
    help=Text(
        "Viết mỗi khóa một dòng, hoặc đặt nội dung trong nháy: `{fix}`",
        "Write one key a line, or put the text into quotes: `{fix}`",
    ),
    kinds=(Kind.FLOW_COMMA,),
)
