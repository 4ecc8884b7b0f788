"""A task has one ``reported``: of the other periods and units an update of 100 % says that they wait for confirmation."""

from tests.support import World


def test_full_progress_of_one_period_is_that_period_reported(world: World) -> None:
    world.task("lead: so-y-te\ndue: hằng quý\nupdates:\n  - {date: 2030-05-20, progress: 100}\n")
    states = {row.obligation.period: row.state for row in world.rows("2030-08-05")}
    assert (states["2030-Q1"], states["2030-Q2"], states["2030-Q3"]) == ("not-started", "reported", "not-started")


def test_full_progress_of_one_unit_is_that_unit_reported(world: World) -> None:
    world.task("lead: cac-quan\neach: true\nupdates:\n  - {date: 2030-05-20, by: quan-a, progress: 100}\n")
    states = {row.obligation.unit: row.state for row in world.rows("2030-08-05")}
    assert (states["vd/quan-a"], states["vd/quan-b"]) == ("reported", "not-started")


def test_full_progress_of_a_task_owed_once_is_not_its_report(world: World) -> None:
    """It has its own ``reported``, and CK407 asks for it."""
    world.task("lead: so-y-te\nupdates:\n  - {date: 2030-05-20, progress: 100}\n")
    assert [row.state for row in world.rows("2030-08-05")] == ["in-progress"]


def test_a_later_word_that_less_is_done_counts(world: World) -> None:
    world.task(
        "lead: so-y-te\ndue: hằng quý\n"
        "updates:\n  - {date: 2030-05-20, progress: 100}\n  - {date: 2030-06-02, progress: 80}\n"
    )
    states = {row.obligation.period: row.state for row in world.rows("2030-08-05")}
    assert states["2030-Q2"] == "in-progress"
