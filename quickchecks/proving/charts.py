"""A proof as bars with numbers: where all possible answers lead, and how many of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..rules.eligibility.definition import EligibilityCheck
from ..rules.eligibility.proof import EligibilityProof
from ..rules.orientation.definition import OrientationCheck
from ..rules.orientation.proof import OrientationProof, OutcomeProof
from ..rules.scored.definition import ScoredCheck
from ..rules.scored.evaluate import half_up
from ..rules.scored.proof import DimensionProof
from ..rules.scored.proof import Proof as ScoredProof
from ..rules.storage import Check
from .proofs import Proof


@dataclass(frozen=True, slots=True)
class Bar:
    """A result and the share of all answer patterns that lead there, from 0 to 1.

    `note` stands beside it. Without a share there is a note only.
    """

    label: str
    share: Fraction | None = None
    note: str = ""

    @property
    def percent(self) -> str:
        """The share in words. What is rare is not rounded away."""
        if self.share is None:
            return ""
        if 0 < self.share < Fraction(1, 100):
            return _("under 1 %")
        if Fraction(99, 100) < self.share < 1:
            return _("over 99 %")
        return _("%(number)s %%") % {"number": half_up(self.share * 100)}

    @property
    def width(self) -> int:
        """The length of the bar, from 0 to 100; something that happens shows."""
        return 0 if not self.share else max(1, half_up(self.share * 100))


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars that belong together; `note` says what they count."""

    title: str
    note: str = ""
    bars: list[Bar] = field(default_factory=list)


def charts(check: Check, proof: Proof) -> list[Chart]:
    """The charts of a proof, the whole check first."""
    if isinstance(check, ScoredCheck) and isinstance(proof, ScoredProof):
        return list(_scored(check, proof))
    if isinstance(check, EligibilityCheck) and isinstance(proof, EligibilityProof):
        titles = {verdict.code: verdict.title for verdict in check.verdicts}
        bars = [Bar(titles.get(code, code), share) for code, share in proof.verdicts.items()]
        return [Chart(_("Results"), bars=bars)]
    if isinstance(check, OrientationCheck) and isinstance(proof, OrientationProof):
        return list(_orientation(check, proof))
    return []


def _scored(check: ScoredCheck, proof: ScoredProof) -> Iterator[Chart]:
    bars = [
        Bar(band.title, proof.bands[band.code], _("from %d") % band.minimum) for band in check.bands
    ]
    if proof.bandless:
        bars.append(Bar(_("No result: too little was rated"), proof.bandless))
    yield Chart(_("The whole check"), bars=bars)
    for found in proof.dimensions:
        yield _dimension(check, found)
    if check.paths:
        yield Chart(
            _("Paths"), bars=[Bar(path.title, proof.paths.get(path.code)) for path in check.paths]
        )
    rest = [Bar(_("Held down by the bottleneck"), proof.capped)] if check.cap else []
    rest += [Bar(_("Nothing left to recommend"), proof.fallback)] if check.fallback else []
    if rest:
        yield Chart(_("Besides"), bars=rest)


def _dimension(check: ScoredCheck, found: DimensionProof) -> Chart:
    bars = [
        Bar(level.label, found.levels.get(level.code), _("from %d") % level.minimum)
        for level in check.levels
    ]
    if found.unrated:
        bars.append(Bar(_("Not rated"), found.unrated))
    note = ""
    if found.lowest is not None and found.highest is not None:
        ends = {"lowest": half_up(found.lowest), "highest": half_up(found.highest)}
        note = _("Reaches from %(lowest)d to %(highest)d.") % ends
    return Chart(found.dimension.title, note, bars)


def _orientation(check: OrientationCheck, proof: OrientationProof) -> Iterator[Chart]:
    titles = {outcome.code: outcome.title for outcome in check.outcomes}
    text = _(
        "%(count)d ways, with %(shortest)d to %(longest)d questions. The shares are those of ways,"
        " not of readers."
    )
    note = text % {
        "count": proof.count, "shortest": proof.shortest, "longest": proof.longest,
    }  # fmt: skip
    bars = [_outcome(found, titles[found.code], proof.count) for found in proof.outcomes]
    yield Chart(_("Outcomes"), note, bars)
    for gate in proof.gates:
        words = {"minimum": gate.minimum, "lowest": gate.lowest, "highest": gate.highest}
        asked = next(found.text for found in check.gates if found.code == gate.code)
        yield Chart(
            asked or gate.code,
            _("%(minimum)d points are needed, %(lowest)d to %(highest)d can be had.") % words,
            [Bar(_("Enough points"), gate.passing), Bar(_("Too few"), 1 - gate.passing)],
        )


def _outcome(found: OutcomeProof, title: str, count: int) -> Bar:
    """An outcome with its share of all ways."""
    if found.ways is None:
        return Bar(title, Fraction(0))
    ways = ngettext("%d way", "%d ways", found.ways.count) % found.ways.count
    through_gate = _("all through the points gate")
    note = f"{ways}, {through_gate}" if found.only_by_gate else ways
    return Bar(title, Fraction(found.ways.count, count), note)
