"""Chữ và dấu được lưu rời nhau (Unicode tổ hợp): nhìn không khác gì, nhưng tìm kiếm và so sánh ở nơi khác không thấy.
ckds vẫn đọc đúng. Báo một lần cho mỗi tệp.

Dùng bộ gõ với bảng mã Unicode dựng sẵn (UniKey, EVKey: “Unicode”), hoặc chuyển mã cả tệp.

Letters and their marks are stored apart (decomposed Unicode): they look alike, but searches and comparisons elsewhere
fail. ckds reads them all the same. Told once a file. Type with precomposed Unicode, or convert the file to NFC.

Sai | Bad
```yaml
title: Xây dựng kho   # chữ và dấu rời nhau | letters and marks apart
```

Đúng | Good
```yaml
title: Xây dựng kho
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.source.problem import Kind

RULE = Rule(
    code="CK008",
    name="not-nfc",
    severity=Severity.WARNING,
    title=Text("Chữ và dấu rời nhau (không phải NFC)", "Letters and marks apart (not NFC)"),
    message=Text(
        "chữ và dấu trong “{word}” được lưu rời nhau (Unicode tổ hợp); {lines} dòng của tệp như vậy",
        "letters and marks of “{word}” are stored apart (not NFC), on {lines} lines of the file",
    ),
    help=Text(
        "Gõ lại bằng Unicode dựng sẵn, hoặc chép dòng này: `{fix}`",
        "Type it with precomposed Unicode, or copy this line: `{fix}`",
    ),
    kinds=(Kind.NOT_NFC,),
)
