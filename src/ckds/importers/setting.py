"""What recognition is told beside the document."""

from datetime import date
from typing import NamedTuple

from ckds.dates.model import Context
from ckds.importers.names import Names


class Asked(NamedTuple):
    """What the person who imports a document says about it; each wins over what the document states.

    Attributes:
        plan: id of the plan.
        area: the area whose bodies the plan names.
        title: title of the plan.
        period: the time it covers.
        issuer: id or name of the issuing body.
        part: which of several documents in the file, from 1; None for the first that holds tasks.
    """

    plan: str
    area: str | None = None
    title: str = ""
    period: str = ""
    issuer: str = ""
    part: int | None = None


class Known(NamedTuple):
    """What the repository knows already.

    Attributes:
        numbers: id of the plan by the number of its document.
        scopes: the levels that its settings allow.
        before_is_exclusive: how "trước ngày" is read.
        period: the time that the plan covers, where it is there already.
    """

    numbers: dict[str, str]
    scopes: tuple[str, ...] = ()
    before_is_exclusive: bool = True
    period: str = ""


class Setting(NamedTuple):
    """What every recogniser of one document needs.

    Attributes:
        names: the bodies.
        context: what deadlines are read against.
        level: the level of the issuer among the scopes; empty where it is not plain.
        year: the last year of the plan where it covers one year only.
        scopes: the levels that settings allow.
        issued: the day of issue, where it is known.
    """

    names: Names
    context: Context
    level: str = ""
    year: int | None = None
    scopes: tuple[str, ...] = ()
    issued: date | None = None
