"""Defects of what happened: days in the wrong order, decisions that nobody signed, progress that cannot be."""

from tests.planted.model import B, Defect, Found, behind

DEFECTS = (
    Defect(
        "extension-without-an-act",
        f"{B}/tasks/ii-8-a.yaml",
        edits=(behind("due: Quý III năm 2022", "extensions:", "  - due: Quý I năm 2023", "    on: 2022-09-20"),),
        found=(Found("CK401", "due", "extensions[Quý I năm 2023].act", "extensions:\n"),),
    ),
    Defect(
        "extension-to-an-earlier-day",
        f"{B}/tasks/ii-7-c.yaml",
        edits=(
            behind(
                "due: Quý IV năm 2022",
                "extensions:",
                "  - due: tháng 9 năm 2022",
                "    on: 2022-09-20",
                "    act: 1234/UBND-VX",
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
        edits=(behind("due: tháng 6 năm 2023", "completed:", "  on: 2032-06-01", "  evidence: [15/BC-STTTT]"),),
        found=(Found("CK404", "2032-06-01", "completed.on"),),
    ),
    Defect(
        "cancelled-and-completed",
        f"{B}/tasks/ii-12-b.yaml",
        edits=(
            behind(
                "due: trước ngày 01/7/2022",
                "completed:",
                "  on: 2022-06-20",
                "  evidence: [15/BC-STTTT]",
                "cancelled:",
                "  on: 2022-07-20",
                "  act: 200/QĐ-UBND",
            ),
        ),
        found=(Found("CK405", "cancelled", "cancelled"),),
    ),
    Defect(
        "progress-falls-back",
        f"{B}/tasks/ii-6-b.yaml",
        edits=(
            behind(
                "due: Hàng năm",
                "updates:",
                "  - date: 2022-09-15",
                "    by: so-ldtbxh",
                "    progress: 60",
                "  - date: 2022-12-15",
                "    by: so-ldtbxh",
                "    progress: 40",
            ),
        ),
        found=(Found("CK406", "40", "updates[2022-12-15/so-ldtbxh].progress"),),
    ),
    Defect(
        "full-progress-not-completed",
        f"{B}/tasks/ii-4-dd.yaml",
        edits=(behind("due: Quý I năm 2023", "updates:", "  - date: 2022-12-15", "    progress: 100"),),
        found=(Found("CK407", "100", "updates[2022-12-15].progress"),),
    ),
    Defect(
        "more-than-full-progress",
        f"{B}/tasks/ii-5-dd.yaml",
        edits=(behind("due: Tháng 12 năm 2025", "updates:", "  - date: 2022-12-15", "    progress: 150"),),
        found=(Found("CK408", "150", "updates[2022-12-15].progress"),),
    ),
    Defect(
        "pause-ends-before-it-begins",
        f"{B}/tasks/ii-3-dd.yaml",
        edits=(
            behind(
                "due: tháng 12 năm 2024",
                "paused:",
                "  - on: 2022-10-01",
                "    until: 2022-09-01",
                "    act: 1234/UBND-VX",
            ),
        ),
        found=(Found("CK409", "2022-09-01", "paused[2022-10-01].until"),),
    ),
    Defect(
        "started-before-the-plan",
        f"{B}/tasks/ii-12-d.yaml",
        edits=(behind("due: Quý IV năm 2022", "started: 2021-10-01"),),
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
        edits=(
            behind("lead: so-tttt", "lead_changes:", "  - on: 2022-12-01", "    from: so-tttt", "    to: so-noi-vu"),
        ),
        found=(Found("CK412", "on", "lead_changes[2022-12-01].act", "lead_changes:\n  - "),),
    ),
    Defect(
        "lead-changed-from-one-who-did-not-lead",
        f"{B}/tasks/ii-12-dd.yaml",
        edits=(
            behind(
                "lead: so-tttt",
                "lead_changes:",
                "  - on: 2022-12-01",
                "    act: 1234/UBND-VX",
                "    from: so-y-te",
                "    to: so-noi-vu",
            ),
        ),
        found=(Found("CK413", "so-y-te", "lead_changes[2022-12-01].from"),),
    ),
    Defect(
        "two-results-of-one-unit",
        f"{B}/tasks/vi-4-b.yaml",
        edits=(
            behind(
                "due: trước tháng 12 năm 2022",
                "results:",
                "  - unit: vnpt-hai-phong",
                "    completed: 2022-11-20",
                "    evidence: [15/BC-VNPT]",
                "  - unit: vnpt-hai-phong",
                "    completed: 2022-11-25",
                "    evidence: [15/BC-VNPT]",
            ),
        ),
        found=(Found("CK414", "unit", "results[vnpt-hai-phong]", "2022-11-20\n    evidence: [15/BC-VNPT]\n  - "),),
    ),
    Defect(
        "result-of-a-part-that-is-not",
        f"{B}/tasks/ii-11-a.yaml",
        edits=(
            behind(
                "due: Quý IV hàng năm",
                "results:",
                "  - period: 2022",
                "    for: các khu công nghệ cao",
                "    completed: 2022-12-20",
                "    evidence: [15/BC-BQL]",
            ),
        ),
        found=(Found("CK415", "các khu công nghệ cao", "results[2022/các khu công nghệ cao].for"),),
    ),
    Defect(
        "completed-with-nothing-to-show",
        f"{B}/tasks/vi-4-c.yaml",
        edits=(behind("due: trước tháng 10 năm 2022", "completed: 2022-09-28"),),
        found=(Found("CK416", "2022-09-28", "completed"),),
    ),
    Defect(
        "completed-long-before-it-was-reported",
        f"{B}/tasks/ii-12-c-1.yaml",
        edits=(
            behind(
                "due: trong tháng 7 năm 2022",
                "reported: 2022-10-01",
                "completed:",
                "  on: 2022-07-20",
                "  evidence: [15/BC-CTK]",
            ),
        ),
        found=(Found("CK417", "2022-07-20", "completed.on"),),
    ),
    Defect(
        "cancelled-without-an-act",
        f"{B}/tasks/ii-5-a.yaml",
        edits=(behind("due: Quý IV năm 2022", "cancelled:", "  on: 2022-11-01", "  reason: Trùng nhiệm vụ"),),
        found=(Found("CK419", "cancelled", "cancelled.act"),),
    ),
)
