"""What keeps a packet from being published, in words for editors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError
from wagtail.models import Page

from home.facts.forms import FactsForm

# Ids of the page itself: a chapter of that name would be jumped past.
RESERVED = frozenset({"content", "toc", "checklist", "checklist-title", "contacts", "sources"})


class PacketForm(FactsForm):
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
        self.keep_published_codes(chapters)
        return cleaned

    def keep_published_codes(self, chapters: Iterable[Any]) -> None:
        """A chapter that readers can see keeps its code: plans and links point at it."""
        published = published_codes(self.instance)
        text = _("Published as “%(code)s”: plans and links point at it, so it has to stay.")
        faults = {}
        for place, chapter in enumerate(chapters):
            code = published.get(chapter.id)
            if code and chapter.value["code"] != code:
                fault = ValidationError(text % {"code": code})
                faults[place] = StructBlockValidationError(block_errors={"code": fault})
        if faults:
            self.add_error("chapters", StreamBlockValidationError(block_errors=faults))


def published_codes(packet: Page) -> dict[str, str]:
    """The codes of the chapters as they are published, by the ids of their blocks."""
    published = type(packet).objects.filter(pk=packet.pk, live=True).first()
    if published is None:
        return {}
    return {chapter["id"]: chapter["value"]["code"] for chapter in published.chapters.raw_data}
