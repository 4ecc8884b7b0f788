"""Chỉ có tên như văn bản in (`as:`), chưa có mã đơn vị, nên không tính được việc này là của ai.

Tên được giữ nguyên và hiện ở mọi báo cáo, nhưng không vào danh sách việc của đơn vị nào. Biết chắc là ai thì ghi mã ở
`unit:` và vẫn giữ tên in ở `as:`; không biết chắc thì để nguyên: không đoán.

Only the words as printed (`as:`) are here and no unit id, so this work is on nobody's list. The words are kept and shown
everywhere. Where it is certain who is meant, write the id in `unit:` and keep the printed words in `as:`; where it is
not, leave it: no guessing.

Sai | Bad
```yaml
lead:
  - as: Sở Y tế
```

Đúng | Good
```yaml
lead:
  - unit: so-y-te
    as: Sở Y tế thành phố
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.meant import either
from ckds.rules.names import named
from ckds.rules.refs import Stand, stands
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.rules.written import written
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK102",
    name="unresolved-body",
    severity=Severity.WARNING,
    title=Text("Đơn vị chỉ có tên như in", "A body with its printed name alone"),
    message=Text(
        "“{words}” chưa có mã đơn vị, nên chưa tính cho đơn vị nào",
        "“{words}” has no unit id, so it counts for no unit",
    ),
    help=Text(
        "Biết chắc là ai thì thêm `unit: …` (tra bằng: ckds units TÊN); không chắc thì để nguyên.",
        "Where it is certain who is meant, add `unit: …` (look up with: ckds units NAME); else leave it as it is.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every body that stands in a role by its printed words alone."""
    for stand in stands(folder):
        words = stand.ref.as_
        if words and not stand.ref.unit and not _has_id(stand):
            known = named(workspace, words, folder.area)
            yield Hit(stand.entry, stand.at_words, {"words": short(words)}, help=_help(known) if known else None)


def _has_id(stand: Stand) -> bool:
    """Is there an id that could not be read? Then that is what is wrong."""
    here = written(stand.entry, stand.path)
    return isinstance(here, dict) and "unit" in here


def _help(known: list[str]) -> Text:
    some = either(known)
    return Text(
        f"Danh bạ có tên này: {some.vi}. Nếu đúng, thêm `unit: {known[0]}` và giữ `as:`.",
        f"The directory has this name: {some.en}. If that is who is meant, add `unit: {known[0]}` and keep `as:`.",
    )
