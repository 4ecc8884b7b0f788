"""Tệp YAML nằm ở chỗ mà ckds không đọc, hoặc mang tên mà ckds không đọc, nên nội dung của nó không được kiểm tra và không
được tính.

ckds đọc: `ckds.yaml`, `waivers.yaml`, `units/<danh bạ>.yaml`, `<kế hoạch>/plan.yaml`, `<kế hoạch>/kpis/<mã>.yaml`,
`<kế hoạch>/tasks/<mã>.yaml`, `<kế hoạch>/reports/<kỳ>.yaml`. Tệp khác YAML được bỏ qua; tên bắt đầu bằng dấu chấm cũng vậy.

A YAML file lies where ckds reads none, or has a name that ckds does not read, so its content is neither checked nor
counted. The places are those listed above; other kinds of files and names that begin with a point are passed over.

Sai | Bad
```yaml
# plans/vi-du-2030/task/iii-2.yaml
title: Xây dựng kho dữ liệu
```

Đúng | Good
```yaml
# plans/vi-du-2030/tasks/iii-2.yaml
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
    code="CK017",
    name="misplaced-file",
    severity=Severity.ERROR,
    title=Text("Tệp YAML ở chỗ không được đọc", "A YAML file where none is read"),
    message=Text("tệp này không được đọc: {reason}", "this file is not read: {reason}"),
    help=Text(
        "Chuyển tệp vào <kế hoạch>/kpis/, tasks/ hoặc reports/, vào units/; không phải bản ghi thì bỏ đuôi .yaml.",
        "Move it into <plan>/kpis/, tasks/ or reports/, or into units/; if it is no record drop the ending .yaml.",
    ),
    kinds=(Kind.MISPLACED,),
)

_MEANT = Text("Có phải ý bạn là `{meant}`? Đổi tên cho đúng.", "Did you mean `{meant}`? Rename it.")


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Name the right folder or file where it is likely."""
    return fill(RULE.message, problem), fill(_MEANT if problem.args.get("meant") else RULE.help, problem)
