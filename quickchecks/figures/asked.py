"""What a stored version asks and can result in, in its own words.

It reads the stored data instead of the definition made of it: figures of an old version stay
readable whatever the vocabulary has become since.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its options, each as code and text, in the order they are asked."""

    code: str
    text: str
    options: tuple[tuple[str, str], ...]


def questions_of(definition: Mapping[str, Any]) -> list[Asked]:
    """All questions of a version of any kind; the groups of a gate are one each."""
    found = [_asked(item) for item in _single_questions(definition)]
    for gate in _list(definition, "gates"):
        found += [_asked(group, f"{gate.get('code', '')}.") for group in _list(gate, "groups")]
    return [question for question in found if question.code]


def steps_of(definition: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Where readers can stop: at each question, and at a gate as a whole. Code and text."""
    steps = [*_single_questions(definition), *_list(definition, "gates")]
    return [(item["code"], _words(item)) for item in steps if item.get("code")]


def dimensions_of(definition: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The dimensions whose values say more than one question does, as code and title.

    The values of a dimension of one question repeat its answers in other groups: that could give
    away what is hidden there.
    """
    return [
        (item["code"], _words(item))
        for item in _list(definition, "dimensions")
        if item.get("code") and len(_list(item, "questions")) > 1
    ]


def results_of(definition: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What a run can end with (bands, verdicts or outcomes), as code and title.

    Nothing for a version of one question: its results would be that question's answers once more.
    """
    if len(questions_of(definition)) == 1:
        return []
    return [
        (item["code"], _words(item))
        for part in ("bands", "verdicts", "outcomes")
        for item in _list(definition, part)
        if item.get("code")
    ]


def _single_questions(definition: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found = []
    for dimension in _list(definition, "dimensions"):
        found += _list(dimension, "questions")
    for part in ("routing", "criteria", "nodes"):
        found += _list(definition, part)
    return found


def _asked(item: Mapping[str, Any], prefix: str = "") -> Asked:
    options = tuple(
        (option["code"], _words(option)) for option in _list(item, "options") if option.get("code")
    )
    code = item.get("code") or ""
    return Asked(f"{prefix}{code}" if code else "", _words(item), options)


def _words(item: Mapping[str, Any]) -> str:
    """What an item is called: its title, text or label; its code where it has no words."""
    names = (item.get(name) for name in ("title", "text", "label", "code"))
    return str(next(filter(None, names), ""))


def _list(item: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """The mappings in a list; nothing where there is no such list."""
    found = item.get(name)
    return [part for part in found if isinstance(part, Mapping)] if isinstance(found, list) else []
