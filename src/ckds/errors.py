"""What can stop a whole command. A bad record never does: it is a finding."""

import errno
from typing import Final

from ckds.lang import Text, same

# What an operating system says in its own words only; what is missing here is quoted as it says it.
_REASONS: Final = {
    errno.EACCES: Text("không có quyền truy cập", "access is not permitted"),
    errno.EPERM: Text("không có quyền truy cập", "access is not permitted"),
    errno.EROFS: Text("ổ đĩa chỉ đọc", "the disk is read-only"),
    errno.ENOSPC: Text("ổ đĩa đầy", "the disk is full"),
    errno.EDQUOT: Text("hết hạn mức đĩa", "the disk quota is used up"),
    errno.EFBIG: Text("tệp quá lớn", "the file is too large"),
    errno.ENOENT: Text("không có tệp hoặc thư mục này", "there is no such file or folder"),
    errno.EEXIST: Text("ở đó đã có tệp hoặc thư mục cùng tên", "a file or folder of that name is there already"),
    errno.EISDIR: Text("đó là một thư mục, không phải tệp", "it is a folder, not a file"),
    errno.ENOTDIR: Text("có một tệp nằm ở chỗ cần thư mục", "a file stands where a folder is needed"),
    errno.ENOTEMPTY: Text("thư mục còn nội dung", "the folder is not empty"),
    errno.ENAMETOOLONG: Text("tên quá dài", "the name is too long"),
    errno.EINVAL: Text("tên hoặc cách ghi không hợp với ổ đĩa này", "the disk does not take such a name or way of writing"),
    errno.ELOOP: Text("liên kết (symlink) đi vòng", "symbolic links go round in a circle"),
    errno.EXDEV: Text("hai chỗ nằm trên hai ổ đĩa khác nhau", "the two places are on different disks"),
    errno.EBUSY: Text("tệp đang được dùng", "the file is in use"),
    errno.ETXTBSY: Text("tệp đang được dùng", "the file is in use"),
    errno.EMFILE: Text("quá nhiều tệp đang mở", "too many files are open"),
    errno.ENFILE: Text("quá nhiều tệp đang mở", "too many files are open"),
    errno.ENOMEM: Text("hết bộ nhớ", "there is no memory left"),
    errno.EIO: Text("ổ đĩa lỗi khi đọc hoặc ghi", "the disk failed to read or write"),
}  # fmt: skip


def system_reason(error: OSError) -> Text:
    """Return why the operating system would not do it, as a part of a sentence."""
    said = error.strerror or type(error).__name__
    return _REASONS.get(error.errno or 0, same(f"“{said}”"))


class CkdsError(Exception):
    """Stops the command with exit status 2: what is wrong, and the way out.

    Args:
        message: what is wrong, with its place.
        hint: what the person can do now.
    """

    def __init__(self, message: Text, hint: Text | None = None) -> None:
        super().__init__(message.en)
        self.message = message
        self.hint = hint


class UsageError(CkdsError):
    """The command was asked for something that does not exist or does not fit together."""


class SettingsError(CkdsError):
    """The settings file is missing, unreadable or of another version."""
