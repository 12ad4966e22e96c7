"""The list of all checks."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from home.blocks import INLINE_FEATURES
from home.pages import BasePage

from ..blocks.shared import CHECK_TYPES
from .check import CheckPage


class CheckIndexPage(BasePage):
    """All checks of a language."""

    kind = _("Overview")
    parent_page_types = ["home.HomePage"]
    subpage_types = CHECK_TYPES

    intro = RichTextField(
        _("introduction"),
        features=INLINE_FEATURES,
        blank=True,
        help_text=_("Two or three sentences under the title, above the list."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    search_fields = [*BasePage.search_fields, index.SearchField("intro")]

    class Meta:
        verbose_name = _("Overview of quick-checks")
        verbose_name_plural = _("Overviews of quick-checks")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        """The checks of every kind, in the editors' order."""
        context = super().get_context(request, *args, **kwargs)
        found: list[CheckPage] = []
        for model in CheckPage.__subclasses__():
            found += model.objects.child_of(self).live().public().filter(alias_of=None)
        context["checks"] = sorted(found, key=lambda page: page.path)
        return context
