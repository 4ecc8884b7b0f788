"""Who issues, who signs, who receives: the official parts around a text."""

from datetime import date
from typing import Final

from ckds.analysis.roles import Body, body
from ckds.records.plan import Basis, Plan, Signer
from ckds.records.shared import UnitRef
from ckds.views.report.model import Letterhead, Signature
from ckds.views.report.words import BLANK, DOCUMENTS, blank_day, cite, joined, lines, lower, type_of
from ckds.workspace.directory import Directory
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

_PEOPLES_COMMITTEE: Final = "Ủy ban nhân dân"
_ABBREVIATED: Final = ((_PEOPLES_COMMITTEE, "UBND"), ("Uỷ ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"))
_AREAS: Final = ("thành phố ", "tỉnh ", "quận ", "huyện ", "thị xã ", "phường ", "xã ", "thị trấn ", "đặc khu ")
_HEADS: Final = {
    "department": "GIÁM ĐỐC",
    "ministry": "BỘ TRƯỞNG",
    "office": "CHÁNH VĂN PHÒNG",
    "division": "TRƯỞNG PHÒNG",
}
_PARTY: Final = "party"


class Office:
    """The issuer of a document about a plan.

    Args:
        workspace: the repository.
        folder: the plan.
        unit: the full id of the issuer; None for the plan's own, or for a party's resolution the body that carries it
            out here.
    """

    def __init__(self, workspace: Workspace, folder: PlanFolder, unit: str | None = None) -> None:
        self.workspace = workspace
        self.directory = workspace.directory
        self.folder = folder
        if folder.plan is None:
            raise LookupError(folder.id)
        self.plan: Plan = folder.plan.record
        self.author = body(self.plan.issuer, folder.area, self.directory)
        self.body = Body(unit, unit) if unit else self._who()
        self.id = self.body.id or ""

    def _who(self) -> Body:
        """A party does not report to itself: its resolution is reported on by who carries it out in a plan here."""
        if self.kind_of(self.author.id) == _PARTY:
            for other in self.workspace.plans.values():
                if other.plan and self.folder.id in other.plan.record.parents:
                    found = body(other.plan.record.issuer, other.area, self.directory)
                    if self.kind_of(found.id) != _PARTY:
                        return found
        return self.author

    def kind_of(self, full: str | None) -> str:
        """Return the kind of a unit, empty when the directory has none."""
        return self.directory.units[full].record.kind if full in self.directory.units and full else ""

    def named(self, one: Body) -> str:
        """Return the full name of a body, or its words as printed."""
        return self.directory.name(one.id) if one.id else one.words

    @property
    def name(self) -> str:
        """The full name of the issuer."""
        return self.named(self.body)

    @property
    def is_party(self) -> bool:
        """Is it a body of the party, whose documents follow the party's own rules?"""
        return self.kind_of(self.body.id) == _PARTY

    @property
    def symbol(self) -> str:
        """The abbreviation in the number: ``UBND``, ``STTTT``."""
        own = self.directory.units[self.id].record if self.id in self.directory.units else None
        if self.is_party and self.plan.number and "/" in self.plan.number:
            return self.plan.number.rpartition("/")[2]
        for start, short in _ABBREVIATED:
            if self.name.startswith(start):
                return short
        known = [alias for alias in (own.aliases if own else ()) if alias.isupper() and alias.isalpha()]
        return (
            known[0] if known else "".join(word[0] for word in self.name.split() if word not in ("và", "của")).upper()
        )

    @property
    def lines(self) -> tuple[str, ...]:
        """The issuer's name in the letterhead, one text a line."""
        for start, _ in _ABBREVIATED:
            rest = self.name.removeprefix(start)
            if rest != self.name and rest.strip():
                return start.upper(), rest.strip().upper()
        return (self.name.upper(),)

    @property
    def above(self) -> str:
        """The body above the issuer in the letterhead; a people's committee or council names none."""
        own = self.directory.units[self.id].record if self.id in self.directory.units else None
        if (
            own is None
            or own.parent is None
            or own.kind in ("committee", "council", "ministry", _PARTY, "district", "commune")
        ):
            return ""
        found = self.directory.resolve(own.parent, self.id.partition("/")[0])
        return shortened(self.directory.name(found)).upper() if found else ""

    @property
    def place(self) -> str:
        """The place in the heading: the plan's, else that in the name of the plan's issuer."""
        if self.plan.place:
            return self.plan.place
        for name in (self.name, self.named(self.author)):
            for start, _ in _ABBREVIATED:
                rest = name.removeprefix(start).strip()
                if rest != name:
                    return next((rest.removeprefix(kind) for kind in _AREAS if rest.startswith(kind)), rest)
        return next(
            (
                name
                for at in (*_AREAS, "Thành ủy ", "Tỉnh ủy ", "Quận ủy ", "Huyện ủy ")
                if (name := _after(self.name, at))
            ),
            "",
        )

    @property
    def type(self) -> str:
        """What kind of document the plan is: ``Kế hoạch``."""
        return DOCUMENTS.get(self.plan.kind or "", "Kế hoạch")

    def cited(self) -> str:
        """Return the plan cited in full, as at its first mention."""
        plan = self.plan
        return cite(self.type, plan.number, plan.issued, self.named(self.author), plan.title)

    def short(self) -> str:
        """Return the plan as later mentions have it: type, number and title without day and issuer."""
        number = self.plan.number
        return f"{self.type} số {number} {joined(self.plan.title)}" if number else self.named_plan()

    def carried_out(self) -> str:
        """Return the plan with its verb; a title that begins with “thực hiện” has another, so that none stands twice."""
        doubled = not self.plan.number and self.plan.title.casefold().startswith("thực hiện")
        return f"{'triển khai' if doubled else 'thực hiện'} {self.short()}"

    def named_plan(self) -> str:
        """Return the plan by type and title: ``Kế hoạch chuyển đổi số …``, ``Quyết định về Chương trình …``."""
        title = self.plan.title
        return (
            f"{self.type} {lower(title) if self.plan.kind in (None, 'KH', 'CTr', 'ĐA', 'DA', 'PA') else joined(title)}"
        )

    def basis(self, one: Basis) -> str:
        """Return a document that the plan stands on, cited in full."""
        issuer = self.named(body(one.issuer, self.folder.area, self.directory)) if one.issuer else ""
        return cite(type_of(one.number), one.number, one.issued, issuer, one.title or "")

    def number(self, kind: str) -> str:
        """Return the line of the number with a blank in it: ``Số:      /BC-UBND``; a letter has no type."""
        if self.is_party:
            return f"Số {BLANK} -{kind or 'CV'}/{self.symbol}"
        return f"Số: {BLANK}/{kind}-{self.symbol}" if kind else f"Số: {BLANK}/{self.symbol}"

    def letterhead(self, kind: str, title: str, subject: str, today: date) -> Letterhead:
        """Return the heading of a draft with a type: ``BC``, ``BÁO CÁO``."""
        where = f"{self.place}, {blank_day(today)}"
        return self._party(Letterhead(self.above, self.lines, self.number(kind), where, title, subject))

    def letter(self, about: str, to: tuple[str, ...], today: date) -> Letterhead:
        """Return the heading of a draft letter (công văn)."""
        where = f"{self.place}, {blank_day(today)}"
        return self._party(Letterhead(self.above, self.lines, self.number(""), where, "", "", about, to))

    def _party(self, head: Letterhead) -> Letterhead:
        return head._replace(nation="ĐẢNG CỘNG SẢN VIỆT NAM", motto="") if self.is_party else head

    def reference(self, what: str, kind: str, today: date) -> str:
        """Return the line that ties an annex to its document."""
        number = self.number(kind).replace("Số:", "số").replace("Số", "số")
        return f"(Kèm theo {what} {number} {blank_day(today)} của {self.name})"

    def signature(self, *, name: bool = False) -> Signature:
        """Return who signs: as the plan was signed where its issuer signs, else the head of the body."""
        signer = self.plan.signer
        if signer and self.body.key == self.author.key:
            return Signature(_lines(signer), signer.name or "" if name else "")
        if self.name.startswith((_PEOPLES_COMMITTEE, "Uỷ ban nhân dân")):
            return Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))
        if self.is_party:
            collective = self.name.partition(" Thành ủy")[0].partition(" Tỉnh ủy")[0]
            on_behalf = (f"T/M {collective.upper()}",) if collective != self.name else ()
            return Signature((*on_behalf, "BÍ THƯ"))
        return Signature((_HEADS.get(self.kind_of(self.body.id), "THỦ TRƯỞNG ĐƠN VỊ"),))

    def commands(self, full: str | None) -> bool:
        """Is the issuer above this body, so that it may require and not only ask?"""
        return bool(full) and bool(self.id) and self._below(full or "", frozenset())

    def _below(self, full: str, seen: frozenset[str]) -> bool:
        if full not in self.directory.units or full in seen:
            return False
        if self.directory.is_group(full):
            members = self.directory.members(full, self.folder.first_day())
            return bool(members) and all(self._below(one, seen | {full}) for one in members)
        parent = self.directory.resolve(self.directory.units[full].record.parent, full.partition("/")[0])
        return parent is not None and (parent == self.id or self._below(parent, seen | {full}))


def _lines(signer: Signer) -> tuple[str, ...]:
    return tuple(line for line in (signer.on_behalf, signer.authority, signer.position) if line)


def _after(name: str, mark: str) -> str:
    return name.partition(f" {mark}")[2]


def shortened(name: str) -> str:
    """Return a name with its common words abbreviated: ``UBND thành phố Hải Phòng``."""
    for start, short in _ABBREVIATED:
        name = name.replace(start, short)
    return name


def shorter(ref: UnitRef, area: str | None, directory: Directory) -> str:
    """Return a body in a table: its short name, or the words as printed."""
    one = body(ref, area, directory)
    return directory.short(one.id) if one.id else one.words


def recipients(names: tuple[str, ...], *, as_above: bool = False) -> tuple[str, ...]:
    """Return the lines below “Nơi nhận:”; the last is the file copy: ``- Lưu: VT.``"""
    kept = [name.removeprefix("- ").rstrip(";.") for name in names]
    last = next((name for name in kept if name.casefold().startswith("lưu")), "Lưu: VT")
    rest = [name for name in kept if not name.casefold().startswith("lưu")]
    return lines([f"- {name}" for name in [*(["Như trên"] if as_above else []), *rest, last]])
