"""What keeps a check from being published, in words for editors, at the field it concerns."""

from __future__ import annotations

from collections import defaultdict

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from .rules.fault import Kind
from .rules.faults import faults
from .rules.scored.definition import ScoredCheck
from .rules.storage import Check

WORDS = {
    Kind.MISSING: _("Something is missing here (%(code)s)."),
    Kind.TWICE: _("The code “%(code)s” is used twice."),
    Kind.NO_ZERO: _("The first one has to start at 0, so that every value has its place."),
    Kind.ORDER: _("“%(code)s” has to start higher than the one before it."),
    Kind.OVER_100: _("“%(code)s” starts above 100; nobody can reach it."),
    Kind.UNKNOWN: _("The code “%(code)s” points at nothing on this page."),
    Kind.FEW_OPTIONS: _("Question “%(code)s” needs at least two answers."),
    Kind.NO_POINTS: _("All answers of question “%(code)s” give the same points."),
    Kind.NO_ADVICE: _("Dimension and level “%(code)s” need a recommendation."),
    Kind.NO_TARGET: _("“%(code)s” needs an info packet to lead to."),
    Kind.NO_WEIGHT: _("The weights add up to nothing (%(code)s)."),
    Kind.NOT_ELSE: _("The last path, “%(code)s”, may have no condition: it is for everybody else."),
    Kind.HIDDEN: _("Nobody gets to “%(code)s”: the path before it has no condition."),
    Kind.WRONG_OUTCOME: _("An answer of “%(code)s” means something that its kind does not know."),
    Kind.NO_WAY_FORWARD: _("“%(code)s” needs a way forward: what can the reader do?"),
    Kind.TOO_MANY: _("There are only %(code)s of these."),
    Kind.LOOP: _("A way comes back to “%(code)s”: it would never end."),
    Kind.UNREACHED: _("No answer leads to “%(code)s”."),
    Kind.TOO_LONG: _("The longest way has %(code)s questions."),
    Kind.CLOSED_GATE: _("Nobody, or everybody, gets past “%(code)s”."),
}


def refuse_faults(check: Check) -> None:
    """Raise a ValidationError that names every fault at its field."""
    errors: defaultdict[str, list[str]] = defaultdict(list)
    for fault in faults(check):
        errors[fault.field].append(str(WORDS[fault.kind]) % {"code": fault.code or "–"})
    if isinstance(check, ScoredCheck) and check.dimensions:
        weights = sum(dimension.weight for dimension in check.dimensions)
        if weights != 100:
            errors["dimensions"].append(
                _("The weights of the dimensions add up to %(sum)s, not to 100.") % {"sum": weights}
            )
    if errors:
        raise ValidationError(dict(errors))


class CheckForm(WagtailAdminPageForm):
    """The editors' form. A draft may be unfinished; what is published may not be faulty."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        try:
            refuse_faults(self.instance.compile())
        except ValidationError as error:
            self.add_error(None, error)
