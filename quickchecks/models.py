"""Quick-checks: the pages readers answer, and the plan they leave with."""

from __future__ import annotations

from http import HTTPMethod
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from home.blocks import INLINE_FEATURES
from home.editions import edition
from home.pages import BasePage, ContentPage

from .blocks import BandBlock, DimensionBlock, FallbackBlock, FlagBlock, LevelBlock
from .compile import compile_check
from .forms import AnswersForm
from .plan import plan_for
from .publishing import PublishedCheck, newest_version, publish, versions_by_language
from .rules.code import WrongCode, pack, unpack, version_of
from .rules.scored.definition import Ranking
from .rules.scored.evaluate import evaluate
from .rules.storage import dump
from .validation import ScoredCheckForm

__all__ = ["CheckIndexPage", "PublishedCheck", "ScoredCheckPage"]

RANKINGS = [
    (Ranking.WEIGHT_TIMES_GAP.value, _("Where most is to be gained (weight × gap)")),
    (Ranking.LOWEST_FIRST.value, _("Lowest dimension first")),
]


class CheckIndexPage(BasePage):
    """All checks of a language."""

    kind = _("Overview")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["quickchecks.ScoredCheckPage"]

    intro = RichTextField(_("introduction"), features=INLINE_FEATURES, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    search_fields = [*BasePage.search_fields, index.SearchField("intro")]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["checks"] = (
            ScoredCheckPage.objects.child_of(self).live().public().filter(alias_of=None)
        )
        return context


class ScoredCheckPage(RoutablePageMixin, ContentPage):
    """A check whose answers give points. Publishing compiles it; readers only meet that version."""

    kind = _("Quick-check")
    base_form_class = ScoredCheckForm
    parent_page_types = ["quickchecks.CheckIndexPage"]
    subpage_types: list[str] = []
    allowed_http_methods = [*ContentPage.allowed_http_methods, HTTPMethod.POST]

    duration_minutes = models.PositiveSmallIntegerField(_("duration in minutes"), default=5)
    intro = models.TextField(_("introduction"))
    disclaimer = models.TextField(
        _("limits"), blank=True, help_text=_("What the check is not. Stands under every result.")
    )
    dimensions = StreamField([("dimension", DimensionBlock())], verbose_name=_("dimensions"))
    levels = StreamField(
        [("level", LevelBlock())],
        verbose_name=_("levels"),
        help_text=_("How a dimension is doing. Only lower bounds: no gap, no overlap."),
    )
    bands = StreamField(
        [("band", BandBlock())],
        verbose_name=_("bands"),
        help_text=_("What the total means. Only lower bounds: no gap, no overlap."),
    )
    flags = StreamField(
        [("flag", FlagBlock())],
        blank=True,
        verbose_name=_("flags"),
        help_text=_("Stand above the result in this order, whatever the score is."),
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
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("intro"),
                FieldPanel("disclaimer"),
                FieldPanel("duration_minutes"),
            ],
            heading=_("Before the first question"),
        ),
        FieldPanel("dimensions"),
        MultiFieldPanel(
            [FieldPanel("levels"), FieldPanel("bands"), FieldPanel("flags")],
            heading=_("What answers mean"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("fallback"),
                FieldPanel("ranking"),
                FieldRowPanel([FieldPanel("top"), FieldPanel("coverage")]),
            ],
            heading=_("The plan"),
        ),
    ]
    search_fields = [
        *ContentPage.search_fields,
        index.SearchField("intro"),
        index.SearchField("dimensions"),
    ]

    @property
    def effort(self) -> str:
        """How long it takes, in words."""
        return ngettext("%d minute", "%d minutes", self.duration_minutes) % self.duration_minutes

    @property
    def card_facts(self) -> list[str]:
        return [self.for_whom, self.effort, _("anonymous")]

    # -- Answering ----------------------------------------------------------

    @path("")
    def answer(self, request: HttpRequest) -> HttpResponse:
        """The questions; answers lead to the address that is their result."""
        published = self.current_version(request)
        if published is None:
            raise Http404
        check = published.check_definition
        form = AnswersForm(check, request.POST if request.method == "POST" else None)
        if form.is_valid():
            code = pack(
                check, published.number, form.cleaned_data, self.code_name, result_keys()[0]
            )
            return HttpResponseRedirect(f"{self.get_url(request)}result/{code}/")
        response = self.render(request, context_overrides={"form": form})
        if form.is_bound:
            response.status_code = 422
            response.headers["Cache-Control"] = "no-store"
        return response

    @path("result/<str:code>/")
    def result(self, request: HttpRequest, code: str) -> HttpResponse:
        """The plan for the answers in a code. Nothing is stored; no copy may be kept on the way."""
        found = self.read_code(code)
        if found is None:
            response = self.render(request, template="quickchecks/no_result.html")
            response.status_code = 404
        else:
            published, answers, languages = found
            check = published.check_definition
            result = evaluate(check, answers)
            response = self.render(
                request,
                template="quickchecks/result.html",
                context_overrides={
                    "plan": plan_for(check, result, answers),
                    "published": published,
                    "editions": [
                        edition(item.language, f"{item.url}result/{code}/", item.current)
                        for item in self.editions
                        if item.language in languages
                    ],
                },
            )
        response.headers["Cache-Control"] = "no-store, private"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    @property
    def code_name(self) -> str:
        """What a result code is sealed with: the check, whatever its language."""
        return str(self.translation_key)

    def read_code(self, code: str) -> tuple[PublishedCheck, dict[str, str], set[str]] | None:
        """Version, answers and the languages a code can be read in; None if it is not ours."""
        try:
            found = versions_by_language(self, version_of(code))
            published = found.get(self.locale.language_code)
            if published is None:
                return None
            check = published.check_definition
            return published, unpack(check, code, self.code_name, result_keys()), set(found)
        except WrongCode:
            return None

    def current_version(self, request: HttpRequest) -> PublishedCheck | None:
        """The newest published version; in the admin's preview the draft as it stands."""
        if getattr(request, "is_preview", False):
            return PublishedCheck(number=1, definition=dump(compile_check(self)))
        return newest_version(self)


def result_keys() -> list[bytes]:
    """The keys that seal result codes: the first one signs, all of them open."""
    return [
        f"result code {key}".encode()
        for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    ]


def publish_check(instance: ScoredCheckPage, **kwargs: Any) -> None:
    """When a page is published, by an editor or by a translation: compile it."""
    publish(instance)
