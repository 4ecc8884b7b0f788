"""What only some offices install: said by its name when it is missing."""

import sys
from importlib.util import find_spec

from ckds.errors import UsageError
from ckds.lang import Text


def needed(module: str, extra: str) -> None:
    """Refuse to go on without a package that comes with an extra.

    Raises:
        UsageError: it is not installed; says which extra brings it.
    """
    if find_spec(module) is None:
        # The Python that runs ckds: the `pip` on somebody's path often belongs to another one.
        python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
        how = f'{python} -m pip install "ckds[{extra}]"'
        raise UsageError(
            Text(
                f"Lệnh này cần gói {module}, máy này chưa có.",
                f"This needs the package {module}, which is not installed.",
            ),
            Text(f"Cài thêm: {how}", f"Install it: {how}"),
        )
