"""The table of values in the admin: what holds, what has ended, and which pages insert it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList, Panel
from wagtail.admin.ui.tables import Column, StatusTagColumn, Table
from wagtail.snippets.views.snippets import CreateView, EditView, IndexView, SnippetViewSet

from ..columns import DayColumn
from .ageing import State, state_on
from .changes import changes_of
from .due import DAYS
from .reading import written
from .table import FactValue
from .usage import editions_counted, uses_by_value

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
    """The table by state, and what has to be looked at."""

    state = django_filters.ChoiceFilter(
        label=_("State"), choices=list(STATES.items()), method="filter_state"
    )

    review = django_filters.ChoiceFilter(
        label=_("Review"),
        choices=[("due", _("Due within 60 days"))],
        method="filter_review",
    )

    class Meta:
        model = FactValue
        fields: list[str] = []

    def filter_state(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        return standing(rows, value, timezone.localdate())

    def filter_review(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        return rows.filter(review_due__lte=timezone.localdate() + timedelta(days=DAYS))


class UsedInColumn(Column):  # type: ignore[misc]
    """Links to the pages that insert a value."""

    cell_template_name = "home/admin/used_in_cell.html"


class FactIndexView(IndexView):  # type: ignore[misc]
    """The list; what inserts the values is looked up once for all of them."""

    def get_table(self, object_list: list[FactValue]) -> Table:
        uses = uses_by_value()
        for row in object_list:
            row.used_in = editions_counted(uses.get(row.key, []))  # type: ignore[attr-defined]
        return super().get_table(object_list)


class ChangesPanel(Panel):  # type: ignore[misc]
    """Above the form of a value: whose sentences change with it, as they read now and then."""

    class BoundPanel(Panel.BoundPanel):  # type: ignore[misc]
        template_name = "home/admin/fact_changes.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            row: FactValue = self.instance
            complete = bool(row.key) and row.number is not None
            context["complete"] = complete
            context["changes"] = changes_of(row) if complete else []
            context["button"] = SHOW
            context["asked"] = SHOW in self.request.POST
            return context


SHOW = "show-changes"


class Showing:
    """A form that can be asked what would change; nothing is saved by that."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if SHOW not in request.POST:
            return super().post(request, *args, **kwargs)  # type: ignore[misc, no-any-return]
        if not hasattr(self, "object"):
            self.object = None
        form = self.get_form()  # type: ignore[attr-defined]
        form.is_valid()  # carries what has been typed over to the value that the panel looks at
        context = self.get_context_data(form=form)  # type: ignore[attr-defined]
        return self.render_to_response(context)  # type: ignore[attr-defined, no-any-return]


class FactCreateView(Showing, CreateView):  # type: ignore[misc]
    """A new value."""


class FactEditView(Showing, EditView):  # type: ignore[misc]
    """A value that is there."""


class FactViewSet(SnippetViewSet):  # type: ignore[misc]
    """Values that age. Who may change them is a permission of their own: they are live at once."""

    model = FactValue
    icon = "calendar-alt"
    menu_order = 350
    add_to_admin_menu = True
    index_view_class = FactIndexView
    add_view_class = FactCreateView
    edit_view_class = FactEditView
    filterset_class = FactFilter
    search_fields = ["key", "label", "unit", "source", "basis", "owner"]
    list_per_page = 50
    list_display = [
        "key",
        Column("label", label=_("What it is"), width="18%"),
        Column(
            "number",
            label=_("Value"),
            accessor=lambda row: written(row.value()),
            sort_key="number",
        ),
        DayColumn("valid_from", label=_("Holds from"), sort_key="valid_from"),
        DayColumn("valid_until", label=_("Holds until"), sort_key="valid_until"),
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor=lambda row: STATES[state_of(row)],
            primary=lambda row: state_of(row) is State.IN_FORCE,
        ),
        DayColumn("review_due", label=_("Next review"), sort_key="review_due"),
        UsedInColumn("used_in", label=_("Used in")),
    ]
    edit_handler = ObjectList(
        [
            ChangesPanel(heading=_("What will change"), icon="doc-full"),
            FieldPanel("key"),
            FieldPanel("label"),
            FieldRowPanel([FieldPanel("number"), FieldPanel("unit")]),
            FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
            FieldPanel("source"),
            FieldPanel("basis"),
            FieldPanel("url"),
            FieldRowPanel([FieldPanel("owner"), FieldPanel("review_due")]),
        ]
    )
