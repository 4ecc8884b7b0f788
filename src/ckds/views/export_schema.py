"""The typed tables of an export: what a row of each is, and its columns.

They are the documented schema (``docs/export.md``, ``datapackage.json`` of every export). Columns are only added, never
renamed: other systems load these tables.
"""

from typing import Final, Literal, NamedTuple

from ckds.lang import Text

Type = Literal["string", "integer", "number", "boolean", "date", "list"]


class Column(NamedTuple):
    """A column: its name, its type, and what it says. Days are ISO, lists hold text."""

    name: str
    type: Type
    about: Text


class Table(NamedTuple):
    """A table: its name, what a row is, its columns, and which of them tell rows apart."""

    name: str
    about: Text
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)


def _c(name: str, vi: str, en: str, type_: Type = "string") -> Column:
    return Column(name, type_, Text(vi, en))


_ORIGIN: Final = (
    _c("repository", "Kho dữ liệu", "Repository"),
    _c("today", "Tính đến ngày", "True for this day", "date"),
)
_PLAN: Final = _c("plan", "Kế hoạch", "Plan")
_LABEL: Final = _c("label", "Ký hiệu mục như in", "Label as printed")
_TITLE: Final = _c("title", "Tên", "Title")
_WHERE: Final = (_c("path", "Tệp", "File"), _c("line", "Dòng", "Line", "integer"))

