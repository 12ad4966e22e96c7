"""Visits through one link at the same moment: none is lost, and a locked database costs no time."""

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
from home.models import Campaign, ShortLink, Visits
from home.sharing.campaigns import campaign_for
from home.sharing.links import Known
from home.sharing.visits import count_visit

DAY = date(2026, 11, 24)
with connection.schema_editor() as editor:
    for model in (ShortLink, Campaign, Visits):
        editor.create_model(model)
# Not kept yet: the first visits make the row, all at once.
link = Known("abcdef", UUID(int=1), "de", "Anders")
"""
AT_ONCE = """
def work(number):
    campaign = campaign_for("Verein") if number % 2 else None
    for _ in range(25):
        count_visit(link, campaign, DAY)
    connection.close()

with ThreadPoolExecutor(8) as team:
    list(team.map(work, range(8)))
print(ShortLink.objects.count(), Campaign.objects.count())
print(*Visits.objects.order_by("campaign").values_list("count", flat=True))
"""
LOCKED = """
import sqlite3
import time

count_visit(link, None, DAY)
other = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
other.execute("BEGIN IMMEDIATE")
began = time.monotonic()
count_visit(link, None, DAY)
waited = time.monotonic() - began
other.execute("ROLLBACK")
count_visit(link, None, DAY)
print(waited < 3, *Visits.objects.values_list("count", flat=True))
"""


def test_visits_at_the_same_moment_are_all_counted_on_sqlite(tmp_path):
    found = in_own_process(BEGIN + AT_ONCE, f"sqlite:///{tmp_path}/visits.sqlite3", tmp_path)
    assert found == ["1", "1", "100", "100"]


@pytest.mark.services
def test_visits_at_the_same_moment_are_all_counted_on_postgresql(postgres, tmp_path):
    assert in_own_process(BEGIN + AT_ONCE, postgres, tmp_path) == ["1", "1", "100", "100"]


def test_a_locked_database_keeps_no_visitor_waiting(tmp_path):
    found = in_own_process(BEGIN + LOCKED, f"sqlite:///{tmp_path}/visits.sqlite3", tmp_path)
    assert found == ["True", "2"]
