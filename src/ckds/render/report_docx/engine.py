"""The environment in which a Word template is rendered: closed, escaping, and with an end."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import wraps
from typing import Any, Final

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import UndefinedError
from jinja2.runtime import LoopContext
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from ckds.render.report_docx.bounds import TEXT, Budget, RunawayError, count
from ckds.text import nfc

# What XML 1.0 cannot hold, and what turns the direction of writing or ends a line unseen. Tab and line feed stay.
_CONTROLS: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff\ue00a]"
)
# Stands for a line feed of the data while the lines of a template are its paragraphs.
LINE_FEED: Final = "\ue00a"
FILTERS: Final = (
    "abs", "batch", "capitalize", "count", "d", "default", "e", "escape", "first", "float", "groupby", "int", "join",
    "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse", "round", "select",
    "selectattr", "slice", "sort", "string", "sum", "title", "trim", "unique", "upper",
)  # fmt: skip
METHODS: Final = frozenset(
    {"upper", "lower", "strip", "lstrip", "rstrip", "split", "startswith", "endswith", "items", "keys", "values", "get",
     "isoformat", "cycle", "changed"}
)  # fmt: skip
_MOST: Final = 1000


def clean(value: Any) -> Any:
    """Return a value as it may stand in a document: composed, without control characters."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _CONTROLS.sub("", nfc(value))
    return value


def _shown(value: Any) -> Any:
    """Return a value as it is put out."""
    plain = clean(value)
    return plain.replace("\n", LINE_FEED) if isinstance(plain, str) else plain


class Missing(StrictUndefined):
    """A variable that is not there; its error knows where it was looked for, so that the nearest name can be told."""

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = UndefinedError
    ) -> None:
        def told(message: str | None) -> Exception:
            error: Exception = exc(message)
            if isinstance(error, UndefinedError):
                error.__dict__["holder"] = obj
            return error

        super().__init__(hint, obj, name, told)  # type: ignore[arg-type]


class Closed(SandboxedEnvironment):
    """Jinja without files, code, or an endless loop.

    Args:
        budget: what this rendering may use.
        filters: the filters of ckds, beside those of Jinja that are harmless.
    """

    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def __init__(self, budget: Budget, filters: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__(undefined=Missing, autoescape=True, finalize=_shown)
        self._budget = budget
        own = {"replace": _replace, "batch": _few(self.filters["batch"]), "slice": _few(self.filters["slice"])}
        allowed = {name: self._charged({**self.filters, **own}[name]) for name in FILTERS}
        self.filters = {**allowed, "join": self._join, **filters, "counted": budget.loop, "measured": budget.text}
        self.globals = {"range": self.globals["range"]}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return count(super()._parse(source, name, filename))

    def is_safe_callable(self, obj: Any) -> bool:
        """Return whether a template may call ``obj``: ``range`` and a few methods of texts, days and loops."""
        if obj is self.globals["range"]:
            return True
        owner = getattr(obj, "__self__", None)
        return getattr(obj, "__name__", "") in METHODS and isinstance(owner, str | dict | LoopContext | date)

    def call(self, context: Any, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call what may be called, and count it."""
        self._budget.handle(getattr(obj, "__self__", None))
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Compute, but only what stays small.

        Raises:
            RunawayError: the result would be huge.
        """
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "**" or (operator in "*%" and not numbers):
            raise RunawayError("text")
        made = self._budget.text(super().call_binop(context, operator, left, right))
        if isinstance(made, int) and made.bit_length() > 256:
            raise RunawayError("number")
        return made

    def written(self, source: str, variables: Mapping[str, Any]) -> str:
        """Return ``source`` rendered with ``variables``."""
        return self._budget.output(self.from_string(source).generate(dict(variables)))

    def _charged(self, inner: Callable[..., Any]) -> Callable[..., Any]:
        at = 1 if hasattr(inner, "jinja_pass_arg") else 0

        @wraps(inner)  # also keeps what Jinja notes on a filter
        def charged(*args: Any, **kwargs: Any) -> Any:
            self._budget.handle(args[at])
            return inner(*args, **kwargs)

        return charged

    def _join(self, items: Iterable[Any], between: str = "", attribute: str | None = None) -> Markup:
        """Return the items, each made safe, as one text."""
        parts = [self.getattr(item, attribute) if attribute else item for item in self._budget.loop(items)]
        if sum(len(str(part)) for part in parts) + len(str(between)) * len(parts) > TEXT:
            raise RunawayError("text")
        return Markup.escape(clean(between)).join(map(clean, parts))


def _few(inner: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(inner)
    def bounded(value: Any, number: int, fill_with: Any = None) -> Any:
        if number > _MOST:
            raise RunawayError("steps")
        return inner(value, number, fill_with)

    return bounded


def _replace(text: str, old: str, new: str, most: int = -1) -> str:
    """Return ``text`` with ``old`` replaced; refuse what would grow beyond any report."""
    plain = str(text)
    if len(plain) + plain.count(str(old)) * len(str(new)) > TEXT:
        raise RunawayError("text")
    return plain.replace(str(old), str(new), most)
