"""Codes are never used a second time: an old result would say what its reader never answered.

A code whose question stands in the version that readers answer now belongs to it, in whatever
words. One that was deleted may come back as the same question only: with the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from .eligibility.definition import EligibilityCheck
from .fault import Fault, Kind, Way
from .orientation.definition import OrientationCheck
from .scored.definition import ScoredCheck
from .storage import Check


class Worded(Protocol):
    """Something with a code and words."""

    @property
    def code(self) -> str: ...
    @property
    def text(self) -> str: ...


class Asked(Worded, Protocol):
    """A question of any kind."""

    @property
    def options(self) -> Sequence[Worded]: ...


@dataclass(frozen=True, slots=True)
class Coded:
    """A question, or an option with the code of its question before its own: ("q01", "a")."""

    name: tuple[str, ...]
    text: str
    field: str
    way: Way


def reused(check: Check, versions: Sequence[Check]) -> list[Fault]:
    """A fault for every code that meant something else before. `versions`: the newest last."""
    if not versions:
        return []
    now = {found.name for found in coded(versions[-1])}
    before: dict[tuple[str, ...], set[str]] = {}
    for version in versions[:-1]:
        for found in coded(version):
            before.setdefault(found.name, set()).add(_plain(found.text))
    return [
        Fault(found.field, Kind.REUSED, found.name[-1], (*found.way, "code"))
        for found in coded(check)
        if found.name not in now
        and found.name in before
        and _plain(found.text) not in before[found.name]
    ]


def coded(check: Check) -> Iterator[Coded]:
    """Everything an answer can name, with its words and its place."""
    if isinstance(check, ScoredCheck):
        yield from _scored(check)
    elif isinstance(check, EligibilityCheck):
        for place, criterion in enumerate(check.criteria):
            yield from _question(criterion, "criteria", (place,))
    else:
        yield from _orientation(check)


def _scored(check: ScoredCheck) -> Iterator[Coded]:
    for place, dimension in enumerate(check.dimensions):
        for number, question in enumerate(dimension.questions):
            yield from _question(question, "dimensions", (place, "questions", number))
    for place, question in enumerate(check.routing):
        yield from _question(question, "routing", (place,))


def _orientation(check: OrientationCheck) -> Iterator[Coded]:
    for place, node in enumerate(check.nodes):
        yield from _question(node, "nodes", (place,))
    for place, gate in enumerate(check.gates):
        yield Coded((gate.code,), gate.text, "gates", (place,))
        for number, group in enumerate(gate.groups):
            way: Way = (place, "groups", number)
            yield Coded((gate.code, group.code), group.label, "gates", way)
            for last, option in enumerate(group.options):
                name = (gate.code, group.code, option.code)
                yield Coded(name, option.text, "gates", (*way, "options", last))


def _question(question: Asked, field: str, way: Way) -> Iterator[Coded]:
    yield Coded((question.code,), question.text, field, way)
    for place, option in enumerate(question.options):
        name = (question.code, option.code)
        yield Coded(name, option.text, field, (*way, "options", place))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
