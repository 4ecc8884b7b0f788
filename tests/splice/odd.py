"""Odd YAML files, made from a seed: comments, CRLF, byte order marks, flow and block, quotes, blocks, unusual indents.

Everything here is invented for the tests. A file is written line by line from data that the generator keeps, so that what
a change must leave behind is known without reading the file.
"""

import random
from typing import Any, Final, NamedTuple

Path = tuple[str | int, ...]

KEYS: Final = (
    "label", "title", "text", "group", "lead", "support", "due", "extensions", "deliverables", "kpis", "started",
    "reported", "completed", "paused", "results", "updates", "source", "note", "x-riêng",
)  # fmt: skip
WORDS: Final = (
    "Ủy ban nhân dân thành phố", "Sở Thông tin và Truyền thông", "một việc", "5.000", "2022-03-24", "11.10", "ii-2-a",
    "so-y-te", "7,0%", "trên 55%", "Quý I năm 2023", "ngày 01/7/2022", "a, b và c", "http://vi-du.vn/a?b=c#d", "yes", "012",
    "74/KH-UBND", "x" * 130, "rất dài " * 30 + "hết", "đồng bộ", "12:30", "'nháy'", 'nói "có"', "C:\\a", "kết: quả", "số #1",
    "> 60", "- gạch", "@ai", "%", "* sao", "[ngoặc", "trước ngày 20 của tháng cuối quý",
)  # fmt: skip


class Odd(NamedTuple):
    """A file.

    Attributes:
        text: as it stands, with its byte order mark.
        data: what it holds, all text.
        lines: for every path the first and the last of its lines, from 0.
        flow: the paths that stand within brackets.
        blocks: the paths of block scalars.
        end: its line end.
    """

    text: str
    data: Any
    lines: dict[Path, tuple[int, int]]
    flow: frozenset[Path]
    blocks: frozenset[Path]
    end: str


