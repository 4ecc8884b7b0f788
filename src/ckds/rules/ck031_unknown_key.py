"""Khóa này không có trong định dạng, nên nội dung của nó không được đọc; thường là gõ nhầm.

Khóa riêng của cơ quan thì đặt tên bắt đầu bằng `x-`; ghi chú thì dùng `note:`.

The record format has no such key, so its content is not read; mostly it is a slip of the keyboard. Keys of your own
begin with `x-`; remarks go into `note:`.

Sai | Bad
```yaml
title: Xây dựng kho dữ liệu
laed: so-tttt
```

Đúng | Good
```yaml
title: Xây dựng kho dữ liệu
lead: so-tttt
x-ma-ho-so: HS-12
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.near import Near
from ckds.rules import registry
from ckds.rules.meant import meant
from ckds.rules.rule import Hit, Rule
from ckds.rules.wording import fill
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK031",
    name="unknown-key",
    severity=Severity.ERROR,
    title=Text("Khóa không có trong định dạng", "A key that the format does not have"),
    message=Text("không có khóa “{key}” ở đây", "there is no key “{key}” here"),
    help=Text("Các khóa dùng được: {valid}; hoặc x-…", "Keys that may stand here: {valid}; or x-…"),
    kinds=(Kind.UNKNOWN_KEY,),
)

_TIGHT = Text("Thiếu dấu cách sau dấu hai chấm: `{fixed}`", "A blank is missing after the colon: `{fixed}`")


def word(problem: Problem, _: Workspace) -> tuple[Text, Text]:
    """Name the nearest key, or the missing blank that made a key of a whole entry."""
    key = str(problem.args.get("key"))
    name, colon, rest = key.partition(":")
    valid, near = problem.args.get("valid"), problem.args.get("near")
    message = fill(RULE.message, problem)
    if colon and rest and isinstance(valid, list) and name in valid:
        return message, fill(_TIGHT, problem, fixed=f"{name}: {rest}")
    return message, meant(near if isinstance(near, list) else (), fill(RULE.help, problem))


def check_repository(workspace: Workspace) -> Iterator[Hit]:
    """Yield every rule that the settings name and that does not exist."""
    settings = workspace.settings
    known = {known for rule in registry.rules().values() for known in (rule.code, rule.name)}
    for name in settings.record.rules:
        if name not in known:
            near = Near(sorted(known)).to(name, most=1)
            yield Hit(settings, ("rules", name), {"key": name}, key=True, message=_NO_RULE, help=meant(near, _RULES))


_NO_RULE = Text("không có quy tắc “{key}”", "there is no rule “{key}”")
_RULES = Text("Xem các quy tắc bằng: ckds rule --all", "See the rules with: ckds rule --all")
