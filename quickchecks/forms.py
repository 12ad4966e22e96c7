"""A form made of a check's questions. Field names and values are the check's own codes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _

from .rules.scored.definition import Dimension, Question, ScoredCheck


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question as a template prints it: its number over the whole check and its field."""

    number: int
    question: Question
    field: forms.BoundField


class AnswersForm(forms.Form):
    """One radio group for each question; every question wants an answer."""

    def __init__(self, check: ScoredCheck, data: Mapping[str, str] | None = None) -> None:
        super().__init__(data, label_suffix="")
        self.check = check
        for question in check.questions:
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

    def groups(self) -> Iterator[tuple[Dimension, list[AskedQuestion]]]:
        """The questions by dimension, in the order they are asked."""
        number = 0
        for dimension in self.check.dimensions:
            asked = []
            for question in dimension.questions:
                number += 1
                asked.append(AskedQuestion(number, question, self[question.code]))
            yield dimension, asked

    def faulty(self) -> list[AskedQuestion]:
        """The questions that still want an answer."""
        return [asked for _, group in self.groups() for asked in group if asked.field.errors]
