"""The condition of a path in words."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...rules.scored.definition import Comparison, Condition, Path, Question
from .question import letter


def path_condition(
    path: Path,
    names: Mapping[str, str],
    questions: Mapping[str, Question],
    numbers: Mapping[str, int],
) -> str:
    """When a path is taken. `names` are those of values, by the subject of a condition."""
    if not path.conditions:
        return _("in every other case")
    found = [
        _answered(condition, questions[condition.subject], numbers)
        if condition.comparison is Comparison.IS
        else _compared(condition, names)
        for condition in path.conditions
    ]
    return _(" and ").join(found)


def _answered(condition: Condition, question: Question, numbers: Mapping[str, int]) -> str:
    letters = [
        letter(place)
        for place, option in enumerate(question.options)
        if option.code in condition.options
    ]
    return ngettext(
        "the answer to question %(number)s is %(letters)s",
        "the answer to question %(number)s is one of %(letters)s",
        len(letters),
    ) % {"number": numbers[condition.subject], "letters": ", ".join(letters)}


def _compared(condition: Condition, names: Mapping[str, str]) -> str:
    words = {
        Comparison.AT_LEAST: _("%(value)s is at least %(bound)s"),
        Comparison.ABOVE: _("%(value)s is more than %(bound)s"),
        Comparison.AT_MOST: _("%(value)s is at most %(bound)s"),
        Comparison.BELOW: _("%(value)s is less than %(bound)s"),
    }
    value = names.get(condition.subject, condition.subject)
    return words[condition.comparison] % {"value": value, "bound": condition.bound}
