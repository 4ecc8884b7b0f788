"""What changed between two states of a repository, in the plan's own terms."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from ckds.analysis.changes import Change, changes, difference
from ckds.analysis.effects import effects
from ckds.lang import same
from tests.support import PLAN, World, build, load

DUE = "due: tháng 11 năm 2030\nlead: so-tttt\n"
TODAY = "2031-03-01"


class Sides:
    """Two states of one repository."""

    def __init__(self, folder: Path) -> None:
        self.old, self.new = World(folder / "old"), World(folder / "new")

    def task(self, old: str | None, new: str | None, *, was: str = "t", name: str = "t") -> None:
        """Set a task in either state."""
        if old is not None:
            self.old.task(old, was)
        if new is not None:
            self.new.task(new, name)

    def kpi(self, old: str | None, new: str | None) -> None:
        """Set a KPI in either state."""
        if old is not None:
            self.old.kpi(old)
        if new is not None:
            self.new.kpi(new)

    def found(self, today: str = TODAY) -> list[Change]:
        """Return what changed, both states read for one day."""
        return changes(self.old.at(today), self.new.at(today))

    def told(self, today: str = TODAY) -> list[tuple[str, str | None, str | None, str | None]]:
        """Return kind, occurrence, before and after of each change, in Vietnamese."""
        return [
            (str(one.what), one.occurrence, one.before and one.before.vi, one.after and one.after.vi)
            for one in self.found(today)
        ]


@pytest.fixture
def sides(tmp_path: Path) -> Sides:
    """Two repositories that begin alike."""
    return Sides(tmp_path)


# --- Tasks ---


def test_nothing_changed_is_nothing(sides: Sides) -> None:
    """The same records, read twice."""
    text = DUE + "completed: 2030-11-20\nupdates: [{date: 2030-10-01, progress: 50}]\n"
    sides.task(text, text)
    sides.kpi('unit: "%"\ntargets: [{by: 2030, target: 60%}]\n', 'unit: "%"\ntargets: [{by: 2030, target: 60%}]\n')
    assert sides.told() == []


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("completed: 2030-11-20\n", ("completed", None, None, "20/11/2030")),
        ("results: [{completed: 2030-11-20}]\n", ("completed", None, None, "20/11/2030")),
        ("reported: {on: 2030-11-20, by: so-tttt}\n", ("reported", None, None, "2030-11-20")),
        ("cancelled: {on: 2030-11-20, act: 9/QĐ}\n", ("cancelled", None, None, None)),
        ("paused: [{on: 2030-11-20, act: 9/QĐ}]\n", ("paused", None, None, None)),
        (
            "updates: [{date: 2030-10-01, progress: 60, text: Đã trình}]\n",
            ("updated", "2030-10-01", None, "60%; Đã trình"),
        ),
        (
            "extensions: [{due: Quý II năm 2031, on: 2030-11-20, act: 9/QĐ}]\n",
            ("extended", None, "30/11/2030", "30/06/2031"),
        ),
        (
            "lead_changes: [{on: 2030-12-01, act: 9/QĐ, from: so-tttt, to: so-khcn}]\n",
            ("reassigned", None, "Sở TT&TT", "Sở Khoa học và Công nghệ"),
        ),
        ("note: Theo dõi\n", ("changed", None, None, "note")),
    ],
)
def test_what_happened_to_a_task_is_told_once(
    more: str, told: tuple[str, str | None, str | None, str | None], sides: Sides
) -> None:
    """Each entry of the history is one change, in its own words."""
    sides.task(DUE, DUE + more)
    assert sides.told() == [told]


@pytest.mark.parametrize(
    ("more", "act"),
    [
        ("extensions: [{due: Quý II năm 2031, on: 2030-11-20, act: 9/QĐ}]\n", "9/QĐ"),
        ("lead_changes: [{on: 2030-12-01, act: 7/QĐ, from: so-tttt, to: so-khcn}]\n", "7/QĐ"),
        ("cancelled: {on: 2030-11-20, act: 5/QĐ}\n", "5/QĐ"),
        ("paused: [{on: 2030-11-20, act: 3/QĐ}]\n", "3/QĐ"),
        ("reported: 2030-11-20\n", None),
    ],
)
def test_the_act_behind_a_change_is_named(more: str, act: str | None, sides: Sides) -> None:
    """And who answers for the task."""
    sides.task(DUE, DUE + more)
    (one,) = sides.found()
    assert one.act == act
    assert one.unit in ("Sở TT&TT", "Sở Khoa học và Công nghệ")


def test_a_deadline_moved_without_an_act_is_postponed_or_advanced(sides: Sides) -> None:
    """The words of the plan were overwritten: later is postponed, earlier is advanced, none at all is later still."""
    sides.task(DUE, DUE.replace("11", "12"))
    assert sides.told() == [("postponed", None, "30/11/2030", "31/12/2030")]
    sides.task(None, DUE.replace("11", "10"))
    assert sides.told() == [("advanced", None, "30/11/2030", "31/10/2030")]
    sides.task(None, "lead: so-tttt\n")
    assert sides.told() == [("postponed", None, "30/11/2030", None)]


def test_the_same_day_in_other_words_is_no_other_deadline(sides: Sides) -> None:
    """Only that the field was written anew is told."""
    sides.task(DUE, DUE.replace("tháng 11 năm 2030", "30/11/2030"))
    assert sides.told() == [("changed", None, None, "due")]


def test_a_completion_taken_back_is_reopened(sides: Sides) -> None:
    """With the day that stood there."""
    sides.task(DUE + "completed: 2030-11-20\n", DUE)
    assert sides.told() == [("reopened", None, "20/11/2030", None)]


def test_a_completion_dated_after_the_day_is_not_known_yet(sides: Sides) -> None:
    """The file was changed; done it is not."""
    sides.task(DUE, DUE + "completed: 2031-06-01\n")
    assert [one[0] for one in sides.told()] == ["changed"]


def test_each_unit_and_each_occurrence_is_told_apart(sides: Sides) -> None:
    """Two districts, one of them done in one of the years."""
    text = "each: true\nlead: cac-quan\ndue: hằng năm\n"
    sides.task(text, text + "results: [{period: 2030, unit: quan-a, completed: 2030-11-20}]\n")
    assert sides.told() == [("completed", "2030/vd/quan-a", None, "20/11/2030")]


def test_several_things_at_once_are_told_each(sides: Sides) -> None:
    """Done, extended and with an update, and a field beside them."""
    more = (
        "completed: 2031-02-01\nextensions: [{due: Quý II năm 2031, on: 2030-11-20, act: 9/QĐ}]\n"
        "updates: [{date: 2030-10-01, progress: 60}]\nnote: x\n"
    )
    sides.task(DUE, DUE + more)
    assert [one[0] for one in sides.told()] == ["completed", "extended", "updated", "changed"]


def test_the_plans_own_deadline_moves_its_tasks(sides: Sides) -> None:
    """`tasks_due` was changed: the tasks without words of their own are told, the plan's field is not told twice."""
    sides.old.plan("tasks_due: năm 2030\n")
    sides.new.plan("tasks_due: năm 2031\n")
    sides.task("title: Không ghi hạn\n", "title: Không ghi hạn\n")
    assert sides.told() == [("postponed", None, "31/12/2030", "31/12/2031")]


