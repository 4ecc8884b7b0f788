"""The way out that a gate names is a command that can be typed as it stands, with what the person has to fill in."""

import re

import pytest

from tests.check.history import History, task

FILL = {
    "--to …": '--to "tháng 3 năm 2023"',
    "--act …": "--act 9/VX",
    "--progress …": "--progress 50",
    "--note …": "--note x",
}
DAY = "2023-02-15"


def _hint(repo: History, code: str, record: str, *more: str) -> str:
    found = repo.run("check", "--format", "json", "--warn-on", "stale,owed,missed", *more, today=DAY).json["findings"]
    told = next(one["help"] for one in found if one["code"] == code and one["record"].endswith(record))
    return str(told)


def _commands(hint: str, name: str) -> list[str]:
    return [
        found.strip() for found in re.findall(r"ckds ((?:[a-z]+)(?: [^\s(;]+)+)", hint) if found.startswith(f"{name} ")
    ]


@pytest.mark.parametrize(
    ("code", "record", "name", "field"),
    [
        ("CK901", "iii-1-a", "complete", "completed"),
        ("CK901", "iii-1-a", "extend", "extensions"),
        ("CK901", "iii-1-c", "complete", "completed"),
        ("CK901", "iii-1-d", "complete", "completed"),
        ("CK903", "vi-du-2022", "receive", "reports/2022-q4.yaml"),
        ("CK904", "iii-1-b", "update", "updates"),
    ],
)
def test_the_command_of_a_hint_runs(code: str, record: str, name: str, field: str, history: History) -> None:
    history.edit("plans/ckds.yaml", "format: 1", "format: 1\nstale_days: 20")
    hint = _hint(history, code, record)
    assert field in hint
    (command,) = _commands(hint, name)
    for gap, value in FILL.items():
        command = command.replace(gap, value)
    assert "…" not in command
    words = [word.strip('"') for word in re.findall(r'"[^"]+"|\S+', command)]
    done = history.run(*words, "--dry-run", "--force", today=DAY)
    assert done.status == 0, done.err


def test_an_extension_without_an_act_is_sent_to_the_option(history: History) -> None:
    history.add(task("a"), "extensions:\n  - due: tháng 12 năm 2022\n    on: 2022-06-25\n")
    for code in ("CK401", "CK905"):
        hint = _hint(history, code, "iii-1-a", "--since", "main")
        assert "`act:`" in hint
        assert "ckds extend vi-du-2022/iii-1-a --to … --act …" in hint


def test_the_ledger_of_a_period_is_named_alike_by_both_rules(history: History) -> None:
    """A file is named by its period in lower case, whoever says so."""
    assert "reports/2022-q4.yaml" in _hint(history, "CK903", "vi-du-2022")
    history.write("plans/vi-du-2022/reports/2022-12.yaml", "- duty: quy\n  unit: so-y-te\n  on: 2022-12-18\n")
    found = history.run("check", "--format", "json", today=DAY).json["findings"]
    told = next(one["help"] for one in found if one["code"] == "CK124")
    assert "viết thường" in told
    assert "reports/2022-q4.yaml" in told
