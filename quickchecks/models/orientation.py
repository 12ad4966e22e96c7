"""The page of an orientation."""

from __future__ import annotations

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from ..answering import orientation
from ..answering.look import PLAIN, Look
from ..blocks.orientation import GateBlock, NodeBlock, OutcomeBlock, ServiceBlock
from ..blocks.shared import FlagBlock
from ..compile.orientation import compile_orientation
from ..rules.orientation.definition import OrientationCheck
from .check import CheckPage


class OrientationCheckPage(CheckPage):
    """A check that leads through a graph of questions to a hint and to people who advise."""

    result_template = "quickchecks/outcome.html"

    start = models.SlugField(
        _("first question"),
        max_length=40,
        blank=True,
        help_text=_("Its code. Empty: the first of the list."),
    )
    nodes = StreamField(
        [("node", NodeBlock())],
        collapsed=True,
        verbose_name=_("questions"),
        help_text=_("Every answer leads to a question, a points gate or an outcome."),
    )
    gates = StreamField(
        [("gate", GateBlock())],
        blank=True,
        collapsed=True,
        verbose_name=_("points gates"),
        help_text=_("Each is one question of several parts that lead one of two ways together."),
    )
    outcomes = StreamField(
        [("outcome", OutcomeBlock())],
        collapsed=True,
        verbose_name=_("outcomes"),
        help_text=_("Where the ways end: the result in words, and who advises."),
    )
    flags = StreamField(
        [("flag", FlagBlock())],
        blank=True,
        collapsed=True,
        verbose_name=_("flags"),
        help_text=_("Stand above the result in this order, whatever the result is."),
    )
    services = StreamField(
        [("service", ServiceBlock())],
        blank=True,
        collapsed=True,
        verbose_name=_("advice services"),
        help_text=_("Free of charge; outcomes name them by code."),
    )
    most_steps = models.PositiveSmallIntegerField(
        _("questions at most"),
        default=11,
        help_text=_("As the introduction promises. A longer way cannot be published."),
    )

    content_panels = [
        *CheckPage.intro_panels,
        FieldPanel("nodes"),
        FieldPanel("gates"),
        FieldPanel("outcomes"),
        FieldPanel("services"),
        FieldPanel("flags"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("start"), FieldPanel("most_steps")])],
            heading=_("The way through"),
        ),
        FieldPanel("personas"),
    ]
    search_fields = [
        *CheckPage.search_fields,
        index.SearchField("nodes"),
        index.SearchField("outcomes"),
    ]
    override_translatable_fields = [
        *CheckPage.override_translatable_fields,
        SynchronizedField("start", overridable=False),
    ]

    class Meta:
        verbose_name = _("Quick-check by ways")
        verbose_name_plural = _("Quick-checks by ways")

    def compile(self) -> OrientationCheck:
        return compile_orientation(self)

    def ask(self, request: HttpRequest, look: Look = PLAIN) -> HttpResponse:
        """The first question; answers lead to the next one and to the outcome."""
        return orientation.ask(self, request, look)
