"""What editors see first: the site's next steps on the dashboard, and the table of values."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Locale, Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.query import PageQuerySet
from wagtail.snippets.models import register_snippet
from wagtail_localize.models import Translation

from .facts.admin import FactViewSet
from .listing import content_types

register_snippet(FactViewSet)

SOON = timedelta(days=30)
SHOWN = 5


class NextStepsPanel(Component):
    """Reviews due, translations behind their source, and where to begin."""

    name = "next_steps"
    order = 50
    template_name = "home/admin/next_steps.html"

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        allowed = PagePermissionPolicy().instances_user_has_permission_for(request.user, "change")
        due = reviews_due(allowed)
        behind = list(behind_their_source(allowed))
        return {
            "request": request,
            "due": due[:SHOWN],
            "due_count": len(due),
            "behind": behind[:SHOWN],
            "behind_count": len(behind),
            "today": timezone.localdate(),
            # Writing begins in the source language; the others are translations of it.
            "indexes": allowed.filter(
                depth=3, show_in_menus=True, live=True, locale=Locale.get_default()
            ).order_by("path"),
        }


def reviews_due(allowed: PageQuerySet) -> list[Page]:
    """Those published pages whose review is due within thirty days, the earliest first."""
    until = timezone.localdate() + SOON
    found: list[Page] = []
    for model in content_types():
        pages = model.objects.live().filter(review_due__lte=until, pk__in=allowed.values("pk"))
        found += pages.select_related("locale")
    return sorted(found, key=lambda page: page.review_due)


def behind_their_source(allowed: PageQuerySet) -> PageQuerySet:
    """Those published translations whose source was published after translators last saw it."""
    published_since = Page.objects.filter(
        translation_key=OuterRef("source__object_id"),
        locale=OuterRef("source__locale"),
        last_published_at__gt=OuterRef("source__last_updated_at"),
    )
    behind = Translation.objects.filter(
        Exists(published_since),
        enabled=True,
        source__object_id=OuterRef("translation_key"),
        target_locale=OuterRef("locale"),
    )
    return allowed.filter(Exists(behind), live=True).select_related("locale").order_by("title")


@hooks.register("construct_homepage_panels")
def add_next_steps(request: Any, panels: list[Component]) -> None:
    panels.insert(0, NextStepsPanel())
