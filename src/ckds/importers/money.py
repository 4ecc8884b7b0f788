"""What a plan says about its money."""

import re
from collections.abc import Iterable
from typing import Final

from ckds.importers.draft import Drafted
from ckds.importers.fields import MONEY as FIELD
from ckds.importers.outline import MONEY, OTHER, Node
from ckds.importers.source import Place
from ckds.importers.words import low, rx, tidy

_SHARE: Final = rx(
    r"(?:tối thiểu|ít nhất|không dưới|không thấp hơn)\s+(?P<share>\d+(?:[.,]\d+)?\s*%)\s+(?P<of>(?:tổng )?(?:chi |dự toán chi )?ngân sách(?: nhà nước)?(?: (?:thành phố|tỉnh|địa phương|trung ương|cấp \w+))?)"
)
_YEARLY: Final = rx(r"hàng năm|mỗi năm")
_FROM: Final = (
    ("city", rx(r"ngân sách (?:thành phố|tỉnh)")),
    ("nation", rx(r"ngân sách trung ương")),
    ("district", rx(r"ngân sách (?:cấp )?huyện|ủy ban nhân dân các quận, huyện")),
    ("commune", rx(r"ngân sách (?:cấp )?xã")),
)  # fmt: skip
_AMOUNT: Final = rx(
    r"(?:tổng (?:kinh phí|mức|dự toán|vốn)[^.;]{0,60}?|kinh phí[^.;]{0,40}?)\s(?P<amount>\d[\d.,]*\s*(?:tỷ|triệu|nghìn)?\s*đồng)"
)


def loose_notes(root: Node) -> list[Node]:
    """Return the numbered notes that stand under no heading, as below the table of a sheet."""
    notes = [node for node in root.children if node.about == OTHER and node.numbered and not node.children]
    for node in notes:
        if not node.text and any(one.kind == FIELD for one, _ in node.fields):
            node.about = MONEY
    return notes


def read_money(plan: Drafted, roots: Iterable[Node]) -> None:
    """Write the lines on money of a plan."""
    lines: list[dict[str, object]] = []
    places: list[Place] = []
    for root in roots:
        for node in root.walk():
            if not node.is_about(MONEY):
                continue
            heading = node.kind in ("roman", "heading", "upper", "part") or (
                node.children and node.kind in ("number", "dotted")
            )
            paragraphs = [] if heading or not node.text else [(node.text, node.places)]
            fields = [(f"{one.label}: {one.value}", some) for one, some in node.fields if one.kind == FIELD]
            for text, some in [*paragraphs, *node.body, *fields]:
                lines.append(_line(text, node))
                places += some
    plan.put("budget", lines, dict.fromkeys(places))


def _line(text: str, node: Node) -> dict[str, object]:
    plain = low(text)
    line: dict[str, object] = {}
    source = next((level for level, form in _FROM if form.match(plain)), "")
    share = _SHARE.search(plain)
    if share and not source:
        source = next((level for level, form in _FROM if form.match(share["of"])), "")
    if source:
        line["from"] = source
    if share:
        line["share_min"] = re.sub(r"\s", "", share["share"])
        line["of"] = text[share.start("of") : share.end("of")]
        if _YEARLY.search(plain[share.end() : share.end() + 20]):
            line["every"] = "year"
    amount = _AMOUNT.search(plain)
    if amount:
        line["amount"] = text[amount.start("amount") : amount.end("amount")]
    line["text"] = tidy(text)
    if node.numbered:
        line["label"] = node.printed
    return line
