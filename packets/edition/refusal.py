"""A page that says why there is no PDF, and leads back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def refused(request: HttpRequest, reason: str, back: str, title: str) -> HttpResponse:
    """The reason is "no-pdf" or "busy"; `back` is the address of what was to be drawn."""
    context = {"reason": reason, "back": back, "title": title}
    response = render(request, "packets/edition/refused.html", context, status=503)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