TASKS: Final = Table(
    "tasks",
    Text("Nhiệm vụ như ghi trong hồ sơ", "Tasks as the records have them"),
    (
        *_ORIGIN,
        _PLAN,
        _c("id", "Mã đầy đủ", "Full id"),
        _LABEL,
        _TITLE,
        _c("text", "Nội dung", "Content"),
        _c("group", "Nhóm", "Group"),
        _c("lead", "Đơn vị chủ trì: mã đầy đủ, hoặc tên như in", "Lead: full ids, or the printed words", "list"),
        _c("support", "Đơn vị phối hợp", "Supporting units", "list"),
        _c("each", "Từng đơn vị phải làm", "Each lead owes it separately", "boolean"),
        _c("due_text", "Thời hạn như văn bản ghi", "Deadline as worded"),
        _c("started", "Ngày bắt đầu (ngày cuối của khoảng)", "Started (last day of what is known)", "date"),
        _c("reported", "Ngày đơn vị báo xong", "Reported done", "date"),
        _c("completed", "Ngày xác nhận hoàn thành", "Confirmed done", "date"),
        _c("cancelled", "Ngày hủy", "Cancelled", "date"),
        _c("deliverables", "Sản phẩm", "Products", "list"),
        _c("kpis", "Chỉ tiêu phục vụ", "KPIs it serves", "list"),
        _c("parents", "Nhiệm vụ cấp trên", "Tasks it carries out", "list"),
        _c("updates", "Số lần cập nhật", "Number of updates", "integer"),
        _c("updated", "Lần cập nhật gần nhất", "Latest update", "date"),
        _c("path", "Tệp", "File"),
    ),
    ("repository", "id"),
)
OBLIGATIONS: Final = Table(
    "obligations",
    Text("Việc phải làm xong: mỗi kỳ, mỗi đơn vị một dòng", "What is owed: a row for each occurrence and unit"),
    (
        *_ORIGIN,
        _PLAN,
        _c("id", "Mã nhiệm vụ", "Task"),
        _LABEL,
        _TITLE,
        _c("group", "Nhóm", "Group"),
        _c("lead", "Đơn vị chủ trì", "Lead", "list"),
        _c("support", "Đơn vị phối hợp", "Supporting units", "list"),
        _c("period", "Kỳ", "Occurrence"),
        _c("unit", "Đơn vị phải làm riêng", "Unit that owes it separately"),
        _c("due_text", "Thời hạn như văn bản ghi", "Deadline as worded"),
        _c("due_from", "Hạn lấy từ: task, plan, extension", "Where the deadline is from: task, plan, extension"),
        _c("due_original", "Hạn ban đầu", "Last day before extensions", "date"),
        _c("due", "Hạn", "Last day", "date"),
        _c("due_effective", "Hạn sau khi xét ngày nghỉ", "Last day, rolled over days off", "date"),
        _c("progress", "Tiến độ, %", "Progress, per cent", "integer"),
        _c("state", "Trạng thái", "State"),
        _c("standing", "Tình trạng", "Standing"),
        _c("days_overdue", "Số ngày quá hạn", "Days overdue", "integer"),
        _c("done", "Ngày xong", "Day it was done", "date"),
        _c("updated", "Lần cập nhật gần nhất", "Latest update", "date"),
        _c("stale_days", "Số ngày không có tin, khi quá mức", "Days without news, where too many", "integer"),
        *_WHERE,
    ),
    ("repository", "id", "period", "unit"),
)
KPIS: Final = Table(
    "kpis",
    Text("Chỉ tiêu theo cấp và mốc, với số thực hiện", "KPIs by level and milestone, with what was measured"),
    (
        *_ORIGIN,
        _PLAN,
        _c("id", "Mã chỉ tiêu", "KPI"),
        _LABEL,
        _TITLE,
        _c("pillar", "Trụ cột", "Pillar"),
        _c("owner", "Đơn vị theo dõi", "Who answers for it"),
        _c("scope", "Cấp", "Level"),
        _c("by", "Mốc", "Milestone"),
        _c("target", "Mục tiêu như văn bản ghi", "Target as worded"),
        _c("op", "Phép so: >=, >, <=, <, =, between, rank<=, qualitative", "Comparison"),
        _c("value", "Mức phải đạt", "Level asked for", "number"),
        _c("unit", "Đơn vị tính", "Unit of measurement"),
        _c("basis", "Cách đặt mục tiêu", "What the target is counted in"),
        _c("stretch", "Phấn đấu", "Striven for", "boolean"),
        _c("actual", "Thực hiện", "Actual", "number"),
        _c("actual_text", "Thực hiện như in", "Actual as printed"),
        _c("met", "Đạt", "Met", "boolean"),
        _c("gap", "Còn thiếu", "Gap", "number"),
        _c("progress", "Phần đường đã đi từ mốc gốc, %", "Way from the baseline, per cent", "number"),
        _c("expected", "Mức cần có vào ngày tính", "Expected on the day", "number"),
        _c("forecast", "Dự báo tại mốc", "Forecast at the milestone", "number"),
        _c("as_of", "Thời điểm số liệu", "Time of the figure"),
        _c("estimate", "Ước thực hiện", "Estimate", "number"),
        _c("standing", "Tình trạng", "Standing"),
        _c("why", "Vì sao không đánh giá được", "Why it cannot be judged"),
        *_WHERE,
    ),
    ("repository", "id", "scope", "by"),
)
MEASUREMENTS: Final = Table(
    "measurements",
    Text("Số đo của chỉ tiêu", "Figures measured for KPIs"),
    (
        *_ORIGIN,
        _PLAN,
        _c("kpi", "Mã chỉ tiêu", "KPI"),
        _c("scope", "Cấp", "Level"),
        _c("for", "Phần", "Part"),
        _c("as_of", "Thời điểm số liệu", "Time it is true for"),
        _c("as_of_last", "Ngày cuối của thời điểm ấy", "Last day of that time", "date"),
        _c("value", "Giá trị", "Value", "number"),
        _c("unit", "Đơn vị tính", "Unit of measurement"),
        _c("met", "Đạt", "Met", "boolean"),
        _c("text", "Nguyên văn", "As printed"),
        _c("estimate", "Ước thực hiện", "An estimate", "boolean"),
        _c("method", "Cách tính", "Method"),
        _c("source_title", "Nguồn", "Source"),
        _c("source_url", "Địa chỉ nguồn", "Its address"),
        _c("path", "Tệp", "File"),
    ),
)
UNITS: Final = Table(
    "units",
    Text("Danh bạ đơn vị", "The directory of units"),
    (
        *_ORIGIN,
        _c("area", "Danh bạ", "Directory"),
        _c("id", "Mã đầy đủ", "Full id"),
        _c("name", "Tên đầy đủ", "Full name"),
        _c("short", "Tên viết tắt", "Short name"),
        _c("aliases", "Cách viết khác", "Other spellings", "list"),
        _c("kind", "Loại", "Kind"),
        _c("parent", "Đơn vị cấp trên", "The body above it"),
        _c("valid_from", "Ngày bắt đầu hoạt động", "First day", "date"),
        _c("valid_to", "Ngày hoạt động cuối cùng", "Last day", "date"),
        _c("successors", "Đơn vị kế tục", "What came after it", "list"),
        _c("members", "Thành viên của nhóm vào ngày tính", "Members of a group on the day", "list"),
        *_WHERE,
    ),
    ("repository", "id"),
)
FINDINGS: Final = Table(
    "findings",
    Text("Lỗi và lưu ý của ckds lint", "What ckds lint finds"),
    (
        *_ORIGIN,
        _PLAN,
        _c("code", "Mã quy tắc", "Rule"),
        _c("name", "Tên quy tắc", "Its name"),
        _c("severity", "Mức", "Severity"),
        _c("record", "Bản ghi", "Record"),
        _c("field", "Trường", "Field"),
        _c("occurrence", "Kỳ, đơn vị hoặc phần", "Period, unit or part"),
        _c("message", "Nội dung", "Message"),
        *_WHERE,
        _c("column", "Cột", "Column", "integer"),
    ),
)
TABLES: Final = (TASKS, OBLIGATIONS, KPIS, MEASUREMENTS, UNITS, FINDINGS)
