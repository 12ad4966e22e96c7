"""The report “Links”: what is broken first, where it is used, and how old the check is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import django_filters
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies.pages import PagePermissionPolicy

from ..columns import CellColumn
from .collect import Place, all_links
from .report_words import reason_in_words, target_in_words, web_address
from .table import STATES, LinkState
from .verdict import State

WRONG = (State.BROKEN, State.UNSAFE)


def links_of_user(user: AbstractBaseUser) -> dict[str, list[Place]]:
    """The links of those pages somebody may change, and of what stands beside pages."""
    allowed = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    ids = set(allowed.values_list("pk", flat=True))
    found = {
        address: [place for place in places if place.page_id is None or place.page_id in ids]
        for address, places in all_links().items()
    }
    return {address: places for address, places in found.items() if places}


def count_broken(user: AbstractBaseUser) -> int:
    """How many links of somebody's pages do not work; pages are only read if there is one."""
    rows = LinkState.objects.filter(state__in=WRONG).values_list("address", flat=True)
    wrong = set(rows)
    return len(wrong & links_of_user(user).keys()) if wrong else 0


class LinkFilter(WagtailFilterSet):  # type: ignore[misc]
    """By state, host and page."""

    state = django_filters.MultipleChoiceFilter(label=_("State"), choices=list(STATES.items()))
    host = django_filters.CharFilter(
        label=_("Host or part of the address"), field_name="address", lookup_expr="icontains"
    )
    page = django_filters.CharFilter(label=_("Words of the page's title"), method="by_page")

    class Meta:
        model = LinkState
        fields: list[str] = []

    def by_page(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        wanted = value.casefold()
        links = links_of_user(self.request.user)
        return rows.filter(
            address__in=[
                address
                for address, places in links.items()
                if any(wanted in place.title.casefold() for place in places)
            ]
        )


class LinkReport(ReportView):  # type: ignore[misc]
    """All links that have been checked and that a page still has."""

    page_title = _("Links")
    header_icon = "link"
    model = LinkState
    permission_policy = PagePermissionPolicy()
    any_permission_required = ["add", "change", "publish"]
    filterset_class = LinkFilter
    index_url_name = "link_report"
    index_results_url_name = "link_report_results"
    no_results_message = _("No link, or none checked yet: “manage.py check_links” checks them.")
    columns = [
        CellColumn("address", "link_cell", label=_("Leads to")),
        CellColumn("state", "link_state_cell", label=_("State")),
        CellColumn("places", "link_places_cell", label=_("Used on")),
        DateColumn("first_failed", label=_("Fails since")),
        DateColumn("last_checked", label=_("Checked")),
    ]
    list_export = ["address", "words", "state", "reason_words", "used_on", "first_failed",
                   "last_checked", "last_ok"]  # fmt: skip
    export_headings = {
        "address": _("Address"),
        "words": _("Leads to"),
        "state": _("State"),
        "reason_words": _("Reason"),
        "used_on": _("Used on"),
        "first_failed": _("Fails since"),
        "last_checked": _("Checked"),
        "last_ok": _("Worked last"),
    }

    def get_filename(self) -> str:
        return "links"

    @cached_property
    def links(self) -> dict[str, list[Place]]:
        return links_of_user(self.request.user)

    def get_queryset(self) -> QuerySet:
        rank = [When(state=state, then=Value(place)) for place, state in enumerate(STATES)]
        order = Case(*rank, default=Value(len(rank)), output_field=IntegerField())
        rows = LinkState.objects.filter(address__in=list(self.links))
        return rows.order_by(order, "address")

    def decorate_paginated_queryset(self, rows: Sequence[LinkState]) -> Sequence[LinkState]:
        finder = AdminURLFinder(self.request.user)
        for row in rows:
            places = self.links.get(row.address, [])
            row.words = target_in_words(row.address)  # type: ignore[attr-defined]
            row.web = web_address(row.address)  # type: ignore[attr-defined]
            row.reason_words = reason_in_words(row)  # type: ignore[attr-defined]
            row.is_wrong = row.state in WRONG  # type: ignore[attr-defined]
            row.places = [  # type: ignore[attr-defined]
                (place, finder.get_edit_url(place.record)) for place in places
            ]
            row.used_on = "; ".join(map(in_words, places))  # type: ignore[attr-defined]
        return rows

    def get_table(self, object_list: Sequence[LinkState], **options: Any) -> Any:
        return super().get_table(self.decorate_paginated_queryset(object_list), **options)


def in_words(place: Place) -> str:
    return f"{place.title} ({place.language})" if place.language else place.title
