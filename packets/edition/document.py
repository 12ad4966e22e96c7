"""Packets as one document: head, contents with page numbers, chapters, contacts, sources.

A chapter's blocks are printed by the same templates as on the page, with the page's own context
and `on_paper` in it; a block that wants another form on paper asks for that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from home.editions import direction_of
from home.facts.reading import facts_of
from home.navigation import Navigation, navigation
from home.paper.kept import kept_pdf

if TYPE_CHECKING:
    from ..models import PacketPage

SHEETS = ("pdf", "edition")


@dataclass(frozen=True, slots=True)
class Part:
    """A packet of a document; `body` is everything that is printed of it."""

    page: PacketPage
    body: SafeString


@dataclass(frozen=True, slots=True)
class Document:
    """What the templates print, in the active language.

    `host` is what relative addresses begin with; `address` is the living page of a single packet
    or of the same bundle.
    """

    title: str
    address: str
    host: str
    language: str
    direction: str
    printed: date
    frame: Navigation
    parts: list[Part]
    is_bundle: bool  # then it has a cover of its own

    @property
    def short_address(self) -> str:
        """The address as far as somebody would type it: of a bundle without what is ticked."""
        return self.address.partition("?")[0]


def packet_pdf(page: PacketPage, request: HttpRequest) -> bytes:
    """One packet as a PDF. Raises Unavailable or Busy."""
    address = request.build_absolute_uri(page.get_url(request) or "/")
    title = facts_of(request).fill(page.title)
    return document_pdf([page], title, address, request, is_bundle=False)


def document_pdf(
    pages: Sequence[PacketPage],
    title: str,
    address: str,
    request: HttpRequest,
    is_bundle: bool = True,
) -> bytes:
    """Packets of the active language in one PDF. Raises Unavailable or Busy."""
    language = get_language()
    document = Document(
        title=title,
        address=address,
        host=request.build_absolute_uri("/"),
        language=language,
        direction=direction_of(language),
        printed=timezone.localdate(),
        frame=navigation(request),
        parts=[part_of(page, request, is_bundle) for page in pages],
        is_bundle=is_bundle,
    )
    context = {"document": document, "facts": facts_of(request).apart()}
    html = render_to_string("packets/edition/document.html", context)
    return kept_pdf(html, SHEETS)


def part_of(page: PacketPage, request: HttpRequest, is_bundle: bool) -> Part:
    """A packet with its text. Anchors begin with its code: chapters of two may be called alike."""
    context = page.get_context(request) | {
        "on_paper": True,
        "facts": facts_of(request).apart(),  # each packet of a bundle has a notice of its own
        "is_bundle": is_bundle,
        "address": request.build_absolute_uri(page.get_url(request) or "/"),
        "site_name": navigation(request).site_name,
    }
    body = render_to_string("packets/edition/packet.html", context)
    return Part(page, with_own_anchors(body, page.code))


def with_own_anchors(body: str, code: str) -> SafeString:
    """What editors link as "#chapter" leads to the chapter of this packet, not of another one."""
    return mark_safe(re.sub(rf'href="#(?!{re.escape(code)}[-"])', f'href="#{code}-', body))
