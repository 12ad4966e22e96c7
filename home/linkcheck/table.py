"""What is known of each link, kept between two checks."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from .verdict import State

STATES = {
    State.BROKEN: _("Broken"),
    State.UNSAFE: _("Not allowed"),
    State.MOVED: _("Moved"),
    State.UNREACHABLE: _("Could not be checked"),
    State.OK: _("Works"),
}


class LinkState(models.Model):
    """An address and how it stood when it was tried last. On which pages it is, they say."""

    address = models.CharField(_("address"), max_length=2000, unique=True)
    state = models.CharField(_("state"), max_length=12, choices=list(STATES.items()))
    reason = models.CharField(max_length=40, blank=True)
    target = models.CharField(max_length=2000, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)  # runs in a row
    first_failed = models.DateTimeField(_("failed since"), null=True)
    last_checked = models.DateTimeField(_("last checked"))
    last_ok = models.DateTimeField(_("last worked"), null=True)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def __str__(self) -> str:
        return self.address
