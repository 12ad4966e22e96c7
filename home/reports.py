"""Our reports in the admin's menu “Reports”."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permission_policies.pages import PagePermissionPolicy

from .linkcheck.report import LinkReport
from .reviews.report import NoteReview, ReviewReport


class EditorsItem(MenuItem):  # type: ignore[misc]
    """An entry for everybody who may change some page."""

    def is_shown(self, request: HttpRequest) -> bool:
        policy = PagePermissionPolicy()
        return bool(policy.user_has_any_permission(request.user, ["add", "change", "publish"]))


@hooks.register("register_reports_menu_item")
def reviews_item() -> Any:
    address = reverse("review_report")
    return EditorsItem(_("Reviews due"), address, icon_name="history", order=90)


@hooks.register("register_reports_menu_item")
def links_item() -> Any:
    return EditorsItem(_("Links"), reverse("link_report"), icon_name="link", order=95)


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    results = {"results_only": True}
    return [
        path("reports/reviews-due/", ReviewReport.as_view(), name="review_report"),
        path(
            "reports/reviews-due/results/",
            ReviewReport.as_view(**results),
            name="review_report_results",
        ),
        path("reports/reviews-due/<int:page_id>/", NoteReview.as_view(), name="note_review"),
        path("reports/links/", LinkReport.as_view(), name="link_report"),
        path("reports/links/results/", LinkReport.as_view(**results), name="link_report_results"),
    ]
