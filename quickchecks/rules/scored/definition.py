"""The vocabulary of a scored check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from ..definition import WORDS, Flag, Target


class Ranking(StrEnum):
    """In which order recommendations stand (brief 4.0, rule 8)."""

    WEIGHT_TIMES_GAP = "weight_times_gap"
    LOWEST_FIRST = "lowest_dimension_first"


class Comparison(StrEnum):
    """How a path looks at an answer or at an exact value."""

    IS = "is"  # the answer is one of these options
    AT_LEAST = "at-least"
    ABOVE = "above"
    AT_MOST = "at-most"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Option:
    """An answer. `points` count from 0; an option `na` takes its question out of the sums."""

    code: str
    points: int = 0
    na: bool = False
    flags: tuple[str, ...] = ()
    text: str = field(default="", metadata=WORDS)


@dataclass(frozen=True, slots=True)
class Question:
    """A question; `weight` is its share within its dimension.

    A routing question stands in no dimension, gives no points and has no weight (rule 10).
    """

    code: str
    options: tuple[Option, ...]
    weight: int = 1
    text: str = field(default="", metadata=WORDS)
    help: str = field(default="", metadata=WORDS)

    @property
    def highest(self) -> int:
        """The most points an option gives; options "does not apply" do not count."""
        return max((option.points for option in self.options if not option.na), default=0)

    def option(self, code: str | None) -> Option | None:
        """The option with this code, or None."""
        return next((option for option in self.options if option.code == code), None)


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What to do next when a dimension is at this level (or, without one, when nothing is left).

    `when` is "week", "quarter" or "year"; `effort` is "hour", "half-day", "days" or "ongoing";
    both may be empty.
    """

    level: str = ""
    title: str = field(default="", metadata=WORDS)
    text: str = field(default="", metadata=WORDS)
    target: Target | None = field(default=None, metadata=WORDS)
    code: str = ""
    when: str = field(default="", metadata=WORDS)
    effort: str = field(default="", metadata=WORDS)


@dataclass(frozen=True, slots=True)
class Dimension:
    """A field of the check; `weight` is its share in the total."""

    code: str
    weight: int
    questions: tuple[Question, ...]
    recommendations: tuple[Recommendation, ...] = ()
    title: str = field(default="", metadata=WORDS)
    text: str = field(default="", metadata=WORDS)

    def recommendation(self, level: str) -> Recommendation | None:
        """What this dimension recommends at a level, or None."""
        return next((step for step in self.recommendations if step.level == level), None)


@dataclass(frozen=True, slots=True)
class Level:
    """How a dimension is doing: from `minimum` (0–100, rounded) up to the next level."""

    code: str
    minimum: int
    label: str = field(default="", metadata=WORDS)


@dataclass(frozen=True, slots=True)
class Band:
    """What a total means: from `minimum` (0–100, rounded) up to the next band.

    Only lower bounds are stored, so bands can neither overlap nor leave a gap.
    """

    code: str
    minimum: int
    title: str = field(default="", metadata=WORDS)
    text: str = field(default="", metadata=WORDS)


@dataclass(frozen=True, slots=True)
class Cap:
    """A bottleneck: any rounded dimension below `below` allows at most `band` (rule 9)."""

    below: int
    band: str
    text: str = field(default="", metadata=WORDS)


@dataclass(frozen=True, slots=True)
class Condition:
    """One clause of a path's rule.

    `subject` is a question's code (with Comparison.IS and `options`), a dimension's code or
    "total" (with a bound from 0 to 100, compared with the exact value).
    """

    subject: str
    comparison: Comparison
    options: tuple[str, ...] = ()
    bound: int = 0


@dataclass(frozen=True, slots=True)
class Path:
    """A way the result points at. All conditions hold; none at all means: in every other case."""

    code: str
    conditions: tuple[Condition, ...] = ()
    title: str = field(default="", metadata=WORDS)
    text: str = field(default="", metadata=WORDS)


@dataclass(frozen=True, slots=True)
class ScoredCheck:
    """A check whose answers give points (brief 4.0).

    `coverage` is the share of question weight, in percent, that has to be rated for a band to be
    given; `top` recommendations are the next steps, the others stand under "more". The first of
    `paths` whose conditions hold is taken.
    """

    dimensions: tuple[Dimension, ...]
    levels: tuple[Level, ...]
    bands: tuple[Band, ...]
    flags: tuple[Flag, ...] = ()
    fallback: Recommendation | None = None
    ranking: Ranking = Ranking.WEIGHT_TIMES_GAP
    top: int = 3
    coverage: int = 60
    routing: tuple[Question, ...] = ()
    cap: Cap | None = None
    paths: tuple[Path, ...] = ()

    @property
    def questions(self) -> Iterator[Question]:
        """The questions that give points, in the order they are asked."""
        for dimension in self.dimensions:
            yield from dimension.questions

    @property
    def asked(self) -> Iterator[Question]:
        """All questions in the order they are asked; those that only route come last."""
        yield from self.questions
        yield from self.routing

    def level(self, value: int) -> Level:
        """The level of a rounded dimension value; every value from 0 to 100 has exactly one."""
        return [level for level in self.levels if level.minimum <= value][-1]

    def band(self, value: int) -> Band:
        """The band of a rounded total; every value from 0 to 100 has exactly one."""
        return [band for band in self.bands if band.minimum <= value][-1]
