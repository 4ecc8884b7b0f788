"""A small repository to write in, invented for these tests, and ``ckds`` in this process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.runs import Ran, Run, caller
from tests.support import PLAN, REAL, UNITS, build

TASK = """\
# việc của tổ công tác
label: II.1.a  # như in
title: 'Xây dựng  nền tảng'
group: "1"
lead: so-tttt
due: tháng 11 năm 2030
updates:
  - date: 2030-02-01\x20\x20\x20
    progress: 10
# hết
"""
FILES = {
    "ckds.yaml": "format: 1\nlanguage: vi\n",
    "units/vd.yaml": UNITS,
    "kh/plan.yaml": PLAN
    + """\
groups:
  - {id: "1", label: II.1, title: Nền tảng}
  - {id: "2", label: II.2, title: Dữ liệu}
duties:
  - {id: quy, every: quarter, due: trước ngày 20 của tháng cuối quý, from: [so-y-te, so-tttt]}
  - {id: nam, every: year, from: [so-y-te]}
""",
    "kh/tasks/ii-1-a.yaml": TASK,
    "kh/tasks/ii-1-d.yaml": 'label: II.1.d\ntitle: Việc d\ngroup: "1"\nlead: so-y-te\ndue: Quý I năm 2031\n',
    "kh/tasks/ii-2-a.yaml": 'label: II.2.a\ntitle: Hằng năm\ngroup: "2"\nlead: so-y-te\ndue: hằng năm\n',
    "kh/tasks/ii-2-b.yaml": 'label: II.2.b\ntitle: Từng quận\ngroup: "2"\nlead: cac-quan\neach: true\ndue: năm 2030',
    "kh/kpis/ho-so.yaml": 'title: Hồ sơ trực tuyến\nunit: "%"\nowner: so-tttt\ntargets:\n  - {by: 2030, scope: city, target: 60%}\n',
    "kh/kpis/hai-cap.yaml": (
        'title: Hai cấp\nunit: "%"\ntargets:\n  - {by: 2030, scope: city, target: 60%}\n'
        "  - {by: 2030, scope: district, target: 40%}\n"
    ),
    "kh2/plan.yaml": PLAN.replace("Chuyển đổi số Ví Dụ", "Kế hoạch thứ hai"),
    "kh2/tasks/ii-1-a.yaml": "label: II.1.a\ntitle: Việc cùng mã\nlead: so-y-te\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The repository."""
    return build(tmp_path, FILES)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``ckds`` with nothing in the environment that it would heed."""
    return caller(capsys, monkeypatch)


@pytest.fixture
def ckds(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run ``ckds`` in the repository, on 5 December 2030 unless another day is asked for; by the calendar it is 2033."""
    monkeypatch.setattr("ckds.cli.session.day_in", lambda _: REAL)

    def call(*words: str) -> Ran:
        day = [] if "--today" in words else ["--today", "2030-12-05"]
        return run("-C", str(root), *day, *words)

    return call
