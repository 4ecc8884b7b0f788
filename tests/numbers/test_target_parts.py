"""Phrases that state several targets."""

import pytest

from ckds.numbers.target import Target, read_target
from tests.numbers.target_table import rows, seen

# phrase | each part: op value unit
SEVERAL = """
60% thành phố; 50% cấp huyện và 30% cấp xã | >= 60 %, >= 50 %, >= 30 %
≤ 3 Đông Nam Á; ≤ 50 Thế giới | rank<= 3 hạng, rank<= 50 hạng
Kinh tế số chiếm tối thiểu 20% GRDP; từng ngành đạt tối thiểu 10% | >= 20 % GRDP, >= 10 %
chi đạt 2% GDP, trong đó xã hội chiếm hơn 60% | >= 2 % GDP, > 60 %
Đến năm 2025 đạt 60%, đến năm 2030 đạt 80% | >= 60 %, >= 80 %
Năm 2025: 60%; năm 2030: 80% | >= 60 %, >= 80 %
60%/50%/30% | >= 60 %, >= 50 %, >= 30 %
- 60% hộ dân - 70% xã | >= 60 %, >= 70 %
100% cán bộ được đào tạo và 05 lớp tập huấn | >= 100 %, >= 5 lớp
Không quá 5% trễ hạn, ít nhất 60% trước hạn | <= 5 %, >= 60 %
Không quá 5% hồ sơ trễ hạn, 100% hồ sơ số hóa | <= 5 %, >= 100 %
Không quá 5% hồ sơ trễ hạn; 60% trước hạn | <= 5 %, >= 60 %
i) 85% người dân; ii) Tăng 10% hồ sơ so với năm 2021 | >= 85 %, >= 10 %
"""


def brief(target: Target) -> str:
    op, unit, _ = seen(target)
    return f"{op} {unit}"


@pytest.mark.parametrize(("text", "parts"), rows(SEVERAL))
def test_every_target_of_a_phrase_is_a_part(text: str, parts: str) -> None:
    target = read_target(text)
    assert ", ".join(map(brief, target.parts)) == parts
    assert seen(target) == seen(target.parts[0])
    assert target.text == text
    assert all(part.text in text and not part.parts for part in target.parts)


def test_each_part_keeps_its_own_words() -> None:
    target = read_target("60% hồ sơ tại các cơ quan thành phố; 50% tại cấp huyện và 30% tại cấp xã.")
    texts = ["60% hồ sơ tại các cơ quan thành phố", "50% tại cấp huyện", "30% tại cấp xã"]
    assert [part.text for part in target.parts] == texts


def test_only_what_follows_phan_dau_is_a_stretch() -> None:
    target = read_target("Đạt 60%, phấn đấu đạt 70%")
    assert [part.stretch for part in target.parts] == [False, True]
    assert not target.stretch


def test_a_base_belongs_to_its_own_part() -> None:
    target = read_target("5.000 doanh nghiệp, tăng 10% so với năm 2021")
    assert [(part.basis, part.against) for part in target.parts] == [("level", None), ("ambiguous", "2021")]


def test_the_contract_shape_is_complete_and_free_of_noise() -> None:
    assert read_target("từ 7,0 đến 8,5%").to_json() == {
        "text": "từ 7,0 đến 8,5%",
        "op": "between",
        "value": 7,
        "high": 8.5,
        "unit": "%",
        "basis": "level",
        "against": None,
        "note": None,
        "parts": [],
    }


def test_json_speaks_the_language_that_is_asked_for() -> None:
    shown = read_target("khoảng 60%; 50% cấp xã").to_json("en")
    parts = shown["parts"]
    assert isinstance(parts, list)
    assert shown["note"] == "approximate, the tolerance is unknown"
    assert [(part["value"], part["parts"]) for part in parts] == [(60, []), (50, [])]
    assert isinstance(parts[0]["value"], int)
