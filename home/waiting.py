"""Writing a counter without keeping the reader waiting for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper


@contextmanager
def brief_write(longest: int) -> Iterator[CursorWrapper]:
    """A cursor in a transaction of its own that waits at most so many milliseconds for a lock.

    Raises a database error where others write for longer. Inside a transaction of the request
    nothing is changed: it holds the database already.
    """
    alone = not connection.in_atomic_block
    with _patience(longest, alone), transaction.atomic(), connection.cursor() as cursor:
        if alone and connection.vendor == "postgresql":
            cursor.execute(f"SET LOCAL lock_timeout = {int(longest)}")
        yield cursor


@contextmanager
def _patience(longest: int, alone: bool) -> Iterator[None]:
    """On SQLite: give up soon where another writer holds the database."""
    if connection.vendor != "sqlite" or not alone:
        yield
        return
    with connection.cursor() as cursor:
        usual = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {int(longest)}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {int(usual)}")
