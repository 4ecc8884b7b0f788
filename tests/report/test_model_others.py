"""The plan printed from its records, the form for units, the parts around a text, and the contract of the model."""

from pathlib import Path
from typing import Any, get_type_hints

import pytest

from ckds.render.report.contract import unknown
from ckds.views.report import model
from ckds.views.report.model import KINDS, Report, plainly, variables
from ckds.views.report.office import Office
from ckds.workspace.workspace import Workspace
from tests.report.support import report, rows, words
from tests.support import World


def test_the_plan_is_printed_with_its_own_number_day_and_signer(at_cut_off: Workspace) -> None:
    shown = report(at_cut_off, "plan")
    assert shown.letterhead.number == "Số: 15/KH-UBND"
    assert shown.letterhead.place_and_date == "Ví Dụ, ngày 10 tháng 01 năm 2030"
    assert (shown.letterhead.kind, shown.signature.name) == ("KẾ HOẠCH", "Nguyễn Văn Thử")
    assert shown.annexes[0].reference == "(Kèm theo Kế hoạch số 15/KH-UBND ngày 10 tháng 01 năm 2030 của Ủy ban nhân dân thành phố Ví Dụ)"  # fmt: skip


def test_a_draft_plan_leaves_number_and_day_blank(plan: World) -> None:
    plan["kh/plan.yaml"] = "kind: KH\ntitle: Thử\narea: vd\nissuer: ubnd\nissued: 2030\nplace: Ví Dụ\nperiod: 2030\n"
    head = report(plan.at("2030-12-14"), "plan").letterhead
    assert head.number == "Số:      /KH-UBND"
    assert head.place_and_date == "Ví Dụ, ngày       tháng       năm 2030"


def test_basis_lines_carry_their_marks(plan: World) -> None:
    text = (plan.files["kh/plan.yaml"] or "").rstrip()
    plan["kh/plan.yaml"] = text + (
        "\n        basis:\n"
        "          - {number: 03-NQ/TU, issued: 2029-10-26, issuer: Thành ủy Ví Dụ, title: Về chuyển đổi số}\n"
        "          - {number: 9/QĐ-TTg, issued: 2029-06-03, issuer: Thủ tướng Chính phủ, title: Phê duyệt Chương trình X}\n"
    )
    assert report(plan.at("2030-12-14"), "plan").letterhead.basis == (
        "Căn cứ Nghị quyết số 03-NQ/TU ngày 26/10/2029 của Thành ủy Ví Dụ về chuyển đổi số;",
        "Căn cứ Quyết định số 9/QĐ-TTg ngày 03/6/2029 của Thủ tướng Chính phủ phê duyệt Chương trình X.",
    )


def test_the_plan_lists_each_task_once_under_its_group(at_cut_off: Workspace) -> None:
    said = words(report(at_cut_off, "plan"))
    assert "1. Hạ tầng số" in said
    assert "a) Việc a" in said
    assert sum(text.endswith("Việc g") for text in said) == 1
    assert "Thời hạn: Quý III năm 2030." in said


def test_the_form_leaves_its_columns_empty(at_cut_off: Workspace) -> None:
    shown = report(at_cut_off, "form", unit="vd/so-y-te")
    found = rows(shown, "Nhiệm vụ")
    assert [(row[1][:6], row[2]) for row in found] == [("Việc a", "Chủ trì"), ("Việc b", "Chủ trì"), ("Việc g", "Chủ trì"), ("Việc c", "Phối hợp")]  # fmt: skip
    assert all(row[5:] == [""] * 6 for row in found)
    assert shown.annexes[0].reference == "(Số liệu chốt đến ngày 14/12/2030)"


def test_a_resolution_of_the_party_is_reported_on_by_who_carries_it_out(plan: World) -> None:
    plan["units/vd.yaml"] = (
        plan.files.get("units/vd.yaml") or _units()
    ) + "- {id: thanh-uy, name: Thành ủy Ví Dụ, kind: party}\n"
    plan["nq/plan.yaml"] = (
        "number: 03-NQ/TU\nkind: NQ\ntitle: Nghị quyết thử\narea: vd\nissuer: thanh-uy\nissued: 2029-10-26\nperiod: /2030\n"
    )
    plan["kh/plan.yaml"] = (plan.files["kh/plan.yaml"] or "").rstrip() + "\n        parents: [nq]\n"
    workspace = plan.at("2030-12-14")
    office = Office(workspace, workspace.plans["nq"])
    assert office.name == "Ủy ban nhân dân thành phố Ví Dụ"
    assert not office.is_party


def _units() -> str:
    from tests.support import UNITS

    return UNITS


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_file_name_that_any_system_takes(at_cut_off: Workspace, kind: str) -> None:
    name = report(at_cut_off, kind).name
    assert name.isascii()
    assert name.replace("-", "").isalnum()


def test_the_variables_are_the_fields_of_the_report(at_cut_off: Workspace) -> None:
    shown = report(at_cut_off)
    assert tuple(variables(shown)) == Report._fields
    as_json = plainly(shown)
    assert isinstance(as_json, dict)
    assert as_json["today"] == "2030-12-14"
    assert as_json["body"][0]["type"] == "paragraph"


@pytest.mark.parametrize("name", ["Letterhead", "Column", "Cell", "Row", "Heading", "Annex", "Signature", "Figures", "Report", "Chart", "Series"])  # fmt: skip
def test_every_field_of_the_contract_is_documented_or_speaks_for_itself(name: str) -> None:
    kind: Any = getattr(model, name)
    told = kind.__doc__ or ""
    plain = {"type", "title", "form", "text", "done", "unit", "description"} | (
        set(kind._fields) if name in ("Figures", "Series") else set()
    )
    assert not [field for field in get_type_hints(kind) if f"{field}:" not in told and field not in plain]


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("letterhead.number", None),
        ("body[].text", None),
        ("annexes[].table.rows[].cells[].text", None),
        ("figures.overdue", None),
        ("letterhed.number", "letterhed"),
        ("letterhead.numbr", "numbr"),
        ("annexes[].tables", "tables"),
        ("letterhead[].number", "[]"),
        ("title.text", "text"),
    ],
)
def test_paths_are_held_against_the_model(path: str, wrong: str | None) -> None:
    found = unknown(path)
    assert (found[0] if found else None) == wrong


@pytest.mark.parametrize("name", ["Report", "Letterhead", "Heading", "Table", "Column", "Row", "Cell", "Chart", "Series", "Annex", "Signature", "Figures"])  # fmt: skip
def test_every_field_stands_in_the_page_for_template_authors(name: str) -> None:
    page = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
    assert not [field for field in getattr(model, name)._fields if f"| `{field}` |" not in page]
