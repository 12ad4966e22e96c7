"""Counters of runs: how often something happened, never to whom."""

from __future__ import annotations

from django.db import models
from django.db.models import Case, F, When
from django.utils.translation import gettext_lazy as _


class Count(models.Model):
    """How often a thing happened in a week, in one version and language of a check.

    event      item                       choice
    started
    finished
    stopped    question people left at
    answer     question                   option
    dimension  dimension                  rounded value, "0" to "100"
    band                                  band, verdict or outcome

    `settled` is the number as it stood before `counted_on`, the last day something was added:
    figures change once a day, so looking before and after a run tells nothing about it.
    """

    translation_key = models.UUIDField()
    version = models.PositiveIntegerField()
    language = models.CharField(max_length=10)
    week = models.CharField(max_length=8)  # "2026-W48"
    event = models.CharField(max_length=10)
    item = models.CharField(max_length=100, blank=True)
    choice = models.CharField(max_length=100, blank=True)
    number = models.PositiveIntegerField()
    settled = models.PositiveIntegerField()
    counted_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "translation_key",
                    "version",
                    "language",
                    "week",
                    "event",
                    "item",
                    "choice",
                ],
                name="count_of_one_thing",
            )
        ]
        verbose_name = _("count")
        verbose_name_plural = _("counts")

    def __str__(self) -> str:
        parts = [self.week, self.language, f"v{self.version}", self.event, self.item, self.choice]
        return " ".join(filter(None, parts))


def figure_on(today: object) -> Case:
    """The figure of a row that may be shown on a day, as an expression."""
    return Case(When(counted_on__lt=today, then=F("number")), default=F("settled"))
