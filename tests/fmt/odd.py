"""Odd but valid record files, made from a seed: every style of YAML that people and programs write, with comments.

The data of these files is made for the tests; it is nobody's plan.
"""

import random
import unicodedata
from typing import Final

WORDS: Final = (
    "Xây dựng", "kho dữ liệu", "Sở Y tế, Sở Nội vụ", "trước ngày 01/7/2030", "đạt: 60%", "mục #1", "(1)", "12", "11.10",
    "5.000", "true", "no", "~", "2030-11-28", "2030/2033", "/2035", "2030-Q4", "so-y-te", "vd/so-y-te", "trên 55%",
    "- gạch", "> 60", "'nháy'", 'nói "vậy"', "a\\b", "@x", "%", "đ", "Ủy ban: nhân dân", "1e5", "012", "12:30", "x: ",
    "…", "“ngoặc”", "a  b", "https://example.vn/a?b=1#c", "II.2.a", "null", "kết thúc:", "[a]", "{b}", "a, b", "#1",
)  # fmt: skip
COMMENTS: Final = ("# ghi chú", "#sát", "# hai: dấu", "# - mục đã bỏ", "## đậm", "# Uỷ ban", "# {a, b}")
KEYS: Final = {
    "task": ["label", "title", "text", "group", "lead", "support", "due", "started", "completed", "updates", "kpis",
             "note", "x-rieng", "la"],
    "kpi": ["label", "title", "unit", "owner", "baseline", "targets", "measurements", "source", "note", "x-so"],
    "plan": ["number", "kind", "title", "area", "issuer", "issued", "period", "signer", "groups", "duties", "stated"],
    "inner": ["unit", "as", "for", "by", "scope", "target", "as_of", "value", "on", "evidence", "text", "id", "title"],
    "unit": ["id", "name", "short", "aliases", "kind", "parent", "valid", "members", "note"],
}  # fmt: skip
_PLAIN_STARTS: Final = "-?:,[]{}#&*!|>'\"%@`~ "


