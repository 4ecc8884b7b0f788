"""What is said when a target phrase cannot be read, and what is said beside one that can."""

from typing import Final

from ckds.lang import Text

EMPTY: Final = Text("mục tiêu trống", "the target is empty")
TOO_LONG: Final = Text("câu mục tiêu dài quá {most} ký tự", "the target has more than {most} characters")
NO_WORDS: Final = Text("“{text}” không có số cũng không có chữ", "“{text}” holds neither a number nor a word")
ONLY_TIME: Final = Text(
    "“{text}” chỉ nói thời gian hoặc số hiệu văn bản: ghi thời hạn ở `by`, ở đây ghi mức cần đạt",
    "“{text}” only names a time or a document: the time belongs in `by`, the level to reach here",
)
NUMBER_MISSING: Final = Text(
    "“{text}” có dấu so sánh hoặc % nhưng thiếu số", "“{text}” has a comparison or a % but no number"
)
IN_WORDS: Final = Text(
    "“{text}” viết số bằng chữ: viết bằng chữ số (tối thiểu 05 lĩnh vực, gấp 2 lần, 50%)",
    "“{text}” states a number in words: use digits (tối thiểu 05 lĩnh vực, gấp 2 lần, 50%)",
)
FRACTION: Final = Text(
    "“{text}” là phân số: viết số cần đạt (63 địa phương) hoặc tỷ lệ (100%)",
    "“{text}” is a fraction: write the count to reach (63 địa phương) or the share (100%)",
)
IN_BRACKETS: Final = Text(
    "“{text}” có số nhưng nằm trong ngoặc: đưa số cần đạt ra ngoài ngoặc",
    "“{text}” has its number in brackets or quotes: write the number to reach outside them",
)
TOO_MANY: Final = Text(
    "câu nêu hơn {most} con số: tách thành nhiều mục tiêu", "the phrase states more than {most} amounts: split it"
)
OR_TWO: Final = Text(
    "hai mức nối bằng “hoặc”: chọn một mức, mức kia ghi thành mục tiêu riêng",
    "two levels joined by “hoặc” (or): choose one, record the other as a target of its own",
)
FROM_TO: Final = Text(
    "“{text}” có thể là tăng (giảm) một lượng trong khoảng đó, hoặc đi từ mức này đến mức kia: viết “từ … lên …” hoặc “tăng … - …”",
    "“{text}” may be a change within that range or a move from one level to the other: write “từ … lên …” or “tăng … - …”",
)
BARE_AFTER_CEILING: Final = Text(
    "“{text}” đứng sau một mức trần mà không có từ so sánh: ghi thành mục tiêu riêng, hoặc thêm “không quá”, “ít nhất”",
    "“{text}” follows a ceiling without a comparison of its own: record it as a target of its own, or add “không quá”, “ít nhất”",
)
FAR_NEGATION: Final = Text(
    "“không để … {text}”: từ phủ định đứng xa số; viết “không quá …”",
    "“không để … {text}”: the negation stands far from its number; write “không quá …”",
)
STRICT_RANK: Final = Text(
    "“{text}”: thứ hạng đi với “trên”, “dưới”, “≥” có thể hiểu hai chiều; viết “top 10” hoặc “≤ 10”",
    "“{text}”: a rank with “trên”, “dưới” or “≥” may be meant either way; write “top 10” or “≤ 10”",
)
PERCENT_RANK: Final = Text(
    "“{text}”: thứ hạng không tính bằng %; viết “top 10” nếu là hạng",
    "“{text}”: a rank is no percentage; write “top 10”",
)
TIMES_UNCLEAR: Final = Text(
    "“{text}” có thể là gấp chừng ấy lần hoặc thêm chừng ấy lần: viết “gấp 2 lần” hoặc “tăng 100%”",
    "“{text}” may mean so many times the base or so many times more: write “gấp 2 lần” or “tăng 100%”",
)
TIMES_SMALL: Final = Text("“gấp {text} lần” không phải là tăng", "“gấp {text} lần” is no increase")
READS_CONFLICT: Final = Text(
    "`reads: {reads}` trái với chữ trong câu: câu nói rõ là {basis}",
    "`reads: {reads}` contradicts the phrase, which plainly states {basis}",
)
BASIS_NAMES: Final = {"points": Text("điểm %", "points"), "percent": Text("phần trăm", "percent")}

APPROXIMATE: Final = Text("xấp xỉ, không rõ sai số cho phép", "approximate, the tolerance is unknown")
AMBIGUOUS: Final = Text(
    "không rõ tăng/giảm theo điểm % hay theo %: ghi `reads: points` hoặc `reads: percent`",
    "a change in percentage points or in per cent? record `reads: points` or `reads: percent`",
)
TIMES_NOTE: Final = Text("gấp {text} lần, tức là tăng {more}%", "{text} times the base, that is {more}% more")
STEPS_NOTE: Final = Text("tăng hạng là giảm số thứ hạng", "moving up lowers the number of the rank")
START_NOTE: Final = Text("xuất phát từ {text}", "starting from {text}")
PER_EACH: Final = Text(
    "số tính cho mỗi đối tượng, chưa có đơn vị đo: đánh giá đạt/không đạt",
    "a count for each one without a unit of measure: judged met or not met",
)
REMAINDER: Final = Text("phần định tính: “{text}”", "qualitative remainder: “{text}”")
NOT_READ: Final = Text("số khác trong câu, không phải mục tiêu: {text}", "other amounts, not read as targets: {text}")
EXCLUDING: Final = Text("không tính: {text}", "excluding: {text}")
COMPARED: Final = Text("so với {text}", "compared with {text}")
OTHER_UNIT: Final = Text(
    "đơn vị trong câu ({found}) khác đơn vị của chỉ tiêu ({unit})",
    "the phrase's unit ({found}) differs from the indicator's ({unit})",
)
NO_DIRECTION: Final = Text(
    "thời lượng không có từ so sánh, hiểu là ít nhất; nếu là mức trần, viết “không quá”",
    "a span of time without a comparison, read as at least; if it is a ceiling write “không quá”",
)


def joined(notes: list[Text]) -> Text | None:
    """Return all ``notes`` as one, or None where there is none; a repeated one counts once."""
    once = list(dict.fromkeys(notes))
    return Text("; ".join(note.vi for note in once), "; ".join(note.en for note in once)) if once else None
