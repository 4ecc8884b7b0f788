"""One small repository, and ckds run in it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from ckds.cli.main import main
from tests.support import PLAN, build

FILES = {
    "kh/plan.yaml": f'{PLAN}groups:\n  - {{id: "1", label: I, title: Dữ liệu}}\n',
    "kh/tasks/mot.yaml": """\
        label: I.1
        title: =1+1; việc "một"
        text: |
          Dòng một
          -dòng hai
        group: "1"
        lead: so-y-te
        support: [so-tttt, quan-a]
        due: tháng 6 năm 2030
        deliverables: [Quyết định, Báo cáo]
        kpis: [k]
        parents: [hai]
        started: 2030-02
        updates:
          - {date: 2030-05-02, by: so-y-te, progress: 40, text: Đang làm}
        """,
    "kh/tasks/hai.yaml": """\
        title: Việc hai
        lead: cac-quan
        each: true
        due: tháng 3 năm 2031
        completed: {on: 2030-11-20, evidence: [1/QĐ]}
        """,
    "kh/kpis/k.yaml": """\
        title: Hồ sơ trực tuyến
        unit: "%"
        owner: so-tttt
        targets:
          - {by: 2030, scope: city, target: tối thiểu 60%}
        measurements:
          - {as_of: 2030-06, scope: city, value: "55,5", source: {title: Báo cáo, url: "https://example.vn/a"}}
          - {as_of: 2030-Q3, scope: city, value: "-2"}
        """,
}  # fmt: skip


class Answer(NamedTuple):
    """What a command ended with and printed."""

    status: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the repository's folder."""
    return build(tmp_path / "kho", dict(FILES)).parent


@pytest.fixture
def ckds(root: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs a command in the repository, on 1 December 2030."""

    def run(*words: str, today: str = "2030-12-01", folder: Path | None = None) -> Answer:
        status = main([*words, "--today", today, "-C", str(folder or root)])
        out, err = capsys.readouterr()
        return Answer(status, out, err)

    return run
