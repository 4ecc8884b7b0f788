"""Every command on a small repository: what it answers, in which formats, with which exit status."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ckds.text import safe, width
from tests.cli.runs import Ran, Run
from tests.render.hostile import HOSTILE
from tests.support import World

Ask = Callable[..., Ran]
# Every command that shows records, with what it is asked here.
COMMANDS = (
    ("status",),
    ("status", "--all"),
    ("status", "--per", "plan"),
    ("status", "--per", "unit"),
    ("status", "--per", "group"),
    ("status", "--per", "pillar"),
    ("kpi",),
    ("kpi", "kh/k"),
    ("due", "--year", "2030"),
    ("unit", "vd/so-y-te"),
    ("unit", "vd/cac-quan"),
    ("duties",),
    ("show", "kh"),
    ("show", "kh/t"),
    ("show", "kh/k"),
    ("units",),
)
FORMATS = ("terminal", "json", "csv", "markdown")
WITHOUT_CSV = ("unit", "show", "units")


@pytest.fixture(autouse=True)
def filled(world: World) -> None:
    """A plan with one of everything: overdue by five days, done, a KPI missed by 15 points, a report owed."""
    world.plan(
        """\
        number: 74/KH-UBND
        groups: [{id: "1", label: III.1, title: Hạ tầng, pillar: infrastructure}]
        duties:
          - {id: quy, title: Báo cáo quý, every: quarter, due: trước ngày 20 của tháng cuối quý, from: [so-y-te]}
        """
    )
    world.task(
        "label: III.1.a\ntitle: Trễ\ngroup: '1'\nlead: so-y-te\nsupport: cac-quan\ndue: tháng 11 năm 2030\nkpis: [k]\n"
    )
    world.task("label: III.1.b\ntitle: Xong\nlead: so-tttt\ndue: tháng 6 năm 2030\ncompleted: 2030-06-01\n", "u")
    world.task("title: Từng quận\neach: true\nlead: cac-quan\ndue: năm 2031\n", "v")
    world.kpi(
        "title: Hồ sơ\npillar: data\nowner: so-y-te\nunit: '%'\ntargets: [{by: 2029, target: 60%}]\nmeasurements: [{as_of: 2029, value: 45}]\n"
    )


# --- Formats and exit statuses ---


def cases() -> list[tuple[str, ...]]:
    """Return every command in each of its formats."""
    return [
        (*words, "--format", format_)
        for words in COMMANDS
        for format_ in FORMATS
        if not (format_ == "csv" and words[0] in WITHOUT_CSV)
    ]


@pytest.mark.parametrize("words", cases(), ids=" ".join)
def test_every_command_answers_in_each_of_its_formats_with_0(words: tuple[str, ...], ask: Ask) -> None:
    """Even though things are overdue and reports owed: the answer is on standard output, nothing on standard error."""
    done = ask(*words)
    assert (done.status, done.err) == (0, "")
    assert done.out.endswith("\n")
    if words[-1] == "json":
        assert done.json["today"] == "2030-12-05"
    elif words[-1] == "csv":
        head, *rows = csv.reader(io.StringIO(done.out))
        assert {len(row) for row in rows} <= {len(head)}
    elif words[-1] == "markdown":
        assert done.out.startswith("# ")


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("columns", [40, 80, 140])
def test_no_page_is_wider_than_the_terminal(
    words: tuple[str, ...], columns: int, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In both languages."""
    monkeypatch.setenv("COLUMNS", str(columns))
    for lang in ("vi", "en"):
        assert max(width(line) for line in ask(*words, "--lang", lang).out.split("\n")) <= columns


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_format_that_a_command_does_not_have_is_refused(words: tuple[str, ...], ask: Ask) -> None:
    """With the formats it has, exit 2."""
    done = ask(*words, "--format", "jsno")
    assert (done.status, done.out) == (2, "")
    assert "--format không nhận “jsno”." in done.err
    assert "json" in done.err


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_the_day_may_stand_before_or_after_the_command(words: tuple[str, ...], run: Run, world: World) -> None:
    """The same answer, byte by byte."""
    root = str(world.root)
    before = run("--today", "2030-12-05", "-C", root, *words, "--format", "json")
    after = run(*words, "--format", "json", "-C", root, "--today=2030-12-05")
    assert before == after
    assert before.status == 0


