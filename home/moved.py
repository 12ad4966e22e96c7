"""Addresses below a page that has moved or got another name, such as the results of a check.

Wagtail notes a redirect for the page itself when an editor moves or renames it; it looks up whole
addresses only. Here what stands behind the page's old address goes along to the new one.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http import HttpResponsePermanentRedirect as Permanent
from django.utils.encoding import escape_uri_path
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

DEEPEST = 12  # parts of an address that may have been a page


def moved(request: HttpRequest, unknown: int) -> HttpResponse | None:
    """A redirect to where the address leads by now, in one query; None if nothing is known.

    `unknown` is how many parts at the end no page of today stands for. What is no GET is asked
    to come again as it was (308), so that no answers are lost. Never leads off the site.
    """
    parts = [part for part in request.path.split("/") if part]
    starts = [
        "/" + "/".join(parts[:length])
        for length in range(len(parts), len(parts) - unknown, -1)
        if length <= DEEPEST
    ]
    for found in redirects(request, starts):
        target = target_of(request, found)
        if target:
            return redirect(request, found, target)
    return None


def redirects(request: HttpRequest, starts: list[str]) -> list[Redirect]:
    """The redirects of these addresses, longest first, this site's own before general ones."""
    if not starts:
        return []
    known = Redirect.get_for_site(Site.find_for_request(request))
    rows = known.filter(old_path__in=starts, redirect_page_route_path="")
    return sorted(
        rows.select_related("redirect_page"),
        key=lambda row: (starts.index(row.old_path), row.site_id is None),
    )


def target_of(request: HttpRequest, found: Redirect) -> str:
    """The path a redirect leads to; empty where it leads off the site or to no live page."""
    page = found.redirect_page
    target = (page.get_url(request) or "" if page.live else "") if page else found.redirect_link
    plain = target.startswith("/") and target[1:2] not in ("/", "\\") and "?" not in target
    return target if plain and "#" not in target else ""


def redirect(request: HttpRequest, found: Redirect, target: str) -> HttpResponse:
    """To the target, and from there on as before. What stands behind may be somebody's result."""
    tail = request.path[len(found.old_path) :]
    address = escape_uri_path(target.rstrip("/") + tail if tail else target)
    if query := request.META.get("QUERY_STRING"):
        address = f"{address}?{query}"
    kind = Permanent if found.is_permanent else HttpResponseRedirect
    response = kind(address, preserve_request=request.method not in ("GET", "HEAD"))
    response.headers["Cache-Control"] = "no-store"
    return response
