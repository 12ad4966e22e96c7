"""What editors see first: the site's next steps on the dashboard, and the table of values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Locale, Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.query import PageQuerySet
from wagtail.snippets.models import register_snippet

from .behind import behind_their_source
from .facts.admin import FactViewSet
from .listing import content_types
from .sharing.admin import CampaignViewSet
from .sharing.report import register_report

register_snippet(FactViewSet)
register_snippet(CampaignViewSet)
register_report()

SOON = timedelta(days=30)
SHOWN = 5


NEW = {
    "packetindexpage": _("New info packet below “%(title)s”"),
    "sceneindexpage": _("New scene below “%(title)s”"),
    "checkindexpage": _("New quick-check below “%(title)s”"),
}
NEW_PAGE = _("New page below “%(title)s”")


@dataclass(frozen=True, slots=True)
class Beginning:
    """A link to start writing: where, and what it will be."""

    words: str
    parent: int

    @classmethod
    def below(cls, page: Page) -> Beginning:
        words = NEW.get(page.content_type.model, NEW_PAGE)
        return cls(str(words) % {"title": page.title}, page.pk)


class NextStepsPanel(Component):
    """Reviews due, translations behind their source, and where to begin."""

    name = "next_steps"
    order = 50
    template_name = "home/admin/next_steps.html"

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        allowed = PagePermissionPolicy().instances_user_has_permission_for(request.user, "change")
        due = reviews_due(allowed)
        behind = behind_their_source(allowed)
        # Writing begins in the source language; the others are translations of it.
        indexes = allowed.filter(
            depth=3, show_in_menus=True, live=True, locale=Locale.get_default()
        )
        indexes = indexes.select_related("content_type").order_by("path")
        return {
            "request": request,
            "due": due[:SHOWN],
            "due_count": len(due),
            "behind": behind[:SHOWN],
            "behind_count": len(behind),
            "today": timezone.localdate(),
            "name": request.user.get_short_name() or request.user.get_username(),
            "beginnings": [
                Beginning.below(page) for page in indexes.select_related("content_type")
            ],
        }


def reviews_due(allowed: PageQuerySet) -> list[Page]:
    """Those published pages whose review is due within thirty days, the earliest first."""
    until = timezone.localdate() + SOON
    found: list[Page] = []
    for model in content_types():
        pages = model.objects.live().filter(review_due__lte=until, pk__in=allowed.values("pk"))
        found += pages.select_related("locale")
    return sorted(found, key=lambda page: page.review_due)


@hooks.register("construct_homepage_panels")
def add_next_steps(request: Any, panels: list[Component]) -> None:
    panels.insert(0, NextStepsPanel())
