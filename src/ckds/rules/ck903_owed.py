"""Đơn vị còn nợ báo cáo định kỳ: đã qua ngày nộp mà sổ nhận báo cáo chưa ghi.

Nhận được báo cáo thì ghi vào `plans/<kế hoạch>/reports/<kỳ>.yaml`.

A unit owes a periodic report: the day has passed and the ledger has no receipt. Enter the report in
`plans/<plan>/reports/<period>.yaml` when it comes in.

Sai | Bad
```yaml
# reports/2022-q4.yaml
- duty: quy
  unit: so-y-te
  on: 2022-12-18
# so-tttt chưa có dòng nào | nothing of so-tttt
```

Đúng | Good
```yaml
- duty: quy
  unit: so-y-te
  on: 2022-12-18
- duty: quy
  unit: so-tttt
  on: 2022-12-19
```
"""

from collections.abc import Iterator

from ckds.analysis.changes import Difference
from ckds.analysis.duties import duty_rows
from ckds.analysis.words import DutyStanding
from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.gate import occurrence, shown_day
from ckds.rules.rule import Hit, Rule
from ckds.workspace.workspace import Workspace

GATE = "owed"
RULE = Rule(
    code="CK903",
    name="owed",
    severity=Severity.WARNING,
    title=Text("Còn nợ báo cáo", "A report is owed"),
    message=Text(
        "{unit} còn nợ báo cáo kỳ {period}, quá {days} ngày (hạn {due})",
        "{unit} owes the report for {period}, {days} days late (due {due})",
    ),
    help=Text(
        "Nhận được thì: ckds receive {plan} {file} {key} (ghi vào reports/{file}.yaml: duty, unit, on, number).",
        "When it comes in: ckds receive {plan} {file} {key} (enters it in reports/{file}.yaml: duty, unit, on, number).",
    ),
)


def gate(workspace: Workspace, seen: Difference | None, grace: int) -> Iterator[Hit]:
    """Yield every report owed for longer than the grace."""
    del seen
    directory = workspace.directory
    for row in duty_rows(workspace):
        plan = row.folder.plan
        late = row.days_overdue or 0
        if row.standing is not DutyStanding.MISSING or late <= grace or plan is None or row.effective is None:
            continue
        known = row.unit.key in directory.units
        args: dict[str, object] = {
            "unit": directory.short(row.unit.key) if known else row.unit.words,
            "period": row.period or "–",
            "days": late,
            "due": shown_day(row.effective),
            "plan": row.folder.id,
            "file": row.period.lower() if row.period else "…",
            "key": row.unit.key.removeprefix(f"{row.folder.area}/") if known else "…",
        }
        yield Hit(plan, ("duties", row.place, "due"), args, occurrence=occurrence(row.period, row.unit.key))
