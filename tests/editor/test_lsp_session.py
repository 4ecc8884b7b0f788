"""A session with ``ckds lsp`` as an editor has it: over stdin and stdout, with unsaved texts, until it shuts down.

What the server says once the typing pauses is held against ``ckds lint --format json`` of a copy of the same texts.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.editor.client import Client
from tests.editor.session import CAN, COMMAND, MORE, SETTINGS, A, B, codes, same_as_lint
from tests.support import PLAN, UNITS


def test_all_files_are_told_of_and_equal_lint(editor: Client, root: Path, tmp_path: Path) -> None:
    found = same_as_lint(editor, root.parent, {}, tmp_path.parent / f"{tmp_path.name}-copy")
    assert "CK504" in found  # group 2 has no task


def test_findings_come_while_typing_and_nothing_is_written(editor: Client, root: Path, tmp_path: Path) -> None:
    path = root / "kh/tasks/ii-1-a.yaml"
    copy = tmp_path.parent / f"{tmp_path.name}-copy"
    text = editor.open(path)
    editor.settle()
    line = text.split("\n").index("lead: so-y-te")
    where = {"start": {"line": line, "character": 13}, "end": {"line": line, "character": 13}}
    editor.change(path, 2, {"range": where, "text": "x"})
    found = editor.diagnosed(path, 2)
    (unknown,) = (one for one in found if one["code"] == "CK101")
    assert unknown["range"] == {"start": {"line": line, "character": 6}, "end": {"line": line, "character": 14}}
    assert unknown["source"] == "ckds"
    assert "so-y-te" in unknown["message"]
    assert path.read_text("utf-8") == text
    typed = text.replace("lead: so-y-te", "lead: so-y-tex")
    assert "CK101" in same_as_lint(editor, root.parent, {path: typed}, copy)
    editor.change(
        path,
        3,
        {"range": {"start": {"line": line, "character": 13}, "end": {"line": line, "character": 14}}, "text": ""},
    )
    assert "CK101" not in codes(editor.diagnosed(path, 3))
    same_as_lint(editor, root.parent, {path: text}, copy)


STEPS = {
    "broken text": ("kh/tasks/ii-1-a.yaml", A.replace("group: ", "group: [")),
    "a tab": ("kh/tasks/ii-1-b.yaml", B.replace("due: ", "\tdue: ")),
    "unknown key": ("kh/tasks/ii-1-a.yaml", A + "ledd: x\n"),
    "empty": ("kh/tasks/ii-1-a.yaml", ""),
    "no mapping": ("kh/kpis/ho-so.yaml", "- một\n- hai\n"),
    "plan broken": ("kh/plan.yaml", PLAN.replace("period: 2030/2032", "period: x") + MORE),
    "plan without the group": ("kh/plan.yaml", PLAN + MORE.replace('{id: "1"', '{id: "9"')),
    "plan issued later": ("kh/plan.yaml", PLAN.replace("issued: 2030-01-10", "issued: 2031-05-10") + MORE),
    "unit renamed away": ("units/vd.yaml", UNITS.replace("{id: so-y-te,", "{id: so-yte,")),
    "unit given twice": ("units/vd.yaml", UNITS + "- {id: so-y-te, name: Sở Y tế, kind: department}\n"),
    "units broken": ("units/vd.yaml", UNITS + "- [\n"),
    "units no list": ("units/vd.yaml", "id: a\n"),
    "settings": ("ckds.yaml", SETTINGS + "rules: {CK111: error, CK308: off}\n"),
    "settings broken": ("ckds.yaml", SETTINGS + "languge: vi\n"),
    "waiver broken": ("waivers.yaml", "- {code: CK999}\n"),
    "waivers empty": ("waivers.yaml", ""),
    "report of another unit": ("kh/reports/2031-q1.yaml", "- duty: quy\n  unit: so-khcn\n  on: 2031-03-18\n- duty: nam\n  unit: la\n  on: 2031\n"),
    "label twice": ("kh/tasks/ii-1-b.yaml", B.replace("II.1.b", "II.1.a")),
    "circle": ("kh/tasks/ii-1-a.yaml", A + "parents: [ii-1-b]\n"),
    "CRLF and a mark": ("kh/tasks/ii-1-a.yaml", "\ufeff" + A.replace("\n", "\r\n") + "ledd: 😀\r\n"),
    "line separators": ("kh/tasks/ii-1-b.yaml", B + 'note: "a\u2028b 😀 \x85"\nledd: 1\n'),
}  # fmt: skip


@pytest.mark.slow
def test_every_kind_of_change_ends_in_what_lint_says(editor: Client, root: Path, tmp_path: Path) -> None:
    copy = tmp_path.parent / f"{tmp_path.name}-copy"
    seen: set[str] = set()
    for name, text in STEPS.values():
        path = root / name
        before = editor.open(path)
        editor.change(path, 2, {"text": text})
        editor.diagnosed(path, 2)
        seen |= same_as_lint(editor, root.parent, {path: text}, copy)
        editor.change(path, 3, {"text": before})
        same_as_lint(editor, root.parent, {}, copy)
        editor.notify("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})
    assert {"CK031", "CK101", "CK104", "CK109", "CK116", "CK504"} <= seen
    assert same_as_lint(editor, root.parent, {}, copy)


def test_places_are_counted_as_the_editor_counts(editor: Client, root: Path) -> None:
    """😀 is two units of UTF-16: what stands behind it is underlined, found and changed at the right place."""
    path = root / "kh/tasks/ii-1-b.yaml"
    text = editor.open(path)
    line = next(number for number, words in enumerate(text.split("\n")) if words.startswith("lead"))
    start = len('lead: {as: "Sở Y tế 😀", unit: '.encode("utf-16-le")) // 2
    found = editor.at("hover", path, line, start + 3)
    assert found["range"] == {
        "start": {"line": line, "character": start},
        "end": {"line": line, "character": start + 7},
    }
    end = {"line": line, "character": start + 7}
    editor.change(path, 2, {"range": {"start": end, "end": end}, "text": "z"})
    (unknown,) = (one for one in editor.diagnosed(path, 2) if one["code"] == "CK101")
    assert unknown["range"]["start"]["character"] == start
    assert unknown["range"]["end"]["character"] == start + 8


@pytest.mark.slow
def test_other_encodings_are_agreed_on(root: Path) -> None:
    path = root / "kh/tasks/ii-1-b.yaml"
    for encoding, codec in (("utf-8", "utf-8"), ("utf-32", "utf-32-le")):
        with Client(
            [*COMMAND, "lsp"], root.parent, capabilities={**CAN, "general": {"positionEncodings": [encoding]}}
        ) as client:
            assert client.capabilities["positionEncoding"] == encoding
            client.open(path)
            start = len('lead: {as: "Sở Y tế 😀", unit: '.encode(codec)) // (4 if encoding == "utf-32" else 1)
            assert client.at("hover", path, 3, start)["range"]["start"]["character"] == start


@pytest.mark.slow
def test_settings_that_cannot_be_used_are_told_of_and_taken_up_once_mended(root: Path) -> None:
    (root / "ckds.yaml").write_text("format: 99\n", "utf-8")
    with Client([*COMMAND, "--lang", "en", "lsp"], root.parent, capabilities=CAN) as editor:
        path = root / "kh/tasks/ii-1-a.yaml"
        editor.open(path)
        editor.settle(1)
        assert len([one for one in editor.messages if "format 99" in one]) == 1
        assert not editor.diagnostics
        (root / "ckds.yaml").write_text(SETTINGS, "utf-8")
        editor.notify(
            "workspace/didChangeWatchedFiles", {"changes": [{"uri": (root / "ckds.yaml").as_uri(), "type": 2}]}
        )
        editor.change(path, 2, {"text": A + "ledd: x\n"})
        assert "CK031" in codes(editor.diagnosed(path, 2))


@pytest.mark.slow
def test_files_that_come_go_and_change_outside(editor: Client, root: Path, tmp_path: Path) -> None:
    copy = tmp_path.parent / f"{tmp_path.name}-copy"
    editor.settle()
    new, gone = root / "kh/tasks/ii-1-c.yaml", root / "kh/kpis/ho-so.yaml"
    new.write_text("title: Việc mới\nlead: khong-co\n", "utf-8")
    editor.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": new.as_uri(), "type": 1}]})
    assert "CK101" in same_as_lint(editor, root.parent, {}, copy)
    gone.unlink()
    editor.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": gone.as_uri(), "type": 3}]})
    assert "CK105" in same_as_lint(editor, root.parent, {}, copy)
    new.write_text("title: Việc mới\nlead: so-y-te\n", "utf-8")
    editor.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": new.as_uri(), "type": 2}]})
    assert "CK101" not in same_as_lint(editor, root.parent, {}, copy)


@pytest.mark.slow
def test_a_file_that_was_never_saved_is_looked_at_and_forgotten_when_closed(
    editor: Client, root: Path, tmp_path: Path
) -> None:
    path = root / "kh/tasks/ii-2-a.yaml"
    text = "title: Việc chưa lưu\nlead: so-y-tee\n"
    editor.open(path, text)
    editor.settle()
    assert "CK101" in codes(editor.diagnosed(path))
    editor.notify("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})
    same_as_lint(editor, root.parent, {}, tmp_path.parent / f"{tmp_path.name}-copy")


def test_texts_outside_of_a_repository_are_left_alone(editor: Client, tmp_path: Path) -> None:
    path = tmp_path.parent / f"{tmp_path.name}-other.yaml"
    editor.open(path, "lead: x\n")
    editor.notify(
        "textDocument/didOpen",
        {"textDocument": {"uri": "untitled:Untitled-1", "languageId": "yaml", "version": 1, "text": "a: b"}},
    )
    assert editor.at("hover", path, 0, 1) is None
    assert path.as_uri() not in editor.diagnostics


def test_it_ends_as_the_editor_asks(root: Path) -> None:
    client = Client([*COMMAND, "lsp"], root.parent, capabilities=CAN)
    with client:
        client.settle(0.5)
        client.request("shutdown", None)
        client.notify("exit", None)
        assert client.process.wait(20) == 0
    assert b"Traceback" not in b"".join(client.errors)
    gone = Client([*COMMAND, "lsp"], root.parent, capabilities=CAN)
    with gone:
        assert gone.process.stdin
        gone.process.stdin.close()
        gone.process.wait(20)
    assert b"Traceback" not in b"".join(gone.errors)


def test_without_the_extra_it_is_named(root: Path) -> None:
    code = "import sys; sys.modules['pygls'] = None\nimport importlib.util as u\nf = u.find_spec\nu.find_spec = lambda n, *a: None if n == 'pygls' else f(n, *a)\nfrom ckds.cli.main import main\nsys.exit(main(['lsp', '--lang', 'en']))"
    done: Any = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=root)
    assert done.returncode == 2
    assert 'pip install "ckds[editor]"' in done.stderr
