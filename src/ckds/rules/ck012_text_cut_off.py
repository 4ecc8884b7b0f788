"""Dấu cách rồi `#` bắt đầu một chú thích của YAML: phần sau nó mất khỏi nội dung. Nếu nó thuộc về nội dung thì đặt cả nội
dung trong nháy; nếu đúng là chú thích thì để một dấu cách sau `#`.

A blank and `#` begin a remark: what follows is lost from the text. If it belongs to the text, put the whole text into
quotes; if it is a remark, leave a blank after `#`.

Sai | Bad
```yaml
title: Nền tảng số dùng chung #1
```

Đúng | Good
```yaml
title: "Nền tảng số dùng chung #1"
lead: so-tttt   # ý kiến của phòng | a remark
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.source.problem import Kind

RULE = Rule(
    code="CK012",
    name="text-cut-off",
    severity=Severity.ERROR,
    title=Text("Nội dung bị cắt từ dấu #", "Text cut off at a #"),
    message=Text(
        "“{lost}” mất khỏi nội dung: YAML coi nó là chú thích",
        "“{lost}” is lost from the text: YAML takes it for a remark",
    ),
    help=Text(
        "Viết: `{fix}`; nếu là chú thích thì để một dấu cách sau dấu #.",
        "Write: `{fix}`; if it is a remark, leave a blank after the #.",
    ),
    kinds=(Kind.CUT_OFF,),
)
