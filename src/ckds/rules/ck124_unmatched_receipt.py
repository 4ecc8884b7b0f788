"""Báo cáo đã nhận không ứng với kỳ nào phải nộp, nên không được tính.

Tên tệp trong `reports/` là kỳ báo cáo: `2022-12`, `2022-q4`, `2022-h1`, `2022-9m`, `2022`. Kỳ phải là kỳ của chế độ báo cáo (quý thì
`2022-q4`) và nằm trong thời kỳ kế hoạch.

A report received belongs to no period in which one is owed, so it does not count. The name of a file in `reports/` is the period;
it must be one of the duty's own (a quarter for a quarterly duty) within the plan's life.

Sai | Bad
```yaml
# reports/quy-4.yaml
- duty: quy
  unit: so-y-te
  on: 2022-12-18
```

Đúng | Good
```yaml
# reports/2022-q4.yaml
- duty: quy
  unit: so-y-te
  on: 2022-12-18
```
"""

from collections.abc import Iterator

from ckds.analysis.duties import read_duty
from ckds.dates.model import Context
from ckds.dates.period import Period, Precision, read_period
from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.plan import Duty
from ckds.rules.rule import Hit, Rule
from ckds.rules.written import damaged
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK124",
    name="unmatched-receipt",
    severity=Severity.ERROR,
    title=Text("Báo cáo không ứng với kỳ nào", "A report for no period that is owed"),
    message=Text(
        "“{period}” không phải là kỳ nào của chế độ báo cáo “{duty}”", "“{period}” is no period of the duty “{duty}”"
    ),
    help=Text(
        "Các kỳ phải nộp: {periods}; tên tệp là kỳ viết thường, như reports/{file}.yaml.",
        "Periods owed: {periods}; the file is named by its period in lower case, such as reports/{file}.yaml.",
    ),
)
_NO_PERIOD = Text("tên tệp “{period}” không phải là một kỳ báo cáo", "the file's name “{period}” is no period")
_PERIODS = Text(
    "Đặt tên tệp theo kỳ: 2022-12, 2022-q4, 2022-h1, 2022-9m hoặc 2022.",
    "Name the file by its period: 2022-12, 2022-q4, 2022-h1, 2022-9m or 2022.",
)


_OUTSIDE = Text(
    "“{period}” nằm ngoài thời kỳ của kế hoạch ({life})", "“{period}” lies outside the plan's life ({life})"
)
# How the files of a duty that states no day are named.
_EXAMPLES = {"month": "2022-12", "quarter": "2022-q4", "half-year": "2022-h1", "nine-months": "2022-9m"}
_CADENCES = {
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "half-year": Precision.HALF_YEAR,
    "nine-months": Precision.NINE_MONTHS,
    "year": Precision.YEAR,
}


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every file that is no period, and every report for a period in which its duty asks for none."""
    if folder.plan is None or damaged(folder.plan, "duties") or damaged(folder.plan, "period"):
        return
    plan, context = folder.plan.record, folder.context(workspace.settings.record)
    duties = {duty.id: duty for duty in plan.duties}
    for name, receipts in folder.receipts.items():
        period = read_period(name)
        if period is None:
            if receipts:
                yield Hit(receipts[0], (), {"period": name}, message=_NO_PERIOD, help=_PERIODS, named="period")
            continue
        for receipt in receipts:
            duty = duties.get(receipt.record.duty)
            message = _fault(period, duty, plan.period, context) if duty else None
            if duty and message:
                owed = [one.period for one in read_duty(duty, context).occurrences]
                args: dict[str, object] = {
                    "period": name,
                    "duty": duty.id,
                    "periods": owed or [f"{duty.every}, {plan.period.iso}"],
                    "file": owed[-1].lower() if owed else _EXAMPLES.get(duty.every, "2022"),
                    "life": plan.period.iso,
                }
                yield Hit(receipt, ("duty",), args, message=message, occurrence=receipt.record.unit.shown)


def _fault(period: Period, duty: Duty, life: Period, context: Context) -> Text | None:
    """Return why a duty does not ask for a period; where it states no day, by its cadence and the plan's life."""
    periods = {one.period for one in read_duty(duty, context).occurrences}
    if periods:
        return None if period.iso in periods else RULE.message
    if period.last < (life.first or period.last) or (period.first or period.last) > life.last:
        return _OUTSIDE
    wanted = _CADENCES.get(duty.every)
    return RULE.message if wanted and period.precision is not wanted else None
