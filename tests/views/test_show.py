"""One record with everything derived from it: a task, a plan, a KPI; days, numbers and names as people write them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ckds.dates.period import read_period
from ckds.views.links import children, served_by
from ckds.views.record import screen, to_json
from ckds.views.show import day, number, period, plain
from tests.support import World
from tests.views.pages import flat, headings, tables

TASK = """\
label: II.2.a
title: Kiến trúc đô thị
text: Nội dung dài hơn
group: "2"
lead: {unit: so-tttt, for: hạ tầng}
support: [so-y-te]
due: tháng 11 năm 2030
deliverables: [Quyết định phê duyệt]
kpis: [k]
parents: [u, khac/v]
started: 2030-02
note: Ghi chú
updates:
  - {date: 2030-09-15, by: so-tttt, progress: 60, text: Đã trình, obstacles: Thiếu vốn, request: Bổ sung vốn}
extensions:
  - {due: Quý I năm 2031, on: 2030-11-20, act: 12/UBND, reason: Chờ vốn}
paused:
  - {on: 2030-04-01, until: 2030-04-30, act: 3/UBND}
reported: {on: 2031-03-20, by: so-tttt}
completed: {on: 2031-04-02, evidence: [74/QĐ]}
"""


def page(world: World, today: str, full: str = "kh/t") -> str:
    """Return the words of a record's page."""
    return flat(screen(full, world.at(today), "vi"))


def record(world: World, today: str, full: str = "kh/t") -> Any:
    """Return a record as JSON."""
    answer: Any = to_json(full, world.at(today), "vi")
    (found,) = answer["records"]
    return found


# --- A task ---


def test_a_task_says_what_it_is_how_its_deadline_was_read_and_what_is_owed(world: World) -> None:
    """Roles with their parts, the deadline in force with where it comes from, the obligation, links both ways."""
    world.plan("groups:\n  - {id: '2', label: III.2, title: Dữ liệu}\n")
    world.task(TASK)
    world.task("title: Con\nparents: [t]\n", "viec-con")
    words = page(world, "2031-04-05")
    for part in (
        "Mã kh/t",
        "Nhóm III.2 Dữ liệu",
        "Chủ trì Sở TT&TT (hạ tầng)",
        "Phối hợp SYT",
        "Sản phẩm Quyết định phê duyệt",
        "Nội dung dài hơn",
        "Nguyên văn Quý I năm 2031 (đã gia hạn)",
        "Cách hiểu một mốc",
        "Hạn ban đầu 30/11/2030",
        "60% hoàn thành hoàn thành quá hạn 02/04/2031",
        "Phục vụ chỉ tiêu kh/k",
        "Thực hiện u, khac/v",
        "Được thực hiện bởi kh/viec-con",
        "Tệp kh/tasks/t.yaml",
    ):
        assert part in words


def test_the_history_is_in_order_and_ends_with_the_day(world: World) -> None:
    """Each fact with as much of its day as is known; what is dated later is not told yet."""
    world.task(TASK)
    history = tables(screen("kh/t", world.at("2031-04-05"), "vi"))[-1]
    assert history == [
        ["tháng 2/2030", "bắt đầu"],
        ["01/04/2030", "tạm dừng; 3/UBND"],
        ["15/09/2030", "Sở TT&TT; 60%; Đã trình; vướng mắc: Thiếu vốn; đề xuất: Bổ sung vốn"],
        ["20/11/2030", "gia hạn đến Quý I năm 2031; 12/UBND; Chờ vốn"],
        ["20/03/2031", "đơn vị báo đã xong; Sở TT&TT"],
        ["02/04/2031", "xác nhận hoàn thành; 74/QĐ"],
    ]
    assert len(tables(screen("kh/t", world.at("2030-10-01"), "vi"))[-1]) == 3


