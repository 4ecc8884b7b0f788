"""Repairs of findings: each rule's own, and what `ckds lint --fix` makes of a repository."""

import unicodedata
from pathlib import Path

import pytest

from ckds.acts.fixes import edited, fix_of, mendable
from ckds.acts.fixes.fix import Fix, TextEdit, overlap
from ckds.acts.fixes.repair import Seen, repair
from ckds.acts.fixes.slip import is_slip, meant
from ckds.finding import Span
from ckds.lang import same
from ckds.repository.rewrite import changes, rewrite
from ckds.repository.write import WriteError
from ckds.rules import registry
from ckds.rules.engine import lint
from ckds.workspace.workspace import documents
from tests.fixes.conftest import Ask
from tests.support import build, load

TODAY = "2030-12-05"
HEAD = "title: Một việc\nlead: so-y-te\n"

# code, safe, before, after: one task each, written for the test
CASES: list[tuple[str, bool, str, str]] = [
    ("CK009", True, "label: 11.10\n" + HEAD, 'label: "11.10"\n' + HEAD),
    ("CK009", True, HEAD + "kpis: [1]   # chỉ tiêu\n", HEAD + 'kpis: ["1"]   # chỉ tiêu\n'),
    ("CK019", True, "title: 2030\nlead: so-y-te\n", 'title: "2030"\nlead: so-y-te\n'),
    ("CK019", True, "title: true\nlead: so-y-te\n", 'title: "true"\nlead: so-y-te\n'),
    ("CK012", True, "title: Đề án #1\nlead: so-y-te\n", 'title: "Đề án #1"\nlead: so-y-te\n'),
    ("CK012", True, "title: Đề án  #1 và #2\r\nlead: so-y-te\r\n", 'title: "Đề án #1 và #2"\r\nlead: so-y-te\r\n'),
    ("CK013", True, HEAD + "text: > 60 hồ sơ\n", HEAD + 'text: "> 60 hồ sơ"\n'),
    ("CK013", True, 'title: "Tên" và chữ\nlead: so-y-te\n', "title: '\"Tên\" và chữ'\nlead: so-y-te\n"),
    ("CK013", True, HEAD + "text: @a\n", HEAD + 'text: "@a"\n'),
    ("CK014", True, "title: Xây dựng: kho dữ liệu\nlead: so-y-te\n", 'title: "Xây dựng: kho dữ liệu"\nlead: so-y-te\n'),
    ("CK014", True, HEAD + "deliverables:\n  - Gồm: hai kho\n", HEAD + 'deliverables:\n  - "Gồm: hai kho"\n'),
    ("CK014", True, "title: Xây dựng: kho # ghi\nlead: so-y-te\n", 'title: "Xây dựng: kho" # ghi\nlead: so-y-te\n'),
    ("CK014", True, HEAD + "deliverables:\n  - Gồm: kho\n# hết\n", HEAD + 'deliverables:\n  - "Gồm: kho"\n# hết\n'),
    ("CK013", True, "title: \"A # b\" và #1 # c\nlead: so-y-te\n", "title: '\"A # b\" và #1' # c\nlead: so-y-te\n"),
    ("CK012", True, "title: Đề án #1 # ghi\nlead: so-y-te\n", 'title: "Đề án #1" # ghi\nlead: so-y-te\n'),
    ("CK010", True, HEAD + "deliverables: [giảm 7,0% số lỗi]\n", HEAD + 'deliverables: ["giảm 7,0% số lỗi"]\n'),
    ("CK018", True, "title: Kho\u200b dữ\u200b liệu\nlead: so-y-te\n", "title: Kho dữ liệu\nlead: so-y-te\n"),
    ("CK018", True, "title:\u00a0Kho\nlead: so-y-te\n", "title: Kho\nlead: so-y-te\n"),
    ("CK031", True, HEAD + "support_: [so-tttt]\n", HEAD + "support: [so-tttt]\n"),
    ("CK031", True, HEAD + "completed:\n  on: 2030-02-01\n  evidense: [QĐ]\n", HEAD + "completed:\n  on: 2030-02-01\n  evidence: [QĐ]\n"),
    ("CK035", True, "title: A\nlead: Sở Y tế # ai\n", "title: A\nlead: so-y-te # ai\n"),
    ("CK035", True, "title: A\nlead: [so-tttt, 'Sở y tế']\n", "title: A\nlead: [so-tttt, so-y-te]\n"),
    ("CK001", False, "title: A\nlead: [so-y-te\n", "title: A\nlead: [so-y-te]\n"),
    ("CK001", False, "title: A\nlead:so-y-te\n", "title: A\nlead: so-y-te\n"),
    ("CK006", False, HEAD + "reported:\n\ton: 2030-03-01\n", HEAD + "reported:\n  on: 2030-03-01\n"),
    ("CK034", False, HEAD + "paused:\n  - on: 01/3/2030\n    act: a\n", HEAD + "paused:\n  - on: 2030-03-01\n    act: a\n"),
    ("CK037", False, HEAD + "completed: 1/3/2030\n", HEAD + "completed: 2030-03-01\n"),
    ("CK101", False, "title: A\nlead: so-yte\n", "title: A\nlead: so-y-te\n"),
    ("CK102", False, "title: A\nlead:\n  - as: Sở Y tế\n", "title: A\nlead:\n  - unit: so-y-te\n    as: Sở Y tế\n"),
    ("CK102", False, "title: A\nlead: {as: Sở Y tế}\n", "title: A\nlead: {unit: so-y-te, as: Sở Y tế}\n"),
    ("CK004", False, "title: !KHAN Xây kho\nlead: so-y-te\n", 'title: "!KHAN Xây kho"\nlead: so-y-te\n'),
]  # fmt: skip


