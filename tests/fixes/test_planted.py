"""Slips planted at random into records: repairs never make anything worse, and a second run has nothing to do."""

import random
from collections.abc import Mapping
from pathlib import Path

import pytest

from ckds.acts.fixes.repair import Repaired, Seen, come_up, gone, repair
from ckds.repository.draft import load_draft
from ckds.repository.root import base_of
from ckds.rules.engine import lint
from ckds.workspace.workspace import documents
from tests.support import build, load

REPOSITORIES = 60
FEW = 6
# What stands in a good record of these tests, and slips that people make of it.
LINES: dict[str, list[str]] = {
    'label: "2.10"': ["label: 2.10", "lable: '2.10'", "label: 2.10   # nhãn"],
    "title: Xây dựng kho dữ liệu": [
        "title: Xây dựng: kho dữ liệu", "title: Kho #1", "title: 2030", "titel: Xây dựng kho", "title: @kho", "title: > 60 kho",
        "title: Xa\u0302y du\u031b\u0323ng", "title: Xây\u200b dựng", "title: 'Kho' dữ liệu", "title: &kho dữ liệu",
    ],
    "lead: so-y-te": ["lead: Sở Y tế", "laed: so-y-te", "lead:so-y-te", "lead: so-yte", "lead: [so-y-te", "lead: [Sở Y tế]  # ai"],
    "support: [so-tttt]": ["support:\n  - as: Sở Y tế", "suport: [so-tttt]", "suport: [so-la]", "support: [so-tttt, so-xyz]"],
    "due: tháng 11 năm 2030": ["due: 30/11/2030 #2", "due: [tháng 11 năm 2030]", "deu: tháng 11 năm 2030"],
    "completed: 2030-11-20": ["completed: 20/11/2030", "completed:\n\ton: 2030-11-20", "completed: {on: 2030-11-20, evidense: [QĐ]}"],
    "deliverables: [Quyết định]": ["deliverables: [giảm 7,0% lỗi]", "deliverables:\n  - Gồm: kho", "deliverables: [5]"],
}  # fmt: skip


def task(rng: random.Random) -> str:
    """Return a task of which about every third line is a slip; sometimes with CRLF."""
    lines = [rng.choice(slips) if rng.random() < 0.35 else good for good, slips in LINES.items()]
    text = "\n".join(lines) + "\n# hết\n"
    return text.replace("\n", "\r\n") if rng.random() < 0.2 else text


def mended(root: Path, seen: Seen, *, unsafe: bool) -> Repaired:
    """Return what the repairs make of a repository."""

    def reread(texts: Mapping[str, str]) -> Seen:
        workspace = load_draft(
            root, {base_of(root) / path: text.encode() for path, text in texts.items()}, seen.workspace
        )
        return Seen(workspace, lint(workspace))

    return repair(seen, reread, lambda _: True, unsafe=unsafe)


def repaired(folder: Path, seeds: range, *, unsafe: bool) -> tuple[int, int]:
    """Hold each repository against what repairs make of it; return how many were done, and how many refused.

    What was mended is gone, no error has come, other lines are as they were, a second run mends nothing.
    """
    done = refused = 0
    for seed in seeds:
        rng = random.Random(seed)
        files: dict[str, str | None] = {f"kh/tasks/t{number}.yaml": None for number in range(3)}
        root = build(folder / str(seed))
        (root / "kh/tasks").mkdir()
        for name in files:
            (root / name).write_bytes(task(rng).encode())
        workspace = load(root, "2030-12-05")
        seen = Seen(workspace, lint(workspace))
        result = mended(root, seen, unsafe=unsafe)
        after = Seen(result.left.workspace, result.left.findings)
        assert not come_up(seen.findings, after.findings), seed
        first = [mend.finding for mend in result.done if mend.finding in seen.findings]
        assert gone(first, seen.findings, after.findings), seed
        assert all(mend.fix.safe or unsafe for mend in result.done), seed
        texts = {document.path: document.lines.text for document in documents(workspace)}
        for path, new in result.texts.items():
            assert ("\r\n" in new) == ("\r\n" in texts[path]), seed
            assert new.rstrip().endswith("# hết"), seed
            untouched = [line for line in texts[path].split("\n") if line.rstrip("\r") in LINES]
            assert [line for line in untouched if line not in new.split("\n")] == [], seed
            (base_of(root) / path).write_bytes(new.encode())
        again = load(root, "2030-12-05")
        found = lint(again)
        assert found == list(after.findings), seed
        assert mended(root, Seen(again, found), unsafe=unsafe).done == (), seed
        done += len(result.done)
        refused += len(result.refused)
    return done, refused


@pytest.mark.parametrize("unsafe", [False, True])
def test_repairs_of_a_few_planted_slips(tmp_path: Path, unsafe: bool) -> None:
    """The first of those below, for the fast run."""
    assert repaired(tmp_path, range(FEW), unsafe=unsafe)[0] > FEW


@pytest.mark.slow
@pytest.mark.parametrize("unsafe", [False, True])
def test_repairs_of_planted_slips(tmp_path: Path, unsafe: bool) -> None:
    done, refused = repaired(tmp_path, range(REPOSITORIES), unsafe=unsafe)
    assert done > REPOSITORIES * 3
    assert refused > 0
