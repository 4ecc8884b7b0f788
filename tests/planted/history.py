"""Defects of what happened: days in the wrong order, decisions that nobody signed, progress that cannot be."""

from tests.planted.model import B, Defect, Found

ACT = "    act: 1234/UBND-VX\n"

DEFECTS = (
    Defect(
        "extension-without-an-act",
        f"{B}/tasks/ii-8-a.yaml",
        edits=(("due: Quý III năm 2022\n", "due: Quý III năm 2022\nextensions:\n  - due: Quý I năm 2023\n    on: 2022-09-20\n"),),
        found=(Found("CK401", "due", "extensions[Quý I năm 2023].act", "extensions:\n"),),
    ),
    Defect(
        "extension-to-an-earlier-day",
        f"{B}/tasks/ii-7-c.yaml",
        edits=(
            (
                "due: Quý IV năm 2022\n",
                f"due: Quý IV năm 2022\nextensions:\n  - due: tháng 9 năm 2022\n    on: 2022-09-20\n{ACT}",
            ),
        ),
        found=(Found("CK402", "tháng 9 năm 2022", "extensions[tháng 9 năm 2022].due"),),
    ),
    Defect(
        "completed-before-started",
        f"{B}/tasks/ii-4-e.yaml",
        edits=(("completed:\n", "started: 2022-11-01\ncompleted:\n"),),
        found=(Found("CK403", "2022-09-06", "completed.on"),),
    ),
    Defect(
        "completed-in-the-future",
        f"{B}/tasks/ii-12-g.yaml",
        edits=(("due: tháng 6 năm 2023\n", "due: tháng 6 năm 2023\ncompleted:\n  on: 2032-06-01\n  evidence: [15/BC-STTTT]\n"),),
        found=(Found("CK404", "2032-06-01", "completed.on"),),
    ),
    Defect(
        "cancelled-and-completed",
        f"{B}/tasks/ii-12-b.yaml",
        edits=(
            (
                "due: trước ngày 01/7/2022\n",
                "due: trước ngày 01/7/2022\ncompleted:\n  on: 2022-06-20\n  evidence: [15/BC-STTTT]\n"
                "cancelled:\n  on: 2022-07-20\n  act: 200/QĐ-UBND\n",
            ),
        ),
        found=(Found("CK405", "cancelled", "cancelled"),),
    ),
    Defect(
        "progress-falls-back",
        f"{B}/tasks/ii-6-b.yaml",
        edits=(
            (
                "due: Hàng năm\n",
                "due: Hàng năm\nupdates:\n  - date: 2022-09-15\n    by: so-ldtbxh\n    progress: 60\n"
                "  - date: 2022-12-15\n    by: so-ldtbxh\n    progress: 40\n",
            ),
        ),
        found=(Found("CK406", "40", "updates[2022-12-15/so-ldtbxh].progress"),),
    ),
    Defect(
        "full-progress-not-completed",
        f"{B}/tasks/ii-4-dd.yaml",
        edits=(("due: Quý I năm 2023\n", "due: Quý I năm 2023\nupdates:\n  - date: 2022-12-15\n    progress: 100\n"),),
        found=(Found("CK407", "100", "updates[2022-12-15].progress"),),
    ),
    Defect(
        "more-than-full-progress",
        f"{B}/tasks/ii-5-dd.yaml",
        edits=(("due: Tháng 12 năm 2025\n", "due: Tháng 12 năm 2025\nupdates:\n  - date: 2022-12-15\n    progress: 150\n"),),
        found=(Found("CK408", "150", "updates[2022-12-15].progress"),),
    ),
    Defect(
        "pause-ends-before-it-begins",
        f"{B}/tasks/ii-3-dd.yaml",
        edits=(
            (
                "due: tháng 12 năm 2024\n",
                f"due: tháng 12 năm 2024\npaused:\n  - on: 2022-10-01\n    until: 2022-09-01\n{ACT}",
            ),
        ),
        found=(Found("CK409", "2022-09-01", "paused[2022-10-01].until"),),
    ),
    Defect(
        "started-before-the-plan",
        f"{B}/tasks/ii-12-d.yaml",
        edits=(("due: Quý IV năm 2022\n", "due: Quý IV năm 2022\nstarted: 2021-10-01\n"),),
        found=(Found("CK410", "2021-10-01", "started"),),
    ),
    Defect(
        "result-of-a-period-that-is-not",
        f"{B}/tasks/ii-1-a.yaml",
        edits=(("period: 2024\n", "period: 2024-Q1\n"),),
        found=(Found("CK411", "2024-Q1", "results[2024-Q1].period"),),
    ),
    Defect(
        "lead-changed-without-an-act",
        f"{B}/tasks/ii-12-e.yaml",
        edits=(("lead: so-tttt\n", "lead: so-tttt\nlead_changes:\n  - on: 2022-12-01\n    from: so-tttt\n    to: so-noi-vu\n"),),
        found=(Found("CK412", "on", "lead_changes[2022-12-01].act", "lead_changes:\n  - "),),
    ),
    Defect(
        "lead-changed-from-one-who-did-not-lead",
        f"{B}/tasks/ii-12-dd.yaml",
        edits=(
            (
                "lead: so-tttt\n",
                f"lead: so-tttt\nlead_changes:\n  - on: 2022-12-01\n{ACT}    from: so-y-te\n    to: so-noi-vu\n",
            ),
        ),
        found=(Found("CK413", "so-y-te", "lead_changes[2022-12-01].from"),),
    ),
    Defect(
        "two-results-of-one-unit",
        f"{B}/tasks/vi-4-b.yaml",
        edits=(
            (
                "due: trước tháng 12 năm 2022\n",
                "due: trước tháng 12 năm 2022\nresults:\n"
                "  - unit: vnpt-hai-phong\n    completed: 2022-11-20\n    evidence: [15/BC-VNPT]\n"
                "  - unit: vnpt-hai-phong\n    completed: 2022-11-25\n    evidence: [15/BC-VNPT]\n",
            ),
        ),
        found=(Found("CK414", "unit", "results[vnpt-hai-phong]", "2022-11-20\n    evidence: [15/BC-VNPT]\n  - "),),
    ),
    Defect(
        "result-of-a-part-that-is-not",
        f"{B}/tasks/ii-11-a.yaml",
        edits=(
            (
                "due: Quý IV hàng năm\n",
                "due: Quý IV hàng năm\nresults:\n  - period: 2022\n    for: các khu công nghệ cao\n"
                "    completed: 2022-12-20\n    evidence: [15/BC-BQL]\n",
            ),
        ),
        found=(Found("CK415", "các khu công nghệ cao", "results[2022/các khu công nghệ cao].for"),),
    ),
    Defect(
        "completed-with-nothing-to-show",
        f"{B}/tasks/vi-4-c.yaml",
        edits=(("due: trước tháng 10 năm 2022\n", "due: trước tháng 10 năm 2022\ncompleted: 2022-09-28\n"),),
        found=(Found("CK416", "2022-09-28", "completed"),),
    ),
    Defect(
        "cancelled-without-an-act",
        f"{B}/tasks/ii-5-a.yaml",
        edits=(("due: Quý IV năm 2022\n", "due: Quý IV năm 2022\ncancelled:\n  on: 2022-11-01\n  reason: Trùng nhiệm vụ\n"),),
        found=(Found("CK419", "cancelled", "cancelled.act"),),
    ),
)
