"""Fuzz ckds for as long as wanted: ``python tools/fuzz.py --seconds 1200``; what is found is kept in a folder.

Without more it goes by chance; with ``--guided`` by the coverage that atheris measures (``pip install atheris`` in an
environment of its own that also sees ckds and its dependencies; it is not among the locked requirements).
"""

import argparse
import hashlib
import os
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

TOP = Path(__file__).parents[1]
sys.path[:0] = [str(TOP), str(TOP / "src")]
_LENGTHS = (16, 64, 256, 1024)


def main() -> int:
    """Return 0 when nothing was found, 1 otherwise."""
    options = _options()
    found = Path(options.found)
    found.mkdir(parents=True, exist_ok=True)
    return _guided(options, found) if options.guided else _by_chance(options, found)


def _options() -> argparse.Namespace:
    from tests.fuzz.targets import NAMES

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60, help="how long (60)")
    parser.add_argument("--target", action="append", choices=NAMES, help="only these (all)")
    parser.add_argument("--seed", type=int, default=None, help="the same seed gives the same cases")
    parser.add_argument("--found", default="fuzz-found", help="folder for what is found (fuzz-found)")
    parser.add_argument("--guided", action="store_true", help="by coverage; one --target, needs atheris")
    return parser.parse_args()


def _by_chance(options: argparse.Namespace, found: Path) -> int:
    from tests.fuzz.targets import NAMES

    seed = options.seed if options.seed is not None else random.randrange(2**32)
    chance = random.Random(seed)
    names = options.target or NAMES
    runs: Counter[str] = Counter()
    kept: set[str] = set()
    end = time.monotonic() + options.seconds
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < end:
            for name in names:
                until = time.monotonic() + 1
                while time.monotonic() < min(until, end):
                    runs[name] += 1
                    _one(name, chance.randbytes(chance.choice(_LENGTHS)), Path(folder), found, kept)
    for name in names:
        print(f"{name:<12}{runs[name]:>10,} cases")
    print(f"seed {seed}, {options.seconds:.0f} s, {len(kept)} found")
    return 1 if kept else 0


def _one(name: str, data: bytes, folder: Path, found: Path, kept: set[str]) -> None:
    from tests.fuzz import targets

    case = targets.make(name, data)
    try:
        targets.run(name, case, folder)
    except targets.FailureFound as failure:
        where = _where(failure)
        if where in kept:
            return
        kept.add(where)
        content = targets.to_bytes(name, case)
        path = found / f"{name}-{hashlib.sha256(where.encode()).hexdigest()[:12]}"
        path.write_bytes(content)
        path.with_name(path.name + ".why").write_text(str(failure), "utf-8", "backslashreplace")
        print(f"FOUND {path}: {str(failure).strip().splitlines()[-1][:300]!r}", flush=True)


def _where(failure: BaseException) -> str:
    """Return what tells one failure from another: the kind and the innermost line of ckds."""
    cause = failure.__cause__ or failure
    lines = [line.strip() for line in str(failure).splitlines() if "src/ckds" in line]
    place = lines[-1] if lines else ""
    trace = cause.__traceback__
    while not lines and trace:
        if "src/ckds" in trace.tb_frame.f_code.co_filename:
            place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(cause).__name__} {place or str(failure)[:60]}"


def _guided(options: argparse.Namespace, found: Path) -> int:
    import atheris

    (name,) = options.target or ["file"]
    with atheris.instrument_imports(include=["ckds"]):
        import ckds.cli.main
        import ckds.dates.deadline
        import ckds.numbers.reader
        import ckds.repository.load
        import ckds.rules.engine  # noqa: F401
    kept: set[str] = set()
    folder = Path(tempfile.mkdtemp())

    def one(data: bytes) -> None:
        _one(name, data, folder, found, kept)

    corpus = found / f"{name}-guided"
    corpus.mkdir(exist_ok=True)
    atheris.Setup([sys.argv[0], str(corpus), f"-max_total_time={int(options.seconds)}", "-max_len=1024", "-rss_limit_mb=4096", "-timeout=30",
                   *([f"-seed={options.seed}"] if options.seed else [])], one)  # fmt: skip
    atheris.Fuzz()
    return 1 if kept else 0


if __name__ == "__main__":
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    raise SystemExit(main())
