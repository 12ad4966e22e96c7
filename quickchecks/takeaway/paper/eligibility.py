"""An eligibility check on paper: what each answer means, and the rule of the four results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...plan.targets import Links
from ...rules.eligibility.definition import (
    Criterion,
    EligibilityCheck,
    Kind,
    Outcome,
    Verdict,
    VerdictCode,
)
from .advice import Advice, RaisedNotice, raised_notices
from .question import Part, letter, numbered, plain_question


@dataclass(frozen=True, slots=True)
class Meaning:
    """A question in the key: what its answers mean, and what can be done about a point."""

    number: int
    label: str
    kind: str
    answers: list[tuple[str, str]]  # letters and what they mean
    ways: list[Advice]


@dataclass(frozen=True, slots=True)
class Rule:
    """A result and when it holds, if none before it does."""

    condition: str
    advice: Advice


@dataclass(frozen=True, slots=True)
class EligibilityPaper:
    """An eligibility check as paper prints it."""

    parts: list[Part]
    meanings: list[Meaning]
    rules: list[Rule]
    notices: list[RaisedNotice]


def eligibility_paper(check: EligibilityCheck, audience: str) -> EligibilityPaper:
    """The paper of an eligibility check, in the active language."""
    numbers = numbered(check.asked)
    links = links_of(check, audience)
    questions = [plain_question(numbers[one.code], one) for one in check.criteria]
    return EligibilityPaper(
        [Part("", "", questions)],
        [meaning(criterion, numbers[criterion.code], links) for criterion in check.criteria],
        list(rules(check, links)),
        raised_notices(check.flags, check.criteria, numbers, links),
    )


def links_of(check: EligibilityCheck, audience: str) -> Links:
    """Every page the paper leads to, looked up at once."""
    ways = [way for one in check.criteria for way in (one.if_fail, one.if_open) if way]
    return Links(
        [way.target for way in ways]
        + [verdict.target for verdict in check.verdicts]
        + [flag.target for flag in check.flags],
        audience,
        [flag.check for flag in check.flags],
    )


def meaning(criterion: Criterion, number: int, links: Links) -> Meaning:
    """What the answers to a criterion mean."""
    kinds = {
        Kind.HARD: _("condition"),
        Kind.SOFT: _("attitude"),
        Kind.INFO: _("for information, decides nothing"),
    }
    counts = criterion.kind is not Kind.INFO
    return Meaning(
        number,
        criterion.label,
        kinds[criterion.kind],
        list(answers(criterion)) if counts else [],
        list(ways(criterion, links)) if counts else [],
    )


def answers(criterion: Criterion) -> Iterator[tuple[str, str]]:
    """The letters of answers with the same meaning, in the order of the meanings."""
    words = {
        Outcome.PASS: _("met"),
        Outcome.OPEN: _("to be clarified"),
        Outcome.FAIL: _("not met"),
        Outcome.YES: _("yes"),
        Outcome.PARTLY: _("partly"),
        Outcome.NO: _("no"),
    }
    for outcome in Outcome:
        letters = [
            letter(place)
            for place, option in enumerate(criterion.options)
            if option.outcome is outcome
        ]
        if letters:
            yield ", ".join(letters), words[outcome]


def ways(criterion: Criterion, links: Links) -> Iterator[Advice]:
    """What can be done about a point that is not met or not clear."""
    if criterion.if_fail:
        way = criterion.if_fail
        yield Advice(_("not met"), "", way.text, [], links.to(way.target))
    if criterion.if_open:
        way = criterion.if_open
        yield Advice(_("to be clarified"), "", way.text, [], links.to(way.target))


def rules(check: EligibilityCheck, links: Links) -> Iterator[Rule]:
    """The four results in the order they are decided (brief 4.0)."""
    conditions = {
        VerdictCode.NOT_NOW: _("At least one condition is not met"),
        VerdictCode.CLARIFY: _("Otherwise: at least one condition is to be clarified"),
        VerdictCode.ELIGIBLE: ngettext(
            "Otherwise: at least %(number)s attitude is “yes” and none is “no”",
            "Otherwise: at least %(number)s attitudes are “yes” and none is “no”",
            check.soft_needed,
        )
        % {"number": check.soft_needed},
        VerdictCode.PREPARE: _("In every other case"),
    }
    known: dict[VerdictCode, Verdict] = {verdict.code: verdict for verdict in check.verdicts}
    for code, condition in conditions.items():
        if verdict := known.get(code):
            advice = Advice("", verdict.title, verdict.text, [], links.to(verdict.target))
            yield Rule(condition, advice)
