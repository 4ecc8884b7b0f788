"""Thư mục có chỉ tiêu, nhiệm vụ hoặc báo cáo nhưng không có `plan.yaml`, nên không biết chúng thuộc văn bản nào, thời kỳ nào.

The folder has KPIs, tasks or reports and no `plan.yaml`, so nobody knows of which document and period they are.

Sai | Bad
```yaml
# plans/vi-du-2030/tasks/iii-1-a.yaml, không có | without plans/vi-du-2030/plan.yaml
title: Xây dựng kho dữ liệu
```

Đúng | Good
```yaml
# plans/vi-du-2030/plan.yaml
title: Chuyển đổi số tỉnh Ví Dụ năm 2030
issuer: ubnd
period: 2030
```
"""

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Rule
from ckds.source.problem import Kind

RULE = Rule(
    code="CK038",
    name="plan-missing",
    severity=Severity.ERROR,
    title=Text("Thiếu plan.yaml", "plan.yaml is missing"),
    message=Text("kế hoạch “{plan}” không có tệp plan.yaml", "the plan “{plan}” has no plan.yaml"),
    help=Text(
        "Tạo plan.yaml với ba dòng: `title: …`, `issuer: …`, `period: …`",
        "Make plan.yaml with three lines: `title: …`, `issuer: …`, `period: …`",
    ),
    kinds=(Kind.NO_PLAN,),
)
