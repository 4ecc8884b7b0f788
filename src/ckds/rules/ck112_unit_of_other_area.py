"""Đơn vị của một địa phương khác được giao việc trong kế hoạch này.

Thường là đoạn văn chép từ kế hoạch của nơi khác. Báo khi: mã đơn vị thuộc danh bạ của địa phương khác, không phải cấp trên hay cấp
dưới của nơi ban hành; tên in có tên một thành phố, tỉnh khác; tên in là của cơ quan mà nơi ban hành không có ở cấp mình (một thành
phố thuộc tỉnh không có sở, không có quận, huyện). Bộ, ngành trung ương và doanh nghiệp thì không báo. Tên in cứ giữ nguyên, không sửa.

The plan gives work to a body of another locality. Mostly a passage was copied from another place's plan. Said when the
id is in the directory of a locality that is neither above nor below the issuer's; when the printed words name another
city or province; when they name a body that a place of this level does not have (a city of a province has no departments
`sở` and no districts). Ministries and enterprises are never meant. Printed words stay as they are.

Sai | Bad
```yaml
# kế hoạch của thành phố Cao Lãnh, tỉnh Đồng Tháp
lead:
  - unit: tp-hcm/so-khcn
    as: Sở Khoa học và Công nghệ
```

Đúng | Good
```yaml
lead: phong-kinh-te
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.engine import relate
from ckds.rules.localities import Locality, localities, plain, says
from ckds.rules.names import bearers
from ckds.rules.refs import Stand, by_unit
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.text import fold
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK112",
    name="unit-of-other-area",
    severity=Severity.WARNING,
    title=Text("Đơn vị của địa phương khác", "A body of another locality"),
    message=Text(
        "“{words}” là đơn vị của {other}, không phải của {own}",
        "“{words}” is a body of {other}, not of {own}",
    ),
    help=Text(
        "Văn bản in như vậy thì giữ nguyên và ghi `note`; nếu nhập nhầm thì chọn đơn vị của {area}.",
        "If the document has it so, keep it and say so in `note`; if it is a slip, choose a unit of {area}.",
    ),
)
_LEVEL = Text("“{words}” không phải đơn vị ở cấp của {own}", "“{words}” is no body at the level of {own}")
_ONLY = Text(
    "trong danh bạ, “{words}” chỉ có ở {other}, không có ở {own}",
    "in the directory “{words}” exists only in {other}, not in {own}",
)
_HERE = Text("đơn vị ấy khai báo ở đây", "that body is declared here")
# Who is given work; a body above may well support it, but is not told what to do.
_GIVEN = frozenset(("lead", "from", "owner"))
# Kinds of bodies that only one place may have, so that the name tells which is meant; every city has a Sở Y tế.
_OF_ONE_PLACE = frozenset(("enterprise", "institute"))
# Departments and districts, which a place below a province does not have.
_DEPARTMENTS = tuple(map(plain, ("sở", "các sở", "từng sở", "mỗi sở")))
_DISTRICTS = tuple(map(plain, ("các quận", "các huyện", "các thị xã", "từng quận", "từng huyện", "quận, huyện")))


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every body of another locality that has a role in the plan."""
    own = localities(workspace).get(folder.area or "")
    if own is None:
        return
    own_read = own.area not in workspace.directory.unread  # else the body meant may stand in what could not be read
    for unit, some in by_unit(folder).items():
        full = workspace.directory.resolve(unit, folder.area)
        if full and not own_read and "/" not in (unit or ""):
            continue
        other = localities(workspace).get(full.partition("/")[0]) if full else None
        if full and (other is None or own.near(other)):
            continue
        for stand in some:
            yield from _resolved(stand, full, own, workspace) if full else _printed(stand, own, workspace)


def _resolved(stand: Stand, full: str, own: Locality, workspace: Workspace) -> Iterator[Hit]:
    other = localities(workspace).get(full.partition("/")[0])
    if other:
        entry = workspace.directory.units[full]
        args = _args(stand.ref.as_ or entry.record.name, own, other)
        yield Hit(stand.entry, stand.at_id, args, related=(relate(entry, _HERE, "id"),))


def _printed(stand: Stand, own: Locality, workspace: Workspace) -> Iterator[Hit]:
    words = stand.ref.as_
    if not words:
        return
    named, only = _places_named(words, own, workspace), _bodies_named(stand, words, own, workspace)
    if named:
        yield Hit(stand.entry, stand.at_words, _args(words, own, *named))
    elif only:
        yield Hit(stand.entry, stand.at_words, _args(words, own, *only), message=_ONLY)
    elif own.above and stand.role in _GIVEN and _provincial(words):
        yield Hit(stand.entry, stand.at_words, _args(words, own), message=_LEVEL)


def _provincial(words: str) -> bool:
    return plain(words).startswith(_DEPARTMENTS) or any(phrase in plain(words) for phrase in _DISTRICTS)


def _places_named(words: str, own: Locality, workspace: Workspace) -> list[Locality]:
    return [place for place in localities(workspace).values() if not own.near(place) and says(words, place)]


def _bodies_named(stand: Stand, words: str, own: Locality, workspace: Workspace) -> list[Locality]:
    """Return the other localities whose bodies alone are called so, where the name is not one that every place has."""
    if own.area in workspace.directory.unread:
        return []
    places = localities(workspace)
    bodies = bearers(workspace).get(fold(words), [])
    homes = [places.get(full.partition("/")[0]) for full in bodies]
    others = [home for home in homes if home and not own.near(home)]
    if len(others) < len(homes):
        return []
    lower = any(len(home.above) < len(own.above) for home in others) and stand.role in _GIVEN
    kinds = {workspace.directory.units[full].record.kind for full in bodies}
    return others if lower or kinds <= _OF_ONE_PLACE else []


def _args(words: str, own: Locality, *others: Locality) -> dict[str, object]:
    some = list(dict.fromkeys(place.name for place in others))
    other = Text(" và ".join(some), " and ".join(some))
    return {"words": short(words), "own": own.name, "other": other, "area": own.area}
