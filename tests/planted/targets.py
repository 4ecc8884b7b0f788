"""Defects of targets and measurements: numbers that are not what they seem, or that nobody can judge."""

from tests.planted.model import B, C, Defect, Found, H, T

SOURCE = "    source:\n      title: Báo cáo của thành phố\n"

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
            (
                "    each: ngành\n",
                "    each: ngành\ntarget_changes:\n  - on: 2022-09-01\n    act: 200/QĐ-UBND\n    by: 2022\n"
                "    scope: city\n    from: tối thiểu 9%\n    to: tối thiểu 12%\n",
            ),
        ),
        found=(Found("CK315", "tối thiểu 12%", "target_changes[2022/city/2022-09-01].to"),),
    ),
    Defect(
        "target-changed-without-an-act",
        f"{H}/kpis/dao-tao-ky-nang-so.yaml",
        edits=(
            (
                "    target: 100%\n",
                "    target: 100%\ntarget_changes:\n  - on: 2022-09-01\n    by: 2022\n    scope: city\n    to: 100%\n",
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
        edits=(("note: Mục 2.2", f"measurements:\n  - as_of: 2031-12\n    value: 65\n{SOURCE}note: Mục 2.2"),),
        found=(Found("CK305", "2031-12", "measurements[2031-12].as_of"),),
    ),
    Defect(
        "measured-twice",
        f"{C}/kpis/san-pham-ocop.yaml",
        edits=(
            (
                "note: Mục 2.2",
                "  - as_of: 2024\n    value: 98\n    source:\n"
                "      title: Chuyển đổi số tạo đòn bẩy giúp thành phố Cao Lãnh phát triển\n"
                "      url: https://tienphong.vn/chuyen-doi-so-tao-don-bay-giup-thanh-pho-cao-lanh-phat-trien-post1707542.tpo\n"
                "note: Mục 2.2",
            ),
        ),
        found=(Found("CK306", "2024", "measurements[2024].as_of", "dựng lại từ địa chỉ trang.\n  - as_of: "),),
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
        edits=(("note: Chữ", "measurements:\n  - as_of: 2022-12\n    scope: city\n    value: 25\nnote: Chữ"),),
        found=(Found("CK308", "as_of", "measurements[2022-12/city].source"),),
    ),
    Defect(
        "still-an-estimate",
        f"{C}/kpis/van-ban-dien-tu.yaml",
        edits=(
            ("note: Mục 2.1", f"measurements:\n  - as_of: 2022-09\n    value: 95\n    estimate: true\n{SOURCE}note: Mục 2.1"),
        ),
        found=(Found("CK309", "true", "measurements[2022-09].estimate"),),
    ),
    Defect(
        "measured-without-value",
        f"{C}/kpis/danh-tinh-so.yaml",
        edits=(("note: Mục 2.3", f"measurements:\n  - as_of: 2022-12\n{SOURCE}note: Mục 2.3"),),
        found=(Found("CK310", "as_of", "measurements[2022-12]"),),
    ),
    Defect(
        "measured-at-a-level-without-target",
        f"{B}/kpis/phe-duyet-cap-do.yaml",
        edits=(
            (
                "    target: 100%\n",
                f"    target: 100%\nmeasurements:\n  - as_of: 2022-12\n    scope: district\n    value: 60\n{SOURCE}",
            ),
        ),
        found=(Found("CK313", "district", "measurements[2022-12/district].scope"),),
    ),
    Defect(
        "met-for-a-number",
        f"{B}/kpis/kham-chua-benh-tu-xa.yaml",
        edits=(
            (
                "    stretch: true\n",
                f"    stretch: true\nmeasurements:\n  - as_of: 2022-12\n    scope: city\n    met: false\n{SOURCE}",
            ),
        ),
        found=(Found("CK314", "met", "measurements[2022-12/city].met"),),
    ),
    Defect(
        "more-than-the-whole",
        f"{B}/kpis/ma-dia-chi-buu-chinh.yaml",
        edits=(
            (
                "    target: 100%\n",
                f"    target: 100%\nmeasurements:\n  - as_of: 2022-09\n    scope: city\n    value: 985\n{SOURCE}",
            ),
        ),
        found=(Found("CK316", "985", "measurements[2022-09/city].value"),),
    ),
)
