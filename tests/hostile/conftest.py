"""What cannot be made on Windows is left out there: pipes, names that are no Unicode, programs with a shebang."""

import sys

collect_ignore = ["test_table.py", "test_git.py", "test_growth.py"] if sys.platform == "win32" else []
