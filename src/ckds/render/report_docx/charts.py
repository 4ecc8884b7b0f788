"""A chart of the view model as a native Word chart in black and white: patterns instead of colours, its figures inside.

Issued documents have no colours (Nghị định 30/2020/NĐ-CP, Phụ lục I), and an office's printer has none either.
"""

import io
from datetime import datetime
from html import escape
from typing import Final

from ckds.render.report_docx.engine import clean
from ckds.views.report.model import Chart, Series

MAIN: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
LINKS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET: Final = "Số liệu"

_EMU_CM: Final = 360_000
_WIDTH: Final = 16 * _EMU_CM
_BAR: Final = 0.45  # cm a bar, and as much as that between two groups of them
_TWO_LINES: Final = 0.95
_ONE_LINE: Final = 40  # letters of a label
_TALLEST: Final = 21.0
_LEAST: Final = 2
_LINES: Final = 10
_BLACK: Final = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
_OUTLINE: Final = f'<a:ln w="6350">{_BLACK}</a:ln>'
# Told apart on any printer: white, grey, stripes, black, light grey, stripes the other way …
_FILLS: Final = ("FFFFFF", "7F7F7F", "wdUpDiag", "000000", "D9D9D9", "wdDnDiag", "595959", "narHorz")
_STRIPES: Final = frozenset({"wdUpDiag", "wdDnDiag", "narHorz"})
_SIZE: Final = 1000  # hundredths of a point


def worth(chart: Chart) -> bool:
    """Return whether there are at least two bars to look at."""
    return sum(value is not None for series in chart.series for value in series.values) >= _LEAST


def height(chart: Chart) -> float:
    """Return how tall a chart is, in centimetres."""
    bars = len(chart.series) if chart.form == "bars" else 1
    two_lines = any(
        len(label) > _ONE_LINE for label in chart.categories
    )  # LibreOffice leaves out labels that would touch
    return min(_TALLEST, 2.4 + len(chart.categories) * max((bars + 0.6) * _BAR, _TWO_LINES if two_lines else 0))


def inline(chart: Chart, link: str, number: int) -> str:
    """Return the place of a chart in a line of text; ``link`` names its part."""
    size = f'cx="{_WIDTH}" cy="{round(height(chart) * _EMU_CM)}"'
    words = escape(clean(chart.description or chart.title))
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:extent {size}/><wp:docPr id="{number}" name="Biểu đồ {number}" descr="{words}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{MAIN}"><a:graphicData uri="{CHART}">'
        f'<c:chart xmlns:c="{CHART}" xmlns:r="{LINKS}" r:id="{link}"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
    )


def part(chart: Chart, data: str) -> bytes:
    """Return the chart's part; ``data`` names the workbook with its figures."""
    series = "".join(_series(chart, at) for at in range(len(chart.series)))
    grouping, overlap = ("stacked", '<c:overlap val="100"/>') if chart.form == "stacked" else ("clustered", "")
    legend = (
        f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_font()}</c:legend>' if len(chart.series) > 1 else ""
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{CHART}" xmlns:a="{MAIN}" xmlns:r="{LINKS}"><c:date1904 val="0"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="50"/>{overlap}<c:axId val="1001"/><c:axId val="1002"/></c:barChart>{_axes(chart)}'
        f'<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>{legend}<c:plotVisOnly val="1"/>'
        '<c:dispBlanksAs val="gap"/></c:chart>'
        '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{_font()}<c:externalData r:id="{data}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def _series(chart: Chart, at: int) -> str:
    one, letter, last = chart.series[at], _letter(at + 1), len(chart.categories) + 1
    name = f"'{SHEET}'!${letter}$1"
    labels = f"'{SHEET}'!$A$2:$A${last}"
    figures = f"'{SHEET}'!${letter}$2:${letter}${last}"
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:strRef><c:f>{name}</c:f>{_texts((one.name,))}</c:strRef></c:tx>'
        f'<c:spPr>{_fill(at, len(chart.series))}{_OUTLINE}</c:spPr><c:invertIfNegative val="0"/>{_labels(chart)}'
        f"<c:cat><c:strRef><c:f>{labels}</c:f>{_texts(chart.categories)}</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{figures}</c:f>{_numbers(one)}</c:numRef></c:val></c:ser>"
    )


