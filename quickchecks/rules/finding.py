"""What a proof finds in a definition without faults; the words for editors are in quickchecks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

Facts = Mapping[str, int | str | Fraction]


class FindingKind(StrEnum):
    """What can be found. In brackets: what the finding's code names, and its facts."""

    DIMENSION_FIXED = "dimension-fixed"  # every answer leads to one level (dimension; level)
    BAND_NEVER = "band-never"  # no answers lead there (band; lowest, highest: reachable scores)
    DECIDES_ALONE = "decides-alone"  # one answer fixes the result (question; option, result)
    PATH_NEVER = "path-never"  # an earlier path always fits, or its conditions never (path)
    RECOMMENDATION_NEVER = "recommendation-never"  # (dimension, "" for the fallback; level)
    FLAG_NEVER = "flag-never"  # no answer raises it (flag)
    CAP_NEVER = "cap-never"  # it lowers nobody's band (band)
    VERDICT_NEVER = "verdict-never"  # no answers lead there (verdict)
    WAY_FORWARD_NEVER = "way-forward-never"  # written for what no answer means (criterion; outcome)
    OUTCOME_NEVER = "outcome-never"  # the gate before it is closed (outcome)
    GATE_ONE_WAY = "gate-one-way"  # all pass or none (gate; minimum, lowest, highest)
    SERVICE_NEVER = "service-never"  # no outcome names it (service)
    TOO_LONG = "too-long"  # (question or question/option; length, limit in characters)
    HARD_TO_READ = "hard-to-read"  # (question, "" for the whole check; lix, limit)


class Severity(StrEnum):
    """An error stops publishing; a warning is shown."""

    ERROR = "error"
    WARNING = "warning"


# Errors promise readers a result that nobody can get, or ask what changes nothing.
ERRORS = frozenset(
    {
        FindingKind.DIMENSION_FIXED,
        FindingKind.BAND_NEVER,
        FindingKind.PATH_NEVER,
        FindingKind.OUTCOME_NEVER,
        FindingKind.GATE_ONE_WAY,
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """`field` is a field of the editors' form, `code` the item's code in it; see FindingKind."""

    field: str
    kind: FindingKind
    code: str
    severity: Severity
    facts: Facts


def finding(
    field: str,
    kind: FindingKind,
    code: str = "",
    *,
    sure: bool = True,
    **facts: int | str | Fraction,
) -> Finding:
    """A finding of the severity its kind has. Not `sure`, from a sample only: never an error."""
    severity = Severity.ERROR if sure and kind in ERRORS else Severity.WARNING
    return Finding(field, kind, code, severity, facts)
