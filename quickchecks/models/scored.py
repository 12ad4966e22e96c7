"""The page of a scored check."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import StreamField
from wagtail.search import index

from ..answering import scored
from ..answering.look import PLAIN, Look
from ..blocks.scored import (
    BandBlock,
    CapBlock,
    DimensionBlock,
    FallbackBlock,
    LevelBlock,
    PathBlock,
    RoutingQuestionBlock,
)
from ..blocks.shared import FlagBlock
from ..compile.scored import compile_scored
from ..rules.scored.definition import Ranking, ScoredCheck
from .check import CheckPage
from .takeaway import ResultRoutes

RANKINGS = [
    (Ranking.WEIGHT_TIMES_GAP.value, _("Where most is to be gained (weight × gap)")),
    (Ranking.LOWEST_FIRST.value, _("Lowest dimension first")),
]


class ScoredCheckPage(ResultRoutes, CheckPage):
    """A check whose answers give points; its result is an address that only the reader has."""

    confidential = False

    dimensions = StreamField(
        [("dimension", DimensionBlock())],
        collapsed=True,
        verbose_name=_("dimensions"),
        help_text=_("What is asked, by subject. Each becomes a bar in the result."),
    )
    routing = StreamField(
        [("question", RoutingQuestionBlock())],
        blank=True,
        collapsed=True,
        verbose_name=_("questions without points"),
        help_text=_("Asked at the end; paths look at their answers."),
    )
    levels = StreamField(
        [("level", LevelBlock())],
        collapsed=True,
        verbose_name=_("levels"),
        help_text=_(
            "How a dimension can be doing, the weakest first; all but the last need a"
            " recommendation in every dimension. Only lower bounds: no gap, no overlap."
        ),
    )
    bands = StreamField(
        [("band", BandBlock())],
        collapsed=True,
        verbose_name=_("bands"),
        help_text=_(
            "The result in words, the lowest first. Only lower bounds: no gap, no overlap."
        ),
    )
    cap = StreamField(
        [("cap", CapBlock())],
        blank=True,
        max_num=1,
        verbose_name=_("bottleneck"),
        help_text=_("One weak dimension holds the result down, however strong the others are."),
    )
    flags = StreamField(
        [("flag", FlagBlock())],
        blank=True,
        collapsed=True,
        verbose_name=_("flags"),
        help_text=_("Stand above the result in this order, whatever the score is."),
    )
    paths = StreamField(
        [("path", PathBlock())],
        blank=True,
        collapsed=True,
        verbose_name=_("paths"),
        help_text=_("Where the result points at, by rule. The first one that fits is shown."),
    )
    fallback = StreamField(
        [("recommendation", FallbackBlock())],
        blank=True,
        max_num=1,
        verbose_name=_("when nothing is left to recommend"),
    )
    ranking = models.CharField(
        _("order of recommendations"),
        max_length=30,
        choices=RANKINGS,
        default=Ranking.WEIGHT_TIMES_GAP.value,
    )
    top = models.PositiveSmallIntegerField(
        _("number of next steps"),
        default=3,
        validators=[MinValueValidator(1)],
        help_text=_("Further ones stand under “more”."),
    )
    coverage = models.PositiveSmallIntegerField(
        _("least share of rated questions, in percent"),
        default=60,
        validators=[MaxValueValidator(100)],
        help_text=_("Below it no result is given, only notices, and a sentence why."),
    )

    content_panels = [
        *CheckPage.intro_panels,
        FieldPanel("levels"),
        FieldPanel("dimensions"),
        FieldPanel("routing"),
        FieldPanel("flags"),
        MultiFieldPanel(
            [FieldPanel("bands"), FieldPanel("cap")], heading=_("What the total means")
        ),
        MultiFieldPanel(
            [
                FieldPanel("paths"),
                FieldPanel("fallback"),
                FieldPanel("ranking"),
                FieldRowPanel([FieldPanel("top"), FieldPanel("coverage")]),
            ],
            heading=_("The plan"),
        ),
        FieldPanel("personas"),
    ]
    search_fields = [*CheckPage.search_fields, index.SearchField("dimensions")]

    class Meta:
        verbose_name = _("Quick-check with points")
        verbose_name_plural = _("Quick-checks with points")

    def compile(self) -> ScoredCheck:
        return compile_scored(self)

    @property
    def code_name(self) -> str:
        """What a result code is sealed with: the check, whatever its language."""
        return str(self.translation_key)

    def ask(self, request: HttpRequest, look: Look = PLAIN) -> HttpResponse:
        """The questions; answers lead to the address that is their result."""
        return scored.ask(self, request, look)

    @path("result/<str:code>.json/")
    def result_as_data(self, request: HttpRequest, code: str) -> HttpResponse:
        """The result of a code as JSON. Stands before `result`, which would take it as a code."""
        return scored.result_as_data(self, request, code)

    @path("result/<str:code>/")
    def result(self, request: HttpRequest, code: str) -> HttpResponse:
        """The plan for the answers in a code."""
        return scored.show_result(self, request, code)
