"""Choices → cases: a phrase, the bytes of a file, a whole repository, a command line."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

from tests.fuzz.choices import Choices
from tests.fuzz.words import DEADLINE, FILES, KEYS, NASTY, SIGNS, TARGET, VALUES

TOP: Final = Path(__file__).parents[2]
BASE: Final = TOP / "tests" / "rules" / "_base" / "plans"
SHIPPED: Final = TOP / "plans"
Files = dict[str, bytes]

_MOST_FILES: Final = 14
_MOST_BYTES: Final = 60_000
_SCALAR: Final = re.compile(r"(?<=: )[^\n]+")
# What no system passes to a program; bytes that are no UTF-8 arrive as U+DC80 to U+DCFF.
_NOT_IN_ARGV: Final = re.compile("[\x00\ud800-\udc7f\udd00-\udfff]")
_EXAMPLES: Final = TOP / "tests" / "rules"


def deadline(choices: Choices) -> str:
    """Return words as they stand in deadlines, in any order."""
    return _phrase(choices, DEADLINE)


def target(choices: Choices) -> str:
    """Return words as they stand in targets, in any order."""
    return _phrase(choices, TARGET)


def _phrase(choices: Choices, words: list[str]) -> str:
    parts: list[str] = []
    for _ in range(choices.number(12) + 1):
        part = (
            choices.text(12)
            if choices.chance(12)
            else choices.pick(NASTY)
            if choices.chance(12)
            else choices.pick(words)
        )
        parts.append(part * (choices.number(40) if choices.chance(16) else 1))
    return choices.pick((" ", "", ", ", " - ")).join(parts)


def content(choices: Choices) -> bytes:
    """Return a record file with slips, or bytes of any kind."""
    if choices.chance(10):
        return choices.bytes(4000)
    return _spoilt(choices, choices.pick(_records()), 1 + choices.number(6))


def repository(choices: Choices) -> Files:
    """Return a small repository with slips in its files, files too many, too few, misnamed and misplaced."""
    files = dict(choices.pick(_worlds()))
    for _ in range(1 + choices.number(5)):
        _unsettle(choices, files)
    return files


def command(choices: Choices) -> list[str]:
    """Return the words of a command line, most of them such as the command takes."""
    from ckds.cli.main import COMMANDS

    if choices.chance(12):
        return [_NOT_IN_ARGV.sub("?", _value(choices)) for _ in range(choices.number(5))]
    name = choices.pick(sorted(COMMANDS))
    words = [name]
    options = _options(name)
    for _ in range(choices.number(5)):
        if choices.chance(3) or not options:
            words.append(_value(choices))
            continue
        option, valued = choices.pick(options)
        words.append(option)
        if valued != choices.chance(10):
            words.append(_value(choices))
    if choices.chance(4):
        words[0:0] = choices.pick(
            (["--today", _value(choices)], ["--lang", "en"], ["-C", _value(choices)], ["-q"], ["--color", "always"])
        )
    return [_NOT_IN_ARGV.sub("?", word) for word in words]


def _value(choices: Choices) -> str:
    if choices.chance(4):
        return choices.pick((deadline, target))(choices) if choices.chance(2) else choices.text(20)
    return choices.pick(VALUES)


@cache
def _options(name: str) -> tuple[tuple[str, bool], ...]:
    from ckds.cli.main import load

    found = [
        (option, not getattr(parameter, "is_flag", False))
        for parameter in load(name, "vi").params
        for option in getattr(parameter, "opts", ())
        if option.startswith("-")
    ]
    return (*found, ("--today", True), ("--lang", True), ("--color", True), ("-q", False), ("--help", False))


@cache
def _records() -> tuple[bytes, ...]:
    """The records of the small repository and a sample of those shipped: every eleventh."""
    small = [path.read_bytes() for path in sorted(BASE.rglob("*.yaml"))]
    shipped = [path.read_bytes() for path in sorted(SHIPPED.rglob("*.yaml"))[::11]]
    return (*small, *(one for one in shipped if len(one) < _MOST_BYTES))


@cache
def _worlds() -> tuple[Files, ...]:
    """The small repository, with each example of a rule laid over it, and a few files of each plan shipped."""
    base = read(BASE)
    worlds = [base]
    worlds += [{**base, **read(example)} for example in sorted(_EXAMPLES.glob("CK*/bad*/plans"))]
    for plan in sorted(path.parent for path in SHIPPED.glob("*/plan.yaml")):
        some = {
            f"{plan.name}/{name}": text
            for name, text in list(read(plan).items())[:: max(1, len(read(plan)) // _MOST_FILES)]
        }
        some[f"{plan.name}/plan.yaml"] = (plan / "plan.yaml").read_bytes()
        area = plan.name.partition("-20")[0]
        units = (
            {f"units/{area}.yaml": (SHIPPED / "units" / f"{area}.yaml").read_bytes()}
            if (SHIPPED / "units" / f"{area}.yaml").exists()
            else {}
        )
        worlds.append({"ckds.yaml": (SHIPPED / "ckds.yaml").read_bytes(), **units, **some})
    return tuple(worlds)


def read(folder: Path) -> Files:
    """Return the record files below a folder by their paths in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.yaml"))
        if path.is_file()
    }


