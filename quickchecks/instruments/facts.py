"""The variables of a file and the table of values they are kept in.

A row that an editor has changed is not overwritten by importing again: the page remembers what the
last import wrote, and a row that says something else since is somebody's work.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

from home.facts.table import FactValue

from .entry import ADDRESS, NAME, Entry

TEXTS = {"unit": "unit", "basis": "basis", "fact": "source", "url": "url"}  # key -> column
LONGEST = {"unit": 40, "basis": 200, "fact": 200, "url": 200}
COLUMNS = ("number", "valid_until", *TEXTS.values())
Memory = list[dict[str, str]]


def read(check: Entry) -> list[FactValue]:
    """The rows of a file's variables, not yet saved. Raises InstrumentFault."""
    return [_row(name, entry) for name, entry in check.named("variables").items()]


def _row(name: str, entry: Entry) -> FactValue:
    if not NAME.fullmatch(name) or len(name) > 60:
        raise entry.fault("", f"“{name}” is no name: lower-case letters, digits and _")
    texts = {column: entry.line(key) for key, column in TEXTS.items()}
    for key, column in TEXTS.items():
        if len(texts[column]) > LONGEST[key]:
            raise entry.fault(key, f"at most {LONGEST[key]} characters fit")
    if texts["url"] and not ADDRESS.fullmatch(texts["url"]):
        raise entry.fault("url", f"“{texts['url']}” is no address such as https://…")
    first, last = entry.day("valid_from"), entry.day("valid_until")
    if first and last and last < first:
        raise entry.fault("valid_until", "it ends before it begins")
    return FactValue(key=name, number=_number(entry), valid_from=first, valid_until=last, **texts)


def _number(entry: Entry) -> Decimal:
    value = entry.data.get("value")
    try:
        if isinstance(value, bool):
            raise InvalidOperation
        number = Decimal(str(value))
        exact = number == number.quantize(Decimal("0.01")) and abs(number) < 10**10
    except InvalidOperation:
        exact = False
    if not exact:
        raise entry.fault("value", f"{value!r} is no number with at most two decimals")
    return number


def write(rows: Iterable[FactValue]) -> dict[str, Any]:
    """The variables of a file."""
    return {row.key: _variable(row) for row in rows}


def _variable(row: FactValue) -> dict[str, Any]:
    whole = row.number == row.number.to_integral_value()
    found = {
        "value": int(row.number) if whole else float(row.number),
        "valid_from": row.valid_from,
        "valid_until": row.valid_until,
        **{key: getattr(row, column) for key, column in TEXTS.items()},
    }
    return {key: value for key, value in found.items() if value is not None and value != ""}


def newest(keys: Iterable[str]) -> list[FactValue]:
    """For each name the row that begins last: a file has room for one value."""
    names = list(keys)
    rows = sorted(FactValue.objects.filter(key__in=names), key=_begins)
    by_name = {row.key: row for row in rows}
    return [by_name[name] for name in names if name in by_name]


def _begins(row: FactValue) -> str:
    return str(row.valid_from or "")


def memory(rows: Iterable[FactValue]) -> Memory:
    """What an import writes, as the page remembers it."""
    return [_said(row) for row in rows]


def _said(row: FactValue) -> dict[str, str]:
    columns = ("key", "valid_from", "valid_until", *TEXTS.values())
    said = {column: str(getattr(row, column) or "") for column in columns}
    return {**said, "number": f"{row.number:.2f}"}


def store(rows: Iterable[FactValue], before: Memory, update: bool = False) -> list[str]:
    """Write rows into the table; `update`: over editors' changes, too.

    Returns the names of the values that were left as an editor has made them.
    """
    left = []
    for row in rows:
        there = FactValue.objects.filter(key=row.key, valid_from=row.valid_from).first()
        if there is None:
            row.save()
        elif _said(there) == _said(row):
            continue
        elif update or _said(there) in before:
            for column in COLUMNS:  # who is responsible and when it is reviewed, a file cannot say
                setattr(there, column, getattr(row, column))
            there.save()
        else:
            left.append(row.key)
    return left
