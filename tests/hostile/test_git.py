"""A repository whose own git settings name programs: whoever only looks at its plans runs none of them."""

import os
import subprocess
from pathlib import Path

import pytest

from ckds.git.commit import dirty
from ckds.git.who import LastChange, last_change
from tests.cli.runs import Run, caller
from tests.fuzz.cases import BASE, read
from tests.fuzz.targets import write

WHO = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **{f"GIT_{role}_NAME": "ckds" for role in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{role}_EMAIL": "ckds@example.invalid" for role in ("AUTHOR", "COMMITTER")},
}
# Every setting that makes git run a program; {touch} leaves a mark.
SETTINGS = """
[core]
	fsmonitor = {touch}
	pager = {touch}
	editor = {touch}
	sshCommand = {touch}
	askPass = {touch}
	gitProxy = {touch}
	alternateRefsCommand = {touch}
	hooksPath = {hooks}
	attributesFile = {attributes}
[pager]
	diff = {touch}
	log = {touch}
	show = {touch}
[diff]
	external = {touch}
[diff "x"]
	textconv = {touch}
	command = {touch}
[filter "x"]
	clean = {touch}
	smudge = {touch}
	process = {touch}
	required = false
[merge "x"]
	driver = {touch}
[gpg]
	program = {touch}
[log]
	showSignature = true
[credential]
	helper = !{touch}
[uploadpack]
	packObjectsHook = {touch}
[alias]
	rev-parse = !{touch}
	ls-tree = !{touch}
	cat-file = !{touch}
	status = !{touch}
	log = !{touch}
[interactive]
	diffFilter = {touch}
"""
LOOKING = (
    ["lint"], ["status"], ["kpi"], ["due"], ["duties"], ["units"], ["unit", "so-y-te"], ["show", "vi-du-2030/iii-1-a"], ["check"],
    ["check", "--since", "HEAD~1"], ["check", "--since", "main"], ["diff", "HEAD~1"], ["diff", "HEAD~1", "HEAD"], ["lint", "--format", "json"],
)  # fmt: skip


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``ckds`` with nothing in the environment that it would heed."""
    return caller(capsys, monkeypatch)


def git(folder: Path, *args: str) -> None:
    subprocess.run(["git", *args], cwd=folder, env={**os.environ, **WHO}, check=True, capture_output=True)


@pytest.fixture
def mark(tmp_path: Path) -> Path:
    """The file that a program leaves when it is run."""
    return tmp_path / "was-run"


@pytest.fixture
def repository(tmp_path: Path, mark: Path) -> Path:
    """A small repository with two commits, whose settings, attributes and hooks name a program for everything."""
    top = tmp_path / "kho"
    write(read(BASE), top / "plans")
    git(tmp_path, "init", "-q", "-b", "main", str(top))
    git(top, "add", "-A")
    git(top, "commit", "-q", "-m", "một")
    task = top / "plans/vi-du-2030/tasks/iii-1-a.yaml"
    task.write_text(task.read_text("utf-8").replace("progress: 40", "progress: 50"), "utf-8")
    git(top, "commit", "-q", "-a", "-m", "hai")
    task.write_text(task.read_text("utf-8").replace("progress: 50", "progress: 60"), "utf-8")
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch '{mark}'\n", "utf-8")
    program.chmod(0o755)
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for name in (
        "post-index-change",
        "reference-transaction",
        "pre-commit",
        "post-checkout",
        "fsmonitor-watchman",
        "post-merge",
    ):
        (hooks / name).symlink_to(program)
    attributes = tmp_path / "attributes"
    attributes.write_text("* diff=x filter=x merge=x\n", "utf-8")
    (top / ".gitattributes").write_text("* diff=x filter=x merge=x\n", "utf-8")
    with (top / ".git/config").open("a", encoding="utf-8") as file:
        file.write(SETTINGS.format(touch=program, hooks=hooks, attributes=attributes))
    return top


def test_the_settings_do_run_programs_under_git_itself(repository: Path, mark: Path) -> None:
    """Else the tests below would show nothing."""
    subprocess.run(["git", "status"], cwd=repository, env={**os.environ, **WHO}, check=False, capture_output=True)
    assert mark.exists()


@pytest.mark.parametrize("words", LOOKING, ids=" ".join)
def test_looking_runs_no_program_of_the_repository(words: list[str], repository: Path, mark: Path, run: Run) -> None:
    done = run("-C", str(repository), "--today", "2030-12-05", *words)
    assert done.status in (0, 1), done.err
    assert not mark.exists()


def test_a_partial_clone_fetches_nothing(repository: Path, mark: Path, tmp_path: Path, run: Run) -> None:
    """Its settings name where missing objects come from, and the program that brings them."""
    blob = (
        subprocess.run(
            ["git", "rev-parse", "HEAD~1:plans/vi-du-2030/tasks/iii-1-a.yaml"],
            cwd=repository,
            check=True,
            capture_output=True,
        )
        .stdout.decode()
        .strip()
    )
    (repository / ".git/objects" / blob[:2] / blob[2:]).unlink()
    with (repository / ".git/config").open("a", encoding="utf-8") as file:
        file.write(f"""[core]
	repositoryformatversion = 1
