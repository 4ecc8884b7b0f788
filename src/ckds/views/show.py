"""Days, numbers and names as people of each language write them."""

from datetime import date
from decimal import Decimal

from ckds.analysis.obligation import Obligation
from ckds.analysis.roles import Body
from ckds.dates.period import Period, Precision
from ckds.lang import Lang, Text
from ckds.numbers.number import show_number
from ckds.workspace.directory import Directory
from ckds.workspace.workspace import Workspace


def day(value: date | None, lang: Lang) -> str:
    """Return ``31/12/2022`` in Vietnamese, ``2022-12-31`` in English."""
    if value is None:
        return "–"
    return value.isoformat() if lang == "en" else f"{value:%d/%m/%Y}"


def days_text(value: date) -> Text:
    """Return a day in both languages."""
    return Text(day(value, "vi"), day(value, "en"))


_SPANS = {
    Precision.MONTH: Text("tháng {part}/{year}", "{iso}"),
    Precision.QUARTER: Text("quý {roman}/{year}", "{iso}"),
    Precision.YEAR: Text("năm {year}", "{iso}"),
}
_ROMAN = ("", "I", "II", "III", "IV")


def period(value: Period | None) -> Text:
    """Return a span of time as it is said."""
    if value is None:
        return Text("–", "–")
    if value.precision is Precision.DAY:
        return days_text(value.last)
    words = _SPANS.get(value.precision)
    if words is None:
        return Text(value.iso, value.iso)
    month = value.last.month
    return words.fill(part=month, roman=_ROMAN[(month + 2) // 3], year=value.last.year, iso=value.iso)


def number(value: Decimal | None, lang: Lang, unit: str | None = None) -> str:
    """Return a number with its unit: ``41,5%``, ``5.000 doanh nghiệp``."""
    if value is None:
        return "–"
    shown = show_number(value, lang)
    if not unit:
        return shown
    return f"{shown}{unit}" if unit.startswith("%") else f"{shown} {unit}"


def plain(value: Decimal | None) -> int | float | None:
    """Return a number for JSON: whole ones without a point."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def who(body: Body, directory: Directory) -> str:
    """Return a body by its short name, or the words as printed."""
    name = directory.short(body.id) if body.id else body.words
    return f"{name} ({body.part})" if body.part else name


def names(bodies: tuple[Body, ...], directory: Directory) -> str:
    """Return bodies by their short names; a part stands only where one body has several roles to tell apart."""
    return "; ".join(dict.fromkeys(directory.short(one.id) if one.id else one.words for one in bodies)) or "–"


def lead(obligation: Obligation, directory: Directory) -> str:
    """Return who answers for an obligation."""
    if obligation.unit is None:
        return names(obligation.leads, directory)
    return directory.short(obligation.unit) if obligation.unit in directory.units else obligation.unit


def day_line(workspace: Workspace) -> Text:
    """Return the sentence that says for which day the page is true."""
    shown = days_text(workspace.today)
    pinned = (
        Text(" (ngày ghim của kho lưu trữ)", " (the day this archive is pinned to)")
        if workspace.pinned
        else Text("", "")
    )
    roll = Text("", "")
    if workspace.settings.record.roll != "none":
        roll = Text(
            "; hạn rơi vào ngày nghỉ tính đến ngày làm việc kế tiếp",
            "; a deadline on a day off ends on the next working day",
        )
    return Text(f"Tính đến hết ngày {shown.vi}{pinned.vi}{roll.vi}", f"As of the end of {shown.en}{pinned.en}{roll.en}")
