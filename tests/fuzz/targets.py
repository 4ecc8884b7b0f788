"""One case through ckds, and what may never follow: a traceback, a hang, memory without end, an answer out of place."""

import contextlib
import io
import json
import os
import re
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from tests.fuzz import cases
from tests.fuzz.choices import Choices

SECONDS: Final = 2.0  # of computing time for a file; a command line over a whole small repository gets five times that
MEGABYTES: Final = 200
_FAULT: Final = re.compile(r"Lỗi bên trong ckds|A fault inside ckds|Traceback \(most recent call last\)")
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\x1b(?!\\[[0-9;]*m)")
# Commands that wait for somebody: an editor, a file that changes, a browser.
WAITING: Final = frozenset(("lsp", "serve", "watch", "edit"))


class FailureFound(AssertionError):
    """ckds did what it never may."""


class _Hang(BaseException):
    """Raised out of whatever runs when its time is up."""


def deadline(text: str) -> None:
    """A deadline is read, or said to be unreadable, under any context."""
    from datetime import date

    from ckds.dates.deadline import Context, read_deadline
    from ckds.dates.period import read_period

    with within(SECONDS, text):
        for context in (
            Context(),
            Context(issued=date(2030, 1, 10), period=read_period("2030/2033"), before_is_exclusive=False),
        ):
            json.dumps(read_deadline(text, context).to_json())


def target(text: str) -> None:
    """A target is read, or refused with a reason."""
    from ckds.numbers.target import TargetError, read_target

    with within(SECONDS, text):
        for unit in (None, "%", "doanh nghiệp"):
            with contextlib.suppress(TargetError):
                json.dumps(read_target(text, unit).to_json())


def file(content: bytes) -> None:
    """A file is read whatever it holds; every problem lies in it; as any record it is validated and linted."""
    from ckds.source.document import Document

    with within(SECONDS, content):
        document = Document("x.yaml", content)
        if document.data is None and not document.problems:
            raise FailureFound("nothing was read and nothing said")
        for problem in document.problems:
            span = problem.span
            if not (span.line >= 1 and (span.line, span.column) <= (span.end_line, span.end_column)):
                raise FailureFound(f"a place outside the file: {problem}")
    for place in (
        "vi-du-2030/tasks/fuzz.yaml",
        "vi-du-2030/kpis/fuzz.yaml",
        "vi-du-2030/plan.yaml",
        "units/vi-du.yaml",
    ):
        _lint({**_base(), place: content}, content)


def repository(files: cases.Files, folder: Path) -> None:
    """Every command answers over a repository, whatever state it is in."""
    write(files, folder)
    for words in _ROUND:
        _run([*words, "-C", str(folder), "--today", "2030-12-05"], files)


def command(words: list[str], folder: Path) -> None:
    """Any command line is answered or refused."""
    if any(word in WAITING for word in words):
        return
    inside = folder / "a" / "b" / "plans"
    if not inside.exists():
        write(_base(), inside)
    before = Path.cwd()
    os.chdir(inside)
    try:
        _run(words, words)
    finally:
        os.chdir(before)


_ROUND: Final = (
    ["lint"], ["lint", "--info", "--format", "json"], ["status"], ["status", "--format", "json"], ["kpi"], ["due", "--within", "3y"], ["duties"], ["units"],
    ["check"], ["status", "--format", "csv"], ["due", "--format", "ics"], ["kpi", "--format", "markdown"], ["lint", "--lang", "en", "--format", "concise"],
    ["unit", "so-y-te"], ["show", "vi-du-2030/iii-1-a"], ["check", "--format", "sarif"], ["check", "--format", "junit"], ["check", "--format", "github"],
)  # fmt: skip


def _run(words: list[str], case: object) -> None:
    """Run ckds in this process and look at what it says."""
    from ckds.cli.main import main

    out, err = io.StringIO(), io.StringIO()
    status: object = None
    with within(5 * SECONDS, case), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = main(words)
        except SystemExit as error:
            raise FailureFound(f"ckds {words} left by SystemExit({error.code})") from error
    said = err.getvalue()
    if _FAULT.search(said) or _FAULT.search(out.getvalue()):
        raise FailureFound(f"ckds {words}: {said[-3000:]}")
    if status not in (0, 1, 2):
        raise FailureFound(f"ckds {words} gave {status!r}")
    for name, text in (("stdout", out.getvalue()), ("stderr", said)):
        found = _CONTROL.search(text.replace("\r\n", "\n"))
        if found:
            at = max(0, found.start() - 40)
            raise FailureFound(f"ckds {words}: {name} holds {text[at : found.end() + 40]!r}")
    if (
        status != 2
        and "json" in words
        and "--format" in words
        and words[words.index("--format") + 1] == "json"
        and "-o" not in words
    ):
        _is_json(out.getvalue(), words)


def _is_json(text: str, words: list[str]) -> None:
    if any(word.startswith(("--help", "--output", "--version")) for word in words) or "--help" in words:
        return
    try:
        json.loads(text)
    except ValueError as error:
        raise FailureFound(f"ckds {words}: no JSON: {error}") from None


def _lint(files: cases.Files, case: object) -> None:
    """Load and lint a repository that lies in memory, and count over it."""
    from datetime import date

    from ckds.analysis.kpi import kpi_rows
    from ckds.analysis.standing import standings
    from ckds.errors import CkdsError
    from ckds.repository.load import Loader
    from ckds.rules.engine import lint

    day = date(2030, 12, 5)
    with within(SECONDS, case), contextlib.suppress(CkdsError):
        loader = Loader(Path("/plans"), Memory(files))
        workspace = loader.load(loader.settings(), day, day, pinned=False)
        for finding in lint(workspace):
            finding.message.to("vi"), finding.help.to("en")
        list(standings(workspace)), kpi_rows(workspace)


@cache
def _base() -> cases.Files:
    return cases.read(cases.BASE)


class Memory:
    """Files of a repository that lie on no disk."""

    def __init__(self, files: cases.Files) -> None:
        self._files = {f"/plans/{name}": content for name, content in files.items()}

    def listing(self, folder: Path) -> tuple[list[Any], None]:
        """Return what a folder holds."""
        from ckds.repository.files import Item

        start = f"{folder.as_posix()}/"
        names: dict[str, bool] = {}
        for path in self._files:
            if path.startswith(start):
                name, slash, _ = path.removeprefix(start).partition("/")
                names[name] = names.get(name, False) or bool(slash)
        return [Item(name, folder / name, is_folder, False) for name, is_folder in sorted(names.items())], None

    def read(self, path: Path, shown: str) -> Any:
        """Return the document of a file."""
        from ckds.source.document import Document

        return Document(shown, self._files.get(path.as_posix(), b""))

    def is_file(self, path: Path) -> bool:
        """Is there such a file?"""
        return path.as_posix() in self._files


def write(files: cases.Files, folder: Path) -> None:
    """Write a repository into an empty folder; names that the file system refuses are left out."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, content in files.items():
        path = folder / name
        with contextlib.suppress(OSError, ValueError):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


@contextlib.contextmanager
def within(seconds: float, case: object) -> Iterator[None]:
    """Stop what takes longer in computing time, or more memory, than it may.

    Raises:
        FailureFound: it did, or anything was raised that is no failure found already.
    """
    before, started = peak(), time.process_time()
    _clock(seconds)
    try:
        yield
    except _Hang:
        raise FailureFound(f"more than {seconds} s: {case!r:.2000}") from None
    except FailureFound:
        raise
    except Exception as error:
        raise FailureFound(f"{type(error).__name__}: {error}: {case!r:.2000}") from error
    finally:
        _clock(0)
    if time.process_time() - started > seconds:
        raise FailureFound(f"more than {seconds} s: {case!r:.2000}")
    if peak() - before > MEGABYTES:
        raise FailureFound(f"more than {MEGABYTES} MB: {case!r:.2000}")


def _clock(seconds: float) -> None:
    """Raise after so much computing time; Windows has no such clock, so there a hang is seen only once it ends."""
    if sys.platform != "win32":
        signal.signal(signal.SIGPROF, _too_long)
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _too_long(*_: object) -> None:
    raise _Hang


def peak() -> float:
    """Return the most memory that this process ever held, in megabytes."""
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


# --- By name, for hypothesis, the long driver and the corpus ---


def make(name: str, data: bytes) -> Any:
    """Return the case of a target that the choices in ``data`` make."""
    return _MAKERS[name](Choices(data))


def run(name: str, case: Any, folder: Path) -> None:
    """Run one case of a target."""
    os.environ["CKDS_DEBUG"] = "1"
    os.environ["COLUMNS"] = "100"
    if name in ("repository", "command"):
        _WITH_FOLDER[name](case, folder / "plans" if name == "repository" else folder)
    else:
        _ALONE[name](case)


_ALONE: Final[dict[str, Callable[[Any], None]]] = {"deadline": deadline, "target": target, "file": file}
_WITH_FOLDER: Final[dict[str, Callable[[Any, Path], None]]] = {"repository": repository, "command": command}
_MAKERS: Final[dict[str, Callable[[Choices], Any]]] = {
    "deadline": cases.deadline, "target": cases.target, "file": cases.content, "repository": cases.repository, "command": cases.command,
}  # fmt: skip
NAMES: Final = tuple(_MAKERS)


# --- Cases as files of the corpus ---


def to_bytes(name: str, case: Any) -> bytes:
    """Return a case as a file of the corpus holds it."""
    if name in ("deadline", "target"):
        return bytes(case.encode("utf-8", "surrogatepass"))
    if name == "file":
        return bytes(case)
    if name == "repository":
        case = {path: content.decode("latin-1") for path, content in case.items()}
    return (json.dumps(case, ensure_ascii=True, indent=1) + "\n").encode()


def from_bytes(name: str, content: bytes) -> Any:
    """Return the case that a file of the corpus holds."""
    if name in ("deadline", "target"):
        return content.decode("utf-8", "surrogatepass")
    if name == "file":
        return content
    case = json.loads(content)
    return {path: text.encode("latin-1") for path, text in case.items()} if name == "repository" else case
