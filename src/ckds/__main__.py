"""``python -m ckds`` and the ``ckds`` command."""


def run() -> None:
    """Hand over to the command line and leave the process with its exit status."""
    from ckds.cli.main import main

    raise SystemExit(main())


if __name__ == "__main__":
    run()
