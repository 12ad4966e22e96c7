"""The packets' part of the admin: what readers say of them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from .helpful.inbox import MarkAsDone, NotesPanel, NotesPolicy, NoteViewSet
from .helpful.report import HelpfulReport
from .helpful.tables import FeedbackNote

register_permission_policy(FeedbackNote, NotesPolicy(FeedbackNote))
register_snippet(NoteViewSet)
hooks.register("register_bulk_action", MarkAsDone)


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    return [path("reports/helpful/", HelpfulReport.as_view(), name="helpful_report")]


@hooks.register("register_reports_menu_item")
def report_in_menu() -> MenuItem:
    url = reverse("helpful_report")
    return MenuItem(_("Was it helpful"), url, name="helpful", icon_name="success", order=800)


@hooks.register("construct_homepage_panels")
def add_notes(request: HttpRequest, panels: list[Any]) -> None:
    """Say that notes wait, to those who may read them."""
    may = NotesPolicy(FeedbackNote).user_has_permission(request.user, "change")
    if may and FeedbackNote.objects.filter(done=False).exists():
        panels.append(NotesPanel())
