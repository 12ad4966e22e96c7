"""The table of words. Every language has rows of its own; those of one word belong together.

Other forms differ from language to language (German has cases, English plurals), so a row is not
translated text by text: “Translate” makes a copy in the other language that is written anew.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, Locale, RevisionMixin, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from . import marking


class Term(DraftStateMixin, RevisionMixin, TranslatableMixin, models.Model):
    """A word of one language and what it means."""

    localize_default_translation_mode = "simple"

    code = models.SlugField(
        _("code"),
        max_length=40,
        help_text=_("The same in every language, part of addresses: blue-card."),
    )
    term = models.CharField(
        _("word"),
        max_length=120,
        help_text=_("As it stands in a dictionary, with its abbreviation if it has one."),
    )
    also = models.TextField(
        _("other forms"),
        blank=True,
        help_text=_(
            "One in each line: plurals, other cases, abbreviations that texts use. Abbreviations"
            " are found in exactly this case; of all others the first letter may be small or large."
        ),
    )
    meaning = models.TextField(
        _("meaning"),
        max_length=400,
        help_text=_("One or two plain sentences. Amounts of the law do not belong here."),
    )
    in_texts = models.BooleanField(
        _("explained in texts"),
        default=True,
        help_text=_("Ticked: packets explain the word where it first appears."),
    )

    translatable_fields = [
        SynchronizedField("code", overridable=False),
        TranslatableField("term"),
        TranslatableField("also"),
        TranslatableField("meaning"),
        SynchronizedField("in_texts"),
    ]

    class Meta(TranslatableMixin.Meta):
        ordering = ["term"]
        verbose_name = _("word of the glossary")
        verbose_name_plural = _("glossary")
        constraints = [
            models.UniqueConstraint(fields=["code", "locale"], name="one_term_of_a_language")
        ]

    def __str__(self) -> str:
        return self.term

    def as_marked(self) -> marking.Term:
        """The row as the finder reads it."""
        also = tuple(line.strip() for line in self.also.splitlines() if line.strip())
        return marking.Term(self.code, self.term, self.meaning, also)


def published(language: str) -> models.QuerySet[Term]:
    """The words of a language that readers see."""
    locale = Locale.objects.filter(language_code=language)
    return Term.objects.filter(live=True, locale__in=locale)
