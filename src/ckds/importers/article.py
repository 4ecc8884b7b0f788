"""Articles about a plan: they state a document and some figures, and no tasks; nothing else is made of them."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Final

from ckds.importers.bodies import read_bodies
from ckds.importers.draft import Drafted
from ckds.importers.goals import read_goals
from ckds.importers.kpis import Kpis
from ckds.importers.layout import Line
from ckds.importers.letterhead import KINDS, NUMBER, Head
from ckds.importers.outline import Node
from ckds.importers.roles import as_entry
from ckds.importers.setting import Setting
from ckds.importers.words import low, tidy
from ckds.lang import Text

_STRUCTURED: Final = ("roman", "number", "dotted", "heading", "part", "upper", "article", "annex")
_ISSUED: Final = re.compile(
    rf"[Nn]gày (?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/(?P<year>\d{{4}}),\s*(?P<who>[^,.;]{{4,80}}?)\s+(?:đã\s+)?ban hành\s+"
    rf"(?P<kind>Kế hoạch|Nghị quyết|Quyết định|Chương trình(?: hành động)?|Chỉ thị|Đề án)(?:\s+số)?\s+(?P<number>{NUMBER})\s*,?\s*(?:về\s+)?(?P<title>[^.]{{10,300}})"
)
_CALLED: Final = re.compile(r"chỉ tiêu|mục tiêu|phấn đấu")
_LISTED: Final = re.compile(r"(?:^|(?<=[:;]) )(?:i{1,3}|iv|vi{0,3}|ix|x)\)\s+")


def is_article(head: Head, root: Node) -> bool:
    """Has a text neither a letterhead nor numbered parts?"""
    framed = {"number", "kind", "issued"} & set(head.places)
    return (
        not framed
        and not head.title
        and not any(node.kind in _STRUCTURED for node in root.walk())
        and not any(node.tables for node in root.walk())
    )


def read_issue(plan: Drafted, lines: Sequence[Line], setting: Setting) -> None:
    """Write what the first sentence that names an issued document says of it."""
    for line in lines:
        found = _ISSUED.search(line.text)
        if not found:
            continue
        note = Text("đọc từ bài viết", "read from an article")
        plan.put("number", found["number"], line.places, note, sure=False)
        plan.put("kind", KINDS.get(low(found["kind"])), line.places)
        title = tidy(found["title"])
        plan.put("title", title[:1].upper() + title[1:], line.places, note, sure=False)
        bodies = read_bodies(found["who"], setting.names)
        if len(bodies) == 1 and bodies[0].unit:
            plan.put("issuer", as_entry(bodies[0]._replace(exact=True), setting), line.places, note, sure=False)
        with suppress(ValueError):
            day = date(int(found["year"]), int(found["month"]), int(found["day"]))
            plan.put("issued", day.isoformat(), line.places)
        return


def read_aims(lines: Sequence[Line], setting: Setting, kpis: Kpis) -> None:
    """Read the targets of sentences that call them so."""
    for line in lines:
        if not _CALLED.search(low(line.text)):
            continue
        pieces = _LISTED.split(line.text)
        for piece in pieces[1:] if len(pieces) > 2 else _aims(line.text):
            for goal in read_goals(tidy(piece), only_numbers=True):
                by = goal.by or str(setting.year or "")
                if by:
                    note = Text("đọc từ bài viết", "read from an article")
                    kpis.add(goal, "", line.places, by=by, sure=False, note=note, within="article")


def _aims(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=\.)\s+", text) if _CALLED.search(low(part))]
