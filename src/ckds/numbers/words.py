"""The words of target phrases, folded: comparisons, changes, ranks, and what marks a number that is no target."""

from typing import Final

from ckds.numbers.model import Op
from ckds.text import fold

Phrase = tuple[str, ...]


def phrases(text: str) -> frozenset[Phrase]:
    """Return the word sequences that stand in ``text`` between ``;``."""
    return frozenset(tuple(map(fold, phrase.split())) for phrase in text.split(";"))


def words(text: str) -> frozenset[str]:
    """Return the single words of ``text``."""
    return frozenset(map(fold, text.split()))


_COMPARISONS: Final[dict[Op, str]] = {
    ">=": (
        "≥;>=;=>;tối thiểu;ít nhất;không dưới;không thấp hơn;không ít hơn;không nhỏ hơn;không kém;không kém hơn;"
        "đạt và vượt;đạt hoặc vượt;đạt , vượt;lớn hơn hoặc bằng;cao hơn hoặc bằng;bằng hoặc cao hơn;thấp nhất"
    ),
    ">": ">;trên;hơn;vượt;quá;vượt quá;vượt trên;vượt mức;cao hơn;lớn hơn;nhiều hơn",
    "<=": (
        "≤;<=;=<;không quá;không vượt;không vượt quá;không được quá;không được vượt quá;không để quá;không cao hơn;"
        "không lớn hơn;không nhiều hơn;không hơn;không trên;tối đa;nhiều nhất;cao nhất;nhỏ hơn hoặc bằng;"
        "thấp hơn hoặc bằng;bằng hoặc thấp hơn;trong vòng;chậm nhất"
    ),
    "<": "<;dưới;thấp hơn;nhỏ hơn;ít hơn;kém hơn;chưa đến;chưa tới",
    "=": "=;đúng",
}
COMPARISONS: Final[dict[Phrase, Op]] = {found: op for op, text in _COMPARISONS.items() for found in phrases(text)}
# "giảm còn 0,8%": a level, and a ceiling.
FALLS: Final = phrases(
    "còn;chỉ còn;xuống;xuống còn;giảm còn;giảm chỉ còn;giảm xuống;giảm xuống còn;hạ xuống;hạ xuống còn;kéo giảm còn;kéo giảm xuống còn"
)
# "tăng lên 60%": a level that is reached.
RISES: Final = phrases(
    "lên;lên đến;lên tới;lên thành;tăng lên;tăng lên đến;tăng đến;tăng tới;nâng lên;nâng lên đến;thành"
)
LEVELS: Final = RISES | phrases(
    "đạt;đạt mức;đạt được;đạt tỷ lệ;chiếm;chiếm tỷ lệ;chiếm tỷ trọng;phủ;bao phủ;đóng góp;đến;tới;là;ở mức;ở;có;phải đạt;cần đạt;duy trì;duy trì ở mức;giữ;giữ ở mức"
)
ABOUT: Final = phrases("khoảng;xấp xỉ;gần;tầm;ước;ước đạt;trên dưới;~;≈")
UP: Final = phrases("tăng;tăng thêm;thêm;tăng trưởng;gia tăng;nâng thêm")
DOWN: Final = phrases("giảm;giảm thêm;giảm bớt;cắt giảm;kéo giảm;rút ngắn")
# With "so với năm 2021" these say a change, not a bound.
RELATIVE_UP: Final = phrases("cao hơn;nhiều hơn;lớn hơn;vượt;hơn")
RELATIVE_DOWN: Final = phrases("thấp hơn;ít hơn;nhỏ hơn;dưới;kém hơn")
RANKS: Final = phrases(
    "top;tốp;hạng;thứ hạng;xếp hạng;xếp thứ;đứng thứ;vị trí;vị trí thứ;xếp vị trí;xếp vị trí thứ;đứng vị trí;đứng vị trí thứ;"
    "hạng thứ;xếp hạng thứ;xếp thứ hạng"
)
RANK_UNITS: Final = frozenset(map(fold, ("hạng", "thứ hạng", "xếp hạng", "vị trí", "thứ bậc")))
YEARLY: Final = phrases(
    "hàng năm;mỗi năm;từng năm;bình quân năm;bình quân hàng năm;bình quân mỗi năm;trung bình mỗi năm"
)
TIMES: Final = phrases("gấp;tăng gấp;cao gấp;tăng lên gấp")
FROM: Final = phrases("từ")
WITHIN: Final = phrases("trong")
FILLERS: Final = phrases(
    "được;mức;tỷ lệ;phấn đấu;bình quân;trung bình;số;tổng số;cả;đủ;toàn bộ;cung cấp;mục tiêu;:;phải;cần;sẽ"
)

LEADS: Final = (
    frozenset(COMPARISONS) | FALLS | LEVELS | ABOUT | UP | DOWN | RANKS | YEARLY | TIMES | FROM | WITHIN | FILLERS
)
LONGEST_LEAD: Final = max(map(len, LEADS))

