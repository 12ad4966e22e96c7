"""A proof of a check of any kind, and how its shares are shown."""

from __future__ import annotations

from collections.abc import Mapping

from ..rules.eligibility.definition import EligibilityCheck
from ..rules.eligibility.proof import EligibilityProof, prove_eligibility
from ..rules.orientation.proof import OrientationProof, prove_orientation
from ..rules.scored.definition import ScoredCheck
from ..rules.scored.proof import Proof as ScoredProof
from ..rules.scored.proof import prove as prove_scored
from ..rules.storage import Check

Proof = ScoredProof | EligibilityProof | OrientationProof


def prove(check: Check, minimums: Mapping[str, int]) -> Proof:
    """Where all answers lead. Only for a check without faults.

    `minimums` holds the points a gate asks for, by the name of its variable.
    """
    if isinstance(check, ScoredCheck):
        return prove_scored(check)
    if isinstance(check, EligibilityCheck):
        return prove_eligibility(check)
    return prove_orientation(check, minimums)
