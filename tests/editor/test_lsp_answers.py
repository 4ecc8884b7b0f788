"""What ``ckds lsp`` answers about a place: hover, completion, definition, references, rename, quick fixes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.editor.client import Client, Json
from tests.editor.session import CAN, COMMAND, FILES, A, applied, codes, linted, same_as_lint
from tests.support import UNITS, build


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that nothing is written to."""
    top = tmp_path_factory.mktemp("answers")
    (top / ".git").mkdir()
    return build(top, FILES)


@pytest.fixture(scope="module")
def server(plans: Path) -> Iterator[Client]:
    """A server that several tests ask, one after the other."""
    with Client([*COMMAND, "lsp"], plans.parent, capabilities=CAN) as client:
        yield client


@pytest.fixture
def reader(server: Client) -> Iterator[Client]:
    """That server; what a test has opened in it is closed behind it."""
    yield server
    server.close_all()


def test_hover_says_what_a_deadline_means_and_how_late_it_is(reader: Client, plans: Path) -> None:
    path = plans / "kh/tasks/ii-1-a.yaml"
    reader.open(path)
    said = reader.at("hover", path, 5, 12)["contents"]["value"]
    assert "2031-03-31" in said  # "before 1 April" ends on 31 March
    assert "overdue by 62 days" in said  # from 31 March to 1 June: 30 + 31 + 1
    assert "2031-06-01" in said


def test_hover_on_units_keys_targets_and_records(reader: Client, plans: Path) -> None:
    path, other = plans / "kh/tasks/ii-1-a.yaml", plans / "kh/tasks/ii-1-b.yaml"
    kpi = plans / "kh/kpis/ho-so.yaml"
    for one in (path, other, kpi):
        reader.open(one)
    gone = reader.at("hover", path, 4, 20)["contents"]["value"]
    assert "Cục Cũ" in gone
    assert "now Sở Khoa học và Công nghệ" in gone
    assert "Deadline as the plan words it" not in gone
    assert "Lead" in reader.at("hover", path, 3, 1)["contents"]["value"]
    assert "Kho dữ liệu dùng chung" in reader.at("hover", other, 5, 12)["contents"]["value"]
    assert "more than 55%" in reader.at("hover", kpi, 6, 15)["contents"]["value"]
    assert "II.1 Dữ liệu" in reader.at("hover", path, 2, 8)["contents"]["value"]
    assert "Hồ sơ trên mạng" in reader.at("hover", path, 6, 8)["contents"]["value"]


def offered(client: Client, path: Path, text: str, version: int) -> dict[str, Json]:
    """Return what is offered where ``|`` stands in a text."""
    before, _, after = text.partition("|")
    client.change(path, version, {"text": before + after})
    line, character = before.count("\n"), len(before.rpartition("\n")[2])
    answer = client.at("completion", path, line, character)
    return {one["label"]: one for one in answer["items"]} if answer else {}


def test_completion(reader: Client, plans: Path) -> None:
    path = plans / "kh/tasks/ii-1-b.yaml"
    reader.open(path)
    lead = offered(reader, path, "title: Việc\nlead: |\n", 2)
    assert lead["so-y-te"]["detail"] == "Sở Y tế"
    assert lead["so-y-te"]["textEdit"]["newText"] == "so-y-te"
    by_name = offered(reader, path, "title: Việc\nsupport: [so-y-te, truyen thong|]\n", 3)
    assert list(by_name) == ["so-tttt"]
    assert by_name["so-tttt"]["textEdit"]["range"]["start"] == {"line": 1, "character": 19}
    assert '"1"' in offered(reader, path, "title: Việc\ngroup: |", 4)
    assert "ho-so" in offered(reader, path, "title: Việc\nkpis:\n  - |", 5)
    assert "ii-1-a" in offered(reader, path, "title: Việc\nparents: [|]", 6)
    keys = offered(reader, path, "title: Việc\n|\nlead: so-y-te\n", 7)
    assert "due" in keys
    assert keys["due"]["detail"] == "Deadline as the plan words it"
    assert not {"title", "lead"} & keys.keys()
    inner = offered(reader, path, "title: Việc\nupdates:\n  - date: 2031-01-02\n    pro|\n", 8)
    assert list(inner) == ["progress"]
    assert list(offered(reader, path, "title: Việc\neach: t|", 9)) == ["true"]
    assert offered(reader, path, "title: Việc # |", 10) == {}
    settings = plans / "ckds.yaml"
    reader.open(settings)
    assert "overdue" in offered(reader, settings, "format: 1\ngate:\n  fail_on: [|]\n", 2)


