"""Dòng `---` hoặc `...` kết thúc tài liệu; phần sau nó là một tài liệu khác, không được đọc. Mỗi tệp chỉ có một tài liệu.

A line `---` or `...` ends the document; what follows is another one and is not read. A file holds one document.

Sai | Bad
```yaml
title: Xây dựng kho dữ liệu
---
title: Mở rộng kho dữ liệu
```

Đúng | Good
```yaml
title: Xây dựng kho dữ liệu
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.source.problem import Kind

RULE = Rule(
    code="CK005",
    name="several-documents",
    severity=Severity.ERROR,
    title=Text("Nhiều tài liệu trong một tệp", "Several documents in one file"),
    message=Text(
        "từ đây là một tài liệu khác trong cùng tệp; nội dung của nó không được đọc",
        "another document begins here; its content is not read",
    ),
    help=Text(
        "Mỗi tệp một bản ghi: bỏ dòng `---`, hoặc chuyển phần sau nó sang tệp riêng.",
        "One record a file: remove the line `---`, or move what follows to a file of its own.",
    ),
    kinds=(Kind.DOCUMENTS,),
)
