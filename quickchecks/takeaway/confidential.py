"""What is asked for with the answers in a form, because the result has no address."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from ..answering.look import BESIDE
from ..answering.run import DO, Run, kept_private
from ..rules.definition import Answers
from .beside import show_beside
from .responses import as_pdf
from .sheet import sheet_of, sheet_pdf

PDF = "pdf"


def taken(
    run: Run, request: HttpRequest, answers: Answers, carried: dict[str, Any]
) -> HttpResponse | None:
    """What a reader wants instead of the result's page; None for the page itself.

    `carried` are the hidden fields that lead back to it.
    """
    if language := request.POST.get(BESIDE):
        return show_beside(run, request, answers, language, published=run.published, **carried)
    if request.POST.get(DO) != PDF:
        return None

    def draw() -> bytes:
        return sheet_pdf(sheet_of(run, answers, request))

    context = {"published": run.published, **carried}
    return kept_private(as_pdf(run.page, request, draw, **context))
