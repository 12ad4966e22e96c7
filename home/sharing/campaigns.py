"""Campaigns by the name of an association: the same name is the same campaign."""

from __future__ import annotations

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from .naming import clean_name, same_name
from .tables import Campaign, last_day


def campaign_for(name: str) -> Campaign | None:
    """The campaign of an association, made if need be, and prolonged.

    None where the name holds nothing to read, and where as many new campaigns were made today as
    the site allows (CAMPAIGNS_A_DAY): the link works without one, its visits are just not told
    apart.
    """
    cleaned = clean_name(name)
    if not cleaned:
        return None
    found = Campaign.objects.filter(same=same_name(cleaned)).first()
    if found is None:
        return _made(cleaned)
    if found.ends < last_day():
        found.ends = last_day()
        found.save(update_fields=["ends"])
    return found


def _made(name: str) -> Campaign | None:
    if Campaign.objects.filter(created=timezone.localdate()).count() >= settings.CAMPAIGNS_A_DAY:
        return None
    try:
        with transaction.atomic():
            return Campaign.objects.create(name=name)
    except IntegrityError:  # somebody made the same one at the same moment
        return Campaign.objects.filter(same=same_name(name)).first()
