"""The options of every command: before or after it, from the environment, refused when they are wrong."""

import io
from datetime import date
from pathlib import Path

import pytest

from ckds.cli.requirement import require
from ckds.cli.session import Session, day_in, language_in, read_day, take
from ckds.errors import CkdsError, SettingsError, UsageError
from tests.cli.runs import Run
from tests.support import World


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in the environment that ckds heeds."""
    for name in ("CKDS_TODAY", "CKDS_LANG", "NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)


# --- Taking the options ---


@pytest.mark.parametrize(
    "words",
    [
        ["--today", "2030-12-05", "--lang", "en", "-C", "x", "--color", "never", "-q", "status", "--all"],
        ["status", "--all", "--today", "2030-12-05", "--lang", "en", "-C", "x", "--color", "never", "--quiet"],
        ["--today=2030-12-05", "status", "--lang=en", "--all", "-C=x", "--color=never", "-q"],
    ],
)
def test_options_stand_before_or_after_the_command(words: list[str]) -> None:
    """In any order, with a blank or an equals sign; what belongs to the command is left to it."""
    session, rest = take(words)
    assert session == Session("en", date(2030, 12, 5), Path("x"), quiet=True, color="never")
    assert rest == ["status", "--all"]


def test_nothing_said_leaves_everything_open() -> None:
    """Language, day and folder are found later."""
    assert take(["status"]) == (Session(), ["status"])


def test_behind_two_hyphens_words_are_words() -> None:
    """A deadline may begin with a hyphen, or look like an option."""
    assert take(["deadline", "--", "--today", "-q"]) == (Session(), ["deadline", "--", "--today", "-q"])


def test_the_last_of_two_counts() -> None:
    """As everywhere on a command line."""
    assert take(["--today", "2030-01-01", "status", "--today", "2030-02-02"])[0].today == date(2030, 2, 2)


@pytest.mark.parametrize(
    "words",
    [
        ["--today"],
        ["status", "--lang"],
        ["--today", "hôm qua"],
        ["--today", ""],
        ["--today="],
        ["--today", "2030-02-30"],
        ["--today", "2030-W05-1"],  # a week is no day
        ["--today", "20300205"],
        ["--today", " 2030-02-05"],
        ["--today", "２０３０-02-05"],
        ["--lang", "fr"],
        ["--lang", ""],
        ["--color", "red"],
    ],
)
def test_wrong_values_are_refused(words: list[str]) -> None:
    """Also empty ones: a variable that was not set must not quietly ask about another day."""
    with pytest.raises(UsageError):
        take(words)


def test_the_environment_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """`CKDS_TODAY` and `CKDS_LANG`; what is said on the command line wins, and an empty variable is none."""
    monkeypatch.setenv("CKDS_TODAY", "2030-02-05")
    monkeypatch.setenv("CKDS_LANG", "en")
    assert take(["status"])[0] == Session("en", date(2030, 2, 5))
    assert take(["status", "--today", "2031-01-01", "--lang", "vi"])[0] == Session("vi", date(2031, 1, 1))
    monkeypatch.setenv("CKDS_TODAY", "")
    monkeypatch.setenv("CKDS_LANG", "")
    assert take(["status"])[0] == Session()


def test_a_wrong_environment_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the variable named."""
    monkeypatch.setenv("CKDS_TODAY", "gestern")
    with pytest.raises(UsageError, match="CKDS_TODAY"):
        take(["status"])
    assert take(["status", "--today", "2030-01-01"])[0].today == date(2030, 1, 1)


