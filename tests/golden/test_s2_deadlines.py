"""The deadlines of seed 2 (Hải Phòng with the Ministry, 2022-2025), to the day, on any day asked.

The table below is domain.md A2.4, task by task, worked out by hand from the printed words; weekdays and holidays are those
of the calendar. Nothing of ckds computes an expected value. Completions and updates are taken out of a copy of the plans.
"""

import os
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from tests.golden.conftest import Run, Status
from tests.golden.extracts import table
from tests.golden.shipped import read
from tests.golden.support import PLANS, PROGRESS, ROOT, S1, S2, Json, ckds, clean_environment, copy_plans

# Last day → the tasks of section II (VI. where the label says so) whose words mean it.
ONE_TIME: Final = {
    "2022-06-30": "12.b",  # trước ngày 01/7/2022
    "2022-07-31": "12.c",  # the first part: trong tháng 7 năm 2022
    "2022-09-30": "7.a 8.a 9.b VI.4.c",  # Quý III; tháng 09; trước tháng 10
    "2022-11-30": "2.a 3.a VI.4.b",  # tháng 11; trước tháng 12
    "2022-12-31": "5.a 5.b 5.c 5.d 6.a 7.b 7.c 12.a 12.d 12.đ 3.b 4.b 9.a 9.c 12.e",  # Quý IV, then tháng 12
    "2023-03-31": "4.đ 4.e",  # Quý I
    "2023-06-30": "1.b 2.c 3.c 3.e 4.c 4.d 12.g",
    "2023-12-31": "2.b 3.d 10.a",  # tháng 12, Quý IV
    "2024-12-31": "3.đ",
    "2025-12-31": "5.đ",
}
# The plan is later than 27/5/2022, so February 2022 is none of its occurrences; 2024 is a leap year.
END_OF_FEBRUARY: Final = {"2023": "2023-02-28", "2024": "2024-02-29", "2025": "2025-02-28"}
END_OF_YEAR: Final = {str(year): f"{year}-12-31" for year in range(2022, 2026)}
RECURRING: Final = {
    "II.1.a": END_OF_FEBRUARY,  # tháng 02 hàng năm
    "II.4.a": END_OF_FEBRUARY,
    "II.6.b": END_OF_YEAR,  # Hàng năm
    "II.8.b": END_OF_YEAR,
    "II.10.b": END_OF_YEAR,  # Quý IV hàng năm
    "II.11.a": END_OF_YEAR,
    "II.11.b": END_OF_YEAR,
}
# 31/12/2022 is a Saturday, 1/1/2023 a Sunday and a holiday, whose day off is 2/1; 31/12/2023 is a Sunday before 1/1/2024;
# 31/7/2022 is a Sunday. Every other last day of this plan is a working day.
ROLLED: Final = {"2022-12-31": "2023-01-03", "2023-12-31": "2024-01-02", "2022-07-31": "2022-08-01"}


def _label(short: str) -> str:
    return short if short.startswith("VI") else f"II.{short}"


def expected() -> set[tuple[str, str | None, str | None]]:
    """Return (label, period, last day) of every deadline of the plan."""
    one_time = {(_label(name), None, day) for day, names in ONE_TIME.items() for name in names.split()}
    recurring = {(label, period, day) for label, days in RECURRING.items() for period, day in days.items()}
    return {*one_time, *recurring, ("II.12.c", None, None)}


def rows_of(answer: Json, plan_id: str = S2) -> list[Json]:
    """Return the rows of a plan."""
    return [row for row in answer["tasks"] if row["plan"] == plan_id]


def dated(rows: list[Json]) -> list[Json]:
    """Return the rows of tasks that have a deadline, or one that waits on another act."""
    return [row for row in rows if row["due_text"]]


def overdue(rows: list[Json], *, section: str = "") -> tuple[int, int]:
    """Return how many tasks are overdue: one-time, and occurrences of recurring ones; units are not counted apart."""
    distinct = {
        (row["id"], row["period"]) for row in rows if row["standing"] == "overdue" and row["label"].startswith(section)
    }
    recurring = sum(period is not None for _, period in distinct)
    return len(distinct) - recurring, recurring


