"""Addresses below a check's page for what readers take along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_safe
from wagtail.contrib.routable_page.models import path

from ..takeaway import blank, scored

if TYPE_CHECKING:
    from .check import CheckPage
    from .scored import ScoredCheckPage

read_only = method_decorator(require_safe)


class PaperRoutes:
    """The blank check on paper, for every kind."""

    @path("paper/")
    @read_only
    def paper(self: CheckPage, request: HttpRequest) -> HttpResponse:
        """All questions with boxes to tick, and the key to the result."""
        return blank.show(self, request)

    @path("paper.pdf/")
    @read_only
    def paper_as_pdf(self: CheckPage, request: HttpRequest) -> HttpResponse:
        """The same as a PDF."""
        return blank.as_document(self, request)


class ResultRoutes:
    """What hangs on the address of a scored result. Confidential results have no address."""

    @path("result/<str:code>/plan.pdf/")
    @read_only
    def result_as_pdf(self: ScoredCheckPage, request: HttpRequest, code: str) -> HttpResponse:
        """The plan on one sheet."""
        return scored.plan_pdf(self, request, code)

    @path("result/<str:code>/plan.ics/")
    @read_only
    def result_as_calendar(self: ScoredCheckPage, request: HttpRequest, code: str) -> HttpResponse:
        """The next steps with their days."""
        return scored.plan_calendar(self, request, code)

    @path("result/<str:code>/beside/<str:language>/")
    @read_only
    def result_beside(
        self: ScoredCheckPage, request: HttpRequest, code: str, language: str
    ) -> HttpResponse:
        """The plan in this language and another."""
        return scored.plan_beside(self, request, code, language)
