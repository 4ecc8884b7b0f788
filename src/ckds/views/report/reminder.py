"""The letter that urges a unit on: its overdue tasks, what is asked, until when (công văn đôn đốc)."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from ckds.analysis.roles import body as who_is
from ckds.analysis.words import Standing
from ckds.dates.holidays import next_working_day, vietnam
from ckds.text import fold, order
from ckds.views.report import annexes, cells
from ckds.views.report.assemble import assemble
from ckds.views.report.material import Item, Material
from ckds.views.report.model import Annex, Cell, Column, Report, Row, Table
from ckds.views.report.office import recipients, shorter
from ckds.views.report.outline import Outline
from ckds.views.report.words import count, full_day, lower, roman, short_day, stated, upper_first

ANSWER_DAYS: Final = 10
_NAMED: Final = 12  # addressees that are named; more are those of the annex
_MOST: Final = 8  # tasks that stand in the letter itself; more go into an annex
_TASKS: Final = (
    Column("STT", 6, "center"),
    Column("Nhiệm vụ", 40),
    Column("Văn bản giao", 16),
    Column("Thời hạn", 14, "center", "date"),
    Column("Số ngày quá hạn", 9, "center", "integer"),
    Column("Đề nghị", 20),
)


class Owing(NamedTuple):
    """A body with the overdue tasks that it leads.

    Attributes:
        key: its full id, or its words as printed.
        name: its full name.
        items: its overdue tasks, the longest overdue first.
    """

    key: str
    name: str
    items: tuple[Item, ...]


def owing(material: Material) -> list[Owing]:
    """Return every body that leads something overdue, in alphabetical order: it alone is asked, not who supports it."""
    directory = material.workspace.directory
    found: dict[str, list[Item]] = {}
    for item in material.of(Standing.OVERDUE):
        late = [row for row in item.rows if row.standing is Standing.OVERDUE]
        for row in late:
            unit = row.obligation.unit
            keys = [unit] if unit else list(dict.fromkeys(one.key for one in row.obligation.leads))
            for key in keys:
                mine = found.setdefault(key, [])
                mine.append(Item((row,)))
    named = [
        Owing(key, directory.name(key) if key in directory.units else upper_first(key), tuple(of))
        for key, of in found.items()
    ]
    return sorted(named, key=lambda one: order(one.name))


def answer_by(today: date) -> date:
    """Return until when an answer is asked where nothing else is said: ten days, ended on a working day."""
    return next_working_day(today + timedelta(days=ANSWER_DAYS), vietnam())


def reminder(material: Material, to: Sequence[Owing], until: date | None = None) -> Report:
    """Return one letter to the bodies of ``to``: to one its tasks stand in the letter, to several in an annex.

    Args:
        material: what it draws on.
        to: who is asked, each with its overdue tasks.
        until: the last day for an answer.
    """
    office, today = material.office, material.workspace.today
    until = until or answer_by(today)
    plan = material.plan
    what = f"{office.type} số {plan.number}" if plan.number else office.short()
    about = f"V/v đôn đốc thực hiện nhiệm vụ quá hạn của {what}"
    ask = "yêu cầu" if all(office.commands(one.key) for one in to) else "đề nghị"
    one = to[0] if len(to) == 1 else None
    listed = one is not None and len(one.items) <= _MOST
    extra = () if listed else (_annex(material, to, today),)
    body = Outline()
    whom = one.name if one else "các đơn vị"
    tasks = {(item.worst.obligation.once, item.worst.obligation.unit) for each in to for item in each.items}
    total = len({once for once, _ in tasks})
    where = ", cụ thể như sau:" if listed else f" ({_pointed(tasks, total)})."
    body.say(
        f"Thực hiện {office.cited()}; theo dõi tiến độ đến hết ngày {short_day(today)}, {office.name} nhận thấy {whom} "
        f"còn {count(total)} nhiệm vụ chủ trì đã quá hạn mà chưa được xác nhận hoàn thành{where}"
    )
    if one and listed:
        body.add(_table(material, one))
    _asked(body, office.name, whom, ask, until, total)
    head = office.letter(about, _addressees(to), today)
    name = f"don-doc {material.folder.id} {_file(one.key) if one else 'cac-don-vi'}"
    title = f"Công văn {lower(about.removeprefix('V/v '))}"
    return assemble(
        material, "reminder", name, title, head, body, recipients(_copies(material, to), as_above=True),
        annexes=annexes.numbered(extra), unit=one.name if one else "",
    )  # fmt: skip


def _pointed(tasks: Collection[object], total: int) -> str:
    """Point to the annex; where several owe one task, it stands there with each of them."""
    shared = "; nhiệm vụ giao nhiều đơn vị được ghi theo từng đơn vị" if len(tasks) > total else ""
    return f"danh mục tại Phụ lục kèm theo{shared}"


def _asked(body: Outline, issuer: str, whom: str, ask: str, until: date, total: int) -> None:
    """What is asked, in numbered points as letters have them."""
    body.say(f"Để bảo đảm tiến độ chung, {issuer} {ask} {whom}:")
    body.say(
        f"1. Tập trung chỉ đạo, hoàn thành {'nhiệm vụ' if total == 1 else 'các nhiệm vụ'} nêu trên; cập nhật kết quả, minh chứng vào hồ sơ theo dõi kế hoạch.",
        f"2. Báo cáo rõ nguyên nhân chậm tiến độ{'' if total == 1 else ' của từng nhiệm vụ'}, khó khăn, vướng mắc và thời hạn hoàn thành cụ thể; trường hợp cần điều chỉnh thời hạn, có văn bản đề nghị nêu rõ lý do.",
        f"3. Gửi báo cáo về {issuer} chậm nhất {full_day(until)} để tổng hợp.",
    )
    how = "nghiêm túc triển khai thực hiện" if ask == "yêu cầu" else "quan tâm, phối hợp thực hiện"
    body.say(f"{issuer} {ask} {whom} {how}.")


def _table(material: Material, one: Owing) -> Table:
    rows = [Row((cells.integer(at), *_cells(material, item))) for at, item in enumerate(one.items, 1)]
    return Table(_TASKS, tuple(rows))


def _cells(material: Material, item: Item) -> tuple[Cell, ...]:
    late = item.worst.days_overdue or 0
    label = item.task.label
    given = f"{material.office.type} số {material.plan.number}" if material.plan.number else material.office.type
    return (
        Cell(item.task.title + (f" (kỳ {stated(period)})" if (period := item.worst.obligation.period) else "")),
        Cell(f"Mục {label}\n{given}" if label else given),
        cells.due(item),
        cells.integer(late),
        Cell(_wanted(item)),
    )


def _wanted(item: Item) -> str:
    """Return what is asked of one task, by how far it is."""
    state = str(item.worst.state)
    if state == "reported":
        return "Gửi minh chứng để xác nhận hoàn thành"
    if state == "not-started":
        return "Triển khai ngay; báo cáo nguyên nhân, thời hạn hoàn thành"
    return "Hoàn thành; báo cáo nguyên nhân chậm, thời hạn hoàn thành"


def _annex(material: Material, to: Sequence[Owing], today: date) -> Annex:
    """The tasks by who owes them; units that owe just the same stand together, so that a city's letter stays short."""
    alike: dict[tuple[object, ...], list[Owing]] = {}
    for one in to:
        alike.setdefault(tuple(item.worst.obligation.once for item in one.items), []).append(one)
    rows: list[Row] = []
    for at, same in enumerate(alike.values(), 1):
        rows.append(annexes.group_row(roman(at), "; ".join(one.name for one in same), len(_TASKS)))
        rows += [Row((cells.integer(n), *_cells(material, item))) for n, item in enumerate(same[0].items, 1)]
    reference = material.office.reference("Công văn", "", today)
    return Annex("Nhiệm vụ quá hạn", "", "DANH MỤC NHIỆM VỤ QUÁ HẠN", reference, True, Table(_TASKS, tuple(rows)))


def _addressees(to: Sequence[Owing]) -> tuple[str, ...]:
    if len(to) > _NAMED:
        return ("Các đơn vị có tên tại Phụ lục",)
    return tuple(one.name for one in to)


def _copies(material: Material, to: Sequence[Owing]) -> tuple[str, ...]:
    """Who supports the overdue tasks gets a copy, unless the letter goes to them; nothing is asked of them."""
    directory = material.workspace.directory
    asked = {one.key for one in to} | {fold(one.name) for one in to}
    found: dict[str, None] = {}
    for one in to:
        for item in one.items:
            for ref in item.task.support:
                who = who_is(ref, material.folder.area, directory)
                inside = directory.members(who.id, material.folder.first_day()) if who.id else ()
                if who.key in asked or fold(who.words) in asked or (inside and asked.issuperset(inside)):
                    continue
                found[upper_first(shorter(ref, material.folder.area, directory))] = None
    names = list(found)
    if len(names) > 6:
        return ("Các đơn vị phối hợp (để phối hợp)",)
    return tuple(f"{name} (để phối hợp)" for name in names)


def _file(key: str) -> str:
    return key.rpartition("/")[2]
