"""Other ways through a check: two who read together, a partner's frame, leaving before the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.html import format_html
from wagtail.contrib.routable_page.models import path

from ..answering.counted import count_left
from ..answering.look import FRAMED, PLAIN, Look, together
from ..answering.run import kept_private

if TYPE_CHECKING:
    from .check import CheckPage


class Ways:
    """The addresses below a check's own that show its questions in another look."""

    def ask(self, request: HttpRequest, look: Look = PLAIN) -> HttpResponse:
        """The questions; with answers, what they lead to. Each kind of check says how."""
        raise NotImplementedError

    @path("together/")
    def together(self, request: HttpRequest) -> HttpResponse:
        """In large type and two languages, for somebody who reads along; keeps nothing."""
        return self.ask(request, together(request))

    @path("embed/")
    def embed(self, request: HttpRequest) -> HttpResponse:
        """Without header and footer, for a partner's page. The only page that may be framed.

        Raises Http404 where the editors have not allowed it.
        """
        if not cast("CheckPage", self).embeddable:
            raise Http404
        response = self.ask(request, FRAMED)
        response.xframe_options_exempt = True  # type: ignore[attr-defined]
        response.frameable = True  # type: ignore[attr-defined]  # welkmu.headers
        return response

    @property
    def embed_line(self) -> str:
        """The line of HTML that shows the check on somebody else's page."""
        page = cast("CheckPage", self)
        return format_html(
            '<iframe src="{}embed/" title="{}" width="100%" height="700" loading="lazy"></iframe>',
            page.full_url or "",
            page.title,
        )

    @path("count/")
    def count(self, request: HttpRequest) -> HttpResponse:
        """A reader has left before the end. Answers nothing, whatever comes."""
        if request.method == "POST":
            count_left(cast("CheckPage", self), request)
        return kept_private(HttpResponse(status=204))
