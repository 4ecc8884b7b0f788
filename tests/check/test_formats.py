"""The outputs that pipelines read: each against its schema, and nothing in a record breaks out of any of them."""

import json
import re
import subprocess
import venv
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from ckds.finding import Finding, Severity, Span
from ckds.lang import Text, same
from ckds.render.check import render
from ckds.render.check_page import verdict
from ckds.views.check import CheckView
from ckds.views.findings import FindingsView
from tests.check.history import PLAN, History, task

SCHEMAS = Path(__file__).parent / "schemas"
# As YAML writes it between double quotes: line ends, commands of runners, markup of every output, what XML cannot hold.
HOSTILE = (
    r"Việc\n::error file=x.yaml,line=1::hỏng\r\n##[error]hỏng %0A%0D::stop-commands::x "
    r"| a | <script>alert(1)</script> ]]></failure><!-- &amp; [đây](javascript:x) ![x](y) `mã` **đậm** @ai \" , : "
    r"\u2028::warning::y\u2029 \x1b[31m \uFFFE"
)
FORMATS = ("sarif", "gitlab", "junit", "github", "rdjson", "markdown", "json-lines", "json", "concise", "full")


@pytest.fixture
def hostile(history: History) -> History:
    """A change that makes a task late whose title wants to break out, and has findings of every state."""
    history.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    history.edit(task("b"), "title: Kết nối trục liên thông", f'title: "{HOSTILE}"')
    history.edit(f"{PLAN}/kpis/ho-so-mang.yaml", "value: 61", "value: 59")
    history.edit(task("d"), "  - period: 2022-Q3\n    completed: 2022-09-20\n    evidence: [56/BC-SYT]\n", "")
    waiver = "- code: CK901\n  record: vi-du-2022/iii-1-d\n  reason: Chờ\n  on: 2022-12-01\n  until: 2023-01-31\n"
    history.write("plans/waivers.yaml", waiver)
    return history


def written(repo: History, name: str) -> str:
    """Return the output of one format, asked for together with all others in one run."""
    folder = repo.root.parent / "ra"
    folder.mkdir()
    several = [word for one in FORMATS for word in ("--output", f"{one}={folder / one}")]
    answer = repo.run("check", "--since", "main", *several)
    assert answer.status == 1, answer.err
    assert (folder / "full").read_text("utf-8") == answer.out
    return (folder / name).read_text("utf-8")


def states(found: list[dict[str, Any]]) -> set[str]:
    return {str(one["state"]) for one in found}


def test_sarif(hostile: History) -> None:
    log = json.loads(written(hostile, "sarif"))
    schema = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
    assert not [error.message for error in Draft4Validator(schema).iter_errors(log)]
    results = log["runs"][0]["results"]
    assert {one["baselineState"] for one in results} == {"new", "unchanged"}
    waived = [one for one in results if "suppressions" in one]
    assert [one["ruleId"] for one in waived] == ["CK901"]
    marks = [one["partialFingerprints"]["ckds/v1"] for one in results]
    assert len(marks) == len(set(marks))
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in results)
    assert all("Sai | Bad" in rule["help"]["markdown"] for rule in rules)


def test_sarif_of_a_plain_check_knows_no_baseline(history: History) -> None:
    log = json.loads(history.run("check", "--format", "sarif").out)
    assert all("baselineState" not in one for one in log["runs"][0]["results"])


def test_gitlab(hostile: History) -> None:
    report = json.loads(written(hostile, "gitlab"))
    schema = json.loads((SCHEMAS / "gitlab-code-quality.json").read_text("utf-8"))
    assert not [error.message for error in Draft202012Validator(schema).iter_errors(report)]
    marks = [one["fingerprint"] for one in report]
    assert len(marks) == len(set(marks)) > 2
    assert [one["check_name"] for one in report if one["severity"] == "blocker"] == ["overdue"]


