"""One search over everything that is published in the reader's language."""

from __future__ import annotations

import logging

from django.core.paginator import Paginator
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Locale, Page

from .query import clean_query, was_shortened

log = logging.getLogger(__name__)

PER_PAGE = 20
MOST = 200  # results; nobody reads further, and a broken query must not cost more


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """`?q=` is searched, `?page=` turns the pages; anything else typed there does no harm."""
    typed = request.GET.get("q", "")
    query = clean_query(typed)
    found = find(query) if query else []
    results = Paginator(found, PER_PAGE).get_page(request.GET.get("page", ""))
    context = {
        "typed": typed.replace("\x00", ""),
        "query": query,
        "asked": bool(typed.strip()),
        "shortened": was_shortened(typed),
        "results": results,
    }
    return render(request, "search/results.html", context)


def find(query: str) -> list[Page]:
    """Public pages of the reader's language: whole words first, then beginnings of titles.

    Pages of the footer, such as the privacy notice, come last: they mention everything.
    """
    locale = Locale.objects.filter(language_code=get_language()).first()
    if locale is None:
        return []
    pages = Page.objects.live().public().filter(locale=locale, depth__gt=1).specific()
    try:
        words = list(pages.search(query)[:MOST])
        beginnings = list(pages.autocomplete(query)[:MOST])
    except DatabaseError:
        log.exception("the search failed")
        return []
    known = {page.pk for page in words}
    found = [*words, *(page for page in beginnings if page.pk not in known)]
    found = [page for page in found if page.alias_of_id is None]
    return sorted(found, key=lambda page: getattr(page, "in_footer", False))[:MOST]
