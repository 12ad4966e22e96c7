"""Campaigns in the admin: whose links are on the way, until when, and how many came by them."""

from __future__ import annotations

from django.db.models import QuerySet, Sum
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.widgets import AdminDateInput
from wagtail.snippets.views.snippets import SnippetViewSet

from ..columns import DayColumn
from .tables import Campaign


def runs(campaign: Campaign) -> bool:
    """Whether visits are counted for a campaign today."""
    return campaign.ends >= timezone.localdate()


def link_to_report(campaign: Campaign) -> str:
    """The number of visits, as a link to where they came to."""
    address = f"{reverse('visits_report')}?campaign={campaign.pk}"
    return format_html('<a href="{}">{}</a>', address, campaign.total)  # type: ignore[attr-defined]


class CampaignViewSet(SnippetViewSet):  # type: ignore[misc]
    """The list. Nothing is deleted: links with the code are on walls and in chats."""

    model = Campaign
    icon = "group"
    menu_order = 360
    add_to_admin_menu = True
    copy_view_enabled = False
    search_fields = ["name", "code"]
    list_per_page = 50
    list_display = [
        "name",
        Column("code", label=_("Code")),
        DayColumn("created", label=_("Created"), sort_key="created"),
        DayColumn("ends", label=_("Ends"), sort_key="ends"),
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor=lambda row: _("Runs") if runs(row) else _("Has ended"),
            primary=runs,
        ),
        Column("total", label=_("Visits"), accessor=link_to_report, sort_key="total"),
    ]
    panels = [
        HelpPanel(
            _(
                "Whoever makes a share kit for this name gets links with this campaign's code."
                " Visits are counted per week and link; nothing is kept about who came. To end a"
                " campaign, set its last day to a day that has passed: its links then explain"
                " themselves and still lead to the content."
            )
        ),
        FieldPanel("name"),
        FieldPanel("ends", widget=AdminDateInput),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return Campaign.objects.annotate(total=Coalesce(Sum("visits__count"), 0))
