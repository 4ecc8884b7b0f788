"""What a gate is asked to do, and what every gate says alike."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple, Protocol

from ckds.analysis.changes import Difference
from ckds.errors import SettingsError
from ckds.finding import Finding, Severity
from ckds.lang import Text
from ckds.records.settings import GATES, Settings
from ckds.rules.rule import Hit
from ckds.workspace.workspace import Workspace

KNOWN, NEW, WAIVED = "known", "new", "waived"
_GRACE: Final = re.compile(r"(\d{1,4}) ?([dw]?)")
_DAYS: Final = {"": 1, "d": 1, "w": 7}


class Policy(NamedTuple):
    """Which gates block, which only warn, and how late is too late.

    Attributes:
        fail_on: names of gates whose findings block.
        warn_on: names of gates whose findings are shown.
        grace: days that an overdue task or an owed report is let be.
    """

    fail_on: frozenset[str]
    warn_on: frozenset[str]
    grace: int

    def severity(self, gate: str) -> Severity | None:
        """Return the weight of a gate's findings; None when it is not asked for."""
        if gate in self.fail_on:
            return Severity.ERROR
        return Severity.WARNING if gate in self.warn_on else None


class Gate(Protocol):
    """Looks at the standing of everything on the day, and at what is another than at the base where there is one.

    Its module says with ``GATE`` which gate it is, and with ``ALONE`` whether each finding rests on nothing but its
    record, the plan document and the directory of units.
    """

    def __call__(self, workspace: Workspace, seen: Difference | None, grace: int, /) -> Iterator[Hit]: ...


# Text, schema and references: a plan that is broken there gives wrong answers, whoever broke it.
_ALWAYS: Final = ("CK0", "CK1")


def always(finding: Finding) -> bool:
    """Does a finding block whether it is new or not, and whatever is waived?"""
    return finding.severity is Severity.ERROR and finding.code.startswith(_ALWAYS)


def policy(
    settings: Settings, fail_on: str | None = None, warn_on: str | None = None, grace: str | None = None
) -> Policy:
    """Return the policy of the settings, changed by what the command line says (comma-separated names; ``none``).

    A gate that is asked for as a warning on the command line does not block by the settings.

    Raises:
        SettingsError: a gate that does not exist, or a grace that is no length of time.
    """
    warns = _names(warn_on) if warn_on is not None else frozenset(settings.gate.warn_on)
    fails = _names(fail_on) if fail_on is not None else frozenset(settings.gate.fail_on)
    if fail_on is None and warn_on is not None:
        fails -= warns
    return Policy(fails, warns - fails, days(grace or settings.gate.grace))


def _names(text: str) -> frozenset[str]:
    names = [name.strip() for name in text.split(",") if name.strip() and name.strip() != "none"]
    for name in names:
        if name not in GATES:
            known = ", ".join(GATES)
            raise SettingsError(
                Text(f"Không có cổng “{name}”.", f"There is no gate “{name}”."),
                Text(f"Các cổng: {known}; hoặc none.", f"Gates: {known}; or none."),
            )
    return frozenset(names)


def days(text: str) -> int:
    """Return a grace such as ``7d`` or ``2w`` in days.

    Raises:
        SettingsError: it cannot be read.
    """
    found = _GRACE.fullmatch(text.strip().lower())
    if not found:
        raise SettingsError(
            Text(f"Không đọc được thời gian châm chước “{text}”.", f"The grace “{text}” cannot be read."),
            Text("Ghi 0d, 7d hoặc 2w.", "Write 0d, 7d or 2w."),
        )
    return int(found[1]) * _DAYS[found[2]]


def shown_day(value: date) -> Text:
    """Return a day as both languages write it."""
    return Text(f"{value:%d/%m/%Y}", value.isoformat())


def occurrence(*parts: str | None) -> str | None:
    """Return what an occurrence is known by: its period, its unit, or both."""
    return "/".join(part for part in parts if part) or None
