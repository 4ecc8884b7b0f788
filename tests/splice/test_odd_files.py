"""Over thousands of odd files: the diff holds the intended lines alone, and reading back gives exactly the change.

The oracle for the data is PyYAML's base loader; what the lines must be is known to the generator (``odd.py``).
"""

import copy
import random
import sys
from collections import Counter
from typing import Any

import pytest
import yaml

from ckds.splice.edit import AddKey, Append, Edit, Remove, RenameKey, SetValue, SpliceError, apply
from tests.splice.odd import KEYS, WORDS, Maker, Odd, Path

FILES = 2_500
VALUES = (
    *WORDS, "", "hai\ndòng", "một\n  thụt\nhai", " đầu và cuối ", "tab\tgiữa", "a: b # c", "dấu phẩy, và: #", "---", "~", "on",
    "chữ ẩn \u200b và \u2028 lạ", "emoji 🚀", "true", "60",
)  # fmt: skip


def read(text: str) -> Any:
    """Return what a text holds, every scalar as text."""
    return yaml.load(text.removeprefix("\ufeff"), Loader=yaml.CBaseLoader)


def paths(data: Any, path: Path = ()) -> list[Path]:
    """Return the path of everything below the top."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [found for part, below in entries for found in ((*path, part), *paths(below, (*path, part)))]


def at(data: Any, path: Path) -> Any:
    """Return what stands at a path."""
    for part in path:
        data = data[part]
    return data


def picked(odd: Odd, dice: random.Random) -> tuple[Edit, Any]:
    """Return a change at random and, made on plain data, what must be there afterwards."""
    data = copy.deepcopy(odd.data)
    every = paths(data)
    kind = dice.choice(("set", "set", "append", "append", "add", "remove", "rename"))
    value: Any = dice.choice(VALUES)
    if dice.random() < 0.3:
        value = dict.fromkeys(dice.sample(("date", "text", "note", "evidence"), 2), value)
    if kind == "append" and dice.random() < 0.8:
        lists = [path for path in ((), *every) if isinstance(at(data, path), list)]
        path = dice.choice(lists) if lists else dice.choice(every)
    elif kind in ("add", "append"):
        maps = [path for path in ((), *every) if isinstance(at(data, path), dict)]
        if not maps:
            return Remove(every[0]), None
        above = dice.choice(maps)
        path = (*above, dice.choice([key for key in (*KEYS, "khóa mới") if key not in at(data, above)]))
        at(data, above)[path[-1]] = [value] if kind == "append" else value
        return (Append if kind == "append" else AddKey)(path, value, KEYS), data
    else:
        path = dice.choice(every)
    old, above_data = at(data, path), at(data, path[:-1])
    if kind == "append":
        if isinstance(old, list):
            old.append(value)
        else:
            above_data[path[-1]] = [value] if old in ("", "~", "null") else [old, value]
        return Append(path, value, KEYS), data
    if kind == "set":
        above_data[path[-1]] = value
        return SetValue(path, value), data
    if kind == "remove" or isinstance(path[-1], int):
        del above_data[path[-1]]
        return Remove(path), data
    renamed = {("tên-khác" if key == path[-1] else key): below for key, below in above_data.items()}
    above_data.clear()
    above_data.update(renamed)
    return RenameKey(path, "tên-khác"), data


def intended(odd: Odd, edit: Edit, new: str) -> None:
    """Fail where a line is another that the change has nothing to do with."""
    before, after = (text.removeprefix("\ufeff").split("\n") for text in (odd.text, new))
    same_head = next(
        (n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after))
    )
    rest = min(len(before), len(after)) - same_head
    pairs = zip(reversed(before), reversed(after), strict=False)
    same_tail = min(rest, next((n for n, (a, b) in enumerate(pairs) if a != b), rest))
    first, last = same_head, len(before) - same_tail - 1  # the lines of before that are not there as they were
    own = odd.lines.get(edit.path)
    if first > last:
        return  # lines were only added
    above = next((odd.lines[edit.path[:n]] for n in range(len(edit.path), -1, -1) if edit.path[:n] in odd.lines), None)
    allowed = own or above
    if edit.path in odd.blocks and allowed:  # `|+` keeps the blank lines behind it
        while allowed[1] + 1 < len(before) and not before[allowed[1] + 1].strip():
            allowed = (allowed[0], allowed[1] + 1)
    if isinstance(edit, Remove) and allowed:  # the last one of its mapping leaves {} behind its key
        parent = odd.lines.get(edit.path[:-1])
        allowed = parent if parent and len(at(odd.data, edit.path[:-1])) == 1 else allowed
        # `- a: 1` without a: what follows moves up behind the dash, over remarks in between
        while allowed[1] + 1 < len(before) and not before[allowed[1] + 1].strip():
            allowed = (allowed[0], allowed[1] + 1)
        if before[allowed[0]].lstrip().startswith("-"):
            allowed = (allowed[0], allowed[1] + 1)
        if not odd.text.endswith("\n"):
            allowed = (allowed[0] - 1, allowed[1])
    if allowed is None:  # the top itself; a last line without an end may gain one
        assert last == len(before) - 1, (edit, odd.text, new)
        return
    assert allowed[0] <= first, (edit, before[first])
    assert last <= allowed[1], (edit, before[last])


def remarks(text: str) -> Counter[str]:
    """Return every remark of the generator."""
    return Counter(word for line in text.splitlines() for word in line.split("#") if word.strip().startswith("lời "))


# The first five hundred files in the fast run, the others by `make test-all`.
PORTIONS = [pytest.param(start, marks=[pytest.mark.slow] * (start >= 500)) for start in range(0, FILES, 250)]


@pytest.mark.parametrize("start", PORTIONS)
def test_one_change_in_an_odd_file_changes_that_alone(start: int) -> None:
    refused: list[tuple[int, Edit]] = []
    done = 0
    for seed in range(start, start + 250):
        odd = Maker(seed).make()
        odd = odd._replace(data=read(odd.text))  # `|+` keeps whatever blank lines come after it
        dice = random.Random(seed + 1_000_000)
        edit, wanted = picked(odd, dice)
        if wanted is None:
            continue
        try:
            new = apply(odd.text, [edit])
        except SpliceError:
            refused.append((seed, edit))
            continue
        assert read(new) == wanted, (seed, edit, odd.text, new)
        intended(odd, edit, new)
        assert new.startswith("\ufeff") == odd.text.startswith("\ufeff")
        assert odd.end == "\n" or "\n" not in odd.text or new.count("\n") == new.count("\r\n"), (seed, edit)
        if not isinstance(edit, Remove):  # a blank line before the last entry has an end of its own
            assert new.endswith("\n") == odd.text.endswith("\n"), (seed, edit, odd.text, new)
        if isinstance(edit, AddKey | Append | RenameKey) or (
            isinstance(edit, SetValue) and isinstance(at(odd.data, edit.path), str)
        ):
            assert remarks(new) == remarks(odd.text), (seed, edit, odd.text, new)
        done += 1
    sys.stdout.write(f"{done} odd files changed, {len(refused)} refused\n")
    assert len(refused) <= 1, refused
    assert done >= 240  # the ten batches come to 2,400 and more