@pytest.mark.parametrize("words", [("status",), ("kpi",), ("due",), ("duties",), ("unit", "SYT")], ids=" ".join)
def test_a_file_gets_what_standard_output_would(words: tuple[str, ...], ask: Ask, tmp_path: Path) -> None:
    """And standard output stays empty."""
    file = tmp_path / "a.json"
    done = ask(*words, "--format", "json", "-o", str(file))
    assert (done.status, done.out, done.err) == (0, "", "")
    assert file.read_text("utf-8") == ask(*words, "--format", "json").out


def test_several_outputs_at_once(ask: Ask, tmp_path: Path) -> None:
    """The page for people on standard output, two files beside it."""
    one, two = tmp_path / "a.json", tmp_path / "b.csv"
    done = ask("status", "--output", f"json={one}", "--output", f"csv={two}", "--output", "markdown=-")
    assert done.out.startswith("# Tình hình")
    assert json.loads(one.read_text("utf-8"))["today"] == "2030-12-05"
    assert two.read_text("utf-8").startswith("id,plan,")


# --- Filters ---


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("status", "--plan", "hk"), "--plan: không có “hk”."),
        (("status", "--unit", "Sở Y tees"), "Có phải ý bạn là: Sở Y tế?"),
        (("status", "--unit", "zzzzz"), "--unit: không có “zzzzz”."),
        (("status", "--unit", ""), "--unit: không có “”."),
        (("status", "--unit", " "), "--unit: không có “ ”."),
        (("status", "--group", "9"), "--group: không có “9”. → Có: 1."),
        (("status", "--pillar", "goverment"), "Có phải ý bạn là: government?"),
        (("status", "--standing", "overdeu"), "Có phải ý bạn là: overdue"),
        (("status", "--per", "unti"), "Có phải ý bạn là unit?"),
        (("kpi", "--standing", "overdue"), "--standing: không có “overdue”."),
        (("kpi", "kh/x"), "Bản ghi: không có “kh/x”."),
        (("kpi", "kh/t"), "Bản ghi: không có “kh/t”."),
        (("kpi", ""), "Bản ghi: không có “”."),
        (("due", "--plan", "x"), "--plan: không có “x”."),
        (("due", "--within", "bald"), "--within: không đọc được “bald”."),
        (("due", "--month", ""), "--month: không đọc được “”."),
        (("due", "--month", "2030-01", "--year", "2030"), "Chỉ chọn một trong --month, --year."),
        (("duties", "--period", "2030-Q9"), "--period: không có “2030-Q9”."),
        (("duties", "--standing", "overdue"), "--standing: không có “overdue”."),
        (("unit", "zzzzz"), "Đơn vị: không có “zzzzz”."),
        (("unit", "Sở"), "“Sở” có thể là"),
        (("show", "kh/tt"), "Có phải ý bạn là: "),
        (("show", ""), "Bản ghi: không có “”."),
        (("units", "zzzzz"), "Đơn vị: không có “zzzzz”."),
        (("units", "--area", "dv"), "--area: không có “dv”. → Có: vd."),
        (("deadline", "hằng năm", "--plan", "hk"), "--plan: không có “hk”."),
        (("deadline", "hằng năm", "--issued", "x"), "--issued: “x” không phải là ngày hay kỳ."),
        (("target", "60%", "--reads", "point"), "Có phải ý bạn là points?"),
        (("rule", "CK10"), "Quy tắc: không có “CK10”."),
    ],
    ids=str,
)
def test_an_unknown_value_is_answered_with_near_ones_and_2(words: tuple[str, ...], said: str, ask: Ask) -> None:
    """Never an empty answer that looks like good news."""
    done = ask(*words)
    assert (done.status, done.out) == (2, "")
    assert said in " ".join(done.err.split())
    assert "→" in done.err


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ((), ["kh/t", "kh/v", "kh/v", "kh/u"]),
        (("--plan", "kh"), ["kh/t", "kh/v", "kh/v", "kh/u"]),
        (("--unit", "SYT"), ["kh/t"]),
        (("--unit", "so y te"), ["kh/t"]),
        (("--unit", "STTTT"), ["kh/u"]),
        (("--unit", "SYT", "--unit", "so-tttt"), ["kh/t", "kh/u"]),
        (("--unit", "cac-quan"), ["kh/v", "kh/v"]),
        (("--unit", "quan-a"), ["kh/v"]),
        (("--group", "1"), ["kh/t"]),
        (("--pillar", "data"), ["kh/t"]),
        (("--standing", "overdue"), ["kh/t"]),
        (("--standing", "overdue", "--standing", "done-on-time"), ["kh/t", "kh/u"]),
        (("--overdue-by", "5"), ["kh/t"]),
        (("--overdue-by", "6"), []),
        (("--unit", "SYT", "--standing", "in-time"), []),
        (("--unit", "SYT", "--group", "1", "--standing", "overdue", "--overdue-by", "5", "--plan", "kh"), ["kh/t"]),
    ],
    ids=str,
)
def test_filters_of_status_combine(words: tuple[str, ...], ids: list[str], ask: Ask) -> None:
    """Units by id, name, alias, abbreviation, with or without accents; groups include their members."""
    assert [row["id"] for row in ask("status", *words, "--format", "json").json["tasks"]] == ids


