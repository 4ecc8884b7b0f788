"""Khóa này không có trong định dạng, nên nội dung của nó không được đọc; thường là gõ nhầm.

Khóa riêng của cơ quan thì đặt tên bắt đầu bằng `x-`; ghi chú thì dùng `note:`.

The record format has no such key, so its content is not read; mostly it is a slip of the keyboard. Keys of your own
begin with `x-`; remarks go into `note:`.

Sai | Bad
```yaml
title: Xây dựng kho dữ liệu
laed: so-tttt
```

Đúng | Good
```yaml
title: Xây dựng kho dữ liệu
lead: so-tttt
x-ma-ho-so: HS-12
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.source.problem import Kind

RULE = Rule(
    code="CK031",
    name="unknown-key",
    severity=Severity.ERROR,
    title=Text("Khóa không có trong định dạng", "A key that the format does not have"),
    message=Text("không có khóa “{key}” ở đây", "there is no key “{key}” here"),
    help=Text("Các khóa dùng được: {valid}; hoặc x-…", "Keys that may stand here: {valid}; or x-…"),
    kinds=(Kind.UNKNOWN_KEY,),
)
