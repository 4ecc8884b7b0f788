"""Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối: `so-y-te`, `ii-2-a`. Tên tệp và thư mục cũng là mã.

Tên đơn vị viết bằng lời thì tra mã bằng `ckds units TÊN`; đơn vị không xác định được thì giữ tên như in bằng `as:`.

An id has lower-case letters without marks, digits and hyphens alone: `so-y-te`, `ii-2-a`. Names of files and folders are
ids as well. For a unit in words look its id up with `ckds units NAME`; keep a body that cannot be resolved with `as:`.

Sai | Bad
```yaml
lead: Sở Y tế
```

Đúng | Good
```yaml
lead: so-y-te
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.in_words import in_words
from ckds.rules.meant import meant
from ckds.rules.names import bearers
from ckds.rules.rule import Rule
from ckds.rules.wording import fill
from ckds.source.problem import Kind, Problem
from ckds.text import fold, slug
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK035",
    name="bad-id",
    severity=Severity.ERROR,
    title=Text("Mã viết sai", "A malformed id"),
    message=Text("“{value}” không phải là một mã", "“{value}” is no id"),
    help=Text(
        "Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối: `{slug}`",
        "An id has lower-case letters without marks, digits and hyphens alone: `{slug}`",
    ),
    kinds=(Kind.BAD_ID,),
)
_EMPTY = Text("mã còn trống", "the id is empty")
_FOUND = Text("Mã của “{value}” là {units}", "The id of “{value}” is {units}")
_UNIT = Text(
    'Tra mã bằng: ckds units "{value}"; không có thì giữ tên như in: `as: {value}`',
    'Look its id up with: ckds units "{value}"; if there is none, keep the words as printed: `as: {value}`',
)
_FILE = Text(
    "tên tệp “{value}” không phải là một mã, nên tệp không được đọc",
    "the file name “{value}” is no id, so the file is not read",
)
_DEVICE = Text(
    "tên “{value}” được Windows dành cho thiết bị, nên kho này không lấy về được ở đó",
    "Windows keeps the name “{value}” for a device, so this repository cannot be checked out there",
)
_FOLDER = Text("tên thư mục “{value}” không phải là một mã", "the folder name “{value}” is no id")
_SCOPES = Text("Các cấp dùng được: {scopes}", "Levels that may stand here: {scopes}")
_RENAME = Text("Đổi tên thành: `{slug}`", "Rename it to: `{slug}`")
_MOST = 3


def word(problem: Problem, workspace: Workspace) -> tuple[Text, Text]:
    """Give the id that is probably meant: a unit's by its name, any other by its spelling."""
    value = str(problem.args.get("value"))
    spelt = {"slug": "/".join(slug(part) for part in value.split("/", 1)).strip("/") or "so-y-te"}
    if problem.args.get("file"):
        if value == spelt["slug"]:
            return fill(_DEVICE, problem), fill(_RENAME, problem, slug=f"muc-{value}")
        name = spelt["slug"] if problem.args.get("folder") else f"{spelt['slug']}.yaml"
        return fill(_FOLDER if problem.args.get("folder") else _FILE, problem), fill(_RENAME, problem, slug=name)
    if not value.strip():
        return _EMPTY, fill(RULE.help, problem, **spelt)
    if problem.path[-1:] == ("scope",):
        scopes = workspace.settings.record.scopes
        return fill(RULE.message, problem), meant(in_words(value, scopes), fill(_SCOPES, problem, scopes=[*scopes]))
    units = _units(value, workspace) if _is_unit(problem) else []
    if units:
        return fill(RULE.message, problem), fill(_FOUND, problem, units=", ".join(f"`{unit}`" for unit in units))
    return fill(RULE.message, problem), fill(_UNIT if _is_unit(problem) else RULE.help, problem, **spelt)


def _is_unit(problem: Problem) -> bool:
    return bool(problem.path) and problem.path[-1] in ("unit", "parent")


def _units(value: str, workspace: Workspace) -> list[str]:
    """Return the ids of the units of that name, or the only ones whose id is spelt nearly so."""
    spelt = slug(value)
    known = bearers(workspace).get(fold(value)) or workspace.directory.candidates(spelt, None)
    return [_short(full, workspace) for full in known] if len(known) <= _MOST else []


def _short(full: str, workspace: Workspace) -> str:
    """Return the id without its area where it is the only one of that name."""
    bare = full.rpartition("/")[2]
    return bare if len(workspace.directory.candidates(bare, None)) == 1 else full
