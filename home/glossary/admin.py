"""The glossary in the admin: one list for each language."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from .terms import Term


class TermViewSet(SnippetViewSet):  # type: ignore[misc]
    """Words and meanings. Saved words are drafts until they are published."""

    model = Term
    icon = "openquote"
    menu_label = _("Glossary")
    menu_order = 360
    add_to_admin_menu = True
    list_display = ["term", "code", "in_texts"]
    list_filter = ["in_texts"]
    search_fields = ["term", "code", "also", "meaning"]
    ordering = ["term"]
    list_per_page = 60
    panels = [
        FieldPanel("term"),
        FieldPanel("meaning"),
        FieldPanel("also"),
        FieldPanel("in_texts"),
        FieldPanel("code"),
    ]
