"""Why a text is not edited."""

from ckds.errors import CkdsError
from ckds.lang import Text, same
from ckds.splice.values import Path


class SpliceError(CkdsError):
    """A text cannot be changed safely; nothing was changed."""

    @classmethod
    def unread(cls, line: int) -> "SpliceError":
        """The text is no YAML that can be read."""
        return cls(
            Text(f"Tệp có lỗi cú pháp YAML (dòng {line}), nên không sửa tự động.",
                 f"The file has a YAML fault (line {line}), so it is not edited."),
            Text("Sửa lỗi theo ckds lint rồi chạy lại.", "Mend it after ckds lint and run again."),
        )  # fmt: skip

    @classmethod
    def marked(cls, sign: str, line: int) -> "SpliceError":
        """The text holds an anchor, an alias, a tag or a directive, which ckds does not take."""
        names = {"anchor": Text("neo (&)", "an anchor (&)"), "alias": Text("tham chiếu neo (*)", "an alias (*)"),
                 "tag": Text("thẻ (!)", "a tag (!)")}  # fmt: skip
        what = names.get(sign, Text("chỉ dẫn (%)", "a directive (%)"))
        return cls(
            Text(f"Tệp có {what.vi} ở dòng {line}, nên không sửa tự động.",
                 f"The file has {what.en} on line {line}, so it is not edited."),
            Text("Viết lại giá trị đầy đủ, không dùng neo, thẻ.", "Write the value out, without anchors or tags."),
        )  # fmt: skip

    @classmethod
    def absent(cls, path: Path) -> "SpliceError":
        """Nothing stands at a path."""
        shown = shown_path(path)
        return cls(Text(f"Trong tệp không có “{shown}”.", f"The file has no “{shown}”."))

    @classmethod
    def present(cls, path: Path) -> "SpliceError":
        """Something stands at a path already."""
        shown = shown_path(path)
        return cls(Text(f"Trong tệp đã có “{shown}”.", f"The file has “{shown}” already."))

    @classmethod
    def twice(cls, path: Path) -> "SpliceError":
        """A key stands twice, so that nobody knows which one is meant."""
        shown = shown_path(path)
        return cls(
            Text(f"Khóa “{shown}” lặp lại trong tệp.", f"The key “{shown}” stands twice in the file."),
            Text("Sửa lỗi theo ckds lint rồi chạy lại.", "Mend it after ckds lint and run again."),
        )

    @classmethod
    def unsure(cls, path: Path) -> "SpliceError":
        """The change would not read back as exactly the change that is meant."""
        shown = shown_path(path)
        return cls(
            Text(f"Tệp viết theo cách không sửa tự động được ở “{shown}”, nên giữ nguyên.",
                 f"The file is written in a way that cannot be edited safely at “{shown}”, so it is left as it is."),
            Text("Sửa tay chỗ này, hoặc viết lại theo kiểu khối: mỗi khóa một dòng.",
                 "Edit this place by hand, or write it in block style: one key a line."),
        )  # fmt: skip


def shown_path(path: Path) -> str:
    """Return a path as people write it: ``updates[1].text``."""
    shown = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return same(shown.removeprefix(".")).vi or "/"
