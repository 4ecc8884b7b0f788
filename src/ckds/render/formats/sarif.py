"""SARIF 2.1.0: results with rules, fingerprints, related places; waived and known ones stay, marked as such."""

from typing import Final

from ckds import __version__
from ckds.finding import Finding, Related, Severity, Span
from ckds.lang import Lang
from ckds.render.dump import dump
from ckds.render.formats.shared import fingerprints, link_of, sentence
from ckds.rules import registry
from ckds.rules.gate import KNOWN, WAIVED
from ckds.views.check import CheckView
from ckds.views.rows import Json

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(shown: CheckView, lang: Lang) -> str:
    """Return a log with one run; known and waived findings are in it, marked as such."""
    findings = (*shown.listed.findings, *shown.known, *shown.waived)
    codes = sorted({finding.code for finding in findings})
    places = {code: place for place, code in enumerate(codes)}
    rules = [_rule(code, lang, shown.pages) for code in codes]
    run = {
        "tool": {"driver": {"name": "ckds", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [
            {
                **_result(finding, places[finding.code], mark, lang),
                **({"baselineState": "unchanged" if finding.state == KNOWN else "new"} if shown.compared else {}),
            }
            for finding, mark in zip(findings, fingerprints(findings), strict=True)
        ],
        "properties": {"today": shown.listed.today, "blocking": shown.blocking},
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return dump(log)


def _rule(code: str, lang: Lang, pages: str) -> Json:
    rule, link = registry.rules()[code], link_of(code, pages)
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": rule.title.to(lang)},
        "fullDescription": {"text": rule.title.to(lang)},
        "help": {"text": registry.page(code), "markdown": registry.page(code)},
        **({"helpUri": link} if link else {}),
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, place: int, fingerprint: str, lang: Lang) -> Json:
    result: Json = {
        "ruleId": finding.code,
        "ruleIndex": place,
        "level": _LEVELS[finding.severity],
        "message": {"text": sentence(finding, lang)},
        "locations": [{"physicalLocation": _where(finding.path, finding.span)}],
        "partialFingerprints": {"ckds/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [_related(related, lang) for related in finding.related]
    if finding.state == WAIVED:
        result["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return result


def _related(related: Related, lang: Lang) -> Json:
    place = {"artifactLocation": {"uri": _uri(related.path)}, "region": {"startLine": related.line}}
    return {"physicalLocation": place, "message": {"text": related.message.to(lang)}}


def _where(path: str, span: Span) -> Json:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"artifactLocation": {"uri": _uri(path)}, "region": region}


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path, errors="replace")
