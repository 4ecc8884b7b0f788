"""Numbers of documents: state-named, công văn, legal, the party's, consolidated; and the slips with what was meant."""

import pytest

from ckds.rules.document_number import is_number, likely

RIGHT = [
    "74/KH-UBND",
    "284/QĐ-UBND",
    "1726/QĐ-BTTTT",
    "27/QĐ-UBQGCĐS",
    "05/KH-UBND",
    "1222/QĐ-UBND-HC",
    "749/QĐ-TTg",
    "13/CT-TTg",
    "03/NQ-CP",
    "1284/NQ-UBTVQH15",
    "12/NQ-HĐND",
    "123/BC-SYT",
    "384/QĐ-BTC",
    "200/TB-VPCP",
    "15/TTr-STTTT",
    "09/CTr-UBND",
    "06/ĐA-UBND",
    "11/HD-BKHCN",
    "12/UBND-VX",
    "2390/BTTTT-THH",
    "5973/UBND-KT",
    "1234/VPCP-KSTT",
    "345/UBND-ThVX1",
    "88/UBND-NC&KTGS",
    "30/2020/NĐ-CP",
    "01/2023/QĐ-UBND",
    "42/2014/QĐ-TTg",
    "12/2021/NQ-HĐND",
    "06/2022/TT-BTTTT",
    "01/2019/TTLT-BNV-BTC",
    "30a/2008/NQ-CP",
    "224/2026/NĐ-CP",
    "202/2025/QH15",
    "72/2025/QH15",
    "51/2005/QH11",
    "03-NQ/TU",
    "41-CTr/TU",
    "57-NQ/TW",
    "3260-KH/ĐĐQH15",
    "02-QC/BCĐTW",
    "123-CV/TU",
    "28-KL/TU",
    "36-HD/VPTW",
    "12-KH/ĐU",
    "05-QĐi/TU",
    "16-TTr/TU",
    "01/VBHN-VPCP",
    "14/VBHN-VPQH",
    "/KH-UBND",
    "/UBND-VX",
    "-NQ/TU",
]

WRONG = [
    ("03/NQ/TU", "03-NQ/TU"),  # Hải Phòng, an article of 2022
    ("1008/KHUBND", "1008/KH-UBND"),  # Cao Lãnh
    ("Số: 74/KH-UBND", "74/KH-UBND"),
    ("Số 74/KH-UBND", "74/KH-UBND"),
    ("Quyết định số 284/QĐ-UBND", "284/QĐ-UBND"),
    ("74 /KH-UBND", "74/KH-UBND"),
    ("74/KH - UBND", "74/KH-UBND"),
    ("74/KH–UBND", "74/KH-UBND"),
    ("74/KH_UBND", "74/KH-UBND"),
    ("74/KH-UBND.", "74/KH-UBND"),
    ("74/kh-ubnd", "74/KH-UBND"),
    ("284/QÐ-UBND", "284/QĐ-UBND"),  # the Icelandic letter
    ("284/QD-UBND", "284/QĐ-UBND"),
    ("30/2020/ND-CP", "30/2020/NĐ-CP"),
    ("749/QĐ-TTG", "749/QĐ-TTg"),
    ("5/KH-UBND", "05/KH-UBND"),
    ("3-NQ/TU", "03-NQ/TU"),
    ("52/NQ-TW", "52-NQ/TW"),
    ("74-KH/UBND", "74/KH-UBND"),
    ("41-CTR/TU", "41-CTr/TU"),
    ("41-CTr-TU", "41-CTr/TU"),
    ("74", None),
    ("KH-UBND", None),
    ("123/STTTT", None),
    ("BC quý I", None),
    ("74/KH-UBND ngày 24/3/2022", None),
    ("0/KH-UBND", None),
    ("202/2025/QH", None),
    ("-", None),
    ("", None),
]


@pytest.mark.parametrize("number", RIGHT)
def test_right(number: str) -> None:
    assert is_number(number)


@pytest.mark.parametrize("number", ["TCVN 11930:2017", "QCVN 102:2016/BTTTT", "ISO/IEC 27001:2022"])
def test_standards_pass(number: str) -> None:
    assert is_number(number)


@pytest.mark.parametrize(("number", "meant"), WRONG)
def test_wrong_with_what_was_meant(number: str, meant: str | None) -> None:
    assert not is_number(number)
    assert likely(number) == meant
