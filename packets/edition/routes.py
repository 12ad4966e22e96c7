"""The address of a packet's PDF, below its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_safe
from wagtail.contrib.routable_page.models import path

from home.facts.reading import facts_of
from home.paper.pdf import available
from home.paper.responses import as_pdf

from .document import packet_pdf
from .refusal import refused

if TYPE_CHECKING:
    from ..models import PacketPage


class EditionRoutes:
    """What can be taken along from a packet as a file."""

    @property
    def has_pdf(self) -> bool:
        """Whether PDFs can be made here at all."""
        return available()

    @path("packet.pdf/")
    @method_decorator(require_safe)
    def as_document(self: PacketPage, request: HttpRequest) -> HttpResponse:
        """The packet as a PDF; 503 and the way without it where there is none."""

        title = facts_of(request).fill(self.title)

        def explain(reason: str) -> HttpResponse:
            return refused(request, reason, self.get_url(request) or "/", title)

        response = as_pdf(lambda: packet_pdf(self, request), f"{self.slug}.pdf", explain)
        # Search engines name the page, which is always up to date.
        response.headers["Link"] = f'<{self.get_full_url(request)}>; rel="canonical"'
        return response
