"""Defects of the format: keys, types, days, ids and values that a record cannot have."""

from tests.planted.model import B, C, Defect, Found, H, T, behind

DEFECTS = (
    Defect(
        "unknown-key-with-near-match",
        f"{B}/tasks/ii-5-b.yaml",
        edits=(("support:\n", "suport:\n"),),
        found=(Found("CK031", "suport", "suport", help="`support`"),),
    ),
    Defect(
        "unknown-key",
        f"{B}/tasks/ii-5-d.yaml",
        edits=(behind('group: "5"', "uu-tien: cao"),),
        found=(Found("CK031", "uu-tien", "uu-tien"),),
    ),
    Defect(
        "unknown-key-of-the-settings",
        "ckds.yaml",
        edits=(("due_soon_days: 30", "due_soon_day: 30"),),
        found=(Found("CK031", "due_soon_day", "due_soon_day", help="`due_soon_days`"),),
    ),
    Defect(
        "missing-title",
        f"{H}/kpis/dinh-danh-nguoi-dung-dvctt.yaml",
        edits=(
            (
                "title: Người dân và doanh nghiệp dùng dịch vụ công trực tuyến được định danh, xác thực thông suốt, hợp nhất\n",
                "",
            ),
        ),
        found=(Found("CK032", "label", "title"),),
    ),
    Defect(
        "missing-by",
        f"{T}/kpis/internet-cap-quang.yaml",
        edits=(("  - by: 2022\n    scope: city\n", "  - scope: city\n"),),
        found=(Found("CK032", "scope", "targets[?].by"),),
    ),
    Defect(
        "title-without-words",
        f"{C}/tasks/linh-vuc-du-lich.yaml",
        edits=(('title: "Lĩnh vực du lịch: hệ thống thông tin ngành và nền tảng dữ liệu số du lịch"\n', "title:\n"),),
        found=(Found("CK032", "title", "title"),),
    ),
    Defect(
        "no-list",
        f"{H}/kpis/bao-cao-he-thong-quoc-gia.yaml",
        edits=(("targets:\n  - by: 2022\n    scope: city\n    target: 70%\n", "targets: 70%\n"),),
        found=(Found("CK033", "70%", "targets"),),
    ),
    Defect(
        "neither-true-nor-false",
        f"{H}/kpis/giao-vien-ky-nang-so.yaml",
        edits=(("stretch: true", "stretch: có"),),
        found=(Found("CK033", "có", "targets[2022/city].stretch", "stretch: ", help="stretch: true"),),
    ),
    Defect(
        "progress-with-per-cent",
        f"{B}/tasks/ii-3-b.yaml",
        edits=(behind("  - date: 2024-06-18", "    progress: 60%"),),
        found=(Found("CK033", "60%", "updates[2024-06-18].progress", help="progress: 60`"),),
    ),
    Defect(
        "day-that-is-not",
        f"{H}/tasks/iii-3-a.yaml",
        edits=(("date: 2024-12", "date: 2025-02-30"),),
        found=(Found("CK037", "2025-02-30", "updates[2025-02-30].date"),),
    ),
    Defect(
        "day-that-is-not-in-the-directory",
        "units/dong-thap.yaml",
        edits=(
            (
                "short: UBND phường Mỹ Trà\n  kind: commune\n  parent: ubnd\n  valid: {from: 2025-07-01}",
                "short: UBND phường Mỹ Trà\n  kind: commune\n  parent: ubnd\n  valid: {from: 2025-06-31}",
            ),
        ),
        found=(Found("CK034", "2025-06-31", "valid.from"),),
    ),
    Defect(
        "day-that-is-not-in-a-waiver",
        "waivers.yaml",
        new=(
            f"- code: CK901\n  record: {B}/ii-2-a\n  reason: Chờ quyết định\n  owner: hai-phong/so-tttt\n"
            "  on: 2022-12-01\n  until: 2023-02-29\n"
        ),
        found=(Found("CK034", "2023-02-29", f"[{B}/ii-2-a/CK901].until"),),
    ),
    Defect(
        "period-in-words",
        f"{T}/plan.yaml",
        edits=(("period: 2022", "period: năm 2022"),),
        found=(Found("CK037", "năm 2022", "period", "period: ", help="period: 2022`"),),
    ),
    Defect(
        "unit-by-its-name",
        f"{B}/tasks/ii-4-c.yaml",
        edits=(("lead: so-y-te", "lead: Sở Y tế"),),
        found=(Found("CK035", "Sở Y tế", "lead[Sở Y tế]", help="so-y-te"),),
    ),
    Defect(
        "area-by-its-name",  # which directory is meant is not known: nothing is said of its bare unit ids
        "kien-an-2023/plan.yaml",
        new="title: Chuyển đổi số năm 2023\narea: Hải Phòng\nissuer: ubnd\nperiod: 2023\n",
        found=(Found("CK035", "Hải Phòng", "area", help="`hai-phong`"), Found("CK505", "title", "duties")),
    ),
    Defect(
        "file-name-is-no-id",
        f"{H}/tasks/III-12.yaml",
        new="label: III.12\ntitle: Sơ kết\nlead: so-tttt\ndue: tháng 12 năm 2022\n",
        found=(Found("CK035", help="iii-12.yaml"),),
    ),
    Defect(
        "value-not-of-the-list",
        f"{H}/kpis/che-do-bao-cao-dien-tu.yaml",
        edits=(("pillar: government", "pillar: goverment"),),
        found=(Found("CK036", "goverment", "pillar", help="`government`"),),
    ),
    Defect(
        "kind-of-unit-not-of-the-list",
        "units/doanh-nghiep.yaml",
        edits=(("short: Gapo\n  kind: enterprise", "short: Gapo\n  kind: cong-ty"),),
        found=(Found("CK036", "cong-ty", "kind", "short: Gapo\n  kind: "),),
    ),
    Defect(
        "value-with-per-cent",
        f"{B}/kpis/ho-so-truc-tuyen.yaml",
        edits=(("value: 55\n", "value: 55%\n"),),
        found=(Found("CK036", "55%", "measurements[2022/city].value", help="value: 55`"),),
    ),
    Defect(
        "mapping-where-a-list-belongs",
        f"{C}/reports/2022.yaml",
        new="duty: dinh-ky\nunit: phong-vhtt\non: 2022-12-20\n",
        found=(Found("CK021", "duty"),),
    ),
)
