"""What the pages of all kinds of checks share.

Publishing compiles a page into a version that never changes; readers only ever meet that.
"""

from __future__ import annotations

import re
from http import HTTPMethod
from itertools import count
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail.utils.decorators import cached_classmethod
from wagtail_localize.fields import SynchronizedField

from home.pages import BasePage, ContentPage
from home.publishing.hindrance import Hindrance

from ..answering import preview
from ..blocks.shared import PersonaBlock
from ..proving.hindrances import hindrances
from ..proving.panel import ProofPanel
from ..rules.storage import Check, dump
from .published import PublishedCheck, newest_version, version_numbered
from .takeaway import PaperRoutes
from .ways import Ways

COPY = re.compile(r"-copy(-\d+)?$")


class CheckPage(Ways, PaperRoutes, RoutablePageMixin, ContentPage):
    """A quick-check. Its kinds say how answers are asked for and what they mean."""

    kind = _("Quick-check")
    parent_page_types = ["quickchecks.CheckIndexPage"]
    subpage_types: list[str] = []
    allowed_http_methods = [*ContentPage.allowed_http_methods, HTTPMethod.POST]
    own_values = ("last_reviewed",)
    # True: answers never stand in an address; the result is the answer to the form itself.
    confidential: ClassVar[bool] = True
    result_template: ClassVar[str] = "quickchecks/result.html"

    code = models.SlugField(
        _("code"),
        max_length=60,
        help_text=_("The check's short name, the same in every language: sme-welcome-culture."),
    )
    duration_minutes = models.PositiveSmallIntegerField(
        _("duration in minutes"),
        default=5,
        help_text=_("Readers see it on the card and before the first question."),
    )
    intro = models.TextField(
        _("introduction"),
        help_text=_("What is asked and what readers get. Stands above the first question."),
    )
    disclaimer = models.TextField(
        _("limits"),
        blank=True,
        help_text=_(
            "What the check is not. Stands under the questions and every result."
            " {{last_reviewed}} inserts the day of the last review."
        ),
    )
    embeddable = models.BooleanField(
        _("may be embedded"),
        default=False,
        help_text=_("Ticked: partners may show the check in a frame on their own pages."),
    )
    personas = StreamField(
        [("persona", PersonaBlock())],
        blank=True,
        collapsed=True,
        verbose_name=_("example readers"),
        help_text=_(
            "Answers with the result they have to lead to; tried at every publication, and shown"
            " in the preview."
        ),
    )
    # What an imported instrument says beyond the fields of this page; exported again unchanged.
    instrument = models.JSONField(default=dict, blank=True, editable=False)

    intro_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("intro"), FieldPanel("disclaimer"), FieldPanel("duration_minutes")],
            heading=_("Before the first question"),
        ),
    ]
    settings_panels = [
        FieldRowPanel([FieldPanel("code"), FieldPanel("embeddable")]),
        HelpPanel(template="quickchecks/admin/embed_line.html"),
        *ContentPage.settings_panels,
    ]
    search_fields = [*ContentPage.search_fields, index.SearchField("intro")]
    override_translatable_fields = [
        *ContentPage.override_translatable_fields,
        SynchronizedField("code", overridable=False),
    ]

    class Meta:
        abstract = True

    @cached_classmethod
    def get_edit_handler(cls) -> TabbedInterface:
        """Wagtail's tabs, and the proof beside the content."""
        tabs = [
            ObjectList(cls.content_panels, heading=_("Content")),
            ProofPanel(heading=_("Proof")),
            ObjectList(cls.promote_panels, heading=_("Promote")),
            ObjectList(cls.settings_panels, heading=_("Settings")),
        ]
        return TabbedInterface(tabs, base_form_class=cls.base_form_class).bind_to_model(cls)

    # -- Its definition -----------------------------------------------------------

    def compile(self) -> Check:
        """The definition as it stands in this page's fields."""
        raise NotImplementedError

    @cached_property
    def newest(self) -> PublishedCheck | None:
        """The version readers answer now."""
        return newest_version(self)

    def version_for(self, request: HttpRequest, number: str = "") -> PublishedCheck:
        """The version a run began with, if it is one of ours; else the newest.

        In the admin's preview it is the draft as it stands. Raises Http404 for a check that was
        never published.
        """
        if getattr(request, "is_preview", False):
            return PublishedCheck(
                number=1,
                translation_key=self.translation_key,
                language=self.locale.language_code,
                definition=dump(self.compile()),
            )
        if number.isdecimal() and len(number) < 6:
            found = version_numbered(self, int(number))
            if found:
                return found
        if self.newest is None:
            raise Http404
        return self.newest

    def hindrances(self) -> list[Hindrance]:
        """What every page refuses, and what is wrong with the check."""
        return [*super().hindrances(), *hindrances(self)]

    # -- In the admin's preview ---------------------------------------------------

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """The questions, and results without anybody having to answer."""
        return preview.modes(self)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The draft, as readers would meet it; its answers lead nowhere else."""
        return preview.serve(self, request, mode_name)

    # -- Words around it ------------------------------------------------------------

    @property
    def effort(self) -> str:
        """How long it takes, in words."""
        return ngettext("%d minute", "%d minutes", self.duration_minutes) % self.duration_minutes

    @property
    def card_facts(self) -> list[str]:
        return [self.for_whom, self.effort, _("anonymous")]

    def clean(self) -> None:
        super().clean()
        if self.code and self.others_with_code(self.code):
            raise ValidationError({"code": _("Another check has this code.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A page that is added under the code of another check is a copy of it (the form refuses
        such a code): it gets a code of its own."""
        if self._state.adding and not self.alias_of_id:
            self.code = self.free_code()
        super().save(*args, **kwargs)

    def others_with_code(self, code: str) -> bool:
        """Whether a check of any kind other than this one has a code, in the same language."""
        return any(
            model.objects.filter(code=code, locale_id=self.locale_id, alias_of=None)
            .exclude(translation_key=self.translation_key)
            .exists()
            for model in CheckPage.__subclasses__()
        )

    def free_code(self) -> str:
        """The page's code; if another check has it, with "-copy", and a number if need be."""
        code, start = self.code, COPY.sub("", self.code)[:50]
        for number in count(1):
            if not code or not self.others_with_code(code):
                break
            code = f"{start}-copy" if number == 1 else f"{start}-copy-{number}"
        return code

    @path("")
    def answer(self, request: HttpRequest) -> HttpResponse:
        """The questions; with answers, what they lead to."""
        return self.ask(request)
