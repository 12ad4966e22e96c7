"""What a browser needs to show saved packets without network. See site/static/js/offline.js."""

from __future__ import annotations

from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

WORKER = "js/worker.js"


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """The page that stands in for those that are not saved, while there is no network."""
    response = render(request, "packets/offline.html")
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker, at the root of the site: only there may it answer for every page.

    Its address never changes, so browsers ask each time whether its content has.
    """
    path = finders.find(WORKER)
    if not path:
        raise FileNotFoundError(WORKER)
    response = HttpResponse(Path(path).read_text(), content_type="text/javascript; charset=utf-8")
    response.headers["Cache-Control"] = "no-cache"
    return response
