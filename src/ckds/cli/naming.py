"""From the words of a command line to what they mean in the repository: records, units, days."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ckds.errors import UsageError
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.acts.act import Of
    from ckds.acts.tasks import Ruled
    from ckds.records.kpi import Kpi
    from ckds.records.task import Task
    from ckds.workspace.workspace import Workspace

_EXAMPLES: Final = {"--as-of": "2026-06"}


def tasks(workspace: "Workspace", ids: Sequence[str]) -> "list[Of[Task]]":
    """Return the tasks that ids mean, each once.

    Raises:
        UsageError: an id means none, or several; near ones or the candidates are named.
    """
    from ckds.acts.act import Of

    found = dict.fromkeys(_record(workspace, word, "tasks") for word in ids)
    pairs = ((workspace.plans[full.partition("/")[0]], full.partition("/")[2]) for full in found)
    return [Of(folder.tasks[name], folder, workspace) for folder, name in pairs]


def kpi(workspace: "Workspace", word: str) -> "Of[Kpi]":
    """Return the KPI that an id means.

    Raises:
        UsageError: it means none, or several.
    """
    from ckds.acts.act import Of

    plan, _, name = _record(workspace, word, "kpis").partition("/")
    return Of(workspace.plans[plan].kpis[name], workspace.plans[plan], workspace)


def _record(workspace: "Workspace", word: str, kind: str) -> str:
    from ckds.cli.choosing import one_record

    word = word.strip().removesuffix(".yaml")
    *_, plan, part, name = ["", "", *word.split("/")] if word.count("/") > 1 else ["", "", ""]
    if part == kind:  # the path of a file, as `Đã ghi: …` prints it
        word = f"{plan}/{name}"
    here = workspace.plans.get(word.partition("/")[0]) if "/" in word else None
    for folder in [here] if here else workspace.plans.values():
        for key, document in folder.unread.items():
            name = key.removeprefix(f"{kind}/")
            if word in (name, f"{folder.id}/{name}") and key != name:
                raise UsageError(
                    Text(f"{document.path} có lỗi, chưa đọc được.", f"{document.path} has faults and cannot be read."),
                    Text("Sửa trước: ckds lint", "Mend it first: ckds lint"),
                )
    return one_record(workspace, word, kind)


def unit(workspace: "Workspace", words: str, area: str | None) -> str:
    """Return the full id of a unit, named by id, name or abbreviation; those of the plan's area come first.

    Raises:
        UsageError: none or several are meant.
    """
    from ckds.cli.choosing import one_unit, several

    if not words.strip():
        raise UsageError(
            Text("Tên đơn vị để trống.", "The name of a unit is empty."), Text("Xem: ckds units", "See: ckds units")
        )
    directory = workspace.directory
    found = directory.find(words)
    own = [full for full in found if full.startswith(f"{area}/")]
    exact = directory.resolve(words, area) or (own[0] if len(own) == 1 else None)
    if exact is None and len(own or found) > 1:  # what is written must not be a guess
        raise several(words, own or found)
    return exact or one_unit(workspace, words)


def when(text: str | None, option: str, workspace: "Workspace") -> str:
    """Return a time in ISO form; the session's day where none is stated.

    Raises:
        UsageError: it cannot be read.
    """
    from ckds.acts.reading import when as read

    return read(text, option).iso if text else workspace.today.isoformat()


def ruled(workspace: "Workspace", on: str | None, act: str | None, reason: str | None) -> "Ruled":
    """Return the act of an authority that the options state.

    Raises:
        UsageError: its day cannot be read.
    """
    from ckds.acts.reading import day
    from ckds.acts.tasks import Ruled

    return Ruled(day(on, "--on") if on else workspace.today, act, reason)


def required(value: str | None, option: str, why: Text) -> str:
    """Return an option that must be stated.

    Raises:
        UsageError: it is not.
    """
    if value and value.strip():
        return value
    example = _EXAMPLES.get(option)
    hint = Text(f"Ví dụ: {option} {example}", f"For example: {option} {example}") if example else None
    raise UsageError(Text(f"Thiếu {option}: {why.vi}.", f"{option} is missing: {why.en}."), hint)
