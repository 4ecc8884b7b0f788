"""Trong tệp có ký tự không nhìn thấy: dấu cách không bề rộng, dấu đổi chiều viết, dấu xuống dòng của Word, dấu cách không
ngắt ở chỗ YAML cần dấu cách thường. Chúng làm mã và khóa không khớp, và có thể làm chữ hiện khác với chữ được lưu. ckds
đọc như không có chúng; công cụ khác thì không.

The file holds characters that nobody sees: spaces of no width, marks that turn the direction of writing, line breaks of
Word, no-break spaces where YAML needs a blank. They keep ids and keys from matching and can show another text than is
stored. ckds reads on as if they were not there; other tools do not.

Sai | Bad
```yaml
lead: so-tttt   # dấu cách không ngắt | a no-break space
```

Đúng | Good
```yaml
lead: so-tttt
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.rules.wording import fill
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK018",
    name="hidden-character",
    severity=Severity.ERROR,
    title=Text("Ký tự ẩn", "A hidden character"),
    message=Text("ký tự ẩn {character}: {what}", "the hidden character {character}: {what}"),
    help=Text("Xóa ký tự này: `{fix}`", "Remove it: `{fix}`"),
    kinds=(Kind.CONTROL,),
)

_TYPE_AGAIN = Text("Gõ lại chữ này.", "Type this letter again.")


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Ask for the letter again where it is lost."""
    return fill(RULE.message, problem), fill(RULE.help if problem.fix else _TYPE_AGAIN, problem)
