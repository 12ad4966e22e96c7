"""Clips in the admin: an entry of their own in the menu, with what an editor knows them by."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .media import Clip


class ClipViewSet(SnippetViewSet):
    model = Clip
    icon = "media"
    menu_label = _("Clips")
    add_to_admin_menu = True
    menu_order = 350  # after pages, images and documents
    list_display = ["title", "duration"]
    search_fields = ["title"]
    ordering = ["title"]


register_snippet(ClipViewSet)
