"""Words of records that would drive a terminal, a spreadsheet, a browser or a pipeline: text in every format.

Each stands in every place of a record where people write: titles, names of units, updates, targets, bodies as printed.
"""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from ckds.text import safe
from tests.cli.runs import Ran, Run, caller
from tests.support import UNITS, World

HOSTILE: Final = (
    "\x1b[2J\x1b]0;tên\x07 đỏ \x9b31m \x00\x08",
    "::error file=x::giả",
    "mở đầu ::warning::giả ::stop-commands::x " * 9,
    "một dòng\n::error::giả\n  ::set-output name=a::b",
    "##[error]giả ##vso[task.complete]giả ##teamcity[buildStop] ##[group]",
    "%0A::error::giả%0D%25",
    "=1+1",
    '=HYPERLINK("http://x.invalid")',
    "+1",
    "-1+2",
    "@SUM(A1)",
    "\t=1+1",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "&lt;script&gt; </title></style> <!-- -->",
    "[chữ](javascript:alert(1)) ![ảnh](javascript:alert(1)) <javascript:alert(1)>",
    "a | b || `mã` ```mã``` **đậm** # đề mục",
    "\u202eđảo ngược\u202c \u2066cô lập\u2069 \u200f",
    "x" * 400,
    "数" * 200,
    "]]></failure> \" ' END:VEVENT\r\nBEGIN:VEVENT {{ 7*7 }} {% raw %} ${x}",
)
DAY: Final = "2030-12-14"
PIPELINES: Final = ("GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION")
Ask = Callable[..., Ran]


def written(text: str) -> str:
    """Return a text as YAML in quotes."""
    return json.dumps(text, ensure_ascii=True)


def hostile_world(folder: Path) -> World:
    """Return a plan with a unit, a group, a task and a KPI for every hostile text."""
    world = World(folder)
    world["units/vd.yaml"] = UNITS + "".join(
        f"- {{id: u{at}, name: {written(text)}, short: {written(text[:30])}, kind: department, parent: ubnd}}\n"
        for at, text in enumerate(HOSTILE)
    )
    groups = "".join(f'  - {{id: "{at}", title: {written(text)}}}\n' for at, text in enumerate(HOSTILE))
    world.plan(f"""number: 15/KH-UBND
kind: KH
place: Ví Dụ
signer: {{name: {written(HOSTILE[12])}, position: {written(HOSTILE[1])}, authority: KT., on_behalf: {written(HOSTILE[4])}}}
recipients: [{", ".join(map(written, HOSTILE))}]
duties:
  - {{id: quy, every: quarter, due: trước ngày 20 của tháng cuối quý, from: [u1, u4, u6, u12], to: ubnd}}
groups:
{groups}""")
    for at, text in enumerate(HOSTILE):
        hidden = written(text)
        world.task(
            f"""label: {hidden}
title: {hidden}
text: {hidden}
group: "{at}"
lead: u{at}
support:
  - {{as: {hidden}}}
due: quý III năm 2030
deliverables: [{hidden}]
extensions:
  - {{due: {"2030-11-30" if at % 2 else "2030-12-20"}, on: 2030-09-01, act: {hidden}, reason: {hidden}}}
updates:
  - {{date: 2030-12-01, by: u{at}, progress: 40, text: {hidden}, obstacles: {hidden}, request: {hidden}, evidence: [{hidden}]}}
""",
            f"t{at}",
        )
        world.task(f"title: {hidden}\nlead: {hidden}\ndue: {hidden}\nkpis: [{hidden}]\n", f"x{at}")
        world.kpi(
            f"""label: {hidden}
title: {hidden}
unit: {hidden}
owner: u{at}
method: {hidden}
targets:
  - {{by: 2030, target: {hidden}}}
measurements:
  - {{as_of: 2030-11-30, text: {hidden}, method: {hidden}, source: {{title: {hidden}, url: "javascript:alert(1)"}}}}
""",
            f"k{at}",
        )
    return world


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository of hostile texts; for reading only."""
    return hostile_world(tmp_path_factory.mktemp("hostile")).root


@pytest.fixture
def ask(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Run ``ckds`` on the repository of hostile texts."""
    return asking(root, capsys, monkeypatch)


