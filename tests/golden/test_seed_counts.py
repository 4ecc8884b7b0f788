"""Counts of plans, tasks, deadlines, KPIs, targets and duties per seed, and nothing in a record that a seed does not say.

The expected numbers are those of the seed documents, counted by hand; the files are read with plain PyYAML. The seeds
are called s1…s5: s1 Kế hoạch 74/KH-UBND, s2 the plan of Hải Phòng with the Ministry, s3 the article on 593/KH-UBND, s4
the article on Nghị quyết 03-NQ/TU, s5 Cao Lãnh.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.golden import extracts
from tests.golden.extracts import numbers_in, quoted, quotes, squeeze, table
from tests.golden.support import (
    PLAN_IDS,
    PLANS,
    S1,
    S2,
    S3,
    S4_DECISION,
    S4_RESOLUTION,
    S5,
    Json,
    Plan,
    many,
    plan,
    unit_names,
)

READ = {plan_id: plan(plan_id) for plan_id in PLAN_IDS}
SEED_OF = {S1: "s1", S2: "s2", S3: "s3", S4_RESOLUTION: "s4", S4_DECISION: "s4", S5: "s5"}


def targets(of: Plan) -> Iterator[tuple[str, Json, Json]]:
    """Yield every target with its KPI's file name and the KPI."""
    for name, kpi in of.kpis.items():
        for target in kpi["targets"]:
            yield name, kpi, target


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
    counted = [(name, m["scope"], m["value"], m["as_of"]) for name, kpi in resolution.kpis.items() if not kpi["targets"] for m in kpi["measurements"]]
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


def file_name(label: str) -> str:
    """Return the id of a label: II.3.đ → ii-3-dd."""
    return label.lower().replace("đ", "dd").replace("(", "").replace(")", "").replace(".", "-")


def same_text(opening: str, task: Json) -> bool:
    """Do most words of a paragraph's opening stand in the record's title and text?"""
    words = set(re.findall(r"\w+", opening.casefold()))
    have = set(re.findall(r"\w+", squeeze(f"{task['title']} {task.get('text', '')}").casefold()))
    return len(words & have) >= 0.6 * len(words)


LABELLED = [(S1, *row) for row in table("s1", "tasks")] + [(S2, *row[:3]) for row in table("s2", "tasks")]


@pytest.mark.parametrize(
    ("plan_id", "label", "opening", "due"), LABELLED, ids=[f"{SEED_OF[p]} {label} {due}".strip() for p, label, _, due in LABELLED]
)
def test_every_paragraph_of_s1_and_s2_is_its_own_record(plan_id: str, label: str, opening: str, due: str) -> None:
    """s1 III and V, s2 II and VI, paragraph by paragraph: label and deadline as printed, file named by the label, same content."""
    tasks = READ[plan_id].tasks
    if "gạch" in label:
        found = [tasks[file_name(label.replace(" gạch ", "."))]]
        assert "label" not in found[0], "a dash has no label of its own"
    else:
        found = READ[plan_id].with_label(label)
        assert all(name == file_name(label) or label == "II.12.c" for name, t in tasks.items() if t.get("label") == label)
    matching = [task for task in found if squeeze(task.get("due", "")) == due]
    assert len(matching) == 1
    assert same_text(opening, matching[0])
    assert len(found) == sum(row[1] == label for row in LABELLED if row[0] == plan_id)


def test_no_record_of_s1_and_s2_stands_for_no_paragraph() -> None:
    """s1, s2: as many task files as paragraphs, so none is made up."""
    for plan_id in (S1, S2):
        assert len(READ[plan_id].tasks) == sum(row[0] == plan_id for row in LABELLED)


OTHERS = [
    *((S3, name, label, opening, due) for name, label, opening, due in table("s3", "tasks")),
    *((S5, name, "", opening, "") for name, opening, _ in table("s5", "dashes")),
    *((S5, name, "", opening, "") for name, opening in table("s5", "fields")),
]


@pytest.mark.parametrize(("plan_id", "name", "label", "opening", "due"), OTHERS, ids=[f"{SEED_OF[r[0]]} {r[1]}" for r in OTHERS])
def test_every_item_of_s3_and_s5_is_its_own_record(plan_id: str, name: str, label: str, opening: str, due: str) -> None:
    """s3 (1)–(7) and the last paragraph, s5 the dashes after 3.3 and the fields: content, label and deadline as printed."""
    task = READ[plan_id].tasks[name]
    assert (task.get("label", ""), squeeze(task.get("due", ""))) == (label, due)
    assert same_text(opening, task)


