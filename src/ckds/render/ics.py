"""All-day events as iCalendar (RFC 5545); written with the standard library, since this is all that is needed.

The file says nothing of when it was made, so the same plan gives the same bytes.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, Protocol

from ckds.lang import Lang, Text
from ckds.text import safe, slug

_FOLD: Final = 73  # octets a line may have beside its continuation blank and line end


class CalendarEvent(Protocol):
    """What a calendar entry holds."""

    @property
    def uid(self) -> str: ...
    @property
    def on(self) -> date: ...
    @property
    def title(self) -> str: ...
    @property
    def text(self) -> str: ...


def calendar(events: Iterable[CalendarEvent], lang: Lang) -> str:
    """Return a calendar of all-day events; a later import with the same ids replaces the earlier one."""
    name = Text("Hạn kế hoạch chuyển đổi số", "Digital-transformation deadlines").to(lang)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ckds//ckds//VI", f"X-WR-CALNAME:{_text(name)}"]
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) for line in lines)


def _event(event: CalendarEvent) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{'.'.join(map(slug, event.uid.split('.')))}@ckds",
        f"DTSTAMP:{event.on:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{event.on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.on + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(event.title)}",
        f"DESCRIPTION:{_text(event.text)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _text(value: str) -> str:
    clean = safe(value.replace("\r\n", "\n")).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return clean.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Fold at 75 octets without splitting a character (RFC 5545, 3.1)."""
    parts, current, size = [], "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _FOLD:
            parts.append(current)
            current, size = "", 0
        current += char
        size += octets
    return "\r\n ".join([*parts, current]) + "\r\n"
