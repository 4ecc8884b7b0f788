"""PDF by LibreOffice: every page readable, nothing lost, and a plain word where it cannot be made."""

import io
import re
import stat
import time
from collections import Counter
from pathlib import Path

import pytest

from ckds.errors import UsageError
from ckds.render.report_docx import pdf as module
from ckds.render.report_docx.pdf import pdf
from ckds.render.report_docx.write import docx
from ckds.views.report.model import KINDS, Report
from tests.report.conformance.resolve import Package, W, text
from tests.report.samples import LETTER, NAMED, reports
from tests.report.tools import needs_tool


def program(folder: Path, script: str) -> str:
    """Return a program of the test's own that stands in for LibreOffice."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_without_libreoffice_it_says_so_and_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "office", lambda: None)
    with pytest.raises(UsageError) as found:
        pdf(b"")
    assert "LibreOffice" in found.value.message.vi
    assert found.value.hint is not None
    assert "fonts-liberation2" in found.value.hint.vi


def test_it_gives_up_in_time_and_leaves_nothing_running(tmp_path: Path) -> None:
    slow = program(tmp_path, f'sleep 600 & echo $! > "{tmp_path}/child"; wait')
    with pytest.raises(UsageError) as found:
        pdf(b"", seconds=1, program=slow)
    assert "1 giây" in found.value.message.vi
    child = Path("/proc") / (tmp_path / "child").read_text().strip() / "stat"
    for _ in range(600):  # the system may take a while over what was killed
        if not _runs(child):
            break
        time.sleep(0.1)
    assert not _runs(child)


def _runs(stat: Path) -> bool:
    """Is the process of this file still there, and not only waiting to be counted?"""
    try:
        return stat.read_text().split()[2] != "Z"
    except OSError:
        return False


def test_a_failure_is_told_in_libreoffices_words(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as found:
        pdf(b"", program=program(tmp_path, "echo một; echo Error: source file could not be loaded; exit 1"))
    assert "source file could not be loaded" in found.value.message.vi


def test_a_program_that_cannot_start_is_a_failure_too(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as found:
        pdf(b"", program=str(tmp_path / "nothing"))
    assert found.value.message.vi.endswith("không có tệp hoặc thư mục này")


def words(said: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", said))


def missing(report: Report) -> Counter[str]:
    """Return the words of the Word file that its PDF does not show."""
    import pdfplumber

    file = docx(report)
    with pdfplumber.open(io.BytesIO(pdf(file))) as made:
        shown = words(" ".join(page.extract_text() for page in made.pages))
        fonts = {
            re.sub(r"^[A-Z]{6}\+", "", char["fontname"]).partition("-")[0] for page in made.pages for char in page.chars
        }
    assert fonts <= {"LiberationSerif", "TimesNewRomanPSMT", "TimesNewRomanPS"}
    said = " ".join(text(one) for one in Package(file).body.iter(f"{W}p"))
    return words(said) - shown


@pytest.mark.slow
@pytest.mark.parametrize("report", [NAMED, LETTER], ids=["report", "letter"])
def test_every_word_is_on_a_page(report: Report) -> None:
    needs_tool("soffice", "libreoffice")
    assert missing(report) == Counter()


@pytest.mark.slow
def test_a_letter_about_one_task_is_one_page() -> None:
    """With who signs and who receives it; long names of plan and office may still take two."""
    import pdfplumber

    needs_tool("soffice", "libreoffice")
    letter = next(one for one in reports("reminder", "hai-phong-2022", apart=True) if "Sở Y tế" in str(one))
    with pdfplumber.open(io.BytesIO(pdf(docx(letter)))) as made:
        assert [("Lưu: VT" in (page.extract_text() or "")) for page in made.pages] == [True]


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_every_word_of_a_shipped_plan_is_on_a_page(kind: str) -> None:
    """The plan with the longest cells: one of its rows is taller than a page."""
    needs_tool("soffice", "libreoffice")
    for report in reports(kind, "hai-phong-bo-tttt-2022-2025"):
        lost = missing(report)
        # A word that a narrow column breaks stands in two pieces: allowed for one in five hundred.
        assert sum(lost.values()) <= sum(words(str(report)).values()) / 500, lost
