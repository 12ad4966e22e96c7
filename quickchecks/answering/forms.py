"""A form made of a check's questions. Field names and values are the check's own codes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django import forms
from django.utils.translation import gettext_lazy as _

from ..rules.eligibility.definition import EligibilityCheck
from ..rules.scored.definition import ScoredCheck


class Asked(Protocol):
    """What every kind of question has."""

    @property
    def code(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def help(self) -> str: ...
    @property
    def options(self) -> Sequence[Any]: ...


@dataclass(frozen=True, slots=True)
class Topic:
    """Questions that are asked together; one without a title only holds them."""

    code: str
    title: str
    text: str
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question as a template prints it: its number over the whole form and its field.

    `kept` says that the answer was given before and is only shown to be changed.
    """

    number: int
    question: Asked
    field: forms.BoundField
    kept: bool = False


def topics_of(check: ScoredCheck | EligibilityCheck) -> list[Topic]:
    """What a check asks, by topic, in the order it is asked."""
    if isinstance(check, EligibilityCheck):
        return [Topic("criteria", "", "", tuple(check.criteria))]
    found = [
        Topic(dimension.code, dimension.title, dimension.text, dimension.questions)
        for dimension in check.dimensions
    ]
    if check.routing:
        found.append(Topic("routing", str(_("One more thing")), "", check.routing))
    return found


class AnswersForm(forms.Form):
    """One radio group for each question; every question wants an answer.

    `kept` are codes of questions whose answers are already there: they stand at the end.
    """

    def __init__(
        self,
        topics: Sequence[Topic],
        data: Mapping[str, str] | None = None,
        initial: Mapping[str, str] | None = None,
        kept: Collection[str] = (),
    ) -> None:
        super().__init__(data, initial=dict(initial or {}), label_suffix="")
        self.topics = topics
        self.kept_codes = kept
        for question in (question for topic in topics for question in topic.questions):
            self.fields[question.code] = forms.ChoiceField(
                label=question.text,
                help_text=question.help,
                choices=[(option.code, option.text) for option in question.options],
                widget=forms.RadioSelect,
                error_messages={
                    "required": _("Please choose an answer."),
                    "invalid_choice": _("Please choose one of these answers."),
                },
            )

    @property
    def total(self) -> int:
        """How many questions there are."""
        return len(self.fields)

    @property
    def asked_total(self) -> int:
        """How many of them want an answer: those that are not only shown to be changed."""
        return sum(code not in self.kept_codes for code in self.fields)

    def asked(self) -> Iterator[tuple[Topic, AskedQuestion]]:
        """Every question with its topic and its number."""
        number = 0
        for topic in self.topics:
            for question in topic.questions:
                number += 1
                kept = question.code in self.kept_codes
                yield topic, AskedQuestion(number, question, self[question.code], kept)

    def groups(self) -> Iterator[tuple[Topic, list[AskedQuestion]]]:
        """The questions that want an answer, by topic."""
        for topic in self.topics:
            found = [asked for other, asked in self.asked() if other is topic and not asked.kept]
            if found:
                yield topic, found

    def kept(self) -> list[AskedQuestion]:
        """The questions that are only shown to be changed."""
        return [asked for _topic, asked in self.asked() if asked.kept]

    def faulty(self) -> list[AskedQuestion]:
        """The questions that still want an answer."""
        return [asked for _topic, asked in self.asked() if asked.field.errors]
