"""Bodies at the end of a piece of work behind a colon: ``Tuyên truyền lợi ích …: Báo A, Đài B; thường xuyên.``"""

import re
from typing import Final

from ckds.importers.bodies import read_bodies
from ckds.importers.body import is_unit_like
from ckds.importers.fields import LEAD, Field
from ckds.importers.lists import Placed, parted
from ckds.importers.names import Names
from ckds.importers.source import Place

Paragraph = tuple[str, tuple[Place, ...]]

_AT_END: Final = re.compile(r"(?P<work>[^:]{15,}\w)\s*:\s+(?P<who>[^:]{3,200})$")


def bodies_behind_colon(texts: list[Paragraph], names: Names) -> tuple[list[Paragraph], list[Placed]]:
    """Take known bodies off the end of the last paragraph; only where the directory has every one of them."""
    text, places = texts[-1]
    found = _AT_END.fullmatch(text.strip())
    if not found or is_unit_like(found["work"], names) or not is_unit_like(found["who"], names):
        return texts, []
    fields = parted(Field(LEAD, ":", found["who"]))
    bodies = read_bodies(fields[0].value, names)
    if not bodies or not all(body.unit and body.sure for body in bodies):
        return texts, []
    return [*texts[:-1], (found["work"], places)], [(one, places) for one in fields]
