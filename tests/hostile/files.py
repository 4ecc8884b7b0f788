"""Hostile files and folders, each with what ckds must say of it."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

TASK: Final = "vi-du-2030/tasks/hostile.yaml"
KPI: Final = "vi-du-2030/kpis/hostile.yaml"
PLAN: Final = "vi-du-2030/plan.yaml"
UNITS: Final = "units/vi-du.yaml"
SETTINGS: Final = "ckds.yaml"
_MB: Final = 1_000_000
_TITLE: Final = "title: Một việc\n"
_UNIT: Final = "- {{id: {id}, name: {id}, kind: group, members: [{member}]}}\n"


class Case(NamedTuple):
    """One hostile input.

    Attributes:
        name: what it is, for the table.
        build: makes it in a folder that holds a small sound repository.
        code: the rule whose findings it gets; None where it gets none.
        most: so many findings at most.
        error: words of the error where the settings are refused.
        also: rules of what follows from it, or of what else is wrong with the same text.
    """

    name: str
    build: Callable[[Path], object]
    code: str | None = None
    most: int = 1
    error: str = ""
    also: tuple[str, ...] = ()


def text(place: str, content: str | bytes) -> Callable[[Path], object]:
    """Return what writes a file."""
    raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content

    def build(root: Path) -> None:
        path = root / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)

    return build


def added(place: str, content: str) -> Callable[[Path], object]:
    """Return what adds lines to a file of the small repository."""

    def build(root: Path) -> None:
        path = root / place
        path.write_text(path.read_text("utf-8") + content, "utf-8")

    return build


def link(place: str, to: str) -> Callable[[Path], object]:
    """Return what puts a symbolic link in a place."""

    def build(root: Path) -> None:
        path = root / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.symlink_to(to)

    return build


def folder(place: str) -> Callable[[Path], object]:
    """Return what puts a folder in the place of a file."""

    def build(root: Path) -> None:
        (root / place).unlink(missing_ok=True)
        (root / place).mkdir(parents=True)

    return build


def pipe(place: str) -> Callable[[Path], object]:
    """Return what puts a pipe in the place of a file: whoever reads it waits for ever."""

    def build(root: Path) -> None:
        (root / place).unlink(missing_ok=True)
        os.mkfifo(root / place)

    return build


def _deep(root: Path) -> None:
    """Folders in folders until the system refuses a longer name."""
    inside = os.open(root / "vi-du-2030" / "tasks", os.O_RDONLY)
    for _ in range(600):
        os.mkdir("thu-muc", dir_fd=inside)
        below = os.open("thu-muc", os.O_RDONLY, dir_fd=inside)
        os.close(inside)
        inside = below
    file = os.open("x.yaml", os.O_WRONLY | os.O_CREAT, dir_fd=inside)
    os.close(file)
    os.close(inside)


def _named(name: str | bytes, content: str = _TITLE) -> Callable[[Path], object]:
    def build(root: Path) -> None:
        (root / "vi-du-2030" / "tasks" / os.fsdecode(name)).write_text(content, "utf-8")

    return build


def _chain(count: int) -> str:
    return "".join(_UNIT.format(id=f"n{at}", member=f"n{at + 1}") for at in range(count)) + _UNIT.format(
        id=f"n{count}", member="ubnd"
    )


def _parents(root: Path) -> None:
    """A thousand tasks, each carrying out the next."""
    for at in range(1000):
        more = f"parents: [vi-du-2030/p{at + 1}]\n" if at < 999 else ""
        text(f"vi-du-2030/tasks/p{at}.yaml", f"{_TITLE}lead: ubnd\ndue: 2030-11\n{more}")(root)


TEXTS: Final = (
    Case("alias bomb: nine levels of nine aliases", text(TASK, "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(8))), "CK003", 100, also=("CK031", "CK032", "CK206", "CK501")),
    Case("a record that contains itself", text(TASK, _TITLE + "note: &a [*a]\n"), "CK003", 2, also=("CK033", "CK206", "CK501")),
    Case("100,000 opening brackets", text(TASK, _TITLE + "lead: " + "[" * 100_000), "CK020"),
    Case("100,000 brackets that close", text(TASK, _TITLE + "lead: " + "[" * 100_000 + "]" * 100_000), "CK020"),
    Case("100,000 opening braces", text(TASK, _TITLE + "lead: " + "{a: " * 100_000), "CK020"),
    Case("100,000 dashes on a line", text(TASK, "- " * 100_000), "CK020"),
    Case("100,000 question marks on a line", text(TASK, "? " * 100_000), "CK020"),
    Case("1,000 levels of indentation", text(TASK, "\n".join(" " * n + "a:" for n in range(1000))), "CK020"),
    Case("a scalar of 10 MB", lambda root: text(TASK, "title: " + "x" * 10 * _MB)(root), "CK015"),
    Case("a scalar of 1 MB on one line", text(TASK, "title: " + "x " * (_MB // 2) + "\nlead: ubnd\ndue: 2030-11\n"), None),
    Case("a million keys (13 MB)", lambda root: text(TASK, "".join(f"k{n}: {n}\n" for n in range(_MB)))(root), "CK015"),
    Case("30,000 keys", text(TASK, _TITLE + "".join(f"k{n}: {n}\n" for n in range(30_000))), "CK031", 100, also=("CK019", "CK206", "CK501")),
    Case("90,000 times one key", text(TASK, _TITLE + "lead: ubnd\n" * 90_000), "CK002", 100, also=("CK206",)),
    Case("200,000 leads", text(TASK, _TITLE + "lead: [" + ",".join(["ubnd"] * 200_000) + "]\n"), "CK015"),
    Case("NUL in a title", text(TASK, "title: a\0b\nlead: ubnd\ndue: 2030-11\n"), "CK018"),
    Case("1 MB of NUL", text(TASK, b"\0" * _MB), "CK007"),
    Case("every control byte", text(TASK, b"title: a" + bytes(b for b in range(1, 32) if b not in (9, 10, 13)) + b"\x7fb\nlead: ubnd\ndue: 2030-11\n"), "CK018"),
    Case("terminal escape sequences in a title", text(TASK, "title: \x1b[2J\x1b]0;x\x07 a\nlead: ubnd\ndue: 2030-11\n"), "CK018", also=("CK013",)),
    Case("right-to-left override in a title", text(TASK, "title: \u202egnol\u202c\nlead: ubnd\ndue: 2030-11\n"), "CK018"),
    Case("bytes that are no UTF-8", text(TASK, b"title: \xff\xfe\xc3\x28\xed\xa0\x80\n"), "CK007"),
    Case("UTF-16 with its mark", text(TASK, (_TITLE + "lead: ubnd\n").encode("utf-16")), "CK007"),
    Case("UTF-16 without its mark", text(TASK, (_TITLE + "lead: ubnd\n").encode("utf-16-be")), "CK007"),
    Case("UTF-32", text(TASK, (_TITLE + "lead: ubnd\n").encode("utf-32")), "CK007"),
    Case("a program file under a record's name", text(TASK, bytes(range(256)) * 400), "CK007"),
    Case("an object of Python", text(TASK, "title: !!python/object/apply:os.system [id]\nlead: ubnd\ndue: 2030-11\n"), "CK004", also=("CK033",)),
    Case("a merge key", text(TASK, "title: a\nnote: &a {b: c}\n<<: *a\nlead: ubnd\ndue: 2030-11\n"), "CK003", 2, also=("CK033",)),
    Case("20,000 documents in one file", text(TASK, (_TITLE + "lead: ubnd\ndue: 2030-11\n---\n") * 20_000), "CK005"),
    Case("conflict markers of git", text(TASK, "<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\nlead: ubnd\ndue: 2030-11\n"), "CK022"),
)  # fmt: skip

NAMES: Final = (
    Case("a record that is a link out of the repository", link(TASK, "/etc/passwd"), "CK015"),
    Case("a record that is a link to itself", link(TASK, "hostile.yaml"), "CK015"),
    Case("a folder of records that is a link", link("vi-du-2030/reports", "/etc"), "CK015"),
    Case("a plan that is a link to a folder", link("kh-khac", "/etc"), "CK015"),
    Case("units that are a link", link("units/khac.yaml", "/etc/passwd"), "CK015"),
    Case("a record that is a pipe", pipe("vi-du-2030/tasks/iii-1-b.yaml"), "CK015"),
    Case("waivers that are a pipe", pipe("waivers.yaml"), "CK015"),
    Case("plan.yaml that is a folder", folder(PLAN), "CK015", 1),
    Case("waivers.yaml that is a folder", folder("waivers.yaml"), "CK015"),
    Case("600 folders in one another below tasks/", _deep, "CK015"),
    Case("a file name of 255 bytes", _named("a" * 250 + ".yaml"), "CK206", also=("CK501",)),
    Case("a file name that is no UTF-8", _named(b"a\xff.yaml"), "CK035"),
    Case("a file name with escape sequences and a line end", _named("a\x1b[2J\n::error::x.yaml"), "CK035"),
    Case("a file name with backslashes", _named("a\\..\\..\\x.yaml"), "CK035"),
    Case("a file name of a device of Windows", _named("con.yaml"), "CK035"),
    Case("two file names that differ in case alone", _named("III-1-A.yaml"), "CK035", 1),
)  # fmt: skip

VALUES: Final = (
    Case("a lead of `../../etc/passwd`", text(TASK, _TITLE + "lead: ../../etc/passwd\ndue: 2030-11\n"), "CK035"),
    Case("a lead of `/etc/passwd`", text(TASK, _TITLE + "lead: /etc/passwd\ndue: 2030-11\n"), "CK035"),
    Case("a lead of `..\\x`", text(TASK, _TITLE + "lead: ..\\x\ndue: 2030-11\n"), "CK035"),
    Case("a KPI of `..`", text(TASK, _TITLE + "lead: ubnd\ndue: 2030-11\nkpis: [..]\n"), "CK035"),
    Case("a group of `../x`", text(TASK, _TITLE + "lead: ubnd\ndue: 2030-11\ngroup: ../x\n"), "CK035"),
    Case("a parent of `../../x/y`", text(TASK, _TITLE + "lead: ubnd\ndue: 2030-11\nparents: [../../x/y]\n"), "CK035"),
    Case("a value of 400,000 digits", text(KPI, "title: k\nunit: \"%\"\ntargets: []\nmeasurements:\n  - as_of: 2030\n    value: " + "9" * 400_000 + "\n"), "CK036", also=("CK305", "CK308", "CK503", "CK513")),
    Case("a value of 1e999999999", text(KPI, "title: k\nunit: \"%\"\ntargets: []\nmeasurements:\n  - as_of: 2030\n    value: 1e999999999\n"), "CK036", also=("CK305", "CK308", "CK503", "CK513")),
    Case("a target of 1 MB", text(KPI, "title: k\nunit: \"%\"\ntargets:\n  - {by: 2030, target: " + "trên 5 " * 140_000 + "}\n"), "CK301", also=("CK503", "CK513")),
    Case("a deadline of 1 MB", text(TASK, _TITLE + "lead: ubnd\ndue: " + "tháng 6 và " * 70_000 + "\n"), "CK201"),
    Case("progress of 10^30", text(TASK, _TITLE + "lead: ubnd\ndue: 2030-11\nupdates:\n  - {date: 2030-03-30, progress: 1" + "0" * 30 + "}\n"), "CK033", also=("CK404",)),
    Case("a document number of 1 MB", added(PLAN, "amended:\n  - {number: '" + "1" * _MB + "', issued: 2030-02-26, what: x}\n"), "CK506"),
    Case("a label of 1 MB of digits", text(TASK, _TITLE + "label: '" + "1" * _MB + "'\nlead: ubnd\ndue: 2030-11\n"), "CK510"),
    Case("a label of 500,000 parts", text(TASK, _TITLE + "label: '" + "1." * 250_000 + "'\nlead: ubnd\ndue: 2030-11\n"), "CK510"),
    Case("a lead of 1 MB", text(TASK, _TITLE + "lead: " + "a-" * 500_000 + "\ndue: 2030-11\n"), "CK035"),
    Case("an unknown lead of 1 MB", text(TASK, _TITLE + "lead: " + "ab" * 500_000 + "\ndue: 2030-11\n"), "CK101"),
    Case("words of 1 MB for a body", text(TASK, _TITLE + "lead: {as: " + "Sở Y tế và " * 60_000 + "}\ndue: 2030-11\n"), "CK102"),
    Case("a value of 1 MB of digits", text(KPI, "title: k\nunit: \"%\"\ntargets: []\nmeasurements:\n  - {as_of: 2030, value: '" + "1 " * 500_000 + "'}\n"), "CK036", also=("CK305", "CK308", "CK503", "CK513")),
    Case("a key of 1,000 letters", text(TASK, _TITLE + "lead: ubnd\ndue: 2030-11\n" + "k" * 1000 + ": x\n"), "CK031"),
    Case("1 MB of blanks before a fault", text(TASK, _TITLE + "lead: [" + " " * _MB + "}\n"), "CK001", also=("CK206",)),
    Case("1 MB of tabs before a fault", text(TASK, _TITLE + "lead: [" + "\t" * _MB + "}\n"), "CK001", also=("CK206",)),
    Case("1 MB of colons on a line", text(TASK, _TITLE + "lead: " + "a: b: " * 170_000 + "\n"), "CK014", also=("CK206",)),
    Case("1 MB of quotes on a line", text(TASK, _TITLE + "lead: " + "\"a\" '" * 170_000 + "\n"), "CK013", also=("CK206",)),
    Case("1 MB of dashes and letters", text(TASK, _TITLE + "a-" * 500_000 + "\n"), "CK001", also=("CK206", "CK501")),
    Case("1 MB of number signs", text(TASK, _TITLE + "due: a" + " #" * 500_000 + "\nlead: ubnd\n"), "CK201"),
    Case("a million brackets one after the other", text(TASK, _TITLE + "lead: " + "[]" * 500_000 + "\n"), "CK013", also=("CK206",)),
    Case("a chain of 3,000 groups of units", added(UNITS, _chain(3000)), None),
    Case("a chain of 3,000 groups that leads a task", lambda root: (added(UNITS, _chain(3000))(root), text(TASK, _TITLE + "lead: n0\neach: true\ndue: 2030-11\n")(root)), None),
    Case("a chain of 3,000 parents of units", added(UNITS, "".join(f"- {{id: p{n}, name: p{n}, kind: agency, parent: p{n + 1}}}\n" for n in range(3000)) + "- {id: p3000, name: p3000, kind: agency}\n"), None),
    Case("a circle of 3,000 parents of units", added(UNITS, "".join(f"- {{id: p{n}, name: p{n}, kind: agency, parent: p{(n + 1) % 3000}}}\n" for n in range(3000))), "CK115"),
    Case("a chain of 3,000 successors", added(UNITS, "".join(f"- {{id: p{n}, name: p{n}, kind: agency, valid: {{to: 2025-01-01}}, successors: [{{unit: p{n + 1}, kind: merger, on: 2025-01-02}}]}}\n" for n in range(3000)) + "- {id: p3000, name: p3000, kind: agency}\n"), None),
    Case("a chain of 1,000 parents of tasks", _parents, None),
    Case("200,000 waivers that are none", text("waivers.yaml", "- a\n" * 200_000), "CK015"),
    Case("200,000 units that are none", text("units/khac.yaml", "- {}\n" * 200_000), "CK015"),
    Case("90,000 keys without a value", text(TASK, _TITLE + "lead: ubnd\ndue: 2030-11\n" + "".join(f"k{n}:\n" for n in range(90_000))), "CK031", 100),
    Case("50,000 remarks cut off in one list", text(TASK, _TITLE + "lead: ubnd\ndue: 2030-11\ndeliverables:\n" + "  - a #1\n" * 50_000), "CK012", 100),
    Case("50,000 leads that are no id", text(TASK, _TITLE + "due: 2030-11\nlead:\n" + "  - A B\n" * 50_000), "CK035", 100),
    Case("50,000 updates", text(TASK, _TITLE + "lead: ubnd\ndue: 2030-11\nupdates:\n" + "  - {}\n" * 50_000), "CK032", 100),
    Case("50,000 waivers that are none", text("waivers.yaml", "- a\n" * 50_000), "CK021", 1000),
    Case("50,000 units that are none", text("units/khac.yaml", "- {}\n" * 50_000), "CK032", 30_000),
    Case("90,000 leads", text(TASK, _TITLE + "lead: [" + ",".join(["ubnd"] * 90_000) + "]\n"), "CK120", 1000, also=("CK206", "CK508")),
    Case("20,000 units", added(UNITS, "".join(f"- {{id: u{n}, name: Đơn vị {n}, kind: agency}}\n" for n in range(20_000))), None),
    Case("20,000 unknown leads", text(TASK, _TITLE + "due: 2030-11\nlead: [" + ",".join(f"l{n}" for n in range(20_000)) + "]\n"), "CK101", 1000, also=("CK508",)),
)  # fmt: skip

REFUSED: Final = (
    Case("ckds.yaml that is a pipe", pipe(SETTINGS), error="ckds.yaml"),
    Case("ckds.yaml that is a link", link(SETTINGS, "/etc/passwd"), "CK015"),
    Case("ckds.yaml that is a folder", folder(SETTINGS), error="ckds.yaml"),
    Case("a time zone of `../../etc/passwd`", text(SETTINGS, "format: 1\ntimezone: ../../etc/passwd\n"), error="time zone"),
    Case("a time zone that is a folder", text(SETTINGS, "format: 1\ntimezone: America\n"), error="time zone"),
    Case("a format of 5,000 digits", text(SETTINGS, "format: " + "9" * 5000 + "\n"), "CK033"),
    Case("a format of ²", text(SETTINGS, "format: ²\n"), "CK033"),
    Case("a version of 100,000 digits in requires", text(SETTINGS, "format: 1\nrequires: \">=" + "9" * 100_000 + "\"\n"), error="requires"),
    Case("a version of 100,000 parts in requires", text(SETTINGS, "format: 1\nrequires: \">=" + "1." * 50_000 + "x\"\n"), error="requires"),
    Case("stale_days of 999999999", text(SETTINGS, "format: 1\nstale_days: 999999999\ndue_soon_days: 999999999\n"), None),
)  # fmt: skip
CASES: Final = (*TEXTS, *NAMES, *VALUES, *REFUSED)
# What takes longest, left to `make test-all`; the fast tests have smaller inputs of the same kinds.
HEAVY: Final = frozenset((
    "30,000 keys", "90,000 times one key", "90,000 keys without a value", "50,000 updates", "50,000 remarks cut off in one list",
    "50,000 leads that are no id", "90,000 leads", "200,000 leads", "20,000 unknown leads", "20,000 units", "50,000 units that are none",
    "200,000 units that are none", "200,000 waivers that are none", "a chain of 3,000 successors", "a circle of 3,000 parents of units",
    "a chain of 3,000 groups that leads a task", "a chain of 3,000 parents of units", "an unknown lead of 1 MB", "words of 1 MB for a body",
    "1 MB of tabs before a fault", "1 MB of blanks before a fault", "1 MB of quotes on a line", "1 MB of dashes and letters",
    "a document number of 1 MB", "a value of 1 MB of digits", "a lead of 1 MB", "a million brackets one after the other",
    "50,000 waivers that are none", "a chain of 3,000 groups of units",
))  # fmt: skip
