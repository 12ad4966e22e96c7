"""The language of a request: the one in its address, else what the browser asks for.

Django's own middleware also looks for a cookie, so that every address without a language would vary
by cookie and no cache could keep it; and it guesses a language for addresses that do not exist.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header


def browsers_language(request: HttpRequest) -> str:
    """The first language of Accept-Language that the site has, else the main language."""
    for asked, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        try:
            return translation.get_supported_language_variant(asked)
        except LookupError:
            continue
    return str(settings.LANGUAGE_CODE)


class LanguageMiddleware:
    """Activates the language of the request and names it in the response."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        in_address = translation.get_language_from_path(request.path_info)
        language = in_address or browsers_language(request)
        translation.activate(language)
        request.LANGUAGE_CODE = language  # type: ignore[attr-defined]
        response = self.get_response(request)
        if not in_address:
            patch_vary_headers(response, ("Accept-Language",))
        response.headers.setdefault("Content-Language", translation.get_language())
        return response


def front_door(request: HttpRequest) -> HttpResponse:
    """From the bare address to the home page in the browser's language."""
    query = request.META.get("QUERY_STRING", "")
    return HttpResponseRedirect(f"/{browsers_language(request)}/" + (f"?{query}" if query else ""))