@pytest.mark.parametrize(("code", "safe", "before", "after"), CASES)
def test_one_repair(tmp_path: Path, code: str, safe: bool, before: str, after: str) -> None:
    """The repair of this rule's finding makes exactly this text of the file, and says whether it is safe."""
    root = build(tmp_path)
    (root / "kh/tasks").mkdir()
    (root / "kh/tasks/t.yaml").write_bytes(before.encode())
    workspace = load(root, TODAY)
    finding = next(one for one in lint(workspace) if one.code == code and one.path.endswith("t.yaml"))
    document = next(one for one in documents(workspace) if one.path == finding.path)
    fix = fix_of(finding, document, workspace)
    assert fix is not None
    assert fix.safe is safe
    assert fix.title.vi != fix.title.en
    assert edited(before, fix.edits) == after


def test_letters_and_marks_are_composed_in_the_whole_file(tmp_path: Path) -> None:
    """One repair for all lines of the file; line ends stay."""
    before = unicodedata.normalize("NFD", "title: Xây dựng\r\nlead: so-y-te\r\nnote: Ủy ban\r\n")
    root = build(tmp_path)
    (root / "kh/tasks").mkdir()
    (root / "kh/tasks/t.yaml").write_bytes(before.encode())
    workspace = load(root, TODAY)
    (finding,) = (one for one in lint(workspace) if one.code == "CK008")
    document = next(one for one in documents(workspace) if one.path == finding.path)
    fix = fix_of(finding, document, workspace)
    assert fix is not None
    assert fix.safe
    assert len(fix.edits) == 2
    assert edited(before, fix.edits) == "title: Xây dựng\r\nlead: so-y-te\r\nnote: Ủy ban\r\n"


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "laed: so-tttt\n",  # `lead` is there already
        "title: A\nlead: Sở Lạ\n",  # no unit of this name
        HEAD + "abcxyz: 1\n",  # like no key
        "title: A\nlead: zzz\n",  # like no unit
    ],
)
def test_what_only_a_person_can_mend_has_no_repair(tmp_path: Path, text: str) -> None:
    """No guess where nothing, or not one thing alone, is meant."""
    workspace = load(build(tmp_path, {"kh/tasks/t.yaml": text}), TODAY)
    files = {document.path: document for document in documents(workspace)}
    found = [one for one in lint(workspace) if one.path.endswith("t.yaml") and one.code in mendable()]
    assert found
    assert [fix_of(one, files[one.path], workspace) for one in found] == [None] * len(found)


def test_two_units_of_one_name_are_not_told_apart(tmp_path: Path) -> None:
    """A name that two units of the area have is left to a person."""
    units = "- {id: ubnd, name: Ủy ban, kind: committee}\n- {id: a, name: Sở Y tế, kind: department}\n- {id: b, name: Sở Y tế, kind: department}\n"
    root = build(tmp_path, {"units/vd.yaml": units, "kh/tasks/t.yaml": "title: A\nlead: Sở Y tế\n"})
    workspace = load(root, TODAY)
    finding = next(one for one in lint(workspace) if one.code == "CK035")
    document = next(one for one in documents(workspace) if one.path == finding.path)
    assert fix_of(finding, document, workspace) is None


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("suport", "support", True), ("support_", "support", True), ("laed", "lead", True), ("evidense", "evidence", True),
        ("so-yte", "so-y-te", True), ("lead", "lead", False), ("label", "lead", False), ("on", "no", True),
        ("unti", "unit", True), ("unti", "until", True), ("abdc", "bacd", False), ("", "a", True),
    ],
)  # fmt: skip
def test_one_slip(one: str, other: str, slip: bool) -> None:
    """A letter too many, too few, wrong, or two that changed places; both ways round."""
    assert is_slip(one, other) is slip
    assert is_slip(other, one) is slip


