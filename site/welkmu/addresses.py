"""Addresses that no page can have."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from .errors import bad_request


class RefuseBrokenAddressesMiddleware:
    """Answer 400 to a NUL in path or query: PostgreSQL cannot store it and would fail later."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        query = request.META.get("QUERY_STRING", "")
        if "\x00" in request.path_info or "\x00" in query or "%00" in query:
            return bad_request(request)
        return self.get_response(request)
