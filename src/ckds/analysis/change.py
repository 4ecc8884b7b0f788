"""One change between two states of a repository, and its kinds."""

from enum import StrEnum
from typing import NamedTuple

from ckds.lang import Text


class What(StrEnum):
    """Kinds of change, in the order they are told."""

    PLAN_ADDED = "plan-added"
    PLAN_REMOVED = "plan-removed"
    ADDED = "task-added"
    REMOVED = "task-removed"
    RENAMED = "renamed"
    COMPLETED = "completed"
    REOPENED = "reopened"
    REPORTED = "reported"
    EXTENDED = "extended"
    POSTPONED = "postponed"
    ADVANCED = "advanced"
    OVERDUE = "became-overdue"
    REASSIGNED = "reassigned"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    UPDATED = "updated"
    KPI_ADDED = "kpi-added"
    KPI_REMOVED = "kpi-removed"
    TARGET = "target-changed"
    MEASURED = "measured"
    MEASUREMENT_CHANGED = "measurement-changed"
    STANDING = "kpi-standing"
    RECEIVED = "report-received"
    RECEIPT_REMOVED = "receipt-removed"
    WAIVED = "waiver-added"
    CHANGED = "changed"


class Change(NamedTuple):
    """One change.

    Attributes:
        what: its kind.
        record: the full id.
        title: the record's title.
        occurrence: the period or unit it is about.
        before: what was, as text.
        after: what is.
        act: the document that brought it about.
        unit: who answers for the record.
    """

    what: What
    record: str
    title: str
    occurrence: str | None = None
    before: Text | None = None
    after: Text | None = None
    act: str | None = None
    unit: str | None = None