def test_results_changes_of_lead_and_cancellations_are_history(world: World) -> None:
    """Part and unit of a result, the act behind each."""
    world.task(
        """\
        due: hằng năm
        lead: so-tttt
        results:
          - {period: 2030, unit: so-tttt, completed: 2030-11-01, evidence: [9/BC]}
          - {for: khám, completed: 2030-11-02}
        lead_changes: [{on: 2031-03-01, act: 7/QĐ, to: so-khcn}]
        cancelled: {on: 2031-06-01, act: 8/QĐ, reason: Không còn cần}
        updates: [{date: 2031-04}]
        """
    )
    assert tables(screen("kh/t", world.at("2031-07-01"), "vi"))[-1] == [
        ["01/11/2030", "hoàn thành 2030; Sở TT&TT; 9/BC"],
        ["02/11/2030", "hoàn thành khám"],
        ["01/03/2031", "chuyển chủ trì sang Sở Khoa học và Công nghệ; 7/QĐ"],
        ["tháng 4/2031", "cập nhật"],
        ["01/06/2031", "hủy; 8/QĐ; Không còn cần"],
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Nguyên văn văn bản không nêu Cách hiểu không có thời hạn"),
        ("due: khi có yêu cầu\n", "Cách hiểu chờ một việc khác Chờ yêu cầu"),
        ("due: xyz\n", "Cách hiểu không đọc được Lưu ý"),
        ("due: thường xuyên\n", "Cách hiểu thường xuyên, không có ngày cuối"),
        ("each: true\nlead: cac-quan\n", "Cách giao từng đơn vị phải làm"),
        ("", "Chủ trì chưa ghi trong văn bản"),
    ],
)
def test_what_is_not_there_is_said(text: str, words: str, world: World) -> None:
    """No deadline, one that waits, one that cannot be read; nobody who leads."""
    world.task(text)
    assert words in page(world, "2030-05-01")


def test_a_deadline_of_the_plan_says_so(world: World) -> None:
    """The plan's words with their origin."""
    world.plan("tasks_due: năm 2030\n")
    world.task("")
    assert "năm 2030 (hạn chung của kế hoạch)" in page(world, "2030-05-01")


def test_a_task_with_a_fault_says_that_it_is_not_counted(world: World) -> None:
    """What could be read is shown, nothing is judged."""
    world.task("title: Hỏng một phần\nlead: so-y-te\nstarted: hôm qua\n")
    words = page(world, "2030-05-01")
    assert "Hỏng một phần" in words
    assert "Bản ghi có lỗi nên không được tính. Xem: ckds lint" in words
    assert (record(world, "2030-05-01")["sound"], record(world, "2030-05-01")["rows"]) == (False, [])


def test_a_task_as_json_has_the_file_and_what_follows_from_it(world: World) -> None:
    """The record as it stands there, the deadline as read, its obligations and who carries it out."""
    world.task("title: A\ndue: tháng 11 năm 2030\nx-ghi: 1\n", "t")
    world.task("title: B\nparents: [kh/t]\n", "u")
    found = record(world, "2030-05-01")
    assert (found["id"], found["kind"], found["sound"], found["served_by"]) == ("kh/t", "task", True, ["kh/u"])
    assert (found["record"]["title"], found["record"]["due"]) == ("A", "tháng 11 năm 2030")
    assert (found["deadline"]["kind"], found["deadline"]["last"]) == ("fixed", "2030-11-30")
    assert [row["due"] for row in found["rows"]] == ["2030-11-30"]
    assert found["source"] == {"path": "kh/tasks/t.yaml", "line": 1}


def test_the_note_of_a_deadline_is_in_the_language_asked_for(world: World) -> None:
    """Also in JSON."""
    world.task("due: khẩn trương\n")
    vi, en = (to_json("kh/t", world.at("2030-05-01"), lang) for lang in ("vi", "en"))
    notes = [answer["records"][0]["deadline"]["note"] for answer in (vi, en)]  # type: ignore[index]
    assert notes[0] != notes[1]


# --- A plan ---


def test_a_plan_says_what_it_is_and_how_its_groups_stand(world: World) -> None:
    """The document, its groups in its own order, its basis, duties, money and links."""
    world.plan(
        """\
        number: 74/KH-UBND
        groups:
          - {id: '1', label: III.1, title: Một}
          - {id: '2', title: Hai}
        stated: {tasks: 103, groups: 9, missing: [Phụ lục]}
        parents: [tren]
        basis:
          - {number: 03-NQ/TU, issued: 2029-10-26, title: Nghị quyết}
          - {title: Không số}
        duties:
          - {id: quy, every: quarter, due: ngày 20}
        budget:
          - {share_min: 1%, of: ngân sách, text: hằng năm}
        """
    )
    world["tren/plan.yaml"] = "title: Trên\nissuer: vd/ubnd\nperiod: 2030\n"
    world["duoi/plan.yaml"] = "title: Dưới\nissuer: vd/ubnd\nperiod: 2030\nparents: [kh]\n"
    world.task("group: '2'\ndue: tháng 2 năm 2030\n", "a")
    world.task("group: '1'\n", "b")
    world.task("", "c")
    found = screen("kh", world.at("2030-05-01"), "vi")
    assert headings(found) == ["Chuyển đổi số Ví Dụ", "Nhiệm vụ", "Căn cứ", "Chế độ báo cáo", "Kinh phí"]
    assert [row[0] for row in tables(found)[0]] == ["III.1 Một", "2 Hai", "–"]
    assert tables(found)[1:] == [
        [["03-NQ/TU", "26/10/2029", "Nghị quyết"], ["–", "–", "Không số"]],
        [["quy", "quarter", "ngày 20"]],
    ]
    words = flat(found)
    for part in (
        "Số, ký hiệu 74/KH-UBND",
        "Ban hành 10/01/2030",
        "Cơ quan UBND TP",
        "Thời kỳ 2030/2032",
        "Nhiệm vụ 3 Văn bản tự nêu 103 / 9 Còn thiếu Phụ lục Thực hiện tren Được thực hiện bởi duoi",
        "- 1% ngân sách hằng năm",
    ):
        assert part in words


