"""How the tables of target tests are written: ``phrase | op value [high] | unit | basis [against]``, ``-`` for none."""

from ckds.numbers.target import Target


def rows(table: str) -> list[tuple[str, ...]]:
    """Return the cells of a table whose columns are parted by ``|``."""
    return [tuple(cell.strip() for cell in line.split(" | ")) for line in table.strip().splitlines()]


def seen(target: Target) -> tuple[str, str, str]:
    """Return op with values, unit, and basis with its year, as the tables write them."""
    numbers = [format(number, "f") for number in (target.value, target.high) if number is not None]
    trimmed = [number.rstrip("0").rstrip(".") if "." in number else number for number in numbers]
    basis = f"{target.basis} {target.against}" if target.against else target.basis
    return " ".join([target.op, *trimmed]), target.unit or "-", basis