def test_definition_and_references(reader: Client, plans: Path) -> None:
    path, other = plans / "kh/tasks/ii-1-a.yaml", plans / "kh/tasks/ii-1-b.yaml"
    reader.open(path)
    (unit,) = reader.at("definition", path, 3, 8)
    assert unit["uri"] == (plans / "units/vd.yaml").as_uri()
    line = UNITS.split("\n")[unit["range"]["start"]["line"]]
    assert line[unit["range"]["start"]["character"] : unit["range"]["end"]["character"]] == "so-y-te"
    (group,) = reader.at("definition", path, 2, 8)
    assert group["uri"] == (plans / "kh/plan.yaml").as_uri()
    (kpi,) = reader.at("definition", path, 6, 9)
    assert kpi["uri"] == (plans / "kh/kpis/ho-so.yaml").as_uri()
    reader.open(other)
    (task,) = reader.at("definition", other, 5, 12)
    assert task["uri"] == path.as_uri()
    found = reader.at("references", path, 3, 8, context={"includeDeclaration": False})
    files = sorted(one["uri"].rpartition("/")[2] for one in found)
    # lead of both tasks, owner of the KPI, from of the duty, unit of the report, a member of hai-so, owner of the waiver
    assert files == ["2031-q1.yaml", "ho-so.yaml", "ii-1-a.yaml", "ii-1-b.yaml", "plan.yaml", "vd.yaml", "waivers.yaml"]
    assert len(reader.at("references", path, 3, 8, context={"includeDeclaration": True})) == 8
    itself = reader.at("references", path, 1, 2, context={"includeDeclaration": False})
    assert sorted(one["uri"].rpartition("/")[2] for one in itself) == ["ii-1-b.yaml", "waivers.yaml"]


@pytest.mark.slow
def test_a_plan_is_renamed_with_its_folder(editor: Client, root: Path, tmp_path: Path) -> None:
    (root / "kh3").mkdir()
    (root / "kh3/plan.yaml").write_text(
        "title: Kế hoạch con\narea: vd\nissuer: ubnd\nperiod: 2031\nparents: [kh]\n", "utf-8"
    )
    (root / "kh3/tasks").mkdir()
    (root / "kh3/tasks/t.yaml").write_text("title: Việc con\nlead: so-y-te\nparents: [kh/ii-1-a]\n", "utf-8")
    path = root / "kh3/tasks/t.yaml"
    editor.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": path.as_uri(), "type": 1}]})
    editor.open(path)
    (plan,) = editor.at("definition", path, 2, 11)
    assert plan["uri"] == (root / "kh/plan.yaml").as_uri()
    edit = editor.at("rename", path, 2, 11, newName="ke-hoach")
    applied(edit)
    assert "parents: [ke-hoach/ii-1-a]" in path.read_text("utf-8")
    assert "parents: [ke-hoach]" in (root / "kh3/plan.yaml").read_text("utf-8")
    assert "record: ke-hoach/ii-1-a" in (root / "waivers.yaml").read_text("utf-8")
    moved = {"oldUri": (root / "kh").as_uri(), "newUri": (root / "ke-hoach").as_uri()}
    editor.notify("workspace/didRenameFiles", {"files": [moved]})
    editor.change(path, 2, {"text": path.read_text("utf-8")})
    same_as_lint(editor, root.parent, {}, tmp_path.parent / f"{tmp_path.name}-copy")


