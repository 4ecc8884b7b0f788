"""Writes a repository as a country would have it: provinces with their departments and wards, and what happened there.

Usage: python benchmarks/generate.py FOLDER [--tasks N] [--seed N] [--defects N] [--history N]

The same arguments give the same bytes. Each province has one plan of its own with a quarter of its tasks, and its wards
have one plan each of 40 tasks that carry the province's out; with KPIs, updates, results, extensions and reports
received. Every name says that it is an example: `Tỉnh Ví Dụ 3`, `Xã Ví Dụ 3.17`. `--defects` plants that many faults,
one a file, each written to FOLDER/planted.json with the rule and the line it must be found at. `--history` makes a git
repository with that many commits, each of which adds updates and moves deadlines.
"""

import argparse
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

WARD_TASKS: Final = 40
PROVINCE_TASKS: Final = 1250
# The day the examples are asked about; everything in them happened before it.
TODAY: Final = "2026-10-15"
DEPARTMENTS: Final = {
    "so-khcn": "Sở Khoa học và Công nghệ", "so-noi-vu": "Sở Nội vụ", "so-tai-chinh": "Sở Tài chính", "so-y-te": "Sở Y tế",
    "so-gddt": "Sở Giáo dục và Đào tạo", "so-cong-thuong": "Sở Công Thương", "so-xay-dung": "Sở Xây dựng",
    "so-nnmt": "Sở Nông nghiệp và Môi trường", "so-tu-phap": "Sở Tư pháp", "so-vhttdl": "Sở Văn hóa, Thể thao và Du lịch",
    "so-ngoai-vu": "Sở Ngoại vụ", "thanh-tra": "Thanh tra tỉnh", "van-phong": "Văn phòng Ủy ban nhân dân tỉnh",
    "cong-an": "Công an tỉnh", "bo-chqs": "Bộ Chỉ huy quân sự tỉnh",
}  # fmt: skip
WORK: Final = (
    "Xây dựng", "Hoàn thiện", "Triển khai", "Nâng cấp", "Kết nối, chia sẻ", "Chuẩn hóa", "Tổ chức tập huấn", "Rà soát",
    "Số hóa", "Vận hành thử nghiệm",
)  # fmt: skip
MATTER: Final = (
    "kho dữ liệu dùng chung", "nền tảng tích hợp, chia sẻ dữ liệu", "hệ thống giám sát an toàn thông tin",
    "cổng dịch vụ công trực tuyến", "hệ thống quản lý văn bản và điều hành", "hồ sơ sức khỏe điện tử", "học bạ số",
    "cơ sở dữ liệu đất đai", "bản đồ số các di tích", "trung tâm giám sát, điều hành thông minh", "tổ công nghệ số cộng đồng",
    "thanh toán không dùng tiền mặt trong trường học, bệnh viện", "chữ ký số cá nhân", "mạng truyền số liệu chuyên dùng",
    "kho kết quả giải quyết thủ tục hành chính", "hội nghị truyền hình trực tuyến đến cấp xã",
)  # fmt: skip
AIM: Final = (
    "phục vụ người dân và doanh nghiệp", "giai đoạn 2026 - 2030", "theo Kiến trúc Chính quyền số", "tại các đơn vị",
    "trên địa bàn", "đáp ứng yêu cầu của chính quyền địa phương hai cấp",
)  # fmt: skip
TEXTS: Final = (
    "Bảo đảm dữ liệu đúng, đủ, sạch, sống, thống nhất, dùng chung; kết nối với nền tảng tích hợp, chia sẻ dữ liệu quốc gia",
    "và các cơ sở dữ liệu chuyên ngành, giảm giấy tờ mà người dân, doanh nghiệp phải nộp khi làm thủ tục hành chính.",
    "Rà soát hạ tầng, đường truyền, thiết bị đầu cuối tại các cơ quan, đơn vị từ cấp tỉnh đến cấp xã, đề xuất bổ sung,",
    "thay thế những thiết bị không còn đáp ứng yêu cầu; bảo đảm an toàn thông tin theo cấp độ được phê duyệt.",
    "Tổ chức bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức và thành viên tổ công nghệ số cộng đồng.",
)
DUES: Final = (
    "tháng 11 năm 2026", "Quý IV năm 2026", "trước ngày 31/12/2026", "năm 2026", "tháng 9 năm 2026", "Quý II năm 2027",
    "trước ngày 30/6/2026", "Thường xuyên", "hằng quý", "năm 2027", "2026-08", "2026-12-15",
)  # fmt: skip
TOLD: Final = (
    "Đã nghiệm thu thiết kế, đang chờ kinh phí đợt 2", "Đã chạy thử tại 3 đơn vị, đạt yêu cầu",
    "Đã ban hành văn bản hướng dẫn và phân công thực hiện", "Đã lựa chọn nhà thầu, ký hợp đồng",
    "Đã tập huấn cho 45 công chức; còn 12 người chưa tham gia", "Đã số hóa 68% hồ sơ lưu",
)  # fmt: skip
OBSTACLES: Final = ("Chưa bố trí được kinh phí", "Thiếu nhân lực chuyên trách", "Chờ hướng dẫn của bộ chuyên ngành")
MEASURED: Final = (
    ("Hồ sơ thủ tục hành chính nộp trực tuyến toàn trình", "government"), ("Hồ sơ công việc xử lý trên môi trường mạng", "government"),
    ("Người dân trưởng thành có tài khoản thanh toán", "economy"), ("Hộ gia đình có đường truyền cáp quang", "infrastructure"),
    ("Người dân có hồ sơ sức khỏe điện tử", "society"), ("Công chức được bồi dưỡng kỹ năng số", "people"),
    ("Hệ thống thông tin được phê duyệt cấp độ an toàn", "security"), ("Dữ liệu được số hóa, làm sạch", "data"),
)  # fmt: skip
GROUPS: Final = (
    "Thể chế, chính sách", "Hạ tầng số", "Dữ liệu số", "Chính quyền số", "Kinh tế số", "Xã hội số", "An toàn thông tin", "Nhân lực số",
)  # fmt: skip


