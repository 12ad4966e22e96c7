"""The home page, information pages and the site's settings."""

from __future__ import annotations

import re
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index

from .audiences import Audience
from .blocks import INLINE_FEATURES, InfoBodyBlock
from .demo import LoadedDemoPage
from .editions import localized
from .facts.table import FactValue
from .glossary.terms import Term
from .linkcheck.table import LinkState
from .outbox import OutgoingMail
from .pages import BasePage
from .publishing.contents import headings_before_the_first
from .publishing.hindrance import Hindrance
from .reading_level import ReadingLevelPanel, Section, texts_by_place
from .sharing.tables import Campaign, ShortLink, Visits

__all__ = [
    "Campaign",
    "FactValue",
    "HomePage",
    "InfoPage",
    "LinkState",
    "LoadedDemoPage",
    "OutgoingMail",
    "ShortLink",
    "SiteSettings",
    "Visits",
    "Term",
]

SENTENCE_END = re.compile(r"(?<=[.!?؟])\s+")
CHECK_TYPES = [
    "quickchecks.ScoredCheckPage",
    "quickchecks.EligibilityCheckPage",
    "quickchecks.OrientationCheckPage",
]


class DoorBlock(blocks.StructBlock):
    """A way into the site for one audience."""

    audience = blocks.ChoiceBlock(
        choices=Audience.choices,
        label=_("Audience"),
        help_text=_("Sets the colour of the door."),
    )
    title = blocks.CharBlock(
        default="",
        label=_("Title"),
        help_text=_("Readers recognise themselves in it, such as: I run a company."),
    )
    text = blocks.TextBlock(
        default="", label=_("Text"), help_text=_("What they get here, in one sentence.")
    )
    action = blocks.CharBlock(
        default="",
        label=_("Words of the link"),
        help_text=_("Say where it leads, such as: To the info packets for companies."),
    )
    page = blocks.PageChooserBlock(
        label=_("Leads to"),
        help_text=_("The overview of that audience. Without it the door has no link."),
    )

    class Meta:
        icon = "login"
        label = _("Door")
        label_format = "{title}"
        template = "blocks/door.html"
        preview_value = {
            "audience": Audience.COMPANY,
            "title": _("I run a company"),
            "text": _("Find skilled people, make them welcome, keep them."),
            "action": _("To the info packets for companies"),
        }
        description = _("One of the doors on the home page, in its audience's colour.")


class HomePage(BasePage):
    """The door of one language."""

    kind = _("Home page")
    page_description = _("The first page of a language: its doors, a scene, the quick-checks.")
    parent_page_types = ["wagtailcore.Page"]

    kicker = models.CharField(_("line above the claim"), max_length=120, blank=True)
    claim = models.CharField(
        _("claim"), max_length=120, help_text=_("The large heading of the home page.")
    )
    doors = StreamField(
        [("door", DoorBlock())],
        max_num=3,
        blank=True,
        verbose_name=_("doors"),
        help_text=_(
            "Companies and graduates share one bridge; associations become the strip below."
        ),
    )
    scene_heading = models.CharField(
        _("heading above the scene"),
        max_length=120,
        blank=True,
        help_text=_("Read out by screen readers, not shown."),
    )
    scene = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("scene"),
    )
    checks_heading = models.CharField(_("heading above the checks"), max_length=120, blank=True)
    checks_text = models.TextField(_("text above the checks"), blank=True)
    checks = StreamField(
        [("check", blocks.PageChooserBlock(page_type=CHECK_TYPES))],
        blank=True,
        verbose_name=_("checks"),
    )
    about = RichTextField(
        _("about"),
        features=INLINE_FEATURES,
        blank=True,
        help_text=_("What the project is. Stands at the end, under “What this is”."),
    )

    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(
            [FieldPanel("kicker"), FieldPanel("claim"), FieldPanel("doors")],
            heading=_("First screen"),
        ),
        MultiFieldPanel(
            [FieldPanel("scene_heading"), PageChooserPanel("scene", "videos.ScenePage")],
            heading=_("Scene"),
        ),
        MultiFieldPanel(
            [FieldPanel("checks_heading"), FieldPanel("checks_text"), FieldPanel("checks")],
            heading=_("Quick-checks"),
        ),
        FieldPanel("about"),
        FieldPanel("summary"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("about")]

    class Meta:
        verbose_name = _("Home page")
        verbose_name_plural = _("Home pages")

    @property
    def claim_sentences(self) -> list[str]:
        """The claim, sentence by sentence: a line breaks between two of them first."""
        return SENTENCE_END.split(self.claim)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        """The pages that the home page points at, in the reader's language."""
        context = super().get_context(request, *args, **kwargs)
        doors = [block["value"] for block in self.doors.raw_data]
        checks = [block["value"] for block in self.checks.raw_data]
        pages = localized([*(door.get("page") for door in doors), *checks, self.scene_id])
        shown = [{**door, "target": pages.get(door.get("page"))} for door in doors]
        context["doors"] = [door for door in shown if door["audience"] != Audience.ASSOCIATION]
        context["strips"] = [door for door in shown if door["audience"] == Audience.ASSOCIATION]
        context["scene"] = pages.get(self.scene_id)
        context["checks"] = [pages[pk] for pk in checks if pk in pages]
        return context


