"""Files for readers, and pages that explain why there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from .pdf import Busy, Unavailable

if TYPE_CHECKING:
    from ..models.check import CheckPage

RETRY_AFTER_SECONDS = "30"


def as_file(content: bytes, kind: str, name: str) -> HttpResponse:
    """Something to keep. `name` must not tell anything about answers: it stands in a header."""
    response = HttpResponse(content, content_type=kind)
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    return response


def as_pdf(
    page: CheckPage, request: HttpRequest, draw: Callable[[], bytes], **context: Any
) -> HttpResponse:
    """A document as a PDF; 503 and the way without it where there is none.

    `draw` makes it and may raise Unavailable or Busy; `context` is for the page that explains.
    """
    try:
        return as_file(draw(), "application/pdf", f"{page.slug}.pdf")
    except Unavailable:
        return explained(page, request, 503, "no-pdf", **context)
    except Busy:
        response = explained(page, request, 503, "busy", **context)
        response.headers["Retry-After"] = RETRY_AFTER_SECONDS
        return response


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
