"""The rules of the linter, listed and explained."""

import json
from typing import Any

from ckds.render.markdown import markdown
from ckds.rules import registry
from ckds.views.rules import listing, page, rules_json
from tests.views.pages import flat, headings, tables, text


def test_every_rule_is_listed_in_its_family() -> None:
    """Once each, with how many there are."""
    rules = list(registry.rules().values())
    found = listing(rules, "vi")
    codes = [row[0] for rows in tables(found) for row in rows]
    assert sorted(codes) == sorted(rule.code for rule in rules)
    assert headings(found)[0] == "Tệp và định dạng"
    assert f"{len(rules)} quy tắc. Chi tiết: ckds rule MÃ" in flat(found)
    assert "Units and references" in flat(listing(rules, "en"), "en")


def test_a_rule_has_its_page() -> None:
    """Code, name, weight and the text with its examples."""
    rule = registry.rules()["CK101"]
    words = flat(page(rule, registry.page("CK101")))
    assert words.lstrip().startswith(f"CK101 unknown-unit: {rule.title.vi}")
    assert "Mức: " in words
    assert "Sai | Bad" in words


def test_the_example_of_a_rule_is_yaml_that_can_be_copied() -> None:
    """Its indentation is kept, on a terminal and in Markdown."""
    rule = registry.rules()["CK315"]
    shown = page(rule, registry.page("CK315"))
    assert "\n  - by: 2030\n    target: 60%\n" in text(shown)
    assert "\n```yaml\ntargets:\n  - by: 2030\n    target: 60%\n" in markdown(shown, "vi")


def test_rules_as_json() -> None:
    """Everything a program needs to explain a finding, in the language asked for."""
    rule = registry.rules()["CK101"]
    answer: Any = rules_json([rule], registry.page, "en")
    (found,) = json.loads(json.dumps(answer))["rules"]
    assert (found["code"], found["name"], found["severity"]) == ("CK101", "unknown-unit", str(rule.severity))
    assert (found["title"], found["help"], found["text"]) == (rule.title.en, rule.help.en, registry.page("CK101"))
