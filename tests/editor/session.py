"""A repository for sessions with ``ckds lsp``, and how what the editor was told is held against the command line."""

import contextlib
import io
import json
import shutil
import sys
import time
from pathlib import Path

from ckds.cli.main import main
from tests.editor.client import Client, Json
from tests.support import PLAN

TODAY = "2031-06-01"
SETTINGS = "format: 1\nlanguage: en\n"
MORE = """\
groups:
  - {id: "1", label: II.1, title: Dữ liệu}
  - {id: "2", label: II.2, title: Hạ tầng}
duties:
  - {id: quy, every: quarter, due: trước ngày 20 của tháng cuối quý, from: [so-y-te, cuc-cu], to: ubnd}
"""
A = """\
label: II.1.a
title: Kho dữ liệu dùng chung
group: "1"
lead: so-y-te
support: [so-tttt, cuc-cu]
due: trước ngày 01/4/2031
kpis: [ho-so]
"""
B = """\
label: II.1.b
title: "Cổng 😀 dữ liệu mở"
group: "1"
lead: {as: "Sở Y tế 😀", unit: so-y-te}
due: tháng 11 năm 2031
parents: [ii-1-a]
"""
KPI = """\
title: Hồ sơ trên mạng
unit: "%"
owner: so-y-te
targets:
  - by: 2031
    scope: city
    target: trên 55%
"""
FILES: dict[str, str | None] = {
    "ckds.yaml": SETTINGS,
    "kh/plan.yaml": PLAN + MORE,
    "kh/tasks/ii-1-a.yaml": A,
    "kh/tasks/ii-1-b.yaml": B,
    "kh/kpis/ho-so.yaml": KPI,
    "kh/reports/2031-q1.yaml": "- duty: quy\n  unit: so-y-te\n  on: 2031-03-18\n",
    "waivers.yaml": "- {code: CK102, record: kh/ii-1-a, reason: Chờ danh bạ, owner: so-y-te, on: 2031-05-01, until: 2031-08-01}\n",
}
CAN: Json = {
    "workspace": {
        "workspaceEdit": {"documentChanges": True, "resourceOperations": ["create", "rename", "delete"]},
        "didChangeWatchedFiles": {"dynamicRegistration": True},
    },
    "textDocument": {"rename": {"prepareSupport": True}, "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}},
}  # fmt: skip
COMMAND = [sys.executable, "-m", "ckds", "--today", TODAY]


def linted(top: Path) -> set[tuple[str, str, str, int, int, int, int]]:
    """Return what the command line says: file, code, severity, and the place as an editor counts it."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        main(["--today", TODAY, "lint", "--format", "json", "-C", str(top)])
    found = json.loads(out.getvalue())["findings"]
    return {
        (one["path"], one["code"], one["severity"], *_units(top, one, "line", "column"), *_units(top, one, "end_line", "end_column"))
        for one in found
    }  # fmt: skip


def _units(top: Path, one: Json, line: str, column: str) -> tuple[int, int]:
    path = top / one["path"]
    text = path.read_text("utf-8").split("\n")[one[line] - 1] if path.is_file() else ""
    return one[line] - 1, len(text[: one[column] - 1].encode("utf-16-le")) // 2


def told(client: Client, top: Path) -> set[tuple[str, str, str, int, int, int, int]]:
    """Return what the editor was told, in the same form."""
    words = {1: "error", 2: "warning", 3: "info"}
    return {
        (Path(uri.removeprefix("file://")).relative_to(top).as_posix(), one["code"], words[one["severity"]],
         one["range"]["start"]["line"], one["range"]["start"]["character"], one["range"]["end"]["line"], one["range"]["end"]["character"])
        for uri, params in client.diagnostics.items() for one in params["diagnostics"]
    }  # fmt: skip


def same_as_lint(client: Client, top: Path, open_: dict[Path, str], copy: Path) -> set[str]:
    """Hold what the editor was told against the command line on a copy with the open texts saved; return the codes."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(top, copy)
    for path, text in open_.items():
        (copy / path.relative_to(top)).write_text(text, "utf-8", newline="")
    expected = linted(copy)
    end = time.monotonic() + 20
    while told(client, top) != expected and time.monotonic() < end:
        client.settle(0.1)
    client.settle(0.5)  # and so it stays
    assert told(client, top) == expected
    return {one[1] for one in expected}


def codes(found: list[Json]) -> list[str]:
    return [one["code"] for one in found]


def applied(edit: Json) -> None:
    """Do to the files what the editor would do."""
    for change in edit["documentChanges"]:
        if change.get("kind") == "rename":
            Path(change["oldUri"].removeprefix("file://")).rename(change["newUri"].removeprefix("file://"))
            continue
        path = Path(change["textDocument"]["uri"].removeprefix("file://"))
        lines = path.read_text("utf-8").split("\n")
        for one in sorted(
            change["edits"],
            key=lambda one: (one["range"]["start"]["line"], one["range"]["start"]["character"]),
            reverse=True,
        ):
            start, end = one["range"]["start"], one["range"]["end"]
            units = lines[start["line"]].encode("utf-16-le")
            units = units[: start["character"] * 2] + one["newText"].encode("utf-16-le") + units[end["character"] * 2 :]
            lines[start["line"]] = units.decode("utf-16-le")
        path.write_text("\n".join(lines), "utf-8")
