"""The words of a check in a second language, for two people who read together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation

from home.editions import Edition, edition
from home.facts.reading import Facts, day_in_words

from ..filling import with_values
from ..models.published import PublishedCheck, versions_by_language
from ..rules.orientation.definition import OrientationCheck
from ..rules.storage import Check
from .forms import topics_of
from .graph import graph_of
from .look import WITH

if TYPE_CHECKING:
    from ..models.check import CheckPage


@dataclass(frozen=True, slots=True)
class Words:
    """A question in the second language; `options` are its answers by code."""

    text: str
    help: str
    options: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Beside:
    """A second language with the words of every question, by code.

    `languages` are all that have this version of the check; `current` marks the one shown.
    """

    language: Edition
    languages: list[Edition]
    questions: Mapping[str, Words]


def beside(page: CheckPage, published: PublishedCheck, wanted: str) -> Beside | None:
    """A version's words in the wanted language or another one; None if no other has it."""
    rows = versions_by_language(page, published.number)
    codes = [code for code, _name in settings.LANGUAGES if code in rows]
    others = [code for code in codes if code != page.locale.language_code]
    if not others:
        return None
    chosen = wanted if wanted in others else others[0]
    languages = [edition(code, f"?{WITH}={code}", code == chosen) for code in others]
    current = next(language for language in languages if language.current)
    return Beside(current, languages, _words(page, rows[chosen].check_definition, chosen))


def _words(page: CheckPage, check: Check, language: str) -> dict[str, Words]:
    """Values are written as the second language writes them."""
    with translation.override(language):
        facts = Facts(extra={"last_reviewed": day_in_words(page.last_reviewed)})
        filled = with_values(check, facts.fill)
        if isinstance(filled, OrientationCheck):
            return dict(_of_steps(filled))
        return {
            question.code: Words(
                question.text,
                question.help,
                {option.code: option.text for option in question.options},
            )
            for topic in topics_of(filled)
            for question in topic.questions
        }


def _of_steps(check: OrientationCheck) -> Iterator[tuple[str, Words]]:
    """A gate has words of its own and those of its subjects."""
    for step in graph_of(check, {}):
        if step.is_gate:
            yield step.code, Words(step.text, step.help, {})
        for field in step.fields:
            options = {option.code: option.text for option in field.options}
            yield field.name, Words(field.label, field.help, options)
