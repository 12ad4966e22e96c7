"""A result in two languages, one beside the other: one to read, one to hand over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from home.editions import in_language

from ..answering.run import Run, kept_private, run_of
from ..models.published import PublishedCheck, versions_by_language
from ..rules.definition import Answers
from .offers import name_of
from .responses import explained
from .sheet import sheet_html, sheet_of

if TYPE_CHECKING:
    from ..models.check import CheckPage


def show_beside(
    run: Run,
    request: HttpRequest,
    answers: Answers,
    language: str,
    rest: str = "",
    **context: Any,
) -> HttpResponse:
    """The page with both sheets; 404 with an explanation where the language lacks this version.

    `rest` is the result's address below the page, where it has one; `context` is for the way back.
    """
    edition = edition_in(run, language)
    if edition is None:
        return kept_private(explained(run.page, request, 404, "no-language", **context))
    with translation.override(language):
        second = sheet_html(sheet_of(run_of(*edition), answers, request, rest))
    first = sheet_html(sheet_of(run, answers, request, rest))
    own = run.page.locale.language_code
    found = {
        "sheets": [first, second],
        "own_name": name_of(own),
        "other_name": name_of(language),
        **context,
    }
    return kept_private(
        run.page.render(request, template="quickchecks/beside.html", context_overrides=found)
    )


def edition_in(run: Run, language: str) -> tuple[CheckPage, PublishedCheck] | None:
    """The same version in another language, with its page; None where that has no such edition."""
    page = run.page
    if language == page.locale.language_code or language not in dict(settings.LANGUAGES):
        return None
    row = versions_by_language(page, run.published.number).get(language)
    if row is None:
        return None
    key = page.translation_key
    found = in_language([key], language, page._meta.label).get(key)
    return (cast("CheckPage", found), row) if found else None
