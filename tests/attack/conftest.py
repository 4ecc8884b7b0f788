"""The fixtures of tests/writing and tests/forms."""

from tests.forms.conftest import ask, form
from tests.writing.conftest import ckds, root, run

__all__ = ["ask", "ckds", "form", "root", "run"]
