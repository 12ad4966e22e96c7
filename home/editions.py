"""Which languages a page can be read in, and the same page in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.utils.translation import get_language, get_language_info
from wagtail.models import Page


@dataclass(frozen=True, slots=True)
class Edition:
    """One language of a page.

    `name` is written in that language itself; `direction` is "ltr" or "rtl"; `url` is the path,
    `full_url` has the host in front.
    """

    language: str
    name: str
    direction: str
    url: str
    current: bool
    full_url: str = ""


def direction_of(language: str) -> str:
    """The writing direction of a language code, "ltr" or "rtl"."""
    return "rtl" if get_language_info(language)["bidi"] else "ltr"


def edition(language: str, url: str, current: bool, full_url: str = "") -> Edition:
    """The edition of an address in a language of the site."""
    return Edition(
        language,
        dict(settings.LANGUAGES)[language],
        direction_of(language),
        url,
        current,
        full_url,
    )


def editions_of(page: Page, request: object = None) -> list[Edition]:
    """The published languages of a page, in the order of the site's languages.

    An alias is no edition: it only repeats another language's words.
    """
    pages = (
        page.get_translations(inclusive=True).live().filter(alias_of=None).select_related("locale")
    )
    by_language = {found.locale.language_code: found for found in pages}
    return [
        edition(
            code,
            by_language[code].get_url(request) or "",
            by_language[code].pk == page.pk,
            by_language[code].full_url or "",
        )
        for code, _name in settings.LANGUAGES
        if code in by_language
    ]


def in_language(keys: Iterable[UUID], language: str | None = None) -> dict[UUID, Page]:
    """The published, public pages with these translation keys, in one language, all at once.

    What has no edition there is missing from the answer. The language defaults to the reader's.
    """
    wanted = set(keys)
    if not wanted:
        return {}
    pages = (
        Page.objects.live()
        .public()
        .filter(
            translation_key__in=wanted,
            locale__language_code=language or get_language(),
            alias_of=None,
        )
        .specific()
    )
    return {page.translation_key: page for page in pages}


def localized(pages: Iterable[Page | None]) -> list[Page]:
    """These pages in the reader's language, in the same order; what is not published drops out."""
    chosen = [page for page in pages if page is not None]
    found = in_language(page.translation_key for page in chosen)
    return [found[page.translation_key] for page in chosen if page.translation_key in found]
