"""What the canonical form is, case by case; the expected text is written out by hand."""

import re
from pathlib import Path

import pytest

from ckds.acts.forms import form_of, model_of
from ckds.records.kpi import Kpi
from ckds.records.ledger import Receipt, Waiver
from ckds.records.plan import Plan
from ckds.records.settings import Settings
from ckds.records.task import Task
from ckds.records.unit import Unit
from ckds.records.values import Record
from ckds.splice.canonical import Refused, canonical


def made(text: str | bytes, model: type[Record] = Task) -> str:
    """Return the canonical form of a file that is not refused."""
    result = canonical(text, form_of(model))
    assert isinstance(result, str), result
    assert canonical(result, form_of(model)) == result
    return result


CASES: dict[str, tuple[str, str]] = {
    "keys stand in the order of the record, unknown and free ones behind them": (
        "x-la: 1\ndue: 2030\nla: gì đó\ntitle: A\nlabel: II.1\n",
        "label: II.1\ntitle: A\ndue: 2030\nx-la: 1\nla: gì đó\n",
    ),
    "a comment above a key moves with it": (
        "due: 2030\n# về tên\n# hai dòng\ntitle: A\n",
        "# về tên\n# hai dòng\ntitle: A\ndue: 2030\n",
    ),
    "a comment at the end of a line stays on it": (
        "due: 2030    # hạn\ntitle: A # tên\n",
        "title: A # tên\ndue: 2030    # hạn\n",
    ),
    "the head and the end of a file stay where they are": (
        "# đầu tệp\n\ndue: 2030\ntitle: A\n# cuối tệp\n",
        "# đầu tệp\n\ntitle: A\ndue: 2030\n# cuối tệp\n",
    ),
    "a modeline stays on top": (
        "# yaml-language-server: $schema=x.json\ndue: 2030\ntitle: A\n",
        "# yaml-language-server: $schema=x.json\n\ntitle: A\ndue: 2030\n",
    ),
    "an entry that was taken out as a comment stays in its list": (
        "lead:\n  - so-a\n  # - so-b\ntitle: A\n",
        "title: A\nlead:\n  - so-a\n  # - so-b\n",
    ),
    "such an entry stays also where the list stands at the column of its key": (
        "lead:\n- so-a\n# - so-b\ntitle: A\n# hết\n",
        "title: A\nlead:\n  - so-a\n  # - so-b\n# hết\n",
    ),
    "tabs between a value and its comment become blanks": ("title:\tA\t# tên\n", "title: A  # tên\n"),
    "lists are indented by two, their entries under their key": (
        "title: A\nlead:\n- so-a\n-   unit: so-b\n    as: Sở B\n",
        "title: A\nlead:\n  - so-a\n  - unit: so-b\n    as: Sở B\n",
    ),
    "short lists stay in brackets": ("title: A\nlead: [ so-a,so-b ]\n", "title: A\nlead: [so-a, so-b]\n"),
    "a list in brackets over several lines comes on one": (
        "title: A\nlead: [so-a,\n  so-b,\n]\n",
        "title: A\nlead: [so-a, so-b]\n",
    ),
    "a list in brackets with comments becomes one entry a line": (
        "title: A\nlead: [\n  # đầu\n  so-a, # một\n  so-b]\n",
        "title: A\nlead:\n  # đầu\n  - so-a # một\n  - so-b\n",
    ),
    "brackets with words in them become lines": (
        "title: A\nlead: {as: Sở Y tế, unit: so-a}\n",
        "title: A\nlead:\n  unit: so-a\n  as: Sở Y tế\n",
    ),
    "quotes stand only where they are needed": (
        "title: \"Xây dựng\"\ntext: '- một'\nnote: \"\\\"vậy\\\" nói\"\n",
        "title: Xây dựng\ntext: \"- một\"\nnote: '\"vậy\" nói'\n",
    ),
    "labels and texts that look like numbers stand in quotes": (
        "label: 11.10\ntitle: 2030\ngroup: 1\n",
        'label: "11.10"\ntitle: "2030"\ngroup: "1"\n',
    ),
    "days and periods stand without": (
        "title: A\ndue: '2030-11'\nstarted: \"2030-06-01\"\n",
        "title: A\ndue: 2030-11\nstarted: 2030-06-01\n",
    ),
    "text over several lines becomes a folded block": (
        'title: "một hai\n  ba bốn"\nlead: so-a\n',
        "title: >-\n  một hai\n  ba bốn\nlead: so-a\n",
    ),
    "blocks are kept line for line": (
        "title: A\ntext: |\n      một\n        hai\n\n      ba\n\n\nlead: so-a\n",
        "title: A\ntext: |\n  một\n    hai\n\n  ba\n\nlead: so-a\n",
    ),
    "several blank lines become one, none at the beginning of a record": (
        "\n\ntitle: A\n\n\n\ndue: 2030\n\n\n",
        "title: A\n\ndue: 2030\n",
    ),
    "a comment behind a dash moves over it": (
        "title: A\nlead:\n  - # chủ trì\n    unit: so-a\n",
        "title: A\nlead:\n  # chủ trì\n  - unit: so-a\n",
    ),
    "line ends, blanks at the end and the mark at the beginning of the file go": (
        "\ufefftitle: A  \r\ndue: 2030\r\n# hết   ",
        "title: A\ndue: 2030\n# hết\n",
    ),
    "a document line goes": ("---\ntitle: A\n", "title: A\n"),
    "an empty value stays empty": ("title: A\ndue:\nlead: []\n", "title: A\nlead: []\ndue:\n"),
    "letters and marks are composed": ("title: Xa\u0302y\n", "title: Xây\n"),
    "a number that may be two numbers keeps its form": (
        "title: A\nupdates:\n  - {date: 2030-01-02, x-so: 5.000, progress: '60'}\n",
        "title: A\nupdates:\n  - {date: 2030-01-02, progress: 60, x-so: 5.000}\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_canonical_form_of_a_task(name: str) -> None:
    """Each case: a task as somebody wrote it, and what it becomes."""
    before, after = CASES[name]
    assert made(before) == after


def test_a_measured_number_keeps_its_quotes_or_its_lack_of_them() -> None:
    """5.000 without quotes is a question for people (CK011), so quotes come and go nowhere."""
    text = 'title: A\nunit: người\ntargets: []\nmeasurements:\n  - {as_of: 2030, value: 5.000}\n  - {as_of: 2031, value: "5.000"}\n'
    assert made(text, Kpi) == text


def test_units_have_their_names_together() -> None:
    """id, name, short, aliases, kind: as the documents of the format show them."""
    text = "- kind: department\n  aliases: [SYT]\n  name: Sở Y tế\n  id: so-y-te\n\n\n# nhóm\n- {id: b, name: Sở B, kind: department}\n"
    assert made(text, Unit) == (
        "- id: so-y-te\n  name: Sở Y tế\n  aliases: [SYT]\n  kind: department\n\n"
        "# nhóm\n- id: b\n  name: Sở B\n  kind: department\n"
    )


def test_settings_keep_the_order_of_rules_and_their_codes() -> None:
    """Keys that the format does not list (codes of rules) stay as they were written."""
    text = "language: vi\nformat: '1'\nrules: {CK301: warning, CK102: off}\n"
    assert made(text, Settings) == "format: 1\nlanguage: vi\nrules: {CK301: warning, CK102: off}\n"


def test_comments_alone_and_nothing_at_all() -> None:
    """A list that is empty so far may hold comments alone."""
    assert made("# chưa có\r\n\r\n\r\n# gì   \n\n", Waiver) == "# chưa có\n\n# gì\n"
    assert made("", Receipt) == ""


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: A\nlead: [so-a\n", 2),  # a bracket that is not closed
        ("title: A\ntitle: B\n", 2),  # a key twice
        ("title: &a A\nnote: *a\n", 1),  # an anchor
        ("title: A\n---\ntitle: B\n", 2),  # two documents
        ("title: A\nlead: {unit: so-a, for: tăng 7,0%}\n", 2),  # a comma that cuts
        ("title: A\n? [a]\n: b\n", 2),  # a key that is a list
        ("một dòng chữ\n", 1),
    ],
)
def test_what_cannot_be_read_without_doubt_is_left_alone(text: str, line: int) -> None:
    """The file is refused with the line of the fault."""
    result = canonical(text, form_of(Task))
    assert isinstance(result, Refused)
    assert result.line == line


def test_a_file_in_another_encoding_is_left_alone() -> None:
    """Bytes that are no UTF-8 are refused, never replaced."""
    assert isinstance(canonical("title: Xây dựng\n".encode("cp1258", "replace") + b"\xff", form_of(Task)), Refused)


def test_the_example_of_the_documentation() -> None:
    """docs/formatting.md shows a task before and after: that is what comes out."""
    page = (Path(__file__).parents[2] / "docs/formatting.md").read_text(encoding="utf-8")
    before, after = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert made(before) == after


def test_every_place_of_a_record_has_its_model() -> None:
    """The paths of the format; what belongs to no record has none."""
    found = {
        path: model_of(path)
        for path in (
            "ckds.yaml", "waivers.yaml", "units/vd.yaml", "kh/plan.yaml", "kh/kpis/a.yaml", "kh/tasks/a.yaml",
            "kh/reports/2030-q4.yaml", "kh/notes.yaml", "kh/tasks/a.yml", "README.md", "kh/tasks/sub/a.yaml",
        )
    }  # fmt: skip
    assert list(found.values()) == [Settings, Waiver, Unit, Plan, Kpi, Task, Receipt, None, None, None, None]
