"""The options that several writing commands take: what the help says of them, and what typer makes of them."""

from typing import Annotated, Final

import typer

from ckds.lang import Text

# Options of every command that writes.
SHARED: Final = {
    "dry_run": Text("Chỉ in thay đổi, không ghi", "Print the change, write nothing"),
    "commit": Text(
        "Ghi xong thì commit các tệp đó, không kèm gì khác", "Commit these files, and nothing else, once written"
    ),
    "force": Text("Ghi cả khi bản ghi sẽ có lỗi", "Write even where the record would have an error"),
    "format_": Text("terminal hoặc json", "terminal or json"),
}
TASK: Final = Text(
    "Mã nhiệm vụ (iii-5-a, kế-hoạch/iii-5-a) hoặc ký hiệu như in (III.5.a)",
    "Ids of tasks (iii-5-a, plan/iii-5-a), or labels as printed (III.5.a)",
)
ON: Final = Text("Ngày (mặc định: hôm nay)", "Day (today unless stated)")
ACT: Final = Text("Số, ký hiệu văn bản", "Number of the act")
REASON: Final = Text("Lý do", "Why")
EVIDENCE: Final = Text(
    "Minh chứng: số văn bản, địa chỉ (lặp lại được)", "Evidence: a number, an address (may be repeated)"
)
FORMS: Final = ("terminal", "json")

Tasks = Annotated[list[str], typer.Argument()]
ActNumber = Annotated[str | None, typer.Option("--act")]
Reason = Annotated[str | None, typer.Option("--reason")]
Evidence = Annotated[list[str] | None, typer.Option("--evidence")]
On = Annotated[str | None, typer.Option("--on")]
Dry = Annotated[bool, typer.Option("--dry-run")]
Commit = Annotated[bool, typer.Option("--commit")]
Force = Annotated[bool, typer.Option("--force")]
Form = Annotated[str, typer.Option("--format")]