def expected_overdue(today: str, *, roll: bool = False, section: str = "") -> tuple[int, int]:
    """Return the same from the table: what ended before ``today``."""
    late = [
        period
        for label, period, day in expected()
        if day and (ROLLED.get(day, day) if roll else day) < today and label.startswith(section)
    ]
    recurring = sum(period is not None for period in late)
    return len(late) - recurring, recurring


def test_the_table_holds_the_46_printed_deadlines() -> None:
    """domain.md A2.4: 45 “Thời gian hoàn thành” and one “Thời hạn hoàn thành” are 38 days, 7 recurring ones and one that waits.

    The labels of the table are those of the seed, each as often as it states a deadline.
    """
    printed = Counter(row[0] for row in table("s2", "tasks") if row[2])
    assert sum(printed.values()) == 46
    assert sum(len(names.split()) for names in ONE_TIME.values()) == 38
    in_table = Counter({(label, day if period is None else "") for label, period, day in expected()})
    assert Counter(label for label, _ in in_table) == printed


def test_every_deadline_is_read_as_its_last_day(status: Status, nothing_done: Path) -> None:
    """s2 II.1.a–12.g, VI.4: task by task, occurrence by occurrence, the nominal last day, which is not moved."""
    rows = dated(rows_of(status(nothing_done, "2023-01-15")))
    assert {(row["label"], row["period"], row["due"]) for row in rows} == expected()
    assert all(row["due_effective"] == row["due"] == row["due_original"] for row in rows)
    assert {row["due_from"] for row in rows if row["due"]} == {"task"}


def test_due_text_is_the_printed_words(status: Status, nothing_done: Path) -> None:
    """s2: `due_text` of every row is the phrase of its paragraph, letter by letter."""
    rows = dated(rows_of(status(nothing_done, "2023-01-15")))
    assert {(row["label"], row["due_text"]) for row in rows} == {
        (row[0], row[2]) for row in table("s2", "tasks") if row[2]
    }


def test_no_occurrence_before_the_plan_was_issued(status: Status, nothing_done: Path) -> None:
    """s2 II.1.a, 4.a “tháng 02 hàng năm”: the plan cites one of 27/5/2022, so there is no February 2022; nor after 2025."""
    rows = rows_of(status(nothing_done, "2030-01-01"))
    for label, days in RECURRING.items():
        assert {row["period"]: row["due"] for row in rows if row["label"] == label} == days


@pytest.mark.parametrize(
    ("today", "all_sections", "section_two"),
    [
        ("2022-06-30", (0, 0), (0, 0)),
        ("2022-07-01", (1, 0), (1, 0)),
        ("2023-01-15", (24, 5), (22, 5)),
        ("2024-06-30", (36, 14), (34, 14)),
        ("2026-01-01", (38, 26), (36, 26)),
    ],
)
def test_overdue_on_a_day(
    status: Status, nothing_done: Path, today: str, all_sections: tuple[int, int], section_two: tuple[int, int]
) -> None:
    """Issue 3, Must show 1: distinct overdue tasks, one-time and recurring occurrences; on 30/6/2022 12.b is still in time."""
    rows = rows_of(status(nothing_done, today))
    assert (overdue(rows), overdue(rows, section="II.")) == (all_sections, section_two)
    assert (expected_overdue(today), expected_overdue(today, section="II.")) == (all_sections, section_two)


def test_days_overdue_are_counted_from_the_last_day(status: Status, nothing_done: Path) -> None:
    """On 15/01/2023, 30/6/2022 is 199 days past and 31/12/2022 15 days: 1 + 31 + 31 + 30 + 31 + 30 + 31 + 15 − 1 = 199."""
    rows = rows_of(status(nothing_done, "2023-01-15"))
    late = {(row["label"], row["days_overdue"]) for row in rows if row["standing"] == "overdue"}
    assert {("II.12.b", 199), ("II.12.c", 168), ("VI.4.c", 107), ("II.2.a", 46), ("II.5.a", 15), ("II.6.b", 15)} <= late
    day = date(2023, 1, 15)
    for row in rows:
        if row["standing"] == "overdue":
            assert row["days_overdue"] == (day - date.fromisoformat(row["due"])).days
        else:
            assert not row["days_overdue"]


