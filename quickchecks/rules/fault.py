"""How anything wrong with a definition is named; the words for editors are in quickchecks."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Protocol

from .definition import Flag

Way = tuple[int | str, ...]  # places in lists and names of parts, as a definition is nested


class Kind(StrEnum):
    """What can be wrong."""

    MISSING = "missing"  # there is nothing where something has to be
    TWICE = "twice"  # a code is used twice
    NO_ZERO = "no-zero"  # the lowest bound is not 0
    ORDER = "order"  # bounds do not rise
    OVER_100 = "over-100"  # a bound no value can reach
    NO_BOUND = "no-bound"  # something is compared with what is no number from 0 to 100
    UNKNOWN = "unknown"  # a code points at nothing
    FEW_OPTIONS = "few-options"  # a question with fewer than two answers
    NO_POINTS = "no-points"  # a question whose answers all give the same
    NO_WEIGHT = "no-weight"  # weights that add up to nothing
    NO_ADVICE = "no-advice"  # a dimension has nothing to say at a level that needs work
    NO_TARGET = "no-target"  # a recommendation leads nowhere
    NOT_ELSE = "not-else"  # the last path has conditions: some readers would get none
    HIDDEN = "hidden"  # a path after one that always fits
    WRONG_OUTCOME = "wrong-outcome"  # an outcome that its kind of criterion cannot have
    NO_WAY_FORWARD = "no-way-forward"  # a failed or open point would stand there without help
    TOO_MANY = "too-many"  # more is asked for than there is
    LOOP = "loop"  # a way that comes back to itself
    UNREACHED = "unreached"  # no way leads there
    TOO_LONG = "too-long"  # a way has more steps than promised
    CLOSED_GATE = "closed-gate"  # a gate that nobody or everybody passes
    REUSED = "reused"  # a code that meant something else in an earlier version


class Raising(Protocol):
    """An answer that can raise flags."""

    @property
    def flags(self) -> tuple[str, ...]: ...


@dataclasses.dataclass(frozen=True, slots=True)
class Fault:
    """`field` is a field of the editors' form, `code` the item's code in it.

    `way` leads on from the field to the very input: (0, "questions", 2, "code"). Empty: the field.
    """

    field: str
    kind: Kind
    code: str = ""
    way: Way = dataclasses.field(default=(), compare=False)


def twice(field: str, codes: Iterable[str], way: Way = (), name: str = "code") -> Iterator[Fault]:
    """A fault for every item of a list whose code was used before; `way` leads to the list."""
    yield from twice_at(field, (((*way, place, name), code) for place, code in enumerate(codes)))


def twice_at(field: str, codes: Iterable[tuple[Way, str]]) -> Iterator[Fault]:
    """The same for codes that stand in different places of a field."""
    seen: set[str] = set()
    for way, code in codes:
        if code in seen:
            yield Fault(field, Kind.TWICE, code, way)
        seen.add(code)


def unknown_flags(
    field: str, options: Iterable[Raising], flags: Iterable[Flag], way: Way
) -> Iterator[Fault]:
    """A fault for every flag that an answer raises and nobody has written."""
    known = {flag.code for flag in flags}
    for place, option in enumerate(options):
        for code in option.flags:
            if code not in known:
                yield Fault(field, Kind.UNKNOWN, code, (*way, place, "flags"))
