"""DuckDB over the tables of exports: it reads them, answers one question, and can reach nothing else."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import duckdb

from ckds.errors import UsageError
from ckds.lang import Text
from ckds.render.export import sql_columns
from ckds.views.export_schema import TABLES, Table

# Set once the tables are there, and then no statement changes it back.
_LOCKED: Final = (
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET allow_community_extensions = false",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)
_READS: Final = frozenset(("SELECT", "EXPLAIN"))


def opened(folders: Sequence[Path]) -> duckdb.DuckDBPyConnection:
    """Return a database in memory that holds the tables of these exports, one under the other, and is locked."""
    database = duckdb.connect(":memory:")
    for table in TABLES:
        files = [str(folder / f"jsonl/{table.name}.jsonl") for folder in folders]
        database.execute(f"CREATE TABLE {table.name} AS {_read(table)}", [files])
    for statement in _LOCKED:
        database.execute(statement)
    return database


def _read(table: Table) -> str:
    columns = ", ".join(f"'{name}': '{type_}'" for name, type_ in sql_columns(table).items())
    return f"SELECT * FROM read_json(?, format = 'newline_delimited', columns = {{{columns}}})"  # noqa: S608


def to_parquet(folder: Path) -> None:
    """Write the tables of an export as Parquet beside it, a folder for each plan where a table has plans."""
    database = duckdb.connect(":memory:")
    database.execute("SET preserve_insertion_order = false; SET threads = 2; SET memory_limit = '200MB'")
    database.execute(f"SET temp_directory = {_quoted(folder / 'duckdb.tmp')}")
    database.execute("SET partitioned_write_max_open_files = 32")
    for table in TABLES:
        target = folder / f"parquet/{table.name}"
        target.mkdir(parents=True)
        by_plan = "plan" in table.names
        where = target if by_plan else target / f"{table.name}.parquet"
        options = "FORMAT parquet, COMPRESSION zstd"
        options += ", PARTITION_BY (plan), WRITE_PARTITION_COLUMNS true, FILENAME_PATTERN 'part-{i}'" if by_plan else ""
        database.execute(
            f"COPY ({_read(table)}) TO {_quoted(where)} ({options})", [[str(folder / f"jsonl/{table.name}.jsonl")]]
        )


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def answered(database: duckdb.DuckDBPyConnection, question: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Return the columns and rows of one question.

    Raises:
        UsageError: it is not one question, it would change something, or it cannot be answered.
    """
    if any("\ud800" <= sign <= "\udfff" for sign in question):
        raise UsageError(
            Text(
                "Câu hỏi có ký tự hỏng (không phải UTF-8).", "The question holds broken characters (it is not UTF-8)."
            ),
            Text("Gõ lại câu hỏi, hoặc lưu tệp bằng UTF-8.", "Type it again, or save the file as UTF-8."),
        )
    try:
        statements = database.extract_statements(question)
        if len(statements) != 1 or statements[0].type.name not in _READS:
            raise UsageError(
                Text("Chỉ nhận một câu SELECT.", "One SELECT is wanted, and nothing else."),
                Text("ckds sql chỉ đọc. Ví dụ: ckds sql \"select standing, count(*) from obligations group by 1\"",
                     "ckds sql only reads. For example: ckds sql \"select standing, count(*) from obligations group by 1\""),
            )  # fmt: skip
        database.execute(statements[0])
        columns = [column[0] for column in database.description or ()]
        return _unlike(columns), [tuple(map(_plain, row)) for row in database.fetchall()]
    except duckdb.Error as error:
        said = str(error).strip().splitlines()
        names = ", ".join(table.name for table in TABLES)
        raise UsageError(
            Text(f"DuckDB không trả lời được: {said[0] if said else ''}", f"DuckDB cannot answer: {said[0] if said else ''}"),
            Text(f"Các bảng: {names}. Cột của một bảng: ckds sql \"describe tasks\"",
                 f"The tables: {names}. The columns of one: ckds sql \"describe tasks\""),
        ) from None  # fmt: skip


def _unlike(columns: list[str]) -> list[str]:
    """Return the names of columns, each another."""
    seen: dict[str, int] = {}
    found = []
    for name in columns:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)


def written(value: Any) -> str:
    """Return a value as a cell shows it."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(map(written, value))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)
