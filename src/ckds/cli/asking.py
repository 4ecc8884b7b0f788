"""What ``ckds new`` asks on a terminal: each answer is judged when it is given, and asked for again where it will not do."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import typer

from ckds.cli.session import Session
from ckds.errors import UsageError
from ckds.lang import Text
from ckds.text import inert, safe, slug

if TYPE_CHECKING:
    from ckds.workspace.workspace import Workspace

Given = dict[str, Any]
Judge = Callable[["Workspace", Given, str], object]
_EMPTY: Final = Text("Không được để trống.", "It cannot be left empty.")
_MOST: Final = 40


def answered(session: Session, kind: str, given: Given, missing: list[str], prompts: dict[str, Text]) -> None:
    """Ask for what is missing, and put the answers into ``given``."""
    workspace, session = session.open()
    for key in missing:
        _tell(session, _choices(key, workspace))
        given[key] = _once_right(session, prompts[key], partial(_judge, key, kind, workspace, given))
    if kind == "task" and not given["name"] and not given["label"]:
        _place(session, workspace, given, prompts)


def _once_right(session: Session, prompt: Text, judge: Callable[[str], object], *, optional: bool = False) -> str:
    """Return the first answer that will do; of what will not, say why."""
    while True:
        words = typer.prompt(prompt.to(session.language), default="" if optional else None, show_default=False).strip()
        if not words and optional:
            return ""
        try:
            if not words:
                raise UsageError(_EMPTY)
            judge(words)
        except UsageError as error:
            _tell(session, error.message)
            _tell(session, error.hint)
        else:
            return str(words)


def _tell(session: Session, text: Text | None) -> None:
    if text:
        typer.echo(inert(f"  {safe(text.to(session.language))}"))


def _choices(key: str, workspace: "Workspace") -> Text | None:
    """Return what there is to choose from, where it is a list that fits on a screen."""
    if key == "unit_kind":
        from ckds.records.unit import KINDS

        return Text(f"Các loại: {', '.join(KINDS)}", f"Kinds: {', '.join(KINDS)}")
    if key == "plan" and 0 < len(workspace.plans) <= _MOST:
        some = ", ".join(workspace.plans)
        return Text(f"Các kế hoạch: {some}", f"Plans: {some}")
    return None


def _judge(key: str, kind: str, workspace: "Workspace", given: Given, words: str) -> None:
    """Refuse an answer that the record could not be made with.

    Raises:
        UsageError: with near matches, or what there is.
    """
    judge = _JUDGES.get(f"{kind}.{key}") or _JUDGES.get(key)
    if judge:
        judge(workspace, given, words)


def _plan_known(workspace: "Workspace", _: Given, words: str) -> None:
    from ckds.cli.choosing import unknown

    if words not in workspace.plans:
        raise unknown(Text("Kế hoạch", "Plan"), words, list(workspace.plans))


def _plan_new(workspace: "Workspace", _: Given, words: str) -> None:
    from ckds.acts.fresh import check_id

    if check_id(words, Text("Kế hoạch", "Plan")) in workspace.plans:
        raise UsageError(Text(f"Đã có kế hoạch {words}.", f"There is a plan {words} already."))


def _unit_new(workspace: "Workspace", _: Given, words: str) -> None:
    from ckds.acts.fresh import check_id

    area, slash, name = words.partition("/")
    if not slash:
        raise UsageError(
            Text(f"“{words}” thiếu danh bạ: ghi KHU_VỰC/MÃ.", f"“{words}” lacks its directory: write AREA/ID."),
            Text(f"Có: {', '.join(sorted(workspace.directory.areas))}", f"There are: {', '.join(sorted(workspace.directory.areas))}"),
        )  # fmt: skip
    full = f"{check_id(area, Text('Danh bạ', 'Directory'))}/{check_id(name, Text('Đơn vị', 'Unit'))}"
    if full in workspace.directory.units:
        shown = workspace.directory.name(full)
        raise UsageError(Text(f"Đã có {full}: {shown}.", f"There is {full} already: {shown}."))


def _unit_known(workspace: "Workspace", given: Given, words: str) -> None:
    from ckds.cli.naming import unit

    unit(workspace, words, given["area"])


def _kind_known(_: "Workspace", __: Given, words: str) -> None:
    from ckds.cli.output import one_of
    from ckds.records.unit import KINDS

    one_of("--kind", words, KINDS)


def _a_period(_: "Workspace", __: Given, words: str) -> None:
    from ckds.dates.period import read_period

    if read_period(words) is None:
        raise UsageError(
            Text(f"“{words}” không phải là một thời kỳ.", f"“{words}” is no period."),
            Text("Ví dụ: 2030, 2030/2033", "For example: 2030, 2030/2033"),
        )


_JUDGES: Final[dict[str, Judge]] = {
    "plan": _plan_known, "plan.name": _plan_new, "unit.name": _unit_new, "issuer": _unit_known, "unit_kind": _kind_known,
    "period": _a_period,
}  # fmt: skip


def _place(session: Session, workspace: "Workspace", given: Given, prompts: dict[str, Text]) -> None:
    """Ask for the group of a task, and where its label does not follow from that, for the label: one of them makes its id."""
    from ckds.acts.fresh import next_label
    from ckds.cli.choosing import unknown

    folder = workspace.plans[given["plan"]]
    groups = folder.plan.record.groups if folder.plan else ()
    known = {one.id: one for one in groups}

    def in_plan(words: str) -> None:
        if words not in known:
            raise unknown(prompts["group"], words, list(known))

    def unused(words: str) -> None:
        made = slug(words)
        if not made or folder.has_task(made):
            raise UsageError(
                Text(
                    f"Đã có {folder.id}/{made}; chọn ký hiệu khác.",
                    f"There is {folder.id}/{made}; choose another label.",
                )
                if made
                else Text("Ký hiệu phải có chữ hoặc số.", "A label has letters or digits.")
            )

    if known and given["group"]:
        in_plan(given["group"])
    elif known:
        for one in list(groups)[:_MOST]:
            _tell(session, Text(f"{one.id}: {one.title}", f"{one.id}: {one.title}"))
        skip = Text("{what} (để trống: không thuộc nhóm nào)", "{what} (empty: of no group)").fill(
            what=prompts["group"]
        )
        given["group"] = _once_right(session, skip, in_plan, optional=True) or None
    if not next_label(folder, given["group"]):
        label = Text("Ký hiệu như in, như III.5.e", "Label as printed, such as III.5.e")
        given["label"] = _once_right(session, label, unused)
