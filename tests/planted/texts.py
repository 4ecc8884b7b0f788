"""Defects of the text itself: what YAML eats, what is no text, what lies where nothing is read."""

import unicodedata
from pathlib import Path

from tests.planted.model import B, C, Defect, Found, Gone, H, N, T, ahead, behind

NO_LEAD, NO_DUE = Gone("CK501", "lead"), Gone("CK206", "due")


def _unserved(plan: str, *kpis: str) -> tuple[Gone, ...]:
    """That no task serves these KPIs is no longer said: the task that cannot be read may."""
    return tuple(Gone("CK503", None, f"{plan}/kpis/{kpi}.yaml") for kpi in kpis)


OF_T = (
    *_unserved(
        T,
        "dien-thoai-thong-minh",
        "ho-so-truc-tuyen",
        "internet-cap-quang",
        "kinh-te-so",
        "thanh-toan-dien-tu",
        "thu-tuc-muc-do-3-4",
    ),
    Gone("CK511", "label", f"{T}/tasks/4-iii.yaml"),  # and it may bear the label that is missing
)
OF_H = _unserved(
    H,
    "danh-tinh-so",
    "dinh-danh-nguoi-dung-dvctt",
    "ho-so-dien-tu",
    "kinh-te-so-grdp",
    "kinh-te-so-tung-nganh",
    "nang-suat-lao-dong",
    "tai-khoan-thanh-toan-dien-tu",
)
ZERO_WIDTH, NO_BREAK = "\u200b", "\u00a0"


def _not_utf8(content: bytes) -> bytes:
    """Save the first word as Windows-1258 does."""
    return content.replace("Đẩy".encode(), b"\xd0\xe2\xd2y", 1)


def _utf16(content: bytes) -> bytes:
    return content.decode().encode("utf-16")


def _windows(content: bytes) -> bytes:
    """Save as Notepad does: with a byte order mark and CRLF; the third word of the list is wrong as well."""
    return b"\xef\xbb\xbf" + content.replace(b"- cong-an\n", b"- cong-ann\n").replace(b"\n", b"\r\n")


def _nothing(_: bytes) -> bytes:
    return b""


def _broken_link(path: Path) -> None:
    path.symlink_to(path.parent / "khong-co.yaml")


