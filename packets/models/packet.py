"""Info packets: what an audience needs for one task, bundled."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from home.audiences import Audience
from home.editions import localized
from home.models import CHECK_TYPES
from home.pages import BasePage, ContentPage
from home.publishing.hindrance import Hindrance
from home.reading_level import ReadingLevelPanel, Section, texts_by_place

from ..blocks import ChapterBlock, ContactBlock, SourceBlock
from ..downloads.blocks import DownloadBlock
from ..downloads.offers import offers_of
from ..downloads.responses import DownloadRoutes
from ..edition.routes import EditionRoutes
from ..helpful.form import HelpfulForm
from ..helpful.routes import HelpfulRoutes
from ..onward import next_step
from ..reading import count_words, minutes
from ..talking import running_text
from ..validation import RESERVED, PacketForm, chapter_hindrances


class PacketPage(DownloadRoutes, EditionRoutes, HelpfulRoutes, RoutablePageMixin, ContentPage):
    """A packet: short chapters, a checklist, the other side's view, contacts, the next step."""

    kind = _("Info packet")
    page_description = _("Chapters, a checklist and contacts for one task of an audience.")
    base_form_class = PacketForm
    parent_page_types = ["packets.PacketIndexPage"]
    subpage_types: list[str] = []
    card_relations = ("locale",)

    code = models.SlugField(
        _("code"),
        max_length=40,
        help_text=_("The packet's short name, the same in every language, such as sme-01-attract."),
    )
    for_whom_text = models.CharField(
        _("for whom, with what result"),
        max_length=200,
        blank=True,
        help_text=_("One sentence below the summary: whom it helps and what they get."),
    )
    chapters = StreamField(
        [("chapter", ChapterBlock())],
        collapsed=True,
        verbose_name=_("chapters"),
        help_text=_("Short ones, in the order of the work. Their titles are the contents."),
    )
    checklist = StreamField(
        [("point", blocks.CharBlock(default="", label=_("Point")))],
        blank=True,
        verbose_name=_("checklist"),
        help_text=_("Stands at the end of the packet. Readers tick it on their own device."),
    )
    downloads = StreamField(
        [("download", DownloadBlock())],
        blank=True,
        collapsed=True,
        verbose_name=_("downloads"),
        help_text=_("Files to take along, written here and made in every language of the packet."),
    )
    other_side = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("the other side's packet"),
        help_text=_("The same matter seen by the other audience; linked at the end."),
    )
    check_page = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("quick-check"),
        help_text=_("Offered after the last chapter."),
    )
    next_page = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("next step"),
        help_text=_("The packet to read afterwards. Without one: the next of the audience."),
    )
    our_view = models.TextField(
        _("how your side sees it"),
        max_length=300,
        blank=True,
        help_text=_("In the first person; the other side's packet shows it at its end."),
    )
    our_view_who = models.CharField(
        _("who says so"),
        max_length=80,
        blank=True,
        help_text=_("Invented persons only, such as: an engineer, two years on the job."),
    )
    contacts = StreamField(
        [("contact", ContactBlock())],
        blank=True,
        collapsed=True,
        verbose_name=_("contacts"),
        help_text=_("Who helps further. Stands after the chapters, under “Who helps”."),
    )
    sources = StreamField(
        [("source", SourceBlock())],
        blank=True,
        collapsed=True,
        verbose_name=_("sources"),
        help_text=_("What the text rests on, with the month it was looked up."),
    )
    word_count = models.PositiveIntegerField(default=0, editable=False)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("for_whom_text"),
        FieldPanel("chapters"),
        ReadingLevelPanel(heading=_("How easy is it to read"), icon="view", classname="collapsed"),
        FieldPanel("checklist"),
        FieldPanel("downloads"),
        FieldPanel("contacts"),
        FieldPanel("sources"),
        MultiFieldPanel(
            [FieldPanel("our_view"), FieldPanel("our_view_who")],
            heading=_("For the other side"),
        ),
        MultiFieldPanel(
            [
                PageChooserPanel("other_side", "packets.PacketPage"),
                PageChooserPanel("check_page", CHECK_TYPES),
                PageChooserPanel("next_page", "packets.PacketPage"),
            ],
            heading=_("Where it leads"),
        ),
    ]
    settings_panels = [FieldPanel("code"), *ContentPage.settings_panels]
    search_fields = [
        *ContentPage.search_fields,
        index.SearchField("for_whom_text"),
        index.SearchField("chapters"),
        index.SearchField("checklist"),
        index.SearchField("downloads"),
        index.SearchField("contacts"),
    ]
    override_translatable_fields = [
        *ContentPage.override_translatable_fields,
        SynchronizedField("code", overridable=False),
    ]

    class Meta:
        verbose_name = _("Info packet")
        verbose_name_plural = _("Info packets")

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.word_count = count_words(self.texts())
        super().save(*args, **kwargs)

    def hindrances(self) -> list[Hindrance]:
        return [*super().hindrances(), *chapter_hindrances(self)]

    def reading_sections(self) -> list[Section]:
        """Chapter by chapter."""
        texts = texts_by_place(self, "chapters", within="body")
        return [
            Section(chapter["value"].get("title", ""), texts.get(place, []))
            for place, chapter in enumerate(self.chapters.raw_data)
        ]

    @property
    def places(self) -> frozenset[str]:
        """What stands behind # in addresses of parts of the page."""
        codes = {chapter["value"].get("code", "") for chapter in self.chapters.raw_data}
        return frozenset({*codes, *(f"{code}-title" for code in codes), *RESERVED})

    def texts(self) -> list[str]:
        """All running text, for counting."""
        streams = (self.chapters, self.checklist, self.contacts)
        found = [self.summary]
        for stream in streams:
            for block in stream:
                found += block.block.get_searchable_content(block.value)
        return [str(text) for text in found]

    @property
    def reading_minutes(self) -> int:
        """Reading time in this language, in whole minutes.

        Companies mostly read in their own language, graduates and associations in a later one.
        """
        learned_later = self.audience != Audience.COMPANY
        return minutes(self.word_count, self.locale.language_code, learned_later)

    @property
    def reading_time(self) -> str:
        return ngettext("%d minute", "%d minutes", self.reading_minutes) % self.reading_minutes

    @property
    def card_facts(self) -> list[str]:
        return [self.for_whom, self.reading_time]

    @property
    def review_is_late(self) -> bool:
        """Whether the day of the next review has passed."""
        return self.review_due is not None and self.review_due < timezone.localdate()

    @property
    def talking_points(self) -> list[tuple[str, str]]:
        """Every chapter's title with its running text and lists, as rich text."""
        return [
            (
                str(chapter["value"].get("title", "")),
                "".join(map(running_text, chapter["value"].get("body") or [])),
            )
            for chapter in self.chapters.raw_data
        ]

    def chapter_title(self, code: str) -> str:
        """The title of a chapter in this language, or an empty text if there is none."""
        for chapter in self.chapters.raw_data:  # without loading what chapters choose
            if chapter["value"].get("code") == code:
                return str(chapter["value"].get("title", ""))
        return ""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        """Chapters and the pages they lead to, in the reader's language, looked up at once."""
        context = super().get_context(request, *args, **kwargs)
        scenes = [
            part["value"]
            for chapter in self.chapters.raw_data
            for part in chapter["value"].get("body") or []
            if part["type"] == "scene"
        ]
        pages = localized([*scenes, self.other_side_id, self.check_page_id, self.next_page_id])
        for page in pages.values():
            if page.locale_id == self.locale_id:
                page.locale = self.locale  # reading times need it, and it is known already
        context["helpful"] = HelpfulForm()
        context["pages"] = pages
        context["other_side"] = pages.get(self.other_side_id)
        context["check"] = pages.get(self.check_page_id)
        context["downloads"] = offers_of(self, request)
        context["next"] = next_step(self, pages.get(self.next_page_id), context["check"])
        return context
