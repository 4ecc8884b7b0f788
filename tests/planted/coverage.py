"""Defects of the whole: tasks that nobody leads, groups that nothing stands under, documents that cannot be looked up."""

from tests.planted.model import B, C, Defect, Found, H, N, T

PROGRAMME = "Chương trình hành động thực hiện Nghị quyết số 04-NQ/TU ngày 31/12/2021 của Ban Chấp hành Đảng bộ Tỉnh (khóa XI) về chuyển đổi số tỉnh Đồng Tháp"

DEFECTS = (
    Defect(
        "no-lead",
        f"{B}/tasks/ii-6-a.yaml",
        edits=(("lead: so-tttt\n", ""),),
        found=(Found("CK501", "label", "lead"),),
    ),
    Defect(
        "empty-list-of-leads",
        f"{C}/tasks/to-chuc-7-1.yaml",
        edits=(("lead:\n  - phong-gddt\n", "lead: []\n"),),
        found=(Found("CK501", "lead", "lead"),),
    ),
    Defect(
        "lead-also-supports",
        f"{B}/tasks/ii-1-b.yaml",
        edits=(("support: [cuc-tin-hoc-hoa,", "support: [so-tttt, cuc-tin-hoc-hoa,"),),
        found=(Found("CK502", "so-tttt", "support[so-tttt]", "support: "),),
    ),
    Defect(
        "empty-group",
        f"{B}/tasks/vi-2.yaml",
        edits=(("group: vi-2", "group: vi-1"),),
        found=(Found("CK504", "vi-2", "groups[vi-2].id", "- id: ", file=f"{B}/plan.yaml"),),
    ),
    Defect(
        "number-of-the-document",
        f"{N}/plan.yaml",
        edits=(("number: 03-NQ/TU", "number: 3-NQ/TU"),),
        found=(Found("CK506", "3-NQ/TU", "number", help="03-NQ/TU"),),
    ),
    Defect(
        "basis-without-number",
        f"{C}/plan.yaml",
        edits=(("  - number: 41-CTr/TU\n    issued: 2022-03-21\n", "  - issued: 2022-03-21\n"),),
        found=(Found("CK507", "issued", f"basis[{PROGRAMME}]", "XI về chuyển đổi số tỉnh Đồng Tháp\n  - "),),
    ),
    Defect(
        "each-or-all-together",
        f"{T}/tasks/yeu-cau-ban-chi-dao.yaml",
        edits=(("each: true\n", ""),),
        found=(Found("CK508", "lead", "each"),),
    ),
    Defect(
        "more-tasks-than-the-document-states",
        f"{H}/plan.yaml",
        edits=(("stated:\n  missing:", "stated:\n  tasks: 40\n  missing:"),),
        found=(Found("CK509", "40", "stated.tasks", "tasks: "),),
    ),
    Defect(
        "label-of-another-letter",
        f"{B}/tasks/ii-9-c.yaml",
        edits=(("label: II.9.c", "label: II.9.d"),),
        found=(
            Found("CK510", "II.9.d", "label"),
            Found("CK511", "II.9.d", "label"),  # and II.9.c is nowhere now
        ),
    ),
)
