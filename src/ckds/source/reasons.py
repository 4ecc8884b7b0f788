"""What the parser says, in plain words: its own messages are written for those who write parsers."""

from typing import Final

from ckds.lang import Text

_QUOTE: Final = Text("dấu nháy mở ở đây không được đóng lại", "the quote that opens here is never closed")
_REASONS: Final[dict[str, Text]] = {
    "found unexpected end of stream": _QUOTE,
    "found unexpected document indicator": _QUOTE,
    "could not find expected ':'": Text(
        "dòng này không có dạng “khóa: giá trị”", "this line is not of the form “key: value”"
    ),
    "mapping values are not allowed in this context": Text(
        "dấu hai chấm không được đứng ở đây", "a colon may not stand here"
    ),
    "block sequence entries are not allowed in this context": Text(
        "danh sách “- ” phải bắt đầu ở dòng riêng, dưới khóa của nó",
        "a list “- ” begins on a line of its own, below its key",
    ),
    "mapping keys are not allowed in this context": Text(
        "dấu “? ” không được đứng ở đây", "“? ” may not stand here"
    ),
    "did not find expected key": Text(
        "thụt lề của dòng này không khớp với dòng nào ở trên", "the indentation of this line fits none of the lines above"
    ),
    "did not find expected '-' indicator": Text(
        "ở đây đang là một danh sách, mỗi mục phải bắt đầu bằng “- ”",
        "this is within a list, where each entry begins with “- ”",
    ),
    "did not find expected ',' or ']'": Text(
        "sau mục này phải là dấu phẩy hoặc dấu đóng “]”", "after this entry a comma or the closing “]” is needed"
    ),
    "did not find expected ',' or '}'": Text(
        "sau mục này phải là dấu phẩy hoặc dấu đóng “}”", "after this entry a comma or the closing “}” is needed"
    ),
    "did not find expected node content": Text("ở đây thiếu giá trị", "a value is missing here"),
    "found character that cannot start any token": Text(
        "không giá trị nào được bắt đầu bằng dấu này nếu không có nháy", "no value may begin with this sign unless it is quoted"
    ),
    "found unknown escape character": Text(
        "sau dấu “\\” trong nháy kép chỉ được dùng vài chữ nhất định",
        "only a few letters may follow “\\” within double quotes",
    ),
    "did not find expected hexdecimal number": Text(
        "sau “\\x”, “\\u”, “\\U” trong nháy kép phải là mã ký tự",
        "after “\\x”, “\\u”, “\\U” within double quotes a character code is needed",
    ),
    "found invalid Unicode character escape code": Text(
        "mã ký tự sau dấu “\\” không có trong Unicode", "Unicode has no character of the code after “\\”"
    ),
    "did not find expected comment or line break": Text(
        "sau dấu “|” hoặc “>” phải xuống dòng", "after “|” or “>” the text begins on a new line"
    ),
    "found an indentation indicator equal to 0": Text(
        "số sau dấu “|” hoặc “>” phải từ 1 đến 9", "the number after “|” or “>” is from 1 to 9"
    ),
    "did not find expected alphabetic or numeric character": Text(
        "sau dấu “&” hoặc “*” phải là một tên", "“&” and “*” must be followed by a name"
    ),
    "did not find expected <document start>": Text(
        "sau dòng “...” không được có thêm nội dung", "nothing may follow the line “...”"
    ),
}  # fmt: skip
_TAG: Final = Text("dấu “!” mở đầu một nhãn kiểu viết sai", "“!” begins a tag that is not well-formed")
_DIRECTIVE: Final = Text("dòng bắt đầu bằng “%” không phải là nội dung", "a line that begins with “%” is no content")
_UNKNOWN: Final = Text("không đọc tiếp được", "it cannot be read any further")

UNCLOSED: Final = {
    "'": _QUOTE,
    '"': _QUOTE,
    "[": Text("dấu “[” mở ở đây không được đóng lại", "the “[” that opens here is never closed"),
    "{": Text("dấu “{” mở ở đây không được đóng lại", "the “{” that opens here is never closed"),
}
NO_BLANK: Final = Text("thiếu dấu cách sau dấu hai chấm", "a blank is missing after the colon")
NO_KEY: Final = Text("trước dấu hai chấm thiếu tên khóa", "the key before the colon is missing")
NO_KEY_ABOVE: Final = Text(
    "mục “- ” này không đứng dưới khóa nào, hoặc thụt lề lệch với các mục khác",
    "this “- ” stands below no key, or is not in line with the other entries",
)
UNINDENTED: Final = Text(
    "phần chữ sau “|” hoặc “>” phải thụt vào sâu hơn khóa của nó",
    "the text after “|” or “>” is indented deeper than its key",
)
DEEPER: Final = Text(
    "dòng này thụt vào sâu hơn dòng trên, nơi đã có giá trị rồi",
    "this line is indented deeper than the one above, which has its value already",
)


def reason(problem: str | None, context: str | None = None) -> Text:
    """Return the parser's message in plain words."""
    where = context or ""
    if "directive" in where or "directive" in (problem or ""):
        return _DIRECTIVE
    if where.endswith("tag") or "tag" in (problem or ""):
        return _TAG
    return _REASONS.get(problem or "", _UNKNOWN)
