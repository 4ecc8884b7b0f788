"""KPIs from the parts on goals, from tasks and tables; one indicator with two horizons is one KPI."""

import re
from collections.abc import Iterable
from typing import Final

from ckds.importers.draft import Drafted
from ckds.importers.goals import Goal, amount_in, read_goals
from ckds.importers.outline import GENERAL, GOALS, Node
from ckds.importers.setting import Setting
from ckds.importers.source import Place
from ckds.importers.words import cut, low, rx
from ckds.lang import Text
from ckds.numbers.target import TargetError, read_target
from ckds.text import slug

Places = tuple[Place, ...]

_PILLARS: Final = (
    ("government", rx(r"chính (?:quyền|phủ) (?:số|điện tử)")),
    ("economy", rx(r"kinh tế số")),
    ("society", rx(r"xã hội số")),
    ("infrastructure", rx(r"hạ tầng")),
    ("security", rx(r"an toàn|an ninh")),
    ("data", rx(r"dữ liệu")),
    ("people", rx(r"nhân lực|kỹ năng|đào tạo")),
    ("institutions", rx(r"thể chế|cơ chế")),
)  # fmt: skip


class Kpis:
    """Collects KPIs; one indicator with two horizons is one KPI."""

    def __init__(self, setting: Setting, taken: set[str]) -> None:
        self.setting = setting
        self.taken = taken
        self.made: list[Drafted] = []
        self._by_title: dict[tuple[str, str], Drafted] = {}

    def add(
        self,
        goal: Goal,
        label: str,
        places: Places,
        *,
        by: str,
        sure: bool,
        note: Text | None,
        pillar: str = "",
        within: str = "",
        unit: str = "",
    ) -> Drafted:
        """Take in one target; return the KPI that it belongs to.

        Args:
            goal: the target.
            label: the label of the item it stands in.
            places: where.
            by: the milestone.
            sure: the milestone is said with the target or in its heading.
            note: where it is taken from otherwise.
            pillar: the pillar that the heading names.
            within: what KPIs may be one and the same: the goals of a plan, or one task.
            unit: the unit, where a table states it.
        """
        key = (within, low(goal.title))
        kpi = self._by_title.get(key)
        if kpi is None:
            kpi = self._by_title[key] = self._new(goal, label, places, pillar, unit)
        target: dict[str, object] = {"by": by}
        level = goal.level or self.setting.level
        if level in self.setting.scopes:
            target["scope"] = level
        target["target"] = goal.target
        more = {"stretch": goal.stretch, "each": goal.each, "every": "year" if goal.every else ""}
        target |= {name: value for name, value in more.items() if value}
        before = kpi.fields.get("targets")
        listed = [*(before.data if before else []), target]
        notes = [one for one in (before.note if before else None, note, _doubt(goal, unit)) if one]
        joined = (
            Text("; ".join(dict.fromkeys(n.vi for n in notes)), "; ".join(dict.fromkeys(n.en for n in notes)))
            if notes
            else None
        )
        kpi.put("targets", listed, (*(before.places if before else ()), *places), joined, sure=not notes and sure)
        return kpi

    def _new(self, goal: Goal, label: str, places: Places, pillar: str, unit: str) -> Drafted:
        words = slug(goal.title).split("-")[:7]
        base = f"ct-{slug(label)}" if label else "-".join(words) or "chi-tieu"
        kpi_id, number = base, 1
        while kpi_id in self.taken:
            number += 1
            kpi_id = f"{base}-{number}"
        self.taken.add(kpi_id)
        kpi = Drafted("kpi", kpi_id)
        kpi.put("label", label, places)
        kpi.put("title", cut(goal.title, 200), places)
        if pillar:
            kpi.put("pillar", pillar, places)
        kpi.put("unit", unit or _unit(goal), places)
        kpi.put("excluding", goal.excluding, places)
        self.made.append(kpi)
        return kpi


def _unit(goal: Goal) -> str:
    if not goal.numeric:
        return ""
    found = re.search(r"%(?:\s*(GRDP|GDP))?", goal.target, re.IGNORECASE)
    if found:
        return f"% {found[1]}" if found[1] else "%"
    if re.match(r"(?:top|tốp|nhóm|xếp)", low(goal.target)):
        return "hạng"
    noun = re.search(r"\d[\d.,]*\s+(.+)$", goal.target)
    return noun[1] if noun else ""


