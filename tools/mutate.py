"""Mutation testing: ``python tools/mutate.py time --sample 300 --seed 1``.

Each mutant is one small change to one module: a comparison turned, a number off by one, a condition negated, a value
not returned. It is put in place of the module in a forked process, and the tests of its part run there until one fails: first those that
need nothing but their parameters, called without pytest, then all of them. A mutant that no test notices survives: a change of
behaviour that nothing holds. Survivors are printed with their line.
"""

import argparse
import ast
import copy
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import random
import re
import signal
import sys
import time
from pathlib import Path
from types import CodeType

import plain_tests
from mutations import changes

TOP = Path(__file__).parents[1]
SRC = TOP / "src" / "ckds"
SECONDS = 25  # of computing time, several times what the tests of a part take; a mutant that runs on is noticed as well
# Modules, and the tests that hold them: the quickest and the sharpest first.
PARTS: dict[str, tuple[list[str], list[str]]] = {
    "time": (
        ["dates/*.py"],
        [
            "tests/dates/test_dates_phrases.py",
            "tests/dates/test_dates_words.py",
            "tests/dates/test_dates_remains.py",
            "tests/dates/test_dates_edges.py",
            "tests/dates/test_dates_contract.py",
            "tests/dates",
            "tests/golden/test_s2_deadlines.py",
        ],
    ),
    "target": (
        ["numbers/*.py"],
        [
            "tests/numbers/test_target_phrases.py",
            "tests/numbers/test_target_edges.py",
            "tests/numbers/test_target_words.py",
            "tests/numbers/test_target_remains.py",
            "tests/numbers",
        ],
    ),
    "standing": (
        [
            f"analysis/{name}.py"
            for name in (
                "standing",
                "obligation",
                "done",
                "milestone",
                "measured",
                "kpi",
                "trend",
                "policy",
                "choose",
                "roles",
            )
        ],
        ["tests/analysis", "tests/golden/test_contract_standing.py", "tests/golden/test_kpi_tables.py"],
    ),
}
# Nothing but sentences.
WORDS = ("notes.py", "reasons.py", "__init__.py")


def mutants(part: str) -> list[tuple[Path, int]]:
    """Return every mutant of a part: its module and its number there."""
    found = []
    for pattern in PARTS[part][0]:
        for path in sorted(SRC.glob(pattern)):
            if path.name not in WORDS:
                found += [(path, at) for at in range(len(list(changes(ast.parse(path.read_text("utf-8"))))))]
    return found


def mutated(path: Path, number: int) -> tuple[CodeType, str]:
    """Return the code of a module with one change, and what the change is."""
    tree = ast.parse(path.read_text("utf-8"))
    node, field, new, said = list(changes(tree))[number]
    line = getattr(node, "lineno", 0) or next(
        (getattr(one, "lineno", 0) for one in ast.walk(node) if hasattr(one, "lineno")), 0
    )
    if isinstance(node, ast.UnaryOp) and isinstance(new, ast.UAdd):
        tree = _Without(node).visit(tree)
    else:
        setattr(node, field, copy.deepcopy(new))
    code = compile(ast.fix_missing_locations(tree), str(path), "exec")
    return code, f"{path.relative_to(TOP)}:{line}: {said}"


class _Without(ast.NodeTransformer):
    """Replaces one ``not x`` by ``x``."""

    def __init__(self, node: ast.UnaryOp) -> None:
        self.node = node

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:  # the name ast asks for
        self.generic_visit(node)
        return node.operand if node is self.node else node


class _Loader(importlib.abc.Loader):
    """Gives one module the code of a mutant."""

    def __init__(self, code: CodeType) -> None:
        self.code = code

    def exec_module(self, module: object) -> None:
        exec(self.code, vars(module))


class _Finder(importlib.abc.MetaPathFinder):
    def __init__(self, name: str, path: Path, code: CodeType) -> None:
        self.name, self.path, self.code = name, path, code

    def find_spec(self, name: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(name, self.path, loader=_Loader(self.code))


def survives(path: Path | None, code: CodeType | None, tests: list[str]) -> bool:
    """Run the tests in a forked process with a module replaced; do they all still pass?"""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    status = 1
    try:
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        if path and code:
            name = ".".join(path.relative_to(TOP / "src").with_suffix("").parts)
            sys.meta_path.insert(0, _Finder(name, path, code))
        plain_tests.run(plain_tests.modules(TOP, tests))
        import pytest

        status = pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-m", "not slow", "--no-header", "--tb=no", *tests])
    except BaseException:  # whatever a mutant does, it is noticed
        status = 1
    os._exit(0 if status == 0 else 1)


def _nearest(path: Path, tests: list[str]) -> list[str]:
    """Return the same tests, those that are named like the module first."""
    own = f"tests/{path.parent.name}/test_{path.stem}.py"
    return [own, *tests] if (TOP / own).exists() else tests


def _prepare(tests: list[str]) -> None:
    """Import what every run needs, so that a fork has it already, and compile its patterns; nothing of ckds stays."""
    sys.path[:0] = [str(TOP), str(TOP / "src")]
    os.chdir(TOP)
    import hypothesis
    import pydantic  # noqa: F401
    import pytest  # noqa: F401
    import yaml  # noqa: F401
    from _pytest.assertion import rewrite  # noqa: F401

    hypothesis.settings.register_profile("mutate", max_examples=15, derandomize=True, database=None, deadline=None)
    hypothesis.settings.load_profile("mutate")
    os.environ["CKDS_HYPOTHESIS_PROFILE"] = "mutate"
    re._MAXCACHE = 10**6  # type: ignore[attr-defined] - a pattern that was compiled once is known to every fork
    plain_tests.run(plain_tests.modules(TOP, tests))
    plain_tests.forget("ckds", "tests")


def main() -> int:
    """Print score and survivors of a part; return 1 when less than ``--least`` per cent were noticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--sample", type=int, default=0, help="so many mutants by chance (all)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--least", type=float, default=0.0, help="fail below so many per cent")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stop after so long, with what was done")
    parser.add_argument("--only", default="", help="mutants of modules whose name holds this")
    options = parser.parse_args()
    tests = [*dict.fromkeys(name for name in PARTS[options.part][1] if (TOP / name).exists())]
    _prepare(tests)
    everything = [one for one in mutants(options.part) if options.only in one[0].name]
    chosen = random.Random(options.seed).sample(everything, min(options.sample or len(everything), len(everything)))
    if not survives(None, None, tests):
        print("The tests fail without any mutant.", file=sys.stderr)
        return 2
    return _run(options, tests, everything, chosen)


def _run(
    options: argparse.Namespace, tests: list[str], everything: list[tuple[Path, int]], chosen: list[tuple[Path, int]]
) -> int:
    started, killed, alive = time.monotonic(), 0, []
    for path, number in chosen:
        code, said = mutated(path, number)
        if survives(path, code, _nearest(path, tests)):
            alive.append(said)
            print(f"survived: {said}", flush=True)
        else:
            killed += 1
        if time.monotonic() - started > options.seconds:
            break
    total = killed + len(alive)
    score = 100 * killed / max(total, 1)
    print(
        json.dumps(
            {"part": options.part, "mutants": len(everything), "tried": total, "killed": killed, "seed": options.seed}
        )
    )
    print(
        f"{options.part}: {killed} of {total} noticed, {score:.1f} % (of {len(everything)}, seed {options.seed}, {time.monotonic() - started:.0f} s)"
    )
    return 1 if score < options.least else 0


if __name__ == "__main__":
    raise SystemExit(main())