class Defect(NamedTuple):
    """A fault, the rule that finds it, and what it makes of a task: one line replaced by others."""

    code: str
    begins: str
    becomes: str


# What a task's line that begins so becomes; the fault is found on the last of the new lines.
DEFECTS: Final = (
    Defect("CK101", "lead: ", "lead: so-khong-co"),
    Defect("CK031", "group: ", 'group: "1"\nnhom-viec: a'),
    Defect("CK201", "due: ", "due: 31/11/2026"),
    Defect("CK104", "group: ", 'group: "99"'),
    Defect("CK404", "started: ", "started: 2032-01-05"),
    Defect("CK105", "kpis: ", "kpis: [chi-tieu-khong-co]"),
    Defect("CK019", "title: ", "title: 2.989"),
    Defect("CK202", "due: ", "due: cuối tháng 12 năm 2026"),
    Defect("CK106", "started: ", "started: 2026-02-02\nparents: [ke-hoach-khong-co/1]"),
    Defect("CK037", "started: ", "started: 2026-02-30"),
)


class Shape(NamedTuple):
    """How many plans a repository has.

    Attributes:
        provinces: how many provinces.
        wards: how many wards each has.
        own: how many tasks the plan of a province has.
        ward_tasks: how many tasks the plan of a ward has.
    """

    provinces: int
    wards: int
    own: int
    ward_tasks: int


