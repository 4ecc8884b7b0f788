"""Repositories at random, in every state that people leave files in: broken, misnamed, pointing at each other in circles."""

from pathlib import Path
from random import Random

from tests.support import SETTINGS, UNITS

PLANS = ("kh", "kh-a", "a", "a-1", "duoi", "Kế Hoạch", "con", "mo-coi", "p9")
TASKS = ("a", "a-1", "ab", "b", "x1")
KPIS = ("c", "c-1", "a")
RECEIPTS = (
    "- {duty: quy, unit: so-y-te, on: 2025-03-20}\n",
    "- {duty: khong-co, unit: zz, on: 2025}\n",
    "- {duty: quy\n",
    "a: b\n",
    "",
)
WAIVER = "- {code: CK106, record: %s, reason: Chờ, owner: so-y-te, on: 2025-11-01, until: 2026-02-01}\n"


def make(root: Path, rnd: Random, number: int | None = None) -> list[str]:
    """Write a repository; return the names of its folders of plans.

    Args:
        root: where.
        rnd: what chance says.
        number: how many folders; some unless stated.
    """
    _put(root / "ckds.yaml", SETTINGS)
    _put(root / "units/vd.yaml", UNITS)
    names = [PLANS[0], *rnd.sample(PLANS[1:], rnd.randint(1, 5))]
    if number is not None:
        names = [f"kh-{at}" for at in range(number)]
    for name in names:
        _folder(root / name, rnd)
    if rnd.random() < 0.4:
        _put(root / "waivers.yaml", WAIVER % rnd.choice(("kh/a", "a/a", "zz/a")))
    return names


def _folder(folder: Path, rnd: Random) -> None:
    folder.mkdir(parents=True)
    for name in rnd.sample(TASKS, rnd.randint(0, 4)):
        _put(folder / f"tasks/{name}.yaml", _task(rnd), rnd)
    for name in rnd.sample(KPIS, rnd.randint(0, 2)):
        _put(folder / f"kpis/{name}.yaml", _kpi(rnd), rnd)
    if rnd.random() < 0.5:
        _put(folder / f"reports/2025-q{rnd.randint(1, 4)}.yaml", rnd.choice(RECEIPTS), rnd)
    for stray in ("tasks/Sai Ten.yaml", "tasks/them.yml", "ghi-chu.yaml"):
        if rnd.random() < 0.15:
            _put(folder / stray, "title: S\n")
    _document(folder, rnd)


def _document(folder: Path, rnd: Random) -> None:
    kind = rnd.choices(
        ("plan", "broken", "empty", "folder", "link", "dead link", "PLAN.YAML", "both", "none"),
        (14, 1, 1, 1, 1, 1, 1, 1, 1),
    )[0]
    place = folder / "plan.yaml"
    if kind in ("plan", "both"):
        _put(place, _plan(rnd), rnd)
    if kind in ("PLAN.YAML", "both") and not (folder / "PLAN.YAML").exists():
        _put(folder / "PLAN.YAML", _plan(rnd), rnd)
    if kind in ("broken", "empty"):
        _put(place, "title: [\n" if kind == "broken" else "")
    if kind == "folder":
        place.mkdir()
    if kind.endswith("link"):
        place.symlink_to("../units/vd.yaml" if kind == "link" else "khong-co")


def _put(path: Path, text: str, rnd: Random | None = None) -> None:
    """Write a file; at random with a mark at its beginning, Windows line ends, or a byte that is no text."""
    content = text.encode()
    how = rnd.random() if rnd else 1
    if how < 0.06:
        content = b"\xef\xbb\xbf" + content
    elif how < 0.12:
        content = content.replace(b"\n", b"\r\n")
    elif how < 0.14:
        content = content[:30] + b"\xff" + content[30:]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _some(rnd: Random, *often: tuple[float, str]) -> str:
    return "".join(text for share, text in often if rnd.random() < share)


def _plan(rnd: Random) -> str:
    above = ", ".join(rnd.sample(("kh", "kh-a", "a", "khong-co", "duoi", "kh-1"), rnd.randint(1, 2)))
    return "title: Kế hoạch\narea: vd\nissued: 2025-01-10\nperiod: 2025/2027\n" + _some(
        rnd,
        (1, f"issuer: {rnd.choice(('ubnd', 'ubnd', 'so-khong'))}\n"),
        (0.5, f"number: {rnd.randint(1, 2)}/KH-UBND\n"),
        (0.5, f"parents: [{above}]\n"),
        (0.4, f"basis: [{{title: B, plan: {rnd.choice(('kh', 'a', 'khong-co'))}}}]\n"),
        (0.6, "groups: [{id: '1', title: Nhóm một, pillar: data}, {id: '2', title: Nhóm hai}]\n"),
        (0.6, "duties: [{id: quy, every: quarter, due: trước ngày 20 của tháng cuối quý, from: [so-y-te, so-tttt]}]\n"),
    )


def _task(rnd: Random) -> str:
    leads = ("so-y-te", "so-tttt", "[so-y-te, hai-so]", "khong-don-vi", "cac-quan", "nhom-rong")
    dues = ("tháng 11 năm 2025", "2025-06", "Quý IV năm 2025", "hằng quý", "sớm", "Thường xuyên", "2026-02-31")
    above = ", ".join(
        rnd.sample(("a", "kh/a", "kh/b", '"kh\\x2fa"', "a/a", "a/a-1", "kh-a/a", "kh-1/b"), rnd.randint(1, 2))
    )
    if rnd.random() < 0.1:
        return "title: [\n"  # nothing of it can be read
    return "title: Việc\n" + _some(
        rnd,
        (0.6, f"label: {rnd.choice(('I.1', 'I.2', 'II.5.a'))}\n"),
        (1, f"lead: {rnd.choice(leads)}\n"),
        (0.5, f"group: '{rnd.randint(1, 3)}'\n"),
        (0.8, f"due: {rnd.choice(dues)}\n"),
        (0.7, f"parents: [{above}]\n"),
        (0.5, f"kpis: [{rnd.choice(('c', 'c-1', 'zz'))}]\n"),
        (0.4, f"updates: [{{date: 2025-02-01, progress: {rnd.choice((10, 140, 'nhiều'))}}}]\n"),
        (0.2, "completed: 2025-05-01\n"),
        (0.1, "note: [\n"),
    )


def _kpi(rnd: Random) -> str:
    return "title: Chỉ tiêu\nunit: '%'\n" + _some(
        rnd,
        (0.5, f"label: {rnd.choice(('I.1', 'CT1'))}\n"),
        (1, f"targets: [{{by: 2025, target: '{rnd.choice(('50%', '100 hồ sơ', '≥ 20%'))}'}}]\n"),
        (0.4, "owner: so-y-te\n"),
        (0.5, "measurements: [{as_of: 2025-06, value: 20}]\n"),
        (0.1, "note: [\n"),
    )