def test_the_table_per_unit_can_be_had_in_every_format(ask: Ask) -> None:
    """JSON beside the rows, CSV instead of them."""
    answer = ask("status", "--per", "unit", "--format", "json").json
    assert answer["per"][0]["unit"] == "vd/so-y-te"
    head, first, *_ = csv.reader(io.StringIO(ask("status", "--per", "unit", "--format", "csv").out))
    assert (head[:3], first[:3]) == (["unit", "tasks", "overdue"], ["vd/so-y-te", "1", "1"])


def test_the_day_decides(ask: Ask) -> None:
    """The day before it is late, the day after its last day; facts are known from their day on."""
    rows = {
        day: ask("status", "--today", day, "--format", "json").json["tasks"] for day in ("2030-05-31", "2030-12-01")
    }
    standings = {day: {row["id"]: row["standing"] for row in found} for day, found in rows.items()}
    assert (standings["2030-05-31"]["kh/t"], standings["2030-12-01"]["kh/t"]) == ("in-time", "overdue")
    assert (standings["2030-05-31"]["kh/u"], standings["2030-12-01"]["kh/u"]) == ("due-soon", "done-on-time")


def test_far_days_are_answered_too(ask: Ask) -> None:
    """The first and the last day of the calendar."""
    for day in ("0001-01-01", "9999-12-31"):
        for words in (("status",), ("due",), ("kpi",), ("duties",)):
            done = ask(*words, "--today", day, "--format", "json")
            assert (done.status, done.err) == (0, "")


def test_records_with_faults_do_not_stop_the_answer(ask: Ask, world: World) -> None:
    """What is sound is answered, what was left out is said, the exit status is 0."""
    world.task("started: hôm qua\n", "hong")
    world["kh/tasks/leer.yaml"] = ""
    world["kh/kpis/hong.yaml"] = "- a\n"
    done = ask("status", "--format", "json")
    assert (done.status, done.json["left_out"]) == (0, ["kh/hong", "kh/leer", "kh/hong"])
    assert "Không tính 3 bản ghi có lỗi" in ask("status").out
    assert ask("show", "kh/hong").status in (0, 2)


# --- One command each ---


def test_due_writes_a_calendar(ask: Ask, tmp_path: Path) -> None:
    """To a file, with how many entries on standard error, which `-q` leaves out."""
    file = tmp_path / "lich.ics"
    done = ask("due", "--year", "2031", "--ics", str(file))
    assert (done.status, done.out) == (0, "")
    assert done.err == f"Đã ghi 6 mục vào {file}.\n"  # two districts and four quarters
    text = file.read_bytes().decode()
    assert text.count("BEGIN:VEVENT\r\n") == 6
    assert "UID:kh.tasks.v.vd.quan-a@ckds\r\n" in text
    assert ask("due", "--year", "2031", "--ics", str(file), "-q").err == ""


def test_duties_of_one_period(ask: Ask) -> None:
    """However it is written; a period without rows that match is an empty answer and no mistake."""
    for period in ("2030-Q3", "2030-q3"):
        rows = ask("duties", "--period", period, "--format", "json").json["duties"]
        assert [row["period"] for row in rows] == ["2030-Q3"]
    done = ask("duties", "--period", "2030-Q3", "--standing", "submitted", "--format", "json")
    assert (done.status, done.json["duties"]) == (0, [])


def test_duties_of_nine_months(ask: Ask, world: World) -> None:
    """Its key has a small m, however it is asked for."""
    world.plan("duties:\n  - {id: bc, every: nine-months, due: trước ngày 20/9, from: [so-y-te]}\n")
    for period in ("2030-9m", "2030-9M"):
        assert len(ask("duties", "--period", period, "--format", "json").json["duties"]) == 1


