"""Writes the generated pages of ``docs/`` from the code, or checks that they are what the code says.

Usage: python tools/make_docs.py [--check]
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ckds.cli.main import COMMANDS, module_of
from ckds.records import kpi, ledger, plan, settings, task, unit
from ckds.rules import registry
from ckds.rules.rule import Rule

DOCS: Final = Path(__file__).parent.parent / "docs"
MADE: Final = "<!-- make docs: trang này được sinh ra từ mã nguồn | generated from the code -->\n"

BAR: Final = "\\|"

RECORDS: Final[dict[str, tuple[type[BaseModel], str, str]]] = {
    "settings": (settings.Settings, "ckds.yaml", "Cài đặt của kho | Settings of the repository"),
    "unit": (unit.Unit, "units/<danh bạ>.yaml (danh sách | a list)", "Đơn vị | Unit"),
    "plan": (plan.Plan, "<kế hoạch>/plan.yaml", "Kế hoạch | Plan"),
    "kpi": (kpi.Kpi, "<kế hoạch>/kpis/<chỉ tiêu>.yaml", "Chỉ tiêu | KPI"),
    "task": (task.Task, "<kế hoạch>/tasks/<nhiệm vụ>.yaml", "Nhiệm vụ | Task"),
    "receipt": (
        ledger.Receipt,
        "<kế hoạch>/reports/<kỳ>.yaml (danh sách | a list)",
        "Báo cáo đã nhận | Report received",
    ),
    "waiver": (ledger.Waiver, "waivers.yaml (danh sách | a list)", "Miễn trừ | Waiver"),
}
KINDS: Final = {
    "_day": "ngày `2026-03-31` | day",
    "_when": "ngày, tháng `2026-03`, quý `2026-Q1` hoặc năm | day, month, quarter or year",
    "_life": "năm, `2022/2025`, `/2035` hoặc hai ngày | a year, a span of years, two days",
    "_text": "văn bản | text",
    "_number": "số | number",
    "_count": "số nguyên | whole number",
    "_truth": "`true`, `false`",
    "_id": "mã | id",
    "_full_id": "mã, có thể `danh-bạ/mã` | id, also `area/id`",
}


def main() -> int:
    """Write every page, or say which are not up to date."""
    check = "--check" in sys.argv[1:]
    wrong = []
    pages = {**dict(record_pages()), **dict(rule_pages()), **dict(command_pages()), **dict(readmes())}
    for name, text in pages.items():
        path = DOCS / name
        if check and (not path.exists() or path.read_text("utf-8") != text):
            wrong.append(name)
        elif not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    there = [path for folder in ("records", "rules", "commands") for path in (DOCS / folder).glob("*.md")]
    wrong += [f"{path.name} (thừa, left over)" for path in there if path.relative_to(DOCS).as_posix() not in pages]
    for name in wrong:
        print(
            f"docs: {name} chưa khớp mã nguồn; chạy: make docs | is not what the code says; run: make docs",
            file=sys.stderr,
        )
    return 1 if wrong else 0


def readmes() -> Iterator[tuple[str, str]]:
    """Yield each README with what its commands print today below them."""
    for name in ("README.md", "README.vi.md"):
        text = (DOCS.parent / name).read_text("utf-8")
        yield f"../{name}", re.sub(r"```console\n(.*?)```", _session, text, flags=re.DOTALL)


def _session(found: re.Match[str]) -> str:
    commands = [line[2:] for line in found[1].splitlines() if line.startswith("$ ")]
    return "```console\n" + "".join(f"$ {command}\n{_printed(command)}" for command in commands) + "```"


def _printed(command: str) -> str:
    """Return what a command of ckds prints; other commands are shown without their output."""
    if not command.startswith("ckds "):
        return ""
    environment = {"COLUMNS": "100", "PATH": "", "PYTHONUTF8": "1", "SYSTEMROOT": os.environ.get("SYSTEMROOT", "")}
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        cwd=DOCS.parent,
        env=environment,
        capture_output=True,
        check=False,
    )
    return done.stdout.decode("utf-8")


def row(*cells: str) -> str:
    """Return one row of a table; a bar inside a cell would begin another cell."""
    return f"| {' | '.join(cell.replace('|', BAR) for cell in cells)} |"


def record_pages() -> Iterator[tuple[str, str]]:
    """Yield a page for each record type, with the entries inside it."""
    lines = [
        MADE,
        "# Định dạng bản ghi, phiên bản 1 | Record format, version 1\n",
        "| Loại | Type | Tệp |",
        "|---|---|---|",
    ]
    for name, (model, place, title) in RECORDS.items():
        vi, _, en = title.partition(" | ")
        lines.append(row(f"[{vi}]({name}.md)", en, f"`{place}`"))
        yield f"records/{name}.md", record_page(model, place, title)
    lines.append(
        "\nKhóa bắt đầu bằng `x-` là của riêng cơ quan; `note:` dùng được ở mọi bản ghi và mọi mục. Khóa lạ là lỗi.\n"
    )
    lines.append(
        "Keys beginning with `x-` are free; `note:` may stand on every record and entry. Unknown keys are errors.\n"
    )
    yield "records/README.md", "\n".join(lines)


def record_page(model: type[BaseModel], place: str, title: str) -> str:
    """Return the page of one record type."""
    parts = [MADE, f"# {title}\n", f"Tệp | File: `{place}`\n", f"{(model.__doc__ or '').strip()}\n", table(model)]
    for inner in dict.fromkeys(nested(model)):
        parts += [f"\n## {inner.__name__}\n", f"{(inner.__doc__ or '').strip()}\n", table(inner)]
    return "\n".join(parts) + "\n"


def table(model: type[BaseModel]) -> str:
    """Return the fields of a model."""
    lines = ["| Khóa Key | Kiểu Type | Bắt buộc Required | Nghĩa | Meaning |", "|---|---|---|---|---|"]
    for name, field in model.model_fields.items():
        vi, _, en = (field.description or "").partition(" | ")
        need = "có yes" if field.is_required() else ""
        lines.append(row(f"`{field.alias or name}`", kind(field), need, vi, en))
    return "\n".join(lines)


def kind(field: FieldInfo) -> str:
    """Return what a field takes."""
    words = list(dict.fromkeys(_kinds(field.metadata, field.annotation)))
    shown = "; ".join(words) or "văn bản | text"
    return shown.replace(" | ", " / ")


def _kinds(metadata: list[Any], annotation: Any) -> Iterator[str]:
    for one in metadata:
        yield from _validator(getattr(one, "func", None))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    for part in get_args(annotation):
        if hasattr(part, "__metadata__"):
            yield from _kinds(list(part.__metadata__), part.__origin__)
        else:
            yield from _kinds([], part)


def _validator(func: Any) -> Iterator[str]:
    """Yield what a validator of ``ckds.records.values`` lets through."""
    name = getattr(func, "__name__", "")
    words = KINDS | {"listing": "danh sách | list", "one_or_more": "một hoặc danh sách | one or a list"}
    if name in words:
        yield words[name]
    elif name == "check":
        yield " ".join(f"`{value}`" for value in func.__closure__[0].cell_contents)


def nested(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield the models of entries inside a record."""
    for field in model.model_fields.values():
        for found in _models(field.annotation):
            yield found
            yield from nested(found)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def rule_pages() -> Iterator[tuple[str, str]]:
    """Yield a page for each rule, and their list."""
    lines = [
        MADE,
        "# Quy tắc kiểm tra | Rules of the linter\n",
        "| Mã | Tên | Mức | Nội dung | About |",
        "|---|---|---|---|---|",
    ]
    for code, rule in registry.rules().items():
        lines.append(row(f"[{code}]({code}.md)", rule.name, str(rule.severity), rule.title.vi, rule.title.en))
        yield f"rules/{code}.md", rule_page(rule)
    yield "rules/README.md", "\n".join(lines) + "\n"


