"""“Did you mean”: sentences that put the nearest known words before a rule's own help."""

from collections.abc import Iterable

from ckds.lang import Text


def meant(near: Iterable[str], help_: Text) -> Text:
    """Return ``help_``, after the question whether one of ``near`` was meant; no question when there is none."""
    some = ", ".join(f"`{word}`" for word in near)
    return Text(f"Có phải ý bạn là {some}? {help_.vi}", f"Did you mean {some}? {help_.en}") if some else help_


def either(words: Iterable[str]) -> Text:
    """Return ``a, b hoặc c``, each as it is typed."""
    *head, last = [f"`{word}`" for word in words]
    rest = ", ".join(head)
    return Text(f"{rest} hoặc {last}", f"{rest} or {last}") if head else Text(last, last)
