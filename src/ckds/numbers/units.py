"""The unit behind a number: per cent (of what), points, or the noun that is counted, as printed."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from ckds.numbers.number import SCALES
from ckds.numbers.tokens import Token
from ckds.numbers.words import (
    EVERY,
    PER_MILLE_WORDS,
    PERCENT_WORDS,
    POINT,
    STOPS,
    YEAR,
    YEARLY,
    Phrase,
    phrases,
    words,
)
from ckds.text import fold

Kind = Literal["none", "percent", "points", "noun", "words"]

DURATIONS: Final = phrases("ngày làm việc;ngày;giờ;giờ làm việc;phút;giây;tháng;tuần;năm")
STEPS: Final = phrases("bậc;hạng;thứ hạng")
_NOUNS: Final = (
    DURATIONS
    | STEPS
    | phrases(
        "doanh nghiệp;tổ;tổ công nghệ số cộng đồng;lĩnh vực;ngành;vụ;vụ việc;khu;khu công nghiệp;người;người dân;người dùng;"
        "hộ;hộ gia đình;xã;phường;huyện;quận;tỉnh;thành phố;thị trấn;thôn;địa phương;sản phẩm;dịch vụ;dịch vụ công;nền tảng;"
        "hệ thống;hệ thống thông tin;phần mềm;ứng dụng;cơ sở dữ liệu;csdl;bộ dữ liệu;dữ liệu;hồ sơ;thủ tục;thủ tục hành chính;"
        "tthc;cuộc;lớp;khóa;lượt;lượt người;lượt truy cập;lần;điểm;tuổi;đồng;usd;km;m;m2;m3;ha;mw;gw;mwh;kwh;mbps;gbps;mb;gb;"
        "tb;kg;tấn;h;s;ms;đ;mô hình;đề án;dự án;trạm;trạm bts;cơ sở;trường;trường học;bệnh viện;trung tâm;thiết bị;camera;máy;"
        "máy tính;điện thoại;điện thoại thông minh;tài khoản;chữ ký số;giao dịch;văn bản;cán bộ;công chức;học viên;học sinh;"
        "sinh viên;giáo viên;chuyên gia;kỹ sư;nhân lực;lao động;nhiệm vụ;hội nghị;hội thảo;bài;bài viết;tin bài;tin;video;"
        "chuyên mục;hợp tác xã;thuê bao;tổ chức;cơ quan;đơn vị;nhà khoa học;sáng chế;bằng sáng chế;bác sĩ;giường bệnh;"
        "cửa hàng;điểm giao dịch;điểm cầu;ngày hội;ngày công;phiên;chỉ số;tiêu chí;chỉ tiêu;tài liệu;nước;quốc gia;con;cái;"
        "chiếc;bộ;điểm bưu điện;khách;du khách;lượt khách;tàu;phòng;xã phường;văn kiện;quyết định;nghị quyết;kế hoạch"
    )
)
_LONGEST: Final = max(map(len, _NOUNS))
_WHOLES: Final = phrases(
    "grdp;gdp;gni;nsnn;ngân sách;chi ngân sách;tổng chi;chi nsnn;tổng chi nsnn;tổng chi ngân sách;tổng thu;thu nsnn;"
    "tổng thu nsnn;tổng thu ngân sách;thu ngân sách;tổng mức đầu tư;vốn đầu tư;tổng vốn đầu tư"
)
_LONGEST_WHOLE: Final = max(map(len, _WHOLES))
_OWNERS: Final = phrases("nhà nước;thành phố;tỉnh;địa phương;trung ương;huyện;quận;xã")
_PER: Final = words("năm tháng quý tuần ngày giờ lần vạn nghìn triệu dân người hộ xã thôn huyện tỉnh km2")
_PER_PHRASES: Final = frozenset((word,) for word in _PER)
# "37 năm 2025": the year says when, it is no unit.
_DATING: Final = words("năm tháng ngày")
_SACH: Final = fold("sách")
# "tỷ lệ", "tỷ trọng" begin with the word for a thousand million.
_SHARES: Final = phrases("lệ;trọng;suất;giá;số")
_TY: Final = fold("tỷ")
_MOST_WORDS: Final = 3


class Unit(NamedTuple):
    """What follows a number.

    Args:
        kind: what it is; ``words`` are taken as printed because no known noun stands there.
        text: as printed, in short.
        word: folded, for comparing.
        yearly: it says "per year".
        end: index of the token behind it.
    """

    kind: Kind
    text: str
    word: str
    yearly: bool
    end: int


def known_noun(tokens: Sequence[Token], at: int) -> int:
    """Return how many tokens from ``at`` on make a known unit noun; 0 for none."""
    size = _longest(tokens, at, _NOUNS, _LONGEST)
    return 0 if size == 1 and _dates(tokens, at) else size


def _dates(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the word at ``at`` begins a time, such as ``năm 2025``."""
    return at + 1 < len(tokens) and tokens[at].word in _DATING and tokens[at + 1].kind == "number"


