"""Scenes: one story, seen by two (or more) sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from home.audiences import Audience
from home.blocks import INLINE_FEATURES, TEXT_FEATURES
from home.editions import localized
from home.pages import BasePage, ContentPage
from home.publishing.hindrance import Hindrance

from .blocks import PerspectiveBlock
from .media import Captions, Clip

__all__ = ["Captions", "Clip", "SceneIndexPage", "ScenePage"]


class SceneIndexPage(BasePage):
    """All scenes of a language."""

    kind = _("Overview")
    page_description = _("Lists every scene below it.")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["videos.ScenePage"]

    intro = RichTextField(
        _("introduction"),
        features=INLINE_FEATURES,
        blank=True,
        help_text=_("Two or three sentences under the title, above the list."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    search_fields = [*BasePage.search_fields, index.SearchField("intro")]

    class Meta:
        verbose_name = _("Overview of scenes")
        verbose_name_plural = _("Overviews of scenes")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        context = super().get_context(request, *args, **kwargs)
        scenes = ScenePage.objects.child_of(self).live().public().filter(alias_of=None)
        context["scenes"] = scenes.select_related(*ScenePage.card_relations)
        return context


@dataclass(frozen=True, slots=True)
class Perspective:
    """One side of a scene, ready to be shown in the reader's language."""

    audience: Audience
    title: str
    clip: Clip
    description: str
    transcript: Any
    captions: tuple[Captions, ...]
    default_captions: str


class ScenePage(ContentPage):
    """A scene: the same stumbling block, the same seconds, both sides."""

    kind = _("Scene")
    page_description = _("A stumbling block of working life as clips, seen from both sides.")
    parent_page_types = ["videos.SceneIndexPage"]
    subpage_types: list[str] = []

    stumbling_block = models.CharField(
        _("stumbling block"), max_length=200, help_text=_("What goes wrong here, in one line.")
    )
    perspectives = StreamField(
        [("perspective", PerspectiveBlock())],
        min_num=1,
        verbose_name=_("perspectives"),
        help_text=_("The clips run in step: readers change sides at the same second."),
    )
    talk_about = RichTextField(
        _("to talk about"),
        features=TEXT_FEATURES,
        blank=True,
        help_text=_("Questions for a team or a group after watching."),
    )
    packets = StreamField(
        [("packet", blocks.PageChooserBlock(page_type=["packets.PacketPage"]))],
        blank=True,
        verbose_name=_("info packets"),
        help_text=_("What helps against the stumbling block; cards below the scene."),
    )
    credits = models.CharField(
        _("credits"),
        max_length=200,
        blank=True,
        help_text=_("Who made the clips, and under which licence. The last line of the page."),
    )
    # The first perspective's clip, so that a list of scenes needs no look into each of them.
    cover = models.ForeignKey(
        Clip, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("stumbling_block"),
        FieldPanel("perspectives"),
        FieldPanel("talk_about"),
        FieldPanel("packets"),
        FieldPanel("credits"),
    ]
    search_fields = [
        *ContentPage.search_fields,
        index.SearchField("stumbling_block"),
        index.SearchField("perspectives"),
        index.SearchField("talk_about"),
    ]

    class Meta:
        verbose_name = _("Scene")
        verbose_name_plural = _("Scenes")

    @classmethod
    def for_audience(cls, audience: str) -> models.Q:
        """A scene belongs to everybody whose view it shows."""
        return models.Q(audience=audience) | models.Q(perspectives__icontains=f'"{audience}"')

    @property
    def tone(self) -> str:
        """A scene has two voices and so no tone of its own."""
        return "scene"

    card_relations = ("cover",)

    def save(self, *args: Any, **kwargs: Any) -> None:
        clips = (block.value["clip"] for block in self.perspectives)
        self.cover = next((clip for clip in clips if clip), None)
        super().save(*args, **kwargs)

    def hindrances(self) -> list[Hindrance]:
        """A clip and its poster need words for those who do not see them."""
        text = gettext("Describe what is to be seen, for people who do not see it.")
        return super().hindrances() + [
            Hindrance("perspectives", (place, "description"), text)
            for place, block in enumerate(self.perspectives.raw_data)
            if not (block["value"].get("description") or "").strip()
        ]

    @property
    def sides(self) -> list[str]:
        """Whose views the scene shows, in words; read from the raw data, without its clips."""
        codes = [block["value"].get("audience") for block in self.perspectives.raw_data]
        return [Audience(code).one_of_them for code in codes if code in Audience.values]

    @property
    def duration_text(self) -> str:
        seconds = self.cover.duration if self.cover else 0
        return ngettext("%d second", "%d seconds", seconds) % seconds

    @property
    def card_facts(self) -> list[str]:
        return [_("Video"), self.duration_text, " + ".join(self.sides)]

    def shown_perspectives(self) -> list[Perspective]:
        """Every perspective with its captions; those in the reader's language are on by default."""
        language = get_language()
        shown = []
        for block in self.perspectives:
            clip = block.value["clip"]
            if clip is None or block.value["audience"] not in Audience.values:
                continue  # an unfinished draft
            captions = tuple(clip.captions.all())
            offered = [track.language for track in captions]
            shown.append(
                Perspective(
                    Audience(block.value["audience"]),
                    block.value["title"],
                    clip,
                    block.value["description"],
                    block.value["transcript"],
                    captions,
                    language if language in offered else next(iter(offered), ""),
                )
            )
        return shown

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        context = super().get_context(request, *args, **kwargs)
        chosen = [block["value"] for block in self.packets.raw_data]
        pages = localized(chosen)
        context["perspectives"] = self.shown_perspectives()
        context["packets"] = [pages[pk] for pk in chosen if pk in pages]
        return context
