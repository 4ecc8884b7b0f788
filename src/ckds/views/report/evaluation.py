"""Parts III and IV of a periodic report: an evaluation that says only what the records show."""

from collections import Counter
from collections.abc import Sequence

from ckds.analysis.roles import body as who
from ckds.analysis.totals import has_come
from ckds.analysis.words import DutyStanding, KpiStanding, Standing
from ckds.records.task import Update
from ckds.views.report import cells
from ckds.views.report.material import Item, Material
from ckds.views.report.model import Annex
from ckds.views.report.outline import Outline
from ckds.views.report.period import Span
from ckds.views.report.words import count, percent

_MOST = 10


def evaluate(body: Outline, material: Material, extra: Sequence[Annex]) -> None:
    """Add ``III. ĐÁNH GIÁ CHUNG``: what was reached, what falls short, and the causes that units gave."""
    body.part("Đánh giá chung")
    body.section("Kết quả đạt được")
    body.list(_reached(material))
    body.section("Tồn tại, hạn chế")
    short = [*_short(material), *_doubtful(extra)]
    body.list(short) if short else body.say("Hồ sơ theo dõi không ghi nhận tồn tại, hạn chế nào đến ngày lập báo cáo.")
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
        found.append(f"{count(len(moving))} nhiệm vụ chưa hoàn thành đã có báo cáo kết quả thực hiện")
    good = figures.kpis_met + figures.kpis_on_track
    if good:
        targeted = figures.milestones - figures.kpis_untargeted
        found.append(f"{count(good)}/{count(targeted)} mốc chỉ tiêu đạt mục tiêu hoặc đúng tiến độ")
    received = [row for row in material.duties if row.standing in (DutyStanding.SUBMITTED, DutyStanding.LATE)]
    if received:
        found.append(f"Đã tiếp nhận {count(len(received))} báo cáo của các đơn vị")
    return found or ["Đến ngày lập báo cáo chưa có nhiệm vụ, chỉ tiêu nào được xác nhận hoàn thành"]


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
    if figures.kpis_no_data:
        found.append(
            f"{count(figures.kpis_no_data)}/{count(figures.milestones - figures.kpis_untargeted)} mốc chỉ tiêu chưa có số liệu để đánh giá"
        )
    if figures.undated:
        found.append(
            f"{count(figures.undated)} nhiệm vụ chưa có thời hạn hoàn thành trong kế hoạch nên chưa đánh giá được tiến độ"
        )
    quiet = stale(material)
    if quiet:
        days = material.workspace.settings.record.stale_days
        found.append(f"{count(len(quiet))} nhiệm vụ chưa xong không có thông tin cập nhật quá {days} ngày")
    if figures.reports_owed:
        units = {row.unit.key for row in material.duties if row.standing is DutyStanding.MISSING}
        found.append(
            f"{count(figures.reports_owed)} báo cáo định kỳ của {count(len(units))} đơn vị đã quá hạn nộp mà chưa ghi nhận"
        )
    return found


def _doubtful(extra: Sequence[Annex]) -> list[str]:
    found = next((one for one in extra if one.key == "Cần kiểm tra"), None)
    rows = count(len(found.table.rows)) if found else ""
    return (
        [f"{rows} mục trong hồ sơ theo dõi có số liệu cần kiểm tra, bổ sung ({found.label} kèm theo)"] if found else []
    )


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
        found.update({directory.short(one.id) if one.id else one.words for one in item.worst.obligation.leads})
    if len(found) < 2:
        return ""
    shown = "; ".join(f"{name} {count(number)}" for name, number in found.most_common(5))
    return f". Theo đơn vị chủ trì, nhiều nhất là: {shown} nhiệm vụ"


def _causes(material: Material) -> list[str]:
    """Return the causes that units gave of what is late, or that they gave none."""
    late = material.of(Standing.OVERDUE)
    told = [one for one in late if any(update.obstacles for update in one.heard())]
    texts = [f"{one.title}: {_words(one)}." for one in told]
    if texts:
        return ["Theo báo cáo của các đơn vị:", *texts]
    if late:
        silent = material.figures().not_started_overdue
        more = f", trong đó {count(silent)} nhiệm vụ chưa có báo cáo nào" if silent else ""
        return [f"Các đơn vị chủ trì chưa báo cáo nguyên nhân của {count(len(late))} nhiệm vụ quá hạn{more}."]
    return ["Các đơn vị chưa báo cáo nguyên nhân của những tồn tại nêu trên."]


def _words(item: Item) -> str:
    return "; ".join(update.obstacles.rstrip(".") for update in item.heard() if update.obstacles)


def obstacles(body: Outline, material: Material, span: Span) -> None:
    """Add ``IV. KHÓ KHĂN, VƯỚNG MẮC; ĐỀ XUẤT, KIẾN NGHỊ``, gathered from the updates of the period."""
    body.part("Khó khăn, vướng mắc; đề xuất, kiến nghị")
    told = [(one, it) for one in material.items for it in one.heard() if span.holds(it.date.last) and material.own(it)]
    body.section("Khó khăn, vướng mắc")
    hard = [_from(item, update, update.obstacles, material) for item, update in told if update.obstacles]
    body.list(hard) if hard else body.say(
        "Trong kỳ báo cáo, các đơn vị không nêu khó khăn, vướng mắc khi cập nhật tiến độ."
    )
    body.section("Đề xuất, kiến nghị")
    asked = [_from(item, update, update.request, material) for item, update in told if update.request]
    body.list(asked) if asked else body.say("Trong kỳ báo cáo, các đơn vị không có đề xuất, kiến nghị.")


def _from(item: Item, update: Update, text: str, material: Material) -> str:
    directory = material.workspace.directory
    name = ""
    if update.by:
        one = who(update.by, material.folder.area, directory)
        name = f"{directory.short(one.id) if one.id else one.words}, "
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
    if figures.kpis_no_data:
        found.append(f"đo lường, cung cấp số liệu của {count(figures.kpis_no_data)} mốc chỉ tiêu chưa có số liệu")
    if figures.undated:
        found.append(f"xác định thời hạn, sản phẩm của {count(figures.undated)} nhiệm vụ chưa có thời hạn")
    unled = [one for one in material.items if not one.worst.obligation.leads]
    if unled:
        found.append(f"phân công đơn vị chủ trì cho {count(len(unled))} nhiệm vụ chưa có đơn vị chủ trì")
    if stale(material):
        found.append(f"cập nhật tiến độ của {count(len(stale(material)))} nhiệm vụ lâu không có thông tin")
    if figures.reports_owed:
        found.append(f"nộp {count(figures.reports_owed)} báo cáo định kỳ còn thiếu")
    if figures.reported:
        found.append(f"xác nhận kết quả của {count(figures.reported)} nhiệm vụ đơn vị đã báo xong")
    return found


def _some(names: Sequence[str]) -> str:
    shown = list(dict.fromkeys(names))
    more = f" và {count(len(shown) - _MOST)} chỉ tiêu khác" if len(shown) > _MOST else ""
    return ", ".join(shown[:_MOST]) + more
