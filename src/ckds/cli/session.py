"""What every command is told beside its own options, and the one place where the clock is read."""

import os
import re
import sys
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TextIO, cast

from ckds.cli.requirement import require
from ckds.errors import CkdsError, SettingsError, UsageError
from ckds.lang import Lang, Text

if TYPE_CHECKING:
    from ckds.records.settings import Settings
    from ckds.repository.load import Days, Loader
    from ckds.workspace.entry import Entry
    from ckds.workspace.workspace import Workspace

COLORS: Final = ("auto", "always", "never")
LANGS: Final = ("vi", "en")


class Session(NamedTuple):
    """The options that stand before or after any subcommand.

    Attributes:
        lang: ``--lang``, else ``CKDS_LANG``; None leaves it to the settings, Vietnamese at last.
        today: ``--today``, else ``CKDS_TODAY``; None leaves it to an archive's pinned day, else to the clock.
        folder: ``-C``.
        quiet: ``-q``: nothing but the result.
        color: ``--color``.
    """

    lang: Lang | None = None
    today: date | None = None
    folder: Path = Path()
    quiet: bool = False
    color: str = "auto"

    @property
    def language(self) -> Lang:
        """The language of messages before any settings are read."""
        return self.lang or "vi"

    def spoken(self) -> Lang:
        """Return the language of an error: the one asked for, else that of the settings where they can be read."""
        from ckds.repository.load import Loader
        from ckds.repository.root import find_root

        if self.lang:
            return self.lang
        try:
            return cast("Lang", Loader(find_root(self.folder)).settings().record.language)
        except (CkdsError, OSError):
            return "vi"

    def open(self, *, strict: bool = True, on_demand: bool = False) -> "tuple[Workspace, Session]":
        """Read the plan repository; return it with the session in its language.

        Args:
            strict: refuse settings with a fault; the linter shows them instead.
            on_demand: read each plan only when something of it is asked for.

        Raises:
            SettingsError: there is no repository here, or its settings cannot be used.
        """
        loader, settings, days, session = self.begin(strict=strict)
        if on_demand:
            from ckds.repository.demand import on_demand as opened

            return opened(loader, settings, days), session
        return loader.load(settings, days.today, days.real, pinned=days.pinned), session

    def begin(self, *, strict: bool = True) -> "tuple[Loader, Entry[Settings], Days, Session]":
        """Read no more than the settings; return what reads the rest, and for which days.

        Raises:
            SettingsError: as for :meth:`open`.
        """
        from ckds.repository.load import Days, Loader
        from ckds.repository.root import find_root

        if not self.folder.is_dir():
            raise UsageError(
                Text(f"Không có thư mục {self.folder}.", f"There is no folder {self.folder}."),
                Text("Kiểm tra đường dẫn sau -C.", "Check the path after -C."),
            )
        loader = Loader(find_root(self.folder))
        settings = loader.settings()
        require(settings.record.requires)
        if strict:
            refuse_faults(settings)
        real = day_in(settings.record.timezone)
        pinned = pinned_day(settings)
        days = Days(self.today or pinned or real, real, self.today is None and bool(pinned))
        return loader, settings, days, self._replace(lang=self.lang or cast("Lang", settings.record.language))

    def processes(self) -> int | None:
        """Return how many processes ``CKDS_PROCESSES`` wants; None leaves it to the size of the repository.

        Raises:
            UsageError: it is no number.
        """
        wanted = os.environ.get("CKDS_PROCESSES") or None
        if wanted is not None and not (wanted.isdecimal() and len(wanted) < 3):
            raise UsageError(
                Text(f"CKDS_PROCESSES: “{wanted}” không phải là một số.", f"CKDS_PROCESSES: “{wanted}” is no number."),
                Text("Ghi 1, 2, 4 …; 0 đọc tất cả một lượt.", "Write 1, 2, 4 …; 0 reads everything in one piece."),
            )
        return None if wanted is None else int(wanted)

    def colored(self, stream: TextIO) -> bool:
        """Are colours wanted on ``stream``? Only on a terminal and without ``NO_COLOR``, unless asked."""
        if self.color != "auto":
            return self.color == "always"
        return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and stream.isatty()

    def say(self, text: Text) -> None:
        """Print a message, not a result, unless asked to be quiet."""
        if not self.quiet:
            from ckds.text import inert, safe

            print(inert(safe(text.to(self.language))), file=sys.stderr)  # noqa: T201


