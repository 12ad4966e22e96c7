"""Texts of strangers in spreadsheets."""

from __future__ import annotations

# Spreadsheets take a cell that begins like this for a formula (ASVS 1.2.10).
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(value: str) -> str:
    """A text that no spreadsheet runs: an apostrophe goes before what looks like a formula."""
    return f"'{value}" if value.startswith(FORMULA) or value.lstrip().startswith(FORMULA) else value
