"""The ``ckds`` command: finds the subcommand, and is the one boundary where errors become sentences."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

import typer
from typer.core import TyperGroup
from typer.exceptions import Abort, Exit, TyperException

from ckds import __version__
from ckds.cli.session import Session, language_in, take
from ckds.errors import CkdsError
from ckds.lang import Text

WRONG_USE: Final = 2

# Every subcommand, in the order of the help, with its line there; each module is imported only when it is run.
COMMANDS: Final[dict[str, Text]] = {
    "status": Text("Việc gì trễ, sắp đến hạn; chỉ tiêu nào hụt; ai còn nợ báo cáo", "What is late, due soon, short of its target, owed"),
    "kpi": Text("Bảng chỉ tiêu: mục tiêu, thực hiện, còn thiếu; chuỗi số liệu", "KPI table: target, actual, gap; the series of one"),
    "due": Text("Sắp tới phải xong việc gì, theo ngày; ghi thành lịch", "What falls due, by day; also as a calendar"),
    "unit": Text("Mọi việc của một đơn vị trên một trang", "Everything of one unit on one page"),
    "duties": Text("Sổ báo cáo: ai đã nộp, ai còn nợ", "The ledger of reports: who handed in, who owes"),
    "init": Text("Tạo một kho kế hoạch mới, qua cổng ngay từ đầu", "Make a new plan repository that passes the gate at once"),
    "check": Text("Cổng kiểm soát cho pull request và CI", "The gate for pull requests and pipelines"),
    "diff": Text("Thay đổi giữa hai phiên bản, nói bằng lời của kế hoạch", "What changed between two revisions, in plan terms"),
    "waiver": Text("Chấp nhận một lỗi có thời hạn, có lý do", "Accept a finding for a while, with a reason"),
    "lint": Text("Kiểm tra các tệp kế hoạch: mọi lỗi, đúng dòng đúng cột", "Check the plan files: every fault at its line and column"),
    "show": Text("Một bản ghi với mọi điều suy ra từ nó", "One record with everything derived from it"),
    "units": Text("Danh bạ đơn vị; tìm theo tên, mã, viết tắt, có dấu hay không", "The directory of units; look up by name, id or abbreviation"),
    "deadline": Text("Thời hạn viết như vậy được hiểu là ngày nào", "Which days a deadline as worded means"),
    "target": Text("Mục tiêu viết như vậy được hiểu là con số nào", "Which number a target as worded means"),
    "rule": Text("Giải thích một quy tắc kiểm tra, hoặc liệt kê tất cả", "Explain one rule of the linter, or list them all"),
}  # fmt: skip

_ABOUT: Final = Text(
    "ckds (chuyển đổi số): kế hoạch chuyển đổi số là các tệp YAML trong git; biết việc gì trễ, chỉ tiêu nào hụt.",
    "ckds (chuyển đổi số): digital-transformation plans as YAML files in git; know what is late and what falls short.",
)
_EVERYWHERE: Final = Text(
    "Tùy chọn chung, đặt trước hoặc sau lệnh con: --today NGÀY (tính như ở ngày đó), --lang vi|en, -C THƯ_MỤC, "
    "--color auto|always|never, -q (chỉ in kết quả).  Ví dụ: ckds status --today 2023-01-15",
    "Options of every command, before or after it: --today DATE (the answer as of that day), --lang vi|en, -C DIR, "
    "--color auto|always|never, -q (print the result alone).  Example: ckds status --today 2023-01-15 --lang en",
)


class _Commands(TyperGroup):
    """The subcommands, each loaded when it is asked for."""

    lang: Any = "vi"

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        return load(cmd_name, self.lang) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise _no_command(args[0])
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        with formatter.section(Text("Lệnh", "Commands").to(self.lang)):
            formatter.write_dl([(name, text.to(self.lang)) for name, text in COMMANDS.items()])


def load(name: str, lang: Any) -> Any:
    """Return the command of a module of ``ckds.cli``, its help in ``lang``."""
    module = import_module(f"ckds.cli.{name}")
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, help=_examples_together(module.HELP.to(lang)), epilog=_EVERYWHERE.to(lang))(module.run)
    command = _in_words_of(lang, typer.main.get_command(app))
    for parameter in command.params:
        text = module.OPTIONS.get(parameter.name)
        if text:
            parameter.help = text.to(lang)
    return command


# What typer says in English only.
_HELP_WORDS: Final = {
    "Usage:": "Cách dùng:",
    "[OPTIONS]": "[TÙY CHỌN]",
    "COMMAND [ARGS]...": "LỆNH …",
    "\nArguments:": "\nTham số:",
    "\nOptions:": "\nTùy chọn:",
    "[required]": "[bắt buộc]",
    "[default:": "[mặc định:",
    "Show this message and exit.": "Hiện trợ giúp này rồi thoát.",
    "Install completion for the current shell.": "Cài gợi ý lệnh cho shell đang dùng.",
    "Show completion for the current shell, to copy it or": "In đoạn gợi ý lệnh của shell đang dùng để tự cài",
    "customize the installation.": "hoặc chỉnh sửa.",
}


def _in_words_of(lang: Any, command: Any) -> Any:
    """Make the frame of a command's help speak ``lang``, too."""
    plain = command.get_help

    def get_help(ctx: Any) -> str:
        text = str(plain(ctx))
        for english, vietnamese in _HELP_WORDS.items() if lang == "vi" else ():
            text = text.replace(english, vietnamese)
        return text

    command.get_help = get_help
    return command