@pytest.mark.parametrize(
    ("line", "character", "new", "moved", "places"),
    [
        pytest.param(3, 8, "so-yt", None, 8, id="unit"),
        pytest.param(2, 8, "10", None, 3, id="group", marks=pytest.mark.slow),
        pytest.param(6, 8, "ho-so-mang", ("kpis/ho-so", "kpis/ho-so-mang"), 1, id="kpi", marks=pytest.mark.slow),
        pytest.param(1, 8, "kho-du-lieu", ("tasks/ii-1-a", "tasks/kho-du-lieu"), 2, id="task"),
    ],
)
def test_rename_changes_every_file_and_breaks_nothing(
    editor: Client, root: Path, line: int, character: int, new: str, moved: tuple[str, str] | None, places: int
) -> None:
    path = root / "kh/tasks/ii-1-a.yaml"
    editor.open(path)
    before = {(one[1], one[2]) for one in linted(root.parent) if one[1] != "CK510"}
    old = editor.at("prepareRename", path, line, character)
    assert old["placeholder"] in ("so-y-te", "1", "ho-so", "ii-1-a")
    edit = editor.at("rename", path, line, character, newName=new)
    assert sum(len(change.get("edits", ())) for change in edit["documentChanges"]) == places
    applied(edit)
    if moved:
        assert not (root / f"kh/{moved[0]}.yaml").exists()
        assert (root / f"kh/{moved[1]}.yaml").exists()
    after = {(one[1], one[2]) for one in linted(root.parent) if one[1] != "CK510"}
    assert after == before
    texts = "\n".join(one.read_text("utf-8") for one in root.rglob("*.yaml"))
    assert new in texts + " ".join(one.name for one in root.rglob("*.yaml"))


def test_rename_refuses_what_is_taken_or_no_id(reader: Client, plans: Path) -> None:
    path = plans / "kh/tasks/ii-1-a.yaml"
    reader.open(path)
    what = {"textDocument": {"uri": path.as_uri()}, "position": {"line": 3, "character": 8}}
    for new, said in (("so-tttt", "is there already"), ("Sở Y tế", "is no id")):
        error = reader.response("textDocument/rename", {**what, "newName": new})["error"]
        assert said in error["message"]


@pytest.mark.slow
def test_a_unit_of_two_areas_is_renamed_in_its_own(root: Path) -> None:
    """Another area has a unit of the new id: where a bare id would mean that one, the id is written in full."""
    (root / "units/khac.yaml").write_text("- {id: so-moi, name: Sở Mới tỉnh Khác, kind: department}\n", "utf-8")
    other = root / "kh2/plan.yaml"
    other.parent.mkdir()
    other.write_text("title: Kế hoạch khác\narea: khac\nissuer: so-khcn\nperiod: 2031\n", "utf-8")
    path = root / "units/vd.yaml"
    with Client([*COMMAND, "lsp"], root.parent, capabilities=CAN) as editor:
        text = editor.open(path)
        line = next(number for number, one in enumerate(text.split("\n")) if "{id: so-khcn" in one)
        applied(editor.at("rename", path, line, 8, newName="so-moi"))
    assert "issuer: vd/so-moi\n" in other.read_text("utf-8")
    assert "{id: so-moi, name: Sở Khoa học và Công nghệ" in path.read_text("utf-8")
    assert "{unit: so-moi, kind: merger" in path.read_text("utf-8")


def test_quick_fixes_mend_what_they_say(editor: Client, root: Path) -> None:
    path = root / "kh/tasks/ii-1-a.yaml"
    editor.open(path)
    broken = A.replace("label: II.1.a", "label: 11.10").replace("due:", "deu:")
    editor.change(path, 2, {"text": broken})
    found = editor.diagnosed(path, 2)
    assert {"CK009", "CK031"} <= set(codes(found))
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}
    asked = {"textDocument": {"uri": path.as_uri()}, "range": whole, "context": {"diagnostics": found}}
    actions = editor.request("textDocument/codeAction", asked)
    text = broken
    for action in actions:
        assert action["kind"] == "quickfix"
        assert action["diagnostics"]
        (edit,) = action["edit"]["changes"][path.as_uri()]
        lines = text.split("\n")
        start, end = edit["range"]["start"], edit["range"]["end"]
        row = lines[start["line"]]
        lines[start["line"]] = row[: start["character"]] + edit["newText"] + row[end["character"] :]
        text = "\n".join(lines)
    assert text == A.replace("label: II.1.a", 'label: "11.10"')
    editor.change(path, 3, {"text": text})
    assert not {"CK009", "CK031"} & set(codes(editor.diagnosed(path, 3)))
