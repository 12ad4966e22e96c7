"""What every printed piece says about itself: which check and version, from where, whom to ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.translation import get_language, get_language_info

from home.editions import direction_of
from home.facts.reading import keep
from home.navigation import navigation

from ..rules.storage import kind_of

if TYPE_CHECKING:
    from ..answering.run import Run

# The audiences' colours (tokens.css) for drawings in a PDF: no style sheet reaches into those.
INKS = {"company": "#0b5563", "talent": "#a63d17", "association": "#6a2e60"}
INK = "#1a2230"


@dataclass(frozen=True, slots=True)
class Colophon:
    """A check as print names it, in the words of `language`.

    `kind` is "scored", "eligibility" or "orientation"; `host` is what printed addresses begin
    with.
    """

    language: str
    kind: str
    title: str
    address: str
    host: str
    version: int
    reviewed: date
    disclaimer: str = ""
    tone: str = ""
    site_name: str = ""
    contact: Mapping[str, str] = field(default_factory=dict)
    facts_gone: bool = False
    facts_official: tuple[str, ...] = ()

    @property
    def direction(self) -> str:
        """The writing direction, "ltr" or "rtl"."""
        return direction_of(self.language)

    @property
    def language_name(self) -> str:
        """The language in its own words."""
        return str(get_language_info(self.language)["name_local"])

    @property
    def ink(self) -> str:
        """The colour of drawings, where there is no style sheet for them."""
        return INKS.get(self.tone, INK)


def colophon_of(run: Run, request: HttpRequest) -> Colophon:
    """The colophon in the active language, which has to be that of the run's page.

    Comes after all texts are filled: only then is it known whether an amount was missing.
    """
    page, facts, frame = run.page, run.facts, navigation(request)
    disclaimer = facts.fill(page.disclaimer)
    facts.told = True
    keep(request, facts)
    return Colophon(
        language=get_language(),
        kind=kind_of(run.check),
        title=facts.fill(page.title),
        address=request.build_absolute_uri(page.get_url(request) or "/"),
        host=request.build_absolute_uri("/"),
        version=run.published.number,
        reviewed=page.last_reviewed,
        disclaimer=disclaimer,
        tone=page.tone,
        site_name=frame.site_name,
        contact=frame.contact,
        facts_gone=bool(facts.missing),
        facts_official=tuple(facts.official) if facts.missing else (),
    )
