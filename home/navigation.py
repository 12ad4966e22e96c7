"""What stands around every page: menu, footer, name and contact of the site.

It is the same for all pages of a language, so it is kept in the cache as plain data and dropped as
soon as a page or the settings change.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings as site_settings
from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from .editions import in_language
from .models import HomePage, InfoPage, SiteSettings

VERSION_KEY = "navigation-version"
KEPT_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Link:
    """A page in a menu; `path` is its address without the host."""

    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Navigation:
    """The frame of every page in one language."""

    site_name: str
    is_demo: bool
    home: str
    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    contact: dict[str, str]
    funders: tuple[dict[str, str], ...]  # those of one role beside each other
    names_language: str  # of contact and funders, where it is not the page's; else ""


def navigation(request: HttpRequest) -> Navigation:
    """The frame in the reader's language; one cache look-up once it has been built."""
    language = get_language()
    version = cache.get_or_set(VERSION_KEY, 0, None)
    site = Site.find_for_request(request)
    key = f"navigation:{version}:{site.pk if site else 0}:{language}"
    found = cache.get(key)
    if found is None:
        found = build(request, site, language)
        cache.set(key, found, KEPT_SECONDS)
    return found


def build(request: HttpRequest, site: Site | None, language: str) -> Navigation:
    """Put the frame together from the pages directly below the home page of a language."""
    settings = SiteSettings.for_site(site) if site else SiteSettings()
    main = site_settings.LANGUAGE_CODE
    names_language = "" if language == main else main
    contact = {
        "language": names_language,
        "name": settings.contact_name,
        "email": settings.contact_email,
        "phone": settings.contact_phone,
    }
    funders = by_role(settings.funders)
    home = None
    if site:
        home = in_language([site.root_page.translation_key], language).get(
            site.root_page.translation_key
        )
    if not isinstance(home, HomePage):
        return Navigation(
            settings.name,
            settings.is_demo,
            f"/{language}/",
            (),
            (),
            contact,
            funders,
            names_language,
        )
    children = list(Page.objects.child_of(home).live().public().filter(alias_of=None))
    footer = set(
        InfoPage.objects.child_of(home).filter(in_footer=True).values_list("pk", flat=True)
    )

    def link(page: Page) -> Link:
        return Link(page.title, page.get_url(request) or "")

    return Navigation(
        settings.name,
        settings.is_demo,
        home.get_url(request) or f"/{language}/",
        tuple(link(page) for page in children if page.show_in_menus),
        tuple(link(page) for page in children if page.pk in footer),
        contact,
        funders,
        names_language,
    )


def by_role(blocks: Iterable[Any]) -> tuple[dict[str, str], ...]:
    """Funders in the editors' order, but those of one role beside each other."""
    found = [
        {"name": one.value["name"], "role": one.value["role"], "url": one.value["url"] or ""}
        for one in blocks
    ]
    roles = list(dict.fromkeys(one["role"] for one in found))
    return tuple(sorted(found, key=lambda one: roles.index(one["role"])))


def forget(**kwargs: Any) -> None:
    """Drop every kept frame once the change that it may show is saved for everybody."""
    transaction.on_commit(drop)


def drop() -> None:
    try:
        cache.incr(VERSION_KEY)
    except ValueError:  # nothing was kept yet
        cache.set(VERSION_KEY, 1, None)


def connect() -> None:
    """Forget the frame whenever a page or the settings change."""
    for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
        signal.connect(forget, dispatch_uid="navigation")
    for sender in (SiteSettings, Site, PageViewRestriction):
        post_save.connect(forget, sender=sender, dispatch_uid=f"navigation-save-{sender}")
    for sender in (Page, PageViewRestriction):
        post_delete.connect(forget, sender=sender, dispatch_uid=f"navigation-delete-{sender}")
