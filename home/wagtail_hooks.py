"""What editors see first: the site's next steps on the dashboard, and the table of values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Locale, Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.snippets.models import register_snippet

from . import reports  # noqa: F401
from .behind import behind_their_source
from .facts.admin import FactViewSet
from .facts.due import due_on
from .facts.expired import tell_what_has_expired
from .glossary.admin import TermViewSet
from .linkcheck.report import count_broken
from .publishing import hooks as publishing_hooks  # noqa: F401
from .reviews.due import SOON, due_until
from .sharing.admin import CampaignViewSet
from .sharing.report import register_report

register_snippet(FactViewSet)
register_snippet(TermViewSet)
register_snippet(CampaignViewSet)
register_report()
hooks.register("after_create_page", tell_what_has_expired)
hooks.register("after_edit_page", tell_what_has_expired)

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
    """Reviews due, values about to end, translations behind their source, where to begin."""

    name = "next_steps"
    order = 50
    template_name = "home/admin/next_steps.html"

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        allowed = PagePermissionPolicy().instances_user_has_permission_for(request.user, "change")
        due = due_until(allowed, timezone.localdate() + SOON)
        behind = behind_their_source(allowed)
        # Writing begins in the source language; the others are translations of it.
        indexes = allowed.filter(
            depth=3, show_in_menus=True, live=True, locale=Locale.get_default()
        )
        indexes = indexes.select_related("content_type").order_by("path")
        return {
            "request": request,
            "due": due[:SHOWN],
            "due_count": due.count(),
            "broken": count_broken(request.user),
            "behind": behind[:SHOWN],
            "behind_count": len(behind),
            "facts_due": due_on(timezone.localdate())
            if request.user.has_perm("home.change_factvalue")
            else [],
            "today": timezone.localdate(),
            "name": request.user.get_short_name() or request.user.get_username(),
            "beginnings": [
                Beginning.below(page) for page in indexes.select_related("content_type")
            ],
        }


@hooks.register("construct_homepage_panels")
def add_next_steps(request: Any, panels: list[Component]) -> None:
    panels.insert(0, NextStepsPanel())