def test_two_words_a_slip_away_are_none() -> None:
    """`unti` may be `unit` or `until`."""
    assert meant("unti", ["unit", "until", "title"]) is None
    assert meant("titel", ["unit", "until", "title"]) == "title"


def test_every_code_with_a_repair_is_a_rule() -> None:
    """The table of repairs names rules that exist."""
    assert mendable() <= registry.rules().keys()


def test_edits_leave_every_other_character() -> None:
    """Lines and columns from 1, columns in code points, an empty stretch inserts."""
    text = "đầu\r\nhai\nba"
    edits = [TextEdit(Span(3, 1, 3, 3), "BA"), TextEdit(Span(1, 2, 1, 2), "-"), TextEdit(Span(2, 3, 2, 4), "")]
    assert edited(text, edits) == "đ-ầu\r\nha\nBA"


def test_edits_that_touch_wait_for_each_other() -> None:
    """Stretches overlap where they share a character or begin at one place."""

    def fix(*span: int) -> Fix:
        return Fix(same("x"), safe=True, edits=(TextEdit(Span(*span), ""),))

    assert overlap(fix(1, 1, 1, 5), fix(1, 4, 1, 8))
    assert overlap(fix(1, 1, 1, 1), fix(1, 1, 1, 1))
    assert not overlap(fix(1, 1, 1, 5), fix(1, 5, 1, 8))
    assert not overlap(fix(1, 1, 1, 5), fix(2, 1, 2, 5))


BROKEN = {
    "kh/tasks/a.yaml": 'label: 11.10\ntitle: Đề án #1\nlead: so-y-te\nsupport: [so-tttt, Sở Y tế]   # giữ\n',
    "kh/tasks/b.yaml": "title: Xây dựng: kho\nlead: so-yte\n",
    "kh/tasks/c.yaml": "title: C\nlead: so-y-te\nsuport: so-xyz\n",
}  # fmt: skip


def test_lint_fix_writes_what_is_safe_and_says_what_is_left(ask: Ask, root: Path) -> None:
    """Safe ones are written; `suport` would lay an unknown unit open, so it stays and is said."""
    _fill(root)
    ran = ask("lint", "--fix", "--format", "json", "--lang", "en")
    assert (root / "kh/tasks/a.yaml").read_text() == (
        'label: "11.10"\ntitle: "Đề án #1"\nlead: so-y-te\nsupport: [so-tttt, so-y-te]   # giữ\n'
    )
    assert (root / "kh/tasks/b.yaml").read_text() == 'title: "Xây dựng: kho"\nlead: so-yte\n'
    assert (root / "kh/tasks/c.yaml").read_text() == BROKEN["kh/tasks/c.yaml"]
    assert ran.status == 1
    left = [(one["path"], one["code"]) for one in ran.json["findings"] if one["severity"] == "error"]
    assert left == [("kh/tasks/b.yaml", "CK101"), ("kh/tasks/c.yaml", "CK031")]
    assert "kh/tasks/c.yaml:3: CK031 is left (Write: support): it would bring CK101" in ran.err
    weights = [one["severity"] for one in ran.json["findings"]]
    notes = weights.count("info")
    assert weights.count("error") == 2
    said = ", ".join(
        ["2 errors", *([f"{weights.count('warning')} warnings"] if "warning" in weights else []), f"{notes} notes"]
    )
    assert f"Fixed 4, left {len(weights)}: {said} (1 more with --unsafe-fixes)." in ran.err


def test_what_is_left_is_what_lint_then_finds(ask: Ask, root: Path) -> None:
    """The findings after the repair are those of a run of its own."""
    _fill(root)
    after = ask("lint", "--fix", "--format", "json").json
    assert ask("lint", "--format", "json").json == after


def test_unsafe_repairs_are_made_only_when_asked_for(ask: Ask, root: Path) -> None:
    """`so-yte` becomes `so-y-te` with --unsafe-fixes alone."""
    _fill(root)
    ask("lint", "--fix")
    assert "so-yte" in (root / "kh/tasks/b.yaml").read_text()
    ask("lint", "--fix", "--unsafe-fixes")
    assert (root / "kh/tasks/b.yaml").read_text() == 'title: "Xây dựng: kho"\nlead: so-y-te\n'


def test_unsafe_repairs_alone_are_wrong_use(ask: Ask, root: Path) -> None:
    """Nothing is written by an option that only widens another one."""
    _fill(root)
    ran = ask("lint", "--unsafe-fixes")
    assert (ran.status, ran.out) == (2, "")
    assert "--fix hoặc --diff" in ran.err
    assert (root / "kh/tasks/b.yaml").read_text() == BROKEN["kh/tasks/b.yaml"]


