"""Defects that no rule finds yet. Each test here fails until one does; then the defect moves to its table, with its code.

What must be underlined is known, and why it matters; the rule is not.
"""

from tests.planted.model import Defect, Found, H

PLAN = "title: Chuyển đổi số năm 2023\nissuer: hai-phong/ubnd\nperiod: 2023\n"

DEFECTS = (
    Defect(
        "area-without-directory",
        "hai-phong-2023/plan.yaml",
        new=f"{PLAN}area: hai-phog\n",
        found=(Found("", "hai-phog"),),
        wrong="no rule looks the area up; instead every bare unit id of the plan is said to be ambiguous (CK103)",
    ),
    Defect(
        "one-id-for-two-groups",
        "hai-phong-2023/plan.yaml",
        new=f'{PLAN}groups:\n  - id: "1"\n    title: Dữ liệu\n  - id: "1"\n    title: Hạ tầng\n',
        found=(Found("", '"1"', after="Dữ liệu\n"),),
        wrong="no rule compares the ids of groups",
    ),
    Defect(
        "one-id-for-two-duties",
        "hai-phong-2023/plan.yaml",
        new=f"{PLAN}duties:\n  - id: quy\n    every: quarter\n  - id: quy\n    every: year\n",
        found=(Found("", "quy", after="quarter\n"),),
        wrong="no rule compares the ids of duties, so receipts of one settle both",
    ),
    Defect(
        "reports-of-no-period",
        f"{H}/reports/quy-2.yaml",
        new="- duty: quy\n  unit: so-tttt\n  on: 2022-06-20\n",
        found=(Found(""),),
        wrong="the name of the file is no period, so ckds.analysis.receipts leaves its reports out in silence",
    ),
    Defect(
        "reports-of-a-period-outside-the-plan",
        f"{H}/reports/2025-q2.yaml",
        new="- duty: quy\n  unit: so-tttt\n  on: 2022-06-20\n",
        found=(Found(""),),
        wrong="the plan is for 2022: no report is owed for that quarter, and the receipt counts for nothing",
    ),
    Defect(
        "one-report-received-twice",
        f"{H}/reports/2022-q2.yaml",
        new="- duty: quy\n  unit: so-tttt\n  on: 2022-06-20\n- duty: quy\n  unit: so-tttt\n  on: 2022-06-22\n",
        found=(Found("", "duty", after="06-20\n- "),),
        wrong="two receipts of one unit for one duty and period, of which only the first counts",
    ),
)