DEFECTS = (
    Defect(
        "comma-in-flow-mapping",
        f"{C}/kpis/nang-suat-lao-dong.yaml",
        edits=(
            (
                "- by: 2025\n    target: hàng năm tăng tối thiểu 7,0%\n    every: year",
                "- {by: 2025, target: hàng năm tăng tối thiểu 7,0%, every: year}",
            ),
        ),
        found=(Found("CK010", "hàng năm tăng tối thiểu 7,0%", "targets[2025].target"),),
    ),
    Defect(
        "target-5.000",
        f"{B}/kpis/doanh-nghiep-nho-va-vua.yaml",
        edits=(("target: tối thiểu 5.000", "target: 5.000"),),
        found=(Found("CK011", "5.000", "targets[2022/city].target", help='target: "5.000"'),),
    ),
    Defect(
        "value-2.989",
        f"{N}/kpis/ban-chi-dao-cds.yaml",
        edits=(("scope: department\n    value: 7\n", "scope: department\n    value: 2.989\n"),),
        found=(Found("CK011", "2.989", "measurements[2022-02-23/department].value", help='value: "2.989"'),),
    ),
    Defect(
        "label-11.10",
        f"{N}/kpis/ke-hoach-hanh-dong-cds.yaml",
        edits=(("pillar: institutions\n", "label: 11.10\npillar: institutions\n"),),
        found=(Found("CK009", "11.10", "label", help='label: "11.10"'),),
    ),
    Defect(
        "title-cut-off-at-hash",
        f"{H}/tasks/iii-2-e.yaml",
        edits=(("title: Xây dựng giải pháp, chính sách thúc đẩy", "title: Xây dựng nhóm giải pháp #1 thúc đẩy"),),
        found=(Found("CK012", "#1 thúc đẩy phát triển hạ tầng viễn thông trên địa bàn thành phố", "title"),),
    ),
    Defect(
        "value-begins-with-greater",
        f"{B}/kpis/dvctt-phat-sinh-ho-so.yaml",
        edits=(("target: 60%", "target: >60%"),),
        found=(Found("CK013", ">60%", "targets[2022/city].target", help='target: ">60%"'),),
    ),
    Defect(
        "value-begins-with-greater-and-blank",
        f"{C}/kpis/internet-bang-rong-co-dinh.yaml",
        edits=(("target: Trên 80%", "target: > 80%"),),
        found=(Found("CK013", "> 80%", "targets[2025].target", help='target: "> 80%"'),),
    ),
    Defect(
        "value-begins-with-per-cent",
        f"{H}/kpis/cap-quang-ho-gia-dinh.yaml",
        edits=(('unit: "%"', "unit: %"),),
        found=(Found("CK013", "%", "unit", "unit: ", help='unit: "%"'),),
    ),
    Defect(
        "value-begins-with-star",
        f"{C}/tasks/kts-10.yaml",
        edits=(("title: Chương trình phát triển", "title: *Chương trình* phát triển"),),
        found=(Found("CK013", "*Chương trình* phát triển thương mại điện tử thành phố", "title"),),
    ),
    Defect(
        "value-begins-with-ampersand",
        f"{T}/tasks/5.yaml",
        edits=(("title: Hoạt động", "title: &Hoạt động"),),
        found=(Found("CK013", "&Hoạt động thúc đẩy phát triển kinh tế số", "title"),),
    ),
    Defect(
        "value-begins-with-at",
        f"{H}/tasks/iii-7-b.yaml",
        edits=(("title: Chuyển đổi số", "title: @Chuyển đổi số"),),
        found=(Found("CK013", "@Chuyển đổi số trong giáo dục và đào tạo", "title"),),
    ),
    Defect(
        "colon-in-text",
        f"{H}/tasks/iii-7-c.yaml",
        edits=(("title: Chuyển đổi số trong báo chí, truyền thông", "title: Chuyển đổi số: báo chí, truyền thông"),),
        found=(Found("CK014", "Chuyển đổi số: báo chí, truyền thông", "title"),),
    ),
    Defect(
        "colon-in-text-of-a-list",
        f"{H}/tasks/v-5-a.yaml",
        edits=(("- Kế hoạch chuyển đổi số cho đơn vị", "- Kế hoạch: chuyển đổi số cho đơn vị"),),
        found=(
            Found(
                "CK014",
                "Kế hoạch: chuyển đổi số cho đơn vị, địa phương mình",
                "deliverables[Kế hoạch: chuyển đổi số cho đơn vị, địa phương mình]",
                help='- "Kế hoạch: chuyển đổi số cho đơn vị, địa phương mình"',
            ),
        ),
    ),
    Defect(
        "duplicate-key",
        f"{B}/tasks/ii-3-a.yaml",
        edits=(behind("kpis: [xep-hang-ha-tang-vien-thong]", "due: tháng 12 năm 2022"),),
        found=(Found("CK002", "due", "due", "kpis: "),),
    ),
    Defect(
        "anchor",
        f"{B}/tasks/ii-2-c.yaml",
        edits=(("lead: so-xay-dung", "lead: &chu-tri so-xay-dung"),),
        found=(Found("CK003", "&chu-tri", "lead"),),
    ),
    Defect(
        "alias",
        f"{B}/tasks/ii-10-a.yaml",
        edits=(("due: Quý IV năm 2023", "due: &han Quý IV năm 2023\ntext: *han"),),
        found=(Found("CK003", "*han", "text"), Found("CK003", "&han", "due")),
    ),
    Defect(
        "tag",
        f"{H}/tasks/iii-2-g.yaml",
        edits=(("title: Quy hoạch", "title: !gap Quy hoạch"),),
        found=(Found("CK004", "!gap", "title"),),
    ),
    Defect(
        "value-begins-with-exclamation-mark",
        f"{H}/tasks/iii-6-b.yaml",
        edits=(("title: Thúc đẩy", "title: !Gấp Thúc đẩy"),),
        found=(Found("CK013", "!Gấp Thúc đẩy chuyển đổi số trong doanh nghiệp", "title"),),
    ),
    Defect(
        "directive",
        f"{H}/tasks/iii-7-d.yaml",
        edits=(ahead("label: III.7.d", "%YAML 1.2", "---"),),
        found=(Found("CK004", "%YAML 1.2"),),
    ),
    Defect(
        "several-documents",
        f"{B}/tasks/ii-3-c.yaml",
        edits=(behind("due: tháng 06 năm 2023", "---", "title: Một nhiệm vụ khác"),),
        found=(Found("CK005", "---"),),
    ),
    Defect(
        "tab",
        f"{H}/tasks/iii-4.yaml",
        edits=(("      title: Khai trương", "\t\t\ttitle: Khai trương"),),
        found=(Found("CK006", "\t\t\t", "updates[2024-11-21].source.title"),),
    ),
    Defect(
        "tab-before-a-second-key",
        f"{C}/tasks/linh-vuc-nong-nghiep.yaml",
        edits=(("    text: Bí thư", "\t\ttext: Bí thư"),),
        found=(Found("CK006", "\t\t", "updates[2024-03-18].text"),),
    ),
    Defect(
        "not-utf-8",
        f"{C}/tasks/to-chuc-3-2.yaml",
        rewrite=_not_utf8,
        found=(Found("CK007", "\ufffd"),),
        gone=(NO_DUE,),
    ),
    Defect(
        "utf-16",
        f"{T}/tasks/6-iii.yaml",
        rewrite=_utf16,
        found=(Found("CK007"),),
        gone=(NO_LEAD, NO_DUE, *OF_T),
    ),
    Defect(
        "not-nfc",
        f"{T}/tasks/2.yaml",
        edits=(("title: Hợp", "title: " + unicodedata.normalize("NFD", "Hợp")),),
        found=(Found("CK008", unicodedata.normalize("NFD", "Hợp"), help="title: Hợp tác thúc đẩy chuyển đổi số"),),
    ),
    Defect(
        "zero-width-space",
        f"{T}/tasks/4-i.yaml",
        edits=(("title: Phát triển các ứng dụng", f"title: Phát triển các {ZERO_WIDTH}ứng dụng"),),
        found=(Found("CK018", ZERO_WIDTH, "title"),),
    ),
    Defect(
        "no-break-space-after-colon",
        f"{B}/tasks/vi-1-b.yaml",
        edits=(("lead: so-tttt", f"lead:{NO_BREAK}so-tttt"),),
        found=(Found("CK018", NO_BREAK, "lead", help="lead: so-tttt"),),
    ),
    Defect(
        "behind-bom-and-crlf",
        f"{B}/tasks/ii-7-a.yaml",
        rewrite=_windows,
        found=(Found("CK101", "cong-ann", "support[cong-ann]", help="cong-an"),),
    ),
    Defect(
        "empty-file",
        f"{H}/tasks/iii-6-c.yaml",
        rewrite=_nothing,
        found=(Found("CK016"),),
        gone=(NO_LEAD, NO_DUE, *OF_H),
    ),
    Defect("yml", f"{T}/tasks/8.yml", new="title: Nhiệm vụ tám\n", found=(Found("CK017", help="8.yaml"),), gone=OF_T),
    Defect("misplaced-file", f"{H}/ghi-chu.yaml", new="title: Ghi chú\n", found=(Found("CK017"),)),
    Defect("broken-link", f"{T}/tasks/9.yaml", make=_broken_link, found=(Found("CK015"),), gone=OF_T),
    Defect("folder-named-plan.yaml", "thu-2023/plan.yaml", make=Path.mkdir, found=(Found("CK015"),)),
    Defect(
        "plan-missing",
        "quan-le-chan-2023/tasks/1.yaml",
        new="title: Lập tổ công nghệ số cộng đồng\nlead: so-tttt\n",
        found=(Found("CK038", file="quan-le-chan-2023/plan.yaml"),),
    ),
    Defect(
        "bracket-not-closed",
        f"{B}/tasks/ii-3-d.yaml",
        edits=(("ubnd-quan-huyen, dn-vien-thong]", "ubnd-quan-huyen, dn-vien-thong"),),
        found=(Found("CK001", "[", "support", "support: "),),
    ),
    Defect(
        "quote-not-closed",  # another quote stands below the text
        f"{H}/tasks/iii-1-c.yaml",
        edits=(("title: Ứng dụng", 'title: "Ứng dụng'),),
        found=(Found("CK001", '"', "title", "title: "),),
    ),
    Defect(
        "title-is-a-number",
        f"{T}/tasks/6-i.yaml",
        edits=(("title: Triển khai xây dựng Kho dữ liệu dùng chung", "title: 2023"),),
        found=(Found("CK019", "2023", "title", help='title: "2023"'),),
    ),
    Defect(
        "too-deep",
        f"{B}/tasks/ii-5-c.yaml",
        edits=(
            behind(
                "due: Quý IV năm 2022",
                "x-cay: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
            ),
        ),
        found=(Found("CK020", "[", after=f"x-cay: {'[' * 39}"),),
    ),
    Defect(
        "behind-a-block-scalar",
        f"{H}/tasks/iii-8-b.yaml",
        edits=(('group: "8"', 'group: "88"'),),
        found=(Found("CK104", '"88"', "group"),),
    ),
    Defect(
        "behind-double-width-text",
        f"{B}/tasks/ii-8-b.yaml",
        edits=(("[cuc-tin-hoc-hoa, cong-an,", "[{as: 情報化局 Cục THH, unit: cuc-tin-hoc-hoa}, cong-ann,"),),
        found=(Found("CK101", "cong-ann", "support[cong-ann]", help="cong-an"),),
    ),
    Defect(
        "in-odd-indentation-with-remarks",
        f"{C}/tasks/to-chuc-8-1.yaml",
        edits=(
            (
                "lead:\n  - phong-y-te\n  - trung-tam-y-te\n",
                "lead:    # hai đơn vị\n       # theo mục 8\n       -    phong-y-tee   # mã\n\n       -    trung-tam-y-te\n",
            ),
        ),
        found=(Found("CK101", "phong-y-tee", "lead[phong-y-tee]", help="phong-y-te"),),
    ),
)
