"""Data → record: each fault is told once, at its place, and what is sound beside it is kept."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ckds.records.kpi import Kpi
from ckds.records.ledger import Receipt, Waiver
from ckds.records.plan import Plan
from ckds.records.settings import Settings
from ckds.records.task import Task
from ckds.records.unit import Unit
from ckds.source.build import Data
from ckds.source.document import Document
from ckds.source.problem import Kind, Problem
from ckds.workspace.keys import keys_at
from ckds.workspace.validate import validate


def read(model: type[Any], text: str) -> tuple[Any, list[Problem]]:
    document = Document("x.yaml", text)
    record, problems = validate(model, document.data, document)
    return record, [problem for problem in (*document.problems, *problems) if problem.told]


def found(model: type[Any], text: str) -> list[tuple[Kind, str]]:
    """Return each problem as its kind and ``line:column``."""
    return [(one.kind, f"{one.span.line}:{one.span.column}") for one in read(model, text)[1]]


TASK = "title: Xây dựng kho\n"
KPI = "title: Hồ sơ\ntargets:\n  - by: 2030\n    target: 60%\n"
# name: (model, text, the one problem, its place)
SINGLE: dict[str, tuple[type[Any], str, Kind, str]] = {
    "unknown key": (Task, TASK + "laed: a\n", Kind.UNKNOWN_KEY, "2:1"),
    "unknown key without a value": (Task, TASK + "laed:\n", Kind.UNKNOWN_KEY, "2:1"),
    "unknown key in an entry": (Kpi, KPI + "    tagret: x\n", Kind.UNKNOWN_KEY, "5:5"),
    "unknown key in flow": (Kpi, KPI + "baseline: {as_of: 2029, value: 4, valu: 5}\n", Kind.UNKNOWN_KEY, "5:35"),
    "unknown key without a colon": (Task, TASK + "lead: {unit: so-y-te, unit:so-tttt}\n", Kind.FLOW_COMMA, "2:14"),
    "unknown key that is a number": (Task, TASK + "foo: 5\n", Kind.UNKNOWN_KEY, "2:1"),
    "misspelt required key": (Task, "titel: Xây dựng kho\nlead: so-y-te\n", Kind.UNKNOWN_KEY, "1:1"),
    "missing key": (Task, "lead: so-y-te\n", Kind.MISSING_KEY, "1:1"),
    "missing key of a file of nothing": (Task, "{}\n", Kind.MISSING_KEY, "1:1"),
    "blank key": (Task, "lead: so-y-te\ntitle:\n", Kind.MISSING_KEY, "2:1"),
    "blank key of an entry": (Kpi, "title: a\ntargets:\n  - by: 2030\n    target: ~\n", Kind.MISSING_KEY, "4:5"),
    "missing key of an entry": (Kpi, "title: a\ntargets:\n  - scope: city\n    target: 60%\n", Kind.MISSING_KEY, "3:5"),
    "missing key of a mapping": (Task, TASK + "cancelled:\n  act: 1/QĐ\n", Kind.MISSING_KEY, "2:1"),
    "neither unit nor words": (Task, TASK + "lead:\n  - for: phần mềm\n", Kind.MISSING_KEY, "3:5"),
    "neither, in flow": (Task, TASK + "lead: {so-y-te}\n", Kind.MISSING_KEY, "2:1"),
    "text is a list": (Task, "title: [a, b]\n", Kind.WRONG_TYPE, "1:1"),
    "text is a mapping": (Task, "title: {id: b}\n", Kind.WRONG_TYPE, "1:1"),
    "text is empty": (Task, 'title: ""\n', Kind.WRONG_TYPE, "1:8"),
    "text is blank": (Task, 'title: "  "\n', Kind.WRONG_TYPE, "1:8"),
    "text is true": (Task, "title: true\n", Kind.NOT_TEXT, "1:8"),
    "text is a number": (Task, "title: 2030\n", Kind.NOT_TEXT, "1:8"),
    "text in a list is a number": (Task, TASK + "deliverables: [a, 5]\n", Kind.NOT_TEXT, "2:19"),
    "text in a list is true": (Task, TASK + "deliverables: [a, no, TRUE]\n", Kind.NOT_TEXT, "2:23"),
    "label is a number": (Task, TASK + "label: 11.10\n", Kind.LABEL, "2:8"),
    "id is a number": (Unit, "id: 1\nname: a\nkind: group\n", Kind.LABEL, "1:5"),
    "number is a number": (Plan, "number: 12\ntitle: a\nissuer: b\nperiod: 2030\n", Kind.LABEL, "1:9"),
    "number of a choice": (Plan, "kind: 5\ntitle: a\nissuer: b\nperiod: 2030\n", Kind.BAD_VALUE, "1:7"),
    "number of a mapping": (Plan, "signer: 5\ntitle: a\nissuer: b\nperiod: 2030\n", Kind.WRONG_TYPE, "1:9"),
    "colon in a list": (Task, TASK + "deliverables:\n  - Quyết định: phê duyệt\n", Kind.COLON, "3:5"),
    "colon in a list of units": (Task, TASK + "support:\n  - Sở Y tế: chủ trì\n", Kind.COLON, "3:5"),
    "truth in words": (Task, TASK + "each: có\n", Kind.WRONG_TYPE, "2:7"),
    "count with a sign": (Task, TASK + "updates:\n  - date: 2030\n    progress: 60%\n", Kind.WRONG_TYPE, "4:15"),
    "count below zero": (Task, TASK + "updates:\n  - date: 2030\n    progress: -1\n", Kind.WRONG_TYPE, "4:15"),
    "list is a mapping": (Kpi, "title: a\ntargets:\n  by: 2030\n  target: 60%\n", Kind.WRONG_TYPE, "2:1"),
    "list is a text": (Kpi, "title: a\ntargets: 60%\n", Kind.WRONG_TYPE, "2:10"),
    "entry is a text": (Kpi, "title: a\ntargets: [60%]\n", Kind.WRONG_TYPE, "2:11"),
    "entry is nothing": (Task, TASK + "support:\n  -\n  - so-y-te\n", Kind.WRONG_TYPE, "3:3"),
    "mapping is a text": (Task, TASK + "source: https://a.vn\n", Kind.WRONG_TYPE, "2:9"),
    "mapping is a list": (Task, TASK + "source: [a]\n", Kind.WRONG_TYPE, "2:1"),
    "unit is a list": (Kpi, KPI + "owner: [a]\n", Kind.WRONG_TYPE, "5:1"),
    "unit in words": (Task, TASK + "lead: Sở Y tế\n", Kind.BAD_ID, "2:7"),
    "unit in words in a list": (Task, TASK + "support: [so-y-te, Sở Y tế]\n", Kind.BAD_ID, "2:20"),
    "unit in words in a mapping": (Task, TASK + "lead: {unit: Sở Y tế, for: a}\n", Kind.BAD_ID, "2:14"),
    "issuer in words": (Plan, "title: a\nissuer: Ủy ban\nperiod: 2030\n", Kind.BAD_ID, "2:9"),
    "id in words": (Task, TASK + "group: Nhóm\n", Kind.BAD_ID, "2:8"),
    "id of a member": (Unit, "id: a\nname: b\nkind: group\nmembers: [c, Sở]\n", Kind.BAD_ID, "4:14"),
    "kind of a member": (Unit, "id: a\nname: b\nkind: group\nmembers: {kind: [quan]}\n", Kind.BAD_VALUE, "4:18"),
    "day of d/m/y": (Task, TASK + "cancelled: {on: 30/6/2030}\n", Kind.BAD_DATE, "2:17"),
    "no such day": (Waiver, "code: a\nrecord: b\nreason: c\non: 2030-02-30\nuntil: 2030-03-01\n", Kind.BAD_DATE, "4:5"),
    "time of day": (Task, TASK + "cancelled: {on: 2030-01-01T10:00}\n", Kind.BAD_DATE, "2:17"),
    "month for a day": (Task, TASK + "cancelled: {on: 2030-01}\n", Kind.BAD_DATE, "2:17"),
    "day in words": (Task, TASK + "completed: hôm qua\n", Kind.BAD_PERIOD, "2:12"),
    "day in words, in full": (Task, TASK + "completed: {on: hôm qua}\n", Kind.BAD_PERIOD, "2:17"),
    "open start where none may be": (Task, TASK + "started: /2030\n", Kind.BAD_PERIOD, "2:10"),
    "period backwards": (Plan, "title: a\nissuer: b\nperiod: 2030/2025\n", Kind.BAD_PERIOD, "3:9"),
    "value with its sign": (Kpi, KPI + "measurements:\n  - as_of: 2030\n    value: 5%\n", Kind.BAD_VALUE, "7:12"),
    "value that is true": (Kpi, KPI + "measurements:\n  - as_of: 2030\n    value: true\n", Kind.WRONG_TYPE, "7:12"),
    "value of thousands": (Kpi, KPI + "measurements:\n  - as_of: 2030\n    value: 2.989\n", Kind.THOUSANDS, "7:12"),
    "choice misspelt": (Kpi, KPI + "pillar: goverment\n", Kind.BAD_VALUE, "5:9"),
    "level of a rule": (Settings, "rules: {CK301: warn}\n", Kind.BAD_VALUE, "1:16"),
    "level of a rule, as a truth": (Settings, "rules: {CK301: false}\n", Kind.BAD_VALUE, "1:16"),
    "rules are a list": (Settings, "rules: [CK301]\n", Kind.WRONG_TYPE, "1:1"),
    "gate misspelt": (Settings, "gate: {fail_on: [overdu]}\n", Kind.BAD_VALUE, "1:18"),
    "sign before a day": (Task, TASK + "started: > 2030\n", Kind.INDICATOR, "2:10"),
    "comma in a number": (Kpi, KPI + "measurements:\n  - {as_of: 2030, value: 68,457}\n", Kind.FLOW_COMMA, "6:26"),
    "text for a record": (Task, "chỉ là lời văn\n", Kind.SHAPE, "1:1"),
    "list for a record": (Task, "- title: a\n", Kind.SHAPE, "1:3"),
    "a key that is a list": (Task, "title: a\n? [b]\n: c\n", Kind.SHAPE, "2:3"),
}  # fmt: skip


@pytest.mark.parametrize("name", SINGLE)
def test_one_fault_is_one_problem_at_its_place(name: str) -> None:
    model, text, kind, place = SINGLE[name]
    assert found(model, text) == [(kind, place)]


@pytest.mark.parametrize(
    ("model", "text"),
    [
        (Task, TASK + "x-a: {b: c}\nupdates:\n  - date: 2030\n    x-b: [1, 2]\n    note: a\n"),
        (Kpi, KPI + "    x-c: 5.000\n    note: a\nnote: b\n"),
        (
            Unit,
            "id: a\nname: b\nkind: group\nmembers: {kind: district, parent: c, note: d, x-e: f}\nvalid: {note: e}\n",
        ),
        (
            Plan,
            "title: a\nissuer: {unit: b, note: c, x-d: e}\nperiod: /2035\nsigner: {note: f}\nstated: {tasks: 5, note: g}\n",
        ),
        (
            Plan,
            "title: a\nissuer: b\nperiod: 2030\nbudget: [{note: a}]\namended: [{note: a}]\nbasis: [{note: a, issuer: Thành ủy}]\n",
        ),
        (Settings, "format: 1\nx-a: b\nnote: c\nrules: {CK301: off}\ngate: {note: d}\n"),
        (Receipt, "duty: a\nunit: b\non: 2030-01\nnote: c\nx-a: b\n"),
        (Waiver, "code: a\nrecord: b\nreason: c\non: 2030-01-01\nuntil: 2030-02-01\nnote: d\nx-e: f\n"),
        (
            Task,
            TASK + "lead: so-y-te\nsupport: {as: các sở}\ncompleted: 2030\nreported: {on: 2030-11, note: a}\nlabel: \n",
        ),
    ],
)
def test_keys_of_ones_own_and_notes_stand_anywhere(model: type[Any], text: str) -> None:
    record, problems = read(model, text)
    assert problems == []
    assert record is not None


def test_one_bad_entry_leaves_the_others_with_their_places() -> None:
    """An entry taken out moves no other: what is wrong further down is told at its own line, once."""
    text = (
        "title: a\ntargets:\n"
        "  - by: sai\n    target: x\n    foo: y\n"
        "  - target: thiếu mốc\n    bar: z\n"
        "  - by: 2030\n    target: 60%\n    baz: w\n"
        "  - by: 2031\n    target: 70%\n"
    )
    record, problems = read(Kpi, text)
    assert sorted((one.kind, one.span.line) for one in problems) == [
        (Kind.BAD_PERIOD, 3),
        (Kind.MISSING_KEY, 6),
        (Kind.UNKNOWN_KEY, 5),
        (Kind.UNKNOWN_KEY, 7),
        (Kind.UNKNOWN_KEY, 10),
    ]
    assert [target.target for target in record.targets] == ["60%", "70%"]


def test_every_missing_key_is_told() -> None:
    record, problems = read(Plan, "number: 74/KH-UBND\n")
    assert [problem.args["keys"] for problem in problems] == [["title"], ["issuer"], ["period"]]
    assert record is not None
    assert record.number == "74/KH-UBND"


def test_a_unit_without_an_id_is_no_unit() -> None:
    record, problems = read(Unit, "id: Sở\nname: a\nkind: department\n")
    assert record is None
    assert [problem.kind for problem in problems] == [Kind.BAD_ID]


def test_what_follows_from_a_fault_of_the_text_is_kept_but_not_told() -> None:
    """Rules that ask whether a field was spoilt still learn of it."""
    document = Document("x.yaml", TASK + "started: > 2030\nsigner:\n   a: b\n  c: d\nlead: so-y-te\n")
    record, problems = validate(Task, document.data, document)
    assert record is not None
    assert [(problem.path, problem.told) for problem in problems] == [
        (("started",), False),
        (("a",), False),
        (("c",), False),
        (("signer",), False),
    ]


def test_the_nearest_key_is_named() -> None:
    (problem,) = read(Task, TASK + "laed: a\n")[1]
    assert problem.args["near"] == ["lead"]
    assert problem.args["valid"] == keys_at(Task, ())


@pytest.mark.parametrize(
    ("model", "path", "some"),
    [
        (Task, ("lead", 0), {"unit", "as", "for", "note"}),
        (Kpi, ("targets", 3), {"by", "scope", "target", "stretch", "each", "every", "reads", "note"}),
        (Kpi, ("measurements", 0, "source"), {"title", "url", "note"}),
        (Unit, ("members",), {"kind", "parent", "except", "note"}),
        (Unit, ("valid",), {"from", "to", "act", "note"}),
        (Settings, ("rules",), set()),
        (Settings, ("x",), set()),
    ],
)
def test_keys_that_may_stand_at_a_place(model: type[Any], path: tuple[int | str, ...], some: set[str]) -> None:
    assert set(keys_at(model, path)) == some


scalars = st.one_of(
    st.none(), st.booleans(), st.sampled_from(["", "a", "2030", "2030-02-30", "Sở Y tế", "5.000", "so-y-te", "true"])
)
keys = st.sampled_from(
    ["title", "targets", "by", "target", "lead", "unit", "as", "updates", "date", "completed", "on", "members", "kind", "id", "name",
     "valid", "from", "period", "issuer", "signer", "rules", "gate", "fail_on", "foo", "x-a", "source", "baseline", "value", "as_of"]
)  # fmt: skip
trees = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=6), max_leaves=25
)


@given(trees, st.sampled_from([Task, Kpi, Plan, Unit, Settings, Receipt, Waiver]))
def test_no_data_makes_validating_raise(data: Data, model: type[Any]) -> None:
    record, problems = validate(model, data, Document("x.yaml", "a: b\n"))
    assert record is not None or problems
