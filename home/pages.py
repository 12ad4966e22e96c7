"""What pages share: BasePage can be a card, ContentPage has an audience and an age."""

from __future__ import annotations

from http import HTTPMethod
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction, Revision
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from .audiences import Audience, Phase, StemField
from .editions import Edition, editions_of, published_translations
from .facts.hindrances import unknown_values
from .facts.reading import facts_of
from .fields import CodesField
from .publishing.contents import content_hindrances
from .publishing.form import PublishableForm
from .publishing.hindrance import Hindrance
from .publishing.refusal import refuse_unpublishable
from .reading_level import Section
from .sharing.kit.texts import MOST_EMAIL, MOST_MESSAGE, MOST_POST


class BasePage(Page):
    """A page that can appear as a card: it has a kind, a title and a summary."""

    kind = _("Page")
    base_form_class = PublishableForm
    own_values: tuple[str, ...] = ()  # names in double braces that the page fills by itself
    # Public pages are read; the checks, which take answers, say so themselves.
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    summary = models.TextField(
        _("summary"),
        max_length=400,
        blank=True,
        help_text=_(
            "At most three short sentences. They stand on the page's card, under its title"
            " and in search results."
        ),
    )

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("show_in_menus"),
            ],
            heading=_("Address, menu and search engines"),
        )
    ]
    search_fields = [*Page.search_fields, index.SearchField("summary")]
    # One Latin address in every language; a translator may override it.
    override_translatable_fields = [SynchronizedField("slug")]

    class Meta:
        abstract = True

    @property
    def tone(self) -> str:
        """The CSS tone of the page: an audience's code, or none."""
        return ""

    @property
    def card_facts(self) -> list[str]:
        """Short facts at the foot of the card, such as whom it is for and how long it takes."""
        return []

    @cached_property
    def published_translations(self) -> list[Page]:
        """The page in every language in which it is published, asked for once."""
        return published_translations(self)

    @cached_property
    def editions(self) -> list[Edition]:
        """The languages this page can be read in, its own included."""
        return editions_of(self, translations=self.published_translations)

    def hindrances(self) -> list[Hindrance]:
        """Why the page cannot be published as it stands; an empty list if nothing is in the way."""
        return [*content_hindrances(self), *unknown_values(self, self.own_values)]

    def reading_sections(self) -> list[Section]:
        """The running text, part by part, whose reading level is shown to editors."""
        return []

    def publish(self, revision: Revision, user: Any = None, **options: Any) -> None:
        """Wagtail's way past the form: many pages at once, a review, a schedule.

        Raises Unpublishable where a person publishes a page with faults (home.publishing).
        """
        if user is not None:
            refuse_unpublishable(revision.as_object())
        super().publish(revision, user=user, **options)

    def get_view_restrictions(self) -> models.QuerySet:
        """Wagtail's rule, the page's own and its ancestors' restrictions, in one query."""
        steps = range(self.steplen, len(self.path) + 1, self.steplen)
        paths = [self.path[:step] for step in steps]
        return PageViewRestriction.objects.filter(
            models.Q(page__path__in=paths) | models.Q(page__aliases__path__in=paths)
        ).distinct()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["editions"] = self.editions
        context["facts"] = facts_of(request)
        return context

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Wagtail's entry, with the address on the host that was asked."""
        found = super().get_sitemap_urls(request)
        if request:
            for entry in found:
                entry["location"] = request.build_absolute_uri(self.get_url(request))
        return found

    def get_meta_description(self) -> str:
        """What search engines and link previews show."""
        return self.search_description or self.summary


class ContentPage(BasePage):
    """A page made for an audience, in a phase, perhaps for some STEM fields; it is reviewed."""

    audience = models.CharField(
        _("audience"),
        max_length=20,
        choices=Audience,
        help_text=_("Sets the colour of the page and on which list it stands."),
    )
    phase = models.CharField(
        _("phase"),
        max_length=20,
        choices=Phase,
        help_text=_("The list of the audience groups its pages by phase."),
    )
    stem_fields = CodesField(
        _("STEM fields"),
        codes=StemField.choices,
        help_text=_("Nothing ticked means: for all fields."),
    )
    last_reviewed = models.DateField(
        _("last reviewed"),
        default=timezone.localdate,
        help_text=_("Readers of a packet see month and year beside its title."),
    )
    review_due = models.DateField(
        _("next review"),
        null=True,
        blank=True,
        help_text=_("From thirty days before this day the page stands on the dashboard."),
    )
    share_message = models.TextField(
        _("for messengers"),
        max_length=MOST_MESSAGE,
        blank=True,
        help_text=_(
            "At most 170 characters. Link and the sentence about information are added. Empty:"
            " title and summary."
        ),
    )
    share_email = models.TextField(
        _("for e-mails"),
        max_length=MOST_EMAIL,
        blank=True,
        help_text=_("At most 900 characters, with a greeting; the title becomes the subject."),
    )
    share_post = models.TextField(
        _("for a post"),
        max_length=MOST_POST,
        blank=True,
        help_text=_("At most 500 characters, for a notice, a newsletter or a social network."),
    )

    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("share_message"),
                FieldPanel("share_email"),
                FieldPanel("share_post"),
                HelpPanel(template="sharing/admin/preview.html"),
            ],
            heading=_("To pass on"),
        ),
        *BasePage.promote_panels,
    ]
    settings_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("audience"), FieldPanel("phase")]),
                FieldPanel("stem_fields"),
                FieldRowPanel([FieldPanel("last_reviewed"), FieldPanel("review_due")]),
            ],
            heading=_("For whom, and how fresh"),
        ),
        *Page.settings_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.FilterField("audience"),
        index.FilterField("phase"),
    ]

    class Meta:
        abstract = True

    @property
    def talking_points(self) -> list[tuple[str, str]]:
        """Title and rich text of each chapter: slides for an evening are made from them."""
        return []

    # What a card needs of other tables, fetched with the list.
    card_relations: tuple[str, ...] = ()

    @classmethod
    def for_audience(cls, audience: str) -> models.Q:
        """Which pages of this type stand on the list of an audience."""
        return models.Q(audience=audience)

    @property
    def tone(self) -> str:
        return self.audience

    @property
    def for_whom(self) -> str:
        """The audience in words, such as "For companies"."""
        return Audience(self.audience).for_whom if self.audience in Audience.values else ""

    @property
    def card_facts(self) -> list[str]:
        return [self.for_whom]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["fields"] = [
            StemField(code).label for code in self.stem_fields if code in StemField.values
        ]
        return context
