"""Words that several rules share."""

from ckds.lang import Text

# What a field of each kind wants.
WANTED = {
    "text": Text("văn bản", "text"),
    "number": Text("một số", "a number"),
    "count": Text("một số nguyên không âm", "a whole number"),
    "bool": Text("true hoặc false", "true or false"),
    "list": Text("một danh sách, mỗi mục bắt đầu bằng “- ”", "a list, each entry beginning with “- ”"),
    "mapping": Text("các dòng “khóa: giá trị”", "lines of “key: value”"),
    "entries": Text("ít nhất một mục", "at least one entry"),
    "unit": Text("một đơn vị", "one unit"),
    "key": Text("một khóa là văn bản", "a key that is text"),
}
