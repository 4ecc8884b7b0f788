"""JUnit XML: one test case a file, a failure for each blocking finding of it."""

from xml.sax.saxutils import escape, quoteattr

from ckds.finding import Finding, Severity
from ckds.lang import Lang
from ckds.render.formats.shared import active, sentence
from ckds.text import safe
from ckds.views.findings import FindingsView


def junit(shown: FindingsView, lang: Lang) -> str:
    """Return a report that pipelines show beside test results."""
    by_file: dict[str, list[Finding]] = {}
    for finding in active(shown.findings):
        by_file.setdefault(finding.path, []).append(finding)
    cases = [case for path, of in by_file.items() for case in _cases(path, of, lang)]
    failed = sum(f.severity is Severity.ERROR for of in by_file.values() for f in of)
    total = max(1, sum(len(of) for of in by_file.values()))
    body = "".join(cases) or '    <testcase classname="ckds" name="ckds"/>\n'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites>\n  <testsuite name="ckds" tests="{total}" failures="{failed}" errors="0" skipped="0">\n'
        f"{body}  </testsuite>\n</testsuites>\n"
    )


def _cases(path: str, findings: list[Finding], lang: Lang) -> list[str]:
    return [_case(path, finding, lang) for finding in findings]


def _case(path: str, finding: Finding, lang: Lang) -> str:
    name = quoteattr(safe(f"{finding.code} {path}:{finding.span.line}:{finding.span.column}"))
    text = safe(sentence(finding, lang))
    head = f"    <testcase classname={quoteattr(safe(path))} name={name}"
    if finding.severity is Severity.ERROR:
        return f"{head}>\n      <failure message={quoteattr(text)} type={quoteattr(finding.name)}>{escape(text)}</failure>\n    </testcase>\n"
    return f"{head}>\n      <system-out>{escape(text)}</system-out>\n    </testcase>\n"
