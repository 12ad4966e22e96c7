"""Whether a link inside this site works: asked of the database and the routing, not over HTTP."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.validators import validate_email
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils import translation
from wagtail.coreutils import get_dummy_request
from wagtail.documents import get_document_model
from wagtail.models import Page, Site

from ..moved import redirects, target_of
from ..routing import nearest, route
from .verdict import State, Verdict

PAGE = re.compile(r"^page:(\d+)@([a-z-]+)(?:#(.*))?$", re.IGNORECASE)
TELEPHONE = re.compile(r"^\+?[0-9][0-9().\-/\s]{2,30}$")
WORKS = Verdict(State.OK)


def broken(reason: str) -> Verdict:
    return Verdict(State.BROKEN, reason)


def is_internal(address: str) -> bool:
    """Whether an address can be judged without asking another host."""
    return not address.lower().startswith(("http://", "https://"))


def check_internal(address: str) -> Verdict:
    """The verdict on an address that stays on this site, or is no address of the web at all."""
    if address.startswith("page:"):
        return _page(address)
    if address.startswith("document:"):
        number = address.removeprefix("document:")
        there = number.isdecimal() and get_document_model().objects.filter(pk=number).exists()
        return WORKS if there else broken("no-document")
    if address.startswith("/"):
        return _path(address)
    scheme, _colon, rest = address.partition(":")
    if scheme.lower() == "mailto":
        return _mail(unquote(rest.split("?")[0]))
    if scheme.lower() == "tel":
        return WORKS if TELEPHONE.match(unquote(rest)) else broken("malformed")
    if re.match(r"^[a-z][a-z0-9+.-]*$", scheme, re.IGNORECASE) and _colon:
        return Verdict(State.UNSAFE, "scheme")
    return broken("malformed")


def _mail(names: str) -> Verdict:
    try:
        for name in names.split(","):
            validate_email(name.strip())
    except ValidationError:
        return broken("malformed")
    return WORKS


def _page(address: str) -> Verdict:
    """A page that an editor chose: readers get its edition in the language of the text."""
    match = PAGE.match(address)
    page = Page.objects.filter(pk=match[1]).first() if match else None
    if match is None or page is None:
        return broken("no-page")
    language, place = match[2], match[3]
    editions = page.get_translations(inclusive=True).filter(locale__language_code=language)
    shown = editions.live().first() or page
    if not shown.live:
        return broken("unpublished")
    if shown.get_view_restrictions().exists():
        return broken("restricted")
    if place and not _has_place(shown, place):
        return broken("no-place")
    other = shown.locale.language_code != language
    return Verdict(State.OK, "other-language") if other else WORKS


def _has_place(page: Page, place: str) -> bool:
    """Whether a page has a part of that name; a page that cannot tell is believed."""
    places = getattr(page.specific, "places", None)
    return places is None or unquote(place) in places


def _path(address: str) -> Verdict:
    parts = urlsplit(address)
    path = unquote(parts.path)
    language = translation.get_language_from_path(path) or settings.LANGUAGE_CODE
    with translation.override(language):
        try:
            found = resolve(path)
        except Resolver404:
            return _moved(path)
        if found.url_name == "wagtail_serve" or "serve_page" in found.view_name:
            return _routed(path, parts.fragment)
        if found.url_name == "wagtaildocs_serve":
            return check_internal(f"document:{found.kwargs['document_id']}")
        if path.startswith(settings.MEDIA_URL):
            there = default_storage.exists(path.removeprefix(settings.MEDIA_URL))
            return WORKS if there else broken("no-file")
    return WORKS


def _routed(path: str, place: str) -> Verdict:
    """What the site itself would answer to an address with a language in front."""
    request = _request(path)
    below = path.split("/", 2)[2] if path.count("/") > 1 else ""
    page, rest = nearest(request, below)
    result = route(request, page, rest) if page else None
    if page is None or result is None:
        return _moved(path)
    if page.get_view_restrictions().exists():
        return broken("restricted")
    return WORKS if not place or _has_place(page, place) else broken("no-place")


def _moved(path: str) -> Verdict:
    request = _request(path)
    for found in redirects(request, [path.rstrip("/") or "/"]):
        if target := target_of(request, found):
            return Verdict(State.MOVED, "moved", target)
    return broken("no-page")


def _request(path: str) -> HttpRequest:
    site = Site.objects.filter(is_default_site=True).first()
    return get_dummy_request(path=path, site=site)
