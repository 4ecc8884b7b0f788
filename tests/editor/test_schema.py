"""The JSON Schemas: what ckds accepts they accept, what is broken in its shape they refuse, and they offer ids."""

import json
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from ckds.cli.main import main
from ckds.records.values import Record
from ckds.repository.load import Loader
from ckds.views.schema.build import every
from ckds.views.schema.editor import associations, modeline
from ckds.views.schema.fields import KINDS, fields
from ckds.views.schema.ids import ids_of
from ckds.workspace.workspace import Workspace
from tests.editor.core import read
from tests.rules.test_examples import HERE, workspace
from tests.support import build, load

ROOT = Path(__file__).parents[2]
PLANS = ROOT / "plans"
# What a schema can see: keys, types, enums, ids, days and numbers by their form, and the levels of rules.
OF_SHAPE = ("CK031", "CK032", "CK033", "CK034", "CK035", "CK036", "CK037")
# Its fault is the name of the file.
NOT_IN_THE_TEXT = {"CK035/bad-2"}


def kind_of(path: Path, root: Path) -> str:
    name = path.relative_to(root).as_posix()
    (found,) = [
        kind.name
        for kind in KINDS.values()
        for place in kind.places
        if fnmatch(name, place) and name.count("/") == place.count("/")
    ]
    return found


def faults(path: Path, root: Path, schemas: dict[str, Any]) -> list[str]:
    validator = Draft202012Validator(schemas[kind_of(path, root)])
    return [
        f"{path}: {error.json_path} {error.message[:200]}"
        for error in validator.iter_errors(read(path.read_text("utf-8")))
    ]


def here(root: Path) -> Workspace:
    loader = Loader(root)
    settings = loader.settings()
    return load(root, str(settings.record.today or "2030-04-01"))


SHIPPED = sorted(PLANS.rglob("*.yaml"))


@pytest.fixture(scope="module")
def shipped() -> dict[str, Any]:
    return dict(every(ids_of(here(PLANS))))


@pytest.mark.parametrize("name", KINDS)
def test_each_is_a_schema_of_2020_12(name: str, shipped: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(shipped[name])
    assert shipped[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_shipped_file_is_valid(shipped: dict[str, Any]) -> None:
    assert len(SHIPPED) > 200
    assert [fault for path in SHIPPED for fault in faults(path, PLANS, shipped)] == []


def test_every_shipped_file_is_valid_by_the_schema_without_ids() -> None:
    schemas: dict[str, Any] = dict(every())
    assert [fault for path in SHIPPED for fault in faults(path, PLANS, schemas)] == []


BAD = sorted(
    path for code in OF_SHAPE for path in (HERE / code).glob("bad*") if f"{code}/{path.name}" not in NOT_IN_THE_TEXT
)
GOOD = sorted(path for code in HERE.glob("CK*") for path in code.glob("good*"))


@pytest.mark.parametrize("example", BAD, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_every_bad_example_of_the_schema_rules_is_refused(example: Path) -> None:
    named = {line.split(":")[0] for line in (example / "expected.txt").read_text("utf-8").splitlines()}
    schemas: dict[str, Any] = dict(every())
    assert named
    for name in named:
        assert faults(example / name, example / "plans", schemas), f"{name} is accepted"


def test_every_good_example_is_accepted(tmp_path: Path) -> None:
    schemas: dict[str, Any] = dict(every())
    checked, wrong = 0, []
    for example in GOOD:
        for path in sorted((example / "plans").rglob("*.yaml")):
            try:
                read(path.read_text("utf-8"))
            except (yaml.YAMLError, UnicodeDecodeError):
                continue  # examples of the rules on texts
            checked += 1
            wrong += faults(path, example / "plans", schemas)
    assert checked > 100
    assert wrong == []


def test_what_is_free_stays_free(tmp_path: Path) -> None:
    root = build(
        tmp_path,
        {
            "kh/tasks/t.yaml": "title: Việc\nx-cua-toi: [1, {a: b}]\nlead: khong-co-trong-danh-ba\ncompleted:\nupdates:\n  - date: 2030-02-01\n    x-b: 1\n"
        },
    )
    assert faults(root / "kh/tasks/t.yaml", root, dict(every(ids_of(here(root))))) == []


def test_ids_are_offered_with_their_names(tmp_path: Path) -> None:
    more = 'groups:\n  - {id: "1", label: II.1, title: Dữ liệu}\nduties:\n  - {id: quy, every: quarter}\n'
    kpi = "title: Hồ sơ trên mạng\ntargets: []\n"
    plan = build(tmp_path / "base", {}) / "kh/plan.yaml"
    root = build(
        tmp_path,
        {
            "kh/plan.yaml": plan.read_text("utf-8") + more,
            "kh/kpis/ho-so.yaml": kpi,
            "units/khac.yaml": "- {id: so-y-te, name: Sở Y tế tỉnh Khác, kind: department}\n",
        },
    )
    schemas: Any = every(ids_of(here(root)))
    task = schemas["task"]["$defs"]
    unit = dict(zip(task["unit-id"]["enum"], task["unit-id"]["enumDescriptions"], strict=True))
    assert unit["so-khcn"] == "Sở Khoa học và Công nghệ (vd)"
    assert unit["so-y-te"] == "Sở Y tế tỉnh Khác (khac); Sở Y tế (vd)"
    assert (unit["vd/so-y-te"], unit["khac/so-y-te"]) == ("Sở Y tế", "Sở Y tế tỉnh Khác")
    assert "vd/so-khcn" not in unit
    assert task["group-id"] == {
        "enum": ["1"],
        **{key: ["II.1 Dữ liệu (kh)"] for key in ("enumDescriptions", "markdownEnumDescriptions")},
    }
    assert task["kpi-id"]["enum"] == ["ho-so"]
    assert schemas["reports"]["$defs"]["duty-id"]["enum"] == ["quy"]


def models(model: type[Record]) -> set[type[Record]]:
    found: set[Any] = {model}
    for field in fields(model).values():
        if field.model:
            found |= models(field.model)  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize("name", KINDS)
def test_every_key_says_in_both_languages_what_it_is_for(name: str) -> None:
    schema: Any = every()[name]
    whole = schema if schema["type"] != "array" and "properties" in schema else {"properties": {}}
    for body in (whole, *schema["$defs"].values()):
        for key, one in body.get("properties", {}).items():
            assert " | " in one["description"], key
        assert body.get("additionalProperties", False) is False
    known = {key for model in models(KINDS[name].model) for key in fields(model)}  # type: ignore[arg-type]
    assert {"note", "x-"} - known == {"x-"}


def test_the_command_prints_one_or_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "task", "-C", str(PLANS)]) == 0
    one = json.loads(capsys.readouterr().out)
    assert main(["schema", "-C", str(PLANS)]) == 0
    every_ = json.loads(capsys.readouterr().out)
    assert list(every_) == list(KINDS)
    assert every_["task"] == one
    assert one["properties"]["due"]["description"] == "Thời hạn, nguyên văn | Deadline as the plan words it"
    assert one["patternProperties"] == {"^x-": True}
    assert one["additionalProperties"] is False


def test_it_works_where_there_is_no_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "kpi", "-C", str(tmp_path)]) == 0
    assert "unit-id" not in json.loads(capsys.readouterr().out)["$defs"]
    assert main(["schema", "kpi", "--write", "-C", str(tmp_path)]) == 2


