"""The scorecard: units ranked, and a page for each with how its points come about."""

from typing import Final

from ckds.analysis.words import DutyStanding, Standing
from ckds.views.report import cells
from ckds.views.report.assemble import assemble
from ckds.views.report.material import Item, Material
from ckds.views.report.model import Cell, Column, PageBreak, Report, Row, Table
from ckds.views.report.office import recipients
from ckds.views.report.outline import Outline
from ckds.views.report.score import INFORMED, ON_TIME, REPORTS, Part, Score, ranks, scores
from ckds.views.report.words import count, lower, number, percent, short_day

_RANKED: Final = (
    Column("Hạng", 8, "center", "integer"),
    Column("Đơn vị", 34),
    Column("Điểm (trên 100)", 9, "center", "number"),
    Column(f"Đúng hạn ({ON_TIME})", 16, "center"),
    Column(f"Cập nhật ({INFORMED})", 16, "center"),
    Column(f"Báo cáo ({REPORTS})", 16, "center"),
    Column("Quá hạn", 7, "center", "integer"),
)
_TASKS: Final = (
    Column("STT", 6, "center", "integer"),
    Column("Nhiệm vụ", 40),
    Column("Thời hạn", 16, "center", "date"),
    Column("Tình trạng", 30),
)
_PARTS: Final = (
    Column("Tiêu chí", 46),
    Column("Đạt", 12, "center"),
    Column("Tỷ lệ", 14, "center", "percent"),
    Column("Điểm tối đa", 12, "center", "integer"),
    Column("Điểm", 12, "center", "number"),
)


def scorecard(material: Material, only: frozenset[str] = frozenset(), *, unit: str = "", period: str = "") -> Report:
    """Return the ranking with a page for each unit, or the page of one alone.

    Args:
        material: what it draws on: the whole plan, so that ranks are those among all units.
        only: the units whose pages are wanted; empty for all.
        unit: the name of the one unit asked for.
        period: the period in words, ``quý IV năm 2022``.
    """
    office, today = material.office, material.workspace.today
    found = scores(material)
    placed = ranks(found)
    shown = [(one, rank) for one, rank in zip(found, placed, strict=True) if not only or one.key in only]
    subject = f"{f'Kết quả của {unit}' if unit else 'Kết quả xếp hạng các đơn vị'}{f' {period}' if period else ''} {office.carried_out()}"
    body = Outline()
    _opening(body, material, unit)
    if not unit and shown:
        body.part("Bảng xếp hạng")
        body.add(*([_ranking(shown)] if shown else []))
        body.say(_unranked(found))
        body.part("Kết quả của từng đơn vị")
    ranked = sum(one.points is not None for one in found)
    for at, (one, rank) in enumerate(shown):
        if at or not unit:
            body.add(PageBreak())
        body.section(one.name)
        _page(body, one, rank, ranked)
    if not shown:
        body.say(f"Không có đơn vị nào được giao nhiệm vụ hoặc chế độ báo cáo trong hồ sơ theo dõi {office.type} này.")
    body.say(f"Trên đây là kết quả tính theo số liệu đến hết ngày {short_day(today)}.")
    head = office.letterhead("BC", "BÁO CÁO", subject, today)
    name = f"bang-diem {material.folder.id} {next(iter(only)).rpartition('/')[2] if unit and only else ''}"
    return assemble(material, "scorecard", name, f"Bảng điểm {lower(subject)}", head, body, recipients(()), unit=unit)


