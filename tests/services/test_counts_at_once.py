"""Runs that end at the same moment, in a process and a database of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
POSTGRES = os.environ.get("CI_DATABASE_URL", "postgres://postgres@127.0.0.1:5432/postgres")

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


def in_own_process(code: str, url: str, folder: Path) -> list[str]:
    """The words a script prints that counts in an empty database."""
    environment = {
        **os.environ,
        "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
        "DJANGO_SETTINGS_MODULE": "welkmu.settings.embedded",
        "WELKMU_VAR": str(folder),
        "DATABASE_URL": url,
    }
    environment.pop("REDIS_URL", None)
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + code],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.fixture
def postgres():
    """The address of an empty database, thrown away afterwards."""
    name = f"counts_{uuid4().hex}"
    try:
        server = psycopg.connect(POSTGRES, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError:
        if os.environ.get("CI"):
            raise
        pytest.skip("no PostgreSQL found; say where it is with CI_DATABASE_URL")
    server.execute(f"CREATE DATABASE {name}")
    yield f"{POSTGRES.rsplit('/', 1)[0]}/{name}"
    server.execute(f"DROP DATABASE {name} WITH (FORCE)")
    server.close()


def test_runs_at_the_same_moment_lose_no_count_on_sqlite(tmp_path):
    found = in_own_process(AT_ONCE, f"sqlite:///{tmp_path}/counts.sqlite3", tmp_path)
    assert found == ["200"] * 20


@pytest.mark.services
def test_runs_at_the_same_moment_lose_no_count_on_postgresql(postgres, tmp_path):
    assert in_own_process(AT_ONCE, postgres, tmp_path) == ["200"] * 20


def test_a_locked_database_keeps_nobody_waiting(tmp_path):
    """Another writer holds the file: soon the run goes uncounted, and the next one counts."""
    found = in_own_process(LOCKED, f"sqlite:///{tmp_path}/counts.sqlite3", tmp_path)
    assert found == ["True", "1", "20000"]
