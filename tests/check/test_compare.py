"""What is looked at again is enough: the quick comparison says what the comparison of everything says."""

import random
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ckds.analysis.changes import difference
from ckds.analysis.pairing import earlier_ids
from ckds.cli.revisions import at
from ckds.cli.session import Session
from ckds.finding import Finding
from ckds.repository.load import Loader
from ckds.rules import registry
from ckds.rules.check import check, every
from ckds.rules.engine import looks_beyond
from ckds.rules.gate import KNOWN, Policy
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace
from tests.check.history import FILES, PLAN, History, task

DAY = date(2022, 12, 15)
POLICY = Policy(frozenset({"overdue", "missed", "owed", "stale"}), frozenset(), 0)
SECOND = "plans/vi-du-nghi-quyet"
MORE = {
    **FILES,
    **{path.replace(PLAN, SECOND): text for path, text in FILES.items() if path.startswith(PLAN)},
    f"{SECOND}/plan.yaml": FILES[f"{PLAN}/plan.yaml"].replace("74/KH-UBND", "75/KH-UBND").replace("năm 2022", "5 năm"),
}
# What people do to files, good and bad: (file, what stands there, what comes).
EDITS = (
    (task("a"), "due: tháng 6", "due: tháng 5"),
    (task("a"), "lead: so-tttt", "lead: so-y-te"),
    (task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022"),
    (task("b"), 'group: "1"', 'group: "2"'),
    (task("b"), "lead: so-tttt", "lead: so-tttt\nparents: [vi-du-nghi-quyet/iii-1-a]"),
    (task("c"), "each: true", "each: false"),
    (task("d"), "2022-Q2", "2022-Q4"),
    (task("d"), "lead: so-y-te", "lead: [so-y-te"),
    (f"{PLAN}/kpis/ho-so-mang.yaml", "value: 61", "value: 9"),
    (f"{PLAN}/kpis/ho-so-mang.yaml", "as_of: 2022-09\n    scope: city\n    value", "as_of: 2029-09\n    scope: city\n    value"),
    (f"{PLAN}/plan.yaml", "issued: 2022-01-10", "issued: 2022-11-10"),
    (f"{PLAN}/plan.yaml", "from: [so-y-te]", "from: [so-y-te, so-tttt]"),
    (f"{PLAN}/plan.yaml", "period: 2022", "period: 2021"),
    (f"{PLAN}/plan.yaml", "title: Chuyển", "titel: Chuyển"),
    (f"{SECOND}/tasks/iii-1-a.yaml", "label: III.1.a", "label: III.1.b"),
    (f"{SECOND}/tasks/iii-1-a.yaml", "kpis: [ho-so-mang]", "kpis: [ho-so]"),
    (f"{SECOND}/plan.yaml", "basis:", "parents: [vi-du-2022]\nbasis:"),
    ("plans/units/vi-du.yaml", "- id: so-y-te", "- id: so-yte"),
    ("plans/units/vi-du.yaml", "kind: [district]", "kind: [department]"),
    ("plans/units/vi-du.yaml", "- id: quan-a\n", "- id: quan-a\n  valid: {to: 2022-03-01}\n"),
    ("plans/ckds.yaml", "format: 1", "format: 1\nstale_days: 30"),
)  # fmt: skip


def states(repo: History) -> tuple[Workspace, Workspace]:
    """Return the base and the working tree."""
    loader = Loader(repo.root / "plans")
    here = loader.load(loader.settings(), DAY, DAY, pinned=False)
    return at(Session(folder=repo.root), here, "main"), here


def afresh(repo: History, here: Workspace, folder: Path) -> Workspace:
    """Return the base read from a checkout of its own, with nothing taken over."""
    repo.git("worktree", "add", "-q", "--detach", str(folder), "main")
    loader = Loader(folder / "plans")
    return loader.load(here.settings, here.today, here.real_day, pinned=False)


def key(finding: Finding, names: dict[str, str]) -> tuple[Any, ...]:
    code, record, field, occurrence = finding.key
    return code, names.get(record, record), field, occurrence


@pytest.mark.parametrize("seed", range(24))
def test_known_is_what_the_whole_base_has(seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repo = History(tmp_path / "kho", capsys.readouterr, MORE)
    chance = random.Random(seed)
    for name, old, new in chance.sample(EDITS, k=chance.randint(1, 6)):
        if old in (repo.root / name).read_text("utf-8"):
            repo.edit(name, old, new)
    if chance.random() < 0.4:
        repo.git("rm", "-q", "-f", f"{SECOND}/tasks/iii-1-{chance.choice('abcd')}.yaml")
    if chance.random() < 0.4:
        repo.git("mv", task("c"), f"{PLAN}/tasks/tap-huan.yaml")
    if chance.random() < 0.3:  # then the quick way has the broken state as its base, and the good one here
        repo.commit()
        repo.git("branch", "-f", "quay-lai", "main")
        repo.git("branch", "-f", "main", "work")
        repo.git("checkout", "-q", "quay-lai")
    base, here = states(repo)
    found = check(here, base, POLICY, waive=False).findings
    whole = afresh(repo, here, tmp_path / "goc")
    names = earlier_ids(difference(whole, here).pairs)
    there = Counter(finding.key for finding in every(whole, None, POLICY))
    unsure = {*whole.unsound()} | ({"*"} if whole.directory.unread else set())
    for finding in found:
        known = there[key(finding, names)] > 0
        record = str(key(finding, names)[1])
        if known:
            there[key(finding, names)] -= 1
        elif finding.code.startswith("CK9") and ({record, record.partition("/")[0], "*"} & unsure):
            known = True
        assert (finding.state == KNOWN) == known, finding


class Watched(dict[str, PlanFolder]):
    """Plans that note who looks at them."""

    looked = False

    def __getitem__(self, name: str) -> PlanFolder:
        self.looked = True
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        self.looked = True
        return super().get(name, default)

    def __contains__(self, name: object) -> bool:
        self.looked = True
        return super().__contains__(name)

    def __iter__(self) -> Any:
        self.looked = True
        return super().__iter__()

    def values(self) -> Any:
        self.looked = True
        return super().values()

    def items(self) -> Any:
        self.looked = True
        return super().items()


SHIPPED = Path(__file__).parents[2] / "plans"
EXAMPLES = Path(__file__).parents[1] / "rules"


def test_rules_that_look_at_other_plans_are_known() -> None:
    """Only these are asked about plans that did not change."""
    folders = [
        SHIPPED,
        *(path / "plans" for path in sorted(EXAMPLES.glob("CK*/bad*")) if (path / "plans/ckds.yaml").exists()),
    ]
    for folder in folders:
        loader = Loader(folder)
        workspace = loader.load(loader.settings(), DAY, DAY, pinned=False)
        for code, module in registry.modules().items():
            if hasattr(module, "check") and not looks_beyond(code):
                for plan in list(workspace.plans.values()):
                    workspace.plans = watched = Watched(workspace.plans)
                    list(module.check(plan, workspace))
                    assert not watched.looked, f"{code} looks at other plans: add it to _BEYOND in ckds.rules.engine"
