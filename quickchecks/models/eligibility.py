"""The page of an eligibility check."""

from __future__ import annotations

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from ..answering import eligibility
from ..answering.look import PLAIN, Look
from ..blocks.eligibility import CriterionBlock, VerdictBlock
from ..blocks.shared import FlagBlock
from ..compile.eligibility import compile_eligibility
from ..rules.eligibility.definition import EligibilityCheck
from .check import CheckPage


class EligibilityCheckPage(CheckPage):
    """A check that decides by conditions, and names every one that stands in the way."""

    result_template = "quickchecks/verdict.html"

    criteria = StreamField(
        [("criterion", CriterionBlock())],
        collapsed=True,
        verbose_name=_("criteria"),
        help_text=_("All are asked before anything is decided."),
    )
    verdicts = StreamField(
        [("verdict", VerdictBlock())],
        max_num=4,
        collapsed=True,
        verbose_name=_("results"),
        help_text=_("Each of the four once."),
    )
    soft_needed = models.PositiveSmallIntegerField(
        _("attitudes that have to be answered with yes"),
        default=3,
        help_text=_("Fewer, or a no: the reader is asked to prepare first."),
    )
    flags = StreamField(
        [("flag", FlagBlock())],
        blank=True,
        collapsed=True,
        verbose_name=_("flags"),
        help_text=_("Stand above the result in this order, whatever the result is."),
    )

    content_panels = [
        *CheckPage.intro_panels,
        FieldPanel("criteria"),
        FieldPanel("flags"),
        MultiFieldPanel(
            [FieldPanel("verdicts"), FieldPanel("soft_needed")], heading=_("What answers mean")
        ),
        FieldPanel("personas"),
    ]
    search_fields = [*CheckPage.search_fields, index.SearchField("criteria")]

    class Meta:
        verbose_name = _("Quick-check by conditions")
        verbose_name_plural = _("Quick-checks by conditions")

    def compile(self) -> EligibilityCheck:
        return compile_eligibility(self)

    def ask(self, request: HttpRequest, look: Look = PLAIN) -> HttpResponse:
        """The questions; answers are answered with the verdict."""
        return eligibility.ask(self, request, look)
