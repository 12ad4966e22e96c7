"""The editors' inbox: what readers missed, until somebody has seen to it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction
from wagtail.snippets.views.snippets import SnippetViewSet

from .tables import FeedbackNote


class NotesPolicy(ModelPermissionPolicy):  # type: ignore[misc]
    """Notes come from readers: nobody in the admin writes one."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return action != "add" and bool(super().user_has_permission(user, action))


def language_name(code: str) -> str:
    """A language in words; its code if the site no longer speaks it."""
    return str(dict(settings.LANGUAGES).get(code, code))


class LanguagePanel(FieldPanel):  # type: ignore[misc]
    """A language's code, shown in words."""

    def format_value_for_display(self, value: Any) -> str:
        return language_name(value)


class NoteViewSet(SnippetViewSet):  # type: ignore[misc]
    """The notes, new ones first."""

    model = FeedbackNote
    icon = "mail"
    menu_label = _("Readers’ notes")
    menu_order = 370
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = [
        "__str__",
        Column("title", label=_("Packet"), sort_key="title"),
        Column(
            "language",
            label=_("Language"),
            accessor=lambda note: language_name(note.language),
        ),
        Column("day", label=_("Day"), sort_key="day"),
        BooleanColumn("done", label=_("Done"), sort_key="done"),
    ]
    list_filter = ["done", "language", "day"]
    search_fields = ["text", "title"]
    list_per_page = 50
    panels = [
        FieldPanel("text", read_only=True),
        FieldPanel("title", read_only=True),
        LanguagePanel("language", read_only=True),
        FieldPanel("day", read_only=True),
        FieldPanel("done"),
    ]


class MarkAsDone(SnippetBulkAction):  # type: ignore[misc]
    """Several notes at once leave the list of new ones."""

    display_name = _("Mark as done")
    action_type = "done"
    aria_label = _("Mark the chosen notes as done")
    template_name = "packets/admin/mark_as_done.html"
    models = [FeedbackNote]

    def check_perm(self, note: FeedbackNote) -> bool:
        return bool(self.permission_policy.user_has_permission(self.request.user, "change"))

    @classmethod
    def execute_action(cls, objects: list[FeedbackNote], **kwargs: Any) -> tuple[int, int]:
        pks = [note.pk for note in objects]
        return FeedbackNote.objects.filter(pk__in=pks).update(done=True), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        text = ngettext(
            "%(number)d note is done.", "%(number)d notes are done.", num_parent_objects
        )
        return text % {"number": num_parent_objects}


class NotesPanel(Component):  # type: ignore[misc]
    """On the dashboard: how many notes wait."""

    name = "notes"
    order = 60
    template_name = "packets/admin/notes_panel.html"

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        address = reverse(FeedbackNote.snippet_viewset.get_url_name("list"))
        waiting = FeedbackNote.objects.filter(done=False).count()
        return {"waiting": waiting, "address": f"{address}?done=false"}
