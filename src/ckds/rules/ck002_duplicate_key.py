"""Một khóa được viết hai lần ở cùng một chỗ. ckds đọc lần đầu, công cụ khác đọc lần sau: nội dung nào đúng là tùy người đọc.

Giữ một lần, hoặc gộp nội dung của hai lần vào một chỗ.

One key is written twice in one place. ckds reads the first, other tools the last: which content holds depends on the
reader. Keep one, or put both contents into one.

Sai | Bad
```yaml
due: tháng 11 năm 2030
lead: so-tttt
due: tháng 12 năm 2030
```

Đúng | Good
```yaml
due: tháng 11 năm 2030
lead: so-tttt
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.source.problem import Kind

RULE = Rule(
    code="CK002",
    name="duplicate-key",
    severity=Severity.ERROR,
    title=Text("Khóa viết hai lần", "A key written twice"),
    message=Text(
        "khóa “{key}” đã có ở trên; nội dung ở đây không được đọc",
        "the key “{key}” stands above already; what is here is not read",
    ),
    help=Text(
        "Bỏ một trong hai, hoặc gộp nội dung vào một chỗ.",
        "Remove one of them, or put both contents into one.",
    ),
    kinds=(Kind.DUPLICATE_KEY,),
)
