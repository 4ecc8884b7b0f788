"""What every run of the tests shares."""

import gc
import os
from collections.abc import Generator

import pytest
from hypothesis import settings

# How many examples tests with made-up input try: many in a whole run (`make test-all`), fewer in the fast one (`make test`).
# None is told to be too slow: how long an example takes says more of the machine than of ckds.
settings.register_profile("thorough", settings(), deadline=None)
settings.register_profile("fast", settings(), deadline=None, max_examples=30)


def pytest_configure(config: pytest.Config) -> None:
    """Take the profile of the environment, else the one that fits the run; before any test module is imported."""
    of_run = "fast" if config.option.markexpr == "not slow" else "thorough"
    settings.load_profile(os.environ.get("CKDS_HYPOTHESIS_PROFILE") or of_run)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Thousands of collected tests live to the end: the collector of garbage need not look at them again and again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()


def pytest_sessionfinish() -> None:
    """What was set aside is cleared away as ever when the process ends."""
    gc.unfreeze()
