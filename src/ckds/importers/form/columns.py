"""The columns of the forms: their keys, which stand in a hidden row and are what is read back, and their headers."""

from typing import Final, NamedTuple

FORMAT: Final = "1"
# The hidden sheet that says what the workbook is.
ABOUT: Final = "_ckds"
DONE: Final = ("Đang làm", "Đã xong")
ESTIMATES: Final = ("Thực hiện", "Ước thực hiện")


class Column(NamedTuple):
    """One column of a form.

    Attributes:
        key: what it is read back by, whatever its place and header.
        header: what stands above it.
        width: in characters.
        kind: ``text``, ``date``, ``share`` (per cent, stored as a fraction), ``number``, ``choice`` or ``hidden``.
        filled: it is open, and what is in it is read back.
        choices: what its drop-down offers.
        hint: what is said when a cell of it is chosen.
    """

    key: str
    header: str
    width: int
    kind: str = "text"
    filled: bool = False
    choices: tuple[str, ...] = ()
    hint: str = ""


class Sheet(NamedTuple):
    """One sheet of the workbook: its key, its name and its columns."""

    key: str
    name: str
    columns: tuple[Column, ...]


_KEYS: Final = (Column("id", "Mã", 4, "hidden"), Column("mark", "Dấu", 4, "hidden"))
_DAY: Final = "Ngày/tháng/năm, ví dụ 15/12/2022. Để trống: lấy ngày số liệu ở đầu biểu."

TASKS: Final = Sheet(
    "tasks",
    "Nhiệm vụ",
    (
        *_KEYS,
        Column("period", "Kỳ", 4, "hidden"),
        Column("stt", "STT", 5),
        Column("title", "Nhiệm vụ", 30),
        Column("due", "Thời hạn", 11),
        Column("state", "Đang ghi nhận", 12),
        Column("last", "Kết quả gần nhất", 19),
        Column("progress", "Tiến độ", 8, "share", True, hint="Từ 0% đến 100%."),
        Column("done", "Hoàn thành?", 10, "choice", True, DONE, "Chọn “Đã xong” khi đơn vị báo đã hoàn thành; cơ quan điều phối xác nhận sau."),
        Column("text", "Kết quả thực hiện", 22, filled=True, hint="Kết quả trong kỳ, ngắn gọn."),
        Column("obstacles", "Khó khăn, vướng mắc", 16, filled=True),
        Column("request", "Đề xuất, kiến nghị", 14, filled=True),
        Column("evidence", "Minh chứng (số, ký hiệu văn bản)", 14, filled=True, hint="Nhiều văn bản cách nhau bằng dấu chấm phẩy."),
        Column("date", "Ngày số liệu", 11, "date", True, hint=_DAY),
    ),
)  # fmt: skip
KPIS: Final = Sheet(
    "kpis",
    "Chỉ tiêu",
    (
        *_KEYS,
        Column("scope", "Cấp", 4, "hidden"),
        Column("unit", "Đơn vị tính gốc", 4, "hidden"),
        Column("stt", "STT", 5),
        Column("title", "Chỉ tiêu", 36),
        Column("level", "Cấp", 12),
        Column("measure", "Đơn vị tính", 10),
        Column("target", "Mục tiêu", 20),
        Column("last", "Số liệu gần nhất", 15),
        Column("value", "Giá trị", 11, "number", True, hint="Số liệu đạt được. Chỉ tiêu định tính: ghi Đạt hoặc Chưa đạt."),
        Column("estimate", "Loại số liệu", 13, "choice", True, ESTIMATES, "Để trống là số thực hiện."),
        Column("as_of", "Ngày số liệu", 11, "date", True, hint=_DAY),
        Column("source", "Nguồn số liệu", 24, filled=True, hint="Tên văn bản, hệ thống hoặc báo cáo có số liệu này."),
        Column("note", "Ghi chú", 18, filled=True),
    ),
)  # fmt: skip
DUTIES: Final = Sheet(
    "duties",
    "Báo cáo",
    (
        *_KEYS,
        Column("period", "Kỳ", 4, "hidden"),
        Column("stt", "STT", 5),
        Column("title", "Báo cáo phải nộp", 54),
        Column("for", "Kỳ báo cáo", 16),
        Column("due", "Hạn nộp", 13),
        Column("number", "Số, ký hiệu văn bản đã nộp", 28, filled=True, hint="Ví dụ 123/BC-SYT"),
        Column("on", "Ngày nộp", 13, "date", True, hint="Ngày/tháng/năm, ví dụ 18/12/2022."),
    ),
)  # fmt: skip
SHEETS: Final = (TASKS, KPIS, DUTIES)
