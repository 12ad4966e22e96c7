"""What editors see first: the site's next steps on the dashboard."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Locale, Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail_localize.models import Translation

from .listing import content_types

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
        ids = set(allowed.values_list("pk", flat=True))
        due = [page for page in reviews_due() if page.pk in ids]
        behind = [page for page in behind_their_source() if page.pk in ids]
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


def reviews_due() -> list[Page]:
    """Published pages whose review is due within thirty days, the earliest first."""
    until = timezone.localdate() + SOON
    found: list[Page] = []
    for model in content_types():
        found += model.objects.live().filter(review_due__lte=until).select_related("locale")
    return sorted(found, key=lambda page: page.review_due)


def behind_their_source() -> list[Page]:
    """Published translations whose source was published after it was last handed to translators."""
    published_since = Page.objects.filter(
        translation_key=OuterRef("source__object_id"),
        locale=OuterRef("source__locale"),
        last_published_at__gt=OuterRef("source__last_updated_at"),
    )
    behind = Translation.objects.filter(Exists(published_since), enabled=True)
    wanted = Q(pk__in=[])
    for key, locale in behind.values_list("source__object_id", "target_locale_id"):
        wanted |= Q(translation_key=key, locale_id=locale)
    return list(Page.objects.live().filter(wanted).select_related("locale").order_by("title"))


@hooks.register("construct_homepage_panels")
def add_next_steps(request: Any, panels: list[Component]) -> None:
    panels.insert(0, NextStepsPanel())
