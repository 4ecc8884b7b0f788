"""The bracket that ends a piece of work: ``… (Văn phòng Ủy ban nhân dân)``, ``… (Sở A, hoàn thành trước 15/12/2026)``."""

import re
from typing import Final

from ckds.importers.bodies import read_bodies
from ckds.importers.body import Body, is_unit_like
from ckds.importers.ends import holds_time
from ckds.importers.fields import LEAD, Field
from ckds.importers.lists import Placed, parted
from ckds.importers.roles import led_in_bracket
from ckds.importers.setting import Setting
from ckds.importers.source import Place

Places = tuple[Place, ...]
Paragraph = tuple[str, Places]
Bracket = tuple[list[Body], list[Body], Places]

TRAILING: Final = re.compile(r"\s*\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*[.;]?$")


def without_bodies(texts: list[Paragraph], setting: Setting) -> tuple[list[Paragraph], Bracket, list[Placed]]:
    """Take a closing bracket that names bodies off the last paragraph.

    Returns:
        The paragraphs, who leads and supports by the bracket, and what else it says: with whom, by when.
    """
    last, places = texts[-1]
    found = TRAILING.search(last)
    if not found or not is_unit_like(found["inside"], setting.names):
        return texts, ([], [], ()), []
    leads, supports = led_in_bracket(found["inside"], setting)
    if leads:
        return texts, (leads, supports, places), []
    field, *more = parted(Field(LEAD, "(", found["inside"]))
    bodies = read_bodies(field.value, setting.names)
    named = bool(bodies) and all(body.unit or is_unit_like(body.printed, setting.names) for body in bodies)
    if not named or re.search(r"\d", field.value) or (more and not _says_time(more)):
        return texts, ([], [], ()), []
    return (
        [*texts[:-1], (last[: found.start()].rstrip(), places)],
        (bodies, [], places),
        [(one, places) for one in more],
    )


def _says_time(fields: list[Field]) -> bool:
    return any(holds_time(one.value) for one in fields)
