"""Runs that end at the same moment, in a process and a database of their own."""

from __future__ import annotations

import pytest

from .own_process import in_own_process

BEGIN = """
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from uuid import UUID

import django

django.setup()
from django.db import connection
from quickchecks.counting import Event, count
from quickchecks.models import Count

KEY = UUID(int=1)
DAY = date(2026, 11, 24)
with connection.schema_editor() as editor:
    editor.create_model(Count)
"""
AT_ONCE = """
def work(number):
    # Half of them name their events the other way round: rows must not be locked crosswise.
    events = [Event("answer", f"q{place}", "a") for place in range(20)]
    for _ in range(25):
        count(KEY, 1, "de", events if number % 2 else events[::-1], DAY)
    connection.close()

with ThreadPoolExecutor(8) as team:
    list(team.map(work, range(8)))
print(*Count.objects.values_list("number", flat=True))
"""
LOCKED = """
import sqlite3
import time

other = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
other.execute("BEGIN IMMEDIATE")
began = time.monotonic()
count(KEY, 1, "de", [Event("finished")], DAY)
waited = time.monotonic() - began
other.execute("ROLLBACK")
count(KEY, 1, "de", [Event("finished")], DAY)
with connection.cursor() as cursor:
    usual = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
print(waited < 5, *Count.objects.values_list("number", flat=True), usual)
"""


def test_runs_at_the_same_moment_lose_no_count_on_sqlite(tmp_path):
    found = in_own_process(BEGIN + AT_ONCE, f"sqlite:///{tmp_path}/counts.sqlite3", tmp_path)
    assert found == ["200"] * 20


@pytest.mark.services
def test_runs_at_the_same_moment_lose_no_count_on_postgresql(postgres, tmp_path):
    assert in_own_process(BEGIN + AT_ONCE, postgres, tmp_path) == ["200"] * 20


def test_a_locked_database_keeps_nobody_waiting(tmp_path):
    """Another writer holds the file: soon the run goes uncounted, and the next one counts."""
    found = in_own_process(BEGIN + LOCKED, f"sqlite:///{tmp_path}/counts.sqlite3", tmp_path)
    assert found == ["True", "1", "20000"]
