"""Tệp không được lưu bằng mã UTF-8 nên chữ Việt không đọc được, và bản ghi bị để ngoài mọi con số.

Mở tệp, chọn Lưu thành (Save as), Mã hóa (Encoding): UTF-8. Chữ đã hỏng thì phải gõ lại.

The file is not saved as UTF-8, so its Vietnamese text cannot be read, and the record is left out of every count. Save
it again with the encoding UTF-8; letters that were lost have to be typed again.

Sai | Bad
```yaml
title: X�y d?ng kho d? li?u
```

Đúng | Good
```yaml
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
    code="CK007",
    name="not-utf8",
    severity=Severity.ERROR,
    title=Text("Tệp không phải UTF-8", "The file is not UTF-8"),
    message=Text(
        "tệp không được lưu bằng mã UTF-8: không đọc được byte {byte} ở đây",
        "the file is not saved as UTF-8: the byte {byte} cannot be read here",
    ),
    help=Text(
        "Mở tệp trong trình soạn thảo, chọn Lưu thành (Save as), Encoding: UTF-8; chữ bị hỏng thì gõ lại.",
        "Open it in an editor and save it with the encoding UTF-8; type letters that were lost again.",
    ),
    kinds=(Kind.NOT_UTF8,),
)

_WIDE = Text("tệp được lưu bằng mã UTF-16, không phải UTF-8", "the file is saved as UTF-16, not as UTF-8")


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Tell UTF-16, as Notepad's “Unicode” makes it, from older encodings."""
    return fill(_WIDE if problem.args.get("utf16") else RULE.message, problem), fill(RULE.help, problem)
