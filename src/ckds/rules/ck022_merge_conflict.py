"""Tệp còn dấu xung đột của git (`<<<<<<<`, `=======`, `>>>>>>>`): hai người cùng sửa một chỗ và chưa ai chọn giữ bản nào.

Phần ở giữa `<<<<<<<` và `=======` là bản của nhánh đang đứng; phần sau đó là bản gộp vào. Bản trước được đọc tiếp để tìm
các lỗi khác, nhưng bản ghi chưa được tính vào con số nào cho đến khi xung đột được gỡ.

Git left both versions of some lines in the file, and nobody has chosen yet. What stands between `<<<<<<<` and `=======`
is the version of the branch you are on, the rest is what was merged in. The first version is read on to find other
faults; the record is left out of every count until the conflict is resolved.

Sai | Bad
```yaml
title: Xây dựng kho dữ liệu dùng chung
<<<<<<< HEAD
due: tháng 11 năm 2030
=======
due: tháng 12 năm 2030
>>>>>>> nhanh-so-y-te
```

Đúng | Good
```yaml
title: Xây dựng kho dữ liệu dùng chung
due: tháng 12 năm 2030
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.source.problem import Kind

RULE = Rule(
    code="CK022",
    name="merge-conflict",
    severity=Severity.ERROR,
    title=Text("Xung đột git chưa gỡ", "A merge conflict left in the file"),
    message=Text(
        "xung đột git chưa gỡ, {number} chỗ trong tệp này",
        "an unresolved merge conflict of git, {number} in this file",
    ),
    help=Text(
        "Giữ một bản, xóa bản kia và các dòng <<<<<<<, =======, >>>>>>>; rồi git add tệp này.",
        "Keep one version, delete the other and the lines <<<<<<<, =======, >>>>>>>; then git add the file.",
    ),
    kinds=(Kind.CONFLICT,),
)
