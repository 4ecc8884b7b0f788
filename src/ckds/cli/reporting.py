"""From the options of ``ckds report`` to a request, and from a report to the bytes of a file."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from ckds.cli.choosing import one_unit, unknown
from ckds.cli.session import Session, read_day
from ckds.dates.period import Period, read_period
from ckds.errors import UsageError
from ckds.lang import Lang, Text
from ckds.views.report.build import Request
from ckds.views.report.model import KINDS, Report
from ckds.views.report.period import Span, periods, spanned
from ckds.views.report.words import short_day
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

SUFFIXES: Final = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".xlsx": "xlsx",
    ".pdf": "pdf",
    ".json": "json",
}
ENDINGS: Final = {"markdown": ".md.j2", "html": ".html.j2", "docx": ".docx", "pdf": ".docx"}
FILES: Final = {"markdown": ".md", "html": ".html", "docx": ".docx", "xlsx": ".xlsx", "pdf": ".pdf", "json": ".json"}
TEXTS: Final = ("markdown", "html", "json")


class Template(NamedTuple):
    """A template: its name, and what it holds."""

    name: str
    content: bytes


def format_of(format_: str | None, file: Path | None, *, apart: bool) -> str:
    """Return the format asked for: by ``--format``, else by the suffix of the file, else Markdown (Word for many files).

    Raises:
        UsageError: a suffix that says nothing, or a format that cannot be printed.
    """
    from ckds.cli.output import one_of

    if format_:
        chosen = one_of("--format", format_, tuple(FILES))
    elif file is None or str(file) == "-" or apart:
        chosen = "docx" if apart else "markdown"
    else:
        found = SUFFIXES.get(file.suffix.casefold())
        if found is None:
            raise unknown(Text("Đuôi tệp", "Suffix"), file.suffix or file.name, list(SUFFIXES))
        chosen = found
    if chosen not in TEXTS and (file is None or str(file) == "-"):
        raise UsageError(
            Text(f"{chosen} không in ra màn hình được.", f"{chosen} cannot be printed."),
            Text(f"Ghi vào tệp: -o bao-cao{FILES[chosen]}", f"Write it to a file: -o report{FILES[chosen]}"),
        )
    return chosen


def kind_of(word: str | None) -> str:
    """Return the kind asked for.

    Raises:
        UsageError: none was named, or there is no such kind.
    """
    if word is None:
        raise UsageError(
            Text(f"Cần nêu loại văn bản: {', '.join(KINDS)}.", f"Name a kind: {', '.join(KINDS)}."),
            Text("Xem: ckds report --list", "See: ckds report --list"),
        )
    if word not in KINDS:
        raise unknown(Text("Loại văn bản", "Kind"), word, KINDS)
    return word


def plan_of(workspace: Workspace, word: str | None) -> PlanFolder:
    """Return the plan asked for; the only one where none was named.

    Raises:
        UsageError: there is none or there are several, or its ``plan.yaml`` cannot be read.
    """
    if word is None:
        if len(workspace.plans) != 1:
            some = ", ".join(list(workspace.plans)[:12]) or "–"
            raise UsageError(
                Text("Cần nêu kế hoạch: --plan.", "Name the plan: --plan."), Text(f"Có: {some}.", f"There are: {some}.")
            )
        word = next(iter(workspace.plans))
    if word not in workspace.plans:
        raise unknown("--plan", word, list(workspace.plans))
    found = workspace.plans[word]
    if found.plan is None:
        raise UsageError(
            Text(f"Không đọc được plan.yaml của {word}.", f"plan.yaml of {word} cannot be read."),
            Text("Xem: ckds lint", "See: ckds lint"),
        )
    return found


def span_of(folder: PlanFolder, word: str | None, workspace: Workspace, *, asked: bool, needed: bool) -> Span | None:
    """Return the period asked for.

    Raises:
        UsageError: it is needed and not named, no period of a report, or none of the plan's.
    """
    life = folder.plan.record.period if folder.plan else None
    known = periods(life, folder.first_day()) if life else []
    if word is None:
        if not needed:
            return None
        years = ", ".join(one for one in known if one.isdecimal())
        raise UsageError(
            Text("Báo cáo định kỳ cần có kỳ: --period.", "A periodic report needs its period: --period."),
            Text(
                f"Ví dụ: --period {known[0]}-Q4, {known[0]}-12, {known[0]}-H1, {known[0]}-9m, {known[0]}. Kế hoạch có các năm: {years}.",
                f"For example: --period {known[0]}-Q4, {known[0]}-12, {known[0]}-H1, {known[0]}-9m, {known[0]}. Years of the plan: {years}.",
            ),
        )
    found = {one.casefold(): one for one in known}.get(word.strip().casefold())
    period: Period | None = read_period(found) if found else None
    if period is None:
        raise unknown("--period", word, known)
    return spanned(period, workspace.today, asked=asked)


def request_of(
    session: Session,
    workspace: Workspace,
    kind: str,
    folder: PlanFolder,
    options: dict[str, str | None],
    *,
    apart: bool,
) -> tuple[Request, Workspace]:
    """Return what is asked for, and the workspace on the day that it is judged on.

    Raises:
        UsageError: an option that nothing fits.
    """
    span = span_of(folder, options["period"], workspace, asked=session.today is not None, needed=kind == "periodic")
    unit, issuer, by = (options[name] for name in ("unit", "issuer", "by"))
    day: date | None = read_day(by, "--by") if by else None
    request = Request(
        kind=kind,
        folder=folder,
        span=span,
        unit=one_unit(workspace, unit) if unit else None,
        issuer=one_unit(workspace, issuer) if issuer else None,
        until=day,
        apart=apart,
    )
    judged = replace(workspace, today=span.day) if span and kind != "plan" else workspace
    if judged.today != workspace.today:
        shown = short_day(judged.today)
        session.say(
            Text(
                f"Số liệu đến ngày chốt {shown}; muốn ngày khác: --today NGÀY.",
                f"Figures as of the cut-off {judged.today.isoformat()}; for another day: --today DATE.",
            )
        )
    return request, judged


def template_of(session: Session, kind: str, format_: str, named: str | None) -> Template | None:
    """Return the template of a kind in a format: the one named, else the repository's, else the one that ships with ckds.

    Raises:
        UsageError: there is none of that name; near ones are told.
    """
    from ckds.render.report.write import shipped, shipped_names
    from ckds.repository.root import find_root
    from ckds.repository.templates import names, read

    ending = ENDINGS.get(format_)
    if ending is None:
        if named:
            raise UsageError(
                Text(f"{format_} không dùng mẫu.", f"{format_} takes no template."),
                Text("Bỏ --template.", "Leave --template out."),
            )
        return None
    root = find_root(session.folder)
    wanted = [named, f"{named}{ending}"] if named else [f"{kind}{ending}", f"report{ending}"]
    for source in (lambda name: read(root, name), shipped):
        for name in wanted:
            content = source(name) if name.endswith(ending) else None
            if content is not None:
                return Template(name, content)
    have = [one for one in dict.fromkeys([*names(root), *shipped_names()]) if one.endswith(ending)]
    raise unknown(Text("Mẫu", "Template"), named or f"{kind}{ending}", have)


def made(report: Report, format_: str, template: Template | None, lang: Lang) -> bytes:
    """Return a report as the bytes of a file.

    Raises:
        UsageError: the template is at fault, or LibreOffice is missing.
    """
    if format_ == "xlsx":
        from ckds.render.report.xlsx import xlsx

        return xlsx(report)
    if format_ in ("docx", "pdf"):
        return _word(report, format_, template, lang)
    if template is None:
        raise LookupError(format_)
    from ckds.render.report.write import text

    return text(report, template.content, template.name).encode()


def _word(report: Report, format_: str, template: Template | None, lang: Lang) -> bytes:
    from ckds.render.report.write import check
    from ckds.render.report_docx.write import docx

    faults = check(template.content, template.name) if template else []
    if faults:
        raise faults[0]
    content = docx(report, template.content if template else None, lang, name=template.name if template else "")
    if format_ == "docx":
        return content
    from ckds.render.report_docx.pdf import pdf

    return pdf(content)


def files(reports: Sequence[Report], folder: Path, format_: str) -> list[Path]:
    """Return a path of its own for each report."""
    found: list[Path] = []
    taken: set[str] = set()
    for report in reports:
        name, number = report.name[:120], 1
        while name in taken:
            number += 1
            name = f"{report.name[:120]}-{number}"
        taken.add(name)
        found.append(folder / f"{name}{FILES[format_]}")
    return found
