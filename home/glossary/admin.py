"""The glossary in the admin: one list for each language."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, LocaleColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from .terms import Term


class TermViewSet(SnippetViewSet):  # type: ignore[misc]
    """Words and meanings. Saved words are drafts until they are published."""

    model = Term
    icon = "openquote"
    menu_label = _("Glossary")
    menu_order = 360
    add_to_admin_menu = True
    list_display = [
        "term",
        LocaleColumn(label=_("Language"), sort_key="locale__language_code"),
        Column("code", label=_("code"), sort_key="code"),
        BooleanColumn("in_texts", label=_("explained in texts"), sort_key="in_texts"),
    ]
    list_filter = ["locale", "in_texts"]
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