# --- Records that come, go and are renamed ---


def test_tasks_come_and_go(sides: Sides) -> None:
    """A new one with its deadline, an old one by its title."""
    sides.task("title: Cũ\n" + DUE, None, was="cu")
    sides.task(None, "title: Mới\ndue: năm 2031\n", name="moi")
    found = sides.found()
    assert [(str(one.what), one.record, one.title) for one in found] == [
        ("task-added", "kh/moi", "Mới"),
        ("task-removed", "kh/cu", "Cũ"),
    ]
    assert found[0].after is not None
    assert found[0].after.vi == "năm 2031"


def test_a_renamed_file_is_the_same_task(sides: Sides) -> None:
    """What happened to it is told as well, and nothing is removed or added."""
    sides.task("title: Một việc\nlabel: III.1\n" + DUE, None, was="iii-1")
    sides.task(None, "title: Một việc\nlabel: III.1\n" + DUE + "completed: 2030-11-20\n", name="iii-1-a")
    assert sides.told() == [("renamed", None, "kh/iii-1", "kh/iii-1-a"), ("completed", None, None, "20/11/2030")]


@pytest.mark.parametrize("text", ["- không phải bản ghi\n", "title: [\n", "title: Một việc\ndue: [1]\n"])
def test_a_file_that_cannot_be_read_any_more_was_not_changed(text: str, sides: Sides) -> None:
    """It is there; what was lost in it was not taken away, and the linter says what is wrong."""
    sides.task(DUE, None)
    sides.new.files["kh/tasks/t.yaml"] = text
    assert sides.told() == []


