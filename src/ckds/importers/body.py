"""One body as a document names it, and the words by which bodies and the ends of their names are known."""

import re
from typing import Final, NamedTuple

from ckds.importers.names import Match, Names, tokens, why
from ckds.importers.words import low, rx, tidy
from ckds.lang import Text

_HEAD_WORDS: Final = (
    r"sở|bộ|cục|vụ|ban|uỷ ban|ủy ban|ubnd|hđnd|hội đồng|phòng|chi cục|trung tâm|viện|hội|hiệp hội|liên minh|liên đoàn|"
    r"liên hiệp|đoàn|thành đoàn|tỉnh đoàn|công an|công ty|tập đoàn|tổng công ty|tổng cục|ngân hàng|trường|đại học|học viện|"
    r"văn phòng|vp|thanh tra|kho bạc|bảo hiểm|tòa án|viện kiểm sát|đài|báo(?! cáo)|mặt trận|ubmttq|mttq|bưu điện|điện lực|thành ủy|"
    r"tỉnh ủy|đảng ủy|quỹ|vnpt|viettel|mobifone|nhà đăng ký|quận|huyện|thị xã"
)
_GROUP_WORDS: Final = (
    r"(?:các|những) (?:\w+ )?(?:sở|ban|ngành|cơ quan|đơn vị|tổ chức|doanh nghiệp|địa phương|hội|đoàn thể|cơ sở|trường|xã|phường|"
    r"quận|huyện|phòng|viện|tập đoàn|công ty|nhà|bộ|cấp|thành viên)|cơ quan|đơn vị|tổ chức|doanh nghiệp|địa phương|đoàn thể|"
    r"cơ sở|sở, |hộ |chủ đầu tư|nhà thầu"
)
HEAD: Final = rx(rf"(?:các )?(?:{_HEAD_WORDS})\b")
UNIT_LIKE: Final = rx(rf"(?:(?:{_HEAD_WORDS})\b|{_GROUP_WORDS})")
QUALIFIER: Final = rx(
    r"(?:\s*,)?\s+(?:(?:có )?liên quan|khác|trực thuộc|trên (?:toàn )?địa bàn(?: [^,;()]*)?|(?:của |thuộc )?(?:thành phố|tỉnh)(?=\s*(?:$|[,;(-]))|(?:nêu|kể) trên)"
)
LEADING: Final = rx(
    r"(?:chủ trì|thực hiện|thí điểm|triển khai|phụ trách|đảm nhiệm|chịu trách nhiệm|xây dựng|tham mưu|tổ chức|là cơ quan|là đơn vị|đối với|về)\b"
)
VERBS: Final = rx(
    r"(?:có trách nhiệm|có nhiệm vụ|có|cần|phải|chủ trì|phối hợp|chủ động|khẩn trương|tiếp tục|tập trung|tăng cường|đẩy mạnh|thường xuyên|"
    r"tổ chức|xây dựng|triển khai|thực hiện|phát triển|rà soát|tham mưu|ban hành|đề xuất|nghiên cứu|hướng dẫn|kiểm tra|theo dõi|"
    r"đôn đốc|báo cáo|cung cấp|bố trí|phê duyệt|hoàn thành|cập nhật|bảo đảm|đảm bảo|thành lập|vận hành|khai thác|sử dụng|ứng dụng|"
    r"tuyên truyền|quán triệt|bồi dưỡng|đào tạo|kết nối|chia sẻ|số hóa|công khai|công bố|chịu|căn cứ|quản lý|lập|gửi|nâng cấp|"
    r"cân đối|vận động|tham gia|kiểm kê|khảo sát|lắp đặt|mua sắm|thiết lập|tiếp nhận|thống kê|đánh giá|lựa chọn|thí điểm|phổ biến|"
    r"chuẩn hóa|xác định|phát động|duy trì|điều phối|bổ sung|trình|tổng hợp|phân công|bàn giao|đối chiếu|là (?:cơ quan|đơn vị) (?:đầu mối|thường trực|chủ trì)|chỉ đạo|hỗ trợ|tích cực|kịp thời|ưu tiên|bám sát|tự|cử|đăng ký|định kỳ|hàng năm|hàng quý|hàng tháng|làm việc|thẩm định)\b"
)
_BEYOND: Final = rx(r"liên quan|khác$|trên địa bàn|trực thuộc")
_VAGUE: Final = rx(
    r".*(?:liên quan|khác)$|(?:các )?(?:cấp|ngành|cơ quan|đơn vị|địa phương|tổ chức|cá nhân|doanh nghiệp|xã|phường|thị trấn)"
    r"(?:(?:,| và) (?:các )?(?:cấp|ngành|cơ quan|đơn vị|địa phương|tổ chức|cá nhân|doanh nghiệp|xã|phường|thị trấn))*$"
)


class Body(NamedTuple):
    """One body as a document names it.

    Attributes:
        printed: the words.
        unit: its full id; None where no record of the directory has that name, or several have.
        part: what it answers for, where several share the work.
        exact: the words are a known name; otherwise they are kept beside the id.
        sure: nothing about it needs a person's eye.
        note: what to look at.
    """

    printed: str
    unit: str | None = None
    part: str = ""
    exact: bool = True
    sure: bool = True
    note: Text | None = None


def is_unit_like(text: str, names: Names) -> bool:
    """Do words name bodies: known ones, or with the head word of one (Sở, Cục, Hội …)?"""
    if UNIT_LIKE.match(low(text)):
        return True
    return any(match for match in names.longest(text, tokens(text), 0)) if text else False


def has_head(printed: str) -> bool:
    """Do words begin with the head word of a body: Sở, Phòng, Văn phòng …?"""
    return bool(HEAD.match(low(printed)))


def is_over(rest: str, names: Names) -> bool:
    plain = low(rest)
    if not plain.strip() or re.match(r"\s*[,;./+()]", plain) or QUALIFIER.match(plain):
        return True
    if re.match(r"\s*(?:-|/)\s*", plain) or re.match(r"\s+(?:và|cùng|hoặc|với|thuộc)\s", plain):
        return True
    here = rest.lstrip()
    if LEADING.match(low(here)) or VERBS.match(low(here)):
        return True
    # Two names without anything between them.
    return here[0].isupper() and bool(HEAD.match(low(here))) and bool(names.longest(here, tokens(here), 0))


def known(printed: str, match: Match) -> Body:
    note = why(match)
    if len(match.units) > 1:
        return Body(printed, None, exact=False, sure=False, note=note)
    exact = match.how != "slip" and not (match.how == "reduced" and _BEYOND.search(low(printed)))
    return Body(printed, match.units[0], exact=exact, sure=match.how != "slip" and match.alive, note=note)


def unknown(printed: str, names: Names) -> Body:
    """Return a body that the directory does not have by that name; a printing slip of a known one is marked."""
    bare = tidy(QUALIFIER.sub("", low(printed)) if QUALIFIER.search(low(printed)) else printed)
    match = names.slipped([token.word for token in tokens(bare)]) if bare else None
    if match and len(match.units) == 1:
        return Body(tidy(printed), match.units[0], exact=False, sure=False, note=why(match))
    note = (
        Text("tên chung, văn bản không nói rõ là ai", "a general name: the document does not say who")
        if is_vague(printed)
        else Text("không có trong danh bạ", "not in the directory")
    )
    return Body(tidy(printed), None, exact=False, sure=False, note=note)


def is_vague(printed: str) -> bool:
    """Are these words a general name that says of nobody in particular who it is?"""
    return bool(_VAGUE.match(low(tidy(printed))))