@pytest.mark.parametrize(("heading", "opening"), table("s5", "duties"), ids=[f"{n} {words[:25]}" for n, words in table("s5", "duties")])
def test_every_duty_of_s5_stands_under_its_heading(heading: str, opening: str) -> None:
    """s5 TỔ CHỨC THỰC HIỆN 1–5, 7–10: each dash is a record in the group of its heading."""
    p = READ[S5]
    group = next(g["id"] for g in p.record["groups"] if g["label"] == heading)
    assert sum(same_text(opening, task) for task in p.tasks.values() if task.get("group") == group) == 1


@pytest.mark.parametrize("plan_id", [S1, S2, S3, S4_DECISION, S5])
def test_groups_carry_the_headings_as_printed(plan_id: str) -> None:
    """s1 III and V, s2 II and VI, s3 (1)–(7), s4's nine groups, s5's nine office headings: labels, titles and order."""
    have = [[g.get("label", g["id"]), squeeze(g["title"])] for g in READ[plan_id].record["groups"]]
    assert have == table(SEED_OF[plan_id], "groups")


def test_tasks_lie_in_the_group_of_their_label() -> None:
    """s1, s2: task II.3.đ lies in the group with the label II.3; a group that is one task by itself (III.4) holds it."""
    for plan_id in (S1, S2):
        label_of = {g["id"]: g["label"] for g in READ[plan_id].record["groups"]}
        for task in READ[plan_id].tasks.values():
            inside = label_of[task["group"]]
            label = task.get("label", "III.6.c")
            assert label == inside or label.rpartition(".")[0] == inside


# The titles of section VI's headings name the leads; VI.2 prints “Các Sở: Tài chính, Kế hoạch và Đầu tư”.
_UNDER_VI3 = ["Sở, ban, ngành", "Công an thành phố Hải Phòng", "Ủy ban nhân dân các quận, huyện", "Cục Thống kê thành phố Hải Phòng"]
LEADS_VI = {
    "VI.1.a": ["Sở Thông tin và Truyền thông"],
    "VI.1.b": ["Sở Thông tin và Truyền thông"],
    "VI.2": ["Sở Tài chính", "Sở Kế hoạch và Đầu tư"],
    "VI.3.a": _UNDER_VI3,
    "VI.3.b": _UNDER_VI3,
    "VI.3.c": _UNDER_VI3,
    "VI.4.a": ["doanh nghiệp bưu chính, viễn thông"],
    "VI.4.b": ["Viettel Hải Phòng", "VNPT Hải Phòng", "Mobifone Hải Phòng"],
    "VI.4.c": ["Bưu điện thành phố Hải Phòng"],
    "VI.5": ["tổ chức hội và đoàn thể cấp thành phố"],
    "VI.6": [
        "Ngân hàng Nhà nước Việt Nam - Chi nhánh Hải Phòng",
        "doanh nghiệp nhà nước",
        "tổ chức chính trị - xã hội",
        "tổ chức kinh tế",
        "cơ sở giáo dục",
    ],
}
LEADS = sorted({row[0]: row[3].split("; ") for row in table("s2", "tasks") if row[3]}.items()) + sorted(LEADS_VI.items())


@pytest.mark.parametrize(("label", "printed"), LEADS, ids=[label for label, _ in LEADS])
def test_leads_of_s2_are_the_bodies_printed(label: str, printed: list[str]) -> None:
    """s2 “Đơn vị chủ trì” of every lettered task and the headings of VI: these bodies, in this order, with their parts."""
    names = unit_names()
    for task in READ[S2].with_label(label):
        leads = many(task["lead"])
        assert len(leads) == len(printed)
        for lead, words in zip(leads, printed, strict=True):
            body, _, part = words.partition(" (")
            unit = lead["unit"] if isinstance(lead, dict) else lead
            known = names[unit if "/" in unit else f"hai-phong/{unit}"]
            assert {body.casefold(), f"các {body.casefold()}", body.casefold().removeprefix("các ")} & known
            if part:
                assert lead["for"] == part.removesuffix(")")