def test_an_unknown_type_names_the_near_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "tsk", "-C", str(PLANS), "--lang", "en"]) == 2
    assert "Did you mean: task?" in capsys.readouterr().err


def test_write_puts_them_beside_the_plans_and_leaves_settings_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = build(tmp_path)
    (tmp_path / ".git").mkdir()
    settings = tmp_path / ".vscode/settings.json"
    settings.parent.mkdir()
    settings.write_text("// của tôi\n{}\n", "utf-8")
    assert main(["schema", "--write", "-C", str(root), "--lang", "en"]) == 0
    said = capsys.readouterr()
    assert said.out.split() == [f"schemas/{name}.schema.json" for name in KINDS]
    assert "./schemas/task.schema.json" in said.err
    assert settings.read_text("utf-8") == "// của tôi\n{}\n"
    written = json.loads((tmp_path / "schemas/task.schema.json").read_text("utf-8"))
    assert "so-y-te" in written["$defs"]["unit-id"]["enum"]
    assert main(["schema", "--write", "-C", str(root)]) == 0
    assert capsys.readouterr().out == ""


def test_modelines_and_settings_lead_to_the_files() -> None:
    assert modeline("task", 3) == "# yaml-language-server: $schema=../../../schemas/task.schema.json"
    assert modeline("settings", 0) == "# yaml-language-server: $schema=./schemas/settings.schema.json"
    assert associations("plans")["./schemas/task.schema.json"] == ["plans/*/tasks/*.yaml"]
    assert associations(".")["./schemas/units.schema.json"] == ["units/*.yaml"]


def test_the_schema_is_not_made_at_start_up() -> None:
    code = "import sys, ckds.cli.main, ckds.records.task; sys.exit(any(name.startswith('ckds.views.schema') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_examples_of_the_base_are_valid(tmp_path: Path) -> None:
    workspace(HERE / "CK031/good", tmp_path)
    schemas: dict[str, Any] = dict(every())
    files = sorted((tmp_path / "plans").rglob("*.yaml"))
    assert files
    assert [fault for path in files for fault in faults(path, tmp_path / "plans", schemas)] == []


def test_a_new_repository_names_its_schemas_for_every_record(tmp_path: Path) -> None:
    assert main(["init", "-q", str(tmp_path)]) == 0
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    files = sorted((tmp_path / "plans").rglob("*.yaml"))
    assert len(files) >= 6
    for path in files:
        line = next(line for line in path.read_text("utf-8").splitlines() if "yaml-language-server" in line)
        named = (path.parent / line.partition("$schema=")[2]).resolve()
        assert named == (tmp_path / f"schemas/{kind_of(path, tmp_path / 'plans')}.schema.json").resolve()
        place = path.relative_to(tmp_path).as_posix()
        (by_glob,) = [
            one
            for one, globs in settings.items()
            if any(fnmatch(place, glob) and place.count("/") == glob.count("/") for glob in globs)
        ]
        assert (tmp_path / by_glob).resolve() == named
        assert (
            list(Draft202012Validator(json.loads(named.read_text("utf-8"))).iter_errors(read(path.read_text("utf-8"))))
            == []
        )
    task = json.loads((tmp_path / "schemas/task.schema.json").read_text("utf-8"))
    assert task["$defs"]["unit-id"]["enum"] == ["so-a", "so-b", "ubnd"]


@pytest.mark.parametrize("git", [True, False])
def test_init_makes_the_schemas_that_write_would_make(
    git: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before `git init`, too: beside the plans, not among them."""
    assert main(["init", "-q", str(tmp_path)]) == 0
    if git:
        (tmp_path / ".git").mkdir()
    capsys.readouterr()
    assert main(["schema", "--write", "-C", str(tmp_path)]) == 0
    assert capsys.readouterr().out == ""


def test_init_beside_plans_of_ones_own_offers_no_ids_of_an_example(tmp_path: Path) -> None:
    build(tmp_path)
    assert main(["init", "-q", str(tmp_path)]) == 0
    assert not (tmp_path / "schemas").exists()
