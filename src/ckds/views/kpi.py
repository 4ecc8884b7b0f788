"""KPIs: the table of all, and one with its series."""

from collections.abc import Sequence
from decimal import Decimal

from ckds.analysis.choose import Choice
from ckds.analysis.kpi import KpiRow, kpi_rows
from ckds.analysis.measured import known
from ckds.analysis.words import KPI_WORDS, scope_words
from ckds.lang import Lang, Text, same
from ckds.records.kpi import Measurement
from ckds.views import lists
from ckds.views.rows import Json, head, kpi_row
from ckds.views.screen import Block, Cell, Column, Heading, Line, Pairs, Screen, Table, cells
from ckds.views.show import day_line, number
from ckds.workspace.workspace import Workspace

_WIDTH = 30
_NO_MATCH = Line(Text("Không có chỉ tiêu nào khớp.", "No KPI matches."), "warn")


def rows(workspace: Workspace, choice: Choice, only: str | None) -> list[KpiRow]:
    """Return the KPI rows asked for, plan by plan in the order of the files."""
    plans = choice.plans or frozenset((only.partition("/")[0],) if only else ())
    found = choice.kpis(kpi_rows(choice._replace(plans=plans).among(workspace)), workspace)
    return [row for row in found if only is None or row.entry.id == only]


def to_json(found: Sequence[KpiRow], workspace: Workspace, lang: Lang) -> Json:
    """Return the contract's answer."""
    return {**head(workspace), "kpis": [kpi_row(row, workspace, lang) for row in found]}


def table(found: Sequence[KpiRow], workspace: Workspace, lang: Lang) -> Screen:
    """Return the table, a part for each plan."""
    blocks: list[Block] = [Heading(Text("Chỉ tiêu", "KPIs"), 1), Line(day_line(workspace), "dim")]
    for plan in dict.fromkeys(row.folder.id for row in found):
        blocks += [Heading(same(plan)), lists.kpis([row for row in found if row.folder.id == plan], lang)]
    if not found:
        blocks.append(_NO_MATCH)
    return tuple(blocks)


def one(full: str, found: Sequence[KpiRow], workspace: Workspace, lang: Lang) -> Screen:
    """Return one KPI: what it is, its series with the target in it, and how each milestone stands."""
    if not found:
        return (_nothing(full, workspace),)
    first = found[0]
    kpi = first.kpi
    blocks: list[Block] = [Heading(same(kpi.title), 1), Line(day_line(workspace), "dim")]
    facts = [
        (Text("Mã", "Id"), first.entry.id),
        (Text("Mục", "Label"), kpi.label),
        (Text("Đơn vị tính", "Unit"), kpi.unit),
        (Text("Không tính", "Excluding"), kpi.excluding),
        (Text("Cách tính", "Method"), kpi.method),
    ]
    blocks.append(Pairs(tuple((name, Cell(value)) for name, value in facts if value)))
    for scope in dict.fromkeys(row.scope for row in found):
        blocks += _scope([row for row in found if row.scope == scope], workspace, lang)
    return tuple(blocks)


def _nothing(full: str, workspace: Workspace) -> Line:
    plan, _, name = full.partition("/")
    if workspace.plans[plan].kpis[name].sound:
        return _NO_MATCH
    error = Text("Chỉ tiêu này có lỗi, chưa tính được. Xem: ckds lint", "This KPI has errors. See: ckds lint")
    return Line(error, "bad")


def _scope(found: list[KpiRow], workspace: Workspace, lang: Lang) -> list[Block]:
    scope = found[0].scope
    blocks: list[Block] = [Heading(scope_words(scope) if scope else Text("Số liệu", "Data"))]
    measured = known(found[0].kpi, scope, workspace.today)
    if measured:
        blocks.append(_series(measured, found, lang))
    else:
        blocks.append(Line(Text("Chưa có số liệu nào đến ngày này.", "Nothing was measured up to this day."), "dim"))
    blocks.extend(Pairs(tuple(_milestone(row, lang))) for row in found if row.milestone)
    return blocks


def _milestone(row: KpiRow, lang: Lang) -> list[tuple[Text, Cell]]:
    milestone = row.milestone
    if milestone is None:
        return []
    unit = row.kpi.unit if row.kpi.unit and row.kpi.unit.startswith("%") else None
    items = [
        (Text(f"Mốc {milestone.by.iso}", f"By {milestone.by.iso}"), Cell(milestone.words, "strong")),
        (
            Text("Tình trạng", "Standing"),
            Cell(KPI_WORDS[row.standing].to(lang), lists.TONES.get(row.standing, "plain")),
        ),
    ]
    if row.why:
        items.append((Text("Vì", "Because"), Cell(row.why.to(lang))))
    for name, value in (
        (Text("Còn thiếu", "Gap"), lists.gap(row, lang) if row.gap is not None else None),
        (Text("Phải có đến nay", "Expected by now"), _number(row.expected, lang, unit)),
        (Text("Dự báo tại mốc", "Forecast"), _number(row.forecast, lang, unit)),
        (Text("Quãng đường đã đi", "Way done"), _number(row.progress, lang, "%")),
        (Text("Ước thực hiện", "Estimate"), _number(row.estimate.value if row.estimate else None, lang, unit)),
    ):
        if value is not None:
            items.append((name, Cell(value)))
    return items


def _number(value: Decimal | None, lang: Lang, unit: str | None) -> str | None:
    return None if value is None else number(value, lang, unit)


def _series(measured: Sequence[Measurement], found: list[KpiRow], lang: Lang) -> Table:
    """Return the measurements as bars to one scale; ``┊`` marks the target of the last milestone."""
    values = [m.value for m in measured if m.value is not None]
    level = next((row.level for row in reversed(found) if row.level is not None), None)
    top = max([abs(value) for value in [*values, level or Decimal(0)]], default=Decimal(1)) or Decimal(1)
    columns = (
        Column(Text("Thời điểm", "As of")),
        Column(Text("Giá trị", "Value"), "right", most=16),
        Column(same("")),
        Column(Text("Ghi chú", "Note"), grow=1),
    )
    return Table(columns, tuple(_point(m, top, level, lang) for m in measured))


def _point(measured: Measurement, top: Decimal, level: Decimal | None, lang: Lang) -> tuple[Cell, ...]:
    if measured.value is not None:
        shown = number(measured.value, lang)
    elif measured.met is not None:
        shown = (Text("đạt", "met") if measured.met else Text("chưa đạt", "not met")).to(lang)
    else:
        shown = measured.text or "–"
    drawn = list(_bar(measured.value, top).ljust(_WIDTH))
    if level is not None and 0 <= level <= top:
        drawn[min(_WIDTH - 1, int(level / top * _WIDTH))] = "┊"
    remarks = [
        Text("ước", "estimate").to(lang) if measured.estimate else "",
        measured.method or "",
        (measured.source.title or measured.source.url or "") if measured.source else "",
    ]
    return cells(measured.as_of.iso, shown, "".join(drawn), Cell("; ".join(part for part in remarks if part), "dim"))


def _bar(value: Decimal | None, top: Decimal) -> str:
    return "█" * max(1, round(abs(value) / top * _WIDTH)) if value else ""
