"""The doors of the audiences: what there is for them, by phase."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from home.audiences import Audience, StemField
from home.blocks import INLINE_FEATURES
from home.listing import grouped_by_phase, made_for, published_for, telling_fields
from home.pages import BasePage


class PacketIndexPage(BasePage):
    """The door of an audience: its packets by phase, with its checks and scenes."""

    kind = _("Overview")
    page_description = _("The door of an audience: its packets, checks and scenes by phase.")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["packets.PacketPage"]

    audience = models.CharField(
        _("audience"),
        max_length=20,
        choices=Audience,
        help_text=_("Its packets, checks and scenes are listed here, in its colour."),
    )
    intro = RichTextField(
        _("introduction"),
        features=INLINE_FEATURES,
        blank=True,
        help_text=_("Two or three sentences under the title, above the list."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("audience"), FieldPanel("intro")]
    search_fields = [*BasePage.search_fields, index.SearchField("intro")]

    class Meta:
        verbose_name = _("Overview for an audience")
        verbose_name_plural = _("Overviews for audiences")

    @property
    def tone(self) -> str:
        return self.audience

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        """Everything for this audience, by phase; `?field=it` narrows it to a STEM field."""
        context = super().get_context(request, *args, **kwargs)
        field = request.GET.get("field", "")
        field = field if field in StemField.values else ""
        pages = published_for(self.audience, self.locale_id)
        context["phases"] = grouped_by_phase(made_for(pages, field) if field else pages)
        context["fields"] = telling_fields(pages)
        context["field"] = field
        return context
