"""A copied check is a check of its own: with its own code, and unknown to readers until published.

Versions and results hang on the translation key, and Wagtail gives a copy a new one.
"""

from __future__ import annotations

import re
from itertools import count

from django.http import HttpRequest
from wagtail.models import Page

from .models import CheckPage

SUFFIX = re.compile(r"-copy(-\d+)?$")


def give_copies_their_codes(request: HttpRequest, page: Page, new_page: Page) -> None:
    """After copying a page: every check in the copy gets a code that no other has."""
    for copied in new_page.get_descendants(inclusive=True).specific():
        if isinstance(copied, CheckPage) and not copied.alias_of_id:
            give_own_code(copied)


def give_own_code(page: CheckPage) -> None:
    """Write a free code into the page and into its newest draft."""
    page.code = free_code(page)
    type(page).objects.filter(pk=page.pk).update(code=page.code)
    revision = page.latest_revision
    if revision:
        revision.content["code"] = page.code
        revision.save(update_fields=["content"])


def free_code(page: CheckPage) -> str:
    """The code with "-copy", and a number if there is such a copy already."""
    longest = page._meta.get_field("code").max_length
    start = SUFFIX.sub("", page.code)[: longest - len("-copy-99")]
    for number in count(1):
        code = f"{start}-copy" if number == 1 else f"{start}-copy-{number}"
        if not page.others_with_code(code):
            return code
    raise AssertionError("numbers do not end")
