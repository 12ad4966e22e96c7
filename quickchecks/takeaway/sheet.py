"""A result in one language on one sheet: for the PDF, and twice for two languages side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString

from home.paper.pdf import make_pdf

from ..plan.eligibility import Verdict, verdict_of
from ..plan.orientation import OutcomeWords, outcome_of
from ..plan.scored import Plan, scored_plan
from ..rules.definition import Answers
from ..rules.eligibility.definition import EligibilityCheck
from ..rules.orientation.walk import walk
from ..rules.scored.definition import ScoredCheck
from .colophon import Colophon, colophon_of

if TYPE_CHECKING:
    from ..answering.run import Run

Result = Plan | Verdict | OutcomeWords


@dataclass(frozen=True, slots=True)
class Told:
    """An answer in the reader's own words."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything a sheet prints, in the language of its colophon.

    `address` is the living result; it is empty for confidential checks, which have none.
    """

    colophon: Colophon
    result: Result
    told: list[Told]
    address: str = ""

    @property
    def title(self) -> str:
        """What a document of this sheet is called."""
        return f"{self.result.title} · {self.colophon.title}"


def sheet_of(run: Run, answers: Answers, request: HttpRequest, rest: str = "") -> Sheet:
    """The sheet of a result in the active language, which has to be that of the run's page.

    `rest` is the result's address below the page, where it has one.
    """
    result = result_of(run, answers)
    colophon = colophon_of(run, request)
    address = f"{colophon.address}{rest}" if rest else ""
    return Sheet(colophon, result, list(told(run, answers, result)), address)


def result_of(run: Run, answers: Answers) -> Result:
    """What complete answers lead to, in the active language."""
    check, audience = run.check, run.page.audience
    if isinstance(check, ScoredCheck):
        return scored_plan(check, answers, audience)
    if isinstance(check, EligibilityCheck):
        return verdict_of(check, answers, audience)
    return outcome_of(check, walk(check, answers, run.facts.minimums()), audience)


def told(run: Run, answers: Answers, result: Result) -> Iterator[Told]:
    """What the reader has answered, in the order it was asked."""
    if isinstance(result, OutcomeWords):
        for one in result.said:
            yield Told(one.question, one.answer)
    elif isinstance(run.check, ScoredCheck | EligibilityCheck):
        for question in run.check.asked:
            option = question.option(answers.get(question.code))
            if option:
                yield Told(question.text, option.text)


def sheet_html(sheet: Sheet) -> SafeString:
    """The sheet as an element with its own language and direction."""
    return rendered(sheet, "quickchecks/sheet/sheet.html")


def document_html(sheet: Sheet) -> SafeString:
    """The sheet as a whole document."""
    return rendered(sheet, "quickchecks/sheet/document.html")


def sheet_pdf(sheet: Sheet) -> bytes:
    """The sheet as a PDF. Raises Unavailable or Busy."""
    return make_pdf(document_html(sheet), ("pdf", "sheet"))


def rendered(sheet: Sheet, template: str) -> SafeString:
    """The sheet in its own language, whichever is active."""
    with translation.override(sheet.colophon.language):
        return render_to_string(template, {"sheet": sheet, "colophon": sheet.colophon})
