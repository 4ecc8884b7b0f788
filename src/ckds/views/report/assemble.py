"""Puts the parts of a document together: what every kind has in common is filled in here."""

from ckds.text import slug
from ckds.views.report.material import Material
from ckds.views.report.model import Annex, Letterhead, Report
from ckds.views.report.outline import Outline
from ckds.views.report.words import short_day


def assemble(
    material: Material,
    kind: str,
    name: str,
    title: str,
    head: Letterhead,
    body: Outline,
    recipients: tuple[str, ...],
    *,
    annexes: tuple[Annex, ...] = (),
    unit: str = "",
    named: bool = False,
) -> Report:
    """Return the document; its body ends here.

    Args:
        material: what it was drawn from.
        name: words that its file is called by.
        title: the document in one line.
        recipients: the lines below “Nơi nhận:”.
        annexes: its annexes, labelled.
        unit: the unit that it is about.
        named: whether the plan's signer is named: in the plan itself, not in a draft that somebody has yet to sign.
    """
    today = material.workspace.today
    return Report(
        kind=kind,
        name=slug(name),
        title=title,
        plan=material.folder.id,
        plan_title=material.office.cited(),
        period="",
        period_words="",
        today=today,
        today_words=short_day(today),
        unit=unit,
        letterhead=head,
        body=body.end(),
        signature=material.office.signature(name=named),
        recipients=recipients,
        annexes=annexes,
        figures=material.figures(),
    )
