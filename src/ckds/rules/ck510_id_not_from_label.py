"""Mã nhiệm vụ (tên tệp) không theo ký hiệu in trong văn bản, nên khó tìm và dễ nhập trùng.

Mã là ký hiệu viết thường không dấu: `II.2.a` → `ii-2-a`, `đ` → `dd`. Một ký hiệu tách thành nhiều tệp thì thêm phần đuôi:
`ii-12-c-1`, `ii-12-c-2`. Văn bản không in ký hiệu thì không ghi `label` và đặt mã tùy ý.

Phụ lục đánh số lại từ 1 nên mã của nhiệm vụ trong phụ lục có thêm `pl-`, hoặc `pl-` và số của phụ lục, ở trước: `pl-1`,
`pl-ii-1` (`ckds import` đặt mã như vậy).

A task's id (the name of its file) does not follow its printed label, so it is hard to find and easily entered twice. The
id is the label in plain lower case: `II.2.a` → `ii-2-a`, `đ` → `dd`. A label in several files gets a tail: `ii-12-c-1`,
`ii-12-c-2`. Where the document prints no label, leave `label` out and choose any id. An annex
counts from 1 again: the ids of its tasks may begin with `pl-`, or with `pl-` and its number: `pl-1`, `pl-ii-1`, as
`ckds import` makes them.

Sai | Bad
```yaml
# tasks/iii-2-b.yaml
label: III.1.b
```

Đúng | Good
```yaml
# tasks/iii-1-b.yaml
label: III.1.b
```
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.text import slug
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK510",
    name="id-not-from-label",
    severity=Severity.WARNING,
    title=Text("Mã nhiệm vụ không theo ký hiệu", "A task's id that is not its label"),
    message=Text(
        "tên tệp “{name}” không theo ký hiệu “{label}”", "the file name “{name}” does not follow the label “{label}”"
    ),
    help=Text(
        "Đổi tên tệp thành {slug}.yaml (hoặc {slug}-….yaml; việc trong phụ lục: pl-{slug}.yaml), hoặc sửa ký hiệu.",
        "Rename the file to {slug}.yaml (or {slug}-….yaml; in an annex: pl-{slug}.yaml), or correct the label.",
    ),
)

# Annexes count from 1 again, so what stands before the label tells their tasks from those of the plan.
_ANNEX: Final = re.compile(r"(pl-)((?:[ivx]+|\d+)-)?")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every task whose id is not made from its label."""
    for name, task in folder.tasks.items():
        label = task.record.label
        made = _slug(label) if label else ""
        if label and made and not any(one == made or one.startswith(f"{made}-") for one in _without_annex(name)):
            yield Hit(task, ("label",), {"name": name, "label": short(label), "slug": made})


def _without_annex(name: str) -> tuple[str, ...]:
    """Return an id as it is, without ``pl-``, and without ``pl-`` and the number of the annex."""
    found = _ANNEX.match(name)
    return (name, *(name[found.end(part) :] for part in (1, 2) if found[part])) if found else (name,)


# Plans number their tasks alike.
_slug = lru_cache(maxsize=4096)(slug)