def rule_page(rule: Rule) -> str:
    """Return the page of one rule."""
    head = f"# {rule.code} {rule.name}\n\n**{rule.title.vi}** | {rule.title.en} (`{rule.severity}`)\n"
    said = f"\n> {rule.message.vi}\n> → {rule.help.vi}\n>\n> {rule.message.en}\n> → {rule.help.en}\n"
    return f"{MADE}\n{head}\n{registry.page(rule.code)}\n{said}"


def command_pages() -> Iterator[tuple[str, str]]:
    """Yield a page for each command, and their list."""
    lines = [MADE, "# Lệnh | Commands\n", "| Lệnh | Để làm gì | What for |", "|---|---|---|"]
    for name, text in COMMANDS.items():
        lines.append(row(f"[`ckds {name}`]({name}.md)", text.vi, text.en))
        yield f"commands/{name}.md", command_page(name)
    yield "commands/README.md", "\n".join(lines) + "\n"


def command_page(name: str) -> str:
    """Return the page of one command: its help in both languages and its options."""
    from ckds.cli.main import load

    module = import_module(module_of(name))
    lines = [MADE, f"# ckds {name}\n", block(module.HELP.vi), "\n" + block(module.HELP.en), ""]
    lines += ["| Tham số Option | Nghĩa | Meaning |", "|---|---|---|"]
    for parameter in load(name, "vi").params:
        text = module.OPTIONS.get(parameter.name)
        if text:
            lines.append(row(f"`{typed(name, parameter)}`", text.vi, text.en))
    return "\n".join(lines) + "\n"


def typed(command: str, parameter: Any) -> str:
    """Return an option or an argument as it is typed, with what stands for its value."""
    from ckds.cli.placeholders import placeholder

    value = placeholder(command, parameter)
    words = "" if value is None else " / ".join(dict.fromkeys(value))
    return f"{', '.join(parameter.opts)} {words}".strip() if parameter.param_type_name == "option" else words


def block(text: str) -> str:
    """Return a help text with its examples as one block of code."""
    words, examples = [], []
    for line in text.split("\n\n"):
        (examples if line.startswith("  ckds") else words).append(line)
    code = "\n".join(line.strip() for line in examples)
    return "\n\n".join(words) + (f"\n\n```\n{code}\n```" if code else "")


if __name__ == "__main__":
    sys.exit(main())
