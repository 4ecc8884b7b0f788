"""Mục tiêu này không đọc được thành mức cần đạt, nên không so được với số đo nào.

ckds đọc đúng chữ của kế hoạch (“trên 55%”, “tối thiểu 5.000 doanh nghiệp”, “phấn đấu top 10”, “60-70%”, “tăng 10% so với
năm 2021”) và chấp nhận mục tiêu định tính không có số. Câu có số mà hiểu được hai cách thì không đoán. Thử một cách
viết bằng lệnh `ckds target "CÁCH VIẾT"`.

These words cannot be read as a level to reach, so no measurement can be compared with them. ckds reads the words of the
plan and accepts targets without numbers; a number that could mean two things is not guessed at. Try a wording with
`ckds target "WORDS"`.

Sai | Bad
```yaml
targets:
  - by: 2030
    target: 68,457 hồ sơ
```

Đúng | Good
```yaml
targets:
  - by: 2030
    target: 68.457 hồ sơ
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.aims import aims
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK301",
    name="unreadable-target",
    severity=Severity.ERROR,
    title=Text("Mục tiêu không đọc được", "A target that cannot be read"),
    message=Text("không đọc được mục tiêu: {reason}", "cannot read the target: {reason}"),
    help=Text(
        "Dạng đọc được: “trên 55%”, “tối thiểu 5.000 doanh nghiệp”, “phấn đấu top 10”, “60-70%”, “không quá 45 vụ”, "
        "“tăng 10% so với năm 2021”, hoặc mục tiêu định tính không có số.",
        "Readable: “trên 55%”, “tối thiểu 5.000 doanh nghiệp”, “phấn đấu top 10”, “60-70%”, “không quá 45 vụ”, "
        "“tăng 10% so với năm 2021”, or a target in words without a number.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every target whose words cannot be read, with the reader's reason."""
    for kpi in folder.kpis.values():
        for aim in aims(kpi):
            if aim.reason:
                yield Hit(kpi, aim.path, {"reason": aim.reason})
