"""The vocabulary of an eligibility check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from ..definition import WORDS, Flag, Target


class Kind(StrEnum):
    """What a criterion counts for. INFO is asked and shown, but decides nothing."""

    HARD = "hard"
    SOFT = "soft"
    INFO = "info"


class Outcome(StrEnum):
    """What an answer means: the first three for hard criteria, the others for soft ones."""

    PASS = "pass"  # noqa: S105
    OPEN = "open"
    FAIL = "fail"
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


HARD_OUTCOMES = (Outcome.PASS, Outcome.OPEN, Outcome.FAIL)
SOFT_OUTCOMES = (Outcome.YES, Outcome.PARTLY, Outcome.NO)


class VerdictCode(StrEnum):
    """The four results of an eligibility check (brief 4.0), in no order."""

    ELIGIBLE = "eligible"
    PREPARE = "eligible-prepare"
    CLARIFY = "clarify"
    NOT_NOW = "not-now"


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to a criterion."""

    code: str
    outcome: Outcome
    flags: tuple[str, ...] = ()
    text: str = field(default="", metadata=WORDS)


@dataclass(frozen=True, slots=True)
class WayForward:
    """What somebody can do about a point that failed or is open."""

    text: str = field(default="", metadata=WORDS)
    target: Target | None = field(default=None, metadata=WORDS)


@dataclass(frozen=True, slots=True)
class Criterion:
    """A question and the condition behind it."""

    code: str
    kind: Kind
    options: tuple[Choice, ...]
    label: str = field(default="", metadata=WORDS)
    text: str = field(default="", metadata=WORDS)
    help: str = field(default="", metadata=WORDS)
    if_fail: WayForward | None = field(default=None, metadata=WORDS)
    if_open: WayForward | None = field(default=None, metadata=WORDS)

    def option(self, code: str | None) -> Choice | None:
        """The option with this code, or None."""
        return next((option for option in self.options if option.code == code), None)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One of the four results in words. `action` says what stands at its end: a code."""

    code: VerdictCode
    title: str = field(default="", metadata=WORDS)
    text: str = field(default="", metadata=WORDS)
    action: str = field(default="", metadata=WORDS)
    target: Target | None = field(default=None, metadata=WORDS)


@dataclass(frozen=True, slots=True)
class EligibilityCheck:
    """A check that decides by conditions; `soft_needed` of the soft ones have to be met."""

    criteria: tuple[Criterion, ...]
    verdicts: tuple[Verdict, ...]
    soft_needed: int = 3
    flags: tuple[Flag, ...] = ()

    @property
    def asked(self) -> Iterator[Criterion]:
        """All criteria in the order they are asked: none is ever skipped."""
        yield from self.criteria

    def verdict(self, code: VerdictCode) -> Verdict:
        """The words of a result."""
        return next(verdict for verdict in self.verdicts if verdict.code == code)
