"""The report “Visits through share links”, for whoever may view visits."""

from __future__ import annotations

from typing import Any

import django_filters
from django.conf import settings
from django.contrib.auth.models import Permission
from django.db.models import QuerySet, Sum
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from ..spreadsheets import safe_cell
from .admin import DayColumn
from .tables import Campaign, ShortLink, Visits

policy = ModelPermissionPolicy(Visits)
NO_CAMPAIGN = "none"


def language_of(row: Visits) -> str:
    """The language of the link, in words; its code if the site no longer speaks it."""
    code = row.link.language
    return str(dict(settings.LANGUAGES).get(code, code))


class VisitsFilter(WagtailFilterSet):  # type: ignore[misc]
    """By content, language, campaign and period."""

    link = django_filters.ModelChoiceFilter(
        label=_("Content"), queryset=ShortLink.objects.filter(visits__isnull=False).distinct()
    )
    link__language = django_filters.ChoiceFilter(
        label=_("Language"), choices=lambda: settings.LANGUAGES
    )
    campaign = django_filters.ModelChoiceFilter(
        label=_("Campaign"),
        queryset=Campaign.objects.filter(visits__isnull=False).distinct(),
        null_label=_("Without a campaign"),
        null_value=NO_CAMPAIGN,
    )
    week = django_filters.DateFromToRangeFilter(
        label=_("Weeks that begin"), widget=DateRangePickerWidget
    )

    class Meta:
        model = Visits
        fields: list[str] = []


class VisitsReport(ReportView):  # type: ignore[misc]
    """A row for each week, content and campaign; the sum of the chosen rows above them."""

    model = Visits
    permission_policy = policy
    permission_required = "view"
    page_title = _("Visits through share links")
    verbose_name_plural = _("rows")
    header_icon = "link"
    index_url_name = "visits_report"
    index_results_url_name = "visits_report_results"
    results_template_name = "home/admin/visits_results.html"
    filterset_class = VisitsFilter
    export_filename = "visits"
    default_ordering = ["-week", "link__title", "link__language", "pk"]
    columns = [
        DayColumn("week", label=_("Week of"), sort_key="week"),
        Column("title", label=_("Content"), accessor="link.title", sort_key="link__title"),
        Column("language", label=_("Language"), accessor=language_of),
        Column(
            "campaign",
            label=_("Campaign"),
            accessor=lambda row: row.campaign or "–",
            sort_key="campaign__name",
        ),
        Column("count", label=_("Visits"), sort_key="count"),
    ]
    list_export = ["week", "link.title", "link.language", "link.code", "campaign", "count"]
    export_headings = {
        "link.title": _("Content"),
        "link.language": _("Language"),
        "link.code": _("Code"),
    }
    # A stranger has named the campaign, and a spreadsheet must not run it.
    custom_field_preprocess = {
        field: dict.fromkeys(ReportView.FORMATS, lambda value: safe_cell(str(value or "")))
        for field in ("campaign", "link.title")
    }

    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().select_related("link", "campaign")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        found = self.get_filtered_queryset().order_by().aggregate(total=Sum("count"))
        context["total"] = found["total"] or 0
        return context


class VisitsMenuItem(MenuItem):  # type: ignore[misc]
    """Shown to whoever may look."""

    def is_shown(self, request: Any) -> bool:
        return bool(policy.user_has_permission(request.user, "view"))


def report_urls() -> list[URLPattern]:
    return [
        path("reports/visits/", VisitsReport.as_view(), name="visits_report"),
        path(
            "reports/visits/results/",
            VisitsReport.as_view(results_only=True),
            name="visits_report_results",
        ),
    ]


def report_menu_item() -> MenuItem:
    return VisitsMenuItem(
        _("Visits through share links"),
        reverse("visits_report"),
        name="visits",
        icon_name="link",
        order=650,
    )


def permissions() -> QuerySet:
    """What can be ticked for a group under Settings → Groups."""
    return Permission.objects.filter(content_type__app_label="home", codename="view_visits")


def register_report() -> None:
    hooks.register("register_admin_urls", report_urls)
    hooks.register("register_reports_menu_item", report_menu_item)
    hooks.register("register_permissions", permissions)