def unit_after(tokens: Sequence[Token], at: int) -> Unit:
    """Return the unit that begins at token ``at``."""
    size, kind = _percent(tokens, at)
    if kind == "percent":
        end = at + size + _whole(tokens, at + size)
        text = " ".join(filter(None, ("%", _printed(tokens, at + size, end))))
    elif kind == "points":
        end, text = at + size, "%"
    else:
        end = at + (known_noun(tokens, at) or _unknown(tokens, at))
        kind = "noun" if known_noun(tokens, at) else "words" if end > at else "none"
        text = _printed(tokens, at, end)
    return _per(tokens, kind, text, end)


def _percent(tokens: Sequence[Token], at: int) -> tuple[int, Kind]:
    """Tell whether per cent or percentage points begin at ``at``, and in how many tokens."""
    ahead = tuple(token.word for token in tokens[at : at + 3])
    if ahead[:1] == (POINT,) and (ahead[1:2] == ("%",) or ahead[1:] == PERCENT_WORDS):
        return (2 if ahead[1] == "%" else 3), "points"
    if ahead[:1] == ("%",):
        return 1, "percent"
    return (2, "percent") if ahead[:2] == PERCENT_WORDS else (0, "none")


def _whole(tokens: Sequence[Token], at: int) -> int:
    """Return how many tokens from ``at`` say of which sum the per cent are: ``GRDP``, ``tổng chi NSNN``."""
    size = _longest(tokens, at, _WHOLES, _LONGEST_WHOLE)
    owner = _longest(tokens, at + size, _OWNERS, 2) if size and tokens[at + size - 1].word == _SACH else 0
    return size + owner


def _unknown(tokens: Sequence[Token], at: int) -> int:
    """Return how many words from ``at`` may be a unit that no list knows."""
    if _words(tokens, at, 2) == PER_MILLE_WORDS:
        return 2
    if at < len(tokens) and tokens[at].word == "‰":
        return 1
    size = 0
    while size <= _MOST_WORDS and at + size < len(tokens) and _may_be_unit(tokens[at + size]):
        size += 1
    return size if size <= _MOST_WORDS else _MOST_WORDS - 1


def _may_be_unit(token: Token) -> bool:
    return token.kind == "word" and token.word not in STOPS


def _per(tokens: Sequence[Token], kind: Kind, text: str, end: int) -> Unit:
    """Take ``/năm``, ``/vạn dân``, ``/10.000 dân`` or "mỗi năm" into the unit."""
    stop = end if kind == "none" else _per_all(tokens, end)
    if stop > end:
        yearly = any(token.word == YEAR for token in tokens[end:stop])
        text = f"{text}/{_printed(tokens, end + 1, stop)}"
        return Unit(kind, text, fold(text), yearly, stop)
    after = _words(tokens, end, 2)
    yearly = after in YEARLY or (len(after) == 2 and after[0] in EVERY and after[1] == YEAR)
    return Unit(kind, text, fold(text), yearly and kind == "percent", end)


def _per_all(tokens: Sequence[Token], at: int) -> int:
    """Return the index behind ``/người/năm`` that begins at ``at``; ``at`` itself where nothing of the kind does."""
    for _ in range(2):
        at = _per_what(tokens, at) or at
    return at


def _per_what(tokens: Sequence[Token], at: int) -> int:
    """Return the index behind ``/vạn dân`` that begins at ``at``; 0 where a bare number or nothing follows the stroke."""
    if _words(tokens, at, 1) != ("/",):
        return 0
    first = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].kind == "number")
    stop = first + (known_noun(tokens, first) or int(_words(tokens, first, 1) in _PER_PHRASES))
    while first < stop < min(len(tokens), first + 3) and tokens[stop].word in _PER and not _dates(tokens, stop):
        stop += 1
    return stop if stop > first else 0


def scale_after(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Return the power of ten that "triệu", "nghìn tỷ" at ``at`` mean, and how many tokens say so."""
    power = size = 0
    while size < 2 and at + size < len(tokens) and tokens[at + size].word in SCALES:
        if _words(tokens, at + size + 1, 1) in _SHARES and tokens[at + size].word == _TY:
            break
        power += SCALES[tokens[at + size].word]
        size += 1
    return power, size


def _words(tokens: Sequence[Token], at: int, most: int) -> Phrase:
    return tuple(token.word for token in tokens[at : at + most])


def _longest(tokens: Sequence[Token], at: int, known: frozenset[Phrase], most: int) -> int:
    return next(
        (size for size in range(most, 0, -1) if len(tokens) >= at + size and _words(tokens, at, size) in known), 0
    )


def _printed(tokens: Sequence[Token], start: int, end: int) -> str:
    """Return the tokens as printed, with a blank wherever there was one."""
    pieces = tokens[start:end]
    gaps = [" " * (after.start > before.end) for before, after in pairwise(pieces)] + [""]
    return "".join(token.text + gap for token, gap in zip(pieces, gaps, strict=True)) if pieces else ""
