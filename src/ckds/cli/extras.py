"""What only some offices install: said by its name when it is missing."""

from importlib.util import find_spec

from ckds.errors import UsageError
from ckds.lang import Text


def needed(module: str, extra: str) -> None:
    """Refuse to go on without a package that comes with an extra.

    Raises:
        UsageError: it is not installed; says which extra brings it.
    """
    if find_spec(module) is None:
        raise UsageError(
            Text(f"Thiếu gói {module}.", f"The package {module} is not installed."),
            Text(f'Cài thêm: pip install "ckds[{extra}]"', f'Install it: pip install "ckds[{extra}]"'),
        )
