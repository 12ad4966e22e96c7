"""From an address to its page with two queries, however deep the page lies.

Wagtail walks down the tree, a query or two for each level, and serves a page of the main language
where a language has no home page. Here the path is looked up as a whole, below the home page of
the language in the address only.
"""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail.models import Page, Site
from wagtail.models.pages import RouteResult
from wagtail.views import serve

from .moved import moved

DEEPEST = 12  # levels below the home page; longer addresses do not exist


def serve_page(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's view, with the page found our way; where it has moved on, its new address.

    The result is left where `Page.route_for_request` keeps its own, so that everything that asks
    for the page of a request agrees.
    """
    page, rest = nearest(request, path)
    result = route(request, page, rest) if page else None
    if result is None and (response := moved(request, len(rest))):
        return response
    request._wagtail_route_for_request = result  # type: ignore[attr-defined]
    return serve(request, path)


def nearest(request: HttpRequest, path: str) -> tuple[Page | None, list[str]]:
    """The deepest page on the way to an address, and what is left of the way; None without any."""
    site = Site.find_for_request(request)
    parts = [part for part in path.split("/") if part]
    if site is None or len(parts) > DEEPEST:
        return None, parts
    roots = [
        root.root_path
        for root in Site.get_site_root_paths()
        if root.site_id == site.pk and root.language_code == get_language()
    ]
    if not roots:
        return None, parts
    # The home page's own path, then one part more each time.
    url_paths = [
        roots[0] + "".join(f"{part}/" for part in parts[:n]) for n in range(len(parts) + 1)
    ]
    found = Page.objects.filter(url_path__in=url_paths).order_by("-depth").first()
    if found is None:
        return None, parts
    model = found.specific_class or Page
    page = model.objects.select_related("locale").get(pk=found.pk)
    return page, parts[url_paths.index(page.url_path) :]


def route(request: HttpRequest, page: Page, rest: list[str]) -> RouteResult | None:
    """What a page makes of the rest of an address; None if it knows nothing of it."""
    try:
        result: RouteResult = page.route(request, rest)
    except Http404:
        return None
    return result
