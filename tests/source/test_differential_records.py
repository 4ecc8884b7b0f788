"""The second parser again, over whole records with slips: what ckds reads without a word is what ruamel.yaml reads.

Several hundred documents are made from the records of the small repository by one slip each. Where both read a text and
differ, the difference belongs to one of the classes below, each with its reason; there is no other.
"""

import random
from functools import cache
from typing import Any, Final

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from ckds.source.document import Document
from tests.fuzz.cases import BASE
from tests.source.test_differential import plain

# Put in between any two characters, or in place of up to three of them.
_BITS: Final = (
    " ", "  ", "\n", "\n\n", "\n  ", "\n- ", ":", ": ", " :", "- ", ",", ", ", "'", '"', "[", "]", "{", "}", "|", ">", "|-\n", "#", " #", "# ", "?", "? ",
    "~", "null", "true", "no", "012", "1e3", "0x1F", ".5", "12:30", "2030-01-01", "\t", "\r\n", "\\", "\\n", "''", '""', "%", "@", "`", "=", "Ủy", "數",
    "\U0001f600", "\u00a0", "x-a: b\n", "5.000", "7,0%", "---", "...", "*", "&", "!", "<<: ", "+", "-", "--",
)  # fmt: skip
_COUNT: Final = 900
# The reader in pure Python is slow, and left to `make test-all`.
READERS: Final = (pytest.param(True, id="pure", marks=pytest.mark.slow), pytest.param(False, id="clib"))


@cache
def documents() -> list[str]:
    """Return records with one slip each, always the same."""
    chance = random.Random(7)
    texts = [path.read_text("utf-8") for path in sorted(BASE.rglob("*.yaml"))]
    found: dict[str, None] = {}
    while len(found) < _COUNT:
        text = chance.choice(texts)
        at = chance.randrange(len(text))
        found[text[:at] + chance.choice(_BITS) + text[at + chance.randrange(4) :]] = None
    return list(found)


def free(data: Any) -> Any:
    """Leave out what ckds leaves out: keys that begin with ``x-``, blanks at the ends of plain text."""
    if isinstance(data, dict):
        return {key.strip(): free(value) for key, value in data.items() if not key.startswith("x-")}
    if isinstance(data, list):
        return [free(item) for item in data]
    return data.strip() if isinstance(data, str) else data


@pytest.mark.parametrize("pure", READERS)
def test_what_is_read_in_silence_is_what_ruamel_reads(pure: bool) -> None:
    """Compared: texts that neither finds fault with. Only ruamel refuses: a tab or a colon that YAML allows there."""
    compared, refused = 0, []
    for text in documents():
        document = Document("x.yaml", text)
        if document.problems:
            continue
        try:
            root = YAML(typ="safe", pure=pure).compose(text)
        except YAMLError:
            refused.append(text)
            continue
        compared += 1
        assert free(document.data) == free(plain(root)), text
    assert compared >= 300
    assert all(_allowed(text) for text in refused), refused


def _allowed(text: str) -> bool:
    """A tab between key and value or behind a value; a colon or a question mark inside a word of a flow collection.

    YAML 1.2 allows all of them, and libyaml, which ckds reads with, does, too.
    """
    inside = [line.partition(sign)[2] for line in text.split("\n") for sign in "[{"]
    return "\t" in text or any(":" in part or "?" in part for part in inside)


@pytest.mark.parametrize("pure", READERS)
def test_what_ruamel_refuses_is_found_fault_with(pure: bool) -> None:
    for text in documents():
        try:
            YAML(typ="safe", pure=pure).compose(text)
        except YAMLError:
            assert Document("x.yaml", text).problems or _allowed(text), text