def test_a_task_that_each_owes_has_one_row_a_unit(status: Status, nothing_done: Path) -> None:
    """s2 5.a, 5.c, 7.c, 12.a, VI.4.b are owed by each unit, one row each; 12.d, 2.b and 11.a are one row of joint leads.

    “Ủy ban nhân dân các quận, huyện” are the 7 quận and 8 huyện that Hải Phòng had in 2022.
    """
    rows = rows_of(status(nothing_done, "2023-01-15"))
    units = Counter(row["label"] for row in rows if row["unit"] and row["due_text"])
    assert set(units) == {"II.5.a", "II.5.c", "II.7.c", "II.12.a", "VI.4.b"}
    assert units["VI.4.b"] == 3
    districts = {
        f"hai-phong/{unit['id']}"
        for unit in read(PLANS / "units/hai-phong.yaml")
        if unit["kind"] == "district" and unit.get("valid", {}).get("from", "") <= "2022"
    }
    for label in ("II.5.a", "II.5.c"):
        assert {row["unit"] for row in rows if row["label"] == label} == districts
    assert len(districts) == 15
    for label, leads in (("II.12.d", 3), ("II.2.b", 7)):
        (row,) = [row for row in rows if row["label"] == label]
        assert (row["unit"], len(row["lead"])) == (None, leads)
    for row in rows:
        if row["label"] in {"II.11.a", "II.11.b"}:
            assert (row["unit"], row["lead"]) == (None, ["hai-phong/bql-khu-kinh-te", "hai-phong/so-tttt"])


@pytest.mark.parametrize(
    ("today", "plain", "rolled"),
    [
        ("2022-08-01", (2, 0), (1, 0)),  # 31/7/2022 is a Sunday: 12.c may be done on Monday 1/8
        ("2023-01-03", (24, 5), (9, 0)),  # the fifteen of 31/12/2022 and the five yearly ones end on Tuesday 3/1
        ("2023-01-04", (24, 5), (24, 5)),
        ("2024-01-02", (36, 14 - 2), (33, 7)),  # the three of 31/12/2023 and the five yearly ones end on Tuesday 2/1
        ("2024-01-03", (36, 14 - 2), (36, 14 - 2)),  # February 2024 of 1.a and 4.a is still to come
    ],
)
def test_the_roll_changes_what_the_calendar_says(
    status: Status,
    nothing_done: Path,
    nothing_done_rolled: Path,
    today: str,
    plain: tuple[int, int],
    rolled: tuple[int, int],
) -> None:
    """Issue 3, Must show 2 (Bộ luật Dân sự 2015, Điều 148.5): overdue without and with the roll, on the day and the day after."""
    found = [overdue(rows_of(status(where, today))) for where in (nothing_done, nothing_done_rolled)]
    assert found == [plain, rolled]
    assert [expected_overdue(today), expected_overdue(today, roll=True)] == [plain, rolled]


def test_the_roll_shows_both_days(run: Run, status: Status, nothing_done_rolled: Path) -> None:
    """`due` stays the nominal day, `due_effective` is the working day; the answer says which policy it follows."""
    answer = status(nothing_done_rolled, "2023-01-15")
    rows = dated(rows_of(answer))
    assert {(row["label"], row["period"], row["due"]) for row in rows} == expected()
    assert {(row["due"], row["due_effective"]) for row in rows if row["due"]} == {
        (day, ROLLED.get(day, day)) for _, _, day in expected() if day
    }
    assert "ngày làm việc" in run("-C", str(nothing_done_rolled), "--today", "2023-01-15", "status").out


def test_the_setting_flips_before(status: Status, tmp_path: Path) -> None:
    """design.md §2 `before_is_exclusive: false`: s2 12.b “trước ngày 01/7/2022” ends on that day; nothing else of II moves."""
    copy = copy_plans(tmp_path, only=(S2,), drop=PROGRESS)
    settings = (copy / "ckds.yaml").read_text(encoding="utf-8")
    assert "before_is_exclusive: true" in settings
    flipped = settings.replace("before_is_exclusive: true", "before_is_exclusive: false")
    (copy / "ckds.yaml").write_text(flipped, encoding="utf-8")
    days = {(row["label"], row["period"], row["due"]) for row in dated(rows_of(status(copy, "2022-07-01")))}
    moved = {entry for entry in days ^ expected() if entry[0].startswith("II.")}
    assert moved == {("II.12.b", None, "2022-06-30"), ("II.12.b", None, "2022-07-01")}