def refuse_faults(settings: "Entry[Settings]") -> None:
    """Refuse settings that could not be read whole: an answer would rest on a policy that nobody chose.

    Raises:
        SettingsError: with the first fault and its place.
    """
    problems = [*settings.document.problems, *settings.problems]
    if problems and not settings.sound:
        path, line = settings.document.path, problems[0].span.line
        raise SettingsError(
            Text(
                f"{path} có lỗi ở dòng {line}, nên chưa tính.",
                f"{path} has a fault on line {line}, so nothing is computed.",
            ),
            Text("Xem: ckds lint", "See: ckds lint"),
        )


def pinned_day(settings: "Entry[Settings]") -> date | None:
    """Return the day an archive is pinned to. Without ``archive: true`` a pinned day does not count."""
    return settings.record.today if settings.record.archive else None


def day_in(timezone: str) -> date:
    """Return the day on the calendar in ``timezone``.

    Raises:
        SettingsError: there is no such time zone.
    """
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return datetime.now(ZoneInfo(timezone)).date()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingsError(
            Text(f"Không có múi giờ “{timezone}”.", f"There is no time zone “{timezone}”."),
            Text("Ghi trong ckds.yaml: timezone: Asia/Ho_Chi_Minh", "Write in ckds.yaml: timezone: Asia/Ho_Chi_Minh"),
        ) from None


def read_day(text: str, where: str) -> date:
    """Return the day that an option or a variable names.

    Raises:
        UsageError: it is no day.
    """
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise UsageError(
        Text(f"{where}: “{text}” không phải là một ngày.", f"{where}: “{text}” is not a day."),
        Text("Ghi năm-tháng-ngày, ví dụ 2023-01-15.", "Write year-month-day, for example 2023-01-15."),
    )


_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_VALUED: Final = {"--lang": "lang", "--today": "today", "-C": "folder", "--color": "color"}
_FLAGS: Final = {"-q": "quiet", "--quiet": "quiet"}


def language_in(argv: list[str]) -> Lang | None:
    """Return the language that a command line or the environment asks for, though the rest of it be wrong."""
    for word, following in pairwise([*argv, ""]):
        option, equals, value = word.partition("=")
        asked = value if equals else following
        if option == "--lang" and asked in LANGS:
            return cast("Lang", asked)
    environment = os.environ.get("CKDS_LANG")
    return cast("Lang", environment) if environment in LANGS else None


def take(argv: list[str]) -> tuple[Session, list[str]]:
    """Take the options of every command out of ``argv``, before or after the subcommand.

    Returns:
        The session, and the arguments that are left.

    Raises:
        UsageError: one of them has no value, or a wrong one.
    """
    found: dict[str, str] = {}
    rest: list[str] = []
    words = iter(argv)
    for word in words:
        if word == "--":
            rest += ["--", *words]
            break
        option, equals, value = word.partition("=")
        if word in _FLAGS:
            found[_FLAGS[word]] = "1"
        elif option in _VALUED and (equals or word == option):
            given = value if equals else next(words, None)
            if given is None:
                raise UsageError(
                    Text(f"Sau {option} phải có một giá trị.", f"{option} needs a value."),
                    Text("Xem: ckds --help", "See: ckds --help"),
                )
            found[_VALUED[option]] = given
        else:
            rest.append(word)
    return _session(found), rest


def _session(found: dict[str, str]) -> Session:
    lang = found.get("lang", os.environ.get("CKDS_LANG") or None)
    if lang is not None and lang not in LANGS:
        raise _unknown("--lang", lang, LANGS)
    color = found.get("color", "auto")
    if color not in COLORS:
        raise _unknown("--color", color, COLORS)
    today = found.get("today")
    environment = os.environ.get("CKDS_TODAY")
    day = read_day(environment, "CKDS_TODAY") if environment and today is None else None
    day = read_day(today, "--today") if today is not None else day
    return Session(
        lang=cast("Lang", lang) if lang else None,
        today=day,
        folder=Path(found.get("folder", ".")),
        quiet="quiet" in found,
        color=color,
    )


def _unknown(option: str, value: str, allowed: tuple[str, ...]) -> CkdsError:
    listed = ", ".join(allowed)
    return UsageError(
        Text(f"{option} không nhận “{value}”.", f"{option} does not take “{value}”."),
        Text(f"Chọn một trong: {listed}.", f"Choose one of: {listed}."),
    )
