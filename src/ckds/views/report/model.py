"""What a report says, ready to render: the contract of every template (``docs/templates.md``).

All texts are finished Vietnamese sentences in NFC; a template adds layout and no words of its own beyond the fixed ones of
the decree (“Kính gửi:”, “Nơi nhận:”). What is not there is an empty text or tuple; fields are only ever added.
"""

from datetime import date
from typing import Final, Literal, NamedTuple

Align = Literal["left", "center", "right"]
Holds = Literal["text", "integer", "number", "percent", "date"]
KINDS: Final = ("periodic", "reminder", "scorecard", "plan", "form")


class Letterhead(NamedTuple):
    """Everything above the first sentence (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 1-5, 9a).

    Attributes:
        parent: the body above the issuer, abbreviated and in capitals: ``UBND THÀNH PHỐ HẢI PHÒNG``; often empty.
        issuer: the issuer in capitals, one text a line: ``("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG")``.
        nation: ``CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM``.
        motto: ``Độc lập - Tự do - Hạnh phúc``.
        number: ``Số:      /BC-UBND``, the number left blank in a draft.
        place_and_date: ``Hải Phòng, ngày      tháng 01 năm 2023``.
        kind: the type in capitals: ``BÁO CÁO``; empty in a letter (công văn).
        subject: what it is about, below the type: ``Kết quả thực hiện Kế hoạch … quý IV năm 2022``; empty in a letter.
        about: in a letter what it is about, below the number: ``V/v đôn đốc thực hiện …``; else empty.
        addressees: after “Kính gửi:”, without marks: ``("Sở Y tế",)``; several stand one a line.
        basis: the lines of legal basis with their marks: ``Căn cứ …;``, the last with a full stop. Set in italics.
    """

    parent: str
    issuer: tuple[str, ...]
    number: str
    place_and_date: str
    kind: str
    subject: str
    about: str = ""
    addressees: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    nation: str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    motto: str = "Độc lập - Tự do - Hạnh phúc"


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        head: its heading.
        weight: its share of the width; 4 is a narrow column of numbers, 30 one of sentences.
        align: which side its cells keep to.
        holds: what its cells hold, for formats with typed cells.
    """

    head: str
    weight: int
    align: Align = "left"
    holds: Holds = "text"


class Cell(NamedTuple):
    """One cell: how it is printed, and the value behind it for formats with typed cells.

    Attributes:
        text: as printed: ``41,5%``; lines are parted by a line feed.
        value: the number or day behind it, a share in per cent (``41.5``); None where there is only text.
    """

    text: str
    value: int | float | date | None = None


class Row(NamedTuple):
    """A row of a table, with a cell for every column.

    Attributes:
        cells: the cells. A row of type ``group`` has its label in the first and its title in the second, the rest are
            empty: join the second with those after it.
        type: ``row``, ``group`` (a heading between rows) or ``total``.
    """

    cells: tuple[Cell, ...]
    type: Literal["row", "group", "total"] = "row"


class Heading(NamedTuple):
    """A heading of the body.

    Attributes:
        level: 1 ``I. CÔNG TÁC CHỈ ĐẠO`` (bold capitals), 2 ``1. Chỉ tiêu`` (bold), 3 ``a) Nhóm …`` (plain).
        label: ``I.``, ``1.`` or ``a)``, as text: no automatic numbering.
        text: the words after it.
    """

    level: int
    label: str
    text: str
    type: Literal["heading"] = "heading"


class Paragraph(NamedTuple):
    """A paragraph of the body; the last one ends in ``./.``"""

    text: str
    type: Literal["paragraph"] = "paragraph"


class Bullet(NamedTuple):
    """A point of a list.

    Attributes:
        level: 1 is marked ``-``, 2 is marked ``+``.
        text: the words after the mark.
    """

    level: int
    text: str
    type: Literal["bullet"] = "bullet"


class Table(NamedTuple):
    """A table in the body.

    Attributes:
        columns: its columns.
        rows: its rows.
        caption: what stands above it; may be empty.
        notes: what stands below it, a text a line.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    notes: tuple[str, ...] = ()
    type: Literal["table"] = "table"


class Series(NamedTuple):
    """One series of a chart, with a value for each category; None is a gap (nothing was measured)."""

    name: str
    values: tuple[float | None, ...]


class Chart(NamedTuple):
    """Figures that a reader would rather look at; always beside a table or a sentence with the same figures.

    Attributes:
        title: what it shows.
        form: ``bars``: horizontal bars side by side; ``stacked``: horizontal bars made of the series.
        categories: the labels of the bars.
        series: the values.
        unit: ``%`` or ``nhiệm vụ``.
        reference: a value to mark with a line (100 for “mục tiêu”), or None.
        description: the same in words, for those who cannot see it.
    """

    title: str
    form: Literal["bars", "stacked"]
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    reference: float | None = None
    description: str = ""
    type: Literal["chart"] = "chart"


