"""Defects in what holds a plan together: its directory, the ids of its parts, the reports that were handed in."""

from tests.planted.model import Defect, Found, H

PLAN = "title: Chuyển đổi số năm 2023\nissuer: hai-phong/ubnd\nperiod: 2023\n"

DEFECTS = (
    Defect(
        "area-without-directory",
        "hai-phong-2031/plan.yaml",
        new=f"{PLAN}area: hai-phog\n",
        found=(
            Found("CK123", "hai-phog", "area"),
            Found("CK505", "title", "duties"),
        ),
    ),
    Defect(
        "one-id-for-two-groups",
        "hai-phong-2032/plan.yaml",
        new=f'{PLAN}groups:\n  - id: "1"\n    title: Dữ liệu\n  - id: "1"\n    title: Hạ tầng\n',
        found=(
            Found("CK126", '"1"', "groups[1].id", after="Dữ liệu\n", occurrence="Hạ tầng"),
            Found("CK505", "title", "duties"),
        ),
    ),
    Defect(
        "one-id-for-two-duties",
        "hai-phong-2033/plan.yaml",
        new=f"{PLAN}duties:\n  - id: quy\n    every: quarter\n    due: trước ngày 20 của tháng cuối quý\n  - id: quy\n    every: year\n    due: trước ngày 10/12\n",
        found=(Found("CK126", "quy", "duties[quy].id", after="cuối quý\n"),),
    ),
    Defect(
        "reports-of-no-period",
        f"{H}/reports/quy-2.yaml",
        new="- duty: quy\n  unit: so-tttt\n  on: 2022-06-20\n",
        found=(Found("CK124", "duty", "period"),),
    ),
    Defect(
        "reports-of-a-period-outside-the-plan",
        f"{H}/reports/2025-q2.yaml",
        new="- duty: quy\n  unit: so-tttt\n  on: 2022-06-20\n",
        found=(Found("CK124", "quy", "duty", occurrence="so-tttt"),),
    ),
    Defect(
        "one-report-received-twice",
        f"{H}/reports/2022-q4.yaml",
        new="- duty: quy\n  unit: so-tttt\n  on: 2022-06-20\n- duty: quy\n  unit: so-tttt\n  on: 2022-06-24\n",
        found=(Found("CK125", "quy", "duty", after="06-20\n- ", occurrence="so-tttt"),),
    ),
)