# The headings of s1 V name the body; a paragraph that opens with “Phối hợp” gives it the supporting role (domain.md C3).
ROLES_V = {
    "V.1.a": ("lead", "so-tttt"),
    "V.1.b": ("lead", "so-tttt"),
    "V.2.a": ("lead", "so-khdt"),
    "V.2.b": ("support", "so-khdt"),
    "V.3": ("support", "so-tai-chinh"),
    "V.4.a": ("lead", "so-noi-vu"),
    "V.4.b": ("support", "so-noi-vu"),
    "V.4.c": ("lead", "so-noi-vu"),
    "V.5.a": ("lead", "so-ban-nganh"),
    "V.5.b": ("support", "so-ban-nganh"),
    "V.5.c": ("lead", "so-ban-nganh"),
}


@pytest.mark.parametrize(("label", "role", "unit"), [(label, *role) for label, role in ROLES_V.items()], ids=list(ROLES_V))
def test_the_body_of_a_heading_of_s1_v_leads_unless_it_only_cooperates(label: str, role: str, unit: str) -> None:
    """s1 V.1–5: the office named by the heading leads; where the paragraph says “Phối hợp” it supports."""
    (task,) = READ[S1].with_label(label)
    assert unit in many(task.get(role))
    assert unit not in many(task.get("support" if role == "lead" else "lead"))


IN_PARENTHESES = [(name, inside) for name, _, inside in table("s5", "dashes")]


@pytest.mark.parametrize(("name", "inside"), IN_PARENTHESES, ids=[name for name, _ in IN_PARENTHESES])
def test_bodies_in_trailing_parentheses_of_s5_are_kept_as_printed(name: str, inside: str) -> None:
    """s5, the dashes after 3.3: the body in parentheses leads, in the printed words; “Thực hiện theo …” is no body."""
    leads = many(READ[S5].tasks[name].get("lead"))
    if inside.startswith("Thực hiện theo"):
        assert leads == []
    else:
        assert re.sub(r"[ ,]+", " ", " ".join(lead["as"] for lead in leads)) == re.sub(r"[ ,]+", " ", inside)
        units = [lead["unit"] for lead in leads if "unit" in lead]
        # Only the two tasks that name thành phố Hồ Chí Minh themselves say whose department it is.
        assert units == (["tp-hcm/so-khcn"] if name in {"kts-5", "kts-8"} else [])


TARGETS = [(plan_id, *row) for plan_id, seed in ((S1, "s1"), (S2, "s2"), (S3, "s3"), (S4_RESOLUTION, "s4"), (S5, "s5")) for row in table(seed, "targets")]


@pytest.mark.parametrize(
    ("plan_id", "name", "by", "scope", "paragraph", "words"), TARGETS, ids=[f"{SEED_OF[r[0]]} {r[4]} {r[1]} {r[3]}".strip() for r in TARGETS]
)
def test_every_target_stands_in_its_paragraph_word_for_word(
    plan_id: str, name: str, by: str, scope: str, paragraph: str, words: str
) -> None:
    """The target of each KPI, level and milestone is words of the paragraph named in the case, and holds its number."""
    kpi = READ[plan_id].kpis[name]
    (target,) = [t for t in kpi["targets"] if (t["by"], t.get("scope", "")) == (by, scope)]
    stated = squeeze(target["target"])
    if plan_id == S3 and paragraph == "iii":
        # “Tăng 10% tỷ lệ … so với năm 2021”: the indicator's name in between is the title.
        assert [words.startswith("Tăng 10%"), words.endswith("so với năm 2021"), stated] == [True, True, "Tăng 10% so với năm 2021"]
    else:
        assert stated in words
    printed = re.findall(r"\d[\d.,]*%?", words.replace("đến năm 2025", "").replace("đến năm 2023", "").replace("năm 2022", "").replace("5G", ""))
    assert [number.rstrip(".,") for number in printed if number.rstrip(".,") not in stated] == []
    if plan_id in (S1, S2) or plan_id == S3:
        assert kpi["label"] == paragraph


def test_no_target_stands_in_no_paragraph() -> None:
    """All seeds: the targets in the files are those of the documents, level by level and year by year."""
    have = sorted((p, name, t["by"], t.get("scope", "")) for p in PLAN_IDS for name, _, t in targets(READ[p]))
    assert have == sorted((p, name, by, scope) for p, name, by, scope, _, _ in TARGETS)


