"""The bodies that a document names and the directory does not have, each once, however the document shortens its name."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from ckds.importers.body import is_vague
from ckds.importers.draft import Draft, Proposal
from ckds.importers.grouping import free
from ckds.importers.names import Names
from ckds.importers.shortened import is_short_for, is_shortened
from ckds.importers.words import low, rx
from ckds.text import fold, slug

_UNIT_KINDS: Final = (
    ("group", rx(r"các |những |.*(?:quận, huyện|xã, phường|liên quan)")),
    ("department", rx(r"sở ")), ("ministry", rx(r"bộ (?!chỉ huy|đội)")), ("division", rx(r"phòng ")),
    ("committee", rx(r"ủy ban|ubnd|ban chỉ đạo")), ("council", rx(r"hội đồng|hđnd")), ("party", rx(r"thành ủy|tỉnh ủy|đảng ủy|huyện ủy|ban (?:tuyên giáo|dân vận|tổ chức|nội chính)")),
    ("office", rx(r"văn phòng|vp ")), ("bank", rx(r"ngân hàng")), ("press", rx(r"báo |đài |cổng thông tin")),
    ("institute", rx(r"viện (?!kiểm)|học viện")), ("school", rx(r"trường|đại học")), ("court", rx(r"tòa án|viện kiểm sát")),
    ("association", rx(r"hội|hiệp hội|liên (?:minh|đoàn|hiệp)|mặt trận|đoàn|thành đoàn")),
    ("enterprise", rx(r"công ty|tập đoàn|tổng công ty|doanh nghiệp|vnpt|viettel|mobifone|bưu điện|điện lực")),
)  # fmt: skip
_MOST: Final = 200  # names that are compared with each other


def proposals(draft: Draft, names: Names) -> list[Proposal]:
    """Return the bodies that the directory does not have, the most named first; general names are left out.

    A short name is part of the proposal whose name it shortens where exactly one of the document fits; where several fit
    it stays by itself and says which.
    """
    counted = _counted(draft)
    longer = _longer(list(counted)[:_MOST], names)
    taken = set(names.ids)
    found = []
    for name, times in counted.items():
        fits = longer.get(name, [])
        if len(fits) == 1:
            continue
        own = [one for one, long in longer.items() if long == [name]]
        shorts = [one for one in own if is_shortened(one)]
        base = free(unit_id(name), taken)
        taken.add(base)
        aliases = tuple(one for one in own if one not in shorts[:1])
        total = times + sum(counted[one] for one in own)
        found.append(Proposal(base, name, kind_of(name), total, shorts[0] if shorts else "", aliases, tuple(fits)))
    return sorted(found, key=lambda one: -one.times)


def _counted(draft: Draft) -> dict[str, int]:
    """Return how often each unknown body is named, the most named first; spellings that mean the same are one."""
    counted: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for record in draft.records:
        for field in ("lead", "support", "owner"):
            for entry in _entries(record.data(field)):
                if isinstance(entry, dict) and "unit" not in entry and not is_vague(str(entry["as"])):
                    name = str(entry["as"])
                    if unit_id(name):
                        counted[spelled.setdefault(fold(name), name[:1].upper() + name[1:])] += 1
    return dict(counted.most_common())


def _entries(data: object) -> Iterable[object]:
    return data if isinstance(data, list) else [] if data is None else [data]


def _longer(listed: Sequence[str], names: Names) -> dict[str, list[str]]:
    """Return, for each name that shortens others of the list, those that no other one writes out further."""
    fits = {one: [long for long in listed if is_short_for(one, long, names)] for one in listed}
    return {one: [long for long in longs if not fits[long]] for one, longs in fits.items() if longs}


def unit_id(name: str) -> str:
    """Return the id that a body of this name could have: plain letters, đ as d (dd is for labels only)."""
    return slug(name.replace("đ", "d").replace("Đ", "D"))[:60].strip("-")


def kind_of(name: str) -> str:
    """Return what a body seems to be by the head word of its name."""
    return next((kind for kind, form in _UNIT_KINDS if form.match(low(name))), "agency")
