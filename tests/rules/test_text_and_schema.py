"""Family CK0 says what to type: the corrected line, the word that was meant, the day in its ISO form."""

import re
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from tests.source.test_traps import TRAPS

from ckds.finding import Finding, Severity
from ckds.repository.load import Loader
from ckds.rules import registry
from ckds.rules.engine import lint
from ckds.rules.iso import impossible, iso, nearest
from ckds.rules.wording import finding_of_problem
from ckds.source.document import Document
from ckds.source.problem import Kind, Problem
from ckds.workspace.workspace import Workspace

BASE = Path(__file__).parent / "_base"
DAY = date(2030, 4, 1)
TASK, KPI, PLAN, UNITS = (
    "vi-du-2030/tasks/iii-1-a.yaml",
    "vi-du-2030/kpis/ho-so-mang.yaml",
    "vi-du-2030/plan.yaml",
    "units/vi-du.yaml",
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder = tmp_path_factory.mktemp("base")
    copytree(BASE, folder, dirs_exist_ok=True)
    loader = Loader(folder / "plans")
    return loader.load(loader.settings(), DAY, DAY, pinned=False)


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / ".git").mkdir()
    return tmp_path / "plans"


def only(plans: Path, file: str, old: str, new: str) -> Finding:
    """Return the one finding of family CK0 after ``old`` is replaced by ``new``."""
    path = plans / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    loader = Loader(plans)
    found = lint(loader.load(loader.settings(), DAY, DAY, pinned=False))
    (finding,) = [one for one in found if one.code.startswith("CK0")]
    return finding


def whole(text: str) -> bool:
    return bool(text.strip()) and not re.search(r"\{\w*\}|None|Text\(", text)


@pytest.mark.parametrize("name", TRAPS)
def test_the_help_of_a_trap_shows_the_corrected_line(name: str, sound: Workspace) -> None:
    document = Document("x.yaml", TRAPS[name][0] + "\n")
    for problem in document.problems:
        finding = finding_of_problem(problem, document, None, None, sound)
        for text in (*finding.message, *finding.help):
            assert whole(text)
        assert finding.message.vi != finding.message.en
        assert finding.help.vi != finding.help.en
        assert finding.fix == problem.fix
        if problem.fix:
            assert f"`{problem.fix}`" in finding.help.vi
            assert f"`{problem.fix}`" in finding.help.en


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_worded_even_when_it_says_nothing_of_itself(kind: Kind, sound: Workspace) -> None:
    document = Document("x.yaml", "a: b\n")
    finding = finding_of_problem(Problem(kind, document.span(())), document, None, None, sound)
    assert finding.message.vi
    assert finding.help.en


@pytest.mark.parametrize("text", ["{0}", "{fix}", "{", "}", "%s", "{value!r}"])
def test_braces_in_a_value_are_only_text(text: str, plans: Path) -> None:
    finding = only(plans, TASK, "title: Xây dựng kho dữ liệu dùng chung", f"title: {text!r} thêm" if text else "")
    assert whole(finding.message.vi)
    assert text in finding.help.vi


def test_only_marks_apart_from_their_letters_do_not_block() -> None:
    warnings = {rule.code for rule in registry.rules().values() if rule.kinds and rule.severity is not Severity.ERROR}
    assert warnings == {"CK008"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("30/6/2025", "2025-06-30"), ("1/2/2025", "2025-02-01"), ("01-02-2025", "2025-02-01"), ("1.2.2025", "2025-02-01"), ("2025/6/3", "2025-06-03"),
        ("2025-6-3", "2025-06-03"), ("ngày 3/6/2025", "2025-06-03"), ("ngày 3 tháng 6 năm 2025", "2025-06-03"), ("3 tháng 6 năm 2025", "2025-06-03"),
        ("2025-06-03T10:00:00", "2025-06-03"), ("2025-06-03 10:00", "2025-06-03"), ("tháng 6 năm 2025", "2025-06"), ("tháng 6/2025", "2025-06"),
        ("6/2025", "2025-06"), ("Quý I/2025", "2025-Q1"), ("quý IV năm 2025", "2025-Q4"), ("năm 2025", "2025"), ("2025-2030", "2025/2030"),
        ("giai đoạn 2025 - 2030", "2025/2030"), ("2025-02-30", None), ("30/2/2025", None), ("hôm qua", None), ("trước ngày 1/7/2025", None),
        ("sau 2025", None), ("hằng năm", None), ("31/7", None), ("6/30/2025", None), ("", None), ("2025-13", None), ("từ tháng 3/2025", None),
    ],
)  # fmt: skip
def test_days_and_periods_in_words(written: str, meant: str | None) -> None:
    assert iso(written) == meant


