"""A whole round of a real plan: a form for every unit, filled in, some of them saved by LibreOffice, all collected."""

import json
import random
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from tests.cli.runs import Run, caller
from tests.forms.filling import HEAD, keys

PLAN = "hai-phong-bo-tttt-2022-2025"
ROOT = Path(__file__).parents[2]
WORDS = ("Đã ban hành văn bản: bước 1", "Đang thẩm định #2, chờ góp ý", "Hoàn thành 3/5 hạng mục", "Chưa triển khai")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    return caller(capsys, monkeypatch)


def fill(file: Path, chance: random.Random) -> dict[str, list[tuple[str, int]]]:
    """Fill in every task of a form and hand the report in; return the texts and per cents by record."""
    book = openpyxl.load_workbook(file)
    told: dict[str, list[tuple[str, int]]] = {}
    if "Nhiệm vụ" in book.sheetnames:
        page = book["Nhiệm vụ"]
        at = keys(page)
        for row in range(HEAD + 2, page.max_row + 1):
            record, share = str(page.cell(row, at["id"]).value), chance.randrange(0, 101)
            text = f"{chance.choice(WORDS)} ({file.stem}, {row})"
            page.cell(row, at["text"]).value = text
            page.cell(row, at["progress"]).value = chance.choice([share / 100, f"{share}%", f"{share}"])
            page.cell(row, at["date"]).value = chance.choice(["12/12/2022", "2022-12-12", None])
            told.setdefault(record, []).append((text, share))
    if "Báo cáo" in book.sheetnames:
        page = book["Báo cáo"]
        page.cell(HEAD + 2, keys(page)["number"]).value = f"{chance.randrange(1, 300)}/BC"
    book.save(file)
    return told


@pytest.mark.slow
def test_a_round_of_every_unit_loses_nothing(run: Run, tmp_path: Path) -> None:
    root, forms = tmp_path / "plans", tmp_path / "forms"
    shutil.copytree(ROOT / "plans", root)
    base = ("-C", str(root), "--today", "2022-12-20")
    before = {
        row["record"] for row in run(*base, "lint", "--format", "json").json["findings"] if row["severity"] == "error"
    }
    assert (
        run(*base, "form", "export", "--all-units", "--plan", PLAN, "--period", "2022-Q4", "-o", str(forms)).status == 0
    )
    files = sorted(forms.glob("*.xlsx"))
    assert len(files) > 50
    chance = random.Random(20221214)
    told: dict[str, list[tuple[str, int]]] = {}
    for file in files:
        for record, texts in fill(file, chance).items():
            told.setdefault(record, []).extend(texts)
    soffice(files[::6], tmp_path)
    ran = run(*base, "form", "collect", *map(str, sorted(forms.glob("*.xlsx"))), "--format", "json")
    rows = ran.json["rows"]
    assert {row["fate"] for row in rows} == {"new"}, [row for row in rows if row["fate"] != "new"][:5]
    for record, texts in told.items():
        shown = json.dumps(run(*base, "show", record, "--format", "json").json, ensure_ascii=False)
        for text, share in texts:
            assert shown.count(json.dumps(text, ensure_ascii=False)) >= 1, (record, text)
            assert f'"progress": {share}' in shown
    after = {
        row["record"] for row in run(*base, "lint", "--format", "json").json["findings"] if row["severity"] == "error"
    }
    assert after == before
    again = run(*base, "form", "collect", *map(str, files), "--format", "json").json["rows"]
    assert {row["fate"] for row in again} == {"there"}


def soffice(files: list[Path], folder: Path) -> None:
    """Let LibreOffice open and save some forms."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is needed: apt-get install libreoffice-calc"
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    for kind, source in (("ods", files), ("xlsx", [folder / "ods" / f"{file.stem}.ods" for file in files])):
        command = [
            program,
            "--headless",
            profile,
            "--convert-to",
            kind,
            "--outdir",
            str(folder / kind),
            *map(str, source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=600)
    for file in files:
        shutil.copyfile(folder / "xlsx" / file.name, file)
