"""JUnit XML: a test case for each finding, which fails when the finding blocks."""

import re
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from ckds.finding import Finding
from ckds.lang import Lang
from ckds.render.formats.shared import blocking_first, explained
from ckds.rules.check import blocks
from ckds.text import safe
from ckds.views.check import CheckView

# What XML 1.0 cannot hold in any form.
_NO_XML: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# What a pipeline's log takes for a command, where the report is printed to it.
_SPELLED: Final = {"##": "#&#35;", "::": ":&#58;"}


def junit(shown: CheckView, lang: Lang) -> str:
    """Return a report that pipelines show beside test results; without findings one test case that passes."""
    findings = blocking_first(shown.listed.findings)
    cases = [_case(finding, lang, shown.pages) for finding in findings]
    body = "".join(cases) or '    <testcase classname="ckds" name="ckds check"/>\n'
    counts = f'tests="{max(1, len(cases))}" failures="{shown.blocking}" errors="0"'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites {counts}>\n  <testsuite name="ckds" {counts} skipped="0">\n'
        f'    <properties>\n      <property name="today" value="{shown.listed.today}"/>\n    </properties>\n'
        f"{body}  </testsuite>\n</testsuites>\n"
    )


def _case(finding: Finding, lang: Lang, pages: str) -> str:
    name = quoteattr(_plain(f"{finding.code} {finding.path}:{finding.span.line}:{finding.span.column}"), _SPELLED)
    text = _plain(explained(finding, lang, pages))
    head = f"    <testcase classname={quoteattr(_plain(finding.path), _SPELLED)} name={name}>"
    if blocks(finding):
        kind = quoteattr(finding.name)
        inside = f"<failure message={quoteattr(text, _SPELLED)} type={kind}>{escape(text, _SPELLED)}</failure>"
    else:
        inside = f"<system-out>{escape(text, _SPELLED)}</system-out>"
    return f"{head}\n      {inside}\n    </testcase>\n"


def _plain(text: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", safe(text))