class Maker:
    """Writes one file."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.out: list[str] = []
        self.lines: dict[Path, tuple[int, int]] = {}
        self.flow: set[Path] = set()
        self.blocks: set[Path] = set()
        self.step = self.dice.choice((2, 2, 2, 3, 4))
        self.offset = self.dice.choice((0, 2, 2, 1, 4))
        self.gap = self.dice.choice((1, 1, 1, 3))
        self.align = self.dice.choice((0, 0, 0, 14))
        self.remarks = self.dice.random()
        self.count = 0

    def make(self) -> Odd:
        """Return the file."""
        if self.dice.random() < 0.1:
            self.out.append("---")
        self.noise(0, 0.5)
        if self.dice.random() < 0.15:
            data: Any = self.listed((), 0, 1, mappings=True)
        else:
            data = self.mapping((), 0, 0)
        if self.dice.random() < 0.3:
            self.noise(0, 1)
        if self.dice.random() < 0.05:
            self.out.append("...")
        end = self.dice.choice(("\n", "\n", "\r\n"))
        text = end.join(self.out)
        keeps = self.out[-1].strip() == "" or (self.blocks and text.rstrip().endswith("giữ"))
        if self.dice.random() < 0.8 or keeps:
            text += end
        mark = "\ufeff" if self.dice.random() < 0.2 else ""
        return Odd(mark + text, data, self.lines, frozenset(self.flow), frozenset(self.blocks), end)

    def noise(self, indent: int, chance: float) -> None:
        """Maybe a blank line or a remark, somewhere before the next entry."""
        if self.dice.random() < chance * self.remarks:
            self.count += 1
            self.out.append(
                self.dice.choice(("", "   ", " " * indent + f"# lời {self.count}.", f"# lời {self.count}."))
            )

    def tail(self) -> str:
        """Return what stands behind a value: nothing, blanks, a tab, a remark."""
        if self.dice.random() > self.remarks * 0.6:
            return ""
        self.count += 1
        return self.dice.choice(("  ", "\t", f"  # lời {self.count}.", f" \t# lời {self.count}."))

    def mapping(self, path: Path, indent: int, depth: int, lead: str | None = None) -> dict[str, Any]:
        """Write a mapping in block style; its first line may begin behind a dash."""
        keys = self.dice.sample(KEYS, self.dice.randint(1, 6 if depth else 9))
        if self.dice.random() < 0.6:
            keys.sort(key=KEYS.index)
        data: dict[str, Any] = {}
        for at, key in enumerate(keys):
            if at or lead is None:
                self.noise(indent, 0.4)
            before = lead if at == 0 and lead is not None else " " * indent
            data[key] = self.pair((*path, key), key, before, indent, depth)
        return data

    def pair(self, path: Path, key: str, before: str, indent: int, depth: int) -> Any:
        first = len(self.out)
        shown = self.dice.choice((key, key, key, key, f'"{key}"'))
        head = f"{before}{shown}:"
        head = head.ljust(len(before) + self.align) if self.align > len(shown) + 1 else head
        value = self.value(path, head, indent, depth)
        self.lines[path] = (first, len(self.out) - 1)
        return value

    def value(self, path: Path, head: str, indent: int, depth: int) -> Any:
        kind = self.dice.random()
        if depth < 2 and kind < 0.12:
            self.out.append(head.rstrip() + self.tail())
            return self.mapping(path, indent + self.step, depth + 1)
        if depth < 2 and kind < 0.35:
            self.out.append(head.rstrip() + self.tail())
            return self.listed(path, indent + self.offset, depth + 1, mappings=self.dice.random() < 0.5)
        if kind < 0.45:
            return self.in_brackets(path, head)
        if kind < 0.58:
            return self.block(path, head, indent)
        if kind < 0.63:
            written = self.dice.choice(("", " ~", " null"))
            self.out.append(head.rstrip() + written + self.tail())
            return written.strip()
        blank = "" if head.endswith(" ") else " "
        value, written = self.scalar(flow=False)
        self.out.append(head + blank + written + self.tail())
        return value

    def listed(self, path: Path, indent: int, depth: int, *, mappings: bool) -> list[Any]:
        """Write a list in block style."""
        data: list[Any] = []
        for at in range(self.dice.randint(1, 4)):
            self.noise(indent, 0.3)
            first = len(self.out)
            lead = " " * indent + "-" + " " * self.gap
            if mappings and self.dice.random() < 0.9:
                data.append(self.mapping((*path, at), indent + 1 + self.gap, depth + 1, lead))
            else:
                value, written = self.scalar(flow=False)
                self.out.append(lead + written + self.tail())
                data.append(value)
            self.lines[(*path, at)] = (first, len(self.out) - 1)
        return data

    def in_brackets(self, path: Path, head: str) -> Any:
        """Write a list or a mapping in brackets, on one line."""
        self.flow.add(path)
        line = len(self.out)
        room = self.dice.choice(("", " "))
        items = [self.scalar(flow=True) for _ in range(self.dice.randint(0, 4))]
        if self.dice.random() < 0.5:
            written = ", ".join(text for _, text in items)
            data: Any = [value for value, _ in items]
            names: list[str | int] = list(range(len(items)))
            shown = f"[{room}{written}{room}]"
        else:
            names = list(self.dice.sample(KEYS, len(items)))
            written = ", ".join(f"{name}: {text}" for name, (_, text) in zip(names, items, strict=True))
            data = {str(name): value for name, (value, _) in zip(names, items, strict=True)}
            shown = f"{{{room}{written}{room}}}"
        for name in names:
            self.flow.add((*path, name))
            self.lines[(*path, name)] = (line, line)
        self.out.append(f"{head.rstrip()} {shown}{self.tail()}")
        return data

    def block(self, path: Path, head: str, indent: int) -> str:
        """Write a text in a block scalar."""
        self.blocks.add(path)
        words = [
            self.dice.choice(("một dòng", "thêm # chữ", "a: b", "“hết”", "giữ")) for _ in range(self.dice.randint(1, 3))
        ]
        sign, joint = self.dice.choice((("|-", "\n"), (">-", " "), ("|", "\n"), (">", " "), ("|+", "\n")))
        self.out.append(f"{head.rstrip()} {sign}{self.dice.choice(('', '  ', '  # ghi'))}")
        self.out.extend(" " * (indent + self.step) + word for word in words)
        blank = self.dice.random() < 0.3
        if blank or sign == "|+":
            self.out.append("")
        return joint.join(words) + {"-": "", "+": "\n\n"}.get(sign[1:], "\n")

    def scalar(self, *, flow: bool) -> tuple[str, str]:
        """Return a text and how it is written."""
        value = self.dice.choice(WORDS)
        plain = value[0] not in "'\"[>-@%*" and ": " not in value and " #" not in value and value != "null"
        if flow:
            plain = plain and not any(sign in value for sign in ",[]{}:#")
        ways = [f"'{value.replace(chr(39), chr(39) * 2)}'"]
        ways.append('"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"')
        if plain:
            ways += [value] * 4
        return value, self.dice.choice(ways)
