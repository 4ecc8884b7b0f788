"""Programs that slow tests need: missing ones skip a test on a desk and fail it in a pipeline."""

import os
import shutil

import pytest


def needs_tool(*names: str) -> str:
    """Return the first of the programs that is installed."""
    for name in names:
        found = shutil.which(name)
        if found:
            return found
    said = f"{names[0]} is not installed"
    if os.environ.get("CI"):
        pytest.fail(f"{said}; a pipeline has to have it")
    pytest.skip(said)
