"""Who a page speaks to, in which phase, from which STEM field.

The codes stand in the database, in addresses and in the demo's files; the words are for readers.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Audience(models.TextChoices):
    """Whose view a page takes: it sets the colour and the form of address."""

    COMPANY = "company", _("Companies")
    TALENT = "talent", _("Graduates")
    ASSOCIATION = "association", _("Associations")

    @property
    def for_whom(self) -> str:
        """The words on a card: "For companies"."""
        return str(FOR_WHOM[self])

    @property
    def one_of_them(self) -> str:
        """The words on the switch between two perspectives."""
        return str(ONE_OF_THEM[self])


FOR_WHOM = {
    Audience.COMPANY: _("For companies"),
    Audience.TALENT: _("For graduates"),
    Audience.ASSOCIATION: _("For associations"),
}
ONE_OF_THEM = {
    Audience.COMPANY: pgettext_lazy("perspective", "Company"),
    Audience.TALENT: pgettext_lazy("perspective", "Graduate"),
    Audience.ASSOCIATION: pgettext_lazy("perspective", "Association"),
}


class Phase(models.TextChoices):
    """Where on the way from studying to staying a page helps."""

    STUDY = "study", _("Study and prepare")
    SEARCH = "search", _("Search and find")
    START = "start", _("Arrive and start")
    STAY = "stay", _("Stay and grow")


class StemField(models.TextChoices):
    """Science, technology, engineering and mathematics, as the brief groups them."""

    MATHS = "maths", _("Mathematics")
    IT = "it", _("IT")
    SCIENCE = "science", _("Natural sciences")
    ENGINEERING = "engineering", _("Engineering")
