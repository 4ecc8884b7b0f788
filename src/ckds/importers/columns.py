"""The columns of a table of tasks or KPIs, by their names in many forms."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from ckds.importers.fields import DUE, LEAD, PRODUCT, SUPPORT
from ckds.importers.source import Cell, Table
from ckds.importers.words import low, rx, tidy

NUMBER: Final = "number"
TASK: Final = "task"
LEAD_AND_SUPPORT: Final = "lead and support"
KPI: Final = "kpi"
UNIT: Final = "unit"
TARGET: Final = "target"
OWNER: Final = "owner"
BASELINE: Final = "baseline"
NOTE: Final = "note"
IGNORED: Final = "ignored"
_HEADS: Final = (
    (NUMBER, rx(r"(?:stt|tt|số tt|số thứ tự|mục|ký hiệu|mã(?: số)?(?: nhiệm vụ)?|#|no\.?)$")),
    (LEAD_AND_SUPPORT, rx(r".*chủ trì.{0,20}phối hợp|(?:cơ quan|đơn vị),? (?:chủ trì,? )?(?:và )?phối hợp thực hiện$")),
    (SUPPORT, rx(r".*\b(?:phối hợp|p[./]hợp)\b|đơn vị (?:hỗ trợ|liên quan)|cơ quan (?:tham gia|liên quan)")),
    (OWNER, rx(r"cơ quan chủ trì theo dõi|(?:cơ quan|đơn vị) (?:chủ trì )?(?:theo dõi|đánh giá|đo lường)")),
    (LEAD, rx(r".*\b(?:chủ trì|c[./]trì)\b|(?:các )?(?:cơ quan|cq|đ/v|đv|đơn vị|sở, ngành|sở, ban, ngành)(?:,? (?:đơn vị|tổ chức))? (?:thực hiện|tham mưu|phụ trách|được giao|đầu mối|triển khai|chịu trách nhiệm)|(?:phân công|trách nhiệm)(?: thực hiện)?$|(?:đơn vị|cơ quan)$")),
    (DUE, rx(r"(?:thời gian|tg|t[./]gian|thời hạn|tiến độ|hạn|thời điểm|mốc)\b(?!.*(?:hiện nay|kết quả))|lộ trình|ngày hoàn thành|hoàn thành$|năm (?:thực hiện|hoàn thành)")),
    (KPI, rx(r"(?:tên )?(?:các )?chỉ (?:tiêu|số)(?: chủ yếu|,? nhiệm vụ)?$|mục tiêu(?:,? chỉ tiêu)?$|nội dung chỉ tiêu")),
    (BASELINE, rx(r"(?:ước )?(?:kết quả )?(?:thực hiện|đạt được)(?: đến)?(?: hết)?(?: năm)? 20\d\d$|(?:hiện trạng|số liệu nền)(?: đến)?(?: năm)? 20\d\d$|năm 20\d\d \((?:ước )?(?:thực hiện|đạt|hiện trạng)\)$")),
    (UNIT, rx(r"(?:đơn vị tính|đvt|đơn vị đo)$")),
    (TARGET, rx(r"(?:mục tiêu|kế hoạch|chỉ tiêu|giá trị)\b.*|(?:đến )?năm 20\d\d$|20\d\d$|kết quả cần đạt$")),
    (PRODUCT, rx(r"(?:kết quả|sản phẩm|đầu ra|sp\b|kq\b)(?!.*(?:hiện nay|thực hiện trong|đạt được đến))|yêu cầu (?:sản phẩm|kết quả)")),
    (TASK, rx(r"(?:tên |danh mục |nội dung )?(?:các )?(?:nhiệm vụ|công việc|nội dung|hoạt động|giải pháp|dự án|đề án|chương trình|hạng mục)\b.*|tên nhiệm vụ.*|tên$")),
    (NOTE, rx(r"ghi chú")),
    (IGNORED, rx(r"kinh phí|nguồn (?:vốn|lực)|tiến độ hiện|kết quả hiện|khó khăn|giải pháp,|đề xuất|lãnh đạo|văn bản|căn cứ|mức độ|tình trạng|cơ sở")),
)  # fmt: skip
_MUST: Final = (
    {TASK, LEAD},
    {TASK, LEAD_AND_SUPPORT},
    {TASK, DUE},
    {TASK, PRODUCT},
    {KPI, TARGET},
    {KPI, UNIT},
    {TASK, SUPPORT},
)
_COLUMN_NUMBER: Final = re.compile(r"\(?\s*(?:\d{1,2}|[A-Za-z])\s*\)?(?:\s*=.*)?")
ROMAN_OR_LETTER: Final = re.compile(r"(?:[IVX]+|[A-ZĐ])[.)]?|Phần .*")
_SEARCHED: Final = 25


class Columns(NamedTuple):
    """What the columns of a table hold.

    Attributes:
        roles: the role of each column; empty where it has none.
        heads: what stands over each.
        rows: the rows of the heading, from and up to.
    """

    roles: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[int, int]

    def at(self, role: str) -> int | None:
        """Return the first column with a role."""
        return self.roles.index(role) if role in self.roles else None


def find_columns(table: Table) -> Columns | None:
    """Return the columns of a table of tasks or KPIs, or None where it is neither."""
    for at in range(min(len(table.rows), _SEARCHED)):
        for height in (2, 1):
            found = _columns(table, at, height)
            if found:
                return found
    return None


def _columns(table: Table, at: int, height: int) -> Columns | None:
    if at + height > len(table.rows):
        return None
    rows = table.rows[at : at + height]
    if height == 2 and not _is_double(rows):
        return None
    heads = []
    for column in range(len(rows[0])):
        said = dict.fromkeys(tidy(row[column].text.replace("\n", " ")) for row in rows)
        heads.append(" ".join(one for one in said if one))
    if sum(1 for head in heads if head) < 2 or any(len(head) > 120 for head in heads):
        return None
    roles = _roles(heads, [tidy(row.text.replace("\n", " ")) for row in rows[-1]])
    held = set(roles)
    if not any(must <= held for must in _MUST):
        return None
    return Columns(tuple(roles), tuple(heads), (at, at + height))


def _is_double(rows: Sequence[tuple[Cell, ...]]) -> bool:
    """Do two rows make one heading: a cell over several, or cells that go down through both?"""
    first, second = rows
    down = any(cell.merged and cell.place == above.place for cell, above in zip(second, first, strict=True))
    across = any(cell.merged for cell in first)
    return (down or across) and any(tidy(cell.text) and not cell.merged for cell in second)


def _roles(heads: Sequence[str], last: Sequence[str]) -> list[str]:
    roles: list[str] = []
    for head, below in zip(heads, last, strict=True):
        role = _role(below) or _role(head)
        if role in (NUMBER, TASK, KPI, LEAD, SUPPORT, DUE, UNIT) and role in roles:
            role = "" if role != DUE else IGNORED
        roles.append(role)
    if TASK in roles and KPI in roles:  # a table of tasks with the KPI that each serves
        roles[roles.index(KPI)] = PRODUCT if PRODUCT not in roles else IGNORED
    if KPI in roles and PRODUCT in roles and TARGET not in roles:
        roles[roles.index(PRODUCT)] = TARGET
    if KPI in roles and LEAD in roles:
        roles[roles.index(LEAD)] = OWNER
    if KPI not in roles:
        roles = ["" if role in (UNIT, TARGET, OWNER, BASELINE) else role for role in roles]
    if NUMBER not in roles and roles and not heads[0] and len(roles) > 2:
        roles[0] = NUMBER
    return roles


def _role(head: str) -> str:
    plain = re.sub(r"^[\d.()\s]+", "", low(tidy(head)))
    return next((role for role, form in _HEADS if form.match(plain)), "") if plain else ""


def is_column_numbers(said: Sequence[str]) -> bool:
    """Tell a row of column numbers: (1) (2) (3), 1 2 3, A B 1 2."""
    if len(said) < 3 or not all(_COLUMN_NUMBER.fullmatch(text) for text in said):
        return False
    digits = [int(found.group()) for text in said if (found := re.search(r"\d+", text))]
    return len(digits) >= 2 and digits == list(range(digits[0], digits[0] + len(digits)))


def counts_anew(table: Table, columns: Columns, start: int) -> bool:
    """Does a number come back further down, as where each group begins with 1?"""
    number = columns.at(NUMBER)
    if number is None:
        return False
    texts = [
        tidy(row[number].text)
        for row in table.rows[start:]
        if not row[number].merged and not is_column_numbers([tidy(c.text) for c in row if c.text.strip()])
    ]
    plain = [text for text in texts if text.isdigit()]
    return len(plain) != len(set(plain))


def is_label_only(label: str, text: str) -> bool:
    """Is the only cell of a row its number?"""
    return bool(label) and text == label and bool(ROMAN_OR_LETTER.fullmatch(label))