def test_a_kpi_with_a_fault_was_not_changed(sides: Sides) -> None:
    """Likewise."""
    sides.kpi(KPI, KPI + "measurements: [{as_of: 2030-06, value: nhiều}]\n")
    assert sides.told() == []


def test_plans_come_and_go(tmp_path: Path) -> None:
    """A whole folder, with what is in it."""

    def state(name: str, files: Mapping[str, str]) -> Path:
        return build(tmp_path / name, {"kh/plan.yaml": None, **files})

    other = PLAN.replace("Chuyển đổi số Ví Dụ", "Kế hoạch khác hẳn").replace("2030/2032", "2031")
    old = load(state("old", {"a/plan.yaml": PLAN}), TODAY)
    new = load(state("new", {"b/plan.yaml": other, "b/tasks/t.yaml": "title: T\n"}), TODAY)
    assert [(str(one.what), one.record) for one in changes(old, new)] == [
        ("plan-removed", "a"),
        ("plan-added", "b"),
        ("task-added", "b/t"),
    ]


def test_a_renamed_folder_is_the_same_plan(tmp_path: Path) -> None:
    """By its number and title, or by title and period: its tasks and KPIs are neither new nor gone."""
    files = {"tasks/t.yaml": "title: T\n", "kpis/k.yaml": "title: K\ntargets: []\n", "plan.yaml": PLAN}
    old = load(
        build(tmp_path / "old", {"kh/plan.yaml": None, **{f"cu/{name}": text for name, text in files.items()}}), TODAY
    )
    new = load(
        build(tmp_path / "new", {"kh/plan.yaml": None, **{f"moi/{name}": text for name, text in files.items()}}), TODAY
    )
    (one,) = changes(old, new)
    assert (str(one.what), one.before, one.after) == ("renamed", same("cu"), same("moi"))


def test_a_renamed_kpi_is_the_same_kpi(sides: Sides) -> None:
    """What was measured since is told under its new name."""
    sides.old.kpi(KPI, "cu")
    sides.new.kpi(KPI + "measurements: [{as_of: 2030-06, value: 45}]\n", "moi")
    assert sides.told() == [("renamed", None, "kh/cu", "kh/moi"), ("measured", "2030-06", None, "45")]


def test_a_task_that_recurs_from_now_on_has_another_deadline(sides: Sides) -> None:
    """Once in November 2030; then every year, the first open one at the end of 2030."""
    sides.task(DUE, "due: hằng năm\nlead: so-tttt\n")
    assert sides.told() == [("postponed", None, "30/11/2030", "31/12/2030")]


def test_a_day_moved_by_an_amendment_of_the_plan_is_extended(sides: Sides) -> None:
    """The act is the one that amended the plan."""
    sides.old.plan("tasks_due: năm 2030\n")
    sides.new.plan("tasks_due: năm 2031\namended: [{number: 200/QĐ, issued: 2030-09-01}]\n")
    sides.task("", "")
    (moved,) = [one for one in sides.found() if one.record == "kh/t"]
    assert (str(moved.what), moved.act) == ("extended", "200/QĐ")


def test_a_change_of_the_plan_document_is_told(sides: Sides) -> None:
    """By the names of its fields."""
    sides.new.plan("closed: 2033-01-31\nnote: x\n")
    assert sides.told() == [("changed", None, None, "closed, note")]


# --- KPIs ---

KPI = 'unit: "%"\ntargets: [{by: 2030, scope: city, target: 60%}]\n'


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (None, KPI, ("kpi-added", None, None, None)),
        (KPI, None, ("kpi-removed", None, None, None)),
        (KPI, KPI.replace("60%", "65%"), ("target-changed", "2030/city", "60%", "65%")),
        (KPI, 'unit: "%"\ntargets: []\n', ("target-changed", "2030/city", "60%", None)),
        (
            KPI,
            KPI + "measurements: [{as_of: 2030-06, scope: city, value: '45,5'}]\n",
            ("measured", "2030-06/city", None, "45.5"),
        ),
        (KPI, KPI + "note: x\n", ("changed", None, None, "note")),
        (
            KPI + "measurements: [{as_of: 2030-06, text: trên 40%}]\n",
            KPI + "measurements: [{as_of: 2030-06, text: trên 45%}]\n",
            ("measurement-changed", "2030-06", "trên 40%", "trên 45%"),
        ),
        (
            KPI + "measurements: [{as_of: 2030-06, met: false}]\n",
            KPI + "measurements: [{as_of: 2030-06, met: true}]\n",
            ("measurement-changed", "2030-06", "không đạt", "đạt"),
        ),
    ],
)
def test_what_happened_to_a_kpi(
    old: str | None, new: str | None, told: tuple[str, str | None, str | None, str | None], sides: Sides
) -> None:
    """Targets by milestone and level, measurements by their time."""
    sides.kpi(old, new)
    assert sides.told() == [told]