def test_the_language_is_known_even_when_the_rest_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the mistake is told in it."""
    assert language_in(["--today", "x", "--lang", "en"]) == "en"
    assert language_in(["--lang=en", "status"]) == "en"
    assert language_in(["status", "--lang"]) is None
    monkeypatch.setenv("CKDS_LANG", "en")
    assert language_in(["status"]) == "en"


# --- The day ---


def test_a_day_is_year_month_day() -> None:
    """And nothing else."""
    assert read_day("2030-02-05", "x") == date(2030, 2, 5)


def test_the_day_of_a_time_zone() -> None:
    """The one place where the clock is read; a zone that does not exist is a fault of the settings."""
    assert isinstance(day_in("Asia/Ho_Chi_Minh"), date)
    for zone in ("Asia/Hai_Phong", "", "../../etc/passwd", "Asia"):
        with pytest.raises(SettingsError):
            day_in(zone)


def test_the_day_asked_for_wins_over_the_pinned_one(world: World) -> None:
    """An archive is pinned; `--today` asks about another day, and then nothing is called pinned."""
    world.settings("archive: true\ntoday: 2031-01-15\n")
    pinned, _ = Session(folder=world.root).open()
    asked, _ = Session(folder=world.root, today=date(2030, 5, 5)).open()
    assert (pinned.today, pinned.pinned) == (date(2031, 1, 15), True)
    assert (asked.today, asked.pinned) == (date(2030, 5, 5), False)


def test_a_pinned_day_without_an_archive_does_not_count(world: World) -> None:
    """A copied settings file silences nothing."""
    world.settings("today: 2031-01-15\n")
    workspace, _ = Session(folder=world.root).open()
    assert (workspace.today, workspace.pinned) == (workspace.real_day, False)


# --- The repository ---


def test_the_language_of_the_settings_is_spoken(world: World) -> None:
    """Unless another one is asked for."""
    world.settings("language: en\n")
    assert Session(folder=world.root).open()[1].language == "en"
    assert Session("vi", folder=world.root).open()[1].language == "vi"
    assert Session(folder=world.root).spoken() == "en"
    assert Session(folder=Path("/nirgends")).spoken() == "vi"


def test_no_folder_and_no_repository_are_refused(tmp_path: Path) -> None:
    """Each with its own words."""
    with pytest.raises(UsageError, match="no folder"):
        Session(folder=tmp_path / "x").open()
    with pytest.raises(SettingsError, match=r"no ckds\.yaml"):
        Session(folder=tmp_path).open()


@pytest.mark.parametrize("text", ["due_soon_days: bald\n", "roll: sometimes\n", "farbe: rot\n", "language: fr\n"])
def test_settings_with_a_fault_are_refused(text: str, world: World) -> None:
    """An answer would rest on a policy that nobody chose; the linter shows them instead."""
    world.settings(text)
    with pytest.raises(SettingsError, match="line 2"):
        Session(folder=world.root, today=date(2030, 5, 5)).open()
    assert Session(folder=world.root, today=date(2030, 5, 5)).open(strict=False)


@pytest.mark.parametrize("wanted", [None, ">=0.1", ">=0.1,<99", "!=98", ">= 0.1"])
def test_a_version_that_fits_is_taken(wanted: str | None) -> None:
    """This one is among those asked for."""
    require(wanted)


@pytest.mark.parametrize("wanted", [">=99", "<0.0.1", "==98.7", "irgendeine", ">=0.1,<0.0.1"])
def test_a_version_that_does_not_fit_is_refused(wanted: str) -> None:
    """Or a wish that cannot be read."""
    with pytest.raises(SettingsError):
        require(wanted)


# --- Colours and messages ---


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("asked", "terminal", "environment", "colored"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"TERM": "dumb"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {}, False),
    ],
)
def test_colours_only_where_they_are_seen(
    asked: str, terminal: bool, environment: dict[str, str], colored: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal, without `NO_COLOR`, unless asked."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert Session(color=asked).colored(Terminal() if terminal else io.StringIO()) is colored


def test_mistakes_are_told_in_the_language_of_who_asks(run: Run, world: World) -> None:
    """Of the command line, of the environment, of the settings, else Vietnamese; on standard error, exit 2."""
    world.settings("language: en\n")
    root = str(world.root)
    assert run("status", "--today", "x", "--lang", "en").err.startswith("Error: --today")
    assert run("status", "--today", "x").err.startswith("Lỗi: --today")
    assert run("-C", root, "status", "--plan", "khong-co").err.startswith("Error: --plan")
    assert run("-C", root, "status", "--plan", "khong-co", "--lang", "vi").err.startswith("Lỗi: --plan")
    done = run("-C", root, "status", "--plan", "khong-co")
    assert (done.status, done.out) == (2, "")


def test_errors_keep_both_languages() -> None:
    """What is raised below is worded where it is printed."""
    with pytest.raises(CkdsError) as caught:
        read_day("x", "--today")
    assert (caught.value.message.vi, caught.value.message.en) == (
        "--today: “x” không phải là một ngày.",
        "--today: “x” is not a day.",
    )
