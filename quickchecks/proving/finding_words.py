"""What a proof has found, in words for editors."""

from __future__ import annotations

from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..rules.finding import Finding, FindingKind
from ..rules.scored.evaluate import half_up

WORDS = {
    FindingKind.DIMENSION_FIXED: gettext_lazy(
        "“%(code)s” always comes out at the level “%(level)s”, whatever readers answer."
    ),
    FindingKind.BAND_NEVER: gettext_lazy(
        "Nobody can reach “%(code)s”: totals go from %(lowest)s to %(highest)s."
    ),
    FindingKind.DECIDES_ALONE: gettext_lazy(
        "The answer “%(option)s” decides alone: the result is then “%(result)s”, whatever else"
        " readers answer."
    ),
    FindingKind.PATH_NEVER: gettext_lazy("No answers lead to the path “%(code)s”."),
    FindingKind.RECOMMENDATION_NEVER: gettext_lazy("Nobody gets this recommendation."),
    FindingKind.FLAG_NEVER: gettext_lazy("No answer raises the flag “%(code)s”."),
    FindingKind.CAP_NEVER: gettext_lazy("The bottleneck lowers nobody’s result."),
    FindingKind.VERDICT_NEVER: gettext_lazy("No answers lead to the result “%(code)s”."),
    FindingKind.WAY_FORWARD_NEVER: gettext_lazy(
        "No answer of “%(code)s” leads to this way forward."
    ),
    FindingKind.OUTCOME_NEVER: gettext_lazy(
        "Nobody gets to “%(code)s”: the points gate before it lets nobody through this way."
    ),
    FindingKind.GATE_ONE_WAY: gettext_lazy(
        "%(minimum)s points are needed and %(lowest)s to %(highest)s can be had: everybody goes"
        " the same way."
    ),
    FindingKind.SERVICE_NEVER: gettext_lazy("No outcome names the advice service “%(code)s”."),
    FindingKind.TOO_LONG: gettext_lazy(
        "%(length)s characters are too many to take in at a glance: %(limit)s at most."
    ),
    FindingKind.HARD_TO_READ: gettext_lazy(
        "Hard to read: %(lix)s on the LIX scale, where texts for these readers stay below"
        " %(limit)s. Shorter sentences and words help."
    ),
}


def in_words(finding: Finding) -> str:
    """A finding as an editor reads it. Only for kinds of `WORDS`, that is for every kind."""
    facts = {name: _written(value) for name, value in finding.facts.items()}
    if finding.kind is FindingKind.BAND_NEVER and "lowest" not in facts:
        return _("Nobody can reach “%(code)s”: no answers give a total.") % {"code": finding.code}
    return str(WORDS[finding.kind]) % {"code": finding.code, **facts}


def _written(value: int | str | Fraction) -> str:
    return str(half_up(value)) if isinstance(value, Fraction) else str(value) or "–"
