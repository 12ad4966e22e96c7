"""Which languages a page can be read in, and the same page in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.utils.translation import get_language, get_language_info
from wagtail.models import Page


@dataclass(frozen=True, slots=True)
class Edition:
    """One language of a page.

    `name` is written in that language itself; `direction` is "ltr" or "rtl".
    """

    language: str
    name: str
    direction: str
    url: str
    current: bool


def direction_of(language: str) -> str:
    """The writing direction of a language code, "ltr" or "rtl"."""
    return "rtl" if get_language_info(language)["bidi"] else "ltr"


def edition(language: str, url: str, current: bool) -> Edition:
    """The edition of an address in a language of the site."""
    return Edition(
        language,
        dict(settings.LANGUAGES)[language],
        direction_of(language),
        url,
        current,
    )


def published_translations(page: Page) -> list[Page]:
    """A page in every language in which it is published, its own included.

    An alias is none of them: it only repeats another language's words.
    """
    pages = page.get_translations(inclusive=True).live().filter(alias_of=None)
    return list(pages.select_related("locale"))


def editions_of(
    page: Page, request: object = None, translations: Iterable[Page] | None = None
) -> list[Edition]:
    """The published languages of a page, in the order of the site's languages.

    `translations`: what published_translations says, where it is known already.
    """
    pages = published_translations(page) if translations is None else translations
    by_language = {found.locale.language_code: found for found in pages}
    return [
        edition(
            code,
            by_language[code].get_url(request) or "",
            by_language[code].pk == page.pk,
        )
        for code, _name in settings.LANGUAGES
        if code in by_language
    ]


def reading_order(language: str | None = None) -> list[str]:
    """The languages a reader is offered one after the other: their own, English, German."""
    return list(dict.fromkeys([language or get_language(), "en", settings.LANGUAGE_CODE]))


def in_language(
    keys: Iterable[UUID], language: str | None = None, model: str = ""
) -> dict[UUID, Page]:
    """The published, public pages with these translation keys, in one language, all at once.

    What has no edition there is missing from the answer. The language defaults to the reader's;
    `model` ("app.Model") saves a query where all the pages are of one type.
    """
    wanted = set(keys)
    if not wanted:
        return {}
    manager = apps.get_model(model).objects if model else Page.objects
    pages = (
        manager.live()
        .public()
        .filter(
            translation_key__in=wanted,
            locale__language_code=language or get_language(),
            alias_of=None,
        )
    )
    return {page.translation_key: page for page in (pages if model else pages.specific())}


def keys_of(ids: Iterable[int | None]) -> dict[int, UUID]:
    """The translation keys of pages, by their ids, without loading the pages."""
    wanted = {pk for pk in ids if pk}
    if not wanted:
        return {}
    pairs = Page.objects.filter(pk__in=wanted).values_list("pk", "translation_key")
    return dict(pairs)


def localized(ids: Iterable[int | None]) -> dict[int | None, Page]:
    """Pages in the reader's language by the ids of any of their editions.

    What is not published in it is missing. Order and repetition are the caller's.
    """
    keys = keys_of(ids)
    found = in_language(keys.values())
    return {pk: found[key] for pk, key in keys.items() if key in found}
