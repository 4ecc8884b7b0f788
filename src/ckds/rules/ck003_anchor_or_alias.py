"""Dấu neo `&tên` và dấu chép lại `*tên` của YAML không được dùng: sửa một chỗ sẽ đổi ngầm chỗ khác, và người đọc một
dòng không biết giá trị của nó. Nếu dấu `&`, `*` là một phần của nội dung thì đặt cả nội dung trong nháy.

YAML's anchors (`&name`) and aliases (`*name`) are not used: a change in one place would silently change another, and a
line would not show its value. Where `&` or `*` belongs to the text, put the whole text into quotes.

Sai | Bad
```yaml
lead: &chu-tri so-tttt
support: [*chu-tri]
```

Đúng | Good
```yaml
lead: so-tttt
support: [so-y-te]
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.rules.wording import fill
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK003",
    name="anchor-or-alias",
    severity=Severity.ERROR,
    title=Text("Dấu neo (&) hoặc chép lại (*) của YAML", "An anchor (&) or alias (*) of YAML"),
    message=Text(
        "“{value}” là dấu neo của YAML, không được dùng ở đây",
        "“{value}” is an anchor of YAML, which is not used here",
    ),
    help=Text(
        "Bỏ “{value}” và viết thẳng giá trị ở mỗi chỗ cần.",
        "Remove “{value}” and write the value itself wherever it is needed.",
    ),
    kinds=(Kind.ANCHOR,),
)

_ALIAS = Text(
    "“{value}” chép lại một giá trị ở chỗ khác (alias của YAML), không được dùng ở đây",
    "“{value}” repeats a value from elsewhere (an alias of YAML), which is not used here",
)
_WRITE = Text("Viết thẳng giá trị vào đây.", "Write the value itself here.")
_WORDS = Text(
    "Nếu dấu này thuộc về nội dung: `{fix}`; nếu không, bỏ “{value}” và viết thẳng giá trị.",
    "If the sign belongs to the text: `{fix}`; if not, remove “{value}” and write the value itself.",
)


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Tell an anchor from an alias, and either from text that only begins with such a sign."""
    alias = problem.args.get("sign") == "alias"
    help_ = _WORDS if problem.fix else _WRITE if alias else RULE.help
    return fill(_ALIAS if alias else RULE.message, problem), fill(help_, problem)
