"""Templates from a pull request: closed, bounded, and wrong ones say where."""

import pytest

from ckds.render.report.faults import TextTemplateError
from ckds.render.report.write import check, text
from ckds.workspace.workspace import Workspace
from tests.fuzz.targets import within
from tests.report.support import report

ENDINGS = (".md.j2", ".html.j2")


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    "source",
    [
        "{{ title.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ figures._asdict() }}",
        "{{ title['__class__'] }}",
        "{{ title|attr('__class__') }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ self.__dict__ }}",
        "{{ lipsum() }}",
        "{{ body.count(1) }}",
        "{{ '{0.__class__}'.format(title) }}",
        "{{ today.strftime('%Y') }}",
        "{% include 'report.html.j2' %}",
        "{% include '../../plans/ckds.yaml' %}",
        "{% import 'os' as os %}",
        "{% extends 'x' %}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{{ title|pprint }}",
        "{{ title|safe }}",
        "{% autoescape false %}{{ title }}{% endautoescape %}",
    ],
)
def test_no_code_no_files_no_way_around_escaping(at_cut_off: Workspace, source: str, ending: str) -> None:
    with pytest.raises(TextTemplateError) as wrong:
        text(report(at_cut_off), source.encode(), f"x{ending}")
    assert f"x{ending}" in wrong.value.message.vi


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    "source",
    [
        pytest.param(
            "{% for a in range(99999) %}{% for b in range(99999) %}{{ a }}{% endfor %}{% endfor %}",
            marks=pytest.mark.slow,
        ),
        "{% for a in range(10000) %}{% for b in range(10000) %}x{% endfor %}{% endfor %}",
        "{{ 'x' * 999999999 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ '%999999999d' % 1 }}",
        "{% set x = 'x' %}" + "{% set x = x ~ x %}" * 40 + "{{ x }}",
        "{{ title|replace('', title * 9999) }}",
        pytest.param(
            "{% for a in range(90000) %}{{ title }}{{ letterhead.subject }}{% for b in range(99) %}{{ plan_title }}{% endfor %}{% endfor %}",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_a_template_that_would_never_end_is_stopped(at_cut_off: Workspace, source: str, ending: str) -> None:
    with within(60, source), pytest.raises(TextTemplateError):  # without a bound these run for days or take all memory
        text(report(at_cut_off), source.encode(), f"x{ending}")


@pytest.mark.parametrize(
    ("source", "line", "variable", "near"),
    [
        ("a\n{{ letterhed.number }}", 2, "letterhed.number", "letterhead"),
        ("a\n\n{{ letterhead.numbr }}", 3, "letterhead.numbr", "number"),
        ("{% for x in annexes %}\n{{ x.titel }}\n{% endfor %}", 2, "annexes[].titel", "title"),
        (
            "{% for b in body %}\n{% for r in b.rows %}\n{{ r.cell }}{% endfor %}{% endfor %}",
            3,
            "body[].rows[].cell",
            "cells",
        ),
    ],
)
def test_an_unknown_variable_is_named_with_its_line_and_a_near_one(
    at_cut_off: Workspace, source: str, line: int, variable: str, near: str
) -> None:
    with pytest.raises(TextTemplateError) as wrong:
        text(report(at_cut_off), source.encode(), "x.md.j2")
    assert (wrong.value.template, wrong.value.line, wrong.value.variable) == ("x.md.j2", line, variable)
    assert f"“{near}”" in wrong.value.message.vi
    assert wrong.value.hint is not None


@pytest.mark.parametrize(
    ("source", "line"),
    [("a\n{% if title %}\nb", 3), ("a\n{{ title | nosuch }}", 2), ("{{ }}", 1), ("a\nb\n{% endfor %}", 3)],
)
def test_what_cannot_be_read_is_told_with_its_line(at_cut_off: Workspace, source: str, line: int) -> None:
    with pytest.raises(TextTemplateError) as wrong:
        text(report(at_cut_off), source.encode(), "x.html.j2")
    assert wrong.value.line == line


def test_what_fails_only_while_rendering_is_told_with_its_line(at_cut_off: Workspace) -> None:
    source = "a\n{% for block in body %}\n{{ block.columns }}\n{% endfor %}"
    with pytest.raises(TextTemplateError) as wrong:
        text(report(at_cut_off), source.encode(), "x.md.j2")
    assert (wrong.value.line, wrong.value.variable) == (3, "columns")


def test_every_fault_is_told_at_once() -> None:
    found = check(b"{{ a }}\n{{ b }}\n{{ title }}", "x.md.j2")
    assert [getattr(one, "line", None) for one in found] == [1, 2]


def test_a_file_that_is_no_template_is_refused() -> None:
    (large,) = check(b"x" * 600_000, "x.md.j2")
    assert "quá lớn" in large.message.vi
    (coded,) = check(b"a\n" + b"\xff", "x.md.j2")
    assert getattr(coded, "line", None) == 2
    (nested,) = check(("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}").encode(), "x.md.j2")
    assert "x.md.j2" in nested.message.vi
    assert check(b"not a Word file", "x.docx")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_template_of_ones_own_says_what_it_wants(at_cut_off: Workspace, ending: str) -> None:
    source = "{{ letterhead.issuer | join(' ') | title }}: {{ figures.overdue }}/{{ figures.fell_due }}{% for one in annexes if one.landscape %} {{ loop.index }}{% endfor %}"
    page = text(report(at_cut_off), source.encode(), f"x{ending}")
    assert page.strip() == "Ủy Ban Nhân Dân Thành Phố Ví Dụ: 2/4 1 2 3 4"
