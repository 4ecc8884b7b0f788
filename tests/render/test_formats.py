"""The formats that pipelines read: each has the shape that its host asks for, and no title breaks out of it."""

import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from ckds.finding import Finding, Related, Severity, Span
from ckds.lang import Lang, Text, same
from ckds.render.check import render
from ckds.render.formats.github import github
from ckds.render.formats.gitlab import gitlab
from ckds.render.formats.junit import junit
from ckds.render.formats.rdjson import rdjson
from ckds.render.formats.sarif import sarif
from ckds.render.formats.shared import fingerprints
from ckds.source.lines import Lines
from ckds.text import safe
from ckds.views.check import CheckView
from ckds.views.findings import FindingsView
from tests.render.hostile import HOSTILE

Format = Callable[[CheckView, Lang], str]
FORMATS: dict[str, Format] = {"github": github, "gitlab": gitlab, "junit": junit, "rdjson": rdjson, "sarif": sarif}
PATH = "plans/kh/tasks/t.yaml"
MESSAGE = Text("không có đơn vị “so-xyz”", "there is no unit “so-xyz”")


def finding(severity: Severity = Severity.ERROR, state: str = "new", **more: Any) -> Finding:
    """Return a finding."""
    help_ = Text("Ghi mã đúng.", "Write the right id.")
    found = Finding("CK101", "unknown-unit", severity, MESSAGE, help_, PATH, Span(2, 7, 2, 13), "kh/t", "lead[so-xyz]")
    return found._replace(state=state, **more)


def view(
    *findings: Finding, known: tuple[Finding, ...] = (), waived: tuple[Finding, ...] = (), **more: Any
) -> CheckView:
    """Return a check that found these."""
    counts = {severity: sum(one.severity is severity for one in findings) for severity in Severity}
    sources = {one.path: Lines("title: Một\nlead: so-xyz\n") for one in findings}
    listed = FindingsView("2030-01-15", "plans", False, findings, counts, sources, 3)
    blocking = counts[Severity.ERROR]
    return CheckView(listed, known, waived, False, blocking, (), False, "")._replace(**more)


def hostile(words: str) -> CheckView:
    """Return a check whose finding says these words wherever it can."""
    related = (Related(words, 1, same(words)),)
    bad = finding(message=same(words), help=same(words), path=words, record=words, field=words, related=related)
    return view(bad, bad._replace(severity=Severity.WARNING))


