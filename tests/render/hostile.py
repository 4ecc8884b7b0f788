"""Titles that try to break out of every kind of output, and a page full of them."""

from typing import Final

from ckds.lang import Lang, same
from ckds.views.screen import Cell, Column, Heading, Line, Pairs, Screen, Table

LANGS: Final[tuple[Lang, ...]] = ("vi", "en")
# Each would do something somewhere if it were passed on as it is.
HOSTILE: Final = (
    "\x1b[31mđỏ\x1b[0m \x1b]0;tiêu đề\x07 \x9b2J\x9d",
    "một\rhai\x08\x7f\x00",
    "\u202eđảo ngược\u202c \u2066cô lập\u2069 \u200e",
    "dòng\u2028lạ\u2029lạ\x85lạ",
    "<script>alert(1)</script> & <b>đậm</b> &lt;đã thoát&gt;",
    "![ảnh](javascript:alert(1)) [chữ](http://x) `mã` **đậm** _nghiêng_ ~~bỏ~~ # | ô |",
    "| a | b |\n|---|---|\n| c | d |",
    "- mục\n1. mục\n> trích\n```\nmã\n```",
    '=HYPERLINK("http://x")',
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "＝1＋1",
    "::error file=x,line=1::giả%0A::set-output name=a::b",
    "a\r\n::error::giả",
    "##[error]giả %25 %0D",
    "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:giả; , \\ \\n",
    "]]></failure></testcase> \" ' <!-- --> \ufffe\uffff",
    "{0} {x} {} %s %(x)s {{",
    "数字化 🎉 ﷽ e\u0301\u0323 \u200b\u200d\ufeff",
    "x" * 300 + " " + "数" * 150,
    "nửa chữ \ud800",
)


def page() -> Screen:
    """Return a page with every hostile title in every kind of block."""
    columns = (Column(same("Cột"), grow=3), Column(same("Số"), "right", most=9), Column(same("Khác")))
    rows = tuple((Cell(text, "bad"), Cell(text[:5]), Cell("z")) for text in HOSTILE)
    lines = [Line(same(text), "warn") for text in HOSTILE]
    headings = [Heading(same(text)) for text in HOSTILE]
    pairs = Pairs(tuple((same("Tên khá dài của một dòng"), Cell(text)) for text in HOSTILE))
    return (Heading(same(HOSTILE[0]), 1), *lines, *headings, pairs, Table(columns, rows))
