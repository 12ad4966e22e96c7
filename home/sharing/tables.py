"""What is kept about shared links: which page a code means, whose campaign, how many visits."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .code import new_campaign_code
from .naming import LONGEST, LONGEST_SAME, clean_name, same_name

LASTS = timedelta(days=548)  # eighteen months after the last use in a builder
TRIES = 20  # codes by chance until one is free; there are a million


def last_day() -> date:
    """The day on which a campaign ends that is used today."""
    return timezone.localdate() + LASTS


class ShortLink(models.Model):
    """One edition of a page and its code, forever: it outlives the page and is never given away.

    The page is meant by its translation key, so the link follows it wherever it moves.
    """

    code = models.CharField(_("code"), max_length=6, unique=True)
    translation_key = models.UUIDField()
    language = models.CharField(_("language"), max_length=10)
    # As it was when the edition was last published: what a reader is told once it is gone.
    title = models.CharField(_("title"), max_length=255)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["translation_key", "language"], name="one_short_link_per_edition"
            )
        ]
        ordering = ["title", "language"]
        default_permissions = ()
        verbose_name = _("short link")
        verbose_name_plural = _("short links")

    def __str__(self) -> str:
        return f"{self.title} ({self.language})"


class Campaign(models.Model):
    """An association that passes links on, so that it can see how many came by them."""

    code = models.CharField(_("code"), max_length=4, unique=True, editable=False)
    name = models.CharField(
        _("name of the association"),
        max_length=LONGEST,
        help_text=_(
            "Stands on its posters and, once the campaign has ended, on the page that explains"
            " its links. An association, never a person."
        ),
    )
    # The name as far as two spellings of it are the same.
    same = models.CharField(max_length=LONGEST_SAME, unique=True, editable=False)
    created = models.DateField(_("created"), default=timezone.localdate, editable=False)
    ends = models.DateField(
        _("ends"),
        default=last_day,
        help_text=_(
            "The last day on which visits are counted. Making a kit with the same name prolongs"
            " it to eighteen months from then."
        ),
    )

    class Meta:
        ordering = ["name"]
        # Links with its code are on walls and in chats: a campaign ends, it is not deleted.
        default_permissions = ("add", "change", "view")
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """The name as it may stand on a poster; ValidationError where it is no new one."""
        self.name = clean_name(self.name)
        if not self.name:
            raise ValidationError({"name": _("Please give a name with letters or digits.")})
        other = Campaign.objects.filter(same=same_name(self.name)).exclude(pk=self.pk).first()
        if other:
            raise ValidationError(
                {"name": _("There is a campaign of this name already: “%s”.") % other.name}
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.same = same_name(self.name)
        if not self.code:
            self.code = free_code()
        super().save(*args, **kwargs)


def free_code() -> str:
    """A campaign code that nobody has."""
    for _try in range(TRIES):
        code = new_campaign_code()
        if not Campaign.objects.filter(code=code).exists():
            return code
    raise RuntimeError("no campaign code is free")


class Visits(models.Model):
    """How often a link was followed in a week, with a campaign or without. Nothing about whom."""

    link = models.ForeignKey(
        ShortLink, on_delete=models.PROTECT, related_name="visits", verbose_name=_("content")
    )
    campaign = models.ForeignKey(
        Campaign,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="visits",
        verbose_name=_("campaign"),
    )
    week = models.DateField(_("week"))  # its Monday
    count = models.PositiveIntegerField(_("visits"))

    class Meta:
        # Two, because databases hold one NULL to differ from the other.
        constraints = [
            models.UniqueConstraint(
                fields=["link", "campaign", "week"],
                condition=Q(campaign__isnull=False),
                name="visits_of_a_campaign",
            ),
            models.UniqueConstraint(
                fields=["link", "week"],
                condition=Q(campaign__isnull=True),
                name="visits_without_campaign",
            ),
        ]
        ordering = ["-week", "link__title"]
        default_permissions = ("view",)
        verbose_name = _("visits through share links")
        verbose_name_plural = _("visits through share links")

    def __str__(self) -> str:
        return f"{self.week} {self.link} {self.campaign or ''} {self.count}"