class Odd:
    """Makes one file.

    Args:
        seed: decides everything.
    """

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.commented = self.rng.random() < 0.7

    def file(self, kind: str) -> bytes:
        """Return the bytes of a file of this kind of record."""
        lines: list[str] = []
        if self.rng.random() < 0.3:
            lines += ["# đầu tệp", "# hai dòng", *([""] if self.rng.random() < 0.5 else [])]
        if self.rng.random() < 0.05:
            lines += ["---"]
        if kind == "unit":
            lines += self._list(0, [self._mapping_data("unit", 1) for _ in range(self.rng.randint(1, 4))])
        else:
            lines += self._mapping(0, self._mapping_data(kind, 0))
        if self.rng.random() < 0.3:
            lines += ["", *(["# cuối tệp"] if self.commented else [])]
        return self._bytes("\n".join(lines))

    def _bytes(self, text: str) -> bytes:
        if self.rng.random() < 0.9:
            text += "\n" * self.rng.choice((1, 1, 1, 2, 3))
        if self.rng.random() < 0.15:
            text = unicodedata.normalize("NFD", text)
        if self.rng.random() < 0.3:
            text = text.replace("\n", "\r\n")
        return (b"\xef\xbb\xbf" if self.rng.random() < 0.1 else b"") + text.encode()

    def _mapping_data(self, kind: str, depth: int) -> dict[str, object]:
        keys = self.rng.sample(KEYS[kind], self.rng.randint(1, min(7, len(KEYS[kind]))))
        return {key: self._data(depth + 1) for key in keys}

    def _data(self, depth: int) -> object:
        roll = self.rng.random()
        if depth > 3 or roll < 0.6:
            return self._words()
        if roll < 0.85:
            return [self._data(depth + 1) for _ in range(self.rng.randint(0, 4))]
        return self._mapping_data("inner", depth)

    def _words(self) -> str:
        words = [self.rng.choice(WORDS) for _ in range(self.rng.choice((1, 1, 1, 2, 3, 8)))]
        return " ".join(words)

    def _around(self, indent: int) -> list[str]:
        """Return blank lines and comments that may stand over an entry."""
        found = [""] * self.rng.choice((0, 0, 0, 0, 1, 3))
        if self.commented and self.rng.random() < 0.2:
            column = max(0, indent + self.rng.choice((0, 0, 0, 2, -2)))
            found += [" " * column + self.rng.choice(COMMENTS)]
            found += [""] * self.rng.choice((0, 0, 1))
        return found

    def _tail(self) -> str:
        trailing = self.rng.choice(("", "", "", "  ", " "))
        if self.commented and self.rng.random() < 0.12:
            return self.rng.choice((" ", "   ", "  ")) + self.rng.choice(COMMENTS) + trailing
        return trailing if self.rng.random() < 0.1 else ""

    def _mapping(self, indent: int, data: dict[str, object]) -> list[str]:
        lines: list[str] = []
        for key, value in data.items():
            lines += self._around(indent)
            shown = key if self.rng.random() < 0.95 else f'"{key}"'
            lines += self._entry(f"{' ' * indent}{shown}:", indent, value)
        return lines

    def _list(self, indent: int, data: list[object]) -> list[str]:
        lines: list[str] = []
        for value in data:
            lines += self._around(indent)
            head = f"{' ' * indent}-"
            if isinstance(value, dict) and value and self.rng.random() < 0.8:
                gap = self.rng.choice((1, 1, 1, 3))
                inner = self._mapping(indent + 1 + gap, value)
                at = next(i for i, line in enumerate(inner) if line.strip() and not line.lstrip().startswith("#"))
                first = inner[at].lstrip()
                lines += [*inner[:at], f"{head}{' ' * gap}{first}", *inner[at + 1 :]]
            else:
                lines += self._entry(head, indent, value)
        return lines

    def _entry(self, head: str, indent: int, value: object) -> list[str]:
        if isinstance(value, str):
            return self._scalar(head, indent, value)
        if not value or self.rng.random() < 0.35:
            return self._flow_entry(head, indent, value)
        step = self.rng.choice((2, 2, 4, 1))
        if isinstance(value, dict):
            return [head + self._tail(), *self._mapping(indent + step, value)]
        assert isinstance(value, list)
        zero = self.rng.random() < 0.4 and not head.endswith("-")
        return [head + self._tail(), *self._list(indent if zero else indent + step, value)]

    def _flow_entry(self, head: str, indent: int, value: object) -> list[str]:
        if self.rng.random() < 0.75 or not isinstance(value, list) or not value:
            return [f"{head} {self._flow(value)}{self._tail()}"]
        pad = " " * (indent + 3)
        lines = [f"{head} [{self._tail()}"]
        for one in value:
            lines += [pad + self.rng.choice(COMMENTS)] * (self.commented and self.rng.random() < 0.1)
            lines += [f"{pad}{self._flow(one)},{self._tail()}"]
        return [*lines, f"{pad}]{self._tail()}"]

    def _flow(self, value: object) -> str:
        if isinstance(value, str):
            return self._token(value, flow=True)
        if isinstance(value, list):
            return "[" + self.rng.choice((", ", ",")).join(self._flow(one) for one in value) + "]"
        assert isinstance(value, dict)
        return "{" + ", ".join(f"{key}: {self._flow(one)}" for key, one in value.items()) + "}"

    def _scalar(self, head: str, indent: int, value: str) -> list[str]:
        if self.rng.random() < 0.15:
            return self._block(head, indent, value)
        if self.rng.random() < 0.08 and " " in value.strip() and "  " not in value:
            words = value.replace("\\", "\\\\").replace('"', '\\"').split(" ")
            pad = " " * (indent + 3)
            return [
                f'{head} "{words[0]}',
                *[pad + word for word in words[1:-1] if word],
                f'{pad}{words[-1]}"{self._tail()}',
            ]
        return [f"{head} {self._token(value, flow=False)}{self._tail()}"]

    def _block(self, head: str, indent: int, value: str) -> list[str]:
        sign = self.rng.choice("|>") + self.rng.choice(("", "-", "+"))
        pad = " " * (indent + self.rng.choice((1, 2, 4)))
        words = value.strip().split(" ")
        lines = [pad + " ".join(words[:2])]
        if words[2:]:
            lines += [
                *([""] if self.rng.random() < 0.3 else []),
                pad + self.rng.choice(("", "  ")) + " ".join(words[2:]),
            ]
        lines += [""] * self.rng.choice((0, 0, 1, 2))
        return [f"{head} {sign}{' # ở đầu' if self.commented and self.rng.random() < 0.1 else ''}", *lines]

    def _token(self, value: str, *, flow: bool) -> str:
        style = self.rng.random()
        risky = value[:1] in _PLAIN_STARTS or ": " in value or " #" in value or value.endswith((":", " "))
        if flow:
            risky = risky or any(sign in value for sign in ",[]{}:?")
        if not risky and style < 0.7:
            return value
        if style < 0.85:
            return "'" + value.replace("'", "''") + "'"
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
