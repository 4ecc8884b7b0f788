"""A mistake in the options, which typer tells in English, in our own words."""

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from ckds.lang import Text

_NUMBER: Final = re.compile(r"-\d")
_KINDS: Final = {
    "int": Text("số nguyên", "whole number"),
    "float": Text("số", "number"),
    "boolean": Text("giá trị có hay không", "yes or no"),
}
# Where the ids are that an argument may be, by its name.
_LISTED: Final = {"task": "ckds due", "kpi_": "ckds kpi", "unit_": "ckds units", "name": "ckds units"}
# What an option that must be stated may look like.
_EXAMPLES: Final = {"--plan": "ke-hoach-2026"}
Said = Callable[[re.Match[str]], Text]
# What typer says, and how we say it.
_SENTENCES: Final[tuple[tuple[re.Pattern[str], Said], ...]] = (
    (re.compile(r"(?s)'(.*)' is not a valid (int|float|boolean)\b.*"), lambda m: _no_kind(m[1], _KINDS[m[2]])),
    (
        re.compile(r"(\S+) is not in the range (.+)\."),
        lambda m: Text(f"{m[1]} nằm ngoài khoảng cho phép ({m[2]})", f"{m[1]} is not within what is allowed ({m[2]})"),
    ),
    (
        re.compile(r"Option '(.+)' requires an argument\."),
        lambda m: Text(f"sau {m[1]} phải có một giá trị", f"{m[1]} wants a value after it"),
    ),
    (
        re.compile(r"Option '(.+)' does not take a value\."),
        lambda m: Text(f"{m[1]} không nhận giá trị", f"{m[1]} takes no value"),
    ),
    (
        re.compile(r"(?s)Got unexpected extra argument(?:s|\(s\))? \((.*)\)"),
        lambda m: Text(f"thừa “{m[1]}”", f"“{m[1]}” is too much"),
    ),
)


def worded(error: Any, words: Sequence[str]) -> tuple[Text, Text | None]:
    """Return what is wrong with the words of a command line, and the way out."""
    kind = type(error).__name__
    command = error.ctx.command_path if getattr(error, "ctx", None) else "ckds"
    see = Text(f"Xem: {command} --help", f"See: {command} --help")
    if kind == "NoSuchOption":
        return Text(f"Không có tùy chọn {error.option_name}.", f"There is no option {error.option_name}."), _meant(
            error, command, words, see
        )
    if kind == "MissingParameter":
        name = _option(error).removesuffix("…")
        return Text(f"Còn thiếu {name}.", f"{name} is missing."), _there_are(error, see)
    said = _sentence(error.message)
    of = f"{_option(error)}: " if kind == "BadParameter" and _option(error) else ""
    return Text(f"Dùng lệnh chưa đúng: {of}{said.vi}.", f"Wrong use: {of}{said.en}."), see


def _there_are(error: Any, see: Text) -> Text:
    """Return where to find what an argument names or an example of an option, with where its command is explained."""
    option = _option(error)
    if option in _EXAMPLES:
        example = f"{option} {_EXAMPLES[option]}"
        return Text(f"Ví dụ: {example}. {see.vi}", f"For example: {example}. {see.en}")
    command = _LISTED.get(getattr(getattr(error, "param", None), "name", None) or "")
    return Text(f"Tìm mã bằng: {command}. {see.vi}", f"Find the id with: {command}. {see.en}") if command else see


def _meant(error: Any, command: str, words: Sequence[str], see: Text) -> Text:
    """Return what may be meant: a near option, or a number below zero, which begins like an option."""
    if _NUMBER.match(error.option_name):
        number = next((word for word in words if word.startswith(error.option_name)), error.option_name)
        return Text(
            f"Số âm thì đặt ở cuối, sau hai dấu gạch: {command} … -- {number}",
            f"A number below zero goes to the end, after two dashes: {command} … -- {number}",
        )
    near = ", ".join(error.possibilities or ())
    return Text(f"Có phải ý bạn là {near}? {see.vi}", f"Did you mean {near}? {see.en}") if near else see


def _option(error: Any) -> str:
    """Return the option or argument that was given a wrong value, as it is typed."""
    parameter = getattr(error, "param", None)
    names = [name for name in getattr(parameter, "opts", ()) if name.startswith("-")]
    if names:
        return str(max(names, key=len))
    return str(getattr(parameter, "metavar", None) or getattr(parameter, "human_readable_name", ""))


def _sentence(message: str) -> Text:
    for pattern, said in _SENTENCES:
        found = pattern.fullmatch(message)
        if found:
            return said(found)
    plain = message.removesuffix(".")
    return Text(f"({plain})", plain)


def _no_kind(value: str, kind: Text) -> Text:
    return Text(f"“{value}” không phải là {kind.vi}", f"“{value}” is no {kind.en}")
