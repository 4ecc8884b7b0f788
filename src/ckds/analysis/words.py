"""The derived words of the contract, in the order of urgency, with what people call them (domain: QĐ 42/2014/QĐ-TTg)."""

from enum import StrEnum
from typing import Final

from ckds.lang import Text, same


class State(StrEnum):
    """How far a task is, whatever its deadline."""

    NOT_STARTED = "not-started"
    IN_PROGRESS = "in-progress"
    REPORTED = "reported"
    DONE = "done"
    PAUSED = "paused"
    CANCELLED = "cancelled"


class Standing(StrEnum):
    """How a task stands against its deadline."""

    OVERDUE = "overdue"
    DUE_SOON = "due-soon"
    IN_TIME = "in-time"
    ONGOING = "ongoing"
    UNDATED = "undated"
    PAUSED = "paused"
    DONE_LATE = "done-late"
    DONE_ON_TIME = "done-on-time"
    CANCELLED = "cancelled"


class KpiStanding(StrEnum):
    """How a KPI stands against one of its targets."""

    MISSED = "missed"
    BEHIND = "behind"
    ON_TRACK = "on-track"
    MET = "met"
    NO_DATA = "no-data"
    UNTARGETED = "untargeted"


class DutyStanding(StrEnum):
    """How a unit stands with one report it owes."""

    MISSING = "missing"
    LATE = "late"
    NOT_YET_DUE = "not-yet-due"
    SUBMITTED = "submitted"
    UNDATED = "undated"


URGENCY: Final = {standing: place for place, standing in enumerate(Standing)}
KPI_URGENCY: Final = {standing: place for place, standing in enumerate(KpiStanding)}

STATE_WORDS: Final = {
    State.NOT_STARTED: Text("chưa thực hiện", "not started"),
    State.IN_PROGRESS: Text("đang thực hiện", "in progress"),
    State.REPORTED: Text("chờ xác nhận", "reported, not confirmed"),
    State.DONE: Text("hoàn thành", "done"),
    State.PAUSED: Text("tạm dừng", "paused"),
    State.CANCELLED: Text("hủy", "cancelled"),
}
STANDING_WORDS: Final = {
    Standing.OVERDUE: Text("quá hạn", "overdue"),
    Standing.DUE_SOON: Text("sắp đến hạn", "due soon"),
    Standing.IN_TIME: Text("trong hạn", "in time"),
    Standing.ONGOING: Text("thường xuyên", "ongoing"),
    Standing.UNDATED: Text("chưa có thời hạn", "no deadline"),
    Standing.PAUSED: Text("tạm dừng", "paused"),
    Standing.DONE_LATE: Text("hoàn thành quá hạn", "done late"),
    Standing.DONE_ON_TIME: Text("hoàn thành đúng hạn", "done on time"),
    Standing.CANCELLED: Text("hủy", "cancelled"),
}
KPI_WORDS: Final = {
    KpiStanding.MISSED: Text("không đạt", "missed"),
    KpiStanding.BEHIND: Text("chậm", "behind"),
    KpiStanding.ON_TRACK: Text("đúng tiến độ", "on track"),
    KpiStanding.MET: Text("đạt", "met"),
    KpiStanding.NO_DATA: Text("chưa có số liệu", "no data"),
    KpiStanding.UNTARGETED: Text("không có mục tiêu", "no target"),
}
DUTY_WORDS: Final = {
    DutyStanding.MISSING: Text("còn nợ", "owed"),
    DutyStanding.LATE: Text("nộp muộn", "late"),
    DutyStanding.NOT_YET_DUE: Text("chưa đến hạn", "not yet due"),
    DutyStanding.SUBMITTED: Text("đã nộp", "submitted"),
    DutyStanding.UNDATED: Text("không nêu hạn", "no day stated"),
}
_SCOPE_WORDS: Final = {
    "nation": Text("cả nước", "nation"),
    "city": Text("tỉnh, thành phố", "province or city"),
    "department": Text("sở, ngành", "departments"),
    "district": Text("cấp huyện", "districts"),
    "commune": Text("cấp xã", "communes"),
}


def scope_words(name: str) -> Text:
    """Return what a level of targets and figures is called; one that a repository names itself, as it is."""
    return _SCOPE_WORDS.get(name, same(name))
