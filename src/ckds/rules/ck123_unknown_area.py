"""`area` của kế hoạch không phải là một danh bạ, nên mã đơn vị ngắn không biết tra ở đâu trước.

Tên danh bạ là tên tệp trong `plans/units/`: `units/hai-phong.yaml` là danh bạ `hai-phong`.

The plan's `area` is no directory, so nobody knows where bare unit ids are looked up first. A directory's name is its file's name in
`plans/units/`.

Sai | Bad
```yaml
area: hai-phog
```

Đúng | Good
```yaml
area: hai-phong
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.near import Near
from ckds.rules.meant import meant
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK123",
    name="unknown-area",
    severity=Severity.ERROR,
    title=Text("Danh bạ của kế hoạch không có", "The plan's directory does not exist"),
    message=Text("không có danh bạ “{area}”", "there is no directory “{area}”"),
    help=Text(
        "Các danh bạ: {areas}; hoặc thêm tệp units/{area}.yaml", "Directories: {areas}; or add a file units/{area}.yaml"
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield the plan whose area no directory has."""
    area = folder.area
    areas = workspace.directory.areas
    if folder.plan is None or area is None or not areas or area in areas:
        return
    args: dict[str, object] = {"area": area, "areas": sorted(areas)}
    yield Hit(folder.plan, ("area",), args, help=meant(Near(areas).to(area), RULE.help))