def test_one_kpi_may_be_named_by_its_own_id(ask: Ask) -> None:
    """As long as only one plan has it; filters that leave it out do not call it faulty."""
    assert ask("kpi", "k", "--format", "json").json["kpis"][0]["id"] == "kh/k"
    assert "Không có chỉ tiêu nào khớp." in ask("kpi", "k", "--standing", "met").out


@pytest.mark.parametrize("words", ["kh", "kh/t", "t", "kh/k", "k"])
def test_a_record_is_found_by_its_id(words: str, ask: Ask) -> None:
    """Full, or its own where one plan has it."""
    found = ask("show", words, "--format", "json").json["records"]
    assert found[0]["id"].rpartition("/")[2] == words.rpartition("/")[2]


@pytest.mark.parametrize("words", ["III.1.a", "iii.1.A", "kh/III.1.a"])
def test_a_task_is_found_by_the_label_that_the_screens_show(words: str, ask: Ask) -> None:
    assert ask("show", words, "--format", "json").json["records"][0]["id"] == "kh/t"


@pytest.mark.parametrize("words", ["III.1.c", "khac/III.1.a", ""])
def test_a_label_that_no_task_has_is_refused(words: str, ask: Ask) -> None:
    assert ask("show", words).status == 2


def test_an_id_that_two_plans_have_must_be_written_in_full(ask: Ask, world: World) -> None:
    """Both are named."""
    world["b/plan.yaml"] = "title: B\nissuer: vd/ubnd\nperiod: 2030\n"
    world["b/tasks/t.yaml"] = "title: T\n"
    done = ask("show", "t")
    assert done.status == 2
    assert "b/t, kh/t" in done.err


@pytest.mark.parametrize("words", ["vd/so-y-te", "so-y-te", "Sở Y tế", "so y te", "SYT", "SỞ Y TẾ"])
def test_a_unit_is_found_by_any_of_its_names(words: str, ask: Ask) -> None:
    """Id, name, abbreviation, with or without accents."""
    assert ask("unit", words, "--format", "json").json["units"][0]["id"] == "vd/so-y-te"


def test_of_several_units_the_only_one_that_leads_is_meant(ask: Ask, world: World) -> None:
    """Two areas have a Sở Y tế; one of them leads tasks here."""
    world["units/khac.yaml"] = "- {id: so-y-te, name: Sở Y tế, kind: department}\n"
    assert ask("unit", "Sở Y tế", "--format", "json").json["units"][0]["id"] == "vd/so-y-te"


def test_units_of_an_area(ask: Ask, world: World) -> None:
    """And a part of a name."""
    world["units/khac.yaml"] = "- {id: so-y-te, name: Sở Y tế, kind: department}\n"
    assert [one["id"] for one in ask("units", "--area", "khac", "--format", "json").json["units"]] == ["khac/so-y-te"]
    found = ask("units", "quan", "--format", "json").json["units"]
    assert {"vd/quan-a", "vd/quan-b", "vd/quan-moi"} <= {one["id"] for one in found}


@pytest.mark.parametrize(
    "words", ["khcn", "KHCN", "KH&CN", "kh và cn", "skhcn", "Sở KHCN", "SLĐTBXH", "sldtbxh", "ldtbxh"]
)
def test_units_are_found_by_the_letters_of_an_abbreviation(words: str, ask: Ask, world: World) -> None:
    """Signs and “và” do not count; without a short name the first letters of the words do."""
    world["units/khac.yaml"] = (
        "- {id: a, name: Sở Khoa học và Công nghệ, short: Sở KH&CN, kind: department}\n"
        "- {id: b, name: 'Sở Lao động, Thương binh và Xã hội', kind: department}\n"
    )
    found = [one["id"] for one in ask("units", words, "--area", "khac", "--format", "json").json["units"]]
    assert found == (["khac/a"] if "k" in words.casefold() else ["khac/b"])


