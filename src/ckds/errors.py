"""What can stop a whole command. A bad record never does: it is a finding."""

from ckds.lang import Text


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