# --- Every format ---


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("words", HOSTILE)
def test_no_format_passes_a_control_character_on(name: str, words: str) -> None:
    """Whatever a record or a file name holds, it can be written as UTF-8 and drives no terminal of a build log."""
    text = FORMATS[name](hostile(words), "vi")
    assert safe(text) == text
    assert text.encode("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_check_is_still_in_its_format(name: str) -> None:
    """No findings: what the host reads is valid, and says that nothing is wrong."""
    text = FORMATS[name](view(), "vi")
    if name == "github":
        assert text == ""
    elif name == "junit":
        assert ElementTree.fromstring(text).get("failures") == "0"
    else:
        assert json.loads(text) is not None


# --- GitHub ---


def test_a_workflow_command_names_its_place() -> None:
    """File, line, columns, rule, and what is wrong with the way out."""
    assert github(view(finding()), "en") == (
        f"::error file={PATH},line=2,endLine=2,col=7,endColumn=13,title=CK101 unknown-unit"
        "::there is no unit “so-xyz”. Write the right id. (ckds rule CK101)\n"
    )


def test_blocking_commands_come_first() -> None:
    """The host shows ten of a level a step: errors before warnings; notes are left out."""
    text = github(view(finding(Severity.INFO), finding(Severity.WARNING), finding()), "vi")
    assert [line.split()[0] for line in text.splitlines()] == ["::error", "::warning"]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_title_ends_a_command_or_begins_another(words: str) -> None:
    """One line for each finding; properties are told apart by commas and colons of ours alone; read back it is the
    words of the record."""
    lines = github(hostile(words), "vi").split("\n")
    assert lines.pop() == ""
    assert [line.partition(" ")[0] for line in lines] == ["::error", "::warning"]
    for line in lines:
        assert not re.search(r"[\r\x85\u2028\u2029]", line)
        properties, _, data = line.partition(" ")[2].partition("::")
        fields = dict(field.split("=", 1) for field in properties.split(","))
        assert list(fields) == ["file", "line", "endLine", "col", "endColumn", "title"]
        assert ":" not in fields["file"]
        assert unquote(fields["file"], errors="replace") == safe(words)
        assert unquote(data).startswith(safe(words).rstrip("."))


# --- GitLab ---


def test_a_code_quality_report_has_what_gitlab_asks_for() -> None:
    """A list; each entry with description, check, fingerprint, severity and place; what blocks is a blocker."""
    (entry,) = json.loads(gitlab(view(finding()), "en"))
    assert entry["description"] == "CK101: there is no unit “so-xyz”. Write the right id. (ckds rule CK101)"
    assert (entry["check_name"], entry["severity"]) == ("unknown-unit", "blocker")
    assert entry["location"] == {"path": PATH, "lines": {"begin": 2, "end": 2}}
    assert re.fullmatch(r"[0-9a-f]{40}", entry["fingerprint"])


def test_known_findings_stay_in_the_report_and_waived_ones_do_not() -> None:
    """GitLab compares the two branches itself."""
    shown = view(
        finding(Severity.WARNING),
        known=(finding(Severity.WARNING, "known", field="x"),),
        waived=(finding(Severity.WARNING, "waived", field="y"),),
    )
    assert [entry["severity"] for entry in json.loads(gitlab(shown, "vi"))] == ["minor", "minor"]


def test_fingerprints_are_stable_and_tell_findings_apart() -> None:
    """The same finding has one on every run and wherever it stands; equal ones are numbered apart."""
    moved = finding(span=Span(90, 1, 90, 2), message=same("khác"))
    assert fingerprints([finding()]) == fingerprints([moved])
    others = [
        finding(),
        finding(),
        finding(code="CK102"),
        finding(record="kh/u"),
        finding(field="x"),
        finding(occurrence="1"),
    ]
    assert len(set(fingerprints(others))) == len(others)


# --- JUnit ---


def test_junit_has_a_case_for_each_finding() -> None:
    """What blocks fails; the rest says its piece and passes; the counts agree with the cases."""
    root = ElementTree.fromstring(junit(view(finding(), finding(Severity.WARNING)), "en"))
    (suite,) = root
    assert (root.tag, suite.tag) == ("testsuites", "testsuite")
    counts = [suite.get(name) for name in ("tests", "failures", "errors", "skipped")]
    assert counts == ["2", "1", "0", "0"]
    assert [(one.get("name"), one.get("value")) for one in suite.iter("property")] == [("today", "2030-01-15")]
    first, second = suite.iter("testcase")
    assert first.get("classname") == PATH
    assert first.get("name") == f"CK101 {PATH}:2:7"
    (failure,) = first
    assert (failure.tag, failure.get("type")) == ("failure", "unknown-unit")
    assert (failure.text or "").startswith("there is no unit “so-xyz”. Write the right id.")
    assert [child.tag for child in second] == ["system-out"]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_title_breaks_the_xml(words: str) -> None:
    """It parses, has the cases it should have, and says the words of the record."""
    first, second = ElementTree.fromstring(junit(hostile(words), "vi")).iter("testcase")
    assert (len(first), len(second)) == (1, 1)
    assert first.get("classname", "").split() == safe(words).split()
    said = " ".join((first[0].text or "").split())
    assert said.startswith(" ".join(safe(words.rstrip(".")).split()))


# --- reviewdog ---


def test_reviewdog_diagnostics() -> None:
    """Message, path, range, weight and code."""
    answer = json.loads(rdjson(view(finding(), finding(Severity.INFO)), "en"))
    assert answer["source"] == {"name": "ckds"}
    first, second = answer["diagnostics"]
    assert first == {
        "message": "there is no unit “so-xyz”. Write the right id.",
        "location": {"path": PATH, "range": {"start": {"line": 2, "column": 7}, "end": {"line": 2, "column": 13}}},
        "severity": "ERROR",
        "code": {"value": "CK101"},
    }
    assert second["severity"] == "INFO"


# --- SARIF ---


def run(shown: CheckView) -> Any:
    """Return the one run of a log."""
    log = json.loads(sarif(shown, "en"))
    assert log["version"] == "2.1.0"
    (found,) = log["runs"]
    return found


def test_sarif_has_tool_rules_and_results() -> None:
    """Results point at their rule by id and index; columns are code points; the region is the token."""
    found = run(view(finding(), finding(code="CK206", name="missing-deadline", severity=Severity.WARNING)))
    driver = found["tool"]["driver"]
    assert driver["name"] == "ckds"
    assert [rule["id"] for rule in driver["rules"]] == ["CK101", "CK206"]
    assert found["columnKind"] == "unicodeCodePoints"
    for result in found["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    first = found["results"][0]
    assert (first["level"], first["message"]["text"]) == ("error", "there is no unit “so-xyz”. Write the right id.")
    (place,) = first["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": PATH},
        "region": {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 13},
    }
    assert list(first["partialFingerprints"]) == ["ckds/v1"]


def test_sarif_marks_what_is_known_and_what_is_waived() -> None:
    """With a base to compare with, each result says whether it is new; a waived one is suppressed."""
    shown = view(
        finding(),
        known=(finding(Severity.WARNING, "known"),),
        waived=(finding(Severity.WARNING, "waived"),),
        compared=True,
    )
    results = run(shown)["results"]
    assert [one["baselineState"] for one in results] == ["new", "unchanged", "new"]
    assert ["suppressions" in one for one in results] == [False, False, True]
    assert "baselineState" not in run(view(finding()))["results"][0]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_title_breaks_sarif(words: str) -> None:
    """It parses, the words read back as they were, and the address of a file is an address."""
    first = run(hostile(words))["results"][0]
    assert first["message"]["text"].startswith(words.rstrip("."))
    uri = first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[A-Za-z0-9._~/%!$&'()*+,;=:@-]*", uri)
    assert first["relatedLocations"][0]["message"]["text"] == words


# --- What else `check` prints ---


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("format_", ["json", "json-lines", "markdown", "full", "concise"])
def test_no_title_breaks_out_of_a_check(words: str, format_: str) -> None:
    """JSON parses, a line is a line, Markdown has its own headings only, and nothing drives the terminal."""
    text = render(hostile(words), format_, "vi", color=False, quiet=True)
    assert safe(text) == text
    if format_ == "json":
        assert json.loads(text)["findings"][0]["message"] == words
    elif format_ == "json-lines":
        assert [json.loads(line)["message"] for line in text.splitlines()] == [words, words]
    elif format_ == "concise":
        assert text.count("\n") == 2
    elif format_ == "markdown":
        assert [line[:3] for line in text.split("\n") if line.startswith("#")] == ["## ", "###"]
