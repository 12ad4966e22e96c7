"""The table of values in the admin: what holds, what has ended, and which pages insert it."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import django_filters
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList, Panel
from wagtail.admin.ui.tables import Column, StatusTagColumn, Table
from wagtail.models import Page
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from .ageing import State, state_on
from .table import FactValue
from .usage import pages_by_value

STATES = {
    State.IN_FORCE: _("In force"),
    State.FUTURE: _("Not yet"),
    State.EXPIRED: _("Expired"),
}


def state_of(row: FactValue) -> State:
    """Where today stands in the time a row holds."""
    return state_on(row.value(), timezone.localdate())


def standing(rows: QuerySet, state: str, day: date) -> QuerySet:
    """The rows in one state on a day; the same rule as `state_on`, asked of the database."""
    future, expired = Q(valid_from__gt=day), Q(valid_until__lt=day)
    chosen = {State.FUTURE: future, State.EXPIRED: expired & ~future}
    return rows.filter(chosen.get(State(state), ~future & ~expired))


class FactFilter(WagtailFilterSet):  # type: ignore[misc]
    """The table by state."""

    state = django_filters.ChoiceFilter(
        label=_("State"), choices=list(STATES.items()), method="filter_state"
    )

    class Meta:
        model = FactValue
        fields: list[str] = []

    def filter_state(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        return standing(rows, value, timezone.localdate())


class UsedInColumn(Column):  # type: ignore[misc]
    """Links to the pages that insert a value."""

    cell_template_name = "home/admin/used_in_cell.html"


class DayColumn(Column):  # type: ignore[misc]
    """A day as such: Wagtail's own column says how long ago it was."""

    def get_value(self, instance: FactValue) -> str:
        day: date | None = super().get_value(instance)
        return date_format(day, "SHORT_DATE_FORMAT") if day else "–"


class FactIndexView(IndexView):  # type: ignore[misc]
    """The list; what inserts the values is looked up once for all of them."""

    def get_table(self, object_list: list[FactValue]) -> Table:
        pages = pages_by_value()
        for row in object_list:
            editions: dict[UUID, Page] = {}  # one of each page, the others are its translations
            for page in pages.get(row.key, []):
                editions.setdefault(page.translation_key, page)
            row.used_in = list(editions.values())  # type: ignore[attr-defined]
        return super().get_table(object_list)


class UsedInPanel(Panel):  # type: ignore[misc]
    """Above the form of a value: whose texts change with it."""

    class BoundPanel(Panel.BoundPanel):  # type: ignore[misc]
        template_name = "home/admin/used_in.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            context["pages"] = pages_by_value().get(self.instance.key, [])
            return context


class FactViewSet(SnippetViewSet):  # type: ignore[misc]
    """Values that age. Who may change them is a permission of their own: they are live at once."""

    model = FactValue
    icon = "calendar-alt"
    menu_order = 350
    add_to_admin_menu = True
    index_view_class = FactIndexView
    filterset_class = FactFilter
    search_fields = ["key", "unit", "source", "basis"]
    list_per_page = 50
    list_display = [
        "key",
        Column("number", label=_("Value"), accessor="written", sort_key="number"),
        Column("unit", label=_("Unit")),
        DayColumn("valid_from", label=_("Holds from"), sort_key="valid_from"),
        DayColumn("valid_until", label=_("Holds until"), sort_key="valid_until"),
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor=lambda row: STATES[state_of(row)],
            primary=lambda row: state_of(row) is State.IN_FORCE,
        ),
        UsedInColumn("used_in", label=_("Used in")),
    ]
    edit_handler = ObjectList(
        [
            UsedInPanel(heading=_("Pages that insert this value"), icon="doc-full"),
            FieldPanel("key"),
            FieldRowPanel([FieldPanel("number"), FieldPanel("unit")]),
            FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
            FieldPanel("source"),
            FieldPanel("basis"),
            FieldPanel("url"),
        ]
    )
