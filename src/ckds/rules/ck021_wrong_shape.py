"""Tệp không có hình dạng của bản ghi: kế hoạch, chỉ tiêu, nhiệm vụ là các dòng `khóa: giá trị`; danh bạ đơn vị, báo cáo và
miễn trừ là một danh sách, mỗi mục bắt đầu bằng `- `.

The file has not the shape of its record: plans, KPIs and tasks are lines `key: value`; units, reports and waivers are a
list, each entry beginning with `- `.

Sai | Bad
```yaml
# tasks/iii-2.yaml
- title: Xây dựng kho dữ liệu
```

Đúng | Good
```yaml
# tasks/iii-2.yaml
title: Xây dựng kho dữ liệu
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.rules.wording import fill
from ckds.rules.words import WANTED
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK021",
    name="wrong-shape",
    severity=Severity.ERROR,
    title=Text("Tệp không đúng hình dạng", "A file of the wrong shape"),
    message=Text("ở đây phải là {wanted}", "{wanted} must stand here"),
    help=Text(
        "Bản ghi viết bằng các dòng, ví dụ: `title: Xây dựng kho dữ liệu`",
        "A record is written in lines such as: `title: Xây dựng kho dữ liệu`",
    ),
    kinds=(Kind.SHAPE,),
)

_HELP = {
    "list": Text(
        "Viết mỗi mục bắt đầu bằng “- ”, ví dụ: `{example}`; chưa có gì thì ghi: `[]`",
        "Begin each entry with “- ”, for example: `{example}`; while there is nothing, write: `[]`",
    ),
    "key": Text("Viết tên khóa bằng chữ, ví dụ: `title: …`", "Write the key as a word, for example: `title: …`"),
}
_LIST = Text("mỗi tệp chỉ có một bản ghi, không phải danh sách", "a file holds one record here, not a list")
_UNLISTED = Text("Bỏ dấu “- ” và thụt lề; mỗi bản ghi một tệp.", "Remove “- ” and its indentation; one record a file.")


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Say what shape the file has to have."""
    wanted = str(problem.args.get("wanted"))
    if wanted == "mapping" and problem.args.get("value") == "[…]" and not problem.path:
        return _LIST, _UNLISTED
    message = fill(RULE.message, problem, wanted=WANTED.get(wanted, WANTED["mapping"]))
    return message, fill(_HELP.get(wanted, RULE.help), problem)
