"""The vocabulary of an orientation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..definition import WORDS, Flag, Target


@dataclass(frozen=True, slots=True)
class Turn:
    """An answer and where it leads: the code of a node, a gate or an outcome."""

    code: str
    next: str
    flags: tuple[str, ...] = ()
    text: str = field(default="", metadata=WORDS)


@dataclass(frozen=True, slots=True)
class Node:
    """A question on the way."""

    code: str
    options: tuple[Turn, ...]
    text: str = field(default="", metadata=WORDS)
    help: str = field(default="", metadata=WORDS)

    def option(self, code: str | None) -> Turn | None:
        """The option with this code, or None."""
        return next((option for option in self.options if option.code == code), None)


@dataclass(frozen=True, slots=True)
class GateOption:
    """An answer of a points group."""

    code: str
    points: int
    text: str = field(default="", metadata=WORDS)


@dataclass(frozen=True, slots=True)
class Group:
    """One subject of a points gate; one option is chosen. `raisable`: the reader can change it."""

    code: str
    options: tuple[GateOption, ...]
    raisable: bool = False
    label: str = field(default="", metadata=WORDS)

    @property
    def highest(self) -> int:
        """The most points an option gives."""
        return max((option.points for option in self.options), default=0)

    def option(self, code: str | None) -> GateOption | None:
        """The option with this code, or None."""
        return next((option for option in self.options if option.code == code), None)


@dataclass(frozen=True, slots=True)
class Gate:
    """A step that counts points over its groups and leads one of two ways.

    The minimum comes from the value called `variable`; `minimum` serves where that has none.
    """

    code: str
    groups: tuple[Group, ...]
    minimum: int
    reached: str
    missed: str
    variable: str = ""
    text: str = field(default="", metadata=WORDS)
    help: str = field(default="", metadata=WORDS)

    def answer_code(self, group: Group) -> str:
        """Under which code the answer to a group is kept: "n32.german"."""
        return f"{self.code}.{group.code}"


Step = Node | Gate


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where a way ends. `law` are names of laws; `advice` codes of advice services."""

    code: str
    law: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    lists_raisable: bool = False
    title: str = field(default="", metadata=WORDS)
    text: str = field(default="", metadata=WORDS)
    target: Target | None = field(default=None, metadata=WORDS)


@dataclass(frozen=True, slots=True)
class Service:
    """Somebody who advises free of charge."""

    code: str
    name: str = field(default="", metadata=WORDS)
    url: str = field(default="", metadata=WORDS)


@dataclass(frozen=True, slots=True)
class OrientationCheck:
    """A graph of questions. `most_steps` is how many a reader answers at most, as promised."""

    start: str
    nodes: tuple[Node, ...]
    outcomes: tuple[Outcome, ...]
    gates: tuple[Gate, ...] = ()
    flags: tuple[Flag, ...] = ()
    services: tuple[Service, ...] = ()
    most_steps: int = 11

    @property
    def steps(self) -> Iterator[Step]:
        """Every node and gate."""
        yield from self.nodes
        yield from self.gates

    def step(self, code: str) -> Step | None:
        """The node or gate with this code, or None."""
        return next((step for step in self.steps if step.code == code), None)

    def outcome(self, code: str) -> Outcome | None:
        """The outcome with this code, or None."""
        return next((outcome for outcome in self.outcomes if outcome.code == code), None)
