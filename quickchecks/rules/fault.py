"""How anything wrong with a definition is named; the words for editors are in quickchecks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from .definition import Flag


class Kind(StrEnum):
    """What can be wrong."""

    MISSING = "missing"  # there is nothing where something has to be
    TWICE = "twice"  # a code is used twice
    NO_ZERO = "no-zero"  # the lowest bound is not 0
    ORDER = "order"  # bounds do not rise
    OVER_100 = "over-100"  # a bound no value can reach
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


@dataclass(frozen=True, slots=True)
class Fault:
    """`field` is a field of the editors' form, `code` the item's code in it."""

    field: str
    kind: Kind
    code: str = ""


def twice(field: str, codes: Iterable[str]) -> Iterator[Fault]:
    """A fault for every code that is used more than once."""
    for code, count in Counter(codes).items():
        if count > 1:
            yield Fault(field, Kind.TWICE, code)


def unknown_flags(field: str, used: Iterable[str], flags: Iterable[Flag]) -> Iterator[Fault]:
    """A fault for every flag that an answer raises and nobody has written."""
    known = {flag.code for flag in flags}
    for code in used:
        if code not in known:
            yield Fault(field, Kind.UNKNOWN, code)
