"""The floor: read every YAML file under ``plans/`` and parse it with the fastest safe parser there is, and nothing else.

Usage: python benchmarks/floor.py FOLDER

Fixed once and never changed, so that ratios of different days can be compared: folders by scandir, files opened without
a buffer, ryaml, garbage collector off.
"""

import gc
import os
import sys

import ryaml

gc.disable()


def main(folder: str) -> int:
    """Read everything below a folder; return how many files there were."""
    number = 0
    open_ = [folder]
    while open_:
        with os.scandir(open_.pop()) as found:
            for item in found:
                if item.is_dir(follow_symlinks=False):
                    open_.append(item.path)
                elif item.name.endswith(".yaml"):
                    with open(item.path, "rb", buffering=0) as file:  # noqa: PTH123 - the cheapest way there is
                        ryaml.loads(file.read().decode())
                    number += 1
    return number


if __name__ == "__main__":
    print(main(f"{sys.argv[1]}/plans"))
