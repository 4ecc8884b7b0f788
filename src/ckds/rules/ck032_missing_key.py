"""Thiếu một khóa bắt buộc. Bắt buộc: kế hoạch `title`, `issuer`, `period`; nhiệm vụ `title`; chỉ tiêu `title`, `targets`
(có thể là `[]`); đơn vị `id`, `name`, `kind`; mục tiêu `by`, `target`; số đo và mốc gốc `as_of`; còn lại xem trang định dạng.

A required key is missing. Required are, of a plan `title`, `issuer`, `period`; of a task `title`; of a KPI `title` and
`targets` (which may be `[]`); of a unit `id`, `name`, `kind`; of a target `by` and `target`; of a measurement `as_of`;
for the rest see the pages on the record format.

Sai | Bad
```yaml
targets:
  - by: 2030
```

Đúng | Good
```yaml
targets:
  - by: 2030
    target: tối thiểu 60%
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.rules.wording import fill
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK032",
    name="missing-key",
    severity=Severity.ERROR,
    title=Text("Thiếu khóa bắt buộc", "A required key is missing"),
    message=Text("thiếu khóa “{keys}”", "the key “{keys}” is missing"),
    help=Text("Thêm dòng: `{example}`", "Add the line: `{example}`"),
    kinds=(Kind.MISSING_KEY,),
)

_BLANK = Text("sau “{keys}:” chưa có gì", "there is nothing after “{keys}:”")
_FILL = Text("Điền giá trị, ví dụ: `{example}`", "Fill it in, for example: `{example}`")
_UNIT = Text("ở đây phải có “unit” hoặc “as”", "“unit” or “as” is needed here")
_UNIT_HELP = Text(
    "Thêm mã đơn vị `unit: so-y-te`, hoặc tên như in `as: các đơn vị liên quan`",
    "Add the id of the unit, `unit: so-y-te`, or the words as printed, `as: các đơn vị liên quan`",
)
_EXAMPLES = {
    "title": "title: Xây dựng kho dữ liệu dùng chung", "issuer": "issuer: ubnd", "period": "period: 2030",
    "targets": "targets: []", "id": "id: so-y-te", "name": "name: Sở Y tế", "kind": "kind: department",
    "by": "by: 2030", "target": "target: tối thiểu 60%", "as_of": "as_of: 2030-12", "value": "value: 55",
    "on": "on: 2030-12-31", "until": "until: 2031-03-31", "date": "date: 2030-09-15", "due": "due: Quý I năm 2031",
    "every": "every: quarter", "to": "to: so-y-te", "unit": "unit: so-y-te", "duty": "duty: quy",
    "completed": "completed: 2030-11-28", "code": "code: CK401", "record": "record: vi-du-2030/iii-1-a",
    "reason": "reason: Chờ quyết định điều chỉnh",
}  # fmt: skip


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Tell what is not written from what is written without a value."""
    keys = problem.args.get("keys")
    names = [str(key) for key in keys] if isinstance(keys, list) else []
    if len(names) > 1:
        return _UNIT, _UNIT_HELP
    example = "".join(_EXAMPLES.get(name, f"{name}: …") for name in names)
    if problem.args.get("blank"):
        return fill(_BLANK, problem), fill(_FILL, problem, example=example)
    return fill(RULE.message, problem), fill(RULE.help, problem, example=example)
