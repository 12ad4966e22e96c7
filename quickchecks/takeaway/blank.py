"""A blank check on paper, as a page to print and as a PDF; the same for everybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from home.paper.kept import kept_pdf
from home.paper.pdf import available

from ..answering.run import Run, editions_with, run_of
from ..rules.eligibility.definition import EligibilityCheck
from ..rules.scored.definition import ScoredCheck
from .colophon import Colophon, colophon_of
from .paper.eligibility import EligibilityPaper, eligibility_paper
from .paper.orientation import OrientationPaper, orientation_paper
from .paper.scored import ScoredPaper, scored_paper
from .responses import as_pdf

if TYPE_CHECKING:
    from ..models.check import CheckPage


@dataclass(frozen=True, slots=True)
class Paper:
    """A blank check with its key, in the language of its colophon."""

    colophon: Colophon
    intro: str
    for_whom: str
    effort: str
    content: ScoredPaper | EligibilityPaper | OrientationPaper


def show(page: CheckPage, request: HttpRequest) -> HttpResponse:
    """The page to print. It depends on the address alone and may be kept like any other."""
    run = run_of(page, page.version_for(request))
    languages = {edition.language for edition in page.editions}
    context = {
        **paper_context(run, request),
        "editions": editions_with(page, languages, "paper/"),
        "pdf": available(),
    }
    return page.render(request, template="quickchecks/paper.html", context_overrides=context)


def as_document(page: CheckPage, request: HttpRequest) -> HttpResponse:
    """The same as a PDF."""
    run = run_of(page, page.version_for(request))

    def draw() -> bytes:
        html = render_to_string("quickchecks/paper/document.html", paper_context(run, request))
        return kept_pdf(html, ("pdf", "paper"))

    return as_pdf(page, request, draw)


def paper_context(run: Run, request: HttpRequest) -> dict[str, Any]:
    """What the templates of both forms print."""
    paper = paper_of(run, request)
    return {"paper": paper, "colophon": paper.colophon, "content": paper.content}


def paper_of(run: Run, request: HttpRequest) -> Paper:
    """The paper of a version in the active language."""
    page, content = run.page, content_of(run)
    intro = run.facts.fill(page.intro)
    return Paper(colophon_of(run, request), intro, page.for_whom, page.effort, content)


def content_of(run: Run) -> ScoredPaper | EligibilityPaper | OrientationPaper:
    """The questions and the key of a check of any kind."""
    check, audience = run.check, run.page.audience
    if isinstance(check, ScoredCheck):
        return scored_paper(check, audience)
    if isinstance(check, EligibilityCheck):
        return eligibility_paper(check, audience)
    return orientation_paper(check, audience, run.facts.minimums())
