"""Everything that keeps a check from being published.

The form shows it at the inputs; publishing in any other way asks the same question.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from home.facts.reading import Facts
from home.publishing.hindrance import Hindrance

from ..rules.faults import faults
from ..rules.finding import Severity
from ..rules.place import place_of
from ..rules.scored.definition import ScoredCheck
from ..rules.storage import Check
from . import fault_words, finding_words
from .identity import code_hindrances
from .personas import persona_hindrances
from .proofs import Proof, prove

if TYPE_CHECKING:
    from ..models.check import CheckPage


def hindrances(page: CheckPage) -> list[Hindrance]:
    """Why a page cannot be published as it stands; an empty list if nothing is in the way."""
    check = page.compile()
    wrong = fault_hindrances(check)
    found = [*wrong, *_weights(check), *code_hindrances(page, check)]
    if not wrong:
        minimums = Facts().minimums()
        found += persona_hindrances(check, page.personas, minimums)
        found += proof_hindrances(check, prove(check, minimums))
    return found


def fault_hindrances(check: Check) -> list[Hindrance]:
    """What is wrong with a definition itself; without it, it can be answered."""
    return [
        Hindrance(fault.field, fault.way, fault_words.in_words(fault)) for fault in faults(check)
    ]


def proof_hindrances(check: Check, proof: Proof) -> Iterator[Hindrance]:
    """What a check promises and no answers can bring."""
    for finding in proof.findings:
        if finding.severity is Severity.ERROR:
            field, way = place_of(check, finding)
            yield Hindrance(field, way, finding_words.in_words(finding))


def _weights(check: Check) -> Iterator[Hindrance]:
    """Dimensions share 100: what a weight means can then be read off it."""
    if not isinstance(check, ScoredCheck) or not check.dimensions:
        return
    weights = sum(dimension.weight for dimension in check.dimensions)
    if weights in (0, 100):
        return
    text = _("The weights of the dimensions add up to %(sum)s, not to 100.") % {"sum": weights}
    for place in range(len(check.dimensions)):
        yield Hindrance("dimensions", (place, "weight"), text)
