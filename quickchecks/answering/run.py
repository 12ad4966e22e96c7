"""A run through a check: the version that is answered, with today's values in its texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse

from home.editions import Edition, edition
from home.facts.reading import Facts, day_in_words

from ..filling import with_values
from ..models.published import PublishedCheck
from ..rules.storage import Check

if TYPE_CHECKING:
    from ..models.check import CheckPage

VERSION = "_version"  # hidden fields begin with a line: no question's code does
DO = "_do"


@dataclass
class Run:
    """A version of a check in the language of its page."""

    page: CheckPage
    published: PublishedCheck
    facts: Facts
    check: Check

    def context(self) -> dict[str, Any]:
        """What every template of a check prints."""
        return {
            "published": self.published,
            "disclaimer": self.facts.fill(self.page.disclaimer),
            "intro": self.facts.fill(self.page.intro),
            "facts_gone": bool(self.facts.missing),
            "facts_official": self.facts.official if self.facts.missing else [],
        }


def run_of(page: CheckPage, published: PublishedCheck) -> Run:
    """A version with its texts as they read today. Missing values are noted in `facts`."""
    facts = Facts(extra={"last_reviewed": day_in_words(page.last_reviewed)})
    return Run(page, published, facts, with_values(published.check_definition, facts.fill))


def begun_run(page: CheckPage, request: HttpRequest) -> Run:
    """The run a form belongs to: it ends with the version it began with."""
    return run_of(page, page.version_for(request, request.POST.get(VERSION, "")))


def kept_private(response: HttpResponse) -> HttpResponse:
    """No copy on the way, no search engine, no address told to other sites (reliability row 39)."""
    response.headers["Cache-Control"] = "no-store, private"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def editions_with(page: CheckPage, languages: set[str], rest: str) -> list[Edition]:
    """The editions of a page in these languages, each at an address below it."""
    return [
        edition(item.language, f"{item.url}{rest}", item.current)
        for item in page.editions
        if item.language in languages
    ]
