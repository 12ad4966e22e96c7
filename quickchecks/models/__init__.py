"""The pages of quick-checks, one module for each kind, and their published versions."""

from .check import CheckPage
from .eligibility import EligibilityCheckPage
from .index import CheckIndexPage
from .orientation import OrientationCheckPage
from .published import PublishedCheck
from .scored import ScoredCheckPage

__all__ = [
    "CheckIndexPage",
    "CheckPage",
    "EligibilityCheckPage",
    "OrientationCheckPage",
    "PublishedCheck",
    "ScoredCheckPage",
]
