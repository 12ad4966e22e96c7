"""The short link of a page in its language, and which page a code means.

The code follows from the page's translation key and language, so a link can be shown without
anything being written: public pages never write when they are read. The row that keeps it for
good comes into being when the page is published, and at the latest when it is unpublished,
deleted or visited. Until then the code is found by working out those of the published pages.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.db.models.signals import pre_delete
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from ..pages import BasePage
from .code import code_of
from .tables import Campaign, ShortLink

PREFIX = "/s/"
ATTEMPTS = 4  # codes an edition may get; that all are taken will not happen

Edition = tuple[UUID, str]  # translation key, language


@dataclass(frozen=True, slots=True)
class Known:
    """What a code means. `row` is None until the link has been kept."""

    code: str
    translation_key: UUID
    language: str
    title: str
    row: int | None = None


def link_for(page: Page, campaign: Campaign | None = None) -> str:
    """The path of a page's short link, such as "/s/7kx2m4" or "/s/7kx2m4-9fqt". Writes nothing.

    For many pages ask `codes_for` once and put the paths together with `path_of`.
    """
    edition = edition_of(page)
    return path_of(codes_for([edition])[edition], campaign)


def path_of(code: str, campaign: Campaign | None = None) -> str:
    """The path that opens a code, counted for a campaign if there is one."""
    return f"{PREFIX}{code}-{campaign.code}" if campaign else f"{PREFIX}{code}"


def edition_of(page: Page) -> Edition:
    """What a short link is made for: the page and its language."""
    return page.translation_key, page.locale.language_code


def codes_for(editions: Iterable[Edition]) -> dict[Edition, str]:
    """The codes of editions, in one query."""
    wanted = set(editions)
    candidates = {one: [code_of(*one, attempt) for attempt in range(ATTEMPTS)] for one in wanted}
    rows = ShortLink.objects.filter(
        Q(translation_key__in={key for key, _language in wanted})
        | Q(code__in=[code for codes in candidates.values() for code in codes])
    )
    kept = {(row.translation_key, row.language): row.code for row in rows}
    taken = set(kept.values())
    return {one: kept.get(one) or first_free(codes, taken) for one, codes in candidates.items()}


def first_free(codes: list[str], taken: Collection[str]) -> str:
    """The first code that no other edition has."""
    return next((code for code in codes if code not in taken), codes[-1])


def keep(page: Page) -> ShortLink:
    """The row of a page's link, made if need be, with the title as it is now."""
    return keep_known(edition_of(page), page.title)


def keep_known(edition: Edition, title: str) -> ShortLink:
    """The row of an edition. What is there already keeps its code and gets the title."""
    key, language = edition
    row, new = ShortLink.objects.get_or_create(
        translation_key=key,
        language=language,
        defaults={"code": codes_for([edition])[edition], "title": title},
    )
    if not new and row.title != title:
        row.title = title
        row.save(update_fields=["title"])
    return row


def find(code: str) -> Known | None:
    """What a code means; None if it never meant anything."""
    row = ShortLink.objects.filter(code=code).first()
    if row:
        return Known(row.code, row.translation_key, row.language, row.title, row.pk)
    return _find_unkept(code)


def _find_unkept(code: str) -> Known | None:
    """The same for pages that were published before there were short links."""
    pages = Page.objects.live().filter(alias_of=None, depth__gt=1)
    for key, language, title in pages.values_list(
        "translation_key", "locale__language_code", "title"
    ):
        mine = [code_of(key, language, attempt) for attempt in range(ATTEMPTS)]
        if code in mine and codes_for([(key, language)])[key, language] == code:
            return Known(code, key, language, title)
    return None


def keep_on_signal(instance: Any, **kwargs: Any) -> None:
    """Keep the link of a page that is or was to be read. An alias has no words of its own."""
    if not isinstance(instance, BasePage) or instance.alias_of_id is not None:
        return
    if instance.live or instance.first_published_at:
        keep(instance)


def connect() -> None:
    """Links come into being with the page, and at the latest before it goes."""
    for signal in (page_published, page_unpublished, pre_delete):
        signal.connect(keep_on_signal, dispatch_uid="short-links")
