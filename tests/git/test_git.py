"""The one door to git: what it asks, what it never touches, and how it says no."""

import os
import subprocess
from pathlib import Path

import pytest

from ckds.git.revision import Blob, commit, contents, merge_base, shallow, top, tree
from ckds.git.run import GitError, GitMissingError, ask, line

WHO = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **{f"GIT_{role}_NAME": "ckds" for role in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{role}_EMAIL": "ckds@example.invalid" for role in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{role}_DATE": "2022-10-01T08:00:00+07:00" for role in ("AUTHOR", "COMMITTER")},
}
NAMES = ("plans/a.yaml", "plans/Kế hoạch “mới”.yaml", "plans/ hai\tdòng\n.yaml", "plans/[a]*.yaml", "other/b.yaml")


def git(folder: Path, *args: str) -> str:
    done = subprocess.run(["git", *args], cwd=folder, env={**os.environ, **WHO}, check=True, capture_output=True)
    return done.stdout.decode().strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "Kho git"
    for name in NAMES:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"{name}\n", "utf-8")
    (root / "plans/link.yaml").symlink_to("a.yaml")
    git(root.parent, "init", "-q", "-b", "main", str(root))
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "một")
    return root


def test_a_tree_with_every_kind_of_name(repository: Path) -> None:
    blobs = tree(repository, "HEAD", "plans")
    assert {blob.path for blob in blobs} == {*(name for name in NAMES if name.startswith("plans/")), "plans/link.yaml"}
    assert {blob.path for blob in tree(repository, "HEAD", ".")} >= set(NAMES)
    assert [blob.mode for blob in blobs if blob.path == "plans/link.yaml"] == ["120000"]
    assert next(blob.size for blob in blobs if blob.path == "plans/a.yaml") == len("plans/a.yaml\n")
    assert tree(repository, "HEAD", "no-such-folder") == []


def test_contents_come_in_one_run(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blobs = tree(repository, "HEAD", ".")
    runs: list[tuple[str, ...]] = []

    def counted(folder: Path, *args: str, stdin: bytes | None = None) -> bytes:
        runs.append(args)
        return ask(folder, *args, stdin=stdin)

    monkeypatch.setattr("ckds.git.revision.ask", counted)
    found = contents(repository, [blob.id for blob in blobs])
    assert runs == [("cat-file", "--batch")]
    assert {found[blob.id].decode() for blob in blobs if blob.mode != "120000"} == {f"{name}\n" for name in NAMES}
    assert contents(repository, []) == {}
    with pytest.raises(GitError, match="missing"):
        contents(repository, ["0" * 40])


def test_a_commit_of_every_spelling(repository: Path) -> None:
    head = git(repository, "rev-parse", "HEAD")
    git(repository, "tag", "-a", "-m", "x", "v1")
    assert {commit(repository, name) for name in ("HEAD", "main", "v1", head, head[:8], "@")} == {head}
    for name in ("--all", "-x", "main^^", "no such", "HEAD:plans/a.yaml"):
        with pytest.raises(GitError):
            commit(repository, name)


def test_the_top_from_anywhere_inside(repository: Path) -> None:
    assert top(repository / "plans") == repository
    with pytest.raises(GitError) as told:
        top(repository.parent)
    assert told.value.hint


def test_a_hook_does_not_decide_for_us(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/no/such/place")
    monkeypatch.setenv("GIT_INDEX_FILE", "/no/such/index")
    assert top(repository) == repository


def test_no_git_at_all(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    for asked in (lambda: top(repository), lambda: ask(repository, "status")):
        with pytest.raises(GitMissingError):
            asked()


def test_git_answers_in_one_language_on_one_line(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    with pytest.raises(GitError) as told:
        ask(repository, "no-such-command")
    assert "is not a git command" in told.value.said
    assert "\n" not in told.value.said
    assert line(repository, "rev-parse", "--abbrev-ref", "HEAD") == "main"


class TestMergeBase:
    def test_main_has_gone_on(self, repository: Path) -> None:
        start = git(repository, "rev-parse", "HEAD")
        git(repository, "checkout", "-q", "-b", "work")
        git(repository, "commit", "-q", "--allow-empty", "-m", "hai")
        git(repository, "checkout", "-q", "main")
        git(repository, "commit", "-q", "--allow-empty", "-m", "ba")
        git(repository, "checkout", "-q", "work")
        assert merge_base(repository, {}) == start

    def test_the_remote_comes_before_an_old_local_main(self, repository: Path, tmp_path: Path) -> None:
        clone = tmp_path / "clone"
        git(tmp_path, "clone", "-q", str(repository), str(clone))
        git(repository, "commit", "-q", "--allow-empty", "-m", "hai")
        git(clone, "fetch", "-q")
        git(clone, "checkout", "-q", "-b", "work", "origin/main")
        assert merge_base(clone, {}) == git(repository, "rev-parse", "main")

    @pytest.mark.parametrize(
        "name", ["GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "BITBUCKET_PR_DESTINATION_BRANCH"]
    )
    def test_pipelines_name_the_branch(self, name: str, repository: Path) -> None:
        git(repository, "branch", "phát-hành")
        start = git(repository, "rev-parse", "HEAD")
        git(repository, "commit", "-q", "--allow-empty", "-m", "hai")
        assert merge_base(repository, {name: "phát-hành"}) == start
        with pytest.raises(GitError, match="not here"):
            merge_base(repository, {name: "khác"})

    def test_master_will_do(self, repository: Path) -> None:
        git(repository, "branch", "-m", "master")
        assert merge_base(repository, {}) == git(repository, "rev-parse", "HEAD")

    def test_a_shallow_clone_says_so(self, repository: Path, tmp_path: Path) -> None:
        git(repository, "checkout", "-q", "-b", "work")
        git(repository, "commit", "-q", "--allow-empty", "-m", "hai")
        git(repository, "checkout", "-q", "main")
        git(tmp_path, "clone", "-q", "--depth", "1", "--branch", "work", f"file://{repository}", str(tmp_path / "nông"))
        assert shallow(tmp_path / "nông")
        assert not shallow(repository)
        with pytest.raises(GitError, match="shallow"):
            merge_base(tmp_path / "nông", {"GITHUB_BASE_REF": "main"})


def test_sha256_repositories(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--object-format=sha256", "-b", "main", str(tmp_path / "r"))
    (tmp_path / "r/a.yaml").write_text("a: 1\n")
    git(tmp_path / "r", "add", "-A")
    git(tmp_path / "r", "commit", "-q", "-m", "một")
    blobs = tree(tmp_path / "r", "HEAD", ".")
    assert contents(tmp_path / "r", [blobs[0].id]) == {blobs[0].id: b"a: 1\n"}
    assert isinstance(blobs[0], Blob)


def test_an_error_names_what_was_asked_not_its_options(repository: Path) -> None:
    with pytest.raises(GitError) as caught:
        ask(repository, "--literal-pathspecs", "add", "--", "khong-co.yaml")
    assert caught.value.message.vi.startswith("git add: pathspec 'khong-co.yaml'")


def test_settings_for_one_run_come_after_those_of_the_environment(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "thu.mot")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "1")
    assert ask(repository, "config", "thu.a=b.hai", settings={"thu.a=b.hai": "2"}) == b"2\n"
    assert ask(repository, "config", "thu.mot", settings={"thu.a=b.hai": "2"}) == b"1\n"
