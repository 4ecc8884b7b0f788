"""The calendar: what RFC 5545 asks of its lines, ids that stay, and words that end no event."""

import re
from datetime import date
from typing import NamedTuple

import pytest

from ckds.render.ics import calendar
from ckds.text import safe
from tests.render.hostile import HOSTILE


class Event(NamedTuple):
    """An entry of a calendar."""

    uid: str
    on: date
    title: str
    text: str


def lines(text: str) -> list[str]:
    """Return the logical lines: unfolded as RFC 5545, 3.1 says."""
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def value(text: str, name: str) -> str:
    """Return the words of a property as a calendar reads them."""
    (line,) = (line for line in lines(text) if line.startswith(f"{name}:"))
    meant = {"\\n": "\n", "\\,": ",", "\\;": ";", "\\\\": "\\"}
    return re.sub(r"\\[n,;\\]", lambda found: meant[found[0]], line.removeprefix(f"{name}:"))


def test_an_event_takes_its_day() -> None:
    """All day, from the day to the next one; the time it was made says nothing of the clock."""
    found = lines(calendar([Event("kh.tasks.t", date(2030, 12, 31), "Việc", "Chủ trì: Sở Y tế")], "vi"))
    assert found == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//ckds//ckds//VI",
        "X-WR-CALNAME:Hạn kế hoạch chuyển đổi số",
        "BEGIN:VEVENT",
        "UID:kh.tasks.t@ckds",
        "DTSTAMP:20301231T000000Z",
        "DTSTART;VALUE=DATE:20301231",
        "DTEND;VALUE=DATE:20310101",
        "SUMMARY:Việc",
        "DESCRIPTION:Chủ trì: Sở Y tế",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


@pytest.mark.parametrize("title", HOSTILE)
def test_lines_have_75_octets_at_most_and_unfold_to_the_words(title: str) -> None:
    """Folded between characters, whatever their size; a calendar reads the very words of the record."""
    text = calendar([Event("a", date(2030, 1, 1), title, title * 3)], "vi")
    raw = text.encode()
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    for line in raw.split(b"\r\n"):
        line.decode()  # no character is cut
    words = safe(title.replace("\r\n", "\n"))
    assert value(text, "SUMMARY") == words
    assert value(text, "DESCRIPTION") == safe((title * 3).replace("\r\n", "\n"))


@pytest.mark.parametrize("title", HOSTILE)
def test_words_begin_no_property_and_end_no_event(title: str) -> None:
    """As many lines as without them, and each of a name that this renderer writes."""
    found = lines(calendar([Event(title, date(2030, 1, 1), title, title)], "vi"))
    names = [re.split("[:;]", line)[0] for line in found]
    assert names == [
        "BEGIN", "VERSION", "PRODID", "X-WR-CALNAME", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY",
        "DESCRIPTION", "TRANSP", "END", "END",
    ]  # fmt: skip


def test_lines_are_folded_at_the_octet() -> None:
    """73 octets in the first line, then a blank and 73 more."""
    text = calendar([Event("a", date(2030, 1, 1), "x" * 200, "")], "vi")
    start = text.index("SUMMARY:")
    assert [len(line) for line in text[start:].split("\r\n")[:3]] == [73, 74, 63]


def test_no_events_are_still_a_calendar() -> None:
    """An empty month can be imported, too."""
    assert lines(calendar([], "en"))[3:] == ["X-WR-CALNAME:Digital-transformation deadlines", "END:VCALENDAR"]
