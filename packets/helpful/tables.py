"""What is kept: how often packets helped, and what readers missed. Never who, from where or when
in the day."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class HelpfulCount(models.Model):
    """How often one answer was given in a month, to one published version of a packet's edition.

    `version` is the id of the page's live revision: the words that readers had before them.
    """

    translation_key = models.UUIDField()
    language = models.CharField(max_length=10)
    version = models.PositiveIntegerField(default=0)
    month = models.CharField(max_length=7)  # "2026-11"
    answer = models.CharField(max_length=3)  # "yes" or "no"
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["translation_key", "language", "version", "month", "answer"],
                name="helpful_count_of_one_answer",
            )
        ]
        verbose_name = _("count of helpful")
        verbose_name_plural = _("counts of helpful")

    def __str__(self) -> str:
        return f"{self.month} {self.language} {self.answer} {self.number}"


class FeedbackNote(models.Model):
    """What a reader missed in a packet, without any identity."""

    translation_key = models.UUIDField(_("packet"))
    title = models.CharField(_("packet"), max_length=255)  # as it was on that day
    language = models.CharField(_("language"), max_length=10)
    day = models.DateField(_("day"), default=timezone.localdate)
    text = models.TextField(_("what was missing"))
    done = models.BooleanField(
        _("done"), default=False, help_text=_("Ticked: it leaves the list of new notes.")
    )

    class Meta:
        ordering = ["done", "-day", "-pk"]
        verbose_name = _("note from a reader")
        verbose_name_plural = _("notes from readers")

    def __str__(self) -> str:
        return self.text[:60] + ("…" if len(self.text) > 60 else "")
