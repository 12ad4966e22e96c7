"""An orientation's steps as templates print them: one alone, or all of them for a script to walk.

The whole graph lies in the page of the first question, unseen. With it site/static/js/way.js asks
one question after the other and sends nothing before the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..plan.orientation import gate_answer
from ..rules.orientation.definition import Group, Node, OrientationCheck, Step
from ..rules.orientation.graph import reached
from ..rules.orientation.walk import minimum_of


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer: where it leads, or, at a gate, how many points it brings."""

    code: str
    text: str
    next: str = ""
    points: int | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A radio group: a node's question, or one subject of a gate."""

    name: str
    label: str
    help: str
    options: list[Choice]
    chosen: str = ""
    error: bool = False


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step as a template prints it.

    A gate has several fields below its own question; from `minimum` points on it leads to
    `reached`, else to `missed`.
    """

    code: str
    text: str
    help: str
    fields: list[Field]
    minimum: int | None = None
    reached: str = ""
    missed: str = ""

    @property
    def is_gate(self) -> bool:
        """Whether points are counted here."""
        return self.minimum is not None

    @property
    def faulty(self) -> list[Field]:
        """The fields that still want an answer."""
        return [field for field in self.fields if field.error]


def shown_step(
    step: Step, minimums: Mapping[str, int], before: Mapping[str, str], missing: bool = False
) -> ShownStep:
    """A step with what was chosen before; `missing` says that the rest is still wanted."""
    fields = list(_fields(step, before, missing))
    if isinstance(step, Node):
        return ShownStep(step.code, step.text, step.help, fields)
    minimum = minimum_of(step, minimums)
    return ShownStep(step.code, step.text, step.help, fields, minimum, step.reached, step.missed)


def graph_of(check: OrientationCheck, minimums: Mapping[str, int]) -> list[ShownStep]:
    """Every step a reader can come to."""
    met = reached(check)
    return [shown_step(step, minimums, {}) for step in check.steps if step.code in met]


def _fields(step: Step, before: Mapping[str, str], missing: bool) -> Iterator[Field]:
    if isinstance(step, Node):
        turns = [Choice(turn.code, turn.text, turn.next) for turn in step.options]
        yield _field(step.code, step.text, step.help, turns, before, missing)
        return
    for group in step.groups:
        name = step.answer_code(group)
        yield _field(name, group.label, "", _choices(group), before, missing)


def _choices(group: Group) -> list[Choice]:
    return [
        Choice(option.code, gate_answer(group, option.code), points=option.points)
        for option in group.options
    ]


def _field(
    name: str,
    label: str,
    help_text: str,
    options: list[Choice],
    before: Mapping[str, str],
    missing: bool,
) -> Field:
    chosen = before.get(name, "")
    known = any(option.code == chosen for option in options)
    return Field(name, label, help_text, options, chosen if known else "", missing and not known)
