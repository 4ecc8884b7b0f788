"""Rows as CSV: what a spreadsheet opens is what the record says, and nothing in it is computed."""

import csv
import io

import pytest

from ckds.render.csv import as_csv
from ckds.text import safe
from tests.render.hostile import HOSTILE


def read(text: str) -> list[list[str]]:
    """Return the cells as a program reads them."""
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_begins_a_formula_and_no_text_is_lost(text: str) -> None:
    """A formula gets a quotation mark before it; everything else stands as in the record, in its one cell."""
    ((cell,),) = read(as_csv([{"title": text}], ["title"]))[1:]
    assert cell.lstrip()[:1] not in tuple("=+-@＝＋－＠")
    assert cell in (safe(text), f"'{safe(text)}")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", "\n=1", "  =1", "＝1", "－1"])
def test_formulas_are_disarmed(text: str) -> None:
    """Also behind blanks, tabs and line ends, and in full-width signs."""
    assert read(as_csv([{"a": text}], ["a"]))[1] == [f"'{text}"]


def test_rows_and_columns_are_those_asked_for() -> None:
    """A head; missing and empty values empty; numbers bare, also negative ones; lists in one cell; true and false."""
    rows: list[dict[str, object]] = [
        {"a": 1, "b": None, "c": ["vd/x", "vd/y"], "d": True, "z": "?"},
        {"a": -5, "b": 2.5, "c": [], "d": False},
    ]
    assert as_csv(rows, ["a", "b", "c", "d", "e"]) == "a,b,c,d,e\r\n1,,vd/x; vd/y,true,\r\n-5,2.5,,false,\r\n"


def test_quotes_commas_and_line_ends_stay_in_their_cell() -> None:
    """As RFC 4180 has it."""
    text = 'một, "hai"\nba; bốn'
    assert read(as_csv([{"a": text, "b": "x"}], ["a", "b"]))[1] == [text, "x"]


def test_a_list_whose_first_entry_is_a_formula_is_disarmed() -> None:
    """What decides is the cell as a whole."""
    assert read(as_csv([{"a": ["=1", "b"]}], ["a"]))[1] == ["'=1; b"]


def test_no_rows_are_a_head() -> None:
    """An empty answer is still a table."""
    assert as_csv([], ["a", "b"]) == "a,b\r\n"
