"""Files that are not read: each reason is one sentence with its way out."""

from ckds.errors import UsageError
from ckds.lang import Text


class Refused(UsageError):  # noqa: N818 - the file is at fault, not the program
    """A file that cannot or must not be imported; nothing was written."""


def refuse(message: Text, way_out: Text) -> Refused:
    """Return the error that says why a file is not imported, and what to do."""
    return Refused(message, way_out)
