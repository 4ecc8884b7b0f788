"""The way of a repository to a later record format: every step there ever was, in order.

A change of the format adds one module here with one :class:`Step`, and one line below. ``ckds.records.settings.FORMAT`` is
the format that the last step leads to; a test holds the two together.
"""

from typing import Final

from ckds.acts.migration.step import Step

FIRST: Final = 1
STEPS: tuple[Step, ...] = ()


def latest(steps: tuple[Step, ...] | None = None) -> int:
    """Return the format that the last step leads to."""
    return FIRST + len(STEPS if steps is None else steps)
