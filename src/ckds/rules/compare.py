"""Which findings the base has, too. Only what can be another there is looked at again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType
from typing import NamedTuple

from ckds.analysis.changes import Difference
from ckds.analysis.effects import thinned, untouched
from ckds.analysis.pairing import earlier_ids
from ckds.finding import Finding
from ckds.rules import registry
from ckds.rules.engine import finding_of, lint_some, looks_beyond
from ckds.rules.gate import KNOWN, Policy
from ckds.rules.waiving import matches

Key = tuple[str, str, str | None, str | None]


class _Base(NamedTuple):
    """The base, as far as findings can be another there.

    Attributes:
        seen: both states.
        plans: the plans in which anything is another, by their names now.
        names: earlier ids of records that are named anew.
        settled: records that rest on nothing that is another.
        unsure: records of which the base could not read all.
    """

    seen: Difference
    plans: frozenset[str]
    names: dict[str, str]
    settled: frozenset[str]
    unsure: frozenset[str]

    def plan(self, finding: Finding) -> str:
        """Return the plan of a finding."""
        return (finding.record or "").partition("/")[0]

    def key(self, finding: Finding) -> Key:
        """Return what a finding is known by at the base."""
        code, record, field, occurrence = finding.key
        return code, self.names.get(record, record), field, occurrence

    def same_there(self, finding: Finding) -> bool:
        """Is a finding there as well, because nothing that it rests on is another?"""
        gate = _gate(finding.code)
        if gate is None and looks_beyond(finding.code):
            return False
        if self.plan(finding) in self.seen.new.plans and self.plan(finding) not in self.plans:
            return gate is None or gate.GATE != "slipped"
        return gate is not None and getattr(gate, "ALONE", False) and finding.record in self.settled

    def cannot_tell(self, finding: Finding) -> bool:
        """Was the base broken where a gate would have to look? What it may have said is not held against a change."""
        if _gate(finding.code) is None or finding.code == "CK905":
            return False
        record = self.key(finding)[1]
        return bool(self.seen.old.directory.unread) or bool({record, record.partition("/")[0]} & self.unsure)


def compared(found: list[Finding], seen: Difference, policy: Policy) -> list[Finding]:
    """Return the findings, those that the base has too marked as known; of equal ones as many as it has."""
    base = _base(seen)
    same = [base.same_there(finding) for finding in found]
    codes = {finding.code for finding, settled in zip(found, same, strict=True) if not settled}
    there = Counter(finding.key for finding in _before(base, codes, policy))
    answer = []
    for finding, settled in zip(found, same, strict=True):
        key = base.key(finding)
        known = settled or there[key] > 0 or base.cannot_tell(finding)
        if known and not settled:
            there[key] -= 1
        answer.append(finding._replace(state=KNOWN) if known else finding)
    return answer


def known_waivers(told: list[Finding], seen: Difference, policy: Policy) -> list[Finding]:
    """Return what is wrong with waivers, marked as known where the base has the same fault."""
    if not told or not seen.old.waivers:
        return told
    base = _base(seen)
    module = registry.modules()["CK911"]
    codes = {rule.code for entry in seen.old.waivers if (rule := registry.find(entry.record.code))}
    there = [(finding, base.plan(finding)) for finding in _before(base, codes, policy)]
    matched = {
        at
        for at, entry in enumerate(seen.old.waivers)
        if any(matches(entry.record, finding) for finding, _ in there)
    }  # fmt: skip
    faults = {
        (finding.key, finding.message.en)
        for finding in (finding_of(module.RULE, hit) for hit in module.faults(seen.old, matched))
    }
    return [f._replace(state=KNOWN) if (f.key, f.message.en) in faults else f for f in told]


def _base(seen: Difference) -> _Base:
    settled: set[str] = set()
    for pair in seen.pairs:
        for names in untouched(pair, same_directory=seen.same_directory):
            settled |= {f"{pair.after.id}/{name}" for name in names}
    plans = frozenset(pair.after.id for pair in seen.pairs)
    return _Base(seen, plans, earlier_ids(seen.pairs), frozenset(settled), frozenset(seen.old.unsound()))


def _before(base: _Base, codes: set[str], policy: Policy) -> Iterator[Finding]:
    """Yield the findings of the base that some rules have there, in what is another."""
    seen = base.seen
    lints = {code for code in codes if _gate(code) is None}
    if lints:
        yield from lint_some(seen.old, lints, {pair.before.id for pair in seen.pairs})
    gates = [module for code in codes if (module := _gate(code)) and module.GATE != "slipped"]
    if gates:
        part = replace(
            seen.old,
            plans={
                pair.before.id: thinned(pair.before, untouched(pair, same_directory=seen.same_directory))
                for pair in seen.pairs
            },
        )
        for module in gates:
            yield from (finding_of(module.RULE, hit) for hit in module.gate(part, None, policy.grace))


def _gate(code: str) -> ModuleType | None:
    module = registry.modules()[code]
    return module if hasattr(module, "gate") else None