[extensions]
	partialClone = origin
[remote "origin"]
	url = {tmp_path}
	promisor = true
	partialclonefilter = blob:none
	uploadpack = {tmp_path}/program
""")
    done = run("-C", str(repository), "--today", "2030-12-05", "check", "--since", "HEAD~1")
    assert (done.status, done.out) == (2, "")
    assert not mark.exists()


def test_a_work_tree_elsewhere_is_not_followed(repository: Path, tmp_path: Path, run: Run) -> None:
    """``core.worktree`` may point anywhere; the plans are those of the folder that was asked for."""
    (tmp_path / "elsewhere").mkdir()
    git(repository, "config", "core.worktree", str(tmp_path / "elsewhere"))
    done = run("-C", str(repository), "--today", "2030-12-05", "check", "--since", "HEAD~1")
    assert done.status == 2
    assert "bên trong" not in done.err


def test_a_bare_repository_hidden_among_the_plans_is_no_repository(
    tmp_path: Path, mark: Path, repository: Path, run: Run
) -> None:
    """It can come with a clone, settings and all, which no ``.git`` folder can."""
    bare = repository / "plans" / "kho.git"
    git(repository, "clone", "-q", "--bare", str(repository), str(bare))
    (bare / "ckds.yaml").write_text("format: 1\n", "utf-8")
    with (bare / "config").open("a", encoding="utf-8") as file:
        file.write(f"[core]\n\tfsmonitor = {tmp_path}/program\n\tbare = false\n\tworktree = .\n")
    mark.unlink(missing_ok=True)
    done = run("-C", str(bare), "--today", "2030-12-05", "check", "--since", "HEAD~1")
    assert done.status == 2
    assert not mark.exists()


@pytest.mark.parametrize(
    "name",
    [
        "--upload-pack=touch x",
        "--output=x",
        "-x",
        "HEAD\n--all",
        "ext::sh -c touch% x",
        "HEAD;touch x",
        "$(touch x)",
        "@{-99}",
        "\udcff",
    ],
)
def test_a_revision_is_never_an_option(name: str, repository: Path, mark: Path, run: Run) -> None:
    done = run("-C", str(repository), "--today", "2030-12-05", "check", f"--since={name}")
    assert (done.status, done.out) == (2, "")
    assert not (repository / "x").exists()
    assert not mark.exists()


FILES = ("plans/vi-du-2030/tasks/iii-1-a.yaml", "plans/vi-du-2030/plan.yaml")


def test_what_changed_is_told_without_filters(repository: Path, mark: Path, tmp_path: Path) -> None:
    """Also where the name of a filter holds the signs of a setting."""
    with (repository / ".git/config").open("a", encoding="utf-8") as file:
        file.write(f'[filter "a=b.clean=c"]\n\tclean = {tmp_path}/program\n\trequired = true\n')
    (repository / ".gitattributes").write_text("* filter=x\n*plan.yaml filter=a=b.clean=c\n", "utf-8")
    for name in FILES:
        (repository / name).touch()
    subprocess.run(["git", "status"], cwd=repository, env={**os.environ, **WHO}, check=False, capture_output=True)
    assert mark.exists(), "git itself runs them"
    mark.unlink()
    new = "plans/vi-du-2030/tasks/moi.yaml"
    (repository / new).write_text("title: Việc mới\n", "utf-8")
    assert dirty(repository, [*FILES, new]) == [FILES[0]]
    found = last_change(repository, FILES[1])
    assert (found and found.author, found and found.subject) == ("ckds", "một")
    for name in (FILES[0], new):
        assert last_change(repository / "plans", name) == LastChange("", "", "")
    assert not mark.exists()


def test_line_ends_of_windows_are_no_change(repository: Path) -> None:
    git(repository, "config", "core.autocrlf", "true")
    plan = repository / FILES[1]
    plan.unlink()
    git(
        repository,
        "-c",
        "filter.x.required=false",
        "-c",
        "filter.x.smudge=",
        "-c",
        "filter.x.process=",
        "checkout",
        "--",
        FILES[1],
    )
    assert plan.read_bytes().count(b"\r\n") > 9
    plan.touch()
    assert dirty(repository, FILES) == [FILES[0]]
