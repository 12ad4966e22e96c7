"""From pages to kits: the site's name, short links and campaign come in here."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest
from django.utils import timezone

from ...facts.reading import facts_of
from ...models import SiteSettings
from ...pages import ContentPage
from ..links import codes_for, edition_of
from ..tables import Campaign
from .kit import Kit


def kits_for(
    request: HttpRequest, pages: Sequence[ContentPage], campaign: Campaign | None, name: str = ""
) -> list[Kit]:
    """The kits of pages, each to be used while its language is active.

    `name` is the association's; it is that of the campaign where there is one.
    """
    codes = codes_for(edition_of(page) for page in pages)
    host = request.build_absolute_uri("/")
    site_name = SiteSettings.for_request(request).name
    name = campaign.name if campaign else name
    facts = facts_of(request)
    return [
        Kit(page, codes[edition_of(page)], host, site_name, campaign, name, facts) for page in pages
    ]


def running_campaign(code: str) -> Campaign | None:
    """The campaign of a code, if it has not ended."""
    if not code.isascii() or len(code) > 4:
        return None
    return Campaign.objects.filter(code=code.lower(), ends__gte=timezone.localdate()).first()
