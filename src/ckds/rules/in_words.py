"""The words that fields allow are English; people type what stands in the plan."""

from collections.abc import Sequence
from typing import Final

from ckds.near import Near
from ckds.text import fold

_IN_VIETNAMESE: Final = {
    fold(said): word
    for word, names in {
        "week": "tuần, hằng tuần", "month": "tháng, hằng tháng", "quarter": "quý, hằng quý",
        "half-year": "6 tháng, sáu tháng, nửa năm", "nine-months": "9 tháng, chín tháng", "year": "năm, hằng năm",
        "on-demand": "đột xuất, khi có yêu cầu", "unstated": "không nêu, không rõ",
        "government": "chính quyền số, chính phủ số", "economy": "kinh tế số", "society": "xã hội số",
        "infrastructure": "hạ tầng, hạ tầng số", "data": "dữ liệu", "security": "an toàn thông tin, an ninh mạng",
        "people": "nhân lực, nhân lực số", "institutions": "thể chế, nhận thức",
        "cumulative": "lũy kế", "in-period": "trong kỳ", "points": "điểm %, điểm phần trăm", "percent": "%, phần trăm",
        "ministry": "bộ", "department": "sở", "division": "phòng", "office": "văn phòng",
        "nation": "cả nước, quốc gia", "city": "thành phố, tỉnh, cấp tỉnh", "district": "quận, huyện, cấp huyện",
        "commune": "xã, phường, cấp xã", "committee": "ủy ban nhân dân, ubnd", "council": "hội đồng nhân dân, hđnd",
        "party": "đảng ủy, thành ủy, tỉnh ủy", "enterprise": "doanh nghiệp", "association": "hội", "group": "nhóm",
        "bank": "ngân hàng", "school": "trường", "agency": "cục, cơ quan", "merger": "sáp nhập, hợp nhất",
        "split": "tách, chia", "rename": "đổi tên", "transfer": "chuyển chức năng", "dissolution": "giải thể",
        "KH": "kế hoạch", "QĐ": "quyết định", "NQ": "nghị quyết", "CT": "chỉ thị", "CTr": "chương trình",
        "ĐA": "đề án", "BC": "báo cáo", "TB": "thông báo", "vi": "tiếng Việt", "en": "tiếng Anh",
        "none": "không", "next-working-day": "ngày làm việc tiếp theo", "off": "tắt, false",
    }.items()
    for said in names.split(", ")
}  # fmt: skip


def in_words(value: str, allowed: Sequence[str]) -> list[str]:
    """Return the allowed word that was probably meant: in another case, in Vietnamese, or with a slip."""
    same = [word for word in allowed if word.casefold() == value.casefold()]
    said = _IN_VIETNAMESE.get(fold(value), "")
    return same or ([said] if said in allowed else Near(allowed).to(value, most=1))
