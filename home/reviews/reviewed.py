"""Noting a review: two dates, published without anything else going out with them."""

from __future__ import annotations

import calendar
from datetime import date
from enum import Enum

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import Page

INTERVALS = (3, 6, 12)  # months until the next review


class Outcome(Enum):
    """What became of a page that somebody has looked through."""

    DONE = "done"
    DRAFT = "draft"  # changes that are not published would have gone out, too
    LOCKED = "locked"
    FAULTY = "faulty"
    FORBIDDEN = "forbidden"


def next_review(day: date, months: int) -> date:
    """The same day so many months later; the last of the month if there is no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


@transaction.atomic
def note_review(page: Page, user: AbstractBaseUser, day: date, months: int) -> Outcome:
    """Write and publish that a page was looked through on a day.

    Nothing is written where changes of the page wait to be published, where it is locked, waits in
    a workflow or has faults, or where the person may not publish it.
    """
    permissions = page.permissions_for_user(user)
    if not (permissions.can_edit() and permissions.can_publish()):
        return Outcome.FORBIDDEN
    if page.has_unpublished_changes:
        return Outcome.DRAFT
    if permissions.page_locked() or page.current_workflow_state:
        return Outcome.LOCKED
    reviewed = page.specific
    reviewed.last_reviewed = day
    reviewed.review_due = next_review(day, months)
    try:
        reviewed.full_clean()
    except ValidationError:
        return Outcome.FAULTY
    if reviewed.hindrances():
        return Outcome.FAULTY
    reviewed.save_revision(user=user, log_action=True).publish(user=user)
    return Outcome.DONE
