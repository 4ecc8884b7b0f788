"""Parts III and IV of a periodic report: an evaluation that says only what the records show."""

from collections import Counter
from collections.abc import Sequence

from ckds.analysis.roles import body as who
from ckds.analysis.totals import has_come
from ckds.analysis.words import DutyStanding, KpiStanding, Standing
from ckds.records.task import Update
from ckds.text import order
from ckds.views.report import cells
from ckds.views.report.material import Item, Material
from ckds.views.report.model import Annex
from ckds.views.report.outline import Outline
from ckds.views.report.period import Span
from ckds.views.report.words import count, percent, short_day, upper_first
from ckds.workspace.directory import Directory

_MOST = 10
_LEADS = 6


def evaluate(body: Outline, material: Material, extra: Sequence[Annex]) -> None:
    """Add ``III. ĐÁNH GIÁ CHUNG``: what was reached, what falls short, and the causes that units gave."""
    body.part("Đánh giá chung")
    body.section("Kết quả đạt được")
    body.list(_reached(material))
    body.section("Tồn tại, hạn chế")
    short = [*_short(material), *_doubtful(extra)]
    body.list(short) if short else body.say(_nothing_short(material))
    if short:
        body.section("Nguyên nhân")
        body.say(*_causes(material))


def _reached(material: Material) -> list[str]:
    figures = material.figures()
    found = []
    if figures.done:
        found.append(
            f"Hoàn thành {count(figures.done)}/{count(figures.done_of)} nhiệm vụ ({percent(figures.done_percent)}), "
            f"trong đó đúng hạn {count(figures.done_on_time)} nhiệm vụ"
        )
    moving = [one for one in material.items if one.heard() and not one.worst.done]
    if moving:
        found.append(
            f"{count(len(moving))}/{count(len(_open(material)))} nhiệm vụ chưa hoàn thành đã có báo cáo kết quả thực hiện"
        )
    good = figures.kpis_met + figures.kpis_on_track
    if good:
        targeted = figures.milestones - figures.kpis_untargeted
        found.append(f"{count(good)}/{count(targeted)} mốc chỉ tiêu đạt mục tiêu hoặc đúng tiến độ")
    received = [row for row in material.duties if row.standing in (DutyStanding.SUBMITTED, DutyStanding.LATE)]
    if received:
        due = len(received) + figures.reports_owed
        found.append(f"Đã tiếp nhận {count(len(received))}/{count(due)} báo cáo đến hạn của các đơn vị")
    day = short_day(material.workspace.today)
    return found or [f"Đến hết ngày {day}, chưa có nhiệm vụ, chỉ tiêu nào được xác nhận hoàn thành"]


def _nothing_short(material: Material) -> str:
    """Say that nothing falls short; of a plan without tasks and targets nothing can be said."""
    figures = material.figures()
    if not figures.tasks and figures.milestones == figures.kpis_untargeted:
        return "Hồ sơ theo dõi chưa có nhiệm vụ, mục tiêu để đánh giá."
    return f"Hồ sơ theo dõi không ghi nhận tồn tại, hạn chế nào đến hết ngày {short_day(material.workspace.today)}."


def _short(material: Material) -> list[str]:
    figures = material.figures()
    found = []
    if figures.overdue:
        found.append(
            f"{count(figures.overdue)}/{count(figures.fell_due)} nhiệm vụ đã đến hạn chưa hoàn thành "
            f"({percent(figures.overdue_percent)}); {_longest(material)}{_by_unit(material)}"
        )
    for standing, words in (
        (KpiStanding.MISSED, "không đạt mục tiêu"),
        (KpiStanding.BEHIND, "chậm so với tiến độ"),
    ):
        rows = [row for row in material.kpis if row.standing is standing]
        if rows:
            names = _some([f"“{cells.aim(row)}”" for row in rows])
            found.append(f"{count(len(rows))} mốc chỉ tiêu {words}: {names}")
    aimed = figures.milestones - figures.kpis_untargeted
    unknown = figures.kpis_no_data - cells.unjudged(material)
    if unknown:
        found.append(f"{count(unknown)}/{count(aimed)} mốc chỉ tiêu chưa có số liệu")
    if cells.unjudged(material):
        found.append(
            f"{count(cells.unjudged(material))}/{count(aimed)} mốc chỉ tiêu có số liệu nhưng chưa đủ căn cứ đánh giá"
        )
    if figures.undated:
        found.append(
            f"{count(figures.undated)}/{count(figures.tasks)} nhiệm vụ chưa có thời hạn hoàn thành trong kế hoạch nên chưa đánh giá được tiến độ"
        )
    quiet = stale(material)
    if quiet:
        days = material.workspace.settings.record.stale_days
        found.append(
            f"{count(len(quiet))}/{count(len(_open(material)))} nhiệm vụ chưa hoàn thành không có thông tin cập nhật quá {days} ngày"
        )
    if figures.reports_owed:
        units = {row.unit.key for row in material.duties if row.standing is DutyStanding.MISSING}
        found.append(
            f"{count(figures.reports_owed)}/{count(_due_reports(material))} báo cáo định kỳ đến hạn, "
            f"của {count(len(units))} đơn vị, chưa được ghi nhận là đã nộp"
        )
    return found


