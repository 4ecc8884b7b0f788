"""What a phrase on the command line is read against."""

from ckds.cli.session import Session
from ckds.dates.deadline import Context, context_of
from ckds.dates.period import Period, read_period
from ckds.errors import CkdsError, UsageError
from ckds.lang import Text


def context(session: Session, issued: str | None, period: str | None, plan: str | None) -> Context:
    """Return what is known about the plan: from a plan of the repository, or from the options.

    Outside a repository ``trước`` is exclusive.

    Raises:
        UsageError: a day or a period that cannot be read, or a plan that is not there.
    """
    if plan:
        workspace, _ = session.open(on_demand=True)
        if plan not in workspace.plans:
            from ckds.cli.choosing import unknown

            raise unknown("--plan", plan, list(workspace.plans))
        return workspace.plans[plan].context(workspace.settings.record)
    return context_of(
        _span("--issued", issued), None, _span("--period", period), before_is_exclusive=_exclusive(session)
    )


def _exclusive(session: Session) -> bool:
    from ckds.repository.load import Loader
    from ckds.repository.root import find_root

    try:
        return Loader(find_root(session.folder)).settings().record.before_is_exclusive
    except CkdsError:
        return True


def _span(option: str, text: str | None) -> Period | None:
    if text is None:
        return None
    found = read_period(text)
    if found is None:
        raise UsageError(
            Text(f"{option}: “{text}” không phải là ngày hay kỳ.", f"{option}: “{text}” is no day or period."),
            Text("Ghi 2022-05-28, 2022-05, 2022 hoặc 2022/2025.", "Write 2022-05-28, 2022-05, 2022 or 2022/2025."),
        )
    return found
