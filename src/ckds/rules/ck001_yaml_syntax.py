"""Tệp không phải là YAML hợp lệ ở chỗ được chỉ. Phần khác của tệp vẫn được đọc và kiểm tra nếu đọc được, nhưng bản ghi
này chưa được tính vào con số nào cho đến khi sửa xong.

Thường do thiếu dấu đóng ngoặc hay nháy, thiếu dấu cách sau dấu hai chấm, hoặc thụt lề lệch.

The file is no YAML at the place shown. The rest of it is still read and checked where that can be done, but the record
is left out of every count until it is mended. Mostly a bracket or a quote is not closed, the blank after a colon is
missing, or an indentation is off.

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
from ckds.rules.wording import fill
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK001",
    name="yaml-syntax",
    severity=Severity.ERROR,
    title=Text("Tệp không phải YAML hợp lệ", "The file is no valid YAML"),
    message=Text("YAML không hợp lệ: {reason}", "not valid YAML: {reason}"),
    help=Text(
        "Kiểm tra dấu ngoặc, dấu nháy và thụt lề ở dòng này và dòng ngay trên.",
        "Check brackets, quotes and indentation on this line and the one above.",
    ),
    kinds=(Kind.SYNTAX,),
)

RELATED = Text("đến đây thì không đọc tiếp được", "here it could be read no further")


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Say what is wrong, and the corrected line where there is one."""
    meant = Text("Có lẽ là: `{fix}`", "Perhaps: `{fix}`")
    return fill(RULE.message, problem), fill(meant if problem.fix else RULE.help, problem)