def _doubtful(extra: Sequence[Annex]) -> list[str]:
    found = next((one for one in extra if one.key == "Cần kiểm tra"), None)
    rows = count(len(found.table.rows)) if found else ""
    return (
        [f"{rows} mục trong hồ sơ theo dõi có số liệu cần kiểm tra, bổ sung ({found.label} kèm theo)"] if found else []
    )


def _due_reports(material: Material) -> int:
    came = (DutyStanding.SUBMITTED, DutyStanding.LATE, DutyStanding.MISSING)
    return sum(row.standing in came for row in material.duties)


def _open(material: Material) -> list[Item]:
    """Return what is neither done nor cancelled nor paused."""
    closed = (Standing.PAUSED, Standing.CANCELLED)
    return [one for one in material.items if not one.worst.done and one.worst.standing not in closed]


def stale(material: Material) -> list[Item]:
    """Return the open items of which nothing was heard for longer than the settings allow."""
    today = material.workspace.today
    return [one for one in material.items if any(row.stale and has_come(row, today) for row in one.rows)]


def _longest(material: Material) -> str:
    late = material.of(Standing.OVERDUE)
    first = late[0].worst
    return f"quá hạn lâu nhất {count(first.days_overdue or 0)} ngày (nhiệm vụ “{late[0].task.title}”)"


def _by_unit(material: Material) -> str:
    """Say which leads have most overdue, where several have some."""
    directory = material.workspace.directory
    found: Counter[str] = Counter()
    for item in material.of(Standing.OVERDUE):
        found.update(_late(item, directory))
    if len(found) < 2:
        return ""
    ranked = sorted(found.items(), key=lambda one: (-one[1], order(one[0])))
    shown = "; ".join(f"{upper_first(name)} {count(number)}" for name, number in ranked[:_LEADS])
    more = f"; {count(len(found) - _LEADS)} đơn vị khác" if len(found) > _LEADS else ""
    joint = found.total() > len(material.of(Standing.OVERDUE))
    apart = "; nhiệm vụ có nhiều đơn vị chủ trì được tính cho từng đơn vị" if joint else ""
    return f". Theo đơn vị chủ trì (số nhiệm vụ{apart}): {shown}{more}"


def _late(item: Item, directory: Directory) -> set[str]:
    """Return who is late with an item: its leads, or where some of those that owe it apart have done it, the others."""
    late = [row.obligation.unit for row in item.rows if row.standing is Standing.OVERDUE]
    if len(late) < len(item.rows):
        return {directory.name(unit) if unit in directory.units else unit for unit in late if unit}
    return {directory.name(one.id) if one.id else one.words for one in item.worst.obligation.leads}


def _causes(material: Material) -> list[str]:
    """Return the causes that units gave of what is late, or that they gave none."""
    late = material.of(Standing.OVERDUE)
    told = [one for one in late if any(update.obstacles for update in one.heard())]
    texts = [f"{one.title}: {_words(one)}." for one in told]
    if texts:
        return ["Theo báo cáo của các đơn vị:", *texts]
    if late:
        silent = material.figures().not_started_overdue
        if silent == len(late):
            return [
                f"Các đơn vị chủ trì chưa có báo cáo nào về {count(silent)} nhiệm vụ quá hạn nên chưa rõ nguyên nhân."
            ]
        more = f", trong đó {count(silent)} nhiệm vụ chưa có báo cáo nào" if silent else ""
        return [f"Các đơn vị chủ trì chưa báo cáo nguyên nhân của {count(len(late))} nhiệm vụ quá hạn{more}."]
    return ["Các đơn vị chưa báo cáo nguyên nhân của những tồn tại nêu trên."]


