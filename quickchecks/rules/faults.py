"""What is wrong with a definition, before it is published."""

from __future__ import annotations

from .eligibility.definition import EligibilityCheck
from .eligibility.faults import eligibility_faults
from .fault import Fault
from .orientation.faults import orientation_faults
from .scored.definition import ScoredCheck
from .scored.faults import scored_faults
from .storage import Check


def faults(check: Check) -> list[Fault]:
    """Everything that keeps a check from being published; an empty list if nothing does."""
    if isinstance(check, ScoredCheck):
        return scored_faults(check)
    if isinstance(check, EligibilityCheck):
        return eligibility_faults(check)
    return orientation_faults(check)
