"""A syntax error → the trap or slip behind it."""

from typing import Final

from ckds.source import slips, traps
from ckds.source.compose import YamlError
from ckds.source.fault import Fault, Trap
from ckds.source.lines import Lines

# The first that knows the fault words it; the last knows every one.
_TRAPS: Final = (
    traps.documents, traps.twice_anchored, traps.odd_blank, slips.tab, traps.flow, slips.unclosed_bracket,
    slips.unclosed_quote, traps.indicator, slips.tight, traps.colon, traps.hash_sign, slips.deeper, slips.escape,
    slips.other,
)  # fmt: skip


def explain(error: YamlError, lines: Lines) -> Trap:
    """Return what is behind a syntax error."""
    mark, context = error.problem_mark or error.context_mark, error.context_mark
    end = len(lines.text)
    at = min(mark.index if mark else 0, end)
    opened = min(context.index, end) if context else -1
    fault = Fault(str(error.problem or ""), str(error.context or ""), at, opened, lines)
    return next(found for trap in _TRAPS if (found := trap(fault)))
