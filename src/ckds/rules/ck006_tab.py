"""YAML không nhận phím Tab ở đầu dòng: mỗi trình soạn thảo hiện Tab rộng một khác, nên không biết dòng thuộc về khóa nào.
Thụt lề bằng dấu cách, mỗi cấp hai dấu.

YAML takes no tab at the beginning of a line: every editor shows it at another width, so nobody can tell which key a
line belongs to. Indent with blanks, two a level.

Sai | Bad
```yaml
reported:
        on: 2030-03-01
```

Đúng | Good
```yaml
reported:
  on: 2030-03-01
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.rules.wording import fill
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK006",
    name="tab",
    severity=Severity.ERROR,
    title=Text("Thụt lề bằng phím Tab", "A tab in the indentation"),
    message=Text("dòng này thụt lề bằng phím Tab", "this line is indented with a tab"),
    help=Text("Thay mỗi Tab bằng hai dấu cách: `{fix}`", "Put two blanks for each tab: `{fix}`"),
    kinds=(Kind.TAB,),
)

_MORE = Text(
    "{lines} dòng thụt lề bằng phím Tab, đầu tiên là dòng này",
    "{lines} lines are indented with tabs, this is the first",
)
_REMOVE = Text("Xóa các phím Tab trên dòng trống này.", "Remove the tabs from this empty line.")


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Say how many lines it is."""
    several = problem.args.get("lines") not in (None, 1)
    return fill(_MORE if several else RULE.message, problem), fill(RULE.help if problem.fix else _REMOVE, problem)
