"""What search engines may read: every published edition, with its other languages."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.sitemaps import views
from django.http import HttpRequest, HttpResponse
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page, Site


class EditionsSitemap(Sitemap):
    """All languages: Wagtail's own lists only the pages below the site's root page."""

    def items(self) -> Any:
        site = Site.find_for_request(self.request)
        roots = site.root_page.get_translations(inclusive=True) if site else []
        pages = Page.objects.none()
        for root in roots:
            pages |= Page.objects.descendant_of(root, inclusive=True)
        return (
            pages.live()
            .public()
            .filter(alias_of=None, locale__language_code__in=dict(settings.LANGUAGES))
            .order_by("path")
            .specific(defer=True)
        )


def sitemap(request: HttpRequest) -> HttpResponse:
    """The XML sitemap of this host."""
    return views.sitemap(request, {"pages": EditionsSitemap(request)})


def robots(request: HttpRequest) -> HttpResponse:
    """Crawlers may read all but the admin and readers' results, and follow no short links."""
    lines = [
        "User-agent: *",
        "Disallow: /cms/",
        "Disallow: /*/result/",
        "Disallow: /s/",
        f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}",
    ]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain")