def read_commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Read workflow commands as a runner does: one a line, properties apart by commas, then the escapes."""

    def plain(value: str) -> str:
        for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            value = value.replace(code, char)
        return value

    found = []
    for line in re.split(r"[\r\n]+", text):
        if line.lstrip().startswith("::"):
            head, _, message = line.lstrip()[2:].partition("::")
            name, _, rest = head.partition(" ")
            pairs = dict(part.split("=", 1) for part in rest.split(","))
            found.append((name, {key: plain(value) for key, value in pairs.items()}, plain(message)))
        else:
            assert line == "", f"neither a command nor nothing: {line!r}"
    return found


def test_github(hostile: History) -> None:
    text = written(hostile, "github")
    commands = read_commands(text)
    found = json.loads((hostile.root.parent / "ra/json").read_text("utf-8"))["findings"]
    told = [one for one in found if one["state"] == "new" and one["severity"] != "info"]
    assert len(commands) == len(told) == len(text.splitlines())
    assert {where["title"].split()[0] for _, where, _ in commands} == {one["code"] for one in told}
    assert [name for name, _, _ in commands] == sorted((name for name, _, _ in commands))  # errors first
    name, where, message = commands[0]
    assert (name, where["file"], where["line"], where["title"]) == ("error", task("b"), "5", "CK901 overdue")
    assert "::error file=x.yaml,line=1::hỏng" in message
    assert message.endswith("(ckds rule CK901)")


def test_blocking_comes_first_where_only_ten_are_shown(history: History) -> None:
    for number in range(12):
        text = f'label: III.1.{number}\ntitle: Việc {number}\ngroup: "1"\nlead: so-tttt\nsupport: [so-tttt]\ndue: năm 2022\n'
        history.write(f"{PLAN}/tasks/iii-1-{number}.yaml", text)
    history.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    answer = history.run("check", "--since", "main", "--format", "github")
    commands = read_commands(answer.out)
    assert len(commands) > 10
    assert commands[0][1]["title"] == "CK901 overdue"
    assert {name for name, _, _ in commands[1:]} == {"warning"}


def test_junit_is_xml_that_holds_the_words(hostile: History) -> None:
    suite = ET.fromstring(written(hostile, "junit"))[0]
    assert [one.attrib for one in suite.iter("property")] == [{"name": "today", "value": "2022-12-15"}]
    failures = [case for case in suite if case.find("failure") is not None]
    assert [case.get("classname") for case in failures] == [task("b")]
    assert (suite.get("tests"), suite.get("failures")) == (str(len(suite.findall("testcase"))), "1")
    assert "</failure><!-- &amp;" in (failures[0].findtext("failure") or "")


def test_junit_without_findings(history: History) -> None:
    suite = ET.fromstring(history.run("check", "--since", "main", "--format", "junit").out)[0]
    assert [(case.get("name"), len(case)) for case in suite.iter("testcase")] == [("ckds check", 0)]


@pytest.mark.slow
def test_junit_against_its_xsd(hostile: History, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    python = next(path for path in (tmp_path / "venv").glob("*/python*") if path.stem == "python")
    subprocess.run([python, "-m", "pip", "install", "-q", "xmlschema"], check=True)
    report = tmp_path / "junit.xml"
    report.write_text(written(hostile, "junit"), "utf-8")
    code = "import sys, xmlschema; xmlschema.XMLSchema(sys.argv[1]).validate(sys.argv[2])"
    schema = SCHEMAS / "junit-10.xsd"
    done = subprocess.run([python, "-c", code, schema, report], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    report.write_text(report.read_text("utf-8").replace("<failure ", "<fault "), "utf-8")
    assert subprocess.run([python, "-c", code, schema, report], capture_output=True, check=False).returncode != 0


def test_markdown_tables_stay_whole(hostile: History) -> None:
    page = written(hostile, "markdown")
    rows = [line for line in page.splitlines() if line.startswith("|")]
    assert all(line.endswith("|") for line in rows)
    widths = [len(re.findall(r"(?<!\\)\|", line)) for line in rows]
    assert set(widths) == {5}
    for markup in ("<script>", "![x]", " **đậm", "@ai", "\x1b", "\u2028"):
        assert markup not in page
    assert not re.search(r"(?<!\\)\](?!\])\(", page)
    assert "Tính ở ngày 15/12/2022." in page
    for words in (
        "CHẶN: 1 lỗi",
        "Rút hạn (1)",
        "Trở thành quá hạn (",
        "Chỉ tiêu đổi tình trạng (1)",
        "Miễn trừ mới (1)",
    ):
        assert words in page
    assert "đạt (61) → " not in page
    assert "đạt → không đạt (59)" in page


def test_a_comment_stays_within_what_hosts_take(history: History) -> None:
    for number in range(1500):
        text = f'label: III.1.{number}\ntitle: Việc rất dài {"x" * 80} {number}\ngroup: "1"\nlead: so-y-te\ndue: tháng 5 năm 2022\n'
        history.write(f"{PLAN}/tasks/viec-{number}.yaml", text)
    page = history.run("check", "--since", "main", "--format", "markdown").out
    assert len(page) < 65_536
    assert "… còn " in page


def test_rdjson(hostile: History) -> None:
    answer = json.loads(written(hostile, "rdjson"))
    assert answer["source"] == {"name": "ckds"}
    assert all(one["severity"] in ("ERROR", "WARNING", "INFO") for one in answer["diagnostics"])
    assert all(one["location"]["range"]["start"]["line"] >= 1 for one in answer["diagnostics"])


def test_json_and_json_lines_say_the_state(hostile: History) -> None:
    lines = [json.loads(line) for line in written(hostile, "json-lines").splitlines()]
    found = json.loads((hostile.root.parent / "ra/json").read_text("utf-8"))
    assert lines == found["findings"]
    assert states(lines) == {"new", "known", "waived"}
    assert found["blocking"] == 1
    assert "became-overdue" in {change["what"] for change in found["changes"]}


def test_a_terminal_is_not_driven(hostile: History) -> None:
    for name in ("full", "concise"):
        assert "\x1b" not in written(hostile, name) if name == "full" else True
    concise = (hostile.root.parent / "ra/concise").read_text("utf-8")
    assert "\x1b" not in concise
    assert not [line for line in concise.splitlines() if line.startswith(("::", "##"))]


def test_known_and_waived_are_told_apart(hostile: History) -> None:
    out = hostile.run("check", "--since", "main", "--show-waived").out
    assert "Có từ trước, không chặn (1):\n  plans/vi-du-2022/tasks/iii-1-a.yaml:5:6: lỗi CK901" in out
    assert "Đã miễn trừ (1):\n  plans/vi-du-2022/tasks/iii-1-d.yaml" in out
    assert out.endswith("CHẶN: 1 lỗi phải xử lý. Có từ trước: 1. Đã miễn trừ: 1. Tính ở ngày 15/12/2022.\n")
    assert "Đã miễn trừ (1)" not in hostile.run("check", "--since", "main").out


@pytest.mark.parametrize(
    ("codes", "vi", "en"),
    [
        (["CK901"], "1", "1"),
        (["CK901", "CK501", "CK102"], "3 (cổng: 1, ckds lint: 2)", "3 (gates: 1, ckds lint: 2)"),
        (["CK501"], "1", "1"),
        (["CK901", "note", "note"], "1 và 2 lưu ý", "1 and 2 notes"),
        (["note"], "1 lưu ý", "1 note"),
    ],
)
def test_what_was_there_before_is_counted_as_it_is_listed(codes: list[str], vi: str, en: str) -> None:
    """Notes are not listed, and the linter knows nothing of the gates: the sum says what it is made of."""
    known = tuple(
        Finding(
            code,
            "x",
            Severity.INFO if code == "note" else Severity.WARNING,
            same("x"),
            same("x"),
            "a",
            Span(1, 1, 1, 1),
        )
        for code in codes
    )
    none = FindingsView(
        "2022-12-15", ".", pinned=False, findings=(), counts=dict.fromkeys(Severity, 0), sources={}, files=2
    )
    shown = CheckView(none, known, (), show_waived=False, blocking=0, changes=(), compared=True, pages="")
    assert verdict(shown) == Text(
        f"QUA: không có lỗi nào chặn. Có từ trước: {vi}. Tính ở ngày 15/12/2022.",
        f"PASSED: nothing blocks. Known before: {en}. As of 2022-12-15.",
    )
    assert render(shown, "full", "vi", color=False, quiet=False).splitlines()[-2] == "2 tệp, không có lỗi mới."


def test_pages_that_an_office_publishes(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CKDS_PAGES", "https://example.invalid/rules/")
    log = json.loads(history.run("check", "--format", "sarif").out)
    assert log["runs"][0]["tool"]["driver"]["rules"][0]["helpUri"] == "https://example.invalid/rules/CK901.md"
    assert "(https://example.invalid/rules/CK901.md)" in history.run("check", "--format", "github").out


def test_every_format_in_english(history: History) -> None:
    for name in FORMATS:
        out = history.run("check", "--format", name, "--lang", "en").out
        assert "overdue by" in out or "BLOCKED" in out, name
        assert "quá hạn 1" not in out.replace("kế hoạch", "")


def _many(count: int) -> CheckView:
    """Return a check with so many warnings and an error in a file of no text, all known but those that are listed."""
    found = tuple(
        Finding("CK205", "x", Severity.WARNING, same(f"m{at}"), same("h"), "a.yaml", Span(at, 1, at, 2), None, None)
        for at in range(1, count + 1)
    )
    error = Finding("CK901", "x", Severity.ERROR, same("e"), same("h"), "b.yaml", Span(1, 1, 1, 2), None, None)
    counts = {Severity.ERROR: 0, Severity.WARNING: count, Severity.INFO: 0}
    listed = FindingsView("2022-12-15", ".", False, found, counts, {}, 2)
    return CheckView(listed, (*found, error._replace(state="known")), (), False, 0, (), True, "")


@pytest.mark.parametrize(("count", "told"), [(20, False), (21, True)])
def test_a_long_list_ends_with_the_way_to_a_short_one(count: int, told: bool) -> None:
    full = render(_many(count), "full", "vi", color=False, quiet=False)
    assert full.splitlines()[-1].endswith("ckds check --format concise") is told
    for format_, quiet in (("concise", False), ("full", True)):
        assert "--format concise" not in render(_many(count), format_, "vi", color=False, quiet=quiet)


def test_of_what_was_there_before_errors_come_first() -> None:
    for format_ in ("full", "markdown"):
        before = render(_many(25), format_, "vi", color=False, quiet=False).partition("Có từ trước, không chặn (26)")[2]
        assert 0 < before.index("CK901") < before.index("CK205")
