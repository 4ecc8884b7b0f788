"""Whatever lies in a plan repository is read, told, or passed over by a documented rule; nothing ever raises."""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from ckds.errors import SettingsError
from ckds.finding import Finding
from ckds.repository.files import MAX_BYTES
from ckds.repository.load import Loader
from ckds.rules.engine import lint
from ckds.workspace.workspace import Workspace

BASE = Path(__file__).parent.parent / "rules" / "_base"
DAY = date(2030, 4, 1)
TASK = "label: III.1.b\ntitle: Mở rộng kho\ngroup: '1'\nlead: so-tttt\ndue: năm 2030\nkpis: [ho-so-mang]\n"

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes as POSIX has them")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A sound repository of plans."""
    copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / ".git").mkdir()
    return tmp_path / "plans"


def load(root: Path) -> Workspace:
    loader = Loader(root)
    return loader.load(loader.settings(), DAY, DAY, pinned=False)


def findings(root: Path) -> list[Finding]:
    return lint(load(root))


def told(root: Path) -> list[str]:
    """Return each finding as ``CODE path``."""
    return [f"{finding.code} {finding.path.removeprefix('plans/')}" for finding in findings(root)]


def write(path: Path, content: str | bytes = TASK) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)


PLACES = ("vi-du-2030/plan.yaml", "vi-du-2030/tasks/iii-1-b.yaml", "vi-du-2030/kpis/b.yaml", "vi-du-2030/reports/2030.yaml",
          "units/b.yaml", "waivers.yaml", "vi-du-2030/tasks")  # fmt: skip
MAKERS: dict[str, Callable[[Path], object]] = {
    "dead link": lambda path: path.symlink_to("khong-co.yaml"),
    "link to a file": lambda path: path.symlink_to("/etc/hostname"),
    "link to a folder": lambda path: path.symlink_to("/etc"),
    "link to itself": lambda path: path.symlink_to(path.name),
    "link upward": lambda path: path.symlink_to(".."),
    "pipe": os.mkfifo if hasattr(os, "mkfifo") else Path.touch,
    "folder": lambda path: path.mkdir(),
    "50 MB": sparse,
}


@posix
@pytest.mark.parametrize("made", MAKERS)
@pytest.mark.parametrize("place", PLACES)
def test_what_cannot_be_read_is_told_wherever_it_lies(made: str, place: str, root: Path) -> None:
    path = root / place
    if path.is_dir():
        (path / "iii-1-a.yaml").unlink()
        path.rmdir()
    path.unlink(missing_ok=True)
    path.parent.mkdir(exist_ok=True)
    MAKERS[made](path)
    found = told(root)
    if place.endswith("tasks"):
        odd = made.startswith("link") or made == "dead link"
        assert (f"CK015 {place}" in found) == (odd and made != "link to a file")
    else:
        assert found.count(f"CK015 {place}") == 1


@posix
def test_a_link_loop_of_two(root: Path) -> None:
    (root / "a.yaml").symlink_to("b.yaml")
    (root / "b.yaml").symlink_to("a.yaml")
    assert told(root) == ["CK015 a.yaml", "CK015 b.yaml"]


@posix
def test_links_beside_the_records_are_left_alone(root: Path) -> None:
    """Only a link in the place of a record or a folder would lose something in silence."""
    (root / "vi-du-2030" / "ban-ky.pdf").symlink_to("/khong-co.pdf")
    (root / "vi-du-2030" / "README").symlink_to("/etc/hostname")
    (root / "vi-du-2030" / "tai-lieu").symlink_to("/etc")
    assert told(root) == ["CK015 vi-du-2030/tai-lieu"]


