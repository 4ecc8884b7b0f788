"""A small repository whose unit so-y-te has two tasks, two KPIs and a report to tell of."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.runs import Ran, Run, caller
from tests.support import build

FILES = {
    "kh/plan.yaml": """\
        title: Chuyển đổi số Ví Dụ
        area: vd
        issuer: ubnd
        issued: 2022-01-10
        period: 2022/2024
        duties:
          - {id: quy, label: "4", every: quarter, due: trước ngày 20 của tháng cuối quý, from: [so-y-te, so-tttt]}
        """,
    "kh/tasks/a.yaml": "label: a\ntitle: Bệnh án điện tử\nlead: so-y-te\ndue: tháng 12 năm 2022   # hạn của tỉnh\n",
    "kh/tasks/b.yaml": "label: b\ntitle: Đặt lịch khám\nlead: so-y-te\ndue: 2022-09-30\nupdates:\n  - {date: 2022-06-01, by: so-y-te, progress: 20}\n",
    "kh/tasks/c.yaml": "label: c\ntitle: Cổng dữ liệu\nlead: so-tttt\ndue: 2022-12-31\n",
    "kh/kpis/ty-le.yaml": """\
        label: d
        title: Cơ sở y tế không dùng tiền mặt
        unit: "%"
        owner: so-y-te
        targets:
          - {by: 2022, scope: city, target: 60%}
        """,
    "kh/kpis/so-luong.yaml": """\
        title: Bác sĩ được tập huấn
        unit: người
        owner: so-y-te
        targets:
          - {by: 2022, scope: city, target: tối thiểu 5.000}
        """,
}
TODAY = "2022-12-20"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The repository."""
    return build(tmp_path, dict(FILES))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``ckds`` with nothing in the environment that it would heed."""
    return caller(capsys, monkeypatch)


@pytest.fixture
def ask(run: Run, root: Path) -> Callable[..., Ran]:
    """Run ``ckds`` in the repository on 20 December 2022."""
    return lambda *words: run("-C", str(root), "--today", TODAY, *words)


@pytest.fixture
def form(ask: Callable[..., Ran], tmp_path: Path) -> bytes:
    """The form of so-y-te for the last quarter."""
    file = tmp_path / "bieu.xlsx"
    assert ask("form", "export", "--unit", "Sở Y tế", "--period", "2022-Q4", "-o", str(file)).status == 0
    return file.read_bytes()
