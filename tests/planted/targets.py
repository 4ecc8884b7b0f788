"""Defects of targets and measurements: numbers that are not what they seem, or that nobody can judge."""

from tests.planted.model import B, C, Defect, Found, H, T, ahead, behind

DEFECTS = (
    Defect(
        "target-of-two-meanings-of-a-comma",
        f"{T}/kpis/thu-tuc-muc-do-3-4.yaml",
        edits=(("target: 100%", "target: 68,457 hồ sơ"),),
        found=(Found("CK301", "68,457 hồ sơ", "targets[2022/city].target"),),
    ),
    Defect(
        "points-or-per-cent",
        f"{T}/kpis/dien-thoai-thong-minh.yaml",
        edits=(("target: 85%", "target: tăng 5% so với năm 2021"),),
        found=(Found("CK302", "tăng 5% so với năm 2021", "targets[2022/city].target"),),
    ),
    Defect(
        "weaker-later-target",
        f"{C}/kpis/ho-so-suc-khoe-dien-tu.yaml",
        edits=(("target: 100%", "target: 80%"),),
        found=(Found("CK303", "80%", "targets[2030].target"),),
    ),
    Defect(
        "target-without-unit",
        f"{H}/kpis/danh-tinh-so.yaml",
        edits=(('unit: "%"\n', ""), ("target: tối thiểu 20%", "target: tối thiểu 20")),
        found=(Found("CK304", "tối thiểu 20", "targets[2022/city].target"),),
    ),
    Defect(
        "two-targets-for-one-milestone",
        f"{H}/kpis/ho-so-cong-viec.yaml",
        edits=(("scope: commune", "scope: district"),),
        found=(Found("CK312", "2022", "targets[2022/district].by", "target: 50%\n  - by: "),),
    ),
    Defect(
        "two-targets-in-one-phrase",
        f"{B}/kpis/thanh-toan-khong-tien-mat.yaml",
        edits=(("target: 100%\n", "target: 100% cơ sở giáo dục, 90% cơ sở y tế\n"),),
        found=(Found("CK318", "100% cơ sở giáo dục, 90% cơ sở y tế", "targets[2022/city].target"),),
    ),
    Defect(
        "target-in-another-unit",
        f"{C}/kpis/hai-long-thu-tuc-hanh-chinh.yaml",
        edits=(("target: Trên 90%", "target: tối thiểu 5.000 người"),),
        found=(Found("CK321", "tối thiểu 5.000 người", "targets[2030].target"),),
    ),
    Defect(
        "target-changed-to-something-else",
        f"{H}/kpis/kinh-te-so-tung-nganh.yaml",
        edits=(
            behind(
                "    each: ngành",
                "target_changes:",
                "  - on: 2022-09-01",
                "    act: 200/QĐ-UBND",
                "    by: 2022",
                "    scope: city",
                "    from: tối thiểu 9%",
                "    to: tối thiểu 12%",
            ),
        ),
        found=(Found("CK315", "tối thiểu 12%", "target_changes[2022/city/2022-09-01].to"),),
    ),
    Defect(
        "target-changed-without-an-act",
        f"{H}/kpis/dao-tao-ky-nang-so.yaml",
        edits=(
            behind(
                "    target: 100%",
                "target_changes:",
                "  - on: 2022-09-01",
                "    by: 2022",
                "    scope: city",
                "    to: 100%",
            ),
        ),
        found=(Found("CK320", "on", "target_changes[2022/city/2022-09-01].act", "target_changes:\n  - "),),
    ),
    Defect(
        "kpi-with-nothing-in-it",
        f"{C}/kpis/tu-van-kham-tu-xa.yaml",
        edits=(("targets:\n  - by: 2025\n    target: 100%\n", "targets: []\n"),),
        found=(Found("CK317", "targets", "targets"),),
    ),
    Defect(
        "measured-in-the-future",
        f"{C}/kpis/mua-sam-truc-tuyen.yaml",
        edits=(
            ahead(
                "note: Mục 2.2",
                "measurements:",
                "  - as_of: 2031-12",
                "    value: 65",
                "    source:",
                "      title: Báo cáo của thành phố",
            ),
        ),
        found=(Found("CK305", "2031-12", "measurements[2031-12].as_of"),),
    ),
    Defect(
        "measured-twice",
        f"{C}/kpis/san-pham-ocop.yaml",
        edits=(
            ahead(
                "note: Mục 2.2",
                "  - as_of: 2024",
                "    value: 98",
                "    source:",
                "      title: Chuyển đổi số tạo đòn bẩy giúp thành phố Cao Lãnh phát triển",
                "      url: https://tienphong.vn/chuyen-doi-so-tao-don-bay-giup-thanh-pho-cao-lanh-phat-trien-post1707542.tpo",
            ),
        ),
        found=(Found("CK306", "2024", "measurements[2024].as_of", "dựng lại từ địa chỉ trang.\n  - as_of: "),),
    ),
    Defect(
        "sources-that-disagree",
        f"{C}/kpis/ky-nang-so-co-ban.yaml",
        edits=(
            ahead(
                "note: Mục 2.3",
                "measurements:",
                "  - as_of: 2022",
                "    value: 41",
                "    source:",
                "      title: Báo cáo của thành phố",
                "  - as_of: 2022",
                "    value: 43,5",
                "    source:",
                "      title: Bài trên trang tin",
            ),
        ),
        found=(Found("CK319", "43,5", "measurements[2022].value"),),
    ),
    Defect(
        "several-methods",
        f"{C}/kpis/tai-khoan-thanh-toan-dien-tu.yaml",
        edits=(
            ahead(
                "note: Mục 2.3",
                "measurements:",
                "  - as_of: 2022-06",
                "    value: 41",
                "    method: theo ngân hàng",
                "    source:",
                "      title: Báo cáo của thành phố",
                "  - as_of: 2022-12",
                "    value: 43,5",
                "    method: theo điều tra hộ",
                "    source:",
                "      title: Báo cáo của thành phố",
            ),
        ),
        found=(Found("CK311", "theo điều tra hộ", "measurements[2022-12].method"),),
    ),
    Defect(
        "fraction-for-per-cent",
        f"{H}/kpis/dvctt-muc-4.yaml",
        edits=(("value: 100\n", "value: 0.8\n"),),
        found=(Found("CK307", "0.8", "measurements[2023-12/city].value", help="value: 80`"),),
    ),
    Defect(
        "measured-without-source",
        f"{H}/kpis/tai-khoan-thanh-toan-dien-tu.yaml",
        edits=(ahead("note: Chữ", "measurements:", "  - as_of: 2022-12", "    scope: city", "    value: 25"),),
        found=(Found("CK308", "as_of", "measurements[2022-12/city].source"),),
    ),
    Defect(
        "still-an-estimate",
        f"{C}/kpis/van-ban-dien-tu.yaml",
        edits=(
            ahead(
                "note: Mục 2.1",
                "measurements:",
                "  - as_of: 2022-09",
                "    value: 95",
                "    estimate: true",
                "    source:",
                "      title: Báo cáo của thành phố",
            ),
        ),
        found=(Found("CK309", "true", "measurements[2022-09].estimate"),),
    ),
    Defect(
        "measured-without-value",
        f"{C}/kpis/danh-tinh-so.yaml",
        edits=(
            ahead(
                "note: Mục 2.3",
                "measurements:",
                "  - as_of: 2022-12",
                "    source:",
                "      title: Báo cáo của thành phố",
            ),
        ),
        found=(Found("CK310", "as_of", "measurements[2022-12]"),),
    ),
    Defect(
        "measured-at-a-level-without-target",
        f"{B}/kpis/phe-duyet-cap-do.yaml",
        edits=(
            behind(
                "    target: 100%",
                "measurements:",
                "  - as_of: 2022-12",
                "    scope: district",
                "    value: 60",
                "    source:",
                "      title: Báo cáo của thành phố",
            ),
        ),
        found=(Found("CK313", "district", "measurements[2022-12/district].scope"),),
    ),
    Defect(
        "met-for-a-number",
        f"{B}/kpis/kham-chua-benh-tu-xa.yaml",
        edits=(
            behind(
                "    stretch: true",
                "measurements:",
                "  - as_of: 2022-12",
                "    scope: city",
                "    met: false",
                "    source:",
                "      title: Báo cáo của thành phố",
            ),
        ),
        found=(Found("CK314", "met", "measurements[2022-12/city].met"),),
    ),
    Defect(
        "more-than-the-whole",
        f"{B}/kpis/ma-dia-chi-buu-chinh.yaml",
        edits=(
            behind(
                "    target: 100%",
                "measurements:",
                "  - as_of: 2022-09",
                "    scope: city",
                "    value: 985",
                "    source:",
                "      title: Báo cáo của thành phố",
            ),
        ),
        found=(Found("CK316", "985", "measurements[2022-09/city].value"),),
    ),
)
