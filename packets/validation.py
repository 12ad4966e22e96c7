"""What keeps a packet from being published, in words for editors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError
from wagtail.models import Page

# Ids of the page itself: a chapter of that name would be jumped past.
RESERVED = frozenset(
    {"content", "toc", "checklist", "checklist-title", "contacts", "sources", "downloads"}
)


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
        self.keep_published_codes("chapters", chapters)
        self.check_downloads(cleaned.get("downloads") or [])
        return cleaned

    def check_downloads(self, downloads: Iterable[Any]) -> None:
        """Every file has an address of its own."""
        seen: set[str] = set()
        faults = {}
        for place, download in enumerate(downloads):
            code = download.value["code"]
            if code in seen:
                text = _("Another download has the code “%(code)s”.") % {"code": code}
                faults[place] = StructBlockValidationError(
                    block_errors={"code": ValidationError(text)}
                )
            seen.add(code)
        if faults:
            self.add_error("downloads", StreamBlockValidationError(block_errors=faults))
        else:
            self.keep_published_codes("downloads", downloads)

    def keep_published_codes(self, field: str, blocks: Iterable[Any]) -> None:
        """What readers can see keeps its code: plans and links point at it."""
        published = published_codes(self.instance, field)
        text = _("Published as “%(code)s”: plans and links point at it, so it has to stay.")
        faults = {}
        for place, block in enumerate(blocks):
            code = published.get(block.id)
            if code and block.value["code"] != code:
                fault = ValidationError(text % {"code": code})
                faults[place] = StructBlockValidationError(block_errors={"code": fault})
        if faults:
            self.add_error(field, StreamBlockValidationError(block_errors=faults))


def published_codes(packet: Page, field: str = "chapters") -> dict[str, str]:
    """The codes of a field's blocks as they are published, by the ids of the blocks."""
    published = type(packet).objects.filter(pk=packet.pk, live=True).first()
    if published is None:
        return {}
    return {block["id"]: block["value"]["code"] for block in getattr(published, field).raw_data}
