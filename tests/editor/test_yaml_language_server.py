"""The schemas in the real yaml-language-server, the one behind the YAML support of VS Code, Neovim and others.

It is installed by npm from the lock file beside this test, which names every package with its hash, into a folder of the
test's own.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ckds.cli.main import main
from ckds.views.schema.editor import associations, modeline
from tests.editor.client import Client, Json
from tests.support import PLAN, build

HERE = Path(__file__).parent
TASK = "kh/tasks/t.yaml"
MORE = 'groups:\n  - {id: "1", label: II.1, title: Dữ liệu}\n'
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the server's program."""
    if not (shutil.which("npm") and shutil.which("node")):
        if os.environ.get("CI"):
            pytest.fail("npm is missing: this test must run in a pipeline; install Node.js 20 there")
        pytest.skip("npm is missing")
    folder = tmp_path_factory.mktemp("yaml-language-server")
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, folder)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return folder / "node_modules/yaml-language-server/bin/yaml-language-server"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return the top of a repository with its schemas written."""
    kpi = "title: Hồ sơ trên mạng\ntargets: []\n"
    root = build(tmp_path, {TASK: "title: Một việc\n", "kh/plan.yaml": PLAN + MORE, "kh/kpis/ho-so.yaml": kpi})
    (tmp_path / ".git").mkdir()
    assert main(["schema", "--write", "-q", "-C", str(root)]) == 0
    return tmp_path


def session(server: Path, top: Path, schemas: dict[str, list[str]]) -> Client:
    settings = {
        "yaml": {
            "schemas": {(top / path).as_uri(): globs for path, globs in schemas.items()},
            "validate": True,
            "hover": True,
            "completion": True,
            "schemaStore": {"enable": False},
        }
    }
    can = {
        "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}},
        "textDocument": {"completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}}, "hover": {"contentFormat": ["markdown"]}},
    }  # fmt: skip
    return Client(["node", str(server), "--stdio"], top, capabilities=can, settings=settings)


@pytest.fixture(params=["settings", "modeline"])
def editor(request: pytest.FixtureRequest, server: Path, repository: Path) -> Iterator[tuple[Client, Path, str]]:
    """Yield a session, a task's file, and the line that its text begins with: the schema is named there or in settings."""
    by_line = request.param == "modeline"
    head = modeline("task", 3) + "\n" if by_line else "# một nhiệm vụ\n"
    with session(server, repository, {} if by_line else associations("plans")) as client:
        client.notify("workspace/didChangeConfiguration", {"settings": {}})
        yield client, repository / "plans" / TASK, head


def items(answer: Any) -> dict[str, Json]:
    return {one["label"]: one for one in (answer["items"] if isinstance(answer, dict) else answer)}


def test_completion_on_lead_gives_units_with_their_names(editor: tuple[Client, Path, str]) -> None:
    client, path, head = editor
    client.open(path, f"{head}title: Một việc\nlead: \n")
    client.diagnosed(path)
    offered = items(client.at("completion", path, 2, 6))
    assert offered["so-y-te"]["documentation"] in ("Sở Y tế (vd)", {"kind": "markdown", "value": "Sở Y tế (vd)"})
    assert {"ubnd", "so-tttt", "quan-a", "cac-quan"} <= offered.keys()


def test_completion_of_group_and_kpi_and_keys(editor: tuple[Client, Path, str]) -> None:
    client, path, head = editor
    client.open(path, f"{head}title: Một việc\ngroup: \nkpis:\n  - \n\n")
    client.diagnosed(path)
    assert any("1" in label for label in items(client.at("completion", path, 2, 7)))
    assert "ho-so" in items(client.at("completion", path, 4, 4))
    keys = items(client.at("completion", path, 5, 0))
    assert {"lead", "due", "updates", "extensions"} <= keys.keys()


def test_hover_on_due_says_what_it_is(editor: tuple[Client, Path, str]) -> None:
    client, path, head = editor
    client.open(path, f"{head}title: Một việc\ndue: tháng 11 năm 2030\n")
    client.diagnosed(path)
    said = client.at("hover", path, 2, 1)["contents"]
    text = said["value"] if isinstance(said, dict) else str(said)
    assert "Thời hạn, nguyên văn" in text
    assert "Deadline as the plan words it" in text
    assert "tháng 11 năm 2030" in text


def test_an_unknown_key_is_an_error_and_a_good_file_has_none(editor: tuple[Client, Path, str]) -> None:
    client, path, head = editor
    client.open(path, f"{head}title: Một việc\nledd: so-y-te\n")
    (found,) = client.diagnosed(path)
    assert "ledd" in found["message"]
    assert found["severity"] == 1
    assert found["range"]["start"] == {"line": 2, "character": 0}
    client.diagnostics.clear()
    client.change(
        path,
        2,
        {"text": f"{head}title: Một việc\nlead: [so-y-te, don-vi-chua-co]\nx-rieng: 1\ncompleted: 2030-11-28\n"},
    )
    assert client.diagnosed(path) == []
