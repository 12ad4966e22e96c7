"""Files for readers, and what is answered where one cannot be made."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from .pdf import Busy, Unavailable

RETRY_AFTER_SECONDS = "30"


def as_file(content: bytes, kind: str, name: str, plain: str = "") -> HttpResponse:
    """Something to keep. `name` must not tell anything about answers: it stands in a header.

    `plain` is the name in ASCII, for programs that know no other letters (RFC 6266, appendix D).
    """
    response = HttpResponse(content, content_type=kind)
    header = content_disposition_header(True, name) or ""
    if plain and "filename*=" in header:
        header = header.replace("filename*=", f'filename="{plain}"; filename*=', 1)
    response.headers["Content-Disposition"] = header
    return response


def as_pdf(
    draw: Callable[[], bytes],
    name: str,
    explain: Callable[[str], HttpResponse],
    plain: str = "",
) -> HttpResponse:
    """A document as a PDF; where there is none, what `explain` says to the reason.

    `draw` makes it and may raise Unavailable (reason "no-pdf") or Busy ("busy", to be asked for
    again in a moment).
    """
    try:
        return as_file(draw(), "application/pdf", name, plain)
    except Unavailable:
        return explain("no-pdf")
    except Busy:
        response = explain("busy")
        response.headers["Retry-After"] = RETRY_AFTER_SECONDS
        return response
