"""Tệp không có nội dung nào (hoặc chỉ có chú thích), nên bản ghi bị để ngoài mọi con số. Thường là lưu nhầm, hoặc tạo rồi
quên nhập. Danh sách chưa có gì (`waivers.yaml`, `reports/…`) có thể chỉ gồm chú thích, hoặc ghi `[]`.

The file has no content (or remarks alone), so the record is left out of every count. Mostly it was saved by mistake, or
made and forgotten. A list with nothing in it yet (`waivers.yaml`, `reports/…`) may hold remarks alone, or `[]`.

Sai | Bad
```yaml
# nhập sau | to be filled in
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
    code="CK016",
    name="empty-file",
    severity=Severity.ERROR,
    title=Text("Tệp không có nội dung", "A file without content"),
    message=Text("tệp không có nội dung", "the file has no content"),
    help=Text(
        "Nhập nội dung, hoặc xóa tệp. Danh sách trống thì ghi: `[]`",
        "Fill it in, or remove the file. An empty list is written: `[]`",
    ),
    kinds=(Kind.EMPTY,),
)
