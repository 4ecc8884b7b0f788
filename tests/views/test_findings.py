"""Which findings are shown: of which files, and notes only on demand."""

import pytest

from ckds.finding import Finding, Severity, Span
from ckds.lang import same
from ckds.views.findings import view
from tests.support import World


def finding(path: str, severity: Severity) -> Finding:
    """Return a finding of a file."""
    return Finding("CK101", "unknown-unit", severity, same("m"), same("h"), path, Span(1, 1, 1, 2))


FOUND = [
    finding("kh/tasks/t.yaml", Severity.ERROR),
    finding("kh/plan.yaml", Severity.WARNING),
    finding("units/vd.yaml", Severity.INFO),
    finding("kh-khac/plan.yaml", Severity.ERROR),
]


@pytest.mark.parametrize(
    ("only", "errors", "listed"),
    [
        ([], 2, 3),
        (["."], 2, 3),
        (["kh"], 1, 2),  # not the folder whose name only begins so
        (["kh/tasks/t.yaml"], 1, 1),
        (["kh/tasks", "units"], 1, 1),
        (["khong-co"], 0, 0),
    ],
)
def test_only_what_is_asked_for_is_listed_and_counted(only: list[str], errors: int, listed: int, world: World) -> None:
    """Files, folders, several of them; all when nothing is named."""
    shown = view(world.at("2030-02-01"), FOUND, only, info=False)
    assert (shown.counts[Severity.ERROR], len(shown.findings)) == (errors, listed)


def test_notes_are_counted_and_listed_on_demand(world: World) -> None:
    """They are not worth a line each, unless asked for."""
    without, with_ = (view(world.at("2030-02-01"), FOUND, [], info=info) for info in (False, True))
    assert (without.counts[Severity.INFO], len(without.findings)) == (1, 3)
    assert (with_.counts[Severity.INFO], len(with_.findings)) == (1, 4)


def test_the_lines_of_the_files_go_with_them(world: World) -> None:
    """Only of files that have a finding; all files are counted."""
    world.task("")
    shown = view(world.at("2030-02-01"), FOUND, [], info=False)
    assert set(shown.sources) == {"kh/tasks/t.yaml", "kh/plan.yaml"}
    assert shown.sources["kh/tasks/t.yaml"].text.startswith("title:")
    assert (shown.files, shown.today, shown.root, shown.pinned) == (4, "2030-02-01", ".", False)
