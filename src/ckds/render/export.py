"""Tables as CSV for people, as JSON Lines for machines, and the description of both (Frictionless Data Package 2)."""

import json
from typing import Any, Final

from ckds.lang import Lang
from ckds.render.csv import as_csv
from ckds.views.export import Origin, Rows
from ckds.views.export_schema import TABLES, Column, Table

BETWEEN: Final = "; "
PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
# What our types are called where the other formats describe theirs.
_DUCKDB: Final = {
    "string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE", "list": "VARCHAR[]",
}  # fmt: skip


def csv_head(table: Table) -> str:
    """Return the head of a CSV file."""
    return as_csv([], table.names)


def csv_lines(table: Table, rows: Rows) -> str:
    """Return rows as CSV that a spreadsheet opens: nothing in a record becomes a formula, lists are joined."""
    named = [dict(zip(table.names, row, strict=True)) for row in rows]
    return as_csv(named, table.names).partition("\r\n")[2]


def json_lines(table: Table, rows: Rows) -> str:
    """Return rows as JSON, one a line, exactly as they are."""
    names = table.names
    return "".join(
        f"{json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False, separators=(',', ':'))}\n" for row in rows
    )


def sql_columns(table: Table) -> dict[str, str]:
    """Return the columns with their types in DuckDB."""
    return {column.name: _DUCKDB[column.type] for column in table.columns}


def data_package(origin: Origin, version: str, counts: dict[str, int], lang: Lang, *, parquet: bool) -> dict[str, Any]:
    """Return what ``datapackage.json`` says of an export."""
    resources = [_resource(table, kind, counts, lang) for table in TABLES for kind in ("csv", "jsonl")]
    if parquet:
        resources += [_parquet(table, counts, lang) for table in TABLES]
    return {
        "$schema": PROFILE,
        "name": origin.repository,
        "created": f"{origin.today.isoformat()}T00:00:00Z",
        "ckds": {"version": version, "repository": origin.repository, "today": origin.today.isoformat()},
        "resources": resources,
    }


def _resource(table: Table, kind: str, counts: dict[str, int], lang: Lang) -> dict[str, Any]:
    is_csv = kind == "csv"
    return {
        "name": f"{table.name}-{kind}",
        "title": table.about.to(lang),
        "type": "table",
        "path": f"{kind}/{table.name}.{kind}",
        "format": kind,
        "mediatype": "text/csv" if is_csv else "application/x-ndjson",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n"} if is_csv else {"keyed": True},
        "ckds:rows": counts.get(table.name, 0),
        "schema": _schema(table, lang, lists={"type": "list", "delimiter": BETWEEN} if is_csv else {"type": "array"}),
    }


def _parquet(table: Table, counts: dict[str, int], lang: Lang) -> dict[str, Any]:
    by_plan = "plan" in table.names
    return {
        "name": f"{table.name}-parquet",
        "title": table.about.to(lang),
        "path": f"parquet/{table.name}/" + ("plan=*/*.parquet" if by_plan else f"{table.name}.parquet"),
        "format": "parquet",
        "ckds:rows": counts.get(table.name, 0),
        "schema": _schema(table, lang, lists={"type": "array"}),
    }


def _schema(table: Table, lang: Lang, lists: dict[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {"fields": [_field(column, lang, lists) for column in table.columns], "missingValues": [""]}
    if table.key and not {"period", "unit", "scope", "by"} & set(table.key):  # a key of Frictionless may not be empty
        found["primaryKey"] = list(table.key)
    return found


def _field(column: Column, lang: Lang, lists: dict[str, str]) -> dict[str, Any]:
    type_: dict[str, str] = lists if column.type == "list" else {"type": column.type}
    return {"name": column.name, **type_, "description": column.about.to(lang)}