def _doubt(goal: Goal, unit: str) -> Text | None:
    if not goal.numeric:
        return Text("mục tiêu bằng lời, không có số", "a target in words, without a number")
    try:
        read_target(goal.target, unit or _unit(goal) or None)
    except TargetError as error:
        return error.reason
    return None


def pillar_of(node: Node) -> str:
    """Return the pillar that the headings above an item name."""
    here: Node | None = node
    while here is not None:
        if here.kind in ("number", "dotted", "roman", "heading", "upper"):
            found = next(
                (pillar for pillar, form in _PILLARS if form.search(low(here.text)) and len(here.text) < 120), ""
            )
            if found:
                return found
        here = here.parent
    return ""


def heading_year(node: Node) -> str:
    """Return the year that the headings above an item name: ``Mục tiêu cụ thể đến năm 2025``."""
    here = node.parent
    while here is not None:
        years = re.findall(r"năm (20\d\d)", low(here.text)) if len(here.text) < 200 else []
        if len(set(years)) == 1:
            return str(years[0])
        here = here.parent
    return ""


def kpis_of_goals(nodes: Iterable[Node], kpis: Kpis) -> None:
    """Read the KPIs of the parts on goals."""
    for root in nodes:
        for node in root.walk():
            if not node.is_about(GOALS, GENERAL):
                continue  # a list that turned into work
            leaf = not any(child.is_about(GOALS, GENERAL) for child in node.children)
            item = node.kind in ("letter", "dash", "plus", "bracket", "small-roman", "star") or (
                leaf and node.kind in ("number", "dotted") and len(node.text) > 30
            )
            heads = bool(node.children) and amount_in(node.text) is None  # a heading of the dashes below it
            paragraphs = [(node.text, node.places)] if item and node.text and not heads else []
            paragraphs += node.body
            for text, places in paragraphs:
                _goal_paragraph(node, text, places, kpis)


def _goal_paragraph(node: Node, text: str, places: Places, kpis: Kpis) -> None:
    general = node.is_about(GENERAL) or text.endswith(":") or (node.body and (text, places) in node.body)
    for goal in read_goals(text, only_numbers=bool(general)):
        heading = heading_year(node)
        by = goal.by or heading or str(kpis.setting.year or "")
        sure = bool(goal.by or heading)
        note = None if sure or kpis.setting.year else Text("văn bản không nêu mốc", "no milestone is stated")
        if not by:
            by = _last_year(kpis.setting)
            note = Text("mốc lấy theo cuối kỳ kế hoạch", "the milestone is the end of the plan's period")
        if by:
            within = "" if node.kind in ("dash", "plus", "star") else node.printed
            kpis.add(
                goal,
                node.printed if node.numbered else "",
                places,
                by=by,
                sure=True,
                note=note,
                pillar=pillar_of(node),
                within=within,
            )


def _last_year(setting: Setting) -> str:
    period = setting.context.period
    return str(period.last.year) if period and period.last else ""


def kpis_of_task(task: Drafted, kpis: Kpis) -> list[str]:
    """Read the KPIs in the words of a task; return their ids."""
    words = task.data("text") or task.data("title") or ""
    value = task.fields.get("text") or task.fields.get("title")
    places = value.places if value else ()
    found: list[str] = []
    for goal in read_goals(words, only_numbers=True):
        by, note = _task_by(goal, task, kpis.setting)
        if not by:
            continue
        kpi = kpis.add(goal, task.data("label") or "", places, by=by, sure=note is None, note=note, within=task.id)
        found.append(kpi.id)
    return list(dict.fromkeys(found))


def _task_by(goal: Goal, task: Drafted, setting: Setting) -> tuple[str, Text | None]:
    """Return the milestone of an aim in a task: its own year, else the deadline, else the plan's year."""
    if goal.by:
        return goal.by, None
    from ckds.dates.deadline import read_deadline

    due = task.data("due")
    last = read_deadline(due, setting.context).last if due else None
    if last:
        by = str(last.year) if (last.month, last.day) == (12, 31) else f"{last.year}-{last.month:02d}"
        return by, Text("mốc lấy theo thời hạn của nhiệm vụ", "the milestone is the task's deadline")
    year = str(setting.year or "") or _last_year(setting)
    return year, Text("mốc lấy theo kỳ kế hoạch", "the milestone is the plan's period")
