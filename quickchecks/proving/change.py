"""What publishing a draft changes for readers, next to the version they answer now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from django.utils.formats import number_format

from ..rules.faults import faults
from ..rules.scored.change import Change, Difference, changes
from ..rules.scored.definition import ScoredCheck
from ..rules.storage import Check, logic_hash
from ..rules.texts import texts
from .charts import Bar


@dataclass(frozen=True, slots=True)
class Changes:
    """`logic`: results are counted in another way, so the draft becomes a new version.

    `share` of the answer patterns get another band; None for other kinds of checks. `moves` are the
    most frequent ones. Not `exact`: a sample of `patterns`.
    """

    number: int
    logic: bool
    words: bool
    share: Bar | None = None
    exact: bool = True
    patterns: int = 0
    moves: list[tuple[str, str, Bar]] = field(default_factory=list)
    questions: Difference = Difference()
    options: Difference = Difference()

    @property
    def looked_at(self) -> str:
        """The number of patterns as the active language writes it."""
        return number_format(self.patterns, decimal_pos=0, force_grouping=True)

    @property
    def nothing(self) -> bool:
        """Whether readers would notice nothing."""
        return not self.logic and not self.words


MOST_MOVES = 4


def changes_of(number: int, old: Check, new: Check) -> Changes:
    """What a sound draft changes of the version with this number."""
    logic = logic_hash(old) != logic_hash(new)
    words = texts(old) != texts(new)
    if not (isinstance(old, ScoredCheck) and isinstance(new, ScoredCheck)) or faults(old):
        return Changes(number, logic, words)
    if not logic and not words:
        return Changes(number, logic, words)
    found = changes(old, new)
    return Changes(
        number,
        logic,
        words,
        Bar("", found.share),
        found.exact,
        found.patterns,
        list(_moves(found, _titles(old) | _titles(new))),
        found.questions,
        found.options,
    )


def _titles(check: ScoredCheck) -> dict[str | None, str]:
    return {band.code: band.title for band in check.bands}


def _moves(found: Change, titles: Mapping[str | None, str]) -> list[tuple[str, str, Bar]]:
    often = sorted(found.moves.items(), key=lambda pair: -pair[1])[:MOST_MOVES]
    return [
        (titles.get(old, ""), titles.get(new, ""), Bar("", Fraction(number, found.patterns)))
        for (old, new), number in often
    ]
