"""What a scored definition promises and cannot keep, before it is published.

faults look at the definition, a proof looks at all the answers it can be given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ..finding import Finding, FindingKind, finding
from .definition import Dimension, ScoredCheck
from .ends import Leftover, deciding
from .evaluate import half_up
from .reach import DimensionReach, Reach, reach
from .sums import Sums


@dataclass(frozen=True, slots=True)
class DimensionProof:
    """The range of a dimension and the share of its patterns at every level and not rated."""

    dimension: Dimension
    lowest: Fraction | None
    highest: Fraction | None
    levels: Mapping[str, Fraction]
    unrated: Fraction


@dataclass(frozen=True, slots=True)
class Proof:
    """Shares from 0 to 1 of all answer patterns, by code; 0 is what cannot be reached.

    `bandless` patterns get no band, because too little is rated. Not `exact`: the shares come from
    a sample of `patterns`, and what is rare may look as if it could not be reached.
    """

    dimensions: tuple[DimensionProof, ...]
    bands: Mapping[str, Fraction]
    bandless: Fraction
    paths: Mapping[str, Fraction]
    capped: Fraction
    fallback: Fraction
    patterns: int
    exact: bool
    findings: tuple[Finding, ...]


def prove(check: ScoredCheck) -> Proof:
    """Where all possible answers lead. Only for a definition without faults."""
    found = reach(check)
    return Proof(
        tuple(_dimension(dimension) for dimension in found.dimensions),
        _shares(found.bands, found.patterns),
        Fraction(found.bands.get(None, 0), found.patterns),
        _shares(found.paths, found.patterns),
        Fraction(found.capped, found.patterns),
        Fraction(found.fallback, found.patterns),
        found.patterns,
        found.exact,
        tuple(_findings(check, found)),
    )


def _dimension(found: DimensionReach) -> DimensionProof:
    levels = _shares(found.levels, found.patterns)
    unrated = 1 - sum(levels.values(), Fraction())
    return DimensionProof(found.dimension, found.lowest, found.highest, levels, unrated)


def _shares(
    counts: Mapping[str, int] | Mapping[str | None, int], patterns: int
) -> dict[str, Fraction]:
    return {code: Fraction(count, patterns) for code, count in counts.items() if code is not None}


def _findings(check: ScoredCheck, found: Reach) -> Iterator[Finding]:
    sums = Sums(check)
    leftover = Leftover(sums)
    yield from _dimension_findings(check, found)
    for question, option, band in deciding(sums, leftover):
        yield finding(
            "dimensions", FindingKind.DECIDES_ALONE, question.code, option=option.code, result=band
        )
    yield from _recommendation_findings(sums, leftover, found)
    yield from _band_findings(check, found)
    yield from _flag_findings(check)
    for path, patterns in found.paths.items():
        if path is not None and not patterns:
            yield finding("paths", FindingKind.PATH_NEVER, path, sure=found.exact)


def _dimension_findings(check: ScoredCheck, found: Reach) -> Iterator[Finding]:
    if len(check.levels) < 2:
        return
    for dimension in found.dimensions:
        reached = [code for code, patterns in dimension.levels.items() if patterns]
        if len(reached) < 2:
            yield finding(
                "dimensions",
                FindingKind.DIMENSION_FIXED,
                dimension.dimension.code,
                sure=dimension.exact,
                level="".join(reached),
            )


def _recommendation_findings(sums: Sums, leftover: Leftover, found: Reach) -> Iterator[Finding]:
    for place, dimension in enumerate(found.dimensions):
        given = {
            sums.check.level(half_up(value.exact)).code
            for value in dimension.values
            if value.exact is not None and leftover.gives_a_band(place, value.rated)
        }
        for step in dimension.dimension.recommendations:
            if step.level not in given:
                yield finding(
                    "dimensions",
                    FindingKind.RECOMMENDATION_NEVER,
                    dimension.dimension.code,
                    level=step.level,
                )
    if sums.check.fallback is not None and not found.fallback:
        yield finding("fallback", FindingKind.RECOMMENDATION_NEVER)


def _band_findings(check: ScoredCheck, found: Reach) -> Iterator[Finding]:
    totals = [total for total in found.totals if total is not None]
    scores = {"lowest": half_up(min(totals)), "highest": half_up(max(totals))} if totals else {}
    for band in check.bands:
        if not found.bands[band.code]:
            yield finding("bands", FindingKind.BAND_NEVER, band.code, sure=found.exact, **scores)
    if check.cap is not None and not found.capped:
        yield finding("cap", FindingKind.CAP_NEVER, check.cap.band)


def _flag_findings(check: ScoredCheck) -> Iterator[Finding]:
    raised = {
        code for question in check.asked for option in question.options for code in option.flags
    }
    for flag in check.flags:
        if flag.code not in raised:
            yield finding("flags", FindingKind.FLAG_NEVER, flag.code)