def test_a_draft_and_a_folder_without_a_plan_are_shown(world: World) -> None:
    """No number; no document at all."""
    assert "chưa có (dự thảo)" in page(world, "2030-05-01", "kh")
    world["kh/plan.yaml"] = None
    world.task("")
    found = screen("kh", world.at("2030-05-01"), "vi")
    assert headings(found)[0] == "kh"
    assert record(world, "2030-05-01", "kh") == {"id": "kh", "kind": "plan", "rows": []}


def test_a_plan_as_json_has_its_ledger(world: World) -> None:
    """The document as it stands in the file, and every report owed."""
    world.plan("duties:\n  - {id: nam, every: year, due: trước ngày 15/12, from: [so-y-te]}\n")
    found = record(world, "2030-05-01", "kh")
    assert (found["kind"], found["record"]["area"], len(found["rows"])) == ("plan", "vd", 3)


# --- A KPI ---


def test_a_kpi_as_json_has_its_rows(world: World) -> None:
    """The file, and each milestone."""
    world.kpi("title: K\nunit: '%'\ntargets: [{by: 2030, target: 60%}]\n")
    found = record(world, "2030-05-01", "kh/k")
    assert (found["kind"], found["record"]["unit"], [row["standing"] for row in found["rows"]]) == (
        "kpi",
        "%",
        ["no-data"],
    )
    assert "K" in page(world, "2030-05-01", "kh/k")


@pytest.mark.filterwarnings("error")
def test_numbers_of_a_record_are_printed_without_a_warning(world: World) -> None:
    """As they stand in the file, exactly."""
    world.kpi("baseline: {as_of: 2029, value: '40,5'}\ntargets: []\n")
    assert record(world, "2030-05-01", "kh/k")["record"]["baseline"][0]["value"] == "40.5"


# --- Links ---


def test_links_are_followed_backwards(world: World) -> None:
    """A parent named by its full id or by its own in the same plan."""
    world["khac/plan.yaml"] = "title: Khác\nissuer: vd/ubnd\nperiod: 2030\nparents: [kh]\n"
    world["khac/tasks/x.yaml"] = "title: X\nparents: [kh/t, t]\n"
    world.task("")
    world.task("parents: [t]\n", "u")
    workspace = world.at("2030-05-01")
    assert served_by("kh/t", workspace) == ["kh/u", "khac/x"]
    assert served_by("khac/t", workspace) == ["khac/x"]
    assert (children("kh", workspace), children("khac", workspace)) == (["khac"], [])


# --- Days and numbers ---


def test_days_are_written_as_each_language_does() -> None:
    """Day first in Vietnamese, year first in English; none is a dash."""
    assert [day(date(2030, 3, 5), lang) for lang in ("vi", "en")] == ["05/03/2030", "2030-03-05"]
    assert day(None, "vi") == "–"


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("2030-03-05", "05/03/2030", "2030-03-05"),
        ("2030-03", "tháng 3/2030", "2030-03"),
        ("2030-Q4", "quý IV/2030", "2030-Q4"),
        ("2030", "năm 2030", "2030"),
        ("2030-H1", "2030-H1", "2030-H1"),
        ("2030/2032", "2030/2032", "2030/2032"),
    ],
)
def test_spans_are_said_as_people_say_them(text: str, vi: str, en: str) -> None:
    """With as much as is known."""
    assert period(read_period(text)) == (vi, en)
    assert period(None) == ("–", "–")


def test_numbers_stand_with_their_unit() -> None:
    """A share without a blank, other units with one; for JSON whole numbers are whole."""
    assert number(Decimal("41.5"), "vi", "%") == "41,5%"
    assert number(Decimal(5000), "vi", "doanh nghiệp") == "5.000 doanh nghiệp"
    assert number(Decimal("41.5"), "en", None) == "41.5"
    assert number(None, "vi", "%") == "–"
    assert [plain(value) for value in (Decimal("5.0"), Decimal("5.5"), None)] == [5, 5.5, None]
    assert isinstance(plain(Decimal("5.0")), int)