def test_nothing_to_mend_writes_nothing(ask: Ask, root: Path) -> None:
    """A repository without such findings: the same files, the same exit status as without --fix."""
    (root / "kh/tasks/c.yaml").unlink()
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*.yaml")}
    ran = ask("lint", "--fix")
    assert ran.status == ask("lint").status == 0
    assert "Đã sửa 0" in ran.err
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*.yaml")} == before


@pytest.mark.parametrize("more", [["--format", "json"], ["-o", "x.txt"], ["--output", "json=x.json"]], ids=" ".join)
def test_the_diff_is_no_list_of_findings(more: list[str], ask: Ask, root: Path) -> None:
    """What would be ignored in silence is refused, with the way out."""
    _fill(root)
    ran = ask("lint", "--diff", *more)
    assert (ran.status, ran.out) == (2, "")
    assert "ckds lint --diff >" in ran.err


def test_the_diff_writes_nothing(ask: Ask, root: Path) -> None:
    """The patch on standard output, the files as they were, the exit status of what is on the disk."""
    _fill(root)
    ran = ask("lint", "--fix", "--diff")
    assert ran.status == 1
    assert '-label: 11.10\n-title: Đề án #1\n+label: "11.10"\n+title: "Đề án #1"\n' in ran.out
    assert "Sẽ sửa 4" in ran.err
    assert {name: (root / name).read_text() for name in BROKEN} == BROKEN


def test_a_revision_after_the_diff_is_sent_to_check(ask: Ask, root: Path) -> None:
    """`lint --diff main` means something that another command does; a path of several parts is only a path."""
    _fill(root)
    ran = ask("lint", "--diff", "main")
    assert (ran.status, ran.out) == (2, "")
    assert "ckds check --since main" in ran.err
    assert "--since" not in ask("lint", "main").err
    assert "--since" not in ask("lint", "--diff", "kh/tasks/x.yaml").err


def test_only_the_named_files_are_mended(ask: Ask, root: Path) -> None:
    """Findings elsewhere are left, whatever repair they have."""
    _fill(root)
    ask("lint", "--fix", "kh/tasks/b.yaml")
    assert (root / "kh/tasks/a.yaml").read_text() == BROKEN["kh/tasks/a.yaml"]
    assert (root / "kh/tasks/b.yaml").read_text() == 'title: "Xây dựng: kho"\nlead: so-yte\n'


def test_settings_are_mended_too(ask: Ask, root: Path) -> None:
    """A misspelt key of ckds.yaml: the repository is read again with the mended settings. A byte order mark stays."""
    (root / "ckds.yaml").write_bytes(b"\xef\xbb\xbfformat: 1\nlangauge: vi\n")
    ask("lint", "--fix")
    assert (root / "ckds.yaml").read_bytes() == b"\xef\xbb\xbfformat: 1\nlanguage: vi\n"


def test_a_file_that_changed_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    """Between reading and writing somebody saves the file: their text stays, and it is said."""
    root = build(tmp_path, {"kh/tasks/t.yaml": "label: 1.10\n" + HEAD})
    workspace = load(root, TODAY)
    path = next(one.path for one in documents(workspace) if one.path.endswith("t.yaml"))
    made = changes(root, {path: "label: x\n"}, list(documents(workspace)))
    (root / "kh/tasks/t.yaml").write_text("title: của người khác\n")
    with pytest.raises(WriteError):
        rewrite(made, root)
    assert (root / "kh/tasks/t.yaml").read_text() == "title: của người khác\n"


def test_a_repair_that_does_not_help_is_refused(tmp_path: Path) -> None:
    """Reading again finds the same: nothing is taken, each repair is tried once and named."""
    workspace = load(build(tmp_path, {"kh/tasks/t.yaml": "label: 1.10\ntitle: 2030\nlead: so-y-te\n"}), TODAY)
    seen = Seen(workspace, lint(workspace))
    asked: list[int] = []

    def reread(texts: object) -> Seen:
        asked.append(len(asked))
        return seen

    result = repair(seen, reread, lambda _: True, unsafe=False)
    assert result.texts == {}
    assert result.done == ()
    assert [one.mend.finding.code for one in result.refused] == ["CK009", "CK019"]
    assert len(asked) < 12


def _fill(root: Path) -> None:
    units = "- {id: ubnd, name: Ủy ban, kind: committee}\n- {id: so-y-te, name: Sở Y tế, kind: department}\n- {id: so-tttt, name: Sở Thông tin, kind: department}\n"
    for name in ("a", "b", "c"):
        (root / f"kh/tasks/{name}.yaml").unlink(missing_ok=True)
    (root / "units/vd.yaml").write_text(units)
    for name, text in BROKEN.items():
        (root / name).write_text(text)