@pytest.fixture(scope="module")
def of_s1(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The plan of s1 with nothing heard of any task, without and with the roll."""
    return [
        copy_plans(tmp_path_factory.mktemp("s1"), only=(S1,), drop=PROGRESS, roll=roll)
        for roll in ("none", "next-working-day")
    ]


@pytest.mark.parametrize(("today", "counts"), [("2022-04-30", [0, 0]), ("2022-05-04", [1, 0]), ("2022-05-05", [1, 1])])
def test_the_end_of_april_rolls_over_both_holidays(
    status: Status, of_s1: list[Path], today: str, counts: list[int]
) -> None:
    """s1 V.5.a “trong tháng 4/2022”: 30/4 is a Saturday, 1/5 a Sunday, both holidays with 2/5 and 3/5 off: Wednesday 4/5."""
    assert [sum(overdue(rows_of(status(where, today), S1))) for where in of_s1] == counts


# The answer must not depend on the hash seed or on the version of Python.


def _status(where: Path, seed: str, python: str = sys.executable) -> bytes:
    done = subprocess.run(
        [python, "-m", "ckds", "-C", str(where), "--today", "2023-01-15", "status", "--format", "json"],
        env=clean_environment({"PYTHONHASHSEED": seed}),
        capture_output=True,
        check=True,
        timeout=120,
    )
    return done.stdout


def test_json_is_the_same_for_every_hash_seed(shipped: Path) -> None:
    """Issue 3, Must show 2: byte for byte, with three seeds of Python's string hashes."""
    first, *others = [_status(shipped, seed) for seed in ("0", "1", "4242")]
    assert len(first) > 10_000
    assert others == [first] * 2


PYENV: Final = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"


def _interpreter(version: str) -> Path | None:
    """Return a Python of ``version``: from pyenv, or on the path as python3.12."""
    from shutil import which

    installed = sorted(PYENV.glob(f"{version}.*/bin/python"))
    on_path = which(f"python{version}")
    return installed[-1] if installed else Path(on_path) if on_path else None


@pytest.fixture(scope="module")
def this_python(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """The shipped plans, and the answer that this Python gives."""
    where = copy_plans(tmp_path_factory.mktemp("versions"), drop=PROGRESS)
    return where, _status(where, "0")


@pytest.mark.slow
@pytest.mark.parametrize("version", ["3.12", "3.13"])
def test_json_is_the_same_for_every_python(version: str, this_python: tuple[Path, bytes], tmp_path: Path) -> None:
    """Issue 3, Must show 2: the same bytes from other Pythons, with the locked dependencies in an environment of their own."""
    interpreter = _interpreter(version)
    if interpreter is None:
        if os.environ.get("CI"):
            pytest.fail(f"CI must have a Python {version}")
        pytest.skip(f"there is no Python {version} here")
    subprocess.run([str(interpreter), "-m", "venv", str(tmp_path / "venv")], check=True)
    python = tmp_path / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    for lock in ("requirements.txt", "requirements-build.txt"):
        subprocess.run([*pip, "--require-hashes", "-r", str(ROOT / lock)], check=True)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", str(ROOT)], check=True)
    where, answer = this_python
    assert _status(where, "0", str(python)) == answer


def test_the_shipped_plans_answer_for_their_pinned_day() -> None:
    """`ckds status` in the repository as shipped, with completions: 4.e is done on time, so it is never overdue."""
    rows = rows_of(ckds("--today", "2026-01-01", "status", "--format", "json", "--plan", S2).json)
    (tour,) = [row for row in rows if row["label"] == "II.4.e"]
    assert (tour["standing"], tour["state"], tour["due"]) == ("done-on-time", "done", "2023-03-31")
    # One plan of each yearly 1.a is known: for 2024, of 19/12/2023. 37 of 38, and 25 of 26 occurrences are left.
    assert overdue(rows) == (37, 25)
