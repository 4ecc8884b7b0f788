"""What became of the rows of filled forms, for people and as JSON."""

from collections.abc import Mapping, Sequence
from typing import Final

from ckds.importers.form.collect import Fate, Outcome
from ckds.lang import Lang, Text, same
from ckds.views.rows import Json, head
from ckds.views.screen import Block, Cell, Column, Heading, Line, Screen, Table, Tone
from ckds.workspace.workspace import Workspace

_WORDS: Final = {
    Fate.NEW: Text("ghi", "written"),
    Fate.THERE: Text("đã có", "there already"),
    Fate.STALE: Text("hồ sơ đã đổi", "changed meanwhile"),
    Fate.REFUSED: Text("không ghi", "refused"),
}
_TONES: Final[dict[Fate, Tone]] = {Fate.NEW: "good", Fate.THERE: "dim", Fate.STALE: "warn", Fate.REFUSED: "bad"}
_COLUMNS: Final = (
    Column(Text("Dòng", "Row"), most=22),
    Column(Text("Bản\u00a0ghi", "Record"), grow=1),
    Column(Text("Xử\u00a0lý", "Fate")),
    Column(Text("Nội\u00a0dung", "What"), grow=2),
)


def screen(outcomes: Sequence[Outcome], whom: Mapping[str, Text], lang: Lang, *, dry_run: bool) -> Screen:
    """Return a table for each form, and the counts of all.

    Args:
        whom: who changed each file last, by its path.
        dry_run: nothing was written.
    """
    blocks: list[Block] = []
    for form in dict.fromkeys(one.form for one in outcomes):
        rows = tuple(_row(one, whom, lang) for one in outcomes if one.form == form)
        blocks += [Heading(same(form)), Table(_COLUMNS, rows)]
    counts = [(fate, sum(one.fate is fate for one in outcomes)) for fate in Fate]
    told = [Text(f"{number} {_WORDS[fate].vi}", f"{number} {_WORDS[fate].en}") for fate, number in counts if number]
    if not told:
        return (*blocks, Line(Text("Không có dòng nào được điền.", "No row was filled in."), "warn"))
    line = Text(", ".join(one.vi for one in told), ", ".join(one.en for one in told))
    end = Text("Chưa ghi gì (--dry-run)", "Nothing was written (--dry-run)") if dry_run else Text("Kết quả", "Result")
    return (*blocks, Line(Text(f"{end.vi}: {line.vi}.", f"{end.en}: {line.en}."), "strong"))


def _row(one: Outcome, whom: Mapping[str, Text], lang: Lang) -> tuple[Cell, ...]:
    said = why(one, whom) if one.why else _with_warnings(one)
    return Cell(one.place), Cell(one.record), Cell(_WORDS[one.fate].to(lang), _TONES[one.fate]), Cell(said.to(lang))


def what(one: Outcome) -> Text:
    """Return what a row writes."""
    return Text("; ".join(act.what.vi for act in one.acts), "; ".join(act.what.en for act in one.acts))


def _with_warnings(one: Outcome) -> Text:
    said, more = what(one), _warnings(one)
    return Text(f"{said.vi}. Lưu ý: {more.vi}", f"{said.en}. Note: {more.en}") if one.warnings else said


def _warnings(one: Outcome) -> Text:
    return Text("; ".join(said.vi for said in one.warnings), "; ".join(said.en for said in one.warnings))


def why(one: Outcome, whom: Mapping[str, Text]) -> Text:
    """Return why a row is not written, and who changed its record meanwhile; of a row that is written, what is odd in it."""
    said = one.why or _warnings(one)
    who = whom.get(one.path)
    return Text(f"{said.vi} ({who.vi})", f"{said.en} ({who.en})") if who else said


def to_json(outcomes: Sequence[Outcome], workspace: Workspace, whom: Mapping[str, Text], lang: Lang) -> Json:
    """Return the rows with what becomes of each."""
    rows: list[Json] = [
        {
            "form": one.form,
            "place": one.place,
            "record": one.record,
            "fate": str(one.fate),
            "what": what(one).to(lang) or None,
            "why": why(one, whom).to(lang) if one.why or one.warnings else None,
        }
        for one in outcomes
    ]
    return {**head(workspace), "rows": rows}
