"""Defects of references: to units, groups, KPIs, tasks, plans, levels and duties; and of the directory of units."""

from tests.planted.model import B, C, Defect, Found, Gone, H, Q, T, behind

DEFECTS = (
    Defect(
        "unknown-unit",
        f"{B}/tasks/ii-9-a.yaml",
        edits=(("  - viettel\n", "  - vietel\n"),),
        found=(Found("CK101", "vietel", "support[vietel]", help="`viettel`"),),
    ),
    Defect(
        "unknown-unit-of-a-duty",
        f"{B}/plan.yaml",
        edits=(
            (
                "    to: ubnd\n    via: so-tttt\n    note: >-\n      Tình hình",
                "    to: ubnd\n    via: so-ttttt\n    note: >-\n      Tình hình",
            ),
        ),
        found=(Found("CK101", "so-ttttt", "duties[quy].via", help="`so-tttt`"),),
    ),
    Defect(
        "printed-name-alone",
        f"{B}/tasks/ii-7-b.yaml",
        edits=(("  - cong-an\n", "  - as: Công an thành phố\n"),),
        found=(Found("CK102", "Công an thành phố", "support[Công an thành phố].as", help="`unit: cong-an`"),),
    ),
    Defect(
        "unit-of-several-directories",
        f"{C}/tasks/to-chuc-9-2.yaml",
        edits=(("  - phong-tckh\n", "  - so-tai-chinh\n"),),
        found=(Found("CK103", "so-tai-chinh", "lead[so-tai-chinh]", help="`hai-phong/so-tai-chinh`"),),
    ),
    Defect(
        "unit-of-another-place",
        f"{C}/tasks/to-chuc-9-1.yaml",
        edits=(("  - phong-tckh\n", "  - tp-hcm/so-tai-chinh\n"),),
        found=(Found("CK112", "tp-hcm/so-tai-chinh", "lead[tp-hcm/so-tai-chinh]"),),
    ),
    Defect(
        "unit-not-yet-there",
        f"{H}/tasks/v-2-a.yaml",
        edits=(("lead: so-khdt", "lead: so-tai-chinh-2025"),),
        found=(Found("CK110", "so-tai-chinh-2025", "lead[so-tai-chinh-2025]", help="so-tai-chinh"),),
    ),
    Defect(
        "unit-ended-since",
        f"{B}/tasks/ii-4-b.yaml",
        edits=(("lead: so-tttt", "lead: cuc-tin-hoc-hoa"),),
        found=(Found("CK111", "cuc-tin-hoc-hoa", "lead[cuc-tin-hoc-hoa]", help="cuc-cdsqg"),),
    ),
    Defect(
        "group-of-nobody-leads",
        f"{H}/tasks/iii-8-a.yaml",
        edits=(('group: "8"', 'group: "8"\nlead: co-quan-trung-uong\neach: true'),),
        found=(  # said once, at the group
            Found(
                "CK114",
                "id",
                "members",
                "name: Các cơ quan, đơn vị, địa phương thành phố Hải Phòng",
                file="units/hai-phong.yaml",
            ),
        ),
        gone=(Gone("CK501", "lead"),),
    ),
    Defect(
        "unknown-group",
        f"{H}/tasks/iii-5-a.yaml",
        edits=(('group: "5"', "group: iii-5"),),
        found=(Found("CK104", "iii-5", "group", help="`5`"),),
    ),
    Defect(
        "unknown-kpi",
        f"{H}/tasks/iii-5-b.yaml",
        edits=(("kpis: [dvctt-muc-4]", "kpis: [dvctt-muc-5]"),),
        found=(
            Found("CK105", "dvctt-muc-5", "kpis[dvctt-muc-5]", help="`dvctt-muc-4`"),
            Found("CK503", "label", file=f"{H}/kpis/dvctt-muc-4.yaml"),  # nothing serves the KPI that was meant
        ),
    ),
    Defect(
        "unknown-parent",
        f"{H}/tasks/iii-6-a.yaml",
        edits=(behind('group: "6"', "parents: [hai-phong-nq-03/12]"),),
        found=(Found("CK106", "hai-phong-nq-03/12", "parents[hai-phong-nq-03/12]"),),
    ),
    Defect(
        "task-above-itself",
        f"{H}/tasks/iii-2-c.yaml",
        edits=(behind('group: "2"', "parents: [iii-2-c]"),),
        found=(Found("CK116", "iii-2-c", "parents[iii-2-c]", "parents: "),),
    ),
    Defect(
        "unknown-plan",
        f"{Q}/plan.yaml",
        edits=(("parents: [hai-phong-nq-03]", "parents: [hai-phong-nq-3]"),),
        found=(
            Found("CK107", "hai-phong-nq-3", "parents[hai-phong-nq-3]", "parents: ", help="`hai-phong-nq-03`"),
            Found("CK515", "hai-phong-nq-03", "basis[03-NQ/TU].plan", "plan: "),  # the basis stands alone now
        ),
    ),
    Defect(
        "unknown-member",
        "units/hai-phong.yaml",
        edits=(("members: [lien-doan-lao-dong,", "members: [lien-doan-lao-dongg,"),),
        found=(Found("CK108", "lien-doan-lao-dongg", "members[lien-doan-lao-dongg]", help="`lien-doan-lao-dong`"),),
    ),
    Defect(
        "one-id-for-two-units",
        "units/trung-uong.yaml",
        edits=(
            (
                "- id: chinh-phu\n  name: Chính phủ\n  kind: agency\n",
                "- id: chinh-phu\n  name: Chính phủ\n  kind: agency\n- id: chinh-phu\n  name: Văn phòng Thủ tướng\n  kind: office\n",
            ),
        ),
        found=(Found("CK109", "chinh-phu", "id", "kind: agency\n- id: "),),
    ),
    Defect(
        "one-name-for-two-units",
        "units/tp-hcm.yaml",
        edits=(("name: Sở Quy hoạch - Kiến trúc", "name: Sở Xây dựng"),),
        found=(Found("CK113", "Sở Xây dựng", "name", "- id: so-qhkt\n"),),
    ),
    Defect(
        "units-each-above-the-other",
        "units/cao-lanh.yaml",
        edits=(
            (
                "aliases: [Phòng Nội vụ Thành phố]\n  kind: division\n  parent: ubnd",
                "aliases: [Phòng Nội vụ Thành phố]\n  kind: division\n  parent: phong-kinh-te",
            ),
            (
                "aliases: [Phòng Kinh tế Thành phố]\n  kind: division\n  parent: ubnd",
                "aliases: [Phòng Kinh tế Thành phố]\n  kind: division\n  parent: phong-noi-vu",
            ),
        ),
        found=(Found("CK115", "phong-kinh-te", "parent", "parent: "),),
    ),
    Defect(
        "unknown-level",
        f"{T}/kpis/thanh-toan-dien-tu.yaml",
        edits=(("scope: city", "scope: thanh-pho"),),
        found=(Found("CK117", "thanh-pho", "targets[2022/thanh-pho].scope"),),
    ),
    Defect(
        "unknown-duty",
        f"{B}/reports/2022-q4.yaml",
        new="# Báo cáo quý IV\n- duty: quyy\n  unit: cong-an\n  on: 2022-12-16\n",
        found=(Found("CK118", "quyy", "duty", occurrence="cong-an", help="`quy`"),),
    ),
    Defect(
        "report-from-one-who-owes-none",
        f"{H}/reports/2022-q2.yaml",
        new="- duty: quy\n  unit: buu-dien\n  on: 2022-06-20\n",
        found=(Found("CK121", "buu-dien", "unit", occurrence="buu-dien"),),
    ),
    Defect(
        "one-id-for-kpi-and-task",
        f"{H}/kpis/iii-9-c.yaml",
        new="title: Cuộc thi về chuyển đổi số\nowner: so-tttt\nunit: cuộc\ntargets:\n  - by: 2022\n    target: 1 cuộc\n",
        found=(
            Found("CK119", "label", file=f"{H}/tasks/iii-9-c.yaml"),
            Found("CK503", "title"),  # no task says that it serves the new KPI
        ),
    ),
    Defect(
        "unit-twice-in-a-list",
        f"{B}/tasks/vi-3-c.yaml",
        edits=(("ubnd-quan-huyen, cuc-thong-ke]", "ubnd-quan-huyen, cong-an]"),),
        found=(Found("CK120", "cong-an", "lead[cong-an]", "ubnd-quan-huyen, "),),
    ),
    Defect(
        "result-of-one-who-does-not-lead",
        f"{B}/tasks/ii-9-b.yaml",
        edits=(
            behind(
                "due: tháng 09 năm 2022",
                "results:",
                "  - unit: so-y-te",
                "    completed: 2022-09-20",
                "    evidence: [12/BC-SYT]",
            ),
        ),
        found=(Found("CK122", "so-y-te", "results[so-y-te].unit"),),
    ),
)
