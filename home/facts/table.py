"""The table of values: one row for each value and the time it holds."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from .resolve import Value


class FactValue(models.Model):
    """A number that texts insert by its name, for as long as it holds."""

    key = models.CharField(
        _("name"),
        max_length=60,
        validators=[RegexValidator(r"^[a-z][a-z0-9_]*$")],
        help_text=_(
            "Texts insert the number as {{name}} and its year as {{name.year}}, such as"
            " {{bluecard_general}} euros ({{bluecard_general.year}})."
        ),
    )
    label = models.CharField(
        _("what it is"),
        max_length=120,
        blank=True,
        help_text=_("In plain words, for editors: EU Blue Card, general salary limit."),
    )
    number = models.DecimalField(_("value"), max_digits=12, decimal_places=2)
    unit = models.CharField(
        _("unit"),
        max_length=40,
        blank=True,
        help_text=_("EUR, EUR/year gross, months … Without a unit it is written without dots."),
    )
    valid_from = models.DateField(
        _("holds from"),
        null=True,
        blank=True,
        help_text=_("Its year is the year of the value. Every legal amount needs one."),
    )
    valid_until = models.DateField(
        _("holds until"),
        null=True,
        blank=True,
        help_text=_("From the next day on, texts appear without the number and say so."),
    )
    source = models.CharField(_("source"), max_length=200, blank=True)
    basis = models.CharField(_("how it is worked out"), max_length=200, blank=True)
    url = models.URLField(
        _("official address"),
        blank=True,
        help_text=_("Readers are led there once the value no longer holds."),
    )
    owner = models.CharField(
        _("responsible"),
        max_length=120,
        blank=True,
        help_text=_("The person or team that looks after it."),
    )
    review_due = models.DateField(
        _("next review"),
        null=True,
        blank=True,
        help_text=_("From sixty days before this day the value stands on the dashboard."),
    )

    class Meta:
        ordering = ["key", "-valid_from"]
        verbose_name = _("value that ages")
        verbose_name_plural = _("values that age")
        constraints = [
            models.UniqueConstraint(fields=["key", "valid_from"], name="one_value_from_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.written}"

    def clean(self) -> None:
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValidationError({"valid_until": _("It ends before it begins.")})

    @property
    def written(self) -> str:
        """The number as editors have written it, without zeros behind it."""
        return f"{self.number.normalize():f}"

    def value(self) -> Value:
        """The row as the resolver reads it."""
        return Value(self.key, self.number, self.unit, self.valid_from, self.valid_until, self.url)
