"""Charts as inline SVG: horizontal bars that can be read in black and white, with the figures beside them."""

from typing import Final

from markupsafe import Markup, escape

from ckds.render.report_docx.engine import clean
from ckds.views.report.model import Chart

_LABEL: Final = 300  # the width of the labels
_BARS: Final = 340
_RIGHT: Final = 70
_STEP: Final = 30
_BAR: Final = 18
_LETTERS: Final = 44  # of a label on one line
# Told apart in grey, too: the pattern is in the darkness, and every part has its number.
_FILLS: Final = ("#1b5e20", "#90b4ce", "#b3261e", "#d9d9d9", "#f2c14e")
_PLAIN: Final = "#33658a"


def svg(chart: Chart) -> Markup:
    """Return a chart; its description is there for those who cannot see it."""
    top = 14 + (26 * ((len(chart.series) + 2) // 3) if chart.form == "stacked" else 10)
    height = top + _STEP * len(chart.categories) + 12
    width = _LABEL + _BARS + _RIGHT
    drawn = [_legend(chart)] if chart.form == "stacked" else []
    drawn += [_row(chart, at, top + _STEP * at) for at in range(len(chart.categories))]
    drawn.append(_reference(chart, top, height))
    head = (
        f'<svg class="chart" xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width} {height}" '
        f'font-family="inherit" font-size="12">'
    )
    names = f"<title>{_text(chart.title)}</title><desc>{_text(chart.description)}</desc>"
    return Markup(f"{head}{names}{''.join(drawn)}</svg>")  # noqa: S704 - every text in it went through _text


def _text(text: str) -> str:
    return str(escape(clean(text)))


def _most(chart: Chart) -> float:
    if chart.form == "stacked":
        totals = [sum(series.values[at] or 0 for series in chart.series) for at in range(len(chart.categories))]
        return max([*totals, 1])
    values = [value for series in chart.series for value in series.values if value is not None]
    return max([*values, chart.reference or 0, 1])


def _row(chart: Chart, at: int, y: int) -> str:
    label = _label(chart.categories[at], y)
    return label + (_stack(chart, at, y) if chart.form == "stacked" else _bars(chart, at, y))


def _label(text: str, y: int) -> str:
    lines = _wrapped(clean(text))
    first = y + _BAR / 2 + 4 - (7 if len(lines) > 1 else 0)
    spans = "".join(
        f'<tspan x="{_LABEL - 8}" y="{first + 13 * place:g}">{_text(line)}</tspan>' for place, line in enumerate(lines)
    )
    return f'<text text-anchor="end">{spans}</text>'


def _wrapped(text: str) -> list[str]:
    """Return a label on at most two lines."""
    if len(text) <= _LETTERS:
        return [text]
    at = text.rfind(" ", 0, _LETTERS)
    at = at if at > 0 else _LETTERS
    rest = text[at:].strip()
    return [text[:at], rest if len(rest) <= _LETTERS else f"{rest[: _LETTERS - 1]}…"]


def _rect(x: float, y: float, width: float, fill: str, tip: str) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0.5):.1f}" height="{_BAR}" fill="{fill}" stroke="#fff" '
        f'stroke-width="0.5"><title>{_text(tip)}</title></rect>'
    )


def _bars(chart: Chart, at: int, y: int) -> str:
    value = chart.series[0].values[at] if chart.series else None
    if value is None:
        return f'<text x="{_LABEL}" y="{y + 14}">–</text>'
    long = _BARS * value / _most(chart)
    shown = f"{number(value)}{chart.unit if chart.unit == '%' else ''}"
    return (
        _rect(_LABEL, y, long, _PLAIN, f"{chart.categories[at]}: {shown}")
        + f'<text x="{_LABEL + long + 5:.1f}" y="{y + 14}">{_text(shown)}</text>'
    )


def _stack(chart: Chart, at: int, y: int) -> str:
    x, drawn = float(_LABEL), []
    most = _most(chart)
    for place, series in enumerate(chart.series):
        value = series.values[at] or 0
        if value:
            wide = _BARS * value / most
            drawn.append(_rect(x, y, wide, _FILLS[place % len(_FILLS)], f"{series.name}: {number(value)}"))
            if wide > 12:
                light = place % len(_FILLS) in (0, 2)
                drawn.append(
                    f'<text x="{x + wide / 2:.1f}" y="{y + 13}" text-anchor="middle" font-size="11" fill="{"#fff" if light else "#000"}">{number(value)}</text>'
                )
            x += wide
    total = sum(series.values[at] or 0 for series in chart.series)
    drawn.append(f'<text x="{x + 5:.1f}" y="{y + 14}">{number(total)}</text>')
    return "".join(drawn)


def _legend(chart: Chart) -> str:
    drawn = []
    for place, series in enumerate(chart.series):
        x, y = 20 + (place % 3) * 230, 4 + (place // 3) * 22
        drawn.append(f'<rect x="{x}" y="{y}" width="14" height="14" fill="{_FILLS[place % len(_FILLS)]}"/>')
        drawn.append(f'<text x="{x + 20}" y="{y + 12}">{_text(series.name)}</text>')
    return "".join(drawn)


def _reference(chart: Chart, top: int, height: int) -> str:
    if chart.reference is None:
        return ""
    x = _LABEL + _BARS * chart.reference / _most(chart)
    shown = f"{number(chart.reference)}{chart.unit if chart.unit == '%' else ''}"
    return (
        f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{top - 6}" y2="{height - 8}" stroke="#000" stroke-dasharray="4 3"/>'
        f'<text x="{x:.1f}" y="{top - 9}" text-anchor="middle" font-size="11">{_text(shown)}</text>'
    )


def number(value: float) -> str:
    """Return ``41,5``."""
    return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",")