class PageBreak(NamedTuple):
    """What follows begins on a page of its own."""

    type: Literal["page-break"] = "page-break"


Block = Heading | Paragraph | Bullet | Table | Chart | PageBreak


class Annex(NamedTuple):
    """An annex, with pages of its own.

    Attributes:
        key: a short name, good for a sheet of a workbook: ``Chỉ tiêu``.
        label: ``Phụ lục I``; ``Phụ lục`` when there is only one.
        title: in capitals: ``KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU``.
        reference: ``(Kèm theo Báo cáo số      /BC-UBND ngày      tháng      năm 2023 của …)``.
        landscape: whether its pages lie on their side.
        table: its table.
        intro: paragraphs before the table.
    """

    key: str
    label: str
    title: str
    reference: str
    landscape: bool
    table: Table
    intro: tuple[str, ...] = ()


class Signature(NamedTuple):
    """Who signs.

    Attributes:
        lines: ``("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")``.
        name: the name; empty in a draft that nobody has been named to sign.
    """

    lines: tuple[str, ...]
    name: str = ""


class Figures(NamedTuple):
    """The counts behind the sentences, as ``ckds status --format json`` has them for the same day and plan.

    Attributes:
        tasks: everything that has come, each occurrence of a recurring task apart.
        fell_due: what had to be done by the day: done by a deadline or late, and overdue.
        overdue_percent: ``overdue`` of ``fell_due``; None when nothing fell due.
        done_percent: ``done`` of ``done_of`` (all but the cancelled); None when there is nothing.
        milestones: KPI milestones (a KPI at one level by one time); the counts after it add up to it.
        reports_owed: reports of units whose last day has passed and that were not received.
    """

    tasks: int = 0
    done: int = 0
    done_on_time: int = 0
    done_late: int = 0
    in_time: int = 0
    due_soon: int = 0
    overdue: int = 0
    ongoing: int = 0
    undated: int = 0
    paused: int = 0
    cancelled: int = 0
    reported: int = 0
    not_started_overdue: int = 0
    fell_due: int = 0
    done_of: int = 0
    overdue_percent: float | None = None
    done_percent: float | None = None
    milestones: int = 0
    kpis_met: int = 0
    kpis_on_track: int = 0
    kpis_behind: int = 0
    kpis_missed: int = 0
    kpis_no_data: int = 0
    kpis_untargeted: int = 0
    reports_owed: int = 0


class Report(NamedTuple):
    """A whole document. The names of its fields are the variables of a template.

    Attributes:
        kind: ``periodic``, ``reminder``, ``scorecard``, ``plan`` or ``form``.
        name: a name for its file, without an ending: ``bao-cao-hai-phong-2022-2022-q4``.
        title: the document in one line, for the properties of a file: ``Báo cáo kết quả thực hiện …``.
        plan: the id of the plan.
        plan_title: its title with type and number: ``Kế hoạch số 74/KH-UBND ngày 24/3/2022 về …``.
        period: ``2022-Q4``, or empty.
        period_words: ``quý IV năm 2022``, or empty.
        today: the day the figures are for.
        today_words: ``14/12/2022``.
        unit: the unit it is about or sent to, as named; or empty.
        letterhead: everything above the first sentence.
        body: headings, paragraphs, points, tables and charts in order; each has a ``type``.
        signature: who signs.
        recipients: after “Nơi nhận:”, with their marks: ``- Sở Y tế;`` … ``- Lưu: VT.``
        annexes: the annexes in order.
        figures: the counts behind the sentences.
    """

    kind: str
    name: str
    title: str
    plan: str
    plan_title: str
    period: str
    period_words: str
    today: date
    today_words: str
    unit: str
    letterhead: Letterhead
    body: tuple[Block, ...]
    signature: Signature
    recipients: tuple[str, ...]
    annexes: tuple[Annex, ...] = ()
    figures: Figures = Figures()


def variables(report: Report) -> dict[str, object]:
    """Return the variables of a template: the fields of the report by their names."""
    return report._asdict()


def plainly(value: object) -> object:
    """Return a part of a report as JSON has it: names with values, lists, texts, numbers; days as ``2022-12-14``."""
    if not isinstance(value, tuple):
        return value.isoformat() if isinstance(value, date) else value
    fields = getattr(value, "_fields", None)
    return {name: plainly(getattr(value, name)) for name in fields} if fields else [plainly(one) for one in value]