def test_targets_striven_for_are_marked_and_no_others() -> None:
    """s1 II.2.a, II.3.c, III.9.b, s2 3.a and 4.c, s4's resolution, s5's five fields say “phấn đấu”; nothing else does."""
    marked = {(p, name) for p in PLAN_IDS for name, _, t in targets(READ[p]) if t.get("stretch") == "true"}
    assert marked == {
        (S1, "kinh-te-so-grdp"),
        (S1, "dien-thoai-thong-minh"),
        (S1, "tai-khoan-thanh-toan-dien-tu"),
        (S1, "danh-tinh-so"),
        (S1, "giao-vien-ky-nang-so"),
        (S2, "xep-hang-ha-tang-vien-thong"),
        (S2, "kham-chua-benh-tu-xa"),
        (S4_RESOLUTION, "dvctt-muc-4"),
        (S5, "linh-vuc-chuyen-doi-so"),
    }


# What comes from published facts or from us, not from the seed.
NOT_OF_THE_SEED = {"note", "source", "updates", "results", "completed", "measurements", "kpis", "id", "parents", "plan", "label"}
# Values that are ids or days; days are looked up in their printed form below.
IDS_AND_DAYS = {"lead", "support", "owner", "from", "to", "via", "unit", "group", "issuer", "issued", "issued_after", "period", "by"}


def words_of(record: Any) -> Iterator[str]:
    """Yield every text of a record that claims to be the document's."""
    if isinstance(record, dict):
        for key, value in record.items():
            if key not in NOT_OF_THE_SEED | IDS_AND_DAYS:
                yield from words_of(value)
    elif isinstance(record, list):
        for value in record:
            yield from words_of(value)
    else:
        yield str(record)


@pytest.mark.parametrize("plan_id", PLAN_IDS)
def test_no_record_holds_a_number_that_its_seed_does_not(plan_id: str) -> None:
    """All seeds, whole text: every number, date, percentage and document number in a title, text or target is printed there."""
    p = READ[plan_id]
    printed = extracts.numbers(SEED_OF[plan_id])
    stray = {
        (name, number)
        for name, record in [("plan", p.record), *p.tasks.items(), *p.kpis.items()]
        for words in words_of(record)
        for number in numbers_in(words) - printed
    }
    assert stray == set()


def printed_day(day: str) -> re.Pattern[str]:
    """Return the ways a document prints an ISO day: ngày 24 tháng 3 năm 2022, 24/01/2022, 25/2/2022."""
    year, month, number = day.split("-")
    return re.compile(rf"\b0?{int(number)}(/| tháng )0?{int(month)}(/| năm ){year}\b")


@pytest.mark.parametrize("plan_id", PLAN_IDS)
def test_every_date_and_document_number_of_a_plan_is_printed(plan_id: str) -> None:
    """Heads and “Căn cứ” of all seeds: number and day of the plan and of each act it rests on stand in the document.

    The day of 284/QĐ-UBND is not in s4 but in s1's “Căn cứ”.
    """
    record = READ[plan_id].record
    text = quoted(SEED_OF[plan_id]) + (quoted("s1") if plan_id == S4_DECISION else "")
    for act in [record, *record.get("basis", [])]:
        assert act.get("number", "") in text
        days = [act[key] for key in ("issued", "issued_after") if re.fullmatch(r"\d{4}-\d\d-\d\d", act.get(key, ""))]
        assert [day for day in days if not printed_day(day).search(text)] == []


@pytest.mark.parametrize("plan_id", PLAN_IDS)
def test_every_deadline_is_printed(plan_id: str) -> None:
    """All seeds: the words of every `due`, of tasks and of report duties, stand in the document."""
    p = READ[plan_id]
    dues = [entry["due"] for entry in [*p.tasks.values(), *p.record.get("duties", [])] if "due" in entry]
    text = quoted(SEED_OF[plan_id])
    assert [due for due in dues if squeeze(due) not in text] == []


def test_letters_run_a_b_c_d_đ_e_g() -> None:
    """s2 II.12 and s1 III.2 run a b c d đ e g, as printed; đ has an id of its own, so that d and đ stay apart."""
    for plan_id, group in ((S2, "II.12"), (S1, "III.2")):
        labels = {task["label"] for task in READ[plan_id].labelled(group).values()}
        assert labels == {f"{group}.{letter}" for letter in "abcdđeg"}
    assert READ[S2].tasks["ii-12-d"] != READ[S2].tasks["ii-12-dd"]
