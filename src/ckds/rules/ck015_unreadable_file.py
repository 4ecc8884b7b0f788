"""Tệp hoặc thư mục này không đọc được, nên những gì nằm trong đó không được kiểm tra và không được tính. ckds chỉ đọc tệp
thường: không đi theo liên kết (symlink), không đọc tệp quá lớn.

This file or folder cannot be read, so what it holds is neither checked nor counted. ckds reads ordinary files alone: it
follows no symbolic links and reads no oversized files.

Sai | Bad
```yaml
# tasks/iii-1-a.yaml là một liên kết hỏng, hoặc một thư mục | is a dead link, or a folder
```

Đúng | Good
```yaml
# tasks/iii-1-a.yaml là một tệp thường | is an ordinary file
title: Xây dựng kho dữ liệu
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.source.problem import Kind

RULE = Rule(
    code="CK015",
    name="unreadable-file",
    severity=Severity.ERROR,
    title=Text("Tệp không đọc được", "A file that cannot be read"),
    message=Text("không đọc được: {reason}", "it cannot be read: {reason}"),
    help=Text(
        "Thay bằng một tệp YAML thường mà bạn đọc được, hoặc xóa đi.",
        "Put an ordinary YAML file that you may read in its place, or remove it.",
    ),
    kinds=(Kind.UNREADABLE,),
)
