"""SARIF 2.1.0: results with rules, fingerprints, related places; waived and known ones stay, marked as such."""

import json
from typing import Final

from ckds import __version__
from ckds.finding import Finding, Severity, Span
from ckds.lang import Lang
from ckds.render.formats.shared import KNOWN, WAIVED, fingerprints, sentence
from ckds.rules import registry
from ckds.views.findings import FindingsView
from ckds.views.rows import Json

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(shown: FindingsView, lang: Lang) -> str:
    """Return a log with one run."""
    codes = sorted({finding.code for finding in shown.findings})
    prints = fingerprints(shown.findings)
    run = {
        "tool": {"driver": {"name": "ckds", "version": __version__, "rules": [_rule(code, lang) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, codes.index(finding.code), mark, lang)
            for finding, mark in zip(shown.findings, prints, strict=True)
        ],
        "properties": {"today": shown.today},
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, lang: Lang) -> Json:
    rule = registry.rules()[code]
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": rule.title.to(lang)},
        "fullDescription": {"text": rule.help.to(lang)},
        "help": {"text": registry.page(code), "markdown": registry.page(code)},
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
        "baselineState": "unchanged" if finding.state == KNOWN else "new",
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(related.path)},
                    "region": {"startLine": related.line},
                },
                "message": {"text": related.message.to(lang)},
            }
            for related in finding.related
        ]
    if finding.state == WAIVED:
        result["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return result


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

    return quote(path)
