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
from ckds.cli.placeholders import put
from ckds.cli.session import Session, language_in, take
from ckds.errors import CkdsError, system_reason
from ckds.lang import Text

WRONG_USE: Final = 2
_INTERRUPTED: Final = 130
_LONGEST: Final = 2000  # characters of a message; what is quoted in it may be a whole file

# Every subcommand, in the order of the help, with its line there; each module is imported only when it is run.
COMMANDS: Final[dict[str, Text]] = {
    "status": Text("Việc gì trễ, sắp đến hạn; chỉ tiêu nào hụt; ai còn nợ báo cáo", "What is late, due soon, short of its target, owed"),
    "kpi": Text("Bảng chỉ tiêu: mục tiêu, thực hiện, còn thiếu; chuỗi số liệu", "KPI table: target, actual, gap; the series of one"),
    "due": Text("Sắp tới phải xong việc gì, theo ngày; ghi thành lịch", "What falls due, by day; also as a calendar"),
    "unit": Text("Mọi việc của một đơn vị trên một trang", "Everything of one unit on one page"),
    "duties": Text("Sổ báo cáo: ai đã nộp, ai còn nợ", "The ledger of reports: who handed in, who owes"),
    "report": Text("Lập báo cáo, công văn đôn đốc, bảng điểm, biểu mẫu: Word, PDF, HTML, Excel", "Write reports, reminder letters, scorecards, forms: Word, PDF, HTML, Excel"),
    "template": Text("Mẫu của các văn bản: liệt kê, chép để sửa, kiểm tra", "Templates of the documents: list, copy to change, check"),
    "init": Text("Tạo một kho kế hoạch mới, qua cổng ngay từ đầu", "Make a new plan repository that passes the gate at once"),
    "check": Text("Cổng kiểm soát cho pull request và CI", "The gate for pull requests and pipelines"),
    "diff": Text("Thay đổi giữa hai phiên bản, nói bằng lời của kế hoạch", "What changed between two revisions, in plan terms"),
    "waiver": Text("Chấp nhận một lỗi có thời hạn, có lý do", "Accept a finding for a while, with a reason"),
    "new": Text("Tạo kế hoạch, nhiệm vụ, chỉ tiêu hoặc đơn vị mới", "Make a new plan, task, KPI or unit"),
    "update": Text("Ghi tiến độ của nhiệm vụ", "Note the progress of tasks"),
    "report-done": Text("Đơn vị báo đã xong, chờ xác nhận", "The unit says a task is done, to be confirmed"),
    "complete": Text("Xác nhận hoàn thành", "Confirm that a task is done"),
    "extend": Text("Gia hạn theo văn bản", "Move a deadline by an act"),
    "pause": Text("Tạm dừng nhiệm vụ theo văn bản", "Stop a task by an act"),
    "resume": Text("Cho nhiệm vụ đang tạm dừng tiếp tục", "Let a paused task go on"),
    "cancel": Text("Hủy nhiệm vụ theo văn bản", "Take a task out of the plan by an act"),
    "reassign": Text("Chuyển đơn vị chủ trì", "Pass tasks to another lead"),
    "measure": Text("Ghi số đo của chỉ tiêu", "Note a figure of a KPI"),
    "receive": Text("Ghi báo cáo đã nhận vào sổ", "Note a report received in the ledger"),
    "import": Text("Nhập văn bản kế hoạch (Word, Excel, text) thành các tệp", "Take a signed plan (Word, Excel, text) in as files"),
    "form": Text("Biểu Excel cho đơn vị: lập, và nhập lại biểu đã điền", "Excel forms for units: make them, and take filled ones in"),
    "export": Text("Xuất ra các bảng: CSV, JSON Lines, Parquet", "Write typed tables: CSV, JSON Lines, Parquet"),
    "sql": Text("Hỏi bằng SQL trên các bảng, của một hay nhiều kho", "Ask in SQL over the tables, of one repository or several"),
    "lint": Text("Kiểm tra các tệp kế hoạch: mọi lỗi, đúng dòng đúng cột", "Check the plan files: every fault at its line and column"),
    "fmt": Text("Viết các tệp theo một dạng chuẩn, giữ nguyên nội dung và chú thích", "Write the files in one canonical form; words and comments stay"),
    "migrate": Text("Chuyển kho sang định dạng bản ghi mới hơn", "Bring the repository to a later record format"),
    "show": Text("Một bản ghi với mọi điều suy ra từ nó", "One record with everything derived from it"),
    "units": Text("Danh bạ đơn vị; tìm theo tên, mã, viết tắt, có dấu hay không", "The directory of units; look up by name, id or abbreviation"),
    "deadline": Text("Thời hạn viết như vậy được hiểu là ngày nào", "Which days a deadline as worded means"),
    "target": Text("Mục tiêu viết như vậy được hiểu là con số nào", "Which number a target as worded means"),
    "rule": Text("Giải thích một quy tắc kiểm tra, hoặc liệt kê tất cả", "Explain one rule of the linter, or list them all"),
    "schema": Text("JSON Schema của bản ghi, cho trình soạn thảo", "JSON Schema of the records, for editors"),
    "watch": Text("Kiểm tra và tính lại tình hình mỗi lần lưu", "Lint and status again on every save"),
    "lsp": Text("Máy chủ ngôn ngữ cho trình soạn thảo: báo lỗi, gợi ý khi gõ", "Language server for editors: findings and help while typing"),
}  # fmt: skip

