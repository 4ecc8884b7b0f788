"""Nhãn kiểu `!tên`, `!!str` và dòng lệnh `%YAML` không được dùng: từ đứng sau dấu `!` biến mất khỏi nội dung mà không ai
thấy. Nếu dấu `!` là một phần của nội dung thì đặt cả nội dung trong nháy.

Tags such as `!name` or `!!str` and directives such as `%YAML` are not used: the word behind `!` vanishes from the text
without a trace. Where `!` belongs to the text, put the whole text into quotes.

Sai | Bad
```yaml
title: !KHAN Xây dựng kho dữ liệu
```

Đúng | Good
```yaml
title: "!KHAN Xây dựng kho dữ liệu"
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.rules.wording import fill
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK004",
    name="tag",
    severity=Severity.ERROR,
    title=Text("Nhãn kiểu (!) hoặc dòng lệnh (%) của YAML", "A tag (!) or directive (%) of YAML"),
    message=Text(
        "“{value}” bị YAML đọc là nhãn kiểu và mất khỏi nội dung",
        "YAML takes “{value}” for a tag, and it is lost from the text",
    ),
    help=Text("Bỏ “{value}”.", "Remove “{value}”."),
    kinds=(Kind.TAG,),
)

_DIRECTIVE = Text(
    "“{value}” là dòng lệnh của YAML, không được dùng ở đây", "“{value}” is a directive of YAML, which is not used here"
)
_WORDS = Text(
    "Nếu dấu “!” thuộc về nội dung: `{fix}`; nếu không, bỏ “{value}”.",
    "If “!” belongs to the text: `{fix}`; if not, remove “{value}”.",
)


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Tell a tag from a directive, and a tag from text that only begins with its sign."""
    message = _DIRECTIVE if problem.args.get("sign") == "directive" else RULE.message
    return fill(message, problem), fill(_WORDS if problem.fix else RULE.help, problem)