def shape(tasks: int) -> Shape:
    """Return the plans for about so many tasks: 170,000 are 34 provinces with 3,332 wards."""
    provinces = max(1, round(tasks / 5_000))
    each = tasks // provinces
    own = min(PROVINCE_TASKS, each // 4)
    wards = max(1, (each - own) // WARD_TASKS)
    return Shape(provinces, wards, each - wards * WARD_TASKS, WARD_TASKS)


class Writer:
    """Writes one repository.

    Args:
        root: its folder.
        seed: what the same numbers grow from.
    """

    def __init__(self, root: Path, seed: int) -> None:
        self.root = root
        self.random = random.Random(seed)
        self.tasks: list[Path] = []
        self._made: set[str] = set()

    def write(self, name: str, text: str) -> None:
        """Write a file of the repository."""
        path = f"{self.root}/{name}"
        folder = path.rpartition("/")[0]
        if folder not in self._made:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        Path(path).write_bytes(text.encode())

    def all(self, asked: Shape) -> None:
        """Write everything."""
        self.write("plans/ckds.yaml", "format: 1\nlanguage: vi\ngate:\n  fail_on: [overdue]\n  warn_on: [missed]\n")
        for province in range(1, asked.provinces + 1):
            self.write(f"plans/units/tinh-{province}.yaml", "".join(units(province, asked.wards)))
            self.plan(f"tinh-{province}", province, 0, asked.own)
            for ward in range(1, asked.wards + 1):
                self.plan(f"tinh-{province}-xa-{ward}", province, ward, asked.ward_tasks, above=asked.own)

    def plan(self, name: str, province: int, ward: int, tasks: int, above: int = 0) -> None:
        """Write one plan with its KPIs, tasks and reports; a ward's carries out the province's."""
        kpis = 5 if ward else 30
        self.write(f"plans/{name}/plan.yaml", self._plan(province, ward))
        for number in range(1, kpis + 1):
            self.write(f"plans/{name}/kpis/ii-{number}.yaml", self._kpi(number, ward))
        serves = list(range(1, kpis + 1))
        for number in range(1, tasks + 1):
            path = f"plans/{name}/tasks/{'iii-' + str((number - 1) % 8 + 1)}-{(number - 1) // 8 + 1}.yaml"
            parent = f"tinh-{province}/{_task_id(self.random.randint(1, above))}" if ward else ""
            self.write(path, self._task(number, ward, serves[number % kpis], parent))
            self.tasks.append(self.root / path)
        for quarter in (1, 2, 3):
            self.write(f"plans/{name}/reports/2026-q{quarter}.yaml", self._receipts(ward, quarter))

    def _plan(self, province: int, ward: int) -> str:
        body = f"xã Ví Dụ {province}.{ward}" if ward else f"tỉnh Ví Dụ {province}"
        lines = [
            f"number: {100 + ward}/KH-UBND", "kind: KH", f"title: Chuyển đổi số {body} năm 2026 và những năm tiếp theo",
            f"area: tinh-{province}", f"issuer: {_ward(ward) if ward else 'ubnd'}", "issued: 2026-01-12", f"place: Ví Dụ {province}",
            "period: 2026/2027", "basis:",
        ]  # fmt: skip
        if ward:
            lines += [
                "  - number: 100/KH-UBND",
                "    issued: 2026-01-12",
                f"    title: Chuyển đổi số tỉnh Ví Dụ {province}",
            ]
            lines += [f"    plan: tinh-{province}", f"parents: [tinh-{province}]"]
        else:
            lines += [
                "  - number: 57-NQ/TW",
                "    issued: 2024-12-22",
                "    title: Về đột phá phát triển khoa học, công nghệ",
            ]
        lines.append("groups:")
        for at, title in enumerate(GROUPS, 1):
            lines += [f'  - id: "{at}"', f"    label: III.{at}", f"    title: {title}"]
        from_ = f"[{_ward(ward)}]" if ward else "[cac-so]"
        lines += [
            "duties:", "  - id: quy", "    label: V.1", "    every: quarter", "    due: trước ngày 20 của tháng cuối quý",
            f"    from: {from_}", "    to: ubnd",
        ]  # fmt: skip
        return "\n".join(lines) + "\n"

    def _kpi(self, number: int, ward: int) -> str:
        rnd = self.random
        title, pillar = MEASURED[number % len(MEASURED)]
        scope = "commune" if ward else "city"
        target = rnd.randrange(55, 99)
        lines = [
            f"label: II.{number}", f"title: {title}, nhóm {number}", f"pillar: {pillar}", 'unit: "%"',
            f"owner: {rnd.choice(list(DEPARTMENTS))}", "targets:", "  - by: 2026", f"    scope: {scope}",
            f"    target: {rnd.choice(('tối thiểu', 'trên', 'đạt'))} {target}%", "  - by: 2027", f"    scope: {scope}",
            f"    target: tối thiểu {min(100, target + 5)}%", "measurements:",
        ]  # fmt: skip
        for month in sorted(rnd.sample(range(1, 10), rnd.randint(1, 3))):
            value = rnd.randrange(200, 990)
            lines += [f"  - as_of: 2026-{month:02}", f"    scope: {scope}", f"    value: {value // 10},{value % 10}"]
            lines += ["    source:", f"      title: Báo cáo tháng {month}"]
        return "\n".join(lines) + "\n"

    def _task(self, number: int, ward: int, kpi: int, parent: str) -> str:
        rnd = self.random
        group = (number - 1) % 8 + 1
        others = list(DEPARTMENTS)
        lead = _ward(ward) if ward else others[(number * 7) % len(others)]
        support = rnd.sample([one for one in others if one != lead], rnd.randint(1, 4))
        lines = [
            f"label: III.{group}.{(number - 1) // 8 + 1}",
            f"title: {rnd.choice(WORK)} {rnd.choice(MATTER)} {rnd.choice(AIM)}",
        ]
        if rnd.random() < 0.6:
            lines += ["text: >-", *(f"  {line}" for line in rnd.sample(TEXTS, rnd.randint(2, 4)))]
        due = rnd.choice(DUES)
        lines += [f'group: "{group}"', f"lead: {lead}", f"support: [{', '.join(support)}]", f"due: {due}"]
        fixed = due not in ("Thường xuyên", "hằng quý")
        if fixed and "2027" not in due and rnd.random() < 0.05:
            lines += [
                "extensions:",
                "  - due: Quý IV năm 2027",
                "    on: 2026-07-20",
                f"    act: {rnd.randint(10, 900)}/UBND-KGVX",
            ]
        lines += [
            "deliverables:",
            f"  - {rnd.choice(('Quyết định phê duyệt', 'Kế hoạch triển khai', 'Hệ thống được nghiệm thu'))}",
        ]
        lines.append(f"kpis: [ii-{kpi}]")
        if parent:
            lines.append(f"parents: [{parent}]")
        if rnd.random() < 0.85:
            lines += ["started: 2026-02-02", *self._happened(lead, fixed=fixed)]
        return "\n".join(lines) + "\n"

    def _happened(self, lead: str, *, fixed: bool) -> Iterator[str]:
        rnd = self.random
        done = fixed and rnd.random() < 0.35
        progress = rnd.randrange(5, 30)
        if done:
            yield from (
                "completed:",
                f"  on: 2026-{rnd.randint(6, 9):02}-{rnd.randint(1, 28):02}",
                f"  evidence: [{rnd.randint(10, 900)}/BC-VD]",
            )
        yield "updates:"
        for month in (3, 6, 9)[: 1 if done else rnd.randint(1, 3)]:
            yield from (
                f"  - date: 2026-{month:02}-{rnd.randint(1, 25):02}",
                f"    by: {lead}",
                f"    progress: {progress}",
            )
            yield f"    text: {rnd.choice(TOLD)}"
            if rnd.random() < 0.25:
                yield f"    obstacles: {rnd.choice(OBSTACLES)}"
            progress += rnd.randrange(5, 30)

    def _receipts(self, ward: int, quarter: int) -> str:
        who = [_ward(ward)] if ward else list(DEPARTMENTS)
        given = [unit for unit in who if self.random.random() < 0.9] or who[:1]
        return "".join(
            f"- duty: quy\n  unit: {unit}\n  on: 2026-{quarter * 3:02}-{self.random.randint(10, 22)}\n"
            f"  number: {self.random.randint(10, 900)}/BC-VD\n"
            for unit in given
        )


def _task_id(number: int) -> str:
    return f"iii-{(number - 1) % 8 + 1}-{(number - 1) // 8 + 1}"


def _ward(ward: int) -> str:
    return f"xa-{ward}"


def units(province: int, wards: int) -> Iterator[str]:
    """Yield the directory of one province."""
    yield f"- id: ubnd\n  name: Ủy ban nhân dân tỉnh Ví Dụ {province}\n  kind: committee\n"
    for name, title in DEPARTMENTS.items():
        yield f"- id: {name}\n  name: {title} tỉnh Ví Dụ {province}\n  short: {title}\n  kind: department\n  parent: ubnd\n"
    yield "- id: cac-so\n  name: Các sở, ban, ngành\n  kind: group\n  members:\n    kind: [department]\n    parent: ubnd\n"
    for ward in range(1, wards + 1):
        yield f"- id: {_ward(ward)}\n  name: Ủy ban nhân dân xã Ví Dụ {province}.{ward}\n  kind: commune\n  parent: ubnd\n  valid: {{from: 2025-07-01}}\n"


def plant(writer: Writer, number: int) -> list[dict[str, object]]:
    """Put so many faults into as many tasks, spread over all; return what must be found where."""
    found: list[dict[str, object]] = []
    if not number:
        return found
    step = max(1, len(writer.tasks) // number)
    for at, path in enumerate(writer.tasks[step // 2 :: step][:number]):
        lines = path.read_text("utf-8").split("\n")
        for turn in range(len(DEFECTS)):
            defect = DEFECTS[(at + turn) % len(DEFECTS)]
            where = next((n for n, line in enumerate(lines) if line.startswith(defect.begins)), None)
            if where is not None and not (defect.code == "CK106" and any(line.startswith("parents") for line in lines)):
                break
        else:
            raise SystemExit(f"{path}: nothing can be planted")
        new = defect.becomes.split("\n")
        lines[where : where + 1] = new
        path.write_text("\n".join(lines), "utf-8", newline="\n")
        record = path.relative_to(writer.root).as_posix()
        found.append({"code": defect.code, "path": record, "line": where + len(new)})
    return found


def commits(root: Path, tasks: list[Path], number: int, seed: int) -> None:
    """Make a git repository: everything, then so many commits, each of which changes 20 tasks."""
    rnd = random.Random(seed)
    _git(root, "init", "-q", "-b", "main")
    _git(root, "add", ".")
    _git(root, "commit", "-q", "-m", "Kế hoạch")
    for at in range(number):
        for path in rnd.sample(tasks, min(20, len(tasks))):
            text = path.read_text("utf-8")
            if at % 2 and "\ndue: tháng" in text:
                text = text.replace("\ndue: tháng 9 năm 2026", "\ndue: tháng 12 năm 2026")
            path.write_text(text + f"x-lan-{at}: rà soát\n", "utf-8", newline="\n")
        _git(root, "commit", "-q", "-a", "-m", f"Cập nhật lần {at + 1}")


def _git(root: Path, *args: str) -> None:
    who = {"NAME": "ckds", "EMAIL": "ckds@example.invalid", "DATE": "2026-10-01T08:00:00+07:00"}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    alone |= {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in who.items()}
    subprocess.run(["git", "-c", "gc.auto=0", *args], cwd=root, env={**os.environ, **alone}, check=True)


def make(root: Path, tasks: int, *, seed: int = 1, defects: int = 0, history: int = 0) -> list[dict[str, object]]:
    """Write a repository of about so many tasks; return what was planted in it."""
    writer = Writer(root, seed)
    writer.all(shape(tasks))
    planted = plant(writer, defects)
    (root / "planted.json").write_text(json.dumps(planted, indent=1), "utf-8")
    if history:
        commits(root, writer.tasks, history, seed)
    return planted


def main() -> int:
    """Write and say what."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tasks", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--defects", type=int, default=0)
    parser.add_argument("--history", type=int, default=0)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True)
    planted = make(asked.folder, asked.tasks, seed=asked.seed, defects=asked.defects, history=asked.history)
    files = sum(len(names) for _, _, names in os.walk(asked.folder / "plans"))
    print(f"{asked.folder}: {shape(asked.tasks)}, {files} files, {len(planted)} faults planted")
    return 0


if __name__ == "__main__":
    sys.exit(main())
