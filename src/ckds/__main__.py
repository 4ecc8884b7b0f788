"""``python -m ckds`` and the ``ckds`` command: one short process, from start to exit."""

import gc
import os
import sys


def run() -> None:
    """Run the command line and leave the process with its exit status.

    A run makes many objects that all live to its end, so looking for garbage among them, or taking them apart one by
    one at the end, only costs time; pydantic's plugins would import the metadata of every installed package. What each
    of the three saves is measured in ``docs/decisions/0005-start-up.md``.
    """
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
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


if __name__ == "__main__":
    run()