# A number straight behind one of these belongs to something else than the verb "tăng" before it.
PREPOSITIONS: Final = words("của cho tại với ở trên trong")
CHANGE_VERBS: Final[dict[str, int]] = {fold("tăng"): 1, fold("giảm"): -1}
# "tăng cường", "giảm thiểu" and the like name an activity, not a change of the number.
NO_CHANGE_AFTER: Final = words("cường thiểu tốc nghèo tải trừ nhẹ")
GROWTH_RATES: Final = phrases("tốc độ;tỷ lệ;mức;chỉ số")

RANGE_SIGNS: Final = words("- đến tới ~ ÷")
PERCENT_WORDS: Final = tuple(fold("phần trăm").split())
PER_MILLE_WORDS: Final = tuple(fold("phần nghìn").split())
POINT: Final = fold("điểm")
SO_VOI: Final = tuple(fold("so với").split())
STRETCH: Final = tuple(fold("phấn đấu").split())
UPWARDS: Final = tuple(fold("trở lên").split())
DOWNWARDS: Final = tuple(fold("trở xuống").split())
EACH: Final = fold("mỗi")
AND: Final = fold("và")
OR: Final = fold("hoặc")
YEAR: Final = fold("năm")
EVERY: Final = words("hàng mỗi từng một bình quân")
LEADERS: Final = phrases("dẫn đầu;đứng đầu;hàng đầu;cao nhất;tốt nhất")
IN_GROUP: Final = phrases("nhóm;tốp;top;trong;trong số;một trong")
REGIONS: Final = phrases("đông nam á;asean;châu á;thế giới;toàn cầu;cả nước;toàn quốc;khu vực")
TAILS: Final = words("tăng giảm duy giữ tiến từng hướng nâng")
EXCEPTIONS: Final = phrases("trừ;ngoại trừ;không bao gồm;không gồm;không tính;không kể")

# "mức độ 4", "Nghị quyết 57", "Quận 7": the number is part of a name.
LABELS: Final = phrases(
    "mức độ;cấp độ;giai đoạn;thứ;lần thứ;khóa;kỳ họp thứ;điều;khoản;tiểu mục;phụ lục;chương;hình;quyết định;quyết định số;"
    "nghị quyết;nghị quyết số;nghị định;nghị định số;thông tư;thông tư số;kế hoạch số;chỉ thị;chỉ thị số;công văn;công văn số;"
    "văn bản số;chương trình số;đề án số;luật số;chương trình hành động số;tcvn;iso;iec;qcvn;tiêu chuẩn;quy chuẩn;phiên bản;"
    "windows;thế kỷ;tổng đài;đường dây nóng;quận;phường;quốc lộ;đường số;đô thị loại;đô thị hạng;bệnh viện hạng;thế hệ;kiến trúc"
)
# These too, unless a counted noun follows: "cấp 3" but "cấp 500 chữ ký số".
WEAK_LABELS: Final = phrases(
    "cấp;loại;lần;kỳ;mục;phần;bảng;biểu;mẫu;kế hoạch;chương trình;đề án;công nghệ;công nghiệp;cách mạng công nghiệp;web;lớp;"
    "khối;bước;ngạch"
)
LONGEST_LABEL: Final = max(map(len, LABELS | WEAK_LABELS))
TIME_LABELS: Final = {fold("tháng"): 12, fold("ngày"): 31, fold("quý"): 4}
# "số 749" is a document unless it ends "chuyển đổi số", "tổng số" and the like.
NUMBERED: Final = fold("số")
NOT_NUMBERED_AFTER: Final = words("tổng chỉ tỷ hệ đổi tế hội quyền phủ ký nền tảng tầng thương")
LONG_SPANS: Final = words("tháng năm tuần quý")
SPAN_LEADS: Final = words("trong sau vòng suốt qua")
SPAN_TAILS: Final = words("tới qua liền liên tiếp gần")
YEAR_LABELS: Final = words(
    "năm đến từ trước sau vào trong cuối đầu giữa hết kỳ với mốc tới đoạn tháng quý hoạch trình /"
)
TIME_WORDS: Final = words(
    "đến hết trong trước sau từ cuối đầu giữa năm tháng quý ngày giai đoạn vào và - , . ; : ( ) tới nay khoảng"
)
# Words that end a unit: the unit is what comes before them.
STOPS: Final = words(
    "trên trong tại được có của cho và với vào ở để là so đến tới từ theo do bằng đạt tham sử ứng trở mỗi hàng "
    "về hoặc nhằm sẽ phải đã đều cùng qua khi cơ thực triển hoàn đang không trừ gồm như mà thì này đó lên một năm đầu thuộc dẫn đứng"
)
NUMBER_WORDS: Final = words("một hai ba bốn năm sáu bảy tám chín mười đôi nửa trăm rưỡi")
NUMBER_LEADS: Final = phrases(
    "tối thiểu;ít nhất;tối đa;không quá;không dưới;không ít hơn;không thấp hơn;không vượt quá;không nhiều hơn;nhiều nhất;gấp"
)
