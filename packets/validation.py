"""What keeps a packet from being published, in words for editors."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

# Ids of the page itself: a chapter of that name would be jumped past.
RESERVED = frozenset({"content", "toc", "checklist", "checklist-title", "contacts", "sources"})


class PacketForm(WagtailAdminPageForm):
    """The editors' form: every chapter has an address of its own."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        chapters = cleaned.get("chapters") or []
        codes = Counter(chapter.value["code"] for chapter in chapters if chapter.value["code"])
        for code, count in codes.items():
            if count > 1:
                text = _("Two chapters have the code “%(code)s”.") % {"code": code}
                self.add_error("chapters", ValidationError(text))
            if code in RESERVED:
                text = _("The page itself needs the code “%(code)s”; choose another.")
                self.add_error("chapters", ValidationError(text % {"code": code}))
        return cleaned
