"""``python -m ckds`` and the ``ckds`` command: one short process, from start to exit."""

import gc
import os
import sys
from importlib import import_module
from types import ModuleType
from typing import Any


def run() -> None:
    """Run the command line and leave the process with its exit status.

    A run makes many objects that all live to its end, so looking for garbage among them, or taking them apart one by
    one at the end, only costs time; pydantic's plugins would import the metadata of every installed package. What each
    of the three saves is measured in ``docs/decisions/0005-start-up.md``.
    """
    gc.disable()
    without_plugins()
    try:
        from ckds.cli.main import main

        status = main()
    except BaseException:
        import traceback

        traceback.print_exc()
        status = 2  # Python would end with 1, which is a verdict of `ckds check`
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            status = status or 2
    os._exit(status)


def without_plugins() -> None:
    """Keep pydantic from looking for plugins among the installed packages: ckds uses none.

    Its own switch, set first, stops the search but not the import of what searches, a tenth of a start. So the module
    that searches is there already, with nothing found; whatever else is asked of it comes from the real one.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    name = "pydantic.plugin._loader"
    stand_in = ModuleType(name)

    def real(attribute: str) -> Any:
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        del sys.modules[name]
        return getattr(import_module(name), attribute)

    vars(stand_in).update(get_plugins=lambda: (), __getattr__=real)
    sys.modules.setdefault(name, stand_in)


if __name__ == "__main__":
    run()
