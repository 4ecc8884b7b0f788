"""A scripted history: a small plan repository in git, with fixed days and a git that no machine's settings reach."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from ckds.cli.main import main

TODAY = "2022-12-15"
PLAN = "plans/vi-du-2022"
# In tasks/: late (overdue on main), open (in time), each (every district owes it), again (every quarter).
FILES = {
    "plans/ckds.yaml": (
        "format: 1\ngate:\n  fail_on: [overdue, slipped]\n  warn_on: [missed, owed]\nrules:\n  CK505: 'off'\n"
    ),
    "plans/units/vi-du.yaml": """\
- id: ubnd
  name: Ủy ban nhân dân tỉnh Ví Dụ
  kind: committee
- id: so-tttt
  name: Sở Thông tin và Truyền thông
  short: Sở TT&TT
  kind: department
  parent: ubnd
- id: so-y-te
  name: Sở Y tế
  kind: department
  parent: ubnd
- id: quan-a
  name: Ủy ban nhân dân quận A
  kind: district
  parent: ubnd
- id: quan-b
  name: Ủy ban nhân dân quận B
  kind: district
  parent: ubnd
- id: cac-quan
  name: Ủy ban nhân dân các quận
  kind: group
  members:
    kind: [district]
    parent: ubnd
""",
    f"{PLAN}/plan.yaml": """\
number: 74/KH-UBND
kind: KH
title: Chuyển đổi số tỉnh Ví Dụ năm 2022
area: vi-du
issuer: ubnd
issued: 2022-01-10
period: 2022
basis:
  - number: 03-NQ/TU
    issued: 2021-10-26
    title: Chuyển đổi số tỉnh Ví Dụ
groups:
  - id: "1"
    label: III.1
    title: Dữ liệu
duties:
  - id: quy
    every: quarter
    due: trước ngày 20 của tháng cuối quý
    from: [so-y-te]
    to: ubnd
""",
    f"{PLAN}/tasks/iii-1-a.yaml": """\
label: III.1.a
title: Xây dựng kho dữ liệu dùng chung
group: "1"
lead: so-tttt
due: tháng 6 năm 2022
kpis: [ho-so-mang]
""",
    f"{PLAN}/tasks/iii-1-b.yaml": """\
label: III.1.b
title: Kết nối trục liên thông
group: "1"
lead: so-tttt
due: tháng 12 năm 2022
""",
    f"{PLAN}/tasks/iii-1-c.yaml": """\
label: III.1.c
title: Tập huấn cán bộ cấp quận
group: "1"
lead: cac-quan
each: true
due: tháng 12 năm 2022
""",
    f"{PLAN}/tasks/iii-1-d.yaml": """\
label: III.1.d
title: Rà soát danh mục dữ liệu
group: "1"
lead: so-y-te
due: ngày 30 của tháng cuối quý
results:
  - period: 2022-Q1
    completed: 2022-03-20
    evidence: [12/BC-SYT]
  - period: 2022-Q2
    completed: 2022-06-20
    evidence: [34/BC-SYT]
  - period: 2022-Q3
    completed: 2022-09-20
    evidence: [56/BC-SYT]
""",
    f"{PLAN}/kpis/ho-so-mang.yaml": """\
label: II.1.c
title: Hồ sơ công việc xử lý trên môi trường mạng
pillar: government
unit: "%"
owner: so-tttt
targets:
  - by: 2022-09
    scope: city
    target: tối thiểu 60%
measurements:
  - as_of: 2022-09
    scope: city
    value: 61
    source:
      title: Báo cáo quý III
""",
    **{
        f"{PLAN}/reports/2022-q{quarter}.yaml": f"- duty: quy\n  unit: so-y-te\n  on: 2022-{quarter * 3:02}-15\n"
        for quarter in (1, 2, 3)
    },
}
_ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "ckds",
    "GIT_AUTHOR_EMAIL": "ckds@example.invalid",
    "GIT_COMMITTER_NAME": "ckds",
    "GIT_COMMITTER_EMAIL": "ckds@example.invalid",
    "LC_ALL": "C.UTF-8",
}


# What lies in a repository that was made before: content and state of each file, None for a folder.
_Made = dict[Path, "tuple[bytes, os.stat_result] | None"]
_MADE: dict[tuple[tuple[str, str], ...], _Made] = {}


def _laid_out(made: _Made, root: Path) -> None:
    """Write a repository that was made before, with the same times."""
    root.mkdir(parents=True)
    for name, file in made.items():
        if file is None:
            (root / name).mkdir()
            continue
        content, state = file
        (root / name).write_bytes(content)
        (root / name).chmod(state.st_mode & 0o777)
        os.utime(root / name, ns=(state.st_atime_ns, state.st_mtime_ns))


class Answer(NamedTuple):
    """What a run said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    def of(self, state: str) -> list[str]:
        """Return the findings of a state as ``CODE record occurrence``."""
        return sorted(
            " ".join(part for part in (f["code"], f["record"] or f["path"], f["occurrence"]) if part)
            for f in self.json["findings"]
            if f["state"] == state and f["severity"] != "info"
        )


class History:
    """A repository on a branch ``work`` that left ``main``; commits are an hour apart from a fixed day."""

    def __init__(self, root: Path, capture: Callable[[], Any], files: dict[str, str] = FILES) -> None:
        self.root, self._capture, self._hours = root, capture, 0
        made = _MADE.get(tuple(files.items()))
        if made is None:
            root.mkdir(parents=True)
            self._begin(files)
        else:
            self._hours = 1
            _laid_out(made, root)

    def _begin(self, files: dict[str, str]) -> None:
        """Make the repository, and keep it: making it takes four processes of git, laying it out again none."""
        self.git("init", "-q", "-b", "main")
        for name, text in files.items():
            self.write(name, text)
        self.commit("Kế hoạch")
        self.git("checkout", "-q", "-b", "work")
        held = [path for path in sorted(self.root.rglob("*")) if path.is_dir() or not path.name.endswith(".sample")]
        _MADE[tuple(files.items())] = {
            path.relative_to(self.root): None if path.is_dir() else (path.read_bytes(), path.stat()) for path in held
        }

    def git(self, *args: str, cwd: Path | None = None) -> str:
        stamp = f"2022-10-{1 + self._hours // 24:02}T{self._hours % 24:02}:00:00+07:00"
        dates = {"GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp}
        done = subprocess.run(
            ["git", *args], cwd=cwd or self.root, env={**os.environ, **_ALONE, **dates}, capture_output=True, check=True
        )
        return done.stdout.decode()

    def commit(self, message: str = "Sửa") -> None:
        self._hours += 1
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text("utf-8")
        assert old in text, f"{name} does not hold {old!r}"
        self.write(name, text.replace(old, new, 1))

    def add(self, name: str, text: str) -> None:
        path = self.root / name
        self.write(name, (path.read_text("utf-8") if path.exists() else "") + text)

    def run(self, *args: str, cwd: Path | None = None, today: str = TODAY) -> Answer:
        """Run ckds in the repository, in this process."""
        self._capture()
        status = main([*args, "--today", today, "-C", str(cwd or self.root)])
        said = self._capture()
        return Answer(status, said.out, said.err)

    def check(self, *args: str, cwd: Path | None = None, today: str = TODAY) -> Answer:
        return self.run("check", "--format", "json", *args, cwd=cwd, today=today)


def task(name: str) -> str:
    """Return the file of a task of the plan."""
    return f"{PLAN}/tasks/iii-1-{name}.yaml"