def asking(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Return what runs ``ckds`` on a repository, outside of any pipeline."""
    for name in PIPELINES:
        monkeypatch.delenv(name, raising=False)
    run: Run = caller(capsys, monkeypatch)

    def call(*words: str) -> Ran:
        done = run("-C", str(root), "--today", DAY, *words)
        assert done.status in (0, 1), done.err
        nothing_drives(done.err)
        return done

    return call


def nothing_drives(printed: str, *, commands: bool = False) -> None:
    """No control character, and no line that GitHub Actions, Azure Pipelines or TeamCity would obey."""
    lines = printed.replace("\r\n", "\n")
    assert safe(lines) == lines
    if not commands:
        assert not re.search(r"(?i)##(vso|teamcity)?\[", lines)
        assert [line for line in lines.split("\n") if line.lstrip().startswith("::")] == []


LISTS: Final = (["status"], ["kpi"], ["due"], ["duties"], ["unit", "u1"], ["unit", "u4"], ["units"], ["kpi", "kh/k4"])
# Every text in the fast run, in one kind of record; in the others by `make test-all`.
SHOWN: Final = tuple(
    pytest.param(["show", f"kh/{kind}{at}"], marks=[pytest.mark.slow] * ("tkx"[at % 3] != kind))
    for kind in "tkx" for at in range(len(HOSTILE))
)  # fmt: skip


@pytest.mark.parametrize("words", [*LISTS, *SHOWN, ["lint"], ["check"]], ids=" ".join)
def test_nothing_drives_a_terminal_or_a_log(words: list[str], ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """At three widths, so that words are wrapped to the beginning of a line."""
    for columns in ("40", "83", "140"):
        monkeypatch.setenv("COLUMNS", columns)
        nothing_drives(ask(*words).out)
    if words[0] in ("lint", "check"):
        nothing_drives(ask(*words, "--format", "concise").out)


@pytest.mark.parametrize("words", [*LISTS, ["lint"], ["check"]], ids=" ".join)
def test_json_is_json_and_drives_nothing(words: list[str], ask: Ask) -> None:
    out = ask(*words, "--format", "json").out
    nothing_drives(out)
    assert json.loads(out)


def test_json_keeps_the_words(ask: Ask) -> None:
    """Also those that are spelled otherwise in it."""
    found = {row["id"]: row["title"] for row in ask("status", "--format", "json").json["tasks"]}
    assert [found[f"kh/t{at}"] for at in range(len(HOSTILE))] == list(HOSTILE)


@pytest.mark.parametrize("words", [["status"], ["kpi"], ["due"], ["duties"]], ids=" ".join)
def test_no_cell_of_csv_is_a_formula(words: list[str], ask: Ask) -> None:
    out = ask(*words, "--format", "csv").out
    nothing_drives(out)
    rows = list(csv.reader(io.StringIO(out, newline="")))
    assert len(rows) > 1
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows for cell in row):
        assert not re.match(r"\s*[=+@\-]", cell) or re.fullmatch(r"-?[\d.]+", cell), cell


@pytest.mark.parametrize(
    "words",
    [*LISTS, ["check"], *(["report", kind, "--plan", "kh", "--period", "2030"] for kind in ("periodic", "scorecard")),
     ["report", "plan", "--plan", "kh"]],
    ids=" ".join,
)  # fmt: skip
def test_nothing_in_markdown_is_markup(words: list[str], ask: Ask) -> None:
    """Read as a code host reads it: no link, image, raw HTML or code that the page did not mean."""
    out = ask(*words, "--format", "markdown").out
    nothing_drives(out)
    tokens = list(_tokens(MarkdownIt("commonmark", {"html": True}).enable("table").parse(out)))
    kinds = {token.type for token in tokens}
    assert not kinds & {"image", "fence", "code_block"}
    for token in tokens:
        if token.type in ("html_inline", "html_block"):
            assert re.fullmatch(
                r"(<!--[^>]*-->|<br ?/?>|</?(a|details|summary|sub|div|p|table|tr|td|th)\b[^<>]*>|\s)+", token.content
            ), token
            assert not re.search("javascript:|onerror", token.content)
        if token.type == "link_open":
            assert not str(token.attrGet("href")).strip().casefold().startswith("javascript")


def _tokens(tokens: Any) -> Iterator[Any]:
    for token in tokens:
        yield token
        yield from _tokens(token.children or ())


REPORTS: Final = (
    ["periodic", "--plan", "kh", "--period", "2030"], ["scorecard", "--plan", "kh", "--period", "2030"],
    ["reminder", "--plan", "kh", "--unit", "u1"], ["plan", "--plan", "kh"], ["form", "--plan", "kh", "--period", "2030", "--unit", "u12"],
)  # fmt: skip


class Page(HTMLParser):
    """What is in a page: its elements and the addresses they name."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


@pytest.mark.parametrize("words", REPORTS, ids=lambda words: words[0])
def test_nothing_in_html_is_markup(words: list[str], ask: Ask) -> None:
    out = ask("report", *words, "--format", "html").out
    nothing_drives(out)
    page = Page()
    page.feed(out)
    assert not page.elements & {"script", "img", "iframe", "object", "embed", "base", "form"}
    assert [name for name, _ in page.attributes if name.startswith("on")] == []
    assert [value for _, value in page.attributes if "javascript:" in value.casefold()] == []


@pytest.mark.parametrize("words", REPORTS, ids=lambda words: words[0])
def test_no_cell_of_a_workbook_is_a_formula(words: list[str], ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "bao-cao.xlsx"
    ask("report", *words, "-o", str(file))
    _sound_workbook(file)


def _sound_workbook(file: Path) -> None:
    with zipfile.ZipFile(file) as parts:
        for name in parts.namelist():
            text = parts.read(name).decode("utf-8", "replace")
            if name.endswith((".xml", ".rels")):
                root = ElementTree.fromstring(text)
                formulas = [
                    one.text or "" for one in root.iter() if one.tag.endswith("}f") and "/worksheets/" in f"/{name}"
                ]
                assert [one for one in formulas if re.search(r"HYPERLINK|1\+|\+1|SUM\(A1\)", one)] == [], name
            if name.endswith(".rels"):
                assert "javascript" not in text
                assert "External" not in text


@pytest.mark.parametrize("words", REPORTS, ids=lambda words: words[0])
def test_nothing_in_a_document_is_a_field_or_a_link(words: list[str], ask: Ask, tmp_path: Path) -> None:
    """Every part is sound XML; the fields in it are ours; a template's own braces are not run again."""
    file = tmp_path / "bao-cao.docx"
    ask("report", *words, "-o", str(file))
    with zipfile.ZipFile(file) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                text = parts.read(name).decode("utf-8")
                root = ElementTree.fromstring(text)
                fields = [one for one in root.iter() if one.tag.endswith(("}instrText", "}fldSimple"))]
                told = [f"{one.text or ''}{' '.join(one.attrib.values())}" for one in fields]
                assert [one for one in told if not re.match(r"\s*(PAGE|NUMPAGES|SECTIONPAGES|TOC)\b", one)] == []
                assert "javascript" not in text or not name.endswith(".rels")


def test_a_calendar_has_the_lines_of_a_calendar(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "lich.ics"
    ask("due", "--ics", str(file))
    text = file.read_bytes().decode()
    assert safe(text.replace("\r\n", "\n")) == text.replace("\r\n", "\n")
    lines = text.replace("\r\n ", "").split("\r\n")
    assert lines.pop() == ""
    names = {re.split("[:;]", line)[0] for line in lines}
    assert names <= {
        "BEGIN", "END", "VERSION", "PRODID", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP",
    }  # fmt: skip
    tasks, reports = len(HOSTILE) // 2, 4  # every other task was extended to 20 December; four units owe quarter IV
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == tasks + reports
    nothing_drives(ask("due", "--ics", "-").out)


def test_workflow_commands_are_ours_alone(ask: Ask) -> None:
    """One line for each finding; the words of a record stand in its message, escaped."""
    out = ask("check", "--format", "github").out
    nothing_drives(out, commands=True)
    lines = out.splitlines()
    assert len(lines) > len(HOSTILE)
    for line in lines:
        assert re.match(
            r"::(error|warning) file=[^:,]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=CK\d+ [a-z-]+::", line
        )


@pytest.mark.parametrize("format_", ["gitlab", "sarif", "rdjson", "json-lines"])
def test_the_formats_of_code_hosts_are_json(format_: str, ask: Ask) -> None:
    out = ask("check", "--format", format_).out
    nothing_drives(out)
    for part in out.splitlines() if format_ == "json-lines" else [out]:
        assert json.loads(part)


def test_junit_is_sound_xml(ask: Ask) -> None:
    out = ask("check", "--format", "junit").out
    nothing_drives(out)
    allowed = {"testsuites", "testsuite", "testcase", "failure", "system-out", "properties", "property"}
    assert {one.tag for one in ElementTree.fromstring(out).iter()} <= allowed


def test_forms_have_no_formula_of_a_record(ask: Ask, tmp_path: Path) -> None:
    for at in range(len(HOSTILE)):
        file = tmp_path / f"bieu-{at}.xlsx"
        ask("form", "export", "--plan", "kh", "--period", "2030", "--unit", f"u{at}", "-o", str(file))
        _sound_workbook(file)


@pytest.mark.parametrize(
    "words", [["fmt", "--diff"], ["update", "kh/t1", "--progress", "50", "--dry-run", "--force"]], ids=" ".join
)
def test_a_patch_drives_no_pipeline(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines of a file stand in it as they are, for `git apply`, unless a pipeline says that it reads them."""
    ask = asking(hostile_world(tmp_path).root, capsys, monkeypatch)
    (tmp_path / "plans/kh/tasks/t1.yaml").write_text(
        "title: Việc\nupdates:\n  - date: 2026-01-02\n    text: |\n      ::error::giả\n      ##[error]giả\nlead: u1\n",
        "utf-8",
    )
    plain = ask(*words).out
    assert re.search(r"(?m)^[ +] +::error::giả$", plain)
    for name in PIPELINES:
        monkeypatch.setenv(name, "1")
        nothing_drives(ask(*words).out)
        monkeypatch.delenv(name)
