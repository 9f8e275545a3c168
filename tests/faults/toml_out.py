"""Writes data as TOML, whatever they are; what TOML has no form for comes out as no TOML."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

ESCAPED = {'"': '\\"', "\\": "\\\\"}


def dump(data: Any) -> str:
    """The data as a TOML file: lists of tables in double brackets, everything below in line."""
    if not isinstance(data, dict):
        return value(data)
    simple = {key: entry for key, entry in data.items() if not _is_tables(entry)}
    lines = [f"{string(key)} = {value(entry)}" for key, entry in simple.items()]
    for key, tables in data.items():
        for table in tables if _is_tables(tables) else ():
            lines += [f"[[{string(key)}]]", *(f"{string(name)} = {value(entry)}" for name, entry in table.items())]
    return "\n".join(lines) + "\n"


def value(data: Any) -> str:
    """A value in one line."""
    match data:
        case bool():
            return str(data).lower()
        case float():
            return repr(data)
        case str():
            return string(data)
        case list():
            return f"[{', '.join(map(value, data))}]"
        case dict():
            return f"{{{', '.join(f'{string(key)} = {value(entry)}' for key, entry in data.items())}}}"
        case datetime() | date() | time():
            return data.isoformat()
    return str(data)


def string(text: str) -> str:
    """A basic string, control characters escaped."""
    return (
        '"' + "".join(ESCAPED.get(letter, letter if letter.isprintable() else _escape(letter)) for letter in text) + '"'
    )


def _escape(letter: str) -> str:
    return f"\\U{ord(letter):08x}"


def _is_tables(entry: Any) -> bool:
    return isinstance(entry, list) and bool(entry) and all(isinstance(table, dict) for table in entry)