class InfoPage(BasePage):
    """A page of running text: imprint, privacy, accessibility, easy language."""

    kind = _("Information")
    page_description = _("Running text for everybody, such as the imprint or the privacy notice.")
    parent_page_types = ["home.HomePage", "home.InfoPage"]

    body = StreamField(InfoBodyBlock(), verbose_name=_("text"))
    in_footer = models.BooleanField(
        _("in the footer"),
        default=False,
        help_text=_("Ticked: every page links to it at its foot."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        ReadingLevelPanel(heading=_("How easy is it to read"), icon="view", classname="collapsed"),
    ]
    promote_panels = [FieldPanel("in_footer"), *BasePage.promote_panels]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    def hindrances(self) -> list[Hindrance]:
        return [*super().hindrances(), *headings_before_the_first(self.body)]

    def reading_sections(self) -> list[Section]:
        """The texts between two headings; what stands before the first has the page's title."""
        found = [Section(self.title, [self.summary])]
        texts = texts_by_place(self, "body")
        for place, block in enumerate(self.body.raw_data):
            if block["type"] == "heading":
                found.append(Section(block["value"], []))
            else:
                found[-1].texts.extend(texts.get(place, []))
        return [section for section in found if any(section.texts)]

    class Meta:
        verbose_name = _("Information page")
        verbose_name_plural = _("Information pages")


class FunderBlock(blocks.StructBlock):
    """Somebody who funds or carries the project; a name is not translated."""

    name = blocks.RegexBlock(regex=r"^.{1,120}$", label=_("Name"))
    role = blocks.ChoiceBlock(
        choices=[
            ("funding", _("Funded by")),
            ("partner", _("In cooperation with")),
            ("science", _("Scientific support")),
        ],
        label=_("Role"),
        help_text=_("The words above the name in the footer; names of one role stand together."),
    )
    url = blocks.URLBlock(required=False, label=_("Website"))

    class Meta:
        icon = "group"
        label = _("Funder or partner")
        label_format = "{name}"


@register_setting(icon="site")
class SiteSettings(BaseSiteSetting):
    """What stands on every page of the site, in every language."""

    name = models.CharField(
        _("site name"),
        max_length=60,
        default="WelKMU",
        help_text=_("In the header, in the browser's title and in link previews."),
    )
    contact_name = models.CharField(
        _("contact"),
        max_length=120,
        blank=True,
        help_text=_("Person or team that answers. Stands in the footer and under every result."),
    )
    contact_email = models.EmailField(_("e-mail"), blank=True)
    contact_phone = models.CharField(_("telephone"), max_length=40, blank=True)
    funders = StreamField(
        [("funder", FunderBlock())],
        blank=True,
        verbose_name=_("funders and partners"),
        help_text=_("Stand in the footer of every page, in this order."),
    )
    is_demo = models.BooleanField(
        _("example edition"),
        default=False,
        help_text=_("Ticked: the footer says that people and companies are invented."),
    )

    panels = [
        FieldPanel("name"),
        MultiFieldPanel(
            [FieldPanel("contact_name"), FieldPanel("contact_email"), FieldPanel("contact_phone")],
            heading=_("Contact person"),
        ),
        FieldPanel("funders"),
        FieldPanel("is_demo"),
    ]

    class Meta:
        verbose_name = _("Site: name, contact, funders")
