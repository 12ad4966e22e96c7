"""Documents for readers, and pages that explain why there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse

from home.paper import responses

if TYPE_CHECKING:
    from ..models.check import CheckPage


def as_pdf(
    page: CheckPage, request: HttpRequest, draw: Callable[[], bytes], **context: Any
) -> HttpResponse:
    """A document as a PDF; 503 and the way without it where there is none.

    `draw` makes it and may raise Unavailable or Busy; `context` is for the page that explains.
    """

    def explain(reason: str) -> HttpResponse:
        return explained(page, request, 503, reason, **context)

    return responses.as_pdf(draw, f"{page.slug}.pdf", explain)


def explained(
    page: CheckPage, request: HttpRequest, status: int, reason: str, **context: Any
) -> HttpResponse:
    """A page that says why something cannot be had, and leads back.

    `reason` is "no-pdf", "busy", "no-language" or "no-dates". The way back is `back`, an address,
    or a form with the answers in `carried`.
    """
    response = page.render(
        request,
        template="quickchecks/not_to_take.html",
        context_overrides={"reason": reason, **context},
    )
    response.status_code = status
    response.headers["Cache-Control"] = "no-store"
    return response
