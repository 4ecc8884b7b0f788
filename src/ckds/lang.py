"""Every sentence ckds says, in Vietnamese and in English side by side."""

from typing import Literal, NamedTuple

Lang = Literal["vi", "en"]


class Text(NamedTuple):
    """One sentence in both languages; which one is shown is decided where it is printed."""

    vi: str
    en: str

    def to(self, lang: Lang) -> str:
        """Return the sentence in ``lang``."""
        return self.en if lang == "en" else self.vi

    def fill(self, **values: object) -> "Text":
        """Return the sentence with each ``{name}`` replaced; a value may itself be a :class:`Text`."""
        return Text(
            self.vi.format_map({k: v.vi if isinstance(v, Text) else v for k, v in values.items()}),
            self.en.format_map({k: v.en if isinstance(v, Text) else v for k, v in values.items()}),
        )


def same(text: str) -> Text:
    """Return ``text`` as a sentence that reads alike in both languages (a name, a number, an id)."""
    return Text(text, text)


def listed(items: list[str], *, most: int = 12) -> Text:
    """Return ``a, b, c`` of at most ``most`` items, and how many were left out."""
    head = ", ".join(items[:most])
    left = len(items) - most
    return Text(f"{head} … (còn {left})", f"{head} … ({left} more)") if left > 0 else same(head)
