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
from .beside import Beside, beside
from .look import PLAIN, WITH, Look

if TYPE_CHECKING:
    from ..models.check import CheckPage

VERSION = "_version"  # hidden fields begin with a line: no question's code does
DO = "_do"


@dataclass
class Run:
    """A version of a check in the language of its page, perhaps with the words of a second one."""

    page: CheckPage
    published: PublishedCheck
    facts: Facts
    check: Check
    look: Look = PLAIN
    beside: Beside | None = None

    def context(self) -> dict[str, Any]:
        """What every template of a check prints."""
        return {
            "published": self.published,
            "disclaimer": self.facts.fill(self.page.disclaimer),
            "intro": self.facts.fill(self.page.intro),
            "facts": self.facts,
        }

    def show(self, request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
        """The page with the questions, in the look of the run."""
        second = self.beside.questions if self.beside else {}
        frame = {"look": self.look, "beside": self.beside, "second": second}
        context = {**self.context(), **frame, **context}
        if self.look.together:
            context["editions"] = self._editions_together()
        return self.page.render(request, context_overrides=context)

    def _editions_together(self) -> list[Edition]:
        """The same look from the other side: who asks for the second language gets both, turned."""
        here = self.page.locale.language_code
        other = self.beside.language.language if self.beside else ""
        return [
            edition(
                item.language,
                f"{item.url}{self.look.rest}?{WITH}={here if item.language == other else other}",
                item.current,
            )
            for item in self.page.editions
        ]


def run_of(page: CheckPage, published: PublishedCheck, look: Look = PLAIN) -> Run:
    """A version with its texts as they read today. Missing values are noted in `facts`."""
    facts = Facts(extra={"last_reviewed": day_in_words(page.last_reviewed)})
    check = with_values(published.check_definition, facts.fill)
    second = None if look.language is None else beside(page, published, look.language)
    return Run(page, published, facts, check, look, second)


def begun_run(page: CheckPage, request: HttpRequest, look: Look = PLAIN) -> Run:
    """The run a form belongs to: it ends with the version it began with."""
    return run_of(page, page.version_for(request, request.POST.get(VERSION, "")), look)


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
