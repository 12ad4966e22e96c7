"""A result that only the reader has: it is the answer to the form and stands in no address.

Whatever the reader wants of it (another language, a PDF) is asked for with the same answers, by a
form that carries them in hidden fields.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from ..models.published import versions_by_language
from ..rules.definition import Answers
from ..takeaway.confidential import taken
from ..takeaway.offers import offers_of
from .run import VERSION, Run, kept_private


def hand_out(
    run: Run, request: HttpRequest, answers: Answers, context: dict[str, Any]
) -> HttpResponse:
    """The result as a page, or in the form the reader asks for."""
    carried = carrying(run, answers)
    if found := taken(run, request, answers, carried):
        return found
    languages = versions_by_language(run.page, run.published.number)
    more = {"is_result": True, "offers": offers_of(run, languages)}
    response = run.page.render(
        request,
        template=run.page.result_template,
        context_overrides={**context, **carried, **more},
    )
    return kept_private(response)


def carrying(run: Run, answers: Answers) -> dict[str, Any]:
    """The hidden fields of a form that goes on with these answers."""
    return {"carried": [(VERSION, str(run.published.number)), *answers.items()]}
