"""A KPI is measured."""

import re
from decimal import Decimal
from typing import Final, NamedTuple

from ckds.acts.act import Act, Of, dated, filled, order
from ckds.acts.reading import number, truth
from ckds.analysis.words import scope_words
from ckds.errors import UsageError
from ckds.lang import Text, same
from ckds.near import Near
from ckds.numbers.number import read_number, show_number
from ckds.records.kpi import Kpi
from ckds.rules.aims import aims, in_percent
from ckds.splice.edit import Append
from ckds.text import bare

_KPI = order(Kpi)
_FAR: Final = 10  # times as high as the value are the targets beside which it looks like a fraction
_SCALES: Final = frozenset(("nghin", "ngan", "trieu", "ty", "ti"))


class Measured(NamedTuple):
    """A figure and where it comes from.

    Attributes:
        value: as typed: a number, ``đạt`` or ``không đạt``, or with ``words`` the words as printed.
        as_of: the time it is true for, in ISO form.
        words: keep the value as printed.
    """

    value: str
    as_of: str
    scope: str | None = None
    part: str | None = None
    estimate: bool = False
    words: bool = False
    method: str | None = None
    source_title: str | None = None
    source_url: str | None = None
    note: str | None = None


def measure(of: Of[Kpi], given: Measured, *, force: bool = False) -> Act:
    """Add a measurement to a KPI.

    Raises:
        UsageError: the value or the level cannot be told; or it is a fraction where per cent are asked for.
    """
    scope = _scope(of, given.scope)
    met = None if given.words else truth(given.value)
    level = None if given.words or met is not None else number(given.value)
    if level is not None:
        _in_its_unit(of, given.value)
        if not force and "%" not in given.value:
            _no_fraction(of, given.value, level, scope)
    fields = filled(
        {
            "as_of": given.as_of,
            "scope": scope,
            "for": given.part,
            "value": _spelt(level) if level is not None else None,
            "text": given.value if given.words else None,
            "estimate": given.estimate or None,
            "method": given.method,
            "source": {k: v for k, v in (("title", given.source_title), ("url", given.source_url)) if v},
            "note": given.note,
        }
    )
    if met is not None:
        fields = {key: fields[key] for key in ("as_of", "scope", "for") if key in fields} | {"met": met} | fields
    shown = _shown(of, given.value, level, met)
    when = dated(given.as_of)
    kind = Text("ước thực hiện", "an estimate of") if given.estimate else Text("số đo", "measured")
    at = Text(", {level}", ", {level}").fill(level=scope_words(scope)) if scope else same("")
    what = Text(f"{kind.vi} {shown.vi} tính đến {when.vi}{at.vi}", f"{kind.en} {shown.en} as of {when.en}{at.en}")
    return of.act(what, Append(("measurements",), fields, _KPI))


def _in_its_unit(of: Of[Kpi], typed: str) -> None:
    """Refuse a value that states another unit than its KPI: ``5.000 đồng`` is no per cent, ``60%`` no number of people.

    Raises:
        UsageError: it does, or it states thousands or millions of a unit that is of thousands or millions itself.
    """
    unit = bare(of.record.unit or "")
    words = set(re.findall(r"[^\W\d]+", bare(typed)))
    share = "%" in unit or "phan tram" in unit
    told = ("%" in typed and bool(unit) and not share) or (bool(words) and share)
    if told or (words & _SCALES and _SCALES & set(unit.split())):
        shown = of.record.unit or ""
        raise UsageError(
            Text(f"“{typed}” không theo đơn vị tính của chỉ tiêu ({shown}).",
                 f"“{typed}” is not in the unit of the KPI ({shown})."),
            Text("Chỉ ghi con số, tính theo đơn vị ấy.", "Write the number alone, in that unit."),
        )  # fmt: skip


def _no_fraction(of: Of[Kpi], typed: str, level: Decimal, scope: str | None) -> None:
    """Refuse ``0,31`` beside a target of 32%: 31% is meant, most likely.

    Raises:
        UsageError: every target of the level is at least ten times as high.
    """
    if not (in_percent(of.entry) and 0 < level < 1):
        return
    found = aims(of.entry)
    parts = [part for aim in [one for one in found if one.stated.scope == scope] or found for part in aim.parts]
    floors = [part.value for part in parts if part.basis == "level" and part.op in (">=", ">", "=") and part.value]
    if not floors or len(floors) < len(parts) or min(floors) < _FAR * level:
        return
    percent, target = (level * 100).normalize(), min(floors)
    vi, en = show_number(percent, "vi"), show_number(percent, "en")
    raise UsageError(
        Text(f"“{typed}” ở đây là {show_number(level, 'vi')}%, trong khi mục tiêu là {show_number(target, 'vi')}%; có phải ý là {vi}%?",
             f"“{typed}” here is {show_number(level, 'en')}%, while the target is {show_number(target, 'en')}%; is {en}% meant?"),
        Text(f"Ghi {vi}%; đúng là {show_number(level, 'vi')}% thì thêm --force.",
             f"Write {en}%; if it is {show_number(level, 'en')}% indeed, add --force."),
    )  # fmt: skip


def _spelt(value: Decimal) -> str:
    """Return a number as every reader of YAML takes it: no grouping, a point before the decimals.

    Three decimals alone would read as thousands (``2.989``), so a fourth one is written.
    """
    text = f"{value:f}"
    return text if read_number(text) == value else f"{text}0"


def _shown(of: Of[Kpi], typed: str, level: Decimal | None, met: bool | None) -> Text:
    if met is not None:
        return Text("đạt", "met") if met else Text("không đạt", "not met")
    if level is None:
        return Text(f"“{typed}”", f"“{typed}”")
    unit = of.record.unit or ""
    local = f"{level:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    blank = "" if unit.startswith("%") or not unit else " "
    return Text(f"{local}{blank}{unit}", f"{level:f}{blank}{unit}")


def _scope(of: Of[Kpi], stated: str | None) -> str | None:
    """Return the level measured: the one stated, else the only one that has targets."""
    allowed = of.workspace.settings.record.scopes
    if stated is not None and stated not in allowed:
        near = Near(allowed).to(stated, most=1)
        meant = Text(f"Có phải ý bạn là {near[0]}? ", f"Did you mean {near[0]}? ") if near else Text("", "")
        some = ", ".join(allowed)
        raise UsageError(
            Text(f"--scope: không có cấp “{stated}”.", f"--scope: there is no level “{stated}”."),
            Text(f"{meant.vi}Nhận: {some}", f"{meant.en}Accepted: {some}"),
        )
    levels = list(dict.fromkeys(target.scope for target in of.record.targets))
    if stated is not None or not levels:
        return stated
    if len(levels) > 1:
        named = {level: scope_words(level) for level in levels if level}
        vi = ", ".join(f"{level} ({words.vi})" for level, words in named.items())
        en = ", ".join(f"{level} ({words.en})" for level, words in named.items())
        raise UsageError(
            Text(f"{of.entry.id} có mục tiêu cho nhiều cấp; số đo của cấp nào?",
                 f"{of.entry.id} has targets for several levels; which one was measured?"),
            Text(f"Ghi --scope một trong: {vi}", f"State --scope, one of: {en}"),
        )  # fmt: skip
    return levels[0]
