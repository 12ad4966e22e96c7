"""The pages of quick-checks, one module for each kind; their published versions and counts."""

from .check import CheckPage
from .count import Count
from .eligibility import EligibilityCheckPage
from .index import CheckIndexPage
from .orientation import OrientationCheckPage
from .published import PublishedCheck
from .scored import ScoredCheckPage

__all__ = [
    "CheckIndexPage",
    "CheckPage",
    "Count",
    "EligibilityCheckPage",
    "OrientationCheckPage",
    "PublishedCheck",
    "ScoredCheckPage",
]