def _texts(words: tuple[str, ...]) -> str:
    points = "".join(f'<c:pt idx="{at}"><c:v>{escape(clean(word))}</c:v></c:pt>' for at, word in enumerate(words))
    return f'<c:strCache><c:ptCount val="{len(words)}"/>{points}</c:strCache>'


def _numbers(series: Series) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{value:.15g}</c:v></c:pt>'
        for at, value in enumerate(series.values)
        if value is not None
    )
    return (
        f'<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{len(series.values)}"/>{points}</c:numCache>'
    )


def _fill(at: int, of: int) -> str:
    """Return how the bars of a series are filled; a single series is grey."""
    fill = _FILLS[1] if of == 1 else _FILLS[at % len(_FILLS)]
    if fill not in _STRIPES:
        return f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>'
    return (
        f'<a:pattFill prst="{fill}"><a:fgClr><a:srgbClr val="000000"/></a:fgClr>'
        '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>'
    )


def _labels(chart: Chart) -> str:
    """Return the figures at the ends of the bars; parts of a stack are read from the table beside the chart."""
    shown = "0" if chart.form == "stacked" else "1"
    place = '<c:dLblPos val="outEnd"/>' if shown == "1" else ""
    return (
        f'<c:dLbls><c:numFmt formatCode="General" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_font()}'
        f'{place}<c:showLegendKey val="0"/><c:showVal val="{shown}"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _axes(chart: Chart) -> str:
    line = f"<c:spPr>{_OUTLINE}</c:spPr>"
    grid = '<a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln>'
    step = f'<c:majorUnit val="{_step(chart):.15g}"/>' if _step(chart) else ""
    unit = (
        '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000" b="0"/></a:pPr><a:r>'
        f'<a:rPr lang="vi-VN" sz="{_SIZE}" b="0">{_face()}</a:rPr><a:t>{escape(clean(chart.unit))}</a:t></a:r></a:p></c:rich></c:tx>'
        '<c:overlay val="0"/></c:title>'
        if chart.unit and chart.unit not in chart.title  # what the title says is not said again
        else ""
    )
    return (
        '<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/>{line}{_font()}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        '<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="b"/><c:majorGridlines><c:spPr>{grid}</c:spPr></c:majorGridlines>{unit}'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/>{line}{_font()}<c:crossAx val="1001"/><c:crosses val="max"/>'
        f'<c:crossBetween val="between"/>{step}</c:valAx>'
    )


def _step(chart: Chart) -> float:
    """Return how far the lines of the scale are apart: at the reference, and never at parts of a task; 0 leaves it open."""
    if chart.reference:
        return chart.reference
    values = [[value or 0 for value in series.values] for series in chart.series]
    if any(value != int(value) for column in values for value in column):
        return 0
    ends = map(sum, zip(*values, strict=True)) if chart.form == "stacked" else map(max, values)
    return max(1, -(-int(max(ends, default=0)) // _LINES))


def _face() -> str:
    return '<a:latin typeface="Times New Roman"/><a:ea typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>'


def _font() -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{_SIZE}" b="0">{_BLACK}{_face()}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
    )


def _letter(column: int) -> str:
    """Return the letter of a column of the workbook, 0 is A; a chart has fewer than 26 series."""
    return chr(ord("A") + column)


def workbook(chart: Chart) -> bytes:
    """Return the chart's figures as a workbook, so that Word's “Edit Data” opens."""
    import xlsxwriter

    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(2020, 3, 5)})  # noqa: DTZ001 - fixed, so that bytes do not vary
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, 0, 50)
    for row, label in enumerate(chart.categories, 1):
        sheet.write_string(row, 0, clean(label))
    for column, series in enumerate(chart.series, 1):
        sheet.write_string(0, column, clean(series.name))
        for row, value in enumerate(series.values, 1):
            if value is not None:
                sheet.write_number(row, column, value)
    book.close()
    return made.getvalue()
