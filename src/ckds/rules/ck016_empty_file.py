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
from ckds.rules.wording import fill
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK016",
    name="empty-file",
    severity=Severity.ERROR,
    title=Text("Tệp không có nội dung", "A file without content"),
    message=Text("tệp không có nội dung", "the file has no content"),
    help=Text(
        "Nhập nội dung, ví dụ: `title: Xây dựng kho dữ liệu`; hoặc xóa tệp.",
        "Fill it in, for example: `title: Xây dựng kho dữ liệu`; or remove the file.",
    ),
    kinds=(Kind.EMPTY,),
)
_LIST = Text(
    "Nhập từng mục, ví dụ: `{example}`; chưa có gì thì ghi: `[]`; hoặc xóa tệp.",
    "Fill it in, each entry such as: `{example}`; while there is nothing, write: `[]`; or remove the file.",
)


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Tell a record from a list."""
    return RULE.message, fill(_LIST if problem.args.get("example") else RULE.help, problem)