# The commands as the help groups them; what a section does not name stands under the last.
SECTIONS: Final = (
    (Text("Xem", "See"), ("status", "kpi", "due", "unit", "duties", "show", "units", "diff")),
    (Text("Ghi", "Write"), (
        "new", "update", "report-done", "complete", "extend", "pause", "resume", "cancel", "reassign", "measure", "receive",
    )),
    (Text("Văn bản và biểu", "Documents and forms"), ("report", "template", "import", "form", "export", "sql")),
    (Text("Kiểm tra", "Check"), ("lint", "check", "waiver", "fmt", "rule", "deadline", "target")),
    (Text("Kho và trình soạn thảo", "Repository and editors"), ("init", "migrate", "schema", "watch", "lsp")),
)  # fmt: skip

_ABOUT: Final = Text(
    "ckds (chuyển đổi số): kế hoạch chuyển đổi số là các tệp YAML trong git; biết việc gì trễ, chỉ tiêu nào hụt.",
    "ckds (chuyển đổi số): digital-transformation plans as YAML files in git; know what is late and what falls short.",
)
_VERSION: Final = Text("In phiên bản rồi thoát.", "Print the version and exit.")
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
        left = dict(COMMANDS)
        for title, names in SECTIONS:
            rows = [(name, left.pop(name).to(self.lang)) for name in names if name in left]
            if title is SECTIONS[-1][0]:
                rows += [(name, text.to(self.lang)) for name, text in left.items()]
            with formatter.section(title.to(self.lang)):
                formatter.write_dl(rows)


def module_of(name: str) -> str:
    """Return the module of a command; ``import`` is a word of Python and so no name of a module."""
    return f"ckds.cli.{'import_' if name == 'import' else name.replace('-', '_')}"


def load(name: str, lang: Any) -> Any:
    """Return the command of a module of ``ckds.cli``, its help in ``lang``."""
    module = import_module(module_of(name))
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, help=_examples_together(module.HELP.to(lang)), epilog=_EVERYWHERE.to(lang))(module.run)
    command = _in_words_of(lang, typer.main.get_command(app))
    for parameter in command.params:
        text = module.OPTIONS.get(parameter.name)
        if text:
            parameter.help = text.to(lang)
        put(name, parameter, lang)
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
    def _(ctx: typer.Context, version: bool = typer.Option(False, "--version", help=_VERSION.to(lang))) -> None:
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
        from ckds.cli.wrong_use import worded

        return _tell(session, *worded(error, words))
    except (KeyboardInterrupt, Abort):
        return _tell(session, Text("Đã dừng theo yêu cầu.", "Stopped, as asked."), None)
    except BrokenPipeError:
        # The reader of our output went away (`ckds … | head`): nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return _tell(session, *_system(error))
    except Exception as error:
        if os.environ.get("CKDS_DEBUG"):
            import traceback

            traceback.print_exc()  # not raised: Python would end with 1, which is a verdict
        return _tell(session, *_fault(error))


def _run(session: Session, rest: list[str]) -> int:
    try:
        lang, name = session.language, rest[0] if rest else ""
        if name in COMMANDS:  # the group of all commands is not needed to run one
            result = load(name, lang).main(rest[1:], prog_name=f"ckds {name}", obj=session, standalone_mode=False)
        else:
            result = _root(lang).main(rest, prog_name="ckds", obj=session, standalone_mode=False)
    except Exit as done:
        result = done.exit_code
    if result == _INTERRUPTED:  # typer's own answer to Ctrl-C, which says nothing
        raise KeyboardInterrupt
    sys.stdout.flush()
    return result if isinstance(result, int) else 0


def _speak_utf8() -> None:
    """Print Vietnamese whatever the console says; Windows consoles still default to a legacy code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and (stream.encoding or "").lower().replace("-", "") != "utf8":
            reconfigure(encoding="utf-8", errors="replace")


def _tell(session: Session, message: Text, hint: Text | None) -> int:
    lang = session.spoken()
    print(f"{Text('Lỗi', 'Error').to(lang)}: {_line(message.to(lang))}", file=sys.stderr)  # noqa: T201
    if hint:
        print(f"  → {_line(hint.to(lang))}", file=sys.stderr)  # noqa: T201
    return WRONG_USE


def _line(text: str) -> str:
    """Return ``text`` as one line: what is typed or stands in a file can begin no line that a pipeline's log obeys."""
    from ckds.text import inert, safe

    line = inert(safe(text).replace("\n", " "))
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _system(error: OSError) -> tuple[Text, Text]:
    """Return what the operating system would not do: a name too long, a disk that is full, a file that is locked."""
    why, name = system_reason(error), str(error.filename or "")
    of = f": {name[:200]}{'…' if len(name) > 200 else ''}" if name else ""
    return (
        Text(f"Hệ thống không làm được{of} ({why.vi}).", f"The system cannot do it{of} ({why.en})."),
        Text(
            "Kiểm tra tên tệp, quyền truy cập và chỗ trống trên đĩa.", "Check file names, permissions and free space."
        ),
    )


def _fault(error: Exception) -> tuple[Text, Text]:
    what = f"{type(error).__name__}: {error}"
    return (
        Text(f"Lỗi bên trong ckds ({what}).", f"A fault inside ckds ({what})."),
        Text(
            "Không phải lỗi của bạn. Chạy lại với CKDS_DEBUG=1 và gửi kèm nội dung in ra khi báo lỗi.",
            "This is not your mistake. Run again with CKDS_DEBUG=1 and add what it prints to a bug report.",
        ),
    )
