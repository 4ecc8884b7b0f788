"""Ký hiệu đánh số nhảy cóc: giữa hai mục liền nhau không có bản ghi nào mang ký hiệu ở giữa, hoặc hai nhóm cùng ký hiệu.

Có thể văn bản đánh số như vậy, có thể mục ở giữa không phải nhiệm vụ hay chỉ tiêu, cũng có thể nhập sót: đối chiếu với văn bản rồi
ghi `note` là xong. Chữ cái theo thứ tự a b c d đ e g h i k …; dãy a b c d e f g của Word cũng được.

The numbering jumps: between two neighbours no record bears the labels in between, or two groups share one label. The
document may number so, what is in between may be no task and no KPI, or something was left out: compare with the
document and say so in `note`. Letters run a b c d đ e g h i k …; Word's a b c d e f g is right as well.

Sai | Bad
```yaml
groups:
  - {id: "1", label: III.1, title: Dữ liệu}
  - {id: "3", label: III.3, title: Hạ tầng số}
```

Đúng | Good
```yaml
groups:
  - {id: "1", label: III.1, title: Dữ liệu}
  - {id: "2", label: III.2, title: Hạ tầng số}
```
"""

from collections.abc import Iterator
from typing import Any

from ckds.finding import Severity
from ckds.lang import Text, listed
from ckds.rules.engine import relate
from ckds.rules.labels import Gap, gaps, parts, row_of
from ckds.rules.lost import values_of
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.source.problem import Path
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK511",
    name="label-gap",
    severity=Severity.INFO,
    title=Text("Ký hiệu đánh số nhảy cóc", "Labels that skip"),
    message=Text(
        "ký hiệu nhảy từ {before} sang {after}: không có bản ghi nào mang ký hiệu {missing}",
        "labels go from {before} to {after}: no record bears {missing}",
    ),
    help=Text(
        "Đối chiếu với văn bản: nhập phần còn sót, hoặc ghi `note` rằng văn bản đánh số như vậy.",
        "Compare with the document: enter what was left out, or say in `note` that it numbers so.",
    ),
)
_START = Text(
    "ký hiệu bắt đầu từ {after}: không có bản ghi nào mang ký hiệu {missing}",
    "labels begin at {after}: no record bears {missing}",
)
_TWICE = Text("ký hiệu “{label}” đã dùng cho một nhóm khác", "the label “{label}” is that of another group already")
_CHECK = Text(
    "Đối chiếu với văn bản: sửa ký hiệu, hoặc bỏ nhóm nhập hai lần.",
    "Compare with the document: correct the label, or delete the group that was entered twice.",
)
_FIRST = Text("mục mang ký hiệu ngay trước", "what bears the label before")
_OTHER = Text("nhóm kia", "the other group")
_Way = tuple[str, ...]
_Place = tuple[Entry[Any], Path]


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every jump in the numbering of a plan, and every label that two groups share."""
    hidden = _hidden(folder)
    if hidden is not None:
        found: dict[_Way, _Place | None] = {}
        for place, label in [*_labelled(folder), *hidden]:
            way = parts(label)
            while way and way not in found:  # what is there has everything above it there, too
                found[way] = place
                way = way[:-1]
        yield from _jumps(found)
    yield from _twice(folder)


def _jumps(found: dict[_Way, _Place | None]) -> Iterator[Hit]:
    children: dict[_Way, list[str]] = {}
    for way in found:
        children.setdefault(way[:-1], []).append(way[-1])
    for parent, below in children.items():
        for gap in (gap for row in row_of(below) for gap in gaps(row)):
            place = found[*parent, gap.after]
            if place and (gap.before is not None or parent):
                yield _gap(parent, gap, place, found.get((*parent, gap.before or "")))


def _gap(parent: _Way, gap: Gap, place: _Place, before: _Place | None) -> Hit:
    args: dict[str, object] = {"after": _shown(parent, gap.after)}
    args["missing"] = listed([_shown(parent, part) for part in gap.missing])
    if gap.before is None:
        return Hit(*place, args, message=_START)
    args["before"] = _shown(parent, gap.before)
    return Hit(*place, args, related=(relate(before[0], _FIRST, *before[1]),) if before else ())


def _shown(parent: _Way, part: str) -> str:
    return ".".join((*parent, part))


def _labelled(folder: PlanFolder) -> Iterator[tuple[_Place, str]]:
    """Yield every label of a plan: its headings, duties and lines on money first, then its tasks and KPIs."""
    plan = folder.plan
    if plan:
        for name in ("groups", "duties", "budget"):
            for at, one in rows(plan, name):
                if one.label:
                    yield (plan, (name, at, "label")), one.label
    entries: list[Entry[Any]] = [*folder.tasks.values(), *folder.kpis.values()]
    for entry in entries:
        if entry.record.label:
            yield (entry, ("label",)), entry.record.label


def _hidden(folder: PlanFolder) -> list[tuple[None, str]] | None:
    """Return the labels in files that could not be read whole; None where they cannot be told."""
    whole: list[Entry[Any]] = [*folder.tasks.values(), *folder.kpis.values()]
    whole += [folder.plan] if folder.plan else []
    broken = [entry.document for entry in whole if not entry.sound]
    labels = values_of([*folder.unread.values(), *broken], "label")
    return None if labels is None else [(None, label) for label in sorted(labels)]


def _twice(folder: PlanFolder) -> Iterator[Hit]:
    plan = folder.plan
    seen: dict[_Way, Path] = {}
    for at, group in rows(plan, "groups") if plan else ():
        way, path = parts(group.label or ""), ("groups", at, "label")
        first = seen.setdefault(way, path) if way else path
        if plan and first is not path:
            related = (relate(plan, _OTHER, *first),)
            yield Hit(plan, path, {"label": group.label}, message=_TWICE, help=_CHECK, related=related)