def _words(item: Item) -> str:
    return "; ".join(update.obstacles.rstrip(".") for update in item.heard() if update.obstacles)


def obstacles(body: Outline, material: Material, span: Span) -> None:
    """Add ``IV. KHÓ KHĂN, VƯỚNG MẮC; ĐỀ XUẤT, KIẾN NGHỊ``, gathered from the updates of the period."""
    body.part("Khó khăn, vướng mắc; đề xuất, kiến nghị")
    told = [(one, it) for one in material.items for it in one.heard() if span.holds(it.date.last) and material.own(it)]
    hard = [_from(item, update, update.obstacles, material) for item, update in told if update.obstacles]
    asked = [_from(item, update, update.request, material) for item, update in told if update.request]
    none = "Trong kỳ báo cáo, hồ sơ theo dõi không ghi nhận"
    if not hard and not asked:
        body.say(f"{none} khó khăn, vướng mắc, đề xuất, kiến nghị nào của các đơn vị.")
        return
    body.section("Khó khăn, vướng mắc")
    body.list(hard) if hard else body.say(f"{none} khó khăn, vướng mắc nào của các đơn vị.")
    body.section("Đề xuất, kiến nghị")
    body.list(asked) if asked else body.say(f"{none} đề xuất, kiến nghị nào của các đơn vị.")


def _from(item: Item, update: Update, text: str, material: Material) -> str:
    directory = material.workspace.directory
    name = ""
    if update.by:
        one = who(update.by, material.folder.area, directory)
        name = f"{directory.name(one.id) if one.id else one.words}, "
    return f"{name}nhiệm vụ “{item.task.title}”: {text.rstrip('.')}"


def troubles(material: Material) -> list[str]:
    """Return what has to be made good in the next period, from what this one left over."""
    figures = material.figures()
    found = []
    late = material.of(Standing.OVERDUE)
    if late:
        found.append(
            f"các đơn vị chủ trì hoàn thành {count(len(late))} nhiệm vụ quá hạn; báo cáo nguyên nhân, thời hạn hoàn thành cụ thể"
        )
    if figures.kpis_missed + figures.kpis_behind:
        found.append(
            f"có giải pháp đối với {count(figures.kpis_missed + figures.kpis_behind)} mốc chỉ tiêu không đạt hoặc chậm tiến độ"
        )
    unknown = figures.kpis_no_data - cells.unjudged(material)
    if unknown:
        found.append(f"đo lường, cung cấp số liệu của {count(unknown)} mốc chỉ tiêu chưa có số liệu")
    if cells.unjudged(material):
        found.append(f"xác định căn cứ đánh giá {count(cells.unjudged(material))} mốc chỉ tiêu đã có số liệu")
    if figures.undated:
        found.append(f"xác định thời hạn, sản phẩm của {count(figures.undated)} nhiệm vụ chưa có thời hạn")
    unled = [one for one in material.items if not one.worst.obligation.leads]
    if unled:
        found.append(f"phân công đơn vị chủ trì cho {count(len(unled))} nhiệm vụ chưa có đơn vị chủ trì")
    if stale(material):
        found.append(
            f"cập nhật tiến độ của {count(len(stale(material)))} nhiệm vụ không có thông tin quá {material.workspace.settings.record.stale_days} ngày"
        )
    if figures.reports_owed:
        found.append(f"nộp {count(figures.reports_owed)} báo cáo định kỳ còn thiếu")
    if figures.reported:
        found.append(f"xác nhận kết quả của {count(figures.reported)} nhiệm vụ đơn vị đã báo xong")
    return found


def _some(names: Sequence[str]) -> str:
    shown = list(dict.fromkeys(names))
    more = f" và {count(len(shown) - _MOST)} chỉ tiêu khác" if len(shown) > _MOST else ""
    return ", ".join(shown[:_MOST]) + more
