"""Tệp không phải là YAML hợp lệ từ chỗ được chỉ, nên phần sau không đọc được và bản ghi bị để ngoài mọi con số.

Thường do thiếu dấu đóng ngoặc hay nháy, hoặc thụt lề lệch. Sửa chỗ được chỉ rồi chạy lại: những lỗi khác của tệp,
nếu có, khi đó mới hiện ra.

The file is no YAML from the place shown on, so the rest cannot be read and the record is left out of every count.
Mostly a bracket or a quote is not closed, or an indentation is off. Mend the place and run again.

Sai | Bad
```yaml
support: [so-y-te, so-tttt
title: Xây dựng kho dữ liệu
```

Đúng | Good
```yaml
support: [so-y-te, so-tttt]
title: Xây dựng kho dữ liệu
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.source.problem import Kind

RULE = Rule(
    code="CK001",
    name="yaml-syntax",
    severity=Severity.ERROR,
    title=Text("Tệp không phải YAML hợp lệ", "The file is no valid YAML"),
    message=Text("YAML không hợp lệ từ chỗ này: {reason}", "not valid YAML from here on: {reason}"),
    help=Text(
        "Kiểm tra dấu ngoặc, dấu nháy và thụt lề ở dòng này và dòng ngay trên.",
        "Check brackets, quotes and indentation on this line and the one above.",
    ),
    kinds=(Kind.SYNTAX,),
)
