"""A copied check is a check of its own: with its own code, and unknown to readers until published.

Versions and results hang on the translation key, and Wagtail gives a copy a new one. Its code is
free as soon as the page is there (CheckPage.save); its drafts still hold the old one.
"""

from __future__ import annotations

from django.http import HttpRequest
from wagtail.models import Page

from .models import CheckPage


def give_copies_their_codes(request: HttpRequest, page: Page, new_page: Page) -> None:
    """After copying a page: the drafts of every check in the copy get the copy's code."""
    for copied in new_page.get_descendants(inclusive=True).specific():
        if isinstance(copied, CheckPage) and not copied.alias_of_id:
            for revision in copied.revisions.all():
                revision.content["code"] = copied.code
                revision.save(update_fields=["content"])
