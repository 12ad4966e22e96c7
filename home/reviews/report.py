"""The report “Reviews due”, and the button that notes a review."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import django_filters
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale, Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from ..columns import CellColumn
from ..listing import content_types
from ..pages import ContentPage
from ..reading_level import whole_page
from .due import with_reviews
from .reviewed import INTERVALS, Outcome, note_review

WITHIN = [
    ("0", gettext_lazy("Overdue")),
    ("30", gettext_lazy("Within 30 days")),
    ("90", gettext_lazy("Within 90 days")),
    ("none", gettext_lazy("No day set")),
]


class ReviewFilter(WagtailFilterSet):  # type: ignore[misc]
    """By day, language and type."""

    due = django_filters.ChoiceFilter(label=gettext_lazy("Due"), choices=WITHIN, method="by_day")
    locale = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Language"), queryset=Locale.objects.all()
    )
    content_type = ContentTypeFilter(
        label=gettext_lazy("Type"), queryset=lambda request: content_type_rows()
    )

    class Meta:
        model = Page
        fields: list[str] = []

    def by_day(self, pages: QuerySet, name: str, value: str) -> QuerySet:
        if value == "none":
            return pages.filter(review_due=None)
        today = timezone.localdate()
        if value == "0":
            return pages.filter(review_due__lt=today)
        return pages.filter(review_due__lte=today + timedelta(days=int(value)))


def content_type_rows() -> QuerySet:
    from django.contrib.contenttypes.models import ContentType

    found = ContentType.objects.get_for_models(*content_types())
    return ContentType.objects.filter(pk__in=[row.pk for row in found.values()])


class ReviewReport(ReportView):  # type: ignore[misc]
    """All published pages of every audience, the earliest review first."""

    page_title = gettext_lazy("Reviews due")
    header_icon = "history"
    model = Page
    permission_policy = PagePermissionPolicy()
    any_permission_required = ["add", "change", "publish"]
    filterset_class = ReviewFilter
    index_url_name = "review_report"
    index_results_url_name = "review_report_results"
    no_results_message = gettext_lazy("No page matches.")
    columns = [
        CellColumn("title", "review_title_cell", label=gettext_lazy("Title"), width="30%"),
        Column("kind", label=gettext_lazy("Type")),
        Column("reviewed", label=gettext_lazy("Last reviewed")),
        CellColumn("review_due", "review_due_cell", label=gettext_lazy("Review due")),
        Column("reading", label=gettext_lazy("How easy to read")),
        CellColumn("button", "review_button_cell", label=gettext_lazy("Looked through?")),
    ]
    list_export = ["title", "language", "kind", "last_reviewed", "review_due", "overdue", "reading"]
    export_headings = {
        "title": gettext_lazy("Title"),
        "language": gettext_lazy("Language"),
        "kind": gettext_lazy("Type"),
        "last_reviewed": gettext_lazy("Last reviewed"),
        "review_due": gettext_lazy("Review due"),
        "overdue": gettext_lazy("Overdue"),
        "reading": gettext_lazy("How easy to read"),
    }

    def get_filename(self) -> str:
        return "reviews-due"

    def get_queryset(self) -> QuerySet:
        policy = self.permission_policy
        allowed = policy.instances_user_has_permission_for(self.request.user, "change")
        return with_reviews(allowed)

    def get_table(self, object_list: Sequence[Page], **options: Any) -> Any:
        return super().get_table(self.decorate_paginated_queryset(object_list), **options)

    def decorate_paginated_queryset(self, rows: Sequence[Page]) -> Sequence[Page]:
        today = timezone.localdate()
        specific = {page.pk: page for page in _specific(rows)}
        for page in rows:
            own = specific[page.pk]
            page.kind = str(type(own)._meta.verbose_name)
            page.language = page.locale.get_display_name()
            page.reviewed = date_format(page.last_reviewed, "SHORT_DATE_FORMAT")
            page.overdue = bool(page.review_due and page.review_due < today)
            page.reading = whole_page(own)
            page.may_publish = page.permissions_for_user(self.request.user).can_publish()
            page.intervals = INTERVALS
            page.csrf = get_token(self.request)
            page.back = self.request.get_full_path().replace("/results/", "/")
        return rows


def _specific(rows: Sequence[Page]) -> list[ContentPage]:
    pages = Page.objects.filter(pk__in=[page.pk for page in rows])
    return list(pages.select_related("locale").specific())


class NoteReview(View):
    """POST: a page has been looked through today."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        page = get_object_or_404(Page, pk=page_id)
        model = page.specific_class
        months = request.POST.get("months", "")
        if model is None or not issubclass(model, ContentPage) or not page.live:
            raise PermissionDenied
        if months not in map(str, INTERVALS):
            messages.error(request, _("Choose when the next review is due."))
            return redirect(back(request))
        outcome = note_review(page, request.user, timezone.localdate(), int(months))
        if outcome is Outcome.FORBIDDEN:
            raise PermissionDenied
        say(request, page, outcome, int(months))
        return redirect(back(request))


def say(request: HttpRequest, page: Page, outcome: Outcome, months: int) -> None:
    """Tell the editor what became of the page."""
    words = {"title": page.get_admin_display_title(), "months": months}
    if outcome is Outcome.DONE:
        text = ngettext(
            "“%(title)s” was reviewed today; next review in %(months)s month.",
            "“%(title)s” was reviewed today; next review in %(months)s months.",
            months,
        )
        messages.success(request, text % words)
        return
    reasons = {
        Outcome.DRAFT: _(
            "“%(title)s” has changes that are not published. Open it, publish or discard them, and"
            " set the days of the review there."
        ),
        Outcome.LOCKED: _("“%(title)s” is locked or waits for approval. Nothing was changed."),
        Outcome.FAULTY: _(
            "“%(title)s” has faults that keep it from being published. Open it and publish it: the"
            " form shows them."
        ),
    }
    messages.error(request, reasons[outcome] % words)


def back(request: HttpRequest) -> str:
    """The report as it was filtered."""
    asked = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(asked, {request.get_host()}):
        return asked
    return reverse("review_report")
