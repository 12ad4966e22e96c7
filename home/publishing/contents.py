"""What every page type refuses: mute links, broken headings, pictures without an alternative."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext as _
from wagtail.blocks import RichTextBlock, StreamValue, StructBlock
from wagtail.fields import RichTextField

from ..walking import Part, parts
from .hindrance import Hindrance
from .wording import Fault, Kind, faults

PICTURE = frozenset({"image", "decorative", "alt_text"})  # our block and Wagtail's ImageBlock


def content_hindrances(page: models.Model) -> Iterator[Hindrance]:
    """What is in the way in any text or picture of a page."""
    for part, fault in _faults(page):
        if fault.kind is not Kind.BARE_ADDRESS:
            yield Hindrance(part.field.name, part.way, in_words(fault))
    for part in parts(page):
        if has_no_alternative(part):
            text = _("Describe the picture in a few words, or tick that it only decorates.")
            yield Hindrance(part.field.name, (*part.way, "alt_text"), text)


def headings_before_the_first(body: StreamValue) -> Iterator[Hindrance]:
    """Sub-headings in texts that stand above the first heading of a page without chapters."""
    for place, block in enumerate(body.raw_data):
        if block["type"] == "heading":
            return
        if block["type"] == "text":
            for fault in faults(block["value"] or "", level=1):
                if fault.kind is Kind.SKIPPED_LEVEL:
                    yield Hindrance("body", (place,), in_words(fault))


def bare_addresses(page: models.Model) -> list[str]:
    """Links whose words are their address: allowed, but hard to read out."""
    found = [fault.text for _part, fault in _faults(page) if fault.kind is Kind.BARE_ADDRESS]
    return list(dict.fromkeys(found))


def has_no_alternative(part: Part) -> bool:
    """Whether it is a picture that says nothing to those who do not see it."""
    if not isinstance(part.block, StructBlock) or not part.block.child_blocks.keys() >= PICTURE:
        return False
    value = part.value or {}
    chosen = value.get("image") and not value.get("decorative")
    return bool(chosen) and not (value.get("alt_text") or "").strip()


def in_words(fault: Fault) -> str:
    """A fault as editors read it."""
    words = {
        Kind.EMPTY_LINK: _("There is a link without words. Give it some, or remove it."),
        Kind.VAGUE_LINK: _(
            "The link “%(text)s” does not say where it leads. Write the name of its target."
        ),
        Kind.EMPTY_HEADING: _("There is a sub-heading without words. Give it some, or remove it."),
        Kind.SKIPPED_LEVEL: _(
            "A sub-heading (%(text)s) stands where a higher heading has to come first."
        ),
    }
    return words[fault.kind] % {"text": fault.text}


def _faults(page: models.Model) -> Iterator[tuple[Part, Fault]]:
    for part in parts(page):
        if isinstance(part.kind, RichTextBlock | RichTextField) and isinstance(part.value, str):
            for fault in faults(part.value):
                yield part, fault
