"""The figures worth looking at: KPIs against their targets, and tasks by group and standing."""

from collections.abc import Sequence
from typing import Final

from ckds.analysis.kpi import KpiRow
from ckds.analysis.words import Standing
from ckds.views.report import cells
from ckds.views.report.material import Material, Section
from ckds.views.report.model import Chart, Series
from ckds.views.report.words import percent

_MOST: Final = 20
_LONG: Final = 60
_STANDINGS: Final = (
    ("Hoàn thành", (Standing.DONE_ON_TIME, Standing.DONE_LATE)),
    ("Trong hạn", (Standing.IN_TIME, Standing.DUE_SOON)),
    ("Quá hạn", (Standing.OVERDUE,)),
    ("Dừng, hủy", (Standing.PAUSED, Standing.CANCELLED)),
)


def kpi_chart(rows: Sequence[KpiRow]) -> Chart | None:
    """Return the measured KPIs in per cent of their targets; None when fewer than two can be compared."""
    found = [(row, cells.of_target(row)) for row in rows]
    kept = [(row, share.value) for row, share in found if isinstance(share.value, int | float)][:_MOST]
    if len(kept) < 2:
        return None
    names = tuple(_cut(f"{cells.aim(row)} – {row.milestone.by.iso if row.milestone else ''}") for row, _ in kept)
    values = tuple(float(value) for _, value in kept)
    told = "; ".join(f"{name}: {percent(value)}" for name, value in zip(names, values, strict=True))
    title = "Kết quả so với mục tiêu của các chỉ tiêu đã có số liệu (%)"
    return Chart(title, "bars", names, (Series("% so với mục tiêu", values),), "%", 100.0, f"{title}. {told}.")


def groups_chart(material: Material, sections: Sequence[Section]) -> Chart | None:
    """Return the dated tasks of each group by how they stand; None when fewer than two groups have any."""
    dated = {section.title: tuple(one for one in section.items if one.dated) for section in sections}
    kept_groups = {title: items for title, items in dated.items() if items}
    if len(kept_groups) < 2:
        return None
    names = tuple(_cut(title) for title in kept_groups)
    counts = [material.counted(items).standing for items in kept_groups.values()]
    series = tuple(
        Series(name, tuple(float(sum(of[one] for one in standings)) for of in counts)) for name, standings in _STANDINGS
    )
    kept = tuple(one for one in series if any(one.values))
    told = "; ".join(
        f"{name}: " + ", ".join(f"{one.name.lower()} {one.values[at]:g}" for one in kept if one.values[at])
        for at, name in enumerate(names)
    )
    title = "Tình trạng nhiệm vụ có thời hạn theo nhóm (nhiệm vụ)"
    return Chart(title, "stacked", names, kept, "nhiệm vụ", None, f"{title}. {told}.")


def _cut(text: str) -> str:
    """Return a label short enough for a chart, cut between words."""
    return text if len(text) <= _LONG else f"{text[:_LONG].rsplit(' ', 1)[0].rstrip(' ,;')}…"
