"""docs/targets.md says what the code does."""

import re
from pathlib import Path

import pytest

from ckds.numbers.target import TargetError, read_target

PAGE = (Path(__file__).parents[2] / "docs" / "targets.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", PAGE, flags=re.DOTALL | re.MULTILINE))


def forms(section: str) -> list[str]:
    """Return the phrases with a number in the first column of a section's table."""
    cells = [line.split("|")[1] for line in SECTIONS[section].splitlines() if line.startswith("| ")]
    return [form for cell in cells for form in re.findall(r"`([^`]+)`", cell) if any(map(str.isdigit, form))]


@pytest.mark.parametrize("text", forms("Bị từ chối"))
def test_what_the_page_calls_refused_is_refused(text: str) -> None:
    with pytest.raises(TargetError):
        read_target(text)


@pytest.mark.parametrize("text", forms("Phép so sánh") + forms("Mức, thay đổi, tốc độ (`basis`)"))
def test_what_the_page_calls_readable_is_read(text: str) -> None:
    assert read_target(text).text == text
