"""The repositories of the benchmarks: the same from the same numbers, clean but for what is planted in them."""

import json
from datetime import date
from pathlib import Path

import pytest

from ckds.repository.load import Days
from tests.scale.support import generator, linted

DAYS = Days(date(2026, 10, 15), date(2026, 10, 15), False)


def _bytes(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_the_same_numbers_give_the_same_files(tmp_path: Path) -> None:
    generate = generator()
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        generate.make(tmp_path / name, 120, seed=seed, defects=5)
    one, same, other = (_bytes(tmp_path / name) for name in "abc")
    assert one == same
    assert one.keys() == other.keys()
    assert one != other


@pytest.mark.parametrize(("tasks", "provinces"), [(1_000, 1), (10_000, 2), (170_000, 34)])
def test_shapes(tasks: int, provinces: int) -> None:
    shape = generator().shape(tasks)
    made = shape.provinces * (shape.own + shape.wards * shape.ward_tasks)
    assert (shape.provinces, made) == (provinces, tasks)


def test_faults_are_found_where_they_were_planted(tmp_path: Path) -> None:
    planted = generator().make(tmp_path, 400, defects=40)
    found = json.loads(linted(tmp_path / "plans", 1, DAYS)["json"])["findings"]
    places = {(one["code"], f"plans/{one['path']}", one["line"]) for one in found}
    assert {(one["code"], one["path"], one["line"]) for one in planted} <= places
    assert len({one["code"] for one in planted}) == 10


def test_without_faults_nothing_is_wrong(tmp_path: Path) -> None:
    generator().make(tmp_path, 400)
    found = json.loads(linted(tmp_path / "plans", 1, DAYS)["json"])["findings"]
    assert {one["severity"] for one in found} <= {"info"}


def test_history(tmp_path: Path) -> None:
    import subprocess

    generator().make(tmp_path, 60, history=3)
    log = subprocess.run(["git", "log", "--oneline"], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert len(log.splitlines()) == 4