def _opening(body: Outline, material: Material, unit: str) -> None:
    today, days = material.workspace.today, material.workspace.settings.record.stale_days
    body.say(
        f"Theo {material.office.cited()} và hồ sơ theo dõi đến hết ngày {short_day(today)}, "
        f"{material.office.name} báo cáo {'kết quả thực hiện của ' + unit if unit else 'kết quả xếp hạng các đơn vị'} như sau."
    )
    body.say("Điểm tính trên thang 100 theo ba tiêu chí:")
    body.list(
        [
            f"Đúng hạn, {ON_TIME} điểm: số nhiệm vụ chủ trì đã đến hạn được hoàn thành đúng hạn trên tổng số đã đến hạn; hoàn thành quá hạn tính một nửa",
            f"Cập nhật, {INFORMED} điểm: số nhiệm vụ chủ trì chưa hoàn thành có thông tin của đơn vị trong {days} ngày gần nhất trên tổng số chưa hoàn thành",
            f"Báo cáo, {REPORTS} điểm: số báo cáo định kỳ đã nộp đúng hạn trên tổng số đã đến hạn nộp; nộp muộn tính một nửa",
        ]
    )
    body.say("Tiêu chí không phát sinh thì không tính; điểm được quy về thang 100 theo các tiêu chí còn lại.")


def _ranking(shown: list[tuple[Score, int | None]]) -> Table:
    rows = []
    for one, rank in shown:
        late = sum(row.standing is Standing.OVERDUE for row in one.rows)
        rows.append(
            Row(
                (
                    Cell(str(rank), rank) if rank else cells.NONE,
                    Cell(one.name),
                    _points(one.points),
                    *(Cell(_earned(part)) for part in one.parts),
                    cells.integer(late),
                )
            )
        )
    return Table(_RANKED, tuple(rows))


def _points(points: float | None) -> Cell:
    return cells.NONE if points is None else Cell(number(points), points)


def _earned(part: Part) -> str:
    """Return what was earned of what there was: ``3/5 (60%)``."""
    if part.share is None:
        return "–"
    halves = f" + {part.half} muộn" if part.half else ""
    return f"{part.whole}{halves}/{part.of} ({percent(float(round(100 * part.share, 2)))})"


def _unranked(found: list[Score]) -> str:
    if found and not any(one.points for one in found):
        return "Chưa có đơn vị nào đạt điểm nên chưa xếp hạng."
    left = sum(one.points is None for one in found)
    return f"{count(left)} đơn vị chưa có tiêu chí nào phát sinh nên chưa xếp hạng." if left else ""


def _page(body: Outline, one: Score, rank: int | None, ranked: int) -> None:
    where = "chưa xếp hạng vì chưa có tiêu chí nào phát sinh"
    if one.points is not None:
        where = f"{f'hạng {rank}/{ranked}' if rank else 'chưa xếp hạng'}, {number(one.points)} điểm"
    late = sum(row.standing is Standing.OVERDUE for row in one.rows)
    owed = sum(row.standing is DutyStanding.MISSING for row in one.duties)
    body.say(
        f"Kết quả: {where}. Chủ trì {count(len(one.rows))} nhiệm vụ, trong đó {count(late)} quá hạn; còn thiếu {count(owed)} báo cáo định kỳ."
    )
    names = ("Hoàn thành nhiệm vụ đúng hạn", "Cập nhật tình hình thực hiện", "Nộp báo cáo định kỳ")
    body.add(
        Table(_PARTS, tuple(_part(name, part) for name, part in zip(names, one.parts, strict=True)), "Cách tính điểm")
    )
    if one.rows:
        body.add(Table(_TASKS, tuple(_task(at, item) for at, item in enumerate(_sorted(one), 1)), "Nhiệm vụ chủ trì"))


def _part(name: str, part: Part) -> Row:
    share = None if part.share is None else float(round(100 * part.share, 2))
    earned = None if part.share is None else float(round(part.share * part.weight, 2))
    return Row(
        (
            Cell(name),
            Cell(_earned(part).partition(" (")[0]),
            cells.NONE if share is None else Cell(percent(share), share),
            cells.integer(part.weight),
            cells.NONE if earned is None else Cell(number(earned), earned),
        )
    )


def _sorted(one: Score) -> list[Item]:
    return sorted((Item((row,)) for row in one.rows), key=_key)


def _key(item: Item) -> tuple[bool, int, str]:
    last = item.worst.effective
    return last is None, last.toordinal() if last else 0, item.title


def _task(at: int, item: Item) -> Row:
    return Row((cells.integer(at), Cell(item.title), cells.due(item), Cell(cells.standing(item.worst))))