def test_of_many_units_not_just_any_are_listed(ask: Ask, world: World) -> None:
    """A near abbreviation is named; where nothing is near, the way to the whole list."""
    rows = "".join(f"- {{id: don-vi-{at}, name: Đơn vị số {at}, kind: department}}\n" for at in range(13))
    world["units/khac.yaml"] = f"{rows}- {{id: c, name: Trung tâm, short: TT-PVHCC, kind: department}}\n"
    assert "Có phải ý bạn là: TT-PVHCC?" in " ".join(ask("units", "TT-PVHCX").err.split())
    done = ask("units", "qqqqq")
    assert done.status == 2
    assert "đơn vị: ckds units" in " ".join(done.err.split())
    assert "don-vi-1" not in done.err


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("Quý I năm 2031",), 0),
        (("khi có yêu cầu",), 0),
        (("khẩn trương",), 0),
        (("xyz",), 1),
        (("tháng 02 hàng năm", "--issued", "2030-01-10", "--period", "2030/2032"), 0),
        (("hằng năm", "--plan", "kh"), 0),
    ],
    ids=str,
)
def test_deadline_ends_with_1_only_when_it_cannot_be_read(words: tuple[str, ...], status: int, ask: Ask) -> None:
    """In every format; JSON has the words as they were given."""
    for format_ in ("terminal", "markdown", "json"):
        done = ask("deadline", *words, "--format", format_)
        assert (done.status, done.err) == (status, "")
    assert done.json["text"] == words[0]


def test_a_deadline_of_a_plan_has_its_occurrences(ask: Ask) -> None:
    """Issue and period are the plan's."""
    found = ask("deadline", "hằng năm", "--plan", "kh", "--format", "json").json
    assert [one["period"] for one in found["occurrences"]] == ["2030", "2031", "2032"]


def test_before_follows_the_settings(
    ask: Ask, world: World, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """`before_is_exclusive: false` lets the day itself count; outside a repository it does not."""
    words = ("deadline", "trước ngày 01/7/2030", "--format", "json")
    assert ask(*words).json["last"] == "2030-06-30"
    world.settings("before_is_exclusive: false\n")
    assert ask(*words).json["last"] == "2030-07-01"
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert run("-C", str(elsewhere), *words).json["last"] == "2030-06-30"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("trên 55%",), 0),
        (("Triển khai 5G",), 0),
        (("tăng 10%", "--unit", "%", "--reads", "points"), 0),
        (("68,457",), 1),
    ],
    ids=str,
)
def test_target_ends_with_1_only_when_it_cannot_be_read(words: tuple[str, ...], status: int, ask: Ask) -> None:
    """The reason is a message, or stands in the JSON."""
    done = ask("target", *words, "--format", "json")
    assert (done.status, done.err, done.json["text"]) == (status, "", words[0])
    page = ask("target", *words)
    assert page.status == status
    assert ("Không đọc được" in page.out + page.err) == bool(status)


def test_rule_explains_one_or_lists_all(ask: Ask) -> None:
    """By code or name, however it is capitalised."""
    for words in ("CK101", "ck101", "unknown-unit", "Unknown-Unit"):
        assert ask("rule", words, "--format", "json").json["rules"][0]["code"] == "CK101"
    assert len(ask("rule", "--all", "--format", "json").json["rules"]) >= 40
    assert "CK101" in ask("rule").out
    page = ask("rule", "CK101")
    assert (page.status, "CK101 unknown-unit" in page.out) == (0, True)
    assert ask("rule", "CK101", "--format", "markdown").out.startswith("# CK101 unknown-unit")


def test_lint_ends_with_1_when_there_is_an_error(run: Run, tmp_path: Path) -> None:
    """Warnings do not block, errors do, in every format; the files asked for decide; what is not there is wrong use."""
    world = World(tmp_path / "nur")
    world["kh/plan.yaml"] = "title: X\narea: vd\nissuer: ubnd\nissued: 2022-01-10\nperiod: 2022\n"
    world.task("lead: so-xyz\n", "hong")
    world.task("lead: so-y-te\ndue: tháng 6 năm 2022\n", "lanh")

    def lint(*words: str) -> Ran:
        return run("-C", str(world.root), "lint", *words)

    for format_ in ("full", "concise", "json"):
        done = lint("--format", format_)
        assert (done.status, done.err, "CK101" in done.out) == (1, "", True)
    assert lint("kh/tasks/hong.yaml").status == 1
    assert lint("kh/tasks/lanh.yaml").status == 0
    assert lint(str(world.root / "kh/tasks/lanh.yaml"), "units").status == 0
    for missing in ("kh/khong-co.yaml", str(tmp_path), "../.."):
        assert (lint(missing).status, lint(missing).out) == (2, "")


