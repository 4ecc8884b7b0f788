"""Target phrases of plans: ``trên 55%``, ``tối thiểu 5.000 doanh nghiệp``, ``phấn đấu top 10``, ``tăng 10% so với năm 2021``.

``docs/targets.md`` holds the tables of forms. Reading is pure: no clock, no files; what could mean two things is
refused, or marked ``ambiguous`` where the record can settle it.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from ckds.numbers.model import Basis, Op, Reads, Target, TargetError, compare, gap, lower_is_better

__all__ = ["Basis", "Op", "Reads", "Target", "TargetError", "compare", "gap", "lower_is_better", "read_target"]


# What two targets in three look like; read the same by the reader (a test holds the two together), without importing it.
_PLAIN: Final = re.compile(r"([Tt]rên )?([1-9][0-9]?|100)%")


@lru_cache(maxsize=4096)
def read_target(text: str, unit: str | None = None, reads: Reads | None = None) -> Target:
    """Return what a target phrase means.

    Args:
        text: the phrase as the plan prints it.
        unit: the unit of the record; it stands in where the phrase has none, and tells ranks and rates apart.
        reads: how the record's author reads "tăng 10%" where the phrase leaves it open.

    Raises:
        TargetError: the phrase is empty, or its number is missing, badly written or could mean two things.
    """
    if (unit is None or unit == "%") and (plain := _PLAIN.fullmatch(text)):
        return Target(text, ">" if plain[1] else ">=", Decimal(plain[2]), unit="%")
    # The reader builds its tables of words when it is imported; commands that read no target do not pay for them.
    from ckds.numbers.reader import read

    return read(text, unit, reads)
