"""What is wrong with a definition, in words for editors."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ..rules.fault import Fault, Kind

WORDS = {
    Kind.MISSING: _("Something is missing here (%(code)s)."),
    Kind.TWICE: _("The code “%(code)s” is used twice. Give this one a code of its own."),
    Kind.NO_ZERO: _("The first one has to start at 0, so that every value has its place."),
    Kind.ORDER: _("“%(code)s” has to start higher than the one before it."),
    Kind.OVER_100: _("“%(code)s” starts above 100; nobody can reach it."),
    Kind.NO_BOUND: _("“%(code)s” is compared with a number: write one from 0 to 100."),
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
    Kind.REUSED: _(
        "“%(code)s” was something else once, and results that people hold point at it."
        " Choose a code that was never used."
    ),
}


def in_words(fault: Fault) -> str:
    """A fault as an editor reads it at the input."""
    return str(WORDS[fault.kind]) % {"code": fault.code or "–"}
