"""Everything of one unit on one page, and the directory."""

from typing import Any

from ckds.views import unit, units
from ckds.views.screen import Screen
from tests.support import World
from tests.views.pages import flat, headings, tables


def page(world: World, today: str, full: str = "vd/so-y-te") -> Screen:
    """Return the page of a unit."""
    return unit.screen(unit.unit(world.at(today), full), "vi")


def fill(world: World) -> None:
    """Set tasks that Sở Y tế leads, shares and supports, a KPI and a duty."""
    world.plan("duties:\n  - {id: quy, every: quarter, due: trước ngày 20 của tháng cuối quý, from: [so-y-te]}\n")
    world.task("label: '1'\ntitle: Trễ\nlead: so-y-te\ndue: tháng 6 năm 2030\n", "a")
    world.task("label: '2'\ntitle: Mở\nlead: [so-tttt, so-y-te]\ndue: năm 2031\n", "b")
    world.task("label: '3'\ntitle: Xong\nlead: so-y-te\ncompleted: 2030-02-01\n", "c")
    world.task("label: '4'\ntitle: Giúp\nlead: so-tttt\nsupport: [hai-so]\ndue: năm 2030\n", "d")
    world.task("label: '5'\ntitle: Hằng năm\nlead: so-y-te\ndue: hằng năm\n", "e")
    world.task("label: '6'\ntitle: Khác\nlead: so-tttt\n", "f")
    world.kpi("title: Chỉ số\nowner: so-y-te\ntargets: []\n")


def test_the_page_has_what_it_leads_supports_owes_and_owns(world: World) -> None:
    """Overdue, open, done; the rate; what it supports; reports; KPIs. Occurrences whose time has not come are left out."""
    fill(world)
    found = page(world, "2030-07-05")
    assert headings(found) == [
        "Sở Y tế",
        "Chủ trì, quá hạn (1)",
        "Chủ trì, đang mở (2)",
        "Chủ trì, đã xong (1)",
        "Phối hợp, đang mở (1)",
        "Báo cáo còn nợ",
        "Chỉ tiêu theo dõi",
    ]
    words = flat(found)
    assert "Mã vd/so-y-te Còn gọi SYT" in words
    assert "30/06/2030 1 Trễ SYT quá hạn 5 ngày" in words
    assert "Khác" not in words
    # One task of two that fell due: the one overdue; the one that is done has no deadline.
    assert "100% (1 trên 1 nhiệm vụ đã đến hạn" in words


def test_a_unit_that_ended_says_what_it_is_now(world: World) -> None:
    """With its days; the body after it names it as the one before."""
    words = flat(page(world, "2031-05-01", "vd/cuc-cu"))
    assert "Hoạt động – – 28/02/2031" in words
    assert "Ngày 01/05/2031 nay là Sở Khoa học và Công nghệ" in words
    assert "Kế tục Cục Cũ" in flat(page(world, "2031-05-01", "vd/so-khcn"))
    assert "nay là" not in flat(page(world, "2031-02-28", "vd/cuc-cu"))


def test_a_group_names_its_members_and_what_they_owe(world: World) -> None:
    """The page of a group is that of all its members."""
    world.task("title: Của A\nlead: quan-a\ndue: tháng 6 năm 2030\n")
    found = page(world, "2030-07-05", "vd/cac-quan")
    assert "Thành viên Ủy ban nhân dân quận A, Ủy ban nhân dân quận B" in flat(found)
    assert "Của A" in flat(found)


def test_json_of_a_unit(world: World) -> None:
    """The unit, and the contract's rows of what it leads, supports, owns and owes."""
    fill(world)
    found: Any = unit.to_json(unit.unit(world.at("2030-07-05"), "vd/so-y-te"), "vi")
    assert [row["id"] for row in found["tasks"]] == ["kh/a", "kh/e", "kh/b", "kh/c"]
    assert [row["id"] for row in found["supports"]] == ["kh/d"]
    assert ([row["id"] for row in found["kpis"]], len(found["duties"])) == (["kh/k"], 12)
    assert [one["id"] for one in found["units"]] == ["vd/so-y-te"]


def test_a_unit_as_json_stands_as_on_the_day(world: World) -> None:
    """Its validity, what it is now, and who came before and after."""
    found = units.unit_json("vd/cuc-cu", world.at("2031-05-01"))
    assert found == {
        "id": "vd/cuc-cu",
        "name": "Cục Cũ",
        "short": None,
        "aliases": [],
        "kind": "agency",
        "parent": None,
        "valid_from": None,
        "valid_to": "2031-02-28",
        "valid": False,
        "now": ["vd/so-khcn"],
        "successors": ["vd/so-khcn"],
        "predecessors": [],
        "members": [],
        "note": None,
        "source": {"path": "units/vd.yaml", "line": 12},
    }
    group = units.unit_json("vd/cac-quan", world.at("2031-05-01"))
    assert (group["members"], group["now"]) == (["vd/quan-a", "vd/quan-b"], ["vd/cac-quan"])


def test_the_directory_is_in_alphabetical_order_with_remarks(world: World) -> None:
    """Area by area; what has not begun, what ended, who is in a group."""
    workspace = world.at("2031-05-01")
    ((first, *rest),) = tables(
        units.screen(["vd/so-y-te", "vd/cuc-cu", "vd/quan-moi", "vd/cac-quan", "vd/nhom-rong"], workspace, "vi")
    )
    assert first[1] == "Các đơn vị liên quan"
    assert first[3] == "nhóm chưa rõ thành viên"
    assert [(row[1], row[3]) for row in rest] == [
        ("Cục Cũ", "nay là Sở Khoa học và Công nghệ"),
        ("Sở Y tế (SYT)", ""),
        ("Ủy ban nhân dân các quận", "Ủy ban nhân dân quận A, Ủy ban nhân dân quận B"),
        ("Ủy ban nhân dân quận Mới", "từ 01/07/2031"),
    ]


def test_a_unit_that_ended_without_a_successor_only_ended(world: World) -> None:
    """With its day, where it is known."""
    world["units/vd.yaml"] = "- {id: ubnd, name: U, kind: committee, valid: {to: 2030-01-31}}\n"
    assert units.remark("vd/ubnd", world.at("2031-05-01"), "vi") == "đã kết thúc 31/01/2030"


def test_a_large_group_shows_some_of_its_members(world: World) -> None:
    """Four names, then how many there are."""
    many = "".join(f"- {{id: u{at}, name: U{at}, kind: district}}\n" for at in range(6))
    world["units/vd.yaml"] = (
        f"- {{id: ubnd, name: U, kind: committee}}\n{many}- {{id: g, name: G, kind: group, members: {{kind: [district]}}}}\n"
    )
    assert units.remark("vd/g", world.at("2031-05-01"), "vi") == "U0, U1, U2, U3 … (6)"
