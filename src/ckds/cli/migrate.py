"""``ckds migrate``: a repository of an older record format becomes one of a later format."""

import sys
from typing import TYPE_CHECKING, Final

import typer

from ckds.cli.session import Session
from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.acts.migration.run import Migrated

FORMATS: Final = ("text",)
HELP: Final = Text(
    "Chuyển kho sang định dạng bản ghi mới hơn, ngay trong các tệp. Chỉ những chỗ phải đổi mới đổi: chú thích, thứ tự, cách "
    "viết giữ nguyên. Ghi tất cả hoặc không ghi gì.\n\n"
    "Ví dụ:\n\n  ckds migrate --dry-run\n\n  ckds migrate",
    "Bring the repository to a later record format, in the files themselves. Only what must change does: comments, order and "
    "style stay. All files are written, or none.\n\n"
    "Examples:\n\n  ckds migrate --dry-run\n\n  ckds migrate",
)
OPTIONS: Final = {
    "dry_run": Text("Chỉ in các thay đổi, không ghi", "Print the changes, write nothing"),
    "to": Text("Đến định dạng này (mặc định: mới nhất)", "The format to come to (the latest)"),
}  # fmt: skip


def run(
    ctx: typer.Context,
    dry_run: bool = typer.Option(False, "--dry-run"),
    to: int | None = typer.Option(None, "--to"),
) -> None:
    """Migrate the repository, or show what would change."""
    from ckds.acts import migration
    from ckds.acts.forms import model_of
    from ckds.acts.migration.run import migrated
    from ckds.cli.rewriting import diff
    from ckds.repository.rewrite import as_changes, as_texts, record_files, rewrite_together
    from ckds.repository.root import base_of, find_root

    session: Session = ctx.obj
    session = session._replace(lang=session.spoken())
    root = find_root(session.folder)
    files = list(record_files(root, lambda path: model_of(path) is not None))
    made = migrated(as_texts(files), to, migration.STEPS)
    changes = as_changes(files, made.texts)
    if dry_run:
        sys.stdout.write(diff(changes, base_of(root), color=session.colored(sys.stdout)))
    else:
        rewrite_together(changes, root)
    _tell(session, made, wrote=not dry_run)


def _tell(session: Session, made: "Migrated", *, wrote: bool) -> None:
    if not made.steps:
        session.say(
            Text(f"Kho đã ở định dạng {made.new}, không có gì phải chuyển.",
                 f"The repository is of format {made.new} already; there is nothing to migrate.")
        )  # fmt: skip
        return
    for step in made.steps:
        session.say(
            Text(f"{step.old} → {step.old + 1}: {step.title.vi}", f"{step.old} → {step.old + 1}: {step.title.en}")
        )
    number = len(made.texts)
    session.say(
        Text(f"{'Đã chuyển' if wrote else 'Sẽ chuyển'} từ định dạng {made.old} sang {made.new}: {number} tệp.",
             f"{'Migrated' if wrote else 'Would migrate'} from format {made.old} to {made.new}: {number} files.")
    )  # fmt: skip
