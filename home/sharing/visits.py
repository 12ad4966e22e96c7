"""Counting visits through short links: one number per link, campaign and week."""

from __future__ import annotations

import logging
from datetime import date, timedelta

from django.db import Error, connection
from django.utils import timezone

from ..waiting import brief_write
from .links import Known, keep_known
from .tables import Campaign, Visits

log = logging.getLogger(__name__)

LONGEST_WAIT = 500  # milliseconds a reader waits for other writers
WITH_CAMPAIGN = "(link_id, campaign_id, week) WHERE campaign_id IS NOT NULL"
WITHOUT = "(link_id, week) WHERE campaign_id IS NULL"
ADD = """
INSERT INTO home_visits (link_id, campaign_id, week, count) VALUES (%s, %s, %s, 1)
ON CONFLICT {which} DO UPDATE SET count = home_visits.count + 1
"""


def monday_of(day: date) -> date:
    """The day on which the ISO week of a day begins."""
    return day - timedelta(days=day.weekday())


def count_visit(link: Known, campaign: Campaign | None, day: date | None = None) -> None:
    """Add one. A database that fails or is being written to costs a count, never the content."""
    week = monday_of(day or timezone.localdate())
    statement = ADD.format(which=WITH_CAMPAIGN if campaign else WITHOUT)
    try:
        with brief_write(LONGEST_WAIT) as cursor:
            row = link.row or keep_known((link.translation_key, link.language), link.title).pk
            monday = Visits._meta.get_field("week").get_db_prep_value(week, connection)
            cursor.execute(statement, [row, campaign.pk if campaign else None, monday])
    except Error:
        log.exception("a visit through the short link %s was not counted", link.code)