def _unsettle(choices: Choices, files: Files) -> None:
    """Change one thing about a repository."""
    names = sorted(files) or ["ckds.yaml"]
    name = choices.pick(names)
    _CHANGES[choices.number(len(_CHANGES) - 1)](choices, files, name)


def _spoil(choices: Choices, files: Files, name: str) -> None:
    files[name] = _spoilt(choices, files.get(name, b""), 1 + choices.number(4))


def _drop(_: Choices, files: Files, name: str) -> None:
    files.pop(name, None)


def _move(choices: Choices, files: Files, name: str) -> None:
    top = choices.pick(("vi-du-2030/", "", "units/", "kh-khac/", "Kế hoạch/"))
    files[top + choices.pick(FILES)] = files.pop(name, b"")


def _swap(choices: Choices, files: Files, name: str) -> None:
    """One record's text in another's place."""
    files[name] = files.get(choices.pick(sorted(files) or [name]), b"")


def _raw(choices: Choices, files: Files, name: str) -> None:
    files[name] = choices.bytes(600)


_CHANGES: Final[tuple[Callable[[Choices, Files, str], None], ...]] = (
    _spoil,
    _spoil,
    _spoil,
    _spoil,
    _drop,
    _move,
    _swap,
    _raw,
)


def _spoilt(choices: Choices, content: bytes, times: int) -> bytes:
    text = content.decode("utf-8", "surrogateescape")
    for _ in range(times):
        text = choices.pick(_SLIPS)(choices, text)[:_MOST_BYTES]
    return text.encode("utf-8", "surrogatepass" if choices.chance(40) else "replace")


def _put_in(choices: Choices, text: str) -> str:
    at = choices.number(len(text))
    return text[:at] + choices.pick(choices.pick((SIGNS, NASTY, KEYS))) + text[at + choices.number(4) :]


def _other_value(choices: Choices, text: str) -> str:
    """Another value for one key: what stands elsewhere, a sign, a phrase."""
    places = list(_SCALAR.finditer(text))
    if not places:
        return text
    place = choices.pick(places)
    kind = choices.number(4)
    if kind < 3:
        new = (places[choices.number(len(places) - 1)][0], choices.pick(SIGNS), choices.pick(VALUES))[kind]
    else:
        new = deadline(choices) if kind == 3 else target(choices)
    return text[: place.start()] + new + text[place.end() :]


def _other_key(choices: Choices, text: str) -> str:
    places = list(re.finditer(r"(?m)^([ -]*)([a-z_]+)(?=:)", text))
    if not places:
        return text
    place = choices.pick(places)
    return text[: place.start(2)] + choices.pick(KEYS) + text[place.end(2) :]


def _line_again(choices: Choices, text: str) -> str:
    """A line, or several, once more somewhere else, perhaps at another depth."""
    lines = text.split("\n")
    first = choices.number(len(lines) - 1)
    some = lines[first : first + 1 + choices.number(3)]
    at = choices.number(len(lines))
    indent = choices.pick(("", "  ", "    ", "- "))
    lines[at:at] = [indent + line for line in some] * (choices.number(60) if choices.chance(12) else 1)
    return "\n".join(lines)


def _line_less(choices: Choices, text: str) -> str:
    lines = text.split("\n")
    first = choices.number(len(lines) - 1)
    del lines[first : first + 1 + choices.number(2)]
    return "\n".join(lines)


def _depth(choices: Choices, text: str) -> str:
    lines = text.split("\n")
    at = choices.number(len(lines) - 1)
    lines[at] = choices.pick((" ", "  ", "\t", "- ")) + lines[at] if choices.chance(2) else lines[at][1:]
    return "\n".join(lines)


def _cut(choices: Choices, text: str) -> str:
    return text[: choices.number(len(text))]


_SLIPS: Final[tuple[Callable[[Choices, str], str], ...]] = (
    _put_in, _put_in, _other_value, _other_value, _other_value, _other_key, _line_again, _line_less, _depth, _cut,
)  # fmt: skip