@pytest.mark.parametrize(
    "error",
    [PermissionError(13, "Permission denied"), FileNotFoundError(2, "gone"), OSError(5, "I/O error"), OSError()],
)
def test_what_the_system_refuses(error: OSError, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As root every file can be read, so the refusal is played."""
    whole = os.open

    def refuse(path: Path, flags: int, *more: int, **named: int) -> int:
        if Path(path).name == "iii-1-a.yaml":
            raise error
        return whole(path, flags, *more, **named)

    monkeypatch.setattr(os, "open", refuse)
    assert told(root) == ["CK015 vi-du-2030/tasks/iii-1-a.yaml"]


@pytest.mark.parametrize("folder", ["tasks", "units", "vi-du-2030", "plans"])
def test_a_folder_that_may_not_be_looked_into(folder: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == folder:
            raise PermissionError(13, "Permission denied")
        return whole(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = [one for one in findings(root) if one.code == "CK015"]
    assert [Path(one.path).name for one in found] == [folder]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("vi-du-2030/tasks/iii-1-b.yaml", b"", "CK016"),
        ("vi-du-2030/tasks/iii-1-b.yaml", b"\xef\xbb\xbf", "CK016"),
        ("vi-du-2030/tasks/iii-1-b.yaml", b"# sau\n", "CK016"),
        ("vi-du-2030/tasks/iii-1-b.yaml", b"null\n", "CK016"),
        ("units/b.yaml", b"# sau\n", "CK016"),
        ("waivers.yaml", b"\n", "CK016"),
        ("vi-du-2030/tasks/iii-1-b.yaml", b"[]\n", "CK021"),
        ("vi-du-2030/tasks/iii-1-b.yaml", b"x\n", "CK021"),
        ("units/b.yaml", b"id: a\n", "CK021"),
        ("units/b.yaml", b"x\n", "CK021"),
        ("units/b.yaml", b"- x\n", "CK021"),
        ("waivers.yaml", b"a: b\n", "CK021"),
        ("vi-du-2030/reports/2030.yaml", b"a: b\n", "CK021"),
        ("vi-du-2030/tasks/iii-1-b.yaml", b"title: \xff\n", "CK007"),
        ("vi-du-2030/tasks/iii-1-b.yml", TASK.encode(), "CK017"),
        ("vi-du-2030/tasks/iii-1-b.YAML", TASK.encode(), "CK017"),
        ("vi-du-2030/tasks/muc/iii-1-b.yaml", TASK.encode(), "CK017"),
        ("vi-du-2030/task/iii-1-b.yaml", TASK.encode(), "CK017"),
        ("vi-du-2030/a/b/c/iii-1-b.yaml", TASK.encode(), "CK017"),
        ("vi-du-2030/nhiem-vu.yaml", TASK.encode(), "CK017"),
        ("nhiem-vu.yaml", TASK.encode(), "CK017"),
        ("unit/b.yaml", b"[]\n", "CK017"),
        ("hai-phong/2030/plan.yaml", b"title: a\n", "CK017"),
        ("units/b/c.yaml", b"[]\n", "CK017"),
        ("vi-du-2030/tasks/III_1.yaml", TASK.encode(), "CK035"),
        ("vi-du-2030/tasks/nhiệm-vụ.yaml", TASK.encode(), "CK035"),
        ("vi-du-2030/reports/2030-Q1.yaml", b"[]\n", "CK035"),
        ("units/Ví Dụ.yaml", b"[]\n", "CK035"),
        ("vi-du-2031/tasks/a.yaml", TASK.replace("group: '1'\n", "").replace("kpis: [ho-so-mang]\n", "").encode(), "CK038"),
    ],
)  # fmt: skip
def test_odd_files(name: str, content: bytes, code: str, root: Path) -> None:
    """One finding each, at the file (of a plan that is missing: at where it should be)."""
    write(root / name, content)
    place = name if code != "CK038" else "vi-du-2031/plan.yaml"
    assert [one for one in told(root) if not one.startswith("CK5")] == [f"{code} {place}"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("vi-du-2030/tasks/ghi-chu.md", b"# x"),
        ("vi-du-2030/tasks/anh.png", b"\x89PNG"),
        ("vi-du-2030/tasks/.nhap.yaml", b"title: ["),
        ("vi-du-2030/tasks/iii.yaml~", b"title: ["),
        ("vi-du-2030/tasks/iii.yaml.orig", b"title: ["),
        ("vi-du-2030/tasks/.DS_Store", b"\0"),
        ("vi-du-2030/ban-ky/trang-1.docx", b"PK"),
        (".github/workflows/ci.yml", b"on: push"),
        ("mau/a.txt", b"x"),
        ("vi-du-2030/reports/2030-q1.yaml", b"# chua co\n"),
        ("vi-du-2030/reports/2030-q1.yaml", b"[]\n"),
        ("waivers.yaml", b"# chua co\n"),
        ("waivers.yaml", b"[]\n"),
    ],
)  # fmt: skip
def test_what_is_passed_over(name: str, content: bytes, root: Path) -> None:
    write(root / name, content)
    assert told(root) == []


@posix
def test_a_name_that_is_no_text(root: Path) -> None:
    """Linux allows names that are no UTF-8; they are told in a form that can be printed."""
    write(Path(os.fsdecode(os.fsencode(root / "vi-du-2030" / "tasks") + b"/ten-\xff.yaml")))
    (finding,) = findings(root)
    assert finding.code == "CK035"
    assert finding.path.encode()


@pytest.mark.parametrize("name", ["plan.yml", "Plan.yaml", "PLAN.YAML"])
def test_a_plan_under_nearly_its_name_is_told_once(name: str, root: Path) -> None:
    (root / "vi-du-2030" / "plan.yaml").rename(root / "vi-du-2030" / name)
    workspace = load(root)
    assert [(one.code, one.record) for one in lint(workspace)] == [("CK017", "vi-du-2030")]
    assert workspace.plans["vi-du-2030"].plan is None


def test_a_record_under_nearly_its_name_still_exists(root: Path) -> None:
    """So what refers to it is not wrong as well."""
    kpi = root / "vi-du-2030" / "kpis" / "ho-so-mang.yaml"
    kpi.rename(kpi.with_suffix(".yml"))
    workspace = load(root)
    assert [one.code for one in lint(workspace)] == ["CK017"]
    assert workspace.plans["vi-du-2030"].has_kpi("ho-so-mang")


def test_a_plan_folder_whose_name_is_no_id(root: Path) -> None:
    (root / "vi-du-2030").rename(root / "Ví Dụ 2030")
    (finding,) = findings(root)
    assert (finding.code, finding.path) == ("CK035", "plans/Ví Dụ 2030/plan.yaml")
    assert "vi-du-2030" in finding.help.vi


@pytest.mark.parametrize(
    ("name", "meant"), [("task", "tasks/"), ("kpi", "kpis/"), ("report", "reports/"), ("nhiem-vu", None)]
)
def test_a_folder_with_a_slip_in_its_name(name: str, meant: str | None, root: Path) -> None:
    write(root / "vi-du-2030" / name / "iii-1-b.yaml")
    (finding,) = findings(root)
    assert finding.code == "CK017"
    assert (f"`{meant}`" in finding.help.vi) == (meant is not None)


def test_broken_files_hide_nothing(root: Path) -> None:
    """Every file of the repository broken in its own way: each is told, and none stops the others."""
    write(root / "units" / "vi-du.yaml", "- id: ubnd\n  name: [\n- id: so-y-te\n")
    write(root / "vi-du-2030" / "plan.yaml", b"\xff\xfe")
    write(root / "vi-du-2030" / "kpis" / "ho-so-mang.yaml", "targets: {\n")
    write(root / "vi-du-2030" / "tasks" / "iii-1-a.yaml", "- a: b\n")
    write(root / "ckds.yaml", "formt: 1\n")
    write(root / "waivers.yaml", "\t- a\n")
    assert {one.partition(" ")[2] for one in told(root)} == {
        "ckds.yaml",
        "units/vi-du.yaml",
        "vi-du-2030/kpis/ho-so-mang.yaml",
        "vi-du-2030/plan.yaml",
        "vi-du-2030/tasks/iii-1-a.yaml",
        "waivers.yaml",
    }


def test_problems_of_a_list_belong_to_its_entries(root: Path) -> None:
    write(
        root / "units" / "b.yaml",
        "- id: mot\n  name: > a\n  kind: department\n- id: hai\n  name: b\n  kind: sở\n- name: c\n",
    )
    assert {(one.record, one.field, one.code) for one in findings(root)} == {
        ("b/mot", "name", "CK013"),
        ("b/hai", "kind", "CK036"),
        (None, "[c].id", "CK032"),
        (None, "[c].kind", "CK032"),
    }


def test_entries_without_ids_are_told_apart(root: Path) -> None:
    """Two reports with one fault are two findings with two identities."""
    write(
        root / "vi-du-2030" / "reports" / "2030-q1.yaml",
        "- {duty: quy, unit: so-y-te, on: 2030-01, foo: a}\n- {duty: quy, unit: so-tttt, on: 2030-01, foo: a}\n",
    )
    found = findings(root)
    assert [(one.code, one.field, one.occurrence) for one in found] == [
        ("CK031", "foo", "so-y-te"),
        ("CK031", "foo", "so-tttt"),
    ]
    assert len({one.key for one in found}) == 2


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        (TASK, True),
        (TASK + "note: >5\n", False),
        (TASK + "note: a #1\n", False),
        (TASK + "note: 5\n", True),  # read as meant, only not quoted
        (TASK + "x-a: 1\n", True),
        (TASK + "note: e\u0302\n", True),
        (TASK + "foo: a\n", False),
        (TASK + "---\na: b\n", False),
    ],
)
def test_what_may_have_lost_something_is_not_counted(text: str, sound: bool, root: Path) -> None:
    write(root / "vi-du-2030" / "tasks" / "iii-1-b.yaml", text)
    workspace = load(root)
    assert workspace.plans["vi-du-2030"].tasks["iii-1-b"].sound is sound
    assert ("vi-du-2030/iii-1-b" in workspace.unsound()) is not sound


def test_an_area_of_which_something_is_lost_is_not_whole(root: Path) -> None:
    write(root / "units" / "b.yaml", "- id: mot\n  name: a\n  kind: group\n- id: Hai\n  name: b\n  kind: group\n")
    assert load(root).directory.unread == {"b"}


class TestSettings:
    def test_of_a_later_format_stop_everything(self, root: Path) -> None:
        write(root / "ckds.yaml", "format: 2\n")
        with pytest.raises(SettingsError):
            load(root)

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("", "CK016"), ("- a\n", "CK021"), ("x\n", "CK021"), ("format: một\n", "CK033"), ("format: [\n", "CK001"), ("lang: vi\n", "CK031"),
            ("rules: {CK999: off}\n", "CK031"), ("rules: {khong-co: off}\n", "CK031"), ("rules: {CK031: no}\n", "CK036"), ("today: 1/2/2030\n", "CK034"),
            ("due_soon_days: -1\n", "CK033"), ("archive: có\n", "CK033"), ("gate:\n  fail_on: trễ\n", "CK033"), ("gate:\n  fail_on: [trễ]\n", "CK036"), ("scopes: [Thành phố]\n", "CK035"),
            ("requires: >=0.1\n", "CK013"), ("language: vn\n", "CK036"), ("stale_days:\n  90 ngày\n", "CK033"),
        ],
    )  # fmt: skip
    def test_with_something_wrong_yield_findings(self, text: str, code: str, root: Path) -> None:
        write(root / "ckds.yaml", text)
        found = [one for one in findings(root) if one.path == "plans/ckds.yaml"]
        assert [one.code for one in found] == [code]
        assert {one.record for one in found} == {"ckds"}

    @pytest.mark.parametrize(
        "text",
        [
            "rules: {CK031: off, unknown-key: info}\n",
            "format: 1\nx-a: b\nnote: c\n",
            "gate: {fail_on: [overdue], grace: 7d}\n",
        ],
    )
    def test_that_are_right_yield_none(self, text: str, root: Path) -> None:
        write(root / "ckds.yaml", text)
        assert told(root) == []

    def test_set_the_weight_of_a_rule_of_text(self, root: Path) -> None:
        write(root / "ckds.yaml", "rules: {misplaced-file: off, CK016: warning}\n")
        write(root / "la.yaml", "a: b")
        write(root / "vi-du-2030" / "tasks" / "iii-1-b.yaml", "")
        (finding,) = findings(root)
        assert (finding.code, finding.severity) == ("CK016", "warning")


def test_the_limit_leaves_room_for_real_directories() -> None:
    plans = Path(__file__).parent.parent.parent / "plans"
    assert max(path.stat().st_size for path in plans.rglob("*.yaml")) * 20 < MAX_BYTES


def test_reading_writes_nothing(root: Path) -> None:
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in root.rglob("*") if path.is_file()}
    findings(root)
    assert before == {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in root.rglob("*") if path.is_file()}