def test_colour_can_be_asked_for(ask: Ask) -> None:
    """Never into a pipe on its own, never into a file."""
    assert "\x1b[" not in ask("status").out
    assert "\x1b[" in ask("status", "--color", "always").out
    assert "\x1b[" in ask("--color=always", "lint").out


# --- Hostile records ---


@pytest.fixture
def hostile(world: World) -> World:
    """A repository whose every text would break out of something."""
    quoted = [json.dumps(text) for text in HOSTILE if not re.search("[\ud800-\udfff]", text)]
    one = quoted[0]
    world.plan(f"groups: [{{id: '1', label: {one}, title: {quoted[5]}}}]\nnote: {one}\nbasis: [{{number: {one}, title: {quoted[6]}}}]\n"
               f"duties: [{{id: quy, title: {quoted[4]}, every: quarter, due: trước ngày 20 của tháng cuối quý, from: [so-y-te, {{as: {quoted[14]}}}]}}]\n")  # fmt: skip
    for at, text in enumerate(quoted):
        world.task(
            f"label: {text}\ntitle: {text}\ngroup: '1'\nlead: [so-y-te, {{as: {text}, for: {text}}}]\ndue: tháng 11 năm 2030\n"
            f"updates: [{{date: 2030-02-01, text: {text}, obstacles: {text}}}]\nnote: {text}\n",
            f"t{at}",
        )
        world.kpi(
            f"title: {text}\nunit: {text}\nowner: so-y-te\ntargets: [{{by: 2029, target: 60%}}]\n"
            f"measurements: [{{as_of: 2029, text: {text}}}, {{as_of: 2028, value: 5, method: {text}}}]\n",
            f"k{at}",
        )
    world.task(f"title: {one}\nlead: so-y-te\ndue: tháng 11 năm 2030\n")
    world.kpi(f"title: {one}\ntargets: []\n")
    world["kh/reports/2030-q1.yaml"] = f"- {{duty: quy, unit: so-y-te, on: 2030-03-18, number: {one}}}\n"
    world["units/vd.yaml"] = (
        "- {id: ubnd, name: U, kind: committee}\n"
        f"- {{id: so-y-te, name: {quoted[4]}, short: {one}, aliases: [{quoted[6]}], kind: department, parent: ubnd}}\n"
        f"- {{id: cac-quan, name: {quoted[7]}, kind: group, members: [so-y-te]}}\n"
    )
    return world


@pytest.mark.parametrize(
    "words", [*cases(), ("lint",), ("lint", "--format", "concise"), ("lint", "--format", "json")], ids=" ".join
)
def test_hostile_records_break_out_of_no_answer(words: tuple[str, ...], hostile: World, ask: Ask) -> None:
    """No control character reaches the terminal, the JSON parses, no CSV cell computes, the status is an answer."""
    done = ask(*words)
    assert done.status == (0 if words[0] != "lint" else done.status)
    assert "Traceback" not in done.err
    assert safe(done.out.replace("\r\n", "\n")) == done.out.replace("\r\n", "\n")
    if words[-1] == "json":
        assert done.json["today"] == "2030-12-05"
    elif words[-1] == "csv":
        cells = [cell for row in csv.reader(io.StringIO(done.out, newline="")) for cell in row]
        assert not [cell for cell in cells if cell.lstrip()[:1] in tuple("=+@＝＋－＠")]
        assert not [cell for cell in cells if cell.startswith("-") and not re.fullmatch(r"-\d+(\.\d+)?", cell)]


def test_hostile_records_make_no_calendar_entry_of_their_own(hostile: World, ask: Ask, tmp_path: Path) -> None:
    """As many entries as tasks and reports that fall due."""
    file = tmp_path / "a.ics"
    ask("due", "--year", "2030", "--ics", str(file))
    text = file.read_bytes()
    entries = len(ask("due", "--year", "2030", "--format", "json").json["tasks"]) + 2 * 4 - 1
    assert text.count(b"BEGIN:VEVENT\r\n") == entries
    assert max(map(len, text.split(b"\r\n"))) <= 75


def test_hostile_names_in_a_mistake_drive_no_terminal(hostile: World, ask: Ask) -> None:
    """Near matches are names from records."""
    for words in (("status", "--unit", "script alert"), ("unit", "zz"), ("status", "--unit", "\x1b[31m")):
        done = ask(*words)
        assert safe(done.err) == done.err
