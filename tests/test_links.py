"""Every link, picture and anchor of the hand-written pages leads to something that is there, spelt as it is on disk."""

import re
import unicodedata
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[1]
GENERATED = "<!-- make docs"
_FENCE = re.compile(r"^( *)(`{3,}|~{3,}).*?^\1\2`* *$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_LINK = re.compile(r"\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)|^\[[^\]]+\]:\s*(\S+)", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6} +(.+?)(?: +#+)?$", re.MULTILINE)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def pages(root: Path) -> list[Path]:
    """Return the pages that people write: at the top, of docs, benchmarks and templates; not those that `make docs` makes."""
    found = [
        *root.glob("*.md"),
        *(page for folder in ("docs", "benchmarks", "templates") for page in root.glob(f"{folder}/**/*.md")),
    ]
    return sorted(page for page in found if not page.read_text("utf-8").startswith(GENERATED))


def links(text: str) -> list[str]:
    """Return the targets of links and pictures, in order; what stands in code is none."""
    prose = _CODE.sub("`", _FENCE.sub("", text))
    return [one or other for one, other in _LINK.findall(prose)]


def anchors(text: str) -> set[str]:
    """Return the names that GitHub gives to the headings of a page."""
    names: set[str] = set()
    for heading in _HEADING.findall(_FENCE.sub("", text)):
        shown = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").strip().lower()
        name = re.sub(r"[^\w\- ]", "", unicodedata.normalize("NFC", shown)).replace(" ", "-")
        count = 0
        while (again := f"{name}-{count}" if count else name) in names:
            count += 1
        names.add(again)
    return names


def as_spelt(path: Path) -> bool:
    """Is the path there with these very letters? (macOS and Windows forgive capitals, GitHub does not.)"""
    return path.exists() and (path.name in ("", "..") or path.name in {other.name for other in path.parent.iterdir()})


def broken(page: Path, root: Path) -> list[str]:
    """Return the links of a page that lead nowhere, or out of the repository."""
    text = page.read_text("utf-8")
    found = []
    for link in links(text):
        if _ELSEWHERE.match(link):
            continue
        place, _, anchor = unquote(link).partition("#")
        target = (page.parent / place).resolve() if place else page
        whole = target.is_relative_to(root) and as_spelt(target)
        if whole and anchor and target.suffix == ".md":
            whole = unicodedata.normalize("NFC", anchor) in anchors(target.read_text("utf-8"))
        if not whole:
            found.append(link)
    return found


@pytest.mark.parametrize("page", pages(ROOT), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    assert broken(page, ROOT) == []


def test_every_page_of_docs_is_reached_from_the_index() -> None:
    reached: set[Path] = set()
    ahead = [ROOT / "docs" / "README.md"]
    while ahead:
        page = ahead.pop()
        reached.add(page)
        for link in links(page.read_text("utf-8")):
            if _ELSEWHERE.match(link):
                continue
            target = (page.parent / unquote(link).partition("#")[0]).resolve()
            ahead += [one for one in _opened(target) if one not in reached]
    assert [page for page in sorted(ROOT.glob("docs/**/*.md")) if page not in reached] == []


def _opened(target: Path) -> list[Path]:
    """Return the pages that somebody sees who follows a link: the page; of a folder its README, or else its pages."""
    if target.is_dir():
        return [target / "README.md"] if (target / "README.md").is_file() else sorted(target.glob("*.md"))
    return [target] if target.suffix == ".md" else []


@pytest.mark.parametrize(
    ("link", "whole"),
    [
        ("other.md", True),
        ("other.md#hai-phần", True),
        ("other.md#ba-phần", False),
        ("Other.md", False),
        ("picture.png", False),
        ("../..", False),
        ("https://example.org/not-asked", True),
        ("#here", True),
        ("#there", False),
    ],
)
def test_a_link_is_judged(link: str, whole: bool, tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text("# Một\n\n## Hai `phần`\n", encoding="utf-8")
    page = tmp_path / "page.md"
    page.write_text(
        f"# Here\n\nSee [it]({link}), not `[code](gone.md)`.\n\n```\n[block](gone.md)\n```\n", encoding="utf-8"
    )
    assert broken(page, tmp_path.resolve()) == ([] if whole else [link])
