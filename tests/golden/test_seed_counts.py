"""Counts of plans, tasks, deadlines, KPIs, targets and duties per seed, and nothing in a record that a seed does not say.

The expected numbers are those of the seed documents, counted by hand; the files are read with plain PyYAML. The seeds
are called s1…s5: s1 Kế hoạch 74/KH-UBND, s2 the plan of Hải Phòng with the Ministry, s3 the article on 593/KH-UBND, s4
the article on Nghị quyết 03-NQ/TU, s5 Cao Lãnh.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from tests.golden.extracts import quotes, squeeze, table
from tests.golden.shipped import READ, Plan, many, targets
from tests.golden.support import PLAN_IDS, PLANS, S1, S2, S3, S4_DECISION, S4_RESOLUTION, S5, Json


def numeric(target: Json) -> bool:
    """Does a target state a number that something is to reach? (5G is a name, 01 điện thoại a share of everybody.)"""
    return bool(re.match(r".*(\d%|top \d|\d\.\d{3}|ít nhất \d)", target["target"]))


def per_group(of: Plan, section: str, last: int) -> list[int]:
    """Return how many tasks with a label of their own each group of a section holds, in order."""
    return [len(of.labelled(f"{section}.{number}")) for number in range(1, last + 1)]


@dataclass(frozen=True)
class Count:
    """One count that the issue asks for.

    Attributes:
        seed: the seed and the paragraph that is counted.
        what: what is counted.
        of: how, over the plan's files.
        expected: the number in the document.
    """

    seed: str
    what: str
    of: Callable[[], Any]
    expected: Any

    def __str__(self) -> str:
        return f"{self.seed}: {self.what}"


def _s1() -> list[Count]:
    p = READ[S1]
    section_two = [(name, kpi, target) for name, kpi, target in targets(p) if kpi["label"].startswith("II.")]
    with_number = [(kpi["label"], target["target"]) for _, kpi, target in section_two if numeric(target)]
    return [
        Count("s1 III.1–11", "groups", lambda: len([g for g in p.record["groups"] if g["label"].startswith("III.")]), 11),
        Count("s1 III.1–11", "tasks a group", lambda: per_group(p, "III", 11), [4, 7, 2, 1, 5, 3, 4, 2, 3, 2, 2]),
        Count("s1 III", "lettered or single tasks", lambda: len(p.labelled("III")), 35),
        Count("s1 III.6.c", "dashes, unlabelled, in group 6", lambda: [t["group"] for t in p.tasks.values() if "label" not in t], ["6"] * 5),
        Count("s1 V.1–5", "items", lambda: per_group(p, "V", 5), [2, 2, 1, 3, 3]),
        Count("s1 III, V", "task files", lambda: len(p.tasks), 51),
        Count("s1 III.10, V.5", "deadlines, all of them", lambda: {t["label"]: t["due"] for t in p.tasks.values() if "due" in t},
              {"III.10.a": "Thường xuyên", "III.10.b": "Thường xuyên", "V.5.a": "trong tháng 4/2022", "V.5.b": "quý II/2022"}),
        Count("s1 II.1–3", "numbers", lambda: len(with_number), 12),
        Count("s1 II.1–3", "items with a number (3.b has none)", lambda: sorted({label for label, _ in with_number}),
              ["II.1.a", "II.1.b", "II.1.c", "II.1.d", "II.2.a", "II.2.b", "II.2.c", "II.3.a", "II.3.c"]),
        Count("s1 II.1–3", "items in all", lambda: len({kpi["label"] for _, kpi, _ in section_two}), 10),
        Count("s1 II.1.d, 3.b, 3.c", "targets in words", lambda: Counter(kpi["label"] for _, kpi, target in section_two if not numeric(target)),
              Counter({"II.1.d": 2, "II.3.b": 1, "II.3.c": 1})),
        Count("s1 II.1.c", "levels", lambda: {t["scope"]: t["target"] for _, kpi, t in section_two if kpi["label"] == "II.1.c"},
              {"city": "60%", "district": "50%", "commune": "30%"}),
        Count("s1 II.2.b", "“từng ngành”: each of them", lambda: [t.get("each") for _, kpi, t in section_two if kpi["label"] == "II.2.b"], ["ngành"]),
        Count("s1 II.2.c", "“hàng năm”: every year", lambda: [t.get("every") for _, kpi, t in section_two if kpi["label"] == "II.2.c"], ["year"]),
        Count("s1 III.5.c, 9.a, 9.b", "100 % targets inside tasks", lambda: sorted((kpi["label"], t["target"]) for _, kpi, t in targets(p) if not kpi["label"].startswith("II.")),
              [("III.5.c", "100%"), ("III.9.a", "100%"), ("III.9.b", "100%")]),
        Count("s1 II, III", "KPIs and targets", lambda: (len(p.kpis), len(list(targets(p)))), (17, 19)),
        Count("s1 III.11.a", "report duties “hàng tháng, quý, năm”", lambda: sorted((d["label"], d["every"]) for d in p.record["duties"]),
              [("III.11.a", "month"), ("III.11.a", "quarter"), ("III.11.a", "year")]),
        Count("s1 IV.1–3", "budget lines", lambda: len(p.record["budget"]), 3),
        Count("s1 Căn cứ", "acts it rests on", lambda: [(b["number"], b["issued"], b["plan"]) for b in p.record["basis"]],
              [("03-NQ/TU", "2021-10-26", S4_RESOLUTION), ("284/QĐ-UBND", "2022-01-24", S4_DECISION)]),
        Count("s1 Nơi nhận", "recipients, in order", lambda: [squeeze(r) for r in p.record["recipients"]], quotes("s1", "recipients")),
        Count("s1 signature", "signer", lambda: p.record["signer"],
              {"name": "Hoàng Minh Cường", "position": "PHÓ CHỦ TỊCH", "authority": "KT. CHỦ TỊCH", "on_behalf": "TM. ỦY BAN NHÂN DÂN"}),
        Count("s1 III", "annex referred to but absent, said once", lambda: len(p.record["stated"]["missing"]), 1),
        Count("s1", "no deadline for all tasks (`tasks_due`)", lambda: "tasks_due" in p.record, False),
    ]  # fmt: skip


def _s2() -> list[Count]:
    p = READ[S2]
    lettered = p.labelled("II")
    last = p.labelled("VI")
    each = {name: many(p.with_label(name))[0].get("each") for name in
            ("II.5.a", "II.5.c", "II.7.c", "II.12.a", "VI.4.b", "II.12.d")}  # fmt: skip
    leads = {name: [lead.get("for") if isinstance(lead, dict) else None for lead in many(p.with_label(name)[0]["lead"])]
             for name in ("II.2.b", "II.11.a", "II.11.b", "II.12.a", "II.12.d")}  # fmt: skip
    return [
        Count("s2 II.1–12", "lettered tasks", lambda: len({t["label"] for t in lettered.values()}), 43),
        Count("s2 II.1–12", "lettered tasks a group", lambda: [len({t["label"] for t in p.labelled(f"II.{n}").values()}) for n in range(1, 13)],
              [2, 3, 6, 6, 5, 2, 3, 2, 3, 2, 2, 7]),
        Count("s2 II.1–12", "files: 12.c is two of them", lambda: (len(lettered), len(p.with_label("II.12.c"))), (44, 2)),
        Count("s2 II, VI", "deadlines", lambda: (sum("due" in t for t in lettered.values()), sum("due" in t for t in last.values())), (44, 2)),
        Count("s2 VI.1–6", "items of section VI", lambda: per_group(p, "VI", 6), [2, 1, 3, 3, 1, 1]),
        Count("s2 VI.4", "deadlines of section VI", lambda: {t["label"]: t["due"] for t in last.values() if "due" in t},
              {"VI.4.b": "trước tháng 12 năm 2022", "VI.4.c": "trước tháng 10 năm 2022"}),
        Count("s2 II, VI", "task files", lambda: len(p.tasks), 55),
        Count("s2", "sections with groups: II and VI, no III or IV", lambda: [(s, sum(g["label"].startswith(f"{s}.") for g in p.record["groups"])) for s in ("II", "III", "IV", "VI")],
              [("II", 12), ("III", 0), ("IV", 0), ("VI", 6)]),
        Count("s2 5.a 5.c 7.c 12.a VI.4.b", "owed by each lead; 12.d by the three together", lambda: each,
              {"II.5.a": "true", "II.5.c": "true", "II.7.c": "true", "II.12.a": "true", "VI.4.b": "true", "II.12.d": "false"}),
        Count("s2 II.2.b", "leads, each with a part of its own", lambda: (len(leads["II.2.b"]), all(leads["II.2.b"])), (7, True)),
        Count("s2 II.11.a, 11.b", "two leads with the areas in parentheses", lambda: leads["II.11.a"] == leads["II.11.b"] == [
            "trong các Khu kinh tế, Khu công nghiệp trên địa bàn thành phố", "các khu vực còn lại trên địa bàn thành phố"], True),
        Count("s2 II.12.a, 12.d", "joint leads without parts", lambda: (leads["II.12.a"], leads["II.12.d"]), ([None] * 2, [None] * 3)),
        Count("s2 II.3.a … VI.4.c", "KPIs inside task titles", lambda: Counter(kpi["label"] for kpi in p.kpis.values()),
              Counter({"II.12.a": 2} | dict.fromkeys(("II.3.a", "II.3.d", "II.4.b", "II.4.c", "II.5.d", "II.7.c", "II.12.d", "II.12.e", "VI.4.b", "VI.4.c"), 1))),
        Count("s2 II.3.a … VI.4.c", "KPIs and targets", lambda: (len(p.kpis), len(list(targets(p)))), (12, 12)),
        Count("s2 II.3.a … VI.4.c", "every KPI is served by the task whose title holds it",
              lambda: sorted((t["label"], k) for t in p.tasks.values() for k in t.get("kpis", [])), sorted((kpi["label"], name) for name, kpi in p.kpis.items())),
        Count("s2 VI.7.b", "quarterly report, its day", lambda: [(d["label"], d["due"]) for d in p.record["duties"] if d["every"] == "quarter"],
              [("VI.7.b", "trước ngày 20 của tháng cuối quý")]),
        Count("s2 VI.7.a, 7.b", "duties: yearly, quarterly, on demand", lambda: sorted((d["label"], d["every"]) for d in p.record["duties"]),
              [("VI.7.a", "year"), ("VI.7.b", "on-demand"), ("VI.7.b", "quarter")]),
        Count("s2 V.1", "budget floor", lambda: [(b["share_min"], b["of"], b["every"]) for b in p.record["budget"] if "share_min" in b], [("1%", "ngân sách thành phố", "year")]),
        Count("s2 V.1–2", "budget lines", lambda: len(p.record["budget"]), 2),
        Count("s2 head, II.12.a", "no number; a year; later than the plan it cites", lambda: (p.record.get("number"), p.record["issued"], p.record["issued_after"]), (None, "2022", "2022-05-27")),
        Count("s2 title", "period", lambda: p.record["period"], "2022/2025"),
        Count("s2 Nơi nhận", "recipients, in order", lambda: [squeeze(r) for r in p.record["recipients"]], quotes("s2", "recipients")),
    ]  # fmt: skip


def _s3() -> list[Count]:
    p = READ[S3]
    third = next(kpi for kpi in p.kpis.values() if kpi["label"] == "iii")
    asked = {name: task for name, task in p.tasks.items() if "group" not in task}
    return [
        Count("s3 i)–vi)", "KPIs", lambda: sorted(kpi["label"] for kpi in p.kpis.values()), ["i", "ii", "iii", "iv", "v", "vi"]),
        Count("s3 i)–vi)", "targets", lambda: len(list(targets(p))), 6),
        Count("s3 iii)", "its ambiguity is left open", lambda: (third["targets"][0]["target"], "reads" in third["targets"][0], "baseline" in third),
              ("Tăng 10% so với năm 2021", False, False)),
        Count("s3 (1)–(7)", "content groups", lambda: [g["label"] for g in p.record["groups"]], [f"({n})" for n in range(1, 8)]),
        Count("s3 (1)–(7)", "items a group", lambda: [sum(t.get("group") == str(n) for t in p.tasks.values()) for n in range(1, 8)], [1, 1, 1, 3, 1, 4, 1]),
        Count("s3, last paragraph", "demands on every unit", lambda: (len(asked), {t.get("each") for t in asked.values()}), (3, {"true"})),
        Count("s3, last paragraph", "the one deadline: a product in 2022", lambda: [t["due"] for t in p.tasks.values() if "due" in t], ["trong năm 2022"]),
        Count("s3, last paragraph", "who: every department, Thủ Đức, every district", lambda: [t["lead"] for t in asked.values()], [["so-ban-nganh", "ubnd-thu-duc", "ubnd-quan-huyen"]] * 3),
        Count("s3", "report duties", lambda: len(p.record.get("duties", [])), 0),
        Count("s3, first line", "number and day", lambda: (p.record["number"], p.record["issued"]), ("593/KH-UBND", "2022-02-28")),
        Count("s3, paragraph 2", "acts it rests on", lambda: [(b["number"], b["issued"]) for b in p.record["basis"]],
              [("2393/QĐ-UBND", "2020-07-03"), ("572/QĐ-UBND", "2021-02-23"), ("392/QĐ-UBND", "2021-02-03"), ("1726/QĐ-BTTTT", "2020-10-12")]),
    ]  # fmt: skip


def _s4() -> list[Count]:
    resolution, decision = READ[S4_RESOLUTION], READ[S4_DECISION]
    counted = [
        (name, m["scope"], m["value"], m["as_of"])
        for name, kpi in resolution.kpis.items()
        if not kpi["targets"]
        for m in kpi["measurements"]
    ]
    printed = [(name, scope, number.lstrip("0"), "2022-02-23") for name, scope, number, _ in table("s4", "counts")]
    return [
        Count("s4 Chương trình hành động", "stated totals", lambda: (decision.record["stated"]["tasks"], decision.record["stated"]["groups"]), ("103", "9")),
        Count("s4 Chương trình hành động", "groups by name", lambda: [[g["id"], squeeze(g["title"])] for g in decision.record["groups"]], table("s4", "groups")),
        Count("s4", "made-up tasks", lambda: len(resolution.tasks) + len(decision.tasks), 0),
        Count("s4, paragraph 1", "the resolution's target", lambda: [(name, t["by"], t["target"]) for name, _, t in targets(resolution)], [("dvctt-muc-4", "2025", "100%")]),
        Count("s4", "counts of committees and plans, as measurements", lambda: sorted(counted), sorted(printed)),
        Count("s4", "KPI files without a target", lambda: sum(not kpi["targets"] for kpi in resolution.kpis.values()), 3),
        Count("s4", "numbers and days", lambda: [(p.record["number"], p.record["issued"]) for p in (resolution, decision)], [("03-NQ/TU", "2021-10-26"), ("284/QĐ-UBND", "2022-01-24")]),
        Count("s4, s1 Căn cứ", "s1 carries out both, the decision carries out the resolution", lambda: (sorted(READ[S1].record["parents"]), decision.record["parents"]),
              ([S4_RESOLUTION, S4_DECISION], [S4_RESOLUTION])),
    ]  # fmt: skip


def _s5() -> list[Count]:
    p = READ[S5]
    by = Counter(target["by"] for _, _, target in targets(p))
    both = sorted(name for name, kpi in p.kpis.items() if [t["by"] for t in kpi["targets"]] == ["2025", "2030"])
    fields = [t for t in p.tasks.values() if t["title"].startswith("Lĩnh vực")]
    duties = {name: task for name, task in p.tasks.items() if "group" in task}
    dashes = [name for name, task in p.tasks.items() if "group" not in task and task not in fields]
    return [
        Count("s5 2.1–2.3 and 1", "targets for 2025: 17 and “ít nhất 05 lĩnh vực”", lambda: (by["2025"], [t["target"] for _, _, t in targets(p) if "lĩnh vực" in t["target"]]), (18, ["ít nhất 05 lĩnh vực"])),
        Count("s5 3.1–3.3", "targets for 2030", lambda: by["2030"], 10),
        Count("s5 2, 3", "KPIs: an indicator of the same definition is one", lambda: len(p.kpis), 22),
        Count("s5 2, 3", "KPIs with both horizons", lambda: both,
              ["co-so-giao-duc-moi-truong-so", "doanh-nghiep-thuong-mai-dien-tu", "ho-so-suc-khoe-dien-tu", "mua-sam-truc-tuyen", "nang-suat-lao-dong", "tai-khoan-thanh-toan-dien-tu"]),
        Count("s5 after 3.3", "dash tasks", lambda: len(dashes), 15),
        Count("s5 after 3.3", "fields", lambda: len(fields), 5),
        Count("s5 TỔ CHỨC THỰC HIỆN", "duties a heading: 1–5, 7–10", lambda: {g["label"]: sum(t["group"] == g["id"] for t in duties.values()) for g in p.record["groups"]},
              {"1": 2, "2": 1, "3": 3, "4": 1, "5": 1, "7": 2, "8": 2, "9": 2, "10": 2}),
        Count("s5 TỔ CHỨC THỰC HIỆN", "duties under nine headings", lambda: (len(duties), len(p.record["groups"])), (16, 9)),
        Count("s5", "task files", lambda: len(p.tasks), 36),
        Count("s5", "deadlines", lambda: sum("due" in t for t in p.tasks.values()), 0),
        Count("s5 TỔ CHỨC 2", "report duties “định kỳ hoặc đột xuất”", lambda: sorted(d["every"] for d in p.record["duties"]), ["on-demand", "unstated"]),
        Count("s5", "no number, no day; later than the programme it cites", lambda: (p.record.get("number"), p.record.get("issued"), p.record["issued_after"]), (None, None, "2022-03-21")),
        Count("s5, first lines", "acts it rests on", lambda: [(b["number"], b["issued"]) for b in p.record["basis"]],
              [("59/KH-UBND", "2022-02-25"), ("41-CTr/TU", "2022-03-21"), ("04-NQ/TU", "2021-12-31")]),
    ]  # fmt: skip


COUNTS = [*_s1(), *_s2(), *_s3(), *_s4(), *_s5()]


@pytest.mark.parametrize("count", COUNTS, ids=str)
def test_a_seed_holds_what_was_counted_in_it(count: Count) -> None:
    """Each number of issue 2 per seed (the paragraph is in the case's name) is what the files hold."""
    assert count.of() == count.expected


def test_the_shipped_plans_are_these_six_and_no_others() -> None:
    """The five seeds make six plan records: s4 is the resolution and the decision."""
    assert {file.parent.name for file in PLANS.glob("*/plan.yaml")} == set(PLAN_IDS)
    assert sum(len(p.tasks) for p in READ.values()) == 51 + 55 + 15 + 36
    assert sum(len(p.kpis) for p in READ.values()) == 17 + 12 + 6 + 4 + 22