@pytest.mark.parametrize(
    ("written", "why", "last"),
    [
        ("2025-02-30", "tháng 2 năm 2025 chỉ có 28 ngày, không có ngày 30", "2025-02-28"),
        ("29/2/2025", "tháng 2 năm 2025 chỉ có 28 ngày, không có ngày 29", "2025-02-28"),
        ("2024-02-30", "tháng 2 năm 2024 chỉ có 29 ngày, không có ngày 30", "2024-02-29"),
        ("31/4/2025", "tháng 4 năm 2025 chỉ có 30 ngày, không có ngày 31", "2025-04-30"),
        ("2025-13-01", "không có tháng 13", None),
        ("2025-00-01", "không có tháng 0", None),
        ("1025-01-01", "năm phải từ 1990 đến 2100", None),
        ("30/6/2025", None, "2025-06-30"),
        ("x", None, None),
    ],
)
def test_days_that_do_not_exist(written: str, why: str | None, last: str | None) -> None:
    said = impossible(written)
    assert (said.vi if said else None) == why
    assert nearest(written) == last


# file, what is replaced, by what, the code, what the help must say
HELPS = (
    (TASK, "lead: so-tttt", "lead: Sở Y tế", "CK035", "`so-y-te`"),
    (TASK, "lead: so-tttt", "lead: so y te", "CK035", "`so-y-te`"),
    (TASK, "lead: so-tttt", "lead: SO-Y-TE", "CK035", "`so-y-te`"),
    (TASK, "lead: so-tttt", "lead: Sở TT&TT", "CK035", "`so-tttt`"),
    (TASK, "lead: so-tttt", "lead: Sở Ngoại vụ", "CK035", 'ckds units "Sở Ngoại vụ"'),
    (TASK, "lead: so-tttt", "lead: Sở Ngoại vụ", "CK035", "`as: Sở Ngoại vụ`"),
    (TASK, "by: so-tttt", "by: Sở Y tế", "CK035", "`so-y-te`"),
    (TASK, 'group: "1"', "group: Nhóm 1", "CK035", "`nhom-1`"),
    (TASK, "kpis: [ho-so-mang]", "kpis: [Hồ sơ mạng]", "CK035", "`ho-so-mang`"),
    (KPI, "scope: city", "scope: Thành phố", "CK035", "`city`"),
    (UNITS, "parent: ubnd", "parent: Ủy ban nhân dân tỉnh Ví Dụ", "CK035", "`ubnd`"),
    (TASK, "kpis: [ho-so-mang]", "kpi: [ho-so-mang]", "CK031", "Có phải ý bạn là `kpis`?"),
    (TASK, "kpis: [ho-so-mang]", "xyzzy: a", "CK031", "Các khóa dùng được: label, title"),
    (KPI, "    source:\n      title: Báo cáo quý I", "    source: {title:abc}", "CK031", "`title: abc`"),
    (KPI, "pillar: government", "pillar: goverment", "CK036", "Có phải ý bạn là `government`?"),
    (KPI, "pillar: government", "pillar: Chính quyền số", "CK036", "Có phải ý bạn là `government`?"),
    (KPI, "pillar: government", "pillar: Government", "CK036", "Có phải ý bạn là `government`?"),
    (KPI, "pillar: government", "pillar: xyz", "CK036", "Chọn một trong: government, economy"),
    (PLAN, "every: quarter", "every: quý", "CK036", "Có phải ý bạn là `quarter`?"),
    (PLAN, "kind: KH", "kind: kh", "CK036", "Có phải ý bạn là `KH`?"),
    (PLAN, "kind: KH", "kind: Kế hoạch", "CK036", "Có phải ý bạn là `KH`?"),
    (UNITS, "kind: department", "kind: Sở", "CK036", "Có phải ý bạn là `department`?"),
    (KPI, "value: 41.5", "value: 41,5%", "CK036", "`value: 41,5`"),
    (KPI, "value: 41.5", "value: 41.5 phần trăm", "CK036", "`value: 41.5`"),
    (KPI, "value: 41.5", "value: đạt", "CK036", "`text: đạt`"),
    (KPI, "value: 41.5", 'value: "68,457"', "CK036", "viết 68.457 hoặc 68,4570"),
    (KPI, "value: 41.5", "value: 1,234.5", "CK036", "dùng dấu chấm tách nghìn"),
    (TASK, "started: 2030-02-01", "started: 1/2/2030", "CK037", "`started: 2030-02-01`"),
    (TASK, "started: 2030-02-01", "started: 2030-02-30", "CK037", "`started: 2030-02-28`"),
    (TASK, "started: 2030-02-01", "started: sắp tới", "CK037", "`2030-Q4` (quý)"),
    (KPI, "as_of: 2030-03", "as_of: Quý I năm 2030", "CK037", "`as_of: 2030-Q1`"),
    (KPI, "as_of: 2030-03", "as_of: 03-2030", "CK037", "2030-03"),
    (PLAN, "period: 2030", "period: 2030 - 2035", "CK037", "`period: 2030/2035`"),
    (PLAN, "period: 2030", "period: mãi mãi", "CK037", "`period: /2035`"),
    (TASK, "started: 2030-02-01", "cancelled: {on: 30/6/2030, act: 1/QĐ-UBND}", "CK034", "`on: 2030-06-30`"),
    (TASK, "started: 2030-02-01", "cancelled: {on: 31/6/2030, act: 1/QĐ-UBND}", "CK034", "`on: 2030-06-30`"),
    (TASK, "started: 2030-02-01", "cancelled: {on: 2030-06, act: 1/QĐ-UBND}", "CK034", "`on: 2030-06-01`"),
    (TASK, "started: 2030-02-01", "cancelled: {on: Quý II/2030, act: 1/QĐ-UBND}", "CK034", "2030-"),
    (TASK, "progress: 40", "progress: 40%", "CK033", "`progress: 40`"),
    (TASK, "progress: 40", "progress: 1.000", "CK033", "`progress: 1000`"),
    (TASK, "due:", "each: có\ndue:", "CK033", "`each: true`"),
    (TASK, "due:", "each: không\ndue:", "CK033", "`each: false`"),
    (TASK, "started: 2030-02-01", "source: https://a.vn/b", "CK033", "`url: https://a.vn/b`"),
    (TASK, "started: 2030-02-01", "source: Báo cáo", "CK033", "`title: Báo cáo`"),
    (KPI, 'unit: "%"', 'unit: "%"\nbaseline: 40', "CK033", "`value: 40`"),
    (KPI, "owner: so-tttt", "owner: [so-tttt]", "CK033", "`owner: so-y-te`"),
    (PLAN, "period: 2030", "period: 2030\nsigner: Nguyễn Văn A", "CK033", "`name: Nguyễn Văn A`"),
    (PLAN, 'groups:\n  - id: "1"', 'groups:\n    id: "1"', "CK033", "`- id: …`"),
    (TASK, "title: Xây dựng kho dữ liệu dùng chung", "title: [a]", "CK033", "`title: …`"),
    (TASK, "title: Xây dựng kho dữ liệu dùng chung\n", "", "CK032", "`title: "),
    (TASK, "title: Xây dựng kho dữ liệu dùng chung", "title:", "CK032", "Điền giá trị"),
    (PLAN, "issuer: ubnd\n", "", "CK032", "`issuer: ubnd`"),
    (TASK, "support: [so-y-te]", "support: {for: a}", "CK032", "`as: "),
    (UNITS, "  kind: district\n", "", "CK032", "`kind: department`"),
    (TASK, "label: III.1.a", "label: 11.10", "CK009", '`label: "11.10"`'),
    (KPI, "value: 41.5", "value: 2.989", "CK011", "`value: 2.9890`"),
    (TASK, "lead: so-tttt", "lead:so-tttt", "CK001", "`lead: so-tttt`"),
    (TASK, "support: [so-y-te]", "support: [so-y-te", "CK001", "`support: [so-y-te]`"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "said"), HELPS, ids=[f"{case[3]}-{case[2][:30]}" for case in HELPS]
)
def test_the_help_says_what_to_type(file: str, old: str, new: str, code: str, said: str, plans: Path) -> None:
    finding = only(plans, file, old, new)
    assert (finding.code, said in finding.help.vi) == (code, True), finding.help.vi
    assert whole(finding.message.vi)
    assert whole(finding.message.en)
    assert whole(finding.help.en)


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ("label: 11.10", "“11.10” không có nháy nên bị đọc là số 11.1"),
        ("label: 12", "“12” không có nháy nên bị đọc là một con số"),
        ("label: 012", "“012” không có nháy nên bị đọc là số 12"),
    ],
)
def test_what_a_label_would_become(new: str, message: str, plans: Path) -> None:
    assert only(plans, TASK, "label: III.1.a", new).message.vi == message


def test_the_second_place_of_a_fault_is_shown(plans: Path) -> None:
    finding = only(plans, TASK, "kpis: [ho-so-mang]", "kpis: [ho-so-mang]\ndue: năm 2030")
    assert [(one.path, one.line) for one in finding.related] == [("plans/vi-du-2030/tasks/iii-1-a.yaml", 6)]


def test_findings_of_text_and_schema_name_record_and_field(plans: Path) -> None:
    finding = only(plans, KPI, "target: tối thiểu 60%", "target: > 60%")
    assert (finding.record, finding.field) == ("vi-du-2030/ho-so-mang", "targets[2030/city].target")
    assert finding.to_json("vi")["fix"] == 'target: "> 60%"'


def test_a_rule_that_the_settings_name_and_nobody_knows(plans: Path) -> None:
    finding = only(plans, "ckds.yaml", "language: vi", "rules: {unknown-kee: off}")
    assert (finding.code, finding.field, finding.message.vi) == (
        "CK031",
        "rules.unknown-kee",
        "không có quy tắc “unknown-kee”",
    )
    assert "`unknown-key`" in finding.help.vi
