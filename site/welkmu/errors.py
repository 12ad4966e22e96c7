"""Error pages in the reader's language. The last ones need neither database nor cache."""

from __future__ import annotations

import logging
import sys
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation

from home.editions import direction_of

from .languages import browsers_language

log = logging.getLogger(__name__)

RETRY_AFTER_SECONDS = "30"
LAST_RESORT = (
    "<!doctype html><title>WelKMU</title>"
    "<h1>Bitte später erneut versuchen. Please try again later.</h1>"
)


def language_of(request: HttpRequest) -> str:
    """The language an address asks for, else the one the browser prefers."""
    found = (translation.get_language_from_path(request.path_info) or "").lower()
    return found if found in dict(settings.LANGUAGES) else browsers_language(request)


def error_page(request: HttpRequest, template: str, status: int) -> HttpResponse:
    """An error page without any query; if even that fails, one sentence."""
    try:
        language = language_of(request)
        context = {
            "LANGUAGE_CODE": language,
            "direction": direction_of(language),
            "home": f"/{language}/",
            "site_name": settings.WAGTAIL_SITE_NAME,
        }
        with translation.override(language):
            page = render_to_string(template, context)
    except Exception:  # whatever is broken: there is nobody left to catch it
        log.exception("the error page %s is broken", template)
        page = LAST_RESORT
    response = HttpResponse(page, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, "400.html", 400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, "403.html", 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return error_page(request, "403_csrf.html", 403)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, "404.html", 404)


def locked_out(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """What django-axes shows instead of the login form."""
    return error_page(request, "429.html", 429)


def server_error(request: HttpRequest) -> HttpResponse:
    """A database that is away is no fault of the page: 503, and when to come back."""
    error = sys.exc_info()[1]
    if isinstance(error, OperationalError | InterfaceError):
        response = error_page(request, "503.html", 503)
        response.headers["Retry-After"] = RETRY_AFTER_SECONDS
        return response
    return error_page(request, "500.html", 500)
