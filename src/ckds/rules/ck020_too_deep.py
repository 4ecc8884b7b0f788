"""Nội dung lồng nhau quá 40 cấp; không bản ghi nào cần như vậy, nên tệp không được đọc. Thường là một dãy dấu ngoặc gõ nhầm.

The content is nested deeper than 40 levels; no record needs that, so the file is not read. Mostly it is a run of
brackets typed by mistake.

Sai | Bad
```yaml
support: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[so-y-te]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
```

Đúng | Good
```yaml
support: [so-y-te]
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.source.problem import Kind

RULE = Rule(
    code="CK020",
    name="too-deep",
    severity=Severity.ERROR,
    title=Text("Lồng nhau quá sâu", "Nested too deep"),
    message=Text(
        "từ đây nội dung lồng nhau quá 40 cấp",
        "from here on the content is nested deeper than 40 levels",
    ),
    help=Text("Bỏ bớt các dấu ngoặc hoặc cấp thụt lề.", "Remove brackets or levels of indentation."),
    kinds=(Kind.DEEP,),
)