def _examples_together(text: str) -> str:
    """Keep the examples of a help text as they are, one below the other."""
    parts = text.split("\n\n")
    examples = "\n".join(part for part in parts if part.startswith("  ckds"))
    words = [part for part in parts if not part.startswith("  ckds")]
    return "\n\n".join([*words, f"\b\n{examples}"] if examples else words)


def _root(lang: Any) -> Any:
    app = typer.Typer(
        cls=_Commands, add_completion=True, rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=False
    )

    @app.callback(invoke_without_command=True, help=_ABOUT.to(lang), epilog=_EVERYWHERE.to(lang))
    def _(ctx: typer.Context, version: bool = typer.Option(False, "--version", help="ckds …")) -> None:
        if version:
            typer.echo(f"ckds {__version__}")
        elif ctx.invoked_subcommand is None:
            typer.echo(ctx.get_help())

    @app.command("never-shown")
    def _never() -> None:
        """Typer wants one command before it makes a group."""

    group = _in_words_of(lang, typer.main.get_command(app))
    group.lang = lang
    return group


def _no_command(word: str) -> CkdsError:
    from ckds.errors import UsageError
    from ckds.near import Near

    near = Near(COMMANDS).to(word, most=1)
    meant = Text(f"Có phải ý bạn là: ckds {near[0]} ?", f"Did you mean: ckds {near[0]} ?") if near else Text("", "")
    return UsageError(
        Text(f"Không có lệnh “{word}”.", f"There is no command “{word}”."),
        Text(f"{meant.vi} Xem các lệnh: ckds --help".strip(), f"{meant.en} See the commands: ckds --help".strip()),
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status: 0 answered, 1 findings that block, 2 wrong use or a fault of ours."""
    _speak_utf8()
    words = list(sys.argv[1:] if argv is None else argv)
    session = Session(lang=language_in(words))
    try:
        session, rest = take(words)
        return _run(session, rest)
    except CkdsError as error:
        return _tell(session, error.message, error.hint)
    except TyperException as error:
        return _tell(session, *_worded(error))
    except (KeyboardInterrupt, Abort):
        return _tell(session, Text("Đã dừng theo yêu cầu.", "Stopped, as asked."), None)
    except BrokenPipeError:
        # The reader of our output went away (`ckds … | head`): nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("CKDS_DEBUG"):
            import traceback

            traceback.print_exc()  # not raised: Python would end with 1, which is a verdict
        return _tell(session, *_fault(error))


def _run(session: Session, rest: list[str]) -> int:
    try:
        result = _root(session.language).main(rest, prog_name="ckds", obj=session, standalone_mode=False)
    except Exit as done:
        return done.exit_code
    sys.stdout.flush()
    return result if isinstance(result, int) else 0


def _speak_utf8() -> None:
    """Print Vietnamese whatever the console says; Windows consoles still default to a legacy code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and (stream.encoding or "").lower().replace("-", "") != "utf8":
            reconfigure(encoding="utf-8", errors="replace")


def _tell(session: Session, message: Text, hint: Text | None) -> int:
    from ckds.text import safe

    lang = session.spoken()
    print(f"{Text('Lỗi', 'Error').to(lang)}: {safe(message.to(lang))}", file=sys.stderr)  # noqa: T201
    if hint:
        print(f"  → {safe(hint.to(lang))}", file=sys.stderr)  # noqa: T201
    return WRONG_USE


def _worded(error: Any) -> tuple[Text, Text | None]:
    """Return a mistake in the options in our own words."""
    kind = type(error).__name__
    command = error.ctx.command_path if getattr(error, "ctx", None) else "ckds"
    see = Text(f"Xem: {command} --help", f"See: {command} --help")
    if kind == "NoSuchOption":
        near = ", ".join(error.possibilities or ())
        if near:
            see = Text(f"Có phải ý bạn là {near}? {see.vi}", f"Did you mean {near}? {see.en}")
        return Text(f"Không có tùy chọn {error.option_name}.", f"There is no option {error.option_name}."), see
    name = error.param.human_readable_name if getattr(error, "param", None) else ""
    if kind == "MissingParameter":
        return Text(f"Còn thiếu {name}.", f"{name} is missing."), see
    said = error.format_message()
    return Text(f"Dùng lệnh chưa đúng: {said}", f"Wrong use: {said}"), see


def _fault(error: Exception) -> tuple[Text, Text]:
    what = f"{type(error).__name__}: {error}"
    return (
        Text(f"Lỗi bên trong ckds ({what}).", f"A fault inside ckds ({what})."),
        Text(
            "Không phải lỗi của bạn. Chạy lại với CKDS_DEBUG=1 và gửi kèm nội dung in ra khi báo lỗi.",
            "This is not your mistake. Run again with CKDS_DEBUG=1 and add what it prints to a bug report.",
        ),
    )
