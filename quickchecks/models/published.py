"""Published checks: what readers answer and results are read with, never changed afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Subquery
from django.utils.translation import gettext_lazy as _

from ..rules.storage import Check, load

if TYPE_CHECKING:
    from .check import CheckPage


class PublishedCheck(models.Model):
    """One version of a check in one language, with its words.

    Versions are numbered by their logic: the same logic has the same number in every language, so
    a result made in one is the same result in another. Corrected wording adds a row under the same
    number. Rows are never changed.
    """

    translation_key = models.UUIDField()
    language = models.CharField(max_length=10)
    number = models.PositiveIntegerField(_("version"))
    logic_hash = models.CharField(max_length=64)
    definition = models.JSONField()
    published_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-number", "-pk"]
        indexes = [models.Index(fields=["translation_key", "language", "number"])]
        verbose_name = _("published check")
        verbose_name_plural = _("published checks")

    def __str__(self) -> str:
        return f"{self.translation_key} {self.language} v{self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise ValueError("A published check is never changed; publish a new one.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise ValueError("A published check is never deleted: results that people hold read it.")

    @property
    def check_definition(self) -> Check:
        """The definition as rules can evaluate it."""
        return load(self.definition)


def newest_version(page: CheckPage) -> PublishedCheck | None:
    """What readers of a page answer now: the newest row of its language.

    By time of publication: going back to an earlier logic makes its number current again.
    """
    return (
        PublishedCheck.objects.filter(
            translation_key=page.translation_key, language=page.locale.language_code
        )
        .order_by("-pk")
        .first()
    )


def versions_by_language(page: CheckPage, number: int) -> dict[str, PublishedCheck]:
    """A version in every language that has it, each in its latest wording.

    Each carries `newest`: the number of the version that readers of the page answer now.
    """
    newest = PublishedCheck.objects.filter(
        translation_key=page.translation_key, language=page.locale.language_code
    ).order_by("-pk")
    rows = PublishedCheck.objects.filter(translation_key=page.translation_key, number=number)
    rows = rows.annotate(newest=Subquery(newest.values("number")[:1]))
    return {row.language: row for row in rows.order_by("pk")}


def version_numbered(page: CheckPage, number: int) -> PublishedCheck | None:
    """A version in the page's language, in its latest wording; None if it has none."""
    rows = PublishedCheck.objects.filter(
        translation_key=page.translation_key,
        language=page.locale.language_code,
        number=number,
    )
    return rows.order_by("-pk").first()
