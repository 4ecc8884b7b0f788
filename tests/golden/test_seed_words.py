"""Every paragraph of the seed documents is its own record, and nothing in a record is made up.

Labels, deadlines, targets, leads, numbers and dates are compared with short quotations from the seeds (``data/``); the files
are read with plain PyYAML. s1…s5 are the seeds in file order.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.golden import extracts
from tests.golden.extracts import numbers_in, quoted, squeeze, table
from tests.golden.shipped import READ, SEED_OF, many, targets, unit_names
from tests.golden.support import PLAN_IDS, S1, S2, S3, S4_DECISION, S4_RESOLUTION, S5, Json


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
    ("plan_id", "label", "opening", "due"),
    LABELLED,
    ids=[f"{SEED_OF[p]} {label} {due}".strip() for p, label, _, due in LABELLED],
)
def test_every_paragraph_of_s1_and_s2_is_its_own_record(plan_id: str, label: str, opening: str, due: str) -> None:
    """s1 III and V, s2 II and VI, paragraph by paragraph: label and deadline as printed, file named by the label, same content."""
    tasks = READ[plan_id].tasks
    if "gạch" in label:
        found = [tasks[file_name(label.replace(" gạch ", "."))]]
        assert "label" not in found[0], "a dash has no label of its own"
    else:
        found = READ[plan_id].with_label(label)
        assert all(
            name == file_name(label) or label == "II.12.c" for name, t in tasks.items() if t.get("label") == label
        )
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


@pytest.mark.parametrize(
    ("plan_id", "name", "label", "opening", "due"), OTHERS, ids=[f"{SEED_OF[r[0]]} {r[1]}" for r in OTHERS]
)
def test_every_item_of_s3_and_s5_is_its_own_record(plan_id: str, name: str, label: str, opening: str, due: str) -> None:
    """s3 (1)–(7) and the last paragraph, s5 the dashes after 3.3 and the fields: content, label and deadline as printed."""
    task = READ[plan_id].tasks[name]
    assert (task.get("label", ""), squeeze(task.get("due", ""))) == (label, due)
    assert same_text(opening, task)


@pytest.mark.parametrize(
    ("heading", "opening"), table("s5", "duties"), ids=[f"{n} {words[:25]}" for n, words in table("s5", "duties")]
)
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
_UNDER_VI3 = [
    "Sở, ban, ngành",
    "Công an thành phố Hải Phòng",
    "Ủy ban nhân dân các quận, huyện",
    "Cục Thống kê thành phố Hải Phòng",
]
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
LEADS_II = {row[0]: row[3].split("; ") for row in table("s2", "tasks") if row[3]}
LEADS = [*LEADS_II.items(), *LEADS_VI.items()]


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


@pytest.mark.parametrize(
    ("label", "role", "unit"), [(label, *role) for label, role in ROLES_V.items()], ids=list(ROLES_V)
)
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


TARGETS = [
    (plan_id, *row)
    for plan_id, seed in ((S1, "s1"), (S2, "s2"), (S3, "s3"), (S4_RESOLUTION, "s4"), (S5, "s5"))
    for row in table(seed, "targets")
]


@pytest.mark.parametrize(
    ("plan_id", "name", "by", "scope", "paragraph", "words"),
    TARGETS,
    ids=[f"{SEED_OF[r[0]]} {r[4]} {r[1]} {r[3]}".strip() for r in TARGETS],
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
        assert stated == "Tăng 10% so với năm 2021"
        assert re.fullmatch("Tăng 10% .* so với năm 2021", words)
    else:
        assert stated in words
    printed = re.findall(r"(?<!năm )\b\d[\d.,]*%?(?!G)", words)
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
NOT_OF_THE_SEED = {
    "note",
    "source",
    "updates",
    "results",
    "completed",
    "measurements",
    "kpis",
    "id",
    "parents",
    "plan",
    "label",
}
# Values that are ids or days; days are looked up in their printed form below.
IDS_AND_DAYS = {
    "lead",
    "support",
    "owner",
    "from",
    "to",
    "via",
    "unit",
    "group",
    "issuer",
    "issued",
    "issued_after",
    "period",
    "by",
}


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
