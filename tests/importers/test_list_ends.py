"""Where a list of bodies ends: what stands behind "Chủ trì:" is who, with whom and by when, and a date is never a body."""

from datetime import date

import pytest

from ckds.dates.model import Context
from ckds.dates.period import read_period
from ckds.importers.bodies import read_bodies
from ckds.importers.dates_in import stated
from ckds.importers.ends import sentence_end
from ckds.importers.fields import split_fields
from ckds.importers.lists import taken_apart
from ckds.importers.names import Names
from tests.importers.test_bodies import DIRECTORY

NAMES = Names(DIRECTORY, "hai-phong", date(2026, 1, 5))
CONTEXT = Context(date(2026, 1, 5), None, read_period("2026"))
Read = tuple[list[str], list[str], str]


def roles(text: str) -> Read:
    """Return who leads, who supports and by when, of the fields of one paragraph."""
    fields = [one for one, _ in taken_apart((one, ()) for one in split_fields(text)[1])]

    def named(kind: str) -> list[str]:
        bodies = [body for one in fields if one.kind == kind for body in read_bodies(one.value, NAMES)]
        return [body.unit.rpartition("/")[2] if body.unit else body.printed for body in bodies]

    found = [stated(one, CONTEXT) for one in fields if one.kind == "due"]
    return named("lead"), named("support"), "; ".join(one.words if one else "?" for one in found)


YT, NV, TC = "so-y-te", "so-noi-vu-2025", "so-tai-chinh-2025"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chủ trì: Sở Y tế. Hoàn thành trước ngày 30/9/2026.", ([YT], [], "trước ngày 30/9/2026")),
        ("Chủ trì: Sở Y tế; hoàn thành trước ngày 30/9/2026", ([YT], [], "trước ngày 30/9/2026")),
        ("Chủ trì: Sở Y tế, hoàn thành trong quý III/2026.", ([YT], [], "trong quý III/2026")),
        ("Chủ trì: Sở Y tế, Sở Nội vụ hoàn thành trong quý III/2026.", ([YT, NV], [], "trong quý III/2026")),
        ("Chủ trì: Sở Y tế (hoàn thành trước 30/9/2026).", ([YT], [], "trước 30/9/2026")),
        ("Chủ trì: Sở Y tế (xong trước 30/9/2026); phối hợp: Sở Nội vụ.", ([YT], [NV], "trước 30/9/2026")),
        ("Chủ trì: Sở Y tế, quý III/2026", ([YT], [], "quý III/2026")),
        ("Chủ trì: Sở Y tế - 30.9.2026", ([YT], [], "30.9.2026")),
        ("Chủ trì: Sở Y tế, dự kiến hoàn thành tháng 10/2026.", ([YT], [], "tháng 10/2026")),
        ("Chủ trì: Sở Y tế, thường xuyên.", ([YT], [], "thường xuyên")),
        ("Chủ trì: Sở Y tế.Hoàn thành 9/2026", ([YT], [], "9/2026")),
        ("Phối hợp: Sở Nội vụ, Sở Tài chính. Hoàn thành trong tháng 9 năm 2026.", ([], [NV, TC], "trong tháng 9 năm 2026")),
        ("Phối hợp: Sở Nội vụ, Sở Tài chính, trước ngày 15/8", ([], [NV, TC], "trước ngày 15/8")),
        ("Chủ trì: Sở Y tế phối hợp với Sở Nội vụ. Hoàn thành cuối năm 2026.", ([YT], [NV], "cuối năm 2026")),
        ("Chủ trì: Sở Y tế, phối hợp: Sở Nội vụ; thực hiện trong quý II/2026.", ([YT], [NV], "trong quý II/2026")),
        ("CQ chủ trì: Sở Y tế; Đ/v phối hợp: Sở Nội vụ; TG hoàn thành: Q3/2026", ([YT], [NV], "Q3/2026")),
        ("Chủ trì: Công an TP. Hải Phòng. Xong trước 01/7/2026.", (["cong-an"], [], "trước 01/7/2026")),
        ("Chủ trì: Bệnh viện TT. Huế và St. Paul. Xong trước 01/7/2026.", (["Bệnh viện TT. Huế và St. Paul"], [], "trước 01/7/2026")),
        ("Chủ trì: Trung tâm Giám sát năm xã phía Bắc. Hoàn thành 9/2026", (["Trung tâm Giám sát năm xã phía Bắc"], [], "9/2026")),
        ("Chủ trì: Sở Y tế (từ năm 2026), Sở Nội vụ. Hoàn thành 9/2026", ([YT, NV], [], "9/2026")),
        ("Chủ trì: Sở Y tế (phần mềm), Sở Nội vụ, hoàn thành 9/2026", ([YT, NV], [], "9/2026")),
        ("Chủ trì: Sở Y tế (chủ trì); tham gia: 50 người", ([YT], [], "")),
        ("Chủ trì: Sở Y tế. Hoàn thành đúng hẹn với ngân hàng.", ([YT], [], "?")),
        ("Chủ trì: Sở Y tế, trình UBND thành phố.", ([YT], [], "")),
    ],
)  # fmt: skip
def test_a_list_of_bodies_ends_where_the_time_begins(text: str, expected: Read) -> None:
    assert roles(text) == expected


def test_a_body_and_its_part_may_speak_of_time() -> None:
    """What a unit answers for is no deadline: "thời gian thực", a year inside a bracket."""
    assert roles("Chủ trì: Sở Y tế (dữ liệu năm 2026); Sở Nội vụ. Hoàn thành 9/2026") == ([YT, NV], [], "9/2026")
    (field, *more) = [
        one for one, _ in taken_apart([(split_fields("Chủ trì: Sở Y tế: bản đồ theo thời gian thực")[1][0], ())])
    ]
    assert (field.value, more) == ("Sở Y tế: bản đồ theo thời gian thực", [])


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("UBND TP. Hải Phòng. Kinh phí", "UBND TP. Hải Phòng."),
        ("UBND TP. Các sở, ngành", "UBND TP."),
        ("Sở GD&ĐT. Kinh phí", "Sở GD&ĐT."),
        ("UBND P. 7, Q. 3 và St. Paul", "UBND P. 7, Q. 3 và St. Paul"),
    ],
)
def test_where_a_sentence_ends(text: str, first: str) -> None:
    assert text[: sentence_end(text)] == first
