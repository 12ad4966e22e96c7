"""Answers that outlive a change of the check: the same question, the same option."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..rules.definition import Answers
from .forms import Asked


def carried(questions: Iterable[Asked], answers: Answers) -> dict[str, str]:
    """Those answers that these questions still know. Codes are never used a second time."""
    return {
        question.code: answers[question.code]
        for question in questions
        if any(option.code == answers.get(question.code) for option in question.options)
    }


def posted(questions: Iterable[Asked], data: Mapping[str, str]) -> dict[str, str]:
    """The answers in a form that may be half filled in, without what nobody could choose."""
    asked = list(questions)
    codes = {question.code: data.get(question.code, "") for question in asked}
    return carried(asked, codes)