def test_a_target_changed_by_an_act_names_it(sides: Sides) -> None:
    """The act stands in `target_changes`; it is told once."""
    act = "target_changes: [{on: 2030-09-01, act: 200/QĐ, by: 2030, scope: city, from: 60%, to: 65%}]\n"
    sides.kpi(KPI, KPI.replace("60%", "65%") + act)
    (one,) = sides.found()
    assert (str(one.what), one.act) == ("target-changed", "200/QĐ")


# --- Reports and waivers ---


def test_reports_received_are_told_and_those_taken_back(sides: Sides) -> None:
    """Duty, period, unit and number."""
    sides.old.files["kh/reports/2030-q1.yaml"] = "- {duty: quy, unit: quan-a, on: 2030-03-18}\n"
    sides.new.files["kh/reports/2030-q1.yaml"] = "- {duty: quy, unit: quan-b, on: 2030-03-19, number: 5/BC}\n"
    assert sides.told() == [
        ("report-received", "2030-q1/quan-b", None, "5/BC"),
        ("receipt-removed", "2030-q1/quan-a", "–", None),
    ]


def test_a_new_waiver_is_told(sides: Sides) -> None:
    """What is accepted, until when and why."""
    sides.new.files["waivers.yaml"] = (
        "- {code: CK401, record: kh/t, reason: Chờ quyết định, on: 2030-12-01, until: 2031-03-01}\n"
    )
    (one,) = sides.found()
    assert (str(one.what), one.record, one.title) == ("waiver-added", "kh/t", "CK401")
    assert one.after is not None
    assert one.after.vi == "đến 01/03/2031: Chờ quyết định"


# --- What a change brings about ---


def effects_of(sides: Sides, today: str = TODAY) -> list[tuple[str, str, str | None]]:
    """Return kind, record and occurrence of everything that stands otherwise on the same day."""
    found = effects(difference(sides.old.at(today), sides.new.at(today)))
    return [(str(one.what), one.record, one.occurrence) for one in found]


def test_a_task_that_becomes_overdue_by_a_change_is_told(sides: Sides) -> None:
    """Its deadline was moved to an earlier day; one that was overdue before, and one that is new, stand beside it."""
    sides.task(DUE.replace("2030", "2032"), DUE)
    sides.task(DUE, DUE + "note: x\n", was="u", name="u")
    sides.task(None, DUE + "each: true\n", name="v")
    assert effects_of(sides) == [("became-overdue", "kh/t", None), ("became-overdue", "kh/v", "vd/so-tttt")]


def test_a_kpi_that_stands_otherwise_by_a_change_is_told(sides: Sides) -> None:
    """A measurement made it missed; one that stands as before is not told."""
    sides.kpi(KPI, KPI + "measurements: [{as_of: 2030, value: 45}]\n")
    (one,) = effects_of(sides)
    assert one == ("kpi-standing", "kh/k", "2030/city")
    sides.kpi(KPI + "measurements: [{as_of: 2030, value: 44}]\n", None)
    assert effects_of(sides) == []


def test_nothing_changed_brings_nothing_about(sides: Sides) -> None:
    """The same records."""
    sides.task(DUE, DUE)
    sides.kpi(KPI, KPI)
    assert effects_of(sides) == []


# --- The directory ---


def test_a_unit_that_joined_a_group_owes_from_then_on(sides: Sides) -> None:
    """No task file changed; nothing is told to have happened to it, and nothing breaks."""
    text = "each: true\nlead: cac-quan\n" + DUE.replace("lead: so-tttt\n", "")
    sides.task(text, text)
    sides.new.files["units/vd.yaml"] = (
        "- {id: ubnd, name: U, kind: committee}\n"
        "- {id: quan-c, name: C, kind: district, parent: ubnd}\n"
        "- {id: cac-quan, name: Các quận, kind: group, members: {kind: [district], parent: ubnd}}\n"
    )
    assert sides.told() == []
